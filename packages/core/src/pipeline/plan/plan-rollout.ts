import type { DeploymentConfiguration, MinimumHealthyHosts, TrafficShift, ZonalRollout } from '../../provider.ts'

/** How a deployment configuration goes through a fleet. */
export type PlannedRollout =
  | {
      /** So many instances at once; `batches` where none of them fails and all of a batch end together. */
      readonly kind: 'batches'
      readonly total: number
      readonly minimumHealthy: number
      readonly atOnce: number
      readonly batches: number
    }
  | {
      /** One Availability Zone after the other, each in batches of at most so many. How many zones there are is not told. */
      readonly kind: 'zones'
      readonly total: number
      readonly minimumHealthy: number
      readonly atOnce: number
      readonly zonal: ZonalRollout
    }
  /** As many instances have to stay healthy as there are: none could be worked on. */
  | { readonly kind: 'unattainable'; readonly total: number; readonly minimumHealthy: number }
  | { readonly kind: 'traffic'; readonly shift: TrafficShift; readonly totalMinutes: number }
  /** The size of the fleet, or what the configuration says, is not known. */
  | { readonly kind: 'unknown'; readonly minimumHealthyHosts?: MinimumHealthyHosts; readonly zonal?: ZonalRollout }

/**
 * How a configuration goes through so many targets. The rule is that of the CodeDeploy user guide ("Instance health"):
 * the instances that may be missing are those beyond the minimum, and a share of the fleet is rounded up to one.
 *
 * @param total how many instances there are; absent where that is not known, or there are none by nature
 */
export function planRollout(configuration: DeploymentConfiguration, total: number | undefined): PlannedRollout {
  const { minimumHealthyHosts, zonal, traffic } = configuration
  if (traffic !== undefined) return { kind: 'traffic', shift: traffic, totalMinutes: minutesOf(traffic) }
  if (minimumHealthyHosts === undefined || total === undefined || total === 0) {
    return {
      kind: 'unknown',
      ...(minimumHealthyHosts !== undefined && { minimumHealthyHosts }),
      ...(zonal !== undefined && { zonal }),
    }
  }
  const minimumHealthy = countOf(minimumHealthyHosts, total)
  if (minimumHealthy >= total) return { kind: 'unattainable', total, minimumHealthy }
  const atOnce = total - minimumHealthy
  if (zonal !== undefined) return { kind: 'zones', total, minimumHealthy, atOnce, zonal }
  return { kind: 'batches', total, minimumHealthy, atOnce, batches: Math.ceil(total / atOnce) }
}

function countOf({ type, value }: MinimumHealthyHosts, total: number): number {
  if (type === 'percent') return Math.ceil((total * value) / 100)
  return type === 'all-but' ? Math.max(0, total - value) : value
}

/** From the first share of the traffic to the last: a linear shift makes a step at the start of each interval. */
function minutesOf(shift: TrafficShift): number {
  if (shift.type === 'all-at-once') return 0
  if (shift.type === 'canary') return shift.intervalMinutes
  return (Math.ceil(100 / Math.max(1, shift.percent)) - 1) * shift.intervalMinutes
}
