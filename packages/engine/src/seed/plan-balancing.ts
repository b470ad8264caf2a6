import { ElbError, invalid, notBuilt } from '../elbv2/elb-error.ts'
import { ElbState } from '../elbv2/elb-state.ts'
import { createListener } from '../elbv2/operations/listeners.ts'
import { createLoadBalancer } from '../elbv2/operations/load-balancers.ts'
import type { ElbContext, ElbOperation } from '../elbv2/operations/operation.ts'
import { createTargetGroup, modifyTargetGroupAttributes } from '../elbv2/operations/target-groups.ts'
import { registerTargets } from '../elbv2/operations/targets.ts'
import { newElbId } from '../elbv2/service.ts'
import { flattenParameters, QueryParameters } from '../http/query-parameters.ts'
import { findFreePort } from '../instance-ports.ts'
import { listInstances } from '../instances.ts'
import type { Problem } from '../scenario/shape.ts'
import type { Change, StateStore } from '../state/store.ts'
import type { Seed, SeededLoadBalancer, SeededTargetGroup } from './seed.ts'
import { StagedStore } from './staged-store.ts'

/** What the load balancers of a seed come to: nothing of it has happened yet. */
export interface BalancingPlan {
  readonly changes: readonly Change[]
  readonly problems: readonly Problem[]
}

export interface BalancingPlace {
  readonly region: string
  readonly accountId: string
  /** Instances that are not there yet and will be. */
  readonly coming: ReadonlySet<string>
}

/**
 * Carries the operations of load balancing out over a copy of the state, as those of CodeDeploy are; listeners begin to listen when
 * load balancing starts. What is there by its name stays as it is.
 */
export async function planBalancing(
  { targetGroups = [], loadBalancers = [] }: Pick<Seed, 'targetGroups' | 'loadBalancers'>,
  store: StateStore,
  { region, accountId, coming }: BalancingPlace,
): Promise<BalancingPlan> {
  const staged = new StagedStore(store)
  const state = new ElbState(staged)
  const problems: Problem[] = []
  const own = listInstances(store)
  const context: ElbContext = {
    ...{ state, region, accountId, newId: newElbId, nowMs: Date.now(), pageSize: 1 },
    commit: (changes) => staged.commit(changes),
    listeners: { open: async () => undefined, close: async () => undefined, isOpen: () => false },
    targets: {
      health: () => ({ state: 'initial' }),
      locate: (_, { id, port }) =>
        coming.has(id) || own.some(({ name }) => name === id) ? { host: '127.0.0.1', port } : undefined,
    },
  }
  /** Runs an operation; its refusal is a problem of the seed, and what depends on it is left out. */
  const run = async (operation: ElbOperation, fields: object, place: string): Promise<boolean> => {
    try {
      await operation(context, new QueryParameters(flattenParameters(fields), { invalid, notBuilt }))
      return true
    } catch (error) {
      if (!(error instanceof ElbError)) throw error
      problems.push({ place, text: `is refused: ${error.message} (${error.code})` })
      return false
    }
  }
  const groupOf = (name: string) => state.targetGroups().find((one) => one.name === name)

  for (const [index, group] of targetGroups.entries()) {
    if (groupOf(group.Name) === undefined) await planTargetGroup(group, `targetGroups[${index}]`)
  }
  for (const [index, balancer] of loadBalancers.entries()) await planBalancer(balancer, `loadBalancers[${index}]`)
  return { changes: staged.changes, problems }

  async function planTargetGroup(
    { DeregistrationDelaySeconds: Value, Targets, ...group }: SeededTargetGroup,
    place: string,
  ): Promise<void> {
    if (!(await run(createTargetGroup, { Protocol: 'HTTP', Port: 80, ...group }, place))) return
    const TargetGroupArn = groupOf(group.Name)?.arn
    if (Value !== undefined) {
      const Attributes = [{ Key: 'deregistration_delay.timeout_seconds', Value }]
      await run(modifyTargetGroupAttributes, { TargetGroupArn, Attributes }, `${place}.DeregistrationDelaySeconds`)
    }
    if (Targets !== undefined) await run(registerTargets, { TargetGroupArn, Targets }, `${place}.Targets`)
  }

  async function planBalancer({ Listeners = [], ...balancer }: SeededLoadBalancer, place: string): Promise<void> {
    const known = () => state.loadBalancers().find(({ name }) => name === balancer.Name)
    if (known() === undefined && !(await run(createLoadBalancer, balancer, place))) return
    const LoadBalancerArn = known()?.arn ?? ''
    for (const [index, { Port, TargetGroupName, ...listener }] of Listeners.entries()) {
      const at = `${place}.Listeners[${index}]`
      const TargetGroupArn = groupOf(TargetGroupName)?.arn
      if (TargetGroupArn === undefined) {
        problems.push({ place: `${at}.TargetGroupName`, text: `is "${TargetGroupName}", which is no target group` })
        continue
      }
      const there = state.listeners().filter((one) => one.loadBalancerArn === LoadBalancerArn)
      const isThere =
        (Port === 0 ? state.listenersOf(TargetGroupArn) : there.filter(({ port }) => port === Port)).length > 0
      if (isThere) continue
      const DefaultActions = [{ Type: 'forward', TargetGroupArn }]
      const port = Port === 0 ? await freePort() : Port
      await run(createListener, { LoadBalancerArn, ...listener, Port: port, DefaultActions }, at)
    }
  }

  function freePort(): Promise<number> {
    const ports = [...own.map((one) => one.port), ...state.listeners().map((one) => one.port)]
    return findFreePort(new Set(ports))
  }
}
