import { ServiceException } from '../exception.ts'
import { CONCURRENT_DEPLOYMENTS } from '../quotas.ts'
import { type Body, fieldInUse, oneOf, optionalBoolean, optionalObject, optionalString } from '../request.ts'
import { createDeploymentChanges } from '../rollout/draft.ts'
import { requireServerConfiguration } from './deployment-configs.ts'
import { readAlarms, readAutoRollback } from './group-settings.ts'
import { type Operation, requireApplication, requireGroup } from './operation.ts'
import { requireRevisionLocation } from './revision-location.ts'
import { readDescription } from './revisions.ts'

/** Whether the object exists is found out by the hosts, as with the real service: the revision is only looked at here. */
export const createDeployment: Operation = (context, body) => {
  const { state, newDeploymentId, nowMs, region, accountId } = context
  const application = requireApplication(state, body)
  const group = requireGroup(state, application, body)
  const revision = requireRevisionLocation(body)
  const description = readDescription(body)
  const configurationName = optionalString(body, 'deploymentConfigName') ?? group.configurationName
  const { minimumHealthyHosts, zonal } = requireServerConfiguration(state, configurationName)
  const fileExistsBehavior = oneOf(
    optionalString(body, 'fileExistsBehavior'),
    'fileExistsBehavior',
    ['DISALLOW', 'OVERWRITE', 'RETAIN'],
    'InvalidFileExistsBehaviorException',
  )
  refuseTargetInstances(body)
  const autoRollback = readAutoRollback(body) ?? group.autoRollback
  const overrideAlarms = readAlarms(body, 'overrideAlarmConfiguration')
  const active = state.activeDeployment(group.groupId)
  if (active !== undefined) {
    throw new ServiceException(
      'DeploymentLimitExceededException',
      `The Deployment Group '${group.name}' already has an active Deployment '${active.deploymentId}'`,
    )
  }
  if (state.activeDeployments().length >= CONCURRENT_DEPLOYMENTS) {
    throw new ServiceException(
      'DeploymentLimitExceededException',
      `there are ${CONCURRENT_DEPLOYMENTS} deployments under way already`,
    )
  }
  const script = context.scripts.scriptFor(application.name, group.name, state.deployments())
  const deploymentId = newDeploymentId()
  const changes = createDeploymentChanges(
    state,
    group,
    {
      deploymentId,
      applicationName: application.name,
      configurationName,
      minimumHealthyHosts,
      ...(zonal !== undefined && { zonal }),
      revision,
      creator: 'user',
      ...(description !== undefined && { description }),
      ignoreApplicationStopFailures: optionalBoolean(body, 'ignoreApplicationStopFailures') ?? false,
      updateOutdatedInstancesOnly: optionalBoolean(body, 'updateOutdatedInstancesOnly') ?? false,
      fileExistsBehavior: fileExistsBehavior ?? 'DISALLOW',
      ...(autoRollback !== undefined && { autoRollback }),
      ...(overrideAlarms !== undefined && { overrideAlarms }),
      ...(script !== undefined && { script: { script, region, accountId } }),
    },
    nowMs,
  )
  return { body: { deploymentId }, changes, deploymentIds: [deploymentId] }
}

/** They name the replacements of a blue/green deployment; this one is in place. */
function refuseTargetInstances(body: Body): void {
  const fields = ['tagFilters', 'autoScalingGroups', 'ec2TagSet']
  if (fieldInUse(optionalObject(body, 'targetInstances') ?? {}, fields) === undefined) return
  throw new ServiceException(
    'InvalidTargetInstancesException',
    'targetInstances cannot be specified for an in-place deployment',
  )
}
