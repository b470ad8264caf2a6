import type { Change } from '../state/store.ts'
import { abandonedMessage } from './activities.ts'
import { type AutoScalingState, scalingChange } from './autoscaling-state.ts'
import { actionDeadline, combinedResult, resultWithoutHook } from './lifecycle.ts'
import type { Activity, AutoScalingGroup, LifecycleAction, Member } from './model.ts'

/** In milliseconds: after a launch that failed, and at most. The service waits too, and does not say how long. */
const FIRST_PAUSE_MS = 10_000
const LONGEST_PAUSE_MS = 600_000

/** What time and hooks make of an instance. */
export type MemberStep =
  /** It is still held. */
  | { readonly kind: 'held'; readonly changes: readonly Change[]; readonly deadlineMs: number }
  | { readonly kind: 'in-service'; readonly changes: readonly Change[] }
  /** Its launch was abandoned, or its termination may go on. */
  | { readonly kind: 'gone'; readonly changes: readonly Change[]; readonly isAbandoned: boolean }

/** Looks at an instance that hooks hold. `isWorkingOn` tells of an action whether somebody is still at it. */
export function stepOf(
  state: AutoScalingState,
  group: AutoScalingGroup,
  member: Member,
  isWorkingOn: (token: string) => boolean,
  nowMs: number,
): MemberStep {
  let late: LifecycleAction | undefined
  let deadlineMs = Number.POSITIVE_INFINITY
  const actions = member.actions.map((action): LifecycleAction => {
    if (action.result !== undefined) return action
    const hook = group.hooks.find(({ name }) => name === action.hookName)
    if (hook === undefined) return { ...action, result: resultWithoutHook(member) }
    const asked = nowMs >= actionDeadline(hook, action) && isWorkingOn(action.token)
    const current = asked ? { ...action, heartbeatAtMs: nowMs } : action
    const deadline = actionDeadline(hook, current)
    if (nowMs < deadline) {
      deadlineMs = Math.min(deadlineMs, deadline)
      return current
    }
    late = action
    return { ...action, result: hook.defaultResult }
  })
  const looked: Member = { ...member, actions }
  const result = combinedResult(looked)
  if (result === undefined) return { kind: 'held', changes: changed(member, looked), deadlineMs }
  const activity = state.activities(group.name).find(({ activityId }) => activityId === member.activityId)
  if (member.state === 'Pending:Wait' && result === 'ABANDON') {
    const blamed = actions.find((one) => one.result === 'ABANDON')
    const message = blamed && abandonedMessage(blamed, blamed.token === late?.token)
    return {
      kind: 'gone',
      isAbandoned: true,
      changes: [scalingChange.deleteMember(member), ...endActivity(activity, 'Cancelled', nowMs, message)],
    }
  }
  const done = endActivity(activity, 'Successful', nowMs)
  if (member.state !== 'Pending:Wait') {
    return { kind: 'gone', isAbandoned: false, changes: [scalingChange.deleteMember(member), ...done] }
  }
  const inService: Member = { ...member, state: 'InService', actions: [], inServiceAtMs: nowMs }
  return { kind: 'in-service', changes: [scalingChange.putMember(inService), ...done] }
}

function changed(before: Member, after: Member): readonly Change[] {
  const isSame = before.actions.every((action, index) => action === after.actions[index])
  return isSame ? [] : [scalingChange.putMember(after)]
}

/** The end of an activity, in the service's form: why it failed is told in its description too. */
export function endActivity(
  activity: Activity | undefined,
  status: 'Successful' | 'Cancelled',
  nowMs: number,
  message?: string,
): readonly Change[] {
  if (activity === undefined) return []
  const description =
    message === undefined ? activity.description : `${activity.description}.  Status Reason: ${message}`
  const ended: Activity = {
    ...activity,
    description,
    status,
    endedAtMs: nowMs,
    ...(message !== undefined && { statusMessage: message }),
  }
  return [scalingChange.putActivity(ended)]
}

/** A group after a launch that failed: the next one waits, and longer each time. Those that fail meanwhile count as one. */
export function afterFailedLaunch(group: AutoScalingGroup, nowMs: number): AutoScalingGroup {
  const { count = 0, nextAtMs = 0 } = group.failedLaunches ?? {}
  if (nowMs < nextAtMs) return group
  const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(count, 10))
  return { ...group, failedLaunches: { count: count + 1, nextAtMs: nowMs + pauseMs } }
}
