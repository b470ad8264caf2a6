import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '@slipway/core/clock'
import type { CommandLine } from './command-line.ts'
import { type OutputName, readOutput } from './process-output.ts'
import { type RunningProcess, type StartProcess, startProcess } from './start-process.ts'

export interface ProcessOptions {
  readonly cwd: string
  readonly environment: Readonly<Record<string, string>>
  /** One deadline for the exit and for the end of both outputs. */
  readonly timeoutMs: number
  /** Between SIGTERM at the deadline and SIGKILL, on the clock. */
  readonly killGraceMs: number
  /** Between SIGTERM on abort and SIGKILL, in real time: a person waits for the engine to end. */
  readonly shutdownGraceMs: number
  readonly clock: Clock
  readonly onOutput: (name: OutputName, chunk: Buffer) => Promise<void>
  /** @defaultValue as a child of this process */
  readonly startProcess?: StartProcess
  readonly signal: AbortSignal
}

export type ProcessEnd =
  | { readonly kind: 'not-started'; readonly error: NodeJS.ErrnoException }
  | { readonly kind: 'exited'; readonly exitCode: number }
  /** Somebody else's signal ended the process: its own, or that of a system short of memory. */
  | { readonly kind: 'killed'; readonly signal: NodeJS.Signals }
  | { readonly kind: 'timed-out' }
  /** The process has exited, but something that it started still holds this output. */
  | { readonly kind: 'output-left-open'; readonly output: OutputName }

/** Timers count milliseconds in 31 bits; a timeout beyond that, 24 days, is as good as none. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** Runs a program to its end or to its deadline. @throws the signal's reason on abort, once its process group is gone. */
export async function runProcess(commandLine: CommandLine, options: ProcessOptions): Promise<ProcessEnd> {
  options.signal.throwIfAborted()
  const start = await (options.startProcess ?? startProcess)(commandLine, options)
  if (start.kind === 'started') return watch(start.process, options)
  if (start.error.code !== 'ENOEXEC') return start
  // A script without a first line that names an interpreter; some C libraries leave this step to their callers.
  const { program, parameters } = commandLine
  return runProcess({ program: '/bin/sh', parameters: [program, ...parameters] }, options)
}

async function watch(
  running: RunningProcess,
  { clock, timeoutMs, killGraceMs, shutdownGraceMs, onOutput, signal }: ProcessOptions,
): Promise<ProcessEnd> {
  const { stdout, stderr, exited } = running
  const outputs = [readOutput('stdout', stdout, onOutput), readOutput('stderr', stderr, onOutput)]
  const over = new AbortController()
  const finished = Promise.all([exited, ...outputs.map(({ ended }) => ended)])
  const deadline = clock.sleep(Math.min(timeoutMs, LONGEST_TIMER_MS), over.signal).then(() => 'deadline' as const)
  const aborted = new Promise<'aborted'>((resolve) => {
    if (signal.aborted) resolve('aborted')
    signal.addEventListener('abort', () => resolve('aborted'), { once: true, signal: over.signal })
  })
  try {
    const first = await Promise.race([finished, deadline, aborted])
    if (first === 'deadline') {
      if (running.isRunning()) {
        for (const output of outputs) output.abandon()
        await terminate(running, (until) => clock.sleep(killGraceMs, until))
        return { kind: 'timed-out' }
      }
      const open = outputs.find((output) => output.isOpen())
      if (open !== undefined) return { kind: 'output-left-open', output: open.name }
    }
    if (first === 'aborted') {
      await terminate(running, (until) => wait(shutdownGraceMs, undefined, { signal: until }))
      throw signal.reason
    }
    const [end] = await finished
    return typeof end === 'number' ? { kind: 'exited', exitCode: end } : { kind: 'killed', signal: end }
  } catch (error) {
    if (running.isRunning()) await terminate(running, (until) => wait(shutdownGraceMs, undefined, { signal: until }))
    throw error
  } finally {
    for (const output of outputs) output.abandon()
    over.abort()
    await deadline.catch(() => undefined)
    await finished.catch(() => undefined)
  }
}

/** Asks the group to end, then makes it. What even SIGKILL does not end is left behind rather than waited for. */
async function terminate(running: RunningProcess, grace: (until: AbortSignal) => Promise<unknown>): Promise<void> {
  for (const name of ['SIGTERM', 'SIGKILL'] as const) {
    running.signalGroup(name)
    if (!running.isRunning()) return
    const over = new AbortController()
    const patience = grace(over.signal).catch(() => undefined)
    await Promise.race([running.exited, patience])
    over.abort()
    if (!running.isRunning()) return
  }
  running.abandon()
}
