import type { Deployment, Target } from './deployment/model.ts'
import type { CallOptions } from './provider.ts'

/** What a deployment of Greengrass V2 is for: one core device, or all in a group of things. */
export type GreengrassTarget =
  | { readonly type: 'thing'; readonly name: string }
  | { readonly type: 'thing-group'; readonly name: string }

/** What a deployment wants of one component, in the words of `CreateDeployment`. */
export interface WantedComponent {
  /** An exact version. */
  readonly componentVersion: string
  readonly configurationUpdate?: {
    /** JSON pointers, applied before the merge; `""` resets all. */
    readonly reset?: readonly string[]
    /** A JSON object as text. */
    readonly merge?: string
  }
  readonly runWith?: {
    readonly posixUser?: string
    readonly windowsUser?: string
    /** Memory in kilobytes. */
    readonly systemResourceLimits?: { readonly cpus?: number; readonly memory?: number }
  }
}

/** How core devices go about a deployment, in the words of `CreateDeployment`. */
export interface GreengrassPolicies {
  readonly failureHandlingPolicy?: 'ROLLBACK' | 'DO_NOTHING'
  readonly componentUpdatePolicy?: {
    readonly action?: 'NOTIFY_COMPONENTS' | 'SKIP_NOTIFY_COMPONENTS'
    readonly timeoutInSeconds?: number
  }
  readonly configurationValidationPolicy?: { readonly timeoutInSeconds?: number }
}

/** How the job of a deployment to a group is carried out, in the words of `CreateDeployment`. */
export interface GreengrassJobConfiguration {
  readonly jobExecutionsRolloutConfig?: {
    readonly maximumPerMinute?: number
    readonly exponentialRate?: {
      readonly baseRatePerMinute: number
      readonly incrementFactor: number
      readonly rateIncreaseCriteria: {
        readonly numberOfNotifiedThings?: number
        readonly numberOfSucceededThings?: number
      }
    }
  }
  readonly abortConfig?: {
    readonly criteriaList: readonly {
      readonly failureType: 'FAILED' | 'REJECTED' | 'TIMED_OUT' | 'ALL'
      readonly action: 'CANCEL'
      readonly thresholdPercentage: number
      readonly minNumberOfExecutedThings: number
    }[]
  }
  readonly timeoutConfig?: { readonly inProgressTimeoutInMinutes?: number }
}

/** All that a deployment says, in the form of `CreateDeployment` without its target and token. */
export interface GreengrassDocument {
  readonly deploymentName?: string
  /** Components that are missing are uninstalled from the target's core devices. */
  readonly components: Readonly<Record<string, WantedComponent>>
  readonly deploymentPolicies?: GreengrassPolicies
  readonly iotJobConfiguration?: GreengrassJobConfiguration
  /** The group whose deployment it stands for: of a subdeployment. */
  readonly parentTargetArn?: string
  readonly tags?: Readonly<Record<string, string>>
}

/** A deployment as Greengrass tells it. */
export interface GreengrassDeployment extends Deployment {
  readonly service: 'greengrass'
  readonly targetArn: string
  /** `1`, `2` and so on for each target. */
  readonly revisionId: string
  readonly isLatestForTarget: boolean
  readonly document: GreengrassDocument
  /** The job that carries it to a group; a deployment to a thing may have none. */
  readonly jobId?: string
  /** How that job stands; absent where it may not be read. */
  readonly job?: GreengrassJob
}

/** A job of AWS IoT that carries a deployment to the things of a group. */
export interface GreengrassJob {
  /** The service's own word: `IN_PROGRESS` while the deployment is the one that counts, `CANCELED` after it. */
  readonly nativeStatus: string
  /** How many things stand how, those that have left the group among them. */
  readonly counts: Readonly<
    Record<'queued' | 'inProgress' | 'succeeded' | 'failed' | 'rejected' | 'timedOut' | 'canceled' | 'removed', number>
  >
}

/** One line of a target's history. */
export interface GreengrassRevisionEntry {
  readonly deploymentId: string
  readonly targetArn: string
  readonly revisionId: string
  readonly isLatestForTarget: boolean
  /** The service's own word. */
  readonly nativeStatus: string
  readonly deploymentName?: string
  readonly createdAt?: number
}

/** A version of a component of this account. */
export interface ComponentVersion {
  readonly name: string
  readonly version: string
  readonly arn: string
  /** `processing`: its artifacts are being looked at. */
  readonly state: 'processing' | 'deployable' | 'failed' | 'deprecated'
  readonly nativeState: string
  readonly message?: string
  /** Why it failed, by the address of an artifact. */
  readonly errors: Readonly<Record<string, string>>
  /** Whether its vendor advises against it, or has removed it. */
  readonly guidance?: 'discontinued' | 'deleted'
  readonly tags: Readonly<Record<string, string>>
}

/** The components of an account. */
export interface GreengrassComponents {
  /** Versions that were created and not deleted, whatever their state; the newest first. None where there is no such component. */
  listComponentVersions(name: string, options?: CallOptions): Promise<readonly string[]>
  findComponentVersion(name: string, version: string, options?: CallOptions): Promise<ComponentVersion | undefined>
  /**
   * Creates the version that the recipe names; its artifacts are looked at after that.
   *
   * @param request.token the same one for one wish: what it has created is not created again
   * @throws SlipwayError KEY_TAKEN when there is such a version.
   */
  createComponentVersion(
    request: {
      readonly name: string
      readonly version: string
      readonly recipe: string
      readonly token: string
      readonly tags?: Readonly<Record<string, string>>
    },
    options?: CallOptions,
  ): Promise<void>
}

/** What a core device tells of itself; that can be old. */
export interface CoreDevice {
  readonly name: string
  readonly isHealthy: boolean
  /** Milliseconds since the epoch. */
  readonly lastSeenAt?: number
}

/** What one core device is. */
export interface CoreDeviceDetails extends CoreDevice {
  /** The service's own word: `HEALTHY` or `UNHEALTHY`. */
  readonly nativeStatus: string
  /** Of its Greengrass software. */
  readonly coreVersion?: string
  readonly platform?: string
  readonly architecture?: string
}

/** One core device's part of a deployment. */
export interface DevicePart {
  readonly target: Target
  /** How the device says that it ended, by the nucleus's own word: `SUCCESSFUL` too. */
  readonly detailedStatus?: string
  /** Of an execution of a job, in milliseconds since the epoch. */
  readonly queuedAt?: number
  /** From 1; a thing that came back into the group has another one. Absent where no job tells it. */
  readonly executionNumber?: number
}

/** A component that is on a core device. */
export interface InstalledComponent {
  readonly name: string
  readonly version: string
  /** The service's own word: `RUNNING`, `BROKEN` and so on. */
  readonly lifecycleState: string
  /** Whether a deployment asks for it, rather than another component. */
  readonly isRoot: boolean
}

/** A deployment as one core device sees it. */
export interface EffectiveDeploymentEntry {
  readonly deploymentId: string
  readonly targetArn: string
  readonly deploymentName?: string
  readonly jobId?: string
  readonly state: 'pending' | 'in-progress' | 'succeeded' | 'failed' | 'skipped'
  readonly nativeStatus: string
  readonly reason?: string
  readonly errorStack: readonly string[]
  readonly errorTypes: readonly string[]
  readonly updatedAt?: number
}

/** The things and core devices of an account. */
export interface GreengrassFleet {
  /** The ARN of a thing or of a group of things. @throws SlipwayError DEVICE_NOT_FOUND, GROUP_NOT_FOUND. */
  findTarget(target: GreengrassTarget, options?: CallOptions): Promise<string>
  /** The names of the things in a group and in the groups below it. */
  listMembers(groupName: string, options?: CallOptions): Promise<readonly string[]>
  /** Makes a group, or finds the one of that name; its ARN. */
  createGroup(name: string, options?: CallOptions): Promise<string>
  /** Puts a thing into a group; once more changes nothing. */
  addMember(groupName: string, thingName: string, options?: CallOptions): Promise<void>
  /** Core devices in a group. */
  listCoreDevices(groupArn: string, options?: CallOptions): Promise<readonly CoreDevice[]>
  /** @throws SlipwayError DEVICE_NOT_FOUND when it is no core device. */
  listEffectiveDeployments(deviceName: string, options?: CallOptions): Promise<readonly EffectiveDeploymentEntry[]>
  listInstalledComponents(deviceName: string, options?: CallOptions): Promise<readonly InstalledComponent[]>
}

/** What is asked about single core devices. */
export interface GreengrassDevices {
  /** @throws SlipwayError DEVICE_NOT_FOUND when it is no core device. */
  describeCoreDevice(name: string, options?: CallOptions): Promise<CoreDeviceDetails>
  /** The part of one device: by the execution of the job, or by what the device tells where there is none; `undefined` without a part. */
  describePart(
    deployment: Pick<GreengrassDeployment, 'id' | 'jobId'>,
    deviceName: string,
    options?: CallOptions,
  ): Promise<DevicePart | undefined>
}

export interface GreengrassCreated {
  readonly deploymentId: string
  readonly jobId?: string
}

/** The deployments of an account. */
export interface GreengrassDeployments {
  /**
   * Makes the target's next revision.
   *
   * @param request.token the same one for one wish: what it has created is not created again
   * @throws SlipwayError COMPONENT_NOT_FOUND, INPUT_INVALID, ACCESS_DENIED.
   */
  createDeployment(
    request: { readonly targetArn: string; readonly document: GreengrassDocument; readonly token: string },
    options?: CallOptions,
  ): Promise<GreengrassCreated>
  /** What was asked for and how the service says it stands, by one call. @throws SlipwayError DEPLOYMENT_NOT_FOUND. */
  describeDeployment(id: string, options?: CallOptions): Promise<GreengrassDeployment>
  /** Pages of the deployments to a target, the newest revision first. */
  listRevisions(targetArn: string, options?: CallOptions): AsyncIterable<readonly GreengrassRevisionEntry[]>
  /** The target's deployment of now, by one call; `undefined` when it never had one. */
  latestRevision(targetArn: string, options?: CallOptions): Promise<GreengrassRevisionEntry | undefined>
}
