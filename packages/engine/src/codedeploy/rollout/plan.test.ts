import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MinimumHealthyHosts } from '../model/configuration.ts'
import { decideRollout, isAttainable, planRollout } from './plan.ts'

const count = (value: number): MinimumHealthyHosts => ({ type: 'HOST_COUNT', value })
const percent = (value: number): MinimumHealthyHosts => ({ type: 'FLEET_PERCENT', value })
const oneAtATime: MinimumHealthyHosts = { type: 'MOST_CONCURRENCY', value: 1 }

describe('the minimum of healthy hosts', () => {
  test.for([
    ['95 % of 10', percent(95), 10, 10],
    ['85 % of 10', percent(85), 10, 9],
    ['50 % of 9', percent(50), 9, 5],
    ['40 % of 9', percent(40), 9, 4],
    ['0 % of 10', percent(0), 10, 0],
    ['a count of 6 of 9', count(6), 9, 6],
    ['one at a time of 9', oneAtATime, 9, 8],
    ['one at a time of 1', oneAtATime, 1, 0],
  ] as const)('%s', ([, minimum, total, expected]) => {
    expect(planRollout(minimum, total)).toEqual({ total, minimumHealthy: expected })
  })

  test.for([
    ['95 % of 10', percent(95), 10, false],
    ['10 of 10', count(10), 10, false],
    ['11 of 10', count(11), 10, false],
    ['9 of 10', count(9), 10, true],
    ['half of 1', percent(50), 1, false],
    ['one at a time of 1', oneAtATime, 1, true],
    ['none of 1', percent(0), 1, true],
  ] as const)('of %s can be kept while deploying: %s', ([, minimum, total, expected]) => {
    expect(isAttainable(planRollout(minimum, total))).toBe(expected)
  })
})

/** Deploys batch after batch; hosts whose number is in `failing` fail. Tells the batches and how it ended. */
function roll(minimum: MinimumHealthyHosts, total: number, failing: readonly number[] = []) {
  const plan = planRollout(minimum, total)
  const batches: number[] = []
  let [next, succeeded, failed] = [1, 0, 0]
  for (;;) {
    const decision = decideRollout(plan, { pending: total - next + 1, inProgress: 0, succeeded, failed })
    if (decision.kind === 'wait') throw new Error('nothing is in work to wait for')
    if (decision.kind === 'finish') return { batches, outcome: decision.outcome, skipped: total - next + 1 }
    batches.push(decision.count)
    for (const end = next + decision.count; next < end; next += 1) {
      if (failing.includes(next)) failed += 1
      else succeeded += 1
    }
  }
}

describe('the guide’s examples', () => {
  test.for([
    ['nine hosts, half at a time: four at once', percent(50), 9, [], [4, 4, 1], 'succeeded', 0],
    [
      'nine hosts, half at a time: five successes are enough',
      percent(50),
      9,
      [1, 2, 6],
      [4, 2, 1, 1, 1],
      'succeeded',
      0,
    ],
    ['nine hosts, half at a time: the fourth failure ends it', percent(50), 9, [1, 2, 3, 4], [4], 'failed', 5],
    ['nine hosts, one at a time', oneAtATime, 9, [], [1, 1, 1, 1, 1, 1, 1, 1, 1], 'succeeded', 0],
    ['nine hosts, one at a time: the first failure ends it', oneAtATime, 9, [1], [1], 'failed', 8],
    [
      'nine hosts, one at a time: the last one may fail',
      oneAtATime,
      9,
      [9],
      [1, 1, 1, 1, 1, 1, 1, 1, 1],
      'succeeded',
      0,
    ],
    ['nine hosts, all at once: one success is enough', percent(0), 9, [1, 2, 3, 4, 5, 6, 7, 8], [9], 'succeeded', 0],
    ['nine hosts, all at once: none succeeds', percent(0), 9, [1, 2, 3, 4, 5, 6, 7, 8, 9], [9], 'failed', 0],
    ['nine hosts, six healthy: three at once', count(6), 9, [], [3, 3, 3], 'succeeded', 0],
    ['nine hosts, 40 % healthy: five at once', percent(40), 9, [], [5, 4], 'succeeded', 0],
    ['ten hosts, nine healthy: one at once', count(9), 10, [], Array(10).fill(1), 'succeeded', 0],
    ['ten hosts, nine healthy: the last one may fail', count(9), 10, [10], Array(10).fill(1), 'succeeded', 0],
    ['ten hosts, nine healthy: another one may not', count(9), 10, [9], Array(9).fill(1), 'failed', 1],
    ['ten hosts, eight healthy: the second failure ends it', count(8), 10, [1, 4], [2, 1, 1], 'failed', 6],
    [
      'ten hosts, eight healthy: not when it is the last host',
      count(8),
      10,
      [1, 10],
      [2, ...Array(8).fill(1)],
      'succeeded',
      0,
    ],
    ['ten hosts, three healthy: seven, then three', count(3), 10, [], [7, 3], 'succeeded', 0],
    ['ten hosts, none healthy: all at once', count(0), 10, [], [10], 'succeeded', 0],
    ['ten hosts, 85 % healthy: a single failure ends it', percent(85), 10, [1], [1], 'failed', 9],
    ['a single host has to succeed', oneAtATime, 1, [1], [1], 'failed', 0],
    ['a single host that succeeds', oneAtATime, 1, [], [1], 'succeeded', 0],
  ] as const)('%s', ([, minimum, total, failing, batches, outcome, skipped]) => {
    expect(roll(minimum, total, failing)).toEqual({ batches, outcome, skipped })
  })
})

test('hosts in work are waited for, and the next begins as soon as one is done', () => {
  const plan = planRollout(percent(50), 9)
  expect(decideRollout(plan, { pending: 5, inProgress: 4, succeeded: 0, failed: 0 })).toEqual({ kind: 'wait' })
  expect(decideRollout(plan, { pending: 5, inProgress: 3, succeeded: 1, failed: 0 })).toEqual({
    kind: 'begin',
    count: 1,
  })
  expect(decideRollout(plan, { pending: 5, inProgress: 3, succeeded: 0, failed: 1 })).toEqual({ kind: 'wait' })
  expect(decideRollout(plan, { pending: 1, inProgress: 1, succeeded: 3, failed: 4 })).toEqual({ kind: 'wait' })
})

test('whatever fails, never more hosts are missing than may be, and every rollout ends', () => {
  const minimum = fc.oneof(fc.nat(20).map(count), fc.nat(100).map(percent), fc.constant(oneAtATime))
  fc.assert(
    fc.property(
      minimum,
      fc.integer({ min: 1, max: 20 }),
      fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
      (rule, total, fails) => {
        const plan = planRollout(rule, total)
        fc.pre(isAttainable(plan))
        let [pending, inProgress, succeeded, failed] = [total, 0, 0, 0]
        for (let step = 0; step <= 2 * total + 1; step += 1) {
          const decision = decideRollout(plan, { pending, inProgress, succeeded, failed })
          if (decision.kind === 'finish') {
            expect(inProgress).toBe(0)
            expect(decision.outcome === 'succeeded').toBe(
              pending === 0 && succeeded >= Math.max(1, plan.minimumHealthy),
            )
            return
          }
          if (decision.kind === 'begin') {
            pending -= decision.count
            inProgress += decision.count
          } else {
            inProgress -= 1
            if (fails[step % 20] === true) failed += 1
            else succeeded += 1
          }
          expect(inProgress + Math.min(failed, total - plan.minimumHealthy)).toBeLessThanOrEqual(
            total - plan.minimumHealthy,
          )
        }
        throw new Error('the rollout does not end')
      },
    ),
  )
})
