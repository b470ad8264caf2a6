import { type Clock, startDeadline, untilAborted } from '../../clock.ts'
import { type CommitOrder, type Deployment, isTerminal } from '../../deployment/index.ts'
import { SlipwayError } from '../../errors.ts'
import type {
  ArtifactStore,
  CommitComparison,
  CommitHistory,
  DeploymentProvider,
  DeploymentRequest,
} from '../../provider.ts'
import { describeRevision, formatRevision, isSameRevision, type RevisionLocation } from '../../revision/index.ts'
import type { PipelineReporter } from '../events.ts'

/** What to do when the group runs a newer commit already. */
export type IfOlder = 'fail' | 'skip' | 'deploy'

/** Keeps an older commit from overtaking a newer one. */
export interface OrderGuard {
  readonly ifOlder: Exclude<IfOlder, 'deploy'>
  /** Whether somebody has asked for it in so many words: then it is worth a warning that nothing could be checked. */
  readonly isAskedFor: boolean
  /** The commit that the revision was made from, where whoever deploys says it. @defaultValue what is recorded */
  readonly commit?: string
  readonly history: CommitHistory
  readonly store: Pick<ArtifactStore, 'commitOf'>
}

export interface OrderPorts {
  readonly provider: Pick<DeploymentProvider, 'lastSuccessfulDeployment'>
  readonly reporter: PipelineReporter
  readonly clock: Clock
}

/** A deployment of a newer commit than ours. */
export interface NewerDeployment {
  readonly deployment: Deployment
  readonly order: CommitOrder
}

/** The guard of one deployment that is to be; it remembers what it has found out, and tells the same thing once. */
export interface OrderCheck {
  /**
   * The deployment that has brought a newer commit to the group; `undefined` where there is none, or nothing is certain, which
   * is reported.
   *
   * @param underWay is looked at in place of the group's last success.
   * @throws the signal's reason.
   */
  findNewer(over: AbortSignal, underWay?: Deployment): Promise<NewerDeployment | undefined>
}

/** How long one check may take: four requests, each of which gives up by itself as a rule. */
const CHECK_WITHIN_MS = 20_000

const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i

/** Why nothing is known of the order; never what keeps a deployment from being begun. */
class Unknown extends Error {
  override readonly name = 'Unknown'
}

/** Makes the guard; without one asked for, nothing is looked at and nothing found. */
export function createOrderCheck(
  request: Pick<DeploymentRequest, 'applicationName' | 'deploymentGroupName' | 'revision'>,
  ports: OrderPorts,
  guard: OrderGuard | undefined,
): OrderCheck {
  if (guard === undefined) return { findNewer: async () => undefined }
  const { clock, reporter } = ports
  const { history, isAskedFor } = guard
  const told = new Set<string>()
  const once = (key: string, tell: () => void): void => {
    if (!told.has(key)) tell()
    told.add(key)
  }
  const compare = createComparer(request, ports, guard)
  return {
    findNewer: async (over, underWay) => {
      const deadline = startDeadline(clock, CHECK_WITHIN_MS)
      const signal = AbortSignal.any([over, deadline.signal])
      try {
        const found = await untilAborted(compare(signal, underWay), signal)
        if (found === undefined || found.order.relation === 'behind') return found
        const { order } = found
        once(`${order.deploymentId} ${order.currentCommit}`, () => reporter.report({ type: 'order-checked', order }))
        return undefined
      } catch (error) {
        over.throwIfAborted()
        const isOurs = deadline.signal.aborted || error instanceof Unknown || error instanceof SlipwayError
        if (!isOurs) throw error
        const reason = deadline.signal.aborted
          ? `no answer within ${CHECK_WITHIN_MS / 1000} s`
          : (error as Error).message
        const isExpected = history.repository !== undefined
        once(reason, () => reporter.report({ type: 'order-not-checked', reason, isAskedFor, isExpected }))
        return undefined
      } finally {
        deadline.clear()
      }
    },
  }
}

type Compare = (signal: AbortSignal, underWay: Deployment | undefined) => Promise<NewerDeployment | undefined>

/** What costs nothing comes first: where nothing can be compared, nobody is asked for anything. */
function createComparer(
  { applicationName, deploymentGroupName, revision }: Parameters<typeof createOrderCheck>[0],
  { provider }: OrderPorts,
  { history, store, commit: stated }: OrderGuard,
): Compare {
  const commits = new Map<string, string>()
  const comparisons = new Map<string, Exclude<CommitComparison, { readonly relation: 'unknown' }>>()

  const commitOf = async (location: RevisionLocation, signal: AbortSignal): Promise<string | undefined> => {
    if (location.type === 'github') return location.commitId
    if (location.type !== 's3') return undefined
    const place = formatRevision(location)
    const known = commits.get(place) ?? (await store.commitOf(location, { signal }))
    // Whoever may write to the bucket may have written anything there.
    if (known === undefined || !COMMIT.test(known)) return undefined
    commits.set(place, known)
    return known
  }

  const compareCommits = async (repository: string, base: string, head: string, signal: AbortSignal) => {
    const pair = `${repository} ${base} ${head}`
    const known = comparisons.get(pair)
    if (known !== undefined) return known
    if (base.toLowerCase() === head.toLowerCase()) return { relation: 'identical', aheadBy: 0, behindBy: 0 } as const
    const comparison = await history.compare(repository, base, head, { signal })
    if (comparison.relation === 'unknown') throw new Unknown(comparison.reason)
    comparisons.set(pair, comparison)
    return comparison
  }

  return async (signal, underWay) => {
    if (history.obstacle !== undefined) throw new Unknown(history.obstacle)
    const ofRevision = revision.type === 'github' ? revision.repository : undefined
    if (ofRevision === undefined && history.repository === undefined) {
      throw new Unknown('which repository the commits are of is not known: set GITHUB_REPOSITORY to owner/name')
    }
    const commit = stated ?? (await commitOf(revision, signal))
    if (commit === undefined) throw new Unknown(`the commit of ${describeRevision(revision)} is not known`)
    const deployment =
      underWay ?? (await provider.lastSuccessfulDeployment(applicationName, deploymentGroupName, { signal }))
    if (deployment === undefined) return undefined
    const current = deployment.revision
    if (current !== undefined && isSameRevision(current, revision)) return undefined
    const currentCommit = current === undefined ? undefined : await commitOf(current, signal)
    if (current === undefined || currentCommit === undefined) {
      const what = current === undefined ? 'what' : `${describeRevision(current)}, which`
      throw new Unknown(`the commit of ${what} ${deployment.id} deployed is not known`)
    }
    const repository = requireOneRepository(ofRevision, current, history.repository)
    const comparison = await compareCommits(repository, currentCommit, commit, signal)
    const order: CommitOrder = {
      ...comparison,
      commit,
      isRecorded: stated === undefined && revision.type === 's3',
      currentCommit,
      deploymentId: deployment.id,
      isUnderWay: !isTerminal(deployment.state),
    }
    return { deployment, order }
  }
}

/** A revision on GitHub names its repository; a bundle is taken to be of the one that this run belongs to. */
function requireOneRepository(
  ofRevision: string | undefined,
  current: RevisionLocation,
  ofRun: string | undefined,
): string {
  const ofCurrent = current.type === 'github' ? current.repository : undefined
  const repository = ofRevision ?? ofCurrent ?? ofRun ?? ''
  if (ofCurrent === undefined || ofCurrent.toLowerCase() === repository.toLowerCase()) return repository
  throw new Unknown(`the group runs a commit of ${ofCurrent}, and commits of two repositories have no order`)
}
