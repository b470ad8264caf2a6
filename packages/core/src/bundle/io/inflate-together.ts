import { type Gunzip, gunzip } from 'node:zlib'

/** How a member of a gzip file begins (RFC 1952): its magic, deflate, no flags, no time, made by nobody in particular. */
const MEMBER_HEADER: Buffer = Buffer.from('1f8b08000000000000ff', 'hex')
const MEMBER_MAGIC = MEMBER_HEADER.subarray(0, 3)

/** CRC-32 and size of the content, with which a member ends. */
const MEMBER_TRAILER_BYTES = 8

/**
 * Small contents, each compressed by deflate, that are inflated in one go, beside this thread, and checked by sizes and checksums. Setting
 * up zlib for each would cost several times what inflating it does: so each is made a member of one gzip file, and zlib reads these
 * one after the other.
 *
 * Content is never taken for another's. A member begins only at the three bytes of the magic: with these nowhere but in the headers
 * that are written here, only there. All of the file being read, a member ends where another begins or where the file ends, so by a
 * trailer that is written here, and makes as many bytes as that one's content has. Deflate that did not end in its own place would
 * run over the header of another: there would be fewer members than contents, and fewer bytes, as no content has none.
 */
export class DeflatedContents {
  readonly #gzip: Buffer
  #lengthBytes = 0
  readonly #headersAt: number[] = []
  readonly #sizes: number[] = []

  /** @param capacityBytes - for all that is compressed, and {@link DeflatedContents.OVERHEAD_BYTES} for each */
  constructor(capacityBytes: number) {
    this.#gzip = Buffer.allocUnsafe(capacityBytes)
  }

  static readonly OVERHEAD_BYTES: number = MEMBER_HEADER.length + MEMBER_TRAILER_BYTES

  /** How much of the capacity is used. */
  get lengthBytes(): number {
    return this.#lengthBytes
  }

  /** Takes a copy of a content: what is compressed, and how many bytes (not none) with which checksum are to come out of it. */
  add(compressed: Uint8Array, sizeBytes: number, crc32: number): void {
    this.#headersAt.push(this.#lengthBytes)
    this.#sizes.push(sizeBytes)
    this.#gzip.set(MEMBER_HEADER, this.#lengthBytes)
    this.#gzip.set(compressed, this.#lengthBytes + MEMBER_HEADER.length)
    const end = this.#lengthBytes + MEMBER_HEADER.length + compressed.length
    this.#lengthBytes = this.#gzip.writeUInt32LE(sizeBytes, this.#gzip.writeUInt32LE(crc32, end))
  }

  /**
   * The contents, in their order; or `undefined` when not all of them come out as declared, and when that could not be told. One at a
   * time, they say why.
   */
  async inflate(): Promise<readonly Buffer[] | undefined> {
    const gzip = this.#gzip.subarray(0, this.#lengthBytes)
    const sizeBytes = this.#sizes.reduce((sum, size) => sum + size, 0)
    if (this.#sizes.includes(0) || !this.#hasMagicAtHeadersAlone(gzip)) return undefined
    const inflated = await inflateAll(gzip, sizeBytes)
    if (inflated?.length !== sizeBytes) return undefined
    let end = 0
    return this.#sizes.map((size) => {
      end += size
      return inflated.subarray(end - size, end)
    })
  }

  #hasMagicAtHeadersAlone(gzip: Buffer): boolean {
    let found = gzip.indexOf(MEMBER_MAGIC)
    for (const headerAt of this.#headersAt) {
      if (found !== headerAt) return false
      found = gzip.indexOf(MEMBER_MAGIC, found + 1)
    }
    return found === -1
  }
}

/** All that a gzip file holds, when all of the file was read for it. */
function inflateAll(gzip: Buffer, sizeBytes: number): Promise<Buffer | undefined> {
  // In memory with room for more, zlib is done when its output ends.
  const options = { chunkSize: sizeBytes + 64, maxOutputLength: sizeBytes + 1, info: true }
  return new Promise((resolve) => {
    gunzip(gzip, options, (error, result) => {
      if (error !== null) return resolve(undefined)
      // What `info` asks for, which the types leave out.
      const { buffer, engine } = result as unknown as { readonly buffer: Buffer; readonly engine: Gunzip }
      resolve(engine.bytesWritten === gzip.length ? buffer : undefined)
    })
  })
}
