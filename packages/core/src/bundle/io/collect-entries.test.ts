import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BundleEntry } from '../entry.ts'
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

test('entries are told in their order, each once, whatever the names and the patterns', async () => {
  const name = fc.constantFrom('a', 'a-', 'a-b', 'a.d', 'a b', 'ab', 'b', '\uFFFD', '😀')
  const trees = fc.dictionary(
    fc.array(name, { minLength: 1, maxLength: 4 }).map((path) => path.join('/')),
    fc.boolean(),
  )
  const patterns = fc.record(
    { include: fc.subarray(['a', '/a-/**', '*.d', 'b/']), exclude: fc.subarray(['/a/a', 'a-b']) },
    { noNullPrototype: true },
  )
  await fc.assert(
    fc.asyncProperty(trees, patterns, async (kinds, selection) => {
      await using folder = await temporaryFolder()
      const paths = Object.keys(kinds).filter(
        (path) => !Object.keys(kinds).some((other) => other.startsWith(`${path}/`)),
      )
      makeTree(
        folder.path,
        Object.fromEntries(paths.map((path) => [path, kinds[path] ? { folder: true } : { content: '' }])),
      )
      const told: string[] = []
      const options = {
        ...selection,
        onFound: (found: readonly BundleEntry[]) => void told.push(...found.map(({ path }) => path)),
      }
      const { entries } = await collectEntries(folder.path, options).catch((error) => {
        // Nothing of it goes in.
        expect(error).toMatchObject({ code: 'SOURCE_INVALID' })
        return { entries: [] }
      })
      const listed = entries.map(({ path }) => path)
      expect(told).toEqual(listed)
      expect(listed).toEqual([...new Set(listed)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))))
      if (selection.include.length + selection.exclude.length > 0) return
      // With no patterns, everything and every folder around it.
      const all = paths.flatMap((path) => path.split('/').map((_, n, parts) => parts.slice(0, n + 1).join('/')))
      expect(new Set(listed)).toEqual(new Set(all))
    }),
  )
})

test('with another AppSpec file, that is what is told', async () => {
  await using folder = await temporaryFolder()
  makeTree(folder.path, { 'appspec.yml': { content: '' }, 'staging.yml': { content: 'abc' }, z: { content: '' } })
  const told: (readonly BundleEntry[])[] = []
  const { entries } = await collectEntries(folder.path, {
    appSpecFile: 'staging.yml',
    onFound: (found) => void told.push(found),
  })
  expect(told).toEqual([entries])
  expect(entries[0]).toMatchObject({ path: 'appspec.yml', sizeBytes: 3 })
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
  await expect(collectEntries(folder.path, { exclude: ['run/pipe'] })).resolves.toMatchObject({ leftOut: [{}] })
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
    await expect(collectEntries(folder.path, { exclude: ['sub/'] })).resolves.toMatchObject({ leftOut: [{}] })
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

test('a folder that vanishes while others are walked is named, and what to do', async () => {
  await using folder = await temporaryFolder()
  const [lost, full] = [
    join(folder.path, 'z'),
    Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`b/${n}`, { content: '' }])),
  ]
  makeTree(folder.path, { ...full, z: { folder: true } })
  // Others have their turn after so many: what is below the root was seen by then.
  const onFound = () => rmSync(lost, { recursive: true, force: true })
  await expect(collectEntries(folder.path, { onFound })).rejects.toMatchObject({
    code: 'SOURCE_INVALID',
    message: `"${lost}" vanished while the source folder was walked`,
    hint: expect.stringContaining('let nothing write to the folder'),
  })
})

test('a .deployignore that is a link to nothing did not vanish', async () => {
  await using folder = await temporaryFolder()
  makeTree(folder.path, { a: { content: '' }, '.deployignore': { link: 'shared/.deployignore' } })
  await expect(collectEntries(folder.path)).rejects.toMatchObject({
    code: 'SOURCE_INVALID',
    message: expect.stringMatching(/\.deployignore" is a link that leads to nothing$/),
    hint: 'point it to a file of patterns',
  })
})

test('an aborted signal ends the walk with its reason', async () => {
  await using folder = await temporaryFolder()
  const reason = new Error('enough')
  await expect(collectEntries(folder.path, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
})

test('a folder of a repository, a worktree and a submodule alike go in without what is git about them', async () => {
  await using folder = await temporaryFolder()
  const source = makeTree(join(folder.path, 'apps', 'web'), {
    '.git': { content: 'gitdir: ../../.git/worktrees/web\n' },
    'parts/.git': { content: 'gitdir: ../../../.git/modules/parts\n' },
    'parts/a.js': { content: '' },
    shared: { link: '../../packages/shared' },
  })
  makeTree(folder.path, { '.deployignore': { content: '*.js\n' } })
  const { entries, warnings } = await collectEntries(source)
  expect(entries.map(({ path }) => path)).toEqual(['parts', 'parts/a.js', 'shared'])
  expect(warnings).toMatchObject([{ kind: 'link-leaves-source', path: 'shared', linkTarget: '../../packages/shared' }])
})
