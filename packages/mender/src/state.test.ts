import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MenderPolicy } from './settings.ts'
import { type Counters, type JudgedDeployment, judge, readCounters, toDeviceStatus } from './state.ts'

const STATIC: JudgedDeployment = { status: 'inprogress', isDynamic: false, listed: 10 }
const DYNAMIC: JudgedDeployment = { status: 'pending', isDynamic: true, initialDevices: 5 }

describe('how a deployment stands', () => {
  test.for<[string, Partial<JudgedDeployment>, Counters, MenderPolicy, string, string | undefined]>([
    ['waits for its devices', { status: 'pending' }, { pending: 10 }, {}, 'pending', undefined],
    ['waits for its first phase', { status: 'scheduled' }, { pending: 10 }, {}, 'pending', undefined],
    ['is in work', {}, { pending: 9, downloading: 1 }, {}, 'in-progress', undefined],
    ['is held', {}, { pause_before_rebooting: 10 }, {}, 'in-progress', undefined],
    ['has a status of a later server', { status: 'simmering' }, { pending: 10 }, {}, 'in-progress', undefined],
    ['has been done', { status: 'finished' }, { success: 10 }, {}, 'succeeded', undefined],
    ['was there already', { status: 'finished' }, { 'already-installed': 10 }, {}, 'succeeded', undefined],
    ['fits some', { status: 'finished' }, { success: 1, noartifact: 9 }, {}, 'succeeded', undefined],
    ['has a failure', { status: 'finished' }, { success: 9, failure: 1 }, {}, 'failed', 'DEVICES_FAILED'],
    [
      'has as many failures as may be',
      { status: 'finished' },
      { success: 8, failure: 2 },
      { maxFailures: 2 },
      'succeeded',
      undefined,
    ],
    [
      'has more failures than may be',
      { status: 'finished' },
      { success: 7, failure: 3 },
      { maxFailures: 2 },
      'failed',
      'DEVICES_FAILED',
    ],
    [
      'has its share of failures',
      { status: 'finished' },
      { success: 8, failure: 2 },
      { maxFailures: { percent: 25 } },
      'succeeded',
      undefined,
    ],
    [
      'has more than its share',
      { status: 'finished' },
      { success: 7, failure: 3 },
      { maxFailures: { percent: 25 } },
      'failed',
      'DEVICES_FAILED',
    ],
    [
      'failed on all, which is let pass',
      { status: 'finished' },
      { failure: 10 },
      { maxFailures: 10 },
      'failed',
      'NOTHING_INSTALLED',
    ],
    ['lost a device', { status: 'finished' }, { success: 9, decommissioned: 1 }, {}, 'failed', 'DEVICES_REMOVED'],
    ['failed and was aborted then', { status: 'finished' }, { failure: 1, aborted: 9 }, {}, 'failed', 'DEVICES_FAILED'],
    ['was aborted in the middle', { status: 'finished' }, { success: 9, aborted: 1 }, {}, 'stopped', 'ABORTED'],
    ['was aborted before any device asked', { status: 'finished' }, {}, {}, 'stopped', 'ABORTED'],
    ['was aborted before some asked', { status: 'finished' }, { success: 3 }, {}, 'stopped', 'ABORTED'],
    ['was aborted with a list that is not known', { status: 'finished', listed: 0 }, {}, {}, 'stopped', 'ABORTED'],
    ['fits no device', { status: 'finished' }, { noartifact: 10 }, {}, 'failed', 'NO_ARTIFACT'],
    [
      'fits no device, as it may',
      { status: 'finished' },
      { noartifact: 10 },
      { noArtifact: 'succeed' },
      'succeeded',
      undefined,
    ],
    [
      'ended in a way of a later server',
      { status: 'finished' },
      { success: 9, frozen: 1 },
      {},
      'failed',
      'NOT_UNDERSTOOD',
    ],
  ])('one that %s', ([, deployment, counters, policy, state, code]) => {
    const judgement = judge({ ...STATIC, ...deployment }, counters, policy)
    expect(judgement.state).toBe(state)
    expect(judgement.failure?.code).toBe(code)
    expect(judgement.verdict).toBeUndefined()
  })

  test.for<[string, Partial<JudgedDeployment>, Counters, MenderPolicy, string | undefined]>([
    ['nothing yet', STATIC, { pending: 9, success: 1 }, {}, undefined],
    ['a failure', STATIC, { pending: 9, failure: 1 }, {}, 'DEVICES_FAILED'],
    ['as many failures as may be', STATIC, { pending: 8, failure: 2 }, { maxFailures: 2 }, undefined],
    ['a failure that may be tried again', { ...STATIC, retries: 3 }, { pending: 9, failure: 1 }, {}, undefined],
    ['enough devices, of a fixed list', STATIC, { pending: 7, success: 3 }, { waitForDevices: 3 }, undefined],
    ['too few of a dynamic group', DYNAMIC, { success: 4 }, {}, undefined],
    ['all that were there', DYNAMIC, { success: 3, 'already-installed': 2 }, {}, 'enough'],
    ['fewer than it is for', { ...DYNAMIC, maxDevices: 50 }, { success: 5 }, {}, undefined],
    ['as many as were asked for', DYNAMIC, { success: 2 }, { waitForDevices: 2 }, 'enough'],
    ['nobody, where nobody was', { ...DYNAMIC, initialDevices: 0 }, {}, {}, undefined],
    ['somebody, where nobody was', { ...DYNAMIC, initialDevices: 0 }, { success: 1 }, {}, 'enough'],
    ['a failure of a dynamic group', DYNAMIC, { success: 5, failure: 1 }, {}, 'DEVICES_FAILED'],
  ])('under way with %s', ([, deployment, counters, policy, expected]) => {
    const { state, verdict } = judge({ ...STATIC, ...deployment }, counters, policy)
    expect(['pending', 'in-progress']).toContain(state)
    expect(verdict?.kind === 'failed' ? verdict.failure.code : verdict?.kind).toBe(expected)
  })

  test.for<[string, Partial<JudgedDeployment>, Counters, MenderPolicy, string]>([
    ['by a person, with all that were there', {}, { success: 5 }, {}, 'succeeded'],
    ['by a person, too early', {}, { success: 4 }, {}, 'stopped'],
    ['by a person, with nobody', {}, {}, {}, 'stopped'],
    ['by itself', { maxDevices: 4 }, { success: 3, noartifact: 1 }, {}, 'succeeded'],
    ['by itself, with nothing installed', { maxDevices: 2 }, { noartifact: 2 }, {}, 'failed'],
    ['with a failure', { maxDevices: 2 }, { success: 1, failure: 1 }, {}, 'failed'],
  ])('a dynamic one that was ended %s', ([, deployment, counters, policy, state]) => {
    expect(judge({ ...DYNAMIC, status: 'finished', ...deployment }, counters, policy).state).toBe(state)
  })

  test.for<[Counters, string]>([
    [{ success: 47, failure: 3 }, '3 of 50 devices failed; 2 may'],
    [{ success: 46, failure: 3, decommissioned: 1 }, '3 of 50 devices failed and 1 was removed from the server; 2 may'],
    [{ success: 20, aborted: 2 }, 'it was ended in the middle of 2 devices and before 28 devices had asked for it'],
    [{}, 'it was ended before 50 devices had asked for it'],
  ])('%j is told as "%s"', ([counters, message]) => {
    const judgement = judge({ ...STATIC, listed: 50, status: 'finished' }, counters, { maxFailures: 2 })
    expect(judgement.failure?.message).toBe(message)
  })

  test('what never asked is counted as waiting at the end, and nothing is counted twice', () => {
    const { counts } = judge({ ...STATIC, status: 'finished' }, { success: 3, aborted: 2 })
    expect(counts).toEqual({ pending: 5, inProgress: 0, succeeded: 3, failed: 0, skipped: 2, ready: 0 })
  })
})

test.for([
  ['pending', 'pending', false, []],
  ['downloading', 'in-progress', false, ['Download in-progress']],
  ['installing', 'in-progress', false, ['Download succeeded', 'Install in-progress']],
  ['rebooting', 'in-progress', false, ['Download succeeded', 'Install succeeded', 'Reboot in-progress']],
  ['pause_before_installing', 'in-progress', false, ['Download succeeded', 'Install pending']],
  ['pause_before_rebooting', 'in-progress', false, ['Download succeeded', 'Install succeeded', 'Reboot pending']],
  ['pause_before_committing', 'in-progress', false, ['Download succeeded', 'Install succeeded', 'Commit pending']],
  ['success', 'succeeded', true, ['Update succeeded']],
  ['failure', 'failed', true, ['Update failed']],
  ['already-installed', 'succeeded', true, []],
  ['noartifact', 'skipped', true, []],
  ['aborted', 'skipped', true, []],
  ['decommissioned', 'skipped', true, []],
  ['thawing', 'in-progress', false, []],
  ['constructor', 'in-progress', false, []],
] as const)('a device that is %s is %s for us', ([word, state, isFinal, events]) => {
  const status = toDeviceStatus(word)
  expect(status).toMatchObject({ state, isFinal })
  expect(status.events.map((event) => event.join(' '))).toEqual(events)
})

test('whatever a server counts is read, and is never a success that has no device to show', () => {
  const word = fc.oneof(fc.constantFrom('success', 'failure', 'aborted', 'noartifact', 'pending'), fc.string())
  fc.assert(
    fc.property(
      fc.dictionary(word, fc.oneof(fc.nat(), fc.anything())),
      fc.boolean(),
      fc.string(),
      (sent, isDynamic, status) => {
        const counters = readCounters(sent)
        for (const said of [status, 'finished']) {
          const judgement = judge({ status: said, isDynamic }, counters, { maxFailures: 1_000 })
          const updated = (counters.success ?? 0) + (counters['already-installed'] ?? 0)
          if (judgement.state === 'succeeded') expect(updated).toBeGreaterThan(0)
          if (said !== 'finished') expect(['pending', 'in-progress']).toContain(judgement.state)
          for (const count of Object.values(judgement.counts)) expect(count).toBeGreaterThanOrEqual(0)
        }
      },
    ),
  )
})

test.for([[undefined], [null], [[]], ['{}'], [{ success: -1, failure: '3', aborted: 1.5, pending: null }]])(
  'counters of %j are none',
  ([sent]) => {
    expect(readCounters(sent)).toEqual({})
  },
)
