import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { constants } from 'node:os'
import type { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { type Clock, systemClock } from '@slipway/core/clock'
import { SlipwayError } from '@slipway/core/errors'
import type { CallOptions } from '@slipway/core/provider'
import { killTree, signalTree } from './build-command/process-tree.ts'
import { chooseShell, type ShellRun } from './build-command/shell.ts'

export interface BuildCommandOptions extends CallOptions {
  readonly folder: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Called with each piece of the command's output, stdout and stderr alike. */
  readonly onOutput: (text: string) => void
  /** Replaced where time is to be played. */
  readonly clock?: Clock
}

/** A cancelled command is told so by these, the next one when it is still there: the runner itself gives a step 7.5 s. */
const ESCALATION = [
  { signal: 'SIGINT', waitMs: 2_000 },
  { signal: 'SIGTERM', waitMs: 2_000 },
  { signal: 'SIGKILL', waitMs: 500 },
] as const

/** How long output may go on after the command has ended, by something that it started and left behind. */
const OUTPUT_GRACE_MS = 1_000

/**
 * Runs the command that makes what is bundled, as a `run:` step would: by bash, ending at the first failure, with the step's
 * environment. It may have several lines.
 *
 * The command does not get what only an action gets: its inputs (`INPUT_*`, tokens among them), its state (`STATE_*`) and the
 * runner's own credentials (`ACTIONS_RUNTIME_*`, `ACTIONS_CACHE_URL`, `ACTIONS_RESULTS_URL`). What it left running when it
 * ended well goes on, as after a `run:` step; when it is cancelled, all that it started ends with it.
 *
 * @throws SlipwayError BUILD_FAILED with the exit code. @throws the signal's reason when cancelled.
 */
export async function runBuildCommand(command: string, options: BuildCommandOptions): Promise<void> {
  options.signal?.throwIfAborted()
  const environment = withoutOwn(options.environment)
  await runToEnd(await chooseShell(command, environment), environment, options)
}

/**
 * Runs a program by itself that makes what is bundled, such as a `custom_build_command` of the Greengrass development kit: no shell
 * reads its arguments. All else is as with {@link runBuildCommand}.
 *
 * @throws SlipwayError BUILD_FAILED with the exit code. @throws the signal's reason when cancelled.
 */
export async function runBuildProgram(words: readonly string[], options: BuildCommandOptions): Promise<void> {
  const [program = '', ...args] = words
  await runToEnd({ program, args, isVerbatim: false }, withoutOwn(options.environment), options)
}

async function runToEnd(
  { program, args, isVerbatim }: ShellRun,
  environment: Record<string, string>,
  { folder, onOutput, signal, clock = systemClock }: BuildCommandOptions,
): Promise<void> {
  signal?.throwIfAborted()
  const child = start(program, args, {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that a signal reaches whatever the command has started.
    detached: process.platform !== 'win32',
    windowsVerbatimArguments: isVerbatim,
  })
  // When we are ended at once, by a second signal, nobody else would end it.
  const killAtExit = (): void => killTree(child)
  process.once('exit', killAtExit)
  try {
    const closed = passOn(child, onOutput)
    const ended = await waitForEnd(child, { closed, clock, signal })
    if (!ended.isCancelled) requireSuccess(ended)
  } finally {
    process.off('exit', killAtExit)
  }
  signal?.throwIfAborted()
}

function start(program: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  try {
    return spawn(program, args, options)
  } catch (cause) {
    // What the system refuses is thrown here or told later, by its kind.
    throw notStarted(cause as Error)
  }
}

function notStarted(cause: Error): SlipwayError {
  return new SlipwayError('BUILD_FAILED', `the build command could not be started: ${cause.message}`, {
    hint: 'is the folder there, and the command not too long? nothing was bundled',
    cause,
  })
}

type End =
  | { readonly isCancelled: true }
  | { readonly isCancelled: false; readonly exitCode: number | null; readonly killedBy: NodeJS.Signals | null }

async function waitForEnd(
  child: ChildProcess,
  {
    closed,
    clock,
    signal,
  }: { readonly closed: Promise<void>; readonly clock: Clock; readonly signal: AbortSignal | undefined },
): Promise<End> {
  const exited = exitOf(child)
  const cancelled = new Promise<'cancelled'>((resolve) => {
    if (signal?.aborted === true) resolve('cancelled')
    else signal?.addEventListener('abort', () => resolve('cancelled'), { once: true })
  })
  const first = await Promise.race([exited, cancelled])
  if (first !== 'cancelled') {
    const late = await within(clock, OUTPUT_GRACE_MS, Promise.race([closed, cancelled]))
    stopListening(child)
    if (late !== 'cancelled') return first
  }
  for (const { signal: name, waitMs } of ESCALATION) {
    signalTree(child, name)
    if ((await within(clock, waitMs, Promise.all([exited, closed]))) !== 'late') break
  }
  // What has closed its output is not seen to end.
  killTree(child)
  stopListening(child)
  return { isCancelled: true }
}

function exitOf(child: ChildProcess): Promise<Extract<End, { isCancelled: false }>> {
  return new Promise((resolve, reject) => {
    child.once('exit', (exitCode, killedBy) => resolve({ isCancelled: false, exitCode, killedBy }))
    child.once('error', (cause) => reject(notStarted(cause)))
  })
}

/** What a promise brings, or `late`. */
async function within<T>(clock: Clock, ms: number, promise: Promise<T>): Promise<T | 'late'> {
  const over = new AbortController()
  const late = clock.sleep(ms, over.signal).then(
    () => 'late' as const,
    () => 'late' as const,
  )
  try {
    return await Promise.race([promise, late])
  } finally {
    over.abort()
  }
}

/** Passes on what the command prints, as it comes; resolves when nobody can print any more. */
function passOn({ stdout, stderr }: ChildProcess, onOutput: (text: string) => void): Promise<void> {
  const streams = [stdout, stderr].filter((stream): stream is Readable => stream !== null)
  const ends = streams.map((stream) => {
    // A character may be cut by the border between two pieces, and each stream has its own.
    const decoder = new StringDecoder('utf8')
    const pass = (text: string): void => {
      if (text !== '') onOutput(text)
    }
    stream.on('data', (chunk: Buffer) => pass(decoder.write(chunk)))
    stream.on('end', () => pass(decoder.end()))
    return new Promise<void>((resolve) => void stream.once('close', resolve))
  })
  return Promise.all(ends).then(() => undefined)
}

function stopListening({ stdout, stderr }: ChildProcess): void {
  stdout?.destroy()
  stderr?.destroy()
}

function requireSuccess({ exitCode, killedBy }: Extract<End, { isCancelled: false }>): void {
  if (exitCode === 0) return
  // A shell says with 128 and more that a signal ended the command that it ran.
  const name = killedBy ?? signalOf(exitCode)
  const how = killedBy === null ? `ended with exit code ${exitCode}` : `was ended by ${killedBy}`
  throw new SlipwayError('BUILD_FAILED', `the build command ${how}`, {
    hint:
      name === 'SIGKILL'
        ? 'SIGKILL is mostly the system running out of memory; nothing was bundled'
        : 'its output is above; nothing was bundled',
  })
}

function signalOf(exitCode: number | null): NodeJS.Signals | undefined {
  const names = Object.entries(constants.signals) as [NodeJS.Signals, number][]
  return names.find(([, number]) => exitCode === 128 + number)?.[0]
}

function withoutOwn(environment: BuildCommandOptions['environment']): Record<string, string> {
  const own = /^(INPUT_|STATE_|ACTIONS_RUNTIME_|ACTIONS_CACHE_URL$|ACTIONS_RESULTS_URL$)/i
  return Object.fromEntries(
    Object.entries(environment).filter((pair): pair is [string, string] => pair[1] !== undefined && !own.test(pair[0])),
  )
}
