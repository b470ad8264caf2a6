import type { Clock } from '@slipway/core/clock'
import type { QueryService } from '../http/service.ts'
import { type Authorizer, UNRESTRICTED } from '../iam/authorizer.ts'
import type { Change, StateStore } from '../state/store.ts'
import { ElbState, elbChange } from './elb-state.ts'
import { checkForward } from './operations/actions.ts'
import { requireListener, requireLoadBalancer } from './operations/operation.ts'
import type { LoadBalancing } from './ports.ts'
import { drainTargets, registerTargets, removeTargets, requireThere } from './registration.ts'
import { createElbService, newElbId } from './service.ts'
import { HOST, Listeners } from './traffic/listeners.ts'
import { createProbe } from './traffic/probe.ts'
import { type InstancePort, Targets } from './traffic/targets.ts'

export interface LoadBalancingOptions {
  readonly state: StateStore
  /** Of the wall: health checks and draining are about programs. */
  readonly clock: Clock
  readonly region: string
  /** Twelve digits. */
  readonly accountId: string
  /** @defaultValue everybody may do everything */
  readonly authorizer?: Authorizer
  /** @defaultValue there are no instances */
  readonly instancePort?: InstancePort
  /** From 0 to less than 1: which target group a request goes to. @defaultValue Math.random */
  readonly random?: () => number
  /** How many items a list gives at once: few, so that whoever forgets to page finds out here. @defaultValue 10 */
  readonly pageSize?: number
  /** How long requests under way may take when a listener or the engine ends. @defaultValue 2000 */
  readonly closeGraceMs?: number
  readonly log?: (line: string) => void
}

/** A listener that takes requests, by the names of what it belongs to and forwards to. */
export interface OpenListener {
  readonly loadBalancer: string
  readonly url: string
  readonly targetGroups: readonly string[]
}

/** Elastic Load Balancing, as its callers, other services and the engine see it. */
export interface ElasticLoadBalancing {
  readonly service: QueryService
  readonly balancing: LoadBalancing
  /** Those that take requests now. */
  listeners(): readonly OpenListener[]
  /** Closes the listeners; requests under way have the grace to end. */
  close(): Promise<void>
}

/** Starts load balancing over a state: every listener that is kept listens again. One whose port is taken is logged. */
export async function createLoadBalancing(options: LoadBalancingOptions): Promise<ElasticLoadBalancing> {
  const { clock, region, accountId, log = () => undefined } = options
  const { random = Math.random, pageSize = 10, closeGraceMs = 2_000, authorizer = UNRESTRICTED } = options
  const { instancePort = () => undefined } = options
  const state = new ElbState(options.state)
  const commit = (changes: readonly Change[]): Promise<void> => {
    const committed = options.state.commit(changes)
    targets.sync()
    return committed
  }
  const targets = new Targets({ state, commit, clock, probe: createProbe(clock), instancePort, log })
  const listeners = new Listeners({ state, targets, clock, random, closeGraceMs })
  const context = () => ({
    ...{ state, targets, listeners, commit, region, accountId, pageSize },
    nowMs: clock.now(),
    newId: newElbId,
  })
  targets.sync()
  for (const listener of state.listeners()) {
    await listeners.open(listener).catch((error: Error) => log(`listener ${listener.arn} is closed: ${error.message}`))
  }
  const balancing: LoadBalancing = {
    targetGroup: (arn) => state.targetGroup(arn),
    findTargetGroup: (name) => state.targetGroups().find((group) => group.name === name),
    listener: (arn) => state.listener(arn),
    isInUse: (arn) => state.listenersOf(arn).length > 0,
    health: (arn, address) => {
      const group = state.targetGroup(arn)
      return group === undefined ? { state: 'unused' } : targets.health(group, address)
    },
    watch: (watcher) => targets.watch(watcher),
    register: async (arn, address) => {
      const group = state.targetGroup(arn)
      if (group === undefined) return
      requireThere(targets, group, [address])
      await registerTargets({ commit }, group, [address])
    },
    drain: async (arn, address) => {
      const group = state.targetGroup(arn)
      if (group === undefined) return
      await drainTargets(context(), group, [address])
      await targets.idle(arn, address)
    },
    forget: async (arn, address) => {
      const group = state.targetGroup(arn)
      if (group !== undefined) await removeTargets({ commit }, group, [address])
    },
    setForward: async (listenerArn, forward) => {
      const listener = requireListener(state, listenerArn)
      checkForward(state, forward, requireLoadBalancer(state, listener.loadBalancerArn))
      await commit([elbChange.putListener({ ...listener, forward })])
    },
  }
  return {
    service: createElbService(context, authorizer),
    balancing,
    listeners: () =>
      state
        .listeners()
        .filter(({ arn }) => listeners.isOpen(arn))
        .map(({ loadBalancerArn, protocol, port, forward }) => ({
          loadBalancer: state.loadBalancer(loadBalancerArn)?.name ?? '',
          url: `${protocol.toLowerCase()}://${HOST}:${port}`,
          targetGroups: forward.flatMap(({ targetGroupArn }) => state.targetGroup(targetGroupArn)?.name ?? []),
        })),
    close: async () => {
      await listeners.closeAll()
      targets.close()
    },
  }
}
