import { type DeploymentResult, unitOf } from '../deployment/index.ts'
import { failedEvents, failedWithoutEvent } from './failed-events.ts'

/** How many targets are named in a list. */
const TOLD_NAMES = 10

/**
 * What became of the targets whose failure is not told in full, a line each.
 *
 * @param toldFailures how many failed lifecycle events are told in full.
 */
export function describeFleet(result: DeploymentResult, toldFailures: number): string[] {
  const lines = [
    describeSilentFailures(result),
    describeMoreFailures(result, toldFailures),
    describeDone(result),
    describeRest(result),
  ]
  return lines.filter((line) => line !== undefined)
}

function describeSilentFailures({ targets }: DeploymentResult): string | undefined {
  const silent = failedWithoutEvent(targets)
  if (silent.length === 0) return undefined
  const named = silent.slice(0, TOLD_NAMES).map(({ id }) => id)
  const more = silent.length > named.length ? ` and ${silent.length - named.length} more` : ''
  return `failed without a lifecycle event that says why: ${named.join(', ')}${more}`
}

/** On a large fleet more targets failed than are described. */
function describeMoreFailures({ targets, deployment }: DeploymentResult, toldFailures: number): string | undefined {
  const told = Math.min(failedEvents(targets).length, toldFailures) + failedWithoutEvent(targets).length
  const failed = targets.filter(({ state }) => state === 'failed').length
  const more = Math.max(failed, deployment?.counts?.failed ?? 0) - told
  if (more <= 0) return undefined
  return `${told === 0 ? '' : 'and '}${more} ${told === 0 ? '' : 'more '}${unitOf(targets[0]?.type, more)} failed`
}

/** After a deployment that broke off, the fleet is split: who has the new revision and who has not. */
function describeDone(result: DeploymentResult): string | undefined {
  if (result.outcome !== 'failed' && result.outcome !== 'stopped') return undefined
  return describeTargets(result, ['succeeded'], (count) => `${count === 1 ? 'has' : 'have'} the new revision`)
}

function describeRest(result: DeploymentResult): string | undefined {
  if (result.outcome === 'succeeded') return undefined
  return describeTargets(result, ['skipped', 'pending'], (count) => `${count === 1 ? 'was' : 'were'} not touched`)
}

/** How many targets are in one of the states, by name where that is short. */
function describeTargets(
  { targets, deployment }: DeploymentResult,
  states: readonly ('succeeded' | 'skipped' | 'pending')[],
  predicate: (count: number) => string,
): string | undefined {
  const known = targets.filter(({ state }) => states.some((one) => one === state))
  const counts = deployment?.counts
  const count = counts === undefined ? known.length : states.reduce((sum, state) => sum + counts[state], 0)
  if (count === 0) return undefined
  const names = known.length === count && count <= TOLD_NAMES ? `: ${known.map(({ id }) => id).join(', ')}` : ''
  return `${count} ${unitOf(targets[0]?.type, count)} ${predicate(count)}${names}`
}
