import { unreachable } from '../errors.ts'
import { type Deployment, isTerminal, type ServiceName, type Target } from './model.ts'
import type { ReachedPoint } from './wait-point.ts'

/**
 * How it ended, in one vocabulary for every service and every step. Nothing is ever reported better than it is: `reached` is a wait
 * that came to the point it was for, of a deployment that goes on and can still fail.
 */
export type Outcome =
  | 'succeeded'
  | 'reached'
  | 'failed'
  | 'stopped'
  | 'rolled-back'
  | 'timed-out'
  | 'cancelled'
  | 'skipped'
  | 'unknown'

/** What we did to a deployment whose end we did not wait for. */
export type ActionTaken = 'none' | 'stopped' | 'rollback-started'

/** The last word on a deployment: what a step returns, prints last, and derives its exit code from. */
export interface DeploymentResult {
  readonly outcome: Outcome
  readonly deploymentId: string
  /** Who deploys: known of a deployment that was never seen, too. */
  readonly service?: ServiceName
  /** The service's own last status word; `Unknown` when it never answered. */
  readonly status: string
  readonly targets: readonly Target[]
  readonly deployment?: Deployment
  /** Why it did not succeed, in the service's words or ours. */
  readonly failure?: { readonly code: string; readonly message: string }
  readonly actionTaken: ActionTaken
  /** With `reached`: where the deployment was when the wait was over. */
  readonly reached?: ReachedPoint
  /** The deployment that undoes this one, when the service started one, with its last status word. */
  readonly rollback?: { readonly deploymentId: string; readonly status: string }
  /** For a deployment that was itself the way back: what was asked for, in the words of `redeploy`, and whose revision that was. */
  readonly redeployed?: { readonly asked: string; readonly deploymentId?: string }
  readonly elapsedMs: number
}

/** Who deployed what a result tells of; CodeDeploy where nothing says otherwise. */
export function serviceOf({ service, deployment }: Pick<DeploymentResult, 'service' | 'deployment'>): ServiceName {
  return service ?? deployment?.service ?? 'codedeploy'
}

/** The outcome of a deployment that has ended; `rollback` is the ended deployment that undoes it, if there was one. */
export function outcomeOf(
  deployment: Deployment,
  rollback?: Deployment,
): 'succeeded' | 'failed' | 'stopped' | 'rolled-back' {
  for (const { id, state } of rollback === undefined ? [deployment] : [deployment, rollback]) {
    if (!isTerminal(state)) throw new Error(`deployment ${id} is ${state}: it has no outcome yet`)
  }
  if (deployment.state === 'succeeded') return 'succeeded'
  if (rollback !== undefined) return rollback.state === 'succeeded' ? 'rolled-back' : 'failed'
  return deployment.state === 'stopped' ? 'stopped' : 'failed'
}

/**
 * The exit code of a command, from its outcome alone: 0 green, 1 the deployment did not succeed, 3 our wait ended first,
 * 4 we lost sight, 128 + the signal's number when a signal ended us. Wrong input is 2 and never has an outcome.
 */
export function exitCodeOfOutcome(outcome: Outcome, signal: 'SIGINT' | 'SIGTERM' = 'SIGINT'): number {
  switch (outcome) {
    case 'succeeded':
    case 'reached':
    case 'skipped':
      return 0
    case 'failed':
    case 'rolled-back':
    case 'stopped':
      return 1
    case 'timed-out':
      return 3
    case 'unknown':
      return 4
    case 'cancelled':
      return signal === 'SIGTERM' ? 143 : 130
    default:
      return unreachable(outcome)
  }
}
