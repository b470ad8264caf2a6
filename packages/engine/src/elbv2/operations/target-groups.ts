import type { QueryParameters } from '../../http/query-parameters.ts'
import { targetGroupArn } from '../arns.ts'
import { ElbError, invalid, notBuilt } from '../elb-error.ts'
import { type ElbState, elbChange } from '../elb-state.ts'
import { type HealthCheck, type Protocol, type TargetGroup, type TargetType, targetTypeOf } from '../model.ts'
import {
  allow,
  choose,
  type ElbOperation,
  paginate,
  readName,
  readTags,
  requireLoadBalancer,
  requireTargetGroup,
  select,
  within,
} from './operation.ts'

const HEALTH_CHECK = [
  'HealthCheckProtocol',
  'HealthCheckPort',
  'HealthCheckEnabled',
  'HealthCheckPath',
  'HealthCheckIntervalSeconds',
  'HealthCheckTimeoutSeconds',
  'HealthyThresholdCount',
  'UnhealthyThresholdCount',
  'Matcher',
]
const CREATE = ['Name', 'Protocol', 'ProtocolVersion', 'Port', 'VpcId', 'TargetType', 'Tags', 'IpAddressType']

/** What a health check is when nothing is said of it (API reference, CreateTargetGroup). */
function defaultHealthCheck(protocol: Protocol): HealthCheck {
  const isHttp = protocol === 'HTTP'
  return {
    enabled: true,
    protocol,
    port: 'traffic-port',
    path: '/',
    intervalSeconds: 30,
    timeoutSeconds: isHttp ? 5 : 10,
    healthyThreshold: 5,
    unhealthyThreshold: 2,
    matcher: isHttp ? '200' : '200-399',
  }
}

export const createTargetGroup: ElbOperation = async (context, parameters) => {
  allow(parameters, [...CREATE, ...HEALTH_CHECK])
  const { state, commit, newId } = context
  const name = readName(parameters, 'Target group')
  const targetType = readTargetType(parameters)
  const protocol = readProtocol(parameters.require('Protocol'))
  if ((parameters.text('ProtocolVersion') ?? 'HTTP1') !== 'HTTP1') throw notBuilt('a ProtocolVersion other than HTTP1')
  if ((parameters.text('IpAddressType') ?? 'ipv4') !== 'ipv4') throw notBuilt('an IpAddressType other than ipv4')
  const port = within(parameters, 'Port', [1, 65_535])
  if (port === undefined) throw invalid('A port must be specified')
  const vpcId = parameters.text('VpcId')
  const group: TargetGroup = {
    arn: targetGroupArn(context, name, newId()),
    name,
    protocol,
    port,
    targetType,
    ...(vpcId !== undefined && { vpcId }),
    healthCheck: readHealthCheck(parameters, defaultHealthCheck(protocol), targetType),
    deregistrationDelaySeconds: 300,
    targets: [],
    tags: readTags(parameters),
  }
  const there = state.targetGroups().find((one) => one.name === name)
  if (there !== undefined) {
    // The same request again is answered with what the first one has made (API reference, CreateTargetGroup).
    if (JSON.stringify(settingsOf(there)) === JSON.stringify(settingsOf(group))) {
      return { TargetGroups: { member: [describe(state, there)] } }
    }
    throw new ElbError(
      'DuplicateTargetGroupName',
      `A target group with the same name '${name}' exists, but with different settings`,
    )
  }
  await commit([elbChange.putTargetGroup(group)])
  return { TargetGroups: { member: [describe(state, group)] } }
}

/** What a group is made with, and not what has become of it. */
function settingsOf(group: TargetGroup): readonly unknown[] {
  const { protocol, port, vpcId, healthCheck } = group
  return [protocol, port, targetTypeOf(group), vpcId, Object.entries(healthCheck).sort()]
}

export const describeTargetGroups: ElbOperation = (context, parameters) => {
  allow(parameters, ['LoadBalancerArn', 'TargetGroupArns', 'Names', 'Marker', 'PageSize'])
  const { state } = context
  const ofBalancer = parameters.text('LoadBalancerArn')
  if (ofBalancer !== undefined) requireLoadBalancer(state, ofBalancer)
  const all = state
    .targetGroups()
    .filter(({ arn }) => ofBalancer === undefined || loadBalancersOf(state, arn).includes(ofBalancer))
  const missing = (): ElbError => new ElbError('TargetGroupNotFound', 'One or more target groups not found')
  const selected = select(parameters, 'TargetGroupArns', all, missing)
  const { items, NextMarker } =
    selected === undefined ? paginate(context, parameters, all) : { items: selected, NextMarker: undefined }
  return { TargetGroups: { member: items.map((one) => describe(state, one)) }, NextMarker }
}

export const modifyTargetGroup: ElbOperation = async ({ state, commit }, parameters) => {
  allow(parameters, ['TargetGroupArn', ...HEALTH_CHECK])
  const group = requireTargetGroup(state, parameters.require('TargetGroupArn'))
  const changed = { ...group, healthCheck: readHealthCheck(parameters, group.healthCheck, targetTypeOf(group)) }
  await commit([elbChange.putTargetGroup(changed)])
  return { TargetGroups: { member: [describe(state, changed)] } }
}

/** One that is not there is deleted already. */
export const deleteTargetGroup: ElbOperation = async ({ state, commit }, parameters) => {
  allow(parameters, ['TargetGroupArn'])
  const arn = parameters.require('TargetGroupArn')
  const group = state.targetGroup(arn)
  if (group === undefined) return {}
  if (state.listenersOf(arn).length > 0) {
    throw new ElbError('ResourceInUse', `Target group '${arn}' is currently in use by a listener or a rule`)
  }
  await commit([elbChange.deleteTargetGroup(group)])
  return {}
}

const DELAY = 'deregistration_delay.timeout_seconds'
/** What the engine does anyway; other values are refused. */
const FIXED: Readonly<Record<string, string>> = {
  'load_balancing.algorithm.type': 'round_robin',
  'load_balancing.cross_zone.enabled': 'use_load_balancer_configuration',
  'slow_start.duration_seconds': '0',
  'stickiness.enabled': 'false',
  'stickiness.type': 'lb_cookie',
  'stickiness.lb_cookie.duration_seconds': '86400',
}

export const describeTargetGroupAttributes: ElbOperation = ({ state }, parameters) => {
  allow(parameters, ['TargetGroupArn'])
  return describeAttributes(requireTargetGroup(state, parameters.require('TargetGroupArn')))
}

export const modifyTargetGroupAttributes: ElbOperation = async ({ state, commit }, parameters) => {
  allow(parameters, ['TargetGroupArn', 'Attributes'])
  let group = requireTargetGroup(state, parameters.require('TargetGroupArn'))
  for (const attribute of parameters.structures('Attributes')) {
    const [key, value] = [attribute.require('Key'), attribute.text('Value') ?? '']
    if (key === DELAY) {
      if (!/^\d{1,4}$/.test(value) || Number(value) > 3_600) {
        throw invalidAttribute(`${key} value '${value}' must be between '0' and '3600' inclusive`)
      }
      group = { ...group, deregistrationDelaySeconds: Number(value) }
    } else if (!Object.hasOwn(FIXED, key))
      throw invalidAttribute(`Target group attribute key '${key}' is not recognized`)
    else if (FIXED[key] !== value) throw notBuilt(`the value "${value}" of the target group attribute ${key}`)
  }
  await commit([elbChange.putTargetGroup(group)])
  return describeAttributes(group)
}

function invalidAttribute(message: string): ElbError {
  return new ElbError('InvalidConfigurationRequest', message)
}

function describeAttributes({ deregistrationDelaySeconds }: TargetGroup) {
  const attributes = { ...FIXED, [DELAY]: String(deregistrationDelaySeconds) }
  return { Attributes: { member: Object.entries(attributes).map(([Key, Value]) => ({ Key, Value })) } }
}

function readProtocol(text: string): Protocol {
  if (text === 'HTTP' || text === 'TCP') return text
  throw notBuilt(`the protocol ${text}`)
}

function readTargetType(parameters: QueryParameters): TargetType {
  const type = choose(parameters.text('TargetType') ?? 'instance', ['instance', 'ip', 'lambda', 'alb'], 'TargetType')
  if (type === 'instance' || type === 'ip') return type
  throw notBuilt(`the TargetType ${type}`)
}

/** What is not said stays as it is. */
function readHealthCheck(parameters: QueryParameters, known: HealthCheck, type: TargetType): HealthCheck {
  const port = parameters.text('HealthCheckPort') ?? known.port
  if (port !== 'traffic-port' && !(/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535)) {
    throw invalid(`Health check port '${port}' must be 'traffic-port' or a port from 1 to 65535`)
  }
  // An instance has one port of this machine, whatever port it would have in EC2.
  if (type === 'instance' && port !== 'traffic-port') throw notBuilt(`the HealthCheckPort ${port} of instances`)
  const path = parameters.text('HealthCheckPath') ?? known.path
  if (!/^\/[!-~]{0,1023}$/.test(path)) throw invalid(`Health check path '${path}' must begin with a '/' character`)
  const matcher = parameters.structure('Matcher')
  if (matcher.text('GrpcCode') !== undefined) throw notBuilt('a Matcher for gRPC')
  const code = matcher.text('HttpCode') ?? known.matcher
  if (!/^[2-4]\d\d(-[2-4]\d\d)?(,[2-4]\d\d(-[2-4]\d\d)?)*$/.test(code)) {
    throw invalid(`Health check matcher HTTP code '${code}' must be within '200-499' inclusive`)
  }
  const protocol = parameters.text('HealthCheckProtocol')
  const check = {
    enabled: parameters.flag('HealthCheckEnabled') ?? known.enabled,
    protocol:
      protocol === undefined
        ? known.protocol
        : readProtocol(choose(protocol, ['HTTP', 'HTTPS', 'TCP'], 'HealthCheckProtocol')),
    port,
    path,
    intervalSeconds: within(parameters, 'HealthCheckIntervalSeconds', [5, 300]) ?? known.intervalSeconds,
    timeoutSeconds: within(parameters, 'HealthCheckTimeoutSeconds', [2, 120]) ?? known.timeoutSeconds,
    healthyThreshold: within(parameters, 'HealthyThresholdCount', [2, 10]) ?? known.healthyThreshold,
    unhealthyThreshold: within(parameters, 'UnhealthyThresholdCount', [2, 10]) ?? known.unhealthyThreshold,
    matcher: code,
  }
  if (check.timeoutSeconds >= check.intervalSeconds && parameters.text('HealthCheckIntervalSeconds') !== undefined) {
    throw invalid(
      `Health check timeout '${check.timeoutSeconds}' must be smaller than the interval '${check.intervalSeconds}'`,
    )
  }
  return check
}

function loadBalancersOf(state: ElbState, arn: string): readonly string[] {
  return [...new Set(state.listenersOf(arn).map(({ loadBalancerArn }) => loadBalancerArn))]
}

function describe(state: ElbState, group: TargetGroup) {
  const { arn, name, protocol, port, vpcId, healthCheck } = group
  const isHttp = healthCheck.protocol === 'HTTP'
  return {
    TargetGroupArn: arn,
    TargetGroupName: name,
    Protocol: protocol,
    Port: port,
    VpcId: vpcId,
    HealthCheckProtocol: healthCheck.protocol,
    HealthCheckPort: healthCheck.port,
    HealthCheckEnabled: healthCheck.enabled,
    HealthCheckIntervalSeconds: healthCheck.intervalSeconds,
    HealthCheckTimeoutSeconds: healthCheck.timeoutSeconds,
    HealthyThresholdCount: healthCheck.healthyThreshold,
    UnhealthyThresholdCount: healthCheck.unhealthyThreshold,
    HealthCheckPath: isHttp ? healthCheck.path : undefined,
    Matcher: isHttp ? { HttpCode: healthCheck.matcher } : undefined,
    LoadBalancerArns: { member: loadBalancersOf(state, arn) },
    TargetType: targetTypeOf(group),
    ProtocolVersion: protocol === 'HTTP' ? 'HTTP1' : undefined,
    IpAddressType: 'ipv4',
  }
}
