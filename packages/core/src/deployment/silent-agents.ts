import type { LifecycleEvent, Target } from './model.ts'
import type { DeploymentResult } from './outcome.ts'

/** What the service says of an event that the agent never took up. */
export const AGENT_SILENT: RegExp = /agent was not able to receive the lifecycle event/

/** Reasons of a whole deployment, the service's and ours, that leave its instances to blame. */
const INSTANCES_TO_BLAME: ReadonlySet<string> = new Set([
  'HEALTH_CONSTRAINTS',
  'AGENT_ISSUE',
  'TIMEOUT',
  'TARGETS_FAILED',
])

/**
 * The instances whose agent never took a lifecycle event up, though they were asked to. Those that are not known to have been asked,
 * because the deployment ended before their turn, are not among them.
 */
export function neverAnswered(result: DeploymentResult): Target[] {
  const idle = result.targets.filter((target) => target.type === 'instance' && !hasBegun(target))
  return idle.filter((target) => wasAsked(target, result, idle.length === result.targets.length))
}

/** Whether any event of the target was taken up. */
function hasBegun({ events }: Target): boolean {
  return !events.every((event) => isUntouched(event) || isUnheard(event))
}

function wasAsked(
  { state, events }: Target,
  { targets, failure, deployment, outcome }: DeploymentResult,
  isFleetIdle: boolean,
): boolean {
  if (events.some(isUnheard)) return true
  const code = failure?.code
  if (outcome === 'timed-out' || outcome === 'cancelled' || outcome === 'unknown') {
    return isFleetIdle && deployment?.state === 'in-progress' && (state === 'in-progress' || state === 'unknown')
  }
  if (code !== undefined && !INSTANCES_TO_BLAME.has(code)) return false
  if (state === 'failed' || state === 'unknown') return true
  if (state !== 'pending' && state !== 'in-progress') return false
  return code === 'AGENT_ISSUE' || (isFleetIdle && targets.every((target) => target.state !== 'failed'))
}

function isUntouched({ state }: LifecycleEvent): boolean {
  return state === 'pending' || state === 'skipped' || state === 'unknown'
}

/** Failed because the agent did not fetch it in time, as the service says in the message. */
function isUnheard({ state, diagnostics }: LifecycleEvent): boolean {
  return state === 'failed' && AGENT_SILENT.test(diagnostics?.message ?? '')
}
