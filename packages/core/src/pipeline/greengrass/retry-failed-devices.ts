import { SlipwayError } from '../../errors.ts'
import type { CallOptions, DeploymentProvider, GreengrassDeployment } from '../../provider.ts'
import { deployGreengrass } from './deploy-greengrass.ts'
import type { DeployGreengrassPorts, GreengrassStart } from './requests.ts'

export interface RetryFailedRequest {
  /** A deployment to a group, the latest of it. */
  readonly deploymentId: string
  /** The group that the failed devices are put into. @defaultValue the group's name with `-retry-` and the revision */
  readonly groupName?: string
}

export interface RetryFailedPorts extends DeployGreengrassPorts {
  readonly service: DeployGreengrassPorts['service'] & Pick<DeploymentProvider, 'listTargets'>
}

export type RetriedFailed = GreengrassStart & { readonly groupName: string; readonly devices: readonly string[] }

/** A subdeployment is told by its group: as many things as one has by default quotas are put into it one by one. */
const MOST_DEVICES = 500

/**
 * Deploys once more to the devices of a group that failed, and to them alone: they are put into a group of their own, which gets the
 * same as a subdeployment of the first (nucleus 2.9 and later). The next deployment to the whole group takes its place.
 *
 * @throws SlipwayError NOTHING_TO_REDEPLOY when no device failed; INPUT_INVALID for a deployment that is no group's latest one.
 */
export async function retryFailedDevices(
  { deploymentId, groupName: wanted }: RetryFailedRequest,
  ports: RetryFailedPorts,
  options: CallOptions = {},
): Promise<RetriedFailed> {
  const { service } = ports
  const deployment = await service.describeDeployment(deploymentId, options)
  const group = groupOf(deployment)
  const devices = await failedDevices(deployment, service, options)
  const groupName = wanted ?? `${group.replaceAll(':', '-')}-retry-${deployment.revisionId}`.slice(0, LONGEST_NAME)
  if (groupName.includes(':') || groupName === group) {
    throw new SlipwayError('INPUT_INVALID', `"${groupName}" cannot be the group of a subdeployment`, {
      hint: 'give a group of its own, with a name without a colon',
    })
  }
  await service.createGroup(groupName, options)
  const others = (await service.listMembers(groupName, options)).filter((name) => !devices.includes(name))
  if (others.length > 0) {
    throw new SlipwayError(
      'INPUT_INVALID',
      `thing group "${groupName}" has other devices too, such as "${others[0]}"`,
      {
        hint: 'name a group that is new, or has failed devices alone',
      },
    )
  }
  for (const name of devices) await service.addMember(groupName, name, options)
  const { document } = deployment
  const retried = {
    ...document,
    // A subdeployment of a subdeployment is one of the same parent.
    parentTargetArn: document.parentTargetArn ?? deployment.targetArn,
    deploymentName: `${document.deploymentName ?? group} (retry)`.slice(0, LONGEST_DEPLOYMENT_NAME),
  }
  const start = await deployGreengrass(
    { target: { type: 'thing-group', name: groupName }, content: { kind: 'document', document: retried } },
    ports,
    options,
  )
  return { ...start, groupName, devices }
}

/** Service models: names of groups and of deployments. */
const LONGEST_NAME = 128
const LONGEST_DEPLOYMENT_NAME = 256

/** @throws SlipwayError INPUT_INVALID. */
function groupOf({ id, targetArn, isLatestForTarget, deploymentGroupName = '' }: GreengrassDeployment): string {
  if (!targetArn.includes(':thinggroup/')) {
    throw new SlipwayError('INPUT_INVALID', `deployment ${id} is for a single core device`, {
      hint: 'deploy to that device again (slipway redeploy)',
    })
  }
  if (isLatestForTarget) return deploymentGroupName
  throw new SlipwayError('INPUT_INVALID', `deployment ${id} is not the latest of "${deploymentGroupName}" any more`, {
    hint: 'a newer deployment has taken its place: look at the devices of that one',
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
