import type { Member } from '../../autoscaling/model.ts'
import type { CodeDeployState } from '../model/codedeploy-state.ts'
import type { ServerDeployment } from '../model/deployment.ts'
import type { DeploymentGroup } from '../model/deployment-group.ts'
import { revisionKey } from '../model/revision.ts'

/**
 * The last deployment that has set what a group's instances are meant to run, whatever has followed it to bring single
 * instances up to date.
 */
export function rootDeployment(state: CodeDeployState, group: DeploymentGroup): ServerDeployment | undefined {
  const last = state.serverDeployment(group.lastSuccessfulDeploymentId ?? '')
  return last?.autoUpdateRootId === undefined ? last : state.serverDeployment(last.autoUpdateRootId)
}

/**
 * The instances of a group's Auto Scaling groups that came into service while its last deployment was under way, or after it with
 * what was meant before (user guide, "Automatic updates to outdated instances"). One that an update has failed on is not
 * among them: another try would fail too.
 */
export function outdatedMembers(state: CodeDeployState, group: DeploymentGroup): readonly Member[] {
  const root = rootDeployment(state, group)
  if (root === undefined || group.targetRevision === undefined) return []
  const { deploymentId, createdAtMs } = root
  const endedAtMs = root.completedAtMs ?? Number.POSITIVE_INFINITY
  const key = revisionKey(group.targetRevision)
  return state.membersInService(group).filter(({ instanceId, launchedAtMs, inServiceAtMs = 0 }) => {
    if (launchedAtMs > endedAtMs || inServiceAtMs < createdAtMs) return false
    if (state.target(deploymentId, instanceId) !== undefined) return false
    const health = state.health(group.groupId, instanceId)
    return health?.isHealthy !== false && health?.revisionKey !== key
  })
}
