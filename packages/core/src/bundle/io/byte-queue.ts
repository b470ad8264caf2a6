/** Bytes that come in pieces, to be taken in portions of any size; what lies within one piece is not copied. */
export class ByteQueue {
  readonly #source: AsyncIterator<Buffer, unknown, undefined>
  /** None of them empty. */
  readonly #pieces: Buffer[] = []
  /** How much of the first piece was taken. */
  #taken = 0
  #lengthBytes = 0

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** How much is there to be taken at once. */
  get lengthBytes(): number {
    return this.#lengthBytes
  }

  /** Waits until so much is there. Says whether it is: `false` when the source ends before. */
  async fill(lengthBytes: number): Promise<boolean> {
    while (this.#lengthBytes < lengthBytes) {
      const { done, value } = await this.#source.next()
      if (done) return false
      if (value.length > 0) this.#pieces.push(value)
      this.#lengthBytes += value.length
    }
    return true
  }

  /** Tells the source that no more is wanted, as it has to be told before its end. */
  async close(): Promise<void> {
    await this.#source.return?.()
  }

  /** The next bytes, of which so many have to be there. */
  take(lengthBytes: number): Buffer {
    const first = this.takeSome(lengthBytes)
    if (first.length === lengthBytes) return first
    const parts = [first]
    for (let left = lengthBytes - first.length; left > 0; ) {
      const part = this.takeSome(left)
      parts.push(part)
      left -= part.length
    }
    return Buffer.concat(parts, lengthBytes)
  }

  /** The next bytes as they lie together: some when any are there, and at most so many. */
  takeSome(limitBytes: number): Buffer {
    const piece = this.#pieces[0]
    if (piece === undefined) return NOTHING
    const start = this.#taken
    const end = Math.min(start + limitBytes, piece.length)
    if (end === piece.length) {
      this.#pieces.shift()
      this.#taken = 0
    } else {
      this.#taken = end
    }
    this.#lengthBytes -= end - start
    return piece.subarray(start, end)
  }

  /** Leaves out the next bytes, as many of them as are there. Returns how many. */
  skip(limitBytes: number): number {
    let skipped = 0
    while (skipped < limitBytes && this.#lengthBytes > 0) skipped += this.takeSome(limitBytes - skipped).length
    return skipped
  }
}

const NOTHING: Buffer = Buffer.alloc(0)
