import type { Clock } from '@slipway/core/clock'
import { DueTimer } from '../codedeploy/rollout/due-timer.ts'
import type { Change } from '../state/store.ts'
import { KEPT_ACTIVITIES, launchActivity, terminationActivity } from './activities.ts'
import { type AutoScalingState, scalingChange } from './autoscaling-state.ts'
import { memberToTerminate, zoneForLaunch } from './choose.ts'
import { hooksFor } from './lifecycle.ts'
import { afterFailedLaunch, endActivity, stepOf } from './member-steps.ts'
import type { Activity, AutoScalingGroup, LifecycleAction, LifecycleResult, Member } from './model.ts'
import type { HookListener, Machines } from './ports.ts'

export interface ScalingOptions {
  readonly state: AutoScalingState
  readonly commit: (changes: readonly Change[]) => Promise<void>
  readonly clock: Clock
  readonly newId: () => string
  /** An id in the form of EC2's that no instance has had. */
  readonly newInstanceId: () => string
  readonly listener: HookListener
  readonly machines: Machines
  readonly log: (message: string) => void
}

/**
 * Keeps Auto Scaling groups at their size. Every method changes the state at once and in whole steps; what is not durable
 * yet becomes so with the caller's next commit.
 *
 * ```
 * launch -> Pending:Wait -> every launch hook says CONTINUE -> InService -> Terminating:Wait -> gone
 *                '--------> one says ABANDON, or nobody answers in time -> gone, and another is launched
 * ```
 */
export class Scaling {
  readonly #options: ScalingOptions
  readonly #timer: DueTimer
  readonly #unsettled = new Set<string>()
  #isSettling = false

  constructor(options: ScalingOptions) {
    this.#options = options
    this.#timer = new DueTimer(options.clock, () => this.settleAll())
  }

  /** Goes on with what was under way when the engine last ended: whoever answers for a hook is told again of what it holds. */
  resume(): void {
    for (const member of this.#options.state.allMembers()) {
      for (const action of member.actions) if (action.result === undefined) this.#tell(member, action)
    }
    this.settleAll()
  }

  /** Brings a group to its size, as far as hooks and failures allow now. Call it when anything of the group was changed. */
  settle(groupName: string): void {
    this.#unsettled.add(groupName)
    if (this.#isSettling) return
    this.#isSettling = true
    try {
      for (const name of this.#unsettled) {
        this.#unsettled.delete(name)
        this.#settleGroup(name)
      }
    } finally {
      this.#isSettling = false
    }
  }

  settleAll(): void {
    for (const { name } of this.#options.state.groups()) this.settle(name)
  }

  /** Somebody has said what becomes of an instance. Whether it was held. */
  complete(
    held: { readonly groupName: string; readonly instanceId: string; readonly token: string },
    result: LifecycleResult,
  ): boolean {
    return this.#answer(held, (action) => ({ ...action, result }))
  }

  /** Somebody wants a hook to go on holding an instance. Whether it was held. */
  heartbeat(held: { readonly groupName: string; readonly instanceId: string; readonly token: string }): boolean {
    return this.#answer(held, (action) => ({ ...action, heartbeatAtMs: this.#now() }))
  }

  /** Takes an instance out of its group; what is told of it, unless it is on its way out already. */
  terminate(member: Member, reason: string): Activity | undefined {
    const { state, newId, log } = this.#options
    const group = state.group(member.groupName)
    if (group === undefined || member.state === 'Terminating:Wait') return undefined
    const nowMs = this.#now()
    const activity = terminationActivity(member, newId(), this.#nextSequence(group.name), nowMs, reason)
    // An instance that never was in service is nobody's to take out of service.
    const isHeld = member.state === 'InService'
    const actions = isHeld ? this.#actions(hooksFor(group.hooks, 'out')) : []
    const leaving: Member = { ...member, state: 'Terminating:Wait', actions, activityId: activity.activityId }
    const launch = state.activities(group.name).find(({ activityId }) => activityId === member.activityId)
    const cancelled = 'Instance was terminated before it was in service'
    this.#commit([
      scalingChange.putMember(leaving),
      scalingChange.putActivity(activity),
      ...(isHeld ? [] : endActivity(launch, 'Cancelled', nowMs, cancelled)),
      ...this.#forgotten(group.name),
    ])
    log(`auto scaling group ${group.name}: terminating ${member.instanceId}`)
    for (const action of actions) this.#tell(leaving, action)
    this.settle(group.name)
    return activity
  }

  close(): void {
    this.#timer.stop()
  }

  #settleGroup(name: string): void {
    const { state } = this.#options
    for (const { instanceId } of state.members(name)) {
      const group = state.group(name)
      const member = state.member(name, instanceId)
      if (group !== undefined && member !== undefined && member.state !== 'InService') this.#step(group, member)
    }
    const group = state.group(name)
    if (group !== undefined) this.#fit(group)
  }

  #step(group: AutoScalingGroup, member: Member): void {
    const { state, listener, machines, log } = this.#options
    const nowMs = this.#now()
    const step = stepOf(state, group, member, (token) => listener.isWorkingOn(token), nowMs)
    const isLaunch = member.state === 'Pending:Wait'
    switch (step.kind) {
      case 'held':
        if (step.changes.length > 0) this.#commit(step.changes)
        this.#timer.wakeBy(step.deadlineMs)
        return
      case 'in-service': {
        const { failedLaunches: _, ...recovered } = group
        this.#commit([...step.changes, ...(group.failedLaunches ? [scalingChange.putGroup(recovered)] : [])])
        log(`auto scaling group ${group.name}: ${member.instanceId} is in service`)
        listener.inService(member)
        return
      }
      case 'gone': {
        const failed = step.isAbandoned ? [scalingChange.putGroup(afterFailedLaunch(group, nowMs))] : []
        this.#commit([...step.changes, ...failed, ...machines.terminate(member)])
        log(
          `auto scaling group ${group.name}: ${member.instanceId} is terminated${isLaunch ? ', its launch was abandoned' : ''}`,
        )
        machines.ended(member)
      }
    }
  }

  #fit(group: AutoScalingGroup): void {
    const { state, clock } = this.#options
    const members = state.members(group.name)
    if (group.isDeleting === true && members.length === 0) {
      const gone = state.activities(group.name).map((one) => scalingChange.deleteActivity(one))
      this.#commit([scalingChange.deleteGroup(group.name), ...gone])
      return
    }
    const wanted = group.isDeleting === true ? 0 : group.desiredCapacity
    const staying = members.filter(({ state: word }) => word !== 'Terminating:Wait')
    for (let count = staying.length; count > wanted; count -= 1) {
      const leaving = memberToTerminate(state.members(group.name))
      if (leaving === undefined) return
      const reason = `an instance was taken out of service in response to a difference between desired and actual capacity, shrinking the capacity from ${count} to ${count - 1}.`
      this.terminate(leaving, reason)
    }
    if (staying.length >= wanted) return
    const nextAtMs = group.failedLaunches?.nextAtMs ?? 0
    if (nextAtMs > clock.now()) {
      this.#timer.wakeBy(nextAtMs)
      return
    }
    for (let count = staying.length; count < wanted; count += 1) this.#launch(group.name, count)
  }

  #launch(groupName: string, count: number): void {
    const { state, machines, newId, newInstanceId, log } = this.#options
    const group = state.group(groupName)
    if (group === undefined) return
    const sequence = this.#nextSequence(groupName)
    const staying = state.members(groupName).filter((one) => one.state !== 'Terminating:Wait')
    const member: Member = {
      instanceId: newInstanceId(),
      groupName,
      availabilityZone: zoneForLaunch(group.availabilityZones, staying),
      number: sequence,
      state: 'Pending:Wait',
      actions: this.#actions(hooksFor(group.hooks, 'in')),
      activityId: newId(),
      launchedAtMs: this.#now(),
    }
    this.#commit([
      scalingChange.putMember(member),
      scalingChange.putActivity(launchActivity(group, member, sequence, [count, count + 1])),
      ...machines.launch(member, group),
      ...this.#forgotten(groupName),
    ])
    log(`auto scaling group ${groupName}: launching ${member.instanceId} in ${member.availabilityZone}`)
    machines.started(member)
    for (const action of member.actions) this.#tell(member, action)
    this.settle(groupName)
  }

  #actions(hooks: AutoScalingGroup['hooks']): readonly LifecycleAction[] {
    const nowMs = this.#now()
    return hooks.map(({ name }) => ({
      token: this.#options.newId(),
      hookName: name,
      startedAtMs: nowMs,
      heartbeatAtMs: nowMs,
    }))
  }

  #tell({ groupName, instanceId }: Member, { token, hookName }: LifecycleAction): void {
    const { state, listener, log } = this.#options
    const group = state.group(groupName)
    const hook = group?.hooks.find(({ name }) => name === hookName)
    if (group === undefined || hook === undefined) return
    const answer = listener.begin({ group, hook, instanceId, token })
    if (answer === 'CONTINUE' || answer === 'ABANDON') this.complete({ groupName, instanceId, token }, answer)
    else if (answer === 'nobody') {
      log(`auto scaling group ${groupName}: ${instanceId} waits for whoever completes the lifecycle hook ${hookName}`)
    }
  }

  #answer(
    {
      groupName,
      instanceId,
      token,
    }: { readonly groupName: string; readonly instanceId: string; readonly token: string },
    answered: (action: LifecycleAction) => LifecycleAction,
  ): boolean {
    const member = this.#options.state.member(groupName, instanceId)
    const held = member?.actions.find((action) => action.token === token && action.result === undefined)
    if (member === undefined || held === undefined) return false
    const actions = member.actions.map((action) => (action === held ? answered(action) : action))
    this.#commit([scalingChange.putMember({ ...member, actions })])
    this.settle(groupName)
    return true
  }

  #nextSequence(groupName: string): number {
    return (this.#options.state.activities(groupName).at(-1)?.sequence ?? 0) + 1
  }

  /** The activities that are not kept any longer, as one more is to come. */
  #forgotten(groupName: string): readonly Change[] {
    const ended = this.#options.state.activities(groupName).filter(({ endedAtMs }) => endedAtMs !== undefined)
    return ended
      .slice(0, Math.max(0, ended.length + 1 - KEPT_ACTIVITIES))
      .map((one) => scalingChange.deleteActivity(one))
  }

  #commit(changes: readonly Change[]): void {
    const { commit, log } = this.#options
    commit(changes).catch((error: Error) => log(`a step of an auto scaling group was not saved: ${error.message}`))
  }

  #now(): number {
    return this.#options.clock.now()
  }
}
