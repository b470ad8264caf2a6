import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { appSpec, TestLambda } from '../fixtures/test-functions.ts'
import { settled } from '../fixtures/virtual-clock.ts'

const HOUR = 3_600_000
const SILENT =
  'The deployment timed out while waiting for a status callback. CodeDeploy expects a status callback within one hour after a deployment hook is invoked.'
const SAID_FAILED = 'The deployment failed because one or more of the lifecycle event validation functions failed.'

let lambda: TestLambda

beforeEach(async () => {
  lambda = new TestLambda()
  lambda.connect()
  await lambda.addFunction()
})
afterEach(() => lambda.stop())

/** Deploys with one hook; the execution id that it was called with is the last of `lambda.calls`. */
async function deploy(event = 'BeforeAllowTraffic'): Promise<string> {
  const id = await lambda.deploySpec(appSpec({ [event]: 'check' }))
  await settled()
  return id
}

const answer = (
  deploymentId: string,
  status: string,
  executionId = lambda.calls.at(-1)?.LifecycleEventHookExecutionId,
) => ({
  deploymentId,
  lifecycleEventHookExecutionId: executionId,
  status,
})

describe("a hook's function", () => {
  test.for(['BeforeAllowTraffic', 'AfterAllowTraffic'])(
    'of %s that says Succeeded lets the deployment go on',
    async (event) => {
      lambda.hooks.set('check', lambda.saying('Succeeded'))
      const id = await deploy(event)
      expect((await lambda.ended(id)).status).toBe('Succeeded')
      expect(lambda.calls).toEqual([
        { functionName: 'check', DeploymentId: id, LifecycleEventHookExecutionId: expect.stringMatching(/^[\w-]+$/) },
      ])
    },
  )

  test.for([
    [
      'BeforeAllowTraffic',
      0,
      [
        'Start Succeeded',
        'BeforeAllowTraffic Failed',
        'AllowTraffic Skipped',
        'AfterAllowTraffic Skipped',
        'End Skipped',
      ],
    ],
    [
      'AfterAllowTraffic',
      100,
      [
        'Start Succeeded',
        'BeforeAllowTraffic Succeeded',
        'AllowTraffic Succeeded',
        'AfterAllowTraffic Failed',
        'End Skipped',
      ],
    ],
  ] as const)('of %s that says Failed fails it, and %i percent stay moved', async ([event, percent, events]) => {
    lambda.hooks.set('check', lambda.saying('Failed'))
    const id = await deploy(event)
    const ended = await lambda.ended(id)
    expect(ended.status).toBe('Failed')
    expect(ended.errorInformation).toEqual({ code: 'HOOK_EXECUTION_FAILURE', message: SAID_FAILED })
    expect(ended.rollbackInfo).toBeUndefined()
    expect(await lambda.eventStatuses(id)).toEqual(events)
    expect(lambda.weight).toBe(percent)
    const { lifecycleEvents } = await lambda.lambdaTarget(id)
    const failed = lifecycleEvents.find(({ status }: { status: string }) => status === 'Failed')
    expect(failed.diagnostics).toEqual({
      errorCode: 'ScriptFailed',
      scriptName: 'check',
      message: 'The function reported Failed.',
      logTail: 'checked\n',
    })
  })

  test.for<readonly [string, () => void, string]>([
    ['never says anything', () => undefined, ''],
    [
      'throws, which is no verdict,',
      (): void => {
        throw new Error('no such table')
      },
      'no such table\n',
    ],
  ])('that %s fails the deployment after one hour', async ([, hook, words]) => {
    lambda.hooks.set('check', hook)
    const id = await deploy()
    await lambda.clock.advance(HOUR - 1)
    expect((await lambda.deployment(id)).status).toBe('InProgress')
    await lambda.clock.advance(1)
    expect((await lambda.deployment(id)).errorInformation).toEqual({ code: 'HOOK_EXECUTION_FAILURE', message: SILENT })
    const { lifecycleEvents } = await lambda.lambdaTarget(id)
    expect(lifecycleEvents[1]).toMatchObject({ status: 'Failed', diagnostics: { errorCode: 'ScriptTimedOut' } })
    if (words !== '') expect(lifecycleEvents[1].diagnostics.logTail).toBe(words)
    expect(lambda.weight).toBe(0)
    expect(await lambda.refusal('PutLifecycleEventHookExecutionStatus', answer(id, 'Succeeded'))).toBe(
      'LifecycleEventAlreadyCompletedException',
    )
  })

  test('may give its verdict long after its call, also from elsewhere', async () => {
    lambda.hooks.set('check', () => undefined)
    const id = await deploy()
    await lambda.clock.advance(HOUR - 1)
    const given = answer(id, 'Succeeded')
    expect(await lambda.call('PutLifecycleEventHookExecutionStatus', given)).toEqual({
      lifecycleEventHookExecutionId: given.lifecycleEventHookExecutionId,
    })
    expect((await lambda.ended(id)).status).toBe('Succeeded')
  })

  test('that throws and says Succeeded all the same lets it go on', async () => {
    lambda.hooks.set('check', async (event) => {
      await lambda.saying('Succeeded')(event)
      throw new Error('after the verdict')
    })
    expect((await lambda.ended(await deploy())).status).toBe('Succeeded')
  })

  test('is asked once: the first verdict counts', async () => {
    lambda.hooks.set('check', lambda.saying('Succeeded'))
    const id = await deploy()
    expect((await lambda.ended(id)).status).toBe('Succeeded')
    for (const status of ['Succeeded', 'Failed']) {
      expect(await lambda.refusal('PutLifecycleEventHookExecutionStatus', answer(id, status))).toBe(
        'LifecycleEventAlreadyCompletedException',
      )
    }
    expect((await lambda.deployment(id)).status).toBe('Succeeded')
  })

  test('that does not exist fails the deployment at once', async () => {
    const id = await deploy()
    const { errorInformation } = await lambda.ended(id)
    expect(errorInformation.code).toBe('HOOK_EXECUTION_FAILURE')
    expect(errorInformation.message).toContain('Function not found: check')
    expect((await lambda.lambdaTarget(id)).lifecycleEvents[1].diagnostics.errorCode).toBe('ScriptMissing')
  })

  test('is waited for no longer once the deployment is stopped', async () => {
    lambda.hooks.set('check', () => undefined)
    const id = await deploy()
    await lambda.call('StopDeployment', { deploymentId: id })
    expect((await lambda.deployment(id)).status).toBe('Stopped')
    expect(await lambda.refusal('PutLifecycleEventHookExecutionStatus', answer(id, 'Succeeded'))).toBe(
      'LifecycleEventAlreadyCompletedException',
    )
  })
})

describe('a verdict', () => {
  test.for([
    [{ lifecycleEventHookExecutionId: 'another' }, 'InvalidLifecycleEventHookExecutionIdException'],
    [{ lifecycleEventHookExecutionId: null }, 'InvalidLifecycleEventHookExecutionIdException'],
    [{ status: 'Skipped' }, 'InvalidLifecycleEventHookExecutionStatusException'],
    [{ status: 'fine' }, 'InvalidLifecycleEventHookExecutionStatusException'],
    [{ status: null }, 'InvalidLifecycleEventHookExecutionStatusException'],
    [{ deploymentId: null }, 'DeploymentIdRequiredException'],
    [{ deploymentId: 'd-ABCDEFGHI' }, 'DeploymentDoesNotExistException'],
    [{ deploymentId: 'ABC' }, 'InvalidDeploymentIdException'],
  ] as const)('with %j is refused: %s', async ([fields, exception]) => {
    lambda.hooks.set('check', () => undefined)
    const id = await deploy()
    const given = { ...answer(id, 'Succeeded'), ...fields }
    expect(await lambda.refusal('PutLifecycleEventHookExecutionStatus', given)).toBe(exception)
    expect((await lambda.deployment(id)).status).toBe('InProgress')
  })

  test('on a deployment to instances is none', async () => {
    await lambda.call('CreateApplication', { applicationName: 'fleet' })
    await lambda.call('CreateDeploymentGroup', {
      applicationName: 'fleet',
      deploymentGroupName: 'web',
      serviceRoleArn: 'arn:aws:iam::123456789012:role/codedeploy',
    })
    const id = await lambda.deploy('one', { applicationName: 'fleet' })
    expect(await lambda.refusal('PutLifecycleEventHookExecutionStatus', answer(id, 'Succeeded', 'any'))).toBe(
      'UnsupportedActionForDeploymentTypeException',
    )
  })
})
