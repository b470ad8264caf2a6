import type { CallOptions, DeploymentProvider, StopResult } from '../provider.ts'

/**
 * Stops a deployment: lifecycle events that run go on to their end, no further ones begin.
 *
 * @throws SlipwayError ALREADY_COMPLETED, DEPLOYMENT_NOT_FOUND.
 */
export function stop(
  request: { readonly deploymentId: string; readonly rollback: boolean },
  provider: Pick<DeploymentProvider, 'stopDeployment'>,
  options: CallOptions = {},
): Promise<StopResult> {
  return provider.stopDeployment(request.deploymentId, { rollback: request.rollback }, options)
}
