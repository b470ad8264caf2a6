import { randomBytes } from 'node:crypto'
import { ServiceException } from '../exception.ts'
import { type CodeDeployState, change } from '../model/codedeploy-state.ts'
import type { OnPremisesInstance } from '../model/instance.ts'
import { selectsTags } from '../model/tag-selection.ts'
import { paginate } from '../paging.ts'
import { type Body, oneOf, optionalObjects, optionalString, requireBatch, requireString } from '../request.ts'
import { type Operation, seconds, timeMember } from './operation.ts'
import { readTagFilter, requireTags } from './tags.ts'

const NAME_LENGTH = 100
const INSTANCES_PER_CALL = 100
const TAGS_PER_INSTANCE = 10
const USER_ARN = /^arn:[\w-]+:iam::\d{12}:user\/\S+$/
const SESSION_ARN = /^arn:[\w-]+:sts::\d{12}:assumed-role\/[^/\s]+\/\S+$/

function checkInstanceName(name: string): string {
  if (name.length <= NAME_LENGTH && name !== '' && !name.includes(':')) return name
  throw new ServiceException(
    'InvalidInstanceNameException',
    `instance name "${name}": a name has 1 to ${NAME_LENGTH} characters and no colon`,
  )
}

function requireInstanceName(body: Body): string {
  return checkInstanceName(requireString(body, 'instanceName', 'InstanceNameRequiredException'))
}

function isRegistered({ deregisteredAtMs }: OnPremisesInstance): boolean {
  return deregisteredAtMs === undefined
}

function instanceInfo(instance: OnPremisesInstance): Readonly<Record<string, unknown>> {
  const { name, iamArn, instanceArn, registeredAtMs, deregisteredAtMs, tags } = instance
  return {
    instanceName: name,
    ...(iamArn.kind === 'user' ? { iamUserArn: iamArn.arn } : { iamSessionArn: iamArn.arn }),
    instanceArn,
    registerTime: seconds(registeredAtMs),
    ...timeMember('deregisterTime', deregisteredAtMs),
    tags,
  }
}

function readIamArn(body: Body): OnPremisesInstance['iamArn'] {
  const user = optionalString(body, 'iamUserArn')
  const session = optionalString(body, 'iamSessionArn')
  if (user !== undefined && session !== undefined) {
    throw new ServiceException('MultipleIamArnsProvidedException', 'give iamUserArn or iamSessionArn, not both')
  }
  if (user !== undefined) {
    if (USER_ARN.test(user)) return { kind: 'user', arn: user }
    throw new ServiceException('InvalidIamUserArnException', `iamUserArn "${user}" is not the ARN of an IAM user`)
  }
  if (session === undefined) {
    throw new ServiceException('IamArnRequiredException', 'iamUserArn or iamSessionArn is required')
  }
  if (SESSION_ARN.test(session)) return { kind: 'session', arn: session }
  throw new ServiceException(
    'InvalidIamSessionArnException',
    `iamSessionArn "${session}" is not the ARN of an assumed-role session`,
  )
}

export const registerOnPremisesInstance: Operation = ({ state, region, accountId, nowMs }, body) => {
  const name = requireInstanceName(body)
  const iamArn = readIamArn(body)
  const others = state.onPremisesInstances().filter(isRegistered)
  if (others.some((other) => other.name === name)) {
    throw new ServiceException(
      'InstanceNameAlreadyRegisteredException',
      `The on-premises instance ${name} is already registered`,
    )
  }
  const owner = others.find((other) => other.iamArn.arn === iamArn.arn)
  if (owner !== undefined) {
    throw new ServiceException(
      iamArn.kind === 'user' ? 'IamUserArnAlreadyRegisteredException' : 'IamSessionArnAlreadyRegisteredException',
      `${iamArn.arn} is already registered with the on-premises instance ${owner.name}`,
    )
  }
  const suffix = randomBytes(5).toString('hex')
  const instance: OnPremisesInstance = {
    name,
    instanceArn: `arn:aws:codedeploy:${region}:${accountId}:instance/${name}_${suffix}`,
    iamArn,
    tags: [],
    registeredAtMs: nowMs,
  }
  return { body: {}, changes: [change.putOnPremisesInstance(instance)] }
}

/** The instance stays known, with its tags, and gets no more deployments. */
export const deregisterOnPremisesInstance: Operation = ({ state, nowMs }, body) => {
  const instance = state.onPremisesInstance(requireInstanceName(body))
  if (instance === undefined || !isRegistered(instance)) return { body: {} }
  return { body: {}, changes: [change.putOnPremisesInstance({ ...instance, deregisteredAtMs: nowMs })] }
}

export const getOnPremisesInstance: Operation = ({ state }, body) => {
  const name = requireInstanceName(body)
  const instance = state.onPremisesInstance(name)
  if (instance === undefined) throw notRegistered(name)
  return { body: { instanceInfo: instanceInfo(instance) } }
}

export const batchGetOnPremisesInstances: Operation = ({ state }, body) => {
  const names = requireBatch(
    body,
    'instanceNames',
    'InstanceNameRequiredException',
    INSTANCES_PER_CALL,
    'BatchLimitExceededException',
  )
  const infos = names.flatMap((name) => state.onPremisesInstance(checkInstanceName(name)) ?? []).map(instanceInfo)
  return { body: { instanceInfos: infos } }
}

export const listOnPremisesInstances: Operation = ({ state, pageSize }, body) => {
  const status = oneOf(
    optionalString(body, 'registrationStatus'),
    'registrationStatus',
    ['Registered', 'Deregistered'],
    'InvalidRegistrationStatusException',
  )
  const filters = (optionalObjects(body, 'tagFilters') ?? []).map((one) =>
    readTagFilter(one, 'InvalidTagFilterException'),
  )
  const names = state
    .onPremisesInstances()
    .filter((one) => status === undefined || isRegistered(one) === (status === 'Registered'))
    .filter((one) => filters.length === 0 || selectsTags({ form: 'filters', filters }, one.tags))
    .map(({ name }) => name)
  const { items, ...next } = paginate('ListOnPremisesInstances', body, pageSize, names, (name) => name)
  return { body: { instanceNames: items, ...next } }
}

function notRegistered(name: string): ServiceException {
  return new ServiceException('InstanceNotRegisteredException', `The on-premises instance ${name} is not registered`)
}

function requireRegistered(state: CodeDeployState, body: Body): readonly OnPremisesInstance[] {
  const names = requireBatch(
    body,
    'instanceNames',
    'InstanceNameRequiredException',
    INSTANCES_PER_CALL,
    'InstanceLimitExceededException',
  )
  return names.map((name) => {
    const instance = state.onPremisesInstance(checkInstanceName(name))
    if (instance === undefined || !isRegistered(instance)) throw notRegistered(name)
    return instance
  })
}

export const addTagsToOnPremisesInstances: Operation = ({ state }, body) => {
  const added = requireTags(body).map(({ Key, Value = '' }) => ({ Key, Value }))
  const changes = requireRegistered(state, body).map((instance) => {
    const kept = instance.tags.filter(({ Key }) => !added.some((tag) => tag.Key === Key))
    const tags = [...kept, ...new Map(added.map((tag) => [tag.Key, tag])).values()]
    if (tags.length > TAGS_PER_INSTANCE) {
      throw new ServiceException(
        'TagLimitExceededException',
        `${instance.name} would have ${tags.length} tags; the limit is ${TAGS_PER_INSTANCE}`,
      )
    }
    return change.putOnPremisesInstance({ ...instance, tags })
  })
  return { body: {}, changes }
}

export const removeTagsFromOnPremisesInstances: Operation = ({ state }, body) => {
  const removed = requireTags(body)
  const changes = requireRegistered(state, body).map((instance) =>
    change.putOnPremisesInstance({
      ...instance,
      tags: instance.tags.filter(
        (tag) => !removed.some(({ Key, Value }) => Key === tag.Key && (Value === undefined || Value === tag.Value)),
      ),
    }),
  )
  return { body: {}, changes }
}
