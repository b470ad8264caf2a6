import { type Clock, systemClock } from '@slipway/core/clock'

/** Everything that a command touches outside of its own memory. */
export interface Outside {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Writes to stdout: results. */
  readonly print: (text: string) => void
  /** Writes to stderr: errors, and text for people when stdout is for a machine. */
  readonly printError: (text: string) => void
  /** Whether stdout is a terminal that can be redrawn. */
  readonly isTerminal: boolean
  readonly clock: Clock
  /** Aborts when a signal asks the command to end; the reason is the signal's name. */
  readonly cancelled: AbortSignal
  readonly random: () => number
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * The process that we run in. The first signal asks the command to end, a second one ends the process at once: whoever
 * sends two means it.
 */
export function processOutside(): Outside {
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
    print: (text) => void process.stdout.write(text),
    printError: (text) => void process.stderr.write(text),
    isTerminal: process.stdout.isTTY === true && process.env.TERM !== 'dumb',
    clock: systemClock,
    cancelled: controller.signal,
    random: Math.random,
  }
}

/** The signal that cancelled us, as exit codes know it. */
export function cancelSignal({ cancelled }: Pick<Outside, 'cancelled'>): 'SIGINT' | 'SIGTERM' {
  return cancelled.reason === 'SIGTERM' ? 'SIGTERM' : 'SIGINT'
}
