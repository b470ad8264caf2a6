export type LoadBalancerType = 'application' | 'network'
export type Tags = Readonly<Record<string, string>>

export interface LoadBalancer {
  readonly arn: string
  readonly name: string
  readonly type: LoadBalancerType
  readonly scheme: 'internet-facing' | 'internal'
  readonly createdAtMs: number
  /** Kept and told; the engine has no network of its own. */
  readonly subnets: readonly string[]
  readonly securityGroups: readonly string[]
  readonly tags: Tags
}

/** HTTP behind an application load balancer, TCP behind a network one. */
export type Protocol = 'HTTP' | 'TCP'

export interface HealthCheck {
  readonly enabled: boolean
  readonly protocol: Protocol
  /** `traffic-port`, or the number of a port. */
  readonly port: string
  readonly path: string
  readonly intervalSeconds: number
  readonly timeoutSeconds: number
  readonly healthyThreshold: number
  readonly unhealthyThreshold: number
  /** Codes that count as healthy: `200`, `200,202`, `200-299`. */
  readonly matcher: string
}

/** What the targets of a group are named by: addresses of this machine, or instances of the engine. */
export type TargetType = 'ip' | 'instance'

/** A target as its group names it: an address of this machine with its port, or an instance with the port that it would have in EC2. */
export interface Address {
  readonly id: string
  readonly port: number
}

/** Where a target takes requests: an address of this machine. */
export interface Place {
  readonly host: string
  readonly port: number
}

export interface Target extends Address {
  /** Present while it gets no new requests; then it is taken away. Of the wall. */
  readonly drainingUntilMs?: number
}

/** A target group with its targets, one document, so that no reader sees half a change. */
export interface TargetGroup {
  readonly arn: string
  readonly name: string
  readonly protocol: Protocol
  readonly port: number
  /** Absent in what was kept before there was more than one. @defaultValue ip */
  readonly targetType?: TargetType
  readonly vpcId?: string
  readonly healthCheck: HealthCheck
  readonly deregistrationDelaySeconds: number
  readonly targets: readonly Target[]
  readonly tags: Tags
}

/** A target group and its share of the requests: its weight among all weights, from 0 to 999. */
export interface WeightedGroup {
  readonly targetGroupArn: string
  readonly weight: number
}

export interface Listener {
  readonly arn: string
  readonly loadBalancerArn: string
  readonly protocol: Protocol
  /** On 127.0.0.1. */
  readonly port: number
  /** The default action, which is the only one: at least one group. */
  readonly forward: readonly WeightedGroup[]
  readonly tags: Tags
}

export function targetTypeOf({ targetType = 'ip' }: Pick<TargetGroup, 'targetType'>): TargetType {
  return targetType
}

/** Names a target in its group. */
export function addressKey({ id, port }: Address): string {
  return `${id}:${port}`
}

export function isSameAddress(one: Address, other: Address): boolean {
  return one.id === other.id && one.port === other.port
}
