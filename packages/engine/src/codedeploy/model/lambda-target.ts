import type { LambdaEvent } from '@slipway/core/deployment'
import type { EventDiagnostics, EventStatus, TargetStatus } from './deployment.ts'

/** The traffic of an alias that moves from one version of a function to another. */
export interface LambdaShift {
  readonly functionName: string
  readonly alias: string
  readonly currentVersion: string
  readonly targetVersion: string
}

/** What a hook's function is called for; the function gives its verdict under the execution id. */
export interface HookExecution {
  /** The name or ARN that the AppSpec file gives. */
  readonly functionName: string
  readonly executionId: string
  /** What the call came to, once it is over: with an error in it, or without. The verdict is another matter. */
  readonly call?: { readonly isError: boolean; readonly logTail: string }
}

/** `Start` and `End` are markers around what the platform's events do. */
export interface TrafficEvent {
  readonly name: LambdaEvent | 'Start' | 'End'
  readonly status: EventStatus
  readonly startedAtMs?: number
  readonly endedAtMs?: number
  readonly diagnostics?: EventDiagnostics
  readonly hook?: HookExecution
}

/** The one target of a deployment to Lambda: a function, with the alias whose traffic is moved. */
export interface LambdaTarget {
  /** The function's name. */
  readonly targetId: string
  readonly targetArn: string
  readonly deploymentId: string
  readonly rank: number
  readonly status: TargetStatus
  readonly updatedAtMs: number
  readonly events: readonly TrafficEvent[]
  readonly shift: LambdaShift
  /** Percent of the alias's traffic that the target version has by this deployment. */
  readonly weightPercent: number
  /** The functions that the AppSpec file names, by event. */
  readonly hooks: Readonly<Partial<Record<LambdaEvent, string>>>
}
