import { type Deployment, unitOf } from '../deployment/index.ts'
import { unreachable } from '../errors.ts'
import type { DeploymentPlan, PlannedStart } from '../pipeline/plan/deployment-plan.ts'
import type { Fleet } from '../pipeline/plan/find-fleet.ts'
import { describeTriggers } from '../pipeline/plan/plan-overrides.ts'
import type { PlannedRollout } from '../pipeline/plan/plan-rollout.ts'
import type { MinimumHealthyHosts, TrafficShift, ZonalRollout } from '../provider.ts'
import { describeRevision } from '../revision/index.ts'
import { formatDuration } from './duration.ts'
import { untrustedText } from './untrusted.ts'

/** How many names of targets a row has room for. */
const NAMES = 5

/** One thing that a plan says: what it is about, and the words. */
export interface PlanRow {
  readonly label: string
  readonly text: string
}

/** All that a plan says but what is in its way, in the order in which a reader asks. */
export function planRows(plan: DeploymentPlan): readonly PlanRow[] {
  const { configuration, overrides, alarms, fleet } = plan
  const own = configuration.isOverride ? "in place of the group's" : "the group's"
  const rows: (readonly [string, string] | undefined)[] = [
    ['release', describeRelease(plan)],
    ...(plan.draft?.steps ?? []).map((step): [string, string] => ['before', step]),
    ['running now', describeCurrent(plan)],
    ['change', describeChange(plan)],
    replacesInstances(plan) ? ['type', describeReplacing(plan)] : undefined,
    ['configuration', `${configuration.name} (${own})`],
    ['rollout', describeRollout(plan.rollout)],
    ['targets', describeFleet(fleet, plan.request.updateOutdatedInstancesOnly === true)],
    fleet.silent.length === 0
      ? undefined
      : ['agents', `${names(fleet.silent, fleet.silent.length)} did not answer in ${fleet.lastDeployment?.id}`],
    ['rollback', describeRollback(plan)],
    ['alarms', alarms.length === 0 ? 'none' : alarms.join(', ')],
    ...overrides
      .filter(({ option }) => option !== 'deployment-config')
      .map(({ option, inDeployment, inGroup }): [string, string] => [
        'option',
        `${option}: ${inDeployment}${inGroup === undefined ? '' : ` (the group: ${inGroup})`}`,
      ]),
    ['start', describeStart(plan.start)],
  ]
  return rows.flatMap((row) => (row === undefined ? [] : [{ label: row[0], text: shorten(untrustedText(row[1])) }]))
}

function describeRelease({ release, from, order }: DeploymentPlan): string {
  const commit = release.commit === undefined ? '' : ` of commit ${release.commit.slice(0, 7)}`
  const ahead = order?.relation === 'ahead' ? `, ${order.aheadBy} ahead of what runs` : ''
  return `${describeRevision(release.revision)}${commit}${ahead}${from === undefined ? '' : `, which ${from} deployed`}`
}

function describeCurrent({ current, group, fleet }: DeploymentPlan): string {
  if (current === undefined) {
    // A function and a service run something before their first deployment; instances may, and none of the group's.
    const none = fleet.type === 'instance' ? 'nothing: ' : ''
    return group.lastSuccessfulDeploymentId === undefined
      ? `${none}no deployment of the group has succeeded yet`
      : `what ${group.lastSuccessfulDeploymentId} deployed; it may not be seen`
  }
  const { deployment, commit } = current
  const { id, revision, completedAt } = deployment
  const what = revision === undefined ? 'a revision that is not told' : describeRevision(revision)
  const when = completedAt === undefined ? '' : ` at ${formatTime(completedAt)}`
  return `${what}${commit === undefined ? '' : ` of commit ${commit.slice(0, 7)}`}, by ${id}${when}`
}

function describeChange({ isSame, current, release }: DeploymentPlan): string {
  if (current === undefined) return 'the first release, as far as is known'
  if (isSame === 'yes') return 'none: the group runs these very bytes'
  if (isSame === 'unknown') return 'not known: without version and ETag the same place may hold other bytes'
  const [before, after] = [current.commit, release.commit]
  return before === undefined || after === undefined
    ? 'another revision'
    : `another revision: ${before.slice(0, 7)} to ${after.slice(0, 7)}`
}

function describeRollback({ autoRollback, group, fleet }: DeploymentPlan): string {
  if (autoRollback.length === 0) return 'off'
  const back = replacesInstances({ group, fleet })
    ? 'which gives the traffic back to the instances that are replaced'
    : describeWayBack(fleet.type, group.lastSuccessfulDeploymentId)
  return `on ${describeTriggers(autoRollback)}, ${back}`
}

/** Whether the release goes to other instances than those that the group has. */
function replacesInstances({ group, fleet }: Pick<DeploymentPlan, 'group' | 'fleet'>): boolean {
  return fleet.type === 'instance' && group.type === 'blue-green'
}

/** Where the group does not tell where replacements come from, a copy is at least seen to need exactly one Auto Scaling group. */
function describeReplacing({ request, group: { autoScalingGroups, replacements } }: DeploymentPlan): string {
  const does = 'blue/green: other instances get the release, and then the traffic'
  if (replacements === 'copied') return `${does}; they are launched in a copy of ${autoScalingGroups.join(', ')}`
  if (request.targetInstances !== undefined) return does
  const named = 'named: target-tags, target-auto-scaling-groups'
  return replacements === undefined && autoScalingGroups.length === 1
    ? `${does}; unless the group has its Auto Scaling group copied, they have to be ${named}`
    : `${does}; they have to be ${named}`
}

/** Traffic goes back to where it came from, whoever brought that; instances get what the last success deployed. */
function describeWayBack(type: Fleet['type'], id: string | undefined): string {
  if (type === 'lambda') return 'to the version that the alias stands for now'
  if (type === 'ecs') return 'to the tasks that run now'
  return id === undefined ? 'though there is nothing to go back to yet' : `to what ${id} deployed`
}

function describeRollout(rollout: PlannedRollout): string {
  switch (rollout.kind) {
    case 'batches': {
      const { atOnce, total, batches, minimumHealthy } = rollout
      const times = batches === 1 ? 'in one batch' : `in ${batches} batches`
      return `at most ${atOnce} of ${total} ${unitOf('instance', total)} at once, ${times}${describeHealthy(minimumHealthy)}`
    }
    case 'zones': {
      const { atOnce, total, minimumHealthy, zonal } = rollout
      return `one Availability Zone after the other, at most ${atOnce} of ${total} instances at once${describeHealthy(minimumHealthy)}${describeZones(zonal)}`
    }
    case 'unattainable':
      return `none: ${rollout.minimumHealthy} of ${rollout.total} ${unitOf('instance', rollout.total)} would have to stay healthy`
    case 'traffic':
      return describeTraffic(rollout.shift, rollout.totalMinutes)
    case 'unknown': {
      const { minimumHealthyHosts, zonal } = rollout
      const zones = zonal === undefined ? '' : `, one Availability Zone after the other${describeZones(zonal)}`
      return minimumHealthyHosts === undefined ? 'not known' : `${describeMinimum(minimumHealthyHosts)}${zones}`
    }
    default:
      return unreachable(rollout)
  }
}

function describeHealthy(minimum: number): string {
  return minimum === 0 ? '' : `; ${minimum} ${minimum === 1 ? 'stays' : 'stay'} healthy`
}

function describeMinimum({ type, value }: MinimumHealthyHosts): string {
  if (type === 'percent') return value === 0 ? 'all at once' : `${value} % of the instances stay healthy, rounded up`
  if (type === 'all-but') return `${value} at once`
  return `${value} ${unitOf('instance', value)} ${value === 1 ? 'stays' : 'stay'} healthy`
}

function describeZones({ minimumPerZone, monitorSeconds, firstZoneMonitorSeconds }: ZonalRollout): string {
  const parts = [
    minimumPerZone === undefined ? undefined : `in each zone ${describeMinimum(minimumPerZone)}`,
    firstZoneMonitorSeconds === undefined
      ? undefined
      : `the first zone is watched for ${formatDuration(firstZoneMonitorSeconds * 1000)}`,
    monitorSeconds === undefined
      ? undefined
      : `${firstZoneMonitorSeconds === undefined ? 'each zone' : 'each other one'} is watched for ${formatDuration(monitorSeconds * 1000)}`,
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? '' : `; ${parts.join('; ')}`
}

function describeTraffic(shift: TrafficShift, totalMinutes: number): string {
  switch (shift.type) {
    case 'all-at-once':
      return 'all traffic at once'
    case 'canary':
      return `${shift.percent} % of the traffic, and the rest after ${shift.intervalMinutes} min`
    case 'linear':
      return `${shift.percent} % more of the traffic every ${shift.intervalMinutes} min, ${totalMinutes} min in all`
    default:
      return unreachable(shift)
  }
}

function describeFleet(fleet: Fleet, isOutdatedOnly: boolean): string {
  const { type, count, isCertain, source, lastDeployment } = fleet
  if (count === undefined) {
    const known = fleet.names.length === 0 ? '' : ` besides ${names(fleet.names, fleet.names.length)} on premises`
    return `not known${known}: CodeDeploy tells of EC2 instances only what earlier deployments reached`
  }
  if (count === 0) return 'none'
  const some = fleet.names.length === 0 ? '' : `: ${names(fleet.names, count)}`
  const asOf = source === 'last-deployment' && !isCertain ? `, as of ${lastDeployment?.id}` : ''
  return `${isOutdatedOnly ? 'at most ' : ''}${count} ${unitOf(type, count)}${some}${asOf}`
}

function names(some: readonly string[], count: number): string {
  const shown = some.slice(0, NAMES)
  return `${shown.join(', ')}${count > shown.length ? ` and ${count - shown.length} more` : ''}`
}

function describeStart(start: PlannedStart): string {
  switch (start.kind) {
    case 'at-once':
      return 'at once: no deployment of the group is under way'
    case 'queued':
      return `once deployment ${describeOther(start.holder)} has ended`
    case 'superseding':
      return `once deployment ${describeOther(start.holder)} has been stopped to make room`
    case 'skipped':
      return `not at all: ${start.reason}${start.other === undefined ? '' : ` (${start.other.id})`}`
    case 'refused':
      return 'not at all: see below'
    default:
      return unreachable(start)
  }
}

function describeOther({ id, nativeStatus, description }: Deployment): string {
  return `${id} (${nativeStatus}${description === undefined ? '' : `, ${description}`})`
}

/** The digest in a key is there for machines: its beginning tells one release from another. */
function shorten(text: string): string {
  return text.replace(/\b([0-9a-f]{10})[0-9a-f]{30,}\b/g, '$1…')
}

function formatTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
