import type { CodeDeployClient, DeploymentGroupInfo, DeploymentStatus } from '@aws-sdk/client-codedeploy'
import { type Deployment, isTerminal } from '@slipway/core/deployment'
import type { CallOptions } from '@slipway/core/provider'
import { call } from '../call.ts'

export interface Group {
  readonly applicationName: string
  readonly deploymentGroupName: string
}

type GetDeployment = (id: string) => Promise<Deployment>

/** The statuses of the service model after which something is still to come; one that is newer than this release cannot be asked for. */
const ACTIVE: readonly DeploymentStatus[] = ['Created', 'Queued', 'InProgress', 'Baking', 'Ready']

/**
 * The group itself keeps the id of its last success: one request whatever its history, where ListDeployments promises
 * no order and would have to be read to its end. Rollbacks count, as they should: they are what the fleet runs.
 */
export async function lastSuccessfulDeployment(
  client: CodeDeployClient,
  group: Group,
  get: GetDeployment,
  options: CallOptions = {},
): Promise<Deployment | undefined> {
  const id = (await getGroup(client, group, options))?.lastSuccessfulDeployment?.deploymentId
  return id ? get(id) : undefined
}

/** The group's deployments that are under way, the newest first. */
export async function activeDeployments(
  client: CodeDeployClient,
  group: Group,
  get: GetDeployment,
  { signal }: CallOptions = {},
): Promise<readonly Deployment[]> {
  const { ListDeploymentsCommand } = await import('@aws-sdk/client-codedeploy')
  const ids: string[] = []
  let nextToken: string | undefined
  do {
    const more = nextToken === undefined ? {} : { nextToken }
    const command = new ListDeploymentsCommand({ ...group, includeOnlyStatuses: [...ACTIVE], ...more })
    const page = await call(client, 'codedeploy:ListDeployments', group, signal, (sending) =>
      client.send(command, sending),
    )
    ids.push(...(page.deployments ?? []))
    nextToken = page.nextToken || undefined
  } while (nextToken !== undefined)
  const deployments: Deployment[] = []
  // One after the other: it is one as a rule, and several only where Auto Scaling starts instances.
  for (const id of ids) deployments.push(await get(id))
  return deployments.filter(({ state }) => !isTerminal(state)).sort(newestFirst)
}

/**
 * The group's newest deployment: of those under way, or else the one that the group keeps as its last attempt. So it takes
 * as many requests for a group of ten years as for a new one.
 */
export async function newestDeployment(
  client: CodeDeployClient,
  group: Group,
  get: GetDeployment,
  options: CallOptions = {},
): Promise<Deployment | undefined> {
  const active = await activeDeployments(client, group, get, options)
  const id = (await getGroup(client, group, options))?.lastAttemptedDeployment?.deploymentId
  const isListed = active.some((deployment) => deployment.id === id)
  const attempted = id && !isListed ? [await get(id)] : []
  return [...active, ...attempted].sort(newestFirst)[0]
}

function newestFirst({ createdAt: one = 0 }: Deployment, { createdAt: other = 0 }: Deployment): number {
  return other - one
}

async function getGroup(
  client: CodeDeployClient,
  group: Group,
  { signal }: CallOptions,
): Promise<DeploymentGroupInfo | undefined> {
  const { GetDeploymentGroupCommand } = await import('@aws-sdk/client-codedeploy')
  const command = new GetDeploymentGroupCommand({ ...group })
  const answer = await call(client, 'codedeploy:GetDeploymentGroup', group, signal, (sending) =>
    client.send(command, sending),
  )
  return answer.deploymentGroupInfo
}
