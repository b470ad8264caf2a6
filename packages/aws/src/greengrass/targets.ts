import type { Target, TargetState } from '@slipway/core/deployment'
import type { SlipwayError } from '@slipway/core/errors'
import type { EffectiveDeploymentEntry } from '@slipway/core/provider'
import { targetOf } from './arns.ts'
import { type Clients, isCode } from './clients.ts'
import { fetchDeployment } from './deployments.ts'
import { type FailureFacts, type FailureReader, factsOfEffective, toDiagnostics } from './details.ts'
import { findMembers, listEffectiveDeployments, ONE_BY_ONE } from './fleet.ts'
import { type Execution, listExecutions } from './jobs.ts'
import { mapFew } from './pages.ts'
import { FAILED_WORDS, NEVER_BEGUN, toEventState, toTargetState } from './state.ts'
import type { SeenJob } from './watched.ts'

/** What the devices of deployments are read with. */
export interface TargetReader {
  readonly clients: Clients
  readonly failures: FailureReader
  /** What a look at the deployment has found already. */
  readonly seenJob: (deploymentId: string) => SeenJob | undefined
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
  const failedWords = reader.seenJob(deploymentId)?.failedWords ?? FAILED_WORDS
  for await (const page of listPagesOf(reader, deploymentId, isFailedAlone ? failedWords : [undefined], signal)) {
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
  const { targetArn, jobId } = reader.seenJob(deploymentId) ?? (await findJob(clients, deploymentId, signal))
  const target = targetOf(targetArn)
  if (target.type === 'thing') {
    yield [await describeOnlyThing(clients, deploymentId, target.name, signal)]
    return
  }
  const denied = jobId ? yield* listPagesOfJob(reader, deploymentId, jobId, statuses, signal, wanted) : undefined
  if (jobId && denied === undefined) return
  const names = wanted === undefined ? await findMembers(clients, targetArn, target.name, signal) : [...wanted]
  if (names.length > ONE_BY_ONE) {
    if (denied !== undefined) throw denied
    return
  }
  // By what each device tells, which is one call for each.
  const targets = await mapFew(names, (name) => describeThing(clients, deploymentId, name, signal))
  if (targets.length > 0) yield targets
}

async function findJob(
  clients: Clients,
  deploymentId: string,
  signal: AbortSignal | undefined,
): Promise<{ readonly targetArn: string; readonly jobId: string | undefined }> {
  const { targetArn = '', iotJobId: jobId } = await fetchDeployment(clients, deploymentId, signal)
  return { targetArn, jobId }
}

/** By the job. Where it may not be read nothing is told, and the result is why. */
async function* listPagesOfJob(
  reader: TargetReader,
  deploymentId: string,
  jobId: string,
  statuses: readonly (string | undefined)[],
  signal: AbortSignal | undefined,
  wanted: ReadonlySet<string> | undefined,
): AsyncGenerator<readonly Target[], SlipwayError | undefined, undefined> {
  const { clients } = reader
  try {
    for (const status of statuses) {
      const filter = { pageSize: PAGE, ...(status !== undefined && { status }) }
      for await (const page of listExecutions(clients, jobId, { deploymentId }, filter, signal)) {
        const executions = wanted === undefined ? page : page.filter(({ thingName }) => wanted.has(thingName))
        yield await mapFew(executions, async (execution) => {
          const isFailed = toTargetState(execution.nativeStatus) === 'failed'
          const { thingName, number } = execution
          const facts = isFailed
            ? await reader.failures.read(deploymentId, jobId, thingName, number, signal)
            : undefined
          return toTarget(execution, facts)
        })
      }
    }
    return undefined
  } catch (error) {
    // Its rights are one for all pages: what is refused is refused at the first.
    if (!isCode(error, 'ACCESS_DENIED')) throw error
    return error
  }
}

/** Of a deployment to one thing the service's own word says enough where the device may not be asked. */
async function describeOnlyThing(
  clients: Clients,
  deploymentId: string,
  thingName: string,
  signal: AbortSignal | undefined,
): Promise<Target> {
  try {
    return await describeThing(clients, deploymentId, thingName, signal)
  } catch (error) {
    if (!isCode(error, 'ACCESS_DENIED')) throw error
    return notBegun(thingName)
  }
}

async function describeThing(
  clients: Clients,
  deploymentId: string,
  thingName: string,
  signal: AbortSignal | undefined,
): Promise<Target> {
  const entry = await findEffective(clients, deploymentId, thingName, signal)
  return entry === undefined ? notBegun(thingName) : toTargetOfEffective(thingName, entry)
}

function notBegun(thingName: string): Target {
  return toTarget({ thingName, nativeStatus: NEVER_BEGUN, number: 1 }, undefined)
}

/** What a device tells of a deployment; `undefined` where it tells nothing, or is no core device yet. */
export async function findEffective(
  clients: Clients,
  deploymentId: string,
  thingName: string,
  signal: AbortSignal | undefined,
): Promise<EffectiveDeploymentEntry | undefined> {
  try {
    const entries = await listEffectiveDeployments(clients, thingName, signal)
    return entries.find((one) => one.deploymentId === deploymentId)
  } catch (error) {
    if (!isCode(error, 'DEVICE_NOT_FOUND')) throw error
    return undefined
  }
}

/** A device as it tells its part itself. */
export function toTargetOfEffective(thingName: string, entry: EffectiveDeploymentEntry): Target {
  const { nativeStatus, updatedAt } = entry
  const execution = { thingName, nativeStatus, number: 1, ...(updatedAt !== undefined && { updatedAt }) }
  return toTarget(execution, toTargetState(nativeStatus) === 'failed' ? factsOfEffective(entry) : undefined)
}

/** A device in our terms. It tells its part as a whole, so that there is one event. */
export function toTarget(execution: Execution, facts: FailureFacts | undefined): Target {
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
