import type { RolloutPlan, RolloutProgress } from '../rollout/plan.ts'

export type RerouteDecision =
  | { readonly kind: 'begin'; readonly count: number }
  | { readonly kind: 'wait' }
  | { readonly kind: 'finish'; readonly outcome: 'succeeded' | 'failed' }

/**
 * How many instances may be registered with the load balancer now: all, half or one at a time, as the configuration says for the
 * whole fleet (user guide, "Deployment configurations on an EC2/On-premises compute platform"). Those whose installation has failed count as
 * failed; with a failure of its own the phase goes on only while the failures leave enough instances.
 *
 * @param plan - for all instances of the environment that gets the traffic.
 * @param progress - `pending` are those that wait for traffic.
 * @param failedBefore - how many have failed before this phase.
 */
export function decideReroute(plan: RolloutPlan, progress: RolloutProgress, failedBefore: number): RerouteDecision {
  const { pending, inProgress, succeeded, failed } = progress
  const atOnce = Math.max(1, plan.total - plan.minimumHealthy)
  const isUsedUp = failed > failedBefore && failed >= plan.total - plan.minimumHealthy
  if (pending > 0 && !isUsedUp) {
    const count = Math.min(pending, atOnce - inProgress)
    return count > 0 ? { kind: 'begin', count } : { kind: 'wait' }
  }
  if (inProgress > 0) return { kind: 'wait' }
  const isEnough = pending === 0 && succeeded >= Math.max(plan.minimumHealthy, 1)
  return { kind: 'finish', outcome: isEnough ? 'succeeded' : 'failed' }
}
