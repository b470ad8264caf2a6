import type { LoadBalancing } from '../../elbv2/index.ts'
import type { Change } from '../../state/store.ts'
import { lastPart, nameIn, type Place } from '../arns.ts'
import { clientError, EcsException } from '../ecs-exception.ts'
import type { EcsState } from '../ecs-state.ts'
import type { Cluster, Document, Service, Task, TaskSet } from '../model.ts'
import { optionalText, requiredText } from '../request.ts'

/** What an operation is given beside its request. */
export interface EcsContext extends Place {
  readonly state: EcsState
  readonly balancing: Pick<LoadBalancing, 'targetGroup' | 'isInUse'>
  readonly nowMs: number
  /** The ARN of whoever calls. */
  readonly callerArn: string
  /** How many items a list operation gives at once. */
  readonly pageSize: number
}

/** What an operation comes to: its answer, which counts once the changes are durable. */
export interface EcsReply {
  readonly body: Document
  readonly changes?: readonly Change[]
  /** Keys of services that have something to do now. */
  readonly services?: readonly string[]
  /** A task that its caller has ended. */
  readonly stopped?: { readonly task: Task; readonly reason: string }
}

/** One operation of the public service model. It reads the state and changes nothing by itself. @throws EcsException */
export type EcsOperation = (context: EcsContext, body: Document) => EcsReply

/** The cluster that a request names, `default` when it names none; `undefined` when it is not there. */
export function findCluster(state: EcsState, body: Document): Cluster | undefined {
  const found = state.cluster(nameIn('cluster', optionalText(body, 'cluster') ?? 'default'))
  return found?.status === 'ACTIVE' ? found : undefined
}

/** @throws EcsException `ClusterNotFoundException` */
export function requireCluster(state: EcsState, body: Document): Cluster {
  const found = findCluster(state, body)
  if (found === undefined) throw new EcsException('ClusterNotFoundException', 'Cluster not found.')
  return found
}

/** A service by its name or its ARN. */
export function findService(state: EcsState, { name }: Cluster, text: string): Service | undefined {
  return state.service(`${name}/${lastPart(text)}`)
}

/** @throws EcsException `ServiceNotFoundException`, or `ServiceNotActiveException` */
export function requireService(state: EcsState, body: Document, field = 'service'): Service {
  const cluster = requireCluster(state, body)
  const found = findService(state, cluster, requiredText(body, field))
  if (found === undefined) throw new EcsException('ServiceNotFoundException', 'Service not found.')
  if (found.status !== 'ACTIVE') throw new EcsException('ServiceNotActiveException', 'Service was not ACTIVE.')
  return found
}

/** A task set by its id or its ARN. */
export function findTaskSet({ taskSets }: Service, text: string): TaskSet | undefined {
  return taskSets.find(({ id, arn }) => id === text || arn === text || lastPart(id) === lastPart(text))
}

/** @throws EcsException `TaskSetNotFoundException` */
export function requireTaskSet(service: Service, text: string): TaskSet {
  const found = findTaskSet(service, text)
  if (found === undefined) throw new EcsException('TaskSetNotFoundException', 'Task set not found.')
  return found
}

/** @throws EcsException `ClientException` */
export function requireAtMost(names: readonly string[], most: number, what: string): void {
  if (names.length > most) throw clientError(`${what} cannot have more than ${most} items.`)
}
