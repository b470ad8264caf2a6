import type { Clock } from '@slipway/core/clock'

/** Wakes its owner when the first of many deadlines has come; deadlines that moved on meanwhile cost one look. */
export class DueTimer {
  readonly #clock: Clock
  readonly #onDue: () => void
  #dueAtMs = Number.POSITIVE_INFINITY
  #sleep: AbortController | undefined

  constructor(clock: Clock, onDue: () => void) {
    this.#clock = clock
    this.#onDue = onDue
  }

  /** Makes sure that the owner is woken at this time or before. */
  wakeBy(atMs: number): void {
    if (atMs >= this.#dueAtMs) return
    this.stop()
    this.#dueAtMs = atMs
    const sleep = new AbortController()
    this.#sleep = sleep
    this.#clock.sleep(Math.max(0, atMs - this.#clock.now()), sleep.signal).then(
      () => {
        this.#dueAtMs = Number.POSITIVE_INFINITY
        this.#sleep = undefined
        this.#onDue()
      },
      () => undefined, // stopped: whoever stopped it has set another time or is done
    )
  }

  stop(): void {
    this.#sleep?.abort()
    this.#sleep = undefined
    this.#dueAtMs = Number.POSITIVE_INFINITY
  }
}
