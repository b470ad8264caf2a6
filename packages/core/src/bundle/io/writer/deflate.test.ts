import { createHash, randomBytes } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deflatePiece, FileDeflate, WINDOW_BYTES } from './deflate.ts'
import { StoredBlocks, storedLength } from './stored-blocks.ts'

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
        if (!one.isStored) return deflatePiece(one.content, before, isLast, 'large')
        const into = Buffer.alloc(storedLength(one.content.length))
        const blocks = new StoredBlocks(into, 0, one.content.length)
        blocks.fill(one.content)
        blocks.close(isLast)
        return into
      })
      expect(inflateRawSync(Buffer.concat(stream)).equals(content)).toBe(true)
    }),
  )
})

test('a piece that repeats what is before it is short', () => {
  const content = randomBytes(10_000)
  expect(deflatePiece(content, content, true, 'large').length).toBeLessThan(200)
  expect(deflatePiece(content, new Uint8Array(0), true, 'large').length).toBeGreaterThan(10_000)
})

/** Compresses files as those of one unit are. */
function deflateAll(contents: readonly Uint8Array[]): Buffer[] {
  using deflate = new FileDeflate()
  return contents.map((content) => Buffer.from(deflate.deflate(Buffer.from(content))))
}

const WORDS = [
  'export',
  'const',
  'return',
  'await',
  'entry',
  'path',
  'size',
  ' = ',
  '(',
  ') => {\n',
  '}\n',
  ', ',
  ' ',
  "'",
]

/** Text in which much comes again, as in source code: of so many words, told by a number. */
function textOf(seed: number, words: number): Buffer {
  const bytes = createHash('shake256', { outputLength: words }).update(`${seed}`).digest()
  return Buffer.from([...bytes].map((byte) => WORDS[byte % WORDS.length]).join(''))
}

/** Now and then some that is too large for the compressor of small files. */
const file = fc
  .record({
    seed: fc.nat(),
    words: fc.oneof({ weight: 20, arbitrary: fc.integer({ min: 1, max: 500 }) }, fc.constant(12_000)),
  })
  .map(({ seed, words }) => textOf(seed, words))
const unit = fc.array(file, { minLength: 1, maxLength: 60, size: 'max' })

test('files that one compressor makes are each a stream of their own, in the same bytes whatever others made before', () => {
  fc.assert(
    fc.property(unit, unit, (files, others) => {
      const made = deflateAll(files)
      expect(made.every((one, n) => inflateRawSync(one).equals(files[n] ?? Buffer.alloc(0)))).toBe(true)
      // What others leave behind in memory is not what the next one begins with.
      deflateAll(others)
      expect(Buffer.concat(deflateAll(files)).equals(Buffer.concat(made))).toBe(true)
    }),
    { numRuns: 20 },
  )
})
