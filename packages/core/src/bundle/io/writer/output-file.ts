import { createHash, type Hash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import type { WrittenArchive } from '../../entry.ts'
import { crc32, hasFastCrc32 } from '../crc32.ts'
import { allocateReadBuffer } from '../read-buffer.ts'

const REREAD_BYTES = 1024 * 1024

export interface OutputFileOptions {
  readonly isHashed?: boolean
  /** Not taken by a Node that has none (below 20.15, 22.2): our own would take longer than what it saves. */
  readonly withCrc32?: boolean
  /** Told how many bytes at the beginning will stay as they are. */
  readonly onGrown?: ((bytes: number) => void) | undefined
}

/**
 * The file that an archive is written to, hashed while it is. One record at a time may be left open until what follows it is
 * written: what is behind it is hashed when it is filled.
 */
export class OutputFile {
  readonly #handle: FileHandle
  readonly #hash: Hash | undefined
  readonly #takesCrc32: boolean
  readonly #onGrown: (bytes: number) => void
  #crc32 = 0
  #position = 0
  #gap: { readonly at: number; readonly length: number } | undefined

  /**
   * Starts at the beginning of an empty file, open for reading and writing. The handle stays the caller's to close. Without
   * `isHashed` there is no result to ask for, and half as much to do.
   */
  constructor(handle: FileHandle, { isHashed = true, withCrc32 = false, onGrown = () => {} }: OutputFileOptions = {}) {
    this.#handle = handle
    this.#hash = isHashed ? createHash('sha256') : undefined
    this.#takesCrc32 = withCrc32 && hasFastCrc32
    this.#onGrown = onGrown
  }

  get position(): number {
    return this.#position
  }

  async append(bytes: Uint8Array): Promise<void> {
    const at = this.#position
    this.#position += bytes.length
    const written = this.#write(bytes, at)
    if (this.#gap === undefined) this.#sum(bytes)
    await written
    if (this.#gap === undefined) this.#onGrown(this.#position)
  }

  /** Leaves room for a record. */
  reserve(length: number): void {
    this.#gap = { at: this.#position, length }
    this.#position += length
  }

  /** Writes the record for which room was left. */
  async fill(record: Uint8Array, signal: AbortSignal | undefined): Promise<void> {
    if (record.length !== this.#gap?.length)
      throw new Error('the record does not fit into the room that was left for it')
    const { at, length } = this.#gap
    this.#gap = undefined
    await this.#write(record, at)
    this.#sum(record)
    const buffer = allocateReadBuffer(REREAD_BYTES)
    for (let from = at + length; from < this.#position; ) {
      signal?.throwIfAborted()
      const wanted = Math.min(buffer.length, this.#position - from)
      const { bytesRead } = await this.#handle.read(buffer, 0, wanted, from)
      if (bytesRead === 0) throw new Error('the archive became shorter while it was written')
      this.#sum(buffer.subarray(0, bytesRead))
      from += bytesRead
    }
    this.#onGrown(this.#position)
  }

  /** What was written. Ends the hash. */
  result(): Pick<WrittenArchive, 'sizeBytes' | 'sha256' | 'crc32'> {
    if (this.#hash === undefined) throw new Error('the file was not hashed')
    const sums = { sizeBytes: this.#position, sha256: this.#hash.digest('hex') }
    return this.#takesCrc32 ? { ...sums, crc32: this.#crc32 } : sums
  }

  #sum(bytes: Uint8Array): void {
    if (this.#hash === undefined) return
    this.#hash.update(bytes)
    if (this.#takesCrc32) this.#crc32 = crc32(bytes, this.#crc32)
  }

  async #write(bytes: Uint8Array, at: number): Promise<void> {
    for (let offset = 0; offset < bytes.length; ) {
      const { bytesWritten } = await this.#handle.write(bytes, offset, bytes.length - offset, at + offset)
      offset += bytesWritten
    }
  }
}
