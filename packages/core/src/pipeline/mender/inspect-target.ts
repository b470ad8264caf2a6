import { SlipwayError } from '../../errors.ts'
import type { CallOptions, MenderDevice, MenderDevices, MenderRelease, MenderReleases } from '../../provider.ts'
import type { DeployMenderRequest, MenderFleet } from './requests.ts'
import { describeMenderTarget } from './target-words.ts'

/** What is known of a release and of the devices that it would go to, before anything is created. */
export interface InspectedTarget {
  readonly release: MenderRelease
  readonly deviceTypes: readonly string[]
  /** Absent where the devices may not be looked at. */
  readonly fleet?: MenderFleet
  /** The devices of a fixed list, as the server will expand it; absent where that is not known, and for a dynamic group. */
  readonly deviceIds?: readonly string[]
  readonly devices: readonly Pick<MenderDevice, 'id' | 'createdAt'>[]
  readonly warnings: readonly string[]
}

export type InspectPorts = Pick<MenderReleases, 'findRelease'> & MenderDevices

/** How many are named in a message. */
const NAMED = 5

/**
 * Looks at the release and at the devices. A server takes an unknown device, or one that no Artifact fits, for granted, and the
 * deployment is then open for ever or ends with nothing done.
 *
 * @throws SlipwayError REVISION_NOT_FOUND, OBJECT_CHANGED, GROUP_NOT_FOUND, DEVICE_NOT_FOUND, NO_FITTING_DEVICE.
 */
export async function inspectTarget(
  request: DeployMenderRequest,
  server: InspectPorts,
  { isPushedLater = false, ...options }: CallOptions & { readonly isPushedLater?: boolean },
): Promise<InspectedTarget> {
  const release = await findRelease(request, server, isPushedLater, options)
  const deviceTypes = [...new Set(release.artifacts.flatMap((artifact) => artifact.deviceTypes))].sort()
  const { target } = request
  let devices: readonly MenderDevice[]
  try {
    devices = await listAll(request, server, options)
  } catch (error) {
    if (!(error instanceof SlipwayError) || error.code !== 'ACCESS_DENIED') throw error
    const known = target.type === 'devices' ? [...new Set(target.devices)] : undefined
    const message = `whether ${describeMenderTarget(target)} can take the release was not looked at: ${error.message}`
    return { release, deviceTypes, devices: [], warnings: [message], ...(known !== undefined && { deviceIds: known }) }
  }
  requireDevices(request, devices)
  const accepted = devices.filter(({ isAccepted }) => isAccepted)
  const fleet = measure(accepted, release.name, deviceTypes)
  // What is to be pushed first can be for any device.
  const warnings = release.artifacts.length === 0 ? [] : judgeFit(request, fleet, deviceTypes)
  const ids = target.type === 'filter' ? undefined : accepted.map(({ id }) => id)
  return {
    release,
    deviceTypes,
    fleet,
    devices: accepted.map(({ id, createdAt }) => ({ id, ...(createdAt !== undefined && { createdAt }) })),
    warnings,
    ...(ids !== undefined && { deviceIds: ids }),
  }
}

async function findRelease(
  { revision: { artifactName, artifactId } }: DeployMenderRequest,
  server: InspectPorts,
  isPushedLater: boolean,
  options: CallOptions,
): Promise<MenderRelease> {
  const release = await server.findRelease(artifactName, options)
  if (release === undefined && isPushedLater) return { name: artifactName, artifacts: [], tags: [] }
  if (release === undefined || release.artifacts.length === 0) {
    throw new SlipwayError('REVISION_NOT_FOUND', `the Mender server has no release "${artifactName}"`, {
      hint: 'push its Artifact first; the name is that in the Artifact, not that of its file',
    })
  }
  if (artifactId === undefined || release.artifacts.some(({ id }) => id === artifactId)) return release
  throw new SlipwayError(
    'OBJECT_CHANGED',
    `release "${artifactName}" does not have Artifact ${artifactId} any more, which was pushed`,
    { hint: 'somebody has removed it: push it again, or deploy "mender:NAME" for whatever the release has now' },
  )
}

async function listAll(
  { target }: DeployMenderRequest,
  server: InspectPorts,
  options: CallOptions,
): Promise<readonly MenderDevice[]> {
  const devices: MenderDevice[] = []
  for await (const page of server.listDevices(target, options)) devices.push(...page)
  return devices
}

function requireDevices({ target }: DeployMenderRequest, devices: readonly MenderDevice[]): void {
  if (target.type === 'devices') {
    const known = new Map(devices.map((device) => [device.id, device]))
    const missing = [...new Set(target.devices)].filter((id) => !known.has(id))
    if (missing.length > 0) {
      throw new SlipwayError('DEVICE_NOT_FOUND', `the Mender server does not know ${named(missing)}`, {
        hint: 'correct the ids (UUIDs of the server, not serial numbers): a deployment to an unknown one would never end',
      })
    }
    const waiting = devices.filter(({ isAccepted }) => !isAccepted)
    if (waiting.length === 0) return
    const words = [...new Set(waiting.map(({ status }) => status))].join(', ')
    throw new SlipwayError(
      'DEVICE_NOT_FOUND',
      `${named(waiting.map(({ id }) => id))} cannot be deployed to: ${words}, not accepted`,
      { hint: 'accept it on the server first: a deployment to it would never end' },
    )
  }
  if (devices.length > 0 || target.type === 'filter') return
  if (target.type === 'group') {
    throw new SlipwayError('GROUP_NOT_FOUND', `${describeMenderTarget(target)} has no accepted device`, {
      hint: 'a static group is there as long as it has a device: add one, or correct the name',
    })
  }
  throw new SlipwayError('DEVICE_NOT_FOUND', 'the Mender server has no accepted device', {
    hint: 'accept devices on the server first',
  })
}

function measure(devices: readonly MenderDevice[], releaseName: string, deviceTypes: readonly string[]): MenderFleet {
  const types: Record<string, number> = {}
  const unfitting: { id: string; deviceType: string }[] = []
  const counts = { fitting: 0, unknown: 0, current: 0 }
  for (const { id, deviceType, artifactName } of devices) {
    if (artifactName === releaseName) counts.current += 1
    if (deviceType === undefined) {
      counts.unknown += 1
      continue
    }
    types[deviceType] = (types[deviceType] ?? 0) + 1
    if (deviceTypes.includes(deviceType)) counts.fitting += 1
    else if (unfitting.length < NAMED) unfitting.push({ id, deviceType })
  }
  return { total: devices.length, ...counts, types, unfitting }
}

/** What is to be said of devices that the release does not fit. @throws SlipwayError NO_FITTING_DEVICE when it fits none. */
function judgeFit(
  { target, revision }: DeployMenderRequest,
  fleet: MenderFleet,
  deviceTypes: readonly string[],
): string[] {
  const { total, fitting, unknown, types } = fleet
  const release = `release "${revision.artifactName}" is for ${deviceTypes.join(', ')}`
  const others = Object.keys(types).filter((type) => !deviceTypes.includes(type))
  if (total === 0) return [`${describeMenderTarget(target)} fits no device now: the deployment waits for one`]
  if (fitting === 0 && unknown === 0) {
    const message = `${release}, and ${describeMenderTarget(target)} has none of these: ${others.join(', ')}`
    if (target.type === 'filter') return [message]
    throw new SlipwayError('NO_FITTING_DEVICE', message, {
      hint: 'push an Artifact of the same name for that device type, or deploy to other devices: nothing would be installed',
    })
  }
  const strange = total - fitting - unknown
  const warnings =
    strange === 0
      ? []
      : [
          strange === 1
            ? `${release}: 1 of ${total} devices is of type ${others.join(', ')} and gets nothing`
            : `${release}: ${strange} of ${total} devices are of type ${others.join(', ')} and get nothing`,
        ]
  if (unknown > 0) {
    const told = unknown === 1 ? 'has not told its type' : 'have not told their type'
    const them = unknown === 1 ? 'it' : 'them'
    warnings.push(`${unknown} of ${total} devices ${told}: whether the release fits ${them} is not known`)
  }
  return warnings
}

function named(ids: readonly string[]): string {
  const first = ids.slice(0, NAMED).map((id) => `"${id}"`)
  const more = ids.length - first.length
  return `${ids.length === 1 ? 'device' : 'devices'} ${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
