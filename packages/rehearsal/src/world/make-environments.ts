import { randomBytes } from 'node:crypto'
import type { DeploymentRequest } from '@slipway/core/provider'
import type { PlannedBlueGreen } from '../plan/blue-green.ts'
import type { PlannedGroup } from '../plan/find-group.ts'
import type { ServiceCalls } from './service-calls.ts'

const KEY = 'rehearsal'
const ORIGINAL = 'original'
const REPLACEMENT = 'replacement'
const SCALING_GROUP = 'rehearsal'
const ZONES = ['us-east-1a', 'us-east-1b']

/** The instances that have the traffic, and those that it is to go to, where the service does not launch these itself. */
export interface Environments {
  /** What a seed makes of them. */
  readonly seeded: Readonly<Record<string, unknown>>
  /** The names of the originals; absent where an Auto Scaling group launches them. */
  readonly originals?: readonly string[]
  /** How a group selects the originals. */
  readonly selection: Readonly<Record<string, unknown>>
  /** What names the replacements in a deployment. */
  readonly request: Partial<DeploymentRequest>
}

/** @param count of each of the two environments. */
export function planEnvironments({ isCopied }: Pick<PlannedBlueGreen, 'isCopied'>, count: number): Environments {
  if (isCopied) {
    const sizes = { MinSize: count, MaxSize: count, DesiredCapacity: count }
    return {
      seeded: { autoScalingGroups: [{ AutoScalingGroupName: SCALING_GROUP, ...sizes, AvailabilityZones: ZONES }] },
      selection: { autoScalingGroups: [SCALING_GROUP] },
      request: {},
    }
  }
  const made = (letter: string, Value: string) =>
    Array.from({ length: count }, () => ({
      // As those of EC2 look; what runs on a terminated instance is found by it, and another rehearsal may be under way.
      instanceId: `i-${letter}${randomBytes(8).toString('hex')}`,
      tags: [{ Key: KEY, Value }],
    }))
  const originals = made('a', ORIGINAL)
  return {
    seeded: { ec2Instances: [...originals, ...made('b', REPLACEMENT)] },
    originals: originals.map(({ instanceId }) => instanceId),
    selection: { ec2TagFilters: [{ Key: KEY, Value: ORIGINAL, Type: 'KEY_AND_VALUE' }] },
    request: { targetInstances: { tags: [{ key: KEY, value: REPLACEMENT }] } },
  }
}

/** Has a group replace its instances from now on, which it has deployed to in place until then. */
export async function replaceFromNowOn(
  calls: Pick<ServiceCalls, 'json'>,
  { applicationName, deploymentGroupName }: PlannedGroup,
  blueGreenDeploymentConfiguration: PlannedBlueGreen['configuration'],
  signal: AbortSignal,
): Promise<void> {
  const request = {
    applicationName,
    currentDeploymentGroupName: deploymentGroupName,
    deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
    blueGreenDeploymentConfiguration,
  }
  await calls.json('codedeploy', 'UpdateDeploymentGroup', request, signal)
}
