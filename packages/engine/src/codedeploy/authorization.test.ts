import { systemClock } from '@slipway/core/clock'
import { expect, test } from 'vitest'
import { createAuthorizer } from '../iam/authorizer.ts'
import { readPolicy } from '../iam/read-policy.ts'
import { MemoryStore } from './fixtures/memory-store.ts'
import { revision, TestService } from './fixtures/start-service.ts'
import { type CodeDeploy, createCodeDeploy } from './index.ts'

const ARN = 'arn:aws:sts::123456789012:assumed-role/deployer/slipway'
const OURS = 'arn:aws:codedeploy:eu-west-1:123456789012'
const CALLER = { accessKeyId: 'ASIATEST', region: 'eu-west-1', signal: new AbortController().signal }
const WEB = { applicationName: 'shop', deploymentGroupName: 'web' }

type Fields = Readonly<Record<string, unknown>>

/** The service with the application `shop` and its group `web`, where the caller may do what the statements say. */
async function start(...statements: readonly Fields[]): Promise<CodeDeploy & Disposable> {
  const store = new MemoryStore()
  const open = new TestService(store)
  await open.addFleet(1)
  open.stop()
  const policy = readPolicy({ Version: '2012-10-17', Statement: statements })
  const identity = { arn: ARN, principalArn: ARN, userId: 'AROA:slipway', policy }
  const codedeploy = createCodeDeploy({
    state: store,
    clock: systemClock,
    region: 'eu-west-1',
    accountId: '123456789012',
    authorizer: createAuthorizer('123456789012', () => identity),
  })
  return { ...codedeploy, [Symbol.dispose]: () => codedeploy.close() }
}

const allow = (Action: string, Resource: string): Fields => ({
  Effect: 'Allow',
  Action: `codedeploy:${Action}`,
  Resource,
})

test("a refusal is CodeDeploy's own, and nothing was done", async () => {
  using codedeploy = await start(allow('GetDeployment*', '*'))
  const reply = await codedeploy.service.call('CreateDeployment', { ...WEB, revision: revision('one') }, CALLER)
  expect(reply).toEqual({
    status: 400,
    type: 'AccessDeniedException',
    message: `User: ${ARN} is not authorized to perform: codedeploy:CreateDeployment on resource: ${OURS}:deploymentgroup:shop/web because no identity-based policy allows the codedeploy:CreateDeployment action`,
  })
  const group = await codedeploy.service.call('GetDeploymentGroup', WEB, CALLER)
  expect(group).toMatchObject({
    status: 200,
    body: { deploymentGroupInfo: expect.not.objectContaining({ lastAttemptedDeployment: expect.anything() }) },
  })
})

test('a new deployment needs its group, its configuration and its revision, known or not', async () => {
  const rights = [
    allow('CreateDeployment', `${OURS}:deploymentgroup:shop/web`),
    allow('GetDeploymentConfig', `${OURS}:deploymentconfig:CodeDeployDefault.OneAtATime`),
    allow('RegisterApplicationRevision', `${OURS}:application:shop`),
  ]
  for (const missing of rights) {
    using codedeploy = await start(...rights.filter((right) => right !== missing))
    const reply = await codedeploy.service.call('CreateDeployment', { ...WEB, revision: revision('one') }, CALLER)
    expect(reply).toMatchObject({
      type: 'AccessDeniedException',
      message: expect.stringContaining(`${missing.Action} `),
    })
  }
  using codedeploy = await start(...rights)
  const create = () => codedeploy.service.call('CreateDeployment', { ...WEB, revision: revision('one') }, CALLER)
  expect(await create()).toMatchObject({ status: 200 })
  // The revision is registered by now: to use it is to get it.
  expect(await create()).toMatchObject({
    type: 'AccessDeniedException',
    message: expect.stringContaining('codedeploy:GetApplicationRevision on resource'),
  })
})

test("a deployment is its group's, and one that does not exist is nobody's", async () => {
  using codedeploy = await start(
    allow('GetDeployment', `${OURS}:deploymentgroup:other/*`),
    allow('CreateDeployment', '*'),
    allow('GetDeploymentConfig', '*'),
    allow('RegisterApplicationRevision', '*'),
  )
  const created = await codedeploy.service.call('CreateDeployment', { ...WEB, revision: revision('one') }, CALLER)
  const { deploymentId } = (created as { readonly body: Fields }).body
  expect(await codedeploy.service.call('GetDeployment', { deploymentId }, CALLER)).toMatchObject({
    type: 'AccessDeniedException',
    message: expect.stringContaining(`${OURS}:deploymentgroup:shop/web`),
  })
  expect(await codedeploy.service.call('GetDeployment', { deploymentId: 'd-ABCDEFGHI' }, CALLER)).toMatchObject({
    type: 'DeploymentDoesNotExistException',
  })
})

test('an operation that is not emulated says so to everybody', async () => {
  using codedeploy = await start(allow('GetDeployment', '*'))
  expect(await codedeploy.service.call('ListGitHubAccountTokenNames', {}, CALLER)).toMatchObject({ status: 501 })
})
