import { ServiceException } from '../exception.ts'
import { type CodeDeployState, change } from '../model/codedeploy-state.ts'
import {
  type DeploymentConfiguration,
  PREDEFINED_PREFIX,
  type ServerConfiguration,
  type TrafficConfiguration,
  type ZonalConfiguration,
} from '../model/configuration.ts'
import { isFinal } from '../model/deployment.ts'
import type { ComputePlatform } from '../model/deployment-group.ts'
import { paginate } from '../paging.ts'
import {
  type Body,
  type FieldExceptions,
  fieldInUse,
  oneOf,
  optionalNumber,
  optionalObject,
  optionalString,
  requireName,
} from '../request.ts'
import { type Operation, timeMember } from './operation.ts'
import { readTrafficRouting } from './traffic-routing.ts'

const CUSTOM_LIMIT = 50

const NAME: FieldExceptions = {
  required: 'DeploymentConfigNameRequiredException',
  invalid: 'InvalidDeploymentConfigNameException',
}

/** A configuration by its name. @throws ServiceException `DeploymentConfigDoesNotExistException` */
function requireConfiguration(state: CodeDeployState, name: string): DeploymentConfiguration {
  const configuration = state.findConfiguration(name)
  if (configuration !== undefined) return configuration
  throw new ServiceException(
    'DeploymentConfigDoesNotExistException',
    `No Deployment Configuration found for name: ${name}`,
  )
}

/** One that a deployment to instances can use. @throws ServiceException `InvalidDeploymentConfigNameException` */
export function requireServerConfiguration(state: CodeDeployState, name: string): ServerConfiguration {
  const configuration = requireConfiguration(state, name)
  if (configuration.computePlatform === 'Server') return configuration
  throw ofAnotherPlatform(configuration, 'Server')
}

/** One that a deployment to functions or services can use. @throws ServiceException `InvalidDeploymentConfigNameException` */
export function requireTrafficConfiguration(
  state: CodeDeployState,
  name: string,
  platform: TrafficConfiguration['computePlatform'],
): TrafficConfiguration {
  const configuration = requireConfiguration(state, name)
  if (configuration.computePlatform === platform) return configuration
  throw ofAnotherPlatform(configuration, platform)
}

/** Refuses a configuration that is not there or not for the platform. */
export function checkConfiguration(state: CodeDeployState, name: string, platform: ComputePlatform): void {
  if (platform === 'Server') requireServerConfiguration(state, name)
  else requireTrafficConfiguration(state, name, platform)
}

function ofAnotherPlatform({ name, computePlatform }: DeploymentConfiguration, wanted: string): ServiceException {
  return new ServiceException(
    'InvalidDeploymentConfigNameException',
    `Deployment configuration ${name} is for the ${computePlatform} compute platform; the application's is ${wanted}`,
  )
}

function configurationInfo(configuration: DeploymentConfiguration): Readonly<Record<string, unknown>> {
  const { configurationId, name, computePlatform, createdAtMs } = configuration
  return {
    deploymentConfigId: configurationId,
    deploymentConfigName: name,
    computePlatform,
    ...timeMember('createTime', createdAtMs),
    ...(configuration.computePlatform === 'Server'
      ? {
          minimumHealthyHosts: configuration.minimumHealthyHosts,
          ...(configuration.zonal !== undefined && { zonalConfig: configuration.zonal }),
        }
      : { trafficRoutingConfig: configuration.trafficRouting }),
  }
}

function readMinimumHealthyHosts(body: Body): ServerConfiguration['minimumHealthyHosts'] {
  const exception = 'InvalidMinimumHealthyHostValueException'
  const minimum = optionalObject(body, 'minimumHealthyHosts')
  if (minimum === undefined) throw new ServiceException(exception, 'minimumHealthyHosts is required')
  const type = oneOf(
    optionalString(minimum, 'type'),
    'minimumHealthyHosts.type',
    ['HOST_COUNT', 'FLEET_PERCENT'],
    exception,
  )
  const value = optionalNumber(minimum, 'value')
  if (type !== undefined && isMinimum(type, value)) return { type, value }
  throw new ServiceException(
    exception,
    'minimumHealthyHosts needs a type and a whole value: a HOST_COUNT from 0, or a FLEET_PERCENT from 0 to 100',
  )
}

function readZonal(body: Body): ZonalConfiguration | undefined {
  const given = optionalObject(body, 'zonalConfig')
  if (given === undefined) return undefined
  const first = readMonitorDuration(given, 'firstZoneMonitorDurationInSeconds')
  const each = readMonitorDuration(given, 'monitorDurationInSeconds')
  const perZone = readMinimumPerZone(given)
  return {
    ...(first !== undefined && { firstZoneMonitorDurationInSeconds: first }),
    ...(each !== undefined && { monitorDurationInSeconds: each }),
    ...(perZone !== undefined && { minimumHealthyHostsPerZone: perZone }),
  }
}

const INVALID_ZONAL = 'InvalidZonalDeploymentConfigurationException'

function readMonitorDuration(zonal: Body, field: string): number | undefined {
  const value = optionalNumber(zonal, field)
  if (value === undefined || (Number.isSafeInteger(value) && value >= 0)) return value
  throw new ServiceException(INVALID_ZONAL, `zonalConfig.${field} is ${value}; expected whole seconds from 0`)
}

function readMinimumPerZone(zonal: Body): ZonalConfiguration['minimumHealthyHostsPerZone'] {
  const minimum = optionalObject(zonal, 'minimumHealthyHostsPerZone')
  if (minimum === undefined) return undefined
  const field = 'zonalConfig.minimumHealthyHostsPerZone'
  const type = oneOf(optionalString(minimum, 'type'), `${field}.type`, ['HOST_COUNT', 'FLEET_PERCENT'], INVALID_ZONAL)
  const value = optionalNumber(minimum, 'value')
  if (type !== undefined && isMinimum(type, value)) return { type, value }
  throw new ServiceException(
    INVALID_ZONAL,
    `${field} needs a type and a whole value: a HOST_COUNT from 0, or a FLEET_PERCENT from 0 to 100`,
  )
}

function isMinimum(type: 'HOST_COUNT' | 'FLEET_PERCENT', value: number | undefined): value is number {
  const limit = type === 'FLEET_PERCENT' ? 100 : Number.MAX_SAFE_INTEGER
  return value !== undefined && Number.isInteger(value) && value >= 0 && value <= limit
}

type Rules<T extends DeploymentConfiguration> = Omit<T, 'configurationId' | 'name' | 'createdAtMs'>

function readServerRules(body: Body): Rules<ServerConfiguration> {
  if (fieldInUse(body, ['trafficRoutingConfig']) !== undefined) {
    throw new ServiceException(
      'InvalidTrafficRoutingConfigurationException',
      'trafficRoutingConfig is for the compute platforms Lambda and ECS',
    )
  }
  const minimumHealthyHosts = readMinimumHealthyHosts(body)
  const zonal = readZonal(body)
  return { computePlatform: 'Server', minimumHealthyHosts, ...(zonal !== undefined && { zonal }) }
}

function readTrafficRules(body: Body, computePlatform: 'Lambda' | 'ECS'): Rules<TrafficConfiguration> {
  if (fieldInUse(body, ['minimumHealthyHosts']) !== undefined) {
    throw new ServiceException(
      'InvalidMinimumHealthyHostValueException',
      `minimumHealthyHosts is not for the compute platform ${computePlatform}`,
    )
  }
  if (fieldInUse(body, ['zonalConfig']) !== undefined) {
    throw new ServiceException(INVALID_ZONAL, `zonalConfig is not for the compute platform ${computePlatform}`)
  }
  return { computePlatform, trafficRouting: readTrafficRouting(body) }
}

export const createDeploymentConfig: Operation = ({ state, newId, nowMs }, body) => {
  const name = requireName(body, 'deploymentConfigName', NAME)
  if (name.startsWith(PREDEFINED_PREFIX)) {
    throw new ServiceException(NAME.invalid, `deploymentConfigName cannot begin with ${PREDEFINED_PREFIX}`)
  }
  const platform = oneOf(
    optionalString(body, 'computePlatform'),
    'computePlatform',
    ['Server', 'Lambda', 'ECS'],
    'InvalidComputePlatformException',
  )
  const rules = platform === 'Lambda' || platform === 'ECS' ? readTrafficRules(body, platform) : readServerRules(body)
  if (state.findConfiguration(name) !== undefined) {
    throw new ServiceException(
      'DeploymentConfigAlreadyExistsException',
      `Deployment configuration already exists: ${name}`,
    )
  }
  if (state.configurations().filter(isCustom).length >= CUSTOM_LIMIT) {
    throw new ServiceException(
      'DeploymentConfigLimitExceededException',
      `there are ${CUSTOM_LIMIT} custom deployment configurations already`,
    )
  }
  const configuration: DeploymentConfiguration = { configurationId: newId(), name, createdAtMs: nowMs, ...rules }
  return {
    body: { deploymentConfigId: configuration.configurationId },
    changes: [change.putConfiguration(configuration)],
  }
}

function isCustom({ name }: DeploymentConfiguration): boolean {
  return !name.startsWith(PREDEFINED_PREFIX)
}

export const getDeploymentConfig: Operation = ({ state }, body) => ({
  body: {
    deploymentConfigInfo: configurationInfo(
      requireConfiguration(state, requireName(body, 'deploymentConfigName', NAME)),
    ),
  },
})

export const listDeploymentConfigs: Operation = ({ state, pageSize }, body) => {
  const names = state.configurations().map(({ name }) => name)
  const { items, ...next } = paginate('ListDeploymentConfigs', body, pageSize, names, (name) => name)
  return { body: { deploymentConfigsList: items, ...next } }
}

export const deleteDeploymentConfig: Operation = ({ state }, body) => {
  const name = requireName(body, 'deploymentConfigName', NAME)
  if (name.startsWith(PREDEFINED_PREFIX)) {
    throw new ServiceException('InvalidOperationException', `${name} is predefined and cannot be deleted`)
  }
  const group = state.groups().find(({ configurationName }) => configurationName === name)
  const deployment = state.deployments().find((one) => one.configurationName === name && !isFinal(one.status))
  if (group !== undefined || deployment !== undefined) {
    const user = group === undefined ? `deployment ${deployment?.deploymentId}` : `deployment group ${group.name}`
    throw new ServiceException('DeploymentConfigInUseException', `${name} is in use by ${user}`)
  }
  return { body: {}, changes: [change.deleteConfiguration(name)] }
}
