import { SlipwayError } from '@slipway/core/errors'
import { formatDuration } from '@slipway/core/report'
import { isObject, type Json, pick } from './json.ts'

/** How a group of instances has them replaced. */
export interface PlannedBlueGreen {
  /** Whether the replacements are a copy of the group's Auto Scaling group, or instances that somebody names. */
  readonly isCopied: boolean
  /** What CreateDeploymentGroup takes of it. */
  readonly configuration: Json
  readonly notes: readonly string[]
  readonly notTold: readonly { readonly what: string; readonly why: string }[]
}

/**
 * What a group says of its replacements; `undefined` for one that deploys in place.
 *
 * @throws SlipwayError INPUT_INVALID for a group that cannot deploy: one that is to copy another number of Auto Scaling groups than one.
 */
export function blueGreenOf(info: Json): PlannedBlueGreen | undefined {
  const { deploymentStyle, autoScalingGroups } = info
  if (!isObject(deploymentStyle) || deploymentStyle.deploymentType !== 'BLUE_GREEN') return undefined
  const given = objectOf(info.blueGreenDeploymentConfiguration)
  const { action } = objectOf(given.greenFleetProvisioningOption)
  const isCopied = action === 'COPY_AUTO_SCALING_GROUP'
  const groups = Array.isArray(autoScalingGroups) ? autoScalingGroups.length : 0
  if (isCopied && groups !== 1) {
    throw new SlipwayError('INPUT_INVALID', `the group is to copy its Auto Scaling group, and has ${groups}`, {
      hint: 'the service would refuse each deployment: it copies exactly one',
    })
  }
  const configuration = pick(given, [
    'greenFleetProvisioningOption',
    'deploymentReadyOption',
    'terminateBlueInstancesOnDeploymentSuccess',
  ])
  return {
    isCopied,
    configuration,
    notes: [describeReplacements(isCopied, groups), ...describeWaits(given)],
    notTold: [
      {
        what: isCopied ? 'what a launched instance brings' : 'what is on the replacements before the release',
        why: isCopied
          ? 'the launch template, the user data and the hooks of the Auto Scaling group are not known here'
          : 'here they are new; yours may have been used before',
      },
    ],
  }
}

function describeReplacements(isCopied: boolean, groups: number): string {
  if (isCopied) {
    return 'the group is blue/green, and copies its Auto Scaling group: rehearsed is one of as many instances as the rehearsal has, and its copy'
  }
  const found = 'the group is blue/green: the release goes to as many new instances as have the release before'
  return groups === 0 ? found : `${found}; those of the group are in no Auto Scaling group here`
}

/** What the rehearsal does not wait for, and what becomes of the originals. */
function describeWaits(given: Json): string[] {
  const ready = objectOf(given.deploymentReadyOption)
  const { action, terminationWaitTimeInMinutes } = objectOf(given.terminateBlueInstancesOnDeploymentSuccess)
  const waitMinutes = minutesOf(ready.waitTimeInMinutes)
  const keptMinutes = minutesOf(terminationWaitTimeInMinutes)
  return [
    ...(ready.actionOnTimeout === 'STOP_DEPLOYMENT'
      ? [
          `the group waits ${inWords(waitMinutes)} for a person before traffic moves: the rehearsal lets it move at once`,
        ]
      : []),
    action === 'KEEP_ALIVE'
      ? 'the originals are kept: what runs on them goes on, without the load balancer'
      : keptMinutes === 0
        ? 'the originals are terminated as soon as the traffic has moved'
        : `the group keeps the originals for ${inWords(keptMinutes)} after the traffic has moved: the rehearsal has them terminated at once`,
  ]
}

const inWords = (minutes: number): string => formatDuration(minutes * 60_000)

function minutesOf(value: unknown): number {
  return typeof value === 'number' ? value : 0
}

function objectOf(value: unknown): Json {
  return isObject(value) ? value : {}
}
