/** What became of one request. */
export interface Verdict {
  /** Whether whoever asked was served; a refusal of what was asked for (4xx) is an answer like any other. */
  readonly isServed: boolean
  /** Why not, in few words. */
  readonly reason?: string
  /** Who answered, where the answer tells it. */
  readonly version?: string
}

/** Asks once, as a user does. It fails only when it is told to give up. @throws the signal's reason. */
export type Ask = (signal: AbortSignal) => Promise<Verdict>

/** One request, with when it was made and when it was over, in milliseconds of the wall's clock. */
export interface Answer extends Verdict {
  readonly startedAt: number
  readonly endedAt: number
}

/** Asks once and takes the time. */
async function askOnce(ask: Ask, signal: AbortSignal): Promise<Answer> {
  const startedAt = Date.now()
  const verdict = await ask(signal)
  return { ...verdict, startedAt, endedAt: Date.now() }
}

/**
 * Asks a number of times over a few connections, each with the next request as soon as the last one is answered.
 *
 * @throws the signal's reason.
 */
export async function askTimes(
  ask: Ask,
  { times, connections }: { readonly times: number; readonly connections: number },
  signal: AbortSignal,
): Promise<Answer[]> {
  const answers: Answer[] = []
  let left = times
  const run = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      signal.throwIfAborted()
      answers.push(await askOnce(ask, signal))
    }
  }
  await Promise.all(Array.from({ length: Math.min(connections, times) }, run))
  return answers
}

/**
 * Goes on asking over one connection until it is told to end, with a pause between two requests so that what is asked has the processor
 * too.
 */
export async function keepAsking(
  ask: Ask,
  { pauseMs, onAnswer }: { readonly pauseMs: number; readonly onAnswer: (answer: Answer) => void },
  until: AbortSignal,
): Promise<void> {
  while (!until.aborted) {
    try {
      onAnswer(await askOnce(ask, until))
    } catch (error) {
      if (until.aborted) return
      throw error
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}
