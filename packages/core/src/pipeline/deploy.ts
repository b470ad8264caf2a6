import type { CallOptions, DeploymentProvider, DeploymentRequest } from '../provider.ts'
import type { PipelineReporter } from './events.ts'

/** Starts a deployment and returns its id; waiting for it is {@link waitForStatus}'s. */
export async function deploy(
  request: DeploymentRequest,
  ports: { readonly provider: Pick<DeploymentProvider, 'createDeployment'>; readonly reporter: PipelineReporter },
  options: CallOptions = {},
): Promise<string> {
  const deploymentId = await ports.provider.createDeployment(request, options)
  const { applicationName, deploymentGroupName, revision } = request
  ports.reporter.report({ type: 'deployment-created', deploymentId, applicationName, deploymentGroupName, revision })
  return deploymentId
}
