import { type Host, processHost } from '@slipway/runtime/host'

/** Everything that a command touches outside of its own memory. */
export interface Outside extends Host {
  /** Writes to stdout: results. */
  readonly print: (text: string) => void
  /** Writes to stderr: errors, and text for people when stdout is for a machine. */
  readonly printError: (text: string) => void
  /** Reads all of stdin. */
  readonly readInput: () => Promise<Uint8Array>
  /** Whether stdout is a terminal that can be redrawn. */
  readonly isTerminal: boolean
  /** What starts this program once more. */
  readonly program: readonly string[]
}

/** The process that we run in, and its streams. */
export function processOutside(): Outside {
  return {
    ...processHost(),
    print: (text) => void process.stdout.write(text),
    printError: (text) => void process.stderr.write(text),
    readInput: async () => {
      const { buffer } = await import('node:stream/consumers')
      return buffer(process.stdin)
    },
    program: [process.execPath, ...process.argv.slice(1, 2)],
    isTerminal: process.stdout.isTTY === true && process.env.TERM !== 'dumb',
  }
}
