import type { Clock } from '../../clock.ts'
import type { NotDeployed } from '../../deployment/index.ts'
import type { WrittenComponent } from '../../greengrass/component.ts'
import type {
  ArtifactStore,
  CallOptions,
  GreengrassComponents,
  GreengrassDeployment,
  GreengrassDeployments,
  GreengrassDevices,
  GreengrassDocument,
  GreengrassFleet,
  GreengrassJobConfiguration,
  GreengrassPolicies,
  GreengrassTarget,
  StorableFile,
  WantedComponent,
} from '../../provider.ts'
import type { RevisionLocation } from '../../revision/index.ts'
import type { PipelineReporter } from '../events.ts'
import type { ComponentBundle } from './component-bundle.ts'

export type GreengrassRevision = Extract<RevisionLocation, { type: 'greengrass' }>

/** What happens while components are published and deployments to core devices are made. */
export type GreengrassEvent =
  | ({
      /** A component folder was written. */
      readonly type: 'component-bundled'
    } & WrittenComponent)
  | {
      /** A version can be deployed: a new one, or one that was there with the same content. */
      readonly type: 'component-created' | 'component-unchanged'
      readonly componentName: string
      readonly componentVersion: string
      readonly contentDigest: string
      readonly elapsedMs: number
    }
  | {
      /** Devices that failed a deployment have a group of their own, and get it once more. */
      readonly type: 'failed-devices-chosen'
      /** The one that they failed. */
      readonly deploymentId: string
      readonly groupName: string
      readonly devices: readonly string[]
    }
  | {
      readonly type: 'greengrass-deployment-created'
      readonly deploymentId: string
      readonly targetArn: string
      /** Whom it is for: `thing group "edge"`. */
      readonly place: string
      readonly revision: GreengrassRevision
      /** Of the deployment that it was made from, and replaces. */
      readonly base?: { readonly deploymentId: string; readonly revisionId: string }
    }

export interface PushComponentRequest {
  readonly component: ComponentBundle
  /** Where its artifacts go, which has to be there; a component without artifacts needs none. */
  readonly bucket?: string
  /** In front of every key. @defaultValue '' */
  readonly prefix?: string
  /** Of the version. */
  readonly tags?: Readonly<Record<string, string>>
  /** What is kept with each artifact beside its digests. */
  readonly origin?: Pick<StorableFile, 'commit' | 'runUrl' | 'actor' | 'metadata'>
  /** How long the service may look at the version. @defaultValue five minutes */
  readonly timeoutMs?: number
}

export interface PushComponentPorts {
  readonly service: GreengrassComponents
  readonly store: Pick<ArtifactStore, 'find' | 'put'>
  readonly reporter: PipelineReporter
  readonly clock: Clock
}

/** What became of a component that was to be published, or would become of it. */
export interface PushedComponent {
  readonly name: string
  readonly version: string
  /** There was a version with the same content; nothing was made. */
  readonly unchanged: boolean
  readonly contentDigest: string
  /** Of the version, once it is there. */
  readonly arn?: string
  /** Where each artifact is, by its name on devices. */
  readonly uris: Readonly<Record<string, string>>
  readonly revision: GreengrassRevision
}

/** What changes about one component of a target. */
export interface ComponentChange {
  /** @defaultValue the one that the target has */
  readonly version?: string
  /** In place of the configuration that its deployment gives it now. */
  readonly configurationUpdate?: WantedComponent['configurationUpdate']
  readonly runWith?: WantedComponent['runWith']
}

/** What a deployment is made of. */
export type GreengrassContent =
  /** All that the target is to have: what is missing is uninstalled. */
  | { readonly kind: 'document'; readonly document: GreengrassDocument }
  /** What the target has now, with these changes. */
  | {
      readonly kind: 'change'
      readonly components: Readonly<Record<string, ComponentChange>>
      readonly remove?: readonly string[]
    }

export interface DeployGreengrassRequest {
  readonly target: GreengrassTarget
  /** The ARN that the target has to have: where a file was written for one account and region. */
  readonly targetArn?: string
  readonly content: GreengrassContent
  /** @defaultValue what the document or the present deployment says */
  readonly name?: string
  /** Put over what the document or the present deployment says, each as a whole. */
  readonly policies?: GreengrassPolicies
  readonly job?: GreengrassJobConfiguration
  /** Added to those of the document or the present deployment. */
  readonly tags?: Readonly<Record<string, string>>
  /** Refuse when the target has another deployment than this one by now. */
  readonly expectedDeploymentId?: string
}

export interface DeployGreengrassPorts {
  readonly service: Pick<GreengrassComponents, 'findComponentVersion'> &
    Pick<GreengrassDevices, 'describeCoreDevice'> &
    GreengrassFleet &
    GreengrassDeployments
  readonly reporter: PipelineReporter
  readonly clock: Clock
}

export interface DeployGreengrassOptions extends CallOptions {
  /** Create nothing when the target's deployment says the same. @defaultValue false */
  readonly skipIfCurrent?: boolean
}

export interface PlanGreengrassOptions extends DeployGreengrassOptions {
  /** Components that are published only when it is no dry run any more. @defaultValue none */
  readonly pushedLater?: readonly string[]
}

/** What became of the wish to deploy. */
export type GreengrassStart =
  | {
      readonly kind: 'created'
      readonly deploymentId: string
      readonly targetArn: string
      readonly revision: GreengrassRevision
      /** All that was asked for. */
      readonly document: GreengrassDocument
      /** How many devices a group had, where it may be looked at. */
      readonly deviceCount?: number
    }
  | { readonly kind: 'not-deployed'; readonly notDeployed: NotDeployed }

/** What becomes of one component of a target. */
export interface PlannedComponent {
  readonly name: string
  readonly change: 'added' | 'changed' | 'configured' | 'kept' | 'removed'
  readonly from?: string
  readonly to?: string
}

/** What a deployment would be, found out without creating any. */
export interface GreengrassPlan {
  readonly target: GreengrassTarget
  readonly targetArn: string
  readonly document: GreengrassDocument
  readonly components: readonly PlannedComponent[]
  /** The deployment that it would replace. */
  readonly base?: Pick<GreengrassDeployment, 'id' | 'revisionId' | 'nativeStatus'>
  /** Of a group, where it may be looked at. */
  readonly devices?: number
  /** The devices of another deployment that failed, where it is for them alone. */
  readonly retried?: readonly string[]
  /** The earlier deployment that is made again. */
  readonly from?: string
  readonly start: { readonly kind: 'created' } | { readonly kind: 'skipped'; readonly reason: string }
  readonly warnings: readonly string[]
}

/** Which deployment of a target is made again. */
export type GreengrassRedeploySource =
  /** The revision before the present one. */
  'previous' | { readonly deploymentId: string } | { readonly revisionId: string }

export interface RedeployGreengrassRequest
  extends Pick<DeployGreengrassRequest, 'target' | 'name' | 'policies' | 'job' | 'tags' | 'expectedDeploymentId'> {
  readonly from: GreengrassRedeploySource
}

export type GreengrassRedeployed = GreengrassStart & { readonly from: string }
