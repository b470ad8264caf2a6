import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { TestService } from '../fixtures/start-service.ts'

let service: TestService

beforeEach(() => {
  service = new TestService()
})
afterEach(() => service.stop())

const linear = (linearPercentage: number, linearInterval: number) => ({
  type: 'TimeBasedLinear',
  timeBasedLinear: { linearPercentage, linearInterval },
})
const canary = (canaryPercentage: number, canaryInterval: number) => ({
  type: 'TimeBasedCanary',
  timeBasedCanary: { canaryPercentage, canaryInterval },
})

describe('a configuration that moves traffic (guide:11063-11077, 11445)', () => {
  test.for([
    ['Lambda', { type: 'AllAtOnce' }],
    ['Lambda', linear(25, 720)],
    ['ECS', canary(99, 2_880)],
  ] as const)('for %s can be %j', async ([computePlatform, trafficRoutingConfig]) => {
    await service.call('CreateDeploymentConfig', {
      deploymentConfigName: 'ours',
      computePlatform,
      trafficRoutingConfig,
    })
    const { deploymentConfigInfo } = await service.call('GetDeploymentConfig', { deploymentConfigName: 'ours' })
    expect(deploymentConfigInfo).toMatchObject({ computePlatform, trafficRoutingConfig })
    expect(deploymentConfigInfo.minimumHealthyHosts).toBeUndefined()
    await service.call('DeleteDeploymentConfig', { deploymentConfigName: 'ours' })
  })

  const traffic = 'InvalidTrafficRoutingConfigurationException'
  test.for([
    [{ computePlatform: 'Lambda' }, traffic],
    [{ computePlatform: 'Lambda', trafficRoutingConfig: { type: 'TimeBasedLinear' } }, traffic],
    [{ computePlatform: 'Lambda', trafficRoutingConfig: canary(100, 5) }, traffic],
    [{ computePlatform: 'Lambda', trafficRoutingConfig: canary(0, 5) }, traffic],
    [{ computePlatform: 'Lambda', trafficRoutingConfig: canary(10, 2_881) }, traffic],
    [{ computePlatform: 'ECS', trafficRoutingConfig: linear(25, 721) }, traffic],
    [{ computePlatform: 'ECS', trafficRoutingConfig: linear(10, 1.5) }, traffic],
    [{ trafficRoutingConfig: canary(10, 5), minimumHealthyHosts: { type: 'HOST_COUNT', value: 1 } }, traffic],
    [
      {
        computePlatform: 'ECS',
        trafficRoutingConfig: canary(10, 5),
        minimumHealthyHosts: { type: 'HOST_COUNT', value: 1 },
      },
      'InvalidMinimumHealthyHostValueException',
    ],
    [
      { computePlatform: 'ECS', trafficRoutingConfig: canary(10, 5), zonalConfig: { monitorDurationInSeconds: 1 } },
      'InvalidZonalDeploymentConfigurationException',
    ],
  ] as const)('cannot be %j: %s', async ([fields, expected]) => {
    expect(await service.refusal('CreateDeploymentConfig', { deploymentConfigName: 'ours', ...fields })).toBe(expected)
  })

  test('cannot be used by a group of instances', async () => {
    const configured = { deploymentConfigName: 'ours', computePlatform: 'Lambda', trafficRoutingConfig: canary(10, 5) }
    await service.call('CreateDeploymentConfig', configured)
    await service.addFleet(1)
    const refused = await service.refusal('UpdateDeploymentGroup', {
      applicationName: 'shop',
      currentDeploymentGroupName: 'web',
      deploymentConfigName: 'ours',
    })
    expect(refused).toBe('InvalidDeploymentConfigNameException')
  })
})
