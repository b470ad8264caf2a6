import type { CodeDeployClient } from '@aws-sdk/client-codedeploy'
import type { Target, TargetState } from '@slipway/core/deployment'
import { call } from '../call.ts'
import { toTarget } from './response.ts'
import { toTargetStatusWord } from './state.ts'

/** Service model, BatchGetDeploymentTargets: at most 25 ids in one request. */
const BATCH_SIZE = 25

/** The targets of a deployment, in batches and in the service's order; none before the deployment has started. */
export async function* listTargets(
  client: CodeDeployClient,
  deploymentId: string,
  states: readonly TargetState[] | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly Target[], void, undefined> {
  if (states?.length === 0) return
  for await (const ids of listIds(client, deploymentId, states, signal)) {
    for (let start = 0; start < ids.length; start += BATCH_SIZE) {
      yield await describe(client, deploymentId, ids.slice(start, start + BATCH_SIZE), signal)
    }
  }
}

/** Targets whose ids are known, in the order of the ids. */
export async function describeTargets(
  client: CodeDeployClient,
  deploymentId: string,
  targetIds: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly Target[]> {
  const targets: Target[] = []
  for (let start = 0; start < targetIds.length; start += BATCH_SIZE) {
    targets.push(...(await describe(client, deploymentId, targetIds.slice(start, start + BATCH_SIZE), signal)))
  }
  return targets
}

async function* listIds(
  client: CodeDeployClient,
  deploymentId: string,
  states: readonly TargetState[] | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly string[], void, undefined> {
  const { DeploymentNotStartedException, ListDeploymentTargetsCommand } = await import('@aws-sdk/client-codedeploy')
  const filter = states === undefined ? {} : { targetFilters: { TargetStatus: states.map(toTargetStatusWord) } }
  let nextToken: string | undefined
  do {
    const command = new ListDeploymentTargetsCommand({ deploymentId, ...filter, ...(nextToken && { nextToken }) })
    const page = await call(client, 'codedeploy:ListDeploymentTargets', { deploymentId }, signal, async (options) => {
      try {
        return await client.send(command, options)
      } catch (error) {
        if (error instanceof DeploymentNotStartedException) return { targetIds: [], nextToken: undefined }
        throw error
      }
    })
    yield page.targetIds ?? []
    nextToken = page.nextToken
  } while (nextToken)
}

async function describe(
  client: CodeDeployClient,
  deploymentId: string,
  targetIds: string[],
  signal: AbortSignal | undefined,
): Promise<readonly Target[]> {
  const { BatchGetDeploymentTargetsCommand } = await import('@aws-sdk/client-codedeploy')
  const command = new BatchGetDeploymentTargetsCommand({ deploymentId, targetIds })
  const answer = await call(client, 'codedeploy:BatchGetDeploymentTargets', { deploymentId }, signal, (options) =>
    client.send(command, options),
  )
  const targets = (answer.deploymentTargets ?? []).map(toTarget).filter((target) => target !== undefined)
  // The batch answers in an order of its own.
  const places = new Map(targetIds.map((id, place) => [id, place]))
  return targets.sort((a, b) => (places.get(a.id) ?? BATCH_SIZE) - (places.get(b.id) ?? BATCH_SIZE))
}
