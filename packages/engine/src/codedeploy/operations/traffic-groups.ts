import { ServiceException } from '../exception.ts'
import {
  DEFAULT_CONFIGURATION,
  DEFAULT_ECS_CONFIGURATION,
  DEFAULT_LAMBDA_CONFIGURATION,
} from '../model/configuration.ts'
import type { ComputePlatform } from '../model/deployment-group.ts'
import { type Body, fieldInUse, oneOf, optionalObject, optionalString, refuseFields } from '../request.ts'

/** How deployments of each platform go, as groups and deployments tell it; those to instances where nothing else is said. */
export const DEPLOYMENT_STYLES = {
  Server: { deploymentType: 'IN_PLACE', deploymentOption: 'WITHOUT_TRAFFIC_CONTROL' },
  Lambda: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
  ECS: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
} as const

/** What a group deploys with that names no configuration. */
export const DEFAULT_CONFIGURATIONS: Readonly<Record<ComputePlatform, string>> = {
  Server: DEFAULT_CONFIGURATION,
  Lambda: DEFAULT_LAMBDA_CONFIGURATION,
  ECS: DEFAULT_ECS_CONFIGURATION,
}

/** What only groups of instances have a use for, and the exception of the service model that each is refused with. */
const OF_INSTANCES: Readonly<Record<string, string>> = {
  ec2TagFilters: 'InvalidEC2TagException',
  ec2TagSet: 'InvalidEC2TagException',
  onPremisesInstanceTagFilters: 'InvalidTagException',
  onPremisesTagSet: 'InvalidTagException',
  autoScalingGroups: 'InvalidAutoScalingGroupException',
  terminationHookEnabled: 'InvalidInputException',
}

/** The same of groups that deploy to services. */
const OF_SERVICES: Readonly<Record<string, string>> = {
  loadBalancerInfo: 'InvalidLoadBalancerInfoException',
  blueGreenDeploymentConfiguration: 'InvalidBlueGreenDeploymentConfigurationException',
  ecsServices: 'InvalidECSServiceException',
}

/**
 * Refuses the settings that a group of this platform cannot have.
 *
 * @param isNew - whether the style has to be given; an update leaves it as it is.
 * @throws ServiceException `NotImplementedException`, `InvalidDeploymentStyleException` and those of the single settings.
 */
export function checkPlatformSettings(platform: ComputePlatform, body: Body, isNew: boolean): void {
  if (platform === 'Server') {
    refuseFields(body, ['ecsServices'])
    return
  }
  const refused = platform === 'ECS' ? OF_INSTANCES : { ...OF_INSTANCES, ...OF_SERVICES }
  const field = fieldInUse(body, Object.keys(refused))
  if (field !== undefined) {
    throw new ServiceException(
      refused[field] ?? 'InvalidInputException',
      `${field} is not for the compute platform ${platform}`,
    )
  }
  const style = optionalObject(body, 'deploymentStyle')
  if (style !== undefined || isNew) requireStyle(platform, style ?? {})
}

function requireStyle(platform: 'Lambda' | 'ECS', style: Body): void {
  const exception = 'InvalidDeploymentStyleException'
  const type = oneOf(
    optionalString(style, 'deploymentType'),
    'deploymentStyle.deploymentType',
    ['IN_PLACE', 'BLUE_GREEN'],
    exception,
  )
  const option = oneOf(
    optionalString(style, 'deploymentOption'),
    'deploymentStyle.deploymentOption',
    ['WITH_TRAFFIC_CONTROL', 'WITHOUT_TRAFFIC_CONTROL'],
    exception,
  )
  const { deploymentType, deploymentOption } = DEPLOYMENT_STYLES[platform]
  if (type === deploymentType && option === deploymentOption) return
  throw new ServiceException(
    exception,
    `the deployment style of a ${platform} deployment group is ${deploymentType} and ${deploymentOption}`,
  )
}
