import type { CodeDeployClient } from '@aws-sdk/client-codedeploy'
import type { Deployment } from '@slipway/core/deployment'
import { call } from '../call.ts'
import type { Group } from './group-deployments.ts'
import { toDeployment } from './response.ts'

/** Service model, BatchGetDeployments: at most 25 ids in one request. */
const BATCH_SIZE = 25

/**
 * The deployments of a group, in batches. The service model promises no order; the service begins with the newest, as its
 * console shows them. Within a batch times decide, since a batch is answered in an order of its own.
 */
export async function* listDeployments(
  client: CodeDeployClient,
  group: Group,
  isSucceeded: boolean,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly Deployment[], void, undefined> {
  const { ListDeploymentsCommand } = await import('@aws-sdk/client-codedeploy')
  let nextToken: string | undefined
  do {
    const command = new ListDeploymentsCommand({
      ...group,
      ...(isSucceeded && { includeOnlyStatuses: ['Succeeded'] }),
      ...(nextToken && { nextToken }),
    })
    const page = await call(client, 'codedeploy:ListDeployments', { ...group }, signal, (options) =>
      client.send(command, options),
    )
    const ids = page.deployments ?? []
    for (let start = 0; start < ids.length; start += BATCH_SIZE) {
      yield await describe(client, group, ids.slice(start, start + BATCH_SIZE), signal)
    }
    nextToken = page.nextToken
  } while (nextToken)
}

async function describe(
  client: CodeDeployClient,
  group: Group,
  deploymentIds: string[],
  signal: AbortSignal | undefined,
): Promise<readonly Deployment[]> {
  const { BatchGetDeploymentsCommand } = await import('@aws-sdk/client-codedeploy')
  const command = new BatchGetDeploymentsCommand({ deploymentIds })
  const answer = await call(client, 'codedeploy:BatchGetDeployments', { ...group }, signal, (options) =>
    client.send(command, options),
  )
  const places = new Map(deploymentIds.map((id, place) => [id, place]))
  return (answer.deploymentsInfo ?? [])
    .map((info) => toDeployment(info.deploymentId ?? '', info))
    .sort(
      (one, other) =>
        (other.createdAt ?? 0) - (one.createdAt ?? 0) || (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0),
    )
}
