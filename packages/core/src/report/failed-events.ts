import type { LifecycleEvent, Target } from '../deployment/index.ts'

export interface FailedEvent extends LifecycleEvent {
  readonly targetId: string
}

/**
 * The lifecycle event that ended a target that did not make it. It is the last that failed: a failed ApplicationStop before it
 * may have been forgiven.
 */
export function failedEventOf(target: Target): FailedEvent | undefined {
  const event = target.state === 'succeeded' ? undefined : target.events.findLast(({ state }) => state === 'failed')
  return event === undefined ? undefined : { ...event, targetId: target.id }
}

/** The targets that failed without a lifecycle event that did: the agent was gone, or the service gave up on them. */
export function failedWithoutEvent(targets: readonly Target[]): Target[] {
  return targets.filter(({ state, events }) => state === 'failed' && events.every((event) => event.state !== 'failed'))
}
