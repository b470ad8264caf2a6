import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createArchiverWriter } from './archiver-writer.ts'
import { collectEntries } from './collect-entries.ts'
import { makeTree, temporaryFolder } from './fixtures/tree.ts'
import { DEFAULT_MODIFIED_AT } from './modified-at.ts'

test('a name with a backslash is refused rather than changed', async () => {
  await using folder = await temporaryFolder()
  const source = makeTree(join(folder.path, 'source'), { 'mnt-a\\x2db.mount': { content: '' } })
  const { entries } = await collectEntries(source)
  const options = { format: 'zip', modifiedAt: DEFAULT_MODIFIED_AT } as const
  await expect(createArchiverWriter().write(entries, join(folder.path, 'app.zip'), options)).rejects.toMatchObject({
    code: 'BUNDLE_FAILED',
    message: expect.stringContaining('mnt-a\\x2db.mount" has a backslash'),
  })
})
