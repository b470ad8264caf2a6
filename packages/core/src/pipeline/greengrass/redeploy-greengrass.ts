import { SlipwayError } from '../../errors.ts'
import type { CallOptions, DeploymentProvider, GreengrassDeployment } from '../../provider.ts'
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

/** What going back needs of the outside. */
export interface RedeployGreengrassPorts extends DeployGreengrassPorts {
  readonly service: DeployGreengrassPorts['service'] & Pick<DeploymentProvider, 'listTargets'>
}

/**
 * Makes an earlier deployment of a target again, as its next revision: the way back. Components that came since are uninstalled.
 *
 * @throws SlipwayError NOTHING_TO_REDEPLOY when there is no such deployment; otherwise as {@link deployGreengrass}.
 */
export async function redeployGreengrass(
  request: RedeployGreengrassRequest,
  ports: RedeployGreengrassPorts,
  options: DeployGreengrassOptions = {},
): Promise<GreengrassRedeployed> {
  const source = await findSource(request, ports.service, callOf(options))
  for (const message of await describeFailed(request, source, ports.service, callOf(options))) {
    ports.reporter.report({ type: 'warning', message })
  }
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
  ports: Pick<RedeployGreengrassPorts, 'service'>,
  options: DeployGreengrassOptions = {},
): Promise<GreengrassPlan> {
  const source = await findSource(request, ports.service, callOf(options))
  const failed = await describeFailed(request, source, ports.service, callOf(options))
  const plan = await planGreengrassDeployment(again(request, source), ports, options)
  return { ...plan, warnings: [...failed, ...plan.warnings], from: source.id }
}

/**
 * The revision before the present one is a bad one where somebody has gone back from it already, such as this job in its first run.
 * Whoever names a deployment knows which one.
 */
async function describeFailed(
  { from }: RedeployGreengrassRequest,
  { id, revisionId }: GreengrassDeployment,
  service: RedeployGreengrassPorts['service'],
  options: CallOptions,
): Promise<readonly string[]> {
  if (from !== 'previous') return []
  try {
    for await (const [first] of service.listTargets(id, { states: ['failed'] }, options)) {
      if (first === undefined) continue
      return [
        `revision ${revisionId}, which is deployed again, has failed before, on ${first.id} for one: is it the one to go back to?`,
      ]
    }
  } catch (error) {
    options.signal?.throwIfAborted()
    // It is worth no failure: it needs rights that going back does not.
    if (!(error instanceof SlipwayError)) throw error
  }
  return []
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
