import type { Diagnostic } from '@slipway/core/diagnostics'
import type { Annotation } from '@slipway/github/workflow'
import { expect, test } from 'vitest'
import { fakeOutside } from './fixtures/fake-outside.ts'
import { createWorkflowReporter } from './reporter.ts'

function annotationOf(diagnostic: Partial<Diagnostic>): Annotation | undefined {
  const outside = fakeOutside({ workspace: '/work' })
  createWorkflowReporter(outside).report({
    type: 'diagnostic',
    diagnostic: {
      severity: 'error',
      code: 'appspec/unknown-hook',
      message: 'unknown hook "AfterInstal"',
      file: 'release/appspec.yml',
      ...diagnostic,
    },
  })
  return outside.annotations[0]
}

test("what is wrong in an AppSpec is told at its line, with the runner's inclusive columns", () => {
  const span = { start: { line: 3, column: 3 }, end: { line: 3, column: 14 } }
  expect(annotationOf({ span, hint: 'did you mean "AfterInstall"?' })).toEqual({
    level: 'error',
    title: 'appspec/unknown-hook',
    message: 'unknown hook "AfterInstal"\ndid you mean "AfterInstall"?',
    place: { file: 'release/appspec.yml', line: 3, column: 3, endColumn: 13 },
  })
})

test('a place over several lines has no columns', () => {
  const span = { start: { line: 3, column: 3 }, end: { line: 5, column: 1 } }
  expect(annotationOf({ span })?.place).toEqual({ file: 'release/appspec.yml', line: 3, endLine: 5 })
})

test('a problem of the whole file is told at the file, and one outside of the workspace at none', () => {
  expect(annotationOf({ file: '/work/appspec.yml' })?.place).toEqual({ file: 'appspec.yml' })
  expect(annotationOf({ file: '/elsewhere/appspec.yml' })).not.toHaveProperty('place')
})

test('what is only worth knowing is neither annotated nor in the log', () => {
  const outside = fakeOutside({ workspace: '/work' })
  createWorkflowReporter(outside).report({
    type: 'diagnostic',
    diagnostic: { severity: 'notice', code: 'appspec/hooks', message: 'worth knowing', file: 'appspec.yml' },
  })
  expect(outside.annotations).toEqual([])
  expect(outside.printed).toEqual([])
})

test('that the order of commits was not checked is a warning to whoever has asked for the check, and a line to all others', () => {
  const outside = fakeOutside()
  const reporter = createWorkflowReporter(outside)
  const event = { type: 'order-not-checked', reason: 'no token', isExpected: true } as const
  reporter.report({ ...event, isAskedFor: false })
  expect(outside.annotations).toEqual([])
  reporter.report({ ...event, isAskedFor: true })
  expect(outside.annotations).toEqual([{ level: 'warning', message: 'order not checked: no token' }])
})
