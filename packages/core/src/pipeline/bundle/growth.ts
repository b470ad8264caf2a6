/** How far a bundle is, and where that lies until it is whole. */
export interface GrownBundle {
  readonly path: string
  readonly bytes: number
}

/** How far a bundle is that one writes and others read meanwhile. */
export class Growth {
  #grown: GrownBundle | undefined
  #end: { readonly error?: unknown } | undefined
  readonly #waiting = new Set<() => void>()

  /** Says how far it is. */
  tell(grown: GrownBundle): void {
    this.#grown = grown
    this.#wake()
  }

  /** Says that it is whole, or that it will not be. */
  end(how: { readonly error?: unknown } = {}): void {
    this.#end = how
    this.#wake()
  }

  /**
   * Waits until it has so many bytes; `undefined` when it is whole, however many it has.
   *
   * @throws what it ended with, or the signal's reason.
   */
  async reach(bytes: number, signal?: AbortSignal): Promise<GrownBundle | undefined> {
    for (;;) {
      signal?.throwIfAborted()
      if (this.#end !== undefined) {
        if ('error' in this.#end) throw this.#end.error
        return undefined
      }
      if (this.#grown !== undefined && this.#grown.bytes >= bytes) return this.#grown
      await this.#news(signal)
    }
  }

  #news(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        this.#waiting.delete(done)
        signal?.removeEventListener('abort', done)
        resolve()
      }
      this.#waiting.add(done)
      signal?.addEventListener('abort', done)
    })
  }

  #wake(): void {
    for (const done of this.#waiting) done()
  }
}
