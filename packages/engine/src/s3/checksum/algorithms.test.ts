import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHECKSUM_ALGORITHMS, hasFullObjectForm, joinChecksums, startChecksum } from './algorithms.ts'
import { CRC32_POLYNOMIAL, crc32, createCrc32 } from './crc32.ts'

function sum(algorithm: (typeof CHECKSUM_ALGORITHMS)[number], ...pieces: readonly Uint8Array[]): Buffer {
  const running = startChecksum(algorithm)
  for (const piece of pieces) running.update(piece)
  return running.digest()
}

describe('a checksum', () => {
  // The check values of the CRC catalogue (reveng.sourceforge.io/crc-catalogue), and FIPS 180 for the hashes.
  test.for([
    ['CRC32', 'cbf43926'],
    ['CRC32C', 'e3069283'],
    ['CRC64NVME', 'ae8b14860a799888'],
    ['SHA1', 'f7c3bc1d808e04732adf679965ccc34ca7ae3441'],
    ['SHA256', '15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225'],
  ] as const)('%s of "123456789" is %s', ([algorithm, expected]) => {
    expect(sum(algorithm, Buffer.from('123456789')).toString('hex')).toBe(expected)
  })

  test('does not depend on how the bytes arrive', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), (pieces) => {
        for (const algorithm of CHECKSUM_ALGORITHMS) {
          expect(sum(algorithm, ...pieces)).toEqual(sum(algorithm, Buffer.concat(pieces)))
        }
      }),
    )
  })

  test('CRC32 by table, for Node before 20.15, is the one of zlib', () => {
    const byTable = createCrc32(CRC32_POLYNOMIAL)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.uint8Array({ maxLength: 100 }), (first, second) => {
        expect(byTable(second, byTable(first, 0))).toBe(crc32(second, crc32(first, 0)))
      }),
    )
  })

  test('of a whole object is computed from those of its parts', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 4 }), (parts) => {
        for (const algorithm of CHECKSUM_ALGORITHMS.filter(hasFullObjectForm)) {
          const sums = parts.map((part) => ({ value: sum(algorithm, part), sizeBytes: part.length }))
          expect(joinChecksums(algorithm, 'FULL_OBJECT', sums)).toBe(sum(algorithm, ...parts).toString('base64'))
        }
      }),
    )
  })
})
