import { createHash } from 'node:crypto'
import type { Handler, MenderContext } from '../context.ts'
import { admissionOf } from '../fleet/device.ts'
import { isMatch } from '../fleet/filter.ts'
import { type Body, readObject } from '../http/call.ts'
import { readCount, readFlag, readTexts, requireText } from '../http/fields.ts'
import { bad, created, MenderError, type Reply } from '../http/reply.ts'
import { put } from '../state/mender-state.ts'
import type { DeploymentRecord, DeviceRecord, FilterRecord } from '../state/model.ts'
import { readCommercialOptions } from './commercial-options.ts'
import { newStatistics } from './statuses.ts'

const NO_DEVICES = 'No devices for the deployment'

/** Whom a deployment is for. */
type Audience =
  | { readonly kind: 'devices'; readonly devices: readonly string[]; readonly groups: readonly string[] }
  | { readonly kind: 'filter'; readonly filter: FilterRecord; readonly maxDevices?: number }

/** For the devices that are listed, or for all that are accepted now. */
export const createDeployment: Handler = async (call, context) => {
  const body = await readObject(call, { checksType: true })
  const isForAll = readFlag(body, 'all_devices')
  const listed = body.devices === undefined || body.devices === null ? [] : readTexts(body.devices, 'devices')
  requireNames(body)
  if (isForAll === listed.length > 0) {
    throw bad('Invalid deployments definition: provide exactly one of "devices" and "all_devices"')
  }
  if (listed.includes('')) throw bad('devices: cannot be blank.')
  const devices = isForAll ? acceptedDevices(context).map(({ id }) => id) : [...new Set(listed)]
  return create(body, { kind: 'devices', devices, groups: [] }, context)
}

/** For the accepted devices that are in a static group now; later changes of the group have no effect. */
export const createGroupDeployment: Handler = async (call, context) => {
  const body = await readObject(call, { checksType: true })
  const { name: group = '' } = call.path
  if (body.devices !== undefined || body.all_devices !== undefined) {
    throw bad('Invalid deployments definition: the devices of a deployment for a group are those of the group')
  }
  const members = acceptedDevices(context).filter((device) => device.group === group)
  return create(body, { kind: 'devices', devices: members.map(({ id }) => id), groups: [group] }, context)
}

/** For whichever devices fulfil a saved filter when they ask. */
export const createFilterDeployment: Handler = async (call, context) => {
  const body = await readObject(call, { checksType: true })
  const filter = context.state.get('filters', requireText(body, 'filter_id', 256))
  if (filter === undefined) throw bad(`filter_id: there is no filter "${String(body.filter_id)}"`)
  const maxDevices = readCount(body, 'max_devices') ?? 0
  return create(body, { kind: 'filter', filter, ...(maxDevices > 0 && { maxDevices }) }, context)
}

async function create(body: Body, audience: Audience, context: MenderContext): Promise<Reply> {
  const { state, clock, newId } = context
  const { name, artifactName } = requireNames(body)
  const isForced = readFlag(body, 'force_installation')
  const commercial = context.plan === 'oss' ? undefined : readCommercialOptions(body, clock.now(), newId)
  if (audience.kind === 'devices' && audience.devices.length === 0) throw bad(NO_DEVICES)
  const artifacts = state.artifacts().filter((artifact) => artifact.name === artifactName)
  if (artifacts.length === 0)
    throw new MenderError(422, `No artifact for the deployment: there is no release "${artifactName}"`)
  const fingerprint = fingerprintOf({ name, artifactName, isForced, audience, options: commercial?.asked })
  if (state.activeDeployments().some((other) => other.fingerprint === fingerprint)) {
    throw new MenderError(409, 'Active deployment with the same parameters already exists')
  }
  const isStatic = audience.kind === 'devices'
  const deployment: DeploymentRecord = {
    id: newId(),
    name,
    artifactName,
    createdMs: state.creationTime(clock.now()),
    artifactIds: artifacts.map(({ id }) => id),
    deviceCount: 0,
    groups: isStatic ? audience.groups : [],
    isForced,
    fingerprint,
    statistics: newStatistics(isStatic ? audience.devices.length : 0),
    totalBytes: 0,
    ...(isStatic ? { maxDevices: audience.devices.length } : dynamicFields(audience)),
    initialDeviceCount: isStatic ? audience.devices.length : matchCount(audience.filter, context),
    retries: 0,
    isDeltaAllowed: false,
    ...commercial?.fields,
  }
  await state.commit([
    put('deployments', deployment.id, deployment),
    ...(isStatic ? [put('targets', deployment.id, [...audience.devices])] : []),
  ])
  return created(`/api/management/v1/deployments/deployments/${deployment.id}`)
}

function dynamicFields({ filter, maxDevices }: Extract<Audience, { kind: 'filter' }>) {
  return { filter, ...(maxDevices !== undefined && { maxDevices }) }
}

function requireNames(body: Body): { readonly name: string; readonly artifactName: string } {
  return { name: requireText(body, 'name', 256), artifactName: requireText(body, 'artifact_name', 4_096) }
}

function acceptedDevices({ state }: MenderContext): readonly DeviceRecord[] {
  return state.all('devices').filter((device) => admissionOf(device) === 'accepted')
}

function matchCount({ terms }: FilterRecord, context: MenderContext): number {
  return acceptedDevices(context).filter((device) => isMatch(device, terms)).length
}

/** The same for two requests that ask for the same. */
function fingerprintOf(asked: {
  readonly name: string
  readonly artifactName: string
  readonly isForced: boolean
  readonly audience: Audience
  readonly options: unknown
}): string {
  const { name, artifactName, isForced, audience, options } = asked
  const whom = audience.kind === 'devices' ? [...audience.devices].sort() : [audience.filter.id, audience.maxDevices]
  return createHash('sha256')
    .update(JSON.stringify([name, artifactName, isForced, audience.kind, whom, options]))
    .digest('hex')
}
