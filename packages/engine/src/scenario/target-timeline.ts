import { IN_PLACE_EVENTS } from '@slipway/core/deployment'
import type { RunPlan, ScriptedDiagnostics, StepsPlan, TargetPlan } from './scenario.ts'

/** What a target shows at a moment of its script; times are milliseconds since the deployment was created. */
export interface ShownTargetState {
  readonly status: string
  readonly changedAtMs: number
  readonly events: readonly ShownEventState[]
}

export interface ShownEventState {
  readonly name: string
  readonly status: string
  readonly startedAtMs?: number
  readonly endedAtMs?: number
  readonly diagnostics?: Readonly<Record<'errorCode' | 'scriptName' | 'message' | 'logTail', string>>
}

const FINAL_EVENT_WORDS: ReadonlySet<string> = new Set(['Succeeded', 'Failed', 'Skipped'])

/** The lifecycle events of a plan's targets. */
export function eventsOf({ events }: TargetPlan): readonly string[] {
  return events ?? IN_PLACE_EVENTS
}

/** What the target of this rank within its plan shows after so many milliseconds; nothing ever goes back. */
export function showTarget(plan: TargetPlan, rank: number, elapsedMs: number): ShownTargetState {
  return 'steps' in plan ? playSteps(plan, elapsedMs) : playRun(plan, rank, elapsedMs)
}

/** How many targets of a plan show which status: by waves for a run, at once for steps, so that no size is slow. */
export function* countTargets(
  plan: TargetPlan,
  size: number,
  elapsedMs: number,
): Generator<{ readonly status: string; readonly count: number }> {
  if ('steps' in plan) {
    if (size > 0) yield { status: statusOfSteps(plan, elapsedMs).status, count: size }
    return
  }
  const { atOnce = Math.max(size, 1) } = plan
  for (let rank = 0; rank < size; rank += atOnce) {
    yield { status: statusOfRun(plan, rank, elapsedMs).status, count: Math.min(atOnce, size - rank) }
  }
}

/** When nothing of a plan changes any more. */
export function endOfPlan(plan: TargetPlan, size: number): number {
  if (size === 0) return 0
  return 'steps' in plan ? (plan.steps.at(-1)?.atSeconds ?? 0) * 1_000 : timesOf(plan, size - 1).endMs
}

function timesOf(plan: RunPlan, rank: number): { startMs: number; eventMs: number; endMs: number; lastEvent: number } {
  const { startsAtSeconds, takesSeconds, atOnce = Number.POSITIVE_INFINITY, fails } = plan
  const events = eventsOf(plan)
  const startMs = (startsAtSeconds + Math.floor(rank / atOnce) * takesSeconds) * 1_000
  const eventMs = (takesSeconds * 1_000) / events.length
  const lastEvent = fails === undefined ? events.length - 1 : events.indexOf(fails.event)
  return { startMs, eventMs, lastEvent, endMs: startMs + eventMs * (lastEvent + 1) }
}

function statusOfRun(plan: RunPlan, rank: number, elapsedMs: number): Omit<ShownTargetState, 'events'> {
  const { startMs, endMs } = timesOf(plan, rank)
  if (elapsedMs < startMs) return { status: 'Pending', changedAtMs: 0 }
  if (elapsedMs < endMs) return { status: 'InProgress', changedAtMs: startMs }
  return { status: plan.endsAs ?? (plan.fails === undefined ? 'Succeeded' : 'Failed'), changedAtMs: endMs }
}

function playRun(plan: RunPlan, rank: number, elapsedMs: number): ShownTargetState {
  const { startMs, eventMs, endMs, lastEvent } = timesOf(plan, rank)
  const events = eventsOf(plan).map((name, index): ShownEventState => {
    const startedAtMs = startMs + index * eventMs
    const endedAtMs = startedAtMs + eventMs
    if (index > lastEvent) return { name, status: elapsedMs < endMs ? 'Pending' : 'Skipped' }
    if (elapsedMs < startedAtMs) return { name, status: 'Pending' }
    if (elapsedMs < endedAtMs) return { name, status: 'InProgress', startedAtMs }
    const hasFailed = plan.fails?.event === name
    const diagnostics = hasFailed ? tell(plan.fails, name) : tell(undefined, name)
    return { name, status: hasFailed ? 'Failed' : 'Succeeded', startedAtMs, endedAtMs, diagnostics }
  })
  const shown = statusOfRun(plan, rank, elapsedMs)
  const moved = events.flatMap(({ startedAtMs = 0, endedAtMs = 0 }) => [startedAtMs, endedAtMs])
  return { ...shown, changedAtMs: Math.max(shown.changedAtMs, ...moved), events }
}

function statusOfSteps({ steps }: StepsPlan, elapsedMs: number): Omit<ShownTargetState, 'events'> {
  const taken = steps.filter(({ event, atSeconds }) => event === undefined && atSeconds * 1_000 <= elapsedMs).at(-1)
  return { status: taken?.status ?? 'Pending', changedAtMs: (taken?.atSeconds ?? 0) * 1_000 }
}

function playSteps(plan: StepsPlan, elapsedMs: number): ShownTargetState {
  const taken = plan.steps.filter(({ atSeconds }) => atSeconds * 1_000 <= elapsedMs)
  const events = eventsOf(plan).map((name): ShownEventState => {
    const steps = taken.filter(({ event }) => event === name)
    const last = steps.at(-1)
    const first = steps.find(({ status }) => status !== 'Pending')
    if (last === undefined) return { name, status: 'Pending' }
    const isOver = FINAL_EVENT_WORDS.has(last.status)
    return {
      name,
      status: last.status,
      ...(first !== undefined && last.status !== 'Skipped' && { startedAtMs: first.atSeconds * 1_000 }),
      ...(isOver && last.status !== 'Skipped' && { endedAtMs: last.atSeconds * 1_000 }),
      ...(last.diagnostics !== undefined && { diagnostics: tell(last.diagnostics, name) }),
    }
  })
  const { status } = statusOfSteps(plan, elapsedMs)
  return { status, changedAtMs: (taken.at(-1)?.atSeconds ?? 0) * 1_000, events }
}

/** What the agent tells of an event; of an uneventful one what the agent says then. */
function tell(
  told: ScriptedDiagnostics | undefined,
  event: string,
): Readonly<Record<'errorCode' | 'scriptName' | 'message' | 'logTail', string>> {
  if (told === undefined) return { errorCode: 'Success', scriptName: '', message: 'Succeeded', logTail: '' }
  const { errorCode = 'ScriptFailed', scriptName = '', logTail = '' } = told
  return { errorCode, scriptName, message: told.message ?? `${event} failed`, logTail }
}
