/** Which way an instance goes when a lifecycle hook of its group holds it (service model, `LifecycleTransition`). */
export const TRANSITIONS = ['autoscaling:EC2_INSTANCE_LAUNCHING', 'autoscaling:EC2_INSTANCE_TERMINATING'] as const
export type Transition = (typeof TRANSITIONS)[number]
export const LAUNCHING: Transition = TRANSITIONS[0]
export const TERMINATING: Transition = TRANSITIONS[1]

/** What becomes of an instance that a hook holds. */
export type LifecycleResult = 'CONTINUE' | 'ABANDON'

/** Holds every instance that is launched or terminated until somebody has said what becomes of it, or its time is up. */
export interface LifecycleHook {
  readonly name: string
  readonly transition: Transition
  readonly heartbeatTimeoutSeconds: number
  /** What counts when nobody has said anything in time. */
  readonly defaultResult: LifecycleResult
  /** For whoever is told: CodeDeploy writes the id of its deployment group here. */
  readonly notificationMetadata?: string
  readonly notificationTargetArn?: string
  readonly roleArn?: string
}

export interface GroupTag {
  readonly Key: string
  readonly Value: string
  /** Whether instances that are launched from now on get the tag. */
  readonly PropagateAtLaunch: boolean
}

/** An Auto Scaling group: so many instances, whatever becomes of each of them. */
export interface AutoScalingGroup {
  readonly name: string
  readonly arn: string
  readonly minSize: number
  readonly maxSize: number
  readonly desiredCapacity: number
  readonly availabilityZones: readonly string[]
  readonly tags: readonly GroupTag[]
  readonly hooks: readonly LifecycleHook[]
  readonly createdAtMs: number
  /** Launches that failed in a row, and when the next one may be tried. */
  readonly failedLaunches?: { readonly count: number; readonly nextAtMs: number }
  /** Its instances are being terminated, and with the last of them it is gone. */
  readonly isDeleting?: boolean
}

/** One hook that holds one instance. */
export interface LifecycleAction {
  readonly token: string
  readonly hookName: string
  readonly startedAtMs: number
  readonly heartbeatAtMs: number
  readonly result?: LifecycleResult
}

/** `Pending:Wait` and `Terminating:Wait` are held by hooks; the states between are passed through at once. */
export type MemberState = 'Pending:Wait' | 'InService' | 'Terminating:Wait'

/** An instance of a group, from its launch until it is gone. */
export interface Member {
  readonly instanceId: string
  readonly groupName: string
  readonly availabilityZone: string
  /** Counts the launches of the group. */
  readonly number: number
  readonly state: MemberState
  /** Of the transition that it is in. */
  readonly actions: readonly LifecycleAction[]
  /** The activity that launches or terminates it. */
  readonly activityId: string
  readonly launchedAtMs: number
  /** Absent until it is in service. */
  readonly inServiceAtMs?: number
}

export type ActivityStatus = 'MidLifecycleAction' | 'Successful' | 'Cancelled'

/** What a group has done, or is doing, for its size. */
export interface Activity {
  readonly activityId: string
  readonly groupName: string
  readonly sequence: number
  readonly description: string
  readonly cause: string
  readonly startedAtMs: number
  readonly endedAtMs?: number
  readonly status: ActivityStatus
  readonly statusMessage?: string
}
