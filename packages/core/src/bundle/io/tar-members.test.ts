import fc from 'fast-check'
import { extract, type Header } from 'tar-stream'
import { describe, expect, test } from 'vitest'
import { SlipwayError } from '../../errors.ts'
import { memberPath } from './archive-member.ts'
import { ByteQueue } from './byte-queue.ts'
import { buildTar, type RawTarEntry } from './fixtures/raw-tar.ts'
import { TarMembers } from './tar-members.ts'

/** What a reader makes of a tar: its members until there is something wrong, and what that is. */
interface Reading {
  readonly members: readonly object[]
  readonly error: string | undefined
}

const TYPES: Readonly<Record<string, string>> = {
  file: 'file',
  'contiguous-file': 'file',
  directory: 'directory',
  symlink: 'symlink',
  link: 'hardlink',
}

async function* inPieces(bytes: Buffer, pieceBytes: number): AsyncGenerator<Buffer, void, undefined> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
}

async function readBy(list: (members: object[]) => Promise<void>): Promise<Reading> {
  const members: object[] = []
  try {
    await list(members)
    return { members, error: undefined }
  } catch (error) {
    const { message } = error instanceof SlipwayError && error.cause instanceof Error ? error.cause : (error as Error)
    return { members, error: message.replace(/.* is refused: .*/, 'refused') }
  }
}

async function textOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of content) chunks.push(chunk)
  return Buffer.concat(chunks).toString('latin1')
}

function readByOurs(bytes: Buffer, pieceBytes: number): Promise<Reading> {
  return readBy(async (members) => {
    const queue = new ByteQueue(inPieces(bytes, pieceBytes))
    for await (const batch of new TarMembers('bundle', queue, undefined).batches()) {
      for (const { read, content, ...member } of batch) {
        const text = await textOf(read())
        if (content !== undefined) expect(Buffer.from(content).toString('latin1')).toBe(text)
        members.push({ ...member, text })
      }
    }
  })
}

function memberOf({ name, type, mode, size, mtime, linkname }: Header): object {
  const known = TYPES[type ?? '']
  if (known === undefined) throw new Error('entry is refused: it is of another kind')
  const target = known === 'hardlink' ? memberPath('bundle', linkname ?? '') : (linkname ?? '')
  return {
    type: known,
    path: memberPath('bundle', name),
    mode: mode & 0o7777,
    sizeBytes: size,
    modifiedAt: Number.isNaN(mtime.getTime()) ? undefined : mtime,
    linkTarget: known === 'file' || known === 'directory' ? undefined : target,
  }
}

function readByLibrary(bytes: Buffer): Promise<Reading> {
  return readBy(async (members) => {
    const options: object = { allowUnknownFormat: true } // which the types leave out
    const entries = extract(options)
    entries.on('error', () => {}) // comes out of the iteration as well
    entries.end(bytes)
    for await (const entry of entries) {
      const member = memberOf(entry.header)
      members.push({ ...member, text: await textOf(entry as AsyncIterable<Uint8Array>) })
    }
  })
}

const LONG = `${'long/'.repeat(30)}name`
const ENTRIES: readonly RawTarEntry[] = [
  { name: 'appspec.yml', content: 'version: 0.0\n' },
  { name: 'scripts/', type: 'directory', mode: 0o750 },
  { name: 'scripts/start.sh', content: 'echo start\n'.repeat(150), mode: 0o755 },
  { name: 'empty', content: '' },
  { name: LONG, content: 'x' },
  { name: 'ünïcödé 😀', content: 'y'.repeat(512) },
  { name: 'current', type: 'symlink', linkname: 'scripts' },
  { name: 'far', type: 'symlink', linkname: LONG.repeat(2) },
  { name: 'same', type: 'link', linkname: 'appspec.yml' },
  { name: 'contiguous', type: 'contiguous-file', content: 'z' },
]

const BLOCK_BYTES = 512

/** Changes a header and makes its sum right again, so that it is read. */
function changeHeader(tar: Buffer, at: number, change: (header: Buffer) => void): void {
  const header = tar.subarray(at, at + BLOCK_BYTES)
  change(header)
  header.fill(' ', 148, 156)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
}

/** Where the library finds the headers. */
function headersOf(tar: Buffer): number[] {
  const at: number[] = []
  for (let block = 0; block < tar.length; block += BLOCK_BYTES) {
    if (tar.toString('latin1', block + 257, block + 262) === 'ustar') at.push(block)
  }
  return at
}

/** A header before a member that says its long name or link text as GNU tar does, or records for all members. */
async function withExtension(type: 'L' | 'K' | 'N' | 'g' | 'x', content: string): Promise<Buffer> {
  const tar = Buffer.from(await buildTar([{ name: '././@LongLink', content }]))
  changeHeader(tar, 0, (header) => header.write(type, 156, 'latin1'))
  return tar.subarray(0, tar.length - 2 * BLOCK_BYTES)
}

const pieceBytes = fc.oneof(fc.integer({ min: 1, max: 700 }), fc.constantFrom(512, 1024, 4096, 1_000_000))

/**
 * What the library never comes to an end with, or takes the next member's content for that of an extended header: sizes that are none.
 * And of a time that is none, it makes 1970.
 */
function defeatsLibrary(header: Buffer): boolean {
  const isNone = (at: number): boolean => [0x80, 0xff].includes(header[at] ?? 0) === false && (header[at] ?? 0) > 0x7f
  const isExtended = 'gxLKN'.includes(header.toString('latin1', 156, 157))
  return isNone(124) || isNone(136) || (isExtended && !/^[ 0]*[1-7]/.test(header.toString('latin1', 124, 135)))
}

describe('what tar-stream makes of a tar, we make of it', async () => {
  const plain = await buildTar(ENTRIES)
  const extended = Buffer.concat([
    await withExtension('g', '16 comment=all\n'),
    await withExtension('L', `${LONG}\0`),
    await buildTar([{ name: 'cut', content: 'named by GNU' }]).then((tar) => tar.subarray(0, 1024)),
    await withExtension('K', `${LONG}\0`),
    await withExtension('N', 'old/name\0'),
    await buildTar([{ name: 'link', type: 'symlink', linkname: 'cut' }]).then((tar) => tar.subarray(0, 512)),
    await withExtension('x', '18 path=a/b/path\n15 size=000004\n19 linkpath=target\n8 =\n'),
    await buildTar([{ name: 'link', content: 'size' }]),
  ])

  test.each([
    ['plain', plain],
    ['with long names of GNU and records of pax', extended],
  ])('%s', async (_what, tar) => {
    const expected = await readByLibrary(tar)
    expect(expected.error).toBeUndefined()
    for (const size of [100, 512, 700, 1 << 20]) expect(await readByOurs(tar, size)).toEqual(expected)
  })

  test('cut anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.nat(10_000), pieceBytes, async (isPlain, length, size) => {
        const tar = (isPlain ? plain : extended).subarray(0, length)
        expect(await readByOurs(tar, size)).toEqual(await readByLibrary(tar))
      }),
      { numRuns: 150 },
    )
  })

  test('with any bytes of its headers changed', async () => {
    const change = fc.record({
      header: fc.nat(30),
      at: fc.oneof(fc.nat(511), fc.integer({ min: 100, max: 157 }), fc.integer({ min: 257, max: 265 }), fc.nat(5)),
      to: fc.oneof(fc.nat(255), fc.constantFrom(0, 0x20, 0x2d, 0x30, 0x35, 0x37, 0x78, 0x80, 0xff)),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(change, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        pieceBytes,
        async (isPlain, changes, isSumRight, size) => {
          const tar = Buffer.from(isPlain ? plain : extended)
          const headers = headersOf(tar)
          for (const { header, at, to } of changes) {
            const place = headers[header % headers.length] as number
            if (isSumRight) changeHeader(tar, place, (bytes) => bytes.writeUInt8(to, at))
            else tar[place + at] = to
          }
          fc.pre(!headers.some((at) => defeatsLibrary(tar.subarray(at, at + BLOCK_BYTES))))
          expect(await readByOurs(tar, size)).toEqual(await readByLibrary(tar))
        },
      ),
      { numRuns: 500 },
    )
  })

  test('with any bytes of its extended headers changed', async () => {
    const records = fc.array(
      fc.constantFrom(
        'path',
        'linkpath',
        'size',
        'mtime',
        '=',
        ' ',
        '\n',
        '1',
        '12',
        '9',
        'a/b',
        '-4',
        '😀',
        '\0',
        '../x',
      ),
      { maxLength: 12 },
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('x', 'g', 'L', 'K'), records, pieceBytes, async (type, parts, size) => {
        const content = parts.join('')
        fc.pre(content !== '')
        // A length below zero can lead the library back, to read the same record for ever.
        fc.pre(!/-/.test(content))
        const tar = Buffer.concat([
          await withExtension(type as 'x', content),
          await withExtension('x', '11 a=bcdef\n'),
          plain,
        ])
        expect(await readByOurs(tar, size)).toEqual(await readByLibrary(tar))
      }),
      { numRuns: 300 },
    )
  })
})

describe('better than tar-stream', async () => {
  const tar = await buildTar([{ name: 'a', content: 'content' }])

  test('a size that is no number is an error, and nothing waits for its end', async () => {
    const damaged = Buffer.from(tar)
    changeHeader(damaged, 0, (header) => header.fill(0x81, 124, 136))
    expect(await readByOurs(damaged, 512)).toEqual({ members: [], error: 'Invalid header' })
  })

  test('an extended header of nothing says nothing', async () => {
    const nothing = await withExtension('x', '')
    expect(await readByOurs(Buffer.concat([nothing, tar]), 512)).toEqual(await readByLibrary(tar))
  })

  test('a record whose length leads back ends the records', async () => {
    const back = await withExtension('x', '10 path=b\n-10 path=c\n')
    expect((await readByOurs(Buffer.concat([back, tar]), 512)).members).toMatchObject([{ path: 'b', text: 'content' }])
  })

  test('an extended header that would fill our memory is refused', async () => {
    const large = Buffer.from(await withExtension('x', 'a'))
    changeHeader(large, 0, (header) => header.write('77777777', 128, 'latin1'))
    expect(await readByOurs(large, 512)).toEqual({ members: [], error: 'Header exceeds max size' })
  })
})

test('what is not read of a member is skipped', async () => {
  const tar = await buildTar([{ name: 'large', content: Buffer.alloc(5000, 'x') }, ...ENTRIES])
  const paths: string[] = []
  for await (const batch of new TarMembers('bundle', new ByteQueue(inPieces(tar, 600)), undefined).batches()) {
    for (const { path, read } of batch) {
      paths.push(path)
      for await (const _ of read()) break
    }
  }
  expect(paths.slice(0, 3)).toEqual(['large', 'appspec.yml', 'scripts'])
  expect(paths.length).toBe(ENTRIES.length + 1)
})
