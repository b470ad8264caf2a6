import { createHash, randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { BundleFormat } from '../../revision/location.ts'
import type { ArchiveWriter, WriteArchiveOptions, WrittenArchive } from '../entry.ts'
import { createArchiverWriter } from './archiver-writer.ts'
import { createBundleWriter } from './bundle-writer.ts'
import { collectEntries } from './collect-entries.ts'
import { canMountSmallDisk, mountSmallDisk } from './fixtures/small-disk.ts'
import { makeTree, type Tree, temporaryFolder } from './fixtures/tree.ts'
import { DEFAULT_MODIFIED_AT } from './modified-at.ts'
import { listArchive } from './read-archive.ts'
import type { WriterSurroundings } from './write-whole.ts'

const FORMATS: readonly BundleFormat[] = ['zip', 'tar', 'tgz']

const TREE: Tree = {
  'appspec.yml': { content: 'version: 0.0\nos: linux\n' },
  'scripts/start.sh': { content: '#!/bin/sh\n', mode: 0o755 },
  'web/ünïcödé.html': { content: '<p>' },
  'web/large.bin': { content: Buffer.alloc(900_000, 'slipway') },
  logs: { folder: true },
  current: { link: '/opt/app' },
}

const WRITERS: readonly [string, (surroundings?: Partial<WriterSurroundings>) => ArchiveWriter][] = [
  ['our own writer', createBundleWriter],
  ['archiver', createArchiverWriter],
]

/** Waits until the archive that is being written into the folder has so many bytes. */
async function partialReaches(folder: string, sizeBytes: number): Promise<void> {
  for (;;) {
    const [name] = readdirSync(folder)
    if (name !== undefined && statSync(join(folder, name)).size >= sizeBytes) return
    await setImmediate()
  }
}

describe.each(WRITERS)('%s', (_name, createWriter) => {
  async function bundle(
    source: string,
    destination: string,
    format: BundleFormat,
    options: Partial<WriteArchiveOptions> = {},
  ): Promise<WrittenArchive> {
    const { entries } = await collectEntries(source, { leaveOut: [destination] })
    return createWriter().write(entries, destination, { format, modifiedAt: DEFAULT_MODIFIED_AT, ...options })
  }

  test.each(FORMATS)('a %s says its own size and digest', async (format) => {
    await using folder = await temporaryFolder()
    const destination = join(folder.path, 'new', 'folder', `app.${format}`)
    const written = await bundle(makeTree(join(folder.path, 'source'), TREE), destination, format)
    const bytes = readFileSync(destination)
    expect(written.sizeBytes).toBe(bytes.length)
    expect(written.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  test('the content digest is the same in every format, and another when a mode or a byte is', async () => {
    await using folder = await temporaryFolder()
    const digestOf = async (name: string, tree: Tree, format: BundleFormat): Promise<string> =>
      (await bundle(makeTree(join(folder.path, name), tree), join(folder.path, `${name}.out`), format)).contentDigest
    const digests = [
      await digestOf('a', TREE, 'zip'),
      await digestOf('b', TREE, 'tar'),
      await digestOf('c', TREE, 'tgz'),
    ]
    expect(new Set(digests).size).toBe(1)
    const others: Tree[] = [
      { ...TREE, 'scripts/start.sh': { content: '#!/bin/sh\n', mode: 0o644 } },
      { ...TREE, 'web/large.bin': { content: Buffer.alloc(900_000, 'slipwai') } },
      { ...TREE, current: { link: '/opt/other' } },
    ]
    for (const [i, tree] of others.entries()) expect(await digestOf(`other-${i}`, tree, 'zip')).not.toBe(digests[0])
  })

  test.each(FORMATS)(
    'a %s has the same bytes whatever the umask, the times, the order of creation and the time zone',
    async (format) => {
      await using folder = await temporaryFolder()
      const first = makeTree(join(folder.path, 'first'), TREE)
      const umask = process.umask(0o077)
      const zone = process.env.TZ
      try {
        const second = makeTree(join(folder.path, 'second'), Object.fromEntries(Object.entries(TREE).reverse()))
        utimesSync(join(second, 'appspec.yml'), 1, 1)
        process.env.TZ = 'Asia/Kolkata'
        const b = await bundle(second, join(folder.path, 'b'), format)
        process.umask(umask)
        process.env.TZ = 'America/New_York'
        const a = await bundle(first, join(folder.path, 'a'), format)
        expect(b).toEqual(a)
      } finally {
        process.umask(umask)
        if (zone === undefined) delete process.env.TZ
        else process.env.TZ = zone
      }
    },
  )

  test.each(FORMATS)(
    'a %s whose content is asked for has the same bytes, and is there when the answer is, not before',
    async (format) => {
      await using folder = await temporaryFolder()
      const tree = { ...TREE, empty: { content: '' }, 'larger.bin': { content: randomBytes(2_500_000) } }
      const source = makeTree(join(folder.path, 'source'), tree)
      const [plain, asked] = [join(folder.path, 'plain'), join(folder.path, 'asked')]
      const expected = await bundle(source, plain, format)
      const told: string[] = []
      const onContentDigest = async (contentDigest: string): Promise<void> => {
        await setImmediate()
        told.push(contentDigest, existsSync(asked) ? 'there' : 'not there')
      }
      expect(await bundle(source, asked, format, { onContentDigest })).toEqual(expected)
      expect(told).toEqual([expected.contentDigest, 'not there'])
      expect(readFileSync(asked).equals(readFileSync(plain))).toBe(true)
    },
  )

  test.each(FORMATS)('an answer that is a refusal ends a %s with its reason, and leaves nothing', async (format) => {
    await using folder = await temporaryFolder()
    const source = makeTree(join(folder.path, 'source'), TREE)
    const reason = new Error('nobody needs it')
    const destination = join(folder.path, 'out', 'app')
    const writing = bundle(source, destination, format, { onContentDigest: () => Promise.reject(reason) })
    await expect(writing).rejects.toBe(reason)
    expect(readdirSync(join(folder.path, 'out'))).toEqual([])
  })

  test.each(FORMATS)('an abort while a %s waits for the answer ends it, and leaves nothing', async (format) => {
    await using folder = await temporaryFolder()
    const source = makeTree(join(folder.path, 'source'), TREE)
    const stop = new AbortController()
    const reason = new Error('the bucket holds it already')
    const onContentDigest = (): Promise<void> => {
      globalThis.setImmediate(() => stop.abort(reason))
      return new Promise(() => {})
    }
    const destination = join(folder.path, 'out', 'app')
    const writing = bundle(source, destination, format, { onContentDigest, signal: stop.signal })
    await expect(writing).rejects.toBe(reason)
    expect(readdirSync(join(folder.path, 'out'))).toEqual([])
  })

  test('what is refused while the answer is waited for is refused with its own reason', async () => {
    await using folder = await temporaryFolder()
    const source = makeTree(join(folder.path, 'source'), TREE)
    const reason = new Error('it would hold a secret')
    const writing = bundle(source, join(folder.path, 'app.zip'), 'zip', {
      approve: () => Promise.reject(reason),
      onContentDigest: () => new Promise(() => {}),
    })
    await expect(writing).rejects.toBe(reason)
    expect(readdirSync(folder.path)).toEqual(['source'])
  })

  test('an archive is there when it was approved, and not before', async () => {
    await using folder = await temporaryFolder()
    const destination = join(folder.path, 'app.zip')
    const seen: string[][] = []
    const approve = async (): Promise<void> => {
      await setImmediate()
      seen.push(readdirSync(folder.path).filter((name) => name === 'app.zip'))
    }
    await bundle(makeTree(join(folder.path, 'source'), TREE), destination, 'zip', { approve })
    expect(seen).toEqual([[]])
    expect(readdirSync(folder.path)).toContain('app.zip')
  })

  test.each<[string, string, readonly string[]]>([
    ['nothing is left of it', 'out/app.zip', ['out', 'source', 'taken']],
    ['no folder is made for it', 'new/app.zip', ['out', 'source', 'taken']],
    ['that is told first, whatever else is wrong', 'taken', ['out', 'source', 'taken']],
  ])('where an archive is refused, %s', async (_what, destination, left) => {
    await using folder = await temporaryFolder()
    for (const name of ['out', 'taken']) mkdirSync(join(folder.path, name))
    const reason = new Error('not this one')
    const writing = bundle(makeTree(join(folder.path, 'source'), TREE), join(folder.path, destination), 'zip', {
      approve: () => Promise.reject(reason),
    })
    await expect(writing).rejects.toBe(reason)
    expect(readdirSync(folder.path).sort()).toEqual(left)
    expect(readdirSync(join(folder.path, 'out'))).toEqual([])
  })

  test.each(FORMATS)('a %s carries links as they stand and names as they are', async (format) => {
    await using folder = await temporaryFolder()
    const tree: Tree = {
      'Foo::Bar.3': { content: 'perl' },
      'Foo::Baz': { folder: true },
      'a:link': { link: 'Foo::Bar.3' },
      absolute: { link: '/etc/hostname' },
      odd: { link: 'back\\slash//x/../y' },
      'long/link': { link: `${'x/'.repeat(100)}ü` },
      [`${'n'.repeat(101)}/${'m'.repeat(200)}`]: { content: 'deep' },
    }
    const { 'a:link': _, ...rest } = tree // a drive letter, which collectEntries refuses
    const destination = join(folder.path, 'app')
    await bundle(makeTree(join(folder.path, 'source'), rest), destination, format)
    const members = await listArchive(destination, format)
    // Folders that something is in may be listed or not.
    const listed = members.filter(({ path, type }) => type !== 'directory' || path === 'Foo::Baz')
    expect(listed.map(({ path, linkTarget }) => [path, linkTarget])).toEqual([
      ['Foo::Bar.3', undefined],
      ['Foo::Baz', undefined],
      ['absolute', '/etc/hostname'],
      ['long/link', `${'x/'.repeat(100)}ü`],
      [`${'n'.repeat(101)}/${'m'.repeat(200)}`, undefined],
      ['odd', 'back\\slash//x/../y'],
    ])
  })

  test('a bundle written into its own source does not hold itself, and comes out the same again', async () => {
    await using folder = await temporaryFolder()
    const source = makeTree(folder.path, TREE)
    const destination = join(source, 'app.zip')
    const first = await bundle(source, destination, 'zip')
    expect(await bundle(source, destination, 'zip')).toEqual(first)
    expect((await listArchive(destination, 'zip')).map(({ path }) => path)).not.toContain('app.zip')
  })

  test('progress tells the entries and bytes that are in', async () => {
    await using folder = await temporaryFolder()
    const seen: { entries: number; bytes: number }[] = []
    const source = makeTree(join(folder.path, 'source'), TREE)
    await bundle(source, join(folder.path, 'app.zip'), 'zip', { onProgress: (done) => seen.push(done) })
    const entries = seen.map((one) => one.entries)
    expect(entries).toEqual([...new Set(entries)].sort())
    expect(entries.at(-1)).toBe(8)
    expect(seen.at(-1)?.bytes).toBe(23 + 10 + 3 + 900_000)
  })

  test.each(FORMATS)(
    'a file that vanishes before it is read ends a %s with its name and nothing left behind',
    async (format) => {
      await using folder = await temporaryFolder()
      const source = makeTree(join(folder.path, 'source'), TREE)
      const { entries } = await collectEntries(source)
      rmSync(join(source, 'web/large.bin'))
      const destination = join(folder.path, 'out', 'app')
      const writing = createWriter().write(entries, destination, { format, modifiedAt: DEFAULT_MODIFIED_AT })
      await expect(writing).rejects.toMatchObject({
        code: 'BUNDLE_FAILED',
        message: expect.stringMatching(/web\/large\.bin" vanished/),
      })
      expect(readdirSync(join(folder.path, 'out'))).toEqual([])
    },
  )

  test.each(FORMATS)(
    'a large file that shrinks half-way ends a %s with its name; the bundle of before stays',
    async (format) => {
      await using folder = await temporaryFolder()
      const source = makeTree(join(folder.path, 'source'), { 'large.bin': { content: randomBytes(24_000_000) } })
      const out = join(folder.path, 'out')
      mkdirSync(out)
      const { entries } = await collectEntries(source)
      const shrinking = partialReaches(out, 1_000_000).then(() => truncateSync(join(source, 'large.bin'), 500_000))
      const writing = createWriter().write(entries, join(out, 'app'), { format, modifiedAt: DEFAULT_MODIFIED_AT })
      await expect(writing).rejects.toMatchObject({
        code: 'BUNDLE_FAILED',
        message: expect.stringMatching(/large\.bin" changed while it was being bundled/),
      })
      await shrinking
      expect(readdirSync(out)).toEqual([])
    },
  )

  test('an abort while the writing is prepared ends it with its reason, and leaves nothing', async () => {
    await using folder = await temporaryFolder()
    const { entries } = await collectEntries(makeTree(join(folder.path, 'source'), TREE))
    const stop = new AbortController()
    const reason = new Error('the job was cancelled')
    const writer = createWriter({ freeBytes: async () => void stop.abort(reason) })
    const written = writer.write(entries, join(folder.path, 'out', 'app.tar'), {
      ...{ format: 'tar', modifiedAt: DEFAULT_MODIFIED_AT, signal: stop.signal },
    })
    await expect(written).rejects.toBe(reason)
    expect(readdirSync(join(folder.path, 'out'))).toEqual([])
  })

  test.each(FORMATS)('an abort half-way ends a %s with its reason and leaves what was there before', async (format) => {
    await using folder = await temporaryFolder()
    const source = makeTree(join(folder.path, 'source'), { 'large.bin': { content: randomBytes(24_000_000) } })
    const out = join(folder.path, 'out')
    const previous = join(folder.path, 'previous')
    writeFileSync(previous, 'the bundle of before')
    mkdirSync(out)
    const stop = new AbortController()
    const reason = new Error('the job was cancelled')
    const aborting = partialReaches(out, 1_000_000).then(() => stop.abort(reason))
    await expect(bundle(source, join(out, 'app'), format, { signal: stop.signal })).rejects.toBe(reason)
    await aborting
    expect(readdirSync(out)).toEqual([])
    await expect(bundle(source, previous, format, { signal: stop.signal })).rejects.toBe(reason)
    expect(readFileSync(previous, 'utf8')).toBe('the bundle of before')
  })

  test('a tar that surely does not fit is refused before a byte is written', async () => {
    await using folder = await temporaryFolder()
    const { entries } = await collectEntries(makeTree(join(folder.path, 'source'), TREE))
    const out = join(folder.path, 'out')
    const writer = createWriter({ freeBytes: async () => 900_000 })
    const options = { format: 'tar', modifiedAt: DEFAULT_MODIFIED_AT } as const
    await expect(writer.write(entries, join(out, 'app.tar'), options)).rejects.toMatchObject({
      code: 'DISK_FULL',
      message: `no space left at "${out}": ${1024 + 8 * 512 + 512 * (1 + 1 + 1 + 1758)} bytes are needed, 900000 are free`,
    })
    expect(readdirSync(out)).toEqual([])
  })

  test.skipIf(!canMountSmallDisk()).each(FORMATS)(
    'a disk that fills up while a %s is written is named, and freed again',
    async (format) => {
      await using folder = await temporaryFolder()
      using disk = mountSmallDisk(2 << 20)
      const place = disk?.path ?? ''
      const source = makeTree(join(folder.path, 'source'), { 'large.bin': { content: randomBytes(8_000_000) } })
      const { entries } = await collectEntries(source)
      const writer = createWriter({ freeBytes: async () => undefined })
      const writing = writer.write(entries, join(place, 'app'), { format, modifiedAt: DEFAULT_MODIFIED_AT })
      await expect(writing).rejects.toMatchObject({ code: 'DISK_FULL', message: `no space left at "${place}"` })
      expect(readdirSync(place)).toEqual([])
    },
  )

  test('a destination that cannot be written to is named', async () => {
    await using folder = await temporaryFolder()
    const source = makeTree(join(folder.path, 'source'), TREE)
    await expect(bundle(source, source, 'zip')).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining(`"${source}" cannot be written: it is a folder`),
    })
    await expect(bundle(source, join(source, 'appspec.yml', 'app.zip'), 'zip')).rejects.toMatchObject({
      code: 'BUNDLE_FAILED',
      message: expect.stringMatching(/app\.zip" cannot be written: a part of its path is a file/),
    })
  })

  test.each([new Date('1979-12-31T23:59:59Z'), new Date('2038-01-20T00:00:00Z'), new Date(Number.NaN)])(
    'the time %s, which not every format can carry, is refused',
    async (modifiedAt) => {
      await using folder = await temporaryFolder()
      const source = makeTree(join(folder.path, 'source'), TREE)
      await expect(bundle(source, join(folder.path, 'a.zip'), 'zip', { modifiedAt })).rejects.toMatchObject({
        code: 'INPUT_INVALID',
      })
    },
  )
})
