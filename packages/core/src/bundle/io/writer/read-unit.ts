import { sha256 } from './content-hash.ts'
import type { Unit } from './plan-units.ts'
import { readWhole } from './read-source.ts'

/**
 * What the files of a unit hold: 32 bytes for each entry, of no meaning for what is no file. `undefined` for a piece of a large file,
 * which is hashed by itself.
 */
export function readUnit(unit: Unit, arena: Buffer): Uint8Array | undefined {
  if (unit.kind === 'piece') return undefined
  const hashes = new Uint8Array(32 * unit.entries.length)
  for (const [n, entry] of unit.entries.entries()) {
    if (entry.type !== 'file') continue
    readWhole(entry, arena, 0)
    hashes.set(sha256(arena.subarray(0, entry.sizeBytes)), 32 * n)
  }
  return hashes
}
