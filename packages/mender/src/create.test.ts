import type { MenderDeploymentRequest, MenderDevice } from '@slipway/core/provider'
import { describe, expect, test } from 'vitest'
import { ManualClock } from '../../core/src/deployment/fixtures/manual-clock.ts'
import { type Answer, pageOf, type Respond, refused, serveInTest } from './fixtures/scripted-server.ts'
import { createMenderProvider } from './provider.ts'

const ID = '4f1c8a52-0d3e-4b7a-9c11-2a6f5e8d7b90'
const V1 = '/api/management/v1/deployments/deployments'
const V2 = '/api/management/v2/deployments/deployments'
const REQUEST: MenderDeploymentRequest = {
  name: 'ci 7',
  artifactName: 'app',
  target: { type: 'devices', devices: ['a', 'b', 'a'] },
}

async function start(respond: Respond) {
  const server = await serveInTest(respond)
  const clock = new ManualClock({ isRunning: true })
  return { server, provider: createMenderProvider({ serverUrl: server.endpoint, token: 't', clock }) }
}

const created: Answer = { status: 201, headers: { location: `${V1}/${ID}` } }
const basic = { name: 'ci 7', artifact_name: 'app' }

describe('a deployment is asked for', () => {
  test.for<[string, Partial<MenderDeploymentRequest>, string, object]>([
    ['devices', {}, V1, { ...basic, devices: ['a', 'b'] }],
    ['all devices', { target: { type: 'all-devices' } }, V1, { ...basic, all_devices: true }],
    ['a group', { target: { type: 'group', group: 'web' } }, `${V1}/group/web`, basic],
    [
      'a filter',
      { target: { type: 'filter', filterId: 'f-1' }, maxDevices: 5 },
      V2,
      { ...basic, filter_id: 'f-1', max_devices: 5 },
    ],
    ['another install', { forceInstallation: true }, V1, { ...basic, devices: ['a', 'b'], force_installation: true }],
    [
      'phases',
      { retries: 3, phases: [{ batchPercent: 5 }, { startsAt: Date.UTC(2026, 6, 6) }] },
      V1,
      {
        ...basic,
        devices: ['a', 'b'],
        retries: 3,
        phases: [{ batch_size: 5 }, { start_ts: '2026-07-06T00:00:00.000Z' }],
      },
    ],
    [
      'a control map',
      { updateControlMap: { states: { ArtifactReboot_Enter: { action: 'pause' } } } },
      V1,
      { ...basic, devices: ['a', 'b'], update_control_map: { states: { ArtifactReboot_Enter: { action: 'pause' } } } },
    ],
  ])('for %s', async ([, more, path, json]) => {
    const { server, provider } = await start(() => created)
    expect(await provider.createDeployment({ ...REQUEST, ...more })).toBe(ID)
    expect(server.requests[0]).toMatchObject({ method: 'POST', path, json })
    expect(server.requests[0]?.json).toEqual(json)
  })

  test.for<[number, MenderDeploymentRequest['target'], string]>([
    [400, { type: 'devices', devices: ['a'] }, 'INPUT_INVALID'],
    [400, { type: 'group', group: 'web' }, 'GROUP_NOT_FOUND'],
    [403, { type: 'group', group: 'web' }, 'ACCESS_DENIED'],
    [403, { type: 'filter', filterId: 'f' }, 'FEATURE_UNAVAILABLE'],
    [404, { type: 'filter', filterId: 'f' }, 'FEATURE_UNAVAILABLE'],
    [409, { type: 'all-devices' }, 'DEPLOYMENT_EXISTS'],
    [413, { type: 'devices', devices: ['a'] }, 'INPUT_INVALID'],
    [422, { type: 'all-devices' }, 'REVISION_NOT_FOUND'],
    [500, { type: 'all-devices' }, 'SERVICE_UNREACHABLE'],
  ])('and %i for %j means %s, and is not asked for again', async ([status, target, code]) => {
    const { server, provider } = await start(() => refused(status))
    await expect(provider.createDeployment({ ...REQUEST, target })).rejects.toMatchObject({
      code,
      message: expect.stringContaining('said the server'),
    })
    expect(server.requests).toHaveLength(1)
  })

  test('and an answer without an id is not taken for one', async () => {
    const { provider } = await start(() => ({ status: 201 }))
    await expect(provider.createDeployment(REQUEST)).rejects.toMatchObject({ code: 'SERVICE_UNREACHABLE' })
  })
})

test.for<[Answer, string]>([
  [refused(400), 'present'],
  [refused(422), 'present'],
  [refused(404), 'absent'],
  [{ status: 405, body: '405 method not allowed' }, 'absent'],
  [{ status: 404, body: '404 page not found' }, 'absent'],
  [refused(403), 'denied'],
])('what a commercial server does is %2$s by %1$j', async ([answer, expected]) => {
  const { server, provider } = await start(() => answer)
  expect(await provider.probeCommercial()).toBe(expected)
  expect(server.requests[0]).toMatchObject({ method: 'POST', path: V2, json: {} })
})

describe('devices', () => {
  async function collect(pages: AsyncIterable<readonly MenderDevice[]>): Promise<MenderDevice[]> {
    const all: MenderDevice[] = []
    for await (const page of pages) all.push(...page)
    return all
  }
  const inventory = (id: string, type: string | undefined, artifact: string) => ({
    id,
    attributes: [
      { scope: 'identity', name: 'status', value: 'accepted' },
      { scope: 'identity', name: 'device_type', value: 'wrong scope' },
      ...(type === undefined ? [] : [{ scope: 'inventory', name: 'device_type', value: type }]),
      { scope: 'inventory', name: 'artifact_name', value: artifact },
      { scope: 'system', name: 'created_ts', value: '2026-07-06T10:00:00Z' },
    ],
  })

  test('of a group are searched, page by page', async () => {
    const fleet = Array.from({ length: 1_100 }, (_, place) => inventory(`d-${place}`, 'board', 'app'))
    const { server, provider } = await start((request) => {
      const { page, per_page } = request.json as { readonly page: number; readonly per_page: number }
      return pageOf(fleet, {
        ...request,
        query: new URLSearchParams({ page: String(page), per_page: String(per_page) }),
      })
    })
    const found = await collect(provider.listDevices({ type: 'group', group: 'web' }))
    expect(found).toHaveLength(1_100)
    expect(found[0]).toEqual({
      id: 'd-0',
      status: 'accepted',
      isAccepted: true,
      deviceType: 'board',
      artifactName: 'app',
      createdAt: Date.parse('2026-07-06T10:00:00Z'),
    })
    expect(server.requests).toHaveLength(3)
    expect(server.requests[0]?.json).toMatchObject({
      filters: [
        { scope: 'identity', attribute: 'status', type: '$eq', value: 'accepted' },
        { scope: 'system', attribute: 'group', type: '$eq', value: 'web' },
      ],
    })
  })

  test('that are named are looked up where they are accepted, each once, and unknown ones are left out', async () => {
    const known = [
      { id: 'a', status: 'accepted' },
      { id: 'b', status: 'pending' },
      { id: 'stranger', status: 'accepted' },
    ]
    const { server, provider } = await start((request) => {
      if (request.path.endsWith('/devauth/devices')) return pageOf(known, request)
      if (request.path.endsWith('/filters/search')) return { body: [inventory('a', 'board', 'app')] }
      return { body: inventory('b', undefined, 'old') }
    })
    const found = await collect(provider.listDevices({ type: 'devices', devices: ['a', 'b', 'a', 'nobody'] }))
    expect(found).toMatchObject([
      { id: 'a', isAccepted: true, deviceType: 'board', artifactName: 'app' },
      { id: 'b', isAccepted: false, status: 'pending', artifactName: 'old' },
    ])
    expect(server.requests[0]?.query.getAll('id')).toEqual(['a', 'b', 'nobody'])
  })

  test('that are named are known also where the inventory may not be read', async () => {
    const { provider } = await start((request) =>
      request.path.endsWith('/devauth/devices') ? pageOf([{ id: 'a', status: 'accepted' }], request) : refused(403),
    )
    expect(await collect(provider.listDevices({ type: 'devices', devices: ['a'] }))).toEqual([
      { id: 'a', status: 'accepted', isAccepted: true },
    ])
  })

  test('of a filter that is not there are told', async () => {
    const { provider } = await start(() => refused(404))
    const pages = provider.listDevices({ type: 'filter', filterId: 'f' })
    await expect(collect(pages)).rejects.toMatchObject({ code: 'GROUP_NOT_FOUND' })
  })
})
