import type { Target } from '../../deployment/index.ts'
import { SlipwayError } from '../../errors.ts'
import type {
  CallOptions,
  CoreDevice,
  DeploymentProvider,
  EffectiveDeploymentEntry,
  GreengrassDeployment,
  GreengrassDeployments,
  GreengrassFleet,
  GreengrassRevisionEntry,
  GreengrassTarget,
  InstalledComponent,
} from '../../provider.ts'

/** What is asked about deployments: of a target, by an id, or of one core device. */
export type GreengrassStatusRequest =
  | {
      readonly kind: 'target'
      readonly target: GreengrassTarget
      /** List earlier deployments too. @defaultValue false */
      readonly withHistory?: boolean
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
    GreengrassDeployments &
    Pick<DeploymentProvider, 'listTargets' | 'describeTargets'> & {
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

/** How a deployment stands, with the devices that a person asks about. */
export interface DeploymentStatusReport {
  readonly deployment: GreengrassDeployment
  /** Those that were asked for, else those that failed: a hundred at the most, with their reasons. */
  readonly targets: readonly Target[]
  /** Devices that have not begun, the first 25: those that are offline stay so. */
  readonly waiting: { readonly total: number; readonly devices: readonly WaitingDevice[] }
}

export type GreengrassStatus =
  | {
      readonly kind: 'target'
      readonly targetArn: string
      /** Absent for a target that never had a deployment. */
      readonly latest?: DeploymentStatusReport
      /** The newest first; only where they were asked for. */
      readonly history?: readonly GreengrassRevisionEntry[]
    }
  | ({ readonly kind: 'deployment' } & DeploymentStatusReport)
  | {
      readonly kind: 'device'
      readonly device: string
      /** As the device sees them: data lag behind. */
      readonly deployments: readonly EffectiveDeploymentEntry[]
      readonly installed: readonly InstalledComponent[]
    }

const MOST_FAILED = 100
const MOST_WAITING = 25
/** How many earlier deployments are listed. */
const MOST_HISTORY = 100

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
    const { device } = request
    const [deployments, installed] = await Promise.all([
      service.listEffectiveDeployments(device, options),
      service.listInstalledComponents(device, options),
    ])
    return { kind: 'device', device, deployments, installed }
  }
  if (request.kind === 'deployment') {
    const { deploymentId, devices } = request
    return { kind: 'deployment', ...(await reportOf(deploymentId, devices, service, options)) }
  }
  const targetArn = await service.findTarget(request.target, options)
  const latest = await service.latestRevision(targetArn, options)
  const history = request.withHistory === true ? await historyOf(targetArn, service, options) : undefined
  return {
    kind: 'target',
    targetArn,
    ...(latest !== undefined && { latest: await reportOf(latest.deploymentId, undefined, service, options) }),
    ...(history !== undefined && { history }),
  }
}

type Service = GreengrassStatusPorts['service']

async function reportOf(
  id: string,
  devices: readonly string[] | undefined,
  service: Service,
  options: CallOptions,
): Promise<DeploymentStatusReport> {
  const deployment = await service.getDeployment(id, options)
  const targets =
    devices === undefined
      ? await collect(service.listTargets(id, { states: ['failed'] }, options), MOST_FAILED)
      : await service.describeTargets(id, devices, options)
  const missing = devices?.find((name) => !targets.some((target) => target.id === name))
  if (missing !== undefined) {
    throw new SlipwayError('DEVICE_NOT_FOUND', `core device "${missing}" has no part in deployment ${id}`, {
      hint: 'is it in the group? With a roll-out by rates a device gets its part when it is its turn',
    })
  }
  const total = deployment.counts?.pending ?? 0
  return { deployment, targets, waiting: { total, devices: await waitingOf(deployment, total, service, options) } }
}

/** Devices that are offline wait for ever: whether they are is told by when they were last heard of. */
async function waitingOf(
  { id, targetArn }: GreengrassDeployment,
  total: number,
  service: Service,
  options: CallOptions,
): Promise<readonly WaitingDevice[]> {
  if (total === 0) return []
  const pending = await collect(service.listTargets(id, { states: ['pending'] }, options), MOST_WAITING)
  let cores: readonly CoreDevice[] = []
  if (targetArn.includes(':thinggroup/')) {
    try {
      cores = await service.listCoreDevices(targetArn, options)
    } catch (error) {
      options.signal?.throwIfAborted()
      if (!(error instanceof SlipwayError) || error.code !== 'ACCESS_DENIED') throw error
    }
  }
  const known = new Map(cores.map((core) => [core.name, core]))
  return pending.map((target) => known.get(target.id) ?? { name: target.id })
}

async function historyOf(
  targetArn: string,
  service: Service,
  options: CallOptions,
): Promise<readonly GreengrassRevisionEntry[]> {
  return collect(service.listRevisions(targetArn, options), MOST_HISTORY)
}

async function collect<T>(pages: AsyncIterable<readonly T[]>, most: number): Promise<readonly T[]> {
  const all: T[] = []
  for await (const page of pages) {
    all.push(...page.slice(0, most - all.length))
    if (all.length >= most) break
  }
  return all
}
