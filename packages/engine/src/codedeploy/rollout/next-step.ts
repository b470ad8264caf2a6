import { type AlarmFinding, findAlarms } from '../model/alarm.ts'
import type { CodeDeployState } from '../model/codedeploy-state.ts'
import { type Deployment, isOfServer, type ServerDeployment } from '../model/deployment.ts'
import { decideRollout, planRollout } from './plan.ts'
import { decideZonal, type ZonalDecision } from './zones.ts'

/** The deployments to instances that go on by the rules of their configurations, the newest first. */
export function serversUnderWay(state: CodeDeployState): readonly ServerDeployment[] {
  const ofServer = state.activeDeployments().filter(isOfServer)
  return ofServer.filter(({ script }) => script === undefined)
}

/** What the rules of a deployment's configuration allow now. */
export function nextStep(state: CodeDeployState, deployment: ServerDeployment, nowMs: number): ZonalDecision {
  const { deploymentId, counts, minimumHealthyHosts, zonal } = deployment
  if (zonal !== undefined) {
    const targets = [...state.targets(deploymentId)].sort((a, b) => a.rank - b.rank)
    return decideZonal(deployment, zonal, targets, nowMs)
  }
  const { Pending, InProgress, Succeeded, Failed, Skipped } = counts
  const total = Pending + InProgress + Succeeded + Failed + Skipped
  return decideRollout(planRollout(minimumHealthyHosts, total), {
    pending: Pending,
    inProgress: InProgress,
    succeeded: Succeeded,
    failed: Failed,
  })
}

/**
 * The alarms for which a deployment has to stop. A rollback goes on whatever they say: the revision that it takes away is
 * what has set them off.
 */
export function alarmsAgainst(
  state: CodeDeployState,
  { creator, groupId, overrideAlarms }: Deployment,
): AlarmFinding | undefined {
  const configuration = overrideAlarms ?? state.group(groupId)?.alarms
  if (creator === 'codeDeployRollback' || configuration === undefined) return undefined
  return findAlarms(configuration, (name) => state.alarmState(name))
}
