import { ecsArn } from '../arns.ts'
import { findTaskDefinition } from '../definitions.ts'
import { describeTaskDefinition } from '../describe.ts'
import { clientError } from '../ecs-exception.ts'
import { ecsChange } from '../ecs-state.ts'
import type { TaskDefinition } from '../model.ts'
import { allowFields, choose, optionalText, paginate, readTags, requiredText, texts } from '../request.ts'
import type { EcsOperation } from './operation.ts'
import { DEFINITION_FIELDS, readDefinition } from './task-definition-fields.ts'

export const registerTaskDefinition: EcsOperation = (context, body) => {
  allowFields(body, ['family', 'tags', ...DEFINITION_FIELDS])
  const { state, nowMs, callerArn } = context
  const family = optionalText(body, 'family')
  if (family === undefined) throw clientError('Family should not be null or empty.')
  if (!/^[A-Za-z0-9_-]{1,255}$/.test(family)) {
    throw clientError('Family has up to 255 letters, numbers, hyphens and underscores.')
  }
  const revision = state.highestRevision(family) + 1
  const definition: TaskDefinition = {
    arn: ecsArn(context, `task-definition/${family}:${revision}`),
    family,
    revision,
    status: 'ACTIVE',
    registeredAtMs: nowMs,
    registeredBy: callerArn,
    registered: readDefinition(body),
    tags: readTags(body),
  }
  return {
    body: { taskDefinition: describeTaskDefinition(definition), tags: definition.tags },
    changes: ecsChange.putTaskDefinition(definition, revision),
  }
}

export const describeTaskDefinitionOperation: EcsOperation = ({ state }, body) => {
  allowFields(body, ['taskDefinition', 'include'])
  const found = findTaskDefinition(state, requiredText(body, 'taskDefinition'))
  if (found === undefined) throw clientError('Unable to describe task definition.')
  const isTagged = texts(body, 'include').includes('TAGS')
  return { body: { taskDefinition: describeTaskDefinition(found), ...(isTagged && { tags: found.tags }) } }
}

export const listTaskDefinitions: EcsOperation = ({ state, pageSize }, body) => {
  allowFields(body, ['familyPrefix', 'status', 'sort', 'nextToken', 'maxResults'])
  const status = choose(body, 'status', ['ACTIVE', 'INACTIVE']) ?? 'ACTIVE'
  const sort = choose(body, 'sort', ['ASC', 'DESC']) ?? 'ASC'
  const family = optionalText(body, 'familyPrefix')
  const families = family === undefined ? state.families() : [family]
  const arns = families.flatMap((one) =>
    state.taskDefinitions(one).flatMap((definition) => (definition.status === status ? [definition.arn] : [])),
  )
  const { items, ...next } = paginate(body, sort === 'ASC' ? arns : arns.toReversed(), pageSize)
  return { body: { taskDefinitionArns: items, ...next } }
}

export const listTaskDefinitionFamilies: EcsOperation = ({ state, pageSize }, body) => {
  allowFields(body, ['familyPrefix', 'status', 'nextToken', 'maxResults'])
  const status = choose(body, 'status', ['ACTIVE', 'INACTIVE', 'ALL']) ?? 'ALL'
  const prefix = optionalText(body, 'familyPrefix') ?? ''
  const families = state.families().filter((family) => {
    const isActive = state.taskDefinitions(family).some((definition) => definition.status === 'ACTIVE')
    return family.startsWith(prefix) && (status === 'ALL' || isActive === (status === 'ACTIVE'))
  })
  const { items, ...next } = paginate(body, families, pageSize)
  return { body: { families: items, ...next } }
}

/** Services that use it go on with it; nothing new is made of it. */
export const deregisterTaskDefinition: EcsOperation = ({ state, nowMs }, body) => {
  allowFields(body, ['taskDefinition'])
  const name = requiredText(body, 'taskDefinition')
  if (!/:\d+$/.test(name)) throw clientError('taskDefinition must have a revision: family:revision.')
  const found = findTaskDefinition(state, name)
  if (found === undefined) throw clientError('The specified task definition does not exist.')
  const changed: TaskDefinition =
    found.status === 'INACTIVE' ? found : { ...found, status: 'INACTIVE', deregisteredAtMs: nowMs }
  return {
    body: { taskDefinition: describeTaskDefinition(changed) },
    changes: ecsChange.putTaskDefinition(changed, state.highestRevision(found.family)),
  }
}
