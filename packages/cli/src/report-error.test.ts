import { SlipwayError } from '@slipway/core/errors'
import { expect, test } from 'vitest'
import { captureOutside } from './fixtures/captured-outside.ts'
import { reportError } from './report-error.ts'

const problem = new SlipwayError('BUCKET_NOT_FOUND', 'bucket "relaeses" does not exist', {
  hint: 'create it',
  cause: new Error('NoSuchBucket'),
})

test('what a user can act on is told with the remedy and without a stack', () => {
  const outside = captureOutside()
  reportError(problem, false, outside)
  expect(outside.stdout()).toBe('')
  expect(outside.stderr()).toBe('error: bucket "relaeses" does not exist\n  hint: create it\n')
})

test('each of several problems is an error line of its own', () => {
  const outside = captureOutside()
  reportError(new SlipwayError('INPUT_INVALID', '--a is missing\n--b is missing'), false, outside)
  expect(outside.stderr()).toBe('error: --a is missing\nerror: --b is missing\n')
})

test('with --json the error is a document on stdout as well', () => {
  const outside = captureOutside()
  reportError(problem, true, outside)
  expect(JSON.parse(outside.stdout())).toEqual({
    type: 'error',
    error: { code: 'BUCKET_NOT_FOUND', message: 'bucket "relaeses" does not exist', hint: 'create it' },
  })
  expect(outside.stderr()).toContain('error: bucket "relaeses" does not exist')
})

test('a defect is told with its stack and asks to be reported', () => {
  const outside = captureOutside()
  reportError(new TypeError('x is not a function'), true, outside)
  expect(JSON.parse(outside.stdout())).toEqual({
    type: 'error',
    error: { code: 'DEFECT', message: 'TypeError: x is not a function' },
  })
  expect(outside.stderr()).toContain('this is a defect of slipway; please report it')
  expect(outside.stderr()).toMatch(/TypeError: x is not a function\n\s+at .*report-error\.test/)
})

test('something thrown that is no error is told as it is', () => {
  const outside = captureOutside()
  reportError('out of cheese', false, outside)
  expect(outside.stderr()).toContain('out of cheese')
})
