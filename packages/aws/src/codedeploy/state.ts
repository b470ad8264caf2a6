import type { DeploymentOrigin, DeploymentState, LifecycleEventState, TargetState } from '@slipway/core/deployment'

/**
 * The only place where CodeDeploy's own words are read (service model, DeploymentStatus, TargetStatus and
 * LifecycleEventStatus). A word newer than this release means that something is still going on.
 */
const DEPLOYMENT_STATES: ReadonlyMap<string, DeploymentState> = new Map([
  ['Created', 'pending'],
  ['Queued', 'pending'],
  ['InProgress', 'in-progress'],
  ['Baking', 'baking'],
  ['Ready', 'ready'],
  ['Succeeded', 'succeeded'],
  ['Failed', 'failed'],
  ['Stopped', 'stopped'],
])

const TARGET_STATES: ReadonlyMap<string, TargetState> = new Map([
  ['Pending', 'pending'],
  ['InProgress', 'in-progress'],
  ['Succeeded', 'succeeded'],
  ['Failed', 'failed'],
  ['Skipped', 'skipped'],
  ['Unknown', 'unknown'],
  ['Ready', 'ready'],
])

const EVENT_STATES: ReadonlyMap<string, LifecycleEventState> = new Map([
  ['Pending', 'pending'],
  ['InProgress', 'in-progress'],
  ['Succeeded', 'succeeded'],
  ['Failed', 'failed'],
  ['Skipped', 'skipped'],
  ['Unknown', 'unknown'],
])

/** Who creates deployments (service model, DeploymentCreator): all others are the service, for Auto Scaling or CloudFormation. */
const ORIGINS: ReadonlyMap<string, DeploymentOrigin> = new Map([
  ['user', 'user'],
  ['codeDeployRollback', 'rollback'],
  ['CloudFormationRollback', 'rollback'],
])

/** Who wanted a deployment, by its `creator`; `undefined` when the service does not say. */
export function toOrigin(word: string | undefined): DeploymentOrigin | undefined {
  return word ? (ORIGINS.get(word) ?? 'service') : undefined
}

/** What a deployment is doing, by its `status`. */
export function toDeploymentState(word: string | undefined): DeploymentState {
  return DEPLOYMENT_STATES.get(word ?? '') ?? 'in-progress'
}

/** What a target is doing, by its `status`. */
export function toTargetState(word: string | undefined): TargetState {
  return TARGET_STATES.get(word ?? '') ?? 'in-progress'
}

/** What a lifecycle event is doing, by its `status`. */
export function toEventState(word: string | undefined): LifecycleEventState {
  return EVENT_STATES.get(word ?? '') ?? 'in-progress'
}

/** The word by which targets in a state are asked for. */
export function toTargetStatusWord(state: TargetState): string {
  for (const [word, meaning] of TARGET_STATES) if (meaning === state) return word
  throw new Error(`no word for target state ${state}`)
}

/** Whether diagnostics with this `errorCode` tell of a failure; the agent reports an uneventful run as `Success`. */
export function tellsFailure(errorCode: string | undefined): errorCode is string {
  return errorCode !== undefined && errorCode !== 'Success'
}
