import { expect, test } from 'vitest'
import type { ArchiveDescription, KeyContent } from '../../provider.ts'
import { FilesInMemory } from '../fixtures/files-in-memory.ts'
import { planPush } from './plan-push.ts'

const ARCHIVE: ArchiveDescription = {
  format: 'tgz',
  sizeBytes: 2_000,
  sha256: 'aa',
  contentDigest: 'bb',
  entries: [{ path: 'appspec.yml', type: 'file' }],
}
const REQUEST = { bundle: 'a.tgz', applicationName: 'shop', bucket: 'releases' }

const ABSENT: KeyContent = { kind: 'absent' }

function plan(content: KeyContent, more: { readonly key?: string } = {}, archive = ARCHIVE) {
  const files = new FilesInMemory({ archives: { 'a.tgz': archive } })
  // There is nothing to put with.
  return planPush({ ...REQUEST, ...more }, { files, store: { find: async () => content } })
}

test('a bundle that is not there would be uploaded, and is pinned by nothing yet', async () => {
  expect(await plan(ABSENT)).toEqual({
    revision: { type: 's3', bucket: 'releases', key: 'shop/bb.tgz', bundleType: 'tgz' },
    unchanged: false,
    sizeBytes: 2_000,
    contentDigest: 'bb',
  })
})

test('a bundle that is there is told with the pins that a push would give', async () => {
  const present = { bucket: 'releases', key: 'own.tgz', eTag: 'e1', version: 'v1' }
  expect(await plan({ kind: 'same', artifact: present }, { key: 'own.tgz' })).toMatchObject({
    revision: { key: 'own.tgz', eTag: 'e1', version: 'v1' },
    unchanged: true,
  })
})

test('what a push would refuse is refused', async () => {
  await expect(plan(ABSENT, {}, { ...ARCHIVE, entries: [] })).rejects.toMatchObject({ code: 'ARCHIVE_INVALID' })
  await expect(plan(ABSENT, { key: '{commit}.zip' })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  const other: KeyContent = { kind: 'other', artifact: { bucket: 'releases', key: 'own.tgz', eTag: 'e1' } }
  await expect(plan(other, { key: 'own.tgz' })).rejects.toMatchObject({ code: 'KEY_TAKEN' })
})
