import { ServiceException } from '../exception.ts'
import type { TrafficRouting } from '../model/configuration.ts'
import type { DeploymentGroup } from '../model/deployment-group.ts'
import type { EcsServiceName, EcsSettings, TargetGroupPair } from '../model/ecs-settings.ts'
import { type Body, fieldInUse, optionalObject, optionalObjects, optionalString, optionalStrings } from '../request.ts'
import { invalidBlueGreen, readServiceBlueGreen } from './blue-green.ts'
import { requireTrafficConfiguration } from './deployment-configs.ts'
import type { OperationContext } from './operation.ts'

/** What a group that deploys to a service tells of it. */
export function ecsInfo({ ecs }: Pick<DeploymentGroup, 'ecs'>): Readonly<Record<string, unknown>> {
  if (ecs === undefined) return {}
  const { service, pair, blueGreen } = ecs
  return {
    ecsServices: [service],
    loadBalancerInfo: { targetGroupPairInfoList: [pair] },
    blueGreenDeploymentConfiguration: blueGreen,
  }
}

/**
 * What a request says of the service of a group; what an update leaves out stays as it is.
 *
 * @param current - the group that is updated.
 * @throws ServiceException `InvalidECSServiceException`, `ECSServiceMappingLimitExceededException`, `InvalidLoadBalancerInfoException`,
 *   `InvalidTargetGroupPairException`, `InvalidBlueGreenDeploymentConfigurationException`, `InvalidTrafficRoutingConfigurationException`.
 */
export function readEcsSettings(
  context: OperationContext,
  body: Body,
  configurationName: string,
  current?: DeploymentGroup,
): EcsSettings {
  const { ecs } = current ?? {}
  const service = readService(context, body, current) ?? ecs?.service
  if (service === undefined) throw new ServiceException('InvalidECSServiceException', 'ecsServices is required')
  const pair = readPair(context, body) ?? ecs?.pair
  if (pair === undefined) throw new ServiceException('InvalidLoadBalancerInfoException', 'loadBalancerInfo is required')
  const blueGreen = readServiceBlueGreen(body) ?? ecs?.blueGreen
  if (blueGreen === undefined) throw invalidBlueGreen('blueGreenDeploymentConfiguration is required')
  const { trafficRouting } = requireTrafficConfiguration(context.state, configurationName, 'ECS')
  requireGradualRouting(trafficRouting, pair, context)
  return { service, pair, blueGreen }
}

/** A network load balancer has no weights. The message is the service's (user guide, "Troubleshoot Amazon ECS deployment issues"). */
export function requireGradualRouting(
  { type }: TrafficRouting,
  { prodTrafficRoute }: TargetGroupPair,
  { services }: Pick<OperationContext, 'services'>,
): void {
  if (type === 'AllAtOnce') return
  const types = prodTrafficRoute.listenerArns.map((arn) => services?.describeListener(arn)?.loadBalancerType)
  if (!types.includes('network')) return
  throw new ServiceException(
    'InvalidTrafficRoutingConfigurationException',
    'Only ALB supports gradual traffic routing, use AllAtOnce Traffic routing instead when you create/update Deployment group',
  )
}

function readService(
  { state, services }: OperationContext,
  body: Body,
  current: DeploymentGroup | undefined,
): EcsServiceName | undefined {
  const given = optionalObjects(body, 'ecsServices')
  if (given === undefined) return undefined
  const exception = 'InvalidECSServiceException'
  const [one, ...others] = given
  const serviceName = one && optionalString(one, 'serviceName')
  const clusterName = one && optionalString(one, 'clusterName')
  if (!serviceName || !clusterName || others.length > 0) {
    throw new ServiceException(exception, 'ecsServices needs exactly one service, with its serviceName and clusterName')
  }
  const service = services?.describeService({ cluster: clusterName, service: serviceName })
  if (services !== undefined && service?.controller !== 'CODE_DEPLOY') {
    const what = service === undefined ? 'does not exist' : 'has another deployment controller than CODE_DEPLOY'
    throw new ServiceException(exception, `The ECS service ${serviceName} in the cluster ${clusterName} ${what}`)
  }
  const other = state
    .groups()
    .find(
      ({ ecs, groupId }) =>
        groupId !== current?.groupId &&
        ecs?.service.serviceName === serviceName &&
        ecs.service.clusterName === clusterName,
    )
  if (other === undefined) return { serviceName, clusterName }
  throw new ServiceException(
    'ECSServiceMappingLimitExceededException',
    `The ECS service ${serviceName} in the cluster ${clusterName} is associated with the deployment group ${other.name} already`,
  )
}

function readPair({ services }: OperationContext, body: Body): TargetGroupPair | undefined {
  const info = optionalObject(body, 'loadBalancerInfo')
  if (info === undefined) return undefined
  const exception = 'InvalidLoadBalancerInfoException'
  const field = fieldInUse(info, ['elbInfoList', 'targetGroupInfoList'])
  if (field !== undefined) {
    throw new ServiceException(exception, `loadBalancerInfo.${field} is not for the compute platform ECS`)
  }
  const [pair, ...others] = optionalObjects(info, 'targetGroupPairInfoList') ?? []
  if (pair === undefined || others.length > 0) {
    throw new ServiceException(exception, 'loadBalancerInfo.targetGroupPairInfoList needs exactly one pair')
  }
  const names = (optionalObjects(pair, 'targetGroups') ?? []).map((group) => optionalString(group, 'name') ?? '')
  if (names.length !== 2 || names.includes('') || names[0] === names[1]) {
    throw invalidPair('targetGroups needs two target groups, each with another name')
  }
  const missing = services && names.find((name) => services.targetGroupArn(name) === undefined)
  if (missing !== undefined) throw invalidPair(`The target group ${missing} does not exist`)
  const production = readRoute(pair, 'prodTrafficRoute', services)
  if (production === undefined) throw invalidPair('prodTrafficRoute.listenerArns needs exactly one listener')
  const test = readRoute(pair, 'testTrafficRoute', services)
  if (test === production) throw invalidPair('prodTrafficRoute and testTrafficRoute name the same listener')
  return {
    targetGroups: names.map((name) => ({ name })),
    prodTrafficRoute: { listenerArns: [production] },
    ...(test !== undefined && { testTrafficRoute: { listenerArns: [test] } }),
  }
}

function readRoute(pair: Body, field: string, services: OperationContext['services']): string | undefined {
  const [arn, ...others] = optionalStrings(optionalObject(pair, field) ?? {}, 'listenerArns') ?? []
  if (others.length > 0) throw invalidPair(`${field}.listenerArns needs exactly one listener`)
  if (arn === undefined || services === undefined || services.describeListener(arn) !== undefined) return arn
  throw invalidPair(`The listener ${arn} does not exist`)
}

function invalidPair(message: string): ServiceException {
  return new ServiceException('InvalidTargetGroupPairException', message)
}
