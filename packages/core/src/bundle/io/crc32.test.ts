import { crc32 as nodeCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { portableCrc32 } from './crc32.ts'

test('the CRC-32 of "123456789" is the check value of its definition', () => {
  expect(portableCrc32(Buffer.from('123456789'), 0)).toBe(0xcbf43926)
})

test.skipIf(nodeCrc32 === undefined)('the portable CRC-32 agrees with that of Node, in one go and in pieces', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (a, b) => {
      expect(portableCrc32(b, portableCrc32(a, 0))).toBe(nodeCrc32(Buffer.concat([a, b])))
    }),
  )
})
