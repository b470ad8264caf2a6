/** Every status that one device can have in one deployment. */
const DEVICE_STATUSES = [
  'success',
  'pending',
  'failure',
  'downloading',
  'installing',
  'rebooting',
  'noartifact',
  'already-installed',
  'aborted',
  'pause_before_installing',
  'pause_before_rebooting',
  'pause_before_committing',
  'decommissioned',
] as const

export type DeviceStatus = (typeof DEVICE_STATUSES)[number]

const FINAL: ReadonlySet<DeviceStatus> = new Set([
  'success',
  'failure',
  'already-installed',
  'noartifact',
  'aborted',
  'decommissioned',
])

/** What a device may say of itself; the others only the server sets. */
export const REPORTED_STATUSES: ReadonlySet<string> = new Set<DeviceStatus>([
  'downloading',
  'installing',
  'rebooting',
  'pause_before_installing',
  'pause_before_rebooting',
  'pause_before_committing',
  'success',
  'failure',
  'already-installed',
])

/** How many devices of a deployment have each status. */
export type Statistics = Readonly<Record<DeviceStatus, number>>

export type DeploymentStatus = 'scheduled' | 'pending' | 'inprogress' | 'finished'

export function isDeviceStatus(text: string): text is DeviceStatus {
  return (DEVICE_STATUSES as readonly string[]).includes(text)
}

/** Whether the device is done with the deployment. */
export function isFinal(status: DeviceStatus): boolean {
  return FINAL.has(status)
}

/** Whether a word of a query means this status: a status itself, or an alias of several. */
export function isMeant(word: string, status: DeviceStatus): boolean {
  switch (word) {
    case 'pause':
      return status.startsWith('pause_')
    case 'active':
      return !isFinal(status)
    case 'finished':
      return isFinal(status)
    default:
      return word === status
  }
}

/** Counters with so many devices that are waited for. */
export function newStatistics(pending: number): Statistics {
  const none = Object.fromEntries(DEVICE_STATUSES.map((status) => [status, 0])) as Record<DeviceStatus, number>
  return { ...none, pending }
}

/** The counters after one device's change. A counter never goes below nothing. */
export function moveOne(statistics: Statistics, from: DeviceStatus | undefined, to: DeviceStatus): Statistics {
  const next = { ...statistics }
  if (from !== undefined) next[from] = Math.max(0, next[from] - 1)
  next[to] += 1
  return next
}

/** The devices that are done. */
function finishedCount(statistics: Statistics): number {
  return DEVICE_STATUSES.filter(isFinal).reduce((sum, status) => sum + statistics[status], 0)
}

/** What the status of a deployment is made of. */
export interface Progress {
  readonly statistics: Statistics
  readonly finishedMs?: number
  readonly maxDevices?: number
  /** Present for a dynamic deployment. */
  readonly filter?: unknown
  readonly phases?: readonly { readonly startMs: number }[]
}

/** Whether the last device that it waits for is done. */
export function isComplete({ statistics, maxDevices = 0 }: Progress): boolean {
  return maxDevices > 0 && finishedCount(statistics) >= maxDevices
}

/**
 * The status of a deployment, from its counters. A dynamic one is "pending" until it is finished, as Mender documents it: its
 * end is open, so that no count of devices says how far it is.
 */
export function deploymentStatus(deployment: Progress, nowMs: number): DeploymentStatus {
  if (deployment.finishedMs !== undefined || isComplete(deployment)) return 'finished'
  const firstPhase = deployment.phases?.[0]
  if (firstPhase !== undefined && firstPhase.startMs > nowMs) return 'scheduled'
  if (deployment.filter !== undefined) return 'pending'
  const { statistics } = deployment
  const hasBegun = DEVICE_STATUSES.some(
    (status) => status !== 'pending' && status !== 'decommissioned' && statistics[status] > 0,
  )
  return hasBegun ? 'inprogress' : 'pending'
}
