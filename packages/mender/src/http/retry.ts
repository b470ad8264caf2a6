/** The first pause, which doubles with each further try. */
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 8_000
/** A server that wants to be left alone for longer is told of. */
const LONGEST_WISH_MS = 60_000

/** How long to pause after so many tries, with jitter: between half of the time and all of it. */
export function pauseMs(attempts: number, random: () => number): number {
  const fullMs = Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS)
  return Math.round(fullMs * (0.5 + 0.5 * random()))
}

/** What `Retry-After` asks for, in seconds or as a date, within bounds; `undefined` for none. */
export function retryAfterMs(header: string | string[] | undefined, nowMs: number): number | undefined {
  if (typeof header !== 'string') return undefined
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - nowMs
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(0, ms), LONGEST_WISH_MS)
}
