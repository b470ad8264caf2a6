import type { CodeDeployState } from '../model/codedeploy-state.ts'
import { type Deployment, NO_TARGETS, type Target } from '../model/deployment.ts'
import { revisionKey } from '../model/revision.ts'
import type { Outcome } from './conclusion.ts'
import { failure } from './errors.ts'
import { orderHosts } from './host-order.ts'
import { isAttainable, planRollout } from './plan.ts'
import { newTarget } from './target-progress.ts'
import { areZonesAttainable, orderByZone } from './zones.ts'

/** Instances that one deployment can have (user guide, "Quotas"). */
const INSTANCES = 1_000
const US_EAST_1_INSTANCES = 2_000

/** A deployment that has started: its targets in the order of work, and its outcome when there is nothing to work on. */
export interface StartedDeployment {
  readonly deployment: Deployment
  readonly targets: readonly Target[]
  readonly outcome?: Outcome
}

/** Chooses the instances of a deployment and puts them in order. Who matches the group's tags now is a target; no one later. */
export function startDeployment(
  state: CodeDeployState,
  created: Deployment,
  region: string,
  nowMs: number,
): StartedDeployment {
  const { deploymentId, groupId, minimumHealthyHosts, zonal, revision, updateOutdatedInstancesOnly } = created
  const started: Deployment = { ...created, status: 'InProgress', startedAtMs: nowMs }
  const group = state.group(groupId)
  if (group === undefined) return { deployment: started, targets: [], outcome: failure('group-missing') }
  const members = state.hosts(group)
  if (members.length === 0) return { deployment: started, targets: [], outcome: failure('no-instances') }
  const key = revisionKey(revision)
  const hosts = members.filter(({ id }) => {
    const health = state.health(groupId, id)
    return !updateOutdatedInstancesOnly || health?.isHealthy !== true || health.revisionKey !== key
  })
  // Every instance runs the revision already.
  if (hosts.length === 0) return { deployment: started, targets: [], outcome: { status: 'Succeeded' } }
  if (hosts.length > (region === 'us-east-1' ? US_EAST_1_INSTANCES : INSTANCES)) {
    return { deployment: started, targets: [], outcome: failure('over-max-instances') }
  }
  const groupKey = group.targetRevision === undefined ? undefined : revisionKey(group.targetRevision)
  const ordered = orderHosts(hosts, (hostId) => state.health(groupId, hostId), groupKey)
  const inTurn = zonal === undefined ? ordered : orderByZone(ordered)
  const targets = inTurn.map((host, rank) => newTarget(deploymentId, host, rank, nowMs))
  const deployment: Deployment = { ...started, counts: { ...NO_TARGETS, Pending: targets.length } }
  const isEachZoneAttainable = zonal === undefined || areZonesAttainable(zonal, targets)
  return isEachZoneAttainable && isAttainable(planRollout(minimumHealthyHosts, targets.length))
    ? { deployment, targets }
    : { deployment, targets, outcome: failure('health-constraints-invalid') }
}
