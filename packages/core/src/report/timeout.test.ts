import { expect, test } from 'vitest'
import type { DerivedTimeout } from '../pipeline/wait/derive-timeout.ts'
import { describeTimeout } from './timeout.ts'

const hour: DerivedTimeout = { timeoutMs: 3_600_000, waits: [], isCapped: false }
const waits = [
  { kind: 'traffic', ms: 45 * 60_000 },
  { kind: 'ready', ms: 7_200_000 },
  { kind: 'termination', ms: 3 * 60_000 },
] as const

test('the plain hour is no news', () => {
  expect(describeTimeout(hour)).toBeUndefined()
})

test('everything that is waited for is told with its time', () => {
  const timeout = { ...hour, timeoutMs: 3_600_000 + 168 * 60_000, waits, configurationName: 'Slow' }
  expect(describeTimeout(timeout)).toBe(
    'timeout 3 h 48 min: an hour, 45 min in which traffic shifts (Slow), 2 h in which a person may let traffic move, 3 min in which the old instances are kept',
  )
})

test('zones, the limit of the service and that of a job are told', () => {
  const zones = [{ kind: 'zones', ms: 43_200_000 }] as const
  const timeout: DerivedTimeout = { timeoutMs: 43_200_000, waits: zones, isCapped: true, configurationName: 'Zonal' }
  expect(describeTimeout(timeout, true)).toBe(
    'timeout 12 h: an hour, 12 h in which up to six zones are watched (Zonal), and no longer than the service lets a deployment run (a job on a hosted runner ends after 6 h)',
  )
  expect(describeTimeout(timeout)).not.toContain('job')
})

test('why nothing is known is told', () => {
  expect(describeTimeout({ ...hour, unknown: '"codedeploy:GetDeploymentGroup" is not allowed' })).toBe(
    'timeout 1 h: what the group itself waits for is not known: "codedeploy:GetDeploymentGroup" is not allowed',
  )
})

test.for([
  [1, '1 h in which a hook function may answer'],
  [2, '2 h in which 2 hook functions may answer'],
] as const)('%i hook functions are told with their hours', ([count, words]) => {
  const ms = count * 3_600_000
  const timeout: DerivedTimeout = { ...hour, timeoutMs: 3_600_000 + ms, waits: [{ kind: 'hooks', ms, count }] }
  expect(describeTimeout(timeout)).toBe(`timeout ${count + 1} h: an hour, ${words}`)
})
