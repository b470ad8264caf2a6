import { ecsArn, newTaskSetId } from '../arns.ts'
import { requireActiveDefinition } from '../definitions.ts'
import { describeService } from '../describe.ts'
import { EcsException, invalid, notBuilt } from '../ecs-exception.ts'
import { ecsChange } from '../ecs-state.ts'
import { type Document, type Service, serviceKey } from '../model.ts'
import {
  allowFields,
  choose,
  optionalCount,
  optionalFlag,
  optionalStructure,
  optionalText,
  paginate,
  pick,
  readTags,
  requiredText,
  texts,
} from '../request.ts'
import { newTaskSet } from '../task-sets.ts'
import {
  type EcsContext,
  type EcsOperation,
  findService,
  requireAtMost,
  requireCluster,
  requireService,
} from './operation.ts'
import { checkPlacement, PLACEMENT_FIELDS, readLoadBalancers, readPlacement, refuseRegistries } from './placement.ts'

/** Kept and told; they change nothing about processes of this machine. */
const KEPT = [
  'deploymentConfiguration',
  'placementConstraints',
  'placementStrategy',
  'enableECSManagedTags',
  'propagateTags',
  'enableExecuteCommand',
  'availabilityZoneRebalancing',
]
const CREATE = [
  'cluster',
  'serviceName',
  'taskDefinition',
  'loadBalancers',
  'serviceRegistries',
  'desiredCount',
  'clientToken',
  'role',
  'healthCheckGracePeriodSeconds',
  'schedulingStrategy',
  'deploymentController',
  'tags',
  ...PLACEMENT_FIELDS,
  ...KEPT,
]

export const createService: EcsOperation = (context, body) => {
  allowFields(body, CREATE)
  const { state } = context
  const cluster = requireCluster(state, body)
  const name = requiredText(body, 'serviceName')
  if (!/^[A-Za-z0-9_-]{1,255}$/.test(name)) {
    throw invalid('Service name can have up to 255 letters, numbers, hyphens and underscores.')
  }
  const controller = choose(optionalStructure(body, 'deploymentController') ?? {}, 'type', [
    'ECS',
    'CODE_DEPLOY',
    'EXTERNAL',
  ])
  if (controller === undefined || controller === 'ECS') {
    throw notBuilt('the deployment controller ECS: say CODE_DEPLOY or EXTERNAL, since rolling updates')
  }
  if ((choose(body, 'schedulingStrategy', ['REPLICA', 'DAEMON']) ?? 'REPLICA') === 'DAEMON') throw notBuilt('DAEMON')
  refuseRegistries(body)
  const token = optionalText(body, 'clientToken')
  const there = findService(state, cluster, name)
  if (there !== undefined && there.status !== 'INACTIVE') {
    if (token !== undefined && there.clientToken === token)
      return { body: { service: describeService(state, there, true) } }
    throw invalid('Creation of service was not idempotent.')
  }
  const base: Service = {
    clusterName: cluster.name,
    name,
    arn: ecsArn(context, `service/${cluster.name}/${name}`),
    status: 'ACTIVE',
    controller,
    desiredCount: optionalCount(body, 'desiredCount') ?? 0,
    healthCheckGracePeriodSeconds: optionalCount(body, 'healthCheckGracePeriodSeconds') ?? 0,
    loadBalancers: [],
    createdAtMs: context.nowMs,
    createdBy: context.callerArn,
    ...(token !== undefined && { clientToken: token }),
    kept: pick(body, KEPT),
    taskSets: [],
    events: [],
    tags: readTags(body),
  }
  const service = controller === 'EXTERNAL' ? withoutTaskSet(base, body) : withPrimary(context, base, body)
  return {
    body: { service: describeService(state, service, true) },
    changes: [ecsChange.putService(service)],
    services: [serviceKey(service)],
  }
}

/** The task sets of such a service say what it runs (API reference, CreateService, "EXTERNAL"). */
function withoutTaskSet(service: Service, body: Document): Service {
  const own = ['taskDefinition', 'loadBalancers', 'platformVersion', 'networkConfiguration', 'capacityProviderStrategy']
  const given = own.find(
    (field) => body[field] !== undefined && !(Array.isArray(body[field]) && body[field].length === 0),
  )
  if (given !== undefined) {
    throw invalid(
      `${given} is not allowed for a service with the EXTERNAL deployment controller: its task sets have it.`,
    )
  }
  return service
}

/** A service of CodeDeploy begins with a primary task set, whose target group is the original one of the first deployment. */
function withPrimary(context: EcsContext, service: Service, body: Document): Service {
  const definition = requireActiveDefinition(context.state, requiredText(body, 'taskDefinition'))
  const placement = readPlacement(body)
  checkPlacement(definition, placement)
  const loadBalancers = readLoadBalancers(context, body, definition)
  if (loadBalancers.length !== 1) {
    throw invalid('A service with the CODE_DEPLOY deployment controller needs one load balancer with a target group.')
  }
  const unused = loadBalancers.find(({ targetGroupArn }) => !context.balancing.isInUse(targetGroupArn))
  if (unused !== undefined) {
    throw invalid(
      `The target group with targetGroupArn ${unused.targetGroupArn} does not have an associated load balancer.`,
    )
  }
  const set = newTaskSet(context, service, {
    id: newTaskSetId(),
    status: 'PRIMARY',
    taskDefinitionArn: definition.arn,
    loadBalancers,
    placement,
    scalePercent: 100,
    tags: [],
  })
  return { ...service, ...placement, taskDefinitionArn: definition.arn, loadBalancers, taskSets: [set] }
}

export const describeServices: EcsOperation = (context, body) => {
  allowFields(body, ['cluster', 'services', 'include'])
  const { state } = context
  const cluster = requireCluster(state, body)
  const asked = texts(body, 'services')
  if (asked.length === 0) throw invalid('Services cannot be empty.')
  requireAtMost(asked, 10, 'services')
  const isTagged = texts(body, 'include').includes('TAGS')
  const found = asked.map((text) => [text, findService(state, cluster, text)] as const)
  return {
    body: {
      services: found.flatMap(([, service]) =>
        service === undefined ? [] : [describeService(state, service, isTagged)],
      ),
      failures: found.flatMap(([text, service]) => {
        const arn = text.startsWith('arn:') ? text : ecsArn(context, `service/${cluster.name}/${text}`)
        return service === undefined ? [{ arn, reason: 'MISSING' }] : []
      }),
    },
  }
}

export const listServices: EcsOperation = ({ state, pageSize }, body) => {
  allowFields(body, ['cluster', 'nextToken', 'maxResults', 'launchType', 'schedulingStrategy'])
  const cluster = requireCluster(state, body)
  const launchType = choose(body, 'launchType', ['EC2', 'FARGATE', 'EXTERNAL'])
  const strategy = choose(body, 'schedulingStrategy', ['REPLICA', 'DAEMON'])
  const arns = state
    .services()
    .filter(({ clusterName, status }) => clusterName === cluster.name && status !== 'INACTIVE')
    .filter((service) => launchType === undefined || service.launchType === launchType)
    .filter(() => strategy !== 'DAEMON')
    .map(({ arn }) => arn)
  const { items, ...next } = paginate(body, arns, pageSize)
  return { body: { serviceArns: items, ...next } }
}

/** What may be changed of a service whose deployments come from outside (API reference, UpdateService). */
const CHANGEABLE = [
  'desiredCount',
  'deploymentConfiguration',
  'healthCheckGracePeriodSeconds',
  'enableECSManagedTags',
  'enableExecuteCommand',
  'propagateTags',
]
/** What a deployment changes, and how ECS calls it when it is asked to. */
const DEPLOYED: Readonly<Record<string, string>> = {
  taskDefinition: 'task definition',
  networkConfiguration: 'network parameters',
  platformVersion: 'platform version',
  loadBalancers: 'load balancers',
  serviceRegistries: 'service registries',
  capacityProviderStrategy: 'capacity provider strategy',
  forceNewDeployment: 'a forced deployment',
}

export const updateService: EcsOperation = ({ state }, body) => {
  const service = requireService(state, body)
  const { controller } = service
  for (const [field, name] of Object.entries(DEPLOYED)) {
    if (body[field] === undefined || body[field] === false) continue
    const remedy =
      controller === 'CODE_DEPLOY' ? 'Use AWS CodeDeploy to trigger a new deployment.' : 'Create a task set with it.'
    throw invalid(`Unable to update ${name} on services with a ${controller} deployment controller. ${remedy}`)
  }
  allowFields(body, ['cluster', 'service', 'forceNewDeployment', ...CHANGEABLE])
  const changed: Service = {
    ...service,
    desiredCount: optionalCount(body, 'desiredCount') ?? service.desiredCount,
    healthCheckGracePeriodSeconds:
      optionalCount(body, 'healthCheckGracePeriodSeconds') ?? service.healthCheckGracePeriodSeconds,
    kept: { ...service.kept, ...pick(body, KEPT) },
  }
  return {
    body: { service: describeService(state, changed) },
    changes: [ecsChange.putService(changed)],
    services: [serviceKey(changed)],
  }
}

/** Its tasks end first, those under way with their requests; then it is inactive, and its name is free. */
export const deleteService: EcsOperation = ({ state }, body) => {
  allowFields(body, ['cluster', 'service', 'force'])
  const cluster = requireCluster(state, body)
  const service = findService(state, cluster, requiredText(body, 'service'))
  if (service === undefined || service.status === 'INACTIVE') {
    throw new EcsException('ServiceNotFoundException', 'Service not found.')
  }
  if (service.desiredCount > 0 && service.taskSets.length > 0 && optionalFlag(body, 'force') !== true) {
    throw invalid('The service cannot be stopped while it is scaled above 0.')
  }
  const changed: Service = {
    ...service,
    status: 'DRAINING',
    desiredCount: 0,
    taskSets: service.taskSets.map((set) => ({ ...set, status: 'DRAINING' })),
  }
  return {
    body: { service: describeService(state, changed) },
    changes: [ecsChange.putService(changed)],
    services: [serviceKey(changed)],
  }
}
