import type { CommitRelation } from '../provider.ts'
import type { Deployment } from './model.ts'
import type { Outcome } from './outcome.ts'

/** Why no deployment was created. */
export type NotDeployedCode = 'REVISION_CURRENT' | 'COMMIT_OLDER' | 'GROUP_BUSY' | 'WAIT_TIMED_OUT' | 'CANCELLED'

/** How the commit that is to be deployed stands to the one that the group runs, or is about to. */
export interface CommitOrder {
  readonly relation: CommitRelation
  readonly commit: string
  /** Whether the commit is the one that was recorded with the bundle, and nobody has said another one. */
  readonly isRecorded: boolean
  readonly currentCommit: string
  /** The deployment that brought the group's commit, or brings it. */
  readonly deploymentId: string
  /** Whether that deployment is still under way. */
  readonly isUnderWay: boolean
  /** How many commits each of the two has that the other has not. */
  readonly aheadBy: number
  readonly behindBy: number
  /** A page that shows the comparison. */
  readonly url?: string
}

/** The last word of a step that has created no deployment. What it has no id for cannot be waited for, stopped or undone. */
export interface NotDeployed {
  /** `failed`: it was to be deployed, and must not be. */
  readonly outcome: Extract<Outcome, 'failed' | 'skipped' | 'timed-out' | 'cancelled'>
  readonly applicationName?: string
  readonly deploymentGroupName?: string
  /** Where it was to be deployed, in words, for a service without applications: `group "web"`. */
  readonly place?: string
  readonly reason: { readonly code: NotDeployedCode; readonly message: string }
  /** The deployment that holds the group, or that has brought the revision or a newer commit there before. */
  readonly other?: Deployment
  /** With `COMMIT_OLDER`. */
  readonly order?: CommitOrder
  /** The deployments that were told to stop to make room for ours. */
  readonly superseded: readonly string[]
  readonly elapsedMs: number
}
