import { mkdir, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type InstallFixture, installedIn, installFixture } from '../fixtures/install-fixture.ts'
import { makeTree } from '../fixtures/temporary-folder.ts'

async function withCleanup(fixture: InstallFixture, text: string): Promise<string> {
  const { cleanup, instructionsFolder } = fixture.pathsOf('d-1')
  await mkdir(instructionsFolder, { recursive: true })
  await writeFile(cleanup, text.replaceAll('ROOT', fixture.root))
  return cleanup
}

test('removes in reverse what was made, and the cleanup file last', async () => {
  const fixture = await installFixture()
  await makeTree(fixture.root, { 'a/b/file': 'x', 'a/kept': 'x' })
  const cleanup = await withCleanup(fixture, 'ROOT/a/b\nROOT/a/b/file\n')
  await fixture.removePrevious()
  expect(await installedIn(fixture.root)).toEqual({ 'a/kept': 'x' })
  await expect(stat(cleanup)).rejects.toThrow('ENOENT')
})

test('leaves a directory that has something in it', async () => {
  const fixture = await installFixture()
  await makeTree(fixture.root, { 'a/stranger': 'x' })
  await withCleanup(fixture, 'ROOT/a\n')
  await fixture.removePrevious()
  expect(await installedIn(fixture.root)).toEqual({ 'a/stranger': 'x' })
})

test('ignores a last line that a kill has torn', async () => {
  const fixture = await installFixture()
  await makeTree(fixture.root, { file: 'x', 'file-of-a-stranger': 'x' })
  await withCleanup(fixture, 'ROOT/file-of-a-stranger.txt\nROOT/file')
  await fixture.removePrevious()
  expect(await installedIn(fixture.root)).toEqual({ file: 'x', 'file-of-a-stranger': 'x' })
})

test('unlinks links, dangling ones too, and never what they lead to', async () => {
  const fixture = await installFixture()
  await makeTree(fixture.root, { 'real/file': 'x', folder: { link: 'real' }, gone: { link: 'nowhere' } })
  await withCleanup(fixture, 'ROOT/folder\nROOT/gone\n')
  await fixture.removePrevious()
  expect(await installedIn(fixture.root)).toEqual({ 'real/file': 'x' })
})

test('skips what is no longer there, and removes files that were changed', async () => {
  const fixture = await installFixture()
  await makeTree(fixture.root, { file: 'changed since' })
  await withCleanup(fixture, 'ROOT/missing/deeper\nROOT/missing\nROOT/file\nROOT/file/below\n')
  await fixture.removePrevious()
  expect(await installedIn(fixture.root)).toEqual({})
})

test('does nothing for an empty cleanup file but delete it, and nothing at all without one', async () => {
  const fixture = await installFixture()
  await fixture.removePrevious()
  const cleanup = await withCleanup(fixture, '')
  await fixture.removePrevious()
  await expect(stat(cleanup)).rejects.toThrow('ENOENT')
})

test('leaves SELinux contexts alone where the agent has no privileges', async () => {
  const fixture = await installFixture()
  await makeTree(fixture.root, { file: 'x' })
  await withCleanup(fixture, 'semanage\0ROOT/file\n')
  await fixture.removePrevious()
  expect(await installedIn(fixture.root)).toEqual({ file: 'x' })
})

test('removes a link that leads out of the root without following it', async () => {
  const fixture = await installFixture()
  await symlink('/etc', join(fixture.root, 'out'))
  await withCleanup(fixture, 'ROOT/out\n')
  await fixture.removePrevious()
  expect(await installedIn(fixture.root)).toEqual({})
})
