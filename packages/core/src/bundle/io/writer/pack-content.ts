import { crc32 } from '../crc32.ts'
import { deflatePiece, type PieceEffort, WINDOW_BYTES } from './deflate.ts'
import { isFlatByProbes } from './flat-test.ts'
import type { BegunUnit, PackedUnit, Packing } from './packing.ts'
import type { Unit } from './plan-units.ts'
import { readPiece } from './read-source.ts'
import { StoredBlocks, storedLength } from './stored-blocks.ts'

export interface ContentOptions {
  readonly effort: PieceEffort
  /** Whether the stream of deflate ends with this piece. */
  readonly isLast: boolean
  /** Whether the stream begins with this piece. */
  readonly isFirst: boolean
}

/**
 * Packs a piece of a large file as a piece of a stream of deflate that holds nothing else. It is read to where it stays if it is
 * not worth compressing: then none of it is copied.
 */
export function packContent(
  { entry, from, to }: Unit & { kind: 'piece' },
  { arena, slot, leave, before }: Packing,
  { effort, isLast, isFirst }: ContentOptions,
): BegunUnit {
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
  const store = (): PackedUnit => ({ ...common, bytes: blocks.close(isLast) })
  if (isFlatByProbes(contentBytes, copy)) return store()
  const pack = (): PackedUnit => {
    const data = deflatePiece(copy(0, contentBytes), isFirst ? NOTHING : before(), isLast, effort)
    if (data.length >= storedLength(contentBytes)) return store()
    slot.set(data)
    return { ...common, bytes: data.length }
  }
  return isFirst ? pack() : pack
}

const NOTHING = new Uint8Array(0)
