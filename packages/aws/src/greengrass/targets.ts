import type { Target, TargetState } from '@slipway/core/deployment'
import type { EffectiveDeploymentEntry } from '@slipway/core/provider'
import { targetOf } from './arns.ts'
import type { Clients } from './clients.ts'
import { fetchDeployment } from './deployments.ts'
import { type FailureFacts, type FailureReader, factsOfEffective, toDiagnostics } from './details.ts'
import { listEffectiveDeployments } from './fleet.ts'
import { type Execution, listExecutions } from './jobs.ts'
import { mapFew } from './pages.ts'
import { FAILED_WORDS, NEVER_BEGUN, toEventState, toTargetState } from './state.ts'
import { isCode } from './watched.ts'

/** What the devices of deployments are read with. */
export interface TargetReader {
  readonly clients: Clients
  readonly failures: FailureReader
}

/** How many devices are told at once: the reasons of those that failed are fetched one by one. */
const PAGE = 50

/**
 * The devices of a deployment, in the order of its job. Where failed ones alone are asked for only those are listed; a deployment to a
 * thing has that one device.
 */
export async function* listTargets(
  reader: TargetReader,
  deploymentId: string,
  states: readonly TargetState[] | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly Target[], void, undefined> {
  if (states?.length === 0) return
  const isFailedAlone = states?.length === 1 && states[0] === 'failed'
  const wanted = (target: Target): boolean => states === undefined || states.includes(target.state)
  for await (const page of listPagesOf(reader, deploymentId, isFailedAlone ? FAILED_WORDS : [undefined], signal)) {
    const targets = page.filter(wanted)
    if (targets.length > 0) yield targets
  }
}

/** Devices whose names are known, in the order of the names. The job's list is read until all are found. */
export async function describeTargets(
  reader: TargetReader,
  deploymentId: string,
  names: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly Target[]> {
  if (names.length === 0) return []
  const found = new Map<string, Target>()
  const wanted = new Set(names)
  for await (const page of listPagesOf(reader, deploymentId, [undefined], signal, wanted)) {
    for (const target of page) found.set(target.id, target)
    if (found.size === wanted.size) break
  }
  return names.flatMap((name) => found.get(name) ?? [])
}

async function* listPagesOf(
  reader: TargetReader,
  deploymentId: string,
  statuses: readonly (string | undefined)[],
  signal: AbortSignal | undefined,
  wanted?: ReadonlySet<string>,
): AsyncGenerator<readonly Target[], void, undefined> {
  const { clients } = reader
  const { targetArn, iotJobId } = await fetchDeployment(clients, deploymentId, signal)
  const target = targetOf(targetArn ?? '')
  if (target.type === 'thing' || !iotJobId) {
    if (target.type === 'thing') yield await describeThing(clients, deploymentId, target.name, signal)
    return
  }
  for (const status of statuses) {
    const filter = { pageSize: PAGE, ...(status !== undefined && { status }) }
    for await (const page of listExecutions(clients, iotJobId, { deploymentId }, filter, signal)) {
      const executions = wanted === undefined ? page : page.filter(({ thingName }) => wanted.has(thingName))
      yield await mapFew(executions, async (execution) => {
        const isFailed = toTargetState(execution.nativeStatus) === 'failed'
        const { thingName, number } = execution
        const facts = isFailed
          ? await reader.failures.read(deploymentId, iotJobId, thingName, number, signal)
          : undefined
        return toTarget(execution, facts)
      })
    }
  }
}

async function describeThing(
  clients: Clients,
  deploymentId: string,
  thingName: string,
  signal: AbortSignal | undefined,
): Promise<readonly Target[]> {
  let entry: EffectiveDeploymentEntry | undefined
  try {
    const entries = await listEffectiveDeployments(clients, thingName, signal)
    entry = entries.find((one) => one.deploymentId === deploymentId)
  } catch (error) {
    if (!isCode(error, 'DEVICE_NOT_FOUND', 'ACCESS_DENIED')) throw error
  }
  const { nativeStatus = NEVER_BEGUN, updatedAt } = entry ?? {}
  const execution = { thingName, nativeStatus, number: 1, ...(updatedAt !== undefined && { updatedAt }) }
  const isFailed = toTargetState(nativeStatus) === 'failed' && entry !== undefined
  return [toTarget(execution, isFailed ? factsOfEffective(entry as EffectiveDeploymentEntry) : undefined)]
}

/** A device in our terms. It tells its part as a whole, so that there is one event. */
function toTarget(execution: Execution, facts: FailureFacts | undefined): Target {
  const { thingName, nativeStatus, startedAt, updatedAt } = execution
  const state = toTargetState(nativeStatus)
  const isEnded = state === 'succeeded' || state === 'failed'
  return {
    id: thingName,
    type: 'device',
    state,
    nativeStatus,
    events:
      state === 'pending' || state === 'skipped'
        ? []
        : [
            {
              name: 'Deployment',
              state: toEventState(state),
              ...(startedAt !== undefined && { startedAt }),
              ...(isEnded && updatedAt !== undefined && { endedAt: updatedAt }),
              ...(state === 'failed' && { diagnostics: toDiagnostics(nativeStatus, facts) }),
            },
          ],
    ...(updatedAt !== undefined && { updatedAt }),
  }
}
