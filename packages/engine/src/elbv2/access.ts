import type { QueryParameters } from '../http/query-parameters.ts'
import type { Access } from '../iam/policy.ts'
import type { Place } from './arns.ts'

/**
 * The rights that a request needs: the action is named like the operation, its resources are what the request names (Service
 * Authorization Reference, "Actions, resources, and condition keys for AWS Elastic Load Balancing V2"). Descriptions have no
 * resource, so only a policy for all of them allows those.
 */
export function elbAccess(
  operation: string,
  parameters: QueryParameters,
  { region, accountId }: Place,
): readonly Access[] {
  const action = `elasticloadbalancing:${operation}`
  if (operation.startsWith('Describe')) return [{ action, resource: '*' }]
  const to = (resource: string): string => `arn:aws:elasticloadbalancing:${region}:${accountId}:${resource}`
  const name = parameters.text('Name') ?? ''
  const resources =
    operation === 'CreateLoadBalancer'
      ? // What is not there yet has no id: whoever may create it is allowed any.
        [to(`loadbalancer/${parameters.text('Type') === 'network' ? 'net' : 'app'}/${name}/*`)]
      : operation === 'CreateTargetGroup'
        ? [to(`targetgroup/${name}/*`)]
        : named(parameters)
  return resources.map((resource) => ({ action, resource }))
}

function named(parameters: QueryParameters): readonly string[] {
  const single = ['ListenerArn', 'LoadBalancerArn', 'TargetGroupArn'].flatMap((field) => parameters.text(field) ?? [])
  const all = [...single, ...parameters.texts('ResourceArns')]
  return all.length > 0 ? all : ['*']
}
