import type {
  CodeDeployClient,
  DeploymentGroupInfo,
  EC2TagFilter,
  TagFilter as NativeTag,
} from '@aws-sdk/client-codedeploy'
import type {
  AlarmOverride,
  BlueGreenWaits,
  GroupSettings,
  RollbackTrigger,
  TagFilter,
  TagSelection,
} from '@slipway/core/provider'
import { call } from '../call.ts'
import { toPlatform, toType } from './group.ts'
import type { Group } from './group-deployments.ts'
import { present } from './response.ts'

/** Service model, AutoRollbackEvent. */
const TRIGGERS: ReadonlyMap<string, RollbackTrigger> = new Map([
  ['DEPLOYMENT_FAILURE', 'failure'],
  ['DEPLOYMENT_STOP_ON_REQUEST', 'stop'],
  ['DEPLOYMENT_STOP_ON_ALARM', 'alarm'],
] as const)

/** All of a deployment group that says what a deployment to it would do. */
export async function describeGroup(
  client: CodeDeployClient,
  group: Group,
  signal: AbortSignal | undefined,
): Promise<GroupSettings> {
  const { GetDeploymentGroupCommand } = await import('@aws-sdk/client-codedeploy')
  const command = new GetDeploymentGroupCommand({ ...group })
  const { deploymentGroupInfo: info = {} } = await call(
    client,
    'codedeploy:GetDeploymentGroup',
    { ...group },
    signal,
    (options) => client.send(command, options),
  )
  return toSettings(info)
}

function toSettings(info: DeploymentGroupInfo): GroupSettings {
  const { ec2TagSet, ec2TagFilters, onPremisesTagSet, onPremisesInstanceTagFilters } = info
  return {
    ...present('platform', toPlatform(info.computePlatform)),
    ...present('type', toType(info.deploymentStyle?.deploymentType)),
    ...present('configurationName', info.deploymentConfigName || undefined),
    ...present('serviceRole', info.serviceRoleArn || undefined),
    ec2Tags: toSelection(ec2TagSet?.ec2TagSetList, ec2TagFilters),
    onPremisesTags: toSelection(onPremisesTagSet?.onPremisesTagSetList, onPremisesInstanceTagFilters),
    autoScalingGroups: (info.autoScalingGroups ?? []).flatMap(({ name }) => name ?? []),
    ecsServices: (info.ecsServices ?? []).flatMap(({ serviceName }) => serviceName ?? []),
    autoRollback: toTriggers(info.autoRollbackConfiguration),
    alarms: toAlarms(info.alarmConfiguration),
    ...present('blueGreen', toBlueGreenWaits(info.blueGreenDeploymentConfiguration)),
    ...present('replacements', toReplacements(info)),
    ...present('lastAttemptedDeploymentId', info.lastAttemptedDeployment?.deploymentId || undefined),
    ...present('lastSuccessfulDeploymentId', info.lastSuccessfulDeployment?.deploymentId || undefined),
  }
}

/** User guide, "Blue/green settings": each of the two times counts for one of the actions alone. */
function toBlueGreenWaits(given: DeploymentGroupInfo['blueGreenDeploymentConfiguration']): BlueGreenWaits | undefined {
  if (given === undefined) return undefined
  const { deploymentReadyOption: ready, terminateBlueInstancesOnDeploymentSuccess: old } = given
  return {
    ...(ready?.actionOnTimeout === 'STOP_DEPLOYMENT' && present('readyWaitMinutes', ready.waitTimeInMinutes)),
    ...(old?.action === 'TERMINATE' && present('terminationWaitMinutes', old.terminationWaitTimeInMinutes)),
  }
}

/** Service model, GreenFleetProvisioningAction; groups of functions and services may have it too, and nothing is done with it. */
function toReplacements(info: DeploymentGroupInfo): GroupSettings['replacements'] {
  const { computePlatform = 'Server', deploymentStyle, blueGreenDeploymentConfiguration: given } = info
  if (computePlatform !== 'Server' || deploymentStyle?.deploymentType !== 'BLUE_GREEN') return undefined
  const actions = { DISCOVER_EXISTING: 'named', COPY_AUTO_SCALING_GROUP: 'copied' } as const
  const { action } = given?.greenFleetProvisioningOption ?? {}
  return action === undefined ? undefined : actions[action]
}

/** A group has sets of filters, each of which has to fit, or one list of them in the older form. */
function toSelection(
  sets: readonly (readonly (EC2TagFilter | NativeTag)[])[] | undefined,
  list: readonly (EC2TagFilter | NativeTag)[] | undefined,
): TagSelection {
  const isOld = sets === undefined || sets.length === 0
  const given = isOld ? [list ?? []].filter((filters) => filters.length > 0) : sets
  return given.map((filters) => filters.map(toFilter))
}

function toFilter({ Key, Value, Type }: EC2TagFilter | NativeTag): TagFilter {
  return {
    ...(Type !== 'VALUE_ONLY' && present('key', Key)),
    ...(Type !== 'KEY_ONLY' && present('value', Value)),
  }
}

function toTriggers(given: DeploymentGroupInfo['autoRollbackConfiguration']): readonly RollbackTrigger[] {
  return given?.enabled === true ? (given.events ?? []).flatMap((event) => TRIGGERS.get(event) ?? []) : []
}

function toAlarms(given: DeploymentGroupInfo['alarmConfiguration']): AlarmOverride {
  return {
    isEnabled: given?.enabled === true,
    names: (given?.alarms ?? []).flatMap(({ name }) => name ?? []),
    ...present('ignorePollFailure', given?.ignorePollAlarmFailure),
  }
}
