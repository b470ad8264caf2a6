import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { blueGreen, PRODUCTION, TEST, TestEcs } from '../fixtures/test-services.ts'
import { settled } from '../fixtures/virtual-clock.ts'

const MINUTE = 60_000
const rolledBack = {
  autoRollbackConfiguration: {
    enabled: true,
    events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_REQUEST', 'DEPLOYMENT_STOP_ON_ALARM'],
  },
}
const canary = { deploymentConfigName: 'CodeDeployDefault.ECSCanary10Percent5Minutes' }
const watched = { alarmConfiguration: { enabled: true, alarms: [{ name: 'errors' }] } }
const waiting = (ready?: number, termination?: number) => ({
  blueGreenDeploymentConfiguration: blueGreen(ready, termination),
})

let ecs: TestEcs

beforeEach(() => {
  ecs = new TestEcs()
  ecs.connect()
})
afterEach(() => ecs.stop())

async function becomes(deploymentId: string, status: string): Promise<void> {
  await ecs.until(async () => (await ecs.deployment(deploymentId)).status === status)
}

const isTerminating = async (deploymentId: string): Promise<boolean> =>
  (await ecs.deployment(deploymentId)).instanceTerminationWaitTimeStarted

const go = (deploymentId: string, deploymentWaitType?: string) =>
  ecs.call('ContinueDeployment', { deploymentId, ...(deploymentWaitType && { deploymentWaitType }) })

describe('a deployment that waits to be continued', () => {
  test('is Ready with its test traffic, and moves traffic once it is continued', async () => {
    await ecs.addService(waiting(30))
    const id = await ecs.deployTo()
    await becomes(id, 'Ready')
    expect([ecs.green(PRODUCTION), ecs.green(TEST)]).toEqual([0, 100])
    await ecs.clock.advance(29 * MINUTE)
    expect((await ecs.deployment(id)).status).toBe('Ready')
    expect(await go(id, 'READY_WAIT')).toEqual({})
    expect((await ecs.ended(id)).status).toBe('Succeeded')
    expect(ecs.green()).toBe(100)
    expect((await ecs.eventStatuses(id)).join()).not.toContain('Wait')
  })

  test('is Stopped when nobody continues it in time', async () => {
    await ecs.addService(waiting(30))
    const id = await ecs.deployTo()
    await becomes(id, 'Ready')
    await ecs.clock.advance(30 * MINUTE)
    const ended = await ecs.ended(id)
    expect(ended.status).toBe('Stopped')
    expect(ended.errorInformation.message).toBe(
      'The deployment timed out while waiting for a notification to continue. This time out period is 30 minutes.',
    )
    expect(ecs.taskSets).toEqual(['blue PRIMARY', 'green ACTIVE'])
    expect(ended.rollbackInfo).toBeUndefined()
  })

  test('waits as long as since its replacement was there, its hooks included', async () => {
    await ecs.addService(waiting(30))
    ecs.hooks.set('check', () => undefined)
    const id = await ecs.deployTo({ AfterInstall: 'check' })
    await settled()
    await ecs.clock.advance(20 * MINUTE)
    await ecs.saying('Succeeded')(ecs.calls[0] as NonNullable<(typeof ecs.calls)[0]>)
    await becomes(id, 'Ready')
    await ecs.clock.advance(10 * MINUTE)
    expect((await ecs.ended(id)).status).toBe('Stopped')
  })

  test.for([
    ['no word', 'InvalidDeploymentWaitTypeException'],
    ['TERMINATION_WAIT', 'DeploymentIsNotInReadyStateException'],
  ] as const)('is not continued by %s: %s', async ([deploymentWaitType, exception]) => {
    await ecs.addService(waiting(30))
    const id = await ecs.deployTo()
    await becomes(id, 'Ready')
    expect(await ecs.refusal('ContinueDeployment', { deploymentId: id, deploymentWaitType })).toBe(exception)
    expect((await ecs.deployment(id)).status).toBe('Ready')
  })
})

describe('a deployment that waits before it ends what is old', () => {
  test('has begun that wait with all traffic moved, and ends it by its time', async () => {
    await ecs.addService(waiting(undefined, 5))
    const id = await ecs.deployTo()
    await ecs.until(() => isTerminating(id))
    expect(ecs.taskSets).toEqual(['blue ACTIVE', 'green PRIMARY'])
    expect((await ecs.deployment(id)).status).toBe('InProgress')
    await ecs.clock.advance(5 * MINUTE - 1)
    expect(ecs.taskSets).toEqual(['blue ACTIVE', 'green PRIMARY'])
    await ecs.clock.advance(1)
    expect((await ecs.ended(id)).status).toBe('Succeeded')
    expect(ecs.taskSets).toEqual(['blue DRAINING', 'green PRIMARY'])
  })

  test.for([
    ['ContinueDeployment', { deploymentWaitType: 'TERMINATION_WAIT' }],
    ['SkipWaitTimeForInstanceTermination', {}],
  ] as const)('ends it at once by %s', async ([operation, fields]) => {
    await ecs.addService(waiting(undefined, 60))
    const id = await ecs.deployTo()
    await ecs.until(() => isTerminating(id))
    expect(await ecs.refusal('ContinueDeployment', { deploymentId: id })).toBe('DeploymentIsNotInReadyStateException')
    expect(await ecs.call(operation, { deploymentId: id, ...fields })).toEqual({})
    expect((await ecs.ended(id)).status).toBe('Succeeded')
    expect(ecs.taskSets).toEqual(['blue DRAINING', 'green PRIMARY'])
    expect(await ecs.refusal(operation, { deploymentId: id })).toBe('DeploymentAlreadyCompletedException')
  })

  test('is not there yet while traffic moves', async () => {
    await ecs.addService(waiting(undefined, 60))
    const id = await ecs.deployTo({}, canary)
    await ecs.until(() => ecs.green() === 10)
    expect(await ecs.refusal('SkipWaitTimeForInstanceTermination', { deploymentId: id })).toBe(
      'DeploymentNotStartedException',
    )
  })
})

test('only deployments to services can be continued', async () => {
  await ecs.addFleet(1)
  const id = await ecs.deploy('one')
  for (const operation of ['ContinueDeployment', 'SkipWaitTimeForInstanceTermination']) {
    expect(await ecs.refusal(operation, { deploymentId: id })).toBe('UnsupportedActionForDeploymentTypeException')
  }
  expect(await ecs.refusal('ContinueDeployment', {})).toBe('DeploymentIdRequiredException')
})

/** Where a deployment can be stopped, and how it gets there. */
const POINTS: readonly (readonly [
  string,
  Readonly<Record<string, unknown>>,
  (id: string) => Promise<void>,
  string[],
])[] = [
  [
    'while its replacement starts',
    {},
    async () => ecs.until(() => ecs.taskSets.length === 2),
    ['blue PRIMARY', 'green ACTIVE'],
  ],
  ['when it is Ready', waiting(30), (id) => becomes(id, 'Ready'), ['blue PRIMARY', 'green ACTIVE']],
  ['in the middle of a shift', canary, () => ecs.until(() => ecs.green() === 10), ['blue PRIMARY', 'green ACTIVE']],
  [
    'before it ends what is old',
    waiting(undefined, 5),
    (id) => ecs.until(() => isTerminating(id)),
    ['blue ACTIVE', 'green PRIMARY'],
  ],
]

describe.each(POINTS)('a deployment that is stopped %s', (name, fields, reach, sets) => {
  const begin = async (more: Readonly<Record<string, unknown>> = {}): Promise<string> => {
    await ecs.addService({ ...watched, ...fields, ...more })
    ecs.startsSteady = !name.includes('starts')
    const id = await ecs.deployTo()
    await reach(id)
    return id
  }

  test('leaves all where it is', async () => {
    const id = await begin()
    const before = [ecs.green(PRODUCTION), ecs.green(TEST)]
    expect(await ecs.call('StopDeployment', { deploymentId: id })).toMatchObject({ status: 'Succeeded' })
    expect(await ecs.ended(id)).toMatchObject({ status: 'Stopped', errorInformation: { code: 'MANUAL_STOP' } })
    await ecs.clock.advance(90 * MINUTE)
    expect([ecs.green(PRODUCTION), ecs.green(TEST)]).toEqual(before)
    expect(ecs.taskSets).toEqual(sets)
  })

  test.for<readonly [string, (id: string) => Promise<unknown>]>([
    ['a request', (id) => ecs.call('StopDeployment', { deploymentId: id })],
    ['an alarm', () => ecs.codedeploy.setAlarms([{ name: 'errors', state: 'ALARM' }])],
    [
      'the end of its group',
      () => ecs.call('DeleteDeploymentGroup', { applicationName: 'shop', deploymentGroupName: 'web' }),
    ],
  ])('by %s goes back where that is wanted and the group is there', async ([who, stop]) => {
    const id = await begin(rolledBack)
    await stop(id)
    const { rollbackInfo } = await ecs.ended(id)
    if (who === 'the end of its group') {
      expect(rollbackInfo).toBeUndefined()
      expect(ecs.taskSets).toEqual(sets)
      return
    }
    expect((await ecs.ended(rollbackInfo.rollbackDeploymentId)).status).toBe('Succeeded')
    expect([ecs.green(PRODUCTION), ecs.green(TEST)]).toEqual([0, 0])
    expect(ecs.taskSets).toEqual(['blue PRIMARY', 'green DRAINING'])
  })
})
