import {
  type EventDiagnostics,
  NO_TARGETS,
  type TargetCounts,
  type TargetStatus,
  type TrafficTarget,
} from '../model/deployment.ts'
import {
  eventOf,
  type HookExecution,
  type TrafficEvent,
  type TrafficEventName,
  type TrafficProgress,
} from '../model/traffic-target.ts'

/** A hook's function gives its verdict within this time of being called (user guide, "Sample Lambda 'hooks' function"). */
export const VERDICT_LIMIT_MS = 3_600_000

/** What to do next with a target. Each is one change of the state; what follows from it is asked for anew. */
export type TrafficStep =
  /** The event has nothing to do, or marks the beginning or the end. */
  | { readonly kind: 'pass'; readonly event: TrafficEventName }
  | { readonly kind: 'begin-hook'; readonly event: TrafficEventName; readonly functionName: string }
  | { readonly kind: 'begin-work'; readonly event: TrafficEventName }
  | { readonly kind: 'work'; readonly event: TrafficEvent }
  | {
      readonly kind: 'await-verdict'
      readonly event: TrafficEventName
      readonly hook: HookExecution
      readonly untilMs: number
    }
  | { readonly kind: 'verdict-overdue'; readonly event: TrafficEventName }
  | { readonly kind: 'said-failed' }
  | { readonly kind: 'finish' }

/** @param work - the events in which the platform itself does something. */
export function nextTrafficStep(
  { events, hooks }: TrafficProgress,
  work: ReadonlySet<TrafficEventName>,
  nowMs: number,
): TrafficStep {
  const event = events.find(({ status }) => status !== 'Succeeded')
  if (event === undefined) return { kind: 'finish' }
  const { name, hook, startedAtMs = nowMs } = event
  if (event.status === 'Failed') return { kind: 'said-failed' }
  if (event.status === 'Pending') {
    if (work.has(name)) return { kind: 'begin-work', event: name }
    const functionName = hooks[name]
    return functionName === undefined
      ? { kind: 'pass', event: name }
      : { kind: 'begin-hook', event: name, functionName }
  }
  if (hook === undefined) return { kind: 'work', event }
  const untilMs = startedAtMs + VERDICT_LIMIT_MS
  return nowMs < untilMs
    ? { kind: 'await-verdict', event: name, hook, untilMs }
    : { kind: 'verdict-overdue', event: name }
}

/** A target that nothing has happened to yet. */
export function newProgress(
  deploymentId: string,
  { targetId, targetArn, hooks }: Pick<TrafficProgress, 'targetId' | 'targetArn' | 'hooks'>,
  events: readonly TrafficEventName[],
  nowMs: number,
): TrafficProgress {
  return {
    targetId,
    targetArn,
    deploymentId,
    rank: 0,
    status: 'InProgress',
    updatedAtMs: nowMs,
    events: events.map((name) => ({ name, status: 'Pending' })),
    weightPercent: 0,
    hooks,
  }
}

export function beginEvent<T extends TrafficTarget>(
  target: T,
  name: TrafficEventName,
  nowMs: number,
  hook?: HookExecution,
): T {
  return withEvent(target, name, nowMs, {
    status: 'InProgress',
    startedAtMs: nowMs,
    ...(hook !== undefined && { hook }),
  })
}

export function endEvent<T extends TrafficTarget>(
  target: T,
  name: TrafficEventName,
  status: 'Succeeded' | 'Failed',
  nowMs: number,
  diagnostics?: EventDiagnostics,
): T {
  const startedAtMs = eventOf(target, name)?.startedAtMs ?? nowMs
  return withEvent(target, name, nowMs, {
    status,
    startedAtMs,
    endedAtMs: nowMs,
    ...(diagnostics !== undefined && { diagnostics }),
  })
}

/** So much of the traffic has been moved; with the whole of it, the shift is over. */
export function shifted<T extends TrafficTarget>(target: T, weightPercent: number, nowMs: number): T {
  const moved: T = { ...target, weightPercent, updatedAtMs: nowMs }
  return weightPercent < 100 ? moved : endEvent(moved, 'AllowTraffic', 'Succeeded', nowMs)
}

/** What became of the call of a hook, beside its verdict: a failure that was told before shows the end of what was printed. */
export function noteCall<T extends TrafficTarget>(
  target: T,
  executionId: string,
  call: NonNullable<HookExecution['call']>,
): T {
  return {
    ...target,
    events: target.events.map((event): TrafficEvent => {
      const { hook, diagnostics } = event
      if (hook?.executionId !== executionId) return event
      const { logTail } = call
      return { ...event, hook: { ...hook, call }, ...(diagnostics && { diagnostics: { ...diagnostics, logTail } }) }
    }),
  }
}

/** Nothing more happens to the target: what was in the middle of something has failed. */
export function endTarget<T extends TrafficTarget>(
  target: T,
  status: Extract<TargetStatus, 'Succeeded' | 'Failed'>,
  nowMs: number,
): T {
  const events = target.events.map((event): TrafficEvent => {
    if (event.status === 'InProgress') return { ...event, status: 'Failed', endedAtMs: nowMs }
    return event.status === 'Pending' ? { ...event, status: 'Skipped' } : event
  })
  return { ...target, status, updatedAtMs: nowMs, events }
}

/** The counts of a deployment whose one target this is. */
export function countsOf(target: TrafficProgress | undefined): TargetCounts {
  return target === undefined ? NO_TARGETS : { ...NO_TARGETS, [target.status]: 1 }
}

function withEvent<T extends TrafficTarget>(
  target: T,
  name: TrafficEventName,
  nowMs: number,
  change: Omit<TrafficEvent, 'name'>,
): T {
  return {
    ...target,
    updatedAtMs: nowMs,
    events: target.events.map((event) => (event.name === name ? { ...event, ...change } : event)),
  }
}
