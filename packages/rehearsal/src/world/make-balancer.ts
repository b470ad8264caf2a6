import { once } from 'node:events'
import { createServer } from 'node:net'
import { SlipwayError } from '@slipway/core/errors'
import type { ServiceCalls } from './service-calls.ts'

/** A port that was free a moment ago can be somebody else's by now. */
const ATTEMPTS = 5
const NAME = 'rehearsal'
/** As often as a load balancer looks at most: nobody waits for it longer than for a real one. */
const CHECKS = {
  HealthCheckIntervalSeconds: '5',
  HealthCheckTimeoutSeconds: '2',
  HealthyThresholdCount: '2',
  UnhealthyThresholdCount: '2',
}

/** What is before instances, and what a deployment group has to know of it. */
export interface MadeBalancer {
  readonly url: URL
  readonly deployedTo: Readonly<Record<string, unknown>>
}

/** Makes a load balancer for instances, none of which is registered: a deployment registers those that it has come to an end on. */
export async function makeBalancer(
  calls: ServiceCalls,
  healthCheckPath: string,
  signal: AbortSignal,
): Promise<MadeBalancer> {
  const group = { Name: NAME, Protocol: 'HTTP', Port: '80', TargetType: 'instance', HealthCheckPath: healthCheckPath }
  const targetGroup = await make(calls, 'TargetGroup', { ...group, ...CHECKS }, signal)
  const balancer = await make(
    calls,
    'LoadBalancer',
    { Name: NAME, 'Subnets.member.1': 'a', 'Subnets.member.2': 'b' },
    signal,
  )
  const { url } = await makeListener(calls, balancer, targetGroup, signal)
  return {
    url,
    deployedTo: {
      deploymentStyle: { deploymentType: 'IN_PLACE', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
      loadBalancerInfo: { targetGroupInfoList: [{ name: NAME }] },
    },
  }
}

/** Makes a listener on a free port. */
export async function makeListener(
  calls: ServiceCalls,
  balancer: string,
  targetGroup: string,
  signal: AbortSignal,
): Promise<{ readonly arn: string; readonly url: URL }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort()
    const parameters = {
      LoadBalancerArn: balancer,
      Protocol: 'HTTP',
      Port: String(port),
      'DefaultActions.member.1.Type': 'forward',
      'DefaultActions.member.1.TargetGroupArn': targetGroup,
    }
    try {
      return { arn: await make(calls, 'Listener', parameters, signal), url: new URL(`http://127.0.0.1:${port}`) }
    } catch (error) {
      if (!(error instanceof SlipwayError) || attempt === ATTEMPTS) throw error
    }
  }
}

/** Makes something of a load balancer, and resolves with its ARN. */
export async function make(
  calls: ServiceCalls,
  what: 'LoadBalancer' | 'TargetGroup' | 'Listener',
  parameters: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<string> {
  const xml = await calls.query(`Create${what}`, parameters, signal)
  const [, arn] = new RegExp(`<${what}Arn>([^<]+)</${what}Arn>`).exec(xml) ?? []
  if (arn === undefined) throw new Error(`Create${what} tells no ARN: ${xml}`)
  return arn
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}
