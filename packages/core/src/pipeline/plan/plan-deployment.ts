import type { Clock } from '../../clock.ts'
import type { Deployment } from '../../deployment/index.ts'
import { SlipwayError } from '../../errors.ts'
import type {
  ArtifactStore,
  CallOptions,
  DeploymentProvider,
  DeploymentRequest,
  GroupReader,
  GroupSettings,
} from '../../provider.ts'
import { formatRevision, isSameRevision, type RevisionLocation } from '../../revision/index.ts'
import type { IfBusy } from '../busy-group.ts'
import type { PipelineEvent } from '../events.ts'
import type { OrderGuard } from '../order/order-guard.ts'
import { requireStored } from '../redeploy/require-stored.ts'
import type { DraftRelease } from '../release/index.ts'
import { requireFitting } from '../require-fitting.ts'
import type { DeploymentPlan, PlanProblem } from './deployment-plan.ts'
import { type Fleet, findFleet } from './find-fleet.ts'
import { findOverrides } from './plan-overrides.ts'
import { findFailures, findMisnamedReplacements, Gaps, problemOf, toProblem } from './plan-problems.ts'
import { planRollout } from './plan-rollout.ts'
import { planStart } from './plan-start.ts'

/** What a plan is made from: nothing that could create or change anything. */
export interface PlanPorts {
  readonly provider: GroupReader &
    Pick<
      DeploymentProvider,
      'getDeployment' | 'activeDeployments' | 'lastSuccessfulDeployment' | 'newestDeployment' | 'listTargets'
    >
  readonly store: Pick<ArtifactStore, 'check' | 'commitOf'>
  readonly clock: Clock
}

export interface PlanOptions extends CallOptions {
  /** @defaultValue 'queue' */
  readonly ifBusy?: IfBusy
  /** @defaultValue false */
  readonly skipIfCurrent?: boolean
  /** @defaultValue any commit is deployed */
  readonly order?: OrderGuard
  /** The revision is still to be pushed: that it is not there yet is no problem. @defaultValue false */
  readonly isPushedLater?: boolean
  /** The deployment whose revision is deployed again; then a bundle that is gone keeps the deployment from being created. */
  readonly from?: string
  /** What is made before, where the revision is an AppSpec that is filled or written for this deployment. */
  readonly draft?: DraftRelease
}

/** What a group deploys with that names nothing (API reference, CreateDeployment). */
const DEFAULT_CONFIGURATION = 'CodeDeployDefault.OneAtATime'

/**
 * Finds out what {@link deploy} would do with the same request, and does none of it: what is in its way is in the plan.
 * What only a right would tell that is missing is left open, and said.
 *
 * @throws SlipwayError when there is nothing to plan for: APPLICATION_NOT_FOUND, GROUP_NOT_FOUND, ACCESS_DENIED for the group
 * itself, SERVICE_UNREACHABLE.
 */
export async function planDeployment(
  request: DeploymentRequest,
  ports: PlanPorts,
  options: PlanOptions = {},
): Promise<DeploymentPlan> {
  const { provider } = ports
  const { applicationName, deploymentGroupName, revision } = request
  const { signal, from, draft } = options
  const calls: CallOptions = signal === undefined ? {} : { signal }
  const group = await provider.describeGroup(applicationName, deploymentGroupName, calls)
  const gaps = new Gaps()
  const fitting = await problemOf(requireFitting(request, { getGroup: async () => group }, calls))
  const configured = await readConfiguration(request, group, ports, calls)
  const lastId = group.lastAttemptedDeploymentId
  const last = lastId === undefined ? undefined : await gaps.unlessDenied(provider.getDeployment(lastId, calls))
  const current = await findRunning(group, last, ports, gaps, calls)
  const fleet = request.targetInstances === undefined ? await findFleet(group, last, ports, calls) : REPLACEMENTS
  for (const error of fleet.unknowns) gaps.add(error)
  const rollout = planRollout(configured.configuration, fleet.type === 'instance' ? fleet.count : undefined)
  const stored =
    options.isPushedLater === true ? [] : await checkStored(revision, ports, gaps, from !== undefined, calls)
  const { start, problems: kept, order } = await planStart(request, ports, gaps, options)
  const commit = options.order?.commit ?? (await commitOf(revision, ports, gaps, calls))
  const { configurationName: own } = request
  const { name, problems: unconfigured } = configured
  const misnamed = findMisnamedReplacements(request, group)
  // What the service would refuse does not matter where it is not asked.
  const isSkipped = start.kind === 'skipped'
  const refusals = [
    ...fitting,
    ...stored.filter(isRefusal),
    ...(isSkipped ? [] : [...misnamed, ...unconfigured, ...kept]),
  ]
  const failures = isSkipped ? [] : [...stored.filter(isFailure), ...findFailures(request, fleet, rollout)]
  return {
    request,
    ...(from !== undefined && { from }),
    ...(order !== undefined && { order }),
    ...(draft !== undefined && { draft }),
    group,
    release: { revision, ...(commit !== undefined && { commit }) },
    ...(current !== undefined && { current }),
    isSame: compare(current?.deployment, revision),
    start: refusals.length > 0 ? { kind: 'refused' } : start,
    configuration: { name, isOverride: own !== undefined && own !== configurationOf(group) },
    rollout,
    fleet,
    overrides: findOverrides(request, group, configurationOf(group)),
    autoRollback: request.autoRollback ?? group.autoRollback,
    alarms: alarmsOf(request, group),
    problems: [...refusals, ...failures],
    unknowns: gaps.all,
  }
}

/** Which instances would replace the old ones, only EC2 tells. */
const REPLACEMENTS: Fleet = {
  type: 'instance',
  isCertain: false,
  names: [],
  source: 'nothing',
  silent: [],
  unknowns: [],
}

function isRefusal({ kind }: PlanProblem): boolean {
  return kind === 'refused'
}

function isFailure({ kind }: PlanProblem): boolean {
  return kind === 'would-fail'
}

function configurationOf({ configurationName }: GroupSettings): string {
  return configurationName ?? DEFAULT_CONFIGURATION
}

function alarmsOf({ alarms }: DeploymentRequest, group: GroupSettings): readonly string[] {
  const { isEnabled, names } = alarms ?? group.alarms
  return isEnabled ? names : []
}

/** Whoever deploys needs the right to read the configuration, too: what keeps us from reading it keeps them from deploying. */
async function readConfiguration(
  request: DeploymentRequest,
  group: GroupSettings,
  { provider }: PlanPorts,
  options: CallOptions,
) {
  const name = request.configurationName ?? configurationOf(group)
  try {
    return { name, configuration: await provider.describeConfiguration(name, options), problems: [] }
  } catch (error) {
    return { name, configuration: { name }, problems: [toProblem(error)] }
  }
}

async function findRunning(
  { lastSuccessfulDeploymentId: id }: GroupSettings,
  last: Deployment | undefined,
  ports: PlanPorts,
  gaps: Gaps,
  options: CallOptions,
): Promise<DeploymentPlan['current']> {
  if (id === undefined) return undefined
  const deployment = last?.id === id ? last : await gaps.unlessDenied(ports.provider.getDeployment(id, options))
  if (deployment === undefined) return undefined
  const commit = deployment.revision && (await commitOf(deployment.revision, ports, gaps, options))
  return { deployment, ...(commit !== undefined && { commit }) }
}

async function commitOf(
  revision: RevisionLocation,
  { store }: PlanPorts,
  gaps: Gaps,
  options: CallOptions,
): Promise<string | undefined> {
  if (revision.type === 'github') return revision.commitId
  if (revision.type !== 's3') return undefined
  try {
    return await store.commitOf(revision, options)
  } catch (error) {
    // A commit is shown for orientation alone: whether the bundle is there is asked for itself.
    if (!(error instanceof SlipwayError)) throw error
    if (error.code === 'ACCESS_DENIED') gaps.add(error)
    return undefined
  }
}

/** A bundle that is gone: `redeploy` refuses it, and a deployment of it fails on every host. */
async function checkStored(
  revision: RevisionLocation,
  { store, clock }: PlanPorts,
  gaps: Gaps,
  isRedeploy: boolean,
  options: CallOptions,
): Promise<readonly PlanProblem[]> {
  const report = (event: PipelineEvent): void => {
    if (event.type === 'warning') gaps.all.push({ message: event.message })
  }
  const found = await problemOf(requireStored(revision, { store, reporter: { report }, clock }, options))
  return found.map((problem) => ({ ...problem, kind: isRedeploy ? 'refused' : 'would-fail' }))
}

function compare(current: Deployment | undefined, revision: RevisionLocation): DeploymentPlan['isSame'] {
  if (current?.revision === undefined) return 'unknown'
  if (isSameRevision(current.revision, revision)) return 'yes'
  return formatRevision(current.revision) === formatRevision(revision) ? 'unknown' : 'no'
}
