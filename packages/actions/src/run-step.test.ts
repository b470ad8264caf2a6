import { SlipwayError } from '@slipway/core/errors'
import { expect, test } from 'vitest'
import { bundleAction } from './definitions/bundle.ts'
import { fakeOutside } from './fixtures/fake-outside.ts'
import { runStep } from './run-step.ts'
import { defineStep, type Step } from './step.ts'

function failing(error: unknown): Step {
  const fail = async (): Promise<number> => {
    throw error
  }
  return defineStep({ definition: bundleAction, main: fail, post: fail })
}

test('an error that a user can act on is told in the log, as an annotation and in the summary', async () => {
  const outside = fakeOutside()
  const error = new SlipwayError('GROUP_NOT_FOUND', 'there is no group "web"', { hint: 'create it' })
  expect(await runStep(async () => failing(error), 'main', outside)).toBe(1)
  expect(outside.printed).toEqual(['error: there is no group "web"\n  hint: create it'])
  expect(outside.annotations).toEqual([
    { level: 'error', title: 'GROUP_NOT_FOUND', message: 'there is no group "web"\ncreate it' },
  ])
  expect(outside.summary.join('')).toMatch(/ended by an error.*create it/s)
})

test('a defect is told with its stack', async () => {
  const outside = fakeOutside()
  expect(await runStep(async () => failing(new TypeError('x is not a function')), 'main', outside)).toBe(1)
  expect(outside.printed.join('\n')).toContain('run-step.test.ts')
  expect(outside.annotations[0]?.title).toBe('DEFECT')
})

test.for([
  ['INPUT_INVALID', 2],
  ['SERVICE_UNREACHABLE', 4],
] as const)('%s ends the step with %s', async ([code, exitCode]) => {
  expect(await runStep(async () => failing(new SlipwayError(code, 'no')), 'main', fakeOutside())).toBe(exitCode)
})

test('what main has told already is not told again by post', async () => {
  const outside = fakeOutside({}, { 'INPUT_HOST-OS': 'beos' })
  expect(await runStep(async () => failing(new Error('never run')), 'post', outside)).toBe(0)
  expect(outside.annotations).toEqual([])
})
