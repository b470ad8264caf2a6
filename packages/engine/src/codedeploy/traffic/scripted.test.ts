import { afterEach, beforeEach, expect, test } from 'vitest'
import { appSpec, TestLambda } from '../fixtures/test-functions.ts'

let lambda: TestLambda

beforeEach(async () => {
  lambda = new TestLambda()
  lambda.connect()
  await lambda.addFunction()
})
afterEach(() => lambda.stop())

const EVENTS = ['BeforeAllowTraffic', 'AllowTraffic', 'AfterAllowTraffic']

test('a deployment to a function that follows a script moves nothing, and shows what the script says', async () => {
  const plans = [{ startsAtSeconds: 0, takesSeconds: 3, events: EVENTS }]
  const statuses = [
    { atSeconds: 0, status: 'InProgress' },
    { atSeconds: 3, status: 'Failed', errorInformation: { code: 'HOOK_EXECUTION_FAILURE', message: 'no' } },
  ]
  const rollback = { afterSeconds: 1, deployment: { statuses: [{ atSeconds: 0, status: 'Succeeded' }] } }
  await lambda.codedeploy.play([
    { application: 'shop', group: 'web', statuses, targets: { count: 1, ids: 'orders', plans }, rollback },
  ])
  const id = await lambda.deploySpec(appSpec())
  await lambda.clock.advance(1_500)
  expect(await lambda.lambdaTarget(id)).toMatchObject({
    status: 'InProgress',
    targetArn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders',
    lifecycleEvents: [{ status: 'Succeeded' }, { status: 'InProgress' }, { status: 'Pending' }],
  })
  await lambda.clock.advance(3_000)
  const ended = await lambda.ended(id)
  expect(ended).toMatchObject({ status: 'Failed', computePlatform: 'Lambda' })
  const { rollbackInfo } = await lambda.deployment(id)
  expect(await lambda.deployment(rollbackInfo.rollbackDeploymentId)).toMatchObject({
    status: 'Succeeded',
    creator: 'codeDeployRollback',
    computePlatform: 'Lambda',
  })
  expect(lambda.route()).toEqual({ version: '1' })
})

test('a script finds the group of an application of functions made, in the style of its platform', async () => {
  const statuses = [{ atSeconds: 0, status: 'Succeeded' }]
  await lambda.codedeploy.play([{ application: 'shop', group: 'other', statuses }])
  const { deploymentGroupInfo } = await lambda.call('GetDeploymentGroup', {
    applicationName: 'shop',
    deploymentGroupName: 'other',
  })
  expect(deploymentGroupInfo.deploymentStyle.deploymentType).toBe('BLUE_GREEN')
})
