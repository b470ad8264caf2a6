import type { BlueGreenConfiguration } from './ecs-settings.ts'
import type { TagSelection } from './tag-selection.ts'

/** How deployments of a group of instances deal with the traffic that goes to them. */
export interface InstanceTraffic {
  readonly deploymentType: 'IN_PLACE' | 'BLUE_GREEN'
  /** Whether instances are taken out of their target groups and put back. */
  readonly isControlled: boolean
  /** Names: each instance is registered with all of them. */
  readonly targetGroups: readonly string[]
  readonly blueGreen?: InstanceBlueGreen
}

/** What a blue/green group of instances says of its deployments. */
export interface InstanceBlueGreen extends BlueGreenConfiguration {
  readonly greenFleetProvisioningOption: { readonly action: 'DISCOVER_EXISTING' | 'COPY_AUTO_SCALING_GROUP' }
}

/** Which instances are to take over, as one deployment names them. */
export interface ReplacementSelection {
  readonly ec2Tags: TagSelection
  readonly autoScalingGroups: readonly string[]
}

/** Which environment an instance is of: the original one, or the one that replaces it (service model, `TargetLabel`). */
export type TargetLabel = 'Blue' | 'Green'

/**
 * Where a blue/green deployment is. A rollback begins with `reroute`, and is over after `deregister`.
 *
 * ```
 * provision -> install -> ready -> reroute -> deregister -> termination-wait
 * ```
 */
export type BlueGreenPhase = 'provision' | 'install' | 'ready' | 'reroute' | 'deregister' | 'termination-wait'

/** What a deployment to replacement instances is and has come to. */
export interface BlueGreenRun {
  /** Of the group, as it was when the deployment was created. */
  readonly configuration: InstanceBlueGreen
  /** Absent where an Auto Scaling group is copied, and of a rollback. */
  readonly replacements?: ReplacementSelection
  /** Of a rollback: the deployment whose original instances get the traffic back. */
  readonly takesBack?: string
  readonly phase: BlueGreenPhase
  readonly phaseStartedAtMs: number
  /** The Auto Scaling group that was made for the replacement instances. */
  readonly copiedGroup?: string
  /** Somebody does not want to wait for the termination any longer. */
  readonly isTerminationDue?: boolean
}

/** The traffic of a group, also of one that is older than the choice. */
export function instanceTrafficOf(group: { readonly traffic?: InstanceTraffic }): InstanceTraffic {
  return group.traffic ?? { deploymentType: 'IN_PLACE', isControlled: false, targetGroups: [] }
}
