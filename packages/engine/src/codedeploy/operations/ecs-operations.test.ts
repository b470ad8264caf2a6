import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { blueGreen, ECS_GROUP, PRODUCTION, pair, TEST, TestEcs } from '../fixtures/test-services.ts'

const SHOP = { applicationName: 'shop' }
const WEB = { ...SHOP, deploymentGroupName: 'web' }
const NETWORK = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/net/web/1/3'
const ALL = 'InvalidTrafficRoutingConfigurationException'
const canary = { deploymentConfigName: 'CodeDeployDefault.ECSCanary10Percent5Minutes' }
const pairs = (...targetGroupPairInfoList: readonly object[]) => ({ loadBalancerInfo: { targetGroupPairInfoList } })

let ecs: TestEcs

beforeEach(async () => {
  ecs = new TestEcs()
  ecs.connect()
  await ecs.addService()
})
afterEach(() => ecs.stop())

describe('a group of a service', () => {
  test('tells its service, target groups, listeners and waits', async () => {
    const { deploymentGroupInfo } = await ecs.call('GetDeploymentGroup', WEB)
    const { ecsServices, loadBalancerInfo, blueGreenDeploymentConfiguration, deploymentStyle } = ECS_GROUP
    expect(deploymentGroupInfo).toMatchObject({
      ...{ ecsServices, loadBalancerInfo, blueGreenDeploymentConfiguration, deploymentStyle },
      computePlatform: 'ECS',
      deploymentConfigName: 'CodeDeployDefault.ECSAllAtOnce',
    })
  })

  test.for([
    [{ ecsServices: null }, 'InvalidECSServiceException'],
    [{ ecsServices: [] }, 'InvalidECSServiceException'],
    [{ ecsServices: [{ serviceName: 'api' }] }, 'InvalidECSServiceException'],
    [{ ecsServices: [{ serviceName: 'absent', clusterName: 'shop' }] }, 'InvalidECSServiceException'],
    [{ ecsServices: ECS_GROUP.ecsServices }, 'ECSServiceMappingLimitExceededException'],
    [{ loadBalancerInfo: null }, 'InvalidLoadBalancerInfoException'],
    [{ loadBalancerInfo: { elbInfoList: [{ name: 'web' }] } }, 'InvalidLoadBalancerInfoException'],
    [{ loadBalancerInfo: { targetGroupInfoList: [{ name: 'blue' }] } }, 'InvalidLoadBalancerInfoException'],
    [pairs(), 'InvalidLoadBalancerInfoException'],
    [pairs(pair(), pair()), 'InvalidLoadBalancerInfoException'],
    [pairs({ ...pair(), targetGroups: [{ name: 'blue' }] }), 'InvalidTargetGroupPairException'],
    [pairs({ ...pair(), targetGroups: [{ name: 'blue' }, { name: 'blue' }] }), 'InvalidTargetGroupPairException'],
    [pairs({ ...pair(), targetGroups: [{ name: 'blue' }, { name: 'red' }] }), 'InvalidTargetGroupPairException'],
    [pairs({ ...pair(), prodTrafficRoute: { listenerArns: [] } }), 'InvalidTargetGroupPairException'],
    [pairs({ ...pair(), prodTrafficRoute: { listenerArns: ['a', 'b'] } }), 'InvalidTargetGroupPairException'],
    [pairs(pair(TEST, 'arn:absent')), 'InvalidTargetGroupPairException'],
    [pairs(pair(PRODUCTION)), 'InvalidTargetGroupPairException'],
    [{ blueGreenDeploymentConfiguration: null }, 'InvalidBlueGreenDeploymentConfigurationException'],
    [{ blueGreenDeploymentConfiguration: blueGreen(0) }, 'InvalidBlueGreenDeploymentConfigurationException'],
    [{ blueGreenDeploymentConfiguration: blueGreen(2_881) }, 'InvalidBlueGreenDeploymentConfigurationException'],
    [{ blueGreenDeploymentConfiguration: blueGreen(1, 2_881) }, 'InvalidBlueGreenDeploymentConfigurationException'],
    [
      { blueGreenDeploymentConfiguration: { greenFleetProvisioningOption: { action: 'DISCOVER_EXISTING' } } },
      'InvalidBlueGreenDeploymentConfigurationException',
    ],
    [{ deploymentStyle: null }, 'InvalidDeploymentStyleException'],
    [{ deploymentConfigName: 'CodeDeployDefault.LambdaAllAtOnce' }, 'InvalidDeploymentConfigNameException'],
    [{ autoScalingGroups: ['web'] }, 'InvalidAutoScalingGroupException'],
    [{ ...pairs(pair('', NETWORK)), ...canary }, ALL],
  ] as const)('is not made with %j: %s', async ([fields, exception]) => {
    await ecs.putService({ taskSets: ecs.sets }, 'api')
    const ecsServices = [{ serviceName: 'api', clusterName: 'shop' }]
    const group = { ...ECS_GROUP, deploymentGroupName: 'other', ecsServices, ...fields }
    expect(await ecs.refusal('CreateDeploymentGroup', group)).toBe(exception)
  })

  test('keeps what an update leaves out, and is refused what does not fit to that', async () => {
    const update = { ...SHOP, currentDeploymentGroupName: 'web' }
    await ecs.call('UpdateDeploymentGroup', { ...update, blueGreenDeploymentConfiguration: blueGreen(7, 8) })
    await ecs.call('UpdateDeploymentGroup', { ...update, ecsServices: ECS_GROUP.ecsServices })
    const { deploymentGroupInfo } = await ecs.call('GetDeploymentGroup', WEB)
    expect(deploymentGroupInfo).toMatchObject({
      loadBalancerInfo: ECS_GROUP.loadBalancerInfo,
      blueGreenDeploymentConfiguration: blueGreen(7, 8),
    })
    await ecs.call('UpdateDeploymentGroup', { ...update, ...pairs(pair('', NETWORK)) })
    expect(await ecs.refusal('UpdateDeploymentGroup', { ...update, ...canary })).toBe(ALL)
    const deployment = { ...WEB, ...canary, revision: { revisionType: 'String', string: { content: '{}' } } }
    expect(await ecs.refusal('CreateDeployment', deployment)).toBe(ALL)
  })

  test('behind a network load balancer moves all its traffic at once', async () => {
    const update = { ...SHOP, currentDeploymentGroupName: 'web', ...pairs(pair('', NETWORK)) }
    await ecs.call('UpdateDeploymentGroup', update)
    expect((await ecs.ended(await ecs.deployTo())).status).toBe('Succeeded')
    expect(ecs.services.describeListener(NETWORK)?.forward).toEqual([{ targetGroupArn: 'arn:of:green', weight: 100 }])
  })
})

test('a group is made before its service where no services are there yet', async () => {
  const early = new TestEcs()
  await early.addService({ ecsServices: [{ serviceName: 'later', clusterName: 'shop' }] })
  early.connect()
  expect((await early.ended(await early.deployTo())).errorInformation.code).toBe('INVALID_ECS_SERVICE')
  early.stop()
})

test('the older operations about instances are not for services', async () => {
  const deploymentId = await ecs.deployTo()
  await ecs.ended(deploymentId)
  for (const [operation, fields] of [
    ['ListDeploymentInstances', {}],
    ['GetDeploymentInstance', { instanceId: 'shop:web' }],
    ['BatchGetDeploymentInstances', { instanceIds: ['shop:web'] }],
  ] as const) {
    expect(await ecs.refusal(operation, { deploymentId, ...fields })).toBe('InvalidComputePlatformException')
  }
})

test('a deployment that follows a script makes no task set, and cannot be continued', async () => {
  const plans = [{ startsAtSeconds: 0, takesSeconds: 3, events: ['Install', 'AllowTraffic'] }]
  const statuses = [
    { atSeconds: 0, status: 'Ready' },
    { atSeconds: 3, status: 'Failed', errorInformation: { code: 'TIMEOUT', message: 'no' } },
  ]
  const rollback = { afterSeconds: 1, deployment: { statuses: [{ atSeconds: 0, status: 'Succeeded' }] } }
  await ecs.codedeploy.play([
    { application: 'shop', group: 'web', statuses, targets: { count: 1, ids: 'shop:web', plans }, rollback },
  ])
  // It could not say which service a group is for.
  await expect(ecs.codedeploy.play([{ application: 'shop', group: 'other', statuses }])).rejects.toMatchObject({
    code: 'INPUT_INVALID',
    message: expect.stringContaining('ecsServices'),
  })
  const id = await ecs.deployTo()
  await ecs.clock.advance(1_000)
  expect(await ecs.refusal('ContinueDeployment', { deploymentId: id })).toBe('NotImplementedException')
  expect(await ecs.ecsTarget(id)).toMatchObject({ targetArn: 'arn:aws:ecs:eu-west-1:123456789012:service/shop/web' })
  await ecs.clock.advance(4_000)
  const { rollbackInfo } = await ecs.ended(id)
  expect(await ecs.deployment(rollbackInfo.rollbackDeploymentId)).toMatchObject({
    status: 'Succeeded',
    computePlatform: 'ECS',
  })
  expect(ecs.taskSets).toEqual(['blue PRIMARY'])
})
