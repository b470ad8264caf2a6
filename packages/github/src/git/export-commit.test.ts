import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeWorkTree } from '../fixtures/work-tree.ts'
import { exportCommit } from './export-commit.ts'

test('the files of a commit come out as they were, whatever folder of the repository is asked from', async () => {
  await using tree = await makeWorkTree({ 'release/page': 'one', 'other/file': 'x', '.gitignore': 'ignored\n' })
  const commit = tree.commitAll()
  tree.git('tag', 'v1')
  tree.write({ 'release/page': 'two', 'release/new': 'x', ignored: 'x' })
  tree.commitAll()
  for (const [index, ref] of [commit, commit.slice(0, 10), 'v1', 'HEAD~1'].entries()) {
    const folder = join(tree.path, `.out-${index}`)
    expect(await exportCommit(ref, folder, { from: join(tree.path, 'release') })).toBe(tree.path)
    expect((await readdir(folder)).sort()).toEqual(['.gitignore', 'other', 'release'])
    expect(await readFile(join(folder, 'release/page'), 'utf8')).toBe('one')
    expect(await readdir(join(folder, 'release'))).toEqual(['page'])
  }
  expect((await readdir(tree.path)).filter((name) => name.endsWith('.zip'))).toEqual([])
})

test.for(['nowhere', '--output=/tmp/x', ''])('"%s" is no commit, and nothing is left of it', async (ref) => {
  await using tree = await makeWorkTree({ page: 'one' })
  tree.commitAll()
  const asked = exportCommit(ref, join(tree.path, '.out'), { from: tree.path })
  await expect(asked).rejects.toMatchObject({ code: 'SOURCE_INVALID', hint: expect.stringContaining('fetch-depth: 0') })
  expect((await readdir(tree.path)).sort()).toEqual(['.git', 'page'])
})

test('without a repository there is no commit', async () => {
  await using tree = await makeWorkTree({ page: 'one' })
  const asked = exportCommit('main', join(tree.path, '.out'), { from: tree.path })
  await expect(asked).rejects.toThrow('this is no git repository')
})
