import type { ServerEvent } from '@slipway/core/deployment'
import type { FileExistsBehavior } from '@slipway/core/provider'
import type { ScriptedRun } from '../../scenario/scripted-run.ts'
import type { AlarmFinding } from './alarm.ts'
import type { MinimumHealthyHosts, TrafficRouting, ZonalConfiguration } from './configuration.ts'
import type { AlarmConfiguration, AutoRollbackConfiguration } from './deployment-group.ts'
import type { EcsSettings } from './ecs-settings.ts'
import type { EcsShift, EcsTarget, SeenTaskSet } from './ecs-target.ts'
import type { BlueGreenRun, TargetLabel } from './instance-traffic.ts'
import type { LambdaShift, LambdaTarget } from './lambda-target.ts'
import type { RevisionLocation } from './revision.ts'

/**
 * `Created`, `InProgress`, `Baking` (the pause after a zone), `Ready` (to be continued), `Succeeded`, `Failed`, `Stopped`; with a script any
 * word at all.
 */
export type DeploymentStatus = string

/** `Ready`: a replacement instance that is installed and gets no traffic yet. `Unknown` is the service's too; it is never shown here. */
export type TargetStatus = 'Pending' | 'InProgress' | 'Succeeded' | 'Failed' | 'Skipped' | 'Ready'

export type TargetCounts = Readonly<Record<Exclude<TargetStatus, 'Ready'>, number>> & { readonly Ready?: number }

export interface ErrorInformation {
  readonly code: string
  readonly message: string
}

/** The links between a deployment and the one that undoes it. */
export interface RollbackInfo {
  readonly rollbackDeploymentId?: string
  readonly rollbackTriggeringDeploymentId?: string
  readonly rollbackMessage?: string
}

/** Why no further lifecycle event of a deployment begins, although the rules of its configuration would allow it. */
export type Ending = {
  /** Whether a stop request asked for a rollback or forbade one; absent when it left that to the configuration. */
  readonly rollback?: boolean
} & (
  | { readonly reason: 'stop-requested' | 'timed-out' | 'group-deleted' }
  | { readonly reason: 'alarm-active'; readonly alarms: AlarmFinding }
)

/** Who wanted a deployment (service model, `DeploymentCreator`), as far as that occurs here. */
export type DeploymentCreator =
  | 'user'
  | 'codeDeployRollback'
  | 'autoscaling'
  | 'autoscalingTermination'
  | 'CodeDeployAutoUpdate'

/** What an Auto Scaling group waits for: the instance, and the wait that the end of the deployment ends. */
export interface ScalingDeployment {
  readonly autoScalingGroupName: string
  readonly instanceId: string
  readonly token: string
}

interface DeploymentBase {
  readonly deploymentId: string
  /** Counts the deployments of the engine: the order in which they were created. */
  readonly sequence: number
  readonly applicationId: string
  readonly applicationName: string
  readonly groupId: string
  readonly groupName: string
  readonly configurationName: string
  /** Without its content, which the application keeps. */
  readonly revision: RevisionLocation
  readonly previousRevision?: RevisionLocation
  readonly creator: DeploymentCreator
  readonly description?: string
  /** The deployment's own, which replaces the group's, or else the group's as it was. */
  readonly autoRollback?: AutoRollbackConfiguration
  readonly overrideAlarms?: AlarmConfiguration
  readonly status: DeploymentStatus
  readonly ending?: Ending
  readonly counts: TargetCounts
  readonly error?: ErrorInformation
  readonly rollbackInfo?: RollbackInfo
  readonly createdAtMs: number
  readonly startedAtMs?: number
  readonly completedAtMs?: number
  /** What the deployment shows instead of working on hosts; what is kept beside it counts once it has ended. */
  readonly script?: ScriptedRun
}

/** A deployment to instances. */
export interface ServerDeployment extends DeploymentBase {
  /** Absent in what was kept before there was more than one platform. */
  readonly computePlatform?: 'Server'
  readonly minimumHealthyHosts: MinimumHealthyHosts
  readonly zonal?: ZonalConfiguration
  /** The one instance that it is for, on its way into or out of an Auto Scaling group. */
  readonly scaling?: ScalingDeployment
  /** The deployment that went past instances which were launched meanwhile; this one brings them up to date. */
  readonly autoUpdateRootId?: string
  readonly ignoreApplicationStopFailures: boolean
  readonly updateOutdatedInstancesOnly: boolean
  readonly fileExistsBehavior: FileExistsBehavior
  /** The target groups that instances are taken out of and put back into; absent when traffic is left alone. */
  readonly targetGroups?: readonly string[]
  /** Of one that replaces instances; absent of one in place. */
  readonly blueGreen?: BlueGreenRun
  /** With a zonal configuration: how many zones are done, and when the pause after the last of them ends. */
  readonly zones?: { readonly done: number; readonly pauseEndsAtMs: number }
}

/** What moves the traffic of an alias between versions of a function. */
export interface LambdaDeployment extends DeploymentBase {
  readonly computePlatform: 'Lambda'
  readonly trafficRouting: TrafficRouting
  /** Of a rollback: the shift that takes back another one. It follows no AppSpec file and calls no hooks. */
  readonly takesBack?: LambdaShift
}

/** What moves the traffic of listeners between task sets of a service. */
export interface EcsDeployment extends DeploymentBase {
  readonly computePlatform: 'ECS'
  readonly trafficRouting: TrafficRouting
  /** Of the group, as they were when the deployment was created. */
  readonly ecs: EcsSettings
  /** As of one to functions. */
  readonly takesBack?: EcsShift
}

/** A deployment that moves traffic from one version of something to another, and no files. */
export type TrafficDeployment = LambdaDeployment | EcsDeployment

export type TrafficTarget = LambdaTarget | EcsTarget

export type Deployment = ServerDeployment | TrafficDeployment

export function isOfServer(deployment: Deployment): deployment is ServerDeployment {
  return deployment.computePlatform === undefined || deployment.computePlatform === 'Server'
}

export type EventStatus = 'Pending' | 'InProgress' | 'Succeeded' | 'Failed' | 'Skipped'

export interface EventDiagnostics {
  readonly errorCode: string
  readonly scriptName: string
  readonly message: string
  readonly logTail: string
}

export interface TargetEvent {
  readonly name: ServerEvent
  readonly status: EventStatus
  readonly startedAtMs?: number
  readonly endedAtMs?: number
  readonly diagnostics?: EventDiagnostics
}

/** The lifecycle event that a host is to run now. */
export interface OutstandingCommand {
  /** Opaque to the host; a command that is offered again gets another one, and the old one counts no more. */
  readonly identifier: string
  readonly event: ServerEvent
  readonly offeredAtMs: number
  /** When it was last handed to a host that polled. */
  readonly handedOutAtMs?: number
}

/** One instance of a deployment. */
export interface Target {
  readonly targetId: string
  readonly targetArn: string
  readonly deploymentId: string
  readonly hostIdentifier: string
  readonly availabilityZone?: string
  /** Of a blue/green deployment. */
  readonly label?: TargetLabel
  /** The place of the instance in the order of work. */
  readonly rank: number
  readonly status: TargetStatus
  readonly updatedAtMs: number
  readonly events: readonly TargetEvent[]
  readonly command?: OutstandingCommand
}

/** A target as callers see it, whether hosts work on it, traffic is moved for it or a script speaks for it. */
export type ShownTarget = Pick<Target, 'targetId' | 'targetArn' | 'deploymentId' | 'rank' | 'updatedAtMs'> & {
  readonly label?: TargetLabel
  /** Of a function or a service whose traffic is moved. */
  readonly shift?: LambdaShift | EcsShift
  /** Percent of the traffic that has been moved. */
  readonly weightPercent?: number
  /** Of a service. */
  readonly taskSets?: readonly SeenTaskSet[]
  readonly status: string
  readonly events: readonly (Omit<TargetEvent, 'name' | 'status'> & {
    readonly name: string
    readonly status: string
  })[]
}

export function isFinal(status: DeploymentStatus): boolean {
  return status === 'Succeeded' || status === 'Failed' || status === 'Stopped'
}

export const NO_TARGETS: TargetCounts = { Pending: 0, InProgress: 0, Succeeded: 0, Failed: 0, Skipped: 0 }
