import { type Deployment, hasTrafficBegun, isTerminal } from '../deployment/index.ts'
import { SlipwayError } from '../errors.ts'
import type { CallOptions, DeploymentProvider, ServicePause } from '../provider.ts'

export interface ContinueRequest {
  readonly deploymentId: string
  /** Which wait of the service is ended. */
  readonly from: ServicePause
}

export interface ContinueResult {
  readonly deploymentId: string
  readonly from: ServicePause
  /** `already`: the deployment had gone on from there before; nothing was asked for. */
  readonly kind: 'continued' | 'already'
  /** The service's own status word, as it was seen before. */
  readonly status: string
}

type Provider = Pick<DeploymentProvider, 'getDeployment' | 'listTargets' | 'continueDeployment'>

/**
 * Ends a wait of the service: lets traffic move, or has what is old removed now. Doing it again does no harm: each wait is
 * asked for by its name, so that a second call never ends the next wait too.
 *
 * @throws SlipwayError NOT_WAITING when the deployment has not come to that wait yet; ALREADY_COMPLETED when it has ended without
 * succeeding; DEPLOYMENT_NOT_FOUND.
 */
export async function continueDeployment(
  { deploymentId, from }: ContinueRequest,
  provider: Provider,
  options: CallOptions = {},
): Promise<ContinueResult> {
  const deployment = await provider.getDeployment(deploymentId, options)
  const answer = { deploymentId, from, status: deployment.nativeStatus }
  if (await isPast(deployment, from, provider, options)) return { ...answer, kind: 'already' }
  if (!isWaiting(deployment, from)) throw notWaiting(deployment, from)
  try {
    await provider.continueDeployment(deploymentId, from, options)
  } catch (error) {
    if (!(error instanceof SlipwayError) || error.code !== 'NOT_WAITING') throw error
    // Somebody else may have been a moment faster.
    const now = await provider.getDeployment(deploymentId, options)
    if (await isPast(now, from, provider, options)) return { ...answer, kind: 'already' }
    // That this wait has begun stays true while what is old is being removed, and only its end makes the service refuse.
    if (from === 'termination' && now.isTerminationWaitStarted === true) return { ...answer, kind: 'already' }
    throw error
  }
  return { ...answer, kind: 'continued' }
}

function isWaiting({ state, isTerminationWaitStarted }: Deployment, from: ServicePause): boolean {
  return from === 'ready' ? state === 'ready' : isTerminationWaitStarted === true && !isTerminal(state)
}

/** @throws SlipwayError ALREADY_COMPLETED of a deployment that will never get there. */
async function isPast(
  deployment: Deployment,
  from: ServicePause,
  provider: Pick<DeploymentProvider, 'listTargets'>,
  options: CallOptions,
): Promise<boolean> {
  const { id, state, nativeStatus, isTerminationWaitStarted } = deployment
  if (state === 'succeeded') return true
  if (isTerminal(state)) {
    throw new SlipwayError('ALREADY_COMPLETED', `deployment "${id}" has ended ${nativeStatus}: it goes on no more`, {
      hint: `slipway wait --deployment-id ${id} says why; deploy again`,
    })
  }
  if (from === 'termination' || state === 'ready') return false
  if (isTerminationWaitStarted === true) return true
  // All of them: the instances that are replaced have no events of traffic that tell, and come first.
  for await (const targets of provider.listTargets(id, {}, options)) {
    if (targets.some(hasTrafficBegun)) return true
  }
  return false
}

function notWaiting({ id, nativeStatus }: Deployment, from: ServicePause): SlipwayError {
  const what =
    from === 'ready'
      ? 'does not wait for traffic to be let move'
      : 'does not wait for the removal of what is old: traffic has not moved yet'
  const until = from === 'ready' ? 'ready' : 'traffic-shifted'
  return new SlipwayError('NOT_WAITING', `deployment "${id}" is ${nativeStatus} and ${what}`, {
    hint: `to wait until it does: slipway wait --deployment-id ${id} --wait-until ${until}; a group whose deployments never do lets traffic move at once`,
  })
}
