import { ServiceException } from '../exception.ts'
import { type CodeDeployState, change } from '../model/codedeploy-state.ts'
import { type Application, type ComputePlatform, type DeploymentGroup, platformOf } from '../model/deployment-group.ts'
import { instanceTrafficOf } from '../model/instance-traffic.ts'
import { paginate } from '../paging.ts'
import { checkName, optionalBoolean, optionalString, requireBatch, requireName, requireString } from '../request.ts'
import { attachGroups, detachGroups, readAutoScalingGroups } from './auto-scaling-groups.ts'
import { checkConfiguration } from './deployment-configs.ts'
import { ecsInfo, readEcsSettings } from './ecs-groups.ts'
import { checkRole, readAlarms, readAutoRollback, readOutdatedStrategy } from './group-settings.ts'
import { checkSelection, instanceTrafficInfo, readInstanceTraffic, styleInfo } from './instance-traffic.ts'
import {
  APPLICATION_NAME,
  GROUP_NAME,
  type Operation,
  requireApplication,
  requireGroup,
  seconds,
  timeMember,
} from './operation.ts'
import { readResourceTags } from './resource-tags.ts'
import { EC2_TAG_FIELDS, ON_PREMISES_TAG_FIELDS, readTagSelection, tagSelectionInfo } from './tags.ts'
import { checkPlatformSettings, DEFAULT_CONFIGURATIONS, DEPLOYMENT_STYLES } from './traffic-groups.ts'
import { readTriggers, triggersInfo } from './triggers.ts'

const GROUPS_PER_APPLICATION = 1_000
const BATCH_LIMIT = 100

function lastDeployment(state: CodeDeployState, name: string, deploymentId: string | undefined) {
  const deployment = deploymentId === undefined ? undefined : state.deployment(deploymentId)
  if (deployment === undefined) return {}
  const { status, createdAtMs, completedAtMs } = deployment
  const times = { createTime: seconds(createdAtMs), ...timeMember('endTime', completedAtMs) }
  return { [name]: { deploymentId, status, ...times } }
}

function groupInfo(
  state: CodeDeployState,
  application: Application,
  group: DeploymentGroup,
): Readonly<Record<string, unknown>> {
  return {
    applicationName: application.name,
    deploymentGroupId: group.groupId,
    deploymentGroupName: group.name,
    deploymentConfigName: group.configurationName,
    ...tagSelectionInfo(group.ec2Tags, EC2_TAG_FIELDS),
    ...tagSelectionInfo(group.onPremisesTags, ON_PREMISES_TAG_FIELDS),
    autoScalingGroups: group.autoScalingGroups ?? [],
    serviceRoleArn: group.serviceRoleArn,
    ...(group.targetRevision !== undefined && { targetRevision: group.targetRevision }),
    triggerConfigurations: triggersInfo(group.triggers ?? []),
    ...(group.alarms !== undefined && { alarmConfiguration: group.alarms }),
    ...(group.autoRollback !== undefined && { autoRollbackConfiguration: group.autoRollback }),
    ...styleAndTraffic(platformOf(application), group),
    outdatedInstancesStrategy: group.outdatedInstancesStrategy,
    ...lastDeployment(state, 'lastSuccessfulDeployment', group.lastSuccessfulDeploymentId),
    ...lastDeployment(state, 'lastAttemptedDeployment', group.lastAttemptedDeploymentId),
    computePlatform: platformOf(application),
    terminationHookEnabled: group.terminationHookEnabled ?? false,
  }
}

function styleAndTraffic(platform: ComputePlatform, group: DeploymentGroup): Readonly<Record<string, unknown>> {
  if (platform !== 'Server') return { deploymentStyle: DEPLOYMENT_STYLES[platform], ...ecsInfo(group) }
  const { deploymentType, isControlled } = instanceTrafficOf(group)
  return { deploymentStyle: styleInfo(deploymentType, isControlled), ...instanceTrafficInfo(group) }
}

function expectUnusedName(name: string, taken: DeploymentGroup | undefined): void {
  if (taken === undefined) return
  throw new ServiceException('DeploymentGroupAlreadyExistsException', `Deployment group name already exists: ${name}`)
}

export const createDeploymentGroup: Operation = (context, body) => {
  const { state, newId } = context
  const application = requireApplication(state, body)
  const { applicationId } = application
  const name = requireName(body, 'deploymentGroupName', GROUP_NAME)
  const serviceRoleArn = checkRole(requireString(body, 'serviceRoleArn', 'RoleRequiredException'))
  const platform = platformOf(application)
  checkPlatformSettings(platform, body, true)
  const configurationName = optionalString(body, 'deploymentConfigName') ?? DEFAULT_CONFIGURATIONS[platform]
  checkConfiguration(state, configurationName, platform)
  const ecs = platform === 'ECS' ? readEcsSettings(context, body, configurationName) : undefined
  const traffic = platform === 'Server' ? readInstanceTraffic(context, body) : undefined
  const autoRollback = readAutoRollback(body)
  const alarms = readAlarms(body, 'alarmConfiguration')
  const triggers = readTriggers(body)
  const scalingGroups = readAutoScalingGroups(context, body) ?? []
  const terminationHookEnabled = optionalBoolean(body, 'terminationHookEnabled') ?? false
  const identity = { groupId: newId(), name }
  const { attached, changes, changedNames } = attachGroups(context, identity, scalingGroups, terminationHookEnabled)
  const group: DeploymentGroup = {
    ...identity,
    applicationId,
    configurationName,
    serviceRoleArn,
    ec2Tags: readTagSelection(body, EC2_TAG_FIELDS, { form: 'none' }),
    onPremisesTags: readTagSelection(body, ON_PREMISES_TAG_FIELDS, { form: 'none' }),
    outdatedInstancesStrategy: readOutdatedStrategy(body) ?? 'UPDATE',
    tags: readResourceTags(body, 'tags'),
    autoScalingGroups: attached,
    terminationHookEnabled,
    ...(ecs !== undefined && { ecs }),
    ...(traffic !== undefined && { traffic }),
    ...(autoRollback !== undefined && { autoRollback }),
    ...(alarms !== undefined && { alarms }),
    ...(triggers !== undefined && { triggers }),
  }
  checkSelection(group)
  expectUnusedName(name, state.findGroup(applicationId, name))
  if (state.groups(applicationId).length >= GROUPS_PER_APPLICATION) {
    throw new ServiceException(
      'DeploymentGroupLimitExceededException',
      `application ${application.name} has ${GROUPS_PER_APPLICATION} deployment groups already`,
    )
  }
  return {
    body: { deploymentGroupId: group.groupId },
    changes: [change.putGroup(group), ...changes],
    scalingGroups: changedNames,
  }
}

/** What a request leaves out stays as it is; an empty list clears what it names. */
export const updateDeploymentGroup: Operation = (context, body) => {
  const { state } = context
  const application = requireApplication(state, body)
  const group = requireGroup(state, application, body, 'currentDeploymentGroupName')
  const platform = platformOf(application)
  checkPlatformSettings(platform, body, false)
  const newName = optionalString(body, 'newDeploymentGroupName')
  const name = newName === undefined ? group.name : checkName(newName, 'newDeploymentGroupName', GROUP_NAME.invalid)
  if (name !== group.name) expectUnusedName(name, state.findGroup(application.applicationId, name))
  const configurationName = optionalString(body, 'deploymentConfigName') ?? group.configurationName
  checkConfiguration(state, configurationName, platform)
  const ecs = platform === 'ECS' ? readEcsSettings(context, body, configurationName, group) : undefined
  const traffic = platform === 'Server' ? readInstanceTraffic(context, body, group) : undefined
  const role = optionalString(body, 'serviceRoleArn')
  const autoRollback = readAutoRollback(body)
  const alarms = readAlarms(body, 'alarmConfiguration')
  const triggers = readTriggers(body)
  const terminationHookEnabled =
    optionalBoolean(body, 'terminationHookEnabled') ?? group.terminationHookEnabled ?? false
  const scalingGroups = readAutoScalingGroups(context, body) ?? (group.autoScalingGroups ?? []).map((one) => one.name)
  const { attached, changes, changedNames } = attachGroups(context, group, scalingGroups, terminationHookEnabled)
  const updated: DeploymentGroup = {
    ...group,
    autoScalingGroups: attached,
    terminationHookEnabled,
    name,
    configurationName,
    serviceRoleArn: role === undefined ? group.serviceRoleArn : checkRole(role),
    ec2Tags: readTagSelection(body, EC2_TAG_FIELDS, group.ec2Tags),
    onPremisesTags: readTagSelection(body, ON_PREMISES_TAG_FIELDS, group.onPremisesTags),
    outdatedInstancesStrategy: readOutdatedStrategy(body) ?? group.outdatedInstancesStrategy,
    ...(ecs !== undefined && { ecs }),
    ...(traffic !== undefined && { traffic }),
    ...(autoRollback !== undefined && { autoRollback }),
    ...(alarms !== undefined && { alarms }),
    ...(triggers !== undefined && { triggers }),
  }
  checkSelection(updated)
  return {
    body: { hooksNotCleanedUp: [] },
    changes: [change.putGroup(updated), ...changes],
    // The alarms of the group are looked at with each step of its deployments.
    deploymentIds: state.activeDeployments(group.groupId).map(({ deploymentId }) => deploymentId),
    scalingGroups: changedNames,
  }
}

export const getDeploymentGroup: Operation = ({ state }, body) => {
  const application = requireApplication(state, body)
  return { body: { deploymentGroupInfo: groupInfo(state, application, requireGroup(state, application, body)) } }
}

export const listDeploymentGroups: Operation = ({ state, pageSize }, body) => {
  const application = requireApplication(state, body)
  const names = state.groups(application.applicationId).map(({ name }) => name)
  const { items, ...next } = paginate('ListDeploymentGroups', body, pageSize, names, (name) => name)
  return { body: { applicationName: application.name, deploymentGroups: items, ...next } }
}

/** Groups that are not there are told of in `errorMessage`; the others are answered. */
export const batchGetDeploymentGroups: Operation = ({ state }, body) => {
  const application = requireApplication(state, body)
  const names = requireBatch(
    body,
    'deploymentGroupNames',
    'DeploymentGroupNameRequiredException',
    BATCH_LIMIT,
    'BatchLimitExceededException',
  )
  const found = names.map((name) => ({ name, group: state.findGroup(application.applicationId, name) }))
  const missing = found.filter(({ group }) => group === undefined).map(({ name }) => name)
  return {
    body: {
      deploymentGroupsInfo: found.flatMap(({ group }) =>
        group === undefined ? [] : [groupInfo(state, application, group)],
      ),
      ...(missing.length > 0 && { errorMessage: `No Deployment Group found for name: ${missing.join(', ')}` }),
    },
  }
}

/** Deployments under way to it fail. What is not there is deleted already. */
export const deleteDeploymentGroup: Operation = ({ state }, body) => {
  const application = state.findApplication(requireName(body, 'applicationName', APPLICATION_NAME))
  const name = requireName(body, 'deploymentGroupName', GROUP_NAME)
  const group = application === undefined ? undefined : state.findGroup(application.applicationId, name)
  const deleted = { body: { hooksNotCleanedUp: [] } }
  if (group === undefined) return deleted
  const { changes, changedNames } = detachGroups({ state }, group.autoScalingGroups ?? [])
  const active = state.activeDeployments(group.groupId)
  return {
    ...deleted,
    changes: [
      ...state.deletionOfGroup(group.groupId),
      ...active.map((one) => change.putDeployment({ ...one, ending: { reason: 'group-deleted' } })),
      ...changes,
    ],
    deploymentIds: active.map(({ deploymentId }) => deploymentId),
    scalingGroups: changedNames,
  }
}
