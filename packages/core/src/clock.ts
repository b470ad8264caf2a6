/** Time as a parameter, so that a wait of hours can be tested in milliseconds. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /**
   * Resolves after `ms` milliseconds of this clock.
   *
   * @throws the signal's reason when `signal` aborts first.
   */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** Node's timers hold 31 bits of milliseconds (24 days) and fire at once when given more. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** The clock on the wall; it sleeps for 24 days at most. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted()
      const stop = (): void => {
        clearTimeout(timer)
        reject(signal?.reason)
      }
      const timer = setTimeout(
        () => {
          signal?.removeEventListener('abort', stop)
          resolve()
        },
        Math.min(ms, LONGEST_TIMER_MS),
      )
      signal?.addEventListener('abort', stop, { once: true })
    }),
}

/** The end of a wait: {@link startDeadline}. */
export interface Deadline {
  readonly signal: AbortSignal
  /** Ends the deadline's own wait; its signal stays as it is. */
  clear(): void
}

/** Starts a deadline whose signal aborts after `ms` milliseconds of the clock, unless it is cleared first. */
export function startDeadline(clock: Clock, ms: number): Deadline {
  const passed = new AbortController()
  const cleared = new AbortController()
  clock.sleep(ms, cleared.signal).then(
    () => passed.abort(),
    () => undefined,
  )
  return { signal: passed.signal, clear: () => cleared.abort() }
}

/**
 * Waits for a promise, but no longer than until the signal aborts: for calls that do not give up at once, such as a
 * client's pause between two attempts. What becomes of the promise after that is ignored.
 *
 * @throws the signal's reason.
 */
export async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise
  let stop = (): void => undefined
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
  try {
    return await Promise.race([promise, aborted])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
