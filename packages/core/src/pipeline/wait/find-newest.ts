import { SlipwayError } from '../../errors.ts'
import type { CallOptions, DeploymentProvider } from '../../provider.ts'
import type { PipelineReporter } from '../events.ts'

export interface FindPorts {
  readonly provider: Pick<DeploymentProvider, 'newestDeployment'>
  readonly reporter: PipelineReporter
}

/**
 * The id of the group's newest deployment, for those who want to wait for it without having started it.
 *
 * @throws SlipwayError DEPLOYMENT_NOT_FOUND when nothing was ever deployed to the group.
 */
export async function findNewest(
  group: { readonly applicationName: string; readonly deploymentGroupName: string },
  { provider, reporter }: FindPorts,
  options: CallOptions = {},
): Promise<string> {
  const { applicationName, deploymentGroupName } = group
  const newest = await provider.newestDeployment(applicationName, deploymentGroupName, options)
  if (newest !== undefined) {
    reporter.report({ type: 'deployment-found', applicationName, deploymentGroupName, deployment: newest })
    return newest.id
  }
  throw new SlipwayError(
    'DEPLOYMENT_NOT_FOUND',
    `nothing was deployed to group "${deploymentGroupName}" of application "${applicationName}" yet`,
    { hint: 'there is nothing to wait for: deploy a revision first' },
  )
}

/**
 * The id of the group's deployment that is under way, for those who want to do something with it without having started it.
 *
 * @throws SlipwayError DEPLOYMENT_NOT_FOUND when nothing is under way.
 */
export async function findActive(
  group: { readonly applicationName: string; readonly deploymentGroupName: string },
  {
    provider,
    reporter,
  }: { readonly provider: Pick<DeploymentProvider, 'activeDeployments'>; readonly reporter: PipelineReporter },
  options: CallOptions = {},
): Promise<string> {
  const { applicationName, deploymentGroupName } = group
  const active = await provider.activeDeployments(applicationName, deploymentGroupName, options)
  // One that the service runs for reasons of its own waits for nobody.
  const deployment = active.find(({ origin }) => origin !== 'service') ?? active[0]
  if (deployment !== undefined) {
    reporter.report({ type: 'deployment-found', applicationName, deploymentGroupName, deployment })
    return deployment.id
  }
  throw new SlipwayError(
    'DEPLOYMENT_NOT_FOUND',
    `no deployment to group "${deploymentGroupName}" of application "${applicationName}" is under way`,
    {
      hint: 'one that has gone on to its end cannot be continued; name a deployment by its id to see what became of it',
    },
  )
}
