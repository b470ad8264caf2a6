import type { CodeDeployClient } from '@aws-sdk/client-codedeploy'
import type { DeploymentGroup } from '@slipway/core/provider'
import { call } from '../call.ts'
import type { Group } from './group-deployments.ts'

/** Service model, ComputePlatform and DeploymentType. */
const PLATFORMS: ReadonlyMap<string, DeploymentGroup['platform']> = new Map([
  ['Server', 'server'],
  ['Lambda', 'lambda'],
  ['ECS', 'ecs'],
] as const)
const TYPES: ReadonlyMap<string, DeploymentGroup['type']> = new Map([
  ['IN_PLACE', 'in-place'],
  ['BLUE_GREEN', 'blue-green'],
] as const)

/** What a deployment group is, as far as we know its words. */
export async function getGroup(
  client: CodeDeployClient,
  group: Group,
  signal: AbortSignal | undefined,
): Promise<DeploymentGroup> {
  const { GetDeploymentGroupCommand } = await import('@aws-sdk/client-codedeploy')
  const command = new GetDeploymentGroupCommand({ ...group })
  const { deploymentGroupInfo: info } = await call(
    client,
    'codedeploy:GetDeploymentGroup',
    { ...group },
    signal,
    (options) => client.send(command, options),
  )
  const platform = toPlatform(info?.computePlatform)
  const type = toType(info?.deploymentStyle?.deploymentType)
  return { ...(platform !== undefined && { platform }), ...(type !== undefined && { type }) }
}

/** `undefined` for a platform that this release does not know. */
export function toPlatform(word: string | undefined): DeploymentGroup['platform'] {
  return PLATFORMS.get(word ?? '')
}

/** `undefined` for a type that this release does not know. */
export function toType(word: string | undefined): DeploymentGroup['type'] {
  return TYPES.get(word ?? '')
}
