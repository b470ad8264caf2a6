import type { BundleContent } from '../bundle/measure-content.ts'
import type { CommitOrder, Deployment, DeploymentResult, DeploymentSnapshot, NotDeployed } from '../deployment/index.ts'
import type { Diagnostic } from '../diagnostics.ts'
import type { ArtifactFile, LeftOverParts, Reporter, StoredArtifact } from '../provider.ts'
import type { RevisionLocation } from '../revision/index.ts'
import type { ContinueResult } from './continue.ts'
import type { GreengrassEvent } from './greengrass/requests.ts'
import type { BundleMenderEvent } from './mender/bundle-artifact.ts'
import type { DerivedTimeout } from './wait/derive-timeout.ts'

/** A bundle that was written: what `bundle` returns. */
export interface Bundle extends ArtifactFile {
  readonly fileCount: number
  /** What is in it and how large, before compression. */
  readonly content: BundleContent
}

/** A release folder whose content is known, and of which there is no bundle yet. */
export interface ReadRelease extends Pick<Bundle, 'contentDigest' | 'fileCount' | 'content'> {
  readonly source: string
}

/**
 * What happens on the way from a folder to a revision that can be deployed. Whoever goes no further needs words for nothing else,
 * and does not load those in which the end of a deployment is told.
 */
export type RevisionEvent =
  | { readonly type: 'diagnostic'; readonly diagnostic: Diagnostic }
  | { readonly type: 'warning'; readonly message: string }
  | { readonly type: 'bundle-progress'; readonly doneEntries: number; readonly totalEntries: number }
  | { readonly type: 'bundled'; readonly bundle: Bundle }
  | { readonly type: 'release-read'; readonly release: ReadRelease }
  | {
      readonly type: 'upload-progress'
      readonly sentBytes: number
      readonly totalBytes: number
      readonly elapsedMs: number
    }
  /** Uploads that ended without a word have left parts under the key of this one. */
  | { readonly type: 'left-over-parts'; readonly leftOver: LeftOverParts }
  | {
      readonly type: 'uploaded'
      readonly artifact: StoredArtifact
      readonly sizeBytes: number
      readonly elapsedMs: number
    }
  | { readonly type: 'upload-skipped'; readonly artifact: StoredArtifact; readonly reason: string }
  | { readonly type: 'revision-registered'; readonly applicationName: string; readonly revision: RevisionLocation }

/** Everything that happens in a use case, as data; each printer turns these into its own words. */
export type PipelineEvent =
  | RevisionEvent
  | BundleMenderEvent
  | GreengrassEvent
  | {
      readonly type: 'mender-artifact-uploaded'
      readonly artifactId: string
      readonly artifactName: string
      readonly sizeBytes: number
      readonly elapsedMs: number
    }
  | {
      readonly type: 'mender-artifact-unchanged'
      readonly artifactId: string
      readonly artifactName: string
      readonly reason: string
    }
  | {
      readonly type: 'mender-deployment-created'
      readonly deploymentId: string
      readonly name: string
      readonly revision: RevisionLocation
      /** Whom it is for: `group "web"`. */
      readonly place: string
      /** How many devices a fixed list has, where that is known. */
      readonly devices?: number
      /** The same deployment was under way already: nothing was created. */
      readonly isAdopted: boolean
    }
  /** A function has new code, or had that code already. */
  | {
      readonly type: 'code-updated'
      readonly functionName: string
      readonly codeSha256: string
      readonly elapsedMs: number
    }
  | { readonly type: 'code-unchanged'; readonly functionName: string; readonly codeSha256: string }
  | {
      /** The version of a function that is deployed: a new one, or the newest where nothing has changed. */
      readonly type: 'version-published'
      readonly functionName: string
      readonly version: string
      readonly elapsedMs: number
    }
  /** A revision was registered, or is already; by its ARN. */
  | { readonly type: 'task-definition-registered' | 'task-definition-unchanged'; readonly taskDefinition: string }
  /** What is deployed again, before anything is created. */
  | { readonly type: 'redeploy-chosen'; readonly source: Deployment; readonly revision: RevisionLocation }
  /** The commit to deploy is not older than what the group runs. */
  | { readonly type: 'order-checked'; readonly order: CommitOrder }
  | {
      /** Whether an older commit overtakes a newer one is not known; it is deployed all the same. */
      readonly type: 'order-not-checked'
      readonly reason: string
      /** Whether somebody has asked for the check in so many words. */
      readonly isAskedFor: boolean
      /** Whether this runs where a check can be expected: for a repository on GitHub. */
      readonly isExpected: boolean
    }
  | {
      readonly type: 'deployment-created'
      readonly deploymentId: string
      readonly applicationName: string
      readonly deploymentGroupName: string
      readonly revision: RevisionLocation
    }
  | {
      /** Another deployment holds the group, and we wait for it; anew for each one that does. */
      readonly type: 'queued' | 'still-queued'
      readonly applicationName: string
      readonly deploymentGroupName: string
      /** Absent when the service refuses and none is seen under way. */
      readonly holder?: Deployment
      readonly elapsedMs: number
    }
  | {
      /** The newest deployment of a group, which somebody else has started. */
      readonly type: 'deployment-found'
      readonly applicationName: string
      readonly deploymentGroupName: string
      readonly deployment: Deployment
    }
  | {
      /** A wait of the service was ended, or had been before (`already`). */
      readonly type: 'deployment-continued'
      readonly continued: ContinueResult
    }
  | { readonly type: 'superseded'; readonly deploymentId: string }
  | { readonly type: 'not-deployed'; readonly notDeployed: NotDeployed }
  | { readonly type: 'deployment-changed'; readonly snapshot: DeploymentSnapshot; readonly elapsedMs: number }
  | { readonly type: 'deployment-unchanged'; readonly snapshot: DeploymentSnapshot; readonly elapsedMs: number }
  | { readonly type: 'look-failed'; readonly message: string; readonly failedLooks: number }
  /** Nobody has said how long to wait: this is what the group's own waits make of it. */
  | { readonly type: 'timeout-derived'; readonly timeout: DerivedTimeout }
  | { readonly type: 'rollback-followed'; readonly deploymentId: string; readonly rollbackDeploymentId: string }
  | { readonly type: 'result'; readonly result: DeploymentResult }

export type RevisionReporter = Reporter<RevisionEvent>
export type PipelineReporter = Reporter<PipelineEvent>
