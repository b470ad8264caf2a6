import type { Activity, AutoScalingGroup, LifecycleAction, Member } from './model.ts'

/** Activities of a group that are kept; the service keeps those of six weeks. */
export const KEPT_ACTIVITIES = 100

function at(timeMs: number): string {
  return `At ${new Date(timeMs).toISOString().slice(0, 19)}Z`
}

/** The beginning of a launch, in the service's words. */
export function launchActivity(
  { name }: AutoScalingGroup,
  { activityId, instanceId, launchedAtMs }: Member,
  sequence: number,
  [from, to]: readonly [from: number, to: number],
): Activity {
  return {
    activityId,
    groupName: name,
    sequence,
    description: `Launching a new EC2 instance: ${instanceId}`,
    cause: `${at(launchedAtMs)} an instance was started in response to a difference between desired and actual capacity, increasing the capacity from ${from} to ${to}.`,
    startedAtMs: launchedAtMs,
    status: 'MidLifecycleAction',
  }
}

/** The beginning of a termination. */
export function terminationActivity(
  { groupName, instanceId }: Member,
  activityId: string,
  sequence: number,
  nowMs: number,
  reason: string,
): Activity {
  return {
    activityId,
    groupName,
    sequence,
    description: `Terminating EC2 instance: ${instanceId}`,
    cause: `${at(nowMs)} ${reason}`,
    startedAtMs: nowMs,
    status: 'MidLifecycleAction',
  }
}

/** Why an instance is not launched: the service's words, which name the action that failed. */
export function abandonedMessage({ token }: LifecycleAction, isLate: boolean): string {
  const why = isLate ? 'Heartbeat Timeout' : 'Lifecycle Action Completed with ABANDON Result'
  return `Instance failed to complete user's Lifecycle Action: Lifecycle Action with token ${token} was abandoned: ${why}`
}
