import { epochSeconds, type RestBody } from '../../http/rest-codec.ts'
import { targetOfArn, thingGroupArn } from '../arns.ts'
import { invalidRequest, iotError, notFound } from '../iot-error.ts'
import { iotChange } from '../iot-state.ts'
import type { ThingGroup } from '../model.ts'
import { paginate } from '../paging.ts'
import { queryFlag, readAttributes, refuseFields, requireName } from '../request.ts'
import type { IotContext, IotOperation } from './operation.ts'
import { requireThing } from './things.ts'

/** How deep groups can be in groups (AWS IoT quotas). */
const MOST_LEVELS = 7

export const createThingGroup: IotOperation = async ({ labels, body }, context) => {
  refuseFields('CreateThingGroup', body, ['tags'])
  const name = requireName(labels.thingGroupName, 'thingGroupName')
  const properties = (body.thingGroupProperties ?? {}) as RestBody
  const description = properties.thingGroupDescription
  const given = body.parentGroupName
  const parentName = given === undefined || given === null ? undefined : requireGroup(context, given).name
  const wanted = {
    name,
    ...(parentName !== undefined && { parentName }),
    ...(typeof description === 'string' && { description }),
    attributes: readAttributes(properties.attributePayload),
  }
  const there = context.state.group(name)
  if (there !== undefined && !isSame(there, wanted)) {
    throw iotError('ResourceAlreadyExistsException', `Thing group ${name} already exists with different properties`, {
      resourceId: there.id,
      resourceArn: thingGroupArn(context, name),
    })
  }
  if (ancestors(context, wanted).length >= MOST_LEVELS) {
    throw invalidRequest(`Thing groups can be ${MOST_LEVELS} levels deep`)
  }
  const group: ThingGroup = there ?? { ...wanted, id: context.newId(), version: 1, createdAtMs: context.nowMs }
  await context.state.commit(there === undefined ? [iotChange.putGroup(group)] : [])
  const thingGroupArnOf = thingGroupArn(context, name)
  return { status: 200, body: { thingGroupName: name, thingGroupArn: thingGroupArnOf, thingGroupId: group.id } }
}

export const describeThingGroup: IotOperation = ({ labels }, context) => {
  const group = requireGroup(context, labels.thingGroupName)
  const { name, id, version, description, attributes, parentName, createdAtMs } = group
  const rootToParent = ancestors(context, group).reverse()
  return {
    status: 200,
    body: {
      thingGroupName: name,
      thingGroupId: id,
      thingGroupArn: thingGroupArn(context, name),
      version,
      thingGroupProperties: { thingGroupDescription: description ?? null, attributePayload: { attributes } },
      thingGroupMetadata: {
        parentGroupName: parentName ?? null,
        rootToParentThingGroups: rootToParent.map((one) => nameAndArn(context, one)),
        creationDate: epochSeconds(createdAtMs),
      },
      indexName: null,
      queryString: null,
      queryVersion: null,
      status: null,
    },
  }
}

export const listThingGroups: IotOperation = ({ query }, context) => {
  const prefix = query.get('namePrefixFilter') ?? ''
  const parent = query.get('parentGroup')
  if (parent !== null) requireGroup(context, parent)
  // Without a parent all groups are listed, unless only those at the top are asked for.
  const isDeep = query.get('recursive') === null ? parent === null : queryFlag(query, 'recursive')
  const fitting = context.state.groups().filter((group) => {
    const above = ancestors(context, group).map(({ name }) => name)
    const isBelow = parent === null ? true : above.includes(parent)
    const isDirect = (parent ?? undefined) === group.parentName
    return group.name.startsWith(prefix) && (isDeep ? isBelow : isDirect)
  })
  const { items, nextToken } = paginate(
    { query, most: 250, usual: 50, invalid: invalidRequest },
    fitting,
    ({ name }) => name,
  )
  return { status: 200, body: { thingGroups: items.map((group) => nameAndArn(context, group)), nextToken } }
}

export const deleteThingGroup: IotOperation = async ({ labels }, context) => {
  const name = requireName(labels.thingGroupName, 'thingGroupName')
  if (context.state.groups().some(({ parentName }) => parentName === name)) {
    throw invalidRequest(`Cannot delete thing group ${name}: it has child groups`)
  }
  const members = context.state.members(name, false)
  await context.state.commit([
    ...members.map((thing) => iotChange.removeMember(name, thing)),
    iotChange.deleteGroup(name),
  ])
  context.jobs.membersChanged()
  return { status: 200, body: {} }
}

export const addThingToThingGroup: IotOperation = async ({ body }, context) => {
  const { group, thing } = membership(body, context)
  await context.state.commit([iotChange.addMember(group, thing)])
  context.jobs.membersChanged()
  return { status: 200, body: {} }
}

export const removeThingFromThingGroup: IotOperation = async ({ body }, context) => {
  const { group, thing } = membership(body, context)
  await context.state.commit([iotChange.removeMember(group, thing)])
  context.jobs.membersChanged()
  return { status: 200, body: {} }
}

export const listThingsInThingGroup: IotOperation = ({ labels, query }, context) => {
  const { name } = requireGroup(context, labels.thingGroupName)
  const things = context.state.members(name, queryFlag(query, 'recursive'))
  const page = paginate({ query, most: 250, usual: 50, invalid: invalidRequest }, things, (thing) => thing)
  return { status: 200, body: { things: page.items, nextToken: page.nextToken } }
}

/** @throws RestError `ResourceNotFoundException` */
export function requireGroup({ state }: IotContext, name: unknown): ThingGroup {
  const group = state.group(requireName(name, 'thingGroupName'))
  if (group === undefined) throw notFound(`Thing group ${String(name)} not found`)
  return group
}

/** Both are named by name or by ARN. */
function membership(body: RestBody, context: IotContext): { readonly group: string; readonly thing: string } {
  const group = requireGroup(context, body.thingGroupName ?? nameIn(body.thingGroupArn))
  const thing = requireThing(context, body.thingName ?? nameIn(body.thingArn))
  return { group: group.name, thing: thing.name }
}

function nameIn(arn: unknown): string | undefined {
  return typeof arn === 'string' ? targetOfArn(arn)?.name : undefined
}

/** From the parent to the root. */
function ancestors({ state }: IotContext, { parentName }: Pick<ThingGroup, 'parentName'>): ThingGroup[] {
  const above: ThingGroup[] = []
  for (let name = parentName; name !== undefined; ) {
    const parent: ThingGroup | undefined = state.group(name)
    if (parent !== undefined) above.push(parent)
    name = parent?.parentName
  }
  return above
}

function isSame(a: ThingGroup, b: Pick<ThingGroup, 'parentName' | 'description' | 'attributes'>): boolean {
  const facts = ({ parentName, description, attributes }: typeof b): string =>
    JSON.stringify([parentName, description, attributes])
  return facts(a) === facts(b)
}

function nameAndArn(context: IotContext, { name }: ThingGroup): RestBody {
  return { groupName: name, groupArn: thingGroupArn(context, name) }
}
