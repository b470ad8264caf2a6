import type { CodeDeployState } from '../model/codedeploy-state.ts'
import { NO_TARGETS, type ServerDeployment, type Target } from '../model/deployment.ts'
import type { DeploymentGroup } from '../model/deployment-group.ts'
import type { Host } from '../model/instance.ts'
import type { BlueGreenRun } from '../model/instance-traffic.ts'
import { revisionKey } from '../model/revision.ts'
import { failure } from '../rollout/errors.ts'
import { orderHosts } from '../rollout/host-order.ts'
import { isAttainable, planRollout } from '../rollout/plan.ts'
import type { StartedDeployment } from '../rollout/start.ts'
import { newTarget } from '../rollout/target-progress.ts'
import { differentSizes, noReplacements } from './errors.ts'
import { inPhase } from './next-step.ts'

/**
 * Chooses the instances of both environments, as they are now: what the deployment names are the replacements, and what its group
 * selects beside them are the originals.
 */
export function startBlueGreen(
  state: CodeDeployState,
  deployment: ServerDeployment,
  run: BlueGreenRun,
  group: DeploymentGroup,
  nowMs: number,
): StartedDeployment {
  const taken = replacementsOf(state, run)
  const isTaken = new Set(taken.map(({ id }) => id))
  const groupKey = group.targetRevision === undefined ? undefined : revisionKey(group.targetRevision)
  const inOrder = (hosts: readonly Host[]): readonly Host[] =>
    orderHosts(hosts, (hostId) => state.health(group.groupId, hostId), groupKey)
  const originals = inOrder(state.hosts(group).filter(({ id }) => !isTaken.has(id)))
  const replacements = inOrder(taken)
  if (replacements.length === 0) return { deployment, targets: [], outcome: noReplacements() }
  if (originals.length !== replacements.length) {
    return { deployment, targets: [], outcome: differentSizes(originals.length, replacements.length) }
  }
  const targets = [
    ...replacements.map((host, index) => newTarget(deployment, host, index, nowMs, 'Green')),
    ...originals.map((host, index) => newTarget(deployment, host, replacements.length + index, nowMs, 'Blue')),
  ]
  const installing = counted(inPhase(deployment, run, 'install', nowMs), targets)
  return isAttainable(planRollout(deployment.minimumHealthyHosts, replacements.length))
    ? { deployment: installing, targets }
    : { deployment: installing, targets, outcome: failure('health-constraints-invalid') }
}

/** The same of a deployment that gives the traffic back to the original instances of another one, as far as they are still there. */
export function startTakingBack(
  state: CodeDeployState,
  deployment: ServerDeployment,
  run: BlueGreenRun,
  takenBack: string,
  nowMs: number,
): StartedDeployment {
  const known = [...state.targets(takenBack)].sort((a, b) => a.rank - b.rank)
  const there = known.flatMap((target) => {
    const host = state.ec2HostOf(target.targetId)
    return host === undefined ? [] : [{ host, target }]
  })
  const originals = there.filter(({ target }) => target.label === 'Blue')
  const replacements = there.filter(({ target }) => target.label === 'Green' && hasMetTraffic(target))
  const targets = [...originals, ...replacements].map(({ host, target }, rank) =>
    newTarget(deployment, host, rank, nowMs, target.label),
  )
  const rerouting = counted(inPhase(deployment, run, 'reroute', nowMs), targets)
  if (originals.length > 0) return { deployment: rerouting, targets }
  return { deployment: rerouting, targets: [], outcome: failure('no-instances') }
}

/** Whether an instance may have got requests in a deployment: AllowTraffic has begun on it. */
export function hasMetTraffic({ events }: Pick<Target, 'events'>): boolean {
  const allowed = events.find(({ name }) => name === 'AllowTraffic')
  return allowed?.startedAtMs !== undefined
}

function counted(deployment: ServerDeployment, targets: readonly Target[]): ServerDeployment {
  return { ...deployment, counts: { ...NO_TARGETS, Pending: targets.length } }
}

function replacementsOf(state: CodeDeployState, { replacements, copiedGroup }: BlueGreenRun): readonly Host[] {
  const selected = replacements ?? { ec2Tags: { form: 'none' }, autoScalingGroups: [] }
  const names = [...selected.autoScalingGroups, ...(copiedGroup === undefined ? [] : [copiedGroup])]
  return state.hosts({
    ec2Tags: selected.ec2Tags,
    onPremisesTags: { form: 'none' },
    autoScalingGroups: names.map((name) => ({ name, hook: '' })),
  })
}
