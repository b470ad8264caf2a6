import { clientError, invalid } from '../ecs-exception.ts'
import type { ContainerDefinition, Document, PortMapping } from '../model.ts'
import { allowFields, optionalCount, optionalFlag, optionalText, structures, texts } from '../request.ts'

/** What a task definition can say (API reference, RegisterTaskDefinition); all of it is kept and told again. */
export const DEFINITION_FIELDS = [
  'taskRoleArn',
  'executionRoleArn',
  'networkMode',
  'containerDefinitions',
  'volumes',
  'placementConstraints',
  'requiresCompatibilities',
  'cpu',
  'memory',
  'pidMode',
  'ipcMode',
  'proxyConfiguration',
  'inferenceAccelerators',
  'ephemeralStorage',
  'runtimePlatform',
  'enableFaultInjection',
] as const

/** What a container can say (API reference, ContainerDefinition). */
const CONTAINER_FIELDS = [
  'name',
  'image',
  'repositoryCredentials',
  'cpu',
  'memory',
  'memoryReservation',
  'links',
  'portMappings',
  'essential',
  'restartPolicy',
  'entryPoint',
  'command',
  'environment',
  'environmentFiles',
  'mountPoints',
  'volumesFrom',
  'linuxParameters',
  'secrets',
  'dependsOn',
  'startTimeout',
  'stopTimeout',
  'versionConsistency',
  'hostname',
  'user',
  'workingDirectory',
  'disableNetworking',
  'privileged',
  'readonlyRootFilesystem',
  'dnsServers',
  'dnsSearchDomains',
  'extraHosts',
  'dockerSecurityOptions',
  'interactive',
  'pseudoTerminal',
  'dockerLabels',
  'ulimits',
  'logConfiguration',
  'healthCheck',
  'systemControls',
  'resourceRequirements',
  'firelensConfiguration',
  'credentialSpecs',
]

/** Reads what is registered, and fills in the defaults that ECS tells afterwards. @throws EcsException `ClientException` */
export function readDefinition(
  body: Document,
): Document & { readonly containerDefinitions: readonly ContainerDefinition[] } {
  const networkMode = optionalText(body, 'networkMode')
  const requires = texts(body, 'requiresCompatibilities')
  const definitions = structures(body, 'containerDefinitions')
  if (definitions.length === 0) throw clientError('Container list cannot be empty.')
  const containerDefinitions = definitions.map((definition) => readContainer(definition, networkMode))
  const names = containerDefinitions.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw clientError(`Container name '${twice}' is used more than once.`)
  if (!containerDefinitions.some(({ essential }) => essential)) {
    throw clientError('At least one container in the task definition must be marked as essential.')
  }
  for (const { name, dependsOn = [] } of containerDefinitions) {
    const unknown = dependsOn.find(({ containerName }) => !names.includes(containerName))
    if (unknown !== undefined) {
      throw clientError(
        `Container '${name}' depends on '${unknown.containerName}', which is not in the task definition.`,
      )
    }
  }
  if (requires.includes('FARGATE')) {
    if (networkMode !== 'awsvpc') throw clientError('Fargate only supports network mode ‘awsvpc’.')
    if (body.cpu === undefined || body.memory === undefined) {
      throw clientError('Fargate requires that cpu and memory be defined at the task level.')
    }
  }
  const given = Object.fromEntries(
    DEFINITION_FIELDS.flatMap((field) => (body[field] === undefined ? [] : [[field, body[field]]])),
  )
  return {
    ...given,
    ...(networkMode === undefined && !requires.includes('EXTERNAL') && { networkMode: 'bridge' }),
    containerDefinitions,
    volumes: structures(body, 'volumes'),
    placementConstraints: structures(body, 'placementConstraints'),
    compatibilities: ['EC2', ...(networkMode === 'awsvpc' ? ['FARGATE'] : ['EXTERNAL'])],
  }
}

function readContainer(definition: Document, networkMode: string | undefined): ContainerDefinition {
  const name = optionalText(definition, 'name')
  const image = optionalText(definition, 'image')
  if (name === undefined) throw clientError('Container.name should not be null or empty.')
  if (!/^[A-Za-z0-9_-]{1,255}$/.test(name)) {
    throw clientError(`Container name '${name}' has up to 255 letters, numbers, hyphens and underscores.`)
  }
  if (image === undefined) throw clientError('Container.image should not be null or empty.')
  allowFields(definition, CONTAINER_FIELDS, `containerDefinitions[${name}].`)
  optionalCount(definition, 'stopTimeout', 120)
  optionalText(definition, 'workingDirectory')
  const environment = structures(definition, 'environment').map((variable) => {
    const key = optionalText(variable, 'name')
    if (key === undefined || key.includes('=') || key.includes('\0'))
      throw clientError('Environment variable name is not valid.')
    const { value = '' } = variable
    if (typeof value !== 'string') throw invalid(`The value of the environment variable ${key} has to be a text.`)
    return { name: key, value }
  })
  return {
    cpu: 0,
    mountPoints: [],
    volumesFrom: [],
    systemControls: [],
    ...definition,
    name,
    image,
    essential: optionalFlag(definition, 'essential') ?? true,
    ...(definition.entryPoint !== undefined && { entryPoint: texts(definition, 'entryPoint') }),
    ...(definition.command !== undefined && { command: texts(definition, 'command') }),
    ...(definition.dependsOn !== undefined && { dependsOn: readDependencies(definition) }),
    environment,
    portMappings: structures(definition, 'portMappings').map((mapping) => readPort(mapping, networkMode)),
  } as ContainerDefinition
}

function readDependencies(definition: Document): ContainerDefinition['dependsOn'] {
  return structures(definition, 'dependsOn').map((dependency) => ({
    containerName: optionalText(dependency, 'containerName') ?? '',
    condition: optionalText(dependency, 'condition') ?? 'START',
  }))
}

function readPort(mapping: Document, networkMode: string | undefined): PortMapping {
  allowFields(mapping, ['containerPort', 'hostPort', 'protocol', 'name', 'appProtocol'], 'portMappings.')
  const containerPort = optionalCount(mapping, 'containerPort', 65_535) ?? 0
  if (containerPort === 0) throw clientError('Container port must be from 1 to 65535.')
  const hostPort = optionalCount(mapping, 'hostPort', 65_535)
  const isShared = networkMode === 'awsvpc' || networkMode === 'host'
  if (isShared && hostPort !== undefined && hostPort !== 0 && hostPort !== containerPort) {
    throw clientError(
      `When networkMode=${networkMode}, the host ports and container ports in port mappings must match.`,
    )
  }
  const protocol = optionalText(mapping, 'protocol') ?? 'tcp'
  if (protocol !== 'tcp' && protocol !== 'udp') throw clientError('The protocol of a port mapping is tcp or udp.')
  return { ...mapping, containerPort, hostPort: hostPort ?? (isShared ? containerPort : 0), protocol } as PortMapping
}
