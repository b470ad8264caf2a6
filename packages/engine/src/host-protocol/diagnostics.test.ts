import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CommandDiagnostics } from '../codedeploy/host-commands.ts'
import { readDiagnostics, readIsNoop, writeDiagnostics } from './diagnostics.ts'
import { LONGEST_PAYLOAD } from './protocol.ts'

const FAILED: CommandDiagnostics = { errorCode: 4, scriptName: 'a.sh', message: 'it failed', log: '[stdout]hi\n' }

test('diagnostics are written in the order of the real agent', () => {
  expect(writeDiagnostics(FAILED)).toBe(
    '{"error_code":4,"script_name":"a.sh","message":"it failed","log":"[stdout]hi\\n"}',
  )
})

test('whatever is told fits into what the API takes, and is read again', () => {
  const text = fc.string({ unit: 'binary', maxLength: 20_000 })
  fc.assert(
    fc.property(text, text, (message, log) => {
      const written = writeDiagnostics({ ...FAILED, message, log })
      expect(written.length).toBeLessThanOrEqual(LONGEST_PAYLOAD)
      expect(readDiagnostics(written)).toMatchObject({ errorCode: 4, scriptName: 'a.sh' })
    }),
    { numRuns: 200, examples: [['\0'.repeat(20_000), '\0'.repeat(20_000)]] },
  )
})

test.for<readonly [unknown, number]>([
  [0, 0],
  [7, 7],
  [8, 5],
  ['Unknown', 5],
  [undefined, 5],
])('the code %j is read as %j', ([code, read]) => {
  expect(readDiagnostics(JSON.stringify({ error_code: code }))?.errorCode).toBe(read)
})

test.for(['', '[]', 'null', '"x"', '{'])('%j is no diagnostics', (text) => {
  expect(readDiagnostics(text)).toBeUndefined()
})

test.for<readonly [string, boolean | undefined]>([
  ['{"IsCommandNoop":true}', true],
  ['{"IsCommandNoop":false}', false],
  ['{}', undefined],
  ['{"IsCommandNoop":"true"}', undefined],
])('%s says that there is nothing to do: %j', ([text, isNoop]) => {
  expect(readIsNoop(text)).toBe(isNoop)
})
