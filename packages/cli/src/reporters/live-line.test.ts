import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createLiveLine } from './live-line.ts'

test('a line is drawn ten times a second at most, and at once after it was taken away', async () => {
  let written = ''
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      written += String(chunk)
      done()
    },
  })
  let nowMs = 0
  const line = await createLiveLine(stream, () => nowMs)
  const drawAt = (ms: number): void => {
    nowMs = ms
    line.draw(`at ${ms}`)
  }
  for (const ms of [0, 50, 99, 100, 150]) drawAt(ms)
  line.clear()
  drawAt(160)
  expect(written.match(/at \d+/g)).toEqual(['at 0', 'at 100', 'at 160'])
})
