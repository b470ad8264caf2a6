/** The most that one stored block holds (RFC 1951, 3.2.4), and what stands before it. */
const BLOCK_BYTES = 0xffff
const HEADER_BYTES = 5

/** How long content is as stored blocks. */
export function storedLength(contentBytes: number): number {
  return contentBytes + HEADER_BYTES * Math.max(1, Math.ceil(contentBytes / BLOCK_BYTES))
}

/**
 * Content in a stream of deflate as it is, in stored blocks. Where it goes is known before it is there, so that a file can be read
 * to its place and no byte of it is copied.
 */
export class StoredBlocks {
  /** The places of the content in their order, all but the last one equally long. */
  readonly contents: readonly Buffer[]
  readonly #memory: Buffer
  readonly #at: number
  readonly #contentBytes: number

  /** Begins at `at`, with room for {@link storedLength}. */
  constructor(memory: Buffer, at: number, contentBytes: number) {
    this.#memory = memory
    this.#at = at
    this.#contentBytes = contentBytes
    this.contents = Array.from({ length: Math.max(1, Math.ceil(contentBytes / BLOCK_BYTES)) }, (_, n) => {
      const begin = at + n * (HEADER_BYTES + BLOCK_BYTES) + HEADER_BYTES
      return memory.subarray(begin, begin + Math.min(BLOCK_BYTES, contentBytes - n * BLOCK_BYTES))
    })
  }

  /** Copies the bytes `from` until `to` of the content to `into`. */
  copyTo(into: Uint8Array, from: number, to: number): void {
    for (let at = from; at < to; ) {
      const block = this.contents[Math.floor(at / BLOCK_BYTES)]
      const begin = at % BLOCK_BYTES
      const copied = block?.subarray(begin, begin + to - at) ?? new Uint8Array(0)
      if (copied.length === 0) throw new Error(`stored blocks end at ${this.#contentBytes}, before ${to}`)
      into.set(copied, at - from)
      at += copied.length
    }
  }

  /** Takes content that is somewhere else. */
  fill(content: Uint8Array): void {
    for (const [n, block] of this.contents.entries()) {
      block.set(content.subarray(n * BLOCK_BYTES, n * BLOCK_BYTES + block.length))
    }
  }

  /** Writes what stands before each block; returns where the last one ends. */
  close(isLast: boolean): number {
    let end = this.#at
    for (const [n, { length }] of this.contents.entries()) {
      end = this.#memory.writeUInt8(isLast && n === this.contents.length - 1 ? 1 : 0, end)
      end = this.#memory.writeUInt16LE(length, end)
      end = this.#memory.writeUInt16LE(~length & 0xffff, end)
      end += length
    }
    return end
  }
}
