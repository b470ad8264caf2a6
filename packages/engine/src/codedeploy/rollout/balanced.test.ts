import { SERVER_EVENTS } from '@slipway/core/deployment'
import { afterEach, describe, expect, test } from 'vitest'
import { BALANCED, BalancedService, ec2Id } from '../fixtures/balanced-service.ts'
import { MemoryStore } from '../fixtures/memory-store.ts'

const services: BalancedService[] = []
afterEach(() => {
  for (const service of services.splice(0)) service.stop()
})

function start(...args: ConstructorParameters<typeof BalancedService>): BalancedService {
  const service = new BalancedService(...args)
  services.push(service)
  return service
}

const [FIRST, SECOND, THIRD] = [ec2Id('blue', 1), ec2Id('blue', 2), ec2Id('blue', 3)]

describe('a deployment in place behind a load balancer', () => {
  test('takes each instance out, deploys to it and puts it back, one after the other', async () => {
    const fixture = start()
    await fixture.addGroup('blue', 3, BALANCED)
    const id = await fixture.service.deploy('v1')
    const info = await fixture.service.ended(id)
    expect(info).toMatchObject({
      status: 'Succeeded',
      deploymentStyle: { deploymentType: 'IN_PLACE', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
      loadBalancerInfo: { targetGroupInfoList: [{ name: 'web' }] },
      instanceTerminationWaitTimeStarted: false,
    })
    for (const instance of [FIRST, SECOND, THIRD]) expect(await fixture.ran(id, instance)).toEqual(SERVER_EVENTS)
    expect(fixture.balancer.log).toEqual(
      [FIRST, SECOND, THIRD].flatMap((one) => [`deregister web ${one}`, `register web ${one}`]),
    )
    expect(fixture.service.commands.filter(({ commandName }) => /^(Block|Allow)/.test(commandName))).toEqual([])
    expect(fixture.service.specifications[0]?.deploymentType).toBe('IN_PLACE')
  })

  test('registers an instance with all of its target groups, and waits for the health in each', async () => {
    const fixture = start()
    const loadBalancerInfo = { targetGroupInfoList: [{ name: 'web' }, { name: 'more' }] }
    await fixture.addGroup('blue', 1, { ...BALANCED, loadBalancerInfo })
    fixture.balancer.unhealthy.add(FIRST)
    const id = await fixture.service.deploy('v1')
    await fixture.service.until(() => fixture.balancer.log.includes(`register more ${FIRST}`))
    expect((await fixture.service.events(id, FIRST)).AllowTraffic.status).toBe('InProgress')
    fixture.balancer.heal(FIRST)
    expect((await fixture.service.ended(id)).status).toBe('Succeeded')
    expect(fixture.balancer.in('more')).toEqual([FIRST])
  })

  test('waits in BlockTraffic until nothing is under way to the instance', async () => {
    const fixture = start()
    await fixture.addGroup('blue', 1, BALANCED)
    fixture.balancer.busy.add(FIRST)
    const id = await fixture.service.deploy('v1')
    await fixture.service.until(() => fixture.balancer.log.includes(`deregister web ${FIRST}`))
    const { BlockTraffic, AfterBlockTraffic } = await fixture.service.events(id, FIRST)
    expect([BlockTraffic.status, AfterBlockTraffic.status]).toEqual(['InProgress', 'Pending'])
    fixture.balancer.free(FIRST)
    expect((await fixture.service.ended(id)).status).toBe('Succeeded')
  })

  test.for([
    ['CodeDeployDefault.OneAtATime', 'Failed', { Failed: 1, Skipped: 2 }],
    ['CodeDeployDefault.HalfAtATime', 'Failed', { Failed: 1, Skipped: 2 }],
    ['CodeDeployDefault.AllAtOnce', 'Succeeded', { Failed: 1, Succeeded: 2 }],
  ] as const)(
    'an instance that is not healthy within an hour fails, and %s ends %s',
    async ([configuration, status, counts]) => {
      const fixture = start()
      await fixture.addGroup('blue', 3, { ...BALANCED, deploymentConfigName: configuration })
      fixture.balancer.unhealthy.add(FIRST)
      const id = await fixture.service.deploy('v1')
      await fixture.service.until(() => fixture.balancer.log.includes(`register web ${FIRST}`))
      await fixture.clock.advance(3_599_000)
      expect((await fixture.service.events(id, FIRST)).AllowTraffic.status).toBe('InProgress')
      await fixture.clock.advance(1_000)
      const info = await fixture.service.ended(id)
      expect(info.status).toBe(status)
      expect(info.deploymentOverview).toMatchObject(counts)
      const { AllowTraffic, AfterAllowTraffic } = await fixture.service.events(id, FIRST)
      expect(AllowTraffic).toMatchObject({
        status: 'Failed',
        diagnostics: {
          errorCode: 'UnknownError',
          message:
            'The instance was not healthy in its target groups within 3600 seconds: web: unhealthy, Health checks failed',
        },
      })
      expect(AfterAllowTraffic.status).toBe('Skipped')
    },
  )

  test('an instance that cannot be registered fails at once, with the reason', async () => {
    const fixture = start()
    await fixture.addGroup('blue', 1, BALANCED)
    fixture.balancer.refused.set(FIRST, 'The instance is gone.')
    const id = await fixture.service.deploy('v1')
    expect((await fixture.service.ended(id)).status).toBe('Failed')
    expect((await fixture.service.events(id, FIRST)).AllowTraffic.diagnostics.message).toBe('The instance is gone.')
  })

  test.for([
    ['BeforeBlockTraffic', true, 'Succeeded'],
    ['AfterBlockTraffic', true, 'Succeeded'],
    ['BeforeBlockTraffic', false, 'Failed'],
    ['BeforeAllowTraffic', true, 'Failed'],
    ['AfterAllowTraffic', true, 'Failed'],
  ] as const)(
    'a failed %s with ignoreApplicationStopFailures %s ends %s',
    async ([event, ignoreApplicationStopFailures, status]) => {
      const fixture = start()
      await fixture.addGroup('blue', 1, BALANCED)
      fixture.answer = (_, { commandName }) => (commandName === event ? 'fail' : 'succeed')
      const id = await fixture.service.deploy('v1', { ignoreApplicationStopFailures })
      expect((await fixture.service.ended(id)).status).toBe(status)
    },
  )

  test('a rollback goes through all thirteen events too', async () => {
    const fixture = start()
    const autoRollbackConfiguration = { enabled: true, events: ['DEPLOYMENT_FAILURE'] }
    await fixture.addGroup('blue', 2, { ...BALANCED, autoRollbackConfiguration })
    await fixture.service.ended(await fixture.service.deploy('v1'))
    fixture.answer = (_, { commandName, deploymentExecutionId }) =>
      commandName === 'ValidateService' && deploymentExecutionId.includes(failing) ? 'fail' : 'succeed'
    let failing = 'none'
    failing = await fixture.service.deploy('v2')
    const { rollbackInfo } = await fixture.service.ended(failing)
    const rollback = await fixture.service.ended(rollbackInfo.rollbackDeploymentId)
    expect(rollback).toMatchObject({ status: 'Succeeded', creator: 'codeDeployRollback' })
    expect(await fixture.ran(rollback.deploymentId, SECOND)).toEqual(SERVER_EVENTS)
    expect(fixture.balancer.in('web')).toEqual([FIRST, SECOND])
  })

  test('a stop ends what the load balancer is waited for, and leaves the instance where it is', async () => {
    const fixture = start()
    await fixture.addGroup('blue', 2, BALANCED)
    fixture.balancer.unhealthy.add(FIRST)
    const id = await fixture.service.deploy('v1')
    await fixture.service.until(() => fixture.balancer.log.includes(`register web ${FIRST}`))
    expect(await fixture.service.call('StopDeployment', { deploymentId: id })).toMatchObject({ status: 'Succeeded' })
    expect(await fixture.service.ended(id)).toMatchObject({
      status: 'Stopped',
      errorInformation: { code: 'MANUAL_STOP' },
    })
    const { AllowTraffic, AfterAllowTraffic } = await fixture.service.events(id, FIRST)
    expect([AllowTraffic.status, AfterAllowTraffic.status]).toEqual(['Failed', 'Skipped'])
    expect(AllowTraffic.diagnostics).toMatchObject({
      errorCode: 'UnknownError',
      message:
        'The deployment ended before the instance was healthy in its target groups: web: unhealthy, Health checks failed',
    })
    expect(await fixture.targets(id)).toEqual({ [FIRST]: 'Failed', [SECOND]: 'Skipped' })
    fixture.balancer.heal(FIRST)
    expect(await fixture.targets(id)).toEqual({ [FIRST]: 'Failed', [SECOND]: 'Skipped' })
  })

  test('a target group that is gone, or is not for instances, fails a deployment before any instance is touched', async () => {
    const fixture = start()
    await fixture.addGroup('blue', 1, BALANCED)
    fixture.balancer.registered.delete('web')
    expect(await fixture.service.ended(await fixture.service.deploy('v1'))).toMatchObject({
      status: 'Failed',
      errorInformation: { code: 'ELASTIC_LOAD_BALANCING_INVALID', message: 'The target group web does not exist.' },
    })
    expect(fixture.service.commands).toEqual([])
  })

  test.for([
    [{ deploymentStyle: { deploymentOption: 'WITH_TRAFFIC_CONTROL' } }, 'InvalidLoadBalancerInfoException'],
    [
      { ...BALANCED, loadBalancerInfo: { targetGroupInfoList: [{ name: 'none' }] } },
      'InvalidLoadBalancerInfoException',
    ],
    [
      { ...BALANCED, loadBalancerInfo: { targetGroupInfoList: [{ name: 'tasks' }] } },
      'InvalidLoadBalancerInfoException',
    ],
    [
      { ...BALANCED, loadBalancerInfo: { targetGroupInfoList: [{ name: 'web' }, { name: 'web' }] } },
      'InvalidLoadBalancerInfoException',
    ],
    [
      { ...BALANCED, loadBalancerInfo: { targetGroupPairInfoList: [{ targetGroups: [{ name: 'web' }] }] } },
      'InvalidLoadBalancerInfoException',
    ],
    [{ ...BALANCED, loadBalancerInfo: { elbInfoList: [{ name: 'classic' }] } }, 'NotImplementedException'],
    [
      { ...BALANCED, deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITHOUT_TRAFFIC_CONTROL' } },
      'InvalidDeploymentStyleException',
    ],
  ] as const)('a group cannot be %j: %s', async ([fields, exception]) => {
    const fixture = start()
    await fixture.service.call('CreateApplication', { applicationName: 'shop' })
    const group = { applicationName: 'shop', deploymentGroupName: 'web' }
    const serviceRoleArn = 'arn:aws:iam::123456789012:role/codedeploy'
    expect(await fixture.service.refusal('CreateDeploymentGroup', { ...group, serviceRoleArn, ...fields })).toBe(
      exception,
    )
  })

  test('an update leaves the load balancer as it is, and an empty list takes the group away from it', async () => {
    const fixture = start()
    await fixture.addGroup('blue', 0, BALANCED)
    const group = { applicationName: 'shop', currentDeploymentGroupName: 'web' }
    const shown = async () =>
      (await fixture.service.call('GetDeploymentGroup', { applicationName: 'shop', deploymentGroupName: 'web' }))
        .deploymentGroupInfo
    await fixture.service.call('UpdateDeploymentGroup', { ...group, terminationHookEnabled: false })
    expect(await shown()).toMatchObject(BALANCED)
    const loadBalancerInfo = { targetGroupInfoList: [] }
    expect(await fixture.service.refusal('UpdateDeploymentGroup', { ...group, loadBalancerInfo })).toBe(
      'InvalidLoadBalancerInfoException',
    )
    const deploymentStyle = { deploymentType: 'IN_PLACE', deploymentOption: 'WITHOUT_TRAFFIC_CONTROL' }
    await fixture.service.call('UpdateDeploymentGroup', { ...group, loadBalancerInfo, deploymentStyle })
    const info = await shown()
    expect(info.deploymentStyle).toEqual(deploymentStyle)
    expect(info.loadBalancerInfo).toBeUndefined()
  })

  test('an instance that is launched is put behind the load balancer, and one that leaves is taken out', async () => {
    const fixture = start()
    await fixture.scaled.addGroup(1)
    await fixture.addGroup('none', 0, {
      ...BALANCED,
      ec2TagFilters: [],
      autoScalingGroups: ['web'],
      terminationHookEnabled: true,
    })
    await fixture.service.ended(await fixture.service.deploy('v1'))
    await fixture.scaled.scaleTo(2)
    await fixture.scaled.until(() => fixture.scaled.inService().length === 2)
    expect(fixture.balancer.in('web')).toEqual([...fixture.scaled.inService()].sort())
    const [launch] = await fixture.scaled.createdBy('autoscaling')
    const launched = fixture.scaled.inService()[1] ?? ''
    expect(await fixture.ran(launch.deploymentId, launched)).toEqual(SERVER_EVENTS.slice(3))
    await fixture.scaled.scaleTo(0)
    await fixture.scaled.until(() => fixture.scaled.members().length === 0)
    expect(fixture.balancer.in('web')).toEqual([])
    const [leaving] = await fixture.scaled.createdBy('autoscalingTermination')
    expect(Object.keys(await fixture.targets(leaving.deploymentId))).toHaveLength(1)
  })
})

describe('an engine that starts on the state of one that was killed', () => {
  test('goes on behind its load balancer, whichever change was the last to be saved', async () => {
    const store = new MemoryStore()
    const before = start(store)
    const hosts = await before.addGroup('blue', 2, BALANCED)
    const created = store.history.length
    const id = await before.service.deploy('v1')
    await before.service.ended(id)
    for (let commits = created + 1; commits <= store.history.length; commits += 1) {
      const after = start(store.afterCommits(commits), before.clock)
      for (const { identifier } of hosts) {
        await after.service.codedeploy.hostCommands.reportHostRestart(identifier)
      }
      after.run(hosts)
      const { status, deploymentOverview } = await after.service.ended(id)
      // At most the one host in work had an event running that nobody can tell the result of.
      expect(deploymentOverview.Failed).toBeLessThanOrEqual(1)
      expect(status).toBe(deploymentOverview.Succeeded >= 1 ? 'Succeeded' : 'Failed')
      for (const [instance, word] of Object.entries(await after.targets(id))) {
        if (word === 'Succeeded') expect(await after.ran(id, instance)).toEqual(SERVER_EVENTS)
      }
      after.stop()
    }
  })
})
