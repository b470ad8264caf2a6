import { chmodSync, mkdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { extractArchive, listArchive } from '@slipway/core/bundle/io'
import type { BundleFormat } from '@slipway/core/revision'
import { expect, test } from 'vitest'
import { asBundled, makeTree, readTree, temporaryFolder } from '../../packages/core/src/bundle/io/fixtures/tree.ts'
import { bundle, theErrorOf } from './fixtures/bundling.ts'
import { run } from './fixtures/processes.ts'
import { releaseFiles } from './fixtures/releases.ts'

const FORMATS: readonly BundleFormat[] = ['zip', 'tar', 'tgz']
const NOBODY = 65_534

interface Place extends AsyncDisposable {
  readonly source: string
  outputIn(format: BundleFormat): string
  readonly path: string
}

/** A release, and a place for its bundle. */
async function makeRelease(): Promise<Place> {
  const folder = await temporaryFolder()
  const files = Object.entries(releaseFiles()).map(([path, content]) => [path, { content }] as const)
  const source = makeTree(join(folder.path, 'source'), Object.fromEntries(files))
  return {
    source,
    path: folder.path,
    outputIn: (format) => join(folder.path, 'out', `bundle.${format}`),
    // Not by Node, which cannot remove what is deeper than the longest path.
    [Symbol.asyncDispose]: async () => void (await run('rm', ['-rf', folder.path])),
  }
}

/** Each format refuses the source with this error and leaves nothing behind. */
async function expectRefusal(place: Place, message: RegExp, { code = 2, uid }: { code?: number; uid?: number } = {}) {
  for (const format of FORMATS) {
    const bundled = await bundle(place.source, { output: place.outputIn(format), ...(uid !== undefined && { uid }) })
    expect(theErrorOf(bundled)).toMatch(message)
    expect(bundled.stderr).toContain('hint: ')
    expect(bundled).toMatchObject({ code, leftBehind: [] })
  }
}

/** Each format holds the source as it is. */
async function expectRightArchives(place: Place): Promise<void> {
  for (const format of FORMATS) {
    const bundled = await bundle(place.source, { output: place.outputIn(format) })
    expect(bundled).toMatchObject({ code: 0, leftBehind: [] })
    const out = join(place.path, `out-${format}`)
    await extractArchive(place.outputIn(format), format, out)
    expect(readTree(out)).toEqual(readTree(place.source).map(asBundled))
  }
}

test('a FIFO is refused by its name, and not waited for', async () => {
  await using place = await makeRelease()
  await run('mkfifo', [join(place.source, 'pipe')])
  await expectRefusal(place, /source\/pipe" is a FIFO, which cannot be put into a bundle/)
})

test('a socket is left out, and said by its name', async () => {
  await using place = await makeRelease()
  const server = createServer().listen(join(place.source, 'app.sock'))
  await new Promise((resolve) => server.once('listening', resolve))
  try {
    for (const format of FORMATS) {
      const bundled = await bundle(place.source, { output: place.outputIn(format) })
      expect(bundled.stdout + bundled.stderr).toContain('"app.sock" is a socket and left out of the bundle')
      expect(bundled).toMatchObject({ code: 0, leftBehind: [] })
      const paths = (await listArchive(place.outputIn(format), format)).map(({ path }) => path)
      expect(paths).toEqual(['appspec.yml', 'page.html'])
    }
  } finally {
    server.close()
  }
})

test('a device is refused by its name', async (context) => {
  await using place = await makeRelease()
  const made = await run('mknod', [join(place.source, 'null'), 'c', '1', '3'])
  if (made.code !== 0) return context.skip('not run: making a device needs root')
  await expectRefusal(place, /source\/null" is a device, which cannot be put into a bundle/)
})

test('a name that is not UTF-8 is told with its bytes', async () => {
  await using place = await makeRelease()
  writeFileSync(Buffer.concat([Buffer.from(`${place.source}/caf`), Buffer.from([0xe9]), Buffer.from('.txt')]), '')
  await expectRefusal(place, /source\/caf\\xe9\.txt" is not UTF-8/)
})

test('a link to a name that is not UTF-8 is told with its bytes', async () => {
  await using place = await makeRelease()
  symlinkSync(Buffer.from([0x66, 0xff]), join(place.source, 'link'))
  await expectRefusal(place, /source\/link" points to "f\\xff", which is not UTF-8/)
})

test.each([
  ['file', (path: string) => writeFileSync(path, 'secret', { mode: 0 })],
  ['folder', (path: string) => mkdirSync(path, { mode: 0 })],
])('a %s that may not be read is named', async (kind, make) => {
  await using place = await makeRelease()
  const isRoot = process.getuid?.() === 0
  make(join(place.source, 'private'))
  // Root may read everything, so the command runs as nobody.
  mkdirSync(join(place.path, 'out'))
  for (const path of [place.path, place.source, join(place.path, 'out')]) chmodSync(path, 0o777)
  await expectRefusal(place, /source\/private" cannot be read: no permission/, {
    code: kind === 'file' ? 1 : 2,
    ...(isRoot && { uid: NOBODY }),
  })
})

test.each([
  ['that the disk cannot read', '/proc/1/mem', /"cannot be read"|broken" cannot be read/],
  ['that holds more than its size says', '/proc/version', /broken" changed while it was being bundled: it grew/],
])('a file %s is named', async (_, stand, message) => {
  await using place = await makeRelease()
  const broken = join(place.source, 'broken')
  writeFileSync(broken, '')
  const mounted = await run('mount', ['--bind', stand, broken])
  if (mounted.code !== 0) {
    process.stderr.write(`NOT RUN, no permission to mount ${stand}: a file that cannot be read\n`)
    return
  }
  try {
    await expectRefusal(place, message, { code: 1 })
  } finally {
    await run('umount', [broken])
  }
})

test('links in loops, to themselves and to nowhere are in the bundle as they stand', async () => {
  await using place = await makeRelease()
  for (const [link, target] of Object.entries({
    loop: 'loop',
    'loop-a': 'loop-b',
    'loop-b': 'loop-a',
    dangling: 'nowhere/at all',
    here: '.',
    above: '..',
    absolute: '/nonexistent',
  })) {
    symlinkSync(target, join(place.source, link))
  }
  await expectRightArchives(place)
})

test('times before 1980 and after 2107 do not matter to a bundle', async () => {
  await using place = await makeRelease()
  writeFileSync(join(place.source, 'other'), 'x')
  await expectRightArchives(place)
  const before = FORMATS.map((format) => readFileSync(place.outputIn(format)))
  utimesSync(join(place.source, 'page.html'), 0, -86_400 * 365)
  utimesSync(join(place.source, 'other'), 0, Date.parse('2200-01-01') / 1000)
  utimesSync(place.source, 0, 0)
  for (const [index, format] of FORMATS.entries()) {
    expect(await bundle(place.source, { output: place.outputIn(format) })).toMatchObject({ code: 0, leftBehind: [] })
    expect(readFileSync(place.outputIn(format)).equals(before[index] ?? Buffer.alloc(0))).toBe(true)
  }
})

/** Makes folders in folders until the path from the source has so many bytes, and a file in the last; no call ever sees the whole path. */
const MAKE_DEEP = `
const { chdir } = process
const { mkdirSync, writeFileSync } = require('node:fs')
chdir(process.argv[1])
for (let left = Number(process.argv[2]) - 5; left > 0; ) {
  const name = 'd'.repeat(Math.min(200, left - 1 || 1))
  mkdirSync(name)
  chdir(name)
  left -= name.length + 1
}
writeFileSync('file', 'deep')
`

test('a path as long as the system allows is in the bundle', async () => {
  await using place = await makeRelease()
  // What is left is for the folder that the archive is taken apart in.
  await run(process.execPath, ['-e', MAKE_DEEP, place.source, String(4095 - place.source.length - 20)])
  await expectRightArchives(place)
})

test('a path that is longer than the system lets anybody open is refused by its beginning', async () => {
  await using place = await makeRelease()
  expect(await run(process.execPath, ['-e', MAKE_DEEP, place.source, '5000'])).toMatchObject({ code: 0 })
  await expectRefusal(place, /source\/d+\/.*" cannot be read: its path is longer than this system can open/)
})
