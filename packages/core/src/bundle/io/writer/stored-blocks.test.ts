import { randomBytes } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { StoredBlocks, storedLength } from './stored-blocks.ts'

const SIZES = [0, 1, 65_534, 65_535, 65_536, 131_070, 131_071, 300_000]

test.each(SIZES)('%i stored bytes are what they were, in as many bytes as was said', (sizeBytes) => {
  const content = randomBytes(sizeBytes)
  const memory = Buffer.alloc(storedLength(sizeBytes) + 3)
  const blocks = new StoredBlocks(memory, 3, sizeBytes)
  blocks.fill(content)
  expect(blocks.close(true)).toBe(memory.length)
  expect(inflateRawSync(memory.subarray(3)).equals(content)).toBe(true)
})

test.each(SIZES)('%i bytes that are read to their places are stored, and told again from any place', (sizeBytes) => {
  const content = randomBytes(sizeBytes)
  const memory = Buffer.alloc(storedLength(sizeBytes))
  const blocks = new StoredBlocks(memory, 0, sizeBytes)
  let from = 0
  for (const place of blocks.contents) from += content.copy(place, 0, from)
  for (const [begin, end] of [
    [0, sizeBytes],
    [Math.floor(sizeBytes / 3), Math.floor((2 * sizeBytes) / 3)],
    [Math.max(0, sizeBytes - 32_768), sizeBytes],
  ] as const) {
    const copied = Buffer.alloc(end - begin)
    blocks.copyTo(copied, begin, end)
    expect(copied.equals(content.subarray(begin, end))).toBe(true)
  }
  blocks.close(true)
  expect(inflateRawSync(memory).equals(content)).toBe(true)
})

test('there is nothing to tell behind the end', () => {
  const blocks = new StoredBlocks(Buffer.alloc(100), 0, 10)
  expect(() => blocks.copyTo(Buffer.alloc(20), 0, 20)).toThrow('stored blocks end at 10, before 20')
})
