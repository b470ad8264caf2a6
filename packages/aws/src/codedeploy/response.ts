import type {
  DeploymentInfo,
  DeploymentOverview,
  DeploymentTarget,
  Diagnostics,
  ECSTaskSet,
  LambdaFunctionInfo,
  LifecycleEvent as NativeEvent,
  RevisionLocation as NativeRevision,
} from '@aws-sdk/client-codedeploy'
import type {
  Deployment,
  EventDiagnostics,
  LifecycleEvent,
  Target,
  TargetCounts,
  TrafficShare,
} from '@slipway/core/deployment'
import type { RevisionLocation } from '@slipway/core/revision'
import { tellsFailure, toDeploymentState, toEventState, toOrigin, toTargetState } from './state.ts'

/** A deployment as GetDeployment tells it, in our terms. */
export function toDeployment(id: string, info: DeploymentInfo): Deployment {
  const { rollbackInfo, errorInformation, deploymentOverview } = info
  const revision = toRevision(info.revision)
  return {
    id,
    state: toDeploymentState(info.status),
    nativeStatus: info.status ?? '',
    ...present('applicationName', info.applicationName),
    ...present('deploymentGroupName', info.deploymentGroupName),
    ...present('configurationName', info.deploymentConfigName),
    ...present('revision', revision),
    ...(deploymentOverview && { counts: toCounts(deploymentOverview) }),
    ...(errorInformation?.code !== undefined && {
      failure: { code: errorInformation.code, message: errorInformation.message ?? '' },
    }),
    ...present('rollbackDeploymentId', other(id, rollbackInfo?.rollbackDeploymentId)),
    ...present('rollsBackDeploymentId', other(id, rollbackInfo?.rollbackTriggeringDeploymentId)),
    ...present('description', info.description),
    ...present('creator', info.creator),
    ...present('origin', toOrigin(info.creator)),
    ...present('createdAt', info.createTime?.getTime()),
    ...present('startedAt', info.startTime?.getTime()),
    ...present('completedAt', info.completeTime?.getTime()),
    ...(info.instanceTerminationWaitTimeStarted === true && { isTerminationWaitStarted: true }),
  }
}

/** A target as BatchGetDeploymentTargets tells it; `undefined` for a kind that this release does not know. */
export function toTarget(native: DeploymentTarget): Target | undefined {
  const found = findTarget(native)
  if (found === undefined) return undefined
  const { type, target } = found
  return {
    id: target.targetId ?? '',
    type,
    state: toTargetState(target.status),
    nativeStatus: target.status ?? '',
    events: (target.lifecycleEvents ?? []).map(toEvent),
    ...present('updatedAt', target.lastUpdatedAt?.getTime()),
    ...present('traffic', toTraffic(native)),
  }
}

/** Who has how much of the traffic; weights are percentages (service model, TrafficWeight). */
function toTraffic({ lambdaTarget, ecsTarget, cloudFormationTarget }: DeploymentTarget): Target['traffic'] {
  const shares = [
    ...sharesOfFunction(lambdaTarget?.lambdaFunctionInfo),
    ...sharesOfTaskSets(ecsTarget?.taskSetsInfo),
    ...newShare('the new version', cloudFormationTarget?.targetVersionWeight),
  ]
  return shares.length === 0 ? undefined : shares
}

function sharesOfFunction(info: LambdaFunctionInfo | undefined): TrafficShare[] {
  const { currentVersion, targetVersion, targetVersionWeight: percent } = info ?? {}
  const incoming = newShare(`version ${targetVersion}`, percent)
  if (percent === undefined || percent === null || !currentVersion || currentVersion === targetVersion) return incoming
  return [...incoming, { name: `version ${currentVersion}`, percent: 100 - percent }]
}

function sharesOfTaskSets(taskSets: readonly ECSTaskSet[] | undefined): TrafficShare[] {
  return (taskSets ?? []).flatMap(({ taskSetLabel, identifer, trafficWeight: percent }) => {
    if (percent === undefined || percent === null) return []
    const name = `task set ${taskSetLabel ?? identifer ?? ''}`.trimEnd()
    return { name, percent, ...(taskSetLabel !== undefined && { isNew: taskSetLabel === 'Green' }) }
  })
}

function newShare(name: string, percent: number | null | undefined): TrafficShare[] {
  return percent === undefined || percent === null ? [] : [{ name, percent, isNew: true }]
}

type NativeTarget = NonNullable<
  DeploymentTarget['instanceTarget' | 'lambdaTarget' | 'ecsTarget' | 'cloudFormationTarget']
>

function findTarget(native: DeploymentTarget): { type: Target['type']; target: NativeTarget } | undefined {
  const { instanceTarget, lambdaTarget, ecsTarget, cloudFormationTarget } = native
  if (instanceTarget) return { type: 'instance', target: instanceTarget }
  if (lambdaTarget) return { type: 'lambda', target: lambdaTarget }
  if (ecsTarget) return { type: 'ecs', target: ecsTarget }
  if (!cloudFormationTarget) return undefined
  // CloudFormation shifts traffic of functions and of ECS services; the resource type says of which.
  const isFunction = cloudFormationTarget.resourceType?.startsWith('AWS::Lambda::') === true
  return { type: isFunction ? 'lambda' : 'ecs', target: cloudFormationTarget }
}

function toEvent(native: NativeEvent): LifecycleEvent {
  return {
    name: native.lifecycleEventName ?? '',
    state: toEventState(native.status),
    ...present('startedAt', native.startTime?.getTime()),
    ...present('endedAt', native.endTime?.getTime()),
    ...present('diagnostics', toDiagnostics(native.diagnostics)),
  }
}

function toDiagnostics(native: Diagnostics | undefined): EventDiagnostics | undefined {
  const errorCode: string | undefined = native?.errorCode
  if (native === undefined || !tellsFailure(errorCode)) return undefined
  return {
    errorCode,
    ...present('scriptName', native.scriptName),
    ...present('message', native.message),
    ...present('logTail', native.logTail),
  }
}

function toCounts(overview: DeploymentOverview): TargetCounts {
  return {
    pending: overview.Pending ?? 0,
    inProgress: overview.InProgress ?? 0,
    succeeded: overview.Succeeded ?? 0,
    failed: overview.Failed ?? 0,
    skipped: overview.Skipped ?? 0,
    ready: overview.Ready ?? 0,
  }
}

/** A revision in our terms; `undefined` for one that is not told. Of AppSpec content GetDeployment tells the digest alone. */
export function toRevision(native: NativeRevision | undefined): RevisionLocation | undefined {
  const { s3Location, gitHubLocation, appSpecContent, string } = native ?? {}
  if (s3Location?.bucket && s3Location.key && s3Location.bundleType) {
    const { bucket, key, bundleType, version, eTag } = s3Location
    return { type: 's3', bucket, key, bundleType, ...present('version', version), ...present('eTag', eTag) }
  }
  if (gitHubLocation?.repository && gitHubLocation.commitId) {
    return { type: 'github', repository: gitHubLocation.repository, commitId: gitHubLocation.commitId }
  }
  const { content, sha256 } = appSpecContent ?? string ?? {}
  return sha256 ? { type: 'content', ...present('content', content), sha256 } : undefined
}

/** The other deployment of a rollback pair; a service that repeats a deployment's own id there says nothing. */
function other(id: string, named: string | undefined): string | undefined {
  return named === id ? undefined : named
}

/** A property when there is a value for it: absent, null and empty mean the same in the service's answers. */
export function present<K extends string, T>(key: K, value: T | null | undefined): { readonly [P in K]?: T } {
  if (value === undefined || value === null || value === '') return {}
  return { [key]: value } as { readonly [P in K]?: T }
}
