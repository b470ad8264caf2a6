import type { CommandDiagnostics } from '../codedeploy/host-commands.ts'
import { LONGEST_PAYLOAD } from './protocol.ts'

/** Writes what a host says of a command, in the real agent's order; a long message or log loses its beginning. */
export function writeDiagnostics({ errorCode, scriptName, message, log }: CommandDiagnostics): string {
  const write = (told: string, tail: string): string =>
    JSON.stringify({ error_code: errorCode, script_name: scriptName, message: told, log: tail })
  const whole = write(message, log)
  if (whole.length <= LONGEST_PAYLOAD) return whole
  // A character takes six at most ("\u0000"): what is cut to a sixth fits however it is written.
  const room = Math.floor((LONGEST_PAYLOAD - 1_024 - scriptName.length) / 6)
  return write(message.slice(0, Math.floor(room / 2)), log.slice(-Math.floor(room / 2)))
}

type ErrorCode = CommandDiagnostics['errorCode']

const ERROR_CODES: readonly ErrorCode[] = [0, 1, 2, 3, 4, 5, 6, 7]

/**
 * Reads what a host says of a command. The real agent sends a word for the code where a script's output was not UTF-8;
 * what is not a code that we know is an unknown error.
 *
 * @returns undefined when the text is no JSON object.
 */
export function readDiagnostics(payload: string): CommandDiagnostics | undefined {
  const fields = parseObject(payload)
  if (fields === undefined) return undefined
  const text = (name: string): string => (typeof fields[name] === 'string' ? fields[name] : '')
  return {
    errorCode: ERROR_CODES.find((code) => code === fields.error_code) ?? 5,
    scriptName: text('script_name'),
    message: text('message'),
    log: text('log'),
  }
}

/** Whether a host says that it has nothing to do; `undefined` when the text is not what an acknowledgement brings. */
export function readIsNoop(payload: string): boolean | undefined {
  const isNoop = parseObject(payload)?.IsCommandNoop
  return typeof isNoop === 'boolean' ? isNoop : undefined
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    return value as Readonly<Record<string, unknown>>
  } catch {
    return undefined
  }
}
