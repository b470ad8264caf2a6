import type { ComputePlatform } from '../codedeploy/model/deployment-group.ts'

/** What the page shows when nothing is chosen; times are milliseconds since the epoch, of the engine's clock. */
export interface PageOverview {
  readonly endpoint: string
  readonly region: string
  readonly nowMs: number
  readonly groups: readonly PageGroup[]
  /** The newest first, {@link SHOWN_DEPLOYMENTS} at most. */
  readonly deployments: readonly PageDeploymentRow[]
  /** How many older ones there are. */
  readonly olderDeployments: number
  readonly instances: readonly PageInstance[]
}

/** What the page is given each time it asks. */
export interface PageData extends PageOverview {
  readonly deployment?: PageDeployment
}

export interface PageGroup {
  readonly application: string
  readonly group: string
  readonly platform: ComputePlatform
  readonly lastDeploymentId?: string
  readonly lastStatus?: string
  /** What the group is meant to run. */
  readonly targetRevision?: string
  /** What can be deployed to it, the latest first. */
  readonly revisions: readonly { readonly key: string; readonly text: string }[]
}

export interface PageDeploymentRow {
  readonly deploymentId: string
  readonly application: string
  readonly group: string
  readonly status: string
  readonly isFinal: boolean
  readonly creator: string
  readonly createdAtMs: number
  readonly completedAtMs?: number
  readonly counts: Readonly<Record<string, number>>
}

export interface PageInstance {
  readonly name: string
  readonly fleet: string
  /** Where an application of it can be reached that listens on its own port. */
  readonly address: string
  readonly isolation: string
}

export interface PageDeployment extends PageDeploymentRow {
  readonly platform: ComputePlatform
  readonly configuration: string
  readonly revision: string
  readonly description?: string
  readonly startedAtMs?: number
  readonly error?: { readonly code: string; readonly message: string }
  readonly undoes?: string
  readonly undoneBy?: string
  /** What it waits for, and can be told not to. */
  readonly wait?: PageWait
  /** Where the traffic goes, in percent; the new first. */
  readonly traffic?: readonly { readonly name: string; readonly percent: number }[]
  /** In the order of work, those that failed first; {@link SHOWN_TARGETS} at most. */
  readonly targets: readonly PageTargetRow[]
  readonly moreTargets: number
  /** Of the target that was asked for. */
  readonly target?: PageTarget
}

export type PageWait = 'READY_WAIT' | 'TERMINATION_WAIT'

export interface PageTargetRow {
  readonly id: string
  readonly status: string
  readonly label?: string
  /** The lifecycle event that it is at, or that it ended with. */
  readonly event?: string
}

export interface PageTarget extends PageTargetRow {
  readonly events: readonly PageEvent[]
}

export interface PageEvent {
  readonly name: string
  readonly status: string
  readonly startedAtMs?: number
  readonly endedAtMs?: number
  readonly error?: { readonly code: string; readonly script: string; readonly message: string; readonly log: string }
}

export const SHOWN_DEPLOYMENTS = 50
export const SHOWN_TARGETS = 1000
export const SHOWN_REVISIONS = 20
