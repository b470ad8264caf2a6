import { notImplemented, ServiceException } from '../exception.ts'
import type { DeploymentGroup } from '../model/deployment-group.ts'
import { type InstanceTraffic, instanceTrafficOf } from '../model/instance-traffic.ts'
import { type Body, fieldInUse, oneOf, optionalObject, optionalObjects, optionalString } from '../request.ts'
import { invalidBlueGreen, readInstanceBlueGreen } from './blue-green.ts'
import type { OperationContext } from './operation.ts'

/** Target groups of a deployment group (service model, `LoadBalancerInfo`). */
const TARGET_GROUPS = 10

const INVALID_STYLE = 'InvalidDeploymentStyleException'
const INVALID_INFO = 'InvalidLoadBalancerInfoException'

/**
 * What a request says of how a group of instances is deployed to, and behind what; what an update leaves out stays as it is.
 *
 * @param current - the group that is updated.
 * @throws ServiceException `InvalidDeploymentStyleException`, `InvalidLoadBalancerInfoException`,
 *   `InvalidBlueGreenDeploymentConfigurationException`, and `NotImplementedException` for classic load balancers.
 */
export function readInstanceTraffic(context: OperationContext, body: Body, current?: DeploymentGroup): InstanceTraffic {
  const before = instanceTrafficOf(current ?? {})
  const style = optionalObject(body, 'deploymentStyle') ?? {}
  const deploymentType =
    oneOf(
      optionalString(style, 'deploymentType'),
      'deploymentStyle.deploymentType',
      ['IN_PLACE', 'BLUE_GREEN'],
      INVALID_STYLE,
    ) ?? before.deploymentType
  const option = oneOf(
    optionalString(style, 'deploymentOption'),
    'deploymentStyle.deploymentOption',
    ['WITH_TRAFFIC_CONTROL', 'WITHOUT_TRAFFIC_CONTROL'],
    INVALID_STYLE,
  )
  const isControlled = option === undefined ? before.isControlled : option === 'WITH_TRAFFIC_CONTROL'
  const targetGroups = readTargetGroups(context, body) ?? before.targetGroups
  const blueGreen = readInstanceBlueGreen(body) ?? before.blueGreen
  if (isControlled && targetGroups.length === 0) {
    throw new ServiceException(
      INVALID_INFO,
      'deploymentStyle WITH_TRAFFIC_CONTROL needs loadBalancerInfo with a target group',
    )
  }
  if (deploymentType === 'BLUE_GREEN') {
    if (!isControlled) {
      throw new ServiceException(INVALID_STYLE, 'deploymentStyle BLUE_GREEN needs WITH_TRAFFIC_CONTROL')
    }
    if (blueGreen === undefined) throw invalidBlueGreen('blueGreenDeploymentConfiguration is required')
  }
  return { deploymentType, isControlled, targetGroups, ...(blueGreen !== undefined && { blueGreen }) }
}

/** @throws ServiceException `InvalidDeploymentStyleException` for a blue/green group that selects on-premises instances. */
export function checkSelection({ traffic, onPremisesTags }: DeploymentGroup): void {
  if (traffic?.deploymentType !== 'BLUE_GREEN' || onPremisesTags.form === 'none') return
  throw new ServiceException(INVALID_STYLE, 'deploymentStyle BLUE_GREEN is not for on-premises instances')
}

/** What a group of instances tells of it. */
export function instanceTrafficInfo(group: Pick<DeploymentGroup, 'traffic'>): Readonly<Record<string, unknown>> {
  const { targetGroups, blueGreen } = instanceTrafficOf(group)
  return {
    ...(targetGroups.length > 0 && { loadBalancerInfo: loadBalancerInfo(targetGroups) }),
    ...(blueGreen !== undefined && { blueGreenDeploymentConfiguration: blueGreen }),
  }
}

/** Target groups as the service names them. */
export function loadBalancerInfo(targetGroups: readonly string[]): Readonly<Record<string, unknown>> {
  return { targetGroupInfoList: targetGroups.map((name) => ({ name })) }
}

export function styleInfo(
  deploymentType: InstanceTraffic['deploymentType'],
  isControlled: boolean,
): Readonly<Record<string, unknown>> {
  return { deploymentType, deploymentOption: isControlled ? 'WITH_TRAFFIC_CONTROL' : 'WITHOUT_TRAFFIC_CONTROL' }
}

function readTargetGroups({ balancer }: OperationContext, body: Body): readonly string[] | undefined {
  const info = optionalObject(body, 'loadBalancerInfo')
  if (info === undefined) return undefined
  if (fieldInUse(info, ['elbInfoList']) !== undefined) {
    throw notImplemented('classic load balancers (loadBalancerInfo.elbInfoList); name target groups')
  }
  if (fieldInUse(info, ['targetGroupPairInfoList']) !== undefined) {
    throw new ServiceException(INVALID_INFO, 'loadBalancerInfo.targetGroupPairInfoList is for the compute platform ECS')
  }
  const names = (optionalObjects(info, 'targetGroupInfoList') ?? []).map((group) => optionalString(group, 'name') ?? '')
  if (names.includes('') || new Set(names).size < names.length) {
    throw new ServiceException(INVALID_INFO, 'each of loadBalancerInfo.targetGroupInfoList needs a name of its own')
  }
  if (names.length > TARGET_GROUPS) {
    throw new ServiceException(
      INVALID_INFO,
      `loadBalancerInfo.targetGroupInfoList has ${names.length} items; the limit is ${TARGET_GROUPS}`,
    )
  }
  for (const name of names) {
    const kind = balancer?.kindOf(name) ?? 'instance'
    if (kind === 'instance') continue
    const what = kind === 'missing' ? 'does not exist' : 'is not for instances: its target type is ip'
    throw new ServiceException(INVALID_INFO, `The target group ${name} ${what}`)
  }
  return names
}
