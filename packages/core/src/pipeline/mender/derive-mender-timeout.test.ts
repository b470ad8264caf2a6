import { expect, test } from 'vitest'
import { describeTimeout } from '../../report/timeout.ts'
import { deriveMenderTimeout } from './derive-mender-timeout.ts'

const NOW = Date.UTC(2026, 6, 6)
const HOUR = 3_600_000

test.for([
  [[], 1.5, undefined],
  [[{ batchPercent: 10 }, { startsAt: NOW - HOUR }], 1.5, undefined],
  [
    [{ batchPercent: 10 }, { startsAt: NOW + 2 * HOUR }, { startsAt: NOW + 6 * HOUR }],
    7.5,
    'timeout 7 h 30 min: 1 h 30 min, 6 h until the last phase begins',
  ],
] as const)('phases %j are waited for %f hours', ([phases, hours, told]) => {
  const timeout = deriveMenderTimeout({ phases }, NOW)
  expect(timeout.timeoutMs).toBe(hours * HOUR)
  expect(describeTimeout(timeout)).toBe(told)
})
