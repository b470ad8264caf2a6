import type { Access } from '../iam/policy.ts'
import type { AutoScalingState } from './autoscaling-state.ts'
import type { Parameters } from './parameters.ts'

/**
 * The right that a request needs: the action is named like the operation, its resource is the group (Service Authorization
 * Reference, "Actions, resources, and condition keys for Amazon EC2 Auto Scaling"). Descriptions have no resource, so only a
 * policy for all of them allows those.
 */
export function autoScalingAccess(
  operation: string,
  parameters: Parameters,
  state: AutoScalingState,
  { region, accountId }: { readonly region: string; readonly accountId: string },
): Access {
  const action = `autoscaling:${operation}`
  if (operation.startsWith('Describe')) return { action, resource: '*' }
  const named = parameters.text('AutoScalingGroupName')
  const name = named ?? state.findMember(parameters.text('InstanceId') ?? '')?.groupName ?? ''
  // A group that is not there has no id yet: whoever may create it is allowed any.
  const unknown = `arn:aws:autoscaling:${region}:${accountId}:autoScalingGroup:*:autoScalingGroupName/${name}`
  return { action, resource: state.group(name)?.arn ?? unknown }
}
