import { randomUUID } from 'node:crypto'

/** A step's stdout, of which the runner takes nothing for a command but what {@link ClosedChannel.issue} issues. */
export interface ClosedChannel {
  /** Writes text that may hold anything, and the line break that it lacks. */
  print(text: string): void
  /** Lets the runner take what `commands` writes to the same stream, which is nothing but commands of ours. */
  issue(commands: () => void): void
  /** Leaves the channel open for whoever comes after this step; the next `print` closes it again. */
  release(): void
}

/**
 * Closes a step's stdout for workflow commands, before the first text that is printed and for everything after it.
 *
 * The runner obeys any line that begins with `::command` and any that holds `##[command]`, whoever wrote it: the tail of a
 * script's log, the name of a file, our own words around either. Instead of finding and escaping all of them, we have it stop
 * listening, and open the channel by a token of one use around each command of ours:
 *
 * ```
 * ::stop-commands::TOKEN-1      before the first text
 * anything                      is text
 * ::TOKEN-1::                   opens
 * ::error file=…::…             our commands, escaped by @actions/core
 * ::stop-commands::TOKEN-2      before the next text, with a token that nobody has seen yet
 * ```
 *
 * The runner reads stdout and stderr side by side, so text that is not ours has to come through here and never go to stderr.
 * Source: `ActionCommandManager.TryProcessCommand` of actions/runner, which keeps this state for one step. Newer runners mask
 * the token in the log as well.
 */
export function createClosedChannel(write: (text: string) => void): ClosedChannel {
  let token: string | undefined

  function close(): void {
    if (token !== undefined) return
    token = randomUUID()
    write(`::stop-commands::${token}\n`)
  }

  function open(): void {
    if (token === undefined) return
    write(`::${token}::\n`)
    token = undefined
  }

  return {
    print(text) {
      close()
      write(text.endsWith('\n') ? text : `${text}\n`)
    },
    issue(commands) {
      // Left open for more of ours: the next `print` closes it, and each closing is a line in the log that says nothing.
      open()
      commands()
    },
    release: open,
  }
}

/**
 * Text without a line that GitHub's log view takes for one of its own: the runner writes groups and errors into the log as
 * `##[group]` and `##[error]`, so that a printed line of this form would fold or colour the log in our name.
 */
export function withoutLogMarkers(text: string): string {
  return text.replace(/^##\[/gm, ' ##[')
}
