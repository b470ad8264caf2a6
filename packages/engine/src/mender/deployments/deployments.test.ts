import { expect, test } from 'vitest'
import { type MenderFixture, START_MS, startMender } from '../fixtures/start-mender.ts'

const D1 = '/api/management/v1/deployments/deployments'
const D2 = '/api/management/v2/deployments/deployments'
const UNKNOWN = '00000000-0000-4000-8000-000000000000'
const GOOD = { name: 'go', artifact_name: 'app-1', devices: ['a'] }
const json = { 'Content-Type': 'application/json' }

test.for<readonly [string, string, unknown, number]>([
  ['a list of devices', D1, GOOD, 201],
  ['a list with unknown keys', D1, { ...GOOD, retries: 3, phases: 'later' }, 201],
  ['a device that nobody knows', D1, { ...GOOD, devices: ['nobody'] }, 201],
  ['no name', D1, { ...GOOD, name: '' }, 400],
  ['a name that is too long', D1, { ...GOOD, name: 'x'.repeat(257) }, 400],
  ['no release', D1, { ...GOOD, artifact_name: undefined }, 400],
  ['a release that is not there', D1, { ...GOOD, artifact_name: 'app-2' }, 422],
  ['neither devices nor all', D1, { ...GOOD, devices: undefined }, 400],
  ['no device in the list', D1, { ...GOOD, devices: [] }, 400],
  ['devices and all', D1, { ...GOOD, all_devices: true }, 400],
  ['all of no devices', D1, { ...GOOD, devices: undefined, all_devices: true }, 400],
  ['devices that are no list', D1, { ...GOOD, devices: 'a' }, 400],
  ['a group that is not there', `${D1}/group/none`, { name: 'go', artifact_name: 'app-1' }, 400],
  ['a group and devices', `${D1}/group/none`, GOOD, 400],
  ['a filter, which only the commercial server has', D2, { ...GOOD, filter_id: UNKNOWN }, 404],
  ['a body that is no object', D1, [], 400],
])('a deployment with %s', async ([, path, body, status]) => {
  const mender = await startMender()
  await mender.release({ name: 'app-1' })
  const answer = await mender.call('POST', path, body)
  expect(answer.status).toBe(status)
  if (status === 201) {
    expect(answer.text).toBe('')
    expect(answer.headers.get('location')).toMatch(/^\/api\/management\/v1\/deployments\/deployments\/[0-9a-f-]{36}$/)
  }
  expect((await mender.call('GET', D1)).json).toHaveLength(status === 201 ? 1 : 0)
})

test.for([
  ['no type', { 'Content-Type': '' }, 400],
  ['another type', { 'Content-Type': 'text/plain' }, 415],
  ['a type with its characters', { 'Content-Type': 'application/json; charset=utf-8' }, 201],
] as const)('the body of a deployment with %s', async ([, headers, status]) => {
  const mender = await startMender()
  await mender.release({ name: 'app-1' })
  expect((await mender.call('POST', D1, JSON.stringify(GOOD), headers)).status).toBe(status)
})

test('a body that is no JSON is refused with 400, one that is too large with 413', async () => {
  const mender = await startMender()
  expect((await mender.call('POST', D1, '{', json)).status).toBe(400)
  expect((await mender.call('POST', D1, ' '.repeat(1_048_577), json)).status).toBe(413)
})

test('the same deployment is refused with 409 for as long as it is active', async () => {
  const mender = await startMender()
  await mender.release({ name: 'app-1' })
  const id = await mender.deploy({ ...GOOD, devices: ['a', 'b'] })
  expect((await mender.call('POST', D1, { ...GOOD, devices: ['b', 'a'] })).status).toBe(409)
  for (const other of [{ name: 'another' }, { devices: ['a'] }, { force_installation: true }]) {
    await mender.deploy({ ...GOOD, devices: ['a', 'b'], ...other })
  }
  await mender.call('PUT', `${D1}/${id}/status`, { status: 'aborted' })
  await mender.deploy({ ...GOOD, devices: ['a', 'b'] })
})

test('a deployment tells what the open-source server does, and on the other plan more', async () => {
  const shown = async (plan: 'oss' | 'enterprise') => {
    const mender = await startMender({ plan })
    const artifact = await mender.release({ name: 'app-1' })
    const id = await mender.deploy({ ...GOOD, retries: 2, phases: [{ batch_size: 100 }] })
    return { deployment: await mender.show(id), id, artifact }
  }
  const { deployment, id, artifact } = await shown('oss')
  const { status, total_size } = deployment.statistics
  expect(deployment).toEqual({
    id,
    name: 'go',
    artifact_name: 'app-1',
    created: '2026-05-07T08:00:00.000Z',
    status: 'pending',
    device_count: 0,
    max_devices: 1,
    artifacts: [artifact],
    groups: [],
    type: 'software',
    statistics: { status, total_size },
  })
  expect([total_size, Object.keys(status)]).toEqual([
    0,
    expect.arrayContaining(['decommissioned', 'pause_before_committing']),
  ])
  expect(Object.keys(status)).toHaveLength(13)
  expect((await shown('enterprise')).deployment).toMatchObject({
    retries: 2,
    dynamic: false,
    initial_device_count: 1,
    autogenerate_delta: false,
    phases: [{ batch_size: 100, start_ts: '2026-05-07T08:00:00.000Z', device_count: 0 }],
  })
})

async function three(): Promise<{ mender: MenderFixture; ids: readonly [string, string, string] }> {
  const mender = await startMender()
  await mender.release({ name: 'app-1' })
  const deploy = async (name: string) => {
    mender.clock.advance(10_000)
    return mender.deploy({ ...GOOD, name })
  }
  return { mender, ids: [await deploy('one'), await deploy('two'), await deploy('Three')] }
}

test.for<readonly [string, readonly number[] | number]>([
  [D2, [2, 1, 0]],
  [`${D2}?sort=asc`, [0, 1, 2]],
  [`${D2}?name=one&name=two`, [1, 0]],
  [`${D2}?name=On`, []],
  [`${D2}?status=finished`, [1]],
  [`${D2}?status=pending&sort=asc`, [0, 2]],
  [`${D2}?status=aborted`, []],
  [`${D2}?type=configuration`, []],
  [`${D2}?created_after=${START_MS / 1_000 + 10}`, [2, 1]],
  [`${D2}?created_before=${START_MS / 1_000 + 20}`, [0]],
  [`${D2}?per_page=2&page=2`, [0]],
  [`${D1}?search=thr`, [2]],
  [`${D1}?search=APP-1`, [2, 1, 0]],
  [`${D2}?status=ready`, 400],
  [`${D2}?sort=name`, 400],
  [`${D2}?created_after=yesterday`, 400],
  [`${D2}?page=0`, 400],
  [`${D2}?per_page=501`, 400],
  [`${D2}?id=first`, 400],
])('%s lists %j', async ([path, expected]) => {
  const { mender, ids } = await three()
  await mender.call('PUT', `${D1}/${ids[1]}/status`, { status: 'aborted' })
  const { status, json: found } = await mender.call('GET', path)
  if (typeof expected === 'number') expect(status).toBe(expected)
  else expect(found.map(({ id }: { id: string }) => id)).toEqual(expected.map((index) => ids[index]))
})

test('a list can be asked for by ids, and by what a device is known by when no deployment has that name', async () => {
  const { mender, ids } = await three()
  const byId = await mender.call('GET', `${D2}?id=${ids[0]}&id=${ids[2]}`)
  expect(byId.json.map(({ name }: { name: string }) => name)).toEqual(['Three', 'one'])
  const device = await mender.device('02:01')
  const own = await mender.deploy({ ...GOOD, devices: [device.id] })
  const byMac = await mender.call('GET', `${D2}?name=02:01&id_attribute=mac`)
  expect(byMac.json.map(({ id }: { id: string }) => id)).toEqual([own])
  expect((await mender.call('GET', `${D2}?name=02:01&id_attribute=mac&id_scope=inventory`)).status).toBe(400)
})

test('statistics of many deployments leave out those that are not known', async () => {
  const { mender, ids } = await three()
  const ask = (deployment_ids: readonly string[]) => mender.call('POST', `${D1}/statistics/list`, { deployment_ids })
  expect((await ask([ids[1], UNKNOWN])).json).toEqual([{ id: ids[1], stats: await mender.statistics(ids[1]) }])
  expect((await ask([UNKNOWN])).status).toBe(404)
  expect((await ask([])).json).toEqual({})
  expect((await ask(['first'])).status).toBe(400)
  expect((await ask(Array.from({ length: 101 }, () => UNKNOWN))).status).toBe(400)
})

test.for([
  [`${D1}/first`, 400],
  [`${D1}/${UNKNOWN}`, 404],
  [`${D1}/${UNKNOWN}/statistics`, 404],
  [`${D1}/${UNKNOWN}/devices/list`, 404],
  [`${D1}/${UNKNOWN}/devices/a/log`, 404],
  [`${D1}/devices/nobody`, 200],
  [`${D1}/devices/nobody?per_page=21`, 400],
] as const)('GET %s: %i', async ([path, status]) => {
  const mender = await startMender()
  expect((await mender.call('GET', path)).status).toBe(status)
})

test('devices of a deployment are listed by status, also by its aliases', async () => {
  const mender = await startMender()
  await mender.release({ name: 'app-1' })
  const devices = [await mender.device('01'), await mender.device('02'), await mender.device('03')] as const
  const id = await mender.deploy({ ...GOOD, devices: devices.map((one) => one.id) })
  for (const device of devices) await device.next()
  await devices[0].report(id, 'pause_before_rebooting')
  await devices[1].report(id, 'success')
  const list = async (status: string) =>
    (await mender.call('GET', `${D1}/${id}/devices/list?status=${status}`)).json.map((one: { id: string }) => one.id)
  expect(await list('pause')).toEqual([devices[0].id])
  expect(await list('finished')).toEqual([devices[1].id])
  expect(await list('active')).toEqual([devices[0].id, devices[2].id])
  expect(await list('')).toEqual([devices[0].id, devices[2].id, devices[1].id])
  expect((await mender.call('GET', `${D1}/${id}/devices/list?status=ready`)).status).toBe(400)
  expect((await mender.call('GET', `${D1}/${id}/devices`)).json).toHaveLength(3)
})

test.for([
  ['no messages', { messages: [] }, 400],
  ['a message without a level', { messages: [{ timestamp: '2026-05-07T08:00:00Z', message: 'x' }] }, 400],
  ['a time that is none', { messages: [{ timestamp: 'noon', level: 'info', message: 'x' }] }, 400],
  ['a message', { messages: [{ timestamp: '2026-05-07T08:00:00Z', level: 'info', message: 'x' }] }, 204],
] as const)('a log with %s', async ([, body, status]) => {
  const mender = await startMender()
  await mender.release({ name: 'app-1' })
  const device = await mender.device('01')
  const id = await mender.deploy({ ...GOOD, devices: [device.id] })
  const path = `/api/devices/v1/deployments/device/deployments/${id}/log`
  expect((await device.call('PUT', path, body)).status).toBe(status === 204 ? 404 : 400)
  await device.next()
  expect((await device.call('PUT', path, body)).status).toBe(status)
})

test('phases and update control maps are the commercial plan’s, and checked there', async () => {
  const mender = await startMender({ plan: 'enterprise' })
  await mender.release({ name: 'app-1' })
  const device = await mender.device('01')
  const asked = { ...GOOD, devices: [device.id] }
  const at = (hours: number): string => new Date(START_MS + hours * 3_600_000).toISOString()
  for (const more of [
    { phases: [] },
    { phases: [{ batch_size: 60 }, { batch_size: 60, start_ts: at(1) }] },
    { phases: [{ batch_size: 10 }, {}] },
    { phases: [{}, { start_ts: at(1) }] },
    { phases: [{ batch_size: 10, start_ts: at(2) }, { start_ts: at(1) }] },
    { retries: -1 },
    { update_control_map: 'pause' },
  ]) {
    expect((await mender.call('POST', D1, { ...asked, ...more })).status, JSON.stringify(more)).toBe(400)
  }
  const states = { ArtifactReboot_Enter: { action: 'pause' } }
  const id = await mender.deploy({ ...asked, update_control_map: { states } })
  const next = '/api/devices/v2/deployments/device/deployments/next'
  const body = { device_provides: { artifact_name: 'app-0', device_type: 'board' }, update_control_map: true }
  expect((await device.call('POST', next, body)).json).toMatchObject({ id, update_control_map: { id, states } })
  const changed = { states: { ArtifactReboot_Enter: { action: 'force_continue' } } }
  expect((await mender.call('PATCH', `${D1}/${id}`, { update_control_map: changed })).status).toBe(204)
  const map = `/api/devices/v2/deployments/device/deployments/${id}/update_control_map`
  expect((await device.call('GET', map)).json).toEqual({ update_control_map: { id, ...changed } })
  const plain = await mender.deploy({ ...asked, name: 'plain' })
  expect((await mender.call('PATCH', `${D1}/${plain}`, { update_control_map: changed })).status).toBe(409)
})
