import { ServiceException } from '../exception.ts'
import type { ServerConfiguration, TrafficConfiguration } from '../model/configuration.ts'
import type { DeploymentGroup } from '../model/deployment-group.ts'
import { instanceTrafficOf } from '../model/instance-traffic.ts'
import { type Body, oneOf, optionalBoolean, optionalString } from '../request.ts'
import type { EcsDraft, LambdaDraft, ServerDraft } from '../rollout/draft.ts'
import { requireGradualRouting } from './ecs-groups.ts'
import type { OperationContext } from './operation.ts'
import { readReplacements, refuseTargetInstances } from './target-instances.ts'

type ServerRules = Pick<
  ServerDraft,
  | 'computePlatform'
  | 'minimumHealthyHosts'
  | 'zonal'
  | 'ignoreApplicationStopFailures'
  | 'updateOutdatedInstancesOnly'
  | 'fileExistsBehavior'
  | 'targetGroups'
  | 'blueGreen'
>
type TrafficRules =
  | Pick<LambdaDraft, 'computePlatform' | 'trafficRouting'>
  | Pick<EcsDraft, 'computePlatform' | 'trafficRouting' | 'ecs'>

/** What a request says of a deployment to instances alone, with the rules of its configuration and of its group. */
export function readServerRules(
  { name, minimumHealthyHosts, zonal }: ServerConfiguration,
  group: DeploymentGroup,
  { state, nowMs }: Pick<OperationContext, 'state' | 'nowMs'>,
  body: Body,
): ServerRules {
  const { deploymentType, isControlled, targetGroups, blueGreen } = instanceTrafficOf(group)
  const isReplacing = deploymentType === 'BLUE_GREEN' && blueGreen !== undefined
  if (!isReplacing) refuseTargetInstances(body)
  else if (zonal !== undefined) {
    throw new ServiceException(
      'InvalidDeploymentConfigNameException',
      `Deployment configuration ${name} has a zonal configuration, which is for in-place deployments`,
    )
  }
  const replacements = isReplacing ? readReplacements(state, blueGreen, body) : undefined
  return {
    computePlatform: 'Server',
    ...(isControlled && { targetGroups }),
    ...(isReplacing && {
      blueGreen: {
        configuration: blueGreen,
        ...(replacements !== undefined && { replacements }),
        phase: 'provision',
        phaseStartedAtMs: nowMs,
      },
    }),
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
