import { ServiceException } from '../exception.ts'
import { change } from '../model/codedeploy-state.ts'
import { isOfServer } from '../model/deployment.ts'
import { oneOf, optionalString } from '../request.ts'
import { hookDiagnostics } from '../traffic/hook-diagnostics.ts'
import { endEvent, VERDICT_LIMIT_MS } from '../traffic/target-progress.ts'
import { requireDeployment } from './deployments.ts'
import type { Operation } from './operation.ts'

const STATUSES = ['Pending', 'InProgress', 'Succeeded', 'Failed', 'Skipped', 'Unknown'] as const

/** The verdict of a hook's function. The first one counts, and one that comes too late counts no more. */
export const putLifecycleEventHookExecutionStatus: Operation = ({ state, nowMs }, body) => {
  const deployment = requireDeployment(state, body)
  const { deploymentId } = deployment
  if (isOfServer(deployment)) {
    throw new ServiceException(
      'UnsupportedActionForDeploymentTypeException',
      `The deployment ${deploymentId} is to instances, whose hooks are scripts`,
    )
  }
  const executionId = optionalString(body, 'lifecycleEventHookExecutionId') ?? ''
  const exception = 'InvalidLifecycleEventHookExecutionStatusException'
  const status = oneOf(optionalString(body, 'status'), 'status', STATUSES, exception)
  if (status !== 'Succeeded' && status !== 'Failed') {
    throw new ServiceException(exception, `status is ${status ?? 'not given'}; expected Succeeded or Failed`)
  }
  const target = state.trafficTarget(deploymentId)
  const event = target?.events.find(({ hook }) => hook?.executionId === executionId)
  if (target === undefined || event?.hook === undefined) {
    throw new ServiceException(
      'InvalidLifecycleEventHookExecutionIdException',
      `The deployment ${deploymentId} has no hook execution ${executionId}`,
    )
  }
  const isLate = nowMs >= (event.startedAtMs ?? nowMs) + VERDICT_LIMIT_MS
  if (event.status !== 'InProgress' || isLate) {
    throw new ServiceException(
      'LifecycleEventAlreadyCompletedException',
      `The lifecycle event ${event.name} of deployment ${deploymentId} is already completed`,
    )
  }
  const diagnostics = status === 'Failed' ? hookDiagnostics(event.hook, 'said-failed') : undefined
  return {
    body: { lifecycleEventHookExecutionId: executionId },
    changes: [change.putTarget(endEvent(target, event.name, status, nowMs, diagnostics))],
    deploymentIds: [deploymentId],
  }
}
