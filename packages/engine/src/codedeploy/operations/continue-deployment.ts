import type { Change } from '../../state/store.ts'
import { inPhase } from '../blue-green/next-step.ts'
import { notImplemented, ServiceException } from '../exception.ts'
import { change } from '../model/codedeploy-state.ts'
import { type EcsDeployment, isFinal, isOfServer, type ServerDeployment } from '../model/deployment.ts'
import type { BlueGreenRun } from '../model/instance-traffic.ts'
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

/** A deployment that replaces instances, with what it has come to. */
type ReplacingDeployment = ServerDeployment & { readonly blueGreen: BlueGreenRun }

/** Deployments to services have waits that can be ended, and those that replace instances. */
function requireWaiting({ state }: OperationContext, body: Body): EcsDeployment | ReplacingDeployment {
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
  if (isOfServer(deployment)) {
    const { blueGreen } = deployment
    if (blueGreen !== undefined) return { ...deployment, blueGreen }
  }
  const what = isOfServer(deployment) ? 'in place' : `to the ${deployment.computePlatform} compute platform`
  throw new ServiceException(
    'UnsupportedActionForDeploymentTypeException',
    `The deployment ${deploymentId} is ${what} and waits for nothing to be continued`,
  )
}

function endWait(
  context: OperationContext,
  deployment: EcsDeployment | ReplacingDeployment,
  stage: EcsStage,
  exception: string,
): Operated {
  const changes = isOfServer(deployment)
    ? endOwnWait(deployment, stage, context.nowMs)
    : endWaitOfService(context, deployment, stage)
  const { deploymentId, status } = deployment
  if (changes !== undefined) return { body: {}, changes, deploymentIds: [deploymentId] }
  const what = stage === 'ReadyWait' ? 'traffic to be let move' : 'the termination of what it replaces'
  throw new ServiceException(exception, `The deployment ${deploymentId} is ${status} and does not wait for ${what}`)
}

/** `undefined` when the deployment is not in that wait. */
function endOwnWait(deployment: ReplacingDeployment, stage: EcsStage, nowMs: number): readonly Change[] | undefined {
  const { blueGreen, ending } = deployment
  if (ending !== undefined) return undefined
  if (stage === 'ReadyWait') {
    if (blueGreen.phase !== 'ready') return undefined
    return [change.putDeployment(inPhase(deployment, blueGreen, 'reroute', nowMs))]
  }
  if (blueGreen.phase !== 'termination-wait') return undefined
  return [change.putDeployment({ ...deployment, blueGreen: { ...blueGreen, isTerminationDue: true } })]
}

function endWaitOfService(
  { state, nowMs }: OperationContext,
  deployment: EcsDeployment,
  stage: EcsStage,
): readonly Change[] | undefined {
  const target = state.trafficTarget(deployment.deploymentId)
  if (target === undefined || eventOf(target, stage)?.status !== 'InProgress') return undefined
  return [
    change.putDeployment({ ...deployment, status: 'InProgress' }),
    change.putTarget(endEvent(target, stage, 'Succeeded', nowMs)),
  ]
}
