import { describe, expect, test } from 'vitest'
import { ManualClock } from '../../core/src/deployment/fixtures/manual-clock.ts'
import { pageOf, type Respond, refused, serveInTest } from './fixtures/scripted-server.ts'
import { createMenderProvider } from './provider.ts'
import type { MenderPolicy } from './settings.ts'

const ID = '4f1c8a52-0d3e-4b7a-9c11-2a6f5e8d7b90'
const ARTIFACT = '9f0b2c1e-7a55-4c1b-9a51-0123456789ab'
const PATH = `/api/management/v1/deployments/deployments/${ID}`

async function start(respond: Respond, { token = 't', ...policy }: MenderPolicy & { readonly token?: string } = {}) {
  const server = await serveInTest(respond)
  const clock = new ManualClock({ isRunning: true })
  const provider = createMenderProvider({ serverUrl: server.endpoint, token, clock }, policy)
  return { server, provider }
}

const NATIVE = {
  id: ID,
  name: 'ci 7',
  artifact_name: 'app-1.4.0',
  created: '2026-07-06T10:00:00.5Z',
  finished: '2026-07-06T10:10:00Z',
  status: 'finished',
  device_count: 3,
  max_devices: 3,
  artifacts: [ARTIFACT],
  groups: ['web'],
  type: 'software',
  statistics: { status: { success: 2, failure: 1, pending: 0, frozen: 'x' }, total_size: 77 },
}

async function collect<T>(pages: AsyncIterable<readonly T[]>): Promise<T[]> {
  const all: T[] = []
  for await (const page of pages) all.push(...page)
  return all
}

describe('a deployment', () => {
  test('is told in our terms by one call', async () => {
    const { server, provider } = await start(() => ({ body: NATIVE }))
    expect(await provider.getDeployment(ID)).toEqual({
      id: ID,
      service: 'mender',
      state: 'failed',
      nativeStatus: 'finished',
      name: 'ci 7',
      description: 'ci 7',
      artifactName: 'app-1.4.0',
      revision: { type: 'mender', artifactName: 'app-1.4.0', artifactId: ARTIFACT },
      groups: ['web'],
      deploymentGroupName: 'web',
      isDynamic: false,
      kind: 'software',
      forceInstallation: false,
      hasUpdateControlMap: false,
      maxDevices: 3,
      createdAt: Date.parse('2026-07-06T10:00:00.500Z'),
      completedAt: Date.parse('2026-07-06T10:10:00Z'),
      counts: { pending: 0, inProgress: 0, succeeded: 2, failed: 1, skipped: 0, ready: 0 },
      nativeCounts: { success: 2, failure: 1 },
      failure: { code: 'DEVICES_FAILED', message: '1 of 3 devices failed' },
    })
    expect(server.requests.map(({ path }) => path)).toEqual([PATH])
  })

  test('of an old server has its counters by a second call', async () => {
    const { statistics: _, ...old } = NATIVE
    const { server, provider } = await start(({ path }) =>
      path.endsWith('/statistics') ? { body: { success: 3 } } : { body: old },
    )
    expect(await provider.getDeployment(ID)).toMatchObject({ state: 'succeeded', nativeCounts: { success: 3 } })
    expect(server.requests).toHaveLength(2)
  })

  test('that is over without a word on its length is measured by its list', async () => {
    const { max_devices: _, ...open } = { ...NATIVE, statistics: { status: { success: 2 } } }
    const { provider } = await start(({ path }) =>
      path.endsWith('/device_list') ? { body: ['a', 'b', 'c'] } : { body: open },
    )
    expect(await provider.getDeployment(ID)).toMatchObject({
      state: 'stopped',
      counts: { succeeded: 2, pending: 1 },
      failure: { message: 'it was ended before 1 device had asked for it' },
    })
  })

  test('that is to begin later says when', async () => {
    const phases = [
      { id: 'p1', batch_size: 10, start_ts: '2026-07-07T00:00:00Z', device_count: 0 },
      { id: 'p2', start_ts: '2026-07-08T00:00:00Z', device_count: 0 },
    ]
    const { provider } = await start(() => ({
      body: { ...NATIVE, status: 'scheduled', statistics: { status: {} }, phases },
    }))
    expect(await provider.getDeployment(ID)).toMatchObject({
      state: 'pending',
      startsAt: Date.parse('2026-07-07T00:00:00Z'),
      phases: [{ batchPercent: 10, startsAt: Date.parse('2026-07-07T00:00:00Z') }, {}],
    })
  })

  test('of a dynamic group has its verdict before its end', async () => {
    const native = {
      ...NATIVE,
      status: 'pending',
      dynamic: true,
      max_devices: 0,
      initial_device_count: 2,
      statistics: { status: { success: 2 } },
    }
    const { provider } = await start(() => ({ body: native }))
    expect(await provider.getDeployment(ID)).toMatchObject({
      state: 'in-progress',
      isDynamic: true,
      verdict: { kind: 'enough', devices: 2 },
    })
  })

  test.for([
    ['has ended at the first look', `a.${Buffer.from('{"exp":0}').toString('base64url')}.c`, 1],
    ['is revoked between two looks', 'token-1', 2],
  ] as const)('goes on when the token %s, which is told with the way to look again', async ([, token, lastLook]) => {
    const { provider } = await start((_request, nth) => (nth < lastLook ? { body: NATIVE } : refused(401)), { token })
    for (let look = 1; look < lastLook; look += 1) await provider.getDeployment(ID)
    await expect(provider.getDeployment(ID)).rejects.toMatchObject({
      code: 'CREDENTIALS_EXPIRED',
      hint: expect.stringContaining(`slipway wait --provider mender --deployment-id ${ID}`),
    })
  })

  test.for([[{}], [[]], ['text'], [{ status: 7 }]])('is not read out of %j', async ([body]) => {
    const { provider } = await start(() => ({ body: JSON.stringify(body) }))
    await expect(provider.getDeployment(ID)).rejects.toMatchObject({ code: 'SERVICE_UNREACHABLE' })
  })
})

describe('ending a deployment', () => {
  const open = { ...NATIVE, status: 'inprogress', statistics: { status: { pending: 1, installing: 2 } } }

  test('is asked for in Mender’s word', async () => {
    const { server, provider } = await start(({ method }) => (method === 'PUT' ? { status: 204 } : { body: open }))
    expect(await provider.stopDeployment(ID, { rollback: false })).toMatchObject({ status: 'pending' })
    expect(server.requests[1]).toMatchObject({ method: 'PUT', path: `${PATH}/status`, json: { status: 'aborted' } })
  })

  test('of one that ended in between is told as over', async () => {
    const { provider } = await start(({ method }) => (method === 'PUT' ? refused(422) : { body: open }))
    await expect(provider.stopDeployment(ID, { rollback: false })).rejects.toMatchObject({ code: 'ALREADY_COMPLETED' })
  })

  test('whose answer was lost is looked at, not asked for again', async () => {
    const { server, provider } = await start(({ method }, nth) =>
      method === 'PUT' ? 'drop' : { body: nth === 1 ? open : { ...NATIVE, statistics: { status: { aborted: 3 } } } },
    )
    expect(await provider.stopDeployment(ID, { rollback: false })).toMatchObject({ message: expect.any(String) })
    expect(server.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1)
  })

  test('with a rollback is refused: Mender has none', async () => {
    const { server, provider } = await start(() => ({ body: open }))
    await expect(provider.stopDeployment(ID, { rollback: true })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    expect(server.requests).toHaveLength(0)
  })
})

describe('the history', () => {
  test('comes in pages, the newest first, by the exact name, with counters for those that lack them', async () => {
    const ids = Array.from({ length: 120 }, (_, place) => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`)
    const { statistics: _, ...old } = NATIVE
    const natives = ids.map((id, place) => ({
      ...(place === 0 ? NATIVE : old),
      id,
      name: place === 5 ? 'ci 70' : 'ci 7',
    }))
    const { server, provider } = await start((request) => {
      if (request.path.endsWith('/statistics/list')) {
        const { deployment_ids } = request.json as { readonly deployment_ids: readonly string[] }
        return { body: deployment_ids.map((id) => ({ id, stats: { success: 3 } })) }
      }
      return pageOf(natives, request)
    })
    const found = await collect(provider.listMenderDeployments({ name: 'ci 7' }))
    expect(found).toHaveLength(119)
    expect(found.slice(0, 2).map(({ state }) => state)).toEqual(['failed', 'succeeded'])
    const [first, bulk] = server.requests
    expect(first?.path).toBe('/api/management/v2/deployments/deployments')
    expect(Object.fromEntries(first?.query ?? [])).toMatchObject({ name: 'ci 7', sort: 'desc', page: '1' })
    expect(bulk?.json).toMatchObject({ deployment_ids: expect.arrayContaining([ids[1]]) })
  })

  test('of what is under way leaves out what is over', async () => {
    const open = { ...NATIVE, id: ARTIFACT, status: 'scheduled' }
    const { server, provider } = await start((request) => {
      const status = request.query.get('status')
      return status === 'scheduled' ? pageOf([open], request) : pageOf(status === null ? [NATIVE, open] : [], request)
    })
    const found = await collect(provider.listMenderDeployments({ status: 'open' }))
    expect(found.map(({ id }) => id)).toEqual([ARTIFACT])
    expect(server.requests.map(({ query }) => query.get('status'))).toEqual(['inprogress', 'pending', 'scheduled'])
    const named = await collect(provider.listMenderDeployments({ status: 'open', name: 'ci 7' }))
    expect(named.map(({ id }) => id)).toEqual([ARTIFACT])
  })

  test('of a server that schedules nothing has nothing scheduled', async () => {
    const open = { ...NATIVE, status: 'pending' }
    const { provider } = await start((request) => {
      const status = request.query.get('status')
      return status === 'scheduled' ? refused(400) : pageOf(status === 'pending' ? [open] : [], request)
    })
    expect(await collect(provider.listMenderDeployments({ status: 'open' }))).toHaveLength(1)
  })

  test('of an old server comes by the older call, where a name is a text that is looked for', async () => {
    const { server, provider } = await start((request) =>
      request.path.includes('/v2/')
        ? { status: 404, body: '404 page not found' }
        : pageOf(
            [
              { ...NATIVE, name: 'ci 70' },
              { ...NATIVE, id: ARTIFACT },
            ],
            request,
          ),
    )
    const found = await collect(provider.listMenderDeployments({ name: 'ci 7' }))
    expect(found.map(({ id }) => id)).toEqual([ARTIFACT])
    expect(server.requests[1]?.query.get('search')).toBe('ci 7')
  })
})

describe('devices', () => {
  const records = [
    {
      id: 'b',
      status: 'failure',
      started: '2026-07-06T10:01:00Z',
      finished: '2026-07-06T10:02:00Z',
      log: true,
      substate: 'ArtifactInstall_Enter_05_check',
    },
    { id: 'a', status: 'success', started: '2026-07-06T10:01:00Z', finished: '2026-07-06T10:03:00Z', log: false },
    { id: 'c', status: 'rebooting', started: '2026-07-06T10:01:00Z', log: false },
    { id: 'd', status: 'failure', deleted: '2026-07-06T10:05:00Z', log: false },
    { id: 'd', status: 'noartifact' },
    { id: 'e', status: 'aborted', deleted: '2026-07-06T10:05:00Z' },
    { id: 7, status: 'success' },
  ]
  const respond: Respond = (request) => {
    if (request.path.endsWith('/devices/list')) return pageOf(records, request, 3)
    if (request.path.endsWith('/device_list')) return { body: ['a', 'b', 'c', 'd', 'e', 'never'] }
    if (request.path.endsWith('/log')) {
      const line = '2026-07-06 10:01:30 +0000 UTC'
      return {
        body: `${line} info: ${'x'.repeat(10_000)}\n${line} error: no space left on device\n${line} info: rolled back\n`,
      }
    }
    return refused(404)
  }

  test('are told with their steps and times, the end of the log of a failed one, and those that never came', async () => {
    const { provider } = await start(respond)
    const targets = await collect(provider.listTargets(ID))
    expect(targets.map(({ id, state, nativeStatus }) => `${id} ${state} ${nativeStatus}`)).toEqual([
      'b failed failure',
      'a succeeded success',
      'c in-progress rebooting',
      'd skipped noartifact',
      'e skipped aborted',
      'never pending pending',
    ])
    const [failed, done, rebooting] = targets
    expect(failed?.type).toBe('device')
    expect(failed?.events).toEqual([
      {
        name: 'ArtifactInstall',
        state: 'failed',
        startedAt: Date.parse('2026-07-06T10:01:00Z'),
        endedAt: Date.parse('2026-07-06T10:02:00Z'),
        diagnostics: {
          errorCode: 'failure',
          message: 'no space left on device',
          logTail: expect.stringMatching(/^2026-07-06 10:01:30 \+0000 UTC error: no space left on device\n/),
        },
      },
    ])
    expect(done?.events).toMatchObject([
      { name: 'Update', state: 'succeeded', endedAt: Date.parse('2026-07-06T10:03:00Z') },
    ])
    expect(rebooting?.events.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'Download succeeded',
      'Install succeeded',
      'Reboot in-progress',
    ])
  })

  test('are described with those that never came, in the order asked for', async () => {
    const { provider } = await start(respond)
    const targets = await provider.describeTargets(ID, ['never', 'a', 'stranger'])
    expect(targets.map(({ id, state }) => `${id} ${state}`)).toEqual(['never pending', 'a succeeded'])
  })

  test('have no more than twenty logs fetched, each once, and a log that cannot be had is no failure', async () => {
    const failed = Array.from({ length: 60 }, (_, place) => ({ id: `d-${place}`, status: 'failure', log: true }))
    const { server, provider } = await start((request) => {
      if (request.path.endsWith('/devices/list')) return pageOf(failed, request)
      return request.path.endsWith('d-3/log') ? refused(404) : { body: 'log' }
    })
    for (let look = 0; look < 3; look += 1) await collect(provider.listTargets(ID, { states: ['failed'] }))
    const logs = server.requests.filter(({ path }) => path.endsWith('/log')).map(({ path }) => path)
    expect(logs).toHaveLength(20)
    expect(new Set(logs).size).toBe(20)
    expect(server.requests[0]?.query.get('status')).toBe('failure')
  })
})
