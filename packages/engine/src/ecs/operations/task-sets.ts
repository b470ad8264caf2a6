import { newTaskSetId } from '../arns.ts'
import { requireActiveDefinition } from '../definitions.ts'
import { describeTaskSet } from '../describe.ts'
import { EcsException, invalid } from '../ecs-exception.ts'
import { ecsChange } from '../ecs-state.ts'
import { type Document, type Service, serviceKey, type TaskSet } from '../model.ts'
import {
  allowFields,
  choose,
  optionalFlag,
  optionalStructure,
  optionalText,
  readTags,
  requiredText,
  texts,
} from '../request.ts'
import { drained, newTaskSet, promoted, withTaskSet } from '../task-sets.ts'
import {
  type EcsContext,
  type EcsOperation,
  type EcsReply,
  findTaskSet,
  requireService,
  requireTaskSet,
} from './operation.ts'
import { checkPlacement, PLACEMENT_FIELDS, readLoadBalancers, readPlacement, refuseRegistries } from './placement.ts'

/** ECS developer guide, "Service quotas": task sets of one service. */
const MOST_TASK_SETS = 5

const CREATE = [
  'service',
  'cluster',
  'externalId',
  'taskDefinition',
  'loadBalancers',
  'serviceRegistries',
  'scale',
  'clientToken',
  'tags',
  ...PLACEMENT_FIELDS,
]

/** What is not said of how its tasks run is as with the service. */
export const createTaskSet: EcsOperation = (context, body) => {
  allowFields(body, CREATE)
  const service = requireService(context.state, body)
  const token = optionalText(body, 'clientToken')
  const there = service.taskSets.find(({ clientToken }) => token !== undefined && clientToken === token)
  if (there !== undefined) return reply(context, service, there, false)
  refuseRegistries(body)
  if (service.taskSets.length >= MOST_TASK_SETS) throw invalid(`A service has at most ${MOST_TASK_SETS} task sets.`)
  const definition = requireActiveDefinition(context.state, requiredText(body, 'taskDefinition'))
  const placement = readPlacement(body, service)
  checkPlacement(definition, placement)
  const externalId = optionalText(body, 'externalId')
  const set = newTaskSet(context, service, {
    id: newTaskSetId(),
    status: 'ACTIVE',
    taskDefinitionArn: definition.arn,
    loadBalancers: readLoadBalancers(context, body, definition),
    placement,
    scalePercent: readScale(body) ?? 100,
    ...(externalId !== undefined && { externalId }),
    ...(token !== undefined && { clientToken: token }),
    tags: readTags(body),
  })
  return reply(context, { ...service, taskSets: [...service.taskSets, set] }, set)
}

export const describeTaskSets: EcsOperation = ({ state }, body) => {
  allowFields(body, ['cluster', 'service', 'taskSets', 'include'])
  const service = requireService(state, body)
  const asked = texts(body, 'taskSets')
  const isTagged = texts(body, 'include').includes('TAGS')
  const names = asked.length === 0 ? service.taskSets.map(({ id }) => id) : asked
  const found = names.map((text) => [text, findTaskSet(service, text)] as const)
  return {
    body: {
      taskSets: found.flatMap(([, set]) => (set === undefined ? [] : [describeTaskSet(state, service, set, isTagged)])),
      failures: found.flatMap(([arn, set]) => (set === undefined ? [{ arn, reason: 'MISSING' }] : [])),
    },
  }
}

export const updateTaskSet: EcsOperation = (context, body) => {
  allowFields(body, ['cluster', 'service', 'taskSet', 'scale'])
  const service = requireService(context.state, body)
  const set = requireTaskSet(service, requiredText(body, 'taskSet'))
  const scalePercent = readScale(body)
  if (scalePercent === undefined) throw invalid('scale cannot be empty.')
  const changed = { ...set, scalePercent, updatedAtMs: context.nowMs }
  return reply(context, withTaskSet(service, changed), changed)
}

export const updateServicePrimaryTaskSet: EcsOperation = (context, body) => {
  allowFields(body, ['cluster', 'service', 'primaryTaskSet'])
  const service = requireService(context.state, body)
  const set = requireTaskSet(service, requiredText(body, 'primaryTaskSet'))
  if (set.status === 'DRAINING') throw invalid('A task set that is being deleted cannot be the primary one.')
  const changed = promoted(service, set, context.nowMs)
  return reply(context, changed, requireTaskSet(changed, set.id))
}

export const deleteTaskSet: EcsOperation = (context, body) => {
  allowFields(body, ['cluster', 'service', 'taskSet', 'force'])
  const service = requireService(context.state, body)
  const set = requireTaskSet(service, requiredText(body, 'taskSet'))
  if (set.status === 'PRIMARY') {
    throw invalid('The primary task set cannot be deleted: make another one the primary first.')
  }
  if (set.scalePercent > 0 && optionalFlag(body, 'force') !== true) {
    throw invalid('The task set cannot be deleted while it is scaled above 0: scale it down, or use force.')
  }
  const changed = drained(service, set, context.nowMs)
  return reply(context, changed, requireTaskSet(changed, set.id))
}

function reply({ state }: EcsContext, service: Service, set: TaskSet, isChanged = true): EcsReply {
  const body = { taskSet: describeTaskSet(state, service, set, true) }
  return isChanged ? { body, changes: [ecsChange.putService(service)], services: [serviceKey(service)] } : { body }
}

function readScale(body: Document): number | undefined {
  const scale = optionalStructure(body, 'scale')
  if (scale === undefined) return undefined
  choose(scale, 'unit', ['PERCENT'])
  const { value = 100 } = scale
  if (typeof value === 'number' && value >= 0 && value <= 100) return value
  throw new EcsException('InvalidParameterException', 'The scale of a task set is from 0 to 100 percent.')
}
