import { LAMBDA_EVENTS, type LambdaEvent } from '@slipway/core/deployment'
import { type EventDiagnostics, NO_TARGETS, type TargetCounts } from '../model/deployment.ts'
import type { HookExecution, LambdaShift, LambdaTarget, TrafficEvent } from '../model/lambda-target.ts'
import { type Shift, shiftsAt } from './shift-plan.ts'

/** A hook's function gives its verdict within this time of being called (user guide, "Sample Lambda 'hooks' function"). */
export const VERDICT_LIMIT_MS = 3_600_000

/** What to do next with a target. Each is one change of the state; what follows from it is asked for anew. */
export type TrafficStep =
  /** The event has nothing to do, or marks the beginning or the end. */
  | { readonly kind: 'pass'; readonly event: TrafficEvent['name'] }
  | { readonly kind: 'begin-hook'; readonly event: LambdaEvent; readonly functionName: string }
  | { readonly kind: 'begin-shift' }
  | { readonly kind: 'shift'; readonly percent: number }
  | { readonly kind: 'await-shift'; readonly untilMs: number }
  | {
      readonly kind: 'await-verdict'
      readonly event: TrafficEvent['name']
      readonly hook: HookExecution
      readonly untilMs: number
    }
  | { readonly kind: 'verdict-overdue'; readonly event: TrafficEvent['name'] }
  | { readonly kind: 'said-failed' }
  | { readonly kind: 'finish' }

/** @param shifts - of the deployment's configuration. */
export function nextTrafficStep(target: LambdaTarget, shifts: readonly Shift[], nowMs: number): TrafficStep {
  const event = target.events.find(({ status }) => status !== 'Succeeded')
  if (event === undefined) return { kind: 'finish' }
  const { name, hook, startedAtMs = nowMs } = event
  if (event.status === 'Failed') return { kind: 'said-failed' }
  if (event.status === 'Pending') return beginning(target, name)
  if (hook !== undefined) {
    const untilMs = startedAtMs + VERDICT_LIMIT_MS
    return nowMs < untilMs
      ? { kind: 'await-verdict', event: name, hook, untilMs }
      : { kind: 'verdict-overdue', event: name }
  }
  const { percent, next } = shiftsAt(shifts, nowMs - startedAtMs)
  if (percent > target.weightPercent || next === undefined) return { kind: 'shift', percent }
  return { kind: 'await-shift', untilMs: startedAtMs + next.afterMs }
}

function beginning({ hooks }: LambdaTarget, name: TrafficEvent['name']): TrafficStep {
  if (name === 'AllowTraffic') return { kind: 'begin-shift' }
  const functionName = name === 'Start' || name === 'End' ? undefined : hooks[name]
  if (functionName === undefined || name === 'Start' || name === 'End') return { kind: 'pass', event: name }
  return { kind: 'begin-hook', event: name, functionName }
}

/** A function as a target that nothing has happened to yet. */
export function newLambdaTarget(
  deploymentId: string,
  targetArn: string,
  shift: LambdaShift,
  hooks: LambdaTarget['hooks'],
  nowMs: number,
): LambdaTarget {
  return {
    targetId: shift.functionName,
    targetArn,
    deploymentId,
    rank: 0,
    status: 'InProgress',
    updatedAtMs: nowMs,
    events: (['Start', ...LAMBDA_EVENTS, 'End'] as const).map((name) => ({ name, status: 'Pending' })),
    shift,
    weightPercent: 0,
    hooks,
  }
}

export function beginEvent(
  target: LambdaTarget,
  name: TrafficEvent['name'],
  nowMs: number,
  hook?: HookExecution,
): LambdaTarget {
  return withEvent(target, name, nowMs, {
    status: 'InProgress',
    startedAtMs: nowMs,
    ...(hook !== undefined && { hook }),
  })
}

export function endEvent(
  target: LambdaTarget,
  name: TrafficEvent['name'],
  status: 'Succeeded' | 'Failed',
  nowMs: number,
  diagnostics?: EventDiagnostics,
): LambdaTarget {
  const startedAtMs = target.events.find((event) => event.name === name)?.startedAtMs ?? nowMs
  return withEvent(target, name, nowMs, {
    status,
    startedAtMs,
    endedAtMs: nowMs,
    ...(diagnostics !== undefined && { diagnostics }),
  })
}

/** The target version has its share; with the whole of it, the shift is over. */
export function shifted(target: LambdaTarget, weightPercent: number, nowMs: number): LambdaTarget {
  const moved: LambdaTarget = { ...target, weightPercent, updatedAtMs: nowMs }
  return weightPercent < 100 ? moved : endEvent(moved, 'AllowTraffic', 'Succeeded', nowMs)
}

/** What became of the call of a hook, beside its verdict: a failure that was told before shows the end of what was printed. */
export function noteCall(
  target: LambdaTarget,
  executionId: string,
  call: NonNullable<HookExecution['call']>,
): LambdaTarget {
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
export function endTarget(target: LambdaTarget, status: 'Succeeded' | 'Failed', nowMs: number): LambdaTarget {
  const events = target.events.map((event): TrafficEvent => {
    if (event.status === 'InProgress') return { ...event, status: 'Failed', endedAtMs: nowMs }
    return event.status === 'Pending' ? { ...event, status: 'Skipped' } : event
  })
  return { ...target, status, updatedAtMs: nowMs, events }
}

/** The counts of a deployment whose one target this is. */
export function countsOf(target: LambdaTarget | undefined): TargetCounts {
  return target === undefined ? NO_TARGETS : { ...NO_TARGETS, [target.status]: 1 }
}

function withEvent(
  target: LambdaTarget,
  name: TrafficEvent['name'],
  nowMs: number,
  change: Omit<TrafficEvent, 'name'>,
): LambdaTarget {
  return {
    ...target,
    updatedAtMs: nowMs,
    events: target.events.map((event) => (event.name === name ? { ...event, ...change } : event)),
  }
}
