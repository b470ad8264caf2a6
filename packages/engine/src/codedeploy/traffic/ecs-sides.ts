import type { DeployedService, DeployedTaskSet, ServicePlace } from '../../ecs/index.ts'
import type { EcsShift, EcsTarget, SeenTaskSet, TaskSetName } from '../model/ecs-target.ts'

export function placeOf({ cluster, service }: Pick<EcsShift, 'cluster' | 'service'>): ServicePlace {
  return { cluster, service }
}

/** The task set of that name, be it on its way out or not. */
export function findSide({ taskSets }: DeployedService, name: TaskSetName): DeployedTaskSet | undefined {
  return taskSets.find((set) => ('id' in name ? set.id === name.id : set.externalId === name.externalId))
}

/** Those that an earlier deployment has left in the target group that the replacement is to have. */
export function leftIn(groupArn: string, { taskSets }: DeployedService, own: string): readonly DeployedTaskSet[] {
  return taskSets.filter(
    ({ status, externalId, loadBalancers }) =>
      status === 'ACTIVE' && externalId !== own && loadBalancers.some((one) => one.targetGroupArn === groupArn),
  )
}

/** The target with its task sets as they are now; the same one when they are as they were. One that is gone is told as it was last. */
export function withSeen(target: EcsTarget, service: DeployedService | undefined): EcsTarget {
  if (service === undefined) return target
  const { from, to } = target.shift
  const taskSets = [seen(from.taskSet, 'Blue'), seen(to.taskSet, 'Green')].flatMap((one) => one ?? [])
  return JSON.stringify(taskSets) === JSON.stringify(target.taskSets) ? target : { ...target, taskSets }

  function seen(name: TaskSetName, label: SeenTaskSet['label']): SeenTaskSet | undefined {
    const set = service && findSide(service, name)
    if (set === undefined) {
      const before = target.taskSets.find((one) => one.label === label)
      return before && { ...before, status: 'DRAINING', desiredCount: 0, pendingCount: 0, runningCount: 0 }
    }
    const { id, status, desiredCount, pendingCount, runningCount } = set
    return { id, label, status, desiredCount, pendingCount, runningCount }
  }
}
