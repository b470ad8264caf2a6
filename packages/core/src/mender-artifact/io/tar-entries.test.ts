import { expect, test } from 'vitest'
import { refusalsOf } from '../refusal.ts'
import { ByteSource } from './byte-source.ts'
import { inPieces } from './fixtures/raw-artifact.ts'
import { readTarEntries } from './tar-entries.ts'

const BLOCK = 512

interface RawMember {
  readonly name?: string
  readonly type?: string
  readonly content?: string
  /** The size field as it stands. */
  readonly size?: Buffer
  readonly prefix?: string
  readonly magic?: string
}

/** A member byte by byte, as no library would write it. */
function member({ name = 'a', type = '0', content = '', size, prefix = '', magic = 'ustar\x0000' }: RawMember): Buffer {
  const header = Buffer.alloc(BLOCK)
  header.write(name, 0)
  header.write('0000644\0', 100)
  header.set(size ?? Buffer.from(`${Buffer.byteLength(content).toString(8).padStart(11, '0')}\0`), 124)
  header.write('00000000017\0', 136)
  header.write(' '.repeat(8), 148)
  header.write(type, 156, 'latin1')
  header.write(magic, 257, 'latin1')
  header.write(prefix, 345)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  const body = Buffer.alloc(Math.ceil(Buffer.byteLength(content) / BLOCK) * BLOCK)
  body.write(content)
  return Buffer.concat([header, body])
}

const END = Buffer.alloc(2 * BLOCK)

async function read(...parts: Buffer[]): Promise<string[]> {
  const found: string[] = []
  const source = new ByteSource(inPieces(Buffer.concat([...parts, END]), 333))
  for await (const { name, sizeBytes, isFile, content } of readTarEntries(source, refusalsOf('the tar'))) {
    let text = ''
    for await (const part of content()) text += Buffer.from(part).toString()
    found.push(`${isFile ? 'file' : 'other'} ${name} ${sizeBytes} ${text}`)
  }
  return found
}

/** `LENGTH KEY=VALUE\n`, where the length counts its own digits too. */
const record = (text: string): string => {
  const rest = Buffer.byteLength(` ${text}\n`)
  const digits = [1, 2, 3].find((count) => String(rest + count).length === count) ?? 1
  return `${rest + digits} ${text}\n`
}
const base256 = (value: number): Buffer => {
  const field = Buffer.alloc(12)
  field.writeUIntBE(value, 6, 6)
  field[0] = 0x80
  return field
}

test.for<[what: string, parts: readonly Buffer[], found: string]>([
  ['a plain member', [member({ content: 'hello' })], 'file a 5 hello'],
  ['one of before POSIX', [member({ magic: '', type: '\0', content: 'x' })], 'file a 1 x'],
  ['a name in two fields', [member({ name: 'b', prefix: 'a/long/way' })], 'file a/long/way/b 0 '],
  [
    'a name of pax',
    [member({ type: 'x', content: record('path=ü/long') }), member({ name: 'short' })],
    'file ü/long 0 ',
  ],
  [
    'a name of GNU',
    [member({ type: 'L', name: '././@LongLink', content: 'long/name\0' }), member({})],
    'file long/name 0 ',
  ],
  [
    'a size of pax',
    [
      member({ type: 'x', content: record('size=5') }),
      member({ content: 'hello', size: Buffer.from('00000000000\0') }),
    ],
    'file a 5 hello',
  ],
  ['a size in binary', [member({ content: 'hello', size: base256(5) })], 'file a 5 hello'],
  [
    'what is said of all members',
    [member({ type: 'g', content: record('comment=x') }), member({ content: 'x' })],
    'file a 1 x',
  ],
  ['a folder', [member({ type: '5', name: 'a/' })], 'other a/ 0 '],
])('%s is read', async ([, parts, found]) => expect(await read(...parts)).toEqual([found]))

test('what is said before a member counts for that one alone', async () => {
  const parts = [member({ type: 'x', content: record('path=b') }), member({}), member({})]
  expect(await read(...parts)).toEqual(['file b 0 ', 'file a 0 '])
})

test.for<[what: string, bytes: Buffer, why: string]>([
  [
    'an extended header that would fill the memory',
    member({ type: 'x', size: Buffer.from('77777777777\0') }),
    'an extended header of 8589934591 bytes',
  ],
  [
    'a long name that would',
    member({ type: 'L', size: base256(2 ** 40) }),
    'an extended header of 1099511627776 bytes',
  ],
  [
    'an extended header that cannot be read',
    member({ type: 'x', content: '99 path=a\n' }),
    'an extended header that cannot be read',
  ],
  ['one without a length', member({ type: 'x', content: 'path=a\n' }), 'an extended header that cannot be read'],
  ['a size of pax that is no number', member({ type: 'x', content: record('size=-5') }), 'a size that is no number'],
  ['a size that is no octal number', member({ size: Buffer.from('9999999999x\0') }), 'has no readable size'],
  ['a size that no count can be', member({ size: Buffer.alloc(12, 0xff) }), 'has no readable size'],
  [
    'a wrong sum',
    Buffer.from(member({}).map((byte, at) => (at === 0 ? byte + 1 : byte))),
    'it is no tar, or its header is damaged',
  ],
  ['one block of zeros alone', Buffer.concat([Buffer.alloc(BLOCK), member({})]), 'it goes on after the end of its tar'],
])('%s is refused', async ([, bytes, why]) => {
  await expect(read(bytes)).rejects.toThrow(why)
})
