import type { Change } from '../../state/store.ts'
import type { TrafficDeployment, TrafficTarget } from '../model/deployment.ts'
import type { TrafficEvent, TrafficEventName } from '../model/traffic-target.ts'
import type { Outcome } from '../rollout/conclusion.ts'
import type { AppSpecText } from './start.ts'

/** What the work of a platform in one of its events has come to. */
export type Worked<T extends TrafficTarget> =
  | {
      readonly kind: 'changed'
      /** Of the target as it is kept by then: a hook's call may have ended meanwhile. */
      update(target: T): T
      /** Committed together with it. */
      readonly changes?: readonly Change[]
      /** What the deployment is from now on. */
      readonly status?: 'Ready' | 'InProgress'
      /** For the log. */
      readonly tells?: string
    }
  /** Nothing to do before then, or before something changes that the platform says so of. */
  | { readonly kind: 'waits'; readonly untilMs: number }
  | { readonly kind: 'ended'; readonly outcome: Outcome }

/** How what a deployment has done is undone; or why it cannot be. */
export type Undoing<D extends TrafficDeployment> =
  | { readonly kind: 'take-back'; readonly shift: NonNullable<D['takesBack']>; readonly does: string }
  | { readonly kind: 'not-possible'; readonly message: string }

/**
 * What one platform does in a deployment that moves traffic. The driver keeps whose turn it is, calls hooks, and heeds stops and alarms; a
 * platform knows its targets, its events and what happens in those that are neither hooks nor markers.
 */
export interface TrafficPlatform<
  D extends TrafficDeployment = TrafficDeployment,
  T extends TrafficTarget = TrafficTarget,
> {
  /** The events in which the platform itself does something. */
  readonly work: ReadonlySet<TrafficEventName>
  /** The target of a deployment that can begin; or why it cannot. A rollback has no AppSpec file. */
  prepare(deployment: D, appSpec: AppSpecText | undefined, nowMs: number): T | { readonly outcome: Outcome }
  /** Why an event of its own cannot begin; `undefined` when it can. */
  obstacleTo(event: TrafficEventName, deployment: D, target: T): Outcome | undefined
  /**
   * Carries on an event of its own that has begun. Whatever it does it can do again: after a kill it is asked for anew. A promise is waited
   * for, whatever happens to the deployment meanwhile.
   */
  carryOn(event: TrafficEvent, deployment: D, target: T, nowMs: number): Worked<T> | Promise<Worked<T>>
  /** The target with what callers are told of it as it is now; the same one when nothing of that has changed. */
  look(target: T): T
  undo(deployment: D, target: T): Undoing<D>
  /** Nothing more happens in a deployment. */
  ended(deploymentId: string): void
}
