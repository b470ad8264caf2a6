import type { LoadBalancer, LoadBalancerType } from './model.ts'

/** Whose the load balancers are. */
export interface Place {
  readonly region: string
  /** Twelve digits. */
  readonly accountId: string
}

/** The names of ARNs for the two kinds of load balancer. */
const KINDS: Readonly<Record<LoadBalancerType, string>> = { application: 'app', network: 'net' }

function arn({ region, accountId }: Place, resource: string): string {
  return `arn:aws:elasticloadbalancing:${region}:${accountId}:${resource}`
}

/** @param id - sixteen hexadecimal digits, as in all of these. */
export function loadBalancerArn(place: Place, { type, name }: Pick<LoadBalancer, 'type' | 'name'>, id: string): string {
  return arn(place, `loadbalancer/${KINDS[type]}/${name}/${id}`)
}

export function targetGroupArn(place: Place, name: string, id: string): string {
  return arn(place, `targetgroup/${name}/${id}`)
}

export function listenerArn(loadBalancer: Pick<LoadBalancer, 'arn'>, id: string): string {
  return `${loadBalancer.arn.replace(':loadbalancer/', ':listener/')}/${id}`
}

/** The default rule is named after its listener: there is one of it. */
export function defaultRuleArn(listener: { readonly arn: string }): string {
  const id = listener.arn.slice(listener.arn.lastIndexOf('/') + 1)
  return `${listener.arn.replace(':listener/', ':listener-rule/')}/${id}`
}

/** The listener whose default rule this is; text that is none comes out as text that names no listener. */
export function listenerOfDefaultRule(ruleArn: string): string {
  return ruleArn.replace(':listener-rule/', ':listener/').replace(/\/[^/]*$/, '')
}
