import { unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createBundleWriter } from './bundle-writer.ts'
import { collectEntries } from './collect-entries.ts'
import { describeArchive } from './describe-archive.ts'
import { arbitraryTree } from './fixtures/arbitrary-tree.ts'
import { makeTree, temporaryFolder } from './fixtures/tree.ts'
import { DEFAULT_MODIFIED_AT } from './modified-at.ts'
import { readArchiveManifest, readFolderManifest } from './read-manifest.ts'

const CONTENT = {
  'a.txt': { content: 'a' },
  'bin/run': { content: '#!/bin/sh\n', mode: 0o755 },
  'b/link': { link: '../a.txt' },
}

test.for(['zip', 'tar', 'tgz'] as const)('a folder and the %s made of it hold the same', async (format) => {
  await fc.assert(
    fc.asyncProperty(arbitraryTree, async (tree) => {
      await using folder = await temporaryFolder()
      const { entries } = await collectEntries(makeTree(join(folder.path, 'source'), tree))
      const bundle = join(folder.path, `bundle.${format}`)
      const written = await createBundleWriter().write(entries, bundle, { format, modifiedAt: DEFAULT_MODIFIED_AT })
      const ofFolder = await readFolderManifest(entries)
      expect(await readArchiveManifest(bundle)).toEqual(ofFolder)
      expect(ofFolder.contentDigest).toBe(written.contentDigest)
    }),
    { numRuns: 15 },
  )
})

test('the digest is the one that a bundle is described with', async () => {
  await using folder = await temporaryFolder()
  const { entries } = await collectEntries(makeTree(join(folder.path, 'source'), CONTENT))
  const bundle = join(folder.path, 'bundle.tgz')
  await createBundleWriter().write(entries, bundle, { format: 'tgz', modifiedAt: DEFAULT_MODIFIED_AT })
  const { contentDigest } = await describeArchive(bundle)
  expect((await readFolderManifest(entries)).contentDigest).toBe(contentDigest)
})

test('a file that vanishes or changes while it is read is named', async () => {
  await using folder = await temporaryFolder()
  const source = makeTree(join(folder.path, 'source'), CONTENT)
  const { entries } = await collectEntries(source)
  writeFileSync(join(source, 'a.txt'), 'longer than before')
  await expect(readFolderManifest(entries)).rejects.toMatchObject({
    code: 'BUNDLE_FAILED',
    message: expect.stringContaining('a.txt'),
  })
  unlinkSync(join(source, 'a.txt'))
  await expect(readFolderManifest(entries)).rejects.toMatchObject({ code: 'BUNDLE_FAILED' })
})

test('a signal ends the reading with its reason', async () => {
  await using folder = await temporaryFolder()
  const { entries } = await collectEntries(makeTree(join(folder.path, 'source'), CONTENT))
  const reason = new Error('enough')
  await expect(readFolderManifest(entries, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
})

test('what is no archive is refused', async () => {
  await using folder = await temporaryFolder()
  const path = join(folder.path, 'bundle.zip')
  writeFileSync(path, 'hello')
  await expect(readArchiveManifest(path)).rejects.toMatchObject({ code: 'ARCHIVE_INVALID' })
})
