import type { DeploymentState, EarlyVerdict, TargetCounts } from '@slipway/core/deployment'
import type { GreengrassPolicy } from './settings.ts'
import type { DeploymentWord, ExecutionKind } from './state.ts'

/** How many devices stand how, of those that are waited for. */
export type Kinds = Readonly<Record<ExecutionKind, number>>

/** What decides how a deployment to a group stands. */
export interface JudgedGroup {
  readonly word: DeploymentWord
  readonly isLatest: boolean
  /** Whether the job was ended, also where the deployment does not say so yet. */
  readonly isJobCanceled: boolean
  /** How many devices are waited for, those that have left the group since not counted. */
  readonly expected: number
  /** How many more are in the group that nobody wants to wait for. @defaultValue 0 */
  readonly leftOut?: number
  readonly kinds: Kinds
}

export interface Judgement {
  readonly state: DeploymentState
  readonly counts: TargetCounts
  readonly failure?: { readonly code: string; readonly message: string }
  readonly verdict?: EarlyVerdict
}

/**
 * How a deployment to a group stands. The service leaves it `ACTIVE` for good, so the devices decide: it is over when each of those
 * that are waited for has an end. Devices that nobody has told yet, as in a roll-out by rates, have none.
 */
export function judgeGroup(group: JudgedGroup, policy: GreengrassPolicy): Judgement {
  const { word, isLatest, expected, kinds } = group
  const counts = countsOf(group)
  const failing = kinds.failed + kinds.rejected + kinds['timed-out']
  if (word === 'failed') {
    const message = `the roll-out was stopped by its criteria: ${describeFailures(kinds, expected)}`
    return { state: 'failed', counts, failure: { code: 'ABORT_CRITERIA_MET', message } }
  }
  if (!isLatest || word === 'inactive') return { state: 'stopped', counts, failure: superseded(kinds, expected) }
  if (word === 'canceled' || group.isJobCanceled) {
    const message = `it was cancelled when ${kinds.succeeded} of ${devices(expected)} had it`
    return { state: 'stopped', counts, failure: { code: 'CANCELED', message } }
  }
  if (word === 'completed') return { state: 'succeeded', counts }
  if (expected === 0) return { ...judgeEmpty(policy, group.leftOut), counts }
  const lost = failing + kinds.canceled
  const isSettled = kinds.succeeded + lost >= expected
  const needed = neededOf(policy, expected)
  if (failing > allowedOf(policy, expected)) {
    const failure = {
      code: 'DEVICES_FAILED',
      message: `${describeFailures(kinds, expected)}${mostOf(policy, expected)}`,
    }
    return isSettled ? { state: 'failed', counts, failure } : goesOn(counts, { kind: 'failed', failure })
  }
  if (isSettled && kinds.succeeded >= needed) return { state: 'succeeded', counts }
  if (expected - lost < needed) {
    const canceled = kinds.canceled === 0 ? '' : `; on ${devices(kinds.canceled)} it was cancelled`
    const message = `${needed} ${needed === 1 ? 'device has' : 'devices have'} to have it, and no more than ${expected - lost} can${canceled}`
    const failure = { code: 'GOAL_OUT_OF_REACH', message }
    return isSettled ? { state: 'failed', counts, failure } : goesOn(counts, { kind: 'failed', failure })
  }
  const isEnough = policy.waitForDevices !== undefined && kinds.succeeded >= needed
  if (isEnough) return goesOn(counts, { kind: 'enough', devices: kinds.succeeded })
  return { state: 'in-progress', counts }
}

/** How a deployment to one thing stands: by the service's word, or by the device's where the service lags behind. */
export function judgeThing(
  word: DeploymentWord,
  isLatest: boolean,
  device: { readonly kind: ExecutionKind; readonly reason?: string } | undefined,
): Judgement {
  const kind = device?.kind ?? 'queued'
  const told = (state: DeploymentState, failure?: Judgement['failure']): Judgement => {
    const kinds = { ...NOBODY, [state === 'succeeded' ? 'succeeded' : state === 'failed' ? failedKind(kind) : kind]: 1 }
    const counts = countsOf({ expected: 1, kinds })
    return { state, counts, ...(failure !== undefined && { failure }) }
  }
  const failed = (): Judgement =>
    told('failed', { code: codeOf(kind), message: device?.reason ?? 'the device has not told why' })
  if (word === 'completed') return told('succeeded')
  if (word === 'failed') return failed()
  if (kind === 'succeeded') return told('succeeded')
  if (kind === 'failed' || kind === 'rejected' || kind === 'timed-out') return failed()
  if (word === 'inactive' || !isLatest) return told('stopped', superseded({ ...NOBODY, [kind]: 1 }, 1))
  if (word === 'canceled' || kind === 'canceled' || kind === 'removed') {
    return told('stopped', { code: 'CANCELED', message: 'it was cancelled before the device had it' })
  }
  return told(kind === 'queued' ? 'pending' : 'in-progress')
}

export const NOBODY: Kinds = {
  queued: 0,
  'in-progress': 0,
  succeeded: 0,
  failed: 0,
  rejected: 0,
  'timed-out': 0,
  canceled: 0,
  removed: 0,
}

function goesOn(counts: TargetCounts, verdict: EarlyVerdict): Judgement {
  return { state: 'in-progress', counts, verdict }
}

function judgeEmpty({ emptyGroup = 'fail' }: GreengrassPolicy, leftOut = 0): Omit<Judgement, 'counts'> {
  if (emptyGroup === 'succeed') return { state: 'succeeded' }
  const why =
    leftOut === 0 ? '' : `: ${devices(leftOut)}, unhealthy or silent, ${leftOut === 1 ? 'is' : 'are'} left out`
  const message = `the group has no device to wait for${why}; those that join it later get the deployment`
  return { state: 'in-progress', verdict: { kind: 'failed', failure: { code: 'GROUP_EMPTY', message } } }
}

function superseded(kinds: Kinds, expected: number): NonNullable<Judgement['failure']> {
  const message = `a newer deployment has taken its place; ${kinds.succeeded} of ${devices(expected)} had it by then`
  return { code: 'SUPERSEDED', message }
}

function allowedOf({ maxFailures = 0 }: GreengrassPolicy, expected: number): number {
  return typeof maxFailures === 'number' ? maxFailures : Math.floor((maxFailures.percent * expected) / 100)
}

/** Without a goal every device has to have it but for those that may fail. */
function neededOf(policy: GreengrassPolicy, expected: number): number {
  const { waitForDevices } = policy
  if (waitForDevices === undefined) return Math.max(0, expected - allowedOf(policy, expected))
  return typeof waitForDevices === 'number' ? waitForDevices : Math.ceil((waitForDevices.percent * expected) / 100)
}

function mostOf(policy: GreengrassPolicy, expected: number): string {
  const allowed = allowedOf(policy, expected)
  return allowed === 0 ? '' : `; ${allowed} may`
}

function describeFailures(kinds: Kinds, expected: number): string {
  const parts = (
    [
      ['failed', 'failed'],
      ['rejected', 'refused it'],
      ['timed-out', 'took too long'],
    ] as const
  ).flatMap(([kind, words]) => (kinds[kind] === 0 ? [] : [`${kinds[kind]} ${words}`]))
  return `of ${devices(expected)} ${parts.length === 0 ? 'none has told why' : parts.join(', ')}`
}

function countsOf({ expected, kinds }: Pick<JudgedGroup, 'expected' | 'kinds'>): TargetCounts {
  const failed = kinds.failed + kinds.rejected + kinds['timed-out']
  const told = kinds['in-progress'] + kinds.succeeded + failed + kinds.canceled
  return {
    // Those that no execution was made for yet wait, too.
    pending: Math.max(kinds.queued, expected - told),
    inProgress: kinds['in-progress'],
    succeeded: kinds.succeeded,
    failed,
    skipped: kinds.canceled,
    ready: 0,
  }
}

function failedKind(kind: ExecutionKind): ExecutionKind {
  return kind === 'rejected' || kind === 'timed-out' ? kind : 'failed'
}

function codeOf(kind: ExecutionKind): string {
  return { rejected: 'DEVICE_REJECTED', 'timed-out': 'DEVICE_TIMED_OUT' }[kind as string] ?? 'DEVICE_FAILED'
}

function devices(count: number): string {
  return count === 1 ? '1 device' : `${count} devices`
}
