import { expect, test } from 'vitest'
import type { GreengrassJobConfiguration } from '../../provider.ts'
import { describeTimeout } from '../../report/timeout.ts'
import { deriveGreengrassTimeout } from './derive-greengrass-timeout.ts'

const exponential = (rateIncreaseCriteria: object, maximumPerMinute?: number): GreengrassJobConfiguration => ({
  jobExecutionsRolloutConfig: {
    ...(maximumPerMinute !== undefined && { maximumPerMinute }),
    exponentialRate: { baseRatePerMinute: 10, incrementFactor: 2, rateIncreaseCriteria },
  },
})

test.for([
  ['nothing is said', undefined, 2_000, 30, undefined],
  [
    'a rate',
    { jobExecutionsRolloutConfig: { maximumPerMinute: 50 } },
    2_001,
    71,
    'timeout 1 h 11 min: 30 min, 41 min in which 2001 devices are told one after another',
  ],
  ['one device is told at once', { jobExecutionsRolloutConfig: { maximumPerMinute: 1 } }, 1, 30, undefined],
  [
    'a rate that doubles with each 20 that were told: 2 + 1 + 0.5 min',
    exponential({ numberOfNotifiedThings: 20 }),
    60,
    34,
  ],
  ['the same, never above 15 a minute: 2 + 1.3 + 1.3 min', exponential({ numberOfNotifiedThings: 20 }, 15), 60, 35],
  ['a rate that waits for successes is taken as it begins', exponential({ numberOfSucceededThings: 5 }), 60, 36],
  [
    'a time limit of each device',
    { timeoutConfig: { inProgressTimeoutInMinutes: 90 } },
    5,
    120,
    'timeout 2 h: 30 min, 1 h 30 min that a device may work on it',
  ],
] as const)('%s', ([, job, devices, minutes, told]) => {
  const timeout = deriveGreengrassTimeout({ job, devices })
  expect(timeout.timeoutMs / 60_000).toBe(minutes)
  if (told !== undefined) expect(describeTimeout(timeout)).toBe(told)
})

test('a roll-out to nobody knows how many devices is told to be unknown', () => {
  const timeout = deriveGreengrassTimeout({
    job: { jobExecutionsRolloutConfig: { maximumPerMinute: 5 } },
    unknown: '"iot:ListThingsInThingGroup" is not allowed',
  })
  expect(describeTimeout(timeout)).toBe(
    'timeout 30 min: how long the roll-out takes is not known: "iot:ListThingsInThingGroup" is not allowed',
  )
  expect(describeTimeout(deriveGreengrassTimeout({}))).toBeUndefined()
})
