import { chmod, readlink, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeTree, modeOf, readTree, temporaryFolder } from './fixtures/temporary-folder.ts'
import { copyLocalDirectory, linkLocalFile } from './local-bundle.ts'

const unending = new AbortController().signal

test('an archive is kept as a link to it, in the place of an older one', async () => {
  const folder = await temporaryFolder()
  await makeTree(folder, { 'release.zip': 'bytes', 'bundle.tar': 'old' })
  await linkLocalFile(join(folder, 'release.zip'), join(folder, 'bundle.tar'))
  expect(await readlink(join(folder, 'bundle.tar'))).toBe(join(folder, 'release.zip'))
})

test('a folder is copied with its links, its empty folders and the modes of its files', async () => {
  const folder = await temporaryFolder()
  await makeTree(folder, {
    'release/appspec.yml': 'spec',
    'release/.hidden': '',
    'release/scripts/run.sh': { script: 'exit 0' },
    'release/latest': { link: 'scripts' },
    'release/gone': { link: '/nowhere' },
    'release/empty': null,
  })
  await chmod(join(folder, 'release/scripts'), 0o700)
  await copyLocalDirectory(join(folder, 'release'), join(folder, 'd-1/archive'), unending)
  expect(await readTree(join(folder, 'd-1/archive'))).toEqual(await readTree(join(folder, 'release')))
  expect(await modeOf(join(folder, 'd-1/archive/scripts/run.sh'))).toBe('755')
})

test('a second copy lands inside of the first, as in the real agent', async () => {
  const folder = await temporaryFolder()
  await makeTree(folder, { 'release/appspec.yml': 'spec' })
  for (const _ of [1, 2]) await copyLocalDirectory(join(folder, 'release'), join(folder, 'archive'), unending)
  expect(await readTree(join(folder, 'archive'))).toEqual({ 'appspec.yml': 'spec', 'release/appspec.yml': 'spec' })
})

test('a folder is not copied into itself, by whatever link it is named', async () => {
  const folder = await temporaryFolder()
  await makeTree(folder, { 'release/appspec.yml': 'spec' })
  await symlink('release', join(folder, 'link'))
  await expect(copyLocalDirectory(join(folder, 'link'), join(folder, 'release/inner'), unending)).rejects.toMatchObject(
    {
      code: 'SOURCE_INVALID',
      message: expect.stringContaining('to itself'),
    },
  )
})
