import type { CallOptions, DeploymentProvider } from '../provider.ts'
import { type Deployment, isTerminal, type Target, totalOf } from './model.ts'

/** What is known of a deployment's targets, and of when and at which overview it was asked for. */
export interface KnownTargets {
  readonly targets: readonly Target[]
  /** How many the overview counted when they were listed; a list is good for as long as that stays. */
  readonly listedTotal?: number
  /** The overview at the last description. */
  readonly overview?: string
  /** Where the deployment itself said it was then. */
  readonly stage?: string
  readonly describedAt?: number
}

export interface LookAtTargetsOptions extends CallOptions {
  readonly nowMs: number
  /** When the watch began. */
  readonly startedAt: number
  readonly isFullDetail: boolean
}

type Provider = Pick<DeploymentProvider, 'listTargets' | 'describeTargets'>

/** A fleet of one batch call is described whole; of a larger one only what failed is. */
export const FULL_DETAIL_TARGETS = 25
/** How many of a large fleet's failed targets are described. */
const FAILED_DETAIL_TARGETS = 100
/** Changes of the overview that follow each other faster are told together. */
const CHANGE_GAP_MS = 12_000
/** While events run, they are looked at so often at the most, and so often at the least. */
const SHORTEST_GAP_MS = 20_000
const LONGEST_GAP_MS = 60_000

/**
 * Describes the targets of a deployment when there is something to be told, for as few calls as that takes: when the overview
 * has changed, now and then while events run, and at the end, when all that failed is described in any case.
 */
export async function lookAtTargets(
  provider: Provider,
  deployment: Deployment,
  known: KnownTargets,
  options: LookAtTargetsOptions,
): Promise<KnownTargets> {
  const { counts } = deployment
  const counted = counts === undefined ? 0 : totalOf(counts)
  // Of targets whose state the service does not know the overview tells nothing; they are there all the same.
  const total = counted === 0 ? (known.listedTotal ?? 0) : counted
  if (total === 0) return known
  const overview = total <= FULL_DETAIL_TARGETS ? JSON.stringify(counts) : String(counts?.failed)
  const isDue = total <= FULL_DETAIL_TARGETS ? isFleetDue : areFailuresDue
  if (!isDue(deployment, known, overview, options)) return known
  const targets =
    total > FULL_DETAIL_TARGETS
      ? await collect(provider.listTargets(deployment.id, { states: ['failed'] }, options), FAILED_DETAIL_TARGETS)
      : ((await describeListed(provider, deployment.id, known, total, options)) ??
        (await collect(provider.listTargets(deployment.id, {}, options), FULL_DETAIL_TARGETS)))
  return { targets, listedTotal: total, overview, stage: stageOf(deployment), describedAt: options.nowMs }
}

/** The points at which a wait can be over: what its targets are at then is told, whatever was told of them a moment before. */
function stageOf({ state, isTerminationWaitStarted, verdict }: Deployment): string {
  if (verdict !== undefined) return verdict.kind
  return isTerminationWaitStarted === true ? 'termination-wait' : state === 'ready' ? state : 'under-way'
}

type IsDue = (deployment: Deployment, known: KnownTargets, overview: string, options: LookAtTargetsOptions) => boolean

const isFleetDue: IsDue = (deployment, known, overview, options) =>
  isTerminal(deployment.state) ||
  options.isFullDetail ||
  known.describedAt === undefined ||
  known.stage !== stageOf(deployment) ||
  (known.overview !== overview && options.nowMs - known.describedAt >= CHANGE_GAP_MS) ||
  (deployment.counts?.inProgress !== 0 && isGapOver(known, options))

const areFailuresDue: IsDue = ({ counts, state, verdict }, known, overview, options) => {
  if (counts === undefined || counts.failed === 0) return false
  // The wait ends here, and why is told of these.
  if (verdict?.kind === 'failed') return true
  // A script's last output can arrive after its failure was counted: the end is worth one more listing.
  if (isTerminal(state)) return true
  return known.overview !== overview && isGapOver(known, options)
}

/**
 * A quarter of the time gone by, within bounds: whoever follows a short deployment sees its events, an hour is no hour of calls.
 * Traffic moves by the minute, on one target, which no overview tells.
 */
function isGapOver({ describedAt, targets }: KnownTargets, { nowMs, startedAt }: LookAtTargetsOptions): boolean {
  if (describedAt === undefined) return true
  const longestMs = targets.some(({ traffic }) => traffic !== undefined) ? SHORTEST_GAP_MS : LONGEST_GAP_MS
  const gapMs = Math.min(Math.max((nowMs - startedAt) / 4, SHORTEST_GAP_MS), longestMs)
  return nowMs - describedAt >= gapMs
}

/** The targets that were listed before, as they are now; `undefined` when that list may not be good any more. */
async function describeListed(
  provider: Provider,
  deploymentId: string,
  { targets, listedTotal }: KnownTargets,
  total: number,
  options: CallOptions,
): Promise<readonly Target[] | undefined> {
  if (listedTotal !== total || targets.length < total) return undefined
  const ids = targets.map(({ id }) => id)
  const described = await provider.describeTargets(deploymentId, ids, options)
  return described.length === ids.length ? described : undefined
}

async function collect(pages: AsyncIterable<readonly Target[]>, limit: number): Promise<Target[]> {
  const targets: Target[] = []
  for await (const page of pages) {
    targets.push(...page.slice(0, limit - targets.length))
    if (targets.length >= limit) break
  }
  return targets
}
