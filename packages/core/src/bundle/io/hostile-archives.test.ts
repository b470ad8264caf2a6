import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SlipwayError } from '../../errors.ts'
import type { BundleFormat } from '../../revision/location.ts'
import { extractArchive } from './extract-archive.ts'
import { buildTar, type RawTarEntry } from './fixtures/raw-tar.ts'
import { buildZip, type RawEntry } from './fixtures/raw-zip.ts'
import { describeTree, temporaryFolder } from './fixtures/tree.ts'
import { listArchive } from './read-archive.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let runs = 0

beforeAll(async () => {
  folder = await temporaryFolder()
  mkdirSync(join(folder.path, 'sandbox'))
  writeFileSync(join(folder.path, 'sandbox', 'canary'), 'untouched')
})
afterAll(() => folder[Symbol.asyncDispose]())

/** Extracts and lists; ends in a result or in an error of ours, and in either case leaves everything but the destination alone. */
async function survive(bytes: Buffer, format: BundleFormat): Promise<void> {
  const sandbox = join(folder.path, 'sandbox')
  const file = join(folder.path, 'bundle')
  const out = join(sandbox, `out-${runs++}`)
  const before = readdirSync(sandbox).length
  writeFileSync(file, bytes)
  try {
    await extractArchive(file, format, out)
  } catch (error) {
    if (!(error instanceof SlipwayError)) throw error
    expect(['ARCHIVE_INVALID', 'DISK_FULL']).toContain(error.code)
    expect(describeTree(out)).toEqual([])
  }
  expect(readFileSync(join(sandbox, 'canary'), 'utf8')).toBe('untouched')
  expect(readdirSync(sandbox).length).toBe(before + 1)
  expect(readdirSync(folder.path).sort()).toEqual(['bundle', 'sandbox'])
  await listArchive(file, format).catch((error) => {
    if (!(error instanceof SlipwayError)) throw error
  })
}

const SEGMENTS = ['a', 'b', 'l', '..', '.', '', 'canary', 'C:', 'a\\..\\..\\b', 'é', '\0', ' ']
const name = fc
  .tuple(
    fc.constantFrom('', '/', './', '../', '//'),
    fc.array(fc.constantFrom(...SEGMENTS), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('', '/'),
  )
  .map(([start, segments, end]) => start + segments.join('/') + end)
const target = fc.constantFrom(
  '..',
  '../..',
  '.',
  'a',
  'l',
  '../canary',
  '../../sandbox/canary',
  '/',
  '/tmp',
  'b/../..',
)
const content = fc.constantFrom('', 'overwritten', 'x'.repeat(5000))

const tarEntry: fc.Arbitrary<RawTarEntry> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ name, content }) },
  {
    weight: 1,
    arbitrary: fc.record({ name, type: fc.constant('directory' as const), mode: fc.constantFrom(0o755, 0o700) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      name,
      type: fc.constantFrom('symlink' as const, 'link' as const),
      linkname: fc.oneof(target, name),
    }),
  },
)
const zipEntry: fc.Arbitrary<RawEntry> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      name,
      content,
      madeOn: fc.constantFrom(0, 3),
      attributes: fc.constantFrom(0, 0x10, 0o100644 * 0x10000),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ name, content: target, mode: fc.constant(0o120777), method: fc.constantFrom(0, 8) }),
  },
)

describe('names chosen to do harm', () => {
  test('a tar never writes outside its destination', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(tarEntry, { minLength: 1, maxLength: 6 }), async (entries) =>
        survive(await buildTar(entries), 'tar'),
      ),
      { numRuns: 150 },
    )
  })

  test('a zip never writes outside its destination', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(zipEntry, { minLength: 1, maxLength: 6 }), (entries) =>
        survive(buildZip(entries), 'zip'),
      ),
      { numRuns: 150 },
    )
  })
})

describe('archives that were damaged', async () => {
  const entries = [
    { name: 'appspec.yml', content: 'version: 0.0\n' },
    { name: 'scripts/start.sh', content: 'echo start\n'.repeat(200), mode: 0o100755 },
    { name: `${'long/'.repeat(30)}name`, content: 'x' },
    { name: 'large', content: Buffer.alloc(400_000, 'slipway ') },
  ]
  const tar = await buildTar([...entries, { name: 'link', type: 'symlink', linkname: 'scripts' }])
  const archives: [BundleFormat, Buffer][] = [
    ['zip', buildZip([...entries, { name: 'link', content: 'scripts', mode: 0o120777 }])],
    ['tar', tar],
    ['tgz', gzipSync(tar)],
  ]
  test.each(archives)('a %s that is cut anywhere ends in an error or a result', async (format, bytes) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length }), (length) =>
        survive(bytes.subarray(0, length), format),
      ),
      { numRuns: 50 },
    )
  })

  test.each(archives)('a %s with any bytes changed ends in an error or a result', async (format, bytes) => {
    const change = fc.record({
      // Headers are where damage does most; they are at both ends.
      at: fc.oneof(
        fc.nat(bytes.length - 1),
        fc.nat(2000),
        fc.nat(700).map((n) => bytes.length - 1 - n),
      ),
      to: fc.oneof(fc.nat(255), fc.constantFrom(0, 0xff, 0x80)),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const changed = Buffer.from(bytes)
        for (const { at, to } of changes) changed[Math.max(0, at)] = to
        return survive(changed, format)
      }),
      { numRuns: 120 },
    )
  })
})
