import { scalingChange } from '../../autoscaling/autoscaling-state.ts'
import type { Change } from '../../state/store.ts'
import { type CodeDeployState, change } from '../model/codedeploy-state.ts'
import type { ServerDeployment, Target } from '../model/deployment.ts'
import type { DeploymentGroup } from '../model/deployment-group.ts'
import type { BlueGreenRun } from '../model/instance-traffic.ts'
import { attachGroups } from '../operations/auto-scaling-groups.ts'
import type { Premises } from './copy-group.ts'

/** What the end of a successful blue/green deployment does to its group and to the original instances. */
export interface Replacement {
  readonly group: DeploymentGroup
  readonly changes: readonly Change[]
  /** Auto Scaling groups that were changed. */
  readonly scalingGroups: readonly string[]
  /** Instances of no Auto Scaling group that are gone. */
  readonly terminated: readonly string[]
}

/**
 * The group selects the replacement instances from now on. The original ones are terminated, an Auto Scaling group with all of
 * its own; or they stay, in no load balancer and in no group.
 */
export function replaceEnvironment(
  state: CodeDeployState,
  { deploymentId }: ServerDeployment,
  run: BlueGreenRun,
  group: DeploymentGroup,
  premises: Premises,
): Replacement {
  const { replacements, copiedGroup, configuration } = run
  const names = copiedGroup === undefined ? (replacements?.autoScalingGroups ?? []) : [copiedGroup]
  const attachment = attachGroups({ ...premises, state }, group, names, group.terminationHookEnabled ?? false)
  const replaced: DeploymentGroup = {
    ...group,
    ec2Tags: replacements?.ec2Tags ?? { form: 'none' },
    autoScalingGroups: attachment.attached,
  }
  const originals = state.targets(deploymentId).filter(({ label }) => label === 'Blue')
  const common = [...attachment.changes, ...originals.map((one) => change.deleteHealth(group.groupId, one.targetId))]
  if (configuration.terminateBlueInstancesOnDeploymentSuccess.action === 'KEEP_ALIVE') {
    return { group: replaced, changes: common, scalingGroups: attachment.changedNames, terminated: [] }
  }
  const { changes, scalingGroups, terminated } = terminate(state, originals, group, names)
  return {
    group: replaced,
    changes: [...common, ...changes],
    scalingGroups: [...new Set([...attachment.changedNames, ...scalingGroups])],
    terminated,
  }
}

function terminate(
  state: CodeDeployState,
  originals: readonly Target[],
  { autoScalingGroups = [] }: DeploymentGroup,
  kept: readonly string[],
): Omit<Replacement, 'group'> {
  const leaving = autoScalingGroups.flatMap(({ name }) =>
    kept.includes(name) ? [] : (state.scaling.group(name) ?? []),
  )
  const single = originals.map(({ targetId }) => targetId).filter((id) => state.scaling.findMember(id) === undefined)
  const knowing = (id: string): readonly string[] =>
    state.groups().flatMap(({ groupId }) => (state.health(groupId, id) === undefined ? [] : [groupId]))
  return {
    changes: [
      // Nobody is asked any more: their traffic is gone already.
      ...leaving.map((one) => scalingChange.putGroup({ ...one, hooks: [], isDeleting: true })),
      ...single.flatMap((id) => [
        change.deleteEc2Instance(id),
        ...knowing(id).map((groupId) => change.deleteHealth(groupId, id)),
      ]),
    ],
    scalingGroups: leaving.map(({ name }) => name),
    terminated: single,
  }
}
