import type { RevisionLocation } from '../revision/location.ts'

/** What a deployment is doing, in one vocabulary for every service. The first five are still under way. */
export type DeploymentState =
  | 'pending'
  | 'in-progress'
  | 'ready'
  | 'baking'
  | 'stopping'
  | 'succeeded'
  | 'failed'
  | 'stopped'

/** What one target of a deployment is doing. `unknown` is the service's own admission that it does not know. */
export type TargetState = 'pending' | 'in-progress' | 'succeeded' | 'failed' | 'skipped' | 'unknown' | 'ready'

/** What one lifecycle event is doing on one target. */
export type LifecycleEventState = 'pending' | 'in-progress' | 'succeeded' | 'failed' | 'skipped' | 'unknown'

/** How many targets are in each state: the service's own overview, one call at any fleet size. */
export type TargetCounts = Readonly<
  Record<'pending' | 'inProgress' | 'succeeded' | 'failed' | 'skipped' | 'ready', number>
>

/** Why a lifecycle event failed: the script, what happened to it, and its last output. */
export interface EventDiagnostics {
  /** The service's own word, such as `ScriptFailed`. */
  readonly errorCode: string
  readonly scriptName?: string
  readonly message?: string
  /** The end of the script's output, at most 4 KB; untrusted text. */
  readonly logTail?: string
  /** Of a core device of Greengrass: how it was left, by the nucleus's own word, such as `FAILED_ROLLBACK_COMPLETE`. */
  readonly detailedStatus?: string
  /** The same in plain words. */
  readonly deviceState?: string
  /** What the device told as the cause, as it stands; untrusted text. */
  readonly cause?: string
  /** The codes of the error, from general to specific. */
  readonly errorStack?: readonly string[]
  /** The classes of these codes. */
  readonly errorTypes?: readonly string[]
}

/** The Lambda function that a lifecycle event called. */
export interface HookRun {
  /** As the AppSpec file names it. */
  readonly functionName: string
  /** The end of what it printed while the event ran, at most 4 KB; untrusted text. */
  readonly logTail?: string
  /** Why there is no log of it. */
  readonly withoutLog?: string
}

export interface LifecycleEvent {
  readonly name: string
  readonly state: LifecycleEventState
  /** Milliseconds since the epoch. */
  readonly startedAt?: number
  readonly endedAt?: number
  readonly diagnostics?: EventDiagnostics
  /** Of an event that failed, where its function is known. */
  readonly hook?: HookRun
}

/** How much of the traffic one version of what is deployed has. */
export interface TrafficShare {
  /** A function's version, or a task set by its own word (`Blue`, `Green`). */
  readonly name: string
  /** From 0 to 100. */
  readonly percent: number
  /** Whether it is the version that the deployment brings. */
  readonly isNew?: boolean
}

/** One instance, function, service or device that a deployment reaches. */
export interface Target {
  readonly id: string
  readonly type: 'instance' | 'lambda' | 'ecs' | 'device'
  readonly state: TargetState
  /** The service's own status word. */
  readonly nativeStatus: string
  readonly events: readonly LifecycleEvent[]
  readonly updatedAt?: number
  /** Where traffic is shifted from one version to another: who has how much of it. */
  readonly traffic?: readonly TrafficShare[]
}

/** Who wanted a deployment: somebody who asked for it, the service undoing another one, or the service for reasons of its own. */
export type DeploymentOrigin = 'user' | 'rollback' | 'service'

/** A service that deploys. */
export type ServiceName = 'codedeploy' | 'greengrass' | 'mender'

/**
 * What the rules of whoever waits make of a deployment that the service still carries out: enough of its devices have what is
 * deployed, or more of them have failed than may.
 */
export type EarlyVerdict =
  | { readonly kind: 'enough'; readonly devices: number }
  | { readonly kind: 'failed'; readonly failure: { readonly code: string; readonly message: string } }

/** How many devices of a group are not waited for. Of large groups that a deployment still goes to, at least so many. */
export interface UncountedDevices {
  /** Not in the group when the wait began: they have joined since, or had it and left before. */
  readonly others: number
  /** Out of the group since then, and without an end. */
  readonly left: number
  /** Left out by the rules of whoever waits. */
  readonly leftOut: number
}

/** A snapshot of a deployment. */
export interface Deployment {
  readonly id: string
  /** @defaultValue 'codedeploy' */
  readonly service?: ServiceName
  readonly state: DeploymentState
  /** The service's own status word, kept for the log. */
  readonly nativeStatus: string
  readonly applicationName?: string
  readonly deploymentGroupName?: string
  readonly configurationName?: string
  readonly revision?: RevisionLocation
  readonly counts?: TargetCounts
  /** The service's own reason, once there is one. */
  readonly failure?: { readonly code: string; readonly message: string }
  /** The deployment that was started to undo this one. */
  readonly rollbackDeploymentId?: string
  /** The deployment that this one undoes. */
  readonly rollsBackDeploymentId?: string
  readonly description?: string
  /** The service's own word for who created it. */
  readonly creator?: string
  readonly origin?: DeploymentOrigin
  /** Milliseconds since the epoch. */
  readonly createdAt?: number
  readonly startedAt?: number
  readonly completedAt?: number
  /** Traffic has moved, and the service keeps what is old for the time that the group says. */
  readonly isTerminationWaitStarted?: boolean
  /** The service's own counters by its own words, where those say more than `counts`. */
  readonly nativeCounts?: Readonly<Record<string, number>>
  /** Devices of its group that `counts` and verdict leave out; absent where there is none. */
  readonly uncounted?: UncountedDevices
  /** What keeps it from beginning, as a sentence without its full stop, where that is known. */
  readonly heldUp?: string
  /** When it is to begin, in milliseconds since the epoch, where that is still to come. */
  readonly startsAt?: number
  /** Of a deployment that goes on. */
  readonly verdict?: EarlyVerdict
}

/** A deployment with what is known of its targets; `targets` is partial on a fleet too large to list at each look. */
export interface DeploymentSnapshot {
  readonly deployment: Deployment
  readonly targets: readonly Target[]
}

/** Whether nothing more will happen to a deployment in this state. */
export function isTerminal(state: DeploymentState): state is 'succeeded' | 'failed' | 'stopped' {
  return state === 'succeeded' || state === 'failed' || state === 'stopped'
}

/** How many targets an overview counts. */
export function totalOf(counts: TargetCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** What a target is called in a sentence: `1 instance`, `3 devices`. */
export function unitOf(type: Target['type'] | undefined, count: number): string {
  const name = { instance: 'instance', lambda: 'function', ecs: 'service', device: 'device' }[type ?? 'instance']
  return count === 1 ? name : `${name}s`
}
