import { SlipwayError } from '../../errors.ts'
import type { CallOptions, DeploymentProvider, GreengrassDeployment, GreengrassTarget } from '../../provider.ts'
import { compareDocuments, composeDocument } from './compose-document.ts'
import { deployGreengrass, planGreengrassDeployment } from './deploy-greengrass.ts'
import type { DeployGreengrassPorts, DeployGreengrassRequest, GreengrassPlan, GreengrassStart } from './requests.ts'
import { requireValidDocument } from './require-valid-document.ts'
import { describeGreengrassTarget } from './target-words.ts'

/** The rest is put over what that deployment says, as in {@link DeployGreengrassRequest}. */
export interface RetryFailedRequest extends Pick<DeployGreengrassRequest, 'name' | 'policies' | 'job' | 'tags'> {
  /** The group that was deployed to. */
  readonly target: GreengrassTarget
  /** The group that the failed devices are put into. @defaultValue the group's name with `-retry-` and the revision */
  readonly groupName?: string
}

export interface RetryFailedPorts extends DeployGreengrassPorts {
  readonly service: DeployGreengrassPorts['service'] & Pick<DeploymentProvider, 'listTargets'>
}

export type RetriedFailed = GreengrassStart & {
  /** The deployment that they failed. */
  readonly from: string
  readonly groupName: string
  readonly devices: readonly string[]
}

/** A subdeployment is told by its group: as many things as one has by default quotas are put into it one by one. */
const MOST_DEVICES = 500

/**
 * Deploys once more to the devices of a group that failed, and to them alone: they are put into a group of their own, which gets the
 * same as a subdeployment of the first (nucleus 2.9 and later). The next deployment to the whole group takes its place.
 *
 * @throws SlipwayError NOTHING_TO_REDEPLOY when no device failed; INPUT_INVALID for a single core device, or a group that has others.
 */
export async function retryFailedDevices(
  request: RetryFailedRequest,
  ports: RetryFailedPorts,
  options: CallOptions = {},
): Promise<RetriedFailed> {
  const { service } = ports
  const { from, devices, groupName, deploy } = await inspectRetry(request, service, options)
  await service.createGroup(groupName, options)
  for (const name of devices) await service.addMember(groupName, name, options)
  ports.reporter.report({ type: 'failed-devices-chosen', deploymentId: from, groupName, devices })
  return { ...(await deployGreengrass(deploy, ports, options)), from, groupName, devices }
}

/**
 * What {@link retryFailedDevices} would do, found out without creating anything.
 *
 * @throws SlipwayError as retryFailedDevices, before anything is created.
 */
export async function planRetryOfFailed(
  request: RetryFailedRequest,
  { service }: Pick<RetryFailedPorts, 'service'>,
  options: CallOptions = {},
): Promise<GreengrassPlan> {
  const { from, devices, deploy, isNewGroup, parentArn } = await inspectRetry(request, service, options)
  if (!isNewGroup) {
    return {
      ...(await planGreengrassDeployment(deploy, { service }, options)),
      devices: devices.length,
      retried: devices,
      from,
    }
  }
  const { target } = deploy
  const document = composeDocument(deploy, undefined)
  requireValidDocument(document, target)
  return {
    target,
    targetArn: parentArn.replace(/\/.*$/, `/${target.name}`),
    document,
    components: compareDocuments(undefined, document),
    devices: devices.length,
    retried: devices,
    from,
    start: { kind: 'created' },
    warnings: [`thing group "${target.name}" would be made for them`],
  }
}

/** Who failed, and what they are to get in a group of their own. */
async function inspectRetry(
  { target: parent, groupName: wanted, name, ...over }: RetryFailedRequest,
  service: RetryFailedPorts['service'],
  options: CallOptions,
): Promise<{
  readonly from: string
  readonly devices: readonly string[]
  readonly groupName: string
  readonly isNewGroup: boolean
  readonly parentArn: string
  readonly deploy: DeployGreengrassRequest
}> {
  const deployment = await findFailed(parent, service, options)
  const group = groupOf(deployment)
  const devices = await failedDevices(deployment, service, options)
  const groupName = wanted ?? `${group.replaceAll(':', '-')}-retry-${deployment.revisionId}`.slice(0, LONGEST_NAME)
  if (groupName.includes(':') || groupName === group) {
    throw new SlipwayError('INPUT_INVALID', `"${groupName}" cannot be the group of a subdeployment`, {
      hint: 'give a group of its own, with a name without a colon',
    })
  }
  const members = await membersOf(groupName, service, options)
  const other = members?.find((member) => !devices.includes(member))
  if (other !== undefined) {
    throw new SlipwayError('INPUT_INVALID', `thing group "${groupName}" has other devices too, such as "${other}"`, {
      hint: 'name a group that is new, or has failed devices alone',
    })
  }
  const { document } = deployment
  // A subdeployment of a subdeployment is one of the same parent.
  const parentArn = document.parentTargetArn ?? deployment.targetArn
  const retried = {
    ...document,
    parentTargetArn: parentArn,
    deploymentName: name ?? `${document.deploymentName ?? group} (retry)`.slice(0, LONGEST_DEPLOYMENT_NAME),
  }
  const target = { type: 'thing-group', name: groupName } as const
  const deploy = { ...over, target, content: { kind: 'document', document: retried } } as const
  return { from: deployment.id, devices, groupName, isNewGroup: members === undefined, parentArn, deploy }
}

/** The deployment of the target that devices have failed. */
async function findFailed(
  target: GreengrassTarget,
  service: RetryFailedPorts['service'],
  options: CallOptions,
): Promise<GreengrassDeployment> {
  const targetArn = await service.findTarget(target, options)
  const latest = await service.latestRevision(targetArn, options)
  if (latest !== undefined) return service.describeDeployment(latest.deploymentId, options)
  const place = describeGreengrassTarget(target)
  throw new SlipwayError('NOTHING_TO_REDEPLOY', `${place} has no deployment that a device could have failed`)
}

/** Who is in a group; `undefined` where there is none of that name. */
async function membersOf(
  groupName: string,
  service: RetryFailedPorts['service'],
  options: CallOptions,
): Promise<readonly string[] | undefined> {
  try {
    return await service.listMembers(groupName, options)
  } catch (error) {
    if (error instanceof SlipwayError && error.code === 'GROUP_NOT_FOUND') return undefined
    throw error
  }
}

/** Service models: names of groups and of deployments. */
const LONGEST_NAME = 128
const LONGEST_DEPLOYMENT_NAME = 256

/** @throws SlipwayError INPUT_INVALID. */
function groupOf({ id, targetArn, deploymentGroupName = '' }: GreengrassDeployment): string {
  if (targetArn.includes(':thinggroup/')) return deploymentGroupName
  throw new SlipwayError('INPUT_INVALID', `deployment ${id} is for a single core device`, {
    hint: 'deploy to that device again (slipway redeploy)',
  })
}

async function failedDevices(
  { id }: GreengrassDeployment,
  service: RetryFailedPorts['service'],
  options: CallOptions,
): Promise<readonly string[]> {
  const names: string[] = []
  for await (const page of service.listTargets(id, { states: ['failed'] }, options)) {
    names.push(...page.map((target) => target.id))
    if (names.length <= MOST_DEVICES) continue
    throw new SlipwayError('INPUT_INVALID', `more than ${MOST_DEVICES} devices of deployment ${id} failed`, {
      hint: 'mend what is deployed, and deploy to the whole group',
    })
  }
  if (names.length > 0) return names
  throw new SlipwayError('NOTHING_TO_REDEPLOY', `no device of deployment ${id} has failed`, {
    hint: 'devices that are offline get the deployment when they are back',
  })
}
