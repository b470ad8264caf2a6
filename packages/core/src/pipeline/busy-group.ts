import type { Deployment } from '../deployment/index.ts'
import { SlipwayError } from '../errors.ts'
import type { CallOptions, DeploymentProvider, DeploymentRequest } from '../provider.ts'
import { formatRevision } from '../revision/index.ts'

/** What to do when another deployment of the group is under way. */
export type IfBusy = 'queue' | 'fail' | 'skip' | 'supersede'

type Group = Pick<DeploymentRequest, 'applicationName' | 'deploymentGroupName'>

/** Whether the service refused a deployment because another one is under way; told by the exception's name, never its text. */
export function isBusy(error: unknown): error is SlipwayError {
  return error instanceof SlipwayError && error.code === 'GROUP_BUSY'
}

/**
 * The deployment that is in the way: one that somebody asked for, before those that the service started for reasons of its
 * own, which can run beside others. `undefined` when none is under way: it has just ended, or an account's limit was met.
 *
 * @throws SlipwayError GROUP_BUSY when the right to look is missing.
 */
export async function findHolder(
  { applicationName, deploymentGroupName }: Group,
  provider: Pick<DeploymentProvider, 'activeDeployments'>,
  refusal: SlipwayError,
  options: CallOptions,
): Promise<Deployment | undefined> {
  try {
    const active = await provider.activeDeployments(applicationName, deploymentGroupName, options)
    return active.find(({ origin }) => origin !== 'service') ?? active[0]
  } catch (error) {
    if (!(error instanceof SlipwayError) || error.code !== 'ACCESS_DENIED') throw error
    throw new SlipwayError('GROUP_BUSY', `${refusal.message}; which one cannot be seen: ${error.message}`, {
      hint: error.hint ?? 'allow codedeploy:ListDeployments and codedeploy:GetDeployment',
      cause: error,
    })
  }
}

/** Clocks differ, and the service's says when a deployment was created. */
const CLOCK_SKEW_MS = 2 * 60_000

/**
 * Whether the deployment in the way is the one that an earlier try of this very call began, whose answer was lost: the call
 * was sent more than once, and it is what we asked for, of now. Waiting for it to deploy the same once more would be absurd.
 */
export function isOwn(
  { origin, revision, description, createdAt = Number.NEGATIVE_INFINITY }: Deployment,
  request: DeploymentRequest,
  { attempts }: SlipwayError,
  startedAt: number,
): boolean {
  return (
    attempts > 1 &&
    origin === 'user' &&
    createdAt >= startedAt - CLOCK_SKEW_MS &&
    description === request.description &&
    revision !== undefined &&
    formatRevision(revision) === formatRevision(request.revision)
  )
}

/** The refusal with the name of what is in the way, and the ways past it. */
export function describeRefusal(refusal: SlipwayError, holder: Deployment | undefined): SlipwayError {
  if (holder === undefined) {
    return new SlipwayError('GROUP_BUSY', `${refusal.message}, though none of the group is seen under way`, {
      hint: `the account may be at its limit of deployments at once: deploy fewer groups, or later; ${refusal.hint ?? ''}`,
      cause: refusal,
    })
  }
  const { id } = holder
  return new SlipwayError('GROUP_BUSY', `${refusal.message}: ${describeHolder(holder)}`, {
    hint: `to wait for it: slipway wait --deployment-id ${id}; to stop it: slipway stop --deployment-id ${id}; to deploy after it: if-busy queue`,
    cause: refusal,
  })
}

/** A deployment that is in the way, with what it is at and what it is for: `d-1 (InProgress, rollback of d-0)`. */
export function describeHolder({ id, nativeStatus, rollsBackDeploymentId, description }: Deployment): string {
  const purpose = rollsBackDeploymentId === undefined ? description : `rollback of ${rollsBackDeploymentId}`
  return purpose === undefined ? `${id} (${nativeStatus})` : `${id} (${nativeStatus}, ${purpose})`
}
