import type { Change } from '../../state/store.ts'
import { copyScalingGroup, hasToCopy, type Premises } from '../blue-green/copy-group.ts'
import { startBlueGreen, startTakingBack } from '../blue-green/start.ts'
import type { CodeDeployState } from '../model/codedeploy-state.ts'
import { NO_TARGETS, type ServerDeployment, type Target } from '../model/deployment.ts'
import type { DeploymentGroup } from '../model/deployment-group.ts'
import type { Host } from '../model/instance.ts'
import type { BlueGreenRun } from '../model/instance-traffic.ts'
import { revisionKey } from '../model/revision.ts'
import { instanceQuotas } from '../quotas.ts'
import type { InstanceBalancer } from './balancer.ts'
import type { Outcome } from './conclusion.ts'
import { failure } from './errors.ts'
import { orderHosts } from './host-order.ts'
import { obstacleTo } from './obstacle.ts'
import { outdatedMembers } from './outdated.ts'
import { isAttainable, planRollout } from './plan.ts'
import { newTarget } from './target-progress.ts'
import { areZonesAttainable, orderByZone } from './zones.ts'

/** A deployment that has started: its targets in the order of work, and its outcome when there is nothing to work on. */
export interface StartedDeployment {
  readonly deployment: ServerDeployment
  readonly targets: readonly Target[]
  readonly outcome?: Outcome
  /** What was made for it. */
  readonly changes?: readonly Change[]
  /** An Auto Scaling group that was made, whose instances are waited for before there are any targets. */
  readonly scalingGroup?: string
}

/** Where a deployment starts. */
export interface StartContext extends Premises {
  readonly balancer: InstanceBalancer | undefined
}

/** Chooses the instances of a deployment and puts them in order. Who matches the group's tags now is a target; no one later. */
export function startDeployment(
  state: CodeDeployState,
  created: ServerDeployment,
  context: StartContext,
  nowMs: number,
): StartedDeployment {
  const { region, balancer } = context
  const { deploymentId, groupId, minimumHealthyHosts, zonal, revision, updateOutdatedInstancesOnly } = created
  const started: ServerDeployment = { ...created, status: 'InProgress', startedAtMs: created.startedAtMs ?? nowMs }
  const group = state.group(groupId)
  if (group === undefined) return { deployment: started, targets: [], outcome: failure('group-missing') }
  const obstacle = obstacleTo(created, balancer)
  if (obstacle !== undefined) return { deployment: started, targets: [], outcome: obstacle }
  if (created.blueGreen !== undefined && hasToCopy(created.blueGreen)) {
    return copyScalingGroup(state, started, created.blueGreen, group, context, nowMs)
  }
  if (created.blueGreen !== undefined)
    return withinQuotas(state, startEnvironments(state, started, created.blueGreen, group, nowMs), region)
  const members = hostsOf(state, created, group)
  if (members.length === 0) return { deployment: started, targets: [], outcome: failure('no-instances') }
  const key = revisionKey(revision)
  const hosts = members.filter(({ id }) => {
    const health = state.health(groupId, id)
    return !updateOutdatedInstancesOnly || health?.isHealthy !== true || health.revisionKey !== key
  })
  // Every instance runs the revision already.
  if (hosts.length === 0) return { deployment: started, targets: [], outcome: { status: 'Succeeded' } }
  if (isOverQuota(state, deploymentId, hosts.length, region)) {
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

function startEnvironments(
  state: CodeDeployState,
  started: ServerDeployment,
  run: BlueGreenRun,
  group: DeploymentGroup,
  nowMs: number,
): StartedDeployment {
  return run.takesBack === undefined
    ? startBlueGreen(state, started, run, group, nowMs)
    : startTakingBack(state, started, run, run.takesBack, nowMs)
}

function withinQuotas(state: CodeDeployState, started: StartedDeployment, region: string): StartedDeployment {
  const { deployment, targets } = started
  if (!isOverQuota(state, deployment.deploymentId, targets.length, region)) return started
  const without = { ...deployment, counts: NO_TARGETS }
  return { deployment: without, targets: [], outcome: failure('over-max-instances') }
}

function isOverQuota(state: CodeDeployState, deploymentId: string, count: number, region: string): boolean {
  const quotas = instanceQuotas(region)
  return count > quotas.perDeployment || count + instancesAtOnce(state, deploymentId) > quotas.atOnce
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
