import { expect, test } from 'vitest'
import { makeWorkTree } from '../fixtures/work-tree.ts'
import { createGitTags } from './tags.ts'

test('a tag of the checkout leads to its commit, annotated or not, whatever branch has its name', async () => {
  await using tree = await makeWorkTree({ 'a.txt': 'a' })
  const first = tree.commitAll()
  tree.git('tag', 'v1.0.0')
  tree.git('tag', '--annotate', '--message', 'a release', 'app/v1.0.0')
  tree.write({ 'a.txt': 'b' })
  const second = tree.commitAll()
  tree.git('branch', 'v1.0.0')
  const tags = createGitTags(tree.path)
  expect(await tags.commitOf('v1.0.0')).toBe(first)
  expect(await tags.commitOf('app/v1.0.0')).toBe(first)
  expect(second).not.toBe(first)
})

test('a tag that was not fetched is told with those that were', async () => {
  await using tree = await makeWorkTree({ 'a.txt': 'a' })
  tree.commitAll()
  tree.git('tag', 'v1.0.0')
  const tags = createGitTags(tree.path)
  await expect(tags.commitOf('v1.0.1')).rejects.toMatchObject({
    code: 'NOTHING_TO_REDEPLOY',
    message: `there is no tag "v1.0.1" in the checkout "${tree.path}" (git fetch --tags fetches them)`,
    hint: 'did you mean "v1.0.0"?',
  })
  // A branch or a commit is no tag.
  await expect(tags.commitOf('HEAD')).rejects.toMatchObject({ code: 'NOTHING_TO_REDEPLOY' })
})

test('outside of a repository, and without git, it is said what is missing', async () => {
  await using folder = await makeWorkTree()
  await expect(createGitTags(folder.path).commitOf('v1')).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: `the commit of tag "v1" cannot be looked up: "${folder.path}" is in no git repository`,
    hint: expect.stringContaining('GITHUB_TOKEN'),
  })
  await expect(createGitTags(folder.path, { PATH: folder.path }).commitOf('v1')).rejects.toMatchObject({
    message: expect.stringContaining('git is not installed'),
  })
})
