import { existsSync } from 'node:fs'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run, slipway, slipwayJson } from './fixtures/processes.ts'
import { makeFolder, releaseFiles } from './fixtures/releases.ts'
import { makeTar } from './fixtures/tar.ts'

interface Listing {
  readonly entries: readonly { readonly path: string; readonly mode: string }[]
  readonly leftOut?: readonly { readonly path: string; readonly isDirectory: boolean; readonly reason: unknown }[]
}

const FILES = {
  ...releaseFiles({ ApplicationStart: 'true' }),
  '.deployignore': '# what hosts do not need\n*.log\n/docs/\n',
  'today.log': 'noise',
  'docs/deep/one.md': 'text',
  'docs/two.md': 'text',
  'debug.txt': 'x',
}

test('a listing says what would be in, what would not, and by which line of which file', async () => {
  await using folder = await makeFolder(FILES)
  await symlink('page.html', join(folder.path, 'index.html'))
  await mkdir(join(folder.path, 'cache'))
  const { code, stdout, stderr } = await slipway(['bundle', '--list', '--source', '.', '--exclude', 'debug.txt'], {
    cwd: folder.path,
  })
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout.split('\n')).toEqual([
    '0644     168 B  appspec.yml',
    '0755    folder  cache/',
    '0777      link  index.html -> page.html',
    '0644      15 B  page.html',
    '0755      15 B  scripts/ApplicationStart.sh',
    '',
    'left out:',
    '  .deployignore  such a thing goes into no bundle',
    '  debug.txt      --exclude debug.txt',
    '  docs/          .deployignore:3: /docs/',
    '  today.log      .deployignore:2: *.log',
    '',
    '5 entries in ., 198 B; 4 left out',
    '',
  ])
})

test('what is listed is what is bundled, and the bundle lists the same', async () => {
  await using folder = await makeFolder(FILES)
  const bundle = join(folder.path, 'out.tgz')
  const source = ['--source', folder.path, '--output', bundle]
  const listed = await slipwayJson<Listing>(['bundle', '--list', ...source])
  expect(existsSync(bundle)).toBe(false)
  await slipwayJson(['bundle', ...source])
  const held = await slipwayJson<Listing>(['bundle', '--list', '--source', bundle])
  expect(held.entries).toEqual(listed.entries)
  expect(held).not.toHaveProperty('leftOut')
  // The bundle lies in its own source, and is never part of itself.
  const again = await slipwayJson<Listing>(['bundle', '--list', ...source])
  expect(again.entries).toEqual(listed.entries)
  expect(again.leftOut).toContainEqual({ path: 'out.tgz', isDirectory: false, reason: { type: 'output' } })
})

test('what git does not track is named when only tracked files are wanted', async () => {
  await using folder = await makeFolder(releaseFiles())
  const git = (...args: readonly string[]) => run('git', ['-C', folder.path, ...args])
  await git('init', '-q')
  await git('add', '.')
  await writeFile(join(folder.path, 'scratch.txt'), '')
  const { leftOut = [] } = await slipwayJson<Listing>(['bundle', '--list', '--tracked-only', '--source', folder.path])
  expect(leftOut).toContainEqual({ path: 'scratch.txt', isDirectory: false, reason: { type: 'untracked' } })
})

test('neither an AppSpec file nor a build is needed to see what is there', async () => {
  await using folder = await makeFolder({ 'page.html': 'page' })
  const marker = join(folder.path, 'built')
  const { code, stdout } = await slipway([
    ...['bundle', '--list', '--source', folder.path],
    ...['--build-command', `touch ${marker}`],
  ])
  expect([code, existsSync(marker)]).toEqual([0, false])
  expect(stdout).toContain('page.html')
})

test('names that a terminal would obey are shown, and not obeyed', async () => {
  await using folder = await makeFolder({})
  const bundle = join(folder.path, 'odd.tar')
  await writeFile(bundle, makeTar([{ name: 'red\u001b[31m\nline', text: 'x' }]))
  const { code, stdout } = await slipway(['bundle', '--list', '--source', bundle])
  expect(code).toBe(0)
  expect(stdout).toContain('red␛[31m␊line')
})

test('of a bundle nothing can be chosen, and what is none is refused', async () => {
  await using folder = await makeFolder({ 'broken.zip': 'no archive' })
  const bundle = join(folder.path, 'broken.zip')
  const chosen = await slipway(['bundle', '--list', '--source', bundle, '--exclude', 'x'])
  expect([chosen.code, chosen.stderr]).toEqual([
    2,
    expect.stringContaining('is a bundle, of which no files can be chosen'),
  ])
  const broken = await slipway(['bundle', '--list', '--source', bundle])
  expect([broken.code, broken.stderr]).toEqual([2, expect.stringContaining('it is none of zip, tar, tgz')])
})

test('without --list the output is still needed', async () => {
  const { code, stderr } = await slipway(['bundle', '--source', '.'])
  expect([code, stderr]).toEqual([2, expect.stringContaining('--output is missing')])
})
