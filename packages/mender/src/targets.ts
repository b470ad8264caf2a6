import type { EventDiagnostics, LifecycleEvent, Target, TargetState } from '@slipway/core/deployment'
import { SlipwayError } from '@slipway/core/errors'
import { listTargeted, noDeployment } from './deployments.ts'
import type { DeviceLogs } from './device-logs.ts'
import type { MenderClient } from './http/client.ts'
import { listPages } from './http/pages.ts'
import { type Json, objectsOf, present, textOf, timeOf } from './json.ts'
import { deploymentPath } from './paths.ts'
import { FAILED_WORD, NEVER_ASKED, toDeviceStatus } from './state.ts'

/** What the devices of deployments are read with. */
export interface TargetReader {
  readonly client: MenderClient
  readonly logs: DeviceLogs
  /** Lists that do not change, by deployment. */
  readonly lists: Map<string, readonly string[]>
}

/** How many devices a page has: as many as are told of a large fleet in one call. */
const PAGE = 100

/**
 * The devices of a deployment: those that have asked in the server's order, then those of its list that have not. Where failed ones
 * alone are asked for, only those are listed.
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
  const seen = new Set<string>()
  for await (const page of listRecords(reader, deploymentId, isFailedAlone, seen, signal)) {
    const targets = (await describe(reader, deploymentId, page, signal)).filter(wanted)
    if (targets.length > 0) yield targets
  }
  if (isFailedAlone || (states !== undefined && !states.includes('pending'))) return
  const silent = (await listOnce(reader, deploymentId, signal)).filter((id) => !seen.has(id)).map(neverAsked)
  for (let start = 0; start < silent.length; start += PAGE) yield silent.slice(start, start + PAGE)
}

/** Devices whose ids are known, in the order of the ids. Mender has no call for some of them: the list is read until all are found. */
export async function describeTargets(
  reader: TargetReader,
  deploymentId: string,
  targetIds: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly Target[]> {
  if (targetIds.length === 0) return []
  const wanted = new Set(targetIds)
  const found = new Map<string, Target>()
  for await (const page of listRecords(reader, deploymentId, false, new Set(), signal)) {
    const records = page.filter(({ id }) => typeof id === 'string' && wanted.has(id))
    for (const target of await describe(reader, deploymentId, records, signal)) found.set(target.id, target)
    if (found.size === wanted.size) break
  }
  if (found.size < wanted.size) {
    for (const id of await listOnce(reader, deploymentId, signal)) {
      if (wanted.has(id) && !found.has(id)) found.set(id, neverAsked(id))
    }
  }
  return targetIds.flatMap((id) => found.get(id) ?? [])
}

/** Records of devices that have asked. One that was made to ask again has an older record too, which counts where it has no other. */
async function* listRecords(
  { client }: TargetReader,
  deploymentId: string,
  isFailedAlone: boolean,
  seen: Set<string>,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly Json[], void, undefined> {
  const old = new Map<string, Json>()
  const pages = listPages(client, {
    path: `${deploymentPath(deploymentId)}/devices/list${isFailedAlone ? `?status=${FAILED_WORD}` : ''}`,
    purpose: `list the devices of deployment "${deploymentId}"`,
    perPage: PAGE,
    deploymentId,
    rules: noDeployment(deploymentId),
    signal,
  })
  for await (const page of pages) {
    const records = objectsOf(page).filter((record) => {
      const id = textOf(record.id)
      if (id === undefined || seen.has(id)) return false
      if (timeOf(record.deleted) !== undefined) {
        old.set(id, record)
        return false
      }
      seen.add(id)
      return true
    })
    yield records
  }
  const left = [...old].filter(([id]) => !seen.has(id))
  for (const [id] of left) seen.add(id)
  if (left.length > 0) yield left.map(([, record]) => record)
}

/** The list of a deployment, fetched once: it is made at its creation. A dynamic one has none. */
async function listOnce(
  { client, lists }: TargetReader,
  deploymentId: string,
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  const known = lists.get(deploymentId)
  if (known !== undefined) return known
  let list: readonly string[]
  try {
    list = await listTargeted(client, deploymentId, signal)
  } catch (error) {
    // A server that has no such list tells of the devices that have asked, and no more is known.
    if (!(error instanceof SlipwayError) || error.code !== 'DEPLOYMENT_NOT_FOUND') throw error
    list = []
  }
  lists.set(deploymentId, list)
  return list
}

async function describe(
  { logs }: TargetReader,
  deploymentId: string,
  records: readonly Json[],
  signal: AbortSignal | undefined,
): Promise<readonly Target[]> {
  const withLog = records.filter(
    ({ log, status }) => log === true && toDeviceStatus(textOf(status) ?? '').state === 'failed',
  )
  const ids = withLog.map(({ id }) => textOf(id) ?? '')
  const tails = ids.length === 0 ? new Map<string, string>() : await logs.tails(deploymentId, ids, signal)
  return records.map((record) => toTarget(record, tails.get(textOf(record.id) ?? '')))
}

function neverAsked(id: string): Target {
  return { id, type: 'device', state: toDeviceStatus(NEVER_ASKED).state, nativeStatus: NEVER_ASKED, events: [] }
}

/** A device in our terms. */
function toTarget(record: Json, logTail?: string): Target {
  const nativeStatus = textOf(record.status) ?? 'Unknown'
  const { state, events } = toDeviceStatus(nativeStatus)
  const startedAt = timeOf(record.started)
  const endedAt = timeOf(record.finished)
  const substate = textOf(record.substate)?.slice(0, LONGEST_SUBSTATE)
  const told = events.map(([name, eventState], place): LifecycleEvent => {
    const isLast = place === events.length - 1
    return {
      name: eventState === 'failed' ? (failedStep(substate) ?? name) : name,
      state: eventState,
      ...(place === 0 && present('startedAt', startedAt)),
      ...(isLast && eventState !== 'pending' && eventState !== 'in-progress' && present('endedAt', endedAt)),
      ...(eventState === 'failed' && { diagnostics: diagnosticsOf(nativeStatus, substate, logTail) }),
    }
  })
  return {
    id: textOf(record.id) ?? '',
    type: 'device',
    state,
    nativeStatus,
    events: told,
    ...present('updatedAt', endedAt ?? startedAt),
  }
}

/** Management API: sub-states have up to 200 characters. */
const LONGEST_SUBSTATE = 200

/** The states of a client, which it puts at the beginning of its sub-state, with the script that ran there. */
const STEP = /^(Download|ArtifactInstall|ArtifactReboot|ArtifactCommit|ArtifactRollback|ArtifactFailure)(?:_|\b)/

/** Where a device says that it failed: `ArtifactInstall_Enter_05_check` is of ArtifactInstall. */
function failedStep(substate: string | undefined): string | undefined {
  return STEP.exec(substate ?? '')?.[1]
}

function diagnosticsOf(word: string, substate: string | undefined, logTail: string | undefined): EventDiagnostics {
  const message = lastError(logTail) ?? substate
  return { errorCode: word, ...present('message', message), ...present('logTail', textOf(logTail)) }
}

/** What the log has as its last error, without the time before it: `2016-03-11 13:03:17 +0000 UTC error: text`. */
function lastError(logTail: string | undefined): string | undefined {
  const lines = logTail?.split('\n') ?? []
  for (const line of lines.toReversed()) {
    const [, text] = /^\S+ \S+ \S+ \S+ (?:error|fatal|panic): (.*)$/i.exec(line.trim()) ?? []
    if (text !== undefined && text !== '') return text.slice(0, LONGEST_SUBSTATE)
  }
  return undefined
}
