import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type RunOptions, run, slipway, slipwayJson } from './fixtures/processes.ts'
import { makeFolder, type ReleaseFolder, releaseFiles } from './fixtures/releases.ts'
import { readTarHeaders } from './fixtures/tar.ts'

const COMMITTED_AT = '2024-05-06T07:08:10Z'

interface BundleJson {
  readonly path: string
  readonly contentDigest: string
  readonly commit?: string
  readonly dirty?: boolean
}

async function git(folder: string, ...args: readonly string[]): Promise<string> {
  const settings = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'init.defaultBranch=main']
  const env = { HOME: '/nonexistent', GIT_AUTHOR_DATE: COMMITTED_AT, GIT_COMMITTER_DATE: COMMITTED_AT }
  const { code, stdout, stderr } = await run('git', [...settings, ...args], { cwd: folder, env })
  if (code !== 0) throw new Error(`git ${args.join(' ')} ended with ${code}: ${stderr}`)
  return stdout.trim()
}

/** A release in a repository, all of it committed. */
async function makeRepository(
  files: Readonly<Record<string, string>> = {},
): Promise<ReleaseFolder & { commit: string }> {
  const folder = await makeFolder({ ...releaseFiles(), ...files })
  await git(folder.path, 'init', '--quiet')
  await git(folder.path, 'add', '--all')
  await git(folder.path, 'commit', '--quiet', '--message', 'a release')
  return { ...folder, commit: await git(folder.path, 'rev-parse', 'HEAD') }
}

function bundleArgs(folder: string, output: string, ...more: readonly string[]): string[] {
  return ['bundle', '--source', folder, '--output', output, ...more]
}

function namesIn(bundle: string): string[] {
  return readTarHeaders(readFileSync(bundle)).map(({ name }) => name)
}

function timesIn(bundle: string): Set<string> {
  return new Set(readTarHeaders(readFileSync(bundle)).map(({ modifiedAt }) => modifiedAt.toISOString()))
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !existsSync('/proc/self/stat') || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))
  } catch {
    return false
  }
}

test('a bundle of a clean repository says its commit, and carries the time of it when that is asked for', async () => {
  await using repository = await makeRepository()
  await using out = await makeFolder({})
  const bundle = join(out.path, 'a.tar')
  const fixed = await slipwayJson<BundleJson>(bundleArgs(repository.path, bundle))
  expect(fixed).toMatchObject({ commit: repository.commit, dirty: false })
  expect(timesIn(bundle)).toEqual(new Set(['1980-01-01T00:00:00.000Z']))

  const dated = await slipwayJson<BundleJson>(bundleArgs(repository.path, bundle, '--timestamps', 'commit'))
  expect(dated.contentDigest).toBe(fixed.contentDigest)
  expect(timesIn(bundle)).toEqual(new Set(['2024-05-06T07:08:10.000Z']))
})

test('a bundle of a repository with changes is made, and says so for people and for machines', async () => {
  await using repository = await makeRepository()
  await using out = await makeFolder({})
  await writeFile(join(repository.path, 'page.html'), '<h1>changed</h1>')
  const args = bundleArgs(repository.path, join(out.path, 'a.zip'))
  expect(await slipwayJson<BundleJson>(args)).toMatchObject({ commit: repository.commit, dirty: true })
  const { code, stdout } = await slipway(args)
  expect(stdout).toContain('warning: the bundle is made with changes that are in no commit: "page.html"\n')
  expect(code).toBe(0)
})

test('with --tracked-only, what git does not track stays out, and is named', async () => {
  await using repository = await makeRepository()
  await using out = await makeFolder({})
  await writeFile(join(repository.path, 'notes.txt'), 'mine')
  const bundle = join(out.path, 'a.tar')
  const { code, stdout } = await slipway(bundleArgs(repository.path, bundle, '--tracked-only'))
  expect(stdout).toContain('warning: 1 untracked path is left out of the bundle: "notes.txt"\n')
  expect(code).toBe(0)
  expect(namesIn(bundle)).toEqual(['appspec.yml', 'page.html'])
})

test('with --tracked-only, an AppSpec that names what the build makes is refused before anything is written', async () => {
  await using repository = await makeRepository({ '.gitignore': 'page.html\n', '.keep': '' })
  await using out = await makeFolder({})
  const bundle = join(out.path, 'a.zip')
  const { code, stdout, stderr } = await slipway(bundleArgs(repository.path, bundle, '--tracked-only'))
  expect(stdout).toContain('"page.html"')
  expect(stderr).toContain('the release was refused')
  expect(code).toBe(2)
  expect(readdirSync(out.path)).toEqual([])
})

test.for([['--tracked-only'], ['--timestamps', 'commit']])(
  '%j outside of a repository is wrong input',
  async (options) => {
    await using folder = await makeFolder(releaseFiles())
    await using out = await makeFolder({})
    const { code, stderr } = await slipway(
      bundleArgs(folder.path, join(out.path, 'a.zip'), ...options, '--build-command', `touch "${out.path}/built"`),
    )
    expect(stderr).toContain('actions/checkout')
    expect(code).toBe(2)
    expect(readdirSync(out.path)).toEqual([])
  },
)

test('what a build command makes is in the bundle, and its output leaves the JSON alone', async () => {
  await using repository = await makeRepository({
    'appspec.yml': releaseFiles()['appspec.yml'] ?? '',
    '.gitignore': 'dist/\n',
  })
  await using out = await makeFolder({})
  const bundle = join(out.path, 'a.tar')
  const command = 'mkdir -p dist\ncp appspec.yml page.html dist/ # two lines\necho "built in $(basename "$PWD") ü"'
  const args = bundleArgs('dist', bundle, '--build-command', command)
  const options: RunOptions = { cwd: repository.path, env: { INPUT_TOKEN: 'secret' } }
  const told = await slipway([...args, '--json'], options)
  expect(told.stderr).toContain(' ü\n')
  expect(JSON.parse(told.stdout)).toMatchObject({ path: bundle, commit: repository.commit, dirty: false })
  expect(namesIn(bundle)).toEqual(['appspec.yml', 'page.html'])
  const shown = await slipway(args, options)
  expect(shown.stdout).toMatch(/^built in .* ü\n✓ bundled 2 files/)
  expect(shown.code).toBe(0)
  // The source itself has no tracked file: what counts is what was changed where the build runs.
  await writeFile(join(repository.path, 'page.html'), 'changed')
  expect(JSON.parse((await slipway([...args, '--json'], options)).stdout)).toMatchObject({ dirty: true })
})

test('a build that fails ends the command with its output, and nothing is bundled', async () => {
  await using repository = await makeRepository()
  await using out = await makeFolder({})
  const bundle = join(out.path, 'a.zip')
  const { code, stdout, stderr } = await slipway(
    bundleArgs(repository.path, bundle, '--build-command', 'echo compiling; (exit 3); echo never'),
  )
  expect(stdout).toBe('compiling\n')
  expect(stderr).toBe(
    'error: the build command ended with exit code 3\n  hint: its output is above; nothing was bundled\n',
  )
  expect(code).toBe(1)
  expect(readdirSync(out.path)).toEqual([])
})

test.for([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s in a build ends it with all that it started, and leaves no bundle', async ([signal, exitCode]) => {
  await using repository = await makeRepository()
  await using out = await makeFolder({})
  let sent = false
  const { code, stdout, stderr } = await slipway(
    bundleArgs(
      repository.path,
      join(out.path, 'a.zip'),
      '--build-command',
      'sleep 60 & echo "pid $!"; echo "pid $$"; echo started; sleep 60',
    ),
    {
      onStdout: (text, child) => {
        if (sent || !text.includes('started')) return
        sent = true
        child.kill(signal)
      },
    },
  )
  expect(stderr).toBe(`error: cancelled by ${signal}\n`)
  expect(code).toBe(exitCode)
  const pids = [...stdout.matchAll(/pid (\d+)/g)].map(([, pid]) => Number(pid))
  expect(pids).toHaveLength(2)
  expect(pids.filter(isRunning)).toEqual([])
  expect(readdirSync(out.path)).toEqual([])
})

test('a second signal ends the command at once, and the build with it', async () => {
  await using repository = await makeRepository()
  await using out = await makeFolder({})
  let sent = false
  const { code, stdout } = await slipway(
    bundleArgs(
      repository.path,
      join(out.path, 'a.zip'),
      '--build-command',
      `set +e; trap 'echo deaf' INT; echo "pid $$"; echo started; while :; do sleep 0.05; done`,
    ),
    {
      onStdout: (text, child) => {
        if (!sent && text.includes('started')) child.kill('SIGINT')
        if (text.includes('started')) sent = true
        if (text.includes('deaf')) child.kill('SIGINT')
      },
    },
  )
  expect(code).toBe(130)
  const [, pid] = /pid (\d+)/.exec(stdout) ?? []
  await expect.poll(() => isRunning(Number(pid))).toBe(false)
  expect(readdirSync(out.path)).toEqual([])
})

test('without git on the machine a bundle is made, and only what needs git is refused', async () => {
  await using repository = await makeRepository()
  await using out = await makeFolder({})
  const env = { PATH: out.path }
  const args = bundleArgs(repository.path, join(out.path, 'a.zip'))
  const made = JSON.parse((await slipway([...args, '--json'], { env })).stdout)
  expect(made.path).toBe(join(out.path, 'a.zip'))
  expect(made).not.toHaveProperty('commit')
  await rm(made.path)
  const { code, stderr } = await slipway([...args, '--tracked-only'], { env })
  expect(stderr).toContain('git is not installed')
  expect(code).toBe(2)
})
