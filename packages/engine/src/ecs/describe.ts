import type { EcsState } from './ecs-state.ts'
import {
  type Cluster,
  computedDesiredCount,
  type Document,
  type Placement,
  type Service,
  type Task,
  type TaskDefinition,
  type TaskSet,
} from './model.ts'
import { countTasks, liveTasks } from './tasks/stability.ts'

/** Times on the wire are seconds since the epoch, with milliseconds as their fraction. */
function seconds(timeMs: number | undefined): number | undefined {
  return timeMs === undefined ? undefined : timeMs / 1_000
}

export function describeCluster(state: EcsState, cluster: Cluster, isTagged = false): Document {
  const tasks = state.tasks().filter(({ clusterName }) => clusterName === cluster.name)
  const { running, pending } = countTasks(tasks)
  const services = state.services().filter(({ clusterName }) => clusterName === cluster.name)
  return {
    clusterArn: cluster.arn,
    clusterName: cluster.name,
    status: cluster.status,
    registeredContainerInstancesCount: 0,
    runningTasksCount: running,
    pendingTasksCount: pending,
    activeServicesCount: services.filter(({ status }) => status === 'ACTIVE').length,
    statistics: [],
    settings: [],
    capacityProviders: [],
    defaultCapacityProviderStrategy: [],
    ...cluster.kept,
    tags: isTagged ? cluster.tags : [],
  }
}

export function describeTaskDefinition(definition: TaskDefinition): Document {
  const { arn, family, revision, status, registered, registeredAtMs, registeredBy, deregisteredAtMs } = definition
  return {
    taskDefinitionArn: arn,
    family,
    revision,
    status,
    ...registered,
    registeredAt: seconds(registeredAtMs),
    registeredBy,
    deregisteredAt: seconds(deregisteredAtMs),
  }
}

function describePlacement({ launchType, platformVersion, networkConfiguration, capacityProviderStrategy }: Placement) {
  return { launchType, platformVersion, networkConfiguration, capacityProviderStrategy }
}

export function describeTaskSet(state: EcsState, service: Service, set: TaskSet, isTagged = false): Document {
  const { running, pending } = countTasks(liveTasks(set, state.tasksOf(service)))
  return {
    id: set.id,
    taskSetArn: set.arn,
    serviceArn: service.arn,
    clusterArn: state.cluster(service.clusterName)?.arn,
    startedBy: set.startedBy,
    externalId: set.externalId,
    status: set.status,
    taskDefinition: set.taskDefinitionArn,
    computedDesiredCount: computedDesiredCount(service, set),
    pendingCount: pending,
    runningCount: running,
    createdAt: seconds(set.createdAtMs),
    updatedAt: seconds(set.updatedAtMs),
    ...describePlacement(set),
    loadBalancers: set.loadBalancers,
    serviceRegistries: [],
    scale: { value: set.scalePercent, unit: 'PERCENT' },
    stabilityStatus: set.stability,
    stabilityStatusAt: seconds(set.stabilityAtMs),
    tags: isTagged ? set.tags : [],
  }
}

export function describeService(state: EcsState, service: Service, isTagged = false): Document {
  const tasks = state.tasksOf(service).filter(({ desiredStatus }) => desiredStatus === 'RUNNING')
  const { running, pending } = countTasks(tasks)
  return {
    serviceArn: service.arn,
    serviceName: service.name,
    clusterArn: state.cluster(service.clusterName)?.arn,
    loadBalancers: service.loadBalancers,
    serviceRegistries: [],
    status: service.status,
    desiredCount: service.desiredCount,
    runningCount: running,
    pendingCount: pending,
    ...describePlacement(service),
    taskDefinition: service.taskDefinitionArn,
    taskSets: service.taskSets.map((set) => describeTaskSet(state, service, set, isTagged)),
    deployments: [],
    events: service.events.map(({ id, createdAtMs, message }) => ({ id, createdAt: seconds(createdAtMs), message })),
    createdAt: seconds(service.createdAtMs),
    placementConstraints: [],
    placementStrategy: [],
    healthCheckGracePeriodSeconds: service.healthCheckGracePeriodSeconds,
    schedulingStrategy: 'REPLICA',
    deploymentController: { type: service.controller },
    createdBy: service.createdBy,
    enableECSManagedTags: false,
    propagateTags: 'NONE',
    enableExecuteCommand: false,
    ...service.kept,
    tags: isTagged ? service.tags : [],
  }
}

export function describeTask(state: EcsState, task: Task): Document {
  const clusterArn = state.cluster(task.clusterName)?.arn
  return {
    taskArn: task.arn,
    clusterArn,
    taskDefinitionArn: task.taskDefinitionArn,
    group: `service:${task.serviceName}`,
    startedBy: task.taskSetId,
    launchType: task.launchType,
    platformVersion: task.platformVersion,
    lastStatus: task.lastStatus,
    desiredStatus: task.desiredStatus,
    healthStatus: 'UNKNOWN',
    connectivity: 'CONNECTED',
    attachments: [],
    attributes: [],
    containers: task.containers.map((container) => ({
      containerArn: `${task.arn.replace(':task/', ':container/')}/${container.id}`,
      taskArn: task.arn,
      name: container.name,
      image: container.image,
      lastStatus: container.lastStatus,
      exitCode: container.exitCode,
      networkBindings: container.ports
        .filter(({ hostPort }) => hostPort !== 0)
        .map(({ containerPort, hostPort, protocol }) => ({ bindIP: '127.0.0.1', containerPort, hostPort, protocol })),
      networkInterfaces: [],
      healthStatus: 'UNKNOWN',
    })),
    createdAt: seconds(task.createdAtMs),
    startedAt: seconds(task.startedAtMs),
    stoppingAt: seconds(task.stoppingAtMs),
    stoppedAt: seconds(task.stoppedAtMs),
    stopCode: task.stopCode,
    stoppedReason: task.stoppedReason,
    overrides: { containerOverrides: task.containers.map(({ name }) => ({ name })) },
    version: 1,
    tags: [],
  }
}
