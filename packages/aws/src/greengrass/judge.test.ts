import { describe, expect, test } from 'vitest'
import { type JudgedGroup, type Judgement, judgeGroup, judgeThing, type Kinds, NOBODY } from './judge.ts'
import type { GreengrassPolicy } from './settings.ts'
import { type DeploymentWord, type ExecutionKind, toDeploymentWord, toExecutionKind, toTargetState } from './state.ts'

const group = (kinds: Partial<Kinds>, more: Partial<JudgedGroup> = {}): JudgedGroup => ({
  ...{ word: 'open', isLatest: true, isJobCanceled: false, expected: 4, ...more },
  kinds: { ...NOBODY, ...kinds },
})

/** `state`, or `state, verdict`, with the code of what is wrong. */
function inShort({ state, failure, verdict }: Judgement): string {
  const early =
    verdict === undefined ? [] : [verdict.kind === 'enough' ? `enough ${verdict.devices}` : verdict.failure.code]
  return [state, ...(failure === undefined ? [] : [failure.code]), ...early].join(', ')
}

describe('a deployment to a group, which the service leaves ACTIVE for good', () => {
  test.for<[name: string, group: JudgedGroup, policy: GreengrassPolicy, expected: string]>([
    ['nobody has begun', group({ queued: 4 }), {}, 'in-progress'],
    ['nobody was told yet', group({}), {}, 'in-progress'],
    ['some go on', group({ succeeded: 3, 'in-progress': 1 }), {}, 'in-progress'],
    ['one is offline', group({ succeeded: 3, queued: 1 }), {}, 'in-progress'],
    ['every device has it', group({ succeeded: 4 }), {}, 'succeeded'],
    ['all that were told have it, and the roll-out goes on', group({ succeeded: 2 }), {}, 'in-progress'],
    ['one has left the group', group({ succeeded: 3, removed: 1 }, { expected: 3 }), {}, 'succeeded'],
    ['one failed while others go on', group({ failed: 1, queued: 3 }), {}, 'in-progress, DEVICES_FAILED'],
    ['one failed, and all have ended', group({ failed: 1, succeeded: 3 }), {}, 'failed, DEVICES_FAILED'],
    ['one refused it', group({ rejected: 1, succeeded: 3 }), {}, 'failed, DEVICES_FAILED'],
    ['one took too long', group({ 'timed-out': 1, succeeded: 3 }), {}, 'failed, DEVICES_FAILED'],
    ['one may fail', group({ failed: 1, succeeded: 3 }), { maxFailures: 1 }, 'succeeded'],
    ['one may fail and others go on', group({ failed: 1, queued: 3 }), { maxFailures: 1 }, 'in-progress'],
    ['half may fail', group({ failed: 2, succeeded: 2 }), { maxFailures: { percent: 50 } }, 'succeeded'],
    [
      'half may fail, and more have',
      group({ failed: 3, succeeded: 1 }),
      { maxFailures: { percent: 50 } },
      'failed, DEVICES_FAILED',
    ],
    [
      'part of a device may not fail',
      group({ failed: 1, succeeded: 3 }),
      { maxFailures: { percent: 24 } },
      'failed, DEVICES_FAILED',
    ],
    ['enough have it', group({ succeeded: 2, queued: 2 }), { waitForDevices: 2 }, 'in-progress, enough 2'],
    ['a half has it', group({ succeeded: 2, queued: 2 }), { waitForDevices: { percent: 50 } }, 'in-progress, enough 2'],
    ['not enough have it', group({ succeeded: 1, queued: 3 }), { waitForDevices: 2 }, 'in-progress'],
    ['enough and all have it', group({ succeeded: 4 }), { waitForDevices: 2 }, 'succeeded'],
    ['one was cancelled on its device', group({ canceled: 1, succeeded: 3 }), {}, 'failed, GOAL_OUT_OF_REACH'],
    ['one was cancelled and others go on', group({ canceled: 1, queued: 3 }), {}, 'in-progress, GOAL_OUT_OF_REACH'],
    ['more are wanted than there are', group({ queued: 4 }), { waitForDevices: 5 }, 'in-progress, GOAL_OUT_OF_REACH'],
    [
      'so many failed that too few are left',
      group({ failed: 3, queued: 1 }),
      { waitForDevices: 2, maxFailures: 4 },
      'in-progress, GOAL_OUT_OF_REACH',
    ],
    ['nobody is in the group', group({}, { expected: 0 }), {}, 'in-progress, GROUP_EMPTY'],
    ['nobody is in the group, and may be', group({}, { expected: 0 }), { emptyGroup: 'succeed' }, 'succeeded'],
    [
      'the criteria of the roll-out stopped it',
      group({ failed: 2, canceled: 2 }, { word: 'failed' }),
      {},
      'failed, ABORT_CRITERIA_MET',
    ],
    ['somebody cancelled it', group({ succeeded: 1, canceled: 3 }, { word: 'canceled' }), {}, 'stopped, CANCELED'],
    [
      'somebody cancelled the job',
      group({ succeeded: 1, canceled: 3 }, { isJobCanceled: true }),
      {},
      'stopped, CANCELED',
    ],
    [
      'a newer one took its place',
      group({ succeeded: 1 }, { word: 'canceled', isLatest: false }),
      {},
      'stopped, SUPERSEDED',
    ],
    ['it is inactive', group({ succeeded: 1 }, { word: 'inactive' }), {}, 'stopped, SUPERSEDED'],
    ['another one is the latest', group({ succeeded: 1 }, { isLatest: false }), {}, 'stopped, SUPERSEDED'],
  ])('%s', ([, judged, policy, expected]) => {
    expect(inShort(judgeGroup(judged, policy))).toBe(expected)
  })

  test('a group of which all are left out is not called one without devices', () => {
    const { verdict } = judgeGroup(group({}, { expected: 0, leftOut: 3 }), {})
    expect(verdict).toMatchObject({
      failure: { message: expect.stringContaining('wait for: 3 devices, unhealthy or silent, are left out; those') },
    })
  })

  test('those that nobody has told yet count as pending', () => {
    expect(judgeGroup(group({ succeeded: 1, queued: 1 }), {}).counts).toMatchObject({ pending: 3, succeeded: 1 })
  })

  test('a failure says how the devices stand, and how many may fail', () => {
    const judged = group({ failed: 1, rejected: 1, 'timed-out': 1, succeeded: 1 })
    expect(judgeGroup(judged, { maxFailures: 2 }).failure?.message).toBe(
      'of 4 devices 1 failed, 1 refused it, 1 took too long; 2 may',
    )
  })
})

test.for<[word: DeploymentWord, kind: ExecutionKind | undefined, isLatest: boolean, expected: string]>([
  ['open', undefined, true, 'pending'],
  ['open', 'queued', true, 'pending'],
  ['open', 'in-progress', true, 'in-progress'],
  // The service lags behind its device.
  ['open', 'succeeded', true, 'succeeded'],
  ['open', 'failed', true, 'failed, DEVICE_FAILED'],
  ['open', 'rejected', true, 'failed, DEVICE_REJECTED'],
  ['open', 'timed-out', true, 'failed, DEVICE_TIMED_OUT'],
  ['completed', undefined, true, 'succeeded'],
  ['failed', 'failed', true, 'failed, DEVICE_FAILED'],
  ['failed', undefined, true, 'failed, DEVICE_FAILED'],
  ['canceled', 'queued', true, 'stopped, CANCELED'],
  ['canceled', 'canceled', true, 'stopped, CANCELED'],
  ['inactive', 'queued', false, 'stopped, SUPERSEDED'],
  ['canceled', 'queued', false, 'stopped, SUPERSEDED'],
])('a deployment to a thing that is %s, with its device %s, latest %s: %s', ([word, kind, isLatest, expected]) => {
  const device = kind === undefined ? undefined : { kind, reason: 'because' }
  expect(inShort(judgeThing(word, isLatest, device))).toBe(expected)
})

test.for([
  ['ACTIVE', 'open'],
  ['COMPLETED', 'completed'],
  ['FAILED', 'failed'],
  ['CANCELED', 'canceled'],
  ['INACTIVE', 'inactive'],
  ['Simmering', 'open'],
] as const)('deployment status %s is %s', ([word, expected]) => expect(toDeploymentWord(word)).toBe(expected))

test.for([
  ['QUEUED', 'queued', 'pending'],
  ['IN_PROGRESS', 'in-progress', 'in-progress'],
  ['SUCCEEDED', 'succeeded', 'succeeded'],
  ['COMPLETED', 'succeeded', 'succeeded'],
  ['FAILED', 'failed', 'failed'],
  ['TIMED_OUT', 'timed-out', 'failed'],
  ['REJECTED', 'rejected', 'failed'],
  ['REMOVED', 'removed', 'skipped'],
  ['CANCELED', 'canceled', 'skipped'],
  ['Simmering', 'in-progress', 'in-progress'],
] as const)('a device that says %s is %s, and told as %s', ([word, kind, state]) => {
  expect([toExecutionKind(word), toTargetState(word)]).toEqual([kind, state])
})
