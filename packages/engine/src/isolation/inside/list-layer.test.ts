import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../agent/fixtures/temporary-folder.ts'
import { listLayer } from './list-layer.ts'

test('all that is in the layers of the areas is listed, and whether a folder hides what is below', async () => {
  const folder = await temporaryFolder()
  for (const path of ['0/etc/own', '0/etc/shared', '1', 'seen/etc/own', 'seen/etc/shared']) {
    mkdirSync(join(folder, path), { recursive: true })
  }
  writeFileSync(join(folder, '0/etc/own/file'), 'abc')
  writeFileSync(join(folder, '1/note'), '')
  symlinkSync('etc', join(folder, '0/link'))
  for (const path of ['own/file', 'shared/machine']) writeFileSync(join(folder, 'seen/etc', path), '')

  const areas = [{ mountPoint: '/', below: '/' }, { mountPoint: '/tmp' }]
  const entries = await listLayer(
    areas,
    (index) => join(folder, `${index}`),
    (path) => join(folder, 'seen', path),
  )
  expect(entries).toMatchObject([
    { path: '/etc', type: 'directory', hidesBelow: true },
    { path: '/etc/own', type: 'directory', hidesBelow: true },
    { path: '/etc/own/file', type: 'file', sizeBytes: 3 },
    { path: '/etc/shared', type: 'directory', hidesBelow: false },
    { path: '/link', type: 'symlink', sizeBytes: 3 },
    { path: '/tmp/note', type: 'file', sizeBytes: 0 },
  ])
})
