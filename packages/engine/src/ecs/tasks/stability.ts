import type { LoadBalancing } from '../../elbv2/index.ts'
import { computedDesiredCount, type Service, type Task, type TaskSet } from '../model.ts'

export interface TaskCounts {
  readonly running: number
  readonly pending: number
}

/** The tasks of a set that are to run, or do. Those that have to go count no more. */
export function liveTasks(set: TaskSet, tasks: readonly Task[]): readonly Task[] {
  return tasks.filter(({ taskSetId, desiredStatus }) => taskSetId === set.id && desiredStatus === 'RUNNING')
}

export function countTasks(tasks: readonly Task[]): TaskCounts {
  const running = tasks.filter(({ lastStatus }) => lastStatus === 'RUNNING').length
  return { running, pending: tasks.filter(({ lastStatus }) => lastStatus === 'PENDING').length }
}

/**
 * Whether a task set is where it is to be (API reference, TaskSet, `stabilityStatus`): as many tasks run as are wanted, none is
 * on its way, and its load balancers find all of them healthy. What no load balancer looks at is as good as healthy.
 */
export function isSteady(
  service: Service,
  set: TaskSet,
  tasks: readonly Task[],
  balancing: Pick<LoadBalancing, 'health'>,
): boolean {
  const live = liveTasks(set, tasks)
  const { running, pending } = countTasks(live)
  if (running !== computedDesiredCount(service, set) || pending > 0) return false
  return live.every((task) =>
    set.loadBalancers.every(({ targetGroupArn }) => {
      const target = task.targets.find((one) => one.targetGroupArn === targetGroupArn)
      if (target === undefined) return false
      const { state } = balancing.health(targetGroupArn, target)
      return state === 'healthy' || state === 'unused' || state === 'unavailable'
    }),
  )
}

/** The target group in which a task was found unhealthy. */
export function unhealthyIn(task: Task, balancing: Pick<LoadBalancing, 'health'>): string | undefined {
  return task.targets.find((target) => balancing.health(target.targetGroupArn, target).state === 'unhealthy')
    ?.targetGroupArn
}

/**
 * Which tasks to do without: those first that do not run yet, then the newest. ECS spreads over zones and instances, of
 * which there is one here.
 */
export function surplus(live: readonly Task[], wanted: number): readonly Task[] {
  const rank = ({ lastStatus }: Task): number => (lastStatus === 'RUNNING' ? 0 : 1)
  const inOrder = [...live].sort((a, b) => rank(a) - rank(b) || a.createdAtMs - b.createdAtMs)
  return inOrder.slice(wanted)
}
