import { SlipwayError } from '../../errors.ts'
import type { CallOptions, GreengrassDeployment } from '../../provider.ts'
import { deployGreengrass, planGreengrassDeployment } from './deploy-greengrass.ts'
import type {
  DeployGreengrassOptions,
  DeployGreengrassPorts,
  DeployGreengrassRequest,
  GreengrassPlan,
  GreengrassRedeployed,
  RedeployGreengrassRequest,
} from './requests.ts'
import { revisionOf } from './revision-of.ts'
import { describeGreengrassTarget } from './target-words.ts'

/**
 * Makes an earlier deployment of a target again, as its next revision: the way back. Components that came since are uninstalled.
 *
 * @throws SlipwayError NOTHING_TO_REDEPLOY when there is no such deployment; otherwise as {@link deployGreengrass}.
 */
export async function redeployGreengrass(
  request: RedeployGreengrassRequest,
  ports: DeployGreengrassPorts,
  options: DeployGreengrassOptions = {},
): Promise<GreengrassRedeployed> {
  const source = await findSource(request, ports.service, callOf(options))
  ports.reporter.report({ type: 'redeploy-chosen', source, revision: revisionOf(source.document) })
  return { ...(await deployGreengrass(again(request, source), ports, options)), from: source.id }
}

/**
 * What {@link redeployGreengrass} would do, found out without creating anything.
 *
 * @throws SlipwayError as redeployGreengrass, before anything is created.
 */
export async function planGreengrassRedeploy(
  request: RedeployGreengrassRequest,
  ports: Pick<DeployGreengrassPorts, 'service'>,
  options: DeployGreengrassOptions = {},
): Promise<GreengrassPlan> {
  const source = await findSource(request, ports.service, callOf(options))
  return { ...(await planGreengrassDeployment(again(request, source), ports, options)), from: source.id }
}

function callOf({ signal }: DeployGreengrassOptions): CallOptions {
  return signal === undefined ? {} : { signal }
}

function again({ from: _, ...rest }: RedeployGreengrassRequest, source: GreengrassDeployment): DeployGreengrassRequest {
  return { ...rest, content: { kind: 'document', document: source.document } }
}

async function findSource(
  { from, target }: RedeployGreengrassRequest,
  service: DeployGreengrassPorts['service'],
  options: CallOptions,
): Promise<GreengrassDeployment> {
  const targetArn = await service.findTarget(target, options)
  const place = describeGreengrassTarget(target)
  if (typeof from === 'object' && 'deploymentId' in from) {
    const source = await service.describeDeployment(from.deploymentId, options)
    if (source.targetArn === targetArn) return source
    throw new SlipwayError(
      'INPUT_INVALID',
      `deployment ${from.deploymentId} is of "${source.targetArn}", not of ${place}`,
      {
        hint: 'name a deployment of this target, or deploy its document to this one',
      },
    )
  }
  for await (const page of service.listRevisions(targetArn, options)) {
    const found = page.find(({ revisionId, isLatestForTarget }) =>
      from === 'previous' ? !isLatestForTarget : revisionId === from.revisionId,
    )
    if (found !== undefined) return service.describeDeployment(found.deploymentId, options)
  }
  const what = from === 'previous' ? 'no revision before its present one' : `no revision ${from.revisionId}`
  throw new SlipwayError('NOTHING_TO_REDEPLOY', `${place} has ${what}`, {
    hint: `slipway deployments list --provider greengrass --${target.type} ${target.name} lists what there is`,
  })
}
