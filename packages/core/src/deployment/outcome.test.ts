import { expect, test } from 'vitest'
import { type ErrorCode, exitCodeOf } from '../errors.ts'
import { deployment } from './fixtures/samples.ts'
import { type Deployment, isTerminal, unitOf } from './model.ts'
import { exitCodeOfOutcome, outcomeOf } from './outcome.ts'

type State = Deployment['state']

test.for([
  ['succeeded', undefined, 'succeeded'],
  ['succeeded', 'succeeded', 'succeeded'],
  ['succeeded', 'failed', 'succeeded'],
  ['succeeded', 'stopped', 'succeeded'],
  ['failed', undefined, 'failed'],
  ['failed', 'succeeded', 'rolled-back'],
  ['failed', 'failed', 'failed'],
  ['failed', 'stopped', 'failed'],
  ['stopped', undefined, 'stopped'],
  ['stopped', 'succeeded', 'rolled-back'],
  ['stopped', 'failed', 'failed'],
  ['stopped', 'stopped', 'failed'],
] as const satisfies readonly (readonly [State, State | undefined, string])[])(
  'a deployment that %s, with a rollback that %s, is %s',
  ([state, rollback, outcome]) => {
    const undoing = rollback === undefined ? undefined : deployment(rollback, { id: 'd-2' })
    expect(outcomeOf(deployment(state), undoing)).toBe(outcome)
  },
)

test.for(['pending', 'in-progress', 'ready', 'baking', 'stopping'] as const)(
  '%s is no end and has no outcome',
  (state) => {
    expect(isTerminal(state)).toBe(false)
    expect(() => outcomeOf(deployment(state))).toThrow(`deployment d-1 is ${state}`)
    expect(() => outcomeOf(deployment('failed'), deployment(state, { id: 'd-2' }))).toThrow(
      `deployment d-2 is ${state}`,
    )
  },
)

test.for(['succeeded', 'failed', 'stopped'] as const)('nothing more happens to a deployment that %s', (state) => {
  expect(isTerminal(state)).toBe(true)
})

test.for([
  ['succeeded', 0],
  ['reached', 0],
  ['skipped', 0],
  ['failed', 1],
  ['rolled-back', 1],
  ['stopped', 1],
  ['timed-out', 3],
  ['unknown', 4],
  ['cancelled', 130],
] as const)('the exit code of %s is %i', ([outcome, code]) => {
  expect(exitCodeOfOutcome(outcome)).toBe(code)
})

test('cancelled by SIGTERM, the exit code is 143', () => {
  expect(exitCodeOfOutcome('cancelled', 'SIGTERM')).toBe(143)
})

test.for([
  ['INPUT_INVALID', 2],
  ['NOT_IMPLEMENTED', 2],
  ['SOURCE_INVALID', 2],
  ['APPSPEC_INVALID', 2],
  ['RECIPE_INVALID', 2],
  ['ARCHIVE_INVALID', 2],
  ['SERVICE_UNREACHABLE', 4],
  ['CREDENTIALS_EXPIRED', 4],
  ['CANCELLED', 130],
  ['ACCESS_DENIED', 1],
  ['DEPLOYMENT_NOT_FOUND', 1],
  ['NOT_WAITING', 1],
  ['SERVICE_REFUSED', 1],
] as const satisfies readonly (readonly [ErrorCode, number])[])(
  'an error %s ends with exit code %i',
  ([code, exit]) => {
    expect(exitCodeOf(code)).toBe(exit)
  },
)

test.for([
  ['instance', 1, 'instance'],
  ['instance', 3, 'instances'],
  ['lambda', 1, 'function'],
  ['ecs', 2, 'services'],
  ['device', 0, 'devices'],
  [undefined, 2, 'instances'],
] as const)('targets of type %s are, at %i, called %s', ([type, count, name]) => {
  expect(unitOf(type, count)).toBe(name)
})
