import { SlipwayError } from '../../errors.ts'
import type { CallOptions, GreengrassDeployment, GreengrassDocument } from '../../provider.ts'
import { compareDocuments, composeDocument } from './compose-document.ts'
import type { DeployGreengrassPorts, DeployGreengrassRequest, GreengrassPlan } from './requests.ts'
import { requireValidDocument } from './require-valid-document.ts'
import { describeGreengrassTarget } from './target-words.ts'

/** What is known of a target and of what it is to have, before anything is created. */
export interface InspectedGreengrass {
  readonly targetArn: string
  readonly base?: GreengrassDeployment
  readonly document: GreengrassDocument
  readonly components: GreengrassPlan['components']
  readonly devices?: number
  readonly warnings: readonly string[]
}

type Service = DeployGreengrassPorts['service']

/**
 * Looks at all that the service would take for granted, or find out later: the target, what it has now, and whether each component
 * that changes can be deployed.
 *
 * @throws SlipwayError DEVICE_NOT_FOUND, GROUP_NOT_FOUND, COMPONENT_NOT_FOUND, COMPONENT_FAILED, TARGET_CHANGED, INPUT_INVALID.
 */
export async function inspectGreengrass(
  request: DeployGreengrassRequest,
  service: Service,
  { pushedLater = [], ...options }: CallOptions & { readonly pushedLater?: readonly string[] },
): Promise<InspectedGreengrass> {
  const { target, expectedDeploymentId } = request
  const targetArn = await service.findTarget(target, options)
  if (request.targetArn !== undefined && request.targetArn !== targetArn) {
    throw new SlipwayError(
      'INPUT_INVALID',
      `the deployment is written for "${request.targetArn}", and ${describeGreengrassTarget(target)} is "${targetArn}"`,
      {
        hint: 'use the credentials and the region of the account that it is meant for, or take targetArn out of the file',
      },
    )
  }
  const latest = await service.latestRevision(targetArn, options)
  if (expectedDeploymentId !== undefined && latest?.deploymentId !== expectedDeploymentId) {
    throw targetChanged(request, expectedDeploymentId, latest)
  }
  const base = latest === undefined ? undefined : await service.describeDeployment(latest.deploymentId, options)
  const document = composeDocument(request, base?.document)
  requireValidDocument(document, target)
  const components = compareDocuments(base?.document, document)
  const warnings = [...(await describeThing(request, service, options)), ...describeBase(request, base)]
  for (const { name, change, to } of components) {
    if (change === 'removed' && request.content.kind === 'document') {
      warnings.push(`component "${name}" is not in the deployment, and will be uninstalled`)
    }
    if (to === undefined || (change !== 'added' && change !== 'changed') || pushedLater.includes(name)) continue
    warnings.push(...(await inspectComponent(name, to, service, options)))
  }
  const devices = await countDevices(request, service, options)
  if (devices === 0) {
    warnings.push(`${describeGreengrassTarget(target)} has no device now; those that join it later get the deployment`)
  }
  return {
    ...{ targetArn, document, components, warnings },
    ...(base !== undefined && { base }),
    ...(devices !== undefined && { devices }),
  }
}

/** @throws SlipwayError COMPONENT_NOT_FOUND, COMPONENT_FAILED. */
async function inspectComponent(
  name: string,
  version: string,
  service: Service,
  options: CallOptions,
): Promise<readonly string[]> {
  // Those of AWS are public: they are in another account, and only devices find out which versions there are.
  if (name.startsWith('aws.')) return []
  const found = await service.findComponentVersion(name, version, options)
  const what = `version ${version} of component "${name}"`
  if (found === undefined) {
    throw new SlipwayError('COMPONENT_NOT_FOUND', `there is no ${what} in this account and region`, {
      hint: 'publish it first (slipway push --provider greengrass), or correct name and version',
    })
  }
  if (found.guidance === 'deleted' || found.state === 'failed' || found.state === 'deprecated') {
    const reasons = [found.message, ...Object.entries(found.errors).map((pair) => pair.join(': '))].filter(Boolean)
    throw new SlipwayError(
      'COMPONENT_FAILED',
      `${what} cannot be deployed: ${reasons.join('; ') || (found.guidance ?? found.nativeState)}`,
      { hint: 'deploy another version, or publish a mended one' },
    )
  }
  return [
    ...(found.state === 'processing' ? [`${what} is still being looked at by the service`] : []),
    ...(found.guidance === 'discontinued' ? [`${what} is discontinued: its vendor advises against it`] : []),
  ]
}

function describeBase({ content, target }: DeployGreengrassRequest, base: GreengrassDeployment | undefined): string[] {
  if (content.kind === 'document') return []
  const place = describeGreengrassTarget(target)
  if (base === undefined) {
    return target.type === 'thing'
      ? [`${place} has no deployment of its own yet: it gets these components beside those of its groups`]
      : [`${place} has no deployment yet: it gets these components alone`]
  }
  if (base.state !== 'failed' && base.state !== 'stopped') return []
  return [`the present deployment of ${place}, which this is built on, is ${base.nativeStatus}`]
}

/** The service takes a deployment for any thing: it waits there until the thing is a core device. */
async function describeThing(
  { target: { type, name } }: DeployGreengrassRequest,
  service: Service,
  options: CallOptions,
): Promise<readonly string[]> {
  if (type !== 'thing') return []
  try {
    await service.describeCoreDevice(name, options)
    return []
  } catch (error) {
    options.signal?.throwIfAborted()
    if (!(error instanceof SlipwayError)) throw error
    if (error.code === 'ACCESS_DENIED') return []
    if (error.code !== 'DEVICE_NOT_FOUND') throw error
    return [`thing "${name}" is no core device: it gets the deployment when Greengrass runs on it, and not before`]
  }
}

async function countDevices(
  { target }: DeployGreengrassRequest,
  service: Service,
  options: CallOptions,
): Promise<number | undefined> {
  if (target.type === 'thing') return 1
  try {
    return (await service.listMembers(target.name, options)).length
  } catch (error) {
    options.signal?.throwIfAborted()
    if (!(error instanceof SlipwayError) || error.code !== 'ACCESS_DENIED') throw error
    return undefined
  }
}

/** Somebody has deployed to the target since it was looked at. */
export function targetChanged(
  { target }: Pick<DeployGreengrassRequest, 'target'>,
  expected: string | undefined,
  now: { readonly deploymentId: string; readonly revisionId: string } | undefined,
): SlipwayError {
  const place = describeGreengrassTarget(target)
  const other = now === undefined ? 'no deployment' : `deployment ${now.deploymentId} (revision ${now.revisionId})`
  return new SlipwayError(
    'TARGET_CHANGED',
    `somebody has deployed to ${place} meanwhile: it has ${other}, and ${expected ?? 'none'} was expected; nothing was created`,
    {
      hint: 'deploy again: the change is then made to what the target has now. Let one workflow at a time deploy to it',
    },
  )
}
