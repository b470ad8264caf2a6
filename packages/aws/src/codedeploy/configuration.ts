import type { CodeDeployClient, DeploymentConfigInfo } from '@aws-sdk/client-codedeploy'
import type { DeploymentConfiguration, MinimumHealthyHosts, TrafficShift, ZonalRollout } from '@slipway/core/provider'
import { call } from '../call.ts'
import { present } from './response.ts'

/** Service model, MinimumHealthyHostsType; the last is the service's own word, for `CodeDeployDefault.OneAtATime` alone. */
const MINIMUM_TYPES: ReadonlyMap<string, MinimumHealthyHosts['type']> = new Map([
  ['HOST_COUNT', 'count'],
  ['FLEET_PERCENT', 'percent'],
  ['MOST_CONCURRENCY', 'all-but'],
] as const)

/** What a deployment configuration says, as far as we know its words. */
export async function describeConfiguration(
  client: CodeDeployClient,
  name: string,
  signal: AbortSignal | undefined,
): Promise<DeploymentConfiguration> {
  const { GetDeploymentConfigCommand } = await import('@aws-sdk/client-codedeploy')
  const command = new GetDeploymentConfigCommand({ deploymentConfigName: name })
  const { deploymentConfigInfo: info = {} } = await call(
    client,
    'codedeploy:GetDeploymentConfig',
    { configurationName: name },
    signal,
    (options) => client.send(command, options),
  )
  return {
    name,
    ...present('minimumHealthyHosts', toMinimum(info.minimumHealthyHosts)),
    ...present('zonal', toZonal(info.zonalConfig)),
    ...present('traffic', toTraffic(info.trafficRoutingConfig)),
  }
}

function toMinimum(
  given: { readonly type?: string | undefined; readonly value?: number | undefined } | undefined,
): MinimumHealthyHosts | undefined {
  const type = MINIMUM_TYPES.get(given?.type ?? '')
  return type === undefined || given?.value === undefined ? undefined : { type, value: given.value }
}

function toZonal(given: DeploymentConfigInfo['zonalConfig']): ZonalRollout | undefined {
  if (given === undefined) return undefined
  return {
    ...present('minimumPerZone', toMinimum(given.minimumHealthyHostsPerZone)),
    ...present('monitorSeconds', given.monitorDurationInSeconds),
    ...present('firstZoneMonitorSeconds', given.firstZoneMonitorDurationInSeconds),
  }
}

function toTraffic(given: DeploymentConfigInfo['trafficRoutingConfig']): TrafficShift | undefined {
  const { type, timeBasedCanary: canary, timeBasedLinear: linear } = given ?? {}
  if (type === 'AllAtOnce') return { type: 'all-at-once' }
  if (type === 'TimeBasedCanary') {
    return { type: 'canary', percent: canary?.canaryPercentage ?? 0, intervalMinutes: canary?.canaryInterval ?? 0 }
  }
  if (type !== 'TimeBasedLinear') return undefined
  return { type: 'linear', percent: linear?.linearPercentage ?? 0, intervalMinutes: linear?.linearInterval ?? 0 }
}
