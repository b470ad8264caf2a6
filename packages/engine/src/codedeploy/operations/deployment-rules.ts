import { ServiceException } from '../exception.ts'
import type { ServerConfiguration, TrafficConfiguration } from '../model/configuration.ts'
import type { DeploymentGroup } from '../model/deployment-group.ts'
import { type Body, fieldInUse, oneOf, optionalBoolean, optionalObject, optionalString } from '../request.ts'
import type { EcsDraft, LambdaDraft, ServerDraft } from '../rollout/draft.ts'
import { requireGradualRouting } from './ecs-groups.ts'
import type { OperationContext } from './operation.ts'

type ServerRules = Pick<
  ServerDraft,
  | 'computePlatform'
  | 'minimumHealthyHosts'
  | 'zonal'
  | 'ignoreApplicationStopFailures'
  | 'updateOutdatedInstancesOnly'
  | 'fileExistsBehavior'
>
type TrafficRules =
  | Pick<LambdaDraft, 'computePlatform' | 'trafficRouting'>
  | Pick<EcsDraft, 'computePlatform' | 'trafficRouting' | 'ecs'>

/** What a request says of a deployment to instances alone, with the rules of its configuration. */
export function readServerRules({ minimumHealthyHosts, zonal }: ServerConfiguration, body: Body): ServerRules {
  refuseTargetInstances(body)
  return {
    computePlatform: 'Server',
    minimumHealthyHosts,
    ...(zonal !== undefined && { zonal }),
    ignoreApplicationStopFailures: optionalBoolean(body, 'ignoreApplicationStopFailures') ?? false,
    updateOutdatedInstancesOnly: optionalBoolean(body, 'updateOutdatedInstancesOnly') ?? false,
    fileExistsBehavior: readFileExistsBehavior(body) ?? 'DISALLOW',
  }
}

/**
 * The same of a deployment to functions or services, which has no use for what is about instances (service model).
 *
 * @param context - to look up in which load balancer the listener of a group is.
 */
export function readTrafficRules(
  { trafficRouting }: TrafficConfiguration,
  { ecs }: Pick<DeploymentGroup, 'ecs'>,
  context: Pick<OperationContext, 'services'>,
  body: Body,
): TrafficRules {
  refuseTargetInstances(body)
  if (optionalBoolean(body, 'ignoreApplicationStopFailures') === true) {
    throw ofInstances('ignoreApplicationStopFailures', 'InvalidIgnoreApplicationStopFailuresValueException')
  }
  if (optionalBoolean(body, 'updateOutdatedInstancesOnly') === true) {
    throw ofInstances('updateOutdatedInstancesOnly', 'InvalidUpdateOutdatedInstancesOnlyValueException')
  }
  // The default may be said, as tools do.
  if ((readFileExistsBehavior(body) ?? 'DISALLOW') !== 'DISALLOW') {
    throw ofInstances('fileExistsBehavior', 'InvalidFileExistsBehaviorException')
  }
  if (ecs === undefined) return { computePlatform: 'Lambda', trafficRouting }
  requireGradualRouting(trafficRouting, ecs.pair, context)
  return { computePlatform: 'ECS', trafficRouting, ecs }
}

function readFileExistsBehavior(body: Body): ServerRules['fileExistsBehavior'] | undefined {
  return oneOf(
    optionalString(body, 'fileExistsBehavior'),
    'fileExistsBehavior',
    ['DISALLOW', 'OVERWRITE', 'RETAIN'],
    'InvalidFileExistsBehaviorException',
  )
}

function ofInstances(field: string, exception: string): ServiceException {
  return new ServiceException(exception, `${field} is for deployments to instances`)
}

/** They name the replacement instances of a blue/green deployment. */
function refuseTargetInstances(body: Body): void {
  const fields = ['tagFilters', 'autoScalingGroups', 'ec2TagSet']
  if (fieldInUse(optionalObject(body, 'targetInstances') ?? {}, fields) === undefined) return
  throw new ServiceException(
    'InvalidTargetInstancesException',
    'targetInstances cannot be specified for an in-place deployment, nor for one to functions or services',
  )
}
