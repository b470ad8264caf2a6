import type { BundleEntry } from '../../entry.ts'

/** Files above this are cut into pieces of as much, so that several threads can work on one. */
export const PIECE_BYTES: number = 1024 * 1024

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
 * Cuts the entries into units, in their order. Where the cuts are depends on the entries alone, never on the threads:
 * compressed content depends on it.
 */
export function planUnits(entries: readonly BundleEntry[]): Unit[] {
  const units: Unit[] = []
  let first = 0
  let cost = 0
  const cutBefore = (index: number): void => {
    if (index > first) units.push({ kind: 'entries', first, entries: entries.slice(first, index) })
    first = index
    cost = 0
  }
  for (const [index, entry] of entries.entries()) {
    if (isLarge(entry)) {
      cutBefore(index)
      for (let from = 0; from < entry.sizeBytes; from += PIECE_BYTES) {
        units.push({ kind: 'piece', index, entry, from, to: Math.min(from + PIECE_BYTES, entry.sizeBytes) })
      }
      first = index + 1
    } else {
      if (cost >= UNIT_COST) cutBefore(index)
      cost += ENTRY_COST + entry.sizeBytes
    }
  }
  cutBefore(entries.length)
  return units
}

function isLarge({ type, sizeBytes }: Pick<BundleEntry, 'type' | 'sizeBytes'>): boolean {
  return type === 'file' && sizeBytes > PIECE_BYTES
}

/** The most bytes that a unit can come to in any format, packed or not. */
export function roomForUnit(unit: Unit): number {
  const content =
    unit.kind === 'entries'
      ? unit.entries.reduce((sum, entry) => sum + entry.sizeBytes + headerRoom(entry), 0)
      : unit.to - unit.from + headerRoom(unit.entry)
  return content + Math.ceil(content / 1024) + 1024
}

/** For the headers of tar with pax records, which are the longest, and what fills the last block; UTF-8 takes up to three bytes for a unit of UTF-16. */
function headerRoom({ path, linkTarget = '' }: BundleEntry): number {
  return 4 * 512 + 128 + 3 * (path.length + linkTarget.length)
}
