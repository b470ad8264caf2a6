import { IN_PLACE_EVENTS, PREVIOUS_REVISION_EVENTS, type ServerEvent } from '@slipway/core/deployment'
import type { CommandDiagnostics } from '../host-commands.ts'
import type { ServerDeployment, Target, TargetCounts, TargetEvent } from '../model/deployment.ts'
import type { Host } from '../model/instance.ts'
import { toEventDiagnostics } from './diagnostics.ts'

/** What a deployment to an instance that leaves its Auto Scaling group runs (user guide, "Lifecycle event hook availability"). */
const TERMINATION_EVENTS: readonly ServerEvent[] = [
  'BeforeBlockTraffic',
  'BlockTraffic',
  'AfterBlockTraffic',
  'ApplicationStop',
]

/** A host as a target that nothing has happened to yet. */
export function newTarget(
  { deploymentId, creator }: Pick<ServerDeployment, 'deploymentId' | 'creator'>,
  host: Host,
  rank: number,
  nowMs: number,
): Target {
  const events = creator === 'autoscalingTermination' ? TERMINATION_EVENTS : IN_PLACE_EVENTS
  return {
    targetId: host.id,
    targetArn: host.arn,
    deploymentId,
    hostIdentifier: host.hostIdentifier,
    ...(host.availabilityZone !== undefined && { availabilityZone: host.availabilityZone }),
    rank,
    status: 'Pending',
    updatedAtMs: nowMs,
    events: events.map((name) => ({ name, status: 'Pending' })),
  }
}

/** Offers the host its next event. `identifier` names the command to the host. */
export function offerNextEvent(offered: Target, identifier: string, nowMs: number): Target {
  const target = passTraffic(offered, nowMs)
  const next = target.events.find(({ status }) => status === 'Pending')
  if (next === undefined) throw new Error(`no event of ${target.targetId} is left to offer`)
  return {
    ...target,
    status: 'InProgress',
    updatedAtMs: nowMs,
    command: { identifier, event: next.name, offeredAtMs: nowMs },
  }
}

/** Blocking traffic is the service's to do, and without a load balancer there is none to block. */
function passTraffic(target: Target, nowMs: number): Target {
  const next = target.events.find(({ status }) => status === 'Pending')
  if (next?.name !== 'BlockTraffic') return target
  const done = { status: 'Succeeded', startedAtMs: nowMs, endedAtMs: nowMs, diagnostics: NOTHING_TO_SAY } as const
  return { ...target, events: withEvent(target, next.name, done) }
}

const NOTHING_TO_SAY = { errorCode: 'Success', scriptName: '', message: '', logTail: '' }

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

/** What a host made of an event. */
export interface EventResult {
  readonly status: 'Succeeded' | 'Failed'
  readonly diagnostics: CommandDiagnostics
}

/**
 * The host's event is over. When the target may go on, its next event is offered under `identifier`; otherwise the
 * remaining events are skipped. A target whose deployment ends before it has run all of its events has failed: it holds
 * neither the old revision nor the new one for certain.
 */
export function finishEvent(
  target: Target,
  deployment: Pick<ServerDeployment, 'ignoreApplicationStopFailures' | 'ending'>,
  { status, diagnostics }: EventResult,
  identifier: string,
  nowMs: number,
): Target {
  const { command, ...rest } = target
  if (command === undefined) return target
  const startedAtMs = target.events.find(({ name }) => name === command.event)?.startedAtMs ?? nowMs
  const finished: Target = {
    ...rest,
    updatedAtMs: nowMs,
    events: withEvent(target, command.event, {
      status,
      startedAtMs,
      endedAtMs: nowMs,
      diagnostics: toEventDiagnostics(diagnostics),
    }),
  }
  const isForgiven =
    deployment.ignoreApplicationStopFailures && PREVIOUS_REVISION_EVENTS.some((name) => name === command.event)
  if (status === 'Failed' && !isForgiven) return endTarget(finished, 'Failed', nowMs)
  if (finished.events.every((event) => event.status !== 'Pending')) return endTarget(finished, 'Succeeded', nowMs)
  if (deployment.ending !== undefined) return endTarget(finished, 'Failed', nowMs)
  return offerNextEvent(finished, identifier, nowMs)
}

/** Takes back an event that no host has begun. A target none of whose events has begun is untouched. */
export function withdrawCommand(target: Target, nowMs: number): Target {
  const isTouched = target.events.some(({ status }) => status !== 'Pending')
  return endTarget(target, isTouched ? 'Failed' : 'Skipped', nowMs)
}

/** Nothing more happens to the target. */
export function endTarget(target: Target, status: 'Succeeded' | 'Failed' | 'Skipped', nowMs: number): Target {
  const { command: _, ...rest } = target
  return {
    ...rest,
    status,
    updatedAtMs: nowMs,
    events: target.events.map((event) => (event.status === 'Pending' ? { ...event, status: 'Skipped' } : event)),
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
  return { ...counts, [from.status]: counts[from.status] - 1, [to.status]: counts[to.status] + 1 }
}
