import type { EcsCapacityProvider, EcsNetwork } from '../document.ts'

/** The function that is called at a lifecycle event. */
export interface HookOfEvent {
  readonly event: string
  readonly functionName: string
}

/** What an AppSpec file for AWS Lambda is made of. */
export interface LambdaValues {
  readonly platform: 'lambda'
  readonly name: string
  readonly alias: string
  readonly currentVersion: string
  readonly targetVersion: string
  readonly hooks: readonly HookOfEvent[]
}

/** What an AppSpec file for Amazon ECS is made of. */
export interface EcsValues {
  readonly platform: 'ecs'
  readonly taskDefinition: string
  readonly containerName: string
  /** A number, or a placeholder. */
  readonly containerPort: string
  readonly platformVersion?: string
  readonly network?: EcsNetwork
  readonly capacityProviders: readonly EcsCapacityProvider[]
  readonly hooks: readonly HookOfEvent[]
}

/**
 * Writes an AppSpec file in YAML. Whether the service would take it is the validator's to say: nothing is checked here.
 *
 * @example
 * writeCloudAppSpec({ platform: 'lambda', name: 'orders', alias: 'live', currentVersion: '1', targetVersion: '2', hooks: [] })
 */
export function writeCloudAppSpec(values: LambdaValues | EcsValues): string {
  const [resource, type] =
    values.platform === 'lambda' ? ['TargetFunction', 'AWS::Lambda::Function'] : ['TargetService', 'AWS::ECS::Service']
  const properties = values.platform === 'lambda' ? lambdaLines(values) : ecsLines(values)
  const hooks = values.hooks.map(
    ({ event, functionName }) => `  - ${/^\w+$/.test(event) ? event : quoted(event)}: ${quoted(functionName)}`,
  )
  const lines = [
    'version: 0.0',
    'Resources:',
    `  - ${resource}:`,
    `      Type: ${type}`,
    '      Properties:',
    ...properties.map((line) => `        ${line}`),
    ...(hooks.length === 0 ? [] : ['Hooks:', ...hooks]),
  ]
  return `${lines.join('\n')}\n`
}

function lambdaLines({ name, alias, currentVersion, targetVersion }: LambdaValues): string[] {
  return [
    `Name: ${quoted(name)}`,
    `Alias: ${quoted(alias)}`,
    `CurrentVersion: ${quoted(currentVersion)}`,
    `TargetVersion: ${quoted(targetVersion)}`,
  ]
}

function ecsLines(values: EcsValues): string[] {
  const { platformVersion, network, capacityProviders } = values
  return [
    `TaskDefinition: ${quoted(values.taskDefinition)}`,
    'LoadBalancerInfo:',
    `  ContainerName: ${quoted(values.containerName)}`,
    `  ContainerPort: ${/^\d+$/.test(values.containerPort) ? values.containerPort : quoted(values.containerPort)}`,
    ...(platformVersion === undefined ? [] : [`PlatformVersion: ${quoted(platformVersion)}`]),
    ...(network === undefined ? [] : networkLines(network)),
    ...(capacityProviders.length === 0 ? [] : ['CapacityProviderStrategy:']),
    ...capacityProviders.flatMap(({ capacityProvider, base, weight }) => [
      `  - CapacityProvider: ${quoted(capacityProvider)}`,
      `    Base: ${base}`,
      `    Weight: ${weight}`,
    ]),
  ]
}

function networkLines({ subnets, securityGroups, assignPublicIp }: EcsNetwork): string[] {
  const list = (items: readonly string[]): string => `[${items.map(quoted).join(', ')}]`
  return [
    'NetworkConfiguration:',
    '  AwsvpcConfiguration:',
    `    Subnets: ${list(subnets)}`,
    `    SecurityGroups: ${list(securityGroups)}`,
    `    AssignPublicIp: ${assignPublicIp ? 'ENABLED' : 'DISABLED'}`,
  ]
}

/** What JSON writes in quotes, YAML reads as the same text. */
function quoted(text: string): string {
  return JSON.stringify(text)
}
