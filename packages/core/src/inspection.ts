import type {
  AlarmOverride,
  CallOptions,
  DeploymentGroup,
  DeploymentRequest,
  RollbackTrigger,
  TagFilter,
} from './provider.ts'
import type { RevisionLocation } from './revision/location.ts'

/** How instances are found by their tags: by one filter of each of these groups; without any group, no instance is. */
export type TagSelection = readonly (readonly TagFilter[])[]

/** All of a deployment group that says what a deployment to it would do. */
export interface GroupSettings extends DeploymentGroup {
  /** Absent where the group has none of its own. */
  readonly configurationName?: string
  readonly serviceRole?: string
  readonly ec2Tags: TagSelection
  readonly onPremisesTags: TagSelection
  readonly autoScalingGroups: readonly string[]
  readonly ecsServices: readonly string[]
  /** Empty where the service does not go back by itself. */
  readonly autoRollback: readonly RollbackTrigger[]
  readonly alarms: AlarmOverride
  readonly blueGreen?: BlueGreenWaits
  /**
   * Where the replacements of a blue/green deployment to instances come from: each deployment names them, or the service copies the
   * group's Auto Scaling group. Absent for every other group.
   */
  readonly replacements?: 'named' | 'copied'
  readonly lastAttemptedDeploymentId?: string
  readonly lastSuccessfulDeploymentId?: string
}

/** How long a blue/green deployment to the group waits by itself. */
export interface BlueGreenWaits {
  /** How long it waits for a person to let traffic move, before it is stopped; absent where it waits for nobody. */
  readonly readyWaitMinutes?: number
  /** How long the old instances are kept once traffic has moved; absent where they are not removed. */
  readonly terminationWaitMinutes?: number
}

/** How many instances have to stay healthy: a number, a share of the fleet rounded up, or all but so many. */
export interface MinimumHealthyHosts {
  readonly type: 'count' | 'percent' | 'all-but'
  readonly value: number
}

/** How traffic moves to a new version of a function or a service. Intervals are minutes. */
export type TrafficShift =
  | { readonly type: 'all-at-once' }
  | { readonly type: 'canary'; readonly percent: number; readonly intervalMinutes: number }
  | { readonly type: 'linear'; readonly percent: number; readonly intervalMinutes: number }

/** One Availability Zone after the other. */
export interface ZonalRollout {
  readonly minimumPerZone?: MinimumHealthyHosts
  /** How long the service watches a zone before it begins the next one. */
  readonly monitorSeconds?: number
  /** The same for the first zone, where it is another time. */
  readonly firstZoneMonitorSeconds?: number
}

/** What a deployment configuration says; what this release does not know is left out. */
export interface DeploymentConfiguration {
  readonly name: string
  readonly minimumHealthyHosts?: MinimumHealthyHosts
  readonly zonal?: ZonalRollout
  readonly traffic?: TrafficShift
}

/** Reads what a deployment to a group would meet. Nothing here changes anything. */
export interface GroupReader {
  /** @throws SlipwayError APPLICATION_NOT_FOUND, GROUP_NOT_FOUND. */
  describeGroup(applicationName: string, deploymentGroupName: string, options?: CallOptions): Promise<GroupSettings>
  /** @throws SlipwayError CONFIGURATION_NOT_FOUND. */
  describeConfiguration(name: string, options?: CallOptions): Promise<DeploymentConfiguration>
  /** The names of the on-premises instances that a tag fits: of those that can be deployed to, or of those that no longer can. */
  listOnPremisesInstances(
    filter: TagFilter,
    status: 'registered' | 'deregistered',
    options?: CallOptions,
  ): Promise<readonly string[]>
}

/** Whose credentials are used, and how. */
export interface Session {
  readonly account: string
  readonly arn: string
  readonly region: string
  /** When the credentials expire, in milliseconds since the epoch, where that is known. */
  readonly expiresAt?: number
  /** How far this machine's clock is ahead of the service's, to the second; negative when it is behind. */
  readonly clockAheadMs?: number
}

export interface SessionReader {
  /** The region that calls go to. @throws SlipwayError INPUT_INVALID when none is set. */
  findRegion(): Promise<string>
  /** @throws SlipwayError CREDENTIALS_MISSING, CREDENTIALS_INVALID, CREDENTIALS_EXPIRED. */
  describeSession(options?: CallOptions): Promise<Session>
}

/**
 * What a request told of a right that could not have changed anything. `allowed`: the service looked for what the request
 * was about, which it does for nobody whom it denies it. `not-denied`: it found the request wrong, and may not have come to
 * the right.
 */
export type ProbeAnswer = 'allowed' | 'not-denied'

/**
 * Tries rights with requests that the service has to refuse for another reason.
 *
 * Each throws SlipwayError ACCESS_DENIED for a right that is missing; its `right` says which.
 */
export interface RightsProbe {
  /**
   * Asks for a deployment with a configuration that cannot exist.
   *
   * @param revision one that the application knows, so that none could be registered by the way; absent where it knows none.
   * @throws SlipwayError SERVICE_REFUSED when the service does not tell what exists: then it is asked for nothing.
   */
  tryCreateDeployment(
    request: Pick<DeploymentRequest, 'applicationName' | 'deploymentGroupName'> & {
      readonly revision?: RevisionLocation
    },
    options?: CallOptions,
  ): Promise<ProbeAnswer>
  /** Asks for the registration of a revision that has no place. */
  tryRegisterRevision(applicationName: string, options?: CallOptions): Promise<ProbeAnswer>
  /** Asks to stop a deployment that has ended, or without one, a deployment that does not exist. */
  tryStopDeployment(endedDeploymentId: string | undefined, options?: CallOptions): Promise<ProbeAnswer>
  /** Asks for the targets of a deployment, or without one, of a deployment that does not exist. */
  tryListTargets(deploymentId: string | undefined, options?: CallOptions): Promise<ProbeAnswer>
  /** The same for the description of a target. */
  tryDescribeTargets(deploymentId: string | undefined, options?: CallOptions): Promise<ProbeAnswer>
}

/** Reads what becomes of bundles in a bucket. */
export interface BucketReader {
  /** The region of a bucket, where the store tells it. @throws SlipwayError BUCKET_NOT_FOUND also for one of another region. */
  findBucketRegion(bucket: string, options?: CallOptions): Promise<string | undefined>
  /** Whether overwritten objects are kept. */
  isVersioned(bucket: string, options?: CallOptions): Promise<boolean>
  /** Looks for an object under the key. @throws SlipwayError ACCESS_DENIED, also where the object may only be absent. */
  tryRead(bucket: string, key: string, options?: CallOptions): Promise<'present' | 'absent'>
  /** Tries to remove an upload that does not exist. */
  tryAbortUpload(bucket: string, key: string, options?: CallOptions): Promise<ProbeAnswer>
  /** Begins an upload under the key and removes it again: no object comes of it, nor does one that is there change. */
  tryBeginUpload(bucket: string, key: string, options?: CallOptions): Promise<ProbeAnswer>
}
