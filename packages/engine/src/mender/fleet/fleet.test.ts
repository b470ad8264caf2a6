import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { askIn, type MenderFixture, startMender } from '../fixtures/start-mender.ts'

const DEVAUTH = '/api/management/v2/devauth'
const INVENTORY = '/api/management/v1/inventory'
const SEARCH = '/api/management/v2/inventory/filters/search'

const pair = () => generateKeyPairSync('ed25519')
const idsOf = (answer: { readonly json: readonly { readonly id: string }[] }) => answer.json.map(({ id }) => id)

test.for([
  ['RSA', () => generateKeyPairSync('rsa', { modulusLength: 2_048 }), 'sha256'],
  ['ECDSA P-256', () => generateKeyPairSync('ec', { namedCurve: 'P-256' }), 'sha256'],
  ['Ed25519', () => generateKeyPairSync('ed25519'), null],
] as const)('a device with a key of %s is let in by its signature, and by no other', async ([, make, digest]) => {
  const mender = await startMender({ acceptsAll: true })
  const [own, other] = [make(), make()]
  const answer = await askIn(mender.endpoint, { mac: '01' }, own.publicKey, own.privateKey, digest)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/jwt'])
  const claims = JSON.parse(Buffer.from(answer.text.split('.')[1] ?? '', 'base64url').toString())
  const [{ id, auth_sets }] = (await mender.call('GET', `${DEVAUTH}/devices`)).json
  expect(claims).toMatchObject({ sub: id, jti: auth_sets[0].id, iss: 'Mender', 'mender.device': true })
  expect((await askIn(mender.endpoint, { mac: '01' }, own.publicKey, other.privateKey, digest)).status).toBe(400)
})

test('a device that nobody has accepted is noted as pending and turned away, until somebody does', async () => {
  const mender = await startMender()
  const { publicKey, privateKey } = pair()
  const ask = () => askIn(mender.endpoint, { mac: '01' }, publicKey, privateKey)
  expect((await ask()).status).toBe(401)
  const [device] = (await mender.call('GET', `${DEVAUTH}/devices?status=pending`)).json
  expect(device).toMatchObject({ status: 'pending', identity_data: { mac: '01' }, auth_sets: [{ status: 'pending' }] })
  const set = `${DEVAUTH}/devices/${device.id}/auth/${device.auth_sets[0].id}/status`
  expect((await mender.call('PUT', set, { status: 'accepted' })).status).toBe(204)
  const { status, text } = await ask()
  expect(status).toBe(200)
  const next = '/api/devices/v1/deployments/device/deployments/next?artifact_name=a&device_type=b'
  const poll = async () => (await mender.call('GET', next, undefined, { Authorization: `Bearer ${text}` })).status
  expect(await poll()).toBe(204)
  // A device's token is no user's, and the other way round.
  expect((await mender.call('GET', `${DEVAUTH}/devices`, undefined, { Authorization: `Bearer ${text}` })).status).toBe(
    401,
  )
  expect((await mender.call('GET', next)).status).toBe(401)
  expect((await mender.call('PUT', set, { status: 'rejected' })).status).toBe(204)
  expect([await poll(), (await ask()).status]).toEqual([401, 401])
  expect((await mender.call('GET', set)).json).toEqual({ status: 'rejected' })
})

test('of the keys of one device one is accepted at a time', async () => {
  const mender = await startMender()
  const [first, second] = [pair(), pair()]
  const ask = ({ publicKey, privateKey }: ReturnType<typeof pair>) =>
    askIn(mender.endpoint, { sn: '7', mac: '01' }, publicKey, privateKey)
  await ask(first)
  await ask(second)
  const [device, ...others] = (await mender.call('GET', `${DEVAUTH}/devices`)).json
  expect([others, device.auth_sets.length]).toEqual([[], 2])
  for (const { id } of device.auth_sets) {
    await mender.call('PUT', `${DEVAUTH}/devices/${device.id}/auth/${id}/status`, { status: 'accepted' })
  }
  expect([(await ask(first)).status, (await ask(second)).status]).toEqual([401, 200])
  expect((await mender.call('DELETE', `${DEVAUTH}/devices/${device.id}/auth/${device.auth_sets[1].id}`)).status).toBe(
    204,
  )
  expect((await mender.call('GET', `${DEVAUTH}/devices/count?status=rejected`)).json).toEqual({ count: 1 })
})

test('a preauthorized device is accepted when it first comes, and known before', async () => {
  const mender = await startMender()
  const { publicKey, privateKey } = pair()
  const body = { identity_data: { mac: '01' }, pubkey: publicKey.export({ type: 'spki', format: 'pem' }) }
  const made = await mender.call('POST', `${DEVAUTH}/devices`, body)
  expect([made.status, made.headers.get('location')]).toEqual([
    201,
    expect.stringMatching(/\/devauth\/devices\/[0-9a-f-]+$/),
  ])
  expect((await mender.call('POST', `${DEVAUTH}/devices`, body)).status).toBe(409)
  expect(idsOf(await mender.call('GET', `${DEVAUTH}/devices?status=preauthorized`))).toHaveLength(1)
  expect((await askIn(mender.endpoint, { mac: '01' }, publicKey, privateKey)).status).toBe(200)
  expect(idsOf(await mender.call('GET', `${DEVAUTH}/devices?status=accepted`))).toHaveLength(1)
})

test.for<readonly [string, string, Readonly<Record<string, string>>, number]>([
  ['no signature', '{}', {}, 400],
  ['no JSON', 'hello', { 'X-MEN-Signature': 'AAAA' }, 400],
  ['no key', '{"id_data":"{\\"mac\\":\\"1\\"}"}', { 'X-MEN-Signature': 'AAAA' }, 400],
  ['an identity that is no JSON', '{"id_data":"mac","pubkey":"x"}', { 'X-MEN-Signature': 'AAAA' }, 400],
  [
    'a key of another curve',
    JSON.stringify({
      id_data: '{"mac":"1"}',
      pubkey: generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({ type: 'spki', format: 'pem' }),
    }),
    { 'X-MEN-Signature': 'AAAA' },
    400,
  ],
  [
    'its private key',
    JSON.stringify({ id_data: '{"mac":"1"}', pubkey: pair().privateKey.export({ type: 'pkcs8', format: 'pem' }) }),
    { 'X-MEN-Signature': 'AAAA' },
    400,
  ],
  ['a key that is none', '{"id_data":"{\\"mac\\":\\"1\\"}","pubkey":"x"}', { 'X-MEN-Signature': 'AAAA' }, 400],
])('a device that comes with %s is refused', async ([, body, headers, status]) => {
  const mender = await startMender()
  const path = '/api/devices/v1/authentication/auth_requests'
  expect((await mender.call('POST', path, body, headers)).status).toBe(status)
  expect((await mender.call('GET', `${DEVAUTH}/devices`)).json).toEqual([])
})

test('a decommissioned device is gone, and new when it comes again', async () => {
  const mender = await startMender()
  const device = await mender.device('01')
  expect((await mender.call('DELETE', `${DEVAUTH}/devices/${device.id}`)).status).toBe(204)
  expect((await mender.call('DELETE', `${DEVAUTH}/devices/${device.id}`)).status).toBe(404)
  expect((await device.next()).status).toBe(401)
  const again = await mender.device('01')
  expect(again.id).not.toBe(device.id)
})

const put = (device: Awaited<ReturnType<MenderFixture['device']>>, method: 'PUT' | 'PATCH', attributes: object) =>
  device.call(
    method,
    '/api/devices/v1/inventory/device/attributes',
    Object.entries(attributes).map(([name, value]) => ({ name, value })),
  )

test('attributes are replaced by PUT and merged by PATCH, and told with identity and system', async () => {
  const mender = await startMender()
  const device = await mender.device('01')
  await put(device, 'PUT', { floor: 1, os: 'linux' })
  await put(device, 'PATCH', { floor: 2 })
  const told = async () => {
    const { attributes } = (await mender.call('GET', `${INVENTORY}/devices/${device.id}`)).json
    return attributes.map(({ scope, name, value }: Record<string, unknown>) => `${scope}/${name}=${value}`)
  }
  expect(await told()).toEqual(
    expect.arrayContaining(['inventory/os=linux', 'inventory/floor=2', 'identity/mac=01', 'identity/status=accepted']),
  )
  await put(device, 'PUT', { floor: 3 })
  expect(await told()).not.toContain('inventory/os=linux')
  expect((await device.call('PUT', '/api/devices/v1/inventory/device/attributes', [{ name: '' }])).status).toBe(400)
  expect(
    (await mender.call('PUT', `${INVENTORY}/devices/${device.id}/tags`, [{ name: 'site', value: 'A' }])).status,
  ).toBe(200)
  expect(await told()).toContain('tags/site=A')
})

test.for<readonly [string, string, string, unknown, readonly string[]]>([
  ['inventory', 'floor', '$eq', 2, ['b']],
  ['inventory', 'floor', '$ne', 2, ['a', 'c', 'd']],
  ['inventory', 'floor', '$gt', 1, ['b', 'c']],
  ['inventory', 'floor', '$gte', 1, ['a', 'b', 'c']],
  ['inventory', 'floor', '$lt', 2, ['a']],
  ['inventory', 'floor', '$lte', 2, ['a', 'b']],
  ['inventory', 'floor', '$in', [1, 3], ['a', 'c']],
  ['inventory', 'floor', '$nin', [1, 3], ['b', 'd']],
  ['inventory', 'floor', '$exists', false, ['d']],
  ['identity', 'mac', '$regex', '^[ab]$', ['a', 'b']],
  ['system', 'group', '$eq', 'lab', ['a']],
  ['identity', 'status', '$eq', 'accepted', ['a', 'b', 'c', 'd']],
  ['inventory', 'floor', '$eq', '2', []],
])('a search for %s/%s %s %j finds %j', async ([scope, attribute, type, value, macs]) => {
  const mender = await startMender()
  for (const [index, mac] of ['a', 'b', 'c', 'd'].entries()) {
    const device = await mender.device(mac)
    if (mac !== 'd') await put(device, 'PUT', { floor: index + 1 })
    if (mac === 'a') await mender.call('PUT', `${INVENTORY}/devices/${device.id}/group`, { group: 'lab' })
  }
  const { headers, json } = await mender.call('POST', SEARCH, {
    filters: [{ scope, attribute, type, value }],
    sort: [{ scope: 'identity', attribute: 'mac', order: 'asc' }],
    attributes: [{ scope: 'identity', attribute: 'mac' }],
  })
  expect(json.map((device: { attributes: { value: string }[] }) => device.attributes[0]?.value)).toEqual(macs)
  expect(headers.get('x-total-count')).toBe(String(macs.length))
})

test.for([
  [{ filters: [{ scope: 'place', attribute: 'a', type: '$eq', value: 1 }] }],
  [{ filters: [{ scope: 'inventory', attribute: 'a', type: 'eq', value: 1 }] }],
  [{ filters: [{ scope: 'inventory', attribute: 'a', type: '$in', value: 1 }] }],
  [{ filters: [{ scope: 'inventory', attribute: 'a', type: '$regex', value: '(' }] }],
  [{ filters: 'all' }],
  [{ sort: [{ scope: 'inventory', attribute: 'a', order: 'up' }] }],
  [{ per_page: 501 }],
] as const)('the search %j is refused', async ([body]) => {
  const mender = await startMender()
  expect((await mender.call('POST', SEARCH, body)).status).toBe(400)
})

test('a static group is there for as long as a device is in it, and a device is in one at most', async () => {
  const mender = await startMender()
  const [a, b] = [await mender.device('a'), await mender.device('b')]
  const members = async (group: string) => {
    const { status, json } = await mender.call('GET', `${INVENTORY}/groups/${group}/devices`)
    return status === 404 ? [] : json
  }
  const add = await mender.call('PATCH', `${INVENTORY}/groups/lab/devices`, [a.id, b.id, 'nobody'])
  expect(add.json).toEqual({ updated_count: 2, matched_count: 2 })
  expect((await mender.call('PATCH', `${INVENTORY}/groups/lab/devices`, [a.id])).json).toEqual({
    updated_count: 0,
    matched_count: 1,
  })
  expect([...(await members('lab'))].sort()).toEqual([a.id, b.id].sort())
  expect((await mender.call('PUT', `${INVENTORY}/devices/${b.id}/group`, { group: 'field' })).status).toBe(204)
  expect((await mender.call('GET', `${INVENTORY}/groups`)).json).toEqual(['field', 'lab'])
  expect((await mender.call('PUT', `${INVENTORY}/devices/${b.id}/group`, { group: 'a b' })).status).toBe(400)
  expect((await mender.call('DELETE', `${INVENTORY}/devices/${b.id}/group/lab`)).status).toBe(404)
  expect((await mender.call('DELETE', `${INVENTORY}/devices/${b.id}/group/field`)).status).toBe(204)
  expect((await mender.call('DELETE', `${INVENTORY}/groups/lab/devices`, [a.id, b.id])).json).toEqual({
    updated_count: 1,
  })
  await mender.call('PATCH', `${INVENTORY}/groups/lab/devices`, [a.id, b.id])
  expect((await mender.call('DELETE', `${INVENTORY}/groups/lab`)).json).toEqual({ updated_count: 2 })
  expect((await mender.call('GET', `${INVENTORY}/groups`)).json).toEqual([])
  expect(await members('lab')).toEqual([])
})

test('saved filters are the commercial plan’s', async () => {
  const filters = '/api/management/v2/inventory/filters'
  const body = { name: 'upstairs', terms: [{ scope: 'inventory', attribute: 'floor', type: '$gt', value: 0 }] }
  const plain = await startMender()
  expect((await plain.call('POST', filters, body)).status).toBe(404)
  const mender = await startMender({ plan: 'enterprise' })
  const made = await mender.call('POST', filters, body)
  expect([made.status, (await mender.call('POST', filters, body)).status]).toEqual([201, 409])
  const path = made.headers.get('location') ?? ''
  expect((await mender.call('GET', path)).json).toMatchObject(body)
  expect((await mender.call('DELETE', path)).status).toBe(204)
  expect((await mender.call('GET', path)).status).toBe(404)
})
