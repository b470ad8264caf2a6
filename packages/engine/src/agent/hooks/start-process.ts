import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { hasErrnoCode } from '../failure-text.ts'
import type { CommandLine } from './command-line.ts'

/** A process that runs, in a group of its own, with nothing to read. */
export interface RunningProcess {
  readonly stdout: Readable
  readonly stderr: Readable
  /** The exit code, or the signal that ended the process. */
  readonly exited: Promise<number | NodeJS.Signals>
  isRunning(): boolean
  /** Sends a signal to the process and to all of its group; to nobody when they are gone. */
  signalGroup(name: NodeJS.Signals): void
  /** Leaves the process alone: nobody waits for it any longer. */
  abandon(): void
}

/** Where a program runs, and as what. */
export interface ProcessSurroundings {
  readonly cwd: string
  readonly environment: Readonly<Record<string, string>>
}

/** Starts programs: on this machine, or wherever an instance has its processes. */
export type StartProcess = (commandLine: CommandLine, surroundings: ProcessSurroundings) => Promise<ProcessStart>

export type ProcessStart =
  | { readonly kind: 'started'; readonly process: RunningProcess }
  | { readonly kind: 'not-started'; readonly error: NodeJS.ErrnoException }

/** Starts a program, and tells of one that cannot be started by the operating system's own code. */
export const startProcess: StartProcess = async ({ program, parameters }, { cwd, environment }) => {
  try {
    // Node throws some codes, such as ENOEXEC, and emits others, such as ENOENT.
    const child = spawn(program, [...parameters], {
      cwd,
      env: { ...environment },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const exited = new Promise<number | NodeJS.Signals>((resolve) => {
      // One of the two is always told; what is told of by neither has not succeeded.
      child.once('exit', (code, signal) => resolve(code ?? signal ?? 'SIGKILL'))
    })
    await once(child, 'spawn')
    return {
      kind: 'started',
      process: {
        stdout: child.stdout,
        stderr: child.stderr,
        exited,
        isRunning: () => child.exitCode === null && child.signalCode === null,
        signalGroup: (name) => signalGroup(child.pid, name),
        abandon: () => child.unref(),
      },
    }
  } catch (error) {
    if (!isSystemError(error)) throw error
    return { kind: 'not-started', error }
  }
}

function signalGroup(pid: number | undefined, name: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, name)
  } catch (error) {
    if (!hasErrnoCode(error, 'ESRCH', 'EPERM')) throw error
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'errno' in error
}
