import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BundleEntry } from '../../entry.ts'
import { tarHeader } from './tar-header.ts'
import { TarHeaders } from './tar-headers.ts'

const TIME = new Date('2024-05-06T07:08:09Z')

const entry: fc.Arbitrary<BundleEntry> = fc.record({
  path: fc.oneof(
    fc.stringMatching(/^[a-z /.-]{1,120}$/),
    fc.string({ minLength: 1, maxLength: 30 }).filter((text) => !text.includes('\0')),
    fc.constantFrom('y'.repeat(99), 'y'.repeat(100), 'y'.repeat(101), `${'p'.repeat(90)}/${'n'.repeat(40)}`, 'ü', '~'),
  ),
  type: fc.constantFrom('file', 'directory'),
  mode: fc.constantFrom(0o644, 0o755, 0o100644, 0o7777),
  sizeBytes: fc.oneof(fc.nat(), fc.constantFrom(0, 7, 8, 2 ** 33 - 1, 2 ** 33)),
  source: fc.constant('/'),
})

test('headers are those that are made one at a time, wherever they are written to', () => {
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 8 }), (entries) => {
      const expected = Buffer.concat(entries.map((one) => tarHeader(one, TIME)))
      const into = Buffer.alloc(expected.length + 3, 0xff)
      const headers = new TarHeaders(TIME)
      let end = 3
      for (const one of entries) end = headers.write(one, into, end)
      expect(end).toBe(into.length)
      expect(into.subarray(3).equals(expected)).toBe(true)
    }),
  )
})
