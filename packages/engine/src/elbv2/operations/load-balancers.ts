import { loadBalancerArn } from '../arns.ts'
import { ElbError, notBuilt } from '../elb-error.ts'
import { elbChange } from '../elb-state.ts'
import type { LoadBalancer } from '../model.ts'
import { HOST } from '../traffic/listeners.ts'
import {
  allow,
  choose,
  type ElbContext,
  type ElbOperation,
  paginate,
  readName,
  readTags,
  requireLoadBalancer,
  select,
} from './operation.ts'

const CREATE = ['Name', 'Subnets', 'SubnetMappings', 'SecurityGroups', 'Scheme', 'Tags', 'Type', 'IpAddressType']

export const createLoadBalancer: ElbOperation = async (context, parameters) => {
  allow(parameters, CREATE)
  const { state, commit, nowMs, newId } = context
  const name = readName(parameters, 'Load balancer')
  const type = parameters.text('Type') ?? 'application'
  if (type === 'gateway') throw notBuilt('a load balancer of the type gateway')
  if ((parameters.text('IpAddressType') ?? 'ipv4') !== 'ipv4') throw notBuilt('an IpAddressType other than ipv4')
  const wanted = {
    name,
    type: choose(type, ['application', 'network'], 'Type'),
    scheme: choose(parameters.text('Scheme') ?? 'internet-facing', ['internet-facing', 'internal'], 'Scheme'),
    subnets: [
      ...parameters.texts('Subnets'),
      ...parameters.structures('SubnetMappings').map((mapping) => mapping.require('SubnetId')),
    ],
    securityGroups: parameters.texts('SecurityGroups'),
    tags: readTags(parameters),
  }
  const there = state.loadBalancers().find((one) => one.name === name)
  if (there !== undefined) {
    const { arn: _arn, createdAtMs: _at, ...settings } = there
    // The same request again is answered with what the first one has made (API reference, CreateLoadBalancer).
    if (JSON.stringify(settings) === JSON.stringify(wanted))
      return { LoadBalancers: { member: [describe(context, there)] } }
    throw new ElbError(
      'DuplicateLoadBalancerName',
      `A load balancer with the same name '${name}' exists, but with different settings`,
    )
  }
  const loadBalancer: LoadBalancer = { arn: loadBalancerArn(context, wanted, newId()), createdAtMs: nowMs, ...wanted }
  await commit([elbChange.putLoadBalancer(loadBalancer)])
  return { LoadBalancers: { member: [describe(context, loadBalancer)] } }
}

export const describeLoadBalancers: ElbOperation = (context, parameters) => {
  allow(parameters, ['LoadBalancerArns', 'Names', 'Marker', 'PageSize'])
  const all = context.state.loadBalancers()
  const missing = (name: string): ElbError =>
    new ElbError('LoadBalancerNotFound', `Load balancers '[${name}]' not found`)
  const selected = select(parameters, 'LoadBalancerArns', all, missing)
  const { items, NextMarker } =
    selected === undefined ? paginate(context, parameters, all) : { items: selected, NextMarker: undefined }
  return { LoadBalancers: { member: items.map((one) => describe(context, one)) }, NextMarker }
}

/** Its listeners go with it; target groups stay. One that is not there is deleted already. */
export const deleteLoadBalancer: ElbOperation = async ({ state, commit, listeners }, parameters) => {
  allow(parameters, ['LoadBalancerArn'])
  const arn = parameters.require('LoadBalancerArn')
  const found = state.loadBalancer(arn)
  if (found === undefined) return {}
  const own = state.listeners().filter(({ loadBalancerArn }) => loadBalancerArn === arn)
  await commit([elbChange.deleteLoadBalancer(found), ...own.map((listener) => elbChange.deleteListener(listener))])
  await Promise.all(own.map((listener) => listeners.close(listener.arn)))
  return {}
}

/** The attributes that every load balancer of this engine has; none of them can be changed. */
export const describeLoadBalancerAttributes: ElbOperation = ({ state }, parameters) => {
  allow(parameters, ['LoadBalancerArn'])
  const { type } = requireLoadBalancer(state, parameters.require('LoadBalancerArn'))
  const attributes = {
    'deletion_protection.enabled': 'false',
    ...(type === 'application' && { 'idle_timeout.timeout_seconds': '60', 'routing.http2.enabled': 'false' }),
  }
  return { Attributes: { member: Object.entries(attributes).map(([Key, Value]) => ({ Key, Value })) } }
}

/** A name and a zone for what the engine has none of, so that readers of the answer find what they look for. */
function describe({ state, listeners, region }: ElbContext, loadBalancer: LoadBalancer) {
  const { arn, name, type, scheme, createdAtMs, subnets, securityGroups } = loadBalancer
  const closed = state.listeners().find((one) => one.loadBalancerArn === arn && !listeners.isOpen(one.arn))
  return {
    LoadBalancerArn: arn,
    DNSName: HOST,
    CreatedTime: new Date(createdAtMs).toISOString(),
    LoadBalancerName: name,
    Scheme: scheme,
    State:
      closed === undefined
        ? { Code: 'active' }
        : { Code: 'active_impaired', Reason: `Port ${closed.port} of ${HOST} could not be listened on` },
    Type: type,
    AvailabilityZones: {
      member: subnets.map((SubnetId, index) => ({ ZoneName: `${region}${'abc'[index % 3]}`, SubnetId })),
    },
    SecurityGroups: { member: securityGroups },
    IpAddressType: 'ipv4',
  }
}
