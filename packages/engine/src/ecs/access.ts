import type { Access } from '../iam/policy.ts'
import { ecsArn, lastPart, nameIn } from './arns.ts'
import { requireActiveDefinition } from './definitions.ts'
import type { Document } from './model.ts'
import type { EcsContext } from './operations/operation.ts'

type Resources = (body: Document, context: EcsContext) => readonly string[]

/**
 * The resources of each operation's own action, after the Service Authorization Reference for Amazon Elastic Container
 * Service. What is not here has no resource type: a policy has to name all resources.
 */
const RESOURCES: Readonly<Record<string, Resources>> = {
  CreateCluster: (body, context) => [ecsArn(context, `cluster/${text(body.clusterName) || 'default'}`)],
  CreateService: service('serviceName'),
  CreateTaskSet: taskSets(),
  DeleteCluster: (body, context) => [clusterArn(body, context)],
  DeleteService: service('service'),
  DeleteTaskSet: taskSets('taskSet'),
  DescribeClusters: (body, context) =>
    list(body.clusters, 'default').map((name) => ecsArn(context, `cluster/${nameIn('cluster', name)}`)),
  DescribeServices: (body, context) => list(body.services).map((name) => serviceArn(body, context, name)),
  DescribeTaskSets: taskSets(),
  DescribeTasks: (body, context) => list(body.tasks).map((name) => taskArn(body, context, name)),
  ListTagsForResource: named,
  RegisterTaskDefinition: (body, context) => [ecsArn(context, `task-definition/${text(body.family)}:*`)],
  StopTask: (body, context) => [taskArn(body, context, text(body.task))],
  TagResource: named,
  UntagResource: named,
  UpdateService: service('service'),
  UpdateServicePrimaryTaskSet: service('service'),
  UpdateTaskSet: taskSets('taskSet'),
}

/** Operations that hand roles to tasks: whoever calls them has to be allowed that too. */
const ROLE_FIELDS = ['taskRoleArn', 'executionRoleArn'] as const

/** The rights that a request needs; the action is named like the operation. */
export function ecsAccess(operation: string, body: Document, context: EcsContext): readonly Access[] {
  const resources = Object.hasOwn(RESOURCES, operation) ? RESOURCES[operation]?.(body, context) : undefined
  const action = `ecs:${operation}`
  return [
    ...(resources === undefined || resources.length === 0 ? ['*'] : resources).map((resource) => ({
      action,
      resource,
    })),
    ...passedRoles(operation, body, context).map((resource) => ({
      action: 'iam:PassRole',
      resource,
      context: { 'iam:passedtoservice': 'ecs-tasks.amazonaws.com' },
    })),
  ]
}

function passedRoles(operation: string, body: Document, { state }: EcsContext): readonly string[] {
  if (operation === 'RegisterTaskDefinition') return ROLE_FIELDS.flatMap((field) => roleArn(body[field]))
  if (operation !== 'CreateTaskSet') return []
  const { registered } = requireActiveDefinition(state, text(body.taskDefinition))
  return ROLE_FIELDS.flatMap((field) => roleArn(registered[field]))
}

function roleArn(value: unknown): readonly string[] {
  return typeof value === 'string' && value !== '' ? [value] : []
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function list(value: unknown, whenEmpty?: string): readonly string[] {
  const given = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
  return given.length === 0 && whenEmpty !== undefined ? [whenEmpty] : given
}

function clusterName(body: Document): string {
  return nameIn('cluster', text(body.cluster) || 'default')
}

function clusterArn(body: Document, context: EcsContext): string {
  return ecsArn(context, `cluster/${clusterName(body)}`)
}

function serviceArn(body: Document, context: EcsContext, name: string): string {
  return ecsArn(context, `service/${clusterName(body)}/${lastPart(name)}`)
}

function taskArn(body: Document, context: EcsContext, name: string): string {
  return ecsArn(context, `task/${clusterName(body)}/${lastPart(name)}`)
}

function service(field: string): Resources {
  return (body, context) => [serviceArn(body, context, text(body[field]))]
}

/** One that is named, or any of a service. */
function taskSets(field?: string): Resources {
  return (body, context) => {
    const id = field === undefined ? '*' : lastPart(text(body[field]))
    return [ecsArn(context, `task-set/${clusterName(body)}/${lastPart(text(body.service))}/${id}`)]
  }
}

function named(body: Document): readonly string[] {
  return [text(body.resourceArn)]
}
