import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BundleEntry } from '../../entry.ts'
import { PIECE_BYTES, planUnits, roomForUnit } from './plan-units.ts'

const entry = fc
  .record({
    type: fc.constantFrom('file' as const, 'directory' as const, 'symlink' as const),
    size: fc.oneof(
      fc.nat({ max: 5000 }),
      fc.constantFrom(PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, 3 * PIECE_BYTES, 5_000_000),
    ),
    path: fc.string({ minLength: 1, maxLength: 20 }),
  })
  .map(({ type, size, path }): BundleEntry => {
    return { path, type, mode: 0o644, sizeBytes: type === 'file' ? size : 0, source: '/' }
  })

test('units hold every entry once and in order, and large files piece by piece', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 60 }), (entries) => {
      const seen: [number, number, number][] = planUnits(entries).flatMap((unit) =>
        unit.kind === 'piece'
          ? [[unit.index, unit.from, unit.to] as [number, number, number]]
          : unit.entries.map((one, n): [number, number, number] => [unit.first + n, 0, one.sizeBytes]),
      )
      const wanted = entries.flatMap(({ type, sizeBytes }, index) => {
        if (type !== 'file' || sizeBytes <= PIECE_BYTES) return [[index, 0, sizeBytes]]
        const pieces = Math.ceil(sizeBytes / PIECE_BYTES)
        return Array.from({ length: pieces }, (_, n) => [
          index,
          n * PIECE_BYTES,
          Math.min((n + 1) * PIECE_BYTES, sizeBytes),
        ])
      })
      expect(seen).toEqual(wanted)
    }),
  )
})

test('a unit is bounded, whatever the entries', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 60 }), (entries) => {
      for (const unit of planUnits(entries)) expect(roomForUnit(unit)).toBeLessThan(4 * PIECE_BYTES)
    }),
  )
})
