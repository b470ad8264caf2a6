import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeWorkTree, type WorkTree } from './fixtures/work-tree.ts'
import { createGit } from './git.ts'

const git = createGit()

/** Gives a file other times than the index knows, so that git has to look into it. */
function touch(file: string): void {
  utimesSync(file, new Date(0), new Date(0))
}

/** Settings with which every look at the repository would run a program that leaves a trace. */
function setTraps(tree: WorkTree, trace: string): void {
  const program = `${trace}.sh`
  writeFileSync(program, `#!/bin/sh\ntouch "${trace}"\ncat\n`, { mode: 0o755 })
  for (const key of ['core.fsmonitor', 'filter.trap.clean', 'gpg.program', 'core.sshCommand']) {
    tree.git('config', key, program)
  }
  tree.git('config', 'log.showSignature', 'true')
  tree.git('config', 'core.hooksPath', join(tree.path, '.git', 'hooks'))
  for (const hook of ['post-index-change', 'post-checkout', 'reference-transaction']) {
    mkdirSync(join(tree.path, '.git', 'hooks'), { recursive: true })
    writeFileSync(join(tree.path, '.git', 'hooks', hook), `#!/bin/sh\ntouch "${trace}"\n`, { mode: 0o755 })
  }
}

/** A git that takes every repository for somebody else's, as it does in a container. */
async function strangersGit(): Promise<AsyncDisposable & { readonly source: ReturnType<typeof createGit> }> {
  const folder = await makeWorkTree()
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()
  const wrapper = join(folder.path, 'git')
  writeFileSync(wrapper, `#!/bin/sh\nGIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec "${real}" "$@"\n`)
  chmodSync(wrapper, 0o755)
  const source = createGit({ ...process.env, PATH: `${folder.path}:${process.env.PATH}` })
  return { source, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() }
}

test('a clean work tree is its commit, with the time of it', async () => {
  await using tree = await makeWorkTree({ 'a.txt': 'a' })
  const commit = tree.commitAll()
  expect(await git.describe(tree.path)).toEqual({
    commit,
    committedAt: new Date('2024-05-06T07:08:09Z'),
    changedFiles: [],
  })
})

test('tracked files that were changed, added, removed or renamed differ from the commit; untracked ones do not', async () => {
  await using tree = await makeWorkTree({ changed: '1', removed: '1', old: 'the same text in both', kept: '1' })
  tree.commitAll()
  tree.write({ changed: '2', added: '1', untracked: '1' })
  rmSync(join(tree.path, 'removed'))
  tree.git('mv', 'old', 'new')
  tree.git('add', 'added')
  expect((await git.describe(tree.path))?.changedFiles).toEqual(['added', 'changed', 'new', 'old', 'removed'])
})

test('what is outside of the folder is nothing to it', async () => {
  await using tree = await makeWorkTree({ 'shop/app.js': '1', 'other/app.js': '1', 'shop-old/app.js': '1' })
  tree.commitAll()
  tree.write({ 'shop/app.js': '2', 'other/app.js': '2', 'shop-old/app.js': '2' })
  expect((await git.describe(join(tree.path, 'shop')))?.changedFiles).toEqual(['app.js'])
  expect(await git.trackedFiles(join(tree.path, 'shop'))).toEqual(['app.js'])
})

test('a folder reached by a link is the folder that it leads to', async () => {
  await using tree = await makeWorkTree({ 'shop/app.js': '1' })
  tree.commitAll()
  tree.write({ 'shop/app.js': '2' })
  await using elsewhere = await makeWorkTree()
  symlinkSync(join(tree.path, 'shop'), join(elsewhere.path, 'current'))
  expect((await git.describe(join(elsewhere.path, 'current')))?.changedFiles).toEqual(['app.js'])
  expect(await git.trackedFiles(join(elsewhere.path, 'current'))).toEqual(['app.js'])
})

test('a folder that a build will make has the facts of where it will be', async () => {
  await using tree = await makeWorkTree({ 'src/a.js': '1', 'dist/gone.js': '1' })
  const commit = tree.commitAll()
  rmSync(join(tree.path, 'dist'), { recursive: true })
  expect(await git.describe(join(tree.path, 'build/out'))).toMatchObject({ commit, changedFiles: [] })
  expect((await git.describe(join(tree.path, 'dist')))?.changedFiles).toEqual(['gone.js'])
  expect(await git.trackedFiles(join(tree.path, 'dist'))).toEqual([])
})

test('tracked are the files that are there: not the untracked, ignored or deleted, but links and what is only staged', async () => {
  await using tree = await makeWorkTree({ '.gitignore': '*.log', 'b/c.js': '1', 'a.js': '1', deleted: '1' })
  symlinkSync('nowhere', join(tree.path, 'link'))
  tree.commitAll()
  tree.write({ 'x.log': '1', untracked: '1', staged: '1' })
  tree.git('add', 'staged')
  rmSync(join(tree.path, 'deleted'))
  expect(await git.trackedFiles(tree.path)).toEqual(['.gitignore', 'a.js', 'b/c.js', 'link', 'staged'])
})

test('names with line breaks, quotes, spaces and other letters arrive as they are', async () => {
  const names = ['a\nb', ' leading', 'quo"te', "it's", 'größe', '->', '😀', ':(top)x', '*']
  await using tree = await makeWorkTree(Object.fromEntries(names.map((name) => [`d\n"/${name}`, '1'])))
  tree.commitAll()
  const folder = join(tree.path, 'd\n"')
  expect([...(await git.trackedFiles(folder))].sort()).toEqual([...names].sort())
  for (const name of names) writeFileSync(join(folder, name), 'changed')
  expect([...((await git.describe(folder))?.changedFiles ?? [])].sort()).toEqual([...names].sort())
})

test.skipIf(process.platform !== 'linux')(
  'a name that is not UTF-8 breaks nothing: to collect it is what is refused',
  async () => {
    await using tree = await makeWorkTree({ plain: '1' })
    writeFileSync(Buffer.concat([Buffer.from(`${tree.path}/`), Buffer.from([0xff, 0x61])]), '1')
    tree.commitAll()
    expect((await git.describe(tree.path))?.changedFiles).toEqual([])
    expect(await git.trackedFiles(tree.path)).toEqual(['plain'])
  },
)

test.for(['a merge that is not done', 'a detached HEAD', 'a shallow clone', 'a linked work tree'])(
  '%s is understood',
  async (kind) => {
    await using tree = await makeWorkTree({ 'a.txt': '1' })
    const first = tree.commitAll()
    tree.write({ 'a.txt': '2' })
    const second = tree.commitAll()
    await using other = await makeWorkTree()
    if (kind === 'a merge that is not done') {
      tree.git('checkout', '--quiet', '-b', 'side', first)
      tree.write({ 'a.txt': '3' })
      const third = tree.commitAll()
      expect(() => tree.git('merge', second)).toThrow()
      expect(await git.describe(tree.path)).toMatchObject({ commit: third, changedFiles: ['a.txt'] })
      expect(await git.trackedFiles(tree.path)).toEqual(['a.txt'])
    } else if (kind === 'a detached HEAD') {
      tree.git('checkout', '--quiet', '--detach', first)
      expect(await git.describe(tree.path)).toMatchObject({ commit: first, changedFiles: [] })
    } else {
      const clone = ['clone', '--quiet', '--depth', '1', `file://${tree.path}`, other.path]
      if (kind === 'a shallow clone') other.git(...clone)
      else tree.git('worktree', 'add', '--quiet', '--detach', other.path, 'HEAD')
      expect(await git.describe(other.path)).toMatchObject({ commit: second, changedFiles: [] })
      expect(await git.trackedFiles(other.path)).toEqual(['a.txt'])
      await using stranger = await strangersGit()
      expect(await stranger.source.describe(other.path)).toMatchObject({ commit: second, changedFiles: [] })
    }
  },
)

test('files of submodules are tracked, and changes in them are changes; without a checkout they are not there', async () => {
  await using library = await makeWorkTree({ 'lib.js': '1' })
  library.commitAll()
  await using nested = await makeWorkTree({ 'app.js': '1' })
  nested.commitAll()
  nested.git('submodule', '--quiet', 'add', `file://${library.path}`, 'deep')
  nested.commitAll()
  await using tree = await makeWorkTree({ 'shop/main.js': '1' })
  tree.commitAll()
  tree.git('submodule', '--quiet', 'add', `file://${nested.path}`, 'shop/parts')
  tree.git('submodule', '--quiet', 'add', `file://${library.path}`, 'absent')
  const commit = tree.commitAll()
  tree.git('submodule', '--quiet', 'update', '--init', '--recursive')
  tree.git('submodule', '--quiet', 'deinit', '--force', 'absent')
  const shop = join(tree.path, 'shop')
  expect(await git.trackedFiles(shop)).toEqual(['main.js', 'parts/.gitmodules', 'parts/app.js', 'parts/deep/lib.js'])
  expect(await git.trackedFiles(tree.path)).not.toContain('absent')
  tree.write({ 'shop/parts/deep/lib.js': '2', 'shop/parts/untracked': '1' })
  for (const source of [git, (await strangersGit()).source]) {
    expect(await source.describe(shop)).toMatchObject({ commit, changedFiles: ['parts/deep/lib.js'] })
  }
  expect(await git.describe(join(shop, 'parts'))).toMatchObject({ changedFiles: ['deep/lib.js'] })
})

test('no repository, no commit and no git are no facts', async () => {
  await using tree = await makeWorkTree({ 'a.txt': '1' })
  expect(await git.describe(tree.path)).toBeUndefined()
  tree.git('init', '--quiet')
  tree.git('add', '--all')
  expect(await git.describe(tree.path)).toBeUndefined()
  expect(await git.trackedFiles(tree.path)).toEqual(['a.txt'])
  const withoutGit = createGit({ PATH: tree.path })
  expect(await withoutGit.describe(tree.path)).toBeUndefined()
  await expect(withoutGit.trackedFiles(tree.path)).rejects.toMatchObject({
    code: 'SOURCE_INVALID',
    message: expect.stringContaining('git is not installed'),
  })
})

test('to ask for tracked files where no repository is says what to do', async () => {
  await using tree = await makeWorkTree({ 'a.txt': '1' })
  await expect(git.trackedFiles(tree.path)).rejects.toMatchObject({
    code: 'SOURCE_INVALID',
    message: `"${tree.path}" is in no git repository`,
    hint: expect.stringContaining('actions/checkout'),
  })
})

test("a repository that git cannot read is an error in git's words", async () => {
  await using tree = await makeWorkTree({ 'a.txt': '1' })
  tree.commitAll()
  writeFileSync(join(tree.path, '.git', 'index'), 'no index')
  const error = { code: 'SOURCE_INVALID', message: expect.stringMatching(/^git cannot read the repository of .*: .+/) }
  await expect(git.describe(tree.path)).rejects.toMatchObject(error)
  await expect(git.trackedFiles(tree.path)).rejects.toMatchObject(error)
  renameSync(join(tree.path, '.git'), join(tree.path, 'moved'))
  tree.write({ '.git': 'gitdir: nowhere' })
  await expect(git.describe(tree.path)).rejects.toMatchObject(error)
})

test('the variables of a hook that runs us point nowhere else', async () => {
  await using tree = await makeWorkTree({ 'a.txt': '1' })
  const commit = tree.commitAll()
  await using other = await makeWorkTree({ 'b.txt': '1' })
  other.commitAll()
  const inHook = createGit({
    ...process.env,
    GIT_DIR: join(other.path, '.git'),
    GIT_WORK_TREE: other.path,
    GIT_INDEX_FILE: join(other.path, '.git', 'index'),
    GIT_PREFIX: 'x/',
    GIT_CONFIG_PARAMETERS: "'core.bare'='true'",
  })
  expect(await inHook.describe(tree.path)).toMatchObject({ commit, changedFiles: [] })
  expect(await inHook.trackedFiles(tree.path)).toEqual(['a.txt'])
})

test('a repository of another user, as in a container, is read, and nothing that it configures is run', async () => {
  await using tree = await makeWorkTree({
    '.gitattributes': '*.txt filter=trap',
    'a.txt': '1',
    'b.txt': '1',
    'c/d.txt': '1',
  })
  const commit = tree.commitAll()
  await using traces = await makeWorkTree()
  const trace = join(traces.path, 'trace')
  setTraps(tree, trace)
  tree.write({ 'b.txt': '2' })
  touch(join(tree.path, 'a.txt'))
  await using stranger = await strangersGit()
  expect(await stranger.source.describe(tree.path)).toMatchObject({ commit, changedFiles: ['b.txt'] })
  expect(await stranger.source.trackedFiles(join(tree.path, 'c'))).toEqual(['d.txt'])
  expect(existsSync(trace)).toBe(false)
  // The traps are ones: git itself, which trusts the user's own repository, runs them.
  tree.git('status')
  expect(existsSync(trace)).toBe(true)
})

test('hooks, the file watcher and the checker of signatures are not run in a repository of our own either', async () => {
  await using tree = await makeWorkTree({ 'a.txt': '1' })
  tree.commitAll()
  await using traces = await makeWorkTree()
  const trace = join(traces.path, 'trace')
  setTraps(tree, trace)
  touch(join(tree.path, 'a.txt'))
  expect(await git.describe(tree.path)).toMatchObject({ changedFiles: [] })
  expect(await git.trackedFiles(tree.path)).toEqual(['a.txt'])
  expect(existsSync(trace)).toBe(false)
})

test('a filter that cannot be switched off is refused in the repository of another user', async () => {
  await using tree = await makeWorkTree({ 'a.txt': '1' })
  tree.commitAll()
  writeFileSync(join(tree.path, '.git', 'config'), '[core]\nbare = false\n[filter "a=b"]\nclean = false\n')
  await using stranger = await strangersGit()
  await expect(stranger.source.describe(tree.path)).rejects.toMatchObject({
    code: 'SOURCE_INVALID',
    message: expect.stringContaining('names a filter with "="'),
  })
})

test('a look leaves the repository as it was', async () => {
  await using tree = await makeWorkTree({ 'a.txt': '1' })
  tree.commitAll()
  touch(join(tree.path, 'a.txt'))
  const index = () => execFileSync('cksum', [join(tree.path, '.git', 'index')], { encoding: 'utf8' })
  const before = index()
  await git.describe(tree.path)
  await git.trackedFiles(tree.path)
  expect(index()).toBe(before)
})

test('a look ends with the reason of the signal', async () => {
  await using tree = await makeWorkTree({ 'a.txt': '1' })
  tree.commitAll()
  const signal = AbortSignal.abort('SIGINT')
  await expect(git.describe(tree.path, { signal })).rejects.toBe('SIGINT')
  await expect(git.trackedFiles(tree.path, { signal })).rejects.toBe('SIGINT')
  // Also in the middle of a git that does not end.
  const hanging = await makeWorkTree({ git: '#!/bin/sh\nsleep 5 >/dev/null 2>&1\n' })
  await using _ = hanging
  chmodSync(join(hanging.path, 'git'), 0o755)
  const controller = new AbortController()
  const described = createGit({ PATH: `${hanging.path}:${process.env.PATH}` }).describe(tree.path, {
    signal: controller.signal,
  })
  controller.abort('SIGTERM')
  await expect(described).rejects.toBe('SIGTERM')
})

describe('where git cannot be started', () => {
  /** A git that does as the real one, and then what a shell is told to, in the place of whoever works in the folder meanwhile. */
  async function gitBefore(
    command: string,
  ): Promise<AsyncDisposable & { readonly source: ReturnType<typeof createGit> }> {
    const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()
    const folder = await makeWorkTree({ git: `#!/bin/sh\n"${real}" "$@"\nend=$?\n${command}\nexit $end\n` })
    chmodSync(join(folder.path, 'git'), 0o755)
    const source = createGit({ ...process.env, PATH: `${folder.path}:${process.env.PATH}` })
    return { source, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() }
  }

  test.for([
    ['vanishes', (folder: string) => `rm -rf "${folder}"`],
    ['becomes a file', (folder: string) => `mv "${folder}" "${folder}-before"; : >"${folder}"`],
  ] as const)('a folder that %s meanwhile is named', async ([, command]) => {
    await using tree = await makeWorkTree({ 'shop/app.js': '1' })
    tree.commitAll()
    const shop = join(tree.path, 'shop')
    await using before = await gitBefore(command(shop))
    for (const look of [before.source.describe, before.source.trackedFiles]) {
      mkdirSync(shop, { recursive: true })
      await expect(look(shop)).rejects.toMatchObject({
        code: 'SOURCE_INVALID',
        message: `folder "${shop}" vanished while git looked at it`,
        hint: expect.stringContaining('try again'),
      })
      rmSync(shop, { force: true })
    }
  })

  test.skipIf(process.getuid?.() === 0)('a folder that may not be entered is named', async () => {
    await using tree = await makeWorkTree({ 'shop/app.js': '1' })
    tree.commitAll()
    const shop = join(tree.path, 'shop')
    chmodSync(shop, 0o600)
    await expect(git.describe(shop)).rejects.toMatchObject({
      code: 'SOURCE_INVALID',
      message: `git cannot be started in folder "${shop}": no permission`,
    })
    chmodSync(shop, 0o700)
  })

  test('a git that the system cannot run is told with its words', async () => {
    await using tree = await makeWorkTree({ 'app.js': '1' })
    tree.commitAll()
    await using broken = await makeWorkTree({ git: '#!/nowhere/sh\n' })
    chmodSync(join(broken.path, 'git'), 0o755)
    const looking = createGit({ PATH: broken.path }).describe(tree.path)
    await expect(looking).rejects.toMatchObject({
      code: 'SOURCE_INVALID',
      message: expect.stringMatching(/^git cannot be started in folder ".*": .*ENOENT/),
      hint: expect.stringContaining('whether git runs'),
    })
  })
})
