import { untilAborted } from '@slipway/core/clock'
import { findProgram, type ProcessEnvironment } from '../find-program.ts'

export interface GitAnswer {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

export interface GitRun {
  /** The folder that git runs in. */
  readonly folder: string
  /** Variables on top of those that every run gets. */
  readonly environment?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal | undefined
}

/** Runs git once; resolves with what it said, whatever its exit code. */
export type RunGit = (args: readonly string[], run: GitRun) => Promise<GitAnswer>

/**
 * Said before every command, because a repository's configuration must not make a look at it run something: neither its
 * hooks, nor its watcher of files, nor the transport by which a partial clone fetches what it lacks. Renames are told as
 * what they are to a bundle, one file gone and one come.
 */
const ALWAYS = [
  '--no-pager',
  '--no-optional-locks',
  '--no-replace-objects',
  '--literal-pathspecs',
  ...[
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'protocol.allow=never',
    'safe.bareRepository=explicit',
    'status.renames=false',
    'diff.renames=false',
  ].flatMap((setting) => ['-c', setting]),
]

/** Variables of git's own that say where its files are; the others say which repository, and a hook's are not ours. */
const KEPT: ReadonlySet<string> = new Set([
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_NOSYSTEM',
  'GIT_CONFIG_SYSTEM',
  'GIT_EXEC_PATH',
])

/** Makes a runner of git over `@actions/exec`; `undefined` when git is not on the `PATH`. */
export async function findGit(environment: ProcessEnvironment): Promise<RunGit | undefined> {
  const program = await findProgram('git', environment)
  if (program === undefined) return undefined
  const base = quietEnvironment(environment)
  return async (args, { folder, environment: more = {}, signal }) => {
    signal?.throwIfAborted()
    const { getExecOutput } = await import('@actions/exec')
    // It takes a command line where others take a program, hence the quotes; and no signal, hence the race: what only
    // reads may run to its end unheard.
    const done = getExecOutput(`"${program}"`, [...ALWAYS, ...args], {
      cwd: folder,
      env: { ...base, ...more },
      silent: true,
      ignoreReturnCode: true,
    })
    return untilAborted(done, signal)
  }
}

function quietEnvironment(environment: ProcessEnvironment): Record<string, string> {
  const kept = Object.entries(environment).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && (!/^GIT_/i.test(pair[0]) || KEPT.has(pair[0])),
  )
  return { ...Object.fromEntries(kept), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' }
}
