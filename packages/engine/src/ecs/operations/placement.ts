import { clientError, invalid, notBuilt } from '../ecs-exception.ts'
import type { ContainerDefinition, Document, Placement, ServiceLoadBalancer, TaskDefinition } from '../model.ts'
import {
  allowFields,
  choose,
  optionalCount,
  optionalStructure,
  optionalText,
  requiredText,
  structures,
} from '../request.ts'
import type { EcsContext } from './operation.ts'

export const PLACEMENT_FIELDS: readonly string[] = [
  'launchType',
  'platformVersion',
  'networkConfiguration',
  'capacityProviderStrategy',
]

/** Reads what decides where tasks run. @throws EcsException */
export function readPlacement(body: Document, inherited: Placement = {}): Placement {
  const strategy = structures(body, 'capacityProviderStrategy')
  if (strategy.length > 0 && body.launchType !== undefined) {
    throw invalid(
      'Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.',
    )
  }
  const launchType =
    choose(body, 'launchType', ['EC2', 'FARGATE']) ??
    (strategy.length > 0 ? undefined : (inherited.launchType ?? 'EC2'))
  const platformVersion =
    optionalText(body, 'platformVersion') ??
    (launchType === 'FARGATE' ? (inherited.platformVersion ?? 'LATEST') : undefined)
  const networkConfiguration = optionalStructure(body, 'networkConfiguration') ?? inherited.networkConfiguration
  const capacity =
    strategy.length > 0 ? strategy : body.launchType === undefined ? inherited.capacityProviderStrategy : undefined
  return {
    ...(launchType !== undefined && capacity === undefined && { launchType }),
    ...(platformVersion !== undefined && { platformVersion }),
    ...(networkConfiguration !== undefined && { networkConfiguration }),
    ...(capacity !== undefined && { capacityProviderStrategy: capacity }),
  }
}

/** Whether tasks of the definition can run like this. @throws EcsException */
export function checkPlacement({ registered }: TaskDefinition, { launchType, networkConfiguration }: Placement): void {
  const isAwsvpc = registered.networkMode === 'awsvpc'
  if (launchType === 'FARGATE' && !isAwsvpc) {
    throw clientError('Task definition does not support launch_type FARGATE.')
  }
  if (isAwsvpc && networkConfiguration === undefined) {
    throw invalid("Network Configuration must be provided when networkMode 'awsvpc' is specified.")
  }
  if (!isAwsvpc && networkConfiguration !== undefined) {
    throw invalid('Network Configuration is not valid for the given networkMode of this task definition.')
  }
}

/** Reads the container ports that go behind target groups, one at most for services of CodeDeploy. @throws EcsException */
export function readLoadBalancers(
  { balancing }: Pick<EcsContext, 'balancing'>,
  body: Document,
  { registered }: TaskDefinition,
): readonly ServiceLoadBalancer[] {
  return structures(body, 'loadBalancers').map((given) => {
    allowFields(given, ['targetGroupArn', 'containerName', 'containerPort'], 'loadBalancers.')
    const balancer: ServiceLoadBalancer = {
      targetGroupArn: requiredText(given, 'targetGroupArn'),
      containerName: requiredText(given, 'containerName'),
      containerPort: optionalCount(given, 'containerPort', 65_535) ?? 0,
    }
    checkContainerPort(balancer, registered.containerDefinitions)
    const targetGroup = balancing.targetGroup(balancer.targetGroupArn)
    if (targetGroup === undefined) {
      throw invalid(`The specified target group does not exist. (${balancer.targetGroupArn})`)
    }
    if (targetGroup.targetType === 'instance') {
      throw invalid(
        `The provided target group ${balancer.targetGroupArn} has target type instance, which is incompatible with the awsvpc network mode specified in the task definition.`,
      )
    }
    return balancer
  })
}

/** @throws EcsException `InvalidParameterException` */
function checkContainerPort(
  { containerName, containerPort }: ServiceLoadBalancer,
  definitions: readonly ContainerDefinition[],
): void {
  const container = definitions.find(({ name }) => name === containerName)
  if (container === undefined) throw invalid(`The container ${containerName} does not exist in the task definition.`)
  if (!container.portMappings.some((port) => port.containerPort === containerPort && port.protocol === 'tcp')) {
    throw invalid(`The container ${containerName} did not have a container port ${containerPort} defined.`)
  }
}

/** Refuses what a service would have to do and does not. @throws EcsException `NotImplementedException` */
export function refuseRegistries(body: Document): void {
  if (structures(body, 'serviceRegistries').length > 0) throw notBuilt('serviceRegistries')
}
