import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BundleFormat } from '../../../revision/location.ts'
import type { BundleEntries, WriteArchiveOptions, WrittenArchive } from '../../entry.ts'
import { collectEntries } from '../collect-entries.ts'
import { arbitraryTree } from '../fixtures/arbitrary-tree.ts'
import { seededBytes } from '../fixtures/seeded-bytes.ts'
import { makeTree, type Tree, temporaryFolder } from '../fixtures/tree.ts'
import { DEFAULT_MODIFIED_AT } from '../modified-at.ts'
import { createParallelWriter } from './parallel-writer.ts'

const FORMATS: readonly BundleFormat[] = ['zip', 'tar', 'tgz']

/** Files of one unit, and one whose pieces are several. */
const TREE: Tree = {
  'appspec.yml': { content: 'version: 0.0\nos: linux\n' },
  'scripts/start.sh': { content: '#!/bin/sh\n', mode: 0o755 },
  'web/empty': { content: '' },
  'web/large.bin': { content: seededBytes('half', 3_000_001, 1) },
  logs: { folder: true },
  current: { link: 'web' },
}

function write(
  entries: BundleEntries,
  destination: string,
  format: BundleFormat,
  options: Partial<WriteArchiveOptions> = {},
): Promise<WrittenArchive> {
  return createParallelWriter({ threads: 0 }).write(entries, destination, {
    format,
    modifiedAt: DEFAULT_MODIFIED_AT,
    ...options,
  })
}

async function* inBatches(entries: BundleEntries, onEnd: () => void = () => {}) {
  for (const entry of entries as readonly never[]) {
    yield [entry]
    await setImmediate()
  }
  onEnd()
}

/** Bundles a source with and without an answer to wait for, and expects one and the same file. */
async function compareReadings(source: string, format: BundleFormat): Promise<void> {
  await using folder = await temporaryFolder()
  const { entries } = await collectEntries(source)
  const [once, twice] = [join(folder.path, 'once'), join(folder.path, 'twice')]
  const expected = await write(entries, once, format)
  const told: string[] = []
  const onContentDigest = async (contentDigest: string): Promise<void> => void told.push(contentDigest)
  expect(await write(entries, twice, format, { onContentDigest })).toEqual(expected)
  expect(told).toEqual([expected.contentDigest])
  expect(readFileSync(twice).equals(readFileSync(once))).toBe(true)
}

describe.each(FORMATS)('a %s whose content is read before it is packed', (format) => {
  test('is the one that it would be else, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTree, async (tree) => {
        await using folder = await temporaryFolder()
        await compareReadings(makeTree(folder.path, tree), format)
      }),
      { numRuns: 20 },
    )
  })

  test.each<[string, Tree]>([
    ['large files beside small ones', TREE],
    ['an empty file', { empty: { content: '' } }],
    ['a folder', { logs: { folder: true } }],
    ['a link', { current: { link: '/opt/app' } }],
    ['a large file', { 'large.bin': { content: seededBytes('text', 2 * 1024 * 1024 + 1, 2) } }],
    ['a file of just one piece', { piece: { content: seededBytes('noise', 1024 * 1024, 3) } }],
    [
      'several large files, and more of them than what is packed ahead',
      Object.fromEntries([4, 5, 6].map((seed) => [`${seed}`, { content: seededBytes('stripes', 4_200_000, seed) }])),
    ],
  ])('is the one that it would be else where it holds %s', async (_what, tree) => {
    await using folder = await temporaryFolder()
    await compareReadings(makeTree(folder.path, tree), format)
  })

  test('is the same when its entries are still being found, and nobody is told of a part of them', async () => {
    await using folder = await temporaryFolder()
    const { entries } = await collectEntries(makeTree(join(folder.path, 'source'), TREE))
    const [once, twice] = [join(folder.path, 'once'), join(folder.path, 'twice')]
    const expected = await write(entries, once, format)
    const steps: string[] = []
    const found = inBatches(entries, () => steps.push('all found'))
    const onContentDigest = async (): Promise<void> => void steps.push('told')
    expect(await write(found, twice, format, { onContentDigest })).toEqual(expected)
    expect(steps).toEqual(['all found', 'told'])
    expect(readFileSync(twice).equals(readFileSync(once))).toBe(true)
  })

  test('is packed by this thread when the answer is there, and not before', async () => {
    await using folder = await temporaryFolder()
    const { entries } = await collectEntries(makeTree(join(folder.path, 'source'), TREE))
    const out = join(folder.path, 'out')
    const seen: number[] = []
    const sizes = (): number[] => readdirSync(out).map((name) => statSync(join(out, name)).size)
    let isAnswered = false
    await write(entries, join(out, 'app'), format, {
      async onContentDigest() {
        for (let turn = 0; turn < 50; turn++) await setImmediate()
        seen.push(...sizes())
        isAnswered = true
      },
      onProgress: () => expect(isAnswered).toBe(true),
    })
    expect(seen).toEqual([0])
    expect(sizes()[0]).toBeGreaterThan(0)
  })

  test.each([
    ['a small file', 'scripts/start.sh'],
    ['a large file', 'web/large.bin'],
  ])(
    'ends with the name of %s that was written to in between, though its size and time are the same',
    async (_, name) => {
      await using folder = await temporaryFolder()
      const source = makeTree(join(folder.path, 'source'), TREE)
      const { entries } = await collectEntries(source)
      const place = join(source, name)
      const writing = write(entries, join(folder.path, 'out', 'app'), format, {
        async onContentDigest() {
          const { atime, mtime, size } = statSync(place)
          writeFileSync(place, Buffer.alloc(size, 'x'))
          utimesSync(place, atime, mtime)
        },
      })
      await expect(writing).rejects.toMatchObject({
        code: 'BUNDLE_FAILED',
        message: `"${place}" changed while it was being bundled: it was written to`,
      })
      expect(readdirSync(join(folder.path, 'out'))).toEqual([])
    },
  )
})

test('a file that vanishes before it is read is named, and nobody is told of any content', async () => {
  await using folder = await temporaryFolder()
  const { entries } = await collectEntries(makeTree(join(folder.path, 'source'), TREE))
  const gone = entries.map((entry) => (entry.path === 'appspec.yml' ? { ...entry, source: '/nowhere' } : entry))
  const told: string[] = []
  const onContentDigest = async (contentDigest: string): Promise<void> => void told.push(contentDigest)
  await expect(write(gone, join(folder.path, 'app.zip'), 'zip', { onContentDigest })).rejects.toMatchObject({
    code: 'BUNDLE_FAILED',
    message: '"/nowhere" vanished while it was being bundled',
  })
  expect(told).toEqual([])
})

test('what goes wrong while entries are found ends the waiting, and nobody is told of what was found', async () => {
  await using folder = await temporaryFolder()
  const { entries } = await collectEntries(makeTree(join(folder.path, 'source'), TREE))
  const failure = new Error('the folder cannot be read')
  const found = inBatches(entries, () => {
    throw failure
  })
  const told: string[] = []
  const onContentDigest = async (contentDigest: string): Promise<void> => void told.push(contentDigest)
  await expect(write(found, join(folder.path, 'app.zip'), 'zip', { onContentDigest })).rejects.toBe(failure)
  expect(told).toEqual([])
  expect(readdirSync(folder.path)).toEqual(['source'])
})

test.each(FORMATS)('what is told of a growing %s stays as it is, from its beginning to its end', async (format) => {
  await using folder = await temporaryFolder()
  const source = makeTree(join(folder.path, 'source'), TREE)
  const destination = join(folder.path, 'out')
  const { entries } = await collectEntries(source)
  const grown: Buffer[] = []
  const onGrown = (path: string, bytes: number): void => void grown.push(readFileSync(path).subarray(0, bytes))
  const { sizeBytes } = await write(entries, destination, format, { onGrown })
  const whole = readFileSync(destination)
  const sizes = grown.map(({ length }) => length)
  expect(grown.every((beginning) => whole.subarray(0, beginning.length).equals(beginning))).toBe(true)
  expect([sizes, sizes.at(-1)]).toEqual([[...new Set(sizes)].sort((a, b) => a - b), sizeBytes])
  // The header of a large file in a zip is filled in behind its content.
  expect(sizes.filter((bytes) => bytes < 1_000_000).length).toBeGreaterThan(0)
})
