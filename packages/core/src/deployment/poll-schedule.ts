import type { Deployment } from './model.ts'

export interface PollSchedule {
  /** Shortest pause between two looks, in milliseconds. */
  readonly floorMs: number
  /** A number from 0 (inclusive) to 1 (exclusive), so that many jobs do not ask in step. */
  readonly random: () => number
}

const CEILING_MS = 15_000
/** Longest pause after looks that failed. */
const BACK_OFF_CEILING_MS = 60_000

/**
 * How long to wait before the next look. CodeDeploy throttles by account, so we ask seldom while nothing can be over
 * (targets are still waiting for their turn): a tenth of the time gone by. From when the last targets are in work, or one
 * has failed, the end can come at any moment, and who waits for it wants to know within seconds: then it is the floor
 * for fifteen minutes, and a three-hundredth of the time gone by after that. Never below the floor, 15 s at most (or the
 * floor, when that is longer), and up to a fifth of jitter on top.
 */
export function nextPollDelayMs(deployment: Deployment, elapsedMs: number, { floorMs, random }: PollSchedule): number {
  const { counts } = deployment
  const waiting = counts !== undefined && counts.pending > 0 && counts.failed === 0
  const paced = waiting ? elapsedMs / 10 : elapsedMs / 300
  const delayMs = Math.max(Math.min(paced, CEILING_MS), floorMs)
  return Math.round(delayMs * (1 + 0.2 * random()))
}

/** The same after `failedLooks` failures in a row: twice as long after each, a minute at most. */
export function backOffMs(delayMs: number, failedLooks: number): number {
  return Math.max(delayMs, Math.min(delayMs * 2 ** failedLooks, BACK_OFF_CEILING_MS))
}
