import type { ActionTaken, Deployment, DeploymentResult, Outcome } from '@slipway/core/deployment'
import { expect, test } from 'vitest'
import { deploymentStateOf } from './deployment-state.ts'

function resultOf(outcome: Outcome, state: Deployment['state'], actionTaken: ActionTaken = 'none'): DeploymentResult {
  const deployment: Deployment = { id: 'd-1', state, nativeStatus: state }
  return { outcome, deploymentId: 'd-1', status: state, targets: [], deployment, actionTaken, elapsedMs: 0 }
}

test.for([
  ['succeeded', 'succeeded', 'success'],
  ['skipped', 'succeeded', 'success'],
  ['failed', 'failed', 'failure'],
  ['rolled-back', 'failed', 'failure'],
  ['rolled-back', 'stopped', 'failure'],
  ['stopped', 'stopped', 'error'],
] as const)('a deployment that is %s (%s) is a %s in the record', ([outcome, state, recorded]) => {
  expect(deploymentStateOf(resultOf(outcome, state))).toBe(recorded)
})

test.for(['reached', 'timed-out', 'cancelled', 'unknown'] as const)(
  'a deployment that goes on when our wait is %s is still in progress',
  (outcome) => {
    expect(deploymentStateOf(resultOf(outcome, 'in-progress'))).toBe('in_progress')
    const { deployment: _, ...neverSeen } = resultOf(outcome, 'pending')
    expect(deploymentStateOf(neverSeen)).toBe('in_progress')
  },
)

test('a deployment without an end of its own that has come to enough devices is a success', () => {
  const reached = { point: 'enough-devices', devices: 5 } as const
  expect(deploymentStateOf({ ...resultOf('reached', 'in-progress'), reached })).toBe('success')
})

test.for([
  ['timed-out', 'stopped'],
  ['cancelled', 'rollback-started'],
] as const)('a deployment that we broke off (%s, %s) is an error', ([outcome, actionTaken]) => {
  expect(deploymentStateOf(resultOf(outcome, 'in-progress', actionTaken))).toBe('error')
})

test.for([
  ['failed', 'failure'],
  ['stopped', 'error'],
] as const)('a deployment that has %s is told so, though its rollback was not waited for', ([state, recorded]) => {
  expect(deploymentStateOf(resultOf('timed-out', state))).toBe(recorded)
})
