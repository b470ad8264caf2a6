import type { CommandDiagnostics } from '../host-commands.ts'
import type { ServerDeployment, Target } from '../model/deployment.ts'
import { type BalancerEvent, balancerEventOf } from './target-events.ts'

/** A host begins an event within this time of the deployment's start or the previous event's end (user guide, quotas). */
const START_LIMIT_MS = 5 * 60_000

/** An event ends within this time of its beginning, whatever the timeouts of its scripts (user guide, quotas). */
const EVENT_LIMIT_MS = 3_600_000

const HOUR_MS = 3_600_000

/** A deployment ends within this time (user guide, quotas): for blue/green two waits of 48 hours and an hour for each of 13 events. */
export function runLimitMs({ blueGreen }: Pick<ServerDeployment, 'blueGreen'>): number {
  return (blueGreen === undefined ? 12 : 109) * HOUR_MS
}

const LOST_HOST =
  'CodeDeploy agent was not able to receive the lifecycle event. Check the CodeDeploy agent logs on your host and ' +
  'make sure the agent is running and can connect to the CodeDeploy server.'

/** When the event that a target is in is overdue; `undefined` when it is in none. */
export function eventDeadline(target: Target): number | undefined {
  const own = balancerEventOf(target)
  if (own !== undefined) {
    const begun = target.events.find(({ name }) => name === own)
    return (begun?.startedAtMs ?? target.updatedAtMs) + EVENT_LIMIT_MS
  }
  if (target.command === undefined) return undefined
  const { event, offeredAtMs } = target.command
  const startedAtMs = target.events.find(({ name }) => name === event)?.startedAtMs
  return startedAtMs === undefined ? offeredAtMs + START_LIMIT_MS : startedAtMs + EVENT_LIMIT_MS
}

/** What of a deployment is overdue, and when something of it will be. */
export function dueOf(
  deployment: ServerDeployment,
  targets: readonly Target[],
  nowMs: number,
): { readonly isRunOver: boolean; readonly targetIds: readonly string[]; readonly nextAtMs: number } {
  const { startedAtMs, ending } = deployment
  const isLimited = startedAtMs !== undefined && ending === undefined
  const runEndsAtMs = isLimited ? startedAtMs + runLimitMs(deployment) : Number.POSITIVE_INFINITY
  const deadlines = targets.map((target) => ({ target, atMs: eventDeadline(target) ?? Number.POSITIVE_INFINITY }))
  const coming = [runEndsAtMs, ...deadlines.map(({ atMs }) => atMs)].filter((atMs) => atMs > nowMs)
  return {
    isRunOver: runEndsAtMs <= nowMs,
    targetIds: deadlines.filter(({ atMs }) => atMs <= nowMs).map(({ target }) => target.targetId),
    nextAtMs: coming.reduce((first, atMs) => Math.min(first, atMs), Number.POSITIVE_INFINITY),
  }
}

/**
 * What is said of an event of the service's own that the end of its deployment has cut short.
 *
 * @param unhealthy - what the target groups say of the instance.
 */
export function cutShortDiagnostics(own: BalancerEvent, unhealthy: string): CommandDiagnostics {
  const early = `The deployment ended before the instance was ${own === 'AllowTraffic' ? 'healthy in' : 'out of'} its target groups`
  const message = own === 'AllowTraffic' && unhealthy !== '' ? `${early}: ${unhealthy}` : `${early}.`
  return { errorCode: 5, scriptName: '', message, log: '' }
}

/**
 * What is said of an event whose host stayed silent beyond the limit, or that a load balancer did not let end.
 *
 * @param unhealthy - what the target groups say of the instance.
 */
export function overdueDiagnostics(target: Target, unhealthy: string): CommandDiagnostics {
  const own = balancerEventOf(target)
  if (own !== undefined) {
    const late = `The instance was not ${own === 'AllowTraffic' ? 'healthy in' : 'out of'} its target groups within ${EVENT_LIMIT_MS / 1000} seconds`
    const message = own === 'AllowTraffic' && unhealthy !== '' ? `${late}: ${unhealthy}` : `${late}.`
    return { errorCode: 5, scriptName: '', message, log: '' }
  }
  const hasBegun = target.events.some(({ name, status }) => name === target.command?.event && status === 'InProgress')
  const message = hasBegun
    ? `The lifecycle event did not complete within ${EVENT_LIMIT_MS / 1000} seconds of its start.`
    : LOST_HOST
  return { errorCode: 5, scriptName: '', message, log: '' }
}
