import { invalid } from '../autoscaling-error.ts'
import { scalingChange } from '../autoscaling-state.ts'
import { activityInfo } from './describe.ts'
import { requireMember, type ScalingOperation } from './operation.ts'

export const terminateInstanceInAutoScalingGroup: ScalingOperation = ({ state }, parameters) => {
  parameters.require('ShouldDecrementDesiredCapacity')
  const isSmaller = parameters.flag('ShouldDecrementDesiredCapacity') === true
  const member = requireMember(state, parameters.require('InstanceId'))
  const group = state.group(member.groupName)
  if (group === undefined) throw new Error(`${member.instanceId} is in a group that is not there`)
  if (isSmaller && group.desiredCapacity <= group.minSize) {
    throw invalid(
      `Currently, desiredSize equals minSize (${group.minSize}). Terminating instance without replacement will violate group's min size constraint. Either set shouldDecrementDesiredCapacity flag to false or lower group's min size.`,
    )
  }
  if (member.state === 'Terminating:Wait') throw invalid(`Instance ${member.instanceId} is being terminated already`)
  const capacity = `shrinking the capacity from ${group.desiredCapacity} to ${group.desiredCapacity - 1}`
  const reason = `instance ${member.instanceId} was taken out of service in response to a user request${isSmaller ? `, ${capacity}` : ''}.`
  return {
    changes: isSmaller ? [scalingChange.putGroup({ ...group, desiredCapacity: group.desiredCapacity - 1 })] : [],
    act: (scaling) => {
      const activity = scaling.terminate(member, reason)
      return activity === undefined ? {} : { Activity: activityInfo(activity, group) }
    },
  }
}
