import { SlipwayError } from '../../errors.ts'
import type { BundleRemover, CallOptions, DeploymentProvider, RevisionUsers } from '../../provider.ts'
import { findDeploying } from './find-needed.ts'
import type { KeptRevision, PrunePlan, Removal } from './plan-prune.ts'

/** Objects that are removed by one request; whoever cancels waits for one. */
const REMOVED_AT_ONCE = 100

/** What became of a plan. Each of its removals is in one of the lists. */
export interface PruneResult {
  readonly removed: readonly Removal[]
  /** Still there. */
  readonly failed: readonly (KeptRevision & { readonly removal: Removal })[]
  /** Asked for, without an answer. */
  readonly uncertain: readonly Removal[]
  /** Not asked for any more. */
  readonly untouched: readonly Removal[]
  /** Needed since the plan was made. */
  readonly kept: readonly KeptRevision[]
  /** What ended it before its end: an error, or the signal's reason. */
  readonly endedBy?: unknown
}

export interface RemovePorts {
  readonly provider: Pick<RevisionUsers, 'listGroups'> &
    Pick<DeploymentProvider, 'activeDeployments' | 'newestDeployment'>
  readonly store: Pick<BundleRemover, 'remove'>
}

/**
 * Removes what a plan says may go, some at a time. Before each time it is looked again what is being deployed. Does not
 * throw what the services do: what was removed until then has to be told.
 */
export async function pruneRevisions(
  { removals }: Pick<PrunePlan, 'removals'>,
  applicationName: string,
  { provider, store }: RemovePorts,
  options: CallOptions = {},
): Promise<PruneResult> {
  const result = { removed: [], failed: [], uncertain: [], untouched: [], kept: [] } as Lists
  const batches = [...inBatches(removals)]
  for (const [index, batch] of batches.entries()) {
    let isAsked = false
    try {
      options.signal?.throwIfAborted()
      const deploying = await findDeploying(applicationName, provider, options)
      const free = batch.filter(({ revision, object }) => {
        const reason = deploying.reasonFor(object)
        if (reason !== undefined) result.kept.push({ revision, reason })
        return reason === undefined
      })
      options.signal?.throwIfAborted()
      isAsked = true
      if (free.length > 0) sort(free, await remove(free, store), result)
    } catch (error) {
      if (!(error instanceof SlipwayError) && error !== options.signal?.reason) throw error
      const rest = batches.slice(isAsked ? index + 1 : index).flat()
      const isKept = ({ revision }: Removal) => result.kept.some((one) => one.revision === revision)
      if (isAsked) result.uncertain.push(...batch.filter((removal) => !isKept(removal)))
      result.untouched.push(...rest.filter((removal) => !isKept(removal)))
      return { ...result, endedBy: error }
    }
  }
  return result
}

interface Lists {
  readonly removed: Removal[]
  readonly failed: (KeptRevision & { readonly removal: Removal })[]
  readonly uncertain: Removal[]
  readonly untouched: Removal[]
  readonly kept: KeptRevision[]
}

async function remove(
  removals: readonly Removal[],
  store: Pick<BundleRemover, 'remove'>,
): Promise<ReadonlyMap<string, string>> {
  const bucket = removals[0]?.object.bucket ?? ''
  const failed = await store.remove(
    bucket,
    removals.map(({ object }) => object),
  )
  return new Map(failed.map(({ object, reason }) => [nameOf(object), reason]))
}

function sort(asked: readonly Removal[], failed: ReadonlyMap<string, string>, result: Lists): void {
  for (const removal of asked) {
    const reason = failed.get(nameOf(removal.object))
    if (reason === undefined) result.removed.push(removal)
    else result.failed.push({ removal, revision: removal.revision, reason })
  }
}

function nameOf({ bucket, key, version = '' }: Removal['object']): string {
  return JSON.stringify([bucket, key, version])
}

/** A request is about one bucket. */
function* inBatches(removals: readonly Removal[]): Generator<readonly Removal[]> {
  for (const bucket of new Set(removals.map(({ object }) => object.bucket))) {
    const own = removals.filter(({ object }) => object.bucket === bucket)
    for (let start = 0; start < own.length; start += REMOVED_AT_ONCE) yield own.slice(start, start + REMOVED_AT_ONCE)
  }
}
