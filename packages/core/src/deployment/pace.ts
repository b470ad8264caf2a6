import { type Deployment, type DeploymentState, type Target, type TargetCounts, totalOf } from './model.ts'

/**
 * What the looks so far tell about when the end can come, so that looks are rare before that. Times are milliseconds of the
 * watcher's clock.
 */
export interface Pace {
  readonly startedAt: number
  /** The last look. */
  readonly seenAt: number
  readonly state: DeploymentState
  readonly stateSince: number
  /** Absent until the deployment has targets. */
  readonly counts?: TargetCounts
  /** The time that targets have been in work, all together. */
  readonly workedMs: number
  /** When the last targets were taken into work, at the earliest: a look notices it only afterwards. */
  readonly begunAt: number
  /** How long one target was in work on average, of those that were done when the last were begun. */
  readonly targetMs?: number
  /** How many had failed when the last were begun: those the service has tolerated. */
  readonly toleratedFailures: number
  /** Until when the lifecycle events that lie before the targets in work will take, at the least. */
  readonly eventsUntil: number
  /** Since when every target is done. */
  readonly doneSince?: number
}

/** Each event is fetched by an agent that asks once in a second at most (its `wait_between_runs`). */
const EVENT_MS = 1_000
/** However slow the first events were, the later ones may be quick: no more is expected of one. */
const LONGEST_EXPECTED_EVENT_MS = 3_000

/** The pace after one more look. */
export function learnPace(before: Pace | undefined, deployment: Deployment, nowMs: number): Pace {
  const { state, counts: overview } = deployment
  const last: Pace = before ?? {
    startedAt: nowMs,
    seenAt: nowMs,
    state,
    stateSince: nowMs,
    workedMs: 0,
    begunAt: nowMs,
    toleratedFailures: 0,
    eventsUntil: nowMs,
  }
  const stateSince = last.state === state ? last.stateSince : nowMs
  const counts = overview !== undefined && totalOf(overview) > 0 ? overview : undefined
  if (counts === undefined) return { ...last, seenAt: nowMs, state, stateSince }
  const atWork = ((last.counts?.inProgress ?? 0) + counts.inProgress) / 2
  const workedMs = last.workedMs + atWork * (nowMs - last.seenAt)
  const waitedBefore = last.counts?.pending ?? totalOf(counts)
  const { doneSince: _, ...known } = last
  return {
    ...known,
    seenAt: nowMs,
    state,
    stateSince,
    counts,
    workedMs,
    ...(counts.pending < waitedBefore && begin(last.seenAt, workedMs, counts, waitedBefore - counts.pending)),
    ...(areAllDone(counts) && { doneSince: last.doneSince ?? nowMs }),
  }
}

/** The same once the targets were described: those in work have events before them that take their time. */
export function learnFromTargets(pace: Pace, targets: readonly Target[]): Pace {
  const { seenAt } = pace
  // What waits for its turn is known by the overview; here it is about how far those are that were begun.
  const remainingMs = targets.filter(({ state }) => state === 'in-progress').map((target) => toGo(target, seenAt))
  const isAllDone = targets.length === totalOf(pace.counts ?? NOBODY) && targets.length > 0 && targets.every(isDone)
  return {
    ...pace,
    eventsUntil: seenAt + Math.max(0, ...remainingMs),
    ...(isAllDone && { doneSince: pace.doneSince ?? seenAt }),
  }
}

const NOBODY: TargetCounts = { pending: 0, inProgress: 0, succeeded: 0, failed: 0, skipped: 0, ready: 0 }

/**
 * Targets were taken into work. By Little's law (what is in work on average = how many get done in a time, times the time
 * that each takes) this tells how long one takes, in batches and in a rolling deployment alike: those that were in work
 * before and are not done are half done on average.
 */
function begin(
  begunAt: number,
  workedMs: number,
  { inProgress, succeeded, failed }: TargetCounts,
  begun: number,
): Pick<Pace, 'begunAt' | 'toleratedFailures' | 'targetMs'> {
  const done = succeeded + failed
  const targetMs = workedMs / (done + Math.max(0, inProgress - begun) / 2)
  return { begunAt, toleratedFailures: failed, ...(done > 0 && { targetMs }) }
}

/** How long a target that is in work will be so at the least, by the events that it has not begun. */
function toGo({ events }: Target, nowMs: number): number {
  const waiting = events.filter(({ state }) => state === 'pending').length
  const over = events.filter(({ startedAt, endedAt }) => startedAt !== undefined && endedAt !== undefined)
  const firstAt = Math.min(...over.map(({ startedAt = nowMs }) => startedAt))
  const lastAt = Math.max(...over.map(({ endedAt = nowMs }) => endedAt))
  const eventMs = over.length === 0 ? EVENT_MS : (lastAt - firstAt) / over.length / 2
  return waiting * Math.min(Math.max(eventMs, EVENT_MS), LONGEST_EXPECTED_EVENT_MS)
}

function areAllDone(counts: TargetCounts): boolean {
  return counts.succeeded + counts.failed + counts.skipped === totalOf(counts)
}

function isDone({ state }: Target): boolean {
  return state === 'succeeded' || state === 'failed' || state === 'skipped'
}
