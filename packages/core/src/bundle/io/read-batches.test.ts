import { existsSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateRawSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SlipwayError } from '../../errors.ts'
import type { BundleFormat } from '../../revision/location.ts'
import type { ReadableMember } from './archive-member.ts'
import { buildTar } from './fixtures/raw-tar.ts'
import { buildZip, type RawEntry } from './fixtures/raw-zip.ts'
import { temporaryFolder } from './fixtures/tree.ts'
import { loadBatchReader, loadReader } from './read-archive.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  folder = await temporaryFolder()
})
afterAll(() => folder[Symbol.asyncDispose]())

function write(bytes: Buffer): string {
  const file = join(folder.path, 'bundle')
  writeFileSync(file, bytes)
  return file
}

async function textOf({ content, read }: ReadableMember): Promise<string> {
  if (content !== undefined) return Buffer.from(content).toString('latin1')
  const chunks: Uint8Array[] = []
  for await (const chunk of read()) chunks.push(chunk)
  return Buffer.concat(chunks).toString('latin1')
}

/** All that comes out of an archive until there is something wrong, and what is. */
async function readAll(members: (take: (member: ReadableMember) => Promise<void>) => Promise<void>): Promise<object> {
  const seen: object[] = []
  try {
    await members(async (member) => {
      const { read: _, content: __, ...told } = member
      seen.push({ ...told, text: await textOf(member) })
    })
    return { seen }
  } catch (error) {
    if (!(error instanceof SlipwayError)) throw error
    return { seen, code: error.code, message: error.message }
  }
}

async function oneByOne(file: string, format: BundleFormat): Promise<object> {
  const read = await loadReader(format)
  return readAll(async (take) => {
    for await (const member of read(file, {})) await take(member)
  })
}

async function inBatches(file: string, format: BundleFormat): Promise<object> {
  const read = await loadBatchReader(format)
  return readAll(async (take) => {
    for await (const members of read(file, {})) for (const member of members) await take(member)
  })
}

const text = fc.constantFrom('', 'x', 'some text '.repeat(40), 'y'.repeat(70_000))
const sound: fc.Arbitrary<RawEntry> = fc.record({
  name: fc.constantFrom('a', 'b/c', 'd'),
  content: text,
  method: fc.constantFrom(0, 8),
})
const unsound: fc.Arbitrary<RawEntry> = fc.oneof(
  fc.record({ name: fc.constant('crc'), content: text, method: fc.constantFrom(0, 8), crc: fc.constantFrom(0, 1) }),
  fc.record({
    name: fc.constant('size'),
    content: text,
    method: fc.constant(8),
    declaredSize: fc.constantFrom(0, 1, 401, 300_000),
  }),
  fc.record({
    name: fc.constant('stored'),
    content: text,
    method: fc.constant(8),
    stored: fc.constantFrom(
      Buffer.alloc(0),
      Buffer.from('no deflate'),
      Buffer.concat([deflateRawSync('x'), Buffer.from('behind')]),
      Buffer.concat([deflateRawSync('x'), Buffer.from('1f8b08', 'hex')]),
      deflateRawSync('x'.repeat(100_000)),
    ),
  }),
  fc.record({ name: fc.constantFrom('../x', 'link'), content: text, mode: fc.constant(0o120777) }),
  fc.record({ name: fc.constant('method'), method: fc.constant(12) }),
)

describe('reading in batches gives what reading one by one does, errors among it', () => {
  test('of a zip with entries that are not what they say', async () => {
    const entries = fc.array(fc.oneof({ weight: 4, arbitrary: sound }, { weight: 1, arbitrary: unsound }), {
      maxLength: 12,
    })
    await fc.assert(
      fc.asyncProperty(entries, async (entries) => {
        const file = write(buildZip(entries))
        expect(await inBatches(file, 'zip')).toEqual(await oneByOne(file, 'zip'))
      }),
      { numRuns: 200 },
    )
  })

  test('of a zip with any bytes changed, or cut off', async () => {
    const zip = buildZip(
      ['a', 'b', 'c/d', 'e'].map((name, n) => ({
        name,
        content: `${name} `.repeat(20 * n),
        method: n % 2 === 0 ? 8 : 0,
      })),
    )
    const changes = fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(changes, fc.option(fc.nat(zip.length)), async (changes, length) => {
        const changed = Buffer.from(zip)
        for (const [at, to] of changes) changed[at] = to
        const file = write(changed.subarray(0, length ?? zip.length))
        expect(await inBatches(file, 'zip')).toEqual(await oneByOne(file, 'zip'))
      }),
      { numRuns: 300 },
    )
  })

  test('of a zip with many batches, entries in any order and large ones between', async () => {
    const entries = Array.from({ length: 3000 }, (_, n) => ({
      name: `file-${(n * 7919) % 3000}`,
      content: n % 500 === 3 ? Buffer.alloc(400_000, `${n}`) : `${n} `.repeat(n % 400),
      method: n % 3 === 0 ? 0 : 8,
    }))
    const file = write(buildZip(entries))
    const read = await inBatches(file, 'zip')
    expect(read).toEqual(await oneByOne(file, 'zip'))
    expect(read).toMatchObject({
      seen: entries.map(({ name, content }) => ({ path: name, text: content.toString('latin1') })),
    })
  })
})

/** Two entries of which the first, read in one go with the second, would be taken for both, and read alone is wrong. */
test('deflate that was made to be misread in one go is refused', async () => {
  const trailer = Buffer.alloc(9)
  trailer.writeUInt32LE(crc32('onemore'), 0)
  trailer.writeUInt32LE(7, 4)
  const entries: RawEntry[] = [
    { name: 'one', content: 'one', stored: Buffer.concat([deflateRawSync('onemore'), trailer]) },
    { name: 'two', content: 'more', stored: Buffer.from('of no interest') },
  ]
  expect(await inBatches(write(buildZip(entries)), 'zip')).toMatchObject({
    seen: [],
    code: 'ARCHIVE_INVALID',
    message: expect.stringContaining('in entry "one"'),
  })
})

/** Files that this process has open, where the system tells. */
function openFiles(): string[] {
  return readdirSync('/proc/self/fd').flatMap((descriptor) => {
    try {
      return [readlinkSync(join('/proc/self/fd', descriptor))]
    } catch {
      return [] // the one that the folder was read with
    }
  })
}

describe.runIf(existsSync('/proc/self/fd'))('the file is closed when the reading ends before its end', async () => {
  const entries = [
    { name: 'large', content: Buffer.alloc(3_000_000, 'x') },
    { name: '../outside', content: 'x' },
  ]
  const tar = await buildTar(entries)
  const archives: [BundleFormat, Buffer][] = [
    ['tar', tar],
    ['tgz', gzipSync(tar)],
    ['zip', buildZip(entries)],
  ]
  test.each(archives)('of a %s with a bad entry, and by whoever reads', async (format, bytes) => {
    const file = write(bytes)
    for (const read of [oneByOne, inBatches])
      expect(await read(file, format)).toMatchObject({ code: 'ARCHIVE_INVALID' })
    for await (const _ of (await loadReader(format))(file, {})) break
    for await (const _ of (await loadBatchReader(format))(file, {})) break
    await expect.poll(openFiles).not.toContain(file)
  })
})

describe('a signal between two batches ends the reading with its reason', async () => {
  const contents = Array.from({ length: 12 }, (_, n) => ({ name: `${n}`, content: Buffer.alloc(500_000 - n, `${n}`) }))
  const small = Array.from({ length: 3000 }, (_, n) => ({ name: `${n}`, content: `${n} `.repeat(300) }))
  const tar = await buildTar(contents)
  test.each<[BundleFormat, Buffer]>([
    ['tar', tar],
    ['tgz', gzipSync(tar, { level: 0 })],
    ['zip', buildZip(small)],
  ])('of a %s', async (format, bytes) => {
    const file = write(bytes)
    const read = await loadBatchReader(format)
    const reason = new Error('enough')
    const cancelled = new AbortController()
    const reading = async (): Promise<void> => {
      for await (const members of read(file, { signal: cancelled.signal })) {
        for (const member of members) await textOf(member)
        cancelled.abort(reason)
      }
    }
    await expect(reading()).rejects.toBe(reason)
  })
})
