import { expect, test } from 'vitest'
import type { DeploymentConfiguration, MinimumHealthyHosts } from '../../provider.ts'
import { planRollout } from './plan-rollout.ts'

const keeping = (type: MinimumHealthyHosts['type'], value: number): DeploymentConfiguration => ({
  name: 'Own',
  minimumHealthyHosts: { type, value },
})

/** User guide, "Instance health" and "Working with deployment configurations"; API reference, MinimumHealthyHosts. */
test.for([
  ['all-but', 1, 3, { minimumHealthy: 2, atOnce: 1, batches: 3 }],
  ['all-but', 1, 1, { minimumHealthy: 0, atOnce: 1, batches: 1 }],
  ['percent', 50, 9, { minimumHealthy: 5, atOnce: 4, batches: 3 }],
  ['percent', 40, 9, { minimumHealthy: 4, atOnce: 5, batches: 2 }],
  ['percent', 0, 10_000, { minimumHealthy: 0, atOnce: 10_000, batches: 1 }],
  ['percent', 85, 10, { minimumHealthy: 9, atOnce: 1, batches: 10 }],
  ['count', 6, 9, { minimumHealthy: 6, atOnce: 3, batches: 3 }],
  ['count', 3, 10, { minimumHealthy: 3, atOnce: 7, batches: 2 }],
  ['count', 9, 10, { minimumHealthy: 9, atOnce: 1, batches: 10 }],
] as const)('%s %i of %i instances', ([type, value, total, plan]) => {
  expect(planRollout(keeping(type, value), total)).toEqual({ kind: 'batches', total, ...plan })
})

test.for([
  ['percent', 95, 10, 10],
  ['percent', 50, 1, 1],
  ['count', 3, 3, 3],
  ['count', 5, 2, 5],
] as const)('%s %i leaves none of %i instances to work on', ([type, value, total, minimumHealthy]) => {
  expect(planRollout(keeping(type, value), total)).toEqual({ kind: 'unattainable', total, minimumHealthy })
})

test('zones are told with what each of them keeps, and without batches, since nobody says how many zones there are', () => {
  const zonal = { minimumPerZone: { type: 'count', value: 50 }, monitorSeconds: 600 } as const
  expect(planRollout({ ...keeping('count', 160), zonal }, 200)).toEqual({
    kind: 'zones',
    total: 200,
    minimumHealthy: 160,
    atOnce: 40,
    zonal,
  })
})

test.for([
  [{ type: 'all-at-once' }, 0],
  [{ type: 'canary', percent: 10, intervalMinutes: 15 }, 15],
  // Ten steps, of which the first is made at once.
  [{ type: 'linear', percent: 10, intervalMinutes: 3 }, 27],
  [{ type: 'linear', percent: 25, intervalMinutes: 720 }, 2_160],
] as const)('traffic %o takes %i minutes', ([traffic, totalMinutes]) => {
  expect(planRollout({ name: 'Own', traffic }, 1)).toEqual({ kind: 'traffic', shift: traffic, totalMinutes })
})

test('of a fleet whose size is not known, only the rule is told', () => {
  const configuration = keeping('percent', 50)
  expect(planRollout(configuration, undefined)).toEqual({
    kind: 'unknown',
    minimumHealthyHosts: configuration.minimumHealthyHosts,
  })
  expect(planRollout({ name: 'Own' }, 3)).toEqual({ kind: 'unknown' })
})
