import type { Handler, MenderContext } from '../context.ts'
import { attributeOf } from '../fleet/device.ts'
import { type Call, readObject } from '../http/call.ts'
import { isUuid, readTexts } from '../http/fields.ts'
import { pageReply, readPage } from '../http/paging.ts'
import { bad, notFound, ok } from '../http/reply.ts'
import type { DeploymentRecord, DeviceDeploymentRecord, LogMessage } from '../state/model.ts'
import { describeDeployment, describeRecord } from './describe.ts'
import { requireDeployment } from './lookup.ts'
import { isFor } from './next-deployment.ts'
import { deploymentStatus, isDeviceStatus, isMeant } from './statuses.ts'

const STATUSES = ['scheduled', 'pending', 'inprogress', 'finished', 'aborted']
const ALIASES = ['pause', 'active', 'finished']

export const showDeployment: Handler = (call, context) =>
  ok(describeDeployment(requireDeployment(call, context), context))

/** Deprecated: finds by a text in the name or the release. */
export const listDeployments: Handler = (call, context) => {
  const search = (call.query.get('search') ?? '').toLowerCase()
  return list(call, context, ({ name, artifactName }) => `${name}\n${artifactName}`.toLowerCase().includes(search))
}

export const listDeploymentsV2: Handler = (call, context) => {
  const ids = call.query.getAll('id')
  const names = call.query.getAll('name')
  if (ids.some((id) => !isUuid(id))) throw bad('id: must be a UUID')
  const found = (deployment: DeploymentRecord): boolean =>
    (ids.length === 0 || ids.includes(deployment.id)) && (names.length === 0 || names.includes(deployment.name))
  const isNamed = names.length === 0 || context.state.all('deployments').some(({ name }) => names.includes(name))
  if (isNamed || !call.query.has('id_attribute')) return list(call, context, found)
  const devices = devicesNamed(names, call, context)
  return list(call, context, (deployment) => devices.some((device) => isFor(deployment, device, context)))
}

/** No deployment has such a name: perhaps a device has, in the attribute by which people know their devices. */
function devicesNamed(names: readonly string[], { query }: Call, { state }: MenderContext) {
  const attribute = query.get('id_attribute') ?? ''
  const scope = query.get('id_scope') ?? 'identity'
  if (scope !== 'identity' && scope !== 'tags') throw bad(`id_scope: "${scope}" is not one of identity, tags`)
  return state.all('devices').filter((device) => {
    const value = attribute === 'id' ? device.id : attributeOf(device, scope, attribute)
    return typeof value === 'string' && names.includes(value)
  })
}

function list(call: Call, context: MenderContext, isFound: (deployment: DeploymentRecord) => boolean) {
  const { query } = call
  const page = readPage(query)
  const status = query.get('status') ?? ''
  if (status !== '' && !STATUSES.includes(status)) throw bad(`status: "${status}" is not one of ${STATUSES.join(', ')}`)
  const type = query.get('type') ?? ''
  const sort = query.get('sort') ?? 'desc'
  if (sort !== 'asc' && sort !== 'desc') throw bad(`sort: "${sort}" is not one of asc, desc`)
  const beforeMs = secondsOf(query, 'created_before') ?? Number.POSITIVE_INFINITY
  const afterMs = secondsOf(query, 'created_after') ?? Number.NEGATIVE_INFINITY
  const nowMs = context.clock.now()
  const hasStatus = (deployment: DeploymentRecord): boolean => {
    if (status === 'aborted') return deployment.statistics.aborted > 0
    return status === '' || deploymentStatus(deployment, nowMs) === status
  }
  const found = context.state
    .all('deployments')
    .filter((one) => isFound(one) && hasStatus(one) && (type === '' || type === 'software'))
    .filter(({ createdMs }) => createdMs < beforeMs && createdMs > afterMs)
    .sort((a, b) => (sort === 'asc' ? a.createdMs - b.createdMs : b.createdMs - a.createdMs))
  return pageReply(found, { path: call.pathname, query, page }, (one) => describeDeployment(one, context))
}

/** Queries tell times in seconds. @throws MenderError 400 */
function secondsOf(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name)
  if (text === null || text === '') return undefined
  if (!/^\d{1,12}$/.test(text)) throw bad(`${name}: "${text}" is not a time in seconds`)
  return Number(text) * 1_000
}

export const showStatistics: Handler = (call, context) => ok(requireDeployment(call, context).statistics)

/** Unknown deployments are left out; an answer with none of them is an error. */
export const listStatistics: Handler = async (call, { state }) => {
  const body = await readObject(call, { checksType: true })
  const ids = readTexts(body.deployment_ids ?? [], 'deployment_ids')
  if (ids.length === 0) return ok({})
  if (ids.length > 100) throw bad('deployment_ids: must be 100 at most')
  if (ids.some((id) => !isUuid(id))) throw bad('deployment_ids: must be UUIDs')
  const found = ids.flatMap((id) => state.get('deployments', id.toLowerCase()) ?? [])
  if (found.length === 0) throw notFound('deployments')
  return ok(found.map(({ id, statistics }) => ({ id, stats: statistics })))
}

export const listDeploymentDevices: Handler = (call, context) => {
  const { id } = requireDeployment(call, context)
  const page = readPage(call.query)
  const found = recordsOf(call, context.state.recordsOfDeployment(id))
  return pageReply(found, { path: call.pathname, query: call.query, page }, (one) => describeRecord(one, context))
}

export const listAllDeploymentDevices: Handler = (call, context) => {
  const { id } = requireDeployment(call, context)
  return ok(recordsOf(call, context.state.recordsOfDeployment(id)).map((record) => describeRecord(record, context)))
}

/** By status, then by device. */
function recordsOf({ query }: Call, records: readonly DeviceDeploymentRecord[]): DeviceDeploymentRecord[] {
  const word = query.get('status') ?? ''
  if (word !== '' && !isDeviceStatus(word) && !ALIASES.includes(word)) throw bad(`status: unknown status "${word}"`)
  return records
    .filter((record) => word === '' || isMeant(word, record.status))
    .sort((a, b) => compare(a.status, b.status) || compare(a.deviceId, b.deviceId))
}

/** Those of a dynamic deployment are the devices that have asked. */
export const listTargetedDevices: Handler = (call, context) => {
  const { id, filter } = requireDeployment(call, context)
  if (filter === undefined) return ok(context.state.get('targets', id) ?? [])
  return ok([...new Set(context.state.recordsOfDeployment(id).map(({ deviceId }) => deviceId))])
}

export const showDeploymentLog: Handler = (call, context) => {
  const { id } = requireDeployment(call, context)
  const record = context.state.recordsOfDeployment(id).findLast(({ deviceId }) => deviceId === call.path.device)
  const messages = record && context.state.get('logs', record.id)
  if (messages === undefined) throw notFound('log')
  return { status: 200, text: { type: 'text/plain', content: messages.map(lineOf).join('') } }
}

/** `2016-03-11 13:03:17 +0000 UTC info: text` */
function lineOf({ timestamp, level, message }: LogMessage): string {
  const time = new Date(timestamp).toISOString().slice(0, 19).replace('T', ' ')
  return `${time} +0000 UTC ${level}: ${message}\n`
}

export const listDeviceHistory: Handler = (call, context) => {
  const { device = '' } = call.path
  const page = readPage(call.query, { max: 20 })
  const found = recordsOf(call, context.state.recordsOfDevice(device)).sort((a, b) => b.createdMs - a.createdMs)
  return pageReply(found, { path: call.pathname, query: call.query, page }, (record) => {
    const deployment = context.state.get('deployments', record.deploymentId)
    return {
      id: record.id,
      deployment: deployment && describeDeployment(deployment, context),
      device: describeRecord(record, context),
    }
  })
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
