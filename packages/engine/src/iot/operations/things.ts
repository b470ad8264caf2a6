import type { RestBody } from '../../http/rest-codec.ts'
import { thingArn, thingGroupArn } from '../arns.ts'
import { invalidRequest, iotError, notFound } from '../iot-error.ts'
import { iotChange } from '../iot-state.ts'
import type { Thing } from '../model.ts'
import { paginate } from '../paging.ts'
import { readAttributes, refuseFields, requireName } from '../request.ts'
import type { IotContext, IotOperation } from './operation.ts'

/** The same thing once more is answered as it was; another one under its name is a conflict. */
export const createThing: IotOperation = async ({ labels, body }, context) => {
  refuseFields('CreateThing', body, ['thingTypeName', 'billingGroupName'])
  const name = requireName(labels.thingName, 'thingName')
  const attributes = readAttributes(body.attributePayload)
  const there = context.state.thing(name)
  if (there !== undefined && JSON.stringify(there.attributes) !== JSON.stringify(attributes)) {
    throw iotError(
      'ResourceAlreadyExistsException',
      `Thing ${name} already exists in account with different attributes`,
      {
        resourceId: there.id,
        resourceArn: thingArn(context, name),
      },
    )
  }
  const thing: Thing = there ?? { name, id: context.newId(), attributes, version: 1 }
  await context.state.commit(there === undefined ? [iotChange.putThing(thing)] : [])
  return { status: 200, body: { thingName: name, thingArn: thingArn(context, name), thingId: thing.id } }
}

export const describeThing: IotOperation = ({ labels }, context) => {
  const thing = requireThing(context, labels.thingName)
  return {
    status: 200,
    body: { defaultClientId: thing.name, thingId: thing.id, billingGroupName: null, ...summary(context, thing) },
  }
}

export const listThings: IotOperation = ({ query }, context) => {
  for (const name of ['thingTypeName', 'usePrefixAttributeValue']) {
    refuseFields('ListThings', { [name]: query.get(name) }, [name])
  }
  const [key, value] = [query.get('attributeName'), query.get('attributeValue')]
  const fitting = context.state
    .things()
    .filter(({ attributes }) => key === null || (value === null ? key in attributes : attributes[key] === value))
  const { items, nextToken } = paginate(
    { query, most: 250, usual: 50, invalid: invalidRequest },
    fitting,
    ({ name }) => name,
  )
  return { status: 200, body: { things: items.map((thing) => summary(context, thing)), nextToken } }
}

/** Deleting one that is not there succeeds, as the service's does. */
export const deleteThing: IotOperation = async ({ labels }, context) => {
  const name = requireName(labels.thingName, 'thingName')
  const leaves = context.state.groupsOf(name).map((group) => iotChange.removeMember(group.name, name))
  await context.state.commit([...leaves, iotChange.deleteThing(name)])
  context.jobs.membersChanged()
  return { status: 200, body: {} }
}

export const listThingGroupsForThing: IotOperation = ({ labels, query }, context) => {
  const { name } = requireThing(context, labels.thingName)
  const { items, nextToken } = paginate(
    { query, most: 250, usual: 50, invalid: invalidRequest },
    context.state.groupsOf(name),
    (group) => group.name,
  )
  const thingGroups = items.map((group) => ({ groupName: group.name, groupArn: thingGroupArn(context, group.name) }))
  return { status: 200, body: { thingGroups, nextToken } }
}

/** @throws RestError `ResourceNotFoundException` */
export function requireThing({ state }: IotContext, name: unknown): Thing {
  const thing = state.thing(requireName(name, 'thingName'))
  if (thing === undefined) throw notFound(`Thing ${String(name)} not found`)
  return thing
}

function summary(context: IotContext, { name, attributes, version }: Thing): RestBody {
  return { thingName: name, thingTypeName: null, thingArn: thingArn(context, name), attributes, version }
}
