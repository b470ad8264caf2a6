import { crc32 } from '../crc32.ts'
import { deflatePiece, type PieceEffort, WINDOW_BYTES } from './deflate.ts'
import { isFlatByProbes } from './flat-test.ts'
import type { PackedUnit, Packing } from './packing.ts'
import type { Unit } from './plan-units.ts'
import { readPiece } from './read-source.ts'
import { StoredBlocks, storedLength } from './stored-blocks.ts'

export interface ContentOptions {
  readonly effort: PieceEffort
  /** Whether the stream of deflate ends with this piece. */
  readonly isLast: boolean
  /** The end of the content before it; asked only where it is needed, since that may mean to wait. */
  readonly before: () => Uint8Array
}

/**
 * Packs a piece of a large file as a piece of a stream of deflate that holds nothing else. It is read to where it stays if it is
 * not worth compressing: then none of it is copied.
 */
export function packContent(
  { entry, from, to }: Unit & { kind: 'piece' },
  { arena, slot, leave }: Packing,
  { effort, isLast, before }: ContentOptions,
): PackedUnit {
  const contentBytes = to - from
  const blocks = new StoredBlocks(slot, 0, contentBytes)
  const times = readPiece(entry, blocks.contents, from, to)
  const common = { contentBytes, times, crc32: blocks.contents.reduce((crc, block) => crc32(block, crc), 0) }
  const copy = (begin: number, end: number): Buffer => {
    const copied = arena.subarray(0, end - begin)
    blocks.copyTo(copied, begin, end)
    return copied
  }
  leave(copy(Math.max(0, contentBytes - WINDOW_BYTES), contentBytes))
  if (!isFlatByProbes(contentBytes, copy)) {
    const data = deflatePiece(copy(0, contentBytes), before(), isLast, effort)
    if (data.length < storedLength(contentBytes)) {
      slot.set(data)
      return { ...common, bytes: data.length }
    }
  }
  return { ...common, bytes: blocks.close(isLast) }
}
