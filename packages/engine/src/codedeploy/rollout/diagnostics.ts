import type { CommandDiagnostics } from '../host-commands.ts'
import type { EventDiagnostics } from '../model/deployment.ts'

const LOG_TAIL_BYTES = 4_096

/**
 * The agent's numbers in the words of the public service model, which has none for output left open (6) and an agent that
 * was restarted (7).
 */
const ERROR_CODES = {
  0: 'Success',
  1: 'ScriptMissing',
  2: 'ScriptNotExecutable',
  3: 'ScriptTimedOut',
  4: 'ScriptFailed',
  5: 'UnknownError',
  6: 'ScriptFailed',
  7: 'UnknownError',
} as const

/** What a host said of an event, as the service shows it. */
export function toEventDiagnostics({ errorCode, scriptName, message, log }: CommandDiagnostics): EventDiagnostics {
  return { errorCode: ERROR_CODES[errorCode], scriptName, message, logTail: tailOf(log) }
}

function tailOf(log: string): string {
  const bytes = Buffer.from(log)
  if (bytes.length <= LOG_TAIL_BYTES) return log
  let start = bytes.length - LOG_TAIL_BYTES
  // Bytes of the form 10xxxxxx go on with a character that began before the cut.
  while (((bytes[start] ?? 0) & 0xc0) === 0x80) start += 1
  return bytes.toString('utf8', start)
}
