import { symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { collectEntries } from './collect-entries.ts'
import { makeTree, type Tree, temporaryFolder } from './fixtures/tree.ts'

async function pathsOf(tree: Tree, options?: Parameters<typeof collectEntries>[1]): Promise<string[]> {
  await using folder = await temporaryFolder()
  const { entries } = await collectEntries(makeTree(folder.path, tree), options)
  return entries.map(({ path }) => path)
}

test('.deployignore says what stays out, and what is left out is told with the reason', async () => {
  await using folder = await temporaryFolder()
  const source = makeTree(folder.path, {
    '.deployignore': { content: '\uFEFF*.log\n/node_modules/\n!keep.log\nappspec.yml\n' },
    '.git/config': { content: '' },
    'appspec.yml': { content: '' },
    'logs/a.log': { content: '' },
    'logs/keep.log': { content: '' },
    'only/a.log': { content: '' },
    'node_modules/a/b.js': { content: '' },
    'sub/.DS_Store': { content: '' },
  })
  const { entries, leftOut } = await collectEntries(source)
  expect(entries.map(({ path }) => path)).toEqual(['appspec.yml', 'logs', 'logs/keep.log', 'only', 'sub'])
  const by = (pattern: string, line: number) => ({ type: 'pattern', pattern, file: '.deployignore', line })
  expect(leftOut).toEqual([
    { path: '.deployignore', isDirectory: false, reason: { type: 'never' } },
    { path: '.git', isDirectory: true, reason: { type: 'never' } },
    { path: 'logs/a.log', isDirectory: false, reason: by('*.log', 1) },
    { path: 'node_modules', isDirectory: true, reason: by('/node_modules/', 2) },
    { path: 'only/a.log', isDirectory: false, reason: by('*.log', 1) },
    { path: 'sub/.DS_Store', isDirectory: false, reason: { type: 'never' } },
  ])
})

test('with include patterns only those go in, with their folders and the AppSpec', async () => {
  const tree: Tree = {
    'appspec.yml': { content: '' },
    'dist/js/a.js': { content: '' },
    'dist/js/a.js.map': { content: '' },
    'dist/empty': { folder: true },
    'src/a.ts': { content: '' },
    'scripts/start.sh': { content: '' },
    'other/scripts/x': { content: '' },
  }
  expect(await pathsOf(tree, { include: ['dist/', '/scripts/*.sh'], exclude: ['*.map'] })).toEqual([
    'appspec.yml',
    'dist',
    'dist/empty',
    'dist/js',
    'dist/js/a.js',
    'scripts',
    'scripts/start.sh',
  ])
})

test('the bundle that is being written is left out though it lies in the source', async () => {
  await using folder = await temporaryFolder()
  const source = makeTree(join(folder.path, 'source'), { a: { content: '' }, 'out/app.zip': { content: 'before' } })
  symlinkSync(source, join(folder.path, 'alias'))
  const { entries } = await collectEntries(source, { leaveOut: [join(folder.path, 'alias', 'out', 'app.zip')] })
  expect(entries.map(({ path }) => path)).toEqual(['a', 'out'])
})

test('a socket that a program has left is left out, and named', async () => {
  await using folder = await temporaryFolder()
  makeTree(folder.path, { 'app.js': { content: '' }, 'run/kept': { content: '' }, 'other/kept': { content: '' } })
  const listen = async (path: string) => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(join(folder.path, path), resolve))
    return server
  }
  const servers = [await listen('run/s.sock'), await listen('other/t.sock')]
  try {
    const { entries, leftOut, warnings } = await collectEntries(folder.path, { exclude: ['other/'] })
    expect(entries.map(({ path }) => path)).toEqual(['app.js', 'run', 'run/kept'])
    expect(leftOut).toContainEqual({ path: 'run/s.sock', isDirectory: false, reason: { type: 'never' } })
    expect(warnings).toMatchObject([
      { kind: 'socket', path: 'run/s.sock', message: expect.stringContaining('"run/s.sock" is a socket') },
    ])
  } finally {
    for (const server of servers) server.close()
  }
})

test('a .deployignore that is no text is named', async () => {
  await using folder = await temporaryFolder()
  makeTree(folder.path, { '.deployignore': { content: Buffer.from([0xff, 0xfe, 0x2a]) } })
  await expect(collectEntries(folder.path)).rejects.toMatchObject({
    message: expect.stringContaining('.deployignore" is not UTF-8'),
  })
})

test('of tracked files alone, those go in that the patterns let in, with their folders; the rest is told by name', async () => {
  await using folder = await temporaryFolder()
  const source = makeTree(folder.path, {
    '.deployignore': { content: '*.md\n' },
    'appspec.yml': { content: 'version: 0.0' },
    'app/server.js': { content: 'x' },
    'app/cache/entry': { content: 'x' },
    'app/README.md': { content: 'x' },
    'app/link': { link: 'server.js' },
    'app/untracked.js': { content: 'x' },
    'docs/guide.md': { content: 'x' },
    'empty/deep': { folder: true },
    'node_modules/a/index.js': { content: 'x' },
    'test/app.test.js': { content: 'x' },
    'notes.md': { content: 'x' },
  })
  const tracked = ['.deployignore', 'appspec.yml', 'app/server.js', 'app/README.md', 'app/link', 'docs/guide.md']
  const { entries, warnings } = await collectEntries(source, {
    onlyFiles: new Set([...tracked, 'test/app.test.js', 'deleted.js']),
    exclude: ['test/'],
  })
  expect(entries.map(({ path }) => path)).toEqual(['app', 'app/link', 'app/server.js', 'appspec.yml'])
  expect(warnings).toEqual([
    {
      kind: 'untracked',
      message: '4 untracked paths are left out of the bundle: "app/cache/", "app/untracked.js", "empty/" and 1 more',
    },
  ])
})

test('an AppSpec file that is not tracked stays out, unless it is the one that was asked for', async () => {
  await using folder = await temporaryFolder()
  const source = makeTree(folder.path, {
    'appspec.yml': { content: 'version: 0.0' },
    'canary.yml': { content: 'version: 0.0 # canary' },
    'app.js': { content: 'x' },
  })
  const onlyFiles = new Set(['app.js'])
  const left = await collectEntries(source, { onlyFiles, exclude: ['canary.yml'] })
  expect(left.entries.map(({ path }) => path)).toEqual(['app.js'])
  expect(left.warnings.map(({ message }) => message)).toEqual([
    '1 untracked path is left out of the bundle: "appspec.yml"',
  ])
  const asked = await collectEntries(source, { onlyFiles, exclude: ['canary.yml'], appSpecFile: 'canary.yml' })
  expect(asked.entries.map(({ path }) => path)).toEqual(['app.js', 'appspec.yml'])
  expect(asked.entries.at(-1)?.source).toMatch(/canary\.yml$/)
  expect(asked.warnings).toEqual([])
})

test('names that no archive carries do not matter where they are not tracked', async () => {
  expect(await pathsOf({ 'C:x': { content: '' }, a: { content: '' } }, { onlyFiles: new Set(['a']) })).toEqual(['a'])
})

test('a folder of which nothing is tracked is no bundle, and says why', async () => {
  await using folder = await temporaryFolder()
  const source = makeTree(folder.path, { 'dist/app.js': { content: 'x' } })
  await expect(collectEntries(source, { onlyFiles: new Set() })).rejects.toMatchObject({
    code: 'SOURCE_INVALID',
    message: expect.stringContaining('git tracks no file of it'),
    hint: expect.stringContaining('what a build makes is not tracked'),
  })
})

test('a .deployignore below the root holds for its folder alone, and takes back what one above keeps out', async () => {
  await using folder = await temporaryFolder()
  const source = makeTree(folder.path, {
    '.deployignore': { content: '*.md\nfixtures/\n' },
    'app/.deployignore': { content: '!README.md\n/cache\n!fixtures/\n' },
    'app/README.md': { content: '' },
    'app/notes.md': { content: '' },
    'app/cache/x': { content: '' },
    'app/lib/cache/x': { content: '' },
    'lib/README.md': { content: '' },
    'lib/fixtures/.deployignore': { content: '!*' },
    'lib/fixtures/a.txt': { content: '' },
    'lib/cache': { content: '' },
  })
  const { entries, leftOut } = await collectEntries(source)
  expect(entries.flatMap(({ path, type }) => (type === 'file' ? [path] : []))).toEqual([
    'app/README.md',
    'app/lib/cache/x',
    'lib/cache',
  ])
  expect(
    leftOut.map(({ path, reason }) => [path, reason.type === 'pattern' ? `${reason.file}:${reason.line}` : '']),
  ).toEqual([
    ['.deployignore', ''],
    ['app/.deployignore', ''],
    ['app/cache', 'app/.deployignore:2'],
    ['app/notes.md', '.deployignore:1'],
    ['lib/README.md', '.deployignore:1'],
    ['lib/fixtures', '.deployignore:2'],
  ])
})

test('a folder in which nothing was asked for is told once, unless a pattern has a say in it', async () => {
  await using folder = await temporaryFolder()
  const source = makeTree(folder.path, {
    'dist/app.js': { content: '' },
    'src/deep/a.ts': { content: '' },
    'src/b.ts': { content: '' },
    'maps/app.js.map': { content: '' },
    'maps/notes': { content: '' },
  })
  const { leftOut } = await collectEntries(source, { include: ['dist/', '*.map'], exclude: ['*.map'] })
  expect(leftOut).toEqual([
    { path: 'maps/app.js.map', isDirectory: false, reason: { type: 'pattern', pattern: '*.map' } },
    { path: 'maps/notes', isDirectory: false, reason: { type: 'not-included' } },
    { path: 'src', isDirectory: true, reason: { type: 'not-included' } },
  ])
})

test('without hidden files, nothing goes in whose name begins with a dot', async () => {
  const tree: Tree = {
    'appspec.yml': { content: '' },
    '.env': { content: '' },
    '.config/a': { content: '' },
    'app/.htaccess': { content: '' },
    'app/a.js': { content: '' },
  }
  expect(await pathsOf(tree, { ignoreHiddenFiles: true })).toEqual(['app', 'app/a.js', 'appspec.yml'])
})

test('a .deployignore that is a link to a file holds, and one that nobody could read to its end is named', async () => {
  await using folder = await temporaryFolder()
  const source = makeTree(folder.path, {
    'patterns/common': { content: '*.log\n' },
    'app/.deployignore': { link: '../patterns/common' },
    'app/a.log': { content: '' },
    'app/a.js': { content: '' },
  })
  const { entries } = await collectEntries(source)
  expect(entries.map(({ path }) => path)).toEqual(['app', 'app/a.js', 'patterns', 'patterns/common'])
  makeTree(source, { 'patterns/.deployignore': { link: '/dev/zero' } })
  await expect(collectEntries(source)).rejects.toMatchObject({
    code: 'SOURCE_INVALID',
    message: expect.stringContaining('patterns/.deployignore" is not a file'),
  })
})
