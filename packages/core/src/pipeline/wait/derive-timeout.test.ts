import { expect, test } from 'vitest'
import type { TrafficShift } from '../../provider.ts'
import { deriveTimeout, type ServiceWait, type WaitingGroup } from './derive-timeout.ts'

const linear = (percent: number, intervalMinutes: number): TrafficShift => ({
  type: 'linear',
  percent,
  intervalMinutes,
})
const canary = (percent: number, intervalMinutes: number): TrafficShift => ({
  type: 'canary',
  percent,
  intervalMinutes,
})
const allAtOnce: TrafficShift = { type: 'all-at-once' }
const hours = (count: number): number => count * 3_600_000
const minutes = (count: number): number => count * 60_000

/** User guide, "Predefined deployment configurations". */
test.for<readonly [string, 'lambda' | 'ecs', TrafficShift, number]>([
  ['CodeDeployDefault.ECSLinear10PercentEvery1Minutes', 'ecs', linear(10, 1), 10],
  ['CodeDeployDefault.ECSLinear10PercentEvery3Minutes', 'ecs', linear(10, 3), 30],
  ['CodeDeployDefault.ECSCanary10Percent5Minutes', 'ecs', canary(10, 5), 5],
  ['CodeDeployDefault.ECSCanary10Percent15Minutes', 'ecs', canary(10, 15), 15],
  ['CodeDeployDefault.ECSAllAtOnce', 'ecs', allAtOnce, 0],
  ['CodeDeployDefault.LambdaCanary10Percent5Minutes', 'lambda', canary(10, 5), 5],
  ['CodeDeployDefault.LambdaCanary10Percent10Minutes', 'lambda', canary(10, 10), 10],
  ['CodeDeployDefault.LambdaCanary10Percent15Minutes', 'lambda', canary(10, 15), 15],
  ['CodeDeployDefault.LambdaCanary10Percent30Minutes', 'lambda', canary(10, 30), 30],
  ['CodeDeployDefault.LambdaLinear10PercentEvery1Minute', 'lambda', linear(10, 1), 10],
  ['CodeDeployDefault.LambdaLinear10PercentEvery2Minutes', 'lambda', linear(10, 2), 20],
  ['CodeDeployDefault.LambdaLinear10PercentEvery3Minutes', 'lambda', linear(10, 3), 30],
  ['CodeDeployDefault.LambdaLinear10PercentEvery10Minutes', 'lambda', linear(10, 10), 100],
  ['CodeDeployDefault.LambdaAllAtOnce', 'lambda', allAtOnce, 0],
  ['steps that do not add up to a hundred', 'lambda', linear(30, 10), 40],
])('%s takes an hour, and the time in which traffic shifts', ([name, platform, traffic, shiftMinutes]) => {
  const timeout = deriveTimeout({ platform, type: 'blue-green' }, { name, traffic })
  expect(timeout.timeoutMs).toBe(hours(1) + minutes(shiftMinutes))
  expect(timeout.waits).toEqual(shiftMinutes === 0 ? [] : [{ kind: 'traffic', ms: minutes(shiftMinutes) }])
  expect(timeout).toMatchObject({ configurationName: name, isCapped: false })
})

const blueGreen = { readyWaitMinutes: 90, terminationWaitMinutes: 30 }

test.for<readonly [string, WaitingGroup, readonly ServiceWait[]]>([
  ['in place', { platform: 'server', type: 'in-place' }, []],
  ['in place, although it was blue/green once', { platform: 'server', type: 'in-place', blueGreen }, []],
  [
    'blue/green, which waits for a person and keeps the old instances',
    { platform: 'server', type: 'blue-green', blueGreen },
    [
      { kind: 'ready', ms: minutes(90) },
      { kind: 'termination', ms: minutes(30) },
    ],
  ],
  ['blue/green, which waits for nobody', { platform: 'server', type: 'blue-green', blueGreen: {} }, []],
  [
    'of ECS, which keeps the old task set',
    { platform: 'ecs', type: 'blue-green', blueGreen: { terminationWaitMinutes: 5 } },
    [{ kind: 'termination', ms: minutes(5) }],
  ],
  ['of Lambda, which has no instances', { platform: 'lambda', type: 'blue-green', blueGreen }, []],
  ['of which nothing is known', {}, []],
])('a group %s', ([, group, waits]) => {
  const timeout = deriveTimeout(group)
  expect(timeout.waits).toEqual(waits)
  expect(timeout.timeoutMs).toBe(waits.reduce((sum, { ms }) => sum + ms, hours(1)))
})

test.for([
  [{ monitorSeconds: 300 }, 1_800],
  [{ monitorSeconds: 300, firstZoneMonitorSeconds: 900 }, 2_400],
  [{ firstZoneMonitorSeconds: 900 }, 900],
  [{}, 0],
] as const)('zones that are watched as in %j take %i s, as in a region with six', ([zonal, seconds]) => {
  const { timeoutMs } = deriveTimeout({ platform: 'server', type: 'in-place' }, { name: 'zones', zonal })
  expect(timeoutMs).toBe(hours(1) + seconds * 1_000)
})

test.for<readonly [string, WaitingGroup, number]>([
  ['in place', { platform: 'server', type: 'in-place' }, 12],
  ['blue/green', { platform: 'server', type: 'blue-green', blueGreen: { readyWaitMinutes: 9_000 } }, 109],
  ['of Lambda', { platform: 'lambda', type: 'blue-green' }, 50],
])('nobody waits longer than the service lets a deployment run: %s', ([, group, limitHours]) => {
  const configuration = {
    name: 'slow',
    zonal: { monitorSeconds: 100_000 },
    ...(group.platform === 'lambda' && { traffic: canary(10, 3_000) }),
  }
  expect(deriveTimeout(group, configuration)).toMatchObject({ timeoutMs: hours(limitHours), isCapped: true })
})

test.for([
  ['lambda', 2, 3],
  ['ecs', 5, 6],
  ['ecs', 0, 1],
] as const)(
  'each hook function of a deployment to %s may take an hour: %i of them',
  ([platform, hookCount, hoursInAll]) => {
    const { timeoutMs, waits } = deriveTimeout({ platform, type: 'blue-green' }, undefined, { hookCount })
    expect(timeoutMs).toBe(hours(hoursInAll))
    expect(waits).toEqual(hookCount === 0 ? [] : [{ kind: 'hooks', ms: hours(hookCount), count: hookCount }])
  },
)

test.for([
  ['succeeded', ['traffic', 'hooks', 'ready', 'termination']],
  ['traffic-shifted', ['traffic', 'hooks', 'ready']],
  // A group that never is ready lets traffic move at once.
  ['ready', ['traffic', 'hooks']],
] as const)('a wait until %s does not take what comes after that', ([until, kinds]) => {
  const configuration = { name: 'canary', traffic: canary(10, 15) }
  const group = { platform: 'ecs', type: 'blue-green', blueGreen } as const
  expect(deriveTimeout(group, configuration, { hookCount: 1, until }).waits.map(({ kind }) => kind)).toEqual(kinds)
})
