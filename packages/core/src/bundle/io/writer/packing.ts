import type { FileTimes } from './read-source.ts'

/** What a thread tells of a unit whose bytes are in its slot. */
export interface PackedUnit {
  /** How many bytes are in the slot. */
  readonly bytes: number
  /** Of a zip's piece its content, of a tar whatever is compressed: length and CRC-32 of it. */
  readonly contentBytes: number
  readonly crc32: number
  /** Of a unit of whole entries, in their order. */
  readonly entries?: PackedEntries
  /** Of a piece: when the file was last changed. */
  readonly times?: FileTimes
}

/** In columns, which cost less to hand over than an object for each entry. */
export interface PackedEntries {
  /** 32 bytes for each entry; of no meaning for what is no file. */
  readonly sha256: Uint8Array
  /** Of a zip only. */
  readonly crc32: Uint32Array
  readonly packedBytes: Uint32Array
  readonly methods: Uint8Array
}

/**
 * A unit that is packed, or one that is read and to be packed when the end of the content before it is there: whoever must not wait for
 * that reads it meanwhile.
 */
export type BegunUnit = PackedUnit | (() => PackedUnit)

/** What packing a unit needs beside the unit. */
export interface Packing {
  readonly modifiedAtMs: number
  readonly unit: number
  readonly slot: Buffer
  /** Memory of the thread's own, at least as large as a slot, behind room for a window. */
  readonly arena: Buffer
  /** The end of the content before this unit. Waits for whoever reads that, unless it is there. */
  readonly before: () => Uint8Array
  /** Leaves the end of this unit's content for the next one. */
  readonly leave: (content: Uint8Array) => void
}
