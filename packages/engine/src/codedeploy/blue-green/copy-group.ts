import { AutoScalingError } from '../../autoscaling/autoscaling-error.ts'
import { createAutoScalingGroup } from '../../autoscaling/operations/groups.ts'
import { Parameters } from '../../autoscaling/parameters.ts'
import type { CodeDeployState } from '../model/codedeploy-state.ts'
import type { ServerDeployment } from '../model/deployment.ts'
import type { DeploymentGroup } from '../model/deployment-group.ts'
import type { BlueGreenRun } from '../model/instance-traffic.ts'
import type { Outcome } from '../rollout/conclusion.ts'
import type { StartedDeployment } from '../rollout/start.ts'
import { notCopied } from './errors.ts'

/** Where what a deployment makes is, and what it is named by. */
export interface Premises {
  readonly region: string
  readonly accountId: string
  readonly newId: () => string
}

/** Whether a deployment has a copy of an Auto Scaling group to make before anything else. */
export function hasToCopy({ configuration, copiedGroup, takesBack }: BlueGreenRun): boolean {
  const { action } = configuration.greenFleetProvisioningOption
  return action === 'COPY_AUTO_SCALING_GROUP' && copiedGroup === undefined && takesBack === undefined
}

/** Copies the one Auto Scaling group of a deployment group. The copy is named after the deployment and has no hooks yet. */
export function copyScalingGroup(
  state: CodeDeployState,
  started: ServerDeployment,
  run: BlueGreenRun,
  group: Pick<DeploymentGroup, 'autoScalingGroups'>,
  premises: Premises,
  nowMs: number,
): StartedDeployment {
  const without = (outcome: Outcome): StartedDeployment => ({ deployment: started, targets: [], outcome })
  const [original, ...others] = group.autoScalingGroups ?? []
  if (original === undefined || others.length > 0) {
    return without(notCopied('the deployment group has to name exactly one.'))
  }
  const source = state.scaling.group(original.name)
  if (source === undefined) return without(notCopied(`there is none with the name ${original.name}.`))
  const copiedGroup = `CodeDeploy_${started.groupName}_${started.deploymentId}`
  const settings = Parameters.of({
    AutoScalingGroupName: copiedGroup,
    MinSize: source.minSize,
    MaxSize: source.maxSize,
    DesiredCapacity: source.desiredCapacity,
    AvailabilityZones: source.availabilityZones,
    Tags: source.tags,
  })
  try {
    const context = { ...premises, state: state.scaling, nowMs, pageSize: 1 }
    const { changes = [] } = createAutoScalingGroup(context, settings)
    const deployment: ServerDeployment = { ...started, blueGreen: { ...run, copiedGroup, phaseStartedAtMs: nowMs } }
    return { deployment, targets: [], changes, scalingGroup: copiedGroup }
  } catch (error) {
    if (!(error instanceof AutoScalingError)) throw error
    return without(notCopied(error.message))
  }
}
