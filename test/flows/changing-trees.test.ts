import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { appendFile, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeArchive, listArchive } from '@slipway/core/bundle/io'
import type { BundleFormat } from '@slipway/core/revision'
import { describe, expect, test } from 'vitest'
import { seededBytes } from '../../packages/core/src/bundle/io/fixtures/seeded-bytes.ts'
import { canMountSmallDisk, mountSmallDisk } from '../../packages/core/src/bundle/io/fixtures/small-disk.ts'
import { makeTree, type TreeNode, temporaryFolder } from '../../packages/core/src/bundle/io/fixtures/tree.ts'
import { type Bundled, bundle, makeSlowFile, partialsIn, theErrorOf } from './fixtures/bundling.ts'
import { seededRandom } from './fixtures/random.ts'
import { releaseFiles } from './fixtures/releases.ts'

const FORMATS: readonly BundleFormat[] = ['zip', 'tgz']

interface Place extends AsyncDisposable {
  readonly path: string
  readonly source: string
  readonly output: string
}

async function makeRelease(format: BundleFormat, files: Readonly<Record<string, TreeNode>> = {}): Promise<Place> {
  const folder = await temporaryFolder()
  const release = Object.entries(releaseFiles()).map(([path, content]) => [path, { content }] as const)
  return {
    path: folder.path,
    source: makeTree(join(folder.path, 'source'), { ...Object.fromEntries(release), ...files }),
    output: join(folder.path, 'out', `bundle.${format}`),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  }
}

describe.each(FORMATS)('while a %s is written', (format) => {
  test.each([
    [
      'shrinks',
      (file: string) => truncate(file, 1_000_000),
      /a-large\.bin" changed while it was being bundled: it had/,
    ],
    ['grows', (file: string) => appendFile(file, 'more'), /a-large\.bin" changed while it was being bundled/],
  ])('a file that is being read %s: the bundle ends with its name', async (_, change, message) => {
    await using place = await makeRelease(format)
    const large = await makeSlowFile(join(place.source, 'a-large.bin'))
    const bundled = await bundle(place.source, { output: place.output, whileWriting: () => change(large) })
    expect(theErrorOf(bundled)).toMatch(message)
    expect(bundled).toMatchObject({ code: 1, leftBehind: [] })
    expect(existsSync(place.output)).toBe(false)
  })

  test('a file behind others vanishes: it is in the bundle, or the bundle ends with its name', async () => {
    await using place = await makeRelease(format, { 'z-last.txt': { content: 'x' } })
    await makeSlowFile(join(place.source, 'a-large.bin'))
    const whileWriting = () => rm(join(place.source, 'z-last.txt'))
    const bundled = await bundle(place.source, { output: place.output, whileWriting })
    // It may have been read before, ahead of its turn.
    await expectRightOrNamed(bundled, place.output, format)
    if (bundled.code !== 0) expect(theErrorOf(bundled)).toMatch(/z-last\.txt" vanished while it was being bundled/)
  })

  test('a folder behind others vanishes: it is in the bundle, or the bundle ends with the name of a file of it', async () => {
    const folder = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`z/${index}`, { content: `${index}` }]),
    )
    await using place = await makeRelease(format, folder)
    await makeSlowFile(join(place.source, 'a-large.bin'))
    const whileWriting = () => rm(join(place.source, 'z'), { recursive: true })
    const bundled = await bundle(place.source, { output: place.output, whileWriting })
    await expectRightOrNamed(bundled, place.output, format)
    if (bundled.code !== 0) expect(theErrorOf(bundled)).toMatch(/source\/z\/\d+" vanished while it was being bundled/)
  })

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends it, with nothing left and the bundle of before in its place', async (signal, code) => {
    await using place = await makeRelease(format)
    await bundle(place.source, { output: place.output })
    const before = await readFile(place.output)
    await makeSlowFile(join(place.source, 'a-large.bin'))
    const bundled = await bundle(place.source, { output: place.output, signal })
    expect(bundled).toMatchObject({ code, leftBehind: [] })
    expect(bundled.stderr).not.toMatch(/defect|^\s+at /m)
    expect((await readFile(place.output)).equals(before)).toBe(true)
  })

  test('a second signal ends it at once, and leaves nothing either', async () => {
    await using place = await makeRelease(format)
    await bundle(place.source, { output: place.output })
    const before = await readFile(place.output)
    await makeSlowFile(join(place.source, 'a-large.bin'))
    const bundled = await bundle(place.source, { output: place.output, signal: ['SIGINT', 'SIGTERM'] })
    expect(bundled.leftBehind).toEqual([])
    // On a busy machine all may be tidied up before the second one comes.
    expect([130, 143]).toContain(bundled.code)
    expect((await readFile(place.output)).equals(before)).toBe(true)
  })

  test('SIGKILL leaves the bundle of before, and the next run goes on as if nothing had been', async () => {
    await using place = await makeRelease(format)
    await bundle(place.source, { output: place.output })
    const before = await readFile(place.output)
    const large = await makeSlowFile(join(place.source, 'a-large.bin'))
    const killed = await bundle(place.source, { output: place.output, signal: 'SIGKILL' })
    expect(killed.code).toBe(null)
    expect((await readFile(place.output)).equals(before)).toBe(true)
    expect(killed.leftBehind.length).toBeLessThanOrEqual(1)

    await rm(large)
    expect(await bundle(place.source, { output: place.output })).toMatchObject({ code: 0, leftBehind: [] })
    expect((await readFile(place.output)).equals(before)).toBe(true)
  })

  test('a limit on the size of files ends it with the reason, and nothing left', async () => {
    await using place = await makeRelease(format, { 'noise.bin': { content: seededBytes('noise', 9_000_000, 1) } })
    // The signal would end the process before it could say anything; ignored, the write fails.
    const before = "trap '' XFSZ; ulimit -f 4000"
    const bundled = await bundle(place.source, { output: place.output, before })
    expect(theErrorOf(bundled)).toMatch(
      /"[^"]*bundle\.\w+" cannot be written: it would be larger than a file may be there/,
    )
    expect(bundled).toMatchObject({ code: 1, leftBehind: [] })
  })

  test.skipIf(!canMountSmallDisk())('the disk fills up: it is named, and free again', async () => {
    await using place = await makeRelease(format, { 'noise.bin': { content: seededBytes('noise', 9_000_000, 1) } })
    using disk = mountSmallDisk(4 << 20)
    const folder = disk?.path ?? ''
    const bundled = await bundle(place.source, { output: join(folder, `bundle.${format}`) })
    expect(theErrorOf(bundled)).toContain(`no space left at "${folder}"`)
    expect(bundled).toMatchObject({ code: 1, leftBehind: [] })
    expect(statSync(folder).isDirectory() && readdirSync(folder)).toEqual([])
  })

  test('files change, come and go at any moment: a right archive or one named error, and nothing left', async () => {
    const random = seededRandom(7)
    const files = Object.fromEntries(
      Array.from({ length: 600 }, (_, index) => [`f/${index}.js`, { content: seededBytes('text', 3000, index) }]),
    )
    for (let round = 0; round < 6; round += 1) {
      await using place = await makeRelease(format, files)
      let isOver = false
      const disturb = async (): Promise<void> => {
        while (!isOver) {
          const file = join(place.source, 'f', `${Math.floor(random() * 600)}.js`)
          if (round % 3 === 0) await rm(file, { force: true })
          else if (round % 3 === 1) await writeFile(file, 'x'.repeat(Math.floor(random() * 5000)))
          else await rm(join(place.source, 'f'), { recursive: true, force: true })
          await new Promise((resolve) => setTimeout(resolve, random() * 5))
        }
      }
      const disturbing = disturb()
      const bundled = await bundle(place.source, { output: place.output })
      isOver = true
      await disturbing
      await expectRightOrNamed(bundled, place.output, format)
    }
  })
})

async function expectRightOrNamed(bundled: Bundled, output: string, format: BundleFormat): Promise<void> {
  expect(bundled.leftBehind).toEqual([])
  if (bundled.code !== 0) {
    expect([1, 2]).toContain(bundled.code)
    expect(theErrorOf(bundled)).toMatch(/vanished|changed|cannot be read/)
    expect(existsSync(output)).toBe(false)
    return
  }
  // Its reader checks each checksum.
  const { contentDigest } = await describeArchive(output)
  expect(bundled.stderr + bundled.stdout).toContain(contentDigest)
  expect((await listArchive(output, format)).length).toBeGreaterThan(1)
}

test('what a killed run left does not go into the next bundle of a source that holds its own bundles', async () => {
  await using place = await makeRelease('zip')
  const output = join(place.source, 'bundle.zip')
  const large = await makeSlowFile(join(place.source, 'a-large.bin'))
  await bundle(place.source, { output, signal: 'SIGKILL' })
  await rm(large)
  expect((await bundle(place.source, { output })).code).toBe(0)
  const paths = (await listArchive(output, 'zip')).map(({ path }) => path)
  expect(paths).toEqual(['appspec.yml', 'page.html'])
  expect(partialsIn(place.source).length + readFileSync(output).length).toBeGreaterThan(0)
})
