import type { Handler, MenderContext } from '../context.ts'
import { type Call, readJson, readObject } from '../http/call.ts'
import { readTexts, requireText } from '../http/fields.ts'
import { itemsOf, pageHeaders, readPage } from '../http/paging.ts'
import { bad, NO_CONTENT, notFound, ok } from '../http/reply.ts'
import { put } from '../state/mender-state.ts'
import type { DeviceRecord } from '../state/model.ts'
import { requireDevice } from './admission.ts'
import { admissionOf } from './device.ts'

const GROUP = /^[A-Za-z0-9_-]{1,256}$/

/** A group is there for as long as a device is in it. */
export const listGroups: Handler = (call, { state }) => {
  const status = call.query.get('status') ?? ''
  const devices = state.all('devices').filter((device) => status === '' || admissionOf(device) === status)
  return ok([...new Set(devices.flatMap(({ group }) => group ?? []))].sort())
}

export const listDevicesOfGroup: Handler = (call, context) => {
  const page = readPage(call.query)
  const members = membersOf(call.path.group ?? '', context)
  if (members.length === 0) throw notFound('group')
  const headers = pageHeaders({ path: call.pathname, query: call.query, page, total: members.length })
  return ok(
    itemsOf(members, page).map(({ id }) => id),
    headers,
  )
}

function membersOf(group: string, { state }: MenderContext): readonly DeviceRecord[] {
  return state.all('devices').filter((device) => device.group === group)
}

export const showGroupOfDevice: Handler = (call, context) => ok({ group: requireDevice(call, context).group ?? null })

/** Moves a device to a group: it is in one at most. */
export const assignGroup: Handler = async (call, context) => {
  const group = requireGroup(requireText(await readObject(call), 'group', 1_024))
  await move([requireDevice(call, context)], group, context)
  return NO_CONTENT
}

export const clearGroupOfDevice: Handler = async (call, context) => {
  const device = requireDevice(call, context)
  if (device.group !== call.path.group) throw notFound('group of the device')
  await move([device], undefined, context)
  return NO_CONTENT
}

export const addDevicesToGroup: Handler = async (call, context) => {
  const group = requireGroup(call.path.group ?? '')
  const matched = await named(call, context)
  const updated = matched.filter((device) => device.group !== group)
  await move(updated, group, context)
  return ok({ updated_count: updated.length, matched_count: matched.length })
}

export const removeDevicesFromGroup: Handler = async (call, context) => {
  const updated = (await named(call, context)).filter((device) => device.group === call.path.group)
  await move(updated, undefined, context)
  return ok({ updated_count: updated.length })
}

export const clearGroup: Handler = async (call, context) => {
  const members = membersOf(call.path.group ?? '', context)
  await move(members, undefined, context)
  return ok({ updated_count: members.length })
}

/** The devices that a body names; unknown ones are left out. @throws MenderError 400 */
async function named(call: Call, { state }: MenderContext): Promise<readonly DeviceRecord[]> {
  const ids = new Set(readTexts(await readJson(call), 'the request body'))
  if (ids.size === 0) throw bad('no device ids present in payload')
  return [...ids].flatMap((id) => state.get('devices', id) ?? [])
}

function move(devices: readonly DeviceRecord[], group: string | undefined, { state, clock }: MenderContext) {
  const updatedMs = clock.now()
  return state.commit(
    devices.map(({ group: _before, ...device }) =>
      put('devices', device.id, { ...device, updatedMs, ...(group !== undefined && { group }) }),
    ),
  )
}

/** @throws MenderError 400 */
function requireGroup(name: string): string {
  if (GROUP.test(name)) return name
  throw bad(`group: "${name}" has to be 1 to 256 letters, digits, "_" and "-"`)
}
