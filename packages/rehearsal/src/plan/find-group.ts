import { type AwsSettings, type GroupDocument, readGroupDocument } from '@slipway/aws'
import { SlipwayError } from '@slipway/core/errors'
import type { Files } from '@slipway/core/provider'
import type { ComputePlatform, RehearsalReport } from '../report/model.ts'
import { blueGreenOf, type PlannedBlueGreen } from './blue-green.ts'
import { isFilled, isObject, type Json, pick, textOf } from './json.ts'
import { readGroupFile } from './read-group-file.ts'

/** The group that is deployed to, as far as a rehearsal can be one of it. */
export interface PlannedGroup {
  readonly applicationName: string
  readonly deploymentGroupName: string
  readonly source: NonNullable<RehearsalReport['groupSource']>
  readonly configurationName: string
  /** What CreateDeploymentConfig takes, for a configuration of somebody's own. */
  readonly configuration?: Json
  /** What CreateDeploymentGroup takes beside names, configuration, and what is deployed to. */
  readonly settings: Json
  /** The service of Amazon ECS that is deployed to. */
  readonly service: { readonly clusterName: string; readonly serviceName: string }
  /** Whether a listener shows what is new before traffic moves. */
  readonly hasTestListener: boolean
  /** Whether there is a load balancer before the instances. */
  readonly hasBalancer: boolean
  /** How instances are replaced; absent where they are deployed to in place. */
  readonly blueGreen?: PlannedBlueGreen
  readonly notes: readonly string[]
}

export interface AskedGroup {
  readonly applicationName: string | undefined
  readonly deploymentGroupName: string | undefined
  /** A file with the settings. */
  readonly file: string | undefined
  readonly configurationName: string | undefined
}

/** User guide, "Working with deployment configurations": what a group has that names none; for instances it is the service's own default. */
const DEFAULT_CONFIGURATIONS: Readonly<Record<ComputePlatform, string>> = {
  server: 'CodeDeployDefault.OneAtATime',
  lambda: 'CodeDeployDefault.LambdaAllAtOnce',
  ecs: 'CodeDeployDefault.ECSAllAtOnce',
}

const PLATFORM_WORDS: Readonly<Record<ComputePlatform, string>> = { server: 'Server', lambda: 'Lambda', ecs: 'ECS' }

/** What makes the SDK look for credentials at all; without any of it, it would ask the network. */
const CREDENTIAL_VARIABLES = [
  'AWS_ACCESS_KEY_ID',
  'AWS_PROFILE',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
]

/**
 * Finds out how the group deploys: from a file, from the service where application and group are named and credentials are at hand, or
 * as a new group would.
 *
 * @throws SlipwayError INPUT_INVALID for a file that is no group of the platform; of the service when it refuses to tell.
 */
export async function findGroup(
  platform: ComputePlatform,
  asked: AskedGroup,
  {
    settings,
    files,
    signal,
  }: { readonly settings: AwsSettings; readonly files: Pick<Files, 'read'>; readonly signal: AbortSignal },
): Promise<PlannedGroup> {
  const { applicationName = 'rehearsal', deploymentGroupName = 'rehearsal', file } = asked
  const names = { applicationName, deploymentGroupName }
  if (file !== undefined) {
    return toGroup(platform, names, readGroupFile(file, await files.read(file)), asked, 'file', [])
  }
  const isNamed = asked.applicationName !== undefined && asked.deploymentGroupName !== undefined
  if (isNamed && CREDENTIAL_VARIABLES.some((name) => settings.environment[name])) {
    const document = await readGroupDocument(settings, names, { signal })
    return toGroup(platform, names, document, asked, 'service', [])
  }
  const why = isNamed ? 'there are no credentials to read the group with' : 'no application and group are named'
  const note = `the settings are those of a new group: ${why}, and no file describes it`
  return toGroup(platform, names, { deploymentGroupInfo: {} }, asked, 'defaults', [note])
}

function toGroup(
  platform: ComputePlatform,
  names: Pick<PlannedGroup, 'applicationName' | 'deploymentGroupName'>,
  { deploymentGroupInfo: info, deploymentConfigInfo }: GroupDocument,
  asked: AskedGroup,
  source: PlannedGroup['source'],
  notes: readonly string[],
): PlannedGroup {
  const { computePlatform = PLATFORM_WORDS[platform] } = info
  if (computePlatform !== PLATFORM_WORDS[platform]) {
    throw new SlipwayError(
      'INPUT_INVALID',
      `the deployment group is for ${String(computePlatform)}, and the release is for ${PLATFORM_WORDS[platform]}`,
      { hint: 'name the group that this release is deployed to' },
    )
  }
  const configurationName =
    asked.configurationName ?? textOf(info.deploymentConfigName) ?? DEFAULT_CONFIGURATIONS[platform]
  const configuration = configurationOf(configurationName, deploymentConfigInfo)
  const blueGreen = platform === 'server' ? blueGreenOf(info) : undefined
  return {
    ...names,
    source,
    configurationName,
    ...(configuration !== undefined && { configuration }),
    settings: settingsOf(platform, info),
    ...placeOf(info),
    ...(blueGreen !== undefined && { blueGreen, hasBalancer: true }),
    notes: [...notes, ...(blueGreen?.notes ?? []), ...describeLeftOut(platform, info)],
  }
}

/** @throws SlipwayError INPUT_INVALID for a configuration that nobody describes. */
function configurationOf(name: string, info: Json | undefined): Json | undefined {
  if (name.startsWith('CodeDeployDefault.')) return undefined
  if (info?.deploymentConfigName !== name) {
    throw new SlipwayError('INPUT_INVALID', `how the deployment configuration "${name}" deploys is not known`, {
      hint: 'put what "aws deploy get-deployment-config" prints beside the group in its file: deploymentConfigInfo; or name one of AWS with deployment-config',
    })
  }
  const kept = ['deploymentConfigName', 'computePlatform', 'minimumHealthyHosts', 'trafficRoutingConfig', 'zonalConfig']
  return pick(info, kept)
}

/** Where a group deploys to, and what is before it. */
function placeOf({
  ecsServices,
  loadBalancerInfo,
  deploymentStyle,
}: Json): Pick<PlannedGroup, 'service' | 'hasTestListener' | 'hasBalancer'> {
  const [service] = Array.isArray(ecsServices) ? ecsServices : []
  const { clusterName, serviceName } = isObject(service) ? service : {}
  const pairs = isObject(loadBalancerInfo) ? loadBalancerInfo.targetGroupPairInfoList : undefined
  const [pair] = Array.isArray(pairs) ? pairs : []
  return {
    service: { clusterName: textOf(clusterName) ?? 'rehearsal', serviceName: textOf(serviceName) ?? 'rehearsal' },
    hasTestListener: isObject(pair) && isObject(pair.testTrafficRoute),
    hasBalancer: isObject(deploymentStyle) && deploymentStyle.deploymentOption === 'WITH_TRAFFIC_CONTROL',
  }
}

function settingsOf(platform: ComputePlatform, info: Json): Json {
  const common = pick(info, ['autoRollbackConfiguration', 'outdatedInstancesStrategy'])
  if (platform === 'server') return common
  const deploymentStyle = { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' }
  if (platform === 'lambda') return { ...common, deploymentStyle }
  const { blueGreenDeploymentConfiguration = {} } = pick(info, ['blueGreenDeploymentConfiguration'])
  const wanted = pick(isObject(blueGreenDeploymentConfiguration) ? blueGreenDeploymentConfiguration : {}, [
    'deploymentReadyOption',
    'terminateBlueInstancesOnDeploymentSuccess',
  ])
  return { ...common, deploymentStyle, blueGreenDeploymentConfiguration: wanted }
}

/** What of a group a rehearsal is not one of. */
function describeLeftOut(platform: ComputePlatform, info: Json): string[] {
  const notes: string[] = []
  const { alarmConfiguration, triggerConfigurations, deploymentStyle, autoScalingGroups } = info
  const isInPlace = !isObject(deploymentStyle) || deploymentStyle.deploymentType !== 'BLUE_GREEN'
  if (isObject(alarmConfiguration) && alarmConfiguration.enabled === true) {
    notes.push('the alarms of the group are left out: none of them could go off here')
  }
  if (isFilled(triggerConfigurations)) notes.push('the triggers of the group are left out: nobody is told')
  if (platform === 'server' && isInPlace && isFilled(autoScalingGroups)) {
    notes.push('the group has Auto Scaling groups; rehearsed are instances that stay')
  }
  return notes
}
