import { describe, expect, test } from 'vitest'
import { type MenderFixture, START_MS, startMender, type TestDevice } from './fixtures/start-mender.ts'

// The public documentation of Mender says what a deployment is; each test is named after one statement of it.

const D1 = '/api/management/v1/deployments/deployments'
const D2 = '/api/management/v2/deployments/deployments'
const HOUR = 3_600_000
const IN_PROGRESS = ['downloading', 'installing', 'rebooting']

const start = (plan: 'oss' | 'enterprise' = 'oss'): Promise<MenderFixture> => startMender({ plan })

async function finish(device: TestDevice, deploymentId: string, status = 'success'): Promise<void> {
  expect((await device.next()).status).toBe(200)
  expect((await device.report(deploymentId, 'installing')).status).toBe(204)
  expect((await device.report(deploymentId, status)).status).toBe(204)
}

/** A dynamic group of the devices that say that they are on a floor. */
async function floor(mender: MenderFixture, number: number): Promise<string> {
  const terms = [{ scope: 'inventory', attribute: 'floor', type: '$eq', value: number }]
  const answer = await mender.call('POST', '/api/management/v2/inventory/filters', { name: `floor ${number}`, terms })
  expect(answer.status).toBe(201)
  return answer.headers.get('location')?.split('/').at(-1) ?? ''
}

const isOn = (device: TestDevice, number: number) =>
  device.call('PUT', '/api/devices/v1/inventory/device/attributes', [{ name: 'floor', value: number }])

const join = (mender: MenderFixture, device: TestDevice, group: string) =>
  mender.call('PUT', `/api/management/v1/inventory/devices/${device.id}/group`, { group })

describe('a deployment', () => {
  test('ensures delivery of a release to one or more devices', async () => {
    const mender = await start()
    await mender.release({ name: 'app-1' })
    const devices = [await mender.device('01'), await mender.device('02')]
    const id = await mender.deploy({ name: 'go', artifact_name: 'app-1', devices: devices.map((one) => one.id) })
    for (const device of devices) {
      const { json } = await device.next()
      expect(json).toMatchObject({ id, artifact: { artifact_name: 'app-1', device_types_compatible: ['board'] } })
      expect((await fetch(json.artifact.source.uri)).status).toBe(200)
    }
  })

  test('a release can contain one or more artifacts, one of them is assigned when the device receives the update based on software and hardware compatibility', async () => {
    const mender = await start('enterprise')
    const ofPi = await mender.release({ name: 'app-2', deviceTypes: ['pi'] })
    const plain = await mender.release({ name: 'app-2', deviceTypes: ['board'], sizeBytes: 4_096 })
    const delta = await mender.release({ name: 'app-2', deviceTypes: ['board'], dependsOn: ['app-1'] })
    const devices = [await mender.device('01', 'pi'), await mender.device('02'), await mender.device('03')] as const
    await mender.deploy({ name: 'go', artifact_name: 'app-2', devices: devices.map(({ id }) => id) })
    const given = [await devices[0].next(), await devices[1].next('app-0'), await devices[2].next('app-1')]
    expect(given.map(({ json }) => json.artifact.id)).toEqual([ofPi, plain, delta])
  })

  test('its id is random and unique, assigned by Mender at creation time', async () => {
    const mender = await start()
    await mender.release({ name: 'app-1' })
    const body = { artifact_name: 'app-1', devices: ['a'] }
    const ids = [await mender.deploy({ ...body, name: 'one' }), await mender.deploy({ ...body, name: 'two' })]
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(new Set(ids).size).toBe(2)
    // Two of one instant are in order all the same.
    const [one, two] = [await mender.show(ids[0] ?? ''), await mender.show(ids[1] ?? '')]
    expect(Date.parse(one.created)).toBe(START_MS)
    expect(Date.parse(two.created)).toBe(START_MS + 1)
  })

  test('only accepted devices can be part of a deployment', async () => {
    const mender = await start()
    await mender.release({ name: 'app-1' })
    const [kept, refused] = [await mender.device('01'), await mender.device('02')]
    const { json } = await mender.call('GET', `/api/management/v2/devauth/devices/${refused.id}`)
    const set = `/api/management/v2/devauth/devices/${refused.id}/auth/${json.auth_sets[0].id}/status`
    expect((await mender.call('PUT', set, { status: 'rejected' })).status).toBe(204)
    const id = await mender.deploy({ name: 'go', artifact_name: 'app-1', all_devices: true })
    expect((await mender.call('GET', `${D1}/${id}/device_list`)).json).toEqual([kept.id])
    const listed = await mender.deploy({ name: 'listed', artifact_name: 'app-1', devices: [refused.id] })
    expect((await refused.next()).status).toBe(401)
    expect(await mender.statistics(listed)).toMatchObject({ pending: 1 })
  })

  test('any given device finishes it once', async () => {
    const mender = await start()
    await mender.release({ name: 'app-1' })
    const [device, other] = [await mender.device('01'), await mender.device('02')]
    const id = await mender.deploy({ name: 'go', artifact_name: 'app-1', devices: [device.id, other.id] })
    await finish(device, id)
    expect((await device.next()).status).toBe(204)
    expect(await mender.statistics(id)).toMatchObject({ success: 1, pending: 1 })
  })

  test('the oldest is the one the device gets first, and one that is older than what it has finished it never gets', async () => {
    const mender = await start()
    for (const name of ['app-1', 'app-2', 'app-3']) await mender.release({ name })
    const device = await mender.device('01')
    const deploy = (name: string, devices: readonly string[]) => mender.deploy({ name, artifact_name: name, devices })
    const first = await deploy('app-1', [device.id])
    const second = await deploy('app-2', [device.id])
    await finish(device, first)
    await finish(device, second)
    expect((await mender.call('GET', `${D1}/devices/${device.id}`)).json).toMatchObject([
      { deployment: { id: second }, device: { status: 'success' } },
      { deployment: { id: first }, device: { status: 'success' } },
    ])
  })
})

describe('a deployment to a static group', () => {
  test('targets one or more specific devices by an explicit list of device ids', async () => {
    const mender = await start()
    await mender.release({ name: 'app-1' })
    const [listed, other] = [await mender.device('01'), await mender.device('02')]
    const id = await mender.deploy({ name: 'go', artifact_name: 'app-1', devices: [listed.id] })
    expect([(await listed.next()).status, (await other.next()).status]).toEqual([200, 204])
    expect(await mender.show(id)).toMatchObject({ max_devices: 1, device_count: 1 })
  })

  test('targets a static device group, to update all the devices belonging to it', async () => {
    const mender = await start()
    await mender.release({ name: 'app-1' })
    const devices = [await mender.device('01'), await mender.device('02'), await mender.device('03')] as const
    for (const device of devices.slice(0, 2)) await join(mender, device, 'lab')
    const id = await mender.deploy({ name: 'go', artifact_name: 'app-1' }, `${D1}/group/lab`)
    expect(await mender.show(id)).toMatchObject({ groups: ['lab'], max_devices: 2 })
    const answers = [await devices[0].next(), await devices[1].next(), await devices[2].next()]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 204])
  })

  test('contains a list of devices and finishes once all the devices in it have finished', async () => {
    const mender = await start()
    await mender.release({ name: 'app-1' })
    const [one, two] = [await mender.device('01'), await mender.device('02')]
    const id = await mender.deploy({ name: 'go', artifact_name: 'app-1', devices: [one.id, two.id] })
    await finish(one, id)
    expect(await mender.show(id)).toMatchObject({ status: 'inprogress' })
    mender.clock.advance(HOUR)
    await finish(two, id)
    expect(await mender.show(id)).toMatchObject({ status: 'finished', finished: '2026-05-07T09:00:00.000Z' })
  })

  test('uses the group at the creation time, and does not include any devices assigned to the group afterwards', async () => {
    const mender = await start()
    await mender.release({ name: 'app-1' })
    const [member, late] = [await mender.device('01'), await mender.device('02')]
    await join(mender, member, 'lab')
    const id = await mender.deploy({ name: 'go', artifact_name: 'app-1' }, `${D1}/group/lab`)
    await join(mender, late, 'lab')
    await join(mender, member, 'elsewhere')
    expect([(await member.next()).status, (await late.next()).status]).toEqual([200, 204])
    expect((await mender.call('GET', `${D1}/${id}/device_list`)).json).toEqual([member.id])
  })
})

describe('a deployment to a dynamic group', () => {
  const prepare = async (more: object = {}) => {
    const mender = await start('enterprise')
    await mender.release({ name: 'app-1' })
    const filter = await floor(mender, 2)
    const id = await mender.deploy({ name: 'go', artifact_name: 'app-1', filter_id: filter, ...more }, D2)
    return { mender, id }
  }

  test('is assigned by a dynamic filter to an open, variable group of devices fulfilling the filter criteria', async () => {
    const { mender, id } = await prepare()
    const device = await mender.device('01')
    expect((await device.next()).status).toBe(204)
    await isOn(device, 2)
    expect((await device.next()).json).toMatchObject({ id })
    expect(await mender.show(id)).toMatchObject({ dynamic: true, filter: { name: 'floor 2' }, initial_device_count: 0 })
  })

  test('never implicitly finishes, but stays active until the user stops it', async () => {
    const { mender, id } = await prepare()
    for (const mac of ['01', '02']) {
      const device = await mender.device(mac)
      await isOn(device, 2)
      await finish(device, id)
      expect(await mender.show(id)).toMatchObject({ status: 'pending' })
    }
    expect((await mender.call('PUT', `${D1}/${id}/status`, { status: 'aborted' })).status).toBe(204)
    expect(await mender.show(id)).toMatchObject({ status: 'finished' })
    expect(await mender.statistics(id)).toMatchObject({ success: 2, aborted: 0, pending: 0 })
  })

  test('finishes when the maximum number of devices receive an update, and any other device will not use it', async () => {
    const { mender, id } = await prepare({ max_devices: 1 })
    const [first, late] = [await mender.device('01'), await mender.device('02')]
    for (const device of [first, late]) await isOn(device, 2)
    expect((await first.next()).status).toBe(200)
    expect((await late.next()).status).toBe(204)
    expect(await mender.show(id)).toMatchObject({ status: 'pending', device_count: 1 })
    await finish(first, id)
    expect(await mender.show(id)).toMatchObject({ status: 'finished', device_count: 1, max_devices: 1 })
    expect((await late.next()).status).toBe(204)
  })

  test('a device can only be in one static group at the same time, while it can be in multiple dynamic groups', async () => {
    const { mender } = await prepare()
    const device = await mender.device('01')
    await isOn(device, 2)
    for (const group of ['lab', 'field']) await join(mender, device, group)
    const path = `/api/management/v1/inventory/devices/${device.id}/group`
    expect((await mender.call('GET', path)).json).toEqual({ group: 'field' })
    expect((await mender.call('GET', '/api/management/v1/inventory/groups')).json).toEqual(['field'])
    const terms = [{ scope: 'inventory', attribute: 'floor', type: '$gte', value: 1 }]
    await mender.call('POST', '/api/management/v2/inventory/filters', { name: 'upstairs', terms })
    const filters = (await mender.call('GET', '/api/management/v2/inventory/filters')).json as { id: string }[]
    expect(filters).toHaveLength(2)
    for (const { id } of filters) {
      const found = await mender.call('GET', `/api/management/v2/inventory/filters/${id}/search`)
      expect(found.json.map((one: { id: string }) => one.id)).toEqual([device.id])
    }
  })
})

describe('the lifecycle', () => {
  const prepare = async () => {
    const mender = await start()
    await mender.release({ name: 'app-1' })
    const devices = [await mender.device('01'), await mender.device('02')] as const
    const id = await mender.deploy({ name: 'go', artifact_name: 'app-1', devices: devices.map((one) => one.id) })
    return { mender, devices, id }
  }

  test('once created, a deployment stays in "pending" until one or more devices targeted by it have requested the update', async () => {
    const { mender, devices, id } = await prepare()
    expect(await mender.show(id)).toMatchObject({ status: 'pending', device_count: 0 })
    await devices[0].next()
    // Asking alone makes a record that is pending, and no more.
    expect(await mender.show(id)).toMatchObject({ status: 'pending', device_count: 1 })
  })

  test('when at least one device is performing the update, the deployment transitions to "inprogress"', async () => {
    const { mender, devices, id } = await prepare()
    await devices[0].next()
    await devices[0].report(id, 'downloading')
    expect(await mender.show(id)).toMatchObject({ status: 'inprogress' })
    expect(await mender.statistics(id)).toMatchObject({ downloading: 1, pending: 1 })
  })

  test('when all the devices finished the update, either successfully or not, its status changes to "finished"', async () => {
    const { mender, devices, id } = await prepare()
    await finish(devices[0], id, 'failure')
    await finish(devices[1], id)
    expect(await mender.show(id)).toMatchObject({
      status: 'finished',
      statistics: { status: { failure: 1, success: 1 } },
    })
  })
})

describe('a device deployment', () => {
  test('stores the details of device, deployment and artifact, status and sub-status, creation and completion timestamps, and optionally the logs', async () => {
    const mender = await start()
    const artifact = await mender.release({ name: 'app-1' })
    const device = await mender.device('01')
    const id = await mender.deploy({ name: 'go', artifact_name: 'app-1', devices: [device.id] })
    mender.clock.advance(HOUR)
    await device.next()
    await device.report(id, 'installing', { substate: 'ArtifactInstall_Enter_00' })
    mender.clock.advance(HOUR)
    await device.report(id, 'failure')
    const log = `/api/devices/v1/deployments/device/deployments/${id}/log`
    const messages = [{ timestamp: '2026-05-07T09:59:58.5Z', level: 'error', message: 'no space left' }]
    expect((await device.call('PUT', log, { messages })).status).toBe(204)
    expect((await mender.call('GET', `${D1}/${id}/devices/list`)).json).toMatchObject([
      {
        id: device.id,
        status: 'failure',
        substate: 'ArtifactInstall_Enter_00',
        created: '2026-05-07T08:00:00.000Z',
        started: '2026-05-07T09:00:00.000Z',
        finished: '2026-05-07T10:00:00.000Z',
        log: true,
        image: { id: artifact, name: 'app-1' },
        device_type: 'board',
      },
    ])
    const text = await mender.call('GET', `${D1}/${id}/devices/${device.id}/log`)
    expect(text.text).toBe('2026-05-07 09:59:58 +0000 UTC error: no space left\n')
  })

  test.for(IN_PROGRESS)('the status of an update in progress can be "%s"', async (status) => {
    const mender = await start()
    await mender.release({ name: 'app-1' })
    const device = await mender.device('01')
    const id = await mender.deploy({ name: 'go', artifact_name: 'app-1', devices: [device.id] })
    await device.next()
    expect(await mender.statistics(id)).toMatchObject({ pending: 1 })
    await device.report(id, status)
    expect(await mender.statistics(id)).toMatchObject({ pending: 0, [status]: 1 })
    expect(await mender.show(id)).toMatchObject({ status: 'inprogress' })
  })

  test.for<readonly [string, (mender: MenderFixture, device: TestDevice, id: string) => Promise<unknown>]>([
    ['success', (_mender, device, id) => finish(device, id)],
    ['failure', (_mender, device, id) => finish(device, id, 'failure')],
    ['already-installed', (_mender, device) => device.next('app-1')],
    ['noartifact', (_mender, device) => device.next()],
    ['aborted', (mender, _device, id) => mender.call('PUT', `${D1}/${id}/status`, { status: 'aborted' })],
    ['decommissioned', (mender, { id }) => mender.call('DELETE', `/api/management/v2/devauth/devices/${id}`)],
  ])('the status of a finished update can be "%s"', async ([status, act]) => {
    const mender = await start()
    await mender.release({ name: 'app-1' })
    const device = await mender.device('01', status === 'noartifact' ? 'pi' : 'board')
    const id = await mender.deploy({ name: 'go', artifact_name: 'app-1', devices: [device.id] })
    if (status === 'aborted' || status === 'decommissioned') await device.next()
    await act(mender, device, id)
    expect(await mender.statistics(id)).toMatchObject({ [status]: 1, pending: 0 })
    expect(await mender.show(id)).toMatchObject({ status: 'finished' })
  })
})

describe('the algorithm for selecting the deployment for the device', () => {
  test('looks for the oldest, not finished deployment for the device, and creates its device deployment with a "pending" state', async () => {
    const mender = await start()
    await mender.release({ name: 'app-1' })
    const device = await mender.device('01')
    const id = await mender.deploy({ name: 'go', artifact_name: 'app-1', devices: [device.id] })
    await mender.deploy({ name: 'later', artifact_name: 'app-1', devices: [device.id] })
    expect((await mender.call('GET', `${D1}/${id}/devices/list`)).json).toEqual([])
    expect((await device.next()).json).toMatchObject({ id })
    expect((await device.next()).json).toMatchObject({ id })
    expect((await mender.call('GET', `${D1}/${id}/devices/list`)).json).toMatchObject([
      { status: 'pending', log: false },
    ])
  })

  test('checks if the deployment has more than one phase, and returns no instructions as long as none is active', async () => {
    const mender = await start('enterprise')
    await mender.release({ name: 'app-1' })
    const devices = [await mender.device('01'), await mender.device('02')] as const
    const at = (hours: number): string => new Date(START_MS + hours * HOUR).toISOString()
    const phases = [{ batch_size: 50, start_ts: at(1) }, { start_ts: at(2) }]
    const id = await mender.deploy({
      name: 'go',
      artifact_name: 'app-1',
      devices: devices.map((one) => one.id),
      phases,
    })
    const poll = async () => [(await devices[0].next()).status, (await devices[1].next()).status]
    expect(await mender.show(id)).toMatchObject({ status: 'scheduled' })
    expect(await poll()).toEqual([204, 204])
    mender.clock.advance(HOUR)
    expect(await mender.show(id)).toMatchObject({ status: 'pending' })
    expect(await poll()).toEqual([200, 204])
    expect(await poll()).toEqual([200, 204])
    mender.clock.advance(HOUR)
    expect(await poll()).toEqual([200, 200])
    expect((await mender.show(id)).phases).toMatchObject([
      { batch_size: 50, start_ts: at(1), device_count: 1 },
      { batch_size: 50, start_ts: at(2), device_count: 1 },
    ])
  })

  test('if there is no artifact to assign, it returns no instructions and sets the device deployment status to "noartifact"', async () => {
    const mender = await start()
    await mender.release({ name: 'app-1' })
    const device = await mender.device('01', 'pi')
    const id = await mender.deploy({ name: 'go', artifact_name: 'app-1', devices: [device.id] })
    expect((await device.next()).status).toBe(204)
    expect(await mender.statistics(id)).toMatchObject({ noartifact: 1 })
  })

  test('if the artifact installed on the device is the one in the deployment, it returns no instructions and sets the status to "already-installed"', async () => {
    const mender = await start()
    await mender.release({ name: 'app-1' })
    const device = await mender.device('01')
    const body = { artifact_name: 'app-1', devices: [device.id] }
    const id = await mender.deploy({ ...body, name: 'go' })
    expect((await device.next('app-1')).status).toBe(204)
    expect(await mender.statistics(id)).toMatchObject({ 'already-installed': 1 })
    await mender.deploy({ ...body, name: 'again', force_installation: true })
    expect((await device.next('app-1')).status).toBe(200)
  })

  test('a failed device may try again as often as the number of retries says', async () => {
    const mender = await start('enterprise')
    await mender.release({ name: 'app-1' })
    const device = await mender.device('01')
    const id = await mender.deploy({ name: 'go', artifact_name: 'app-1', devices: [device.id], retries: 1 })
    await finish(device, id, 'failure')
    expect(await mender.statistics(id)).toMatchObject({ failure: 0, pending: 1 })
    await finish(device, id, 'failure')
    expect(await mender.show(id)).toMatchObject({ status: 'finished', statistics: { status: { failure: 1 } } })
    expect((await device.next()).status).toBe(204)
  })
})
