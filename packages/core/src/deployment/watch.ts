import { type Clock, untilAborted } from '../clock.ts'
import { SlipwayError } from '../errors.ts'
import type { DeploymentProvider } from '../provider.ts'
import { type KnownTargets, lookAtTargets } from './look-at-targets.ts'
import { type Deployment, type DeploymentSnapshot, isTerminal } from './model.ts'
import { learnFromTargets, learnPace, type Pace } from './pace.ts'
import { backOffMs, nextPollDelayMs, type PollSchedule } from './poll-schedule.ts'
import { Strain } from './strain.ts'

/** What a watcher needs of a provider. */
export type WatchedProvider = Pick<DeploymentProvider, 'getDeployment' | 'listTargets' | 'describeTargets'>

export interface WatchOptions {
  readonly clock: Clock
  readonly schedule: PollSchedule
  readonly signal?: AbortSignal
  /** Told of every look that failed and will be tried again. */
  readonly onLookFailed?: (error: SlipwayError, failedLooks: number) => void
  /** Told of every look after which nothing is yielded, because nothing changed. */
  readonly onUnchanged?: (snapshot: DeploymentSnapshot) => void
  /** Told when the deployment's end is known, and what became of its targets cannot be had. */
  readonly onTargetsUnknown?: (error: SlipwayError) => void
}

/** How long a service may be out of reach before we say that we lost sight of the deployment. */
const PATIENCE_MS = 5 * 60_000
/** How long the end of a deployment is kept back for what became of its targets. */
const END_PATIENCE_MS = 60_000

/**
 * Follows a deployment to its end: yields a snapshot whenever something changed, the last of which is terminal and describes
 * the targets as they are then.
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
  const { clock, schedule, signal, onUnchanged, onLookFailed, onTargetsUnknown } = options
  const call = signal === undefined ? {} : { signal }
  const startedAt = clock.now()
  const strain = new Strain()
  let deployment: Deployment | undefined
  let known: KnownTargets = { targets: [] }
  let pace: Pace | undefined
  let fingerprint = ''
  let isShown = false
  let lastSeenAt = startedAt
  let endSeenAt: number | undefined
  let failedLooks = 0
  for (;;) {
    signal?.throwIfAborted()
    let isSeen = false
    try {
      deployment = await untilAborted(provider.getDeployment(id, call), signal)
      isSeen = true
      lastSeenAt = clock.now()
      pace = learnPace(pace, deployment, lastSeenAt)
      const look = { ...call, nowMs: lastSeenAt, startedAt, isFullDetail: schedule.isFullDetail ?? false }
      const described = await untilAborted(lookAtTargets(provider, deployment, known, look), signal)
      if (described !== known) pace = learnFromTargets(pace, described.targets)
      known = described
      failedLooks = 0
      strain.ease()
    } catch (error) {
      signal?.throwIfAborted()
      if (deployment === undefined || pace === undefined || !(error instanceof SlipwayError)) throw error
      const now = clock.now()
      const isEnded = isTerminal(deployment.state)
      if (isEnded) endSeenAt ??= now
      if (isPassing(error) && now < patienceEnd(lastSeenAt, endSeenAt)) {
        if (failedLooks === 0) strain.grow()
        failedLooks += 1
        // What failed belongs to the end: it is told together with it.
        if (isEnded) isSeen = false
        onLookFailed?.(error, failedLooks)
      } else if (isEnded && (isShown || isPassing(error))) {
        isSeen = true
        onTargetsUnknown?.(error)
      } else throw error
    }
    if (isSeen) {
      const snapshot: DeploymentSnapshot = { deployment, targets: known.targets }
      const now = fingerprintOf(snapshot)
      if (now === fingerprint) onUnchanged?.(snapshot)
      else yield snapshot
      fingerprint = now
      isShown = true
      if (isTerminal(deployment.state)) return
    }
    if (failedLooks === 0) await clock.sleep(nextPollDelayMs(pace, strain.slow(schedule)), signal)
    else {
      // The last look of our patience comes when it ends, however long the pause would be.
      const leftMs = patienceEnd(lastSeenAt, endSeenAt) - clock.now()
      await clock.sleep(Math.min(backOffMs(nextPollDelayMs(pace, schedule), failedLooks), leftMs), signal)
    }
  }
}

function patienceEnd(lastSeenAt: number, endSeenAt: number | undefined): number {
  return endSeenAt === undefined ? lastSeenAt + PATIENCE_MS : endSeenAt + END_PATIENCE_MS
}

/** Trouble that may be over at the next look; anything else will not mend itself. */
function isPassing(error: SlipwayError): boolean {
  return error.code === 'SERVICE_UNREACHABLE' || error.code === 'SERVICE_REFUSED'
}

/** Equal for snapshots in which a reader would see no difference. */
function fingerprintOf({ deployment, targets }: DeploymentSnapshot): string {
  const events = targets.map(
    (target) =>
      `${target.id}:${target.nativeStatus}:${target.events.map((event) => event.state).join()}:${target.traffic?.map(({ name, percent }) => `${name}=${percent}`).join() ?? ''}`,
  )
  return JSON.stringify([describeState(deployment), events])
}

function describeState(deployment: Deployment): readonly unknown[] {
  const { nativeStatus, counts, failure, rollbackDeploymentId, isTerminationWaitStarted, verdict } = deployment
  const { uncounted, heldUp } = deployment
  return [
    ...[nativeStatus, counts, failure?.code, rollbackDeploymentId, isTerminationWaitStarted, verdict?.kind],
    ...[uncounted, heldUp],
  ]
}
