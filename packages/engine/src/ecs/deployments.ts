import type { LoadBalancing } from '../elbv2/index.ts'
import type { Change } from '../state/store.ts'
import { newTaskSetId } from './arns.ts'
import { requireActiveDefinition } from './definitions.ts'
import { invalid } from './ecs-exception.ts'
import { type EcsState, ecsChange } from './ecs-state.ts'
import { computedDesiredCount, type Document, type Service, serviceKey, type TaskSet } from './model.ts'
import {
  type EcsContext,
  findCluster,
  findService,
  findTaskSet,
  requireService,
  requireTaskSet,
} from './operations/operation.ts'
import { checkPlacement, readLoadBalancers, readPlacement } from './operations/placement.ts'
import type { DeployedService, DeployedTaskSet, EcsDeployments, ServicePlace } from './ports.ts'
import { drained, newTaskSet, promoted, withTaskSet } from './task-sets.ts'
import type { Scheduler } from './tasks/scheduler.ts'
import { countTasks, liveTasks } from './tasks/stability.ts'

export interface DeploymentsOptions {
  readonly context: () => EcsContext
  readonly commit: (changes: readonly Change[]) => Promise<void>
  readonly scheduler: Pick<Scheduler, 'settle' | 'watch'>
  readonly balancing: LoadBalancing
}

/** The port of a driver of deployments, over the same state and rules as the operations. */
export function createDeployments({ context, commit, scheduler, balancing }: DeploymentsOptions): EcsDeployments {
  const required = (place: ServicePlace): Service => requireService(context().state, { ...place })
  const put = async (service: Service): Promise<void> => {
    const committed = commit([ecsChange.putService(service)])
    scheduler.settle(serviceKey(service))
    await committed
    await commit([])
  }
  return {
    describeService({ cluster, service }) {
      const { state } = context()
      const found = findCluster(state, { cluster })
      const deployed = found === undefined ? undefined : findService(state, found, service)
      return deployed?.status === 'ACTIVE' ? describe(state, deployed) : undefined
    },
    async createTaskSet(place, { taskDefinition, loadBalancer, externalId, ...placed }) {
      const current = context()
      const service = required(place)
      const there = service.taskSets.find((set) => set.externalId === externalId)
      if (there !== undefined) {
        await commit([])
        return describeSet(current.state, service, there)
      }
      const definition = requireActiveDefinition(current.state, taskDefinition)
      const placement = readPlacement(placed as Document, service)
      checkPlacement(definition, placement)
      const set = newTaskSet(current, service, {
        id: newTaskSetId(),
        status: 'ACTIVE',
        taskDefinitionArn: definition.arn,
        loadBalancers: readLoadBalancers(current, { loadBalancers: [loadBalancer] }, definition),
        placement,
        scalePercent: 100,
        startedBy: 'CODE_DEPLOY',
        externalId,
        tags: [],
      })
      await put({ ...service, taskSets: [...service.taskSets, set] })
      const now = required(place)
      return describeSet(current.state, now, requireTaskSet(now, set.id))
    },
    async scaleTaskSet(place, taskSetId, percent) {
      const service = required(place)
      const set = requireTaskSet(service, taskSetId)
      await put(withTaskSet(service, { ...set, scalePercent: percent, updatedAtMs: context().nowMs }))
    },
    async promote(place, taskSetId) {
      const service = required(place)
      const set = requireTaskSet(service, taskSetId)
      if (set.status !== 'PRIMARY') await put(promoted(service, set, context().nowMs))
      else await commit([])
    },
    async removeTaskSet(place, taskSetId) {
      const service = required(place)
      const set = findTaskSet(service, taskSetId)
      if (set?.status === 'PRIMARY') throw invalid('The primary task set cannot be deleted.')
      if (set === undefined || set.status === 'DRAINING') await commit([])
      else await put(drained(service, set, context().nowMs))
    },
    setForward: (listenerArn, forward) => balancing.setForward(listenerArn, forward),
    describeListener: (listenerArn) => {
      const listener = balancing.listener(listenerArn)
      if (listener === undefined) return undefined
      const loadBalancerType = listener.protocol === 'TCP' ? 'network' : 'application'
      return { loadBalancerType, forward: listener.forward }
    },
    watch: (watcher) => scheduler.watch(({ clusterName, name }) => watcher({ cluster: clusterName, service: name })),
  }
}

function describe(state: EcsState, service: Service): DeployedService {
  const { arn, controller, desiredCount, taskSets } = service
  return { arn, controller, desiredCount, taskSets: taskSets.map((set) => describeSet(state, service, set)) }
}

function describeSet(state: EcsState, service: Service, set: TaskSet): DeployedTaskSet {
  const { running, pending } = countTasks(liveTasks(set, state.tasksOf(service)))
  const { id, arn, externalId, status, taskDefinitionArn, loadBalancers, stability, stabilityAtMs } = set
  return {
    ...{ id, arn, status, taskDefinitionArn, loadBalancers, stability, stabilityAtMs },
    ...(externalId !== undefined && { externalId }),
    desiredCount: computedDesiredCount(service, set),
    runningCount: running,
    pendingCount: pending,
  }
}
