import { createHash } from 'node:crypto'
import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { ArchiveDescription } from '../../provider.ts'
import type { BundleFormat } from '../../revision/location.ts'
import { createContentDigest, type EntryContent } from '../content-digest.ts'
import { createBundleWriter } from './bundle-writer.ts'
import { collectEntries } from './collect-entries.ts'
import { portableCrc32 } from './crc32.ts'
import { describeArchive } from './describe-archive.ts'
import { run, testWith } from './fixtures/programs.ts'
import { buildTar, type RawTarEntry } from './fixtures/raw-tar.ts'
import { buildZip } from './fixtures/raw-zip.ts'
import { makeTree, type Tree, temporaryFolder } from './fixtures/tree.ts'
import { DEFAULT_MODIFIED_AT } from './modified-at.ts'

const SAMPLE: Tree = {
  'appspec.yml': { content: 'version: 0.0\nos: linux\n' },
  'bin/run': { content: '#!/bin/sh\n', mode: 0o755 },
  'web/empty': { content: '' },
  'web/large.bin': { content: Buffer.alloc(900_000, 'slipway ') },
  'web/ünïcödé 😀': { content: Buffer.from([0, 255, 10]) },
}

const LINKS_AND_FOLDERS: Tree = { current: { link: 'web' }, 'empty/folder': { folder: true } }

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

/** What the content digest of these entries is by its definition. */
function digestOf(entries: readonly (readonly [path: string, mode: number, content: EntryContent])[]): string {
  const digest = createContentDigest()
  for (const [path, mode, content] of entries) digest.add({ path, mode }, content)
  return digest.digest()
}

async function describeBytes(bytes: Buffer, name = 'bundle', signal?: AbortSignal): Promise<ArchiveDescription> {
  await using folder = await temporaryFolder()
  const file = join(folder.path, name)
  writeFileSync(file, bytes)
  return await describeArchive(file, signal === undefined ? {} : { signal })
}

const describeTar = async (entries: readonly RawTarEntry[]): Promise<ArchiveDescription> =>
  describeBytes(await buildTar(entries))

describe.each<BundleFormat>(['zip', 'tar', 'tgz'])('a %s of ours', (format) => {
  test('is described with the size and digests that writing it gave', async () => {
    await using folder = await temporaryFolder()
    const file = join(folder.path, 'bundle')
    const { entries } = await collectEntries(makeTree(join(folder.path, 'source'), { ...SAMPLE, ...LINKS_AND_FOLDERS }))
    const written = await createBundleWriter().write(entries, file, { format, modifiedAt: DEFAULT_MODIFIED_AT })
    const described = await describeArchive(file)
    expect(described).toEqual({
      ...written,
      crc32: portableCrc32(readFileSync(file), 0),
      format,
      entries: entries.map(({ path, type }) => ({ path, type })),
    })
    expect(described.sha256).toBe(sha256(readFileSync(file)))
  })

  test('that is cut off is said to be damaged, wherever it is cut', async () => {
    await using folder = await temporaryFolder()
    const file = join(folder.path, `bundle.${format}`)
    const { entries } = await collectEntries(makeTree(join(folder.path, 'source'), SAMPLE))
    const write = (): Promise<unknown> =>
      createBundleWriter().write(entries, file, { format, modifiedAt: DEFAULT_MODIFIED_AT })
    await write()
    const { size } = statSync(file)
    // A tar ends in two empty blocks and their padding, which say nothing when they are missing.
    for (const left of [1, 300, Math.floor(size / 3), Math.floor(size / 2)]) {
      await write()
      truncateSync(file, left)
      await expect(describeArchive(file), `${left} of ${size} bytes`).rejects.toMatchObject({ code: 'ARCHIVE_INVALID' })
    }
  })
})

test('the format is told by the content, whatever the name says', async () => {
  const tar = await buildTar([{ name: 'appspec.yml', content: 'x' }])
  expect((await describeBytes(tar, 'bundle.zip')).format).toBe('tar')
  expect((await describeBytes(gzipSync(tar), 'bundle.tar')).format).toBe('tgz')
  expect((await describeBytes(buildZip([{ name: 'a' }]), 'bundle.tar')).format).toBe('zip')
  expect((await describeBytes(buildZip([]), 'bundle')).entries).toEqual([])
})

test('the last one of a name counts, and names are listed in bytewise order', async () => {
  const described = await describeTar([
    { name: './', type: 'directory' },
    { name: './b', content: 'first' },
    { name: './a/', type: 'directory', mode: 0o755 },
    { name: './b', content: 'second', mode: 0o755 },
  ])
  expect(described.entries).toEqual([
    { path: 'a', type: 'directory' },
    { path: 'b', type: 'file' },
  ])
  expect(described.contentDigest).toBe(
    digestOf([
      ['a', 0o755, { type: 'directory' }],
      ['b', 0o755, { type: 'file', sha256: sha256('second') }],
    ]),
  )
})

test('a hard link has the content of the file that it is another name of, and a link to a link is one', async () => {
  const described = await describeTar([
    { name: 'dir/file', content: 'shared', mode: 0o755 },
    { name: 'dir/link', type: 'symlink', linkname: 'file' },
    { name: 'other', type: 'link', linkname: './dir/file', mode: 0o755 },
    { name: 'third', type: 'link', linkname: 'other', mode: 0o755 },
    { name: 'zlink', type: 'link', linkname: 'dir/link' },
  ])
  const shared: EntryContent = { type: 'file', sha256: sha256('shared') }
  expect(described.contentDigest).toBe(
    digestOf([
      ['dir', 0o755, { type: 'directory' }],
      ['dir/file', 0o755, shared],
      ['dir/link', 0o777, { type: 'symlink', linkTarget: 'file' }],
      ['other', 0o755, shared],
      ['third', 0o755, shared],
      ['zlink', 0o777, { type: 'symlink', linkTarget: 'file' }],
    ]),
  )
})

test.each<[string, readonly RawTarEntry[]]>([
  ['nothing', [{ name: 'a', type: 'link', linkname: 'missing' }]],
  [
    'what comes after it',
    [
      { name: 'a', type: 'link', linkname: 'b' },
      { name: 'b', content: 'late' },
    ],
  ],
  ['itself', [{ name: 'a', type: 'link', linkname: 'a' }]],
  [
    'a folder',
    [
      { name: 'b', type: 'directory' },
      { name: 'c', type: 'link', linkname: 'b' },
    ],
  ],
])('a hard link to %s is refused, as extraction on a host would be', async (_what, entries) => {
  await expect(describeTar(entries)).rejects.toMatchObject({
    code: 'ARCHIVE_INVALID',
    message: expect.stringContaining('which is no file that came before it'),
  })
})

test.each<[string, string, Buffer, RegExp]>([
  ['plain text', 'bundle.zip', Buffer.from('#!/bin/sh\necho hello\n'), /none of zip, tar, tgz/],
  ['nothing', 'bundle.zip', Buffer.alloc(0), /none of zip, tar, tgz/],
  ['nothing, and is called a tar', 'bundle.tar', Buffer.alloc(0), /it is empty/],
  ['a compression that agents do not know', 'bundle.tar', Buffer.from('BZh91AY&SY'), /bzip2/],
  ['something in gzip that is no tar', 'bundle.tgz', gzipSync('hello '.repeat(500)), /cannot be read: as tar/],
  ['a zip without its directory', 'bundle.zip', buildZip([{ name: 'a', content: 'x' }]).subarray(0, 40), /as zip/],
  ['a wrong checksum', 'bundle.zip', buildZip([{ name: 'a', content: 'x', crc: 1 }]), /checksum of entry "a"/],
  ['a name that leads outside', 'bundle.zip', buildZip([{ name: '../a', content: 'x' }]), /climbs out/],
])('a file that holds %s is refused, with the reason', async (_what, name, bytes, reason) => {
  await expect(describeBytes(bytes, name)).rejects.toMatchObject({
    code: 'ARCHIVE_INVALID',
    message: expect.stringMatching(reason),
  })
})

test.each([300_000, 700_000])(
  'a large entry that declares %i bytes and has 600000 is refused',
  async (declaredSize) => {
    const content = Buffer.alloc(600_000, 'slipway ')
    await expect(describeBytes(buildZip([{ name: 'a', content, declaredSize }]))).rejects.toMatchObject({
      code: 'ARCHIVE_INVALID',
      message: expect.stringContaining('in entry "a"'),
    })
  },
)

test('a bundle that does not exist, and one that is a folder, are named with the remedy', async () => {
  await using folder = await temporaryFolder()
  const missing = join(folder.path, 'bundle.zip')
  await expect(describeArchive(missing)).rejects.toMatchObject({
    code: 'ARCHIVE_INVALID',
    message: `bundle "${missing}" does not exist`,
    hint: expect.stringContaining('slipway bundle'),
  })
  await expect(describeArchive(folder.path)).rejects.toMatchObject({
    code: 'ARCHIVE_INVALID',
    message: `bundle "${folder.path}" cannot be read`,
  })
})

test('an aborted signal ends the description with its reason', async () => {
  const reason = new Error('enough')
  const bytes = buildZip([{ name: 'a', content: Buffer.alloc(2_000_000) }])
  await expect(describeBytes(bytes, 'bundle', AbortSignal.abort(reason))).rejects.toBe(reason)
})

const PYTHON_ZIP = `
import os, sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as bundle:
    for root, folders, files in os.walk('.'):
        for name in files:
            bundle.write(os.path.join(root, name))
`

describe('the same files have the same content digest, whoever packed them', () => {
  const packers: readonly { name: string; program: string; format: BundleFormat; pack: [string, string[]] }[] = [
    { name: 'zip', program: 'zip', format: 'zip', pack: ['zip', ['-qrD', '../bundle', '.']] },
    { name: 'zip without compression', program: 'zip', format: 'zip', pack: ['zip', ['-qrD0', '../bundle', '.']] },
    { name: 'python3', program: 'python3', format: 'zip', pack: ['python3', ['-c', PYTHON_ZIP, '../bundle.zip']] },
    { name: 'tar', program: 'tar', format: 'tar', pack: ['sh', ['-c', 'tar -cf ../bundle.tar $(ls)']] },
    { name: 'tar -z', program: 'tar', format: 'tgz', pack: ['sh', ['-c', 'tar -czf ../bundle.tgz $(ls)']] },
  ]
  for (const { name, program, format, pack } of packers) {
    testWith(program, `${name}, without and with entries for folders`, async () => {
      await using folder = await temporaryFolder()
      const source = makeTree(join(folder.path, 'source'), SAMPLE)
      run(...pack, source)
      const { entries: collected } = await collectEntries(source)
      const file = join(folder.path, `bundle.${format}`)
      const described = await describeArchive(file)

      expect(described.entries).toEqual(collected.map(({ path, type }) => ({ path, type })))
      expect(described.format).toBe(format)
      expect(described.sha256).toBe(sha256(readFileSync(file)))
      expect(described.contentDigest).toBe(
        digestOf(
          collected.map(({ path, type, mode, source: place }) => [
            path,
            mode,
            type === 'file' ? { type, sha256: sha256(readFileSync(place)) } : { type: 'directory' },
          ]),
        ),
      )
    })
  }
})
