import type { EcsEvent, LambdaEvent } from '@slipway/core/deployment'
import type { EventDiagnostics, EventStatus, TargetStatus } from './deployment.ts'

/** What a hook's function is called for; the function gives its verdict under the execution id. */
export interface HookExecution {
  /** The name or ARN that the AppSpec file gives. */
  readonly functionName: string
  readonly executionId: string
  /** What the call came to, once it is over: with an error in it, or without. The verdict is another matter. */
  readonly call?: { readonly isError: boolean; readonly logTail: string }
}

/**
 * What a deployment to ECS goes through beside its lifecycle events: the wait to be continued, the wait before what is no longer
 * needed ends, and its end. They are kept as events are, and shown to nobody.
 */
export const ECS_STAGES = ['ReadyWait', 'TerminationWait', 'Removal'] as const

export type EcsStage = (typeof ECS_STAGES)[number]

/** `Start` and `End` are markers around what the platform's events do. */
export type TrafficEventName = LambdaEvent | EcsEvent | EcsStage | 'Start' | 'End'

export interface TrafficEvent {
  readonly name: TrafficEventName
  readonly status: EventStatus
  readonly startedAtMs?: number
  readonly endedAtMs?: number
  readonly diagnostics?: EventDiagnostics
  readonly hook?: HookExecution
}

/** The one target of a deployment that moves traffic, whatever it is that gets the traffic. */
export interface TrafficProgress {
  readonly targetId: string
  readonly targetArn: string
  readonly deploymentId: string
  readonly rank: number
  readonly status: TargetStatus
  readonly updatedAtMs: number
  readonly events: readonly TrafficEvent[]
  /** Percent of the traffic that has been moved by this deployment. */
  readonly weightPercent: number
  /** The functions that the AppSpec file names, by event. */
  readonly hooks: Readonly<Partial<Record<TrafficEventName, string>>>
}

export function isStage(name: string): name is EcsStage {
  return ECS_STAGES.some((stage) => stage === name)
}

export function eventOf({ events }: Pick<TrafficProgress, 'events'>, name: TrafficEventName): TrafficEvent | undefined {
  return events.find((event) => event.name === name)
}

/** Whether an event has begun, however it ended. */
export function hasBegun(target: Pick<TrafficProgress, 'events'>, name: TrafficEventName): boolean {
  return eventOf(target, name)?.startedAtMs !== undefined
}
