import { expect, test } from 'vitest'
import { tellsFailure, toDeploymentState, toEventState, toTargetState, toTargetStatusWord } from './state.ts'

test.for([
  ['Created', 'pending'],
  ['Queued', 'pending'],
  ['InProgress', 'in-progress'],
  ['Baking', 'baking'],
  ['Ready', 'ready'],
  ['Succeeded', 'succeeded'],
  ['Failed', 'failed'],
  ['Stopped', 'stopped'],
  ['SomethingNewer', 'in-progress'],
  ['succeeded', 'in-progress'],
  [undefined, 'in-progress'],
] as const)('a deployment that is %s is %s', ([word, state]) => {
  expect(toDeploymentState(word)).toBe(state)
})

test.for([
  ['Pending', 'pending'],
  ['InProgress', 'in-progress'],
  ['Succeeded', 'succeeded'],
  ['Failed', 'failed'],
  ['Skipped', 'skipped'],
  ['Unknown', 'unknown'],
  ['Ready', 'ready'],
  ['SomethingNewer', 'in-progress'],
  [undefined, 'in-progress'],
] as const)('a target that is %s is %s', ([word, state]) => {
  expect(toTargetState(word)).toBe(state)
})

test.for([
  ['Pending', 'pending'],
  ['InProgress', 'in-progress'],
  ['Succeeded', 'succeeded'],
  ['Failed', 'failed'],
  ['Skipped', 'skipped'],
  ['Unknown', 'unknown'],
  ['SomethingNewer', 'in-progress'],
  [undefined, 'in-progress'],
] as const)('a lifecycle event that is %s is %s', ([word, state]) => {
  expect(toEventState(word)).toBe(state)
})

test('targets are asked for by the word that they are told with', () => {
  for (const state of ['pending', 'in-progress', 'succeeded', 'failed', 'skipped', 'unknown', 'ready'] as const) {
    expect(toTargetState(toTargetStatusWord(state))).toBe(state)
  }
})

test.for([
  ['Success', false],
  [undefined, false],
  ['ScriptMissing', true],
  ['ScriptNotExecutable', true],
  ['ScriptTimedOut', true],
  ['ScriptFailed', true],
  ['UnknownError', true],
] as const)('diagnostics with %s tell of a failure: %s', ([code, expected]) => {
  expect(tellsFailure(code)).toBe(expected)
})
