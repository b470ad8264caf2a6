import { ServiceException } from '../exception.ts'
import type { CodeDeployState } from '../model/codedeploy-state.ts'
import { change } from '../model/codedeploy-state.ts'
import {
  type Deployment,
  type Ending,
  isFinal,
  isOfServer,
  type ServerDeployment,
  type TrafficDeployment,
} from '../model/deployment.ts'
import { hasBegun } from '../model/traffic-target.ts'
import { paginate } from '../paging.ts'
import {
  type Body,
  oneOf,
  optionalBoolean,
  optionalNumber,
  optionalObject,
  optionalString,
  optionalStrings,
  refuseFields,
  requireBatch,
  requireString,
} from '../request.ts'
import { stopRun } from '../rollout/scripted.ts'
import { isEventRunning } from '../rollout/target-progress.ts'
import { loadBalancerInfo, styleInfo } from './instance-traffic.ts'
import { type Operation, requireApplication, requireGroup, seconds, timeMember } from './operation.ts'
import { targetInstancesInfo } from './target-instances.ts'
import { DEPLOYMENT_STYLES } from './traffic-groups.ts'

const BATCH_LIMIT = 25
const DEPLOYMENT_ID = /^d-[A-Z0-9]{9}$/
const STATUSES = ['Created', 'Queued', 'InProgress', 'Baking', 'Succeeded', 'Failed', 'Stopped', 'Ready'] as const

/** @throws ServiceException `InvalidDeploymentIdException` */
function checkDeploymentId(id: string): string {
  if (DEPLOYMENT_ID.test(id)) return id
  throw new ServiceException('InvalidDeploymentIdException', `Specified DeploymentId is not in the valid format: ${id}`)
}

/** The deployment that a request names. @throws ServiceException `DeploymentDoesNotExistException` */
export function requireDeployment(state: CodeDeployState, body: Body): Deployment {
  const id = checkDeploymentId(requireString(body, 'deploymentId', 'DeploymentIdRequiredException'))
  const deployment = state.deployment(id)
  if (deployment !== undefined) return deployment
  throw new ServiceException('DeploymentDoesNotExistException', `The deployment ${id} could not be found`)
}

/** How a deployment and those that bring up to date what it went past are linked. */
function relatedDeployments(state: CodeDeployState, { deploymentId, autoUpdateRootId }: ServerDeployment) {
  if (autoUpdateRootId !== undefined) {
    return { relatedDeployments: { autoUpdateOutdatedInstancesRootDeploymentId: autoUpdateRootId } }
  }
  const updates = state
    .deployments()
    .filter(isOfServer)
    .filter((one) => one.autoUpdateRootId === deploymentId)
  if (updates.length === 0) return {}
  const ids = updates.map((one) => one.deploymentId).reverse()
  return { relatedDeployments: { autoUpdateOutdatedInstancesDeploymentIds: ids } }
}

function deploymentInfo(state: CodeDeployState, deployment: Deployment): Readonly<Record<string, unknown>> {
  const { applicationId, groupId, counts, startedAtMs, previousRevision, error, description } = deployment
  const { autoRollback, rollbackInfo, overrideAlarms, computePlatform: platform = 'Server' } = deployment
  const isServer = isOfServer(deployment)
  return {
    applicationName: state.application(applicationId)?.name ?? deployment.applicationName,
    deploymentGroupName: state.group(groupId)?.name ?? deployment.groupName,
    deploymentConfigName: deployment.configurationName,
    deploymentId: deployment.deploymentId,
    ...(previousRevision !== undefined && { previousRevision }),
    revision: deployment.revision,
    status: deployment.status,
    ...(error !== undefined && { errorInformation: error }),
    createTime: seconds(deployment.createdAtMs),
    ...timeMember('startTime', startedAtMs),
    ...timeMember('completeTime', deployment.completedAtMs),
    ...(startedAtMs !== undefined && { deploymentOverview: { Ready: 0, ...counts } }),
    ...(description !== undefined && { description }),
    creator: deployment.creator,
    ignoreApplicationStopFailures: isServer && deployment.ignoreApplicationStopFailures,
    ...(autoRollback !== undefined && { autoRollbackConfiguration: autoRollback }),
    updateOutdatedInstancesOnly: isServer && deployment.updateOutdatedInstancesOnly,
    ...(rollbackInfo !== undefined && { rollbackInfo }),
    ...(isServer ? trafficInfo(deployment) : blueGreenInfo(state, deployment, DEPLOYMENT_STYLES[platform])),
    fileExistsBehavior: isServer ? deployment.fileExistsBehavior : 'DISALLOW',
    deploymentStatusMessages: [],
    computePlatform: platform,
    ...(isServer && relatedDeployments(state, deployment)),
    ...(overrideAlarms !== undefined && { overrideAlarmConfiguration: overrideAlarms }),
  }
}

export const getDeployment: Operation = ({ state }, body) => ({
  body: { deploymentInfo: deploymentInfo(state, requireDeployment(state, body)) },
})

/** Whether its group waited, and whether the wait before what is old ends has begun; it never does where that is kept. */
function blueGreenInfo(
  state: CodeDeployState,
  deployment: TrafficDeployment,
  deploymentStyle: unknown,
): Readonly<Record<string, unknown>> {
  if (deployment.computePlatform !== 'ECS') return { deploymentStyle, instanceTerminationWaitTimeStarted: false }
  const { pair, blueGreen } = deployment.ecs
  const target = state.trafficTarget(deployment.deploymentId)
  return {
    deploymentStyle,
    instanceTerminationWaitTimeStarted: target !== undefined && hasBegun(target, 'TerminationWait'),
    blueGreenDeploymentConfiguration: blueGreen,
    loadBalancerInfo: { targetGroupPairInfoList: [pair] },
  }
}

/** The same of a deployment to instances, with where its traffic goes. */
function trafficInfo({ targetGroups, blueGreen }: ServerDeployment): Readonly<Record<string, unknown>> {
  return {
    deploymentStyle: styleInfo(blueGreen === undefined ? 'IN_PLACE' : 'BLUE_GREEN', targetGroups !== undefined),
    instanceTerminationWaitTimeStarted: blueGreen?.phase === 'termination-wait',
    ...(targetGroups !== undefined && { loadBalancerInfo: loadBalancerInfo(targetGroups) }),
    ...(blueGreen !== undefined && {
      blueGreenDeploymentConfiguration: blueGreen.configuration,
      ...targetInstancesInfo(blueGreen),
    }),
  }
}

/** Ids that no deployment has are left out of the answer. */
export const batchGetDeployments: Operation = ({ state }, body) => {
  const ids = requireBatch(
    body,
    'deploymentIds',
    'DeploymentIdRequiredException',
    BATCH_LIMIT,
    'BatchLimitExceededException',
  )
  const found = ids.flatMap((id) => state.deployment(checkDeploymentId(id)) ?? [])
  return { body: { deploymentsInfo: found.map((deployment) => deploymentInfo(state, deployment)) } }
}

/** The newest first. Application and group are given together or not at all. */
export const listDeployments: Operation = ({ state, pageSize }, body) => {
  refuseFields(body, ['externalId'])
  const groupId = readGroupFilter(state, body)
  const statuses = (optionalStrings(body, 'includeOnlyStatuses') ?? []).map((status) =>
    oneOf(status, 'includeOnlyStatuses', STATUSES, 'InvalidDeploymentStatusException'),
  )
  const isInRange = readTimeRange(body)
  const ids = state
    .deployments()
    .filter((deployment) => groupId === undefined || deployment.groupId === groupId)
    .filter(({ status }) => statuses.length === 0 || statuses.some((one) => one === status))
    .filter(({ createdAtMs }) => isInRange(createdAtMs))
    .map(({ deploymentId }) => deploymentId)
  const { items, ...next } = paginate('ListDeployments', body, pageSize, ids, (id) => id)
  return { body: { deployments: items, ...next } }
}

function readGroupFilter(state: CodeDeployState, body: Body): string | undefined {
  if (optionalString(body, 'applicationName') === undefined) {
    if (optionalString(body, 'deploymentGroupName') === undefined) return undefined
    throw new ServiceException('ApplicationNameRequiredException', 'deploymentGroupName needs applicationName')
  }
  return requireGroup(state, requireApplication(state, body), body).groupId
}

function readTimeRange(body: Body): (timeMs: number) => boolean {
  const range = optionalObject(body, 'createTimeRange') ?? {}
  const start = optionalNumber(range, 'start') ?? Number.NEGATIVE_INFINITY
  const end = optionalNumber(range, 'end') ?? Number.POSITIVE_INFINITY
  if (start > end) throw new ServiceException('InvalidTimeRangeException', 'createTimeRange.start is after its end')
  return (timeMs) => timeMs >= start * 1000 && timeMs <= end * 1000
}

/**
 * No further event begins. Those that run on instances come to their end, and until then the answer is `Pending`; a shift of traffic stops
 * where it is, and nobody waits for a hook any more.
 */
export const stopDeployment: Operation = ({ state, nowMs }, body) => {
  const deployment = requireDeployment(state, body)
  const { deploymentId, status, ending } = deployment
  if (isFinal(status)) {
    throw new ServiceException(
      'DeploymentAlreadyCompletedException',
      `The deployment ${deploymentId} is already completed: its status is ${status}`,
    )
  }
  const rollback = optionalBoolean(body, 'autoRollbackEnabled')
  if (deployment.script !== undefined) return stopRun(deployment, deployment.script, rollback, nowMs)
  const running = isOfServer(deployment) ? state.targets(deploymentId).filter(isEventRunning).length : 0
  const reply =
    running > 0
      ? { status: 'Pending', statusMessage: `A lifecycle event is still running on ${running} instance(s)` }
      : {
          status: 'Succeeded',
          statusMessage: isOfServer(deployment)
            ? 'No more commands will be scheduled for execution in the deployment instances'
            : 'No more lifecycle events will be started',
        }
  const stopping: Ending = { ...(ending ?? { reason: 'stop-requested' }), ...(rollback !== undefined && { rollback }) }
  return {
    body: reply,
    changes: [change.putDeployment({ ...deployment, ending: stopping })],
    deploymentIds: [deploymentId],
  }
}
