import type { Deployment, ShownTarget } from '../model/deployment.ts'
import type { DeploymentGroup } from '../model/deployment-group.ts'
import type { Trigger, TriggerEvent } from '../model/trigger.ts'

/** Where a deployment belongs, as messages tell it. */
export interface Origin {
  readonly region: string
  readonly accountId: string
  readonly applicationName: string
  readonly group: DeploymentGroup
}

/** Times in triggers are texts: seconds since the epoch with their milliseconds. */
function time(timeMs: number): string {
  return (timeMs / 1000).toFixed(3)
}

function optionalTime<K extends string>(name: K, timeMs: number | undefined): { readonly [key in K]?: string } {
  return timeMs === undefined ? {} : ({ [name]: time(timeMs) } as { readonly [key in K]?: string })
}

/** What a topic is told of a deployment (user guide, "JSON data formats for triggers"): numbers are texts. */
export function deploymentMessage(
  { region, accountId, applicationName, group }: Origin,
  trigger: Trigger,
  deployment: Deployment,
): unknown {
  const { Failed, InProgress, Pending, Skipped, Succeeded } = deployment.counts
  const counts = Object.entries({ Failed, InProgress, Pending, Skipped, Succeeded })
  const { error } = deployment
  return {
    region,
    accountId,
    eventTriggerName: trigger.name,
    applicationName,
    deploymentId: deployment.deploymentId,
    deploymentGroupName: group.name,
    createTime: time(deployment.createdAtMs),
    ...optionalTime('completeTime', deployment.completedAtMs),
    deploymentOverview: Object.fromEntries(counts.map(([status, count]) => [status, String(count)])),
    status: deployment.status,
    ...(error !== undefined && { errorInformation: { ErrorCode: error.code, ErrorMessage: error.message } }),
  }
}

/** What a topic is told of an instance (the same page). */
export function instanceMessage({ region, accountId }: Origin, trigger: Trigger, target: ShownTarget): unknown {
  return {
    region,
    accountId,
    eventTriggerName: trigger.name,
    deploymentId: target.deploymentId,
    instanceId: target.targetArn,
    lastUpdatedAt: time(target.updatedAtMs),
    instanceStatus: target.status,
    lifecycleEvents: target.events.map(({ name, status, startedAtMs, endedAtMs }) => ({
      LifecycleEvent: name,
      LifecycleEventStatus: status,
      ...optionalTime('StartTime', startedAtMs),
      ...optionalTime('EndTime', endedAtMs),
    })),
  }
}

/** What a topic is told when a trigger is made or changed; the guide says that something is, and not what. */
export function testMessage({ region, accountId, applicationName, group }: Origin, trigger: Trigger): unknown {
  return {
    region,
    accountId,
    eventTriggerName: trigger.name,
    applicationName,
    deploymentGroupName: group.name,
    message: `Trigger ${trigger.name} tells this topic of ${trigger.events.join(', ')}.`,
  }
}

/** The state that an event bus is told; absent for what it is told nothing of. */
const BUS_STATES: Readonly<Partial<Record<TriggerEvent, string>>> = {
  DeploymentStart: 'START',
  DeploymentSuccess: 'SUCCESS',
  DeploymentFailure: 'FAILURE',
  DeploymentStop: 'STOP',
  DeploymentReady: 'READY',
  InstanceStart: 'START',
  InstanceSuccess: 'SUCCESS',
  InstanceFailure: 'FAILURE',
  InstanceReady: 'READY',
}

/** What the event bus is told of a deployment or, with a target, of an instance; `undefined` when it is told nothing. */
export function busEvent(
  { region, accountId, applicationName, group }: Origin,
  event: TriggerEvent,
  deploymentId: string,
  target: ShownTarget | undefined,
  { id, nowMs }: { readonly id: string; readonly nowMs: number },
): unknown {
  const state = BUS_STATES[event]
  if (state === undefined) return undefined
  const arn = `arn:aws:codedeploy:${region}:${accountId}`
  return {
    version: '0',
    id,
    'detail-type': `CodeDeploy ${target === undefined ? 'Deployment' : 'Instance'} State-change Notification`,
    source: 'aws.codedeploy',
    account: accountId,
    time: `${new Date(nowMs).toISOString().slice(0, 19)}Z`,
    region,
    resources: [
      ...(target === undefined ? [] : [target.targetArn]),
      `${arn}:deploymentgroup:${applicationName}/${group.name}`,
      `${arn}:application:${applicationName}`,
    ],
    detail: {
      ...(target !== undefined && { instanceId: target.targetId }),
      region,
      deploymentId,
      instanceGroupId: group.groupId,
      deploymentGroup: group.name,
      state,
      application: applicationName,
    },
  }
}
