import type { Machines } from '../autoscaling/index.ts'
import { type CodeDeployState, change } from './model/codedeploy-state.ts'
import type { OperationContext } from './operations/operation.ts'

/** What launching and terminating an instance of an Auto Scaling group changes in what is known of instances. */
export function createInstanceChanges(
  state: CodeDeployState,
  context: () => Pick<OperationContext, 'region' | 'accountId'>,
): Pick<Machines, 'launch' | 'terminate'> {
  return {
    launch({ instanceId, availabilityZone, groupName }, { tags }) {
      const { region, accountId } = context()
      const propagated = tags
        .filter(({ PropagateAtLaunch }) => PropagateAtLaunch)
        .map(({ Key, Value }) => ({ Key, Value }))
      return [
        change.putEc2Instance({
          instanceId,
          instanceArn: `arn:aws:ec2:${region}:${accountId}:instance/${instanceId}`,
          // The tag that Auto Scaling gives every instance; no other may begin like it.
          tags: [...propagated, { Key: 'aws:autoscaling:groupName', Value: groupName }],
          availabilityZone,
        }),
      ]
    },
    terminate({ instanceId }) {
      const known = state.groups().filter(({ groupId }) => state.health(groupId, instanceId) !== undefined)
      return [
        change.deleteEc2Instance(instanceId),
        ...known.map(({ groupId }) => change.deleteHealth(groupId, instanceId)),
      ]
    },
  }
}
