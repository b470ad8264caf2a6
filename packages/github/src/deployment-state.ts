import { type DeploymentResult, isTerminal } from '@slipway/core/deployment'
import { unreachable } from '@slipway/core/errors'

/** The states of a deployment in GitHub's record that we use. */
export type DeploymentState = 'in_progress' | 'success' | 'failure' | 'error'

/**
 * What GitHub's record says of a deployment: `failure` when the release did not work, `error` when it was broken off, so that
 * nobody knows whether it would have. A deployment that goes on without us is neither: it stays `in_progress`, and a later
 * wait can tell its end.
 */
export function deploymentStateOf(result: DeploymentResult): DeploymentState {
  const { outcome } = result
  switch (outcome) {
    case 'succeeded':
    case 'skipped':
      return 'success'
    case 'failed':
    case 'rolled-back':
      return 'failure'
    case 'stopped':
      return 'error'
    // It goes on: a later wait tells the record its end. One to a dynamic group has none, and comes to no more than enough devices.
    case 'reached':
      return result.reached?.point === 'enough-devices' ? 'success' : 'in_progress'
    case 'timed-out':
    case 'cancelled':
    case 'unknown':
      return stateOfUnwatched(result)
    default:
      return unreachable(outcome)
  }
}

function stateOfUnwatched({ deployment, actionTaken }: DeploymentResult): DeploymentState {
  // What we no longer watch is then its rollback, which does not make it a better one.
  if (deployment !== undefined && isTerminal(deployment.state)) {
    return deployment.state === 'stopped' ? 'error' : 'failure'
  }
  return actionTaken === 'none' ? 'in_progress' : 'error'
}
