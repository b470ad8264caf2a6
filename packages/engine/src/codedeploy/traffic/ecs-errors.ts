import { EcsException } from '../../ecs/index.ts'
import { ElbError } from '../../elbv2/index.ts'
import type { Outcome } from '../rollout/conclusion.ts'

/** The limit for a replacement task set to become healthy (user guide, "Troubleshoot Amazon ECS deployment issues"). */
export const HEALTHY_LIMIT_MS = 3_600_000

/** As the service says it, and so are the two below. */
export function unhealthyReplacement(): Outcome {
  const message =
    'The deployment timed out while waiting for the replacement task set to become healthy. This time out period is 60 minutes.'
  return failed('TIMEOUT', message)
}

export function notContinued(minutes: number): Outcome {
  const message = `The deployment timed out while waiting for a notification to continue. This time out period is ${minutes} minutes.`
  return { status: 'Stopped', error: { code: 'TIMEOUT', message } }
}

export function notBehindListener(): Outcome {
  const message =
    'The ELB could not be updated due to the following error: Primary taskset target group must be behind listener'
  return failed('ELASTIC_LOAD_BALANCING_INVALID', message)
}

export function invalidRevision(problem: string | undefined): Outcome {
  const words = 'The AppSpec file of the deployment is missing or has an invalid configuration.'
  return failed('INVALID_REVISION', problem === undefined ? words : `${words} ${problem}.`)
}

export function invalidService(message: string): Outcome {
  return failed('INVALID_ECS_SERVICE', message)
}

export function invalidLoadBalancing(message: string): Outcome {
  return failed('ELASTIC_LOAD_BALANCING_INVALID', message)
}

export function updateFailed(message: string): Outcome {
  return failed('ECS_UPDATE_ERROR', message)
}

/** What a service has refused. @throws the error itself, when it is no answer of a service. */
export function outcomeOfRefusal(error: unknown): Outcome {
  if (error instanceof ElbError) {
    return invalidLoadBalancing(`The ELB could not be updated due to the following error: ${error.message}`)
  }
  if (error instanceof EcsException) {
    const isService = ['ClusterNotFoundException', 'ServiceNotFoundException', 'ServiceNotActiveException'].includes(
      error.type,
    )
    return (isService ? invalidService : updateFailed)(`The ECS service cannot be updated: ${error.message}`)
  }
  throw error
}

function failed(code: string, message: string): Outcome {
  return { status: 'Failed', error: { code, message } }
}
