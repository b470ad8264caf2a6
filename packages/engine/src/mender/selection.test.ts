import { expect, test } from 'vitest'
import { startMender, type TestDevice } from './fixtures/start-mender.ts'

const D1 = '/api/management/v1/deployments/deployments'
const HOUR = 3_600_000

test('an unfinished device deployment is continued before a newer deployment is looked for', async () => {
  const mender = await startMender()
  await mender.release({ name: 'app-1' })
  await mender.release({ name: 'app-2' })
  const device = await mender.device('01')
  const first = await mender.deploy({ name: 'one', artifact_name: 'app-1', devices: [device.id] })
  await device.next()
  await device.report(first, 'installing')
  const second = await mender.deploy({ name: 'two', artifact_name: 'app-2', devices: [device.id] })
  expect((await device.next()).json).toMatchObject({ id: first, artifact: { artifact_name: 'app-1' } })
  await device.report(first, 'success')
  expect((await device.next()).json).toMatchObject({ id: second })
})

test('a device that has finished a newer deployment never goes back to an older one, until its history is reset', async () => {
  const mender = await startMender()
  await mender.release({ name: 'app-1' })
  await mender.release({ name: 'app-2' })
  const [device, other] = [await mender.device('01'), await mender.device('02')]
  const older = await mender.deploy({ name: 'one', artifact_name: 'app-1', devices: [device.id, other.id] })
  expect((await device.next('app-1')).status).toBe(204)
  const newer = await mender.deploy({ name: 'two', artifact_name: 'app-2', devices: [device.id] })
  expect((await device.next('app-2')).status).toBe(204)
  expect((await device.next('app-0')).status).toBe(204)
  expect((await mender.call('DELETE', `${D1}/devices/${device.id}/history`)).status).toBe(204)
  expect((await device.next('app-0')).json).toMatchObject({ id: older })
  // Each device is counted once, also one that takes part again.
  expect(await mender.statistics(older)).toMatchObject({ pending: 2, 'already-installed': 0 })
  expect(await mender.show(newer)).toMatchObject({ status: 'finished' })
  const records = (await mender.call('GET', `${D1}/${older}/devices/list`)).json
  expect(records.filter(({ deleted }: { deleted?: string }) => deleted !== undefined)).toMatchObject([
    { status: 'already-installed' },
  ])
})

test('of several artifacts that fit a device, the smallest is assigned', async () => {
  const mender = await startMender()
  await mender.release({ name: 'app-1', deviceTypes: ['pi', 'old'], sizeBytes: 9_000 })
  const small = await mender.release({ name: 'app-1', deviceTypes: ['pi'], sizeBytes: 64, dependsOn: ['app-0'] })
  const device = await mender.device('01', 'pi')
  await mender.deploy({ name: 'go', artifact_name: 'app-1', devices: [device.id] })
  // The open-source server looks at the device type alone.
  expect((await device.next('another')).json).toMatchObject({ artifact: { id: small } })
})

test('an artifact that is uploaded later joins the active deployments of its release', async () => {
  const mender = await startMender()
  await mender.release({ name: 'app-1', deviceTypes: ['pi'] })
  const device = await mender.device('01', 'board')
  const id = await mender.deploy({ name: 'go', artifact_name: 'app-1', devices: [device.id] })
  const late = await mender.release({ name: 'app-1', deviceTypes: ['board'] })
  expect((await mender.show(id)).artifacts).toHaveLength(2)
  expect((await device.next()).json).toMatchObject({ artifact: { id: late } })
})

const CHANGES: readonly (readonly [string, (device: TestDevice) => ReturnType<TestDevice['next']>])[] = [
  ['another artifact name', (device) => device.next('app-9')],
  ['other provides', (device) => device.next('app-0', { 'rootfs-image.version': '2' })],
]
test.for(CHANGES)(
  'a device that reports %s in the middle of a deployment is refused, and has failed',
  async ([, ask]) => {
    const mender = await startMender()
    await mender.release({ name: 'app-1' })
    const device = await mender.device('01')
    const id = await mender.deploy({ name: 'go', artifact_name: 'app-1', devices: [device.id] })
    expect((await device.next('app-0', { 'rootfs-image.version': '1' })).status).toBe(200)
    const answer = await ask(device)
    expect([answer.status, answer.json]).toEqual([409, { error: expect.any(String), request_id: expect.any(String) }])
    expect(await mender.show(id)).toMatchObject({ status: 'finished', statistics: { status: { failure: 1 } } })
    expect((await ask(device)).status).toBe(204)
  },
)

test('a device that got nothing for one deployment gets the following one with its next question', async () => {
  const mender = await startMender()
  await mender.release({ name: 'app-1' })
  await mender.release({ name: 'app-2' })
  const device = await mender.device('01')
  await mender.deploy({ name: 'one', artifact_name: 'app-1', devices: [device.id] })
  const second = await mender.deploy({ name: 'two', artifact_name: 'app-2', devices: [device.id] })
  expect((await device.next('app-1')).status).toBe(204)
  expect((await device.next('app-1')).json).toMatchObject({ id: second })
})

test.for([
  ['downloading', 204, 'installing', 204],
  ['installing', 204, 'installing', 204],
  ['success', 204, 'failure', 204],
  ['failure', 204, 'success', 204],
  ['pause_before_installing', 204, 'installing', 204],
  ['already-installed', 204, 'success', 204],
  ['noartifact', 400, 'aborted', 400],
  ['pending', 400, 'decommissioned', 400],
  ['done', 400, '', 400],
] as const)('a report of %s is answered with %i, and one of %s after it with %i', async ([first, a, second, b]) => {
  const mender = await startMender()
  await mender.release({ name: 'app-1' })
  const [device, other] = [await mender.device('01'), await mender.device('02')]
  const id = await mender.deploy({ name: 'go', artifact_name: 'app-1', devices: [device.id, other.id] })
  expect((await device.report(id, 'downloading')).status).toBe(404)
  await device.next()
  expect([(await device.report(id, first)).status, (await device.report(id, second)).status]).toEqual([a, b])
  const last = b === 204 ? second : 'pending'
  const counts = Object.entries(await mender.statistics(id)).filter(([, count]) => count > 0)
  expect(Object.fromEntries(counts)).toEqual(last === 'pending' ? { pending: 2 } : { pending: 1, [last]: 1 })
})

test('an abort leaves results as they are, stops who is under way, and forgets who never asked', async () => {
  const mender = await startMender()
  await mender.release({ name: 'app-1' })
  const devices = [await mender.device('01'), await mender.device('02'), await mender.device('03')] as const
  const [done, busy, idle] = devices
  const id = await mender.deploy({ name: 'go', artifact_name: 'app-1', devices: devices.map((one) => one.id) })
  for (const device of [done, busy]) await device.next()
  await done.report(id, 'success')
  await busy.report(id, 'installing')
  mender.clock.advance(HOUR)
  const abort = () => mender.call('PUT', `${D1}/${id}/status`, { status: 'aborted' })
  expect((await abort()).status).toBe(204)
  const { status, finished, statistics } = await mender.show(id)
  expect({ status, finished }).toEqual({ status: 'finished', finished: '2026-05-07T09:00:00.000Z' })
  expect(statistics.status).toMatchObject({ success: 1, aborted: 1, pending: 0, installing: 0 })
  expect((await abort()).status).toBe(422)
  expect((await busy.report(id, 'success')).status).toBe(409)
  expect([(await busy.next()).status, (await idle.next()).status]).toEqual([204, 204])
  const list = (await mender.call('GET', `${D1}/${id}/devices/list`)).json
  expect(list.map((one: { status: string }) => one.status)).toEqual(['aborted', 'success'])
  expect(list[0].finished).toBeUndefined()
})

test('after an abort of a deployment that no device had touched, every counter is 0', async () => {
  const mender = await startMender()
  await mender.release({ name: 'app-1' })
  const id = await mender.deploy({ name: 'go', artifact_name: 'app-1', devices: ['a', 'b'] })
  expect(await mender.statistics(id)).toMatchObject({ pending: 2 })
  await mender.call('PUT', `${D1}/${id}/status`, { status: 'aborted' })
  expect(Object.values(await mender.statistics(id)).reduce((sum, count) => sum + count, 0)).toBe(0)
  expect((await mender.call('GET', `${D1}/${id}/device_list`)).json).toEqual(['a', 'b'])
})

test.for([
  ['oss', 'success', 400, 'finished'],
  ['oss', 'paused', 400, 'pending'],
  ['enterprise', 'success', 400, 'pending'],
] as const)(
  'on the plan %s, an abort by "%s" is answered with %i and leaves the deployment %s',
  async ([plan, word, code, status]) => {
    const mender = await startMender({ plan })
    await mender.release({ name: 'app-1' })
    const id = await mender.deploy({ name: 'go', artifact_name: 'app-1', devices: ['a'] })
    expect((await mender.call('PUT', `${D1}/${id}/status`, { status: word })).status).toBe(code)
    expect(await mender.show(id)).toMatchObject({ status })
  },
)

test.for([
  ['oss', 422],
  ['enterprise', 404],
] as const)('on the plan %s, an unknown deployment cannot be aborted: %i', async ([plan, status]) => {
  const mender = await startMender({ plan })
  const path = `${D1}/00000000-0000-4000-8000-000000000000/status`
  expect((await mender.call('PUT', path, { status: 'aborted' })).status).toBe(status)
})

test('an abort for one device ends what it is about, counted, and closes the next one for it, uncounted', async () => {
  const mender = await startMender()
  await mender.release({ name: 'app-1' })
  const device = await mender.device('01')
  const deploy = (name: string) => mender.deploy({ name, artifact_name: 'app-1', devices: [device.id] })
  const ids = [await deploy('one'), await deploy('two'), await deploy('three')] as const
  await device.next()
  await device.report(ids[0], 'installing')
  expect((await mender.call('DELETE', `${D1}/devices/${device.id}`)).status).toBe(204)
  expect((await device.report(ids[0], 'success')).status).toBe(409)
  expect(await mender.show(ids[0])).toMatchObject({ status: 'finished', statistics: { status: { aborted: 1 } } })
  expect(await mender.show(ids[1])).toMatchObject({
    status: 'pending',
    statistics: { status: { aborted: 0, pending: 1 } },
  })
  expect((await mender.call('GET', `${D1}/${ids[1]}/devices/list`)).json).toMatchObject([{ status: 'aborted' }])
  expect((await device.next()).json).toMatchObject({ id: ids[2] })
})
