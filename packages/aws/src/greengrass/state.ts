import type { LifecycleEventState, TargetState } from '@slipway/core/deployment'

/**
 * The only place where the words of Greengrass V2 and of IoT jobs are read (service models, DeploymentStatus,
 * EffectiveDeploymentExecutionStatus, JobStatus, JobExecutionStatus, CloudComponentState; developer guide, "Check deployment status").
 * A word newer than this release means that something is still going on.
 */

/** What the service says of a deployment. `open` is no word on its devices: that of a group stays so for good. */
export type DeploymentWord = 'open' | 'completed' | 'failed' | 'canceled' | 'inactive'

const DEPLOYMENT_WORDS: ReadonlyMap<string, DeploymentWord> = new Map([
  ['ACTIVE', 'open'],
  ['COMPLETED', 'completed'],
  ['FAILED', 'failed'],
  ['CANCELED', 'canceled'],
  ['INACTIVE', 'inactive'],
])

/** How one device's part stands, finer than {@link TargetState}: what ends a wait depends on it. */
export type ExecutionKind =
  | 'queued'
  | 'in-progress'
  | 'succeeded'
  | 'failed'
  | 'rejected'
  | 'timed-out'
  | 'canceled'
  | 'removed'

/** Of executions of jobs, and of effective deployments, which say `COMPLETED` for the good end of a deployment to a thing. */
const EXECUTION_KINDS: ReadonlyMap<string, ExecutionKind> = new Map([
  ['QUEUED', 'queued'],
  ['IN_PROGRESS', 'in-progress'],
  ['SUCCEEDED', 'succeeded'],
  ['COMPLETED', 'succeeded'],
  ['FAILED', 'failed'],
  ['REJECTED', 'rejected'],
  ['TIMED_OUT', 'timed-out'],
  ['CANCELED', 'canceled'],
  ['REMOVED', 'removed'],
])

type NarrowState = Extract<TargetState, 'pending' | 'in-progress' | 'succeeded' | 'failed' | 'skipped'>

const STATES: Readonly<Record<ExecutionKind, NarrowState>> = {
  queued: 'pending',
  'in-progress': 'in-progress',
  succeeded: 'succeeded',
  failed: 'failed',
  rejected: 'failed',
  'timed-out': 'failed',
  canceled: 'skipped',
  removed: 'skipped',
}

/** The words by which those of a job that failed are asked for. */
export const FAILED_WORDS = ['FAILED', 'REJECTED', 'TIMED_OUT'] as const

/** What is said of a device that has told nothing yet. */
export const NEVER_BEGUN = 'QUEUED'

/** Whether a deployment goes on, by its `deploymentStatus`. */
export function toDeploymentWord(word: string | undefined): DeploymentWord {
  return DEPLOYMENT_WORDS.get(word ?? '') ?? 'open'
}

/** How a device's part of a deployment stands, by its `status` or `coreDeviceExecutionStatus`. */
export function toExecutionKind(word: string | undefined): ExecutionKind {
  return EXECUTION_KINDS.get(word ?? '') ?? 'in-progress'
}

/** The same in the vocabulary of every service. */
export function toTargetState(word: string | undefined): NarrowState {
  return STATES[toExecutionKind(word)]
}

/** Whether a job was ended, by its `status`. */
export function isJobCanceled(status: string | undefined): boolean {
  return status === 'CANCELED' || status === 'DELETION_IN_PROGRESS'
}

/** How many things have each status, by the totals of a job. */
export function toKinds(totals: object | undefined): Readonly<Record<ExecutionKind, number>> {
  const of = (name: string): number => {
    const count: unknown = (totals as Readonly<Record<string, unknown>> | undefined)?.[`numberOf${name}Things`]
    return typeof count === 'number' ? count : 0
  }
  return {
    queued: of('Queued'),
    'in-progress': of('InProgress'),
    succeeded: of('Succeeded'),
    failed: of('Failed'),
    rejected: of('Rejected'),
    'timed-out': of('TimedOut'),
    canceled: of('Canceled'),
    removed: of('Removed'),
  }
}

/** What a device is left as, by its `detailed-deployment-status`. */
const DEVICE_STATES: ReadonlyMap<string, string> = new Map([
  ['FAILED_NO_STATE_CHANGE', 'nothing was changed on the device'],
  ['FAILED_ROLLBACK_NOT_REQUESTED', 'it was not rolled back, and may be broken'],
  ['FAILED_ROLLBACK_COMPLETE', 'the device was rolled back and works as before'],
  ['FAILED_UNABLE_TO_ROLLBACK', 'rolling back failed too, and the device may be broken'],
  ['REJECTED', 'the device refused it, and nothing was changed'],
])

/** What a device that failed is left as; `undefined` for a word that this release does not know. */
export function describeDeviceState(detailedStatus: string | undefined): string | undefined {
  return DEVICE_STATES.get(detailedStatus ?? '')
}

/** The word of a device that the service cannot tell more of. */
export function isDetailedStatus(word: string): boolean {
  return DEVICE_STATES.has(word) || word === 'SUCCESSFUL'
}

const EVENTS: Readonly<Record<NarrowState, LifecycleEventState>> = {
  pending: 'pending',
  'in-progress': 'in-progress',
  succeeded: 'succeeded',
  failed: 'failed',
  skipped: 'skipped',
}

/** The one lifecycle event of a device's part, as it stands. */
export function toEventState(state: NarrowState): LifecycleEventState {
  return EVENTS[state]
}

/** What the service makes of a new version, by its `componentState`. */
export function toComponentState(word: string | undefined): 'processing' | 'deployable' | 'failed' | 'deprecated' {
  if (word === 'DEPLOYABLE') return 'deployable'
  if (word === 'FAILED') return 'failed'
  return word === 'DEPRECATED' ? 'deprecated' : 'processing'
}

/** What its vendor says of a version, by its `vendorGuidance`. */
export function toGuidance(word: string | undefined): 'discontinued' | 'deleted' | undefined {
  if (word === 'DISCONTINUED') return 'discontinued'
  return word === 'DELETED' ? 'deleted' : undefined
}

/** Whether a core device says that it works, by its `status`. */
export function isHealthy(status: string | undefined): boolean {
  return status !== 'UNHEALTHY'
}
