/** In milliseconds: after a task that failed, and at most. ECS waits too, and does not say how long. */
const FIRST_MS = 1_000
const LONGEST_MS = 60_000
/** A task that ran for as long as this has not failed to start. */
const GOOD_RUN_MS = 30_000

/** Holds launches back after tasks that end as soon as they start, twice as long with every one in a row. */
export class LaunchPause {
  #failures = 0
  #untilMs = 0

  /** Failed tasks in a row. */
  get failures(): number {
    return this.#failures
  }

  /** How long to wait before the next launch. */
  leftMs(nowMs: number): number {
    return Math.max(0, this.#untilMs - nowMs)
  }

  /** A task has ended that nobody had asked to end. Those that end while launches are held back count as one. */
  ended(ranMs: number | undefined, nowMs: number): void {
    if (ranMs !== undefined && ranMs >= GOOD_RUN_MS) this.#failures = 0
    else if (this.leftMs(nowMs) === 0) {
      this.#failures += 1
      // The first one may have been an accident.
      const pauseMs = this.#failures === 1 ? 0 : FIRST_MS * 2 ** (this.#failures - 2)
      this.#untilMs = nowMs + Math.min(LONGEST_MS, pauseMs)
    }
  }

  /** The tasks are where they are to be. */
  reset(): void {
    this.#failures = 0
    this.#untilMs = 0
  }
}
