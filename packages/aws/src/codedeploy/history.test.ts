import type { DeploymentRequest } from '@slipway/core/provider'
import { expect, test } from 'vitest'
import { ENVIRONMENT, jsonError, type Respond, serveInTest } from '../fixtures/scripted-server.ts'
import { createCodeDeployProvider } from './provider.ts'

async function start(respond: Respond) {
  const server = await serveInTest(respond)
  return { server, provider: createCodeDeployProvider({ endpointUrl: server.endpoint, environment: ENVIRONMENT }) }
}

async function collect<T>(pages: AsyncIterable<readonly T[]>): Promise<T[][]> {
  const all: T[][] = []
  for await (const page of pages) all.push([...page])
  return all
}

const ids = Array.from({ length: 30 }, (_, index) => `d-${30 - index}`)
const history: Respond = ({ operation, json }) => {
  if (operation === 'ListDeployments') {
    return json.nextToken === undefined
      ? { body: { deployments: ids.slice(0, 28), nextToken: 'more' } }
      : { body: { deployments: ids.slice(28) } }
  }
  const asked = json.deploymentIds as string[]
  const deploymentsInfo = [...asked].reverse().map((deploymentId) => ({
    deploymentId,
    status: 'Succeeded',
    createTime: 1_700_000_000 + Number(deploymentId.slice(2)),
  }))
  return { body: { deploymentsInfo } }
}

test('deployments come in batches of at most 25, the newest first', async () => {
  const { server, provider } = await start(history)
  const pages = await collect(provider.listDeployments('shop', 'web'))
  expect(pages.map((page) => page.length)).toEqual([25, 3, 2])
  expect(pages.flat().map(({ id }) => id)).toEqual(ids)
  expect(server.requests[0]?.json).toEqual({ applicationName: 'shop', deploymentGroupName: 'web' })
  expect(server.requests.map(({ operation }) => operation)).toEqual([
    'ListDeployments',
    'BatchGetDeployments',
    'BatchGetDeployments',
    'ListDeployments',
    'BatchGetDeployments',
  ])
})

test('successes alone are asked for by the service’s own word, and no further than they are read', async () => {
  const { server, provider } = await start(history)
  for await (const page of provider.listDeployments('shop', 'web', { isSucceeded: true })) {
    expect(page).toHaveLength(25)
    break
  }
  expect(server.requests).toHaveLength(2)
  expect(server.requests[0]?.json).toMatchObject({ includeOnlyStatuses: ['Succeeded'] })
})

const S3_REVISION = { revisionType: 'S3', s3Location: { bucket: 'b', key: 'a.zip', bundleType: 'zip', eTag: 'e1' } }
const OURS = { type: 's3', bucket: 'b', key: 'a.zip', bundleType: 'zip', eTag: 'e1' } as const
const INFO = {
  description: 'release 7',
  deploymentGroups: ['web'],
  registerTime: 1_700_000_000,
  firstUsedTime: 1_700_000_001,
  lastUsedTime: 1_700_000_002.5,
}
const REGISTERED = {
  revision: OURS,
  description: 'release 7',
  registeredAt: 1_700_000_000_000,
  firstUsedAt: 1_700_000_001_000,
  lastUsedAt: 1_700_000_002_500,
  currentInGroups: ['web'],
}

test('revisions are listed by the time of their registration, with what is known of each', async () => {
  const github = { revisionType: 'GitHub', gitHubLocation: { repository: 'o/r', commitId: 'c' } }
  const hidden = { revisionType: 'AppSpecContent', appSpecContent: { sha256: 'ab' } }
  const { server, provider } = await start(({ operation }) =>
    operation === 'ListApplicationRevisions'
      ? { body: { revisions: [github, S3_REVISION, hidden] } }
      : {
          body: {
            revisions: [
              { revisionLocation: github, genericRevisionInfo: { registerTime: 1_600_000_000 } },
              { revisionLocation: S3_REVISION, genericRevisionInfo: INFO },
            ],
          },
        },
  )
  expect(await collect(provider.listRevisions('shop'))).toEqual([
    [
      REGISTERED,
      {
        revision: { type: 'github', repository: 'o/r', commitId: 'c' },
        registeredAt: 1_600_000_000_000,
        currentInGroups: [],
      },
    ],
  ])
  expect(server.requests[0]?.json).toEqual({
    applicationName: 'shop',
    sortBy: 'registerTime',
    sortOrder: 'descending',
  })
  expect(server.requests[1]?.json.revisions).toEqual([github, S3_REVISION])
})

test('an application without revisions costs one request', async () => {
  const { server, provider } = await start(() => ({ body: { revisions: [] } }))
  expect(await collect(provider.listRevisions('shop'))).toEqual([])
  expect(server.requests).toHaveLength(1)
})

test('one revision is looked up by all that names it', async () => {
  const { server, provider } = await start(() => ({ body: { revision: S3_REVISION, revisionInfo: INFO } }))
  expect(await provider.getRevision('shop', OURS)).toEqual(REGISTERED)
  expect(server.requests[0]?.json).toEqual({ applicationName: 'shop', revision: S3_REVISION })
})

const DIGEST = { type: 'content', sha256: 'ab' } as const

test('the content of an AppSpec file is asked for by its digest', async () => {
  const told = { revisionType: 'AppSpecContent', appSpecContent: { content: '{}', sha256: 'ab' } }
  const { server, provider } = await start(() => ({ body: { applicationName: 'shop', revision: told } }))
  expect((await provider.getRevision('shop', DIGEST)).revision).toEqual({ ...DIGEST, content: '{}' })
  expect(server.requests.map(({ json }) => json)).toEqual([
    { applicationName: 'shop', revision: { revisionType: 'AppSpecContent', appSpecContent: { sha256: 'ab' } } },
  ])
})

test('content that is not told stays untold', async () => {
  const told = { revisionType: 'AppSpecContent', appSpecContent: { content: null, sha256: 'ab' } }
  const { provider } = await start(() => ({ body: { revision: told } }))
  expect((await provider.getRevision('shop', DIGEST)).revision).toEqual(DIGEST)
})

test('content that was registered by the older type is found by that one', async () => {
  const told = { revisionType: 'String', string: { content: '{}', sha256: 'ab' } }
  const { server, provider } = await start((_, nth) =>
    nth === 1 ? jsonError('RevisionDoesNotExistException') : { body: { revision: told } },
  )
  expect((await provider.getRevision('shop', DIGEST)).revision).toEqual({ ...DIGEST, content: '{}' })
  expect(server.requests[1]?.json.revision).toEqual({ revisionType: 'String', string: { sha256: 'ab' } })
})

test('a revision that the application does not know is told', async () => {
  const { provider } = await start(() => jsonError('RevisionDoesNotExistException'))
  await expect(provider.getRevision('shop', OURS)).rejects.toMatchObject({ code: 'REVISION_NOT_FOUND' })
})

test.for([
  ['Server', 'IN_PLACE', { platform: 'server', type: 'in-place' }],
  ['Server', 'BLUE_GREEN', { platform: 'server', type: 'blue-green' }],
  ['Lambda', 'BLUE_GREEN', { platform: 'lambda', type: 'blue-green' }],
  ['ECS', 'BLUE_GREEN', { platform: 'ecs', type: 'blue-green' }],
  ['Kubernetes', 'ROLLING', {}],
] as const)('a group on %s that deploys %s is %j', async ([computePlatform, deploymentType, group]) => {
  const { provider } = await start(() => ({
    body: { deploymentGroupInfo: { computePlatform, deploymentStyle: { deploymentType } } },
  }))
  expect(await provider.getGroup('shop', 'web')).toEqual(group)
})

const REQUEST: DeploymentRequest = {
  applicationName: 'shop',
  deploymentGroupName: 'web',
  revision: { type: 'github', repository: 'o/r', commitId: 'c' },
}

test.for<[string, Partial<DeploymentRequest>, unknown]>([
  [
    'rolling back',
    { autoRollback: ['failure', 'stop', 'alarm'] },
    {
      autoRollbackConfiguration: {
        enabled: true,
        events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_REQUEST', 'DEPLOYMENT_STOP_ON_ALARM'],
      },
    },
  ],
  ['no rolling back', { autoRollback: [] }, { autoRollbackConfiguration: { enabled: false, events: [] } }],
  [
    'alarms',
    { alarms: { isEnabled: true, names: ['5xx'], ignorePollFailure: true } },
    { overrideAlarmConfiguration: { enabled: true, alarms: [{ name: '5xx' }], ignorePollAlarmFailure: true } },
  ],
  [
    'no alarms',
    { alarms: { isEnabled: false, names: [] } },
    { overrideAlarmConfiguration: { enabled: false, alarms: [] } },
  ],
  [
    'target instances',
    {
      targetInstances: {
        tags: [{ key: 'a', value: '1' }, { key: 'b' }, { value: '2' }],
        autoScalingGroups: ['green'],
      },
    },
    {
      targetInstances: {
        tagFilters: [
          { Key: 'a', Value: '1', Type: 'KEY_AND_VALUE' },
          { Key: 'b', Type: 'KEY_ONLY' },
          { Value: '2', Type: 'VALUE_ONLY' },
        ],
        autoScalingGroups: ['green'],
      },
    },
  ],
  [
    'groups of tags',
    { targetInstances: { tagGroups: [[{ key: 'a' }], [{ key: 'b' }]] } },
    {
      targetInstances: {
        ec2TagSet: { ec2TagSetList: [[{ Key: 'a', Type: 'KEY_ONLY' }], [{ Key: 'b', Type: 'KEY_ONLY' }]] },
      },
    },
  ],
])('%s of one deployment is asked for in the service’s own words', async ([, chosen, native]) => {
  const { server, provider } = await start(() => ({ body: { deploymentId: 'd-1' } }))
  await provider.createDeployment({ ...REQUEST, ...chosen })
  const { applicationName: _a, deploymentGroupName: _g, revision: _r, ...rest } = server.requests[0]?.json ?? {}
  expect(rest).toEqual(native)
})
