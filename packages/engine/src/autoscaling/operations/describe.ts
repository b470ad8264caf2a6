import { createHash } from 'node:crypto'
import type { XmlElements } from '../../xml.ts'
import { AutoScalingError, notBuilt } from '../autoscaling-error.ts'
import type { AutoScalingState } from '../autoscaling-state.ts'
import type { Activity, AutoScalingGroup, Member } from '../model.ts'
import type { Parameters } from '../parameters.ts'
import { findScalingGroup, type ScalingContext, type ScalingOperation, time } from './operation.ts'

function instance(member: Member): XmlElements {
  return {
    InstanceId: member.instanceId,
    AvailabilityZone: member.availabilityZone,
    LifecycleState: member.state,
    HealthStatus: 'Healthy',
    ProtectedFromScaleIn: false,
  }
}

function groupInfo(state: AutoScalingState, group: AutoScalingGroup, isWithInstances: boolean): XmlElements {
  return {
    AutoScalingGroupName: group.name,
    AutoScalingGroupARN: group.arn,
    MinSize: group.minSize,
    MaxSize: group.maxSize,
    DesiredCapacity: group.desiredCapacity,
    DefaultCooldown: 300,
    AvailabilityZones: { member: group.availabilityZones },
    LoadBalancerNames: {},
    TargetGroupARNs: {},
    HealthCheckType: 'EC2',
    HealthCheckGracePeriod: 0,
    Instances: { member: isWithInstances ? state.members(group.name).map(instance) : [] },
    CreatedTime: time(group.createdAtMs),
    SuspendedProcesses: {},
    EnabledMetrics: {},
    Tags: {
      member: group.tags.map(({ Key, Value, PropagateAtLaunch }) => ({
        ResourceId: group.name,
        ResourceType: 'auto-scaling-group',
        Key,
        Value,
        PropagateAtLaunch,
      })),
    },
    TerminationPolicies: { member: ['Default'] },
    NewInstancesProtectedFromScaleIn: false,
    TrafficSources: {},
  }
}

/** Groups that are not there are left out. */
export const describeAutoScalingGroups: ScalingOperation = (context, parameters) => {
  const { state } = context
  if (parameters.structures('Filters').length > 0) throw notBuilt('the parameter Filters')
  const names = parameters.texts('AutoScalingGroupNames')
  const groups = names.length === 0 ? state.groups() : names.flatMap((name) => findScalingGroup(state, name) ?? [])
  const isWithInstances = parameters.flag('IncludeInstances') ?? true
  const { items, next } = page(context, parameters, groups)
  return {
    result: { AutoScalingGroups: { member: items.map((one) => groupInfo(state, one, isWithInstances)) }, ...next },
  }
}

export const describeAutoScalingInstances: ScalingOperation = (context, parameters) => {
  const ids = parameters.texts('InstanceIds')
  const members = context.state.allMembers().filter(({ instanceId }) => ids.length === 0 || ids.includes(instanceId))
  const { items, next } = page(context, parameters, members)
  // In this list alone the service writes the health in capitals.
  const details = items.map((member) => ({
    ...instance(member),
    AutoScalingGroupName: member.groupName,
    HealthStatus: 'HEALTHY',
  }))
  return { result: { AutoScalingInstances: { member: details }, ...next } }
}

/** The newest first. */
export const describeScalingActivities: ScalingOperation = (context, parameters) => {
  const { state } = context
  if (parameters.flag('IncludeDeletedGroups') === true) throw notBuilt('the parameter IncludeDeletedGroups')
  if (parameters.structures('Filters').length > 0) throw notBuilt('the parameter Filters')
  const name = parameters.text('AutoScalingGroupName')
  const ids = parameters.texts('ActivityIds')
  const of = name === undefined ? state.groups() : [findScalingGroup(state, name)].flatMap((group) => group ?? [])
  const activities = of
    .flatMap((group) => state.activities(group.name).map((activity) => ({ activity, group })))
    .filter(({ activity }) => ids.length === 0 || ids.includes(activity.activityId))
    .sort((a, b) => b.activity.startedAtMs - a.activity.startedAtMs || b.activity.sequence - a.activity.sequence)
  const { items, next } = page(context, parameters, activities)
  return { result: { Activities: { member: items.map((one) => activityInfo(one.activity, one.group)) }, ...next } }
}

/** An activity as lists show it. */
export function activityInfo(activity: Activity, { arn }: AutoScalingGroup): XmlElements {
  const { activityId, groupName, description, cause, startedAtMs, endedAtMs, status, statusMessage } = activity
  return {
    ActivityId: activityId,
    AutoScalingGroupName: groupName,
    Description: description,
    Cause: cause,
    StartTime: time(startedAtMs),
    EndTime: endedAtMs === undefined ? undefined : time(endedAtMs),
    StatusCode: status,
    StatusMessage: statusMessage,
    Progress: status === 'MidLifecycleAction' ? 50 : 100,
    Details: '{}',
    AutoScalingGroupARN: arn,
  }
}

/** One page of a list. A token is good for the same list only. @throws AutoScalingError `InvalidNextToken` */
function page<T>(
  { pageSize }: ScalingContext,
  parameters: Parameters,
  items: readonly T[],
): { readonly items: readonly T[]; readonly next: XmlElements } {
  const token = parameters.text('NextToken')
  const list = createHash('sha256').update(parameters.listIdentity()).digest('base64url').slice(0, 16)
  const [of, offset] = token === undefined ? [list, '0'] : token.split('.')
  const start = Number(offset)
  if (of !== list || !Number.isSafeInteger(start)) {
    throw new AutoScalingError('InvalidNextToken', 'NextToken is not of this list')
  }
  const end = start + Math.min(pageSize, parameters.count('MaxRecords') ?? pageSize)
  return { items: items.slice(start, end), next: end < items.length ? { NextToken: `${list}.${end}` } : {} }
}
