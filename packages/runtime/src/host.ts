import { type Clock, systemClock } from '@slipway/core/clock'
import { SlipwayError } from '@slipway/core/errors'

/** What the command and the actions need of the process that they run in. */
export interface Host {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  /** Aborts when a signal asks us to end; the reason is the signal's name. */
  readonly cancelled: AbortSignal
  readonly random: () => number
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * The process that we run in. The first signal asks us to end, a second one ends the process at once: whoever sends two
 * means it.
 */
export function processHost(): Host {
  const controller = new AbortController()
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(signal === 'SIGTERM' ? 143 : 130)
      controller.abort(signal)
    })
  }
  // A reader that has gone, as `head` does, or a full disk under a log is no reason to end: the exit code still has to tell
  // how it ended.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  return {
    environment: process.env,
    clock: systemClock,
    cancelled: controller.signal,
    random: Math.random,
  }
}

/** The signal that cancelled us, as exit codes know it. */
export function cancelSignal({ cancelled }: Pick<Host, 'cancelled'>): 'SIGINT' | 'SIGTERM' {
  return cancelled.reason === 'SIGTERM' ? 'SIGTERM' : 'SIGINT'
}

/**
 * Whether an error is only the echo of the signal that cancelled us: its own reason, or a library's word for it, however
 * often it was wrapped. An archive whose reading was given up is not a damaged archive. An error that says itself what the
 * cancellation has left behind is more than an echo.
 */
export function isCancellation(error: unknown, { cancelled }: Pick<Host, 'cancelled'>): boolean {
  if (!cancelled.aborted || (error instanceof SlipwayError && error.code === 'CANCELLED')) return false
  for (let cause = error; cause !== undefined; cause = cause instanceof Error ? cause.cause : undefined) {
    if (cause === cancelled.reason || (cause instanceof Error && cause.name === 'AbortError')) return true
  }
  return false
}

/** What is told where the folder that we run in was removed: of the first path that is taken from it Node says so. */
export function lostWorkingFolder(error: unknown): SlipwayError | undefined {
  const isLost = error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd'
  if (!isLost) return undefined
  return new SlipwayError('SOURCE_INVALID', 'the working directory does not exist any more', {
    hint: 'change to a folder that does: this one was moved or removed',
    cause: error,
  })
}

/**
 * Ends the process with a code once everything is written. A client's pause before its next attempt, or a connection
 * that is kept open, would hold back the end of a cancelled step.
 */
export async function endProcess(code: number): Promise<never> {
  await flush(process.stdout)
  const lost = lostOutput(process.stdout)
  if (lost !== undefined) process.stderr.write(`error: not everything could be written to stdout: ${lost.message}\n`)
  await flush(process.stderr)
  process.exit(code === 0 && lost !== undefined ? 1 : code)
}

/** Why a reader who is still there did not get everything, if so: whoever reads our JSON must not take half of it for all. */
function lostOutput({ errored }: NodeJS.WriteStream): Error | undefined {
  return errored === null || (errored as NodeJS.ErrnoException).code === 'EPIPE' ? undefined : errored
}

function flush(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    // The callback comes with an error where the reader has gone; there is nobody to write to then.
    if (stream.writable) stream.write('', () => resolve())
    else resolve()
  })
}
