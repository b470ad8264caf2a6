import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crc32 } from '../crc32.ts'
import { combineCrc32 } from './crc-combine.ts'

test('the CRC-32 of two pieces is that of both together', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), fc.uint8Array({ maxLength: 5000 }), (first, second) => {
      const together = crc32(Buffer.concat([first, second]), 0)
      expect(combineCrc32(crc32(first, 0), crc32(second, 0), second.length)).toBe(together)
    }),
  )
})

test('pieces may be longer than 4 GiB', () => {
  // The CRC-32 of zeros, doubled 33 times: 2^33 zeros and one more of them give the same by two ways.
  let crc = crc32(Buffer.alloc(1), 0)
  for (let power = 0; power < 33; power++) crc = combineCrc32(crc, crc, 2 ** power)
  const one = crc32(Buffer.alloc(1), 0)
  expect(combineCrc32(crc, one, 1)).toBe(combineCrc32(one, crc, 2 ** 33))
})
