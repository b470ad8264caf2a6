import { IN_PLACE_EVENTS, SERVER_EVENTS, type ServerEvent } from '@slipway/core/deployment'
import type { ServerDeployment, Target } from '../model/deployment.ts'
import type { TargetLabel } from '../model/instance-traffic.ts'

/** What takes an instance out of the traffic, and what lets it in. */
const BLOCKING: readonly ServerEvent[] = ['BeforeBlockTraffic', 'BlockTraffic', 'AfterBlockTraffic']
const ALLOWING: readonly ServerEvent[] = ['BeforeAllowTraffic', 'AllowTraffic', 'AfterAllowTraffic']

/** The events that a target goes through (user guide, "Lifecycle event hook availability"). */
export function eventsOf(
  { creator, targetGroups, blueGreen }: Pick<ServerDeployment, 'creator' | 'targetGroups' | 'blueGreen'>,
  label?: TargetLabel,
): readonly ServerEvent[] {
  if (creator === 'autoscalingTermination') return [...BLOCKING, 'ApplicationStop']
  if (blueGreen !== undefined) {
    if (label !== incomingLabel(blueGreen)) return BLOCKING
    return blueGreen.takesBack === undefined ? [...IN_PLACE_EVENTS, ...ALLOWING] : ALLOWING
  }
  if (targetGroups === undefined) return IN_PLACE_EVENTS
  return creator === 'autoscaling' ? [...IN_PLACE_EVENTS, ...ALLOWING] : SERVER_EVENTS
}

/** Which environment gets the traffic: a rollback gives it back to the original one. */
export function incomingLabel({ takesBack }: NonNullable<ServerDeployment['blueGreen']>): TargetLabel {
  return takesBack === undefined ? 'Green' : 'Blue'
}

/** The events that are the service's to do: no host is told of them. */
export type BalancerEvent = 'BlockTraffic' | 'AllowTraffic'

export function isBalancerEvent(name: ServerEvent): name is BalancerEvent {
  return name === 'BlockTraffic' || name === 'AllowTraffic'
}

/** The event of the service's own that a target is in. */
export function balancerEventOf({ events }: Pick<Target, 'events'>): BalancerEvent | undefined {
  const name = events.find(({ status }) => status === 'InProgress')?.name
  return name !== undefined && isBalancerEvent(name) ? name : undefined
}
