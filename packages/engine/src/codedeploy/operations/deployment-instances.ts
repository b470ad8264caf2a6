import { ServiceException } from '../exception.ts'
import { type Deployment, isOfServer, type ServerDeployment, type ShownTarget } from '../model/deployment.ts'
import { paginate } from '../paging.ts'
import { oneOf, optionalStrings, requireBatch, requireString } from '../request.ts'
import { requireDeployment } from './deployments.ts'
import { type Operation, seconds } from './operation.ts'
import { findTarget, lifecycleEvents, readLabels, requireStartedDeployment, TARGET_STATUSES } from './targets.ts'

const BATCH_LIMIT = 25

/** The older operations name an instance by its ARN in their answers and take its id in their requests. */
function instanceSummary(target: ShownTarget): Readonly<Record<string, unknown>> {
  return {
    deploymentId: target.deploymentId,
    instanceId: target.targetArn,
    status: target.status,
    lastUpdatedAt: seconds(target.updatedAtMs),
    lifecycleEvents: lifecycleEvents(target),
    ...(target.label !== undefined && { instanceType: target.label }),
  }
}

/** The older operations know of instances only. @throws ServiceException `InvalidComputePlatformException` */
function requireInstances(deployment: Deployment): ServerDeployment {
  if (isOfServer(deployment)) return deployment
  throw new ServiceException(
    'InvalidComputePlatformException',
    `The deployment ${deployment.deploymentId} is to the ${deployment.computePlatform} compute platform and has no instances; ask for its targets`,
  )
}

export const listDeploymentInstances: Operation = ({ state, pageSize }, body) => {
  const deployment = requireInstances(requireStartedDeployment(state, body))
  const { deploymentId } = deployment
  const statuses = (optionalStrings(body, 'instanceStatusFilter') ?? []).map((status) =>
    oneOf(status, 'instanceStatusFilter', TARGET_STATUSES, 'InvalidInstanceStatusException'),
  )
  const isOfType = readLabels(deployment, body, 'instanceTypeFilter', 'InvalidInstanceTypeException')
  const ids = state
    .shownTargets(deploymentId)
    .filter(isOfType)
    .filter(({ status }) => statuses.length === 0 || statuses.some((one) => one === status))
    .map(({ targetId }) => targetId)
  const { items, ...next } = paginate('ListDeploymentInstances', body, pageSize, ids, (id) => id)
  return { body: { instancesList: items, ...next } }
}

export const getDeploymentInstance: Operation = ({ state }, body) => {
  const { deploymentId } = requireInstances(requireDeployment(state, body))
  const instanceId = requireString(body, 'instanceId', 'InstanceIdRequiredException')
  const target = findTarget(state, deploymentId, instanceId)
  if (target === undefined) {
    throw new ServiceException(
      'InstanceDoesNotExistException',
      `The deployment ${deploymentId} has no instance ${instanceId}`,
    )
  }
  return { body: { instanceSummary: instanceSummary(target) } }
}

/** Instances that the deployment does not have are told of in `errorMessage`; the others are answered. */
export const batchGetDeploymentInstances: Operation = ({ state }, body) => {
  const { deploymentId } = requireInstances(requireDeployment(state, body))
  const ids = requireBatch(
    body,
    'instanceIds',
    'InstanceIdRequiredException',
    BATCH_LIMIT,
    'BatchLimitExceededException',
  )
  const found = ids.map((id) => ({ id, target: findTarget(state, deploymentId, id) }))
  const missing = found.filter(({ target }) => target === undefined).map(({ id }) => id)
  return {
    body: {
      instancesSummary: found.flatMap(({ target }) => (target === undefined ? [] : [instanceSummary(target)])),
      ...(missing.length > 0 && { errorMessage: `No such instances: ${missing.join(', ')}` }),
    },
  }
}
