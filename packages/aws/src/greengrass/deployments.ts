import type { GetDeploymentCommandOutput } from '@aws-sdk/client-greengrassv2'
import { SlipwayError } from '@slipway/core/errors'
import type {
  GreengrassCreated,
  GreengrassDeployments,
  GreengrassRevisionEntry,
  StopResult,
} from '@slipway/core/provider'
import { requireDeploymentId } from './arns.ts'
import type { Clients } from './clients.ts'
import { toCreateInput } from './document.ts'
import { listPages } from './pages.ts'

/** The service's own object, by one call. */
export async function fetchDeployment(
  clients: Clients,
  id: string,
  signal?: AbortSignal,
): Promise<GetDeploymentCommandOutput> {
  const deploymentId = requireDeploymentId(id)
  const { GetDeploymentCommand } = await import('@aws-sdk/client-greengrassv2')
  return clients.greengrass('GetDeployment', { deploymentId }, signal, (client, options) =>
    client.send(new GetDeploymentCommand({ deploymentId }), options),
  )
}

/** Makes the next revision of a target. A deployment to a thing may have no job. */
export async function createDeployment(
  clients: Clients,
  { targetArn, document, token }: Parameters<GreengrassDeployments['createDeployment']>[0],
  signal?: AbortSignal,
): Promise<GreengrassCreated> {
  const { CreateDeploymentCommand } = await import('@aws-sdk/client-greengrassv2')
  const command = new CreateDeploymentCommand(toCreateInput(targetArn, document, token))
  const { deploymentId, iotJobId } = await clients.greengrass('CreateDeployment', {}, signal, (client, options) =>
    client.send(command, options),
  )
  if (!deploymentId) {
    throw new SlipwayError('SERVICE_REFUSED', 'the answer of Greengrass to "CreateDeployment" has no "deploymentId"', {
      hint: 'look at the latest deployment of the target before deploying again',
    })
  }
  return { deploymentId, ...(iotJobId && { jobId: iotJobId }) }
}

/**
 * Ends a deployment for the devices that have not begun it; what it has done stays.
 *
 * @throws SlipwayError ALREADY_COMPLETED, DEPLOYMENT_NOT_FOUND; INPUT_INVALID for a rollback, which is a deployment of its own.
 */
export async function cancelDeployment(
  clients: Clients,
  id: string,
  rollback: boolean,
  signal?: AbortSignal,
): Promise<StopResult> {
  const deploymentId = requireDeploymentId(id)
  if (rollback) {
    throw new SlipwayError(
      'INPUT_INVALID',
      `deployment "${id}" cannot be rolled back: Greengrass has no rollback of a deployment that was begun`,
      { hint: 'stop it, then deploy an earlier revision of the target (slipway redeploy)' },
    )
  }
  const { CancelDeploymentCommand } = await import('@aws-sdk/client-greengrassv2')
  const { message } = await clients.greengrass('CancelDeployment', { deploymentId }, signal, (client, options) =>
    client.send(new CancelDeploymentCommand({ deploymentId }), options),
  )
  // Devices that have begun go on: whether there are any is told by the deployment.
  return { status: 'pending', message: message || 'devices that have begun go on and keep what they get' }
}

/** The deployments to a target, the newest first. */
export async function* listRevisions(
  clients: Clients,
  targetArn: string,
  historyFilter: 'ALL' | 'LATEST_ONLY',
  signal?: AbortSignal,
): AsyncGenerator<readonly GreengrassRevisionEntry[], void, undefined> {
  const { ListDeploymentsCommand } = await import('@aws-sdk/client-greengrassv2')
  const pages = listPages((next) =>
    clients.greengrass('ListDeployments', {}, signal, (client, options) =>
      client.send(new ListDeploymentsCommand({ targetArn, historyFilter, maxResults: 100, ...next }), options),
    ),
  )
  for await (const { deployments } of pages) {
    yield (deployments ?? [])
      .map(
        (native): GreengrassRevisionEntry => ({
          deploymentId: native.deploymentId ?? '',
          targetArn: native.targetArn ?? targetArn,
          revisionId: native.revisionId ?? '',
          isLatestForTarget: native.isLatestForTarget ?? false,
          nativeStatus: native.deploymentStatus ?? 'Unknown',
          ...(native.deploymentName && { deploymentName: native.deploymentName }),
          ...(native.creationTimestamp && { createdAt: native.creationTimestamp.getTime() }),
        }),
      )
      // No order is promised.
      .sort((a, b) => Number(b.revisionId) - Number(a.revisionId))
  }
}
