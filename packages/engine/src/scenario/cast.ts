import { placesOf, readNumbers } from './positions.ts'
import type { DeploymentScript, TargetPlan, TargetsScript } from './scenario.ts'

/** Who the targets of a script are, and which plan each follows; found once for a script, whatever is asked of it. */
export interface Cast {
  readonly ids: readonly string[]
  /** The place of a target in the order of work, by its id. */
  readonly places: ReadonlyMap<string, number>
  readonly parts: readonly Part[]
  /** For each target, in the order of work: its part, and how many of the part come before it. */
  readonly roles: readonly Role[]
}

/** A plan and how many targets follow it. */
export interface Part {
  readonly plan: TargetPlan
  readonly size: number
}

export interface Role {
  readonly part: number
  readonly rank: number
}

/** What a target does that no plan names. */
const IDLE: TargetPlan = { steps: [] }

const casts = new WeakMap<Pick<DeploymentScript, 'targets'>, Cast>()

/** The cast of a script. Scripts are never changed, so it is kept for as long as the script is. */
export function castOf(script: Pick<DeploymentScript, 'targets'>): Cast {
  let cast = casts.get(script)
  if (cast === undefined) {
    cast = assign(script.targets ?? { ids: [] })
    casts.set(script, cast)
  }
  return cast
}

/** The ids of a script's targets. */
export function idsOf({ count = 0, ids = 'target-{n}' }: TargetsScript): readonly string[] {
  if (typeof ids !== 'string') return ids
  const digits = /\{n(?::([1-9]))?\}/g
  return Array.from({ length: count }, (_, place) =>
    ids.replaceAll(digits, (_match, width?: string) => String(place + 1).padStart(Number(width ?? 1), '0')),
  )
}

function assign(targets: TargetsScript): Cast {
  const ids = idsOf(targets)
  const places = new Map(ids.map((id, place) => [id, place]))
  const plans = [...(targets.plans ?? []), IDLE]
  const partOf = new Uint16Array(ids.length).fill(plans.length - 1)
  const taken = new Uint8Array(ids.length)
  for (const [part, plan] of plans.entries()) {
    for (const place of namedPlaces(plan, places)) {
      if (taken[place] !== 0) continue
      taken[place] = 1
      partOf[place] = part
    }
  }
  const sizes = plans.map(() => 0)
  const roles = Array.from(partOf, (part): Role => {
    const rank = sizes[part] ?? 0
    sizes[part] = rank + 1
    return { part, rank }
  })
  return { ids, places, roles, parts: plans.map((plan, part) => ({ plan, size: sizes[part] ?? 0 })) }
}

function* namedPlaces({ targets }: TargetPlan, places: ReadonlyMap<string, number>): Generator<number> {
  if (targets === undefined) yield* places.values()
  else if (typeof targets === 'string') yield* placesOf(readNumbers(targets) ?? [], places.size)
  else {
    for (const id of targets) {
      const place = places.get(id)
      if (place !== undefined) yield place
    }
  }
}
