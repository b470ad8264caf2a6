import type { Clock } from '../../clock.ts'
import { SlipwayError } from '../../errors.ts'
import type {
  BucketRevision,
  BundleObject,
  BundleRemover,
  CallOptions,
  DeploymentProvider,
  RegisteredRevision,
  RevisionUsers,
} from '../../provider.ts'
import { findNeeded } from './find-needed.ts'
import { HeldObjects } from './held-objects.ts'

const DAY_MS = 86_400_000

/** Bundles that are looked at together. */
const LOOKS_AT_ONCE = 8

export interface PruneRequest {
  readonly applicationName: string
  /** Only revisions in this bucket. @defaultValue all */
  readonly bucket?: string
  /** How many revisions of each group's successful deployments stay, what it runs included. */
  readonly keep: number
  /** How long ago a revision has to be registered, and deployed for the last time, before it may go. */
  readonly olderThanDays: number
}

/** What the use case is given to find out what may go. */
export interface PrunePorts {
  readonly provider: RevisionUsers &
    Pick<
      DeploymentProvider,
      'listRevisions' | 'lastSuccessfulDeployment' | 'activeDeployments' | 'newestDeployment' | 'listDeployments'
    >
  readonly store: Pick<BundleRemover, 'inspect'>
  readonly clock: Pick<Clock, 'now'>
}

interface OldRevision extends Omit<RegisteredRevision, 'revision'> {
  readonly revision: BucketRevision
}

/** A revision whose bundle may go. */
export interface Removal {
  readonly revision: BucketRevision
  /** What is removed: where the bucket keeps versions, one of them. */
  readonly object: BundleObject
  readonly sizeBytes: number
  readonly registeredAt?: number
  readonly lastUsedAt?: number
}

/** A revision whose bundle stays, and why. */
export interface KeptRevision {
  readonly revision: BucketRevision
  readonly reason: string
}

/** What pruning would do. */
export interface PrunePlan {
  /** The first registered is first. */
  readonly removals: readonly Removal[]
  readonly kept: readonly KeptRevision[]
  /** How many have no bundle any more. */
  readonly goneCount: number
}

/**
 * Finds the bundles of an application that nobody needs any more. Changes nothing.
 *
 * @throws SlipwayError APPLICATION_NOT_FOUND, ACCESS_DENIED where it may not be looked who needs them.
 */
export async function planPrune(
  request: PruneRequest,
  { provider, store, clock }: PrunePorts,
  options: CallOptions = {},
): Promise<PrunePlan> {
  const needed = await findNeeded(request, provider, options)
  const old: OldRevision[] = []
  const kept: KeptRevision[] = []
  const isAsked = ({ bucket }: BucketRevision): boolean => request.bucket === undefined || bucket === request.bucket
  for await (const page of provider.listRevisions(request.applicationName, options)) {
    for (const registered of page) {
      const { revision } = registered
      if (revision.type !== 's3' || !isAsked(revision)) continue
      const reason = reasonToKeep({ ...registered, revision }, needed, clock.now(), request.olderThanDays)
      if (reason === undefined) old.push({ ...registered, revision })
      else kept.push({ revision, reason })
    }
  }
  const others = await findOthers(request.applicationName, kept, bucketsOf(old), provider, options)
  const free: OldRevision[] = []
  for (const registered of old) {
    const reason = others.reasonFor(registered.revision)
    if (reason === undefined) free.push(registered)
    else kept.push({ revision: registered.revision, reason })
  }
  return lookAtBundles(free, kept, store, options)
}

function reasonToKeep(
  { revision, registeredAt, firstUsedAt = 0, lastUsedAt = 0, currentInGroups }: OldRevision,
  needed: HeldObjects,
  nowMs: number,
  olderThanDays: number,
): string | undefined {
  const [group] = currentInGroups
  if (group !== undefined) return `runs in "${group}"`
  const reason = needed.reasonFor(revision)
  if (reason !== undefined) return reason
  if (registeredAt === undefined) return 'the service does not tell when it was registered'
  const usedAt = Math.max(firstUsedAt, lastUsedAt)
  const days = (sinceMs: number): number => Math.floor((nowMs - sinceMs) / DAY_MS)
  if (nowMs - registeredAt < olderThanDays * DAY_MS) return `was registered ${ago(days(registeredAt))}`
  return nowMs - usedAt < olderThanDays * DAY_MS ? `was deployed ${ago(days(usedAt))}` : undefined
}

function ago(days: number): string {
  if (days <= 0) return 'less than a day ago'
  return days === 1 ? 'a day ago' : `${days} days ago`
}

/** Bundles that a revision which stays is kept in, too, and those of other applications. */
async function findOthers(
  applicationName: string,
  kept: readonly KeptRevision[],
  buckets: ReadonlySet<string>,
  provider: RevisionUsers,
  options: CallOptions,
): Promise<HeldObjects> {
  const others = new HeldObjects()
  for (const { revision } of kept) others.hold(revision, 'another revision that stays has the same object')
  if (buckets.size === 0) return others
  for await (const applications of provider.listApplications(options)) {
    for (const other of applications) {
      if (other === applicationName) continue
      for (const bucket of buckets) {
        for await (const revisions of provider.listBundles(other, bucket, options)) {
          for (const revision of revisions) others.hold(revision, `application "${other}" has it, too`)
        }
      }
    }
  }
  return others
}

function bucketsOf(revisions: readonly OldRevision[]): ReadonlySet<string> {
  return new Set(revisions.map(({ revision }) => revision.bucket))
}

/** What is not there need not go, and what Slipway has not stored is not its to remove. */
async function lookAtBundles(
  free: readonly OldRevision[],
  keptBefore: readonly KeptRevision[],
  store: Pick<BundleRemover, 'inspect'>,
  options: CallOptions,
): Promise<PrunePlan> {
  const removals = new Map<string, Removal>()
  const kept = [...keptBefore]
  let goneCount = 0
  const sorted = [...free].sort((one, other) => (one.registeredAt ?? 0) - (other.registeredAt ?? 0))
  for (let start = 0; start < sorted.length; start += LOOKS_AT_ONCE) {
    const some = sorted.slice(start, start + LOOKS_AT_ONCE)
    const looks = await Promise.all(some.map((registered) => look(registered, store, options)))
    for (const outcome of looks) {
      if (outcome === 'gone') goneCount += 1
      else if ('reason' in outcome) kept.push(outcome)
      else removals.set(JSON.stringify(outcome.object), outcome)
    }
  }
  return { removals: [...removals.values()], kept, goneCount }
}

async function look(
  { revision, registeredAt, lastUsedAt }: OldRevision,
  store: Pick<BundleRemover, 'inspect'>,
  options: CallOptions,
): Promise<Removal | KeptRevision | 'gone'> {
  try {
    const state = await store.inspect(revision, options)
    if (state.kind === 'gone') return 'gone'
    if (state.kind !== 'ours') return { revision, reason: KEPT_FOR[state.kind] }
    const { bucket, key } = revision
    return {
      revision,
      object: { bucket, key, ...(state.version !== undefined && { version: state.version }) },
      sizeBytes: state.sizeBytes,
      ...(registeredAt !== undefined && { registeredAt }),
      ...(lastUsedAt !== undefined && { lastUsedAt }),
    }
  } catch (error) {
    if (!(error instanceof SlipwayError) || options.signal?.aborted === true) throw error
    return { revision, reason: `could not be seen: ${error.message}` }
  }
}

const KEPT_FOR = {
  changed: 'something else is under its key by now',
  foreign: 'was not stored by slipway',
} as const
