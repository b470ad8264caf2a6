import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../agent/fixtures/temporary-folder.ts'
import { listFolder } from './list-folder.ts'

test('everything under the root of an instance is its own, but for the tree of the agent', async () => {
  const root = await temporaryFolder()
  for (const folder of ['srv', 'opt/codedeploy-agent/deployment-root'])
    mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(join(root, 'srv/page.html'), 'hello')
  const changes = await listFolder(root, '/opt/codedeploy-agent')
  expect(changes.map(({ path, change, type, sizeBytes }) => [path, change, type, sizeBytes])).toEqual([
    ['/srv', 'added', 'directory', 0],
    ['/srv/page.html', 'added', 'file', 5],
  ])
})
