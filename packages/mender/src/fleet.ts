import { SlipwayError } from '@slipway/core/errors'
import type { MenderDevice, MenderTarget } from '@slipway/core/provider'
import type { Rules } from './errors.ts'
import type { MenderClient } from './http/client.ts'
import { listPages } from './http/pages.ts'
import { isObject, type Json, objectsOf, present, textOf, textsOf, timeOf } from './json.ts'
import { DEVAUTH, INVENTORY_V1, INVENTORY_V2 } from './paths.ts'

/** How many ids are asked for in one address. */
const IDS_AT_ONCE = 100
/** Of how many devices what they told is asked for one by one, where the search does not find them by their id. */
const ONE_BY_ONE = 20
const ACCEPTED = 'accepted'

const ATTRIBUTES = [
  { scope: 'identity', attribute: 'status' },
  { scope: 'inventory', attribute: 'device_type' },
  { scope: 'inventory', attribute: 'artifact_name' },
  { scope: 'system', attribute: 'created_ts' },
] as const

/** The devices that a target means now. */
export async function* listDevices(
  client: MenderClient,
  target: MenderTarget,
  signal?: AbortSignal,
): AsyncGenerator<readonly MenderDevice[], void, undefined> {
  switch (target.type) {
    case 'devices':
      yield* listById(client, [...new Set(target.devices)], signal)
      return
    case 'group':
      yield* search(client, [ACCEPTED_ONLY, { ...GROUP_FILTER, value: target.group }], signal)
      return
    case 'all-devices':
      yield* search(client, [ACCEPTED_ONLY], signal)
      return
    case 'filter':
      yield* listOfFilter(client, target.filterId, signal)
  }
}

interface Filter {
  readonly scope: string
  readonly attribute: string
  readonly type: string
  readonly value: unknown
}

const ACCEPTED_ONLY: Filter = { scope: 'identity', attribute: 'status', type: '$eq', value: ACCEPTED }
const GROUP_FILTER = { scope: 'system', attribute: 'group', type: '$eq' } as const

async function* search(
  client: MenderClient,
  filters: readonly Filter[],
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly MenderDevice[], void, undefined> {
  const pages = listPages(client, {
    path: `${INVENTORY_V2}/filters/search`,
    purpose: 'search devices',
    search: { filters, attributes: ATTRIBUTES },
    signal,
  })
  for await (const page of pages) yield objectsOf(page).map((native) => toDevice(native, ACCEPTED))
}

async function* listOfFilter(
  client: MenderClient,
  filterId: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly MenderDevice[], void, undefined> {
  const absent: Rules = {
    404: {
      code: 'GROUP_NOT_FOUND',
      message: `the Mender server has no saved filter "${filterId}"`,
      hint: 'a dynamic group is named by the id of its filter; open-source servers have none',
      isOfGateway: true,
    },
  }
  const path = `${INVENTORY_V2}/filters/${encodeURIComponent(filterId)}/search`
  const pages = listPages(client, { path, purpose: `list the devices of filter "${filterId}"`, rules: absent, signal })
  for await (const page of pages) yield objectsOf(page).map((native) => toDevice(native, ACCEPTED))
}

/** Whether a device is accepted is said by the service that accepts them; what it has told of itself by the inventory. */
async function* listById(
  client: MenderClient,
  ids: readonly string[],
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly MenderDevice[], void, undefined> {
  for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
    const asked = new Set(ids.slice(start, start + IDS_AT_ONCE))
    const query = [...asked].map((id) => `id=${encodeURIComponent(id)}`).join('&')
    const path = `${DEVAUTH}/devices?${query}`
    const statuses = new Map<string, Json>()
    for await (const page of listPages(client, { path, purpose: 'list devices', perPage: IDS_AT_ONCE, signal })) {
      for (const native of objectsOf(page)) {
        const id = textOf(native.id)
        // A server that does not know the filter lists all that it has.
        if (id !== undefined && asked.has(id)) statuses.set(id, native)
      }
      if (statuses.size === asked.size) break
    }
    const told = await describe(client, [...statuses.keys()], signal)
    yield [...statuses].map(([id, { status, created_ts }]) => {
      const word = textOf(status) ?? 'unknown'
      return {
        ...present('createdAt', timeOf(created_ts)),
        ...told.get(id),
        id,
        status: word,
        isAccepted: word === ACCEPTED,
      }
    })
  }
}

/** What devices have told of themselves, as far as it can be had: it is worth no failure. */
async function describe(
  client: MenderClient,
  ids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, MenderDevice>> {
  const told = new Map<string, MenderDevice>()
  if (ids.length === 0) return told
  try {
    const filter: Filter = { scope: 'identity', attribute: 'id', type: '$in', value: ids }
    for await (const page of search(client, [filter], signal)) for (const device of page) told.set(device.id, device)
    const missing = ids.filter((id) => !told.has(id))
    if (missing.length > ONE_BY_ONE) return told
    for (const id of missing) {
      const path = `${INVENTORY_V1}/devices/${encodeURIComponent(id)}`
      const { value } = await client.json({ method: 'GET', path, purpose: `get device "${id}"`, signal })
      if (isObject(value)) told.set(id, toDevice(value, ACCEPTED))
    }
  } catch (error) {
    signal?.throwIfAborted()
    if (!(error instanceof SlipwayError) || error.code === 'SERVICE_UNREACHABLE') throw error
  }
  return told
}

function toDevice(native: Json, assumed: string): MenderDevice {
  const attributes = objectsOf(native.attributes)
  const told = (scope: string, name: string): unknown =>
    attributes.find((one) => one.name === name && (one.scope === scope || one.scope === undefined))?.value
  const status = textOf(told('identity', 'status')) ?? assumed
  const deviceType = told('inventory', 'device_type')
  return {
    id: textOf(native.id) ?? '',
    status,
    isAccepted: status === ACCEPTED,
    ...present('deviceType', textOf(deviceType) ?? textsOf(deviceType)[0]),
    ...present('artifactName', textOf(told('inventory', 'artifact_name'))),
    ...present('createdAt', timeOf(told('system', 'created_ts')) ?? timeOf(native.created_ts)),
  }
}
