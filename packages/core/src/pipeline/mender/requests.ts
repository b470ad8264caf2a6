import type { Clock } from '../../clock.ts'
import type { NotDeployed } from '../../deployment/index.ts'
import type {
  CallOptions,
  MenderArtifactFile,
  MenderArtifactReader,
  MenderDeployment,
  MenderDeploymentRequest,
  MenderDeployments,
  MenderDevices,
  MenderRelease,
  MenderReleases,
} from '../../provider.ts'
import type { RevisionLocation } from '../../revision/index.ts'
import type { PipelineReporter } from '../events.ts'

export type MenderRevision = Extract<RevisionLocation, { type: 'mender' }>

export interface PushMenderRequest {
  /** The Artifact file. */
  readonly path: string
  /** Told with the Artifact; up to 4096 characters. */
  readonly description?: string
  /** Tags of the release, in place of those that it has; up to 20, of letters, digits, `_`, `.` and `-`. */
  readonly tags?: readonly string[]
  /** Notes of the release, up to 1024 characters. */
  readonly notes?: string
}

export interface PushMenderPorts {
  readonly artifacts: MenderArtifactReader
  readonly server: MenderReleases
  readonly reporter: PipelineReporter
  readonly clock: Clock
}

/** What became of an Artifact that was to be pushed. */
export interface PushedMenderArtifact {
  readonly revision: MenderRevision
  /** The server held the same one already; nothing was uploaded. */
  readonly unchanged: boolean
  readonly artifactId: string
  readonly file: MenderArtifactFile
}

/** What would become of it. */
export interface PlannedMenderPush extends Omit<PushedMenderArtifact, 'artifactId'> {
  /** Of the Artifact that the server holds already. */
  readonly artifactId?: string
}

export interface DeployMenderRequest extends Omit<MenderDeploymentRequest, 'artifactName'> {
  readonly revision: MenderRevision
}

export interface DeployMenderPorts {
  readonly server: Pick<MenderReleases, 'findRelease'> & MenderDevices & MenderDeployments
  readonly reporter: PipelineReporter
  readonly clock: Clock
}

export interface DeployMenderOptions extends CallOptions {
  /** Create nothing when every device says that it runs the release, and nothing else is under way. @defaultValue false */
  readonly skipIfCurrent?: boolean
}

export interface PlanMenderOptions extends DeployMenderOptions {
  /** The release is pushed only when it is no dry run any more: that the server has it not is no problem. @defaultValue false */
  readonly isPushedLater?: boolean
}

/** What became of the wish to deploy. */
export type MenderStart =
  | {
      readonly kind: 'created'
      readonly deploymentId: string
      readonly revision: MenderRevision
      /** The same deployment was under way already: nothing was created. */
      readonly isAdopted: boolean
    }
  | { readonly kind: 'not-deployed'; readonly notDeployed: NotDeployed }

/** Whose release is deployed again. */
export type MenderRedeploySource =
  /** The newest success for the same target. */
  | 'last-successful'
  /** The newest success for it with another release than that one. */
  | 'previous-successful'
  | { readonly deploymentId: string }

export interface RedeployMenderRequest extends Omit<DeployMenderRequest, 'revision'> {
  readonly from: MenderRedeploySource
}

export type MenderRedeployed = MenderStart & { readonly from: string; readonly revision: MenderRevision }

/** How the devices of a target stand to a release. */
export interface MenderFleet {
  /** Accepted devices. */
  readonly total: number
  /** Whose type is among the release's. */
  readonly fitting: number
  /** Which have not told their type. */
  readonly unknown: number
  /** Which say that they run the release already. */
  readonly current: number
  /** How many devices there are of each type; `unknown` ones are left out. */
  readonly types: Readonly<Record<string, number>>
  /** Ids that do not fit, the first few. */
  readonly unfitting: readonly { readonly id: string; readonly deviceType: string }[]
}

/** What a deployment would be, found out without creating any. */
export interface MenderPlan {
  readonly request: DeployMenderRequest
  readonly release: MenderRelease
  readonly deviceTypes: readonly string[]
  /** Absent where the devices may not be looked at. */
  readonly fleet?: MenderFleet
  /** `created`, the same one under way that would be taken, `skipped` because all devices run it. */
  readonly start:
    | { readonly kind: 'created' }
    | { readonly kind: 'adopted'; readonly deployment: MenderDeployment }
    | { readonly kind: 'skipped'; readonly reason: string }
  readonly warnings: readonly string[]
}
