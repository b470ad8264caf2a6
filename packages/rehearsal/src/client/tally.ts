import type { Stretch } from '../report/model.ts'
import type { Answer } from './ask.ts'

/** What was going on when a request was made. */
export type Moment = Pick<Stretch, 'phase' | 'event' | 'until' | 'instance' | 'newPercent'>

type Counted = { -readonly [Key in keyof Omit<Stretch, 'hooks' | 'reasons' | 'versions'>]: Stretch[Key] } & {
  readonly reasons: Map<string, number>
  readonly versions: Map<string, number>
}

/** A message may hold ids: more different reasons than these are counted as one. */
const MOST_REASONS = 20
/** Pages that are different at each request tell nobody who has answered. */
export const MOST_VERSIONS = 20

/** Counts answers by what was going on, in the order in which that was first seen. */
export class Tally {
  readonly #counted = new Map<string, Counted>()

  add(moment: Moment, { isServed, reason, version, startedAt, endedAt }: Answer): void {
    const counted = this.#at(moment)
    if (isServed) counted.served += 1
    else counted.lost += 1
    counted.slowestMs = Math.max(counted.slowestMs, endedAt - startedAt)
    if (reason !== undefined) count(counted.reasons, reason, MOST_REASONS)
    if (version !== undefined) count(counted.versions, version, MOST_VERSIONS)
  }

  /** How many requests were made at this moment. */
  countAt(moment: Moment): number {
    const { served, lost } = this.#at(moment)
    return served + lost
  }

  /** @param hooksOf what runs at an event, on an instance where it was on one. */
  stretches(hooksOf: (event: string, instance?: string) => readonly string[]): readonly Stretch[] {
    return [...this.#counted.values()]
      .filter(({ served, lost }) => served + lost > 0)
      .map(({ reasons, versions, ...counted }) => ({
        ...counted,
        hooks: counted.event === undefined ? [] : hooksOf(counted.event, counted.instance),
        reasons: Object.fromEntries(reasons),
        versions: Object.fromEntries(versions),
      }))
  }

  #at(moment: Moment): Counted {
    const key = JSON.stringify([moment.phase, moment.instance, moment.event, moment.until, moment.newPercent])
    const known = this.#counted.get(key)
    if (known !== undefined) return known
    const counted: Counted = { ...moment, served: 0, lost: 0, slowestMs: 0, reasons: new Map(), versions: new Map() }
    this.#counted.set(key, counted)
    return counted
  }
}

function count(counts: Map<string, number>, name: string, most: number): void {
  const known = counts.has(name) || counts.size < most ? name : 'others'
  counts.set(known, (counts.get(known) ?? 0) + 1)
}
