import { expect, test } from 'vitest'
import { countsOf, event, instance, scriptFailed, snapshot } from '../deployment/fixtures/samples.ts'
import type { DeploymentSnapshot } from '../deployment/index.ts'
import { describeChanges, describeCounts } from './changes.ts'

const queued = snapshot('pending')
const begun = snapshot('in-progress', [
  instance('web-1', 'in-progress', [event('ApplicationStop', 'in-progress'), event('Install', 'pending')]),
  instance('web-22', 'pending', [event('ApplicationStop', 'pending'), event('Install', 'pending')]),
])

test('what keeps a deployment from beginning is told once', () => {
  const heldUp = 'thing "sensor" is no core device'
  const first = snapshot('pending', [])
  const now = { ...first, deployment: { ...first.deployment, heldUp } }
  expect(describeChanges(undefined, now)).toContain(heldUp)
  expect(describeChanges(first, now)).toEqual([heldUp])
  expect(describeChanges(now, now)).toEqual([])
})

test('the first look tells the state and the events that run', () => {
  expect(describeChanges(undefined, begun)).toEqual([
    'd-1 InProgress (0 of 2 done, 1 in progress)',
    'web-1   ApplicationStop    started',
  ])
})

test('before a deployment starts there are no targets to count', () => {
  expect(describeChanges(undefined, queued)).toEqual(['d-1 Created'])
})

test('traffic that shifts is told at each step, the new version first', () => {
  const shifted = (percent: number): DeploymentSnapshot =>
    snapshot('in-progress', [
      {
        ...instance('checkout', 'in-progress', [event('AllowTraffic', 'in-progress')]),
        type: 'lambda',
        traffic: [
          { name: 'version 3', percent: 100 - percent },
          { name: 'version 4', percent, isNew: true },
        ],
      },
    ])
  expect(describeChanges(undefined, shifted(0))).toContain('checkout  traffic: 0 % to version 4, 100 % to version 3')
  expect(describeChanges(shifted(0), shifted(10))).toEqual(['checkout  traffic: 10 % to version 4, 90 % to version 3'])
  expect(describeChanges(shifted(10), shifted(10))).toEqual([])
})

test('nothing is told of nothing', () => {
  expect(describeChanges(begun, begun)).toEqual([])
})

test('an event that ended is told with the time it took, and one that ran between two looks too', () => {
  const now = snapshot('in-progress', [
    instance('web-1', 'succeeded', [
      event('ApplicationStop', 'succeeded', { startedAt: 1_000, endedAt: 1_400 }),
      event('Install', 'succeeded', { startedAt: 2_000, endedAt: 14_000 }),
    ]),
    instance('web-22', 'in-progress', [event('ApplicationStop', 'in-progress'), event('Install', 'pending')]),
  ])
  expect(describeChanges(begun, now)).toEqual([
    'web-1   ApplicationStop    succeeded in 0.4 s',
    'web-1   Install            succeeded in 12 s',
    'web-22  ApplicationStop    started',
  ])
})

test('a failure is told with its code; what was skipped because of it is not', () => {
  const now = snapshot('failed', [
    instance('web-1', 'failed', [
      event('ApplicationStop', 'failed', { startedAt: 0, endedAt: 300, diagnostics: scriptFailed('stop.sh') }),
      event('Install', 'skipped'),
    ]),
    instance('web-22', 'skipped', [event('ApplicationStop', 'skipped'), event('Install', 'skipped')]),
  ])
  expect(describeChanges(begun, now)).toEqual([
    'web-1   ApplicationStop    failed in 0.3 s (ScriptFailed)',
    'web-22  skipped',
    'd-1 Failed (0 of 2 done, 1 failed, 1 skipped)',
  ])
})

test.for(['failed', 'unknown'] as const)(
  'a target that is %s without an event that says why is told all the same',
  (state) => {
    const now = snapshot('in-progress', [instance('web-1', state, [event('Install', 'pending')])])
    expect(describeChanges(undefined, now)).toContain(`web-1  ${state}`)
  },
)

test('a target without events, such as a device, is told by its own state', () => {
  const before = snapshot('in-progress', [instance('pump-1', 'pending')])
  const now = snapshot('in-progress', [instance('pump-1', 'in-progress')])
  expect(describeChanges(undefined, before)).toEqual(['d-1 InProgress (0 of 1 done)'])
  expect(describeChanges(before, now)).toEqual(['pump-1  in-progress'])
})

test('of a fleet that is too large to be looked at in full, only the failures are told', () => {
  const failed = instance('web-7', 'failed', [
    event('ApplicationStop', 'succeeded'),
    event('Install', 'failed', { diagnostics: scriptFailed('install.sh') }),
  ])
  const before: DeploymentSnapshot = snapshot('in-progress', [], { counts: countsOf({ pending: 4_000 }) })
  const now: DeploymentSnapshot = {
    deployment: { ...before.deployment, counts: countsOf({ pending: 3_999, failed: 1 }) },
    targets: [failed],
  }
  expect(describeChanges(before, now)).toEqual(['web-7  Install            failed (ScriptFailed)'])
})

test.for([
  [{ succeeded: 3 }, '3 of 3 done'],
  [{ succeeded: 2, inProgress: 1 }, '2 of 3 done, 1 in progress'],
  [{ ready: 2 }, '0 of 2 done, 2 ready'],
  [{ succeeded: 1, failed: 1, skipped: 8 }, '1 of 10 done, 1 failed, 8 skipped'],
] as const)('%j is "%s"', ([counts, text]) => {
  expect(describeCounts(countsOf(counts))).toBe(text)
})
