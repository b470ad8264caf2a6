import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { blueGreen, ECS_GROUP, PRODUCTION, pair, TEST, TestEcs } from '../fixtures/test-services.ts'
import { settled } from '../fixtures/virtual-clock.ts'

const MINUTE = 60_000
const rolledBack = {
  autoRollbackConfiguration: {
    enabled: true,
    events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_REQUEST', 'DEPLOYMENT_STOP_ON_ALARM'],
  },
}
const canary = { deploymentConfigName: 'CodeDeployDefault.ECSCanary10Percent5Minutes' }

let ecs: TestEcs

beforeEach(() => {
  ecs = new TestEcs()
  ecs.connect()
})
afterEach(() => ecs.stop())

const ids = async (deploymentId: string) => (await ecs.deployment(deploymentId)).rollbackInfo?.rollbackDeploymentId

/** All is as it was before the deployment. */
function expectOriginal(): void {
  expect([ecs.green(PRODUCTION), ecs.green(TEST)]).toEqual([0, 0])
  expect(ecs.taskSets.filter((set) => !set.endsWith('DRAINING'))).toEqual(['blue PRIMARY'])
}

describe('a deployment to a service', () => {
  test('makes a task set in the other target group, and moves all traffic to it through its ten events', async () => {
    await ecs.addService()
    const id = await ecs.deployTo()
    expect(await ecs.ended(id)).toMatchObject({
      status: 'Succeeded',
      computePlatform: 'ECS',
      deploymentConfigName: 'CodeDeployDefault.ECSAllAtOnce',
      deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
      loadBalancerInfo: ECS_GROUP.loadBalancerInfo,
      blueGreenDeploymentConfiguration: ECS_GROUP.blueGreenDeploymentConfiguration,
      instanceTerminationWaitTimeStarted: true,
      deploymentOverview: { Succeeded: 1 },
    })
    expect(await ecs.eventStatuses(id)).toEqual([
      'Start Succeeded',
      'BeforeInstall Succeeded',
      'Install Succeeded',
      'AfterInstall Succeeded',
      'AllowTestTraffic Succeeded',
      'AfterAllowTestTraffic Succeeded',
      'BeforeAllowTraffic Succeeded',
      'AllowTraffic Succeeded',
      'AfterAllowTraffic Succeeded',
      'End Succeeded',
    ])
    expect(ecs.taskSets).toEqual(['blue DRAINING', 'green PRIMARY'])
    expect([ecs.green(PRODUCTION), ecs.green(TEST)]).toEqual([100, 100])
    expect(ecs.sets[1]).toMatchObject({ externalId: id, taskDefinitionArn: expect.stringMatching(/web:2$/) })
    expect(await ecs.call('ListDeploymentTargets', { deploymentId: id })).toEqual({ targetIds: ['shop:web'] })
    const counts = { desiredCount: 2, pendingCount: 0, runningCount: 2 }
    expect(await ecs.ecsTarget(id)).toMatchObject({
      targetId: 'shop:web',
      targetArn: 'arn:aws:ecs:eu-west-1:123456789012:service/shop/web',
      status: 'Succeeded',
      taskSetsInfo: [
        {
          ...{ identifer: 'ecs-svc/1', ...counts, status: 'DRAINING', trafficWeight: 0 },
          ...{ targetGroup: { name: 'blue' }, taskSetLabel: 'Blue' },
        },
        { ...counts, status: 'PRIMARY', trafficWeight: 100, targetGroup: { name: 'green' }, taskSetLabel: 'Green' },
      ],
    })
  })

  test('goes the other way round the next time, and ends what is left in the target group that it needs', async () => {
    await ecs.addService()
    await ecs.ended(await ecs.deployTo())
    const next = await ecs.deployTo()
    await ecs.ended(next)
    expect(ecs.taskSets).toEqual(['blue DRAINING', 'green DRAINING', 'blue PRIMARY'])
    expect([ecs.green(PRODUCTION), ecs.green(TEST)]).toEqual([0, 0])
    expect((await ecs.ecsTarget(next)).taskSetsInfo[0].targetGroup.name).toBe('green')
  })

  test('has neither test traffic nor its hook without a test listener', async () => {
    await ecs.addService({ loadBalancerInfo: { targetGroupPairInfoList: [pair('')] } })
    const id = await ecs.deployTo({ AfterAllowTestTraffic: 'absent' })
    expect((await ecs.ended(id)).status).toBe('Succeeded')
    expect((await ecs.eventStatuses(id)).join()).not.toContain('TestTraffic')
    expect(ecs.green(TEST)).toBe(0)
  })

  test.for([
    ['ECSCanary10Percent5Minutes', 5, [10, 10, 10, 10, 10, 100]],
    ['ECSCanary10Percent15Minutes', 15, [10, 10, 10]],
    ['ECSLinear10PercentEvery1Minutes', 9, [10, 20, 30, 40, 50, 60, 70, 80, 90, 100]],
    ['ECSLinear10PercentEvery3Minutes', 27, [10, 10, 10, 20, 20, 20, 30]],
  ] as const)('%s gives the listener its weights at their minutes', async ([name, minutes, expected]) => {
    await ecs.addService()
    const id = await ecs.deployTo({}, { deploymentConfigName: `CodeDeployDefault.${name}` })
    const weights: number[] = []
    for (let minute = 0; minute <= minutes; minute += 1) {
      if (minute > 0) await ecs.clock.advance(MINUTE)
      await settled()
      weights.push(ecs.green())
      const { taskSetsInfo } = await ecs.ecsTarget(id)
      expect(taskSetsInfo.map((one: { trafficWeight: number }) => one.trafficWeight)).toEqual([
        100 - ecs.green(),
        ecs.green(),
      ])
    }
    expect(weights.slice(0, expected.length)).toEqual(expected)
    expect(weights.at(-1)).toBe(100)
    expect((await ecs.ended(id)).status).toBe('Succeeded')
  })

  test('waits for the replacement, and moves nothing before it is steady', async () => {
    await ecs.addService()
    ecs.startsSteady = false
    const id = await ecs.deployTo()
    await ecs.clock.advance(59 * MINUTE)
    expect(await ecs.deployment(id)).toMatchObject({ status: 'InProgress' })
    expect(ecs.green(TEST)).toBe(0)
    expect((await ecs.ecsTarget(id)).taskSetsInfo[1]).toMatchObject({ runningCount: 0, trafficWeight: 0 })
    await ecs.becomeSteady()
    expect((await ecs.ended(id)).status).toBe('Succeeded')
  })

  test('fails when the replacement is not healthy after 60 minutes', async () => {
    await ecs.addService(rolledBack)
    ecs.startsSteady = false
    const id = await ecs.deployTo()
    await ecs.clock.advance(60 * MINUTE)
    const { errorInformation } = await ecs.ended(id)
    expect(errorInformation.message).toBe(
      'The deployment timed out while waiting for the replacement task set to become healthy. This time out period is 60 minutes.',
    )
    await ecs.ended(await ids(id))
    expectOriginal()
  })

  test('keeps what is old where the group says so, and waits for no termination', async () => {
    const terminateBlueInstancesOnDeploymentSuccess = { action: 'KEEP_ALIVE' }
    await ecs.addService({
      blueGreenDeploymentConfiguration: { ...blueGreen(), terminateBlueInstancesOnDeploymentSuccess },
    })
    const ended = await ecs.ended(await ecs.deployTo())
    expect(ended).toMatchObject({
      status: 'Succeeded',
      instanceTerminationWaitTimeStarted: false,
      blueGreenDeploymentConfiguration: { terminateBlueInstancesOnDeploymentSuccess },
    })
    expect(ecs.taskSets).toEqual(['blue ACTIVE', 'green PRIMARY'])
    await ecs.ended(await ecs.deployTo())
    expect(ecs.taskSets).toEqual(['blue DRAINING', 'green ACTIVE', 'blue PRIMARY'])
  })

  test('of which the replacement is deleted fails', async () => {
    await ecs.addService()
    const id = await ecs.deployTo({}, canary)
    await ecs.clock.advance(MINUTE)
    await ecs.putService({ taskSets: ecs.sets.slice(0, 1) })
    await ecs.clock.advance(5 * MINUTE)
    expect((await ecs.ended(id)).errorInformation.code).toBe('ECS_UPDATE_ERROR')
  })
})

describe('a deployment to a service fails before anything is done', () => {
  test.for<readonly [string, () => Promise<void>, string, string]>([
    [
      'whose controller is another one',
      () => ecs.putService({ controller: 'EXTERNAL' }),
      'INVALID_ECS_SERVICE',
      'another deployment controller',
    ],
    [
      'without a primary task set',
      () => ecs.putService({ taskSets: [] }),
      'INVALID_ECS_SERVICE',
      'no primary task set',
    ],
    [
      'whose listener forwards elsewhere',
      () => ecs.services.setForward(TEST, [{ targetGroupArn: 'arn:of:green', weight: 100 }]),
      'ELASTIC_LOAD_BALANCING_INVALID',
      'Primary taskset target group must be behind listener',
    ],
  ])('%s', async ([, change, code, words]) => {
    await ecs.addService(rolledBack)
    await change()
    const ended = await ecs.ended(await ecs.deployTo())
    expect(ended).toMatchObject({ status: 'Failed', errorInformation: { code } })
    expect(ended.errorInformation.message).toContain(words)
    expect(ended.rollbackInfo.rollbackMessage).toContain('nothing to roll back')
  })

  test('whose AppSpec file is not right', async () => {
    await ecs.addService()
    const { errorInformation } = await ecs.ended(await ecs.deployTo({}, {}, { LoadBalancerInfo: {} }))
    expect(errorInformation.code).toBe('INVALID_REVISION')
    expect(ecs.taskSets).toEqual(['blue PRIMARY'])
  })
})

describe("a hook's function", () => {
  const EVENTS = ['BeforeInstall', 'AfterInstall', 'AfterAllowTestTraffic', 'BeforeAllowTraffic', 'AfterAllowTraffic']

  test.for(EVENTS)('of %s that says Succeeded lets the deployment go on', async (event) => {
    await ecs.addService()
    ecs.hooks.set('check', ecs.saying('Succeeded'))
    const id = await ecs.deployTo({ [event]: 'check' })
    expect((await ecs.ended(id)).status).toBe('Succeeded')
    expect(ecs.calls).toMatchObject([{ functionName: 'check', DeploymentId: id }])
  })

  test.for([
    ['BeforeInstall', ['blue PRIMARY'], 0, 0],
    ['AfterInstall', ['blue PRIMARY', 'green ACTIVE'], 0, 0],
    ['AfterAllowTestTraffic', ['blue PRIMARY', 'green ACTIVE'], 0, 100],
    ['BeforeAllowTraffic', ['blue PRIMARY', 'green ACTIVE'], 0, 100],
    ['AfterAllowTraffic', ['blue ACTIVE', 'green PRIMARY'], 100, 100],
  ] as const)('of %s that says Failed leaves all where it is', async ([event, sets, production, ofTest]) => {
    await ecs.addService()
    ecs.hooks.set('check', ecs.saying('Failed'))
    const id = await ecs.deployTo({ [event]: 'check' })
    const ended = await ecs.ended(id)
    expect(ended).toMatchObject({ status: 'Failed', errorInformation: { code: 'HOOK_EXECUTION_FAILURE' } })
    expect(ended.rollbackInfo).toBeUndefined()
    expect(await ecs.eventStatuses(id)).toContain(`${event} Failed`)
    expect([ecs.taskSets, ecs.green(PRODUCTION), ecs.green(TEST)]).toEqual([sets, production, ofTest])
  })

  test.for(EVENTS.slice(1))('of %s that says Failed sends all traffic back where that is wanted', async (event) => {
    await ecs.addService(rolledBack)
    ecs.hooks.set('check', ecs.saying('Failed'))
    const id = await ecs.deployTo({ [event]: 'check' })
    await ecs.ended(id)
    const rollback = await ecs.ended(await ids(id))
    expect(rollback).toMatchObject({
      status: 'Succeeded',
      creator: 'codeDeployRollback',
      rollbackInfo: { rollbackTriggeringDeploymentId: id },
    })
    expectOriginal()
    expect(ecs.taskSets).toEqual(['blue PRIMARY', 'green DRAINING'])
    ecs.hooks.set('check', ecs.saying('Succeeded'))
    expect((await ecs.ended(await ecs.deployTo({ [event]: 'check' }))).status).toBe('Succeeded')
  })

  test('of BeforeInstall that says Failed has nothing to be rolled back', async () => {
    await ecs.addService(rolledBack)
    ecs.hooks.set('check', ecs.saying('Failed'))
    const { rollbackInfo } = await ecs.ended(await ecs.deployTo({ BeforeInstall: 'check' }))
    expect(rollbackInfo).toEqual({
      rollbackMessage: 'No task set had been created, so there is nothing to roll back.',
    })
    expectOriginal()
  })

  test.for(EVENTS)('of %s that says nothing fails the deployment after one hour', async (event) => {
    await ecs.addService()
    ecs.hooks.set('check', () => undefined)
    const id = await ecs.deployTo({ [event]: 'check' })
    await ecs.clock.advance(60 * MINUTE - 1)
    expect((await ecs.deployment(id)).status).toBe('InProgress')
    await ecs.clock.advance(1)
    expect((await ecs.deployment(id)).errorInformation.code).toBe('HOOK_EXECUTION_FAILURE')
  })
})
