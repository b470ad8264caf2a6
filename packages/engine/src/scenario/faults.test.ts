import { expect, test } from 'vitest'
import { FaultPlan } from './faults.ts'
import type { Fault } from './scenario.ts'

function judge(faults: readonly Fault[], calls: readonly (readonly [string, number])[], seed = 1): readonly string[] {
  const plan = new FaultPlan({ faults, seed }, 1_000_000)
  return calls.map(([operation, seconds]) => {
    const { delayMs, fault } = plan.judge(operation, 1_000_000 + seconds * 1_000)
    return `${fault ?? 'none'}${delayMs > 0 ? ` after ${delayMs}` : ''}`
  })
}

const GET: readonly [string, number] = ['GetDeployment', 0]
const LIST: readonly [string, number] = ['ListDeployments', 0]

test('only calls of the operations named meet it, and only these are counted', () => {
  const fault: Fault = { operations: ['GetDeployment'], fault: 'throttle', calls: { from: 2, to: 3 } }
  expect(judge([fault], [GET, LIST, GET, GET, GET])).toEqual(['none', 'none', 'throttle', 'throttle', 'none'])
})

test('a window is of the time since the scenario was loaded', () => {
  const fault: Fault = { operations: ['*'], fault: 'drop', window: { fromSeconds: 5, toSeconds: 10 } }
  expect(
    judge(
      [fault],
      [4, 5, 9, 10].map((at) => ['GetDeployment', at] as const),
    ),
  ).toEqual(['none', 'drop', 'drop', 'none'])
})

test('delays add up, and the first fault that fits answers', () => {
  const faults: readonly Fault[] = [
    { operations: ['*'], fault: 'slow', delayMs: 10 },
    { operations: ['*'], fault: 'expired-token', calls: { from: 2 } },
    { operations: ['*'], fault: 'slow', delayMs: 5 },
    { operations: ['*'], fault: 'busy-group' },
  ]
  expect(judge(faults, [GET, GET])).toEqual(['busy-group after 15', 'expired-token after 15'])
})

test('a probability hits about as many calls as it says, and the same ones for the same seed', () => {
  const fault: Fault = { operations: ['*'], fault: 'drop', probability: 0.2 }
  const calls = Array.from({ length: 2_000 }, () => GET)
  const hits = judge([fault], calls, 7)
  const count = hits.filter((one) => one === 'drop').length
  expect(count).toBeGreaterThan(320)
  expect(count).toBeLessThan(480)
  expect(judge([fault], calls, 7)).toEqual(hits)
  expect(judge([fault], calls, 8)).not.toEqual(hits)
})
