import type { Deployment } from '../deployment/index.ts'
import { SlipwayError } from '../errors.ts'
import type { CallOptions, DeploymentProvider, DeploymentRequest } from '../provider.ts'
import { describeRevision, type RevisionLocation } from '../revision/index.ts'
import { type DeployPorts, deploy } from './deploy.ts'

export interface RedeployRequest extends Omit<DeploymentRequest, 'revision'> {
  /** `last-successful`, or the id of the deployment whose revision is deployed again. */
  readonly from: string
}

export type RedeployProvider = Pick<
  DeploymentProvider,
  'createDeployment' | 'getDeployment' | 'lastSuccessfulDeployment'
>

/**
 * Deploys again what an earlier deployment deployed: the way back.
 *
 * @throws SlipwayError NOTHING_TO_REDEPLOY when no deployment of the group has succeeded, or the one named has no revision.
 */
export async function redeploy(
  request: RedeployRequest,
  ports: DeployPorts & { readonly provider: RedeployProvider },
  options: CallOptions = {},
): Promise<{ readonly deploymentId: string; readonly from: string; readonly revision: RevisionLocation }> {
  const { from, ...rest } = request
  const source = await findSource(request, ports.provider, options)
  const { revision } = source
  if (revision === undefined) {
    throw new SlipwayError('NOTHING_TO_REDEPLOY', `deployment ${source.id} has no revision to deploy again`, {
      hint: 'name a deployment whose revision is in S3 or on GitHub',
    })
  }
  const description = rest.description ?? `redeploy of ${describeRevision(revision)} from ${source.id}`
  const deploymentId = await deploy({ ...rest, description: description.slice(0, 256), revision }, ports, options)
  return { deploymentId, from: source.id, revision }
}

async function findSource(
  { from, applicationName, deploymentGroupName }: RedeployRequest,
  provider: RedeployProvider,
  options: CallOptions,
): Promise<Deployment> {
  if (from !== 'last-successful') {
    const deployment = await provider.getDeployment(from, options)
    const owner = deployment.applicationName
    if (owner === undefined || owner === applicationName) return deployment
    throw new SlipwayError(
      'INPUT_INVALID',
      `deployment ${from} is of application "${owner}", not "${applicationName}"`,
      {
        hint: 'a revision belongs to one application: name a deployment of the same one',
      },
    )
  }
  const deployment = await provider.lastSuccessfulDeployment(applicationName, deploymentGroupName, options)
  if (deployment !== undefined) return deployment
  throw new SlipwayError(
    'NOTHING_TO_REDEPLOY',
    `no deployment of group "${deploymentGroupName}" in application "${applicationName}" has succeeded yet`,
    { hint: 'there is nothing to go back to: deploy a revision, or name a deployment id with --from' },
  )
}
