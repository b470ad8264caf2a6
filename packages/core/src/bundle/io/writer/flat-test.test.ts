import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { isFlat } from './flat-test.ts'

/** The same bytes on each run, as random as a hash is. */
function noise(sizeBytes: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(sizeBytes / 32) }, (_, n) =>
    createHash('sha256').update(`${n}`).digest(),
  )
  return Buffer.concat(blocks).subarray(0, sizeBytes)
}

const text = Buffer.from('the quick brown fox jumps over the lazy dog, and again: ').toString().repeat(2000)

test.each<[string, Buffer, boolean]>([
  ['noise', noise(100_000), true],
  ['what was compressed already', deflateRawSync(Buffer.from(noise(60_000).toString('base64'))), true],
  ['text', Buffer.from(text), false],
  ['base64 of noise', Buffer.from(noise(50_000).toString('base64')), false],
  ['zeros', Buffer.alloc(100_000), false],
  ['noise that repeats itself within a probe', Buffer.concat(Array(200).fill(noise(512))), false],
  ['noise with text at its end', Buffer.concat([noise(50_000), Buffer.from(text.slice(0, 5000))]), false],
  ['noise with text at its beginning', Buffer.concat([Buffer.from(text.slice(0, 5000)), noise(50_000)]), false],
  [
    'noise with text in its middle',
    Buffer.concat([noise(50_000), Buffer.from(text.slice(0, 9000)), noise(50_000)]),
    false,
  ],
  ['so little that it is not looked at', noise(8191), false],
  ['the least that is looked at', noise(8192), true],
])('%s: whether compressing it is time for nothing', (_what, content, expected) => {
  expect(isFlat(content)).toBe(expected)
})
