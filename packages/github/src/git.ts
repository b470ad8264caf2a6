import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { comparePaths } from '@slipway/core/bundle'
import { SlipwayError } from '@slipway/core/errors'
import type { CallOptions, SourceControl } from '@slipway/core/provider'
import type { ProcessEnvironment } from './find-program.ts'
import { findRepository, type Repository, unreadable } from './git/repository.ts'
import { findGit, type RunGit } from './git/run-git.ts'

export { exportCommit } from './git/export-commit.ts'
export { createGitTags } from './git/tags.ts'

/** How many files are looked at together. */
const CONCURRENCY = 64

/**
 * The repository of a folder through the `git` of this machine. It only looks: nothing is written, fetched or asked, and
 * nothing that the repository configures is run. Files of submodules that are checked out belong to the folder as its own do.
 *
 * @throws from both: SlipwayError SOURCE_INVALID in git's words when there is a repository that it cannot read.
 */
export function createGit(environment: ProcessEnvironment = process.env): SourceControl {
  return {
    describe: async (folder, { signal }: CallOptions = {}) => {
      const runGit = await findGit(environment)
      const repository = runGit && (await findRepository(runGit, folder, signal))
      if (runGit === undefined || repository === undefined) return undefined
      // A plumbing command: `git log` may be configured to check signatures, which runs a program.
      const head = await repository.git(['rev-list', '--max-count=1', '--timestamp', 'HEAD', '--'])
      const [, committed, commit] = /^(\d+) ([0-9a-f]+)\n$/.exec(head.stdout) ?? []
      if (head.exitCode !== 0 || committed === undefined || commit === undefined) return undefined
      const changed = await listChanges(runGit, repository, folder, signal)
      return { commit, committedAt: new Date(Number(committed) * 1000), changedFiles: [...changed].sort(comparePaths) }
    },
    trackedFiles: async (folder, { signal }: CallOptions = {}) => {
      const runGit = await findGit(environment)
      if (runGit === undefined) {
        throw new SlipwayError('SOURCE_INVALID', `what git tracks in "${folder}" is not known: git is not installed`, {
          hint: 'install git before this step, or bundle without tracked-only',
        })
      }
      const repository = await findRepository(runGit, folder, signal)
      if (repository === undefined) {
        throw new SlipwayError('SOURCE_INVALID', `"${folder}" is in no git repository`, {
          hint: 'in a workflow, run actions/checkout first; or bundle without tracked-only',
        })
      }
      const { git, prefix, pathspec } = repository
      const listed = await git(['ls-files', '-z', '--cached', '--full-name', '--recurse-submodules', '--', pathspec])
      if (listed.exitCode !== 0) throw unreadable(folder, listed)
      // A file in conflict is listed once for each side.
      const paths = new Set(below(prefix, fieldsOf(listed.stdout)))
      return (await onlyPresent(folder, [...paths], signal)).sort(comparePaths)
    },
  }
}

/**
 * The tracked files that differ from the commit, relative to the folder. Each submodule is asked by itself: git would ask it
 * without the settings that keep what it configures from being run.
 */
async function listChanges(
  runGit: RunGit,
  { git, top, prefix, pathspec }: Repository,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const status = ['status', '--porcelain=v1', '-z', '--untracked-files=no', '--ignore-submodules=dirty']
  const answer = await git([...status, '--', pathspec])
  if (answer.exitCode !== 0) throw unreadable(folder, answer)
  // Two letters and a space come before each path.
  const changed = below(
    prefix,
    fieldsOf(answer.stdout).map((field) => field.slice(3)),
  )
  for (const submodule of await listSubmodules({ git, top, prefix, pathspec })) {
    const place = join(folder, submodule)
    const inner = await findRepository(runGit, place, signal)
    // Not checked out: its folder belongs to this repository still.
    if (inner === undefined || inner.prefix !== '') continue
    const within = await listChanges(runGit, inner, place, signal)
    changed.push(...within.map((path) => `${submodule}/${path}`))
  }
  return changed
}

async function listSubmodules({ git, top, prefix, pathspec }: Repository): Promise<string[]> {
  if ((await lstat(join(top, '.gitmodules')).catch(() => undefined)) === undefined) return []
  const { stdout } = await git(['ls-files', '-z', '--stage', '--full-name', '--', pathspec])
  const links = fieldsOf(stdout).filter((field) => field.startsWith('160000 '))
  return below(
    prefix,
    links.map((field) => field.slice(field.indexOf('\t') + 1)),
  )
}

function fieldsOf(stdout: string): string[] {
  return stdout.split('\0').filter((field) => field !== '')
}

/** Paths from the top of the repository, as paths from the folder. */
function below(prefix: string, paths: readonly string[]): string[] {
  return paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length))
}

/** Leaves out what is deleted, not in a sparse checkout, or a submodule without a checkout. */
async function onlyPresent(
  folder: string,
  paths: readonly string[],
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const present: string[] = []
  for (let i = 0; i < paths.length; i += CONCURRENCY) {
    signal?.throwIfAborted()
    const group = paths.slice(i, i + CONCURRENCY)
    const found = await Promise.all(group.map((path) => lstat(join(folder, path)).catch(() => undefined)))
    present.push(...group.filter((_, index) => found[index]?.isDirectory() === false))
  }
  return present
}
