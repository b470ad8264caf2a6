import { randomBytes } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { BundleFormat } from '../../revision/location.ts'
import { type ExtractedArchive, extractArchive } from './extract-archive.ts'
import { buildTar, type RawTarEntry } from './fixtures/raw-tar.ts'
import { buildZip, type RawEntry } from './fixtures/raw-zip.ts'
import { canMountSmallDisk, mountSmallDisk } from './fixtures/small-disk.ts'
import { describeTree, temporaryFolder } from './fixtures/tree.ts'
import { listArchive } from './read-archive.ts'

interface Unpacked {
  readonly tree: readonly string[]
  readonly result: ExtractedArchive
}

async function unpack(bytes: Buffer, format: BundleFormat): Promise<Unpacked> {
  await using folder = await temporaryFolder()
  const file = join(folder.path, 'bundle')
  writeFileSync(file, bytes)
  try {
    const result = await extractArchive(file, format, join(folder.path, 'out'))
    return { tree: describeTree(join(folder.path, 'out'), { folderModes: true }), result }
  } catch (error) {
    // Whatever goes wrong, nothing of the archive stays, and nothing lies beside the destination.
    expect(describeTree(join(folder.path, 'out'))).toEqual([])
    expect(readdirSync(folder.path).sort()).toEqual(['bundle', 'out'])
    throw error
  }
}

const unzip = (entries: readonly RawEntry[]): Promise<Unpacked> => unpack(buildZip(entries), 'zip')
const untar = async (entries: readonly RawTarEntry[]): Promise<Unpacked> => unpack(await buildTar(entries), 'tar')
const base64 = (text: string): string => Buffer.from(text).toString('base64')

test.each<[string, RawEntry, string]>([
  ['an executable file', { name: 'a', content: 'x', mode: 0o100755 }, `file a 755 ${base64('x')}`],
  ['a file without any mode', { name: 'a', content: 'x', mode: 0 }, `file a 644 ${base64('x')}`],
  ['a file with bits but no type', { name: 'a', content: 'x', mode: 0o600 }, `file a 600 ${base64('x')}`],
  ['a file made on DOS', { name: 'a', content: 'x', madeOn: 0, attributes: 0x20 }, `file a 644 ${base64('x')}`],
  ['a set-user-id file', { name: 'a', content: 'x', mode: 0o104755 }, `file a 755 ${base64('x')}`],
  ['a stored file', { name: 'a', content: 'x', method: 0 }, `file a 644 ${base64('x')}`],
  ['a folder by its slash', { name: 'a/', mode: 0 }, 'folder a 755'],
  ['a folder by its mode', { name: 'a', mode: 0o40700, method: 0 }, 'folder a 700'],
  ['a folder by its DOS attribute', { name: 'a', madeOn: 0, attributes: 0x10, method: 0 }, 'folder a 755'],
  ['a link', { name: 'a', content: '/etc/hostname', mode: 0o120777 }, 'link a -> /etc/hostname'],
  ['a name in code page 437', { name: Buffer.from([0x81]), flags: 0, madeOn: 0, attributes: 0 }, 'file ü 644 '],
  ['a UTF-8 name that Unix did not flag', { name: 'ü', flags: 0 }, 'file ü 644 '],
  ['a backslash that DOS wrote', { name: 'a\\b', madeOn: 0, attributes: 0x20 }, 'file a/b 644 '],
  ['a backslash that Unix wrote', { name: 'a\\x2db', mode: 0o100644 }, 'file a\\x2db 644 '],
])('a zip entry that is %s comes out as "%s"', async (_what, entry, line) => {
  const { tree } = await unzip([entry])
  expect(tree).toContain(line)
})

test('a tar keeps modes and times of files and folders, whatever the umask', async () => {
  await using folder = await temporaryFolder()
  const file = join(folder.path, 'bundle.tar')
  const mtime = new Date('2001-02-03T04:05:06Z')
  writeFileSync(
    file,
    await buildTar([
      { name: './', type: 'directory', mode: 0o700, mtime },
      { name: './locked/', type: 'directory', mode: 0o555, mtime },
      { name: './locked/run', content: 'x', mode: 0o775, mtime },
      { name: './implied/deep/file', content: 'y', mode: 0o640, mtime },
    ]),
  )
  const out = join(folder.path, 'out')
  const umask = process.umask(0o077)
  try {
    await extractArchive(file, 'tar', out)
  } finally {
    process.umask(umask)
  }
  const seen = ['locked', 'locked/run', 'implied/deep/file'].map((path) => {
    const stats = statSync(join(out, path))
    return [path, (stats.mode & 0o7777).toString(8), stats.mtime.toISOString()]
  })
  expect(seen).toEqual([
    ['locked', '555', mtime.toISOString()],
    ['locked/run', '775', mtime.toISOString()],
    ['implied/deep/file', '640', mtime.toISOString()],
  ])
})

test('links of a tar are kept, those that lead out too, and hard links are other names of one file', async () => {
  await using folder = await temporaryFolder()
  const file = join(folder.path, 'bundle.tar')
  writeFileSync(
    file,
    await buildTar([
      { name: 'lib/a', content: 'x', mode: 0o755 },
      { name: 'b', type: 'link', linkname: './lib/a' },
      { name: 'absolute', type: 'symlink', linkname: '/etc/hostname' },
      { name: 'up', type: 'symlink', linkname: '../../x' },
      { name: 'again', type: 'link', linkname: 'up' },
    ]),
  )
  const out = join(folder.path, 'out')
  await extractArchive(file, 'tar', out)
  expect(describeTree(out)).toEqual([
    `file b 755 ${base64('x')}`,
    `file lib/a 755 ${base64('x')}`,
    'folder lib',
    'link absolute -> /etc/hostname',
    'link again -> ../../x',
    'link up -> ../../x',
  ])
  expect(lstatSync(join(out, 'b')).ino).toBe(lstatSync(join(out, 'lib/a')).ino)
})

test.each<[BundleFormat, boolean]>([
  ['tar', true],
  ['tgz', false],
  ['tgz', true],
  ['tar', false],
])('declared as %s, an archive is read whether it is gzipped or not (%s)', async (format, isGzipped) => {
  const bytes = await buildTar([{ name: 'a', content: 'x' }])
  expect((await unpack(isGzipped ? gzipSync(bytes) : bytes, format)).tree).toEqual([`file a 644 ${base64('x')}`])
})

test('the last entry of a name counts, and is written anew rather than into what was there', async () => {
  const { tree } = await untar([
    { name: 'a', content: 'first' },
    { name: 'kept', type: 'link', linkname: 'a' },
    { name: 'a', content: 'second' },
    { name: 'l', type: 'symlink', linkname: 'x' },
    { name: 'l', type: 'symlink', linkname: 'y' },
    { name: 'd', type: 'directory' },
    { name: 'd', type: 'directory' },
  ])
  expect(tree).toEqual([
    `file a 644 ${base64('second')}`,
    `file kept 644 ${base64('first')}`,
    'folder d 644',
    'link l -> y',
  ])
})

const HOSTILE: [string, RawEntry & RawTarEntry, RegExp][] = [
  ['an absolute path', { name: '/tmp/slipway-evil', content: 'x' }, /"\/tmp\/slipway-evil" .* is absolute/],
  ['a path that climbs out', { name: '../evil', content: 'x' }, /"\.\.\/evil" .* climbs out/],
  ['a path that climbs out later', { name: 'a/../../evil', content: 'x' }, /"a\/\.\.\/\.\.\/evil" .* climbs out/],
  ['a drive letter', { name: 'C:/evil', content: 'x' }, /"C:\/evil" .* drive letter/],
  ['the root as a file', { name: './', content: 'x', type: 'file' }, /(whole folder|folder with content)/],
]

test.each(HOSTILE)(
  '%s is refused with the name of the entry, by zip, tar and list alike',
  async (_what, entry, message) => {
    const refusal = { code: 'ARCHIVE_INVALID', message: expect.stringMatching(message), hint: expect.any(String) }
    await expect(unzip([{ name: 'before', content: 'y' }, entry])).rejects.toMatchObject(refusal)
    await expect(untar([{ name: 'before', content: 'y' }, entry])).rejects.toMatchObject(refusal)
  },
)

test.each<[string, RawEntry, RegExp]>([
  ['a NUL in its name', { name: 'a\0b', content: 'x' }, /"a\\u0000b" .* NUL/],
  ['a DOS path that climbs out', { name: '..\\evil', madeOn: 0, attributes: 0x20 }, /climbs out/],
  ['an encrypted content', { name: 'a', content: 'x', flags: 0x801 }, /"a" .* is encrypted/],
  ['an unknown compression', { name: 'a', content: 'x', method: 12 }, /"a" .* compression method 12/],
  ['the type of a device', { name: 'a', mode: 0o60644 }, /"a" .* is a device/],
  ['the type of a FIFO', { name: 'a', mode: 0o10644 }, /"a" .* is a FIFO/],
  ['a folder with content', { name: 'a/', content: 'x', mode: 0o40755 }, /"a\/" .* folder with content/],
  ['a name that is not UTF-8', { name: Buffer.from([0x61, 0xff]) }, /not UTF-8/],
  ['an empty link', { name: 'a', mode: 0o120777 }, /"a" .* link text/],
  ['a wrong checksum', { name: 'a', content: 'x', crc: 1 }, /checksum of entry "a" is wrong/],
  ['more content than it says', { name: 'a', content: 'x'.repeat(5000), declaredSize: 10 }, /entry "a"/],
  [
    'far more content than it says',
    { name: 'a', content: Buffer.alloc(30_000_000), declaredSize: 300_000 },
    /entry "a"/,
  ],
  ['less content than it says', { name: 'a', content: 'x', declaredSize: 5000 }, /entry "a"/],
])('a zip entry with %s is refused by its name', async (_what, entry, message) => {
  await expect(unzip([{ name: 'before', content: 'y' }, entry])).rejects.toMatchObject({
    code: 'ARCHIVE_INVALID',
    message: expect.stringMatching(message),
  })
})

test.each<[string, readonly RawTarEntry[], RegExp]>([
  [
    'writes through a link out',
    [
      { name: 'l', type: 'symlink', linkname: '..' },
      { name: 'l/evil', content: 'x' },
    ],
    /"l\/evil" .* through the link "l"/,
  ],
  [
    'writes through a link inside',
    [
      { name: 'd', type: 'directory' },
      { name: 'l', type: 'symlink', linkname: 'd' },
      { name: 'l/x', content: 'x' },
    ],
    /through the link "l"/,
  ],
  [
    'makes a folder through a link',
    [
      { name: 'l', type: 'symlink', linkname: '..' },
      { name: 'l/d/', type: 'directory' },
    ],
    /through the link "l"/,
  ],
  [
    'puts a folder over a link',
    [
      { name: 'l', type: 'symlink', linkname: '..' },
      { name: 'l/', type: 'directory' },
    ],
    /through the link "l"/,
  ],
  [
    'puts a file over a link',
    [
      { name: 'l', type: 'symlink', linkname: '../evil' },
      { name: 'l', content: 'x' },
    ],
    /"l" .* a link of that name/,
  ],
  [
    'puts a link over a folder',
    [
      { name: 'd/a', content: 'x' },
      { name: 'd', type: 'symlink', linkname: '..' },
    ],
    /"d" .* a folder of that name/,
  ],
  [
    'puts a link over a file',
    [
      { name: 'a', content: 'x' },
      { name: 'a', type: 'symlink', linkname: '..' },
    ],
    /"a" .* a file of that name/,
  ],
  [
    'puts a file over a folder',
    [
      { name: 'd/a', content: 'x' },
      { name: 'd', content: 'x' },
    ],
    /"d" .* a folder of that name/,
  ],
  [
    'puts something below a file',
    [
      { name: 'a', content: 'x' },
      { name: 'a/b', content: 'x' },
    ],
    /"a\/b" .* "a" is a file already/,
  ],
  ['links hard to what is outside', [{ name: 'a', type: 'link', linkname: '/etc/passwd' }], /is absolute/],
  ['links hard upwards', [{ name: 'a', type: 'link', linkname: '../bundle' }], /climbs out/],
  [
    'links hard through a link',
    [
      { name: 'l', type: 'symlink', linkname: '..' },
      { name: 'a', type: 'link', linkname: 'l/bundle' },
    ],
    /"a" .* no file that came before/,
  ],
  ['links hard to nothing', [{ name: 'a', type: 'link', linkname: 'later' }], /"a" .* no file that came before/],
  [
    'links hard to itself',
    [
      { name: 'a', content: 'x' },
      { name: 'a', type: 'link', linkname: 'a' },
    ],
    /"a" .* hard link to itself/,
  ],
  ['holds a device', [{ name: 'sda', type: 'block-device' }], /"sda" .* is a device/],
  ['holds a FIFO', [{ name: 'pipe', type: 'fifo' }], /"pipe" .* is a FIFO/],
])('a tar that %s is refused', async (_what, entries, message) => {
  await expect(untar(entries)).rejects.toMatchObject({
    code: 'ARCHIVE_INVALID',
    message: expect.stringMatching(message),
  })
})

test.each<[string, BundleFormat, Buffer, RegExp]>([
  ['an empty file', 'zip', Buffer.alloc(0), /as zip/],
  ['an empty file', 'tar', Buffer.alloc(0), /it is empty/],
  ['a web page', 'zip', Buffer.from('<html>'.repeat(300)), /as zip/],
  ['a web page', 'tgz', Buffer.from('<html>'.repeat(300)), /as tar/],
  ['a zip', 'tar', buildZip([{ name: 'a' }]), /it is a zip archive/],
  ['bzip2', 'tar', Buffer.from('BZh91AY&SY'), /compressed with bzip2/],
])('%s that is declared as %s is said not to be one', async (_what, format, bytes, message) => {
  await expect(unpack(bytes, format)).rejects.toMatchObject({
    code: 'ARCHIVE_INVALID',
    message: expect.stringMatching(message),
  })
})

test('an archive that is cut off is said to be damaged', async () => {
  const content = randomBytes(100_000)
  const tar = await buildTar([{ name: 'a', content }])
  const cut: [Buffer, BundleFormat][] = [
    [buildZip([{ name: 'a', content }]).subarray(0, 50_000), 'zip'],
    [tar.subarray(0, 50_000), 'tar'],
    [gzipSync(tar, { level: 1 }).subarray(0, -20), 'tgz'],
  ]
  for (const [bytes, format] of cut)
    await expect(unpack(bytes, format)).rejects.toMatchObject({ code: 'ARCHIVE_INVALID' })
})

test('an archive that does not exist, and a destination that holds something, are named', async () => {
  await using folder = await temporaryFolder()
  const gone = join(folder.path, 'gone.zip')
  for (const format of ['zip', 'tar'] as const) {
    await expect(extractArchive(gone, format, join(folder.path, format))).rejects.toMatchObject({
      code: 'ARCHIVE_INVALID',
      message: expect.stringContaining('gone.zip'),
    })
  }
  writeFileSync(gone, buildZip([{ name: 'a' }]))
  await expect(extractArchive(gone, 'zip', folder.path)).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: expect.stringContaining('not empty'),
  })
  expect(readdirSync(folder.path)).toContain('gone.zip')
})

test('a destination that is itself a link to an empty folder is used', async () => {
  await using folder = await temporaryFolder()
  const file = join(folder.path, 'bundle.zip')
  writeFileSync(file, buildZip([{ name: 'a/b', content: 'x' }]))
  await extractArchive(file, 'zip', join(folder.path, 'real'))
  symlinkSync(join(folder.path, 'empty'), join(folder.path, 'link'))
  await extractArchive(file, 'zip', join(folder.path, 'empty'))
  expect(readFileSync(join(folder.path, 'link', 'a', 'b'), 'utf8')).toBe('x')
})

test('a name too long for the file system is the fault of the archive', async () => {
  await expect(untar([{ name: 'n'.repeat(300), content: 'x' }])).rejects.toMatchObject({
    code: 'ARCHIVE_INVALID',
    message: expect.stringContaining('cannot take'),
  })
})

test('an aborted signal ends extraction and listing with its reason, and leaves nothing', async () => {
  await using folder = await temporaryFolder()
  const reason = new Error('enough')
  const entries = Array.from({ length: 50 }, (_, i) => ({ name: `f${i}`, content: Buffer.alloc(300_000, i) }))
  const files = { zip: buildZip(entries), tar: await buildTar(entries) }
  for (const format of ['zip', 'tar'] as const) {
    const file = join(folder.path, `bundle.${format}`)
    const out = join(folder.path, `out-${format}`)
    writeFileSync(file, files[format])
    const stop = new AbortController()
    const extracting = extractArchive(file, format, out, { signal: stop.signal })
    stop.abort(reason)
    await expect(extracting).rejects.toBe(reason)
    expect(readdirSync(out)).toEqual([])
    await expect(listArchive(file, format, { signal: stop.signal })).rejects.toBe(reason)
  }
})

test.skipIf(!canMountSmallDisk())(
  'a disk that fills up while an archive is extracted is named, and freed again',
  async () => {
    using disk = mountSmallDisk(1 << 20)
    await using folder = await temporaryFolder()
    const out = join(disk?.path ?? '', 'out')
    const entries = [
      { name: 'a', content: 'x' },
      { name: 'large', content: Buffer.alloc(4 << 20) },
    ]
    for (const [format, bytes] of [
      ['zip', buildZip(entries)],
      ['tar', await buildTar(entries)],
    ] as const) {
      const file = join(folder.path, 'bundle')
      writeFileSync(file, bytes)
      await expect(extractArchive(file, format, out)).rejects.toMatchObject({
        code: 'DISK_FULL',
        message: expect.stringContaining(`"${out}"`),
      })
      expect(readdirSync(out)).toEqual([])
    }
  },
)

test('a list names what an archive holds, with types, modes, sizes and link texts', async () => {
  await using folder = await temporaryFolder()
  const file = join(folder.path, 'bundle.tgz')
  const mtime = new Date('2001-02-03T04:05:06Z')
  const entries: RawTarEntry[] = [
    { name: './', type: 'directory', mtime },
    { name: './d/', type: 'directory', mode: 0o750, mtime },
    { name: './d/f', content: 'four', mode: 0o755, mtime },
    { name: './l', type: 'symlink', linkname: '/x', mode: 0o777, mtime },
  ]
  writeFileSync(file, gzipSync(await buildTar(entries)))
  const modifiedAt = mtime
  expect(await listArchive(file, 'tgz')).toEqual([
    { path: 'd', type: 'directory', mode: 0o750, sizeBytes: 0, modifiedAt },
    { path: 'd/f', type: 'file', mode: 0o755, sizeBytes: 4, modifiedAt },
    { path: 'l', type: 'symlink', linkTarget: '/x', mode: 0o777, sizeBytes: 0, modifiedAt },
  ])
})
