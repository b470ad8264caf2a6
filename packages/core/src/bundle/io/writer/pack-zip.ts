import type { BundleEntry } from '../../entry.ts'
import { crc32 } from '../crc32.ts'
import { sha256 } from './content-hash.ts'
import { FileDeflate } from './deflate.ts'
import { isFlat } from './flat-test.ts'
import { packContent } from './pack-content.ts'
import type { BegunUnit, PackedEntries, PackedUnit, Packing } from './packing.ts'
import type { Unit } from './plan-units.ts'
import { readWhole } from './read-source.ts'
import { dosTime, writeLocalHeader, type ZipMethod, zipName } from './zip-records.ts'

/** Packs one unit of a zip: whole entries with the records before them, or a piece of a large file without one. */
export function packZipUnit(unit: Unit, packing: Packing): BegunUnit {
  return unit.kind === 'entries' ? packEntries(unit.entries, packing) : packPiece(unit, packing)
}

function packEntries(entries: readonly BundleEntry[], { arena, slot, modifiedAtMs }: Packing): PackedUnit {
  const time = dosTime(new Date(modifiedAtMs))
  const packed: PackedEntries = {
    sha256: new Uint8Array(32 * entries.length),
    crc32: new Uint32Array(entries.length),
    packedBytes: new Uint32Array(entries.length),
    methods: new Uint8Array(entries.length),
  }
  using deflate = new FileDeflate()
  let end = 0
  for (const [n, entry] of entries.entries()) {
    const content = readContent(entry, arena)
    if (entry.type === 'file') packed.sha256.set(sha256(content), 32 * n)
    const { method, data } = pack(content, deflate)
    const crc = crc32(content, 0)
    packed.crc32[n] = crc
    packed.packedBytes[n] = data.length
    packed.methods[n] = method
    const sizes = { method, crc32: crc, sizeBytes: content.length, packedBytes: data.length }
    end = writeLocalHeader(slot, end, zipName(entry), time, sizes)
    slot.set(data, end)
    end += data.length
  }
  return { bytes: end, contentBytes: 0, crc32: 0, entries: packed }
}

function readContent(entry: BundleEntry, arena: Buffer): Buffer {
  if (entry.type === 'symlink') return Buffer.from(entry.linkTarget ?? '')
  if (entry.type === 'file') readWhole(entry, arena, 0)
  return arena.subarray(0, entry.type === 'file' ? entry.sizeBytes : 0)
}

/** Whichever is shorter: as it is, or compressed. */
function pack(content: Buffer, deflate: FileDeflate): { readonly method: ZipMethod; readonly data: Buffer } {
  if (content.length > 0 && !isFlat(content)) {
    const data = deflate.deflate(content)
    if (data.length < content.length) return { method: 8, data }
  }
  return { method: 0, data: content }
}

function packPiece(unit: Unit & { kind: 'piece' }, packing: Packing): BegunUnit {
  return packContent(unit, packing, {
    effort: 'together',
    isLast: unit.to === unit.entry.sizeBytes,
    isFirst: unit.from === 0,
  })
}
