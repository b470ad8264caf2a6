import type { LifecycleEvent, Target } from '../deployment/index.ts'

export interface FailedEvent extends LifecycleEvent {
  readonly targetId: string
}

/** The lifecycle event that ended each failed target, in the order of the targets. */
export function failedEvents(targets: readonly Target[]): FailedEvent[] {
  return targets.flatMap((target) => {
    const event = target.events.find(({ state }) => state === 'failed')
    return event === undefined ? [] : [{ ...event, targetId: target.id }]
  })
}
