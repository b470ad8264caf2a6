import type { BundleEntry } from '../../entry.ts'

/** Files above this are cut into pieces of as much, so that several threads can work on one. */
export const PIECE_BYTES: number = 1024 * 1024

/** No unit comes to more in any format, packed or not. */
export const MOST_UNIT_BYTES: number = 4 * PIECE_BYTES

/** Whole entries come together until they are worth a message. */
const UNIT_COST = 512 * 1024

/** What an entry costs beside its bytes: opening, reading and beginning a stream take as long as some more of them. */
const ENTRY_COST = 1024

/** One part of the work that a single thread does: some entries as they are, or a piece of one large file. */
export type Unit =
  | { readonly kind: 'entries'; readonly first: number; readonly entries: readonly BundleEntry[] }
  | {
      readonly kind: 'piece'
      /** The entry's place among all. */
      readonly index: number
      readonly entry: BundleEntry
      readonly from: number
      readonly to: number
    }

/**
 * Cuts entries into units, in their order, while they go by. Where the cuts are depends on the entries alone, never on the threads:
 * compressed content depends on it.
 */
export class UnitPlanner {
  readonly #onUnit: (unit: Unit) => void
  #entries: BundleEntry[] = []
  /** The place of the first of them. */
  #first = 0
  #cost = 0
  #bytes = 0

  constructor(onUnit: (unit: Unit) => void) {
    this.#onUnit = onUnit
  }

  /** Takes the next entry. */
  add(entry: BundleEntry): void {
    if (isLarge(entry)) {
      this.#addLarge(entry)
      return
    }
    const bytes = roomFor(entry, entry.sizeBytes)
    if (this.#cost >= UNIT_COST || this.#bytes + bytes > MOST_UNIT_BYTES) this.#cut()
    this.#entries.push(entry)
    this.#cost += ENTRY_COST + entry.sizeBytes
    this.#bytes += bytes
  }

  /** Says that there are no more. */
  end(): void {
    this.#cut()
  }

  #addLarge(entry: BundleEntry): void {
    this.#cut()
    const index = this.#first++
    for (let from = 0; from < entry.sizeBytes; from += PIECE_BYTES) {
      this.#onUnit({ kind: 'piece', index, entry, from, to: Math.min(from + PIECE_BYTES, entry.sizeBytes) })
    }
  }

  #cut(): void {
    if (this.#entries.length > 0) this.#onUnit({ kind: 'entries', first: this.#first, entries: this.#entries })
    this.#first += this.#entries.length
    this.#entries = []
    this.#cost = 0
    this.#bytes = 0
  }
}

function isLarge({ type, sizeBytes }: Pick<BundleEntry, 'type' | 'sizeBytes'>): boolean {
  return type === 'file' && sizeBytes > PIECE_BYTES
}

/** The most that an entry comes to with so much of its content: its headers, of which those of tar with pax records are the longest, and what deflate adds. */
function roomFor({ path, linkTarget = '' }: BundleEntry, contentBytes: number): number {
  // What fills the last block is among these; UTF-8 takes up to three bytes for a unit of UTF-16.
  const bytes = contentBytes + 4 * 512 + 128 + 3 * (path.length + linkTarget.length)
  return bytes + Math.ceil(bytes / 1024) + 16
}
