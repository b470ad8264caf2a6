import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { untilAborted } from '@slipway/core/clock'
import { SlipwayError } from '@slipway/core/errors'
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

/** Runs git once; resolves with what it said, whatever its exit code. @throws SlipwayError SOURCE_INVALID when it cannot be started in the folder. */
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
    // Of what the system refuses at once, such as a file in the place of the folder, it would never answer.
    if (!(await isFolder(folder))) throw vanished(folder)
    // It takes a command line where others take a program, hence the quotes; and no signal, hence the race: what only
    // reads may run to its end unheard.
    const done = getExecOutput(`"${program}"`, [...ALWAYS, ...args], {
      cwd: folder,
      env: { ...base, ...more },
      silent: true,
      ignoreReturnCode: true,
    }).catch(async (cause: unknown) => {
      throw await notStarted(folder, cause)
    })
    return untilAborted(done, signal)
  }
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

function vanished(folder: string, cause?: unknown): SlipwayError {
  return new SlipwayError('SOURCE_INVALID', `folder "${folder}" vanished while git looked at it`, {
    hint: 'let nothing remove it meanwhile, and try again',
    ...(cause !== undefined && { cause }),
  })
}

/** What is thrown says only in its text what was wrong; the system says of a missing folder that the program is missing. */
async function notStarted(folder: string, cause: unknown): Promise<SlipwayError> {
  if (!(await isFolder(folder))) return vanished(folder, cause)
  const mayEnter = await access(folder, constants.X_OK).then(
    () => true,
    () => false,
  )
  const why = !mayEnter ? 'no permission' : cause instanceof Error ? cause.message : String(cause)
  return new SlipwayError('SOURCE_INVALID', `git cannot be started in folder "${folder}": ${why}`, {
    hint: 'let this user enter the folder, and look whether git runs there',
    cause,
  })
}

function quietEnvironment(environment: ProcessEnvironment): Record<string, string> {
  const kept = Object.entries(environment).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && (!/^GIT_/i.test(pair[0]) || KEPT.has(pair[0])),
  )
  return { ...Object.fromEntries(kept), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' }
}
