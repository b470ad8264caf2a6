import { expect, test } from 'vitest'
import { chooseGroup } from './choose-group.ts'
import { afterCheck, type CheckResult, type Health, INITIAL, matchesCode } from './health.ts'

const failed: CheckResult = { isOk: false, reason: 'Target.Timeout', description: 'Request timed out' }

/** What checks make of a target: `+` passes, `-` fails; each state by its first letter. */
function history(checks: string): string {
  let health: Health = INITIAL
  return [...checks]
    .map((check) => {
      health = afterCheck(health, check === '+' ? { isOk: true } : failed, {
        healthyThreshold: 3,
        unhealthyThreshold: 2,
      })
      return health.state[0]
    })
    .join('')
}

test.for([
  ['the first check that passes makes a new target healthy', '+', 'h'],
  ['also after one that failed', '-+', 'ih'],
  ['two that fail in a row make it unhealthy', '--', 'iu'],
  ['one that fails now and then does not', '+-+-+', 'hhhhh'],
  ['it takes three in a row to be healthy again', '+--++-+++', 'hhuuuuuuh'],
] as const)('%s', ([, checks, states]) => {
  expect(history(checks)).toBe(states)
})

test.for([
  ['200', 200, true],
  ['200', 204, false],
  ['200,202', 202, true],
  ['200-299', 299, true],
  ['200-299', 300, false],
  ['204,300-302', 301, true],
] as const)('the matcher %s and the code %d', ([matcher, code, is]) => {
  expect(matchesCode(matcher, code)).toBe(is)
})

const groups = (...weights: readonly number[]) =>
  weights.map((weight, index) => ({ targetGroupArn: `${index}`, weight }))

test.for([
  ['a single group gets everything, whatever its weight', groups(0), [0, 0.5, 0.999], '000'],
  ['shares are as the weights', groups(90, 10), [0, 0.899, 0.9, 0.999], '0011'],
  ['weight 0 gets nothing, also at the edges', groups(0, 100, 0), [0, 0.5, 0.999], '111'],
  ['without any weight there is no group', groups(0, 0), [0, 0.999], '--'],
] as const)('%s', ([, given, draws, chosen]) => {
  expect(draws.map((draw) => chooseGroup(given, draw) ?? '-').join('')).toBe(chosen)
})
