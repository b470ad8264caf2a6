/**
 * How many hosts have to stay healthy. `MOST_CONCURRENCY` is the service's own word for `CodeDeployDefault.OneAtATime`:
 * so many hosts at once, whatever the size of the fleet. No custom configuration can use it.
 */
export interface MinimumHealthyHosts {
  readonly type: 'HOST_COUNT' | 'FLEET_PERCENT' | 'MOST_CONCURRENCY'
  readonly value: number
}

/** How many hosts of each availability zone have to stay healthy. */
export interface MinimumHealthyHostsPerZone {
  readonly type: 'HOST_COUNT' | 'FLEET_PERCENT'
  readonly value: number
}

/** Deploys to one availability zone after the other. */
export interface ZonalConfiguration {
  /** The pause after the first zone. @defaultValue `monitorDurationInSeconds` */
  readonly firstZoneMonitorDurationInSeconds?: number
  /** The pause after each other zone but the last. @defaultValue none */
  readonly monitorDurationInSeconds?: number
  /** @defaultValue 0 percent */
  readonly minimumHealthyHostsPerZone?: MinimumHealthyHostsPerZone
}

interface ConfigurationIdentity {
  readonly configurationId: string
  readonly name: string
  /** Absent for the predefined ones, which were always there. */
  readonly createdAtMs?: number
}

/** How fast a deployment goes and when it has succeeded. */
export type DeploymentConfiguration = ServerConfiguration | TrafficConfiguration

export interface ServerConfiguration extends ConfigurationIdentity {
  readonly computePlatform: 'Server'
  readonly minimumHealthyHosts: MinimumHealthyHosts
  readonly zonal?: ZonalConfiguration
}

/** How the traffic of a function or a service is moved. */
export interface TrafficConfiguration extends ConfigurationIdentity {
  readonly computePlatform: 'Lambda' | 'ECS'
  readonly trafficRouting: TrafficRouting
}

export type TrafficRouting =
  | { readonly type: 'AllAtOnce' }
  | {
      readonly type: 'TimeBasedCanary'
      readonly timeBasedCanary: { readonly canaryPercentage: number; readonly canaryInterval: number }
    }
  | {
      readonly type: 'TimeBasedLinear'
      readonly timeBasedLinear: { readonly linearPercentage: number; readonly linearInterval: number }
    }

/** Names that only the service gives. */
export const PREDEFINED_PREFIX = 'CodeDeployDefault.'

/** What a deployment group has that names none: of instances as the API reference has it (CreateDeployment), of the others as it was chosen here. */
export const DEFAULT_CONFIGURATION = 'CodeDeployDefault.OneAtATime'
export const DEFAULT_LAMBDA_CONFIGURATION = 'CodeDeployDefault.LambdaAllAtOnce'
export const DEFAULT_ECS_CONFIGURATION = 'CodeDeployDefault.ECSAllAtOnce'

const allAtOnce: TrafficRouting = { type: 'AllAtOnce' }

function canary(canaryPercentage: number, canaryInterval: number): TrafficRouting {
  return { type: 'TimeBasedCanary', timeBasedCanary: { canaryPercentage, canaryInterval } }
}

function linear(linearPercentage: number, linearInterval: number): TrafficRouting {
  return { type: 'TimeBasedLinear', timeBasedLinear: { linearPercentage, linearInterval } }
}

/** User guide, "Working with deployment configurations"; intervals are minutes. */
const SERVER: readonly (readonly [string, MinimumHealthyHosts])[] = [
  ['OneAtATime', { type: 'MOST_CONCURRENCY', value: 1 }],
  ['HalfAtATime', { type: 'FLEET_PERCENT', value: 50 }],
  ['AllAtOnce', { type: 'FLEET_PERCENT', value: 0 }],
]
const LAMBDA: readonly (readonly [string, TrafficRouting])[] = [
  ['LambdaAllAtOnce', allAtOnce],
  ['LambdaCanary10Percent5Minutes', canary(10, 5)],
  ['LambdaCanary10Percent10Minutes', canary(10, 10)],
  ['LambdaCanary10Percent15Minutes', canary(10, 15)],
  ['LambdaCanary10Percent30Minutes', canary(10, 30)],
  ['LambdaLinear10PercentEvery1Minute', linear(10, 1)],
  ['LambdaLinear10PercentEvery2Minutes', linear(10, 2)],
  ['LambdaLinear10PercentEvery3Minutes', linear(10, 3)],
  ['LambdaLinear10PercentEvery10Minutes', linear(10, 10)],
]
const ECS: readonly (readonly [string, TrafficRouting])[] = [
  ['ECSAllAtOnce', allAtOnce],
  ['ECSCanary10Percent5Minutes', canary(10, 5)],
  ['ECSCanary10Percent15Minutes', canary(10, 15)],
  ['ECSLinear10PercentEvery1Minutes', linear(10, 1)],
  ['ECSLinear10PercentEvery3Minutes', linear(10, 3)],
]

function identity(name: string, index: number): ConfigurationIdentity {
  return {
    name: `${PREDEFINED_PREFIX}${name}`,
    configurationId: `00000000-0000-0000-0000-${String(index + 1).padStart(12, '0')}`,
  }
}

/** The configurations that every account has. */
export const PREDEFINED_CONFIGURATIONS: readonly DeploymentConfiguration[] = [
  ...SERVER.map(([name, minimumHealthyHosts], index) => ({
    ...identity(name, index),
    computePlatform: 'Server' as const,
    minimumHealthyHosts,
  })),
  ...LAMBDA.map(([name, trafficRouting], index) => ({
    ...identity(name, SERVER.length + index),
    computePlatform: 'Lambda' as const,
    trafficRouting,
  })),
  ...ECS.map(([name, trafficRouting], index) => ({
    ...identity(name, SERVER.length + LAMBDA.length + index),
    computePlatform: 'ECS' as const,
    trafficRouting,
  })),
]
