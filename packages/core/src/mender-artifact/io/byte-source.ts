/** Bytes that come in pieces of any size, taken in pieces that the taker chooses. */
export class ByteSource {
  readonly #iterator: AsyncIterator<Uint8Array>
  #chunk: Uint8Array = new Uint8Array(0)
  #taken = 0
  #isEnded = false

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#iterator = source[Symbol.asyncIterator]()
  }

  /** How many bytes were taken so far. */
  get position(): number {
    return this.#taken
  }

  /** The next `length` bytes, or as many as there are. For lengths that fit into memory. */
  async read(length: number): Promise<Buffer> {
    const parts: Uint8Array[] = []
    for await (const part of this.take(length)) parts.push(part)
    return Buffer.concat(parts)
  }

  /** The next `length` bytes as they come, or as many as there are. */
  async *take(length: number): AsyncGenerator<Uint8Array, void, undefined> {
    for (let left = length; left > 0; ) {
      if (this.#chunk.length === 0 && !(await this.#fill())) return
      const part = this.#chunk.subarray(0, left)
      this.#chunk = this.#chunk.subarray(part.length)
      this.#taken += part.length
      left -= part.length
      yield part
    }
  }

  /** All that is left. */
  async *rest(): AsyncGenerator<Uint8Array, void, undefined> {
    yield* this.take(Number.POSITIVE_INFINITY)
  }

  /** Lets go of the source, whatever is left in it. */
  async close(): Promise<void> {
    if (!this.#isEnded) await this.#iterator.return?.()
    this.#isEnded = true
  }

  async #fill(): Promise<boolean> {
    while (!this.#isEnded && this.#chunk.length === 0) {
      const { done, value } = await this.#iterator.next()
      if (done === true) this.#isEnded = true
      else this.#chunk = value
    }
    return this.#chunk.length > 0
  }
}
