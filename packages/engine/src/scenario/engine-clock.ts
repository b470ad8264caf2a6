import type { Clock } from '@slipway/core/clock'
import { Activity } from './activity.ts'

interface Sleeper {
  readonly wakesAtMs: number
  readonly wake: () => void
}

/**
 * The engine's time. It goes as the wall's does, or faster by a factor, and it can be moved on. It is ahead of the wall's
 * and never behind it. While something runs that takes time of the wall (a script, a transfer, a request) it neither jumps
 * nor hurries: the limits of that would pass too early.
 */
export class EngineClock implements Clock {
  readonly activity: Activity
  readonly #wall: Clock
  /** Where both clocks stood when the rate was last changed, and the rate since. */
  #anchor: { readonly wallMs: number; readonly engineMs: number; readonly rate: number }
  #speed = 1
  /** What the wall last showed: a clock that somebody has set back shows less. */
  #seenWallMs: number
  readonly #sleepers = new Set<Sleeper>()
  #timer: AbortController | undefined
  #advancing: Promise<void> = Promise.resolve()

  constructor(wall: Clock, aheadMs = 0) {
    this.#wall = wall
    this.#seenWallMs = wall.now()
    this.#anchor = { wallMs: wall.now(), engineMs: wall.now() + aheadMs, rate: 1 }
    this.activity = new Activity(() => this.#settle())
  }

  now(): number {
    const wallMs = this.#wall.now()
    // Waiting for a clock that was set back to catch up would stop every limit and every wait for as long.
    if (wallMs < this.#seenWallMs) this.#anchor = { ...this.#anchor, wallMs, engineMs: this.#at(this.#seenWallMs) }
    this.#seenWallMs = wallMs
    return this.#at(wallMs)
  }

  #at(shownMs: number): number {
    const { wallMs, engineMs, rate } = this.#anchor
    return engineMs + (shownMs - wallMs) * rate
  }

  /** How far it is ahead of the wall's time. */
  get aheadMs(): number {
    return Math.max(0, Math.round(this.now() - this.#wall.now()))
  }

  /** Seconds of this clock in one second of the wall, while nothing runs. */
  setSpeed(speed: number): void {
    this.#speed = speed
    this.#settle()
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted()
      const stop = (): void => {
        this.#sleepers.delete(sleeper)
        reject(signal?.reason)
      }
      const sleeper: Sleeper = {
        wakesAtMs: this.now() + ms,
        wake: () => {
          this.#sleepers.delete(sleeper)
          signal?.removeEventListener('abort', stop)
          resolve()
        },
      }
      signal?.addEventListener('abort', stop, { once: true })
      this.#sleepers.add(sleeper)
      this.#schedule()
    })
  }

  /**
   * Moves time on, waking on the way whoever is due; what they begin is waited for before time moves further. Several
   * calls follow one another.
   *
   * @throws the signal's reason when it aborts first.
   */
  advance(ms: number, signal: AbortSignal): Promise<void> {
    const turn = this.#advancing.then(() => this.#advance(ms, signal))
    this.#advancing = turn.catch(() => undefined)
    return turn
  }

  /** Is later at once, as on a machine that slept: what came due meanwhile is due now, and nothing that runs is waited for. */
  jump(ms: number): void {
    this.#moveTo(this.now() + ms)
    this.#schedule()
  }

  /** Ends the timer that it holds; who sleeps is not woken. */
  close(): void {
    this.#timer?.abort()
    this.#sleepers.clear()
  }

  async #advance(ms: number, signal: AbortSignal): Promise<void> {
    await this.activity.rest(signal)
    const endMs = this.now() + ms
    for (;;) {
      const next = this.#first()
      if (next === undefined || next.wakesAtMs > endMs) break
      this.#moveTo(next.wakesAtMs)
      next.wake()
      await this.activity.rest(signal)
    }
    this.#moveTo(endMs)
    this.#schedule()
  }

  #first(): Sleeper | undefined {
    let first: Sleeper | undefined
    for (const one of this.#sleepers) if (first === undefined || one.wakesAtMs < first.wakesAtMs) first = one
    return first
  }

  #moveTo(engineMs: number): void {
    this.#anchor = { ...this.#anchor, wallMs: this.#wall.now(), engineMs: Math.max(engineMs, this.now()) }
  }

  /** What has passed went at the rate until now; from here on it may be another. */
  #settle(): void {
    const rate = this.activity.isBusy ? 1 : this.#speed
    if (rate === this.#anchor.rate) return
    this.#anchor = { wallMs: this.#wall.now(), engineMs: this.now(), rate }
    this.#schedule()
  }

  #schedule(): void {
    this.#timer?.abort()
    const next = this.#first()
    if (next === undefined) return
    const timer = new AbortController()
    this.#timer = timer
    const pauseMs = Math.max(0, (next.wakesAtMs - this.now()) / this.#anchor.rate)
    this.#wall.sleep(pauseMs, timer.signal).then(
      () => {
        for (const sleeper of [...this.#sleepers]) if (sleeper.wakesAtMs <= this.now() + 1) sleeper.wake()
        this.#schedule()
      },
      () => undefined, // aborted: whoever did has made another plan
    )
  }
}
