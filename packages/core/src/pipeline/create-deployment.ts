import { type Clock, startDeadline, untilAborted } from '../clock.ts'
import { SlipwayError } from '../errors.ts'
import type { DeploymentProvider, DeploymentRequest } from '../provider.ts'

export interface CreatePorts {
  readonly provider: Pick<DeploymentProvider, 'createDeployment'>
  readonly clock: Clock
}

/** How long a cancelled call may still tell the id of what it created; a runner kills a cancelled step after 7.5 seconds. */
const ANSWER_WITHIN_MS = 4_000

/**
 * Asks the service for a deployment and resolves with its id. Once the service was asked, a cancellation does not cut the
 * call short: a deployment that was created is never left unreported.
 *
 * @throws SlipwayError CANCELLED when the service had not answered soon after the cancellation.
 * @throws the signal's reason when it had aborted before the service was asked.
 */
export async function createDeployment(
  request: DeploymentRequest,
  { provider, clock }: CreatePorts,
  signal: AbortSignal,
): Promise<string> {
  signal.throwIfAborted()
  return untilCreated(provider.createDeployment(request), clock, signal, `"${request.deploymentGroupName}"`)
}

/**
 * The id of a deployment that the service has been asked for.
 *
 * @param place whom it is for, as the end of a sentence
 * @throws SlipwayError CANCELLED when the service had not answered soon after the cancellation.
 */
export async function untilCreated(
  creating: Promise<string>,
  clock: Clock,
  signal: AbortSignal,
  place: string,
): Promise<string> {
  return untilAborted(creating, signal).catch((error) => {
    if (!signal.aborted) throw error
    return answerOfCancelled(creating, clock, place)
  })
}

async function answerOfCancelled(creating: Promise<string>, clock: Clock, place: string): Promise<string> {
  const grace = startDeadline(clock, ANSWER_WITHIN_MS)
  try {
    return await untilAborted(creating, grace.signal)
  } catch (error) {
    if (!grace.signal.aborted) throw error
    throw new SlipwayError('CANCELLED', `cancelled before the service said whether it began to deploy to ${place}`, {
      cause: error,
      hint: 'look at the latest deployment there before deploying again',
    })
  } finally {
    grace.clear()
  }
}
