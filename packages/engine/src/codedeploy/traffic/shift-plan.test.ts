import { expect, test } from 'vitest'
import { PREDEFINED_CONFIGURATIONS, type TrafficRouting } from '../model/configuration.ts'
import { planShifts, shiftsAt } from './shift-plan.ts'

function routingOf(name: string): TrafficRouting {
  const found = PREDEFINED_CONFIGURATIONS.find((one) => one.name === `CodeDeployDefault.${name}`)
  if (found === undefined || found.computePlatform === 'Server')
    throw new Error(`there is no ${name} that moves traffic`)
  return found.trafficRouting
}

/** Percent of the traffic at each minute of the ten steps of a linear shift. */
const tenSteps = (minutes: number): readonly (readonly [number, number])[] =>
  Array.from({ length: 10 }, (_, step) => [step * minutes, (step + 1) * 10] as const)

/** `[minute, percent]` of each step, after the tables of the user guide (guide:10952-10998). */
const PREDEFINED: readonly (readonly [string, readonly (readonly [number, number])[]])[] = [
  ['LambdaAllAtOnce', [[0, 100]]],
  [
    'LambdaCanary10Percent5Minutes',
    [
      [0, 10],
      [5, 100],
    ],
  ],
  [
    'LambdaCanary10Percent10Minutes',
    [
      [0, 10],
      [10, 100],
    ],
  ],
  [
    'LambdaCanary10Percent15Minutes',
    [
      [0, 10],
      [15, 100],
    ],
  ],
  [
    'LambdaCanary10Percent30Minutes',
    [
      [0, 10],
      [30, 100],
    ],
  ],
  ['LambdaLinear10PercentEvery1Minute', tenSteps(1)],
  ['LambdaLinear10PercentEvery2Minutes', tenSteps(2)],
  ['LambdaLinear10PercentEvery3Minutes', tenSteps(3)],
  ['LambdaLinear10PercentEvery10Minutes', tenSteps(10)],
  ['ECSAllAtOnce', [[0, 100]]],
  [
    'ECSCanary10Percent5Minutes',
    [
      [0, 10],
      [5, 100],
    ],
  ],
  [
    'ECSCanary10Percent15Minutes',
    [
      [0, 10],
      [15, 100],
    ],
  ],
  ['ECSLinear10PercentEvery1Minutes', tenSteps(1)],
  ['ECSLinear10PercentEvery3Minutes', tenSteps(3)],
]

test.for(PREDEFINED)('CodeDeployDefault.%s moves traffic as its name says', ([name, expected]) => {
  const shifts = planShifts(routingOf(name))
  expect(shifts.map(({ afterMs, percent }) => [afterMs / 60_000, percent])).toEqual(expected)
})

test('every predefined configuration that moves traffic is in the table', () => {
  const names = PREDEFINED_CONFIGURATIONS.filter((one) => one.computePlatform !== 'Server').map(({ name }) => name)
  expect(names.sort()).toEqual(PREDEFINED.map(([name]) => `CodeDeployDefault.${name}`).sort())
})

test.for([
  [
    25,
    720,
    [
      [0, 25],
      [720, 50],
      [1_440, 75],
      [2_160, 100],
    ],
  ],
  [
    30,
    1,
    [
      [0, 30],
      [1, 60],
      [2, 90],
      [3, 100],
    ],
  ],
  [
    99,
    7,
    [
      [0, 99],
      [7, 100],
    ],
  ],
] as const)('%i percent every %i minutes end with whatever is left', ([linearPercentage, linearInterval, expected]) => {
  const shifts = planShifts({ type: 'TimeBasedLinear', timeBasedLinear: { linearPercentage, linearInterval } })
  expect(shifts.map(({ afterMs, percent }) => [afterMs / 60_000, percent])).toEqual(expected)
})

test.for([
  [0, 10, 60_000],
  [59_999, 10, 60_000],
  [60_000, 20, 120_000],
  [539_999, 90, 540_000],
  [540_000, 100, undefined],
  [9_000_000, 100, undefined],
] as const)(
  'after %i ms of a linear shift it is %i percent, and what was missed is not made up for',
  ([elapsedMs, percent, nextMs]) => {
    const shown = shiftsAt(planShifts(routingOf('LambdaLinear10PercentEvery1Minute')), elapsedMs)
    expect([shown.percent, shown.next?.afterMs]).toEqual([percent, nextMs])
  },
)
