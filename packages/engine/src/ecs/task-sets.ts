import { ecsArn, lastPart, type Place } from './arns.ts'
import type { Placement, Service, ServiceLoadBalancer, Tags, TaskSet } from './model.ts'

/** What is asked of a new task set. */
export interface TaskSetRequest {
  readonly id: string
  readonly status: 'PRIMARY' | 'ACTIVE'
  readonly taskDefinitionArn: string
  readonly loadBalancers: readonly ServiceLoadBalancer[]
  readonly placement: Placement
  readonly scalePercent: number
  readonly startedBy?: string
  readonly externalId?: string
  readonly clientToken?: string
  readonly tags: Tags
}

export function newTaskSet(
  place: Place & { readonly nowMs: number },
  { clusterName, name }: Pick<Service, 'clusterName' | 'name'>,
  { placement, ...request }: TaskSetRequest,
): TaskSet {
  const { nowMs } = place
  return {
    ...request,
    ...placement,
    arn: ecsArn(place, `task-set/${clusterName}/${name}/${lastPart(request.id)}`),
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
    stability: 'STABILIZING',
    stabilityAtMs: nowMs,
  }
}

/** Makes a task set the primary one: the service is from now on what that is. The one before stays, as an active one. */
export function promoted(service: Service, set: TaskSet, nowMs: number): Service {
  const { launchType: _launch, platformVersion: _version, networkConfiguration: _network, ...rest } = service
  const { capacityProviderStrategy: _strategy, ...kept } = rest
  const { launchType, platformVersion, networkConfiguration, capacityProviderStrategy } = set
  return {
    ...kept,
    ...(launchType !== undefined && { launchType }),
    ...(platformVersion !== undefined && { platformVersion }),
    ...(networkConfiguration !== undefined && { networkConfiguration }),
    ...(capacityProviderStrategy !== undefined && { capacityProviderStrategy }),
    taskDefinitionArn: set.taskDefinitionArn,
    loadBalancers: set.loadBalancers,
    taskSets: service.taskSets.map((one): TaskSet => {
      if (one.id === set.id) return { ...one, status: 'PRIMARY', updatedAtMs: nowMs }
      return one.status === 'PRIMARY' ? { ...one, status: 'ACTIVE', updatedAtMs: nowMs } : one
    }),
  }
}

/** Has the tasks of a set end; with the last of them the set is gone. */
export function drained(service: Service, set: TaskSet, nowMs: number): Service {
  return withTaskSet(service, { ...set, status: 'DRAINING', stability: 'STABILIZING', updatedAtMs: nowMs })
}

export function withTaskSet(service: Service, set: TaskSet): Service {
  return { ...service, taskSets: service.taskSets.map((one) => (one.id === set.id ? set : one)) }
}
