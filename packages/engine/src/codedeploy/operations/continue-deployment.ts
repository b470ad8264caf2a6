import { notImplemented, ServiceException } from '../exception.ts'
import { change } from '../model/codedeploy-state.ts'
import { type EcsDeployment, isFinal } from '../model/deployment.ts'
import { type EcsStage, eventOf } from '../model/traffic-target.ts'
import { type Body, oneOf, optionalString } from '../request.ts'
import { endEvent } from '../traffic/target-progress.ts'
import { requireDeployment } from './deployments.ts'
import type { Operated, Operation, OperationContext } from './operation.ts'

const STAGES = { READY_WAIT: 'ReadyWait', TERMINATION_WAIT: 'TerminationWait' } as const

/** Ends a wait of the deployment that it is in now. Without a type it is the one before traffic moves. */
export const continueDeployment: Operation = (context, body) => {
  const deployment = requireWaiting(context, body)
  const type = oneOf(
    optionalString(body, 'deploymentWaitType'),
    'deploymentWaitType',
    ['READY_WAIT', 'TERMINATION_WAIT'],
    'InvalidDeploymentWaitTypeException',
  )
  return endWait(context, deployment, STAGES[type ?? 'READY_WAIT'], 'DeploymentIsNotInReadyStateException')
}

/** The older operation for the wait before what is old ends. */
export const skipWaitTimeForInstanceTermination: Operation = (context, body) =>
  endWait(context, requireWaiting(context, body), 'TerminationWait', 'DeploymentNotStartedException')

/** Only deployments to services have waits that can be ended. */
function requireWaiting({ state }: OperationContext, body: Body): EcsDeployment {
  const deployment = requireDeployment(state, body)
  const { deploymentId, status } = deployment
  if (isFinal(status)) {
    throw new ServiceException(
      'DeploymentAlreadyCompletedException',
      `The deployment ${deploymentId} is already completed: its status is ${status}`,
    )
  }
  if (deployment.script !== undefined) throw notImplemented('continuing a deployment that follows a script')
  if (deployment.computePlatform === 'ECS') return deployment
  throw new ServiceException(
    'UnsupportedActionForDeploymentTypeException',
    `The deployment ${deploymentId} is to the ${deployment.computePlatform ?? 'Server'} compute platform and waits for nothing to be continued`,
  )
}

function endWait(
  { state, nowMs }: OperationContext,
  deployment: EcsDeployment,
  stage: EcsStage,
  exception: string,
): Operated {
  const { deploymentId, status } = deployment
  const target = state.trafficTarget(deploymentId)
  if (target === undefined || eventOf(target, stage)?.status !== 'InProgress') {
    const what = stage === 'ReadyWait' ? 'traffic to be let move' : 'the termination of the original task set'
    throw new ServiceException(exception, `The deployment ${deploymentId} is ${status} and does not wait for ${what}`)
  }
  return {
    body: {},
    changes: [
      change.putDeployment({ ...deployment, status: 'InProgress' }),
      change.putTarget(endEvent(target, stage, 'Succeeded', nowMs)),
    ],
    deploymentIds: [deploymentId],
  }
}
