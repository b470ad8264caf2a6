import { AutoScalingError, invalid, notBuilt } from '../autoscaling-error.ts'
import { scalingChange } from '../autoscaling-state.ts'
import type { AutoScalingGroup, GroupTag } from '../model.ts'
import type { Parameters } from '../parameters.ts'
import { HOOKS_PER_GROUP, readHook } from './hooks.ts'
import { requireScalingGroup, type ScalingContext, type ScalingOperation } from './operation.ts'

/** Auto Scaling user guide, "Quotas". */
const GROUPS = 500
const TAGS = 50
const NAME_LENGTH = 255

const CREATION_FIELDS = [
  'AutoScalingGroupName',
  'MinSize',
  'MaxSize',
  'DesiredCapacity',
  'AvailabilityZones',
  'Tags',
  'LifecycleHookSpecificationList',
]

/** Values of other parameters that ask for what is done anyway. */
const USUAL_VALUES: Readonly<Record<string, string>> = {
  DefaultCooldown: '300',
  HealthCheckType: 'EC2',
  HealthCheckGracePeriod: '0',
  NewInstancesProtectedFromScaleIn: 'false',
  CapacityRebalance: 'false',
}

/** What an instance would be launched from: every instance is one of this engine, whatever they say. */
const LAUNCH_SOURCES = ['LaunchConfigurationName', 'LaunchTemplate']

export const createAutoScalingGroup: ScalingOperation = (context, parameters) => {
  const { state, nowMs, region, accountId, newId } = context
  allow(parameters, CREATION_FIELDS)
  const name = parameters.require('AutoScalingGroupName')
  if (name.length > NAME_LENGTH || name.includes(':')) {
    throw invalid(`AutoScalingGroupName has 1 to ${NAME_LENGTH} characters and no colon: ${name}`)
  }
  const minSize = requireCount(parameters, 'MinSize')
  const maxSize = requireCount(parameters, 'MaxSize')
  const desiredCapacity = parameters.count('DesiredCapacity') ?? minSize
  const hooks = parameters.structures('LifecycleHookSpecificationList').map((one) => readHook(one, undefined))
  if (hooks.length > HOOKS_PER_GROUP) throw limit(`${hooks.length} lifecycle hooks`, HOOKS_PER_GROUP)
  const group: AutoScalingGroup = {
    name,
    arn: `arn:aws:autoscaling:${region}:${accountId}:autoScalingGroup:${newId()}:autoScalingGroupName/${name}`,
    ...checkSizes({ minSize, maxSize, desiredCapacity }),
    availabilityZones: readZones(context, parameters),
    tags: readTags(parameters),
    hooks,
    createdAtMs: nowMs,
  }
  if (state.group(name) !== undefined) {
    const message = `AutoScalingGroup by this name already exists - A group with the name ${name} already exists`
    throw new AutoScalingError('AlreadyExists', message)
  }
  if (state.groups().length >= GROUPS) throw limit(`${GROUPS + 1} Auto Scaling groups`, GROUPS)
  return { changes: [scalingChange.putGroup(group)], groups: [name] }
}

/** A size that the desired capacity does not fit moves it. */
export const updateAutoScalingGroup: ScalingOperation = (context, parameters) => {
  allow(parameters, ['AutoScalingGroupName', 'MinSize', 'MaxSize', 'DesiredCapacity', 'AvailabilityZones'])
  const group = requireScalingGroup(context.state, parameters)
  const minSize = parameters.count('MinSize') ?? group.minSize
  const maxSize = parameters.count('MaxSize') ?? group.maxSize
  const fitting = Math.max(minSize, Math.min(maxSize, group.desiredCapacity))
  const desiredCapacity = parameters.count('DesiredCapacity') ?? fitting
  const zones =
    parameters.texts('AvailabilityZones').length > 0 ? readZones(context, parameters) : group.availabilityZones
  const sizes = checkSizes({ minSize, maxSize, desiredCapacity })
  return resized({ ...group, ...sizes, availabilityZones: zones })
}

export const setDesiredCapacity: ScalingOperation = ({ state }, parameters) => {
  const group = requireScalingGroup(state, parameters)
  if (parameters.flag('HonorCooldown') === true) throw notBuilt('the parameter HonorCooldown')
  const desiredCapacity = requireCount(parameters, 'DesiredCapacity')
  const { minSize, maxSize } = group
  if (desiredCapacity > maxSize) {
    throw invalid(
      `New SetDesiredCapacity value ${desiredCapacity} is above max value ${maxSize} for the AutoScalingGroup.`,
    )
  }
  if (desiredCapacity < minSize) {
    throw invalid(
      `New SetDesiredCapacity value ${desiredCapacity} is below min value ${minSize} for the AutoScalingGroup.`,
    )
  }
  return resized({ ...group, desiredCapacity })
}

/** With ForceDelete its instances go with it at once, and no hook is asked. */
export const deleteAutoScalingGroup: ScalingOperation = ({ state }, parameters) => {
  const group = requireScalingGroup(state, parameters)
  if (parameters.flag('ForceDelete') !== true && state.members(group.name).length > 0) {
    const message =
      'You cannot delete an AutoScalingGroup while there are instances or pending Spot instance request(s) still in the group.'
    throw new AutoScalingError('ResourceInUse', message)
  }
  return { changes: [scalingChange.putGroup({ ...group, hooks: [], isDeleting: true })], groups: [group.name] }
}

/** Somebody has changed the group by hand: launches that failed before are no reason to wait any longer. */
function resized({ failedLaunches: _, ...group }: AutoScalingGroup) {
  return { changes: [scalingChange.putGroup(group)], groups: [group.name] }
}

function allow(parameters: Parameters, fields: readonly string[]): void {
  const usual = Object.keys(USUAL_VALUES)
  parameters.allowOnly([...fields, ...usual, ...LAUNCH_SOURCES, 'Action', 'Version'])
  const other = usual.find(
    (name) => parameters.text(name) !== undefined && parameters.text(name) !== USUAL_VALUES[name],
  )
  if (other !== undefined) throw notBuilt(`the ${other} ${parameters.text(other)}`)
}

function requireCount(parameters: Parameters, name: string): number {
  parameters.require(name)
  return parameters.count(name) ?? 0
}

function checkSizes<T extends Pick<AutoScalingGroup, 'minSize' | 'maxSize' | 'desiredCapacity'>>(sizes: T): T {
  const { minSize, maxSize, desiredCapacity } = sizes
  if (maxSize < minSize) throw invalid(`Max bound, ${maxSize}, must be greater than or equal to min bound, ${minSize}`)
  if (desiredCapacity < minSize || desiredCapacity > maxSize) {
    throw invalid(
      `Desired capacity:${desiredCapacity} must be between the specified min size:${minSize} and max size:${maxSize}`,
    )
  }
  return sizes
}

function readZones({ region }: ScalingContext, parameters: Parameters): readonly string[] {
  const zones = parameters.texts('AvailabilityZones')
  if (zones.length === 0) throw invalid('At least one Availability Zone or VPC Subnet is required.')
  const unknown = zones.filter((zone) => !zone.startsWith(region) || !/^[a-z]$/.test(zone.slice(region.length)))
  if (unknown.length > 0) throw invalid(`Invalid availability zones: [${unknown.join(', ')}]`)
  return [...new Set(zones)]
}

function readTags(parameters: Parameters): readonly GroupTag[] {
  const tags = parameters.structures('Tags').map((tag): GroupTag => {
    const key = tag.text('Key') ?? ''
    if (key === '' || key.length > 128) throw invalid('The key of a tag has 1 to 128 characters')
    const value = tag.text('Value') ?? ''
    if (value.length > 256) throw invalid('The value of a tag has at most 256 characters')
    return { Key: key, Value: value, PropagateAtLaunch: tag.flag('PropagateAtLaunch') ?? true }
  })
  if (tags.length > TAGS) throw limit(`${tags.length} tags`, TAGS)
  return tags
}

function limit(what: string, most: number): AutoScalingError {
  return new AutoScalingError('LimitExceeded', `${what} are asked for; the limit is ${most}`)
}
