import { ServiceException } from '../exception.ts'
import type { CodeDeployState } from '../model/codedeploy-state.ts'
import { type Deployment, isOfServer, type ShownTarget } from '../model/deployment.ts'
import { isStage } from '../model/traffic-target.ts'
import { paginate } from '../paging.ts'
import { type Body, oneOf, optionalObject, optionalStrings, requireString } from '../request.ts'
import { requireDeployment } from './deployments.ts'
import { type Operation, seconds, timeMember } from './operation.ts'

const BATCH_LIMIT = 25
export const TARGET_STATUSES = ['Pending', 'InProgress', 'Succeeded', 'Failed', 'Skipped', 'Unknown', 'Ready'] as const

/** @throws ServiceException `DeploymentNotStartedException` */
export function requireStartedDeployment(state: CodeDeployState, body: Body): Deployment {
  const deployment = requireDeployment(state, body)
  if (deployment.startedAtMs !== undefined) return deployment
  throw new ServiceException(
    'DeploymentNotStartedException',
    `The deployment ${deployment.deploymentId} has not started; its status is ${deployment.status}`,
  )
}

/** The lifecycle events of a target, as both families of operations show them. */
export function lifecycleEvents({ events }: ShownTarget): readonly Readonly<Record<string, unknown>>[] {
  const lifecycle = events.filter(({ name }) => !isStage(name))
  return lifecycle.map(({ name, status, diagnostics, startedAtMs, endedAtMs }) => ({
    lifecycleEventName: name,
    status,
    ...timeMember('startTime', startedAtMs),
    ...timeMember('endTime', endedAtMs),
    ...(diagnostics !== undefined && { diagnostics }),
  }))
}

function targetInfo(deployment: Deployment, target: ShownTarget): Readonly<Record<string, unknown>> {
  const shown = {
    deploymentId: target.deploymentId,
    targetId: target.targetId,
    targetArn: target.targetArn,
    status: target.status,
    lastUpdatedAt: seconds(target.updatedAtMs),
    lifecycleEvents: lifecycleEvents(target),
  }
  if (isOfServer(deployment)) {
    const instanceTarget = { ...shown, ...(target.label !== undefined && { instanceLabel: target.label }) }
    return { deploymentTargetType: 'InstanceTarget', instanceTarget }
  }
  return deployment.computePlatform === 'ECS'
    ? { deploymentTargetType: 'ECSTarget', ecsTarget: { ...shown, ...taskSetsInfo(target) } }
    : { deploymentTargetType: 'LambdaTarget', lambdaTarget: { ...shown, ...lambdaFunctionInfo(target) } }
}

/** Absent of a target that a script speaks for: it says nothing of versions. */
function lambdaFunctionInfo({ shift, weightPercent }: ShownTarget): Readonly<Record<string, unknown>> {
  if (shift === undefined || !('alias' in shift)) return {}
  const { functionName, alias: functionAlias, currentVersion, targetVersion } = shift
  const info = { functionName, functionAlias, currentVersion, targetVersion, targetVersionWeight: weightPercent }
  return { lambdaFunctionInfo: info }
}

/** The share of both task sets adds up to all of the traffic. Of a target that a script speaks for it is absent. */
function taskSetsInfo({ shift, weightPercent = 0, taskSets }: ShownTarget): Readonly<Record<string, unknown>> {
  if (shift === undefined || 'alias' in shift || taskSets === undefined) return {}
  const shown = taskSets.map(({ id, label, ...counted }) => {
    const { group } = label === 'Blue' ? shift.from : shift.to
    return {
      // As the service model spells it.
      identifer: id,
      ...counted,
      trafficWeight: label === 'Blue' ? 100 - weightPercent : weightPercent,
      targetGroup: { name: group.name },
      taskSetLabel: label,
    }
  })
  return { taskSetsInfo: shown }
}

/** A target may be named by its id or, for an EC2 instance, by its ARN. */
export function findTarget(state: CodeDeployState, deploymentId: string, id: string): ShownTarget | undefined {
  return state.shownTarget(deploymentId, id) ?? state.shownTarget(deploymentId, id.slice(id.lastIndexOf('/') + 1))
}

function requireTarget(state: CodeDeployState, { deploymentId }: Deployment, targetId: string): ShownTarget {
  const target = findTarget(state, deploymentId, targetId)
  if (target !== undefined) return target
  throw new ServiceException(
    'DeploymentTargetDoesNotExistException',
    `The deployment ${deploymentId} has no target ${targetId}`,
  )
}

export const getDeploymentTarget: Operation = ({ state }, body) => {
  const deployment = requireStartedDeployment(state, body)
  const targetId = requireString(body, 'targetId', 'DeploymentTargetIdRequiredException')
  return { body: { deploymentTarget: targetInfo(deployment, requireTarget(state, deployment, targetId)) } }
}

export const batchGetDeploymentTargets: Operation = ({ state }, body) => {
  const deployment = requireStartedDeployment(state, body)
  const ids = optionalStrings(body, 'targetIds') ?? []
  if (ids.length === 0) throw new ServiceException('DeploymentTargetIdRequiredException', 'targetIds is required')
  if (ids.length > BATCH_LIMIT) {
    throw new ServiceException(
      'DeploymentTargetListSizeExceededException',
      `targetIds has ${ids.length} items; the limit is ${BATCH_LIMIT}`,
    )
  }
  const targets = ids.map((id) => targetInfo(deployment, requireTarget(state, deployment, id)))
  return { body: { deploymentTargets: targets } }
}

/** In the order of work. */
export const listDeploymentTargets: Operation = ({ state, pageSize }, body) => {
  const deployment = requireStartedDeployment(state, body)
  const { deploymentId } = deployment
  const isAskedFor = readTargetFilters(deployment, optionalObject(body, 'targetFilters') ?? {})
  const ids = state
    .shownTargets(deploymentId)
    .filter(isAskedFor)
    .map(({ targetId }) => targetId)
  const { items, ...next } = paginate('ListDeploymentTargets', body, pageSize, ids, (id) => id)
  return { body: { targetIds: items, ...next } }
}

function readTargetFilters(deployment: Deployment, filters: Body): (target: ShownTarget) => boolean {
  for (const name of Object.keys(filters)) {
    oneOf(name, 'targetFilters', ['TargetStatus', 'ServerInstanceLabel'], 'InvalidTargetFilterNameException')
  }
  const isOfLabel = readLabels(deployment, filters, 'ServerInstanceLabel', 'InvalidDeploymentInstanceTypeException')
  const statuses = (optionalStrings(filters, 'TargetStatus') ?? []).map((status) =>
    oneOf(status, 'targetFilters.TargetStatus', TARGET_STATUSES, 'InvalidInstanceStatusException'),
  )
  return (target) => isOfLabel(target) && (statuses.length === 0 || statuses.some((one) => one === target.status))
}

/**
 * Whether a target is of one of the environments that a request asks for.
 *
 * @param invalid - the exception for a word that is none of them.
 */
export function readLabels(
  deployment: Deployment,
  body: Body,
  field: string,
  invalid: string,
): (target: ShownTarget) => boolean {
  const labels = (optionalStrings(body, field) ?? []).map((label) => oneOf(label, field, ['Blue', 'Green'], invalid))
  if (labels.length === 0) return () => true
  if (!isOfServer(deployment) || deployment.blueGreen === undefined) {
    throw new ServiceException(
      'InvalidDeploymentInstanceTypeException',
      `${field} is for blue/green deployments of instances`,
    )
  }
  return (target) => labels.some((label) => label === target.label)
}
