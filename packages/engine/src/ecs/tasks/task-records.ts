import { ecsArn, newTaskId, type Place } from '../arns.ts'
import type { ContainerDefinition, Service, StopCode, Task, TaskSet } from '../model.ts'

/** A task that is to be started. */
export function newTask(
  place: Place,
  service: Service,
  set: TaskSet,
  definitions: readonly ContainerDefinition[],
  nowMs: number,
): Task {
  const id = newTaskId()
  return {
    id,
    arn: ecsArn(place, `task/${service.clusterName}/${id}`),
    clusterName: service.clusterName,
    serviceName: service.name,
    taskSetId: set.id,
    taskDefinitionArn: set.taskDefinitionArn,
    ...(set.launchType !== undefined && { launchType: set.launchType }),
    ...(set.platformVersion !== undefined && { platformVersion: set.platformVersion }),
    lastStatus: 'PENDING',
    desiredStatus: 'RUNNING',
    containers: definitions.map(({ name, image, portMappings }) => ({
      id: newTaskId(),
      name,
      image,
      lastStatus: 'PENDING',
      ports: portMappings.map((port) => ({ ...port, hostPort: 0 })),
    })),
    targets: [],
    createdAtMs: nowMs,
  }
}

/** What is known of a task while it runs; whoever asked for its end said why, and what the task says later is not that. */
export function changedTask(task: Task, change: Partial<Task>): Task {
  const { stopCode = change.stopCode, stoppedReason = change.stoppedReason } = task
  return {
    ...task,
    ...change,
    ...(stopCode !== undefined && { stopCode }),
    ...(stoppedReason !== undefined && { stoppedReason }),
  }
}

/** A task of which nothing runs any more, without anybody having seen its end. */
export function lostTask(task: Task, stoppedReason: string, nowMs: number, stopCode: StopCode): Task {
  return {
    ...changedTask(task, { stopCode, stoppedReason }),
    targets: [],
    lastStatus: 'STOPPED',
    desiredStatus: 'STOPPED',
    containers: task.containers.map((container) => ({ ...container, lastStatus: 'STOPPED' })),
    stoppedAtMs: nowMs,
  }
}

/** Whether a task ended although nobody had asked it to. */
export function isAccident({ stopCode }: Task): boolean {
  return stopCode === 'TaskFailedToStart' || stopCode === 'EssentialContainerExited'
}
