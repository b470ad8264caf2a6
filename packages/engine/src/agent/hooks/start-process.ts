import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import type { CommandLine } from './command-line.ts'

/** A process that runs, in a group of its own, with nothing to read. */
export interface RunningProcess {
  readonly child: ChildProcessByStdio<null, Readable, Readable>
  /** The exit code, or the signal that ended the process. */
  readonly exited: Promise<number | NodeJS.Signals>
}

type ProcessStart =
  | { readonly kind: 'started'; readonly process: RunningProcess }
  | { readonly kind: 'not-started'; readonly error: NodeJS.ErrnoException }

/** Starts a program, and tells of one that cannot be started by the operating system's own code. */
export async function startProcess(
  { program, parameters }: CommandLine,
  { cwd, environment }: { readonly cwd: string; readonly environment: Readonly<Record<string, string>> },
): Promise<ProcessStart> {
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
    return { kind: 'started', process: { child, exited } }
  } catch (error) {
    if (!isSystemError(error)) throw error
    return { kind: 'not-started', error }
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'errno' in error
}
