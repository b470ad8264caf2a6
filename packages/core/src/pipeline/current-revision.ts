import type { Deployment } from '../deployment/index.ts'
import type { CallOptions, DeploymentProvider, DeploymentRequest } from '../provider.ts'
import { isSameRevision } from '../revision/index.ts'

/**
 * The deployment that has brought the revision to the group, when the group's last word is that success: nothing was begun
 * after it, no target failed, and what it deployed is for certain the same. Whether instances were added since is not looked at.
 */
export async function findCurrent(
  { applicationName, deploymentGroupName, revision }: DeploymentRequest,
  provider: Pick<DeploymentProvider, 'lastSuccessfulDeployment' | 'newestDeployment'>,
  options: CallOptions,
): Promise<Deployment | undefined> {
  const success = await provider.lastSuccessfulDeployment(applicationName, deploymentGroupName, options)
  if (success?.revision === undefined || !isSameRevision(success.revision, revision)) return undefined
  // Where a target failed that the configuration tolerates, the revision is not on the whole group.
  if ((success.counts?.failed ?? 0) > 0) return undefined
  const newest = await provider.newestDeployment(applicationName, deploymentGroupName, options)
  return newest?.id === success.id ? success : undefined
}
