import type {
  DeploymentState,
  EarlyVerdict,
  LifecycleEventState,
  TargetCounts,
  TargetState,
} from '@slipway/core/deployment'
import { countOf, isObject, type Json } from './json.ts'
import type { MenderPolicy } from './settings.ts'

/**
 * The only place where Mender's own words are read: statuses of deployments and devices, and the counters by the same words. A word
 * newer than this release means that something is still going on.
 */

/** How many devices have each status, by Mender's words. */
export type Counters = Readonly<Record<string, number>>

interface DeviceStatus {
  readonly state: TargetState
  readonly isFinal: boolean
  /** What the device does, or did last, in the order of an update, and how that stands. */
  readonly events: readonly (readonly [name: string, state: LifecycleEventState])[]
}

const DOWNLOADED = ['Download', 'succeeded'] as const
const INSTALLED = ['Install', 'succeeded'] as const

/** A record says the status alone: what is before it in the order of an update has been done, and an end is of the update as a whole. */
const DEVICE_STATUSES: ReadonlyMap<string, DeviceStatus> = new Map<string, DeviceStatus>([
  ['pending', { state: 'pending', isFinal: false, events: [] }],
  ['downloading', { state: 'in-progress', isFinal: false, events: [['Download', 'in-progress']] }],
  ['installing', { state: 'in-progress', isFinal: false, events: [DOWNLOADED, ['Install', 'in-progress']] }],
  ['rebooting', { state: 'in-progress', isFinal: false, events: [DOWNLOADED, INSTALLED, ['Reboot', 'in-progress']] }],
  ['pause_before_installing', { state: 'in-progress', isFinal: false, events: [DOWNLOADED, ['Install', 'pending']] }],
  [
    'pause_before_rebooting',
    { state: 'in-progress', isFinal: false, events: [DOWNLOADED, INSTALLED, ['Reboot', 'pending']] },
  ],
  [
    'pause_before_committing',
    { state: 'in-progress', isFinal: false, events: [DOWNLOADED, INSTALLED, ['Commit', 'pending']] },
  ],
  ['success', { state: 'succeeded', isFinal: true, events: [['Update', 'succeeded']] }],
  ['already-installed', { state: 'succeeded', isFinal: true, events: [] }],
  ['failure', { state: 'failed', isFinal: true, events: [['Update', 'failed']] }],
  ['noartifact', { state: 'skipped', isFinal: true, events: [] }],
  ['aborted', { state: 'skipped', isFinal: true, events: [] }],
  ['decommissioned', { state: 'skipped', isFinal: true, events: [] }],
])

const UNKNOWN: DeviceStatus = { state: 'in-progress', isFinal: false, events: [] }

/** Devices that no Artifact of a release fits. */
const NO_ARTIFACT = 'noartifact'
/** The one word by which the failed devices of a deployment are asked for. */
export const FAILED_WORD = 'failure'
/** What ends a deployment. */
export const ABORT = 'aborted'
/** What is said of a device that is on the list and has not asked. */
export const NEVER_ASKED = 'pending'

/** What a device does, by its `status`. */
export function toDeviceStatus(word: string): DeviceStatus {
  return DEVICE_STATUSES.get(word) ?? UNKNOWN
}

/** The counters of an answer, whatever is in it: what is no count is left out, and what is missing is nought. */
export function readCounters(value: unknown): Counters {
  if (!isObject(value)) return {}
  const counts = Object.entries(value as Json).flatMap(([word, count]) => {
    const known = countOf(count)
    return known === undefined || known === 0 ? [] : [[word, known] as const]
  })
  return Object.fromEntries(counts)
}

/** What of a deployment decides how it stands. */
export interface JudgedDeployment {
  /** `pending`, `inprogress`, `finished`, `scheduled`. */
  readonly status: string
  readonly isDynamic: boolean
  /** How many devices a fixed list has; absent where that is not known. */
  readonly listed?: number
  /** After how many finished devices a dynamic one closes itself. */
  readonly maxDevices?: number
  /** How many devices a dynamic one was for when it was created. */
  readonly initialDevices?: number
  readonly retries?: number
}

interface Judgement {
  readonly state: DeploymentState
  readonly counts: TargetCounts
  readonly failure?: { readonly code: string; readonly message: string }
  readonly verdict?: EarlyVerdict
}

/** The words of deployments that are under way, by which they can be asked for. */
export const OPEN_WORDS: readonly string[] = ['inprogress', 'pending', 'scheduled']

/** Whether a deployment in this status is over. */
export function isFinished(status: string): boolean {
  return status === 'finished'
}

/** Whether a deployment in this status waits for its first phase. */
export function isScheduled(status: string): boolean {
  return status === 'scheduled'
}

/**
 * How a deployment stands. Its `status` alone never says: `finished` is success, failure and abort alike, and a dynamic one is not
 * finished until somebody ends it.
 */
export function judge(deployment: JudgedDeployment, counters: Counters, policy: MenderPolicy = {}): Judgement {
  const tally = tallyOf(deployment, counters, policy)
  const isOver = isFinished(deployment.status)
  const counts = countsOf(counters, isOver ? tally.untouched : 0)
  if (isOver) return { ...judgeEnd(deployment, tally, policy), counts }
  const isBegun = Object.entries(counters).some(([word, count]) => count > 0 && word !== 'pending')
  const isWaiting = deployment.status === 'pending' || isScheduled(deployment.status)
  const state = isWaiting && !isBegun ? 'pending' : 'in-progress'
  const verdict = judgeEarly(deployment, tally, policy)
  return { state, counts, ...(verdict !== undefined && { verdict }) }
}

interface Tally {
  readonly updated: number
  readonly failed: number
  readonly removed: number
  readonly stopped: number
  readonly unfitting: number
  /** By words that this release does not know. */
  readonly strange: readonly string[]
  /** All that it is for, as far as that is known. */
  readonly total: number
  /** Of a fixed list: those without an end of their own. */
  readonly untouched: number
  readonly ended: number
  readonly allowed: number
}

function tallyOf(
  { isDynamic, listed, initialDevices }: JudgedDeployment,
  counters: Counters,
  policy: MenderPolicy,
): Tally {
  const of = (word: string): number => counters[word] ?? 0
  const sum = Object.values(counters).reduce((all, count) => all + count, 0)
  const ended = Object.entries(counters).reduce(
    (all, [word, count]) => all + (toDeviceStatus(word).isFinal ? count : 0),
    0,
  )
  const strange = Object.keys(counters).filter((word) => !DEVICE_STATUSES.has(word))
  const total = Math.max(sum, (isDynamic ? initialDevices : listed) ?? 0)
  const unknown = strange.reduce((all, word) => all + of(word), 0)
  return {
    updated: of('success') + of('already-installed'),
    failed: of(FAILED_WORD),
    removed: of('decommissioned'),
    stopped: of('aborted'),
    unfitting: of(NO_ARTIFACT),
    strange,
    total,
    untouched: isDynamic ? 0 : total - ended - unknown,
    ended,
    allowed: allowedFailures(policy, total),
  }
}

/** How many devices may fail. */
function allowedFailures({ maxFailures = 0 }: MenderPolicy, total: number): number {
  return typeof maxFailures === 'number' ? maxFailures : Math.floor((maxFailures.percent * total) / 100)
}

function judgeEnd(
  deployment: JudgedDeployment,
  tally: Tally,
  policy: MenderPolicy,
): Pick<Judgement, 'state' | 'failure'> {
  const { failed, removed, stopped, strange, untouched, total, updated, unfitting, ended } = tally
  const failure = describeFailures(tally)
  if (failure !== undefined) return { state: 'failed', failure }
  if (strange.length > 0) {
    const message = `devices ended as ${strange.map((word) => `"${word}"`).join(', ')}, which this release of slipway does not know`
    return { state: 'failed', failure: { code: 'NOT_UNDERSTOOD', message } }
  }
  if (deployment.isDynamic) {
    const isClosedByItself = deployment.maxDevices !== undefined && ended >= deployment.maxDevices
    if (!isClosedByItself && !isEnough(deployment, tally, policy)) {
      const message = `it was ended when ${updated} of ${total} devices had the release`
      return { state: 'stopped', failure: { code: 'ABORTED', message } }
    }
  } else if (stopped > 0 || untouched > 0 || ended === 0) {
    const parts = [
      ...(stopped > 0 ? [`in the middle of ${devices(stopped)}`] : []),
      ...(untouched > 0 ? [`before ${devices(untouched)} had asked for it`] : []),
    ]
    const message = `it was ended ${parts.length === 0 ? 'before any device had asked for it' : parts.join(' and ')}`
    return { state: 'stopped', failure: { code: 'ABORTED', message } }
  }
  if (updated > 0) return { state: 'succeeded' }
  if (unfitting > 0 && failed + removed + stopped === 0) {
    if (policy.noArtifact === 'succeed') return { state: 'succeeded' }
    const message = `no Artifact of the release fits ${unfitting === 1 ? 'the device' : `any of the ${unfitting} devices`}, and nothing was installed`
    return { state: 'failed', failure: { code: 'NO_ARTIFACT', message } }
  }
  return {
    state: 'failed',
    failure: { code: 'NOTHING_INSTALLED', message: `none of ${devices(total)} has the release` },
  }
}

function judgeEarly(deployment: JudgedDeployment, tally: Tally, policy: MenderPolicy): EarlyVerdict | undefined {
  // A device that may try again is counted as failed in between.
  const failure = (deployment.retries ?? 0) > 0 ? undefined : describeFailures(tally)
  if (failure !== undefined) return { kind: 'failed', failure }
  return isEnough(deployment, tally, policy) ? { kind: 'enough', devices: tally.updated } : undefined
}

/** More devices without the release, through no wish of anybody, than may be. */
function describeFailures({ failed, removed, allowed, total }: Tally): Judgement['failure'] {
  if (failed + removed <= allowed) return undefined
  const parts = [
    ...(failed > 0 ? [`${failed} of ${devices(total)} failed`] : []),
    ...(removed > 0
      ? [
          `${failed > 0 ? removed : `${removed} of ${devices(total)}`} ${removed === 1 ? 'was' : 'were'} removed from the server`,
        ]
      : []),
  ]
  const most = allowed === 0 ? '' : `; ${allowed} may`
  return { code: failed > 0 ? 'DEVICES_FAILED' : 'DEVICES_REMOVED', message: `${parts.join(' and ')}${most}` }
}

function isEnough(
  { isDynamic, maxDevices, initialDevices }: JudgedDeployment,
  { updated }: Tally,
  { waitForDevices }: MenderPolicy,
): boolean {
  const wanted = waitForDevices ?? maxDevices ?? initialDevices
  // A fixed list has an end of its own; where nobody was there, nobody has got it.
  return isDynamic && wanted !== undefined && updated >= Math.max(1, wanted)
}

function countsOf(counters: Counters, untouched: number): TargetCounts {
  const counts = { pending: 0, inProgress: 0, succeeded: 0, failed: 0, skipped: 0, ready: 0 }
  for (const [word, count] of Object.entries(counters)) counts[COUNTED[toDeviceStatus(word).state]] += count
  return { ...counts, pending: Math.max(counts.pending, untouched) }
}

const COUNTED: Readonly<Record<TargetState, keyof TargetCounts>> = {
  pending: 'pending',
  'in-progress': 'inProgress',
  unknown: 'inProgress',
  ready: 'ready',
  succeeded: 'succeeded',
  failed: 'failed',
  skipped: 'skipped',
}

function devices(count: number): string {
  return count === 1 ? '1 device' : `${count} devices`
}
