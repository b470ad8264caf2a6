import { unitOf } from '../../deployment/index.ts'
import type { CallOptions, GroupSettings } from '../../provider.ts'
import { type Fleet, findFleet, findOnPremises } from '../plan/find-fleet.ts'
import { planRollout } from '../plan/plan-rollout.ts'
import type { CheckedGroup } from './group.ts'
import type { CheckState, ReadinessCheck, ReadinessPorts } from './model.ts'

/** How many names a line has room for. */
const NAMES = 5

/** Looks at the targets: how many there are, whether their agents answered, and whether the configuration lets any be worked on. */
export async function* checkFleet(
  group: CheckedGroup,
  { provider }: ReadinessPorts,
  options: CallOptions,
): AsyncGenerator<ReadinessCheck, void, undefined> {
  const { settings, configuration, last } = group
  if (settings === undefined) return
  const fleet = await findFleet(settings, last, { provider }, options)
  const gone = fleet.unknowns.length === 0 ? await findDeregistered(settings, provider, options) : []
  yield describeTargets(fleet, gone)
  if (fleet.type !== 'instance') return
  yield describeAgents(fleet)
  const rollout = configuration && planRollout(configuration, fleet.count)
  if (rollout?.kind === 'batches') {
    const { atOnce, batches, minimumHealthy, total } = rollout
    const words = `${atOnce} of ${total} at once, in ${batches} ${batches === 1 ? 'batch' : 'batches'}${minimumHealthy === 0 ? '' : `; ${minimumHealthy} stay healthy`}`
    yield check('rollout', 'passed', words)
  } else if (rollout?.kind === 'unattainable') {
    const { minimumHealthy, total } = rollout
    yield {
      ...check(
        'rollout',
        'failed',
        `${minimumHealthy} of ${total} instances have to stay healthy: none may be worked on`,
      ),
      remedy: 'use another deployment configuration, or more instances; a percentage is rounded up',
    }
  }
}

async function findDeregistered(
  { platform, onPremisesTags }: GroupSettings,
  provider: ReadinessPorts['provider'],
  options: CallOptions,
): Promise<readonly string[]> {
  if (platform === 'lambda' || platform === 'ecs' || onPremisesTags.length === 0) return []
  return findOnPremises(onPremisesTags, 'deregistered', provider, options)
}

function describeTargets(fleet: Fleet, gone: readonly string[]): ReadinessCheck {
  const { type, count, isCertain, names, source, lastDeployment, unknowns } = fleet
  const [denied] = unknowns
  const left =
    gone.length === 0
      ? ''
      : `; ${gone.length} with the tags ${gone.length === 1 ? 'is' : 'are'} deregistered: ${listed(gone, gone.length)}`
  if (count === undefined) {
    const known = names.length === 0 ? '' : `; registered on premises: ${listed(names, names.length)}`
    return {
      ...check(
        'targets',
        'unknown',
        denied?.message ?? `which EC2 instances the group selects CodeDeploy tells only of past deployments${known}`,
      ),
      ...(denied?.right === undefined
        ? { right: { action: 'ec2:DescribeInstances', resource: '*', isForbidden: false } }
        : { right: denied.right }),
    }
  }
  if (count === 0 && isCertain) {
    return {
      ...check(
        'targets',
        'failed',
        source === 'group'
          ? 'none: the group names no tags and no Auto Scaling group, so a deployment fails with NO_INSTANCES'
          : `none: no registered on-premises instance has the tags of the group, so a deployment fails with NO_INSTANCES${left}`,
      ),
      remedy: 'tag or register instances; keys and values are case-sensitive, and new tags take up to five minutes',
    }
  }
  const words = `${count} ${unitOf(type, count)}${names.length === 0 ? '' : `: ${listed(names, count)}`}`
  if (isCertain) return check('targets', gone.length === 0 ? 'passed' : 'warning', `${words}${left}`)
  const asOf = `${words}, as of ${lastDeployment?.id}`
  if (denied === undefined) {
    return check('targets', 'passed', `${asOf}: CodeDeploy tells of EC2 instances only so${left}`)
  }
  const { right } = denied
  return { ...check('targets', 'unknown', `${asOf}; ${denied.message}`), ...(right !== undefined && { right }) }
}

function describeAgents({ lastDeployment, silent, count }: Fleet): ReadinessCheck {
  if (lastDeployment === undefined) {
    const isKnown = count !== undefined && count > 0
    return check(
      'agents',
      'unknown',
      `${isKnown ? 'they have' : 'none has'} not been heard of: nothing was deployed yet`,
    )
  }
  const { id } = lastDeployment
  if (silent.length === 0) return check('agents', 'passed', `none was silent in ${id}`)
  return {
    ...check('agents', 'warning', `${silent.length} never answered in ${id}: ${listed(silent, silent.length)}`),
    remedy:
      'on the instance: systemctl status codedeploy-agent; its role, its way to port 443 and its clock are the usual causes',
  }
}

function listed(names: readonly string[], count: number): string {
  const shown = names.slice(0, NAMES)
  return `${shown.join(', ')}${count > shown.length ? ` and ${count - shown.length} more` : ''}`
}

function check(name: string, state: CheckState, message: string): ReadinessCheck {
  return { area: 'fleet', name, state, message }
}
