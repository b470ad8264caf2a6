import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BundleEntry } from '../../entry.ts'
import { unitsOf } from '../fixtures/plan.ts'
import { MOST_UNIT_BYTES, PIECE_BYTES, type Unit } from './plan-units.ts'
import { tarHeader } from './tar-header.ts'

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
      const seen: [number, number, number][] = unitsOf(entries).flatMap((unit) =>
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
  const long = fc.record({
    path: fc.nat({ max: 4000 }),
    times: fc.nat({ max: 2000 }),
    sizeBytes: fc.nat({ max: 3000 }),
  })
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 60 }), long, (entries, { path, times, sizeBytes }) => {
      const many = Array.from({ length: times }, (): BundleEntry => {
        return { path: 'é'.repeat(1 + path / 2), type: 'file', mode: 0o644, sizeBytes, source: '/' }
      })
      for (const unit of unitsOf([...entries, ...many])) expect(bytesOf(unit)).toBeLessThanOrEqual(MOST_UNIT_BYTES)
    }),
    { numRuns: 30 },
  )
})

/** As a tar, which of all formats has the longest headers. */
function bytesOf(unit: Unit): number {
  if (unit.kind === 'piece') return tarHeader(unit.entry, new Date(0)).length + unit.to - unit.from
  return unit.entries.reduce(
    (sum, one) => sum + tarHeader(one, new Date(0)).length + 512 * Math.ceil(one.sizeBytes / 512),
    0,
  )
}
