import type { DeploymentRequest } from '@slipway/core/provider'
import type { RevisionLocation } from '@slipway/core/revision'
import { describe, expect, test } from 'vitest'
import { ENVIRONMENT, jsonError, type Respond, serveInTest, startScriptedServer } from '../fixtures/scripted-server.ts'
import { createCodeDeployProvider } from './provider.ts'

async function start(respond: Respond) {
  const server = await serveInTest(respond)
  return { server, provider: createCodeDeployProvider({ endpointUrl: server.endpoint, environment: ENVIRONMENT }) }
}

const BUNDLE: RevisionLocation = {
  type: 's3',
  bucket: 'releases',
  key: 'shop/a.zip',
  bundleType: 'zip',
  eTag: 'e1',
  version: 'v1',
}
const S3_LOCATION = { bucket: 'releases', key: 'shop/a.zip', bundleType: 'zip', eTag: 'e1', version: 'v1' }
const REQUEST: DeploymentRequest = { applicationName: 'shop', deploymentGroupName: 'web', revision: BUNDLE }

async function collect<T>(pages: AsyncIterable<readonly T[]>): Promise<T[][]> {
  const all: T[][] = []
  for await (const page of pages) all.push([...page])
  return all
}

test('a revision is registered with the pins of its bytes, signed for CodeDeploy, under our name', async () => {
  const { server, provider } = await start(() => ({ body: {} }))
  await provider.registerRevision('shop', BUNDLE, 'release 7')
  const [request] = server.requests
  expect(request?.operation).toBe('RegisterApplicationRevision')
  expect(request?.json).toEqual({
    applicationName: 'shop',
    description: 'release 7',
    revision: { revisionType: 'S3', s3Location: S3_LOCATION },
  })
  expect(request?.headers.authorization).toMatch(
    /Credential=AKIDEXAMPLE\/\d{8}\/eu-central-1\/codedeploy\/aws4_request/,
  )
  expect(request?.headers['user-agent']).toMatch(/slipway\/\d+\.\d+\.\d+/)
})

test.for([
  [BUNDLE, { revisionType: 'S3', s3Location: S3_LOCATION }],
  [
    { type: 'github', repository: 'o/r', commitId: 'c0ffee' },
    { revisionType: 'GitHub', gitHubLocation: { repository: 'o/r', commitId: 'c0ffee' } },
  ],
  [
    { type: 'content', content: '{}', sha256: 'ab' },
    { revisionType: 'AppSpecContent', appSpecContent: { content: '{}', sha256: 'ab' } },
  ],
] as const)('a $type revision is told as the service wants it', async ([revision, native]) => {
  const { server, provider } = await start(() => ({ body: { deploymentId: 'd-1' } }))
  await provider.createDeployment({ ...REQUEST, revision })
  expect(server.requests[0]?.json.revision).toEqual(native)
})

describe('creating a deployment', () => {
  test('what was not chosen is left to the group', async () => {
    const { server, provider } = await start(() => ({ body: { deploymentId: 'd-1' } }))
    expect(await provider.createDeployment(REQUEST)).toBe('d-1')
    expect(Object.keys(server.requests[0]?.json ?? {})).toEqual(['applicationName', 'deploymentGroupName', 'revision'])
  })

  test('what was chosen is asked for, false included', async () => {
    const { server, provider } = await start(() => ({ body: { deploymentId: 'd-1' } }))
    await provider.createDeployment({
      ...REQUEST,
      configurationName: 'CodeDeployDefault.AllAtOnce',
      description: 'release 7',
      fileExistsBehavior: 'RETAIN',
      ignoreApplicationStopFailures: false,
      updateOutdatedInstancesOnly: true,
    })
    expect(server.requests[0]?.json).toMatchObject({
      deploymentConfigName: 'CodeDeployDefault.AllAtOnce',
      description: 'release 7',
      fileExistsBehavior: 'RETAIN',
      ignoreApplicationStopFailures: false,
      updateOutdatedInstancesOnly: true,
    })
  })

  test('a busy group is told by its names', async () => {
    const { provider } = await start(() => jsonError('DeploymentLimitExceededException'))
    await expect(provider.createDeployment(REQUEST)).rejects.toMatchObject({
      code: 'GROUP_BUSY',
      message: 'deployment group "web" of application "shop" is busy with another deployment',
    })
  })

  test('an answer without an id is not taken for a deployment', async () => {
    const { provider } = await start(() => ({ body: {} }))
    await expect(provider.createDeployment(REQUEST)).rejects.toMatchObject({ code: 'SERVICE_REFUSED' })
  })
})

describe('a deployment', () => {
  const get = async (deploymentInfo: Record<string, unknown>) => {
    const { provider } = await start(() => ({ body: { deploymentInfo } }))
    return provider.getDeployment('d-1')
  }

  test('is told in our terms, with times in milliseconds', async () => {
    const deployment = await get({
      deploymentId: 'd-1',
      applicationName: 'shop',
      deploymentGroupName: 'web',
      deploymentConfigName: 'CodeDeployDefault.OneAtATime',
      status: 'Failed',
      revision: { revisionType: 'S3', s3Location: S3_LOCATION },
      errorInformation: { code: 'HEALTH_CONSTRAINTS', message: 'too many failed' },
      createTime: 1_700_000_000.25,
      startTime: 1_700_000_001,
      completeTime: 1_700_000_009,
      deploymentOverview: { Pending: 0, InProgress: 0, Succeeded: 1, Failed: 2, Skipped: 3, Ready: 0 },
      description: 'release 7',
      creator: 'user',
      rollbackInfo: { rollbackDeploymentId: 'd-2', rollbackMessage: 'started' },
    })
    expect(deployment).toEqual({
      id: 'd-1',
      state: 'failed',
      nativeStatus: 'Failed',
      applicationName: 'shop',
      deploymentGroupName: 'web',
      configurationName: 'CodeDeployDefault.OneAtATime',
      revision: BUNDLE,
      counts: { pending: 0, inProgress: 0, succeeded: 1, failed: 2, skipped: 3, ready: 0 },
      failure: { code: 'HEALTH_CONSTRAINTS', message: 'too many failed' },
      rollbackDeploymentId: 'd-2',
      description: 'release 7',
      creator: 'user',
      origin: 'user',
      createdAt: 1_700_000_000_250,
      startedAt: 1_700_000_001_000,
      completedAt: 1_700_000_009_000,
    })
  })

  test('that undoes another one names it, and never itself', async () => {
    const deployment = await get({
      status: 'InProgress',
      creator: 'codeDeployRollback',
      rollbackInfo: { rollbackDeploymentId: 'd-1', rollbackTriggeringDeploymentId: 'd-0' },
    })
    expect(deployment).toMatchObject({ rollsBackDeploymentId: 'd-0', creator: 'codeDeployRollback' })
    expect(deployment).not.toHaveProperty('rollbackDeploymentId')
  })

  test('with a status of a later service version is still running', async () => {
    expect(await get({ status: 'Simmering' })).toEqual({ id: 'd-1', state: 'in-progress', nativeStatus: 'Simmering' })
  })

  test.for([
    [
      { revisionType: 'GitHub', gitHubLocation: { repository: 'o/r', commitId: 'c' } },
      { type: 'github', repository: 'o/r', commitId: 'c' },
    ],
    [
      { revisionType: 'String', string: { content: '{}', sha256: 'ab' } },
      { type: 'content', content: '{}', sha256: 'ab' },
    ],
    [
      { revisionType: 'AppSpecContent', appSpecContent: { content: null, sha256: 'ab' } },
      { type: 'content', sha256: 'ab' },
    ],
    [{ revisionType: 'AppSpecContent', appSpecContent: { content: '{}', sha256: null } }, undefined],
    [null, undefined],
  ] as const)('has a revision as far as it is told: %j', async ([native, revision]) => {
    expect((await get({ status: 'Created', revision: native })).revision).toEqual(revision)
  })

  test('that does not exist is told with its id', async () => {
    const { provider } = await start(() => jsonError('DeploymentDoesNotExistException'))
    await expect(provider.getDeployment('d-9')).rejects.toMatchObject({
      code: 'DEPLOYMENT_NOT_FOUND',
      message: expect.stringContaining('"d-9"'),
    })
  })
})

describe('targets', () => {
  const ids = Array.from({ length: 60 }, (_, index) => `i-${index}`)
  const fleet: Respond = ({ operation, json }) => {
    if (operation === 'ListDeploymentTargets') {
      return json.nextToken === undefined
        ? { body: { targetIds: ids.slice(0, 40), nextToken: 'more' } }
        : { body: { targetIds: ids.slice(40) } }
    }
    const asked = json.targetIds as string[]
    const deploymentTargets = [...asked].reverse().map((targetId) => ({
      deploymentTargetType: 'InstanceTarget',
      instanceTarget: { deploymentId: 'd-1', targetId, status: 'InProgress' },
    }))
    return { body: { deploymentTargets } }
  }

  test('come page by page, in batches of at most 25, in the order of the list', async () => {
    const { server, provider } = await start(fleet)
    const pages = await collect(provider.listTargets('d-1'))
    expect(pages.map((page) => page.length)).toEqual([25, 15, 20])
    expect(pages.flat().map(({ id }) => id)).toEqual(ids)
    expect(server.requests.map(({ operation }) => operation)).toEqual([
      'ListDeploymentTargets',
      'BatchGetDeploymentTargets',
      'BatchGetDeploymentTargets',
      'ListDeploymentTargets',
      'BatchGetDeploymentTargets',
    ])
  })

  test('are asked for no further than they are read', async () => {
    const { server, provider } = await start(fleet)
    for await (const page of provider.listTargets('d-1')) {
      expect(page).toHaveLength(25)
      break
    }
    expect(server.requests).toHaveLength(2)
  })

  test('of some states are asked for by the service’s own words', async () => {
    const { server, provider } = await start(() => ({ body: { targetIds: [] } }))
    expect(await collect(provider.listTargets('d-1', { states: ['failed', 'in-progress'] }))).toEqual([])
    expect(server.requests[0]?.json).toEqual({
      deploymentId: 'd-1',
      targetFilters: { TargetStatus: ['Failed', 'InProgress'] },
    })
  })

  test('of no state are none, without a request', async () => {
    const { server, provider } = await start(fleet)
    expect(await collect(provider.listTargets('d-1', { states: [] }))).toEqual([])
    expect(server.requests).toHaveLength(0)
  })

  test('are none before the deployment has started', async () => {
    const { provider } = await start(() => jsonError('DeploymentNotStartedException'))
    expect(await collect(provider.listTargets('d-1'))).toEqual([])
  })

  test('that failed carry the script, its error and the end of its log', async () => {
    const { provider } = await start(({ operation }) =>
      operation === 'ListDeploymentTargets'
        ? { body: { targetIds: ['web-1'] } }
        : {
            body: {
              deploymentTargets: [
                {
                  deploymentTargetType: 'InstanceTarget',
                  instanceTarget: {
                    targetId: 'web-1',
                    status: 'Failed',
                    lastUpdatedAt: 1_700_000_000,
                    lifecycleEvents: [
                      {
                        lifecycleEventName: 'BeforeInstall',
                        status: 'Succeeded',
                        startTime: 1,
                        endTime: 2,
                        diagnostics: { errorCode: 'Success', scriptName: '', message: 'Succeeded', logTail: '' },
                      },
                      {
                        lifecycleEventName: 'ApplicationStart',
                        status: 'Failed',
                        diagnostics: {
                          errorCode: 'ScriptFailed',
                          scriptName: 'start.sh',
                          message: 'exit code 1',
                          logTail: '[stderr]no port',
                        },
                      },
                      { lifecycleEventName: 'ValidateService', status: 'Skipped' },
                    ],
                  },
                },
              ],
            },
          },
    )
    expect((await collect(provider.listTargets('d-1'))).flat()).toEqual([
      {
        id: 'web-1',
        type: 'instance',
        state: 'failed',
        nativeStatus: 'Failed',
        updatedAt: 1_700_000_000_000,
        events: [
          { name: 'BeforeInstall', state: 'succeeded', startedAt: 1000, endedAt: 2000 },
          {
            name: 'ApplicationStart',
            state: 'failed',
            diagnostics: {
              errorCode: 'ScriptFailed',
              scriptName: 'start.sh',
              message: 'exit code 1',
              logTail: '[stderr]no port',
            },
          },
          { name: 'ValidateService', state: 'skipped' },
        ],
      },
    ])
  })

  test.for([
    [{ lambdaTarget: { targetId: 'fn', status: 'Succeeded' } }, 'lambda'],
    [{ ecsTarget: { targetId: 'c:s', status: 'Succeeded' } }, 'ecs'],
    [{ cloudFormationTarget: { targetId: 't', status: 'Succeeded', resourceType: 'AWS::Lambda::Alias' } }, 'lambda'],
    [{ cloudFormationTarget: { targetId: 't', status: 'Succeeded', resourceType: 'AWS::ECS::TaskSet' } }, 'ecs'],
  ] as const)('of other platforms are told by their kind: %j', async ([target, type]) => {
    const { provider } = await start(({ operation }) =>
      operation === 'ListDeploymentTargets'
        ? { body: { targetIds: ['x'] } }
        : { body: { deploymentTargets: [target] } },
    )
    expect((await collect(provider.listTargets('d-1'))).flat()).toMatchObject([{ type, state: 'succeeded' }])
  })
})

describe('stopping', () => {
  test.for([
    ['Succeeded', 'stopped'],
    ['Pending', 'pending'],
    ['SomethingNewer', 'pending'],
  ] as const)('the answer %s means %s', async ([status, expected]) => {
    const { server, provider } = await start(() => ({ body: { status, statusMessage: 'noted' } }))
    const result = await provider.stopDeployment('d-1', { rollback: true })
    expect(result).toEqual({ status: expected, message: 'noted' })
    expect(server.requests[0]?.json).toEqual({ deploymentId: 'd-1', autoRollbackEnabled: true })
  })

  test('a deployment that is over is told as such', async () => {
    const { provider } = await start(() => jsonError('DeploymentAlreadyCompletedException'))
    await expect(provider.stopDeployment('d-1', { rollback: false })).rejects.toMatchObject({
      code: 'ALREADY_COMPLETED',
    })
  })
})

describe('the last successful deployment', () => {
  test('is the one that the group remembers', async () => {
    const { server, provider } = await start(({ operation, json }) =>
      operation === 'GetDeploymentGroup'
        ? { body: { deploymentGroupInfo: { lastSuccessfulDeployment: { deploymentId: 'd-7', status: 'Succeeded' } } } }
        : { body: { deploymentInfo: { deploymentId: json.deploymentId, status: 'Succeeded' } } },
    )
    expect(await provider.lastSuccessfulDeployment('shop', 'web')).toMatchObject({ id: 'd-7', state: 'succeeded' })
    expect(server.requests[0]?.json).toEqual({ applicationName: 'shop', deploymentGroupName: 'web' })
  })

  test('is none when nothing has succeeded yet', async () => {
    const { provider } = await start(() => ({ body: { deploymentGroupInfo: {} } }))
    expect(await provider.lastSuccessfulDeployment('shop', 'web')).toBeUndefined()
  })
})

describe('trouble on the way', () => {
  test.for(['ThrottlingException', 'InternalFailure'])('%s is tried again, and then forgotten', async (name) => {
    const { server, provider } = await start((_request, nth) =>
      nth === 1
        ? jsonError(name, name === 'InternalFailure' ? 500 : 400)
        : { body: { deploymentInfo: { status: 'Ready' } } },
    )
    expect(await provider.getDeployment('d-1')).toMatchObject({ state: 'ready' })
    expect(server.requests).toHaveLength(2)
  })

  test('throttling without end is told, with the number of tries', async () => {
    const server = await serveInTest(() => jsonError('ThrottlingException'))
    const environment = { ...ENVIRONMENT, AWS_MAX_ATTEMPTS: '2' }
    const provider = createCodeDeployProvider({ endpointUrl: server.endpoint, environment })
    await expect(provider.getDeployment('d-1')).rejects.toMatchObject({
      code: 'SERVICE_UNREACHABLE',
      message: expect.stringContaining('throttled "codedeploy:GetDeployment" 2 times'),
    })
  })

  test('a connection that breaks is tried again', async () => {
    const { provider } = await start((_request, nth) =>
      nth === 1 ? 'drop' : { body: { deploymentInfo: { status: 'Ready' } } },
    )
    expect(await provider.getDeployment('d-1')).toMatchObject({ state: 'ready' })
  })

  test('an endpoint where nothing listens is told by its address, in seconds', async () => {
    const server = await startScriptedServer(() => ({}))
    await server.close()
    const provider = createCodeDeployProvider({ endpointUrl: server.endpoint, environment: ENVIRONMENT })
    const startedAt = performance.now()
    await expect(provider.getDeployment('d-1')).rejects.toMatchObject({
      code: 'SERVICE_UNREACHABLE',
      message: `CodeDeploy cannot be reached at "${server.endpoint}": nothing listens there (ECONNREFUSED)`,
      hint: expect.stringContaining('slipway engine start'),
    })
    expect(performance.now() - startedAt).toBeLessThan(10_000)
  })

  test('a host name that nobody knows is told', async () => {
    const provider = createCodeDeployProvider({ endpointUrl: 'http://engine.invalid:4566', environment: ENVIRONMENT })
    await expect(provider.getDeployment('d-1')).rejects.toMatchObject({
      code: 'SERVICE_UNREACHABLE',
      message: expect.stringContaining('"http://engine.invalid:4566"'),
    })
  })

  test('another program behind the endpoint is not taken for the service', async () => {
    const { server, provider } = await start(() => ({ status: 404, body: '<html>not here</html>' }))
    await expect(provider.getDeployment('d-1')).rejects.toMatchObject({
      code: 'SERVICE_UNREACHABLE',
      message: `what answers at "${server.endpoint}" is not CodeDeploy: HTTP 404`,
    })
  })

  test('an operation that an engine leaves out is told as not implemented', async () => {
    const { provider } = await start(() => jsonError('NotImplementedException', 501))
    await expect(provider.getDeployment('d-1')).rejects.toMatchObject({ code: 'NOT_IMPLEMENTED' })
  })

  test('a call that is given up ends at once, with the reason of its signal', async () => {
    const cancelled = new AbortController()
    const reason = new Error('the job was cancelled')
    const { provider } = await start(() => {
      cancelled.abort(reason)
      return new Promise(() => undefined)
    })
    await expect(provider.getDeployment('d-1', { signal: cancelled.signal })).rejects.toBe(reason)
    await expect(provider.getDeployment('d-1', { signal: cancelled.signal })).rejects.toBe(reason)
  })
})
