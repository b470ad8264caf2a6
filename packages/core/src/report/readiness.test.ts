import { expect, test } from 'vitest'
import type { ReadinessCheck } from '../pipeline/readiness/model.ts'
import { readinessJson, renderCheck, renderReadiness } from './readiness.ts'

const check = (state: ReadinessCheck['state'], more: Partial<ReadinessCheck> = {}): ReadinessCheck => ({
  area: 'group',
  name: 'busy',
  state,
  message: 'as it is',
  ...more,
})

test.for([
  ['passed', '✓'],
  ['failed', '✗'],
  ['warning', '!'],
  ['unknown', '?'],
] as const)('%s is marked %s', ([state, mark]) => {
  expect(renderCheck(check(state))).toEqual([`  ${mark} busy                 as it is`])
})

test('a remedy stands below its line', () => {
  expect(renderCheck(check('failed', { remedy: 'mend it' }))).toEqual([
    '  ✗ busy                 as it is',
    '      → mend it',
  ])
})

test('what came from outside moves no cursor', () => {
  expect(renderCheck(check('failed', { message: 'a\u001b[2Jb', remedy: 'c\nd' }))).toEqual([
    '  ✗ busy                 ab',
    '      → c d',
  ])
})

test.for([
  [['passed', 'passed'], '✓ ready: 2 passed'],
  [['passed', 'warning', 'unknown'], '✓ ready: 1 to look at, 1 not known, 1 passed'],
  [['passed', 'failed', 'unknown'], '✗ not ready: 1 failed, 1 not known, 1 passed'],
] as const)('%o: %s', ([states, verdict]) => {
  const checks = states.map((state) => check(state))
  expect(renderReadiness(checks)).toBe(verdict)
  const json = readinessJson({ applicationName: 'shop', deploymentGroupName: 'web' }, checks)
  expect(json).toEqual({
    ready: verdict.startsWith('✓'),
    applicationName: 'shop',
    deploymentGroupName: 'web',
    checks,
  })
})
