/** Knows whether anything runs that takes time of the wall: requests, transfers, scripts of hooks. */
export class Activity {
  #running = 0
  readonly #waiting = new Set<() => void>()
  readonly #onChange: () => void

  /** @param onChange - called when it begins to be busy, and when it comes to rest. */
  constructor(onChange: () => void = () => undefined) {
    this.#onChange = onChange
  }

  get isBusy(): boolean {
    return this.#running > 0
  }

  /** Something begins. Call what is returned when it is over, once. */
  begin(): () => void {
    this.#running += 1
    if (this.#running === 1) this.#onChange()
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      this.#running -= 1
      if (this.#running > 0) return
      this.#onChange()
      for (const wake of [...this.#waiting]) wake()
    }
  }

  /** Carries something out that takes time. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    const end = this.begin()
    try {
      return await work()
    } finally {
      end()
    }
  }

  /** Resolves once nothing runs, also nothing that what ended has led to. @throws the signal's reason on abort. */
  async rest(signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted()
      for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
      if (!this.isBusy) return
      if (signal.aborted) continue
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          this.#waiting.delete(wake)
          signal.removeEventListener('abort', wake)
          resolve()
        }
        this.#waiting.add(wake)
        signal.addEventListener('abort', wake, { once: true })
      })
    }
  }
}
