import type { Handler, MenderContext } from '../context.ts'
import { type Body, type Call, readJson, readObject } from '../http/call.ts'
import { isObject, requireText } from '../http/fields.ts'
import { itemsOf, pageHeaders, pageReply, readPage } from '../http/paging.ts'
import { bad, ok } from '../http/reply.ts'
import { put } from '../state/mender-state.ts'
import type { Attribute, DeviceRecord } from '../state/model.ts'
import { requireDevice } from './admission.ts'
import { attributeOf, attributesOf, type ScopedAttribute } from './device.ts'
import { isMatch, readTerms } from './filter.ts'

const MAX_TAGS = 20

export const listInventory: Handler = (call, { state }) => {
  const { query, pathname } = call
  const page = readPage(query)
  const group = query.get('group') ?? undefined
  const hasGroup = query.get('has_group') ?? ''
  const others = [...query].filter(([name]) => !['page', 'per_page', 'group', 'has_group', 'sort'].includes(name))
  const found = state
    .all('devices')
    .filter((device) => group === undefined || device.group === group)
    .filter((device) => hasGroup === '' || (device.group !== undefined) === (hasGroup === 'true'))
    .filter((device) => others.every(([name, value]) => String(attributeOf(device, ...scopedName(name))) === value))
  return pageReply(found, { path: pathname, query, page }, describeInventory)
}

/** `identity:mac`; without a scope it is the inventory's. */
function scopedName(text: string): readonly [scope: string, name: string] {
  const colon = text.indexOf(':')
  return colon === -1 ? ['inventory', text] : [text.slice(0, colon), text.slice(colon + 1)]
}

export const showInventory: Handler = (call, context) => ok(describeInventory(requireDevice(call, context)))

/** A device with its attributes, as the API tells it. */
export interface DescribedInventory {
  readonly id: string
  readonly attributes: readonly ScopedAttribute[]
  readonly updated_ts: string
  readonly created_ts: string
}

/** What a device has, of every scope. */
export function describeInventory(device: DeviceRecord): DescribedInventory {
  return {
    id: device.id,
    attributes: attributesOf(device),
    updated_ts: new Date(device.updatedMs).toISOString(),
    created_ts: new Date(device.createdMs).toISOString(),
  }
}

export const replaceAttributes: Handler = async (call, context) => {
  const attributes = readAttributes(await readJson(call))
  return keepAttributes(call, context, () => attributes)
}

export const mergeAttributes: Handler = async (call, context) => {
  const attributes = readAttributes(await readJson(call))
  return keepAttributes(call, context, (known) => merged(known, attributes))
}

async function keepAttributes(
  call: Call,
  { state, clock }: MenderContext,
  change: (known: readonly Attribute[]) => readonly Attribute[],
) {
  const device = state.get('devices', call.caller)
  if (device !== undefined) {
    const next = { ...device, attributes: change(device.attributes), updatedMs: clock.now() }
    await state.commit([put('devices', device.id, next)])
  }
  return { status: 200 }
}

export const assignTags: Handler = (call, context) => keepTags(call, context, (_known, tags) => tags)

export const addTags: Handler = (call, context) => keepTags(call, context, merged)

async function keepTags(
  call: Call,
  context: MenderContext,
  change: (known: readonly Attribute[], given: readonly Attribute[]) => readonly Attribute[],
) {
  const given = readAttributes(await readJson(call))
  const device = requireDevice(call, context)
  const tags = change(device.tags, given)
  if (tags.length > MAX_TAGS) throw bad(`a device has ${MAX_TAGS} tags at most; got ${tags.length}`)
  await context.state.commit([put('devices', device.id, { ...device, tags, updatedMs: context.clock.now() })])
  return { status: 200 }
}

function merged(known: readonly Attribute[], given: readonly Attribute[]): readonly Attribute[] {
  const names = new Set(given.map(({ name }) => name))
  return [...known.filter(({ name }) => !names.has(name)), ...given]
}

/** @throws MenderError 400 */
function readAttributes(value: unknown): readonly Attribute[] {
  if (!Array.isArray(value)) throw bad('a list of attributes is expected')
  return value.map((item: unknown): Attribute => {
    if (!isObject(item)) throw bad('an attribute must be an object')
    const name = requireText(item, 'name', 1_024)
    const values = Array.isArray(item.value) ? item.value : [item.value]
    if (values.some((one) => !['string', 'number', 'boolean'].includes(typeof one))) {
      throw bad(`attribute "${name}": value must be a text, a number or a list of these`)
    }
    return { name, value: item.value, ...(typeof item.description === 'string' && { description: item.description }) }
  })
}

export const listAttributes: Handler = (_call, { state }) => {
  const counts = new Map<string, { scope: string; name: string; count: number }>()
  for (const { scope, name } of state.all('devices').flatMap(attributesOf)) {
    const known = counts.get(`${scope}:${name}`)
    counts.set(`${scope}:${name}`, { scope, name, count: (known?.count ?? 0) + 1 })
  }
  return ok([...counts.values()].sort((a, b) => b.count - a.count))
}

/** Finds devices by conditions, in the order and with the attributes that are asked for. */
export const searchDevices: Handler = async (call, context) => {
  const body = await readObject(call)
  const page = readPage(pagingOf(body))
  const terms = readTerms(body.filters, 'filters')
  const ids =
    Array.isArray(body.device_ids) && body.device_ids.length > 0 ? new Set<unknown>(body.device_ids) : undefined
  const found = context.state
    .all('devices')
    .filter((device) => (ids === undefined || ids.has(device.id)) && isMatch(device, terms))
    .sort(orderOf(body.sort))
  const wanted = readWanted(body.attributes)
  const { pathname, query } = call
  return ok(
    itemsOf(found, page).map((device) => {
      const { attributes, ...rest } = describeInventory(device)
      return { ...rest, attributes: attributes.filter(({ scope, name }) => wanted(scope, name)) }
    }),
    pageHeaders({ path: pathname, query, page, total: found.length }),
  )
}

/** The search is told in its body what other lists are told in the query. */
function pagingOf(body: Body): URLSearchParams {
  const paging = new URLSearchParams()
  for (const name of ['page', 'per_page']) if (body[name] !== undefined) paging.set(name, String(body[name]))
  return paging
}

function readWanted(value: unknown): (scope: string, name: string) => boolean {
  if (value === undefined || value === null) return () => true
  if (!Array.isArray(value)) throw bad('attributes: must be a list')
  const names = new Set(value.map((item: unknown) => (isObject(item) ? `${item.scope}:${item.attribute}` : '')))
  return (scope, name) => names.size === 0 || names.has(`${scope}:${name}`)
}

/** By the attributes that are named, then by the time at which devices came. @throws MenderError 400 */
function orderOf(value: unknown): (a: DeviceRecord, b: DeviceRecord) => number {
  if (value !== undefined && value !== null && !Array.isArray(value)) throw bad('sort: must be a list')
  const criteria = ((value as unknown[] | undefined | null) ?? []).map((item) => {
    if (!isObject(item)) throw bad('sort: must be a list of objects')
    const { order = 'asc' } = item
    if (order !== 'asc' && order !== 'desc') throw bad(`sort: order "${String(order)}" is not one of asc, desc`)
    return {
      scope: requireText(item, 'scope', 256),
      name: requireText(item, 'attribute', 1_024),
      sign: order === 'asc' ? 1 : -1,
    }
  })
  return (a, b) => {
    for (const { scope, name, sign } of criteria) {
      const difference = compare(attributeOf(a, scope, name), attributeOf(b, scope, name))
      if (difference !== 0) return sign * difference
    }
    return a.createdMs - b.createdMs || compare(a.id, b.id)
  }
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [x, y] = [String(a ?? ''), String(b ?? '')]
  return x < y ? -1 : Number(x > y)
}
