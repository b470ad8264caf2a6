import type { Deployment } from './model.ts'
import type { Outcome } from './outcome.ts'

/** Why no deployment was created. */
export type NotDeployedCode = 'REVISION_CURRENT' | 'GROUP_BUSY' | 'WAIT_TIMED_OUT' | 'CANCELLED'

/** The last word of a step that has created no deployment. What it has no id for cannot be waited for, stopped or undone. */
export interface NotDeployed {
  readonly outcome: Extract<Outcome, 'skipped' | 'timed-out' | 'cancelled'>
  readonly applicationName: string
  readonly deploymentGroupName: string
  readonly reason: { readonly code: NotDeployedCode; readonly message: string }
  /** The deployment that holds the group, or that has brought the revision there before. */
  readonly other?: Deployment
  /** The deployments that were told to stop to make room for ours. */
  readonly superseded: readonly string[]
  readonly elapsedMs: number
}
