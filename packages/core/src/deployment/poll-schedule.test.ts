import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countsOf } from './fixtures/samples.ts'
import type { Pace } from './pace.ts'
import { backOffMs, nextPollDelayMs, nextTryDelayMs } from './poll-schedule.ts'

const steady = { floorMs: 3_000, random: () => 0 }
const MINUTE = 60_000

/** A deployment that was looked at ten minutes after the watch began. */
function paceOf(more: Partial<Pace>): Pace {
  return {
    startedAt: 0,
    seenAt: 10 * MINUTE,
    state: 'in-progress',
    stateSince: 0,
    workedMs: 0,
    begunAt: 0,
    toleratedFailures: 0,
    eventsUntil: 0,
    ...more,
  }
}

const waiting = countsOf({ pending: 8, inProgress: 1, succeeded: 1 })
const last = countsOf({ inProgress: 1, succeeded: 9 })

test.for<readonly [string, Partial<Pace>, number]>([
  ['before it has targets: a tenth of the time gone by', { seenAt: 50_000 }, 5_000],
  ['while targets wait for their turn, soon after others have begun', { counts: waiting, begunAt: 595_000 }, 7_500],
  ['while targets wait for their turn, later on', { counts: waiting }, 12_000],
  [
    'while targets wait for their turn, when those in work cannot be done yet: until they can',
    { counts: waiting, begunAt: 590_000, targetMs: 30_000 },
    11_000,
  ],
  [
    'while targets wait for their turn, when those in work may be done, and may have failed',
    { counts: waiting, begunAt: 570_000, targetMs: 30_000 },
    6_000,
  ],
  [
    'while targets of a fleet that is not described wait for their turn',
    { counts: countsOf({ pending: 900, inProgress: 100 }) },
    9_000,
  ],
  ['in the last batch, of whose length nothing is known', { counts: last, begunAt: 590_000 }, 3_000],
  ['in the last batch, when it takes long', { counts: last, begunAt: 5 * MINUTE }, 10_000],
  [
    'in the last batch, when the others took much longer: most of what is left of seven tenths of their time',
    { counts: last, begunAt: 590_000, targetMs: 40_000 },
    10_800,
  ],
  [
    'in the last batch, when the others took as long by now',
    { counts: last, begunAt: 570_000, targetMs: 40_000 },
    3_000,
  ],
  ['while events lie before its targets', { counts: last, eventsUntil: 610_000 }, 6_000],
  ['when more fails than was tolerated', { counts: { ...waiting, failed: 1 }, begunAt: 590_000 }, 3_000],
  [
    'when more fails and some was tolerated before',
    { counts: { ...waiting, failed: 5 }, begunAt: 590_000, toleratedFailures: 4 },
    6_000,
  ],
  ['when what failed was tolerated', { counts: { ...waiting, failed: 4 }, toleratedFailures: 4 }, 12_000],
  ['with all done: any moment', { counts: countsOf({ succeeded: 10 }), doneSince: 595_000 }, 3_000],
  [
    'with all done for long, as where old instances are kept',
    { counts: countsOf({ succeeded: 10 }), doneSince: 0 },
    15_000,
  ],
  ['while a person is waited for', { state: 'ready', counts: countsOf({ ready: 3 }), stateSince: 540_000 }, 6_000],
])('the pause between two looks %s', ([, pace, expected]) => {
  expect(nextPollDelayMs(paceOf(pace), steady)).toBe(expected)
})

test('a short floor means that calls are cheap: five floors are the longest pause', () => {
  expect(nextPollDelayMs(paceOf({ state: 'ready', counts: waiting }), { ...steady, floorMs: 250 })).toBe(1_250)
})

test('a floor above the ceiling is what the user asked for', () => {
  expect(nextPollDelayMs(paceOf({ counts: last }), { ...steady, floorMs: 60_000 })).toBe(60_000)
})

test('a pause is never below the floor, and never more than a fifth above the larger of floor and fifteen seconds', () => {
  const counts = fc.record({
    pending: fc.nat(20),
    inProgress: fc.nat(20),
    succeeded: fc.nat(20),
    failed: fc.nat(20),
    skipped: fc.nat(20),
    ready: fc.nat(20),
  })
  const past = fc.nat(10_000_000)
  const pace = fc.record<Pace>(
    {
      startedAt: past,
      seenAt: fc.integer({ min: 10_000_000, max: 20_000_000 }),
      state: fc.constantFrom('pending', 'in-progress', 'ready', 'baking', 'stopping'),
      stateSince: past,
      counts,
      workedMs: past,
      begunAt: past,
      targetMs: past,
      toleratedFailures: fc.nat(20),
      eventsUntil: fc.nat(30_000_000),
      doneSince: past,
    },
    {
      requiredKeys: [
        'startedAt',
        'seenAt',
        'state',
        'stateSince',
        'workedMs',
        'begunAt',
        'toleratedFailures',
        'eventsUntil',
      ],
    },
  )
  fc.assert(
    fc.property(
      pace,
      fc.integer({ min: 1, max: 120_000 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (known, floorMs, dice) => {
        const delayMs = nextPollDelayMs(known, { floorMs, random: () => dice })
        expect(delayMs).toBeGreaterThanOrEqual(floorMs)
        expect(delayMs).toBeLessThanOrEqual(Math.ceil(1.2 * Math.max(15_000, floorMs)))
        expect(Number.isInteger(delayMs)).toBe(true)
      },
    ),
  )
})

test.for([
  [0, 3_000],
  [1_800_000, 6_000],
  [36_000_000, 15_000],
] as const)('where nothing is seen, after %i ms the next try is %i ms away', ([elapsedMs, expected]) => {
  expect(nextTryDelayMs(elapsedMs, steady)).toBe(expected)
})

test.for([
  [1_000, 0, 1_000],
  [1_000, 1, 2_000],
  [1_000, 3, 8_000],
  [15_000, 3, 60_000],
  [1_000, 2_000, 60_000],
  [120_000, 4, 120_000],
] as const)('a pause of %i ms after %i failed looks is %i ms', ([delayMs, failedLooks, expected]) => {
  expect(backOffMs(delayMs, failedLooks)).toBe(expected)
})
