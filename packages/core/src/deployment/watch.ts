import { type Clock, untilAborted } from '../clock.ts'
import { SlipwayError } from '../errors.ts'
import type { DeploymentProvider } from '../provider.ts'
import { type Deployment, type DeploymentSnapshot, isTerminal, type Target, totalOf } from './model.ts'
import { backOffMs, nextPollDelayMs, type PollSchedule } from './poll-schedule.ts'

/** What a watcher needs of a provider. */
export type WatchedProvider = Pick<DeploymentProvider, 'getDeployment' | 'listTargets'>

export interface WatchOptions {
  readonly clock: Clock
  readonly schedule: PollSchedule
  readonly signal?: AbortSignal
  /** Told of every look that failed and will be tried again. */
  readonly onLookFailed?: (error: SlipwayError, failedLooks: number) => void
  /** Told of every look after which nothing is yielded, because nothing changed. */
  readonly onUnchanged?: (snapshot: DeploymentSnapshot) => void
}

/** A fleet of one batch call is looked at in full each time; in a larger one only what failed is. */
const FULL_DETAIL_TARGETS = 25
/** How many of a large fleet's failed targets are described. */
const FAILED_DETAIL_TARGETS = 100
/** How long a service may be out of reach before we say that we lost sight of the deployment. */
const PATIENCE_MS = 5 * 60_000

/**
 * Follows a deployment to its end: yields a snapshot whenever something changed, the last of which is terminal.
 *
 * A look that fails is not a deployment that failed: once the deployment has been seen, looks are repeated for five
 * minutes of silence.
 *
 * @throws SlipwayError of the first look, or of the last one when patience ends or credentials expire.
 * @throws the signal's reason.
 */
export async function* watchDeployment(
  provider: WatchedProvider,
  id: string,
  options: WatchOptions,
): AsyncGenerator<DeploymentSnapshot, void, undefined> {
  const { clock, schedule, signal, onUnchanged, onLookFailed } = options
  const startedAt = clock.now()
  let seen: DeploymentSnapshot | undefined
  let fingerprint = ''
  let lastSeenAt = startedAt
  let failedLooks = 0
  for (;;) {
    signal?.throwIfAborted()
    try {
      const snapshot: DeploymentSnapshot = await untilAborted(look(provider, id, seen, signal), signal)
      failedLooks = 0
      lastSeenAt = clock.now()
      seen = snapshot
    } catch (error) {
      signal?.throwIfAborted()
      if (seen === undefined || !isPassing(error) || clock.now() - lastSeenAt >= PATIENCE_MS) throw error
      failedLooks += 1
      onLookFailed?.(error, failedLooks)
    }
    if (failedLooks === 0) {
      const now = fingerprintOf(seen)
      if (now === fingerprint) onUnchanged?.(seen)
      else yield seen
      fingerprint = now
      if (isTerminal(seen.deployment.state)) return
    }
    const now = clock.now()
    // With every target done, only the service's word on the whole is left to come: there is nothing to be patient about.
    const pacedBy = areTargetsDone(seen) ? 0 : now - startedAt
    const delayMs = backOffMs(nextPollDelayMs(seen.deployment, pacedBy, schedule), failedLooks)
    // The last look of our patience comes when it ends, however long the pause would be.
    const leftMs = failedLooks === 0 ? Number.POSITIVE_INFINITY : lastSeenAt + PATIENCE_MS - now
    await clock.sleep(Math.min(delayMs, leftMs), signal)
  }
}

/** Trouble that may be over at the next look; anything else will not mend itself. */
function isPassing(error: unknown): error is SlipwayError {
  return error instanceof SlipwayError && (error.code === 'SERVICE_UNREACHABLE' || error.code === 'SERVICE_REFUSED')
}

async function look(
  provider: WatchedProvider,
  id: string,
  before: DeploymentSnapshot | undefined,
  signal: AbortSignal | undefined,
): Promise<DeploymentSnapshot> {
  const options = signal === undefined ? {} : { signal }
  const deployment = await provider.getDeployment(id, options)
  const { counts } = deployment
  if (counts === undefined || totalOf(counts) === 0) return { deployment, targets: before?.targets ?? [] }
  if (totalOf(counts) <= FULL_DETAIL_TARGETS) {
    return { deployment, targets: await collect(provider.listTargets(id, {}, options), FULL_DETAIL_TARGETS) }
  }
  const failedBefore = before?.deployment.counts?.failed ?? 0
  // A script's last output can arrive after its failure was counted: the end is worth one more listing.
  const isNews = counts.failed !== failedBefore || isTerminal(deployment.state)
  if (counts.failed === 0 || !isNews) return { deployment, targets: before?.targets ?? [] }
  const failed = provider.listTargets(id, { states: ['failed'] }, options)
  return { deployment, targets: await collect(failed, FAILED_DETAIL_TARGETS) }
}

async function collect(pages: AsyncIterable<readonly Target[]>, limit: number): Promise<Target[]> {
  const targets: Target[] = []
  for await (const page of pages) {
    targets.push(...page.slice(0, limit - targets.length))
    if (targets.length >= limit) break
  }
  return targets
}

/** Told by the overview, or by the targets themselves, which were looked at a moment later. */
function areTargetsDone({ deployment: { counts }, targets }: DeploymentSnapshot): boolean {
  if (counts === undefined || totalOf(counts) === 0) return false
  const isDone = ({ state }: Target): boolean => state === 'succeeded' || state === 'failed' || state === 'skipped'
  return (
    counts.succeeded + counts.failed + counts.skipped === totalOf(counts) ||
    (targets.length === totalOf(counts) && targets.every(isDone))
  )
}

/** Equal for snapshots in which a reader would see no difference. */
function fingerprintOf({ deployment, targets }: DeploymentSnapshot): string {
  const events = targets.map(
    (target) => `${target.id}:${target.nativeStatus}:${target.events.map((event) => event.state).join()}`,
  )
  return JSON.stringify([describeState(deployment), events])
}

function describeState({ nativeStatus, counts, failure, rollbackDeploymentId }: Deployment): readonly unknown[] {
  return [nativeStatus, counts, failure?.code, rollbackDeploymentId]
}
