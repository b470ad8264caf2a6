import { randomBytes } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deflatePiece, deflateWhole, storedLength, storePiece, WINDOW_BYTES } from './deflate.ts'

const SIZES = [0, 1, 65_534, 65_535, 65_536, 131_070, 131_071, 300_000]

test.each(SIZES)('%i stored bytes are what they were, in as many bytes as was said', (sizeBytes) => {
  const content = randomBytes(sizeBytes)
  const into = Buffer.alloc(storedLength(sizeBytes) + 3)
  const end = storePiece(content, true, into, 3)
  expect(end).toBe(into.length)
  expect(inflateRawSync(into.subarray(3)).equals(content)).toBe(true)
})

test('pieces, compressed or stored, are one stream, and refer to what is before them', () => {
  const piece = fc.record({ content: fc.uint8Array({ maxLength: 3000 }), isStored: fc.boolean() })
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
      const content = Buffer.concat(pieces.map((one) => one.content))
      let from = 0
      const stream = pieces.map((one, n) => {
        const isLast = n === pieces.length - 1
        const before = content.subarray(Math.max(0, from - WINDOW_BYTES), from)
        from += one.content.length
        if (!one.isStored) return deflatePiece(one.content, before, isLast)
        const into = Buffer.alloc(storedLength(one.content.length))
        storePiece(one.content, isLast, into, 0)
        return into
      })
      expect(inflateRawSync(Buffer.concat(stream)).equals(content)).toBe(true)
    }),
  )
})

test('a piece that repeats what is before it is short', () => {
  const content = randomBytes(10_000)
  expect(deflatePiece(content, content, true).length).toBeLessThan(200)
  expect(deflateWhole(content).length).toBeGreaterThan(10_000)
})
