import { FULL_DETAIL_TARGETS } from './look-at-targets.ts'
import { totalOf } from './model.ts'
import type { Pace } from './pace.ts'

export interface PollSchedule {
  /** Shortest pause between two looks, in milliseconds. */
  readonly floorMs: number
  /** A number from 0 (inclusive) to 1 (exclusive), so that many jobs do not ask in step. */
  readonly random: () => number
  /**
   * Whether the targets of a small fleet are described at each look, as where calls cost nobody anything.
   *
   * @defaultValue false: when something changed, and now and then while events run
   */
  readonly isFullDetail?: boolean
}

/** Longest pause after looks that were answered, unless the floor is longer. */
const CEILING_MS = 15_000
/** So many floors are the longest pause, where the floor is short. */
const CEILING_FLOORS = 5
/** Longest pause after looks that failed. */
const BACK_OFF_CEILING_MS = 60_000

/**
 * How long to wait before the next look. CodeDeploy throttles by account, so we ask seldom while nothing can be over, and
 * often when the end can come at any moment: who waits for it wants to know within seconds.
 *
 * Never below the floor, 15 s at most (or the floor, when that is longer), and up to a fifth of jitter on top.
 */
export function nextPollDelayMs(pace: Pace, schedule: PollSchedule): number {
  return withinBounds(wantedPauseMs(pace, schedule.floorMs), schedule)
}

/** The same where no deployment is seen at all and something is tried again and again: a three-hundredth of the time gone by. */
export function nextTryDelayMs(elapsedMs: number, schedule: PollSchedule): number {
  return withinBounds(elapsedMs / 300, schedule)
}

function withinBounds(wantedMs: number, { floorMs, random }: PollSchedule): number {
  const ceilingMs = Math.max(floorMs, Math.min(CEILING_MS, CEILING_FLOORS * floorMs))
  const delayMs = Math.max(Math.min(wantedMs, ceilingMs), floorMs)
  return Math.round(delayMs * (1 + 0.2 * random()))
}

function wantedPauseMs(pace: Pace, floorMs: number): number {
  const { seenAt, startedAt, state, stateSince, counts, begunAt, doneSince, targetMs, eventsUntil } = pace
  // Only the service's word on the whole is left to come. It may keep old instances for hours first.
  if (doneSince !== undefined) return (seenAt - doneSince) / 20
  // A person is waited for.
  if (state === 'ready') return (seenAt - stateSince) / 10
  if (counts === undefined) return (seenAt - startedAt) / 10
  const isFailing = counts.failed > pace.toleratedFailures
  // While targets wait for their turn the deployment cannot be over, unless what fails is more than it tolerates: that is
  // seen when those in work are done.
  if (counts.pending > 0 && !isFailing) {
    if (targetMs !== undefined && seenAt < begunAt + 2 * targetMs) {
      return Math.max(2 * floorMs, begunAt + 0.7 * targetMs - seenAt)
    }
    // Targets that are described cost calls beside the looks.
    const longestMs = (totalOf(counts) <= FULL_DETAIL_TARGETS ? 4 : 3) * floorMs
    return Math.max(2.5 * floorMs, Math.min((seenAt - begunAt) / 4, longestMs))
  }
  if (counts.pending > 0 && pace.toleratedFailures > 0) return 2 * floorMs
  // The last batch: hardly anything is over before seven tenths of the time that the others took.
  const earliestEndAt = Math.max(begunAt + 0.7 * (targetMs ?? 0), eventsUntil)
  if (seenAt < earliestEndAt && !isFailing) return 0.6 * (earliestEndAt - seenAt)
  return (seenAt - Math.min(earliestEndAt, seenAt)) / 30
}

/** The pause after `failedLooks` failures in a row: twice as long after each, a minute at most. */
export function backOffMs(delayMs: number, failedLooks: number): number {
  return Math.max(delayMs, Math.min(delayMs * 2 ** failedLooks, BACK_OFF_CEILING_MS))
}
