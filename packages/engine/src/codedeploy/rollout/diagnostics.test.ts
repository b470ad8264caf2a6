import { describe, expect, test } from 'vitest'
import type { CommandDiagnostics } from '../host-commands.ts'
import { toEventDiagnostics } from './diagnostics.ts'

test.for([
  [0, 'Success'],
  [1, 'ScriptMissing'],
  [2, 'ScriptNotExecutable'],
  [3, 'ScriptTimedOut'],
  [4, 'ScriptFailed'],
  [5, 'UnknownError'],
  [6, 'ScriptFailed'],
  [7, 'UnknownError'],
] as const)('the agent’s code %i is %s', ([errorCode, expected]) => {
  const said: CommandDiagnostics = { errorCode, scriptName: 's.sh', message: 'm', log: 'l' }
  expect(toEventDiagnostics(said)).toEqual({ errorCode: expected, scriptName: 's.sh', message: 'm', logTail: 'l' })
})

describe('the log tail', () => {
  test('is the end of the log, at most 4 KB, and begins with a whole character', () => {
    const log = `${'x'.repeat(100)}${'é'.repeat(3000)}!`
    const { logTail } = toEventDiagnostics({ errorCode: 4, scriptName: '', message: '', log })
    expect(logTail).toBe(`${'é'.repeat(2047)}!`)
  })
})
