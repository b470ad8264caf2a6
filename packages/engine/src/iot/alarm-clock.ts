import type { Clock } from '@slipway/core/clock'

/** Wakes whoever asked for it, by name, at the earliest moment asked for. */
export class AlarmClock {
  readonly #clock: Clock
  readonly #planned = new Map<string, { readonly atMs: number; readonly end: AbortController }>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Has `ring` called at that time; an earlier time that was asked for under this name counts, a later one does not. */
  set(name: string, atMs: number, ring: () => void): void {
    const planned = this.#planned.get(name)
    if (planned !== undefined && planned.atMs <= atMs) return
    planned?.end.abort()
    const end = new AbortController()
    this.#planned.set(name, { atMs, end })
    this.#clock.sleep(Math.max(0, atMs - this.#clock.now()), end.signal).then(
      () => {
        this.#planned.delete(name)
        ring()
      },
      () => undefined, // another time was asked for, or the engine stops
    )
  }

  close(): void {
    for (const { end } of this.#planned.values()) end.abort()
    this.#planned.clear()
  }
}
