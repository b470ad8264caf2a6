import type { DeploymentResult, DeploymentSnapshot } from '../deployment/index.ts'
import type { Diagnostic } from '../diagnostics.ts'
import type { ArtifactFile, Reporter, StoredArtifact } from '../provider.ts'
import type { RevisionLocation } from '../revision/index.ts'

/** A bundle that was written: what `bundle` returns. */
export interface Bundle extends ArtifactFile {
  readonly fileCount: number
}

/** Everything that happens in a use case, as data; each printer turns these into its own words. */
export type PipelineEvent =
  | { readonly type: 'diagnostic'; readonly diagnostic: Diagnostic }
  | { readonly type: 'warning'; readonly message: string }
  | { readonly type: 'bundle-progress'; readonly doneEntries: number; readonly totalEntries: number }
  | { readonly type: 'bundled'; readonly bundle: Bundle }
  | { readonly type: 'upload-progress'; readonly sentBytes: number; readonly totalBytes: number }
  | {
      readonly type: 'uploaded'
      readonly artifact: StoredArtifact
      readonly sizeBytes: number
      readonly elapsedMs: number
    }
  | { readonly type: 'upload-skipped'; readonly artifact: StoredArtifact; readonly reason: string }
  | { readonly type: 'revision-registered'; readonly applicationName: string; readonly revision: RevisionLocation }
  | {
      readonly type: 'deployment-created'
      readonly deploymentId: string
      readonly applicationName: string
      readonly deploymentGroupName: string
      readonly revision: RevisionLocation
    }
  | { readonly type: 'deployment-changed'; readonly snapshot: DeploymentSnapshot; readonly elapsedMs: number }
  | { readonly type: 'deployment-unchanged'; readonly snapshot: DeploymentSnapshot; readonly elapsedMs: number }
  | { readonly type: 'look-failed'; readonly message: string; readonly failedLooks: number }
  | { readonly type: 'rollback-followed'; readonly deploymentId: string; readonly rollbackDeploymentId: string }
  | { readonly type: 'result'; readonly result: DeploymentResult }

export type PipelineReporter = Reporter<PipelineEvent>
