import { ServiceException } from '../exception.ts'
import { type CodeDeployState, change } from '../model/codedeploy-state.ts'
import type { Application, DeploymentGroup } from '../model/deployment-group.ts'
import type { Tag } from '../model/instance.ts'
import { type Body, optionalObjects, optionalString, optionalStrings, requireString } from '../request.ts'
import type { Operation, OperationContext } from './operation.ts'

/** AWS General Reference, "Tag naming limits and requirements". */
const TAGS_PER_RESOURCE = 50
const KEY_LENGTH = 128
const VALUE_LENGTH = 256
const RESERVED_PREFIX = 'aws:'

/** The service model's own limit. */
const ARN_LENGTH = 1_011

/** What can be tagged. */
type Tagged =
  | { readonly kind: 'application'; readonly application: Application }
  | { readonly kind: 'group'; readonly group: DeploymentGroup }

/** Tags for an application or a group; none when the field is absent. @throws ServiceException `InvalidTagsToAddException` */
export function readResourceTags(body: Body, field: string): readonly Tag[] {
  const tags = (optionalObjects(body, field) ?? []).map((tag): Tag => {
    const Key = optionalString(tag, 'Key') ?? ''
    const Value = optionalString(tag, 'Value') ?? ''
    if (Key === '' || Key.length > KEY_LENGTH || Value.length > VALUE_LENGTH) {
      throw invalidTags(`a tag has a Key of 1 to ${KEY_LENGTH} characters and a Value of at most ${VALUE_LENGTH}`)
    }
    if (Key.toLowerCase().startsWith(RESERVED_PREFIX)) {
      throw invalidTags(`the tag key "${Key}" begins with ${RESERVED_PREFIX}, which is reserved`)
    }
    return { Key, Value }
  })
  const keys = new Set(tags.map(({ Key }) => Key))
  if (keys.size < tags.length) throw invalidTags(`${field} has a key twice`)
  if (tags.length > TAGS_PER_RESOURCE) throw tooMany(tags.length)
  return tags
}

function invalidTags(message: string): ServiceException {
  return new ServiceException('InvalidTagsToAddException', message)
}

function tooMany(count: number): ServiceException {
  return invalidTags(`a resource would have ${count} tags; the limit is ${TAGS_PER_RESOURCE}`)
}

/** A tag that is there already gets the new value. */
export const tagResource: Operation = (context, body) => {
  const resource = requireExisting(context, body)
  const added = readResourceTags(body, 'Tags')
  if (added.length === 0) throw new ServiceException('TagRequiredException', 'Tags is required')
  const kept = tagsOf(resource).filter(({ Key }) => !added.some((tag) => tag.Key === Key))
  const tags = [...kept, ...added]
  if (tags.length > TAGS_PER_RESOURCE) throw tooMany(tags.length)
  return { body: {}, changes: [retag(resource, tags)] }
}

/** Keys that the resource does not have are gone already. */
export const untagResource: Operation = (context, body) => {
  const resource = requireExisting(context, body)
  const removed = optionalStrings(body, 'TagKeys') ?? []
  if (removed.length === 0) throw new ServiceException('TagRequiredException', 'TagKeys is required')
  return {
    body: {},
    changes: [
      retag(
        resource,
        tagsOf(resource).filter(({ Key }) => !removed.includes(Key)),
      ),
    ],
  }
}

/** All at once: there are few, and the model has no exception for a token that is not of this list. */
export const listTagsForResource: Operation = (context, body) => {
  const { resource, arn } = findResource(context, body)
  if (resource === undefined) throw new ServiceException('InvalidArnException', `nothing is named ${arn}`)
  return { body: { Tags: tagsOf(resource) } }
}

function tagsOf(resource: Tagged): readonly Tag[] {
  return (resource.kind === 'application' ? resource.application.tags : resource.group.tags) ?? []
}

function retag(resource: Tagged, tags: readonly Tag[]) {
  return resource.kind === 'application'
    ? change.putApplication({ ...resource.application, tags })
    : change.putGroup({ ...resource.group, tags })
}

/** @throws ServiceException `ApplicationDoesNotExistException`, `DeploymentGroupDoesNotExistException` */
function requireExisting(context: OperationContext, body: Body): Tagged {
  const { resource, kind, name } = findResource(context, body)
  if (resource !== undefined) return resource
  throw kind === 'application'
    ? new ServiceException('ApplicationDoesNotExistException', `No application found for name: ${name}`)
    : new ServiceException('DeploymentGroupDoesNotExistException', `No Deployment Group found for name: ${name}`)
}

interface Found {
  readonly arn: string
  readonly kind: 'application' | 'deploymentgroup'
  /** What the ARN says after the kind: `shop`, `shop/web`. */
  readonly name: string
  /** Absent when there is none of that name here. */
  readonly resource?: Tagged
}

/** @throws ServiceException `ResourceArnRequiredException`, `InvalidArnException`, `ArnNotSupportedException` */
function findResource({ state, region, accountId }: OperationContext, body: Body): Found {
  const arn = requireString(body, 'ResourceArn', 'ResourceArnRequiredException')
  const [scheme, partition, service, arnRegion, account, kind, ...rest] = arn.split(':')
  const name = rest.join(':')
  const isArn = scheme === 'arn' && partition !== '' && service !== '' && kind !== undefined
  if (!isArn || arn.length > ARN_LENGTH) throw new ServiceException('InvalidArnException', `"${arn}" is not an ARN`)
  if (service !== 'codedeploy' || (kind !== 'application' && kind !== 'deploymentgroup') || name === '') {
    throw new ServiceException(
      'ArnNotSupportedException',
      `"${arn}" is not the ARN of a CodeDeploy application or deployment group`,
    )
  }
  const isHere = arnRegion === region && account === accountId
  const resource = isHere ? (kind === 'application' ? findApplication(state, name) : findGroup(state, name)) : undefined
  return { arn, kind, name, ...(resource !== undefined && { resource }) }
}

function findApplication(state: CodeDeployState, name: string): Tagged | undefined {
  const application = state.findApplication(name)
  return application && { kind: 'application', application }
}

/** Names may hold slashes too, so the ARN is compared as a whole. */
function findGroup(state: CodeDeployState, name: string): Tagged | undefined {
  const group = state.groups().find((one) => `${state.application(one.applicationId)?.name}/${one.name}` === name)
  return group && { kind: 'group', group }
}
