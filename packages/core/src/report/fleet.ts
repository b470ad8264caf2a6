import {
  type DeploymentResult,
  isInstalledOnly,
  isOriginal,
  neverAnswered,
  serviceOf,
  type Target,
  unitOf,
} from '../deployment/index.ts'
import { isOfGreengrass } from './core-device-advice.ts'
import { describeCoreDevices } from './core-devices.ts'
import { describeDevices } from './devices.ts'
import { failedWithoutEvent } from './failed-events.ts'
import { untrustedText } from './untrusted.ts'

/** What an agent that is silent leaves to be seen. */
export const NOTHING_BEGAN = 'the agent has taken up no lifecycle event'

/** How many targets are named in a list. */
const TOLD_NAMES = 10

/**
 * What became of the targets whose failure is not told, a line each.
 *
 * @param toldFailures how many of the failed targets are told.
 */
export function describeRest(result: DeploymentResult, toldFailures: number): string[] {
  if (serviceOf(result) === 'mender') {
    const more = describeMoreFailures(result, toldFailures)
    return [...(more === undefined ? [] : [more]), ...describeDevices(result)]
  }
  if (isOfGreengrass(result)) {
    const more = describeMoreFailures(result, toldFailures)
    return [...(more === undefined ? [] : [more]), ...describeCoreDevices(result)]
  }
  const unexplained = unexplainedFailures(result)
  const lines = [
    unexplained.length === 0
      ? undefined
      : `failed without a lifecycle event that says why: ${listNames(unexplained, TOLD_NAMES)}`,
    describeMoreFailures(result, toldFailures + unexplained.length),
    describeDone(result),
    describeInstalled(result),
    describeTakenOut(result),
    describeUntouched(result),
  ]
  return lines.filter((line) => line !== undefined)
}

/** What to say of instances whose agents took nothing up: that they never did, or that they have not yet. */
export function describeSilence({ outcome }: DeploymentResult, silent: readonly Target[]): string {
  const isOver = outcome !== 'timed-out' && outcome !== 'cancelled' && outcome !== 'unknown'
  const isOne = silent.length === 1
  const agents = isOne ? `the agent on ${listNames(silent, 1)}` : `the agents on ${silent.length} instances`
  return isOver ? `${agents} never answered` : `${agents} ${isOne ? 'has' : 'have'} not answered yet`
}

/** The first names of a list, and how many more there are. */
export function listNames(targets: readonly Target[], limit: number): string {
  const named = targets.slice(0, limit).map(({ id }) => untrustedText(id))
  const more = targets.length - named.length
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

function unexplainedFailures(result: DeploymentResult): Target[] {
  const silent = new Set(neverAnswered(result))
  return failedWithoutEvent(result.targets).filter((target) => !silent.has(target))
}

/** On a large fleet more targets failed than are described. */
function describeMoreFailures({ targets, deployment }: DeploymentResult, told: number): string | undefined {
  const failed = targets.filter(({ state }) => state === 'failed').length
  const more = Math.max(failed, deployment?.counts?.failed ?? 0) - told
  if (more <= 0) return undefined
  return `${told === 0 ? '' : 'and '}${more} ${told === 0 ? '' : 'more '}${unitOf(targets[0]?.type, more)} failed`
}

/** After a deployment that broke off, the fleet is split: who has the new revision and who has not. */
function describeDone(result: DeploymentResult): string | undefined {
  if (result.outcome !== 'failed' && result.outcome !== 'stopped') return undefined
  const have = (count: number): string => `${count === 1 ? 'has' : 'have'} the new revision`
  return describeTargets(result, ['succeeded'], have, isOriginal)
}

/** Of a blue/green deployment that ended before it gave its instances traffic. */
function describeInstalled({ outcome, targets }: DeploymentResult): string | undefined {
  if (outcome !== 'failed' && outcome !== 'stopped') return undefined
  return describeKnown(
    targets.filter(isInstalledOnly),
    (isOne) => `${isOne ? 'has' : 'have'} the new revision and got no traffic`,
  )
}

/** Of one that ended when it had begun to take the traffic from the instances that it replaces. */
function describeTakenOut({ outcome, targets }: DeploymentResult): string | undefined {
  if (outcome !== 'failed' && outcome !== 'stopped') return undefined
  const gone = targets.filter((target) => target.state === 'succeeded' && isOriginal(target))
  return describeKnown(gone, (isOne) => `of the original environment ${isOne ? 'gets' : 'get'} no more traffic`)
}

function describeUntouched(result: DeploymentResult): string | undefined {
  if (result.outcome === 'succeeded') return undefined
  const were = (count: number): string => `${count === 1 ? 'was' : 'were'} not touched`
  return describeTargets(result, ['skipped', 'pending'], were, isInstalledOnly)
}

function describeKnown(targets: readonly Target[], predicate: (isOne: boolean) => string): string | undefined {
  const count = targets.length
  if (count === 0) return undefined
  return `${count} ${unitOf('instance', count)} ${predicate(count === 1)}: ${listNames(targets, TOLD_NAMES)}`
}

/**
 * How many targets are in one of the states, by name where that is short.
 *
 * @param isOther whether more is known of a target than its state says: another line tells of it.
 */
function describeTargets(
  { targets, deployment }: DeploymentResult,
  states: readonly ('succeeded' | 'skipped' | 'pending')[],
  predicate: (count: number) => string,
  isOther: (target: Target) => boolean,
): string | undefined {
  const inState = targets.filter(({ state }) => states.some((one) => one === state))
  const known = inState.filter((target) => !isOther(target))
  const counts = deployment?.counts
  const all = counts === undefined ? inState.length : states.reduce((sum, state) => sum + counts[state], 0)
  const count = all - (inState.length - known.length)
  if (count === 0) return undefined
  const names = known.length === count && count <= TOLD_NAMES ? `: ${listNames(known, TOLD_NAMES)}` : ''
  return `${count} ${unitOf(targets[0]?.type, count)} ${predicate(count)}${names}`
}
