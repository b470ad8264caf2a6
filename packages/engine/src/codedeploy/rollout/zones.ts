import type { ZonalConfiguration } from '../model/configuration.ts'
import type { ServerDeployment, Target } from '../model/deployment.ts'
import { isAttainable, planRollout, type RolloutDecision, type RolloutPlan, type RolloutProgress } from './plan.ts'

/** One availability zone of a deployment. */
interface Zone {
  readonly plan: RolloutPlan
  readonly progress: RolloutProgress
}

export type ZonalDecision =
  | RolloutDecision
  /** The zone is done: so many are now, and the next one begins when the pause has ended. */
  | { readonly kind: 'leave-zone'; readonly zones: NonNullable<ServerDeployment['zones']> }
  | { readonly kind: 'pause'; readonly untilMs: number }

/** Puts hosts that are in the order of work into that of their zones. Those of no zone, on-premises ones, come last. */
export function orderByZone<T extends { readonly availabilityZone?: string }>(hosts: readonly T[]): readonly T[] {
  const zones = [...new Set(hosts.map(zoneOf))].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
  return zones.flatMap((zone) => hosts.filter((host) => zoneOf(host) === zone))
}

/** Whether each zone has more hosts than have to stay healthy in it. */
export function areZonesAttainable(zonal: ZonalConfiguration, targets: readonly Target[]): boolean {
  return zonesOf(zonal, targets).every(({ plan }) => isAttainable(plan))
}

/**
 * What to do next in a deployment that goes from zone to zone (user guide, "Zonal configuration"): what may be missing is
 * the smaller of what may be missing of all hosts and of those of the zone, and falling below either minimum fails the
 * deployment in every zone.
 *
 * @param targets - in the order of work.
 */
export function decideZonal(
  {
    minimumHealthyHosts,
    zones = { done: 0, pauseEndsAtMs: 0 },
  }: Pick<ServerDeployment, 'minimumHealthyHosts' | 'zones'>,
  zonal: ZonalConfiguration,
  targets: readonly Target[],
  nowMs: number,
): ZonalDecision {
  const whole: Zone = { plan: planRollout(minimumHealthyHosts, targets.length), progress: progressOf(targets) }
  const zone = zonesOf(zonal, targets)[zones.done]
  if (zone === undefined) return { kind: 'finish', outcome: 'failed' }
  if (nowMs < zones.pauseEndsAtMs) return { kind: 'pause', untilMs: zones.pauseEndsAtMs }
  const { pending, inProgress, succeeded } = zone.progress
  const isOver = whole.progress.pending > 0 && isUsedUp(whole)
  if (pending > 0 && !isOver && !isUsedUp(zone)) {
    const count = Math.min(pending, roomIn(whole), roomIn(zone))
    return count > 0 ? { kind: 'begin', count } : { kind: 'wait' }
  }
  if (inProgress > 0) return { kind: 'wait' }
  const isZoneHealthy = pending === 0 && succeeded >= zone.plan.minimumHealthy
  if (isOver || !isZoneHealthy) return { kind: 'finish', outcome: 'failed' }
  if (whole.progress.pending > 0) {
    const pauseEndsAtMs = nowMs + pauseSeconds(zonal, zones.done) * 1_000
    return { kind: 'leave-zone', zones: { done: zones.done + 1, pauseEndsAtMs } }
  }
  const isEnough = whole.progress.succeeded >= Math.max(whole.plan.minimumHealthy, 1)
  return { kind: 'finish', outcome: isEnough ? 'succeeded' : 'failed' }
}

function pauseSeconds(zonal: ZonalConfiguration, zonesDone: number): number {
  const { firstZoneMonitorDurationInSeconds, monitorDurationInSeconds = 0 } = zonal
  return zonesDone === 0 ? (firstZoneMonitorDurationInSeconds ?? monitorDurationInSeconds) : monitorDurationInSeconds
}

function isUsedUp({ plan, progress }: Zone): boolean {
  return progress.failed >= plan.total - plan.minimumHealthy
}

function roomIn({ plan, progress }: Zone): number {
  return plan.total - plan.minimumHealthy - progress.failed - progress.inProgress
}

function zonesOf(zonal: ZonalConfiguration, targets: readonly Target[]): readonly Zone[] {
  const byZone = new Map<string, Target[]>()
  for (const target of targets) {
    const zone = byZone.get(zoneOf(target))
    if (zone === undefined) byZone.set(zoneOf(target), [target])
    else zone.push(target)
  }
  const minimum = zonal.minimumHealthyHostsPerZone ?? { type: 'FLEET_PERCENT', value: 0 }
  return [...byZone.values()].map((members) => ({
    plan: planRollout(minimum, members.length),
    progress: progressOf(members),
  }))
}

function zoneOf({ availabilityZone = '' }: { readonly availabilityZone?: string }): string {
  return availabilityZone
}

function progressOf(targets: readonly Target[]): RolloutProgress {
  const count = (status: Target['status']): number => targets.filter((target) => target.status === status).length
  return {
    pending: count('Pending'),
    inProgress: count('InProgress'),
    succeeded: count('Succeeded'),
    failed: count('Failed'),
  }
}
