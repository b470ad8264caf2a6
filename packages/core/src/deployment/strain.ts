import type { PollSchedule } from './poll-schedule.ts'

/** Looks in a row that have to go well before we ask more often again. */
const GOOD_LOOKS = 10
const SLOWEST_FLOOR_MS = 60_000

/**
 * How hard the service has found it to answer us: throttling is by account, and whoever goes on at the old pace after the
 * first good answer is throttled again, and others with it.
 */
export class Strain {
  #doublings = 0
  #goodLooks = 0

  /** A look has failed, after good ones. */
  grow(): void {
    this.#doublings += 1
    this.#goodLooks = 0
  }

  /** A look went well. */
  ease(): void {
    this.#goodLooks += 1
    if (this.#goodLooks < GOOD_LOOKS) return
    this.#goodLooks = 0
    this.#doublings = Math.max(0, this.#doublings - 1)
  }

  /** The schedule with the floor that is fitting now: doubled after each trouble, a minute at most. */
  slow(schedule: PollSchedule): PollSchedule {
    const { floorMs } = schedule
    const slowedMs = Math.min(floorMs * 2 ** this.#doublings, SLOWEST_FLOOR_MS)
    return { ...schedule, floorMs: Math.max(floorMs, slowedMs) }
  }
}
