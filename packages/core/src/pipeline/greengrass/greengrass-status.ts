import { SlipwayError } from '../../errors.ts'
import type {
  CallOptions,
  CoreDevice,
  CoreDeviceDetails,
  DeploymentProvider,
  DevicePart,
  EffectiveDeploymentEntry,
  GreengrassDeployment,
  GreengrassDeployments,
  GreengrassDevices,
  GreengrassFleet,
  GreengrassRevisionEntry,
  GreengrassTarget,
  InstalledComponent,
} from '../../provider.ts'
import { collectSome, findGreengrassTarget, type StatusTarget } from './status-target.ts'

/** What is asked about deployments: of a target, by an id, or of one core device. */
export type GreengrassStatusRequest =
  | {
      readonly kind: 'target'
      readonly target: StatusTarget
      /** Tell so many deployments of the target, the latest among them. @defaultValue none but the latest */
      readonly history?: number
      /** Of the latest deployment the part of these devices alone. */
      readonly devices?: readonly string[]
    }
  | {
      readonly kind: 'deployment'
      readonly deploymentId: string
      /** The part of these devices alone. */
      readonly devices?: readonly string[]
    }
  | { readonly kind: 'device'; readonly device: string }

export interface GreengrassStatusPorts {
  readonly service: GreengrassFleet &
    GreengrassDevices &
    GreengrassDeployments &
    Pick<DeploymentProvider, 'listTargets'> & {
      getDeployment(id: string, options?: CallOptions): Promise<GreengrassDeployment>
    }
}

/** A device that has not begun. */
export interface WaitingDevice {
  readonly name: string
  /** Absent where it is no core device, or may not be looked at. */
  readonly isHealthy?: boolean
  readonly lastSeenAt?: number
}

/** A device of a deployment. */
export interface ReportedDevice extends DevicePart {
  /** Which of the components that the deployment is about are on it now; absent where that was not asked, or may not be. */
  readonly installed?: readonly InstalledComponent[]
}

/** How a deployment stands, with the devices that a person asks about. */
export interface DeploymentStatusReport {
  readonly deployment: GreengrassDeployment
  /** Those that were asked for, else those that failed: a hundred at the most, with their reasons. */
  readonly devices: readonly ReportedDevice[]
  /** Devices that have not begun, the first 25: those that are offline stay so. Absent where devices were asked for by name. */
  readonly waiting?: { readonly total: number; readonly devices: readonly WaitingDevice[] }
  /** What may not be looked at, in the words of the service: the devices are not told then. */
  readonly untold?: string
}

export type GreengrassStatus =
  | {
      readonly kind: 'target'
      readonly target: GreengrassTarget
      readonly targetArn: string
      /** Absent for a target that never had a deployment. */
      readonly latest?: DeploymentStatusReport
      /** The newest first; only where they were asked for. */
      readonly history?: readonly GreengrassRevisionEntry[]
    }
  | ({ readonly kind: 'deployment' } & DeploymentStatusReport)
  | {
      readonly kind: 'device'
      readonly device: CoreDeviceDetails
      /** As the device sees them: data lag behind. */
      readonly deployments: readonly EffectiveDeploymentEntry[]
      readonly installed: readonly InstalledComponent[]
    }

const MOST_FAILED = 100
const MOST_WAITING = 25
/** Of so many devices it is asked what is on them. */
const MOST_LOOKED_INTO = 25
/** As many requests at once as do not meet the request quotas of small accounts. */
const AT_ONCE = 4

/**
 * Answers how deployments stand: the latest one of a target and those before it, one by its id with the devices that failed and those
 * that have not begun, the part of some devices, or all that one core device has.
 *
 * @throws SlipwayError DEPLOYMENT_NOT_FOUND, GROUP_NOT_FOUND, DEVICE_NOT_FOUND.
 */
export async function greengrassStatus(
  request: GreengrassStatusRequest,
  { service }: GreengrassStatusPorts,
  options: CallOptions = {},
): Promise<GreengrassStatus> {
  if (request.kind === 'device') {
    const [device, deployments, installed] = await Promise.all([
      service.describeCoreDevice(request.device, options),
      service.listEffectiveDeployments(request.device, options),
      service.listInstalledComponents(request.device, options),
    ])
    return { kind: 'device', device, deployments, installed }
  }
  if (request.kind === 'deployment') {
    const { deploymentId, devices } = request
    return { kind: 'deployment', ...(await reportOf(deploymentId, devices, service, options)) }
  }
  const found = await findGreengrassTarget(request.target, service, options)
  const latest = await service.latestRevision(found.targetArn, options)
  const history =
    request.history === undefined
      ? undefined
      : await collectSome(service.listRevisions(found.targetArn, options), request.history)
  return {
    kind: 'target',
    ...found,
    ...(latest !== undefined && { latest: await reportOf(latest.deploymentId, request.devices, service, options) }),
    ...(history !== undefined && { history }),
  }
}

type Service = GreengrassStatusPorts['service']

async function reportOf(
  id: string,
  names: readonly string[] | undefined,
  service: Service,
  options: CallOptions,
): Promise<DeploymentStatusReport> {
  let deployment: GreengrassDeployment
  try {
    deployment = await service.getDeployment(id, options)
  } catch (error) {
    if (!isDenied(error, options)) throw error
    // Of a large group each device would have to be asked: what the deployment itself says is told all the same.
    deployment = await service.describeDeployment(id, options)
    if (names === undefined) return { deployment, ...NO_DEVICES, untold: error.message }
  }
  if (names !== undefined) {
    const parts = await partsOf(deployment, names, service, options)
    return { deployment, devices: await withInstalled(deployment, parts, service, options) }
  }
  try {
    const parts = await failedParts(id, service, options)
    const devices = await withInstalled(deployment, parts, service, options)
    return { deployment, devices, waiting: await waitingOf(deployment, service, options) }
  } catch (error) {
    if (!isDenied(error, options)) throw error
    return { deployment, ...NO_DEVICES, untold: error.message }
  }
}

const NO_DEVICES: Required<Pick<DeploymentStatusReport, 'devices' | 'waiting'>> = {
  devices: [],
  waiting: { total: 0, devices: [] },
}

async function failedParts(id: string, service: Service, options: CallOptions): Promise<readonly DevicePart[]> {
  const targets = await collectSome(service.listTargets(id, { states: ['failed'] }, options), MOST_FAILED)
  return targets.map((target) => {
    const detailedStatus = target.events.at(-1)?.diagnostics?.detailedStatus
    return { target, ...(detailedStatus !== undefined && { detailedStatus }) }
  })
}

/** @throws SlipwayError DEVICE_NOT_FOUND when one has no part in it. */
async function partsOf(
  deployment: GreengrassDeployment,
  names: readonly string[],
  service: Service,
  options: CallOptions,
): Promise<readonly DevicePart[]> {
  const parts: DevicePart[] = []
  const missing: string[] = []
  for (const name of new Set(names)) {
    const part = await service.describePart(deployment, name, options)
    if (part === undefined) missing.push(name)
    else parts.push(part)
  }
  if (missing.length === 0) return parts
  const who = missing.map((name) => `"${name}"`).join(', ')
  throw new SlipwayError(
    'DEVICE_NOT_FOUND',
    `core ${missing.length === 1 ? `device ${who} has` : `devices ${who} have`} no part in deployment ${deployment.id}`,
    { hint: 'is it in the group? With a roll-out by rates a device gets its part when it is its turn' },
  )
}

/** What devices run tells whether they went back. */
async function withInstalled(
  { document }: GreengrassDeployment,
  parts: readonly DevicePart[],
  service: Service,
  options: CallOptions,
): Promise<readonly ReportedDevice[]> {
  const reported: ReportedDevice[] = []
  for (let start = 0; start < parts.length; start += AT_ONCE) {
    const few = parts.slice(start, start + AT_ONCE).map(async (part, place) => {
      const isLookedInto = start + place < MOST_LOOKED_INTO
      const all = isLookedInto ? await installedOn(part.target.id, service, options) : undefined
      const installed = all?.filter(({ name }) => Object.hasOwn(document.components, name))
      return { ...part, ...(installed !== undefined && { installed }) }
    })
    reported.push(...(await Promise.all(few)))
  }
  return reported
}

async function installedOn(
  name: string,
  service: Service,
  options: CallOptions,
): Promise<readonly InstalledComponent[] | undefined> {
  try {
    return await service.listInstalledComponents(name, options)
  } catch (error) {
    if (!isDenied(error, options) && !(error instanceof SlipwayError && error.code === 'DEVICE_NOT_FOUND')) throw error
    return undefined
  }
}

/** Devices that are offline wait for ever: whether they are is told by when they were last heard of. */
async function waitingOf(
  { id, targetArn, counts }: GreengrassDeployment,
  service: Service,
  options: CallOptions,
): Promise<NonNullable<DeploymentStatusReport['waiting']>> {
  const total = counts?.pending ?? 0
  if (total === 0) return NO_DEVICES.waiting
  const pending = await collectSome(service.listTargets(id, { states: ['pending'] }, options), MOST_WAITING)
  const known = new Map((await coresOf(targetArn, pending.length, service, options)).map((core) => [core.name, core]))
  return { total, devices: pending.map((target) => known.get(target.id) ?? { name: target.id }) }
}

async function coresOf(
  targetArn: string,
  waiting: number,
  service: Service,
  options: CallOptions,
): Promise<readonly CoreDevice[]> {
  if (waiting === 0) return []
  const [, thing] = /:thing\/(.+)$/.exec(targetArn) ?? []
  try {
    if (thing !== undefined) return [await service.describeCoreDevice(thing, options)]
    return await service.listCoreDevices(targetArn, options)
  } catch (error) {
    if (!isDenied(error, options) && !(error instanceof SlipwayError && error.code === 'DEVICE_NOT_FOUND')) throw error
    return []
  }
}

function isDenied(error: unknown, { signal }: CallOptions): error is SlipwayError {
  signal?.throwIfAborted()
  return error instanceof SlipwayError && error.code === 'ACCESS_DENIED'
}
