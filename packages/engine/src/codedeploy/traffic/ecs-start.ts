import { ECS_EVENTS } from '@slipway/core/deployment'
import type { DeployedService } from '../../ecs/index.ts'
import type { EcsDeployment } from '../model/deployment.ts'
import type { EcsShift, EcsTarget, NamedTargetGroup } from '../model/ecs-target.ts'
import type { TrafficEventName } from '../model/traffic-target.ts'
import type { Outcome } from '../rollout/conclusion.ts'
import { invalidLoadBalancing, invalidRevision, invalidService, notBehindListener, updateFailed } from './ecs-errors.ts'
import { readEcsPlan } from './ecs-plan.ts'
import { findSide, placeOf, withSeen } from './ecs-sides.ts'
import type { Services } from './ports.ts'
import type { AppSpecText } from './start.ts'
import { newProgress } from './target-progress.ts'

type Prepared = EcsTarget | { readonly outcome: Outcome }

/** The target of a deployment that can begin; or why it cannot. */
export function prepareEcs(
  deployment: EcsDeployment,
  appSpec: AppSpecText | undefined,
  services: Services,
  nowMs: number,
): Prepared {
  if (appSpec === undefined || 'outcome' in appSpec) return appSpec ?? { outcome: invalidRevision(undefined) }
  const plan = readEcsPlan(appSpec.text)
  if ('outcome' in plan) return plan
  const { serviceName, clusterName: cluster } = deployment.ecs.service
  const service = services.describeService({ cluster, service: serviceName })
  if (service?.controller !== 'CODE_DEPLOY') {
    const what = service === undefined ? 'does not exist' : 'has another deployment controller than CODE_DEPLOY'
    return { outcome: invalidService(`The ECS service ${serviceName} in the cluster ${cluster} ${what}.`) }
  }
  const shift = planShift(deployment, service, services)
  if ('outcome' in shift) return shift
  const { hooks, container, replacement } = plan
  const loadBalancer = { ...container, targetGroupArn: shift.to.group.arn }
  const target: EcsTarget = {
    ...newProgress(deployment.deploymentId, { ...namesOf(shift, service), hooks }, eventsOf(deployment), nowMs),
    ...{ shift, replacement: { ...replacement, loadBalancer }, taskSets: [] },
  }
  return withSeen(target, service)
}

/** The same of a rollback, which makes no task set and calls no hooks. */
export function prepareTakingBack(
  { deploymentId }: EcsDeployment,
  shift: EcsShift,
  services: Services,
  nowMs: number,
): Prepared {
  const service = services.describeService(placeOf(shift))
  const original = service && findSide(service, shift.to.taskSet)
  if (service === undefined || original === undefined || original.status === 'DRAINING') {
    const what = service === undefined ? 'service' : 'original task set of the service'
    return { outcome: updateFailed(`The ${what} ${shift.service} is not there any more.`) }
  }
  const events = ['Start', 'BeforeAllowTraffic', 'AllowTraffic', 'AfterAllowTraffic', 'Removal', 'End'] as const
  const progress = newProgress(deploymentId, { ...namesOf(shift, service), hooks: {} }, events, nowMs)
  return withSeen({ ...progress, shift, taskSets: [] }, service)
}

function namesOf({ cluster, service }: EcsShift, { arn }: DeployedService) {
  return { targetId: `${cluster}:${service}`, targetArn: arn }
}

/** Without a test listener there is no test traffic, and its hook is ignored (user guide, "AppSpec 'hooks' section for ECS"). */
function eventsOf({ ecs: { pair, blueGreen } }: EcsDeployment): readonly TrafficEventName[] {
  const ofTestTraffic: readonly TrafficEventName[] = ['AllowTestTraffic', 'AfterAllowTestTraffic']
  const { deploymentReadyOption, terminateBlueInstancesOnDeploymentSuccess } = blueGreen
  const waits = deploymentReadyOption.actionOnTimeout === 'STOP_DEPLOYMENT'
  const terminates = terminateBlueInstancesOnDeploymentSuccess.action === 'TERMINATE'
  return [
    'Start',
    ...ECS_EVENTS.filter((event) => pair.testTrafficRoute !== undefined || !ofTestTraffic.includes(event)).flatMap(
      (event): readonly TrafficEventName[] =>
        event === 'BeforeAllowTraffic' && waits ? ['ReadyWait', event] : [event],
    ),
    ...(terminates ? (['TerminationWait', 'Removal'] as const) : []),
    'End',
  ]
}

/** Whose target group has the primary task set is the original side; the replacement gets the other one. */
function planShift(
  { deploymentId, ecs: { service: name, pair } }: EcsDeployment,
  service: DeployedService,
  services: Services,
): EcsShift | { readonly outcome: Outcome } {
  const groups: NamedTargetGroup[] = []
  for (const { name } of pair.targetGroups) {
    const arn = services.targetGroupArn(name)
    if (arn === undefined) return { outcome: invalidLoadBalancing(`The target group ${name} does not exist.`) }
    groups.push({ name, arn })
  }
  const primary = service.taskSets.find(({ status }) => status === 'PRIMARY')
  if (primary === undefined) {
    return { outcome: invalidService(`The ECS service ${name.serviceName} has no primary task set.`) }
  }
  const isOfPrimary = ({ arn }: NamedTargetGroup): boolean =>
    primary.loadBalancers.some(({ targetGroupArn }) => targetGroupArn === arn)
  const [original, other] = [groups.find(isOfPrimary), groups.find((group) => !isOfPrimary(group))]
  if (original === undefined || other === undefined) {
    const names = groups.map((group) => group.name).join(' and ')
    const message = `The primary task set of the ECS service ${name.serviceName} is in neither or both of the target groups ${names}.`
    return { outcome: invalidLoadBalancing(message) }
  }
  const [productionListenerArn = ''] = pair.prodTrafficRoute.listenerArns
  const testListenerArn = pair.testTrafficRoute?.listenerArns[0]
  for (const listenerArn of [productionListenerArn, ...(testListenerArn === undefined ? [] : [testListenerArn])]) {
    const listener = services.describeListener(listenerArn)
    if (listener === undefined) return { outcome: invalidLoadBalancing(`The listener ${listenerArn} does not exist.`) }
    const isServed = listener.forward.some(({ targetGroupArn }) => targetGroupArn === original.arn)
    if (!isServed) return { outcome: notBehindListener() }
  }
  return {
    ...{ cluster: name.clusterName, service: name.serviceName, productionListenerArn },
    ...(testListenerArn !== undefined && { testListenerArn }),
    from: { taskSet: { id: primary.id }, group: original },
    to: { taskSet: { externalId: deploymentId }, group: other },
  }
}
