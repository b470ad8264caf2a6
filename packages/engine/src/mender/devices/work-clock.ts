import type { Clock } from '@slipway/core/clock'

/** Something of the engine begins that takes time of the wall; what is returned ends it (`Activity.begin`). */
export type BeginWork = () => () => void

/** The clock of one device, which lets it be known when the device is at work, and when it only waits. */
export class WorkClock implements Clock {
  readonly #clock: Clock
  readonly #begin: BeginWork
  #end: (() => void) | undefined

  constructor(clock: Clock, begin: BeginWork) {
    this.#clock = clock
    this.#begin = begin
  }

  now(): number {
    return this.#clock.now()
  }

  /** Waits; what is under way rests meanwhile. */
  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    const wasAtWork = this.#end !== undefined
    this.#rest()
    try {
      await this.#clock.sleep(ms, signal)
    } finally {
      if (wasAtWork) this.#end = this.#begin()
    }
  }

  /** Carries something out as work. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#end ??= this.#begin()
    try {
      return await work()
    } finally {
      this.#rest()
    }
  }

  #rest(): void {
    this.#end?.()
    this.#end = undefined
  }
}
