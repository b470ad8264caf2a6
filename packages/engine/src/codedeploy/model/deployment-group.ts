import type { EcsSettings } from './ecs-settings.ts'
import type { Tag } from './instance.ts'
import type { InstanceTraffic } from './instance-traffic.ts'
import type { RevisionLocation } from './revision.ts'
import type { TagSelection } from './tag-selection.ts'
import type { Trigger } from './trigger.ts'

/** What the deployments of an application go to. */
export type ComputePlatform = 'Server' | 'Lambda' | 'ECS'

/** A named container of revisions and deployment groups. */
export interface Application {
  readonly applicationId: string
  readonly name: string
  /** Absent in what was kept before there was more than one. @defaultValue Server */
  readonly computePlatform?: ComputePlatform
  readonly createdAtMs: number
  /** What the application itself is tagged with. */
  readonly tags?: readonly Tag[]
}

export type AutoRollbackEvent = 'DEPLOYMENT_FAILURE' | 'DEPLOYMENT_STOP_ON_ALARM' | 'DEPLOYMENT_STOP_ON_REQUEST'

export interface AutoRollbackConfiguration {
  readonly enabled: boolean
  readonly events: readonly AutoRollbackEvent[]
}

/** Which alarms stop a deployment. */
export interface AlarmConfiguration {
  readonly enabled: boolean
  /** Whether a deployment goes on although the state of an alarm cannot be read. */
  readonly ignorePollAlarmFailure: boolean
  readonly alarms: readonly { readonly name: string }[]
}

/** An Auto Scaling group whose instances are deployed to, with the lifecycle hooks that were installed in it. */
export interface AttachedGroup {
  readonly name: string
  readonly hook: string
  readonly terminationHook?: string
}

/** The platform of an application, be it kept with it or older than the choice. */
export function platformOf({ computePlatform = 'Server' }: Pick<Application, 'computePlatform'>): ComputePlatform {
  return computePlatform
}

/** How its application is deployed: to which instances, or, for other platforms than Server, to what the AppSpec file names. */
export interface DeploymentGroup {
  /** Outlives a rename; a group that is made again gets another one, and its hosts' files are strangers to it. */
  readonly groupId: string
  readonly applicationId: string
  readonly name: string
  readonly configurationName: string
  readonly serviceRoleArn: string
  readonly ec2Tags: TagSelection
  readonly onPremisesTags: TagSelection
  readonly autoRollback?: AutoRollbackConfiguration
  readonly alarms?: AlarmConfiguration
  readonly triggers?: readonly Trigger[]
  readonly autoScalingGroups?: readonly AttachedGroup[]
  /** Whether instances that leave an Auto Scaling group are deployed to once more. */
  readonly terminationHookEnabled?: boolean
  /** Of a group of instances. @defaultValue in place, and traffic is left alone */
  readonly traffic?: InstanceTraffic
  /** Of a group that deploys to a service of ECS. */
  readonly ecs?: EcsSettings
  readonly outdatedInstancesStrategy: 'UPDATE' | 'IGNORE'
  /** What the group itself is tagged with; instances are selected by others. */
  readonly tags?: readonly Tag[]
  /** What the group's instances are meant to run: the revision of its last successful deployment. */
  readonly targetRevision?: RevisionLocation
  readonly lastAttemptedDeploymentId?: string
  readonly lastSuccessfulDeploymentId?: string
}

/** What an earlier deployment left on an instance, as a group sees it. An instance without one was never deployed to. */
export interface HostHealth {
  readonly isHealthy: boolean
  /** Absent when it is not known what the instance runs. */
  readonly revisionKey?: string
}
