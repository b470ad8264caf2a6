import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { collectEntries } from './collect-entries.ts'
import { run, testWith } from './fixtures/programs.ts'
import { makeTree, type Tree, temporaryFolder } from './fixtures/tree.ts'

async function pathsOf(tree: Tree, options?: Parameters<typeof collectEntries>[1]): Promise<string[]> {
  await using folder = await temporaryFolder()
  const { entries } = await collectEntries(makeTree(folder.path, tree), options)
  return entries.map(({ path }) => path)
}

test('everything in the folder is listed once, sorted by bytes, folders before what is in them', async () => {
  const tree: Tree = {
    'appspec.yml': { content: 'version: 0.0' },
    'a/b': { content: '' },
    'a.txt': { content: '' },
    'empty/deep': { folder: true },
    '.env.example': { content: '' },
    '\uFFFD': { content: '' },
    '😀': { content: '' },
  }
  expect(await pathsOf(tree)).toEqual(
    ['.env.example', 'a', 'a.txt', 'a/b', 'appspec.yml', 'empty', 'empty/deep', '\uFFFD', '😀'].sort((a, b) =>
      Buffer.compare(Buffer.from(a), Buffer.from(b)),
    ),
  )
})

test('modes do not depend on the umask: only whether the owner may execute a file counts', async () => {
  await using folder = await temporaryFolder()
  const source = makeTree(folder.path, {
    'run.sh': { content: '', mode: 0o700 },
    setuid: { content: '', mode: 0o4755 },
    secret: { content: 'abc', mode: 0o600 },
    'group-only': { content: '', mode: 0o654 },
    private: { folder: true, mode: 0o700 },
    link: { link: 'run.sh' },
  })
  const { entries } = await collectEntries(source)
  expect(entries.map(({ path, type, mode, sizeBytes }) => [path, type, mode.toString(8), sizeBytes])).toEqual([
    ['group-only', 'file', '644', 0],
    ['link', 'symlink', '777', 0],
    ['private', 'directory', '755', 0],
    ['run.sh', 'file', '755', 0],
    ['secret', 'file', '644', 3],
    ['setuid', 'file', '755', 0],
  ])
})

test('links stay links, loops and dangling ones too, and those that lead out are reported by name', async () => {
  await using folder = await temporaryFolder()
  const source = makeTree(folder.path, {
    'releases/v1/app.js': { content: 'x' },
    current: { link: 'releases/v1' },
    loop: { link: '.' },
    dangling: { link: 'nowhere' },
    absolute: { link: '/etc/hostname' },
    'releases/up': { link: '../../outside' },
  })
  const { entries, warnings } = await collectEntries(source)
  expect(entries.filter(({ type }) => type === 'symlink').map(({ path, linkTarget }) => [path, linkTarget])).toEqual([
    ['absolute', '/etc/hostname'],
    ['current', 'releases/v1'],
    ['dangling', 'nowhere'],
    ['loop', '.'],
    ['releases/up', '../../outside'],
  ])
  expect(warnings.map((warning) => [warning.kind, 'path' in warning && warning.path])).toEqual([
    ['link-leaves-source', 'absolute'],
    ['link-leaves-source', 'releases/up'],
  ])
  expect(warnings[0]?.message).toContain('"absolute" points to "/etc/hostname"')
})

test('.deployignore says what stays out, and what is left out is counted', async () => {
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
  const { entries, ignored } = await collectEntries(source)
  expect(entries.map(({ path }) => path)).toEqual(['appspec.yml', 'logs', 'logs/keep.log', 'only', 'sub'])
  expect(ignored).toBe(6) // .deployignore, .git, two logs, node_modules, .DS_Store
})

testWith('git', 'patterns mean what they mean to git', async () => {
  await using folder = await temporaryFolder()
  const patterns = [
    '*.log',
    '!important.log',
    '/top',
    'deep/**/x',
    'dir/',
    '**/cache',
    'a?c',
    '[xy].txt',
    '\\#hash',
    '!/dir/back',
    'sp\\ ',
    '/mid/*',
    '!/mid/keep/',
  ]
  const names = [
    'a.log',
    'important.log',
    'top',
    'sub/top',
    'deep/x',
    'deep/1/2/x',
    'dir/back',
    'sub/dir/f',
    'q/cache/z',
    'abc',
    'a/c',
    'x.txt',
    'z.txt',
    'sub/y.txt',
    '#hash',
    'sp ',
    'mid/f',
    'mid/keep/f',
    'UP.LOG',
  ]
  const tree = Object.fromEntries(names.map((name) => [name, { content: '' }]))
  const source = makeTree(join(folder.path, 'source'), { ...tree, '.deployignore': { content: patterns.join('\n') } })
  run('git', ['init', '-q', '.'], source)
  const listed = run('git', ['ls-files', '-z', '--others', '--exclude-from=.deployignore'], source).split('\0')
  const { entries } = await collectEntries(source)
  const files = entries.filter(({ type }) => type === 'file').map(({ path }) => path)
  expect(files.sort()).toEqual(listed.filter((name) => name !== '' && name !== '.deployignore').sort())
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

test('another AppSpec file takes the place of the one in the root', async () => {
  await using folder = await temporaryFolder()
  const source = makeTree(join(folder.path, 'source'), {
    'appspec.yml': { content: 'default' },
    'deploy/appspec.production.yml': { content: 'production!' },
  })
  const outside = join(folder.path, 'appspec.other.yml')
  writeFileSync(outside, 'other')
  for (const [appSpecFile, sizeBytes] of [
    ['deploy/appspec.production.yml', 11],
    [outside, 5],
  ] as const) {
    const { entries } = await collectEntries(source, { appSpecFile })
    expect(entries.filter(({ path }) => path === 'appspec.yml')).toMatchObject([
      { type: 'file', mode: 0o644, sizeBytes },
    ])
  }
  await expect(collectEntries(source, { appSpecFile: 'appspec.staging.yml' })).rejects.toMatchObject({
    code: 'SOURCE_INVALID',
    message: expect.stringContaining('appspec.staging.yml" does not exist'),
  })
  await expect(collectEntries(source, { appSpecFile: 'deploy' })).rejects.toMatchObject({ code: 'SOURCE_INVALID' })
})

test('the bundle that is being written is left out though it lies in the source', async () => {
  await using folder = await temporaryFolder()
  const source = makeTree(join(folder.path, 'source'), { a: { content: '' }, 'out/app.zip': { content: 'before' } })
  symlinkSync(source, join(folder.path, 'alias'))
  const { entries } = await collectEntries(source, { leaveOut: [join(folder.path, 'alias', 'out', 'app.zip')] })
  expect(entries.map(({ path }) => path)).toEqual(['a', 'out'])
})

test.each<[string, (root: string) => string, RegExp]>([
  ['that is missing', (root) => join(root, 'gone'), /gone" does not exist/],
  ['that is a file', (root) => join(makeTree(root, { file: { content: '' } }), 'file'), /file" is not a folder/],
  ['that is empty', (root) => join(makeTree(root, { bare: { folder: true } }), 'bare'), /bare" is empty/],
  [
    'with nothing but .git',
    (root) => makeTree(join(root, 'clone'), { '.git/config': { content: '' } }),
    /nothing in source folder .*clone" goes into the bundle/,
  ],
])('a source %s is refused with its name and a remedy', async (_what, prepare, message) => {
  await using folder = await temporaryFolder()
  const source = prepare(folder.path)
  const refusal = { code: 'SOURCE_INVALID', message: expect.stringMatching(message), hint: expect.any(String) }
  await expect(collectEntries(source)).rejects.toMatchObject(refusal)
})

test('an empty build folder is refused even when an AppSpec file from elsewhere would go in', async () => {
  await using folder = await temporaryFolder()
  const appSpecFile = join(folder.path, 'appspec.yml')
  writeFileSync(appSpecFile, '')
  mkdirSync(join(folder.path, 'dist'))
  await expect(collectEntries(join(folder.path, 'dist'), { appSpecFile })).rejects.toMatchObject({
    code: 'SOURCE_INVALID',
  })
})

testWith('mkfifo', 'a FIFO is named, and nobody waits for its other end', async () => {
  await using folder = await temporaryFolder()
  makeTree(folder.path, { 'run/a': { content: '' } })
  run('mkfifo', ['run/pipe'], folder.path)
  await expect(collectEntries(folder.path)).rejects.toMatchObject({
    code: 'SOURCE_INVALID',
    message: expect.stringMatching(/run\/pipe" is a FIFO/),
  })
  await expect(collectEntries(folder.path, { exclude: ['run/pipe'] })).resolves.toMatchObject({ ignored: 1 })
})

test('a socket is named', async () => {
  await using folder = await temporaryFolder()
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(join(folder.path, 's.sock'), resolve))
  try {
    await expect(collectEntries(folder.path)).rejects.toMatchObject({
      code: 'SOURCE_INVALID',
      message: expect.stringMatching(/s\.sock" is a socket/),
    })
  } finally {
    server.close()
  }
})

test.skipIf(process.platform !== 'linux')(
  'names and link texts that are not UTF-8 are shown with their bytes escaped',
  async () => {
    await using folder = await temporaryFolder()
    makeTree(folder.path, { kept: { content: '' }, 'sub/a': { content: '' } })
    const odd = Buffer.concat([Buffer.from(`${folder.path}/sub/caf`), Buffer.from([0xe9])])
    writeFileSync(odd, '')
    await expect(collectEntries(folder.path)).rejects.toMatchObject({
      code: 'SOURCE_INVALID',
      message: expect.stringContaining('sub/caf\\xe9" is not UTF-8'),
    })
    await expect(collectEntries(folder.path, { exclude: ['sub/'] })).resolves.toMatchObject({ ignored: 1 })
    rmSync(odd)
    symlinkSync(Buffer.from([0xff, 0xfe]), join(folder.path, 'link'))
    await expect(collectEntries(folder.path)).rejects.toMatchObject({
      message: expect.stringContaining('points to "\\xff\\xfe"'),
    })
  },
)

test('a name that hosts would take for a drive is refused before it is bundled', async () => {
  await expect(pathsOf({ 'C:x': { content: '' } })).rejects.toMatchObject({
    code: 'SOURCE_INVALID',
    message: expect.stringMatching(/C:x" begins with a drive letter/),
  })
})

test('files dated before 1980 or after 2107 are listed like any other', async () => {
  await using folder = await temporaryFolder()
  makeTree(folder.path, { old: { content: 'a' }, future: { content: 'b' } })
  utimesSync(join(folder.path, 'old'), 1, 1)
  utimesSync(join(folder.path, 'future'), 5_000_000_000, 5_000_000_000)
  expect((await collectEntries(folder.path)).entries).toHaveLength(2)
})

test.skipIf(process.getuid?.() === 0)('a folder that cannot be read is named', async () => {
  await using folder = await temporaryFolder()
  makeTree(folder.path, { locked: { folder: true, mode: 0o000 } })
  await expect(collectEntries(folder.path)).rejects.toMatchObject({
    code: 'SOURCE_INVALID',
    message: expect.stringMatching(/locked" cannot be read: no permission/),
  })
})

test('an aborted signal ends the walk with its reason', async () => {
  await using folder = await temporaryFolder()
  const reason = new Error('enough')
  await expect(collectEntries(folder.path, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
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
