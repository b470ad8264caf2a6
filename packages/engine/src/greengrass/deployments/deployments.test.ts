import {
  CancelDeploymentCommand,
  CreateDeploymentCommand,
  DeleteCoreDeviceCommand,
  DeleteDeploymentCommand,
  type DeploymentStatus,
  GetDeploymentCommand,
  ListDeploymentsCommand,
  type ListDeploymentsCommandInput,
} from '@aws-sdk/client-greengrassv2'
import { AddThingToThingGroupCommand, CancelJobCommand, RemoveThingFromThingGroupCommand } from '@aws-sdk/client-iot'
import { afterEach, describe, expect, test } from 'vitest'
import type { CoreDevicePlan } from '../../scenario/scenario.ts'
import { GreengrassFixture, groupArn, recipe, thingArn } from '../fixtures/start-greengrass.ts'

let fixture: GreengrassFixture
afterEach(() => fixture[Symbol.asyncDispose]())

/** Core devices `edge-1` and so on in the group `edge`, that do what the plans say. */
async function start(count: number, plans: readonly CoreDevicePlan[] = [{ devices: ['*'] }]): Promise<void> {
  const devices = Array.from({ length: count }, (_, index) => ({
    thingName: `edge-${index + 1}`,
    thingGroups: ['edge'],
  }))
  fixture = await GreengrassFixture.start({ devices, plans })
}

const OFFLINE: readonly CoreDevicePlan[] = [{ devices: ['*'], isOffline: true }]
const EDGE = groupArn('edge')
const get = (deploymentId: string) => fixture.client.send(new GetDeploymentCommand({ deploymentId }))
const statusOf = async (deploymentId: string): Promise<DeploymentStatus | undefined> =>
  (await get(deploymentId)).deploymentStatus
const list = async (input: ListDeploymentsCommandInput) =>
  (await fixture.client.send(new ListDeploymentsCommand(input))).deployments ?? []
/** What is not 0 of a job's totals: `2 succeeded, 1 queued`. */
const totals = async (jobId: string): Promise<string> =>
  Object.entries<unknown>({ ...(await fixture.job(jobId)).jobProcessDetails })
    .flatMap(([key, value]) => {
      const word = /^numberOf(\w+)Things$/.exec(key)?.[1]
      return word === undefined || value === 0 ? [] : [`${word}: ${value}`]
    })
    .sort()
    .join(', ')

describe('revisions of a target', () => {
  test('are numbered in texts; the newest is the latest, and the one before is over with its job', async () => {
    await start(1, OFFLINE)
    const first = await fixture.deploy(EDGE)
    const second = await fixture.deploy(EDGE)
    expect(await get(first.deploymentId)).toMatchObject({
      revisionId: '1',
      isLatestForTarget: false,
      deploymentStatus: 'CANCELED',
    })
    expect(await get(second.deploymentId)).toMatchObject({
      revisionId: '2',
      isLatestForTarget: true,
      deploymentStatus: 'ACTIVE',
      iotJobArn: `arn:aws:iot:us-west-2:123456789012:job/${second.iotJobId}`,
    })
    expect(await fixture.job(first.iotJobId)).toMatchObject({ status: 'CANCELED' })
    expect(await totals(first.iotJobId)).toBe('Canceled: 1')
    expect(await fixture.job(second.iotJobId)).toMatchObject({
      status: 'IN_PROGRESS',
      targetSelection: 'CONTINUOUS',
      namespaceId: 'aws-gg-deployment',
      targets: [EDGE],
    })
  })

  test('are listed by target and history, and by parent', async () => {
    await start(1, OFFLINE)
    const old = await fixture.deploy(EDGE)
    const { deploymentId } = await fixture.deploy(EDGE)
    const ofThing = await fixture.deploy(thingArn('edge-1'))
    await fixture.thing('other', 'some')
    const sub = await fixture.deploy(groupArn('some'), {}, { parentTargetArn: EDGE })
    const ids = async (input: ListDeploymentsCommandInput) => (await list(input)).map((one) => one.deploymentId).sort()
    expect(await ids({ targetArn: EDGE })).toEqual([deploymentId])
    expect(await ids({ targetArn: EDGE, historyFilter: 'ALL' })).toEqual([deploymentId, old.deploymentId].sort())
    expect(await ids({ parentTargetArn: EDGE })).toEqual([sub.deploymentId])
    expect(await ids({})).toEqual([deploymentId, ofThing.deploymentId, sub.deploymentId].sort())
    expect(await list({ targetArn: groupArn('nothing') })).toEqual([])
    const page = await fixture.client.send(new ListDeploymentsCommand({ maxResults: 1 }))
    const next = await fixture.client.send(new ListDeploymentsCommand({ maxResults: 2, nextToken: page.nextToken }))
    expect([page.deployments?.length, next.deployments?.length, next.nextToken]).toEqual([1, 2, undefined])
  })

  test('leave out what is not in them: it is uninstalled, and what another target wants stays', async () => {
    await start(1)
    for (const name of ['a', 'b', 'c']) await fixture.component(recipe(name, '1.0.0'))
    const names = async () => (await fixture.installed('edge-1')).map(({ componentName }) => componentName).sort()
    const first = await fixture.deploy(EDGE, { a: '1.0.0', b: '1.0.0' })
    await fixture.ended('edge-1', first.deploymentId)
    const own = await fixture.deploy(thingArn('edge-1'), { c: '1.0.0' })
    await fixture.ended('edge-1', own.deploymentId)
    expect(await names()).toEqual(['a', 'b', 'c'])
    const second = await fixture.deploy(EDGE, { b: '1.0.0' })
    await fixture.ended('edge-1', second.deploymentId)
    expect(await names()).toEqual(['b', 'c'])
  })

  test('reach devices that were offline, and those that join later, but only the latest does', async () => {
    await start(1, OFFLINE)
    const first = await fixture.deploy(EDGE)
    const second = await fixture.deploy(EDGE)
    await fixture.play([])
    expect(await fixture.ended('edge-1', second.deploymentId)).toMatchObject({ coreDeviceExecutionStatus: 'SUCCEEDED' })
    await fixture.thing('late')
    await fixture.iot.send(new AddThingToThingGroupCommand({ thingName: 'late', thingGroupName: 'edge' }))
    expect(await totals(second.iotJobId)).toBe('Queued: 1, Succeeded: 1')
    expect(await totals(first.iotJobId)).toBe('Canceled: 1')
  })
})

describe('the status of a deployment', () => {
  const FAILS: CoreDevicePlan = { devices: ['*'], endsAs: 'FAILED_ROLLBACK_COMPLETE' }

  test.for<[string, string, readonly CoreDevicePlan[], DeploymentStatus, string]>([
    ['a group whose devices all succeed', EDGE, [{ devices: ['*'] }], 'ACTIVE', 'SUCCEEDED'],
    ['a group whose devices all fail', EDGE, [FAILS], 'ACTIVE', 'FAILED'],
    ['a group whose devices refuse it', EDGE, [{ devices: ['*'], endsAs: 'REJECTED' }], 'ACTIVE', 'REJECTED'],
    ['a thing that succeeds', thingArn('edge-1'), [{ devices: ['*'] }], 'COMPLETED', 'COMPLETED'],
    ['a thing that fails', thingArn('edge-1'), [FAILS], 'FAILED', 'FAILED'],
    ['a thing that refuses it', thingArn('edge-1'), [{ devices: ['*'], endsAs: 'REJECTED' }], 'FAILED', 'REJECTED'],
  ])('of %s', async ([, target, plans, status, ofDevice]) => {
    await start(1, plans)
    const { deploymentId } = await fixture.deploy(target)
    expect((await fixture.ended('edge-1', deploymentId)).coreDeviceExecutionStatus).toBe(ofDevice)
    expect(await statusOf(deploymentId)).toBe(status)
  })

  test('a thing has no job, and its superseded deployment is inactive', async () => {
    await start(1, OFFLINE)
    const created = await fixture.client.send(new CreateDeploymentCommand({ targetArn: thingArn('edge-1') }))
    expect(created.iotJobId ?? undefined).toBeUndefined()
    await fixture.deploy(thingArn('edge-1'))
    expect(await statusOf(created.deploymentId ?? '')).toBe('INACTIVE')
  })
})

describe('what a device tells', () => {
  test.for<[NonNullable<CoreDevicePlan['endsAs']>, string, string]>([
    ['SUCCESSFUL', 'SUCCEEDED', 'none'],
    ['FAILED_NO_STATE_CHANGE', 'FAILED', 'DEPLOYMENT_FAILURE'],
    ['FAILED_ROLLBACK_NOT_REQUESTED', 'FAILED', 'DEPLOYMENT_FAILURE'],
    ['FAILED_ROLLBACK_COMPLETE', 'FAILED', 'DEPLOYMENT_FAILURE'],
    ['FAILED_UNABLE_TO_ROLLBACK', 'FAILED', 'DEPLOYMENT_FAILURE'],
    ['REJECTED', 'REJECTED', 'DEPLOYMENT_REJECTED'],
  ])('%s is %s of the job, with a stack that begins with %s', async ([detailed, status, first]) => {
    const failure = {
      cause: 'it went wrong',
      errorStack: ['COMPONENT_UPDATE_ERROR', 'COMPONENT_BROKEN', 'COMPONENT_BROKEN'],
    }
    await start(1, [{ devices: ['*'], endsAs: detailed, ...failure, errorTypes: ['USER_COMPONENT_ERROR'] }])
    const { deploymentId, iotJobId } = await fixture.deploy(EDGE)
    const effective = await fixture.ended('edge-1', deploymentId)
    const execution = await fixture.execution(iotJobId, 'edge-1')
    const isFailure = first !== 'none'
    const errorStack = isFailure ? [first, 'COMPONENT_UPDATE_ERROR', 'COMPONENT_BROKEN'] : []
    const errorTypes = isFailure ? ['USER_COMPONENT_ERROR'] : []
    expect(execution.status).toBe(status)
    expect(execution.statusDetails?.detailsMap).toEqual({
      'detailed-deployment-status': detailed,
      ...(isFailure && {
        'deployment-failure-cause': 'it went wrong',
        'deployment-error-stack': JSON.stringify(errorStack),
        'deployment-error-types': JSON.stringify(errorTypes),
      }),
    })
    expect(effective.statusDetails).toEqual({ errorStack, errorTypes })
    expect(effective.reason).toBe(isFailure ? `COMPONENT_BROKEN: ${detailed}: it went wrong` : 'SUCCESSFUL')
  })

  test('passes from queued to in progress, and times out from there; what comes later counts no more', async () => {
    await start(1, [{ devices: ['*'], startsAfterSeconds: 30, takesSeconds: 600 }])
    const timeoutConfig = { inProgressTimeoutInMinutes: 5 }
    const { deploymentId, iotJobId } = await fixture.deploy(EDGE, {}, { iotJobConfiguration: { timeoutConfig } })
    const status = async () => (await fixture.effective('edge-1'))[0]?.coreDeviceExecutionStatus
    expect(await status()).toBe('QUEUED')
    await fixture.clock.advance(30_000)
    expect(await status()).toBe('IN_PROGRESS')
    expect(await fixture.execution(iotJobId, 'edge-1')).toMatchObject({ approximateSecondsBeforeTimedOut: 300 })
    await fixture.clock.advance(299_000)
    expect(await status()).toBe('IN_PROGRESS')
    await fixture.clock.advance(1_000)
    expect(await status()).toBe('TIMED_OUT')
    await fixture.clock.advance(600_000)
    expect(await status()).toBe('TIMED_OUT')
    expect(await statusOf(deploymentId)).toBe('ACTIVE')
    expect(await totals(iotJobId)).toBe('TimedOut: 1')
  })
})

describe('the roll-out of a job', () => {
  const NEVER: readonly CoreDevicePlan[] = OFFLINE
  const told = async (jobId: string): Promise<number> =>
    (await fixture.job(jobId)).jobProcessDetails?.numberOfQueuedThings ?? 0

  test('all members are told at once, unless a rate is given', async () => {
    await start(5, NEVER)
    expect(await told((await fixture.deploy(EDGE)).iotJobId)).toBe(5)
    const { iotJobId } = await fixture.deploy(
      EDGE,
      {},
      { iotJobConfiguration: { jobExecutionsRolloutConfig: { maximumPerMinute: 2 } } },
    )
    const counts = [await told(iotJobId)]
    for (let minute = 0; minute < 4; minute += 1) {
      await fixture.clock.advance(30_000)
      counts.push(await told(iotJobId))
    }
    expect(counts).toEqual([1, 2, 3, 4, 5])
  })

  test('an exponential rate grows each time that many things were told, up to the maximum', async () => {
    await start(12, NEVER)
    const rate = { baseRatePerMinute: 1, incrementFactor: 2, rateIncreaseCriteria: { numberOfNotifiedThings: 2 } }
    const { iotJobId } = await fixture.deploy(
      EDGE,
      {},
      { iotJobConfiguration: { jobExecutionsRolloutConfig: { maximumPerMinute: 4, exponentialRate: rate } } },
    )
    const counts = [await told(iotJobId)]
    for (let minute = 0; minute < 4; minute += 1) {
      await fixture.clock.advance(60_000)
      counts.push(await told(iotJobId))
    }
    // One in the first minute, two in the next, then four.
    expect(counts).toEqual([1, 2, 4, 8, 12])
  })

  test.for<[string, object, DeploymentStatus, string]>([
    ['below the smallest number', { minNumberOfExecutedThings: 5 }, 'ACTIVE', 'Failed: 2, Succeeded: 2'],
    ['below the threshold', { thresholdPercentage: 51 }, 'ACTIVE', 'Failed: 2, Succeeded: 2'],
    [
      'at the threshold',
      { thresholdPercentage: 50, minNumberOfExecutedThings: 4 },
      'FAILED',
      'Failed: 2, Succeeded: 2',
    ],
    ['of another kind', { failureType: 'REJECTED' }, 'ACTIVE', 'Failed: 2, Succeeded: 2'],
    ['of all kinds', { failureType: 'ALL' }, 'FAILED', 'Canceled: 1, Failed: 2, Succeeded: 1'],
  ])('failures %s make it %s', async ([, criterion, status, expected]) => {
    const plans: readonly CoreDevicePlan[] = [1, 2, 3, 4].map((number) => ({
      devices: [`edge-${number}`],
      startsAfterSeconds: number * 10,
      endsAs: number < 3 ? 'FAILED_NO_STATE_CHANGE' : 'SUCCESSFUL',
    }))
    // Begins with a success where the criterion is to be met by what comes last.
    const ordered = expected.startsWith('Canceled')
      ? plans.map((plan, index) => ({ ...plan, startsAfterSeconds: [20, 30, 10, 40][index] ?? 0 }))
      : plans.map((plan, index) => ({ ...plan, startsAfterSeconds: [30, 40, 10, 20][index] ?? 0 }))
    await start(4, ordered)
    const abort = { failureType: 'FAILED', action: 'CANCEL', thresholdPercentage: 50, minNumberOfExecutedThings: 3 }
    const { deploymentId, iotJobId } = await fixture.deploy(
      EDGE,
      {},
      { iotJobConfiguration: { abortConfig: { criteriaList: [{ ...abort, ...criterion } as never] } } },
    )
    await fixture.clock.advance(60_000)
    expect(await statusOf(deploymentId)).toBe(status)
    expect(await totals(iotJobId)).toBe(expected)
    expect((await fixture.job(iotJobId)).status).toBe(status === 'FAILED' ? 'CANCELED' : 'IN_PROGRESS')
  })

  test('things that leave the group are removed, and come back with another execution', async () => {
    await start(2, OFFLINE)
    const { iotJobId } = await fixture.deploy(EDGE)
    const membership = { thingName: 'edge-2', thingGroupName: 'edge' }
    await fixture.iot.send(new RemoveThingFromThingGroupCommand(membership))
    expect(await totals(iotJobId)).toBe('Queued: 1, Removed: 1')
    expect(await fixture.effective('edge-2')).toEqual([])
    await fixture.iot.send(new AddThingToThingGroupCommand(membership))
    expect(await fixture.execution(iotJobId, 'edge-2')).toMatchObject({ status: 'QUEUED', executionNumber: 2 })
  })
})

describe('the end of a deployment', () => {
  test('cancelling is for those that have not begun; the others go on', async () => {
    await start(2, [
      { devices: ['edge-1'], takesSeconds: 60 },
      { devices: ['edge-2'], isOffline: true },
    ])
    const { deploymentId, iotJobId } = await fixture.deploy(EDGE)
    await fixture.clock.advance(0)
    const answer = await fixture.client.send(new CancelDeploymentCommand({ deploymentId }))
    expect(answer.message).toContain(deploymentId)
    expect(await statusOf(deploymentId)).toBe('CANCELED')
    expect(await totals(iotJobId)).toBe('Canceled: 1, InProgress: 1')
    await fixture.clock.advance(60_000)
    expect(await totals(iotJobId)).toBe('Canceled: 1, Succeeded: 1')
    await expect(fixture.client.send(new CancelDeploymentCommand({ deploymentId }))).rejects.toMatchObject({
      name: 'ConflictException',
      $metadata: { httpStatusCode: 409 },
      resourceId: deploymentId,
      resourceType: 'deployment',
    })
    await fixture.thing('late')
    await fixture.iot.send(new AddThingToThingGroupCommand({ thingName: 'late', thingGroupName: 'edge' }))
    expect(await totals(iotJobId)).toBe('Canceled: 1, Succeeded: 1')
  })

  test('a core device can be deleted in the middle of one', async () => {
    await start(1, [{ devices: ['*'], endsAs: 'NEVER' }])
    const { iotJobId } = await fixture.deploy(EDGE)
    while ((await fixture.execution(iotJobId, 'edge-1')).status !== 'IN_PROGRESS') await fixture.clock.advance(0)
    await fixture.client.send(new DeleteCoreDeviceCommand({ coreDeviceThingName: 'edge-1' }))
    await expect(fixture.effective('edge-1')).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  })

  test('a job that is cancelled cancels its deployment', async () => {
    await start(1, OFFLINE)
    const { deploymentId, iotJobId } = await fixture.deploy(EDGE)
    await fixture.iot.send(
      new CancelJobCommand({ jobId: iotJobId, reasonCode: 'STOP', comment: 'enough', force: true }),
    )
    expect(await statusOf(deploymentId)).toBe('CANCELED')
    expect(await fixture.job(iotJobId)).toMatchObject({ reasonCode: 'STOP', comment: 'enough', forceCanceled: true })
  })

  test('an active deployment cannot be deleted, another can', async () => {
    await start(1, OFFLINE)
    const { deploymentId } = await fixture.deploy(EDGE)
    const remove = () => fixture.client.send(new DeleteDeploymentCommand({ deploymentId }))
    await expect(remove()).rejects.toMatchObject({ name: 'ConflictException' })
    await fixture.client.send(new CancelDeploymentCommand({ deploymentId }))
    expect((await remove()).$metadata.httpStatusCode).toBe(204)
    await expect(get(deploymentId)).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
    expect((await get((await fixture.deploy(EDGE)).deploymentId)).revisionId).toBe('2')
  })
})

describe('subdeployments', () => {
  test('stand in the place of their parent on their devices, and a new revision of the parent replaces them', async () => {
    await start(2)
    for (const name of ['a', 'b']) await fixture.component(recipe(name, '1.0.0'))
    await fixture.thing('edge-1', 'some')
    const parent = await fixture.deploy(EDGE, { a: '1.0.0' })
    await fixture.ended('edge-1', parent.deploymentId)
    const sub = await fixture.deploy(groupArn('some'), { b: '1.0.0' }, { parentTargetArn: EDGE })
    await fixture.ended('edge-1', sub.deploymentId)
    const names = async (device: string) => (await fixture.installed(device)).map(({ componentName }) => componentName)
    expect(await names('edge-1')).toEqual(['b'])
    expect(await names('edge-2')).toEqual(['a'])
    expect(await statusOf(parent.deploymentId)).toBe('ACTIVE')
    await fixture.clock.advance(1_000)
    const next = await fixture.deploy(EDGE, { a: '1.0.0' })
    await fixture.ended('edge-1', next.deploymentId)
    expect(await statusOf(sub.deploymentId)).toBe('CANCELED')
    expect(await names('edge-1')).toEqual(['a'])
  })

  test('a group that is tied to a parent serves no other', async () => {
    await start(1, OFFLINE)
    await fixture.thing('x', 'some', 'other')
    await fixture.deploy(groupArn('some'), {}, { parentTargetArn: EDGE })
    await expect(fixture.deploy(groupArn('some'), {}, { parentTargetArn: groupArn('other') })).rejects.toMatchObject({
      name: 'ConflictException',
    })
  })
})
