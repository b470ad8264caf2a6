import { type Clock, startDeadline } from '../../clock.ts'
import { SlipwayError } from '../../errors.ts'
import type { FunctionFacts, FunctionService } from '../../provider.ts'

export interface AwaitPorts {
  readonly functions: Pick<FunctionService, 'describeFunction'>
  readonly clock: Clock
}

/** Images and functions within a network take minutes; Lambda itself gives up at some point before. */
const LONGEST_MS = 600_000
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 5_000

/**
 * Waits until the last change of a function has been carried out; of a version, until it can be called.
 *
 * @param isToBeUpdated - whether an update that failed is about to be made anew, and so is no failure.
 * @throws SlipwayError FUNCTION_FAILED when the service says that it never will, or nothing came of it in ten minutes.
 * @throws the signal's reason.
 */
export async function awaitFunction(
  functionName: string,
  version: string,
  { functions, clock }: AwaitPorts,
  signal: AbortSignal,
  isToBeUpdated = false,
): Promise<FunctionFacts> {
  const deadline = startDeadline(clock, LONGEST_MS)
  try {
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
      const facts = await functions.describeFunction(functionName, version, { signal })
      const isPending = facts.update === 'in-progress' || facts.state === 'pending'
      if ((facts.update === 'failed' && !isToBeUpdated) || facts.state === 'failed') throw failed(functionName, facts)
      if (!isPending) return facts
      if (deadline.signal.aborted) throw tooSlow(functionName, facts)
      await clock.sleep(pauseMs, signal)
    }
  } finally {
    deadline.clear()
  }
}

function failed(functionName: string, { version, reason }: FunctionFacts): SlipwayError {
  const what = version === '$LATEST' ? 'the last update' : `version ${version}`
  const why = reason === undefined ? '' : `: ${reason}`
  return new SlipwayError('FUNCTION_FAILED', `${what} of function "${functionName}" failed${why}`, {
    hint: 'nothing was deployed: mend what is named, and deploy again',
  })
}

function tooSlow(functionName: string, { version }: FunctionFacts): SlipwayError {
  const what = version === '$LATEST' ? 'an update' : `version ${version}`
  return new SlipwayError(
    'FUNCTION_FAILED',
    `${what} of function "${functionName}" is not done after ${LONGEST_MS / 60_000} minutes`,
    { hint: `look at it: aws lambda get-function-configuration --function-name ${functionName}` },
  )
}
