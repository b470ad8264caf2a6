import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BundleFormat } from '../../revision/location.ts'
import type { ArchiveWriter } from '../entry.ts'
import { createArchiverWriter } from './archiver-writer.ts'
import { createBundleWriter } from './bundle-writer.ts'
import { collectEntries } from './collect-entries.ts'
import { describeArchive } from './describe-archive.ts'
import { extractArchive } from './extract-archive.ts'
import { arbitraryTree } from './fixtures/arbitrary-tree.ts'
import { awkwardTree, BACKSLASH_TREE } from './fixtures/awkward-tree.ts'
import { asBundled, makeTree, readTree, temporaryFolder } from './fixtures/tree.ts'
import { DEFAULT_MODIFIED_AT } from './modified-at.ts'

/** Bundles the folder by the writer in use and by the reference, takes both apart again, and compares everything with the source. */
async function compareWriters(source: string, format: BundleFormat): Promise<void> {
  await using folder = await temporaryFolder()
  const { entries } = await collectEntries(source)
  const nodes = readTree(source).map(asBundled)
  const written = async (name: string, writer: ArchiveWriter): Promise<string> => {
    const file = join(folder.path, name)
    const { contentDigest, sizeBytes } = await writer.write(entries, file, { format, modifiedAt: DEFAULT_MODIFIED_AT })
    expect(sizeBytes).toBe(readFileSync(file).length)
    await extractArchive(file, format, join(folder.path, `${name}-out`))
    expect(readTree(join(folder.path, `${name}-out`)), name).toEqual(nodes)
    expect((await describeArchive(file)).contentDigest).toBe(contentDigest)
    return contentDigest
  }
  expect(await written('ours', createBundleWriter())).toBe(await written('reference', createArchiverWriter()))
}

let awkward: Awaited<ReturnType<typeof temporaryFolder>>
beforeAll(async () => {
  awkward = await temporaryFolder()
  makeTree(awkward.path, awkwardTree())
})
afterAll(() => awkward[Symbol.asyncDispose]())

describe.each(['zip', 'tar', 'tgz'] as const)('%s', (format) => {
  test('of an awkward tree: what our writer and archiver write holds the same, with one content digest', async () => {
    await compareWriters(awkward.path, format)
  }, 240_000)

  test('of random trees: what our writer and archiver write holds the same, with one content digest', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTree, async (tree) => {
        await using folder = await temporaryFolder()
        await compareWriters(makeTree(folder.path, tree), format)
      }),
      { numRuns: 20 },
    )
  }, 240_000)

  test('names with a backslash, which archiver cannot carry, come out as they went in', async () => {
    await using folder = await temporaryFolder()
    const source = makeTree(join(folder.path, 'source'), BACKSLASH_TREE)
    const { entries } = await collectEntries(source)
    const file = join(folder.path, 'bundle')
    await createBundleWriter().write(entries, file, { format, modifiedAt: DEFAULT_MODIFIED_AT })
    await extractArchive(file, format, join(folder.path, 'out'))
    expect(readTree(join(folder.path, 'out'))).toEqual(readTree(source).map(asBundled))
  })
})
