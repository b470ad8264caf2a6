import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { appSpec, inline, LAMBDA_GROUP, TestLambda } from '../fixtures/test-functions.ts'
import { settled } from '../fixtures/virtual-clock.ts'

const MINUTE = 60_000
const canary = { deploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes' }
const rolledBack = {
  autoRollbackConfiguration: {
    enabled: true,
    events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_REQUEST', 'DEPLOYMENT_STOP_ON_ALARM'],
  },
}

let lambda: TestLambda

beforeEach(async () => {
  lambda = new TestLambda()
  lambda.connect()
  await lambda.addFunction()
})
afterEach(() => lambda.stop())

describe('a deployment to a function', () => {
  test('moves all calls at once by default, through its five events', async () => {
    const id = await lambda.deploySpec()
    const info = await lambda.ended(id)
    expect(info).toMatchObject({
      status: 'Succeeded',
      computePlatform: 'Lambda',
      deploymentConfigName: 'CodeDeployDefault.LambdaAllAtOnce',
      deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
      deploymentOverview: { Succeeded: 1, Pending: 0 },
      ignoreApplicationStopFailures: false,
    })
    expect(lambda.route()).toEqual({ version: '2' })
    expect(await lambda.eventStatuses(id)).toEqual([
      'Start Succeeded',
      'BeforeAllowTraffic Succeeded',
      'AllowTraffic Succeeded',
      'AfterAllowTraffic Succeeded',
      'End Succeeded',
    ])
    expect(await lambda.lambdaTarget(id)).toMatchObject({
      targetId: 'orders',
      targetArn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders',
      status: 'Succeeded',
      lambdaFunctionInfo: {
        functionName: 'orders',
        functionAlias: 'live',
        currentVersion: '1',
        targetVersion: '2',
        targetVersionWeight: 100,
      },
    })
  })

  test('finds the function by its ARN too', async () => {
    const Name = 'arn:aws:lambda:eu-west-1:123456789012:function:orders'
    const id = await lambda.deploySpec(appSpec({}, { Name }))
    expect((await lambda.ended(id)).status).toBe('Succeeded')
    expect((await lambda.lambdaTarget(id)).lambdaFunctionInfo.functionName).toBe('orders')
  })

  test.for([
    ['LambdaCanary10Percent5Minutes', 5, [10, 10, 10, 10, 10, 100]],
    ['LambdaLinear10PercentEvery1Minute', 9, [10, 20, 30, 40, 50, 60, 70, 80, 90, 100]],
    ['LambdaLinear10PercentEvery2Minutes', 18, [10, 10, 20, 20, 30, 30, 40]],
  ] as const)('%s gives the alias its weights at their minutes', async ([name, minutes, expected]) => {
    const id = await lambda.deploySpec(appSpec(), { deploymentConfigName: `CodeDeployDefault.${name}` })
    const weights: number[] = []
    for (let minute = 0; minute <= minutes; minute += 1) {
      if (minute > 0) await lambda.clock.advance(MINUTE)
      weights.push(lambda.weight)
      const { lambdaFunctionInfo } = await lambda.lambdaTarget(id)
      expect(lambdaFunctionInfo.targetVersionWeight).toBe(lambda.weight)
    }
    expect(weights.slice(0, expected.length)).toEqual(expected)
    expect(weights.at(-1)).toBe(100)
    expect((await lambda.deployment(id)).status).toBe('Succeeded')
  })

  test('follows a configuration of its own', async () => {
    await lambda.call('CreateDeploymentConfig', {
      deploymentConfigName: 'thirds',
      computePlatform: 'Lambda',
      trafficRoutingConfig: { type: 'TimeBasedLinear', timeBasedLinear: { linearPercentage: 34, linearInterval: 7 } },
    })
    const id = await lambda.deploySpec(appSpec(), { deploymentConfigName: 'thirds' })
    const weights = [lambda.weight]
    for (let step = 0; step < 2; step += 1) {
      await lambda.clock.advance(7 * MINUTE)
      weights.push(lambda.weight)
    }
    expect(weights).toEqual([34, 68, 100])
    expect((await lambda.deployment(id)).status).toBe('Succeeded')
  })

  test('is stopped where it is, and the next one fails for the alias that it has left split (guide:19195-19205)', async () => {
    const id = await lambda.deploySpec(appSpec(), canary)
    await lambda.clock.advance(MINUTE)
    expect(await lambda.call('StopDeployment', { deploymentId: id })).toMatchObject({ status: 'Succeeded' })
    expect(await lambda.deployment(id)).toMatchObject({ status: 'Stopped', errorInformation: { code: 'MANUAL_STOP' } })
    await lambda.clock.advance(10 * MINUTE)
    expect(lambda.route()).toEqual({ version: '1', split: { version: '2', weight: 0.1 } })
    expect(await lambda.eventStatuses(id)).toEqual([
      'Start Succeeded',
      'BeforeAllowTraffic Succeeded',
      'AllowTraffic Failed',
      'AfterAllowTraffic Skipped',
      'End Skipped',
    ])
    expect(await lambda.refusal('StopDeployment', { deploymentId: id })).toBe('DeploymentAlreadyCompletedException')

    const next = await lambda.ended(await lambda.deploySpec())
    expect(next).toMatchObject({ status: 'Failed', errorInformation: { code: 'INVALID_LAMBDA_CONFIGURATION' } })
    // What the guide says to do about it.
    await lambda.putFunction('orders', { versions: ['1', '2'], aliases: { live: { version: '1' } } })
    expect((await lambda.ended(await lambda.deploySpec())).status).toBe('Succeeded')
  })

  test.for([
    ['DEPLOYMENT_STOP_ON_REQUEST', (id: string) => lambda.call('StopDeployment', { deploymentId: id }), 'Stopped'],
    [
      'a stop request that asks for it',
      (id: string) => lambda.call('StopDeployment', { deploymentId: id, autoRollbackEnabled: true }),
      'Stopped',
    ],
    ['DEPLOYMENT_STOP_ON_ALARM', () => lambda.codedeploy.setAlarms([{ name: 'errors', state: 'ALARM' }]), 'Stopped'],
  ] as const)('is rolled back by a deployment of its own: %s', async ([, end, status]) => {
    const alarms = { overrideAlarmConfiguration: { enabled: true, alarms: [{ name: 'errors' }] } }
    const shifting = await lambda.deploySpec(appSpec(), { ...canary, ...rolledBack, ...alarms })
    await lambda.clock.advance(MINUTE)
    expect(lambda.weight).toBe(10)
    await end(shifting)
    const ended = await lambda.ended(shifting)
    expect(ended.status).toBe(status)
    const { rollbackDeploymentId } = ended.rollbackInfo
    const rollback = await lambda.ended(rollbackDeploymentId)
    expect(rollback).toMatchObject({
      status: 'Succeeded',
      creator: 'codeDeployRollback',
      rollbackInfo: { rollbackTriggeringDeploymentId: shifting },
    })
    expect(lambda.route()).toEqual({ version: '1' })
    expect((await lambda.lambdaTarget(rollbackDeploymentId)).lambdaFunctionInfo).toMatchObject({
      currentVersion: '2',
      targetVersion: '1',
      targetVersionWeight: 100,
    })
  })

  test('goes back to the version that the alias had, also when all calls were moved', async () => {
    lambda.hooks.set('check-after', lambda.saying('Failed'))
    const id = await lambda.deploySpec(appSpec({ AfterAllowTraffic: 'check-after' }), rolledBack)
    const { rollbackInfo, status } = await lambda.ended(id)
    expect(status).toBe('Failed')
    expect((await lambda.ended(rollbackInfo.rollbackDeploymentId)).status).toBe('Succeeded')
    expect(lambda.route()).toEqual({ version: '1' })
    // No deployment of the group has made what it went back to.
    const { deploymentGroupInfo } = await lambda.call('GetDeploymentGroup', {
      applicationName: 'shop',
      deploymentGroupName: 'web',
    })
    expect(deploymentGroupInfo.targetRevision).toBeUndefined()
  })

  test('that was rolled back leaves the group with the revision of its last success', async () => {
    const first = appSpec()
    await lambda.ended(await lambda.deploySpec(first))
    lambda.hooks.set('check-after', lambda.saying('Failed'))
    const spec = appSpec({ AfterAllowTraffic: 'check-after' }, { CurrentVersion: '2', TargetVersion: '3' })
    const ended = await lambda.ended(await lambda.deploySpec(spec, rolledBack))
    const rollback = await lambda.ended(ended.rollbackInfo.rollbackDeploymentId)
    const { appSpecContent } = inline(first) as { appSpecContent: { sha256: string } }
    expect(rollback.revision).toEqual({
      revisionType: 'AppSpecContent',
      appSpecContent: { sha256: appSpecContent.sha256 },
    })
    expect(lambda.route()).toEqual({ version: '2' })
  })

  test('that an alarm keeps from beginning changes nothing, and there is nothing to roll back', async () => {
    await lambda.codedeploy.setAlarms([{ name: 'errors', state: 'ALARM' }])
    const alarms = { overrideAlarmConfiguration: { enabled: true, alarms: [{ name: 'errors' }] } }
    const ended = await lambda.ended(await lambda.deploySpec(appSpec(), { ...alarms, ...rolledBack }))
    expect(ended).toMatchObject({ status: 'Stopped', errorInformation: { code: 'ALARM_ACTIVE' } })
    expect(ended.rollbackInfo.rollbackMessage).toMatch(/nothing to roll back/)
    expect(lambda.route()).toEqual({ version: '1' })
  })

  test('fails with its group, and goes with its application', async () => {
    const id = await lambda.deploySpec(appSpec(), canary)
    await lambda.call('DeleteDeploymentGroup', { applicationName: 'shop', deploymentGroupName: 'web' })
    expect(await lambda.deployment(id)).toMatchObject({
      status: 'Failed',
      errorInformation: { code: 'DEPLOYMENT_GROUP_MISSING' },
    })
    await lambda.call('DeleteApplication', { applicationName: 'shop' })
    await lambda.clock.advance(10 * MINUTE)
    expect(await lambda.refusal('GetDeployment', { deploymentId: id })).toBe('DeploymentDoesNotExistException')
  })

  test('is one at a time in a group, and one at a time for an alias', async () => {
    lambda.hooks.set('waits', () => undefined)
    const id = await lambda.deploySpec(appSpec({ BeforeAllowTraffic: 'waits' }))
    const again = { applicationName: 'shop', deploymentGroupName: 'web', revision: inline(appSpec()) }
    expect(await lambda.refusal('CreateDeployment', again)).toBe('DeploymentLimitExceededException')
    await lambda.call('CreateDeploymentGroup', { ...LAMBDA_GROUP, deploymentGroupName: 'other' })
    const other = await lambda.ended(await lambda.deploySpec(appSpec(), { deploymentGroupName: 'other' }))
    expect(other.errorInformation.message).toContain(`Deployment ${id} is moving the traffic of orders:live`)
  })
})

describe('a deployment to a function fails before anything is moved', () => {
  test.for([
    [
      'version 3 is current',
      { CurrentVersion: '3', TargetVersion: '2' },
      'INVALID_LAMBDA_CONFIGURATION',
      'The Lambda function alias version does not match the current version in AppSpec file.',
    ],
    ['no such function', { Name: 'absent' }, 'INVALID_LAMBDA_FUNCTION', 'absent does not exist'],
    ['no such alias', { Alias: 'beta' }, 'INVALID_LAMBDA_FUNCTION', 'no alias beta'],
    ['no such version', { TargetVersion: '9' }, 'INVALID_LAMBDA_FUNCTION', 'no version 9'],
    [
      'a version that is none',
      { TargetVersion: '$LATEST' },
      'INVALID_LAMBDA_CONFIGURATION',
      '"TargetVersion" is the text "$LATEST"',
    ],
  ] as const)('%s', async ([, properties, code, words]) => {
    const id = await lambda.deploySpec(appSpec({}, properties), rolledBack)
    const ended = await lambda.ended(id)
    expect(ended).toMatchObject({ status: 'Failed', errorInformation: { code } })
    expect(ended.errorInformation.message).toContain(words)
    expect(ended.rollbackInfo.rollbackDeploymentId).toBeUndefined()
    expect(lambda.route()).toEqual({ version: '1' })
    expect(await lambda.call('ListDeploymentTargets', { deploymentId: id })).toEqual({ targetIds: [] })
  })

  test('the same version twice, unless it is all at once', async () => {
    const same = appSpec({}, { TargetVersion: '1' })
    const { errorInformation } = await lambda.ended(await lambda.deploySpec(same, canary))
    expect(errorInformation.code).toBe('INVALID_LAMBDA_CONFIGURATION')
    expect((await lambda.ended(await lambda.deploySpec(same))).status).toBe('Succeeded')
  })

  test('an AppSpec file that is none', async () => {
    const { errorInformation } = await lambda.ended(await lambda.deploySpec('version: 0.0\nos: linux\n'))
    expect(errorInformation.code).toBe('INVALID_LAMBDA_CONFIGURATION')
    expect(errorInformation.message).toMatch(/is missing or has an invalid configuration\. ./)
  })

  test('an alias that somebody else has changed in the middle of the shift', async () => {
    const id = await lambda.deploySpec(appSpec(), canary)
    await lambda.putFunction('orders', { versions: ['1', '2', '3'], aliases: { live: { version: '3' } } })
    await lambda.clock.advance(5 * MINUTE)
    await settled()
    expect(await lambda.deployment(id)).toMatchObject({
      status: 'Failed',
      errorInformation: { code: 'INVALID_LAMBDA_CONFIGURATION' },
    })
    expect(lambda.route()).toEqual({ version: '3' })
  })
})
