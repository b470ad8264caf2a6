import { ServiceException } from '../exception.ts'
import type { CodeDeployState } from '../model/codedeploy-state.ts'
import type { BlueGreenRun, InstanceBlueGreen, ReplacementSelection } from '../model/instance-traffic.ts'
import { type Body, fieldInUse, optionalObject, optionalStrings } from '../request.ts'
import { readTagSelection, type TagFields, tagSelectionInfo } from './tags.ts'

const EXCEPTION = 'InvalidTargetInstancesException'

const TAG_FIELDS: TagFields = {
  filters: 'tagFilters',
  set: 'ec2TagSet',
  setList: 'ec2TagSetList',
  invalid: EXCEPTION,
  combination: EXCEPTION,
}

/** They name the replacement instances of a blue/green deployment, and only of one that is to find them. */
export function refuseTargetInstances(body: Body): void {
  if (!isGiven(body)) return
  throw invalid('targetInstances cannot be specified for an in-place deployment, nor for one to functions or services')
}

/**
 * The replacement instances that a request names.
 *
 * @throws ServiceException `InvalidTargetInstancesException`
 */
export function readReplacements(
  state: CodeDeployState,
  { greenFleetProvisioningOption: { action } }: InstanceBlueGreen,
  body: Body,
): ReplacementSelection | undefined {
  if (action === 'COPY_AUTO_SCALING_GROUP') {
    if (isGiven(body)) throw invalid('targetInstances cannot be specified where an Auto Scaling group is copied')
    return undefined
  }
  const given = optionalObject(body, 'targetInstances') ?? {}
  const autoScalingGroups = optionalStrings(given, 'autoScalingGroups') ?? []
  const missing = autoScalingGroups.find((name) => state.scaling.group(name) === undefined)
  if (missing !== undefined) throw invalid(`Auto Scaling group does not exist: ${missing}`)
  const ec2Tags = readTagSelection(given, TAG_FIELDS, { form: 'none' })
  if (ec2Tags.form === 'none' && autoScalingGroups.length === 0) {
    throw invalid('targetInstances has to name the replacement instances, by tags or by Auto Scaling groups')
  }
  return { ec2Tags, autoScalingGroups }
}

/** What a deployment tells of its replacement instances; of one whose instances are a copy, the Auto Scaling group that was made. */
export function targetInstancesInfo({ replacements, copiedGroup }: BlueGreenRun): Readonly<Record<string, unknown>> {
  if (copiedGroup !== undefined) return { targetInstances: { tagFilters: [], autoScalingGroups: [copiedGroup] } }
  if (replacements === undefined) return {}
  const { ec2Tags, autoScalingGroups } = replacements
  return { targetInstances: { ...tagSelectionInfo(ec2Tags, TAG_FIELDS), autoScalingGroups } }
}

function isGiven(body: Body): boolean {
  const fields = ['tagFilters', 'autoScalingGroups', 'ec2TagSet']
  return fieldInUse(optionalObject(body, 'targetInstances') ?? {}, fields) !== undefined
}

function invalid(message: string): ServiceException {
  return new ServiceException(EXCEPTION, message)
}
