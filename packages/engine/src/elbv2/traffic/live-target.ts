import type { Clock } from '@slipway/core/clock'
import { type Address, type HealthCheck, isSameAddress, type Place, type Target } from '../model.ts'
import { afterCheck, type CheckResult, type Health, INITIAL } from './health.ts'
import type { Probe } from './probe.ts'

export interface LiveTargetOptions {
  readonly clock: Clock
  readonly probe: Probe
  /** Where it takes requests; `undefined` while its instance is not there. */
  readonly locate: () => Place | undefined
  /** Its health has changed. */
  readonly onHealth: () => void
}

/** One use of a target: a request, or a connection. */
export interface Use {
  readonly address: Address
  readonly place: Place
  /** Aborts when the target is taken away: what is under way is cut off. */
  readonly signal: AbortSignal
  /** Says that it is over. Called again, it does nothing. */
  release(): void
}

/** Of an instance that is not there. */
const GONE: CheckResult = {
  isOk: false,
  reason: 'Target.FailedHealthChecks',
  description: 'Health checks failed',
}

/** What is known of a target beside what is kept: whether it is healthy, and what is under way to it. */
export class LiveTarget {
  readonly address: Address
  readonly #options: LiveTargetOptions
  readonly #gone = new AbortController()
  #health: Health = INITIAL
  #checks: { readonly check: HealthCheck; readonly end: AbortController } | undefined
  #uses = 0
  #whenIdle: (() => void)[] = []

  constructor(address: Address, options: LiveTargetOptions) {
    this.address = { id: address.id, port: address.port }
    this.#options = options
  }

  get health(): Health {
    return this.#health
  }

  get uses(): number {
    return this.#uses
  }

  is(target: Target): boolean {
    return isSameAddress(this.address, target)
  }

  /** Begins a use, which counts until it is released; `undefined` when its instance is not there. */
  use(): Use | undefined {
    const place = this.#options.locate()
    if (place === undefined) return undefined
    this.#uses += 1
    let isOver = false
    return {
      address: this.address,
      place,
      signal: this.#gone.signal,
      release: () => {
        if (isOver) return
        isOver = true
        this.#uses -= 1
        if (this.#uses === 0) this.#tellIdle()
      },
    }
  }

  /** Resolves once nothing is under way any more, or the target is taken away. */
  idle(): Promise<void> {
    if (this.#uses === 0 || this.#gone.signal.aborted) return Promise.resolve()
    return new Promise((resolve) => this.#whenIdle.push(resolve))
  }

  /** Checks it from now on like this; `undefined` checks it no more and forgets what was said of it. */
  check(check: HealthCheck | undefined): void {
    if (JSON.stringify(check) === JSON.stringify(this.#checks?.check)) return
    this.#checks?.end.abort()
    this.#checks = undefined
    if (check === undefined) {
      this.#health = INITIAL
      return
    }
    const end = new AbortController()
    this.#checks = { check, end }
    this.#keepChecking(check, AbortSignal.any([end.signal, this.#gone.signal])).catch(() => undefined)
  }

  /** Cuts off what is under way. */
  remove(): void {
    this.check(undefined)
    this.#gone.abort(new Error('the target was taken away'))
    this.#tellIdle()
  }

  async #keepChecking(check: HealthCheck, signal: AbortSignal): Promise<void> {
    const { clock, probe, locate, onHealth } = this.#options
    while (!signal.aborted) {
      const place = locate()
      const result = place === undefined ? GONE : await probe(place, check, signal)
      if (signal.aborted) return
      const before = this.#health.state
      this.#health = afterCheck(this.#health, result, check)
      if (this.#health.state !== before) onHealth()
      await clock.sleep(check.intervalSeconds * 1_000, signal)
    }
  }

  #tellIdle(): void {
    const waiting = this.#whenIdle
    this.#whenIdle = []
    for (const resolve of waiting) resolve()
  }
}
