import type { BundleEntry } from '../../entry.ts'
import { crc32 } from '../crc32.ts'
import { paddingAfter } from '../tar-blocks.ts'
import { sha256 } from './content-hash.ts'
import { type PieceEffort, WINDOW_BYTES } from './deflate.ts'
import { isFlat } from './flat-test.ts'
import { packContent } from './pack-content.ts'
import type { BegunUnit, PackedEntries, PackedUnit, Packing } from './packing.ts'
import type { Unit } from './plan-units.ts'
import { type FileTimes, readPiece, readWhole } from './read-source.ts'
import { writePiece } from './stream-piece.ts'
import { TarHeaders } from './tar-headers.ts'

/** Of a unit with smaller ones than these, headers included, the most is gained by what they have in common. */
const SMALL_ENTRY_BYTES = 4096

/** A stretch of a unit's content that is compressed by itself. */
interface Stretch {
  readonly from: number
  readonly to: number
}

interface Laid {
  readonly end: number
  /** Contents of files that are not worth compressing, apart from the headers around them. */
  readonly flat: readonly Stretch[]
  readonly entries?: PackedEntries
  readonly times?: FileTimes
}

/** Packs one unit of a tar: headers, contents and what fills their last blocks. */
export function packTarUnit(unit: Unit, packing: Packing): PackedUnit {
  const { slot, modifiedAtMs } = packing
  const { end, entries, times } = layOut(unit, slot, 0, new TarHeaders(new Date(modifiedAtMs)))
  return { bytes: end, contentBytes: end, crc32: 0, ...(entries && { entries }), ...(times && { times }) }
}

/** Packs one unit of a compressed tar: a piece of its stream of deflate. */
export function packTgzUnit(unit: Unit, packing: Packing): BegunUnit {
  if (isContentOnly(unit)) {
    return packContent(unit, packing, { effort: 'large', isLast: false, isFirst: false })
  }
  const { arena, modifiedAtMs } = packing
  const laid = layOut(unit, arena, WINDOW_BYTES, new TarHeaders(new Date(modifiedAtMs)))
  packing.leave(arena.subarray(WINDOW_BYTES, laid.end))
  const pack = (): PackedUnit => packLaidOut(unit, laid, packing)
  return packing.unit === 0 ? pack() : pack
}

/** Compresses what is laid out in the arena. */
function packLaidOut(unit: Unit, { end, flat, entries, times }: Laid, packing: Packing): PackedUnit {
  const { arena, slot } = packing
  const begin = WINDOW_BYTES
  const content = arena.subarray(begin, end)

  // Put in front of the content, so that every stretch finds what is before it in one piece of memory.
  let known = begin
  const before = (at: number): Uint8Array => {
    if (at - WINDOW_BYTES < begin && known === begin && packing.unit > 0) {
      const tail = packing.before()
      known = begin - tail.length
      arena.set(tail, known)
    }
    return arena.subarray(Math.max(known, at - WINDOW_BYTES), at)
  }
  const effort = effortFor(unit, content.length)
  let bytes = 0
  let at = begin
  const write = (to: number, isFlat: boolean): void => {
    if (to === at) return
    const piece = { content: arena.subarray(at, to), isFlat, isLast: false, effort, before: () => before(at) }
    bytes = writePiece(piece, slot, bytes)
    at = to
  }
  for (const { from, to } of flat) {
    write(from, false)
    write(to, true)
  }
  write(end, false)
  return {
    ...{ bytes, contentBytes: content.length, crc32: crc32(content, 0) },
    ...(entries && { entries }),
    ...(times && { times }),
  }
}

/** Neither the first piece of a file, before which its header stands, nor the last one, behind which a block is filled up. */
function isContentOnly(unit: Unit): unit is Unit & { kind: 'piece' } {
  return unit.kind === 'piece' && unit.from > 0 && unit.to < unit.entry.sizeBytes
}

function effortFor(unit: Unit, contentBytes: number): PieceEffort {
  if (unit.kind === 'piece') return 'large'
  return contentBytes < SMALL_ENTRY_BYTES * unit.entries.length ? 'thorough' : 'together'
}

function layOut(unit: Unit, into: Buffer, at: number, headers: TarHeaders): Laid {
  return unit.kind === 'entries' ? layOutEntries(unit.entries, into, at, headers) : layOutPiece(unit, into, at, headers)
}

function layOutEntries(entries: readonly BundleEntry[], into: Buffer, at: number, headers: TarHeaders): Laid {
  const hashes = new Uint8Array(32 * entries.length)
  const flat: Stretch[] = []
  let end = at
  for (const [n, entry] of entries.entries()) {
    end = headers.write(entry, into, end)
    if (entry.type !== 'file') continue
    readWhole(entry, into, end)
    const content = into.subarray(end, end + entry.sizeBytes)
    hashes.set(sha256(content), 32 * n)
    if (isFlat(content)) flat.push({ from: end, to: end + content.length })
    end = pad(into, end + content.length, entry)
  }
  const none = new Uint32Array(0)
  return {
    end,
    flat,
    entries: { sha256: hashes, crc32: none, packedBytes: none, methods: new Uint8Array(0) },
  }
}

function layOutPiece(
  { entry, from, to }: Unit & { kind: 'piece' },
  into: Buffer,
  at: number,
  headers: TarHeaders,
): Laid {
  const begin = from === 0 ? headers.write(entry, into, at) : at
  const contentEnd = begin + to - from
  const times = readPiece(entry, [into.subarray(begin, contentEnd)], from, to)
  const end = to === entry.sizeBytes ? pad(into, contentEnd, entry) : contentEnd
  const flat = isFlat(into.subarray(begin, contentEnd)) ? [{ from: begin, to: contentEnd }] : []
  return { end, flat, times }
}

/** Fills the last block. */
function pad(into: Buffer, at: number, { sizeBytes }: BundleEntry): number {
  const end = at + paddingAfter(sizeBytes)
  into.fill(0, at, end)
  return end
}
