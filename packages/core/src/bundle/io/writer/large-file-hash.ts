import { createHash } from 'node:crypto'
import type { BundleEntry } from '../../entry.ts'
import { changed } from '../source-file.ts'
import { PIECE_BYTES } from './plan-units.ts'
import { type FileTimes, readPiece } from './read-source.ts'

/**
 * Computes the SHA-256 of a large file a piece at a time. A hash goes from the first byte to the last, so one thread reads all of
 * the file, while its pieces may be packed by many.
 */
export class LargeFileHash {
  readonly #entry: BundleEntry
  readonly #hash = createHash('sha256')
  #times: FileTimes | undefined
  #position = 0

  constructor(entry: BundleEntry) {
    this.#entry = entry
  }

  get hashedPieces(): number {
    return Math.floor(this.#position / PIECE_BYTES)
  }

  /** Takes the next piece, by way of the buffer; answers with the hash after the last one. */
  step(buffer: Buffer): { readonly sha256: Uint8Array; readonly times: FileTimes } | undefined {
    const to = Math.min(this.#position + PIECE_BYTES, this.#entry.sizeBytes)
    const piece = buffer.subarray(0, to - this.#position)
    const times = readPiece(this.#entry, [piece], this.#position, to)
    this.#times ??= times
    checkTimes(this.#entry, this.#times, times)
    this.#hash.update(piece)
    this.#position = to
    return to < this.#entry.sizeBytes ? undefined : { sha256: this.#hash.digest(), times }
  }
}

/** Refuses a file that was written to between two readings, though its size is the same: they may be of different content. */
export function checkTimes(entry: BundleEntry, before: FileTimes, after: FileTimes): void {
  if (before.modifiedMs === after.modifiedMs && before.changedMs === after.changedMs) return
  throw changed(entry, 'was written to')
}
