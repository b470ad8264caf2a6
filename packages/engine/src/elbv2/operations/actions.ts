import type { QueryParameters } from '../../http/query-parameters.ts'
import type { XmlElements } from '../../xml.ts'
import { ElbError, invalid, invalidConfiguration, notBuilt } from '../elb-error.ts'
import type { ElbState } from '../elb-state.ts'
import type { LoadBalancer, WeightedGroup } from '../model.ts'
import { requireTargetGroup, within } from './operation.ts'

/** Target groups in one forward action (API reference, ForwardActionConfig). */
const MOST_GROUPS = 5

/**
 * Reads the actions of a listener: one forward action, to one group or to several with weights.
 *
 * @throws ElbError
 */
export function readForward(
  state: ElbState,
  actions: readonly QueryParameters[],
  loadBalancer: Pick<LoadBalancer, 'arn' | 'type'>,
): readonly WeightedGroup[] {
  const [action, ...others] = actions
  if (action === undefined) throw invalid('At least one default action must be specified')
  if (others.length > 0) throw notBuilt('more than one action')
  action.allowOnly(['Type', 'TargetGroupArn', 'ForwardConfig', 'Order'])
  const type = action.require('Type')
  if (type !== 'forward') throw notBuilt(`an action of the type ${type}`)
  const groups = readGroups(action)
  checkForward(state, groups, loadBalancer)
  return groups
}

/** @throws ElbError when a load balancer of this kind cannot forward like this. */
export function checkForward(
  state: ElbState,
  groups: readonly WeightedGroup[],
  { type, arn }: Pick<LoadBalancer, 'arn' | 'type'>,
): void {
  if (groups.length === 0) throw invalid('A target group must be specified for a forward action')
  if (groups.length > MOST_GROUPS) {
    throw new ElbError('TooManyTargetGroups', `A forward action has at most ${MOST_GROUPS} target groups`)
  }
  if (new Set(groups.map((group) => group.targetGroupArn)).size < groups.length) {
    throw invalidConfiguration('A target group is named more than once in a forward action')
  }
  if (type === 'network' && groups.length > 1) {
    throw invalidConfiguration('A listener of a network load balancer forwards to one target group')
  }
  const protocol = type === 'network' ? 'TCP' : 'HTTP'
  for (const { targetGroupArn } of groups) {
    const group = requireTargetGroup(state, targetGroupArn)
    if (group.protocol !== protocol) {
      throw new ElbError(
        'IncompatibleProtocols',
        `The protocol ${group.protocol} of target group ${group.name} is none of a load balancer of the type ${type}`,
      )
    }
    const elsewhere = state.listenersOf(targetGroupArn).find((one) => one.loadBalancerArn !== arn)
    if (elsewhere !== undefined) {
      throw new ElbError(
        'TargetGroupAssociationLimit',
        `The following target groups cannot be associated with more than one load balancer: ${targetGroupArn}`,
      )
    }
  }
}

function readGroups(action: QueryParameters): readonly WeightedGroup[] {
  const config = action.structure('ForwardConfig')
  config.allowOnly(['TargetGroups', 'TargetGroupStickinessConfig'])
  if (config.structure('TargetGroupStickinessConfig').flag('Enabled') === true) {
    throw notBuilt('the stickiness of target groups')
  }
  const single = action.text('TargetGroupArn')
  const groups = config.structures('TargetGroups').map((group) => ({
    targetGroupArn: group.require('TargetGroupArn'),
    weight: within(group, 'Weight', [0, 999]) ?? 1,
  }))
  if (groups.length === 0) return single === undefined ? [] : [{ targetGroupArn: single, weight: 1 }]
  if (single !== undefined && (groups.length > 1 || groups[0]?.targetGroupArn !== single)) {
    throw invalid('You can specify both a target group ARN and a forward config only if they name the same one')
  }
  return groups
}

/** The action as it is answered: a single group is told under both names, as the service does. */
export function describeForward(groups: readonly WeightedGroup[]): XmlElements {
  return {
    member: [
      {
        Type: 'forward',
        TargetGroupArn: groups.length === 1 ? groups[0]?.targetGroupArn : undefined,
        Order: 1,
        ForwardConfig: {
          TargetGroups: {
            member: groups.map(({ targetGroupArn, weight }) => ({ TargetGroupArn: targetGroupArn, Weight: weight })),
          },
          TargetGroupStickinessConfig: { Enabled: false },
        },
      },
    ],
  }
}
