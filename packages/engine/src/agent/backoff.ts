const LONGEST_SECONDS = 90
const MOST_FAILURES = 10
const GROWTH = 1.2675

/** How long the agent waits after so many failed turns in a row: 10, 13, 17, 21, 27, 34, 44, 56, 71, then 90 s. */
export function backoffMs(failures: number): number {
  const n = Math.min(failures, MOST_FAILURES)
  return Math.floor((GROWTH ** n * LONGEST_SECONDS) / GROWTH ** MOST_FAILURES) * 1000
}
