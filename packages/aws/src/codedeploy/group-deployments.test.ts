import { expect, test } from 'vitest'
import { type Answer, ENVIRONMENT, jsonError, type Respond, serveInTest } from '../fixtures/scripted-server.ts'
import { createCodeDeployProvider } from './provider.ts'

async function start(respond: Respond) {
  const server = await serveInTest(respond)
  return { server, provider: createCodeDeployProvider({ endpointUrl: server.endpoint, environment: ENVIRONMENT }) }
}

interface History {
  /** Pages of ids, as the service lists them. */
  readonly pages?: readonly (readonly string[])[]
  readonly lastAttempted?: string
  readonly deployments: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** A group with these deployments. */
function group({ pages = [[]], lastAttempted, deployments }: History): Respond {
  return ({ operation, json }): Answer => {
    if (operation === 'ListDeployments') {
      const page = Number(json.nextToken ?? 0)
      const more = page + 1 < pages.length ? { nextToken: String(page + 1) } : {}
      return { body: { deployments: pages[page] ?? [], ...more } }
    }
    if (operation === 'GetDeploymentGroup') {
      const last = lastAttempted === undefined ? {} : { lastAttemptedDeployment: { deploymentId: lastAttempted } }
      return { body: { deploymentGroupInfo: { applicationName: 'shop', deploymentGroupName: 'web', ...last } } }
    }
    const id = String(json.deploymentId)
    return { body: { deploymentInfo: { deploymentId: id, ...deployments[id] } } }
  }
}

test('what is under way is asked for by every status that is not final, page by page, the newest first', async () => {
  const { server, provider } = await start(
    group({
      pages: [['d-1'], ['d-2', 'd-3']],
      deployments: {
        'd-1': { status: 'InProgress', createTime: 100, creator: 'user' },
        'd-2': { status: 'Ready', createTime: 300, creator: 'autoscaling' },
        'd-3': { status: 'Created', createTime: 200, creator: 'codeDeployRollback' },
      },
    }),
  )
  expect(await provider.activeDeployments('shop', 'web')).toMatchObject([
    { id: 'd-2', origin: 'service', state: 'ready' },
    { id: 'd-3', origin: 'rollback', state: 'pending' },
    { id: 'd-1', origin: 'user', state: 'in-progress' },
  ])
  expect(server.requests[0]?.json).toEqual({
    applicationName: 'shop',
    deploymentGroupName: 'web',
    includeOnlyStatuses: ['Created', 'Queued', 'InProgress', 'Baking', 'Ready'],
  })
  expect(server.requests[1]?.json).toMatchObject({ nextToken: '1' })
})

test('what has ended between the list and the look is not under way', async () => {
  const { provider } = await start(group({ pages: [['d-1']], deployments: { 'd-1': { status: 'Succeeded' } } }))
  expect(await provider.activeDeployments('shop', 'web')).toEqual([])
})

test('the newest deployment is the last attempt of a group that rests', async () => {
  const { provider } = await start(
    group({ lastAttempted: 'd-9', deployments: { 'd-9': { status: 'Failed', createTime: 900 } } }),
  )
  expect(await provider.newestDeployment('shop', 'web')).toMatchObject({ id: 'd-9', state: 'failed' })
})

test('a deployment under way is newer than the last attempt that has ended', async () => {
  const { provider } = await start(
    group({
      pages: [['d-10']],
      lastAttempted: 'd-9',
      deployments: { 'd-9': { status: 'Succeeded', createTime: 900 }, 'd-10': { status: 'Queued', createTime: 1000 } },
    }),
  )
  expect(await provider.newestDeployment('shop', 'web')).toMatchObject({ id: 'd-10' })
})

test('a deployment that is under way and the last attempt at once is asked for once', async () => {
  const { server, provider } = await start(
    group({ pages: [['d-9']], lastAttempted: 'd-9', deployments: { 'd-9': { status: 'InProgress', createTime: 9 } } }),
  )
  expect(await provider.newestDeployment('shop', 'web')).toMatchObject({ id: 'd-9' })
  expect(server.requests.map(({ operation }) => operation)).toEqual([
    'ListDeployments',
    'GetDeployment',
    'GetDeploymentGroup',
  ])
})

test('a group to which nothing was deployed has no newest deployment', async () => {
  const { provider } = await start(group({ deployments: {} }))
  expect(await provider.newestDeployment('shop', 'web')).toBeUndefined()
})

test('a missing right is named with the group', async () => {
  const { provider } = await start(() => jsonError('AccessDeniedException'))
  await expect(provider.activeDeployments('shop', 'web')).rejects.toMatchObject({
    code: 'ACCESS_DENIED',
    message: expect.stringContaining('codedeploy:ListDeployments'),
  })
})
