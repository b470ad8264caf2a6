import { type Deployment, isTerminal, neverAnswered, outcomeOf, type Target, totalOf } from '../../deployment/index.ts'
import { SlipwayError } from '../../errors.ts'
import type { CallOptions, DeploymentProvider, GroupReader, GroupSettings, TagSelection } from '../../provider.ts'

/** What a deployment to a group would reach, as far as the deployment service itself tells it. */
export interface Fleet {
  readonly type: Target['type']
  /** How many targets; absent where nobody has said. */
  readonly count?: number
  /** Whether the count is that of this moment, and not the one of an earlier deployment. */
  readonly isCertain: boolean
  /** Some of them, the first in the order of the source. */
  readonly names: readonly string[]
  /** Where names and count come from: the group itself, the tags of registered instances, or the deployment before. */
  readonly source: 'group' | 'tags' | 'last-deployment' | 'nothing'
  /** The deployment that the group began last, when it was looked at for this. */
  readonly lastDeployment?: Deployment
  /** Instances that did not take anything up in that deployment. */
  readonly silent: readonly string[]
  /** What could not be looked at, and why. */
  readonly unknowns: readonly SlipwayError[]
}

export interface FleetPorts {
  readonly provider: Pick<GroupReader, 'listOnPremisesInstances'> & Pick<DeploymentProvider, 'listTargets'>
}

/** How many names are kept: a plan shows fewer, and nobody reads more. */
const NAMES = 25
/** How many of the targets that failed before are looked at for agents that are silent. */
const LOOKED_AT = 100

/**
 * Finds a group's targets before a deployment. On-premises instances are found by their tags as the service will find
 * them. Which EC2 instances have a tag, or are in an Auto Scaling group, CodeDeploy tells of past deployments only; and those of a
 * blue/green deployment say nothing of the next one, which replaces them.
 *
 * @param last the group's deployment that was begun last
 */
export async function findFleet(
  settings: GroupSettings,
  last: Deployment | undefined,
  { provider }: FleetPorts,
  options: CallOptions,
): Promise<Fleet> {
  const { platform, ec2Tags, onPremisesTags, autoScalingGroups, ecsServices } = settings
  const nothing = { silent: [], unknowns: [] }
  if (platform === 'lambda')
    return { type: 'lambda', count: 1, isCertain: true, names: [], source: 'group', ...nothing }
  if (platform === 'ecs') {
    const names = ecsServices.slice(0, NAMES)
    return { type: 'ecs', count: ecsServices.length, isCertain: true, names, source: 'group', ...nothing }
  }
  const hasEc2 = ec2Tags.length > 0 || autoScalingGroups.length > 0
  if (!hasEc2 && onPremisesTags.length === 0) {
    return { type: 'instance', count: 0, isCertain: true, names: [], source: 'group', ...nothing }
  }
  const unknowns: SlipwayError[] = []
  const found = await orDenied(findOnPremises(onPremisesTags, 'registered', provider, options), unknowns)
  const seen = last === undefined ? undefined : await orDenied(lookAt(last, provider, options), unknowns)
  const silent = seen?.silent ?? []
  const lastDeployment = last === undefined ? {} : { lastDeployment: last }
  const common = { type: 'instance', silent, unknowns, ...lastDeployment } as const
  if (!hasEc2 && found !== undefined) {
    return { ...common, count: found.length, isCertain: true, names: found.slice(0, NAMES), source: 'tags' }
  }
  if (seen === undefined || seen.count === 0 || settings.type === 'blue-green') {
    const names = found?.slice(0, NAMES) ?? []
    return { ...common, isCertain: false, names, source: names.length > 0 ? 'tags' : 'nothing' }
  }
  return { ...common, count: seen.count, isCertain: false, names: seen.names, source: 'last-deployment' }
}

/** The on-premises instances that a selection of tags fits: any filter of a group, and every group. */
export async function findOnPremises(
  selection: TagSelection,
  status: 'registered' | 'deregistered',
  provider: Pick<GroupReader, 'listOnPremisesInstances'>,
  options: CallOptions,
): Promise<readonly string[]> {
  let found: Set<string> | undefined
  for (const filters of selection) {
    const ofGroup = new Set<string>()
    for (const filter of filters) {
      for (const name of await provider.listOnPremisesInstances(filter, status, options)) ofGroup.add(name)
    }
    const before = found
    found = before === undefined ? ofGroup : new Set([...ofGroup].filter((name) => before.has(name)))
  }
  return [...(found ?? [])].sort(byName.compare)
}

const byName = new Intl.Collator('en', { numeric: true })

async function lookAt(
  deployment: Deployment,
  provider: Pick<DeploymentProvider, 'listTargets'>,
  options: CallOptions,
): Promise<{ readonly count: number; readonly names: readonly string[]; readonly silent: readonly string[] }> {
  const { id, counts, state } = deployment
  const shown = await take(provider.listTargets(id, {}, options), NAMES)
  const count = counts === undefined ? shown.length : Math.max(totalOf(counts), shown.length)
  const isTroubled = isTerminal(state) && (state === 'failed' || (counts?.failed ?? 0) > 0)
  const failed = isTroubled
    ? await take(provider.listTargets(id, { states: ['failed', 'unknown'] }, options), LOOKED_AT)
    : []
  const silent = isTroubled ? neverAnswered(toResult(deployment, failed)).map((target) => target.id) : []
  return { count, names: shown.map((target) => target.id), silent }
}

function toResult(deployment: Deployment, targets: readonly Target[]) {
  const { id, nativeStatus, failure } = deployment
  return {
    outcome: outcomeOf(deployment),
    deploymentId: id,
    status: nativeStatus,
    targets,
    deployment,
    ...(failure !== undefined && { failure }),
    actionTaken: 'none',
    elapsedMs: 0,
  } as const
}

async function take<T>(pages: AsyncIterable<readonly T[]>, limit: number): Promise<readonly T[]> {
  const taken: T[] = []
  for await (const page of pages) {
    taken.push(...page)
    if (taken.length >= limit) break
  }
  return taken.slice(0, limit)
}

/** What a right that is missing hides is left out, and told. */
async function orDenied<T>(looking: Promise<T>, unknowns: SlipwayError[]): Promise<T | undefined> {
  try {
    return await looking
  } catch (error) {
    if (!(error instanceof SlipwayError) || error.code !== 'ACCESS_DENIED') throw error
    unknowns.push(error)
    return undefined
  }
}
