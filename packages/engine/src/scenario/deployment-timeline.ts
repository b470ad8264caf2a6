import { type Cast, castOf } from './cast.ts'
import type { DeploymentScript, ScriptedError } from './scenario.ts'
import { countTargets, endOfPlan, type ShownEventState, type ShownTargetState, showTarget } from './target-timeline.ts'

/** A script that a deployment follows, with what happened to it from outside. Times are milliseconds since its creation. */
export interface Performance {
  readonly script: DeploymentScript
  readonly stopRequestedAtMs?: number
}

/** How and when a deployment ends. */
export interface ScriptedEnd {
  readonly atMs: number
  readonly status: string
  readonly error?: ScriptedError
  /** Whether a request to stop it ended it. */
  readonly isStopped: boolean
}

export interface ShownDeploymentState {
  readonly status: string
  readonly error?: ScriptedError
  /** Absent before it has started. */
  readonly startedAtMs?: number
  readonly completedAtMs?: number
}

/** The six that the service counts. A target with any other word is in none of them. */
const OVERVIEW = ['Pending', 'InProgress', 'Succeeded', 'Failed', 'Skipped', 'Ready'] as const

export type Overview = Readonly<Record<(typeof OVERVIEW)[number], number>>

const MANUAL_STOP: ScriptedError = { code: 'MANUAL_STOP', message: 'The deployment was manually stopped.' }

/** Whether a status word ends a deployment; a word that is not known never does. */
export function isFinalWord(word: string): boolean {
  return word === 'Succeeded' || word === 'Failed' || word === 'Stopped'
}

/** How a deployment ends, as far as that is known now; `undefined` when it goes on for ever. */
export function endOf({ script, stopRequestedAtMs }: Performance): ScriptedEnd | undefined {
  const last = script.statuses.at(-1)
  const natural: ScriptedEnd | undefined =
    last === undefined || !isFinalWord(last.status)
      ? undefined
      : {
          atMs: last.atSeconds * 1_000,
          status: last.status,
          isStopped: false,
          ...(last.errorInformation !== undefined && { error: last.errorInformation }),
        }
  if (stopRequestedAtMs === undefined) return natural
  const { answer, endsAfterSeconds = 0, errorInformation } = script.stop ?? {}
  const status = script.stop?.endsAs ?? (answer === 'AlreadyCompleted' ? 'Succeeded' : 'Stopped')
  const error = errorInformation ?? (status === 'Stopped' ? MANUAL_STOP : undefined)
  const atMs = stopRequestedAtMs + endsAfterSeconds * 1_000
  if (natural !== undefined && natural.atMs <= atMs) return natural
  return { atMs, status, isStopped: true, ...(error !== undefined && { error }) }
}

/** What a deployment shows after so many milliseconds. */
export function showDeployment(performance: Performance, elapsedMs: number): ShownDeploymentState {
  const { script } = performance
  const end = endOf(performance)
  const started = script.statuses.find(({ status }) => status !== 'Created' && status !== 'Queued')
  const startedAtMs = started === undefined ? undefined : started.atSeconds * 1_000
  const isStarted = startedAtMs !== undefined && startedAtMs <= elapsedMs
  if (end !== undefined && elapsedMs >= end.atMs) {
    const { status, error, atMs } = end
    return {
      status,
      completedAtMs: atMs,
      ...(error !== undefined && { error }),
      ...(isStarted && startedAtMs <= atMs && { startedAtMs }),
    }
  }
  const step = script.statuses.filter(({ atSeconds }) => atSeconds * 1_000 <= elapsedMs).at(-1)
  return {
    status: step?.status ?? 'Created',
    ...(step?.errorInformation !== undefined && { error: step.errorInformation }),
    ...(isStarted && { startedAtMs }),
  }
}

/** How many targets show each status of the overview after so many milliseconds. */
export function countOverview(performance: Performance, elapsedMs: number): Overview {
  const counts: Record<string, number> = Object.fromEntries(OVERVIEW.map((word) => [word, 0]))
  const moment = momentOf(performance, elapsedMs)
  for (const { plan, size } of castOf(performance.script).parts) {
    for (const { status, count } of countTargets(plan, size, timeOfPlan(moment, endOfPlan(plan, size)))) {
      const word = statusAt(moment, status)
      if (Object.hasOwn(counts, word)) counts[word] = (counts[word] ?? 0) + count
    }
  }
  return counts as Overview
}

/** What the target at this place in the order of work shows; `undefined` when there is none. */
export function showTargetAt(
  performance: Performance,
  place: number,
  elapsedMs: number,
  cast: Cast = castOf(performance.script),
): ShownTargetState | undefined {
  const role = cast.roles[place]
  const part = role === undefined ? undefined : cast.parts[role.part]
  if (role === undefined || part === undefined) return undefined
  const moment = momentOf(performance, elapsedMs)
  const shown = showTarget(part.plan, role.rank, timeOfPlan(moment, endOfPlan(part.plan, part.size)))
  if (moment.end === undefined) return shown
  return {
    status: statusAt(moment, shown.status),
    changedAtMs: Math.min(shown.changedAtMs, moment.end.atMs),
    events: shown.events.map((event) => endEvent(event, moment, moment.end?.atMs ?? 0)),
  }
}

/** A moment of a script: with its end where that has come. */
interface Moment {
  readonly elapsedMs: number
  readonly end?: ScriptedEnd
}

function momentOf(performance: Performance, elapsedMs: number): Moment {
  const end = endOf(performance)
  return end === undefined || elapsedMs < end.atMs ? { elapsedMs } : { elapsedMs: end.atMs, end }
}

/** A deployment that succeeded although it was to be stopped has done everything by then, however early that is. */
function timeOfPlan({ elapsedMs, end }: Moment, planEndMs: number): number {
  return end?.isStopped === true && end.status === 'Succeeded' ? Math.max(elapsedMs, planEndMs) : elapsedMs
}

/** With the deployment's end, untouched targets are skipped; one that is stopped in between holds neither revision for certain. */
function statusAt({ end }: Moment, status: string): string {
  if (end === undefined) return status
  if (status === 'Pending') return 'Skipped'
  return status === 'InProgress' && end.isStopped ? 'Failed' : status
}

function endEvent(event: ShownEventState, { end }: Moment, endMs: number): ShownEventState {
  if (event.status === 'Pending') return { ...event, status: 'Skipped' }
  // What was running when the deployment was stopped came to its end first.
  if (event.status === 'InProgress' && end?.isStopped === true)
    return { ...event, status: 'Succeeded', endedAtMs: endMs }
  const { startedAtMs, endedAtMs } = event
  return {
    ...event,
    ...(startedAtMs !== undefined && { startedAtMs: Math.min(startedAtMs, endMs) }),
    ...(endedAtMs !== undefined && { endedAtMs: Math.min(endedAtMs, endMs) }),
  }
}
