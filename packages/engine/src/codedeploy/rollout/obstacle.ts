import type { ServerDeployment } from '../model/deployment.ts'
import type { InstanceBalancer } from './balancer.ts'
import type { Outcome } from './conclusion.ts'
import { invalidLoadBalancing } from './errors.ts'

/** Why a deployment cannot begin behind its load balancers; `undefined` when it can. */
export function obstacleTo(
  { targetGroups = [] }: ServerDeployment,
  balancer: InstanceBalancer | undefined,
): Outcome | undefined {
  const name = targetGroups.find((one) => balancer?.kindOf(one) !== 'instance')
  if (name === undefined) return undefined
  return invalidLoadBalancing(
    balancer?.kindOf(name) === 'ip'
      ? `The target group ${name} has the target type ip, and instances are registered with those of the type instance.`
      : `The target group ${name} does not exist.`,
  )
}
