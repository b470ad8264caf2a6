import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LineSplitter, LONGEST_LINE } from './line-splitter.ts'

function split(chunks: readonly Buffer[]): readonly string[] {
  const splitter = new LineSplitter()
  return [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.end()]
}

test('every line keeps its line end, and a last line may have none', () => {
  expect(split([Buffer.from('one\ntwo\r\n\nthree')])).toEqual(['one\n', 'two\r\n', '\n', 'three'])
})

test('a character that is split over chunks is put together again', () => {
  const bytes = Buffer.from('grün ✓\n')
  expect(split([...bytes].map((byte) => Buffer.from([byte])))).toEqual(['grün ✓\n'])
})

test('bytes that are no text are replaced, and end no script', () => {
  expect(split([Buffer.from([0x61, 0xff, 0x0a])])).toEqual(['a\uFFFD\n'])
})

test('a line is cut at its longest, so that it never fills the memory', () => {
  const lines = split(Array.from({ length: 10 }, () => Buffer.alloc(LONGEST_LINE / 2 + 1, 'x')))
  expect(lines.every((line) => line.length <= LONGEST_LINE + 1)).toBe(true)
  expect(lines.join('').replaceAll('\n', '')).toBe('x'.repeat((LONGEST_LINE / 2 + 1) * 10))
})

test('how the output is chunked changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.nat(20)), (text, sizes) => {
      const bytes = Buffer.from(text)
      const chunks: Buffer[] = []
      let from = 0
      for (const size of sizes) {
        chunks.push(bytes.subarray(from, from + size))
        from += size
      }
      expect(split([...chunks, bytes.subarray(from)])).toEqual(split([bytes]))
    }),
  )
})
