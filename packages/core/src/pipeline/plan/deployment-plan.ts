import type { CommitOrder, Deployment } from '../../deployment/index.ts'
import { type ErrorCode, exitCodeOf, type MissingRight } from '../../errors.ts'
import type { DeploymentRequest, GroupSettings, RollbackTrigger } from '../../provider.ts'
import type { DraftRelease } from '../release/index.ts'
import type { Fleet } from './find-fleet.ts'
import type { PlannedRollout } from './plan-rollout.ts'

/** What one deployment has otherwise than its group, in the words of the options. */
export interface PlannedOverride {
  /** The option's name: `auto-rollback`. */
  readonly option: string
  readonly inDeployment: string
  /** What the group has; absent where a group cannot have it. */
  readonly inGroup?: string
}

/** A reason why the deployment would not begin, or would fail at once. */
export interface PlanProblem {
  /** `refused`: no deployment would be created. `would-fail`: it would be, and the service would end it. */
  readonly kind: 'refused' | 'would-fail'
  /** That of the error which the same call without a dry run ends with, or the service's own for a deployment that fails. */
  readonly code: ErrorCode | 'COMMIT_OLDER' | 'NO_INSTANCES' | 'HEALTH_CONSTRAINTS_INVALID'
  readonly message: string
  readonly hint?: string
}

/** What could not be found out for a plan. */
export interface PlanUnknown {
  readonly message: string
  /** The right that would have told. */
  readonly right?: MissingRight
}

/** What would become of the wish to deploy. */
export type PlannedStart =
  | { readonly kind: 'at-once' }
  /** Once the deployment that holds the group has ended, or has been stopped to make room. */
  | { readonly kind: 'queued' | 'superseding'; readonly holder: Deployment }
  | { readonly kind: 'skipped'; readonly reason: string; readonly other?: Deployment }
  | { readonly kind: 'refused' }

/** A release as a plan knows it. */
export interface PlannedRelease {
  readonly revision: DeploymentRequest['revision']
  /** The commit that it was made from, where that is recorded. */
  readonly commit?: string
}

/** What a deployment would do, found out without doing any of it. */
export interface DeploymentPlan {
  readonly request: DeploymentRequest
  /** The deployment whose revision would be deployed again. */
  readonly from?: string
  /** How its commit stands to what the group runs, where that was looked at. */
  readonly order?: CommitOrder
  readonly group: GroupSettings
  readonly release: PlannedRelease
  /** The AppSpec, and what would be made before, where that is done for this deployment. */
  readonly draft?: DraftRelease
  /** What the group runs: its last deployment that succeeded. */
  readonly current?: { readonly deployment: Deployment; readonly commit?: string }
  /** Whether both are the same bytes; `unknown` where places without version and ETag leave that open, or nothing is known. */
  readonly isSame: 'yes' | 'no' | 'unknown'
  readonly start: PlannedStart
  readonly configuration: { readonly name: string; readonly isOverride: boolean }
  readonly rollout: PlannedRollout
  readonly fleet: Fleet
  readonly overrides: readonly PlannedOverride[]
  /** What makes the service go back by itself. */
  readonly autoRollback: readonly RollbackTrigger[]
  /** The alarms that would stop it. */
  readonly alarms: readonly string[]
  readonly problems: readonly PlanProblem[]
  readonly unknowns: readonly PlanUnknown[]
}

/** The exit code of a dry run: 0 when the deployment would begin or be skipped, else that of the first thing in its way. */
export function exitCodeOfPlan({ problems }: Pick<DeploymentPlan, 'problems'>): number {
  const [first] = problems
  if (first === undefined) return 0
  return isOutcome(first.code) ? 1 : exitCodeOf(first.code)
}

/** Codes of outcomes, which are failures of the deployment and no errors of a call. */
function isOutcome(code: PlanProblem['code']): code is Exclude<PlanProblem['code'], ErrorCode> {
  return code === 'COMMIT_OLDER' || code === 'NO_INSTANCES' || code === 'HEALTH_CONSTRAINTS_INVALID'
}
