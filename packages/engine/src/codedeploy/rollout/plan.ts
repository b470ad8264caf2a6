import type { MinimumHealthyHosts } from '../model/configuration.ts'

/** What a configuration means for a fleet of a certain size. */
export interface RolloutPlan {
  readonly total: number
  /** Hosts that have to be healthy, and in the end deployed to. A percentage is rounded up (user guide, "Instance health"). */
  readonly minimumHealthy: number
}

export function planRollout({ type, value }: MinimumHealthyHosts, total: number): RolloutPlan {
  switch (type) {
    case 'HOST_COUNT':
      return { total, minimumHealthy: value }
    case 'FLEET_PERCENT':
      return { total, minimumHealthy: Math.ceil((total * value) / 100) }
    case 'MOST_CONCURRENCY':
      return { total, minimumHealthy: Math.max(0, total - value) }
  }
}

/** Whether any host can be worked on without falling below the minimum. When not, the deployment fails with none touched. */
export function isAttainable({ total, minimumHealthy }: RolloutPlan): boolean {
  return minimumHealthy < total
}

/** How far a deployment has come, in hosts. */
export interface RolloutProgress {
  readonly pending: number
  readonly inProgress: number
  readonly succeeded: number
  readonly failed: number
}

export type RolloutDecision =
  | { readonly kind: 'begin'; readonly count: number }
  | { readonly kind: 'wait' }
  | { readonly kind: 'finish'; readonly outcome: 'succeeded' | 'failed' }

/**
 * What to do next. Hosts in work and hosts that failed both lack from the fleet, so together they never exceed the hosts
 * that may be missing.
 *
 * The deployment fails as soon as the failures alone use that up while hosts are still untouched; hosts in work finish
 * first. When none is untouched, it succeeds if enough hosts did, and at least one: so the last host alone may fail.
 */
export function decideRollout(plan: RolloutPlan, progress: RolloutProgress): RolloutDecision {
  const { pending, inProgress, succeeded, failed } = progress
  const mayBeMissing = plan.total - plan.minimumHealthy
  if (pending > 0 && failed < mayBeMissing) {
    const count = Math.min(pending, mayBeMissing - failed - inProgress)
    return count > 0 ? { kind: 'begin', count } : { kind: 'wait' }
  }
  if (inProgress > 0) return { kind: 'wait' }
  const isEnough = pending === 0 && succeeded >= Math.max(plan.minimumHealthy, 1)
  return { kind: 'finish', outcome: isEnough ? 'succeeded' : 'failed' }
}
