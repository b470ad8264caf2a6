import { SlipwayError } from '@slipway/core/errors'
import type { Outside } from './outside.ts'

/** Tells why a command ended early: what and the remedy for what a user can act on, a stack for what only we can. */
export function reportError(error: unknown, isJson: boolean, { print, printError }: Outside): void {
  if (error instanceof SlipwayError) {
    const { code, message, hint } = error
    if (isJson) print(`${JSON.stringify({ type: 'error', error: { code, message, ...(hint && { hint }) } })}\n`)
    const lines = message.split('\n').map((line) => `error: ${line}`)
    printError(`${lines.join('\n')}${hint === undefined ? '' : `\n  hint: ${hint}`}\n`)
    return
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  if (isJson) print(`${JSON.stringify({ type: 'error', error: { code: 'DEFECT', message: String(error) } })}\n`)
  printError(`this is a defect of slipway; please report it with the lines below\n${stack}\n`)
}
