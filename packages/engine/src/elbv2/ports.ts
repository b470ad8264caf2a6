import type { Address, Listener, TargetGroup, WeightedGroup } from './model.ts'
import type { TargetHealth } from './traffic/targets.ts'

/** Load balancing as other services of the engine use it: by ARNs, in process. */
export interface LoadBalancing {
  targetGroup(arn: string): TargetGroup | undefined
  findTargetGroup(name: string): TargetGroup | undefined
  listener(arn: string): Listener | undefined
  /** Whether some listener forwards to the group, with whatever weight: only then are its targets checked. */
  isInUse(targetGroupArn: string): boolean
  /** What DescribeTargetHealth says of a target. */
  health(targetGroupArn: string, address: Address): TargetHealth
  /** Has a function called with the ARN of a group whenever the health of one of its targets has changed. */
  watch(watcher: (targetGroupArn: string) => void): void
  /** Registers a target. Of a group that is not there nothing happens. @throws ElbError `InvalidTarget` for an instance that is not there. */
  register(targetGroupArn: string, address: Address): Promise<void>
  /**
   * Deregisters a target: from now on it gets no new request. Resolves once nothing is under way to it any more, at the
   * latest when the group's deregistration delay is over.
   */
  drain(targetGroupArn: string, address: Address): Promise<void>
  /** Takes a target away at once, because its program is gone. */
  forget(targetGroupArn: string, address: Address): Promise<void>
  /**
   * Has a listener forward like this from its next request on; requests under way end where they are. Resolves when it is
   * kept.
   *
   * @throws ElbError `ListenerNotFound`, `TargetGroupNotFound`, or `InvalidConfigurationRequest` for several groups at a
   *   listener of a network load balancer.
   */
  setForward(listenerArn: string, forward: readonly WeightedGroup[]): Promise<void>
}
