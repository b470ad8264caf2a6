import type { WaitUntil } from '../../deployment/wait-point.ts'
import type { DeploymentConfiguration, GroupSettings, TrafficShift } from '../../provider.ts'

/** Time in which a deployment waits by itself. */
export interface ServiceWait {
  readonly kind: 'traffic' | 'ready' | 'termination' | 'zones' | 'hooks' | 'phases' | 'rollout' | 'device'
  readonly ms: number
  /** With `hooks`: how many functions may each take an hour. With `rollout`: how many devices are told. */
  readonly count?: number
}

/** The waits that come after what is waited for. */
const AFTERWARDS: Readonly<Record<WaitUntil, ReadonlySet<ServiceWait['kind']>>> = {
  ready: new Set(['ready', 'termination']),
  'traffic-shifted': new Set(['termination']),
  succeeded: new Set(),
}

/** How long a deployment is waited for where nobody has said so. */
export interface DerivedTimeout {
  readonly timeoutMs: number
  /** What comes on top of the hour; empty where the group has no waits of its own. */
  readonly waits: readonly ServiceWait[]
  /** Whether the service's own limit is shorter than the sum. */
  readonly isCapped: boolean
  /** The configuration that says how traffic or zones follow each other. */
  readonly configurationName?: string
  /** Why the waits are not known in full. */
  readonly unknown?: string
  /** What is not known. @defaultValue what the group itself waits for */
  readonly unknownSubject?: string
}

export type WaitingGroup = Pick<GroupSettings, 'platform' | 'type' | 'blueGreen'>

/** Whatever scripts and batches take: how many batches there will be, and how long scripts run, cannot be known. */
const BASE_TIMEOUT_MS = 3_600_000
const MINUTE_MS = 60_000
/** User guide, "Lambda function hooks": a function that has not answered after an hour fails the deployment. */
const HOOK_MS = 3_600_000
/** No region has more Availability Zones; in how many the group has instances is not told. */
const MOST_ZONES = 6
/** CodeDeploy quotas, "Deployments": hours that the service itself lets a deployment run. */
const LIMIT_HOURS = { 'in-place': 12, 'blue-green': 109, lambda: 50 } as const

/**
 * How long a deployment to the group can take by what the group itself waits for: an hour, and the time in which traffic
 * shifts, in which old instances are kept, in which a person may let traffic move, in which zones are watched.
 *
 * @param configuration the one that is deployed with, where it is known
 * @param known how many functions the AppSpec file has called, and what is waited for: what comes after that is not waited for
 */
export function deriveTimeout(
  group: WaitingGroup,
  configuration?: DeploymentConfiguration,
  known: { readonly hookCount?: number; readonly until?: WaitUntil | undefined } = {},
): DerivedTimeout {
  const { hookCount = 0, until = 'succeeded' } = known
  const hooks: ServiceWait = { kind: 'hooks', ms: hookCount * HOOK_MS, count: hookCount }
  const waits = [...waitsOfConfiguration(group, configuration), hooks, ...waitsOfGroup(group)].filter(
    ({ ms, kind }) => ms > 0 && !AFTERWARDS[until].has(kind),
  )
  const sumMs = waits.reduce((sum, { ms }) => sum + ms, BASE_TIMEOUT_MS)
  const limitMs = limitOf(group)
  return {
    timeoutMs: Math.min(sumMs, limitMs),
    waits,
    isCapped: limitMs < sumMs,
    ...(configuration !== undefined && { configurationName: configuration.name }),
  }
}

/** The hour alone, with the reason why nothing else is known. */
export function timeoutWithoutGroup(unknown: string): DerivedTimeout {
  return { timeoutMs: BASE_TIMEOUT_MS, waits: [], isCapped: false, unknown }
}

function waitsOfConfiguration(group: WaitingGroup, configuration: DeploymentConfiguration | undefined): ServiceWait[] {
  const { traffic, zonal } = configuration ?? {}
  const waits: ServiceWait[] = []
  if (traffic !== undefined) waits.push({ kind: 'traffic', ms: longestShiftMinutes(traffic) * MINUTE_MS })
  // Zones are for instances, in place.
  if (zonal !== undefined && group.type !== 'blue-green') {
    const { monitorSeconds = 0, firstZoneMonitorSeconds = monitorSeconds } = zonal
    waits.push({ kind: 'zones', ms: (firstZoneMonitorSeconds + (MOST_ZONES - 1) * monitorSeconds) * 1_000 })
  }
  return waits
}

function waitsOfGroup({ platform, type, blueGreen }: WaitingGroup): ServiceWait[] {
  // A function has no instances to wait for or to remove.
  if (blueGreen === undefined || platform === 'lambda' || type === 'in-place') return []
  const { readyWaitMinutes = 0, terminationWaitMinutes = 0 } = blueGreen
  return [
    { kind: 'ready', ms: readyWaitMinutes * MINUTE_MS },
    { kind: 'termination', ms: terminationWaitMinutes * MINUTE_MS },
  ]
}

/** With as many intervals as steps, although the first step is at the start: nothing says what follows the last one. */
function longestShiftMinutes(shift: TrafficShift): number {
  if (shift.type === 'all-at-once') return 0
  if (shift.type === 'canary') return shift.intervalMinutes
  return Math.ceil(100 / Math.max(1, shift.percent)) * shift.intervalMinutes
}

function limitOf({ platform, type }: WaitingGroup): number {
  // For ECS the quotas name a limit only for the time until traffic shifts.
  if (platform === 'ecs') return Number.POSITIVE_INFINITY
  if (platform === 'lambda') return LIMIT_HOURS.lambda * 60 * MINUTE_MS
  return LIMIT_HOURS[type ?? 'blue-green'] * 60 * MINUTE_MS
}
