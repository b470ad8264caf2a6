import { formatDuration } from './duration.ts'
import { formatTime } from './table.ts'

const DAY = 86_400_000

/** A moment in a sentence: `2026-11-22 02:29:16 UTC`. */
export function momentOf(ms: number): string {
  return `${formatTime(ms)} UTC`
}

/** How long that is ago, in brackets behind it; nothing for what a clock of another machine has in the future. */
export function ago(ms: number, nowMs: number): string {
  const passed = nowMs - ms
  if (passed < 0) return ''
  return ` (${passed < 2 * DAY ? formatDuration(passed) : `${Math.floor(passed / DAY)} days`} ago)`
}
