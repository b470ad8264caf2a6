import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countsOf, deployment } from './fixtures/samples.ts'
import { backOffMs, nextPollDelayMs } from './poll-schedule.ts'

const steady = { floorMs: 3_000, random: () => 0 }
const waiting = deployment('in-progress', { counts: countsOf({ pending: 2, inProgress: 1 }) })
const nearTheEnd = deployment('in-progress', { counts: countsOf({ inProgress: 1, succeeded: 2 }) })

test.for([
  ['at the start it is the floor', nearTheEnd, 0, 3_000],
  ['near the end it stays the floor', nearTheEnd, 900_000, 3_000],
  ['near the end of a long one it is a three-hundredth of the time gone by', nearTheEnd, 1_800_000, 6_000],
  ['while targets wait for their turn it is a tenth', waiting, 100_000, 10_000],
  ['after a long time it is fifteen seconds', nearTheEnd, 5_400_000, 15_000],
] as const)('the pause between two looks: %s', ([, one, elapsedMs, expected]) => {
  expect(nextPollDelayMs(one, elapsedMs, steady)).toBe(expected)
})

test('once a target has failed the end is near, however many wait', () => {
  const failing = deployment('in-progress', { counts: countsOf({ pending: 5, failed: 1 }) })
  expect(nextPollDelayMs(failing, 100_000, steady)).toBe(3_000)
})

test('a floor above the ceiling is what the user asked for', () => {
  expect(nextPollDelayMs(nearTheEnd, 3_600_000, { floorMs: 60_000, random: () => 0 })).toBe(60_000)
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
  fc.assert(
    fc.property(
      fc.option(counts, { nil: undefined }),
      fc.nat(10_000_000),
      fc.integer({ min: 1, max: 120_000 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (known, elapsedMs, floorMs, dice) => {
        const one = deployment('in-progress', known === undefined ? {} : { counts: known })
        const delayMs = nextPollDelayMs(one, elapsedMs, { floorMs, random: () => dice })
        expect(delayMs).toBeGreaterThanOrEqual(floorMs)
        expect(delayMs).toBeLessThanOrEqual(Math.ceil(1.2 * Math.max(15_000, floorMs)))
        expect(Number.isInteger(delayMs)).toBe(true)
      },
    ),
  )
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
