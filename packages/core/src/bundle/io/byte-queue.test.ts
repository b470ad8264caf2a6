import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteQueue } from './byte-queue.ts'

async function* inPieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer, void, undefined> {
  let at = 0
  for (const size of sizes) {
    yield bytes.subarray(at, at + size)
    at += size
  }
  yield bytes.subarray(at)
}

const sizes = fc.array(fc.nat(40), { maxLength: 12 })

test('bytes are taken, and left out, in their order, however they came', async () => {
  const step = fc.record({ how: fc.constantFrom('take', 'takeSome', 'skip'), sizeBytes: fc.nat(60) })
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), sizes, fc.array(step), async (content, pieces, steps) => {
      const bytes = Buffer.from(content)
      const queue = new ByteQueue(inPieces(bytes, pieces))
      let at = 0
      for (const { how, sizeBytes } of steps) {
        const isThere = await queue.fill(sizeBytes)
        expect(isThere).toBe(at + sizeBytes <= bytes.length)
        if (!isThere) break
        if (how === 'skip') {
          expect(queue.skip(sizeBytes)).toBe(sizeBytes)
          at += sizeBytes
          continue
        }
        const taken = how === 'take' ? queue.take(sizeBytes) : queue.takeSome(sizeBytes)
        if (how === 'take') expect(taken.length).toBe(sizeBytes)
        else expect(taken.length > 0 || sizeBytes === 0 || queue.lengthBytes === 0).toBe(true)
        expect(taken).toEqual(bytes.subarray(at, at + taken.length))
        at += taken.length
      }
    }),
  )
})

test('what is left out at the end is only what is there', async () => {
  const queue = new ByteQueue(inPieces(Buffer.from('slipway'), [3]))
  expect(await queue.fill(8)).toBe(false)
  expect(queue.lengthBytes).toBe(7)
  expect(queue.skip(100)).toBe(7)
  expect(await queue.fill(1)).toBe(false)
})
