import type { Clock } from '@slipway/core/clock'
import type { Change } from '../../state/store.ts'
import { type ElbState, elbChange } from '../elb-state.ts'
import {
  type Address,
  addressKey,
  isSameAddress,
  type Place,
  type Target,
  type TargetGroup,
  targetTypeOf,
} from '../model.ts'
import { LiveTarget, type Use } from './live-target.ts'
import type { Probe } from './probe.ts'

/** The states of DescribeTargetHealth, with the reason where there is one. */
export interface TargetHealth {
  readonly state: 'initial' | 'healthy' | 'unhealthy' | 'unused' | 'draining' | 'unavailable'
  readonly reason?: string
  readonly description?: string
}

/** The port of this machine on which an instance takes requests; `undefined` when there is no such instance. */
export type InstancePort = (instanceId: string) => number | undefined

export interface TargetsOptions {
  readonly state: ElbState
  readonly commit: (changes: readonly Change[]) => Promise<void>
  /** Of the wall: targets are programs. */
  readonly clock: Clock
  readonly probe: Probe
  readonly instancePort: InstancePort
  readonly log: (line: string) => void
}

/** The targets of all groups at work: whether they are healthy, which one is next, and when one has nothing left to do. */
export class Targets {
  readonly #options: TargetsOptions
  readonly #live = new Map<string, LiveTarget[]>()
  readonly #turns = new Map<string, number>()
  readonly #removals = new Map<string, AbortController>()
  readonly #watchers = new Set<(targetGroupArn: string) => void>()
  readonly #closing = new AbortController()

  constructor(options: TargetsOptions) {
    this.#options = options
  }

  /** Brings what is at work in line with what is kept: called after every change to groups, targets and listeners. */
  sync(): void {
    if (this.#closing.signal.aborted) return
    const { state } = this.#options
    const groups = state.targetGroups()
    for (const arn of this.#live.keys()) if (!groups.some((group) => group.arn === arn)) this.#syncTargets(arn, [])
    for (const group of groups) {
      this.#syncTargets(group.arn, group.targets, group)
      const isUsed = state.listenersOf(group.arn).length > 0
      for (const target of group.targets) {
        const isChecked = isUsed && group.healthCheck.enabled && target.drainingUntilMs === undefined
        this.#find(group.arn, target)?.check(isChecked ? group.healthCheck : undefined)
      }
    }
    this.#planRemovals(groups)
  }

  /** Has a function called with a group whenever the health of one of its targets has changed. */
  watch(watcher: (targetGroupArn: string) => void): void {
    this.#watchers.add(watcher)
  }

  /**
   * Takes the next target of a group for one use: round robin among the healthy ones; when there are none, among all that
   * are registered, as load balancers fail open. `undefined` when there is none that was not tried.
   */
  take(targetGroupArn: string, tried: ReadonlySet<Address>): Use | undefined {
    const group = this.#options.state.targetGroup(targetGroupArn)
    if (group === undefined) return undefined
    const registered = group.targets
      .filter(({ drainingUntilMs }) => drainingUntilMs === undefined)
      .flatMap((target) => this.#find(targetGroupArn, target) ?? [])
    const isHealthy = (target: LiveTarget): boolean => target.health.state === 'healthy'
    const open = registered.some(isHealthy) && group.healthCheck.enabled ? registered.filter(isHealthy) : registered
    const left = open.filter(({ address }) => !tried.has(address) && this.locate(group, address) !== undefined)
    const turn = this.#turns.get(targetGroupArn) ?? 0
    this.#turns.set(targetGroupArn, turn + 1)
    return left[turn % left.length]?.use()
  }

  /** Where a target takes requests; `undefined` when it is an instance that is not there. */
  locate(group: Pick<TargetGroup, 'targetType'>, { id, port }: Address): Place | undefined {
    if (targetTypeOf(group) === 'ip') return { host: id, port }
    const own = this.#options.instancePort(id)
    return own === undefined ? undefined : { host: '127.0.0.1', port: own }
  }

  health(group: TargetGroup, address: Address): TargetHealth {
    const target = group.targets.find((one) => isSameAddress(one, address))
    if (target === undefined) {
      return {
        state: 'unused',
        reason: 'Target.NotRegistered',
        description: 'Target is not registered to the target group',
      }
    }
    if (target.drainingUntilMs !== undefined) {
      return {
        state: 'draining',
        reason: 'Target.DeregistrationInProgress',
        description: 'Target deregistration is in progress',
      }
    }
    if (this.#options.state.listenersOf(group.arn).length === 0) {
      return {
        state: 'unused',
        reason: 'Target.NotInUse',
        description: 'Target group is not configured to receive traffic from the load balancer',
      }
    }
    if (!group.healthCheck.enabled) {
      return {
        state: 'unavailable',
        reason: 'Target.HealthCheckDisabled',
        description: 'Health checks are not enabled for this target',
      }
    }
    const health = this.#find(group.arn, target)?.health
    if (health?.state === 'healthy') return { state: 'healthy' }
    if (health?.state === 'unhealthy') {
      return { state: 'unhealthy', reason: health.reason, description: health.description }
    }
    return {
      state: 'initial',
      reason: 'Elb.InitialHealthChecking',
      description: 'Initial health checks in progress',
    }
  }

  /** Resolves once nothing is under way to a target that drains, at the latest when its time is over. */
  idle(targetGroupArn: string, address: Address): Promise<void> {
    return this.#find(targetGroupArn, address)?.idle() ?? Promise.resolve()
  }

  close(): void {
    this.#closing.abort()
    for (const removal of this.#removals.values()) removal.abort()
    for (const target of [...this.#live.values()].flat()) target.remove()
  }

  #syncTargets(arn: string, kept: readonly Target[], group: Pick<TargetGroup, 'targetType'> = {}): void {
    const live = this.#live.get(arn) ?? []
    for (const target of live) if (!kept.some((one) => target.is(one))) target.remove()
    const { clock, probe } = this.#options
    const onHealth = (): void => this.#tell(arn)
    const next = kept.map(
      (target) =>
        live.find((one) => one.is(target)) ??
        new LiveTarget(target, { clock, probe, onHealth, locate: () => this.locate(group, target) }),
    )
    if (next.length > 0) this.#live.set(arn, next)
    else this.#live.delete(arn)
  }

  /** A target that drains is taken away when its time is over; one that does not any more, or is gone, is no longer waited for. */
  #planRemovals(groups: readonly TargetGroup[]): void {
    const draining = new Set<string>()
    for (const { arn, targets } of groups) {
      for (const target of targets) {
        if (target.drainingUntilMs === undefined) continue
        const key = `${arn} ${addressKey(target)}`
        draining.add(key)
        if (!this.#removals.has(key)) this.#planRemoval(key, arn, target, target.drainingUntilMs)
      }
    }
    for (const [key, removal] of this.#removals) {
      if (draining.has(key)) continue
      removal.abort()
      this.#removals.delete(key)
    }
  }

  /** Also when nothing is under way to it any more. */
  #planRemoval(key: string, arn: string, target: Target, drainingUntilMs: number): void {
    const removal = new AbortController()
    this.#removals.set(key, removal)
    const { clock, log } = this.#options
    clock.sleep(Math.max(0, drainingUntilMs - clock.now()), removal.signal).then(
      () => {
        this.#removals.delete(key)
        this.#remove(arn, target).catch((error: Error) => log(`target ${key} was not taken away: ${error.message}`))
      },
      () => undefined,
    )
  }

  async #remove(arn: string, target: Target): Promise<void> {
    const { state, commit } = this.#options
    const group = state.targetGroup(arn)
    if (group === undefined) return
    const targets = group.targets.filter((one) => !isSameAddress(one, target) || one.drainingUntilMs === undefined)
    const committed = commit([elbChange.putTargetGroup({ ...group, targets })])
    this.sync()
    this.#tell(arn)
    await committed
  }

  #find(arn: string, address: Address): LiveTarget | undefined {
    return this.#live.get(arn)?.find((one) => isSameAddress(one.address, address))
  }

  #tell(arn: string): void {
    for (const watcher of this.#watchers) watcher(arn)
  }
}
