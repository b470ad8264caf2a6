import type { Change } from '../state/store.ts'
import type { AutoScalingGroup, LifecycleHook, LifecycleResult, Member } from './model.ts'

/** An instance that a hook holds, as whoever is responsible for the hook is told of it. */
export interface HeldInstance {
  readonly group: AutoScalingGroup
  readonly hook: LifecycleHook
  readonly instanceId: string
  /** Names this one wait; the same after a restart. */
  readonly token: string
}

/** Who answers for hooks: CodeDeploy, for those that it has installed. */
export interface HookListener {
  /**
   * An instance is held, or still held after a restart: what becomes of it, or `working` when that will be said later.
   * `nobody` when the hook is none of the listener's.
   */
  begin(held: HeldInstance): LifecycleResult | 'working' | 'nobody'
  /** Whether the listener is still at it, which is as good as a heartbeat. */
  isWorkingOn(token: string): boolean
  /** An instance has come into service. */
  inService(member: Member): void
}

/** What launching and terminating an instance is, beyond its place in the group. */
export interface Machines {
  /** The changes that make an instance known. */
  launch(member: Member, group: AutoScalingGroup): readonly Change[]
  /** The changes that make it unknown. */
  terminate(member: Member): readonly Change[]
  /** The instance is there, and what belongs to it may be started. */
  started(member: Member): void
  /** The instance is gone, and what belongs to it has to end. */
  ended(member: Member): void
}
