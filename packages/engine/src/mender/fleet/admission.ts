import type { Handler, MenderContext } from '../context.ts'
import { withdraw } from '../deployments/end-operations.ts'
import { type Call, readObject } from '../http/call.ts'
import { isObject, requireText } from '../http/fields.ts'
import { pageReply, readPage } from '../http/paging.ts'
import { bad, created, MenderError, NO_CONTENT, notFound, ok } from '../http/reply.ts'
import { put, remove } from '../state/mender-state.ts'
import type { AuthStatus, DeviceRecord } from '../state/model.ts'
import { canonicalIdentity, readPublicKey } from './authenticate.ts'
import { admissionOf } from './device.ts'

const STATUSES = ['pending', 'accepted', 'rejected', 'preauthorized', 'noauth']

/** The device with another status of one of its keys. One key is accepted at a time. */
export function withStatus(device: DeviceRecord, setId: string, status: AuthStatus, nowMs: number): DeviceRecord {
  const authSets = device.authSets.map((set) => {
    if (set.id === setId) return { ...set, status }
    return status === 'accepted' && set.status === 'accepted' ? { ...set, status: 'rejected' as const } : set
  })
  return { ...device, authSets, updatedMs: nowMs }
}

export const listDevices: Handler = (call, context) => {
  const page = readPage(call.query)
  const ids = call.query.getAll('id')
  const found = byStatus(call, context).filter(({ id }) => ids.length === 0 || ids.includes(id))
  return pageReply(found, { path: call.pathname, query: call.query, page }, describeDevice)
}

export const countDevices: Handler = (call, context) => ok({ count: byStatus(call, context).length })

function byStatus({ query }: Call, { state }: MenderContext): DeviceRecord[] {
  const status = query.get('status') ?? ''
  if (status !== '' && !STATUSES.includes(status)) throw bad(`status: "${status}" is not one of ${STATUSES.join(', ')}`)
  return state
    .all('devices')
    .filter((device) => status === '' || admissionOf(device) === status)
    .sort((a, b) => a.createdMs - b.createdMs || (a.id < b.id ? -1 : 1))
}

export const showDevice: Handler = (call, context) => ok(describeDevice(requireDevice(call, context)))

/** No device is too many: the engine sets no limit, as own servers do. */
export const getDeviceLimit: Handler = () => ok({ limit: 0 })

/** Lets a device in before it first comes. @throws MenderError 409 where a device with this identity is known. */
export const preauthorizeDevice: Handler = async (call, context) => {
  const body = await readObject(call)
  const { identity_data: data } = body
  if (!isObject(data) || Object.keys(data).length === 0) throw bad('identity_data: must have at least one attribute')
  const device = await preauthorize(data, requireText(body, 'pubkey', 65_536), context)
  return created(`/api/management/v2/devauth/devices/${device.id}`)
}

/** Notes a device that is let in when it comes with this key. @throws MenderError 400, 409 */
export async function preauthorize(
  identityData: Readonly<Record<string, unknown>>,
  publicKey: string,
  { state, clock, newId }: MenderContext,
): Promise<DeviceRecord> {
  const identity = canonicalIdentity(identityData)
  const pem = readPublicKey(publicKey).export({ type: 'spki', format: 'pem' }).toString()
  const known = state.deviceOfIdentity(identity)
  if (known !== undefined) throw new MenderError(409, 'a device with this identity is known already', { id: known.id })
  const nowMs = clock.now()
  const device: DeviceRecord = {
    id: newId(),
    identity,
    identityData,
    authSets: [{ id: newId(), publicKey: pem, status: 'preauthorized', createdMs: nowMs }],
    createdMs: nowMs,
    updatedMs: nowMs,
    attributes: [],
    tags: [],
  }
  await state.commit([put('devices', device.id, device)])
  return device
}

/** The device goes, with its keys and its groups; its deployments go on without it. */
export const decommissionDevice: Handler = async (call, context) => {
  const { id } = requireDevice(call, context)
  await context.state.commit([...withdraw(id, 'decommissioned', context), remove('devices', id)])
  return NO_CONTENT
}

export const showAuthentication: Handler = (call, context) => {
  const device = requireDevice(call, context)
  return ok({ status: requireSet(call, device).status })
}

export const setAuthentication: Handler = async (call, context) => {
  const { status } = await readObject(call)
  if (status !== 'accepted' && status !== 'rejected' && status !== 'pending') {
    throw bad(`status: "${String(status)}" is not one of accepted, rejected, pending`)
  }
  const device = requireDevice(call, context)
  const { id } = requireSet(call, device)
  await context.state.commit([put('devices', device.id, withStatus(device, id, status, context.clock.now()))])
  return NO_CONTENT
}

/** A key goes; with its last key the device does. */
export const removeAuthentication: Handler = async (call, context) => {
  const device = requireDevice(call, context)
  const { id } = requireSet(call, device)
  const authSets = device.authSets.filter((set) => set.id !== id)
  await context.state.commit(
    authSets.length > 0
      ? [put('devices', device.id, { ...device, authSets })]
      : [...withdraw(device.id, 'decommissioned', context), remove('devices', device.id)],
  )
  return NO_CONTENT
}

/** The device that a path names. @throws MenderError 404 */
export function requireDevice(call: Call, { state }: Pick<MenderContext, 'state'>): DeviceRecord {
  const device = state.get('devices', call.path.id ?? '')
  if (device === undefined) throw notFound('device')
  return device
}

function requireSet(call: Call, device: DeviceRecord) {
  const set = device.authSets.find(({ id }) => id === call.path.set)
  if (set === undefined) throw notFound('authentication set')
  return set
}

function describeDevice(device: DeviceRecord) {
  const { id, identityData, authSets, createdMs, updatedMs, checkInMs } = device
  return {
    id,
    identity_data: identityData,
    status: admissionOf(device),
    created_ts: new Date(createdMs).toISOString(),
    updated_ts: new Date(updatedMs).toISOString(),
    ...(checkInMs !== undefined && { check_in_time: new Date(checkInMs).toISOString() }),
    auth_sets: authSets.map((set) => ({
      id: set.id,
      identity_data: identityData,
      pubkey: set.publicKey,
      status: set.status,
      ts: new Date(set.createdMs).toISOString(),
    })),
    decommissioning: false,
  }
}
