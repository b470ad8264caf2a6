import { crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DeflatedContents } from './inflate-together.ts'

interface Content {
  readonly compressed: Buffer
  readonly sizeBytes: number
  readonly crc: number
}

/** With which a member of a gzip file begins. */
const MAGIC = Buffer.from('1f8b08', 'hex')

const CAPACITY_BYTES = 1024 * 1024

function contentOf(text: string | Buffer, changed: Partial<Content> = {}): Content {
  const content = Buffer.from(text as string)
  return { compressed: deflateRawSync(content), sizeBytes: content.length, crc: crc32(content), ...changed }
}

async function inflate(contents: readonly Content[]): Promise<string[] | undefined> {
  const deflated = new DeflatedContents(CAPACITY_BYTES)
  for (const { compressed, sizeBytes, crc } of contents) deflated.add(compressed, sizeBytes, crc)
  return (await deflated.inflate())?.map((content) => content.toString('latin1'))
}

/** What zlib would take for the end of one member and the beginning of the next. */
function seam(content: string): Buffer {
  return Buffer.concat([trailer(content), Buffer.from('1f8b08000000000000ff', 'hex')])
}

function trailer(content: string): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeUInt32LE(crc32(content), 0)
  bytes.writeUInt32LE(content.length, 4)
  return bytes
}

/** A block of deflate that stands as it is, the last one or not. */
function storedBlock(content: Buffer, isLast: boolean): Buffer {
  const header = Buffer.from([isLast ? 1 : 0, 0, 0, 0, 0])
  header.writeUInt16LE(content.length, 1)
  header.writeUInt16LE(~content.length & 0xffff, 3)
  return Buffer.concat([header, content])
}

test('contents come out in their order, whatever they are', async () => {
  const bytes = fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.constant(Buffer.alloc(70_000, 'slipway')))
  await fc.assert(
    fc.asyncProperty(fc.array(bytes, { minLength: 1, maxLength: 20 }), async (contents) => {
      const deflated = contents.map((content) => contentOf(Buffer.from(content)))
      const canBeTold = !deflated.some(({ compressed }) => compressed.includes(MAGIC))
      const expected = contents.map((content) => Buffer.from(content).toString('latin1'))
      expect(await inflate(deflated)).toEqual(canBeTold ? expected : undefined)
    }),
  )
})

const SOUND = contentOf('a sound one')

describe('nothing comes out of contents of which', () => {
  const text = 'what it says'
  test.each<[string, readonly Content[]]>([
    ['one has another checksum', [contentOf(text, { crc: 1 })]],
    ['one is longer than declared', [contentOf(text, { sizeBytes: text.length - 1 })]],
    ['one is shorter than declared', [contentOf(text, { sizeBytes: text.length + 1 })]],
    ['one is declared to be empty', [contentOf('')]],
    ['one is cut off', [contentOf(text, { compressed: deflateRawSync(text).subarray(0, -2) })]],
    [
      'one is followed by something',
      [contentOf(text, { compressed: Buffer.concat([deflateRawSync(text), Buffer.from('x')]) })],
    ],
    ['one is no deflate', [contentOf(text, { compressed: Buffer.from('ffffff', 'hex') })]],
    [
      'one has an end and a beginning in it',
      [contentOf(text, { compressed: Buffer.concat([deflateRawSync(''), seam(''), deflateRawSync(text)]) })],
    ],
    [
      'one holds the content of the next, too, and then a zero that ends the file',
      [
        contentOf('one', {
          compressed: Buffer.concat([deflateRawSync('one and'), trailer('one and'), Buffer.alloc(1)]),
        }),
        contentOf('more', { compressed: Buffer.from('anything') }),
      ],
    ],
    [
      'one is empty, and holds the next with its beginning as content of one',
      [
        contentOf('', { compressed: storedBlock(seam(''), false).subarray(0, 5) }),
        contentOf(Buffer.concat([seam(''), Buffer.from('x')]), { compressed: storedBlock(Buffer.from('x'), true) }),
      ],
    ],
    [
      'one holds the three bytes with which a member begins',
      [contentOf(text, { compressed: storedBlock(MAGIC, true) })],
    ],
  ])('%s', async (_what, contents) => {
    expect(await inflate([SOUND, ...contents, SOUND])).toBeUndefined()
    expect(await inflate(contents)).toBeUndefined()
  })
})
