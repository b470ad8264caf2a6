import { PREVIOUS_REVISION_EVENTS, type ServerEvent } from '@slipway/core/deployment'
import type { CommandDiagnostics } from '../host-commands.ts'
import type { ServerDeployment, Target, TargetCounts, TargetEvent } from '../model/deployment.ts'
import type { Host } from '../model/instance.ts'
import type { TargetLabel } from '../model/instance-traffic.ts'
import { toEventDiagnostics } from './diagnostics.ts'
import { balancerEventOf, eventsOf, isBalancerEvent } from './target-events.ts'

/** A host as a target that nothing has happened to yet. */
export function newTarget(
  deployment: Pick<ServerDeployment, 'deploymentId' | 'creator' | 'targetGroups' | 'blueGreen'>,
  host: Host,
  rank: number,
  nowMs: number,
  label?: TargetLabel,
): Target {
  return {
    targetId: host.id,
    targetArn: host.arn,
    deploymentId: deployment.deploymentId,
    hostIdentifier: host.hostIdentifier,
    ...(host.availabilityZone !== undefined && { availabilityZone: host.availabilityZone }),
    ...(label !== undefined && { label }),
    rank,
    status: 'Pending',
    updatedAtMs: nowMs,
    events: eventsOf(deployment, label).map((name) => ({ name, status: 'Pending' })),
  }
}

/**
 * Begins the next event of a target: the host is offered it, by a command that `identifier` names, or, where it is the service's to
 * do, it is under way from now on.
 */
export function beginNextEvent(target: Target, identifier: string, nowMs: number): Target {
  const next = target.events.find(({ status }) => status === 'Pending')
  if (next === undefined) throw new Error(`no event of ${target.targetId} is left to begin`)
  const begun: Target = { ...target, status: 'InProgress', updatedAtMs: nowMs }
  return isBalancerEvent(next.name)
    ? { ...begun, events: withEvent(target, next.name, { status: 'InProgress', startedAtMs: nowMs }) }
    : { ...begun, command: { identifier, event: next.name, offeredAtMs: nowMs } }
}

/** The host begins the event that it was offered. */
export function startEvent(target: Target, nowMs: number): Target {
  const { command } = target
  if (command === undefined) return target
  return {
    ...target,
    updatedAtMs: nowMs,
    events: withEvent(target, command.event, { status: 'InProgress', startedAtMs: nowMs }),
  }
}

/** The event that a target is in: one that its host was offered, or one of the service's own. */
export function currentEvent(target: Pick<Target, 'command' | 'events'>): ServerEvent | undefined {
  return target.command?.event ?? balancerEventOf(target)
}

/** What was made of an event, by a host or by the service. */
export interface EventResult {
  readonly status: 'Succeeded' | 'Failed'
  readonly diagnostics: CommandDiagnostics
}

/**
 * The event that the target is in is over. When the target may go on, its next event begins under `identifier`; otherwise the
 * remaining events are skipped. A replacement instance is `Ready` when nothing but traffic is left. A target whose deployment ends before it has run all of its events has failed: it holds
 * neither the old revision nor the new one for certain.
 */
export function finishEvent(
  target: Target,
  deployment: Pick<ServerDeployment, 'ignoreApplicationStopFailures' | 'ending' | 'blueGreen'>,
  { status, diagnostics }: EventResult,
  identifier: string,
  nowMs: number,
): Target {
  const { command: _, ...rest } = target
  const current = currentEvent(target)
  if (current === undefined) return target
  const startedAtMs = target.events.find(({ name }) => name === current)?.startedAtMs ?? nowMs
  const finished: Target = {
    ...rest,
    updatedAtMs: nowMs,
    events: withEvent(target, current, {
      status,
      startedAtMs,
      endedAtMs: nowMs,
      diagnostics: toEventDiagnostics(diagnostics),
    }),
  }
  const isForgiven =
    deployment.ignoreApplicationStopFailures && PREVIOUS_REVISION_EVENTS.some((name) => name === current)
  if (status === 'Failed' && !isForgiven) return endTarget(finished, 'Failed', nowMs)
  const next = finished.events.find((event) => event.status === 'Pending')
  if (next === undefined) return endTarget(finished, 'Succeeded', nowMs)
  if (deployment.blueGreen !== undefined && next.name === 'BeforeAllowTraffic') return { ...finished, status: 'Ready' }
  if (deployment.ending !== undefined) return endTarget(finished, 'Failed', nowMs)
  return beginNextEvent(finished, identifier, nowMs)
}

/** Takes back an event that no host has begun. A target none of whose events has begun is untouched. */
export function withdrawCommand(target: Target, nowMs: number): Target {
  const isTouched = target.events.some(({ status }) => status !== 'Pending')
  return endTarget(target, isTouched ? 'Failed' : 'Skipped', nowMs)
}

/** Nothing more happens to the target: what the service was doing for it has failed. */
export function endTarget(target: Target, status: 'Succeeded' | 'Failed' | 'Skipped', nowMs: number): Target {
  const { command: _, ...rest } = target
  return {
    ...rest,
    status,
    updatedAtMs: nowMs,
    events: target.events.map((event) => {
      if (event.status === 'InProgress') return { ...event, status: 'Failed', endedAtMs: nowMs }
      return event.status === 'Pending' ? { ...event, status: 'Skipped' } : event
    }),
  }
}

/** Whether the host is running the event that it was offered. */
export function isEventRunning({ command, events }: Target): boolean {
  return command !== undefined && events.some(({ name, status }) => name === command.event && status === 'InProgress')
}

function withEvent(target: Target, name: ServerEvent, change: Omit<TargetEvent, 'name'>): readonly TargetEvent[] {
  return target.events.map((event) => (event.name === name ? { ...event, ...change } : event))
}

/** The counts of a deployment once one of its targets has changed. */
export function moved(counts: TargetCounts, from: Target, to: Target): TargetCounts {
  if (from.status === to.status) return counts
  return { ...counts, [from.status]: (counts[from.status] ?? 0) - 1, [to.status]: (counts[to.status] ?? 0) + 1 }
}
