import type { CodeDeployState } from '../model/codedeploy-state.ts'
import { NO_TARGETS, type ServerDeployment, type Target } from '../model/deployment.ts'
import type { DeploymentGroup } from '../model/deployment-group.ts'
import type { Host } from '../model/instance.ts'
import { revisionKey } from '../model/revision.ts'
import { instanceQuotas } from '../quotas.ts'
import type { Outcome } from './conclusion.ts'
import { failure } from './errors.ts'
import { orderHosts } from './host-order.ts'
import { outdatedMembers } from './outdated.ts'
import { isAttainable, planRollout } from './plan.ts'
import { newTarget } from './target-progress.ts'
import { areZonesAttainable, orderByZone } from './zones.ts'

/** A deployment that has started: its targets in the order of work, and its outcome when there is nothing to work on. */
export interface StartedDeployment {
  readonly deployment: ServerDeployment
  readonly targets: readonly Target[]
  readonly outcome?: Outcome
}

/** Chooses the instances of a deployment and puts them in order. Who matches the group's tags now is a target; no one later. */
export function startDeployment(
  state: CodeDeployState,
  created: ServerDeployment,
  region: string,
  nowMs: number,
): StartedDeployment {
  const { deploymentId, groupId, minimumHealthyHosts, zonal, revision, updateOutdatedInstancesOnly } = created
  const started: ServerDeployment = { ...created, status: 'InProgress', startedAtMs: nowMs }
  const group = state.group(groupId)
  if (group === undefined) return { deployment: started, targets: [], outcome: failure('group-missing') }
  const members = hostsOf(state, created, group)
  if (members.length === 0) return { deployment: started, targets: [], outcome: failure('no-instances') }
  const key = revisionKey(revision)
  const hosts = members.filter(({ id }) => {
    const health = state.health(groupId, id)
    return !updateOutdatedInstancesOnly || health?.isHealthy !== true || health.revisionKey !== key
  })
  // Every instance runs the revision already.
  if (hosts.length === 0) return { deployment: started, targets: [], outcome: { status: 'Succeeded' } }
  const quotas = instanceQuotas(region)
  if (hosts.length > quotas.perDeployment || hosts.length + instancesAtOnce(state, deploymentId) > quotas.atOnce) {
    return { deployment: started, targets: [], outcome: failure('over-max-instances') }
  }
  const groupKey = group.targetRevision === undefined ? undefined : revisionKey(group.targetRevision)
  const ordered = orderHosts(hosts, (hostId) => state.health(groupId, hostId), groupKey)
  const inTurn = zonal === undefined ? ordered : orderByZone(ordered)
  const targets = inTurn.map((host, rank) => newTarget(created, host, rank, nowMs))
  const deployment: ServerDeployment = { ...started, counts: { ...NO_TARGETS, Pending: targets.length } }
  const isEachZoneAttainable = zonal === undefined || areZonesAttainable(zonal, targets)
  return isEachZoneAttainable && isAttainable(planRollout(minimumHealthyHosts, targets.length))
    ? { deployment, targets }
    : { deployment, targets, outcome: failure('health-constraints-invalid') }
}

/** The instances of the other deployments that are under way; those that a script speaks for are none. */
function instancesAtOnce(state: CodeDeployState, deploymentId: string): number {
  return state
    .activeDeployments()
    .filter((one) => one.deploymentId !== deploymentId && one.script === undefined)
    .reduce((sum, { counts }) => sum + Object.values(counts).reduce((total, count) => total + count, 0), 0)
}

/** The instances that a deployment is for: one, those that it has to bring up to date, or all of its group. */
function hostsOf(
  state: CodeDeployState,
  { scaling, autoUpdateRootId }: ServerDeployment,
  group: DeploymentGroup,
): readonly Host[] {
  if (scaling !== undefined) return [state.ec2HostOf(scaling.instanceId)].flatMap((host) => host ?? [])
  if (autoUpdateRootId === undefined) return state.hosts(group)
  return outdatedMembers(state, group).flatMap(({ instanceId }) => state.ec2HostOf(instanceId) ?? [])
}
