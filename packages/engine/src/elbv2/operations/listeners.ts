import type { QueryParameters } from '../../http/query-parameters.ts'
import { defaultRuleArn, listenerArn, listenerOfDefaultRule } from '../arns.ts'
import { ElbError, invalid, notBuilt } from '../elb-error.ts'
import { elbChange } from '../elb-state.ts'
import type { Listener, LoadBalancer, Protocol } from '../model.ts'
import { describeForward, readForward } from './actions.ts'
import {
  allow,
  type ElbOperation,
  paginate,
  readTags,
  requireListener,
  requireLoadBalancer,
  within,
} from './operation.ts'

export const createListener: ElbOperation = async (context, parameters) => {
  allow(parameters, ['LoadBalancerArn', 'Protocol', 'Port', 'DefaultActions', 'Tags'])
  const { state, commit, listeners, newId } = context
  const loadBalancer = requireLoadBalancer(state, parameters.require('LoadBalancerArn'))
  const protocol = readProtocol(parameters, loadBalancer) ?? (loadBalancer.type === 'network' ? 'TCP' : 'HTTP')
  const port = within(parameters, 'Port', [1, 65_535])
  if (port === undefined) throw invalid('A port must be specified')
  const listener: Listener = {
    arn: listenerArn(loadBalancer, newId()),
    loadBalancerArn: loadBalancer.arn,
    protocol,
    port,
    forward: readForward(state, parameters.structures('DefaultActions'), loadBalancer),
    tags: readTags(parameters),
  }
  requireFreePort(state.listeners(), listener)
  await listeners.open(listener)
  try {
    await commit([elbChange.putListener(listener)])
  } catch (error) {
    await listeners.close(listener.arn)
    throw error
  }
  return { Listeners: { member: [describe(listener)] } }
}

export const describeListeners: ElbOperation = (context, parameters) => {
  allow(parameters, ['LoadBalancerArn', 'ListenerArns', 'Marker', 'PageSize'])
  const { state } = context
  const arns = parameters.texts('ListenerArns')
  const ofBalancer = parameters.text('LoadBalancerArn')
  if (arns.length > 0) {
    return { Listeners: { member: arns.map((arn) => describe(requireListener(state, arn))) } }
  }
  if (ofBalancer === undefined) throw invalid('You must specify either listener ARNs or a load balancer ARN')
  requireLoadBalancer(state, ofBalancer)
  const own = state.listeners().filter(({ loadBalancerArn }) => loadBalancerArn === ofBalancer)
  const { items, NextMarker } = paginate(context, parameters, own)
  return { Listeners: { member: items.map(describe) }, NextMarker }
}

/** Requests under way end where they are; from the next one on what is said now counts. */
export const modifyListener: ElbOperation = async (context, parameters) => {
  allow(parameters, ['ListenerArn', 'Port', 'Protocol', 'DefaultActions'])
  const { state, commit, listeners } = context
  const listener = requireListener(state, parameters.require('ListenerArn'))
  const loadBalancer = requireLoadBalancer(state, listener.loadBalancerArn)
  readProtocol(parameters, loadBalancer)
  const actions = parameters.structures('DefaultActions')
  const forward = actions.length > 0 ? readForward(state, actions, loadBalancer) : undefined
  const port = within(parameters, 'Port', [1, 65_535]) ?? listener.port
  requireFreePort(state.listeners(), { ...listener, port })
  await listeners.open({ ...listener, port })
  // A deployment may have moved its traffic meanwhile.
  const now = requireListener(state, listener.arn)
  const changed: Listener = { ...now, port, ...(forward !== undefined && { forward }) }
  await commit([elbChange.putListener(changed)])
  return { Listeners: { member: [describe(changed)] } }
}

export const deleteListener: ElbOperation = async ({ state, commit, listeners }, parameters) => {
  allow(parameters, ['ListenerArn'])
  const listener = requireListener(state, parameters.require('ListenerArn'))
  await commit([elbChange.deleteListener(listener)])
  await listeners.close(listener.arn)
  return {}
}

/** Each listener has its default rule and no other. */
export const describeRules: ElbOperation = ({ state }, parameters) => {
  allow(parameters, ['ListenerArn', 'RuleArns', 'Marker', 'PageSize'])
  const listener = parameters.text('ListenerArn')
  const rules = parameters.texts('RuleArns')
  if (listener !== undefined) return { Rules: { member: [describeRule(requireListener(state, listener))] } }
  if (rules.length === 0) throw invalid('You must specify either listener rule ARNs or a listener ARN')
  return {
    Rules: {
      member: rules.map((arn) => {
        const found = state.listener(listenerOfDefaultRule(arn))
        if (found === undefined || defaultRuleArn(found) !== arn) {
          throw new ElbError('RuleNotFound', `One or more rules not found: ${arn}`)
        }
        return describeRule(found)
      }),
    },
  }
}

function requireFreePort(all: readonly Listener[], { arn, port }: Listener): void {
  const other = all.find((one) => one.port === port && one.arn !== arn)
  if (other === undefined) return
  throw new ElbError(
    'DuplicateListener',
    `A listener already exists on port ${port}, which all load balancers of the engine share: ${other.arn}`,
  )
}

function readProtocol(parameters: QueryParameters, { type }: LoadBalancer): Protocol | undefined {
  const text = parameters.text('Protocol')
  if (text === undefined) return undefined
  const protocol = type === 'network' ? 'TCP' : 'HTTP'
  if (text === protocol) return protocol
  if (['HTTPS', 'TLS', 'UDP', 'TCP_UDP', 'QUIC', 'TCP_QUIC'].includes(text)) {
    throw notBuilt(`a listener of the protocol ${text}`)
  }
  throw new ElbError('UnsupportedProtocol', `The protocol '${text}' is not supported by a load balancer of this type`)
}

function describe({ arn, loadBalancerArn, protocol, port, forward }: Listener) {
  return {
    ListenerArn: arn,
    LoadBalancerArn: loadBalancerArn,
    Port: port,
    Protocol: protocol,
    DefaultActions: describeForward(forward),
  }
}

function describeRule(listener: Listener) {
  return {
    RuleArn: defaultRuleArn(listener),
    Priority: 'default',
    Conditions: { member: [] },
    Actions: describeForward(listener.forward),
    IsDefault: true,
  }
}
