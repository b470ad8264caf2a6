const ATTEMPTS_OF_AN_INTERVAL = 3

/**
 * How long a client waits before it fetches an artifact again: three times the unit, three times twice as long and so on, at
 * most `longestMs`, which is waited three times too. `undefined` when it gives up.
 *
 * @param tried - attempts that have failed before this one.
 */
export function backOffMs(tried: number, longestMs: number, unitMs: number): number | undefined {
  let interval = unitMs
  for (let before = 0; before <= tried; before += ATTEMPTS_OF_AN_INTERVAL, interval *= 2) {
    if (interval >= longestMs) {
      return tried - before >= ATTEMPTS_OF_AN_INTERVAL ? undefined : Math.max(longestMs, unitMs)
    }
    if (tried - before < ATTEMPTS_OF_AN_INTERVAL) return interval
  }
  return undefined
}

/** How often a status is sent before a client gives up: for twice the poll interval, three to ten times. */
export function mostReports(pollIntervalMs: number, retryIntervalMs: number): number {
  const inOneInterval = retryIntervalMs === 0 ? 0 : Math.floor(pollIntervalMs / retryIntervalMs)
  return inOneInterval <= 3 ? 3 : Math.min(inOneInterval * 2, 10)
}
