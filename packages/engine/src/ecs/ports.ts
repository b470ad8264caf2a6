import type { WeightedGroup } from '../elbv2/index.ts'
import type { Document, ServiceLoadBalancer, StabilityStatus } from './model.ts'

/**
 * What a driver of blue/green deployments does to a service, in process. Everything that it does is kept before it is
 * resolved, and every call can be made again: a driver that was killed asks for the service, finds its task set by the
 * `externalId` that it gave it, and goes on.
 *
 * A deployment goes like this:
 *
 * 1. `describeService`: the primary task set is the original, and its target group the original one of the pair.
 * 2. `createTaskSet` with the deployment's id as `externalId`, bound to the other target group.
 * 3. `setForward` of the test listener to the new target group, and of the production listener to both, the new one with
 *    weight 0: a target group that no listener forwards to is not checked, so this is what makes health count.
 * 4. `watch` until the new task set is `STEADY_STATE`.
 * 5. `setForward` of the production listener, as often as the traffic shifts: it counts from the next request on.
 * 6. `promote`, and after the termination wait `removeTaskSet` of the original one. It drains: no request is lost.
 *
 * The way back is `setForward` to the original group and `removeTaskSet` of the new one, once it is not the primary.
 */
export interface EcsDeployments {
  /** `undefined` when there is no such service, or it is not active. */
  describeService(place: ServicePlace): DeployedService | undefined
  /**
   * Creates a task set, or answers with the one that has this `externalId` already. Resolves when it is kept; its tasks
   * start by then.
   *
   * @throws EcsException `ServiceNotFoundException`, `ClientException` for a task definition that is not there,
   *   `InvalidParameterException` for a container or port that it has not.
   */
  createTaskSet(place: ServicePlace, request: ReplacementRequest): Promise<DeployedTaskSet>
  /** Sets the share of the desired count that a task set has, from 0 to 100. @throws EcsException `TaskSetNotFoundException` */
  scaleTaskSet(place: ServicePlace, taskSetId: string, percent: number): Promise<void>
  /** Makes a task set the primary one. One that is that already stays it. @throws EcsException `TaskSetNotFoundException` */
  promote(place: ServicePlace, taskSetId: string): Promise<void>
  /**
   * Has a task set end: its targets get no new requests, those under way end, then its tasks do. Resolves when that is
   * kept; the set is in `describeService` until it is gone. One that is gone already is none to remove.
   *
   * @throws EcsException `InvalidParameterException` for the primary one.
   */
  removeTaskSet(place: ServicePlace, taskSetId: string): Promise<void>
  /**
   * Has a listener forward like this from its next request on.
   *
   * @throws ElbError `ListenerNotFound`, `TargetGroupNotFound`; `InvalidConfigurationRequest` for two groups at a network
   *   load balancer.
   */
  setForward(listenerArn: string, forward: readonly WeightedGroup[]): Promise<void>
  /** `undefined` when it is not there. */
  describeListener(listenerArn: string): DeployedListener | undefined
  /**
   * Has a function called whenever a service has changed: the count of its tasks, its task sets, whether they are steady.
   * It may be called when nothing of that has. @returns what ends it.
   */
  watch(watcher: (place: ServicePlace) => void): () => void
}

export interface ServicePlace {
  /** A name or an ARN, as of the service. */
  readonly cluster: string
  readonly service: string
}

export interface DeployedService {
  readonly arn: string
  readonly controller: 'CODE_DEPLOY' | 'EXTERNAL'
  readonly desiredCount: number
  /** In the order in which they were made, those on their way out included. */
  readonly taskSets: readonly DeployedTaskSet[]
}

export interface DeployedListener {
  /** A network load balancer forwards to one target group: its traffic moves at once. */
  readonly loadBalancerType: 'application' | 'network'
  /** How it forwards now. */
  readonly forward: readonly WeightedGroup[]
}

export interface DeployedTaskSet {
  readonly id: string
  readonly arn: string
  readonly externalId?: string
  readonly status: 'PRIMARY' | 'ACTIVE' | 'DRAINING'
  readonly taskDefinitionArn: string
  readonly loadBalancers: readonly ServiceLoadBalancer[]
  readonly desiredCount: number
  readonly runningCount: number
  readonly pendingCount: number
  readonly stability: StabilityStatus
  /** Since when, of the wall. */
  readonly stabilityAtMs: number
}

export interface ReplacementRequest {
  /** A family, `family:revision` or an ARN. */
  readonly taskDefinition: string
  readonly loadBalancer: ServiceLoadBalancer
  /** Names what asks for it, such as a deployment's id: at most one task set of a service has it. */
  readonly externalId: string
  readonly platformVersion?: string
  /** Inherited from the service when it is not said, as all of these. */
  readonly networkConfiguration?: Document
  readonly capacityProviderStrategy?: readonly Document[]
}
