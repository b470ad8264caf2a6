import type { LifecycleEvent } from '@slipway/core/deployment'

/**
 * The lifecycle event of an instance at a time. Between two events it is the one before: what it has begun goes on.
 *
 * @param events in their order, with times of the same clock.
 */
export function eventAt(events: readonly LifecycleEvent[], atMs: number): string | undefined {
  const ran = events.filter(({ startedAt }) => startedAt !== undefined)
  const last = ran.at(-1)
  if (last?.endedAt !== undefined && atMs > last.endedAt) return undefined
  return ran.findLast(({ startedAt = 0 }) => startedAt <= atMs)?.name
}

/** The lifecycle events of an instance from one time to another, in their order. */
export function eventsBetween(events: readonly LifecycleEvent[], fromMs: number, toMs: number): readonly string[] {
  const during = events.filter(
    ({ startedAt, endedAt = Number.POSITIVE_INFINITY }) =>
      startedAt !== undefined && startedAt <= toMs && endedAt >= fromMs,
  )
  return during.length > 0 ? during.map(({ name }) => name) : [eventAt(events, toMs) ?? []].flat()
}
