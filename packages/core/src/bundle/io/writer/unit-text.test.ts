import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BundleEntry } from '../../entry.ts'
import { unitsOf } from '../fixtures/plan.ts'
import { parseUnit, writeUnit } from './unit-text.ts'

const PATH = fc
  .array(fc.constantFrom('a', 'b', 'ü', '0', ' ', '"'), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('/'))

const ENTRY: fc.Arbitrary<BundleEntry> = fc
  .record({
    path: PATH,
    root: fc.constantFrom('', '/', '/source/', 'C:\\source\\'),
    isElsewhere: fc.boolean(),
    type: fc.constantFrom('file', 'directory', 'symlink'),
    sizeBytes: fc.integer({ min: 0, max: 3_000_000 }),
  })
  .map(({ path, root, isElsewhere, type, sizeBytes }) => ({
    ...{ path, type, sizeBytes, mode: 0o644, source: isElsewhere ? '/tmp/kept' : root + path },
    ...(type === 'symlink' && { linkTarget: '../x' }),
  }))

test('a unit is read as it was written, wherever its files are', () => {
  fc.assert(
    fc.property(fc.array(ENTRY, { maxLength: 20 }), (entries) => {
      for (const unit of unitsOf(entries)) expect(parseUnit(writeUnit(unit))).toEqual(unit)
    }),
  )
})

test('what files have in common is written once', () => {
  const entries = Array.from({ length: 100 }, (_, n): BundleEntry => {
    return { path: `f${n}`, type: 'file', mode: 0o644, sizeBytes: 1, source: `/a/very/long/folder/f${n}` }
  })
  for (const unit of unitsOf(entries)) expect(writeUnit(unit).match(/long/g)).toHaveLength(1)
})
