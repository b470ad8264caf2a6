import type { ReplacementRequest } from '../../ecs/index.ts'
import type { TrafficProgress } from './traffic-target.ts'

/** A target group by both of its names: requests and answers have the one, load balancing goes by the other. */
export interface NamedTargetGroup {
  readonly name: string
  readonly arn: string
}

/** A task set by its id or, before it is known by that, by the deployment that makes it. */
export type TaskSetName = { readonly id: string } | { readonly externalId: string }

/** A task set of a service, and the target group that its tasks are in. */
export interface EcsSide {
  readonly taskSet: TaskSetName
  readonly group: NamedTargetGroup
}

/** The traffic of listeners that moves from one task set of a service to another. */
export interface EcsShift {
  readonly cluster: string
  readonly service: string
  readonly productionListenerArn: string
  readonly testListenerArn?: string
  readonly from: EcsSide
  readonly to: EcsSide
}

/** A task set as it was last seen. */
export interface SeenTaskSet {
  readonly id: string
  readonly label: 'Blue' | 'Green'
  readonly status: 'PRIMARY' | 'ACTIVE' | 'DRAINING'
  readonly desiredCount: number
  readonly pendingCount: number
  readonly runningCount: number
}

/** What an AppSpec file says of the task set that is made. */
export type Replacement = Omit<ReplacementRequest, 'externalId'>

/** The one target of a deployment to ECS, `cluster:service`. */
export interface EcsTarget extends TrafficProgress {
  readonly shift: EcsShift
  /** Absent of a rollback, which makes no task set. */
  readonly replacement?: Replacement
  /** The one that traffic comes from, then the one that it goes to, as far as they are there. */
  readonly taskSets: readonly SeenTaskSet[]
}
