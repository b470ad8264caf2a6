import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { revision, type TestHost, TestService } from '../fixtures/start-service.ts'
import type { ZonalConfiguration } from '../model/configuration.ts'
import type { Target } from '../model/deployment.ts'
import { newTarget } from './target-progress.ts'
import { decideZonal, orderByZone } from './zones.ts'

describe('the decision', () => {
  /** Two zones of a hundred hosts each: the first `a` and `b` of them as given. */
  const fleet = (a: Partial<Record<Target['status'], number>>, b: typeof a = {}): readonly Target[] =>
    Object.entries({ a, b }).flatMap(([availabilityZone, counts]) => {
      const statuses = Object.entries(counts).flatMap(([status, count]) => Array(count).fill(status))
      return Array.from({ length: 100 }, (_, index): Target => {
        const host = { id: `${availabilityZone}${index}`, arn: '', hostIdentifier: '', availabilityZone }
        return {
          ...newTarget({ deploymentId: 'd-1', creator: 'user' }, host, index, 0),
          status: statuses[index] ?? 'Pending',
        }
      })
    })
  const zonal: ZonalConfiguration = {
    firstZoneMonitorDurationInSeconds: 600,
    monitorDurationInSeconds: 60,
    minimumHealthyHostsPerZone: { type: 'HOST_COUNT', value: 50 },
  }
  const of200 = { minimumHealthyHosts: { type: 'HOST_COUNT', value: 160 } } as const
  const inSecond = { ...of200, zones: { done: 1, pauseEndsAtMs: 0 } }

  // User guide, "Zonal configuration": 200 hosts of which 160, and 100 a zone of which 50 have to be healthy.
  test.for([
    ['the first 40 of a zone', of200, fleet({}), { kind: 'begin', count: 40 }],
    ['the next 40', of200, fleet({ Succeeded: 40 }), { kind: 'begin', count: 40 }],
    ['the last 20', of200, fleet({ Succeeded: 80 }), { kind: 'begin', count: 20 }],
    ['none while the last are in work', of200, fleet({ Succeeded: 90, InProgress: 10 }), { kind: 'wait' }],
    [
      'the pause after the first zone',
      of200,
      fleet({ Succeeded: 100 }),
      { kind: 'leave-zone', zones: { done: 1, pauseEndsAtMs: 601_000 } },
    ],
    [
      'nothing before the pause has ended',
      { ...of200, zones: { done: 1, pauseEndsAtMs: 1_001 } },
      fleet({ Succeeded: 100 }),
      { kind: 'pause', untilMs: 1_001 },
    ],
    ['40 of the second zone', inSecond, fleet({ Succeeded: 100 }), { kind: 'begin', count: 40 }],
    ['the end', inSecond, fleet({ Succeeded: 100 }, { Succeeded: 100 }), { kind: 'finish', outcome: 'succeeded' }],
    ['fewer, as some failed', of200, fleet({ Succeeded: 40, Failed: 15 }), { kind: 'begin', count: 25 }],
    ['no further host, as 40 failed', of200, fleet({ Succeeded: 40, Failed: 40, InProgress: 1 }), { kind: 'wait' }],
    ['failure in every zone', of200, fleet({ Succeeded: 40, Failed: 40 }), { kind: 'finish', outcome: 'failed' }],
    [
      'failure, as the failures of both zones count',
      inSecond,
      fleet({ Succeeded: 80, Failed: 20 }, { Succeeded: 40, Failed: 20 }),
      { kind: 'finish', outcome: 'failed' },
    ],
  ] as const)('%s', ([, deployment, targets, expected]) => {
    expect(decideZonal(deployment, zonal, targets, 1_000)).toEqual(expected)
  })

  test("a zone's own minimum fails the deployment too", () => {
    const strict: ZonalConfiguration = { minimumHealthyHostsPerZone: { type: 'FLEET_PERCENT', value: 90 } }
    expect(decideZonal(of200, strict, fleet({ Succeeded: 40 }), 0)).toEqual({ kind: 'begin', count: 10 })
    expect(decideZonal(of200, strict, fleet({ Succeeded: 40, Failed: 10 }), 0)).toEqual({
      kind: 'finish',
      outcome: 'failed',
    })
  })

  test('hosts without a zone come last', () => {
    const hosts = [{ id: 1 }, { id: 2, availabilityZone: 'b' }, { id: 3, availabilityZone: 'a' }, { id: 4 }]
    expect(orderByZone(hosts).map(({ id }) => id)).toEqual([3, 2, 1, 4])
  })
})

describe('a deployment with a zonal configuration', () => {
  let service: TestService
  let hosts: TestHost[]

  beforeEach(async () => {
    service = new TestService()
    hosts = []
    await service.call('CreateApplication', { applicationName: 'shop' })
    await service.call('CreateDeploymentConfig', {
      deploymentConfigName: 'Zonal',
      minimumHealthyHosts: { type: 'FLEET_PERCENT', value: 0 },
      zonalConfig: { firstZoneMonitorDurationInSeconds: 300, monitorDurationInSeconds: 60 },
    })
    await service.call('CreateDeploymentGroup', {
      applicationName: 'shop',
      deploymentGroupName: 'web',
      serviceRoleArn: 'arn:aws:iam::123456789012:role/codedeploy',
      deploymentConfigName: 'Zonal',
      ec2TagFilters: [{ Key: 'role', Type: 'KEY_ONLY' }],
      alarmConfiguration: { enabled: true, alarms: [{ name: 'errors' }] },
      autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_STOP_ON_ALARM'] },
    })
    for (const [number, zone] of ['a', 'b', 'c', 'a', 'b', 'c'].entries()) {
      const { name, hostIdentifier } = await service.codedeploy.addEc2Instance({
        instanceId: `i-0000000${number}`,
        tags: [{ Key: 'role', Value: 'web' }],
        availabilityZone: `eu-west-1${zone}`,
      })
      hosts.push({ name, identifier: hostIdentifier })
    }
  })

  afterEach(() => service.stop())

  const zones = (deploymentId: string) => service.targets(deploymentId)

  test('goes from zone to zone and bakes in between', async () => {
    service.run(hosts)
    const deploymentId = await service.deploy('v1')
    await service.until(async () => (await service.deployment(deploymentId)).status === 'Baking')
    expect(await zones(deploymentId)).toEqual({
      'i-00000000': 'Succeeded',
      'i-00000003': 'Succeeded',
      'i-00000001': 'Pending',
      'i-00000004': 'Pending',
      'i-00000002': 'Pending',
      'i-00000005': 'Pending',
    })
    await service.clock.advance(299_000)
    expect((await service.deployment(deploymentId)).status).toBe('Baking')
    await service.clock.advance(1_000)
    await service.until(async () => (await service.deployment(deploymentId)).deploymentOverview.Succeeded === 4)
    expect((await service.deployment(deploymentId)).status).toBe('Baking')
    await service.clock.advance(60_000)
    const ended = await service.ended(deploymentId)
    expect(ended).toMatchObject({ status: 'Succeeded', deploymentOverview: { Succeeded: 6 } })
    expect(ended.completeTime - ended.createTime).toBe(360)
  })

  test('an alarm while it bakes stops it before the next zone, and what is done is rolled back in no order of zones', async () => {
    service.run(hosts)
    const first = await service.deploy('v1', { deploymentConfigName: 'CodeDeployDefault.AllAtOnce' })
    await service.ended(first)
    const second = await service.deploy('v2')
    await service.until(async () => (await service.deployment(second)).status === 'Baking')
    await service.codedeploy.setAlarms([{ name: 'errors', state: 'ALARM' }])
    const ended = await service.ended(second)
    expect(ended).toMatchObject({ status: 'Stopped', deploymentOverview: { Succeeded: 2, Skipped: 4 } })
    // It ends without time passing, so it does not bake.
    expect((await service.ended(ended.rollbackInfo.rollbackDeploymentId)).status).toBe('Succeeded')
  })

  test('a deployment that baked when the engine was killed goes on in time', async () => {
    service.run(hosts)
    const deploymentId = await service.deploy('v1')
    await service.until(async () => (await service.deployment(deploymentId)).status === 'Baking')
    service.stop()
    const after = new TestService(service.store, service.clock)
    after.run(hosts)
    await service.clock.advance(300_000)
    await after.until(async () => (await after.deployment(deploymentId)).deploymentOverview.Succeeded === 4)
    after.stop()
  })

  test('a zone that is too small for its minimum fails it at once', async () => {
    await service.call('CreateDeploymentConfig', {
      deploymentConfigName: 'TwoInEach',
      minimumHealthyHosts: { type: 'HOST_COUNT', value: 1 },
      zonalConfig: { minimumHealthyHostsPerZone: { type: 'HOST_COUNT', value: 2 } },
    })
    const body = { applicationName: 'shop', deploymentGroupName: 'web', deploymentConfigName: 'TwoInEach' }
    const { deploymentId } = await service.call('CreateDeployment', { ...body, revision: revision('v1') })
    expect((await service.ended(deploymentId)).errorInformation.code).toBe('HEALTH_CONSTRAINTS_INVALID')
  })
})
