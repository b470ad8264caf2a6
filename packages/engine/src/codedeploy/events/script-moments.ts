import { castOf } from '../../scenario/cast.ts'
import { endOf, type Performance } from '../../scenario/deployment-timeline.ts'
import { endOfPlan } from '../../scenario/target-timeline.ts'

/** A moment at which a script changes a status, in milliseconds since the deployment was created. */
export interface ScriptMoment {
  readonly atMs: number
  /** The places of the targets that may change, in the order of work. */
  readonly places: readonly number[]
}

/** Every moment at which a status of a script changes, in order; what comes after its end is left out. */
export function momentsOf(performance: Performance): readonly ScriptMoment[] {
  const { script } = performance
  const end = endOf(performance)
  const cast = castOf(script)
  const endMs = end === undefined ? Number.POSITIVE_INFINITY : Math.ceil(end.atMs)
  const moments = new Map<number, number[]>()
  const add = (ms: number, place?: number): void => {
    const atMs = Math.ceil(ms)
    if (atMs > endMs) return
    const places = moments.get(atMs)
    if (places === undefined) moments.set(atMs, place === undefined ? [] : [place])
    else if (place !== undefined) places.push(place)
  }
  for (const { atSeconds } of script.statuses) add(atSeconds * 1_000)
  for (const [place, { part, rank }] of cast.roles.entries()) {
    const plan = cast.parts[part]?.plan
    if (plan === undefined) continue
    if ('steps' in plan) {
      for (const { atSeconds, event } of plan.steps) if (event === undefined) add(atSeconds * 1_000, place)
      continue
    }
    const { startsAtSeconds, takesSeconds, atOnce = Number.POSITIVE_INFINITY } = plan
    add((startsAtSeconds + Math.floor(rank / atOnce) * takesSeconds) * 1_000, place)
    add(endOfPlan(plan, rank + 1), place)
  }
  // With its end a deployment ends what its targets were at.
  if (end !== undefined) moments.set(endMs, [...cast.roles.keys()])
  return [...moments].sort(([a], [b]) => a - b).map(([atMs, places]) => ({ atMs, places }))
}
