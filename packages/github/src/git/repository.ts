import { lstat, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { SlipwayError } from '@slipway/core/errors'
import type { GitAnswer, RunGit } from './run-git.ts'

/** A folder as the repository sees it that the folder belongs to. */
export interface Repository {
  /** Runs git there, with what the repository is trusted with. */
  readonly git: (args: readonly string[]) => Promise<GitAnswer>
  /** The top of the work tree. */
  readonly top: string
  /** The folder from the top: empty, or ending in a slash, as git writes it. */
  readonly prefix: string
  /** What limits git to the folder. */
  readonly pathspec: string
}

/**
 * Finds the repository of a folder that need not exist yet: a build may be about to make it.
 *
 * Git refuses a repository that belongs to another user, because its configuration may name programs; in a container that is
 * the normal case, as the runner checks out under another user. Git is told then where the repository is, which it takes for
 * consent whatever its version (`safe.directory` on the command line is heard since 2.38 only), and the filters that the
 * configuration names are switched off: with those, hooks and watcher gone, nothing of it is run.
 *
 * @throws SlipwayError SOURCE_INVALID when there is a repository that git cannot read.
 */
export async function findRepository(
  runGit: RunGit,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<Repository | undefined> {
  const start = await nearestFolder(folder)
  const top = await findTop(start)
  // Git would look no further up, and starting it takes longer than to bundle a small release.
  if (top === undefined) return undefined
  const rest = relative(start, await realPlace(start, folder))
    .split(sep)
    .join('/')
  const asked = ['rev-parse', '--is-inside-work-tree', '--show-cdup', '--show-prefix']
  const trusted = await runGit(asked, { folder: start, signal })
  if (trusted.exitCode === 0) {
    return placed(trusted, start, rest, (args) => runGit(args, { folder: start, signal }))
  }
  const environment = { GIT_DIR: join(top, '.git'), GIT_WORK_TREE: top }
  const consented = await runGit(asked, { folder: start, environment, signal })
  if (consented.exitCode !== 0) throw unreadable(top, consented)
  const withoutFilters = await filtersOff(runGit, { folder: start, environment, signal }, top)
  return placed(consented, start, rest, (args) =>
    runGit([...withoutFilters, ...args], { folder: start, environment, signal }),
  )
}

/** An error in git's own words. */
export function unreadable(folder: string, { exitCode, stderr }: GitAnswer): SlipwayError {
  const said = stderr.trim().split('\n', 1)[0] ?? ''
  const reason = said === '' ? `it ended with exit code ${exitCode}` : said
  return new SlipwayError('SOURCE_INVALID', `git cannot read the repository of "${folder}": ${reason}`, {
    hint: 'run git status there to see more',
  })
}

function placed({ stdout }: GitAnswer, start: string, rest: string, git: Repository['git']): Repository | undefined {
  // The prefix comes last: it alone can hold a line break.
  const [, inside, up = '', within = ''] = /^(true|false)\n([^\n]*)\n([\s\S]*?)\n?$/.exec(stdout) ?? []
  if (inside !== 'true') return undefined
  const prefix = `${within}${rest === '' ? '' : `${rest}/`}`
  return { git, top: resolve(start, up), prefix, pathspec: rest === '' ? '.' : rest }
}

/** What switches off every filter that any configuration names. */
async function filtersOff(runGit: RunGit, run: Parameters<RunGit>[1], top: string): Promise<string[]> {
  const named = await runGit(['config', '-z', '--name-only', '--get-regexp', '^filter\\.'], run)
  // Exit code 1: none is named.
  if (named.exitCode > 1) throw unreadable(top, named)
  const keys = named.stdout.split('\0').filter((key) => key !== '')
  const filters = new Set(keys.map((key) => key.slice(0, key.lastIndexOf('.'))))
  return [...filters].flatMap((filter) => {
    // The command line has no way to write such a name: its value would begin at the sign.
    if (filter.includes('=')) {
      throw new SlipwayError('SOURCE_INVALID', `the configuration of "${top}" names a filter with "=" in its name`, {
        hint: 'the repository belongs to another user, and what it configures is not run: remove the filter, or own the repository',
      })
    }
    return ['clean=', 'process=', 'required=false'].flatMap((setting) => ['-c', `${filter}.${setting}`])
  })
}

/** The folder that is nearest to a path and exists, as it really is. */
async function nearestFolder(path: string): Promise<string> {
  for (let at = resolve(path); ; at = dirname(at)) {
    const found = await stat(at).catch(() => undefined)
    const real = found?.isDirectory() === true ? await realpath(at).catch(() => undefined) : undefined
    if (real !== undefined) return real
    if (dirname(at) === at) return at
  }
}

/** The path that begins with the real name of the folder, for a path that may be written through links. */
async function realPlace(start: string, path: string): Promise<string> {
  const missing: string[] = []
  for (let at = resolve(path); ; at = dirname(at)) {
    const real = await realpath(at).catch(() => undefined)
    if (real === start || dirname(at) === at) return join(start, ...missing)
    missing.unshift(basename(at))
  }
}

/** The nearest folder upwards that holds what git leaves at the top of a work tree. */
async function findTop(start: string): Promise<string | undefined> {
  for (let at = start; ; at = dirname(at)) {
    if ((await lstat(join(at, '.git')).catch(() => undefined)) !== undefined) return at
    if (dirname(at) === at) return undefined
  }
}
