import type { Deployment } from '../../deployment/index.ts'
import { SlipwayError } from '../../errors.ts'
import type { CallOptions, DeploymentConfiguration, GroupSettings } from '../../provider.ts'
import { describeTriggers } from '../plan/plan-overrides.ts'
import type { RightsLedger } from './ledger.ts'
import type { CheckState, ReadinessCheck, ReadinessPorts, ReadinessRequest } from './model.ts'

/** What is known of the group when its own checks are over. */
export interface CheckedGroup {
  /** Whether there is an application, a group; `undefined` where the right to see is missing. */
  readonly isThere: boolean | undefined
  readonly settings?: GroupSettings
  readonly configuration?: DeploymentConfiguration
  /** The deployment that the group began last. */
  readonly last?: Deployment
  readonly lastSuccess?: Deployment
}

/** Without a configuration of its own, a group has this one (API reference, CreateDeployment). */
const DEFAULT_CONFIGURATION = 'CodeDeployDefault.OneAtATime'

type Checks<T> = AsyncGenerator<ReadinessCheck, T, undefined>

/** Looks at application and group, and at what the group says of a deployment. */
export async function* checkGroup(
  request: ReadinessRequest,
  ports: ReadinessPorts,
  ledger: RightsLedger,
  options: CallOptions,
): Checks<CheckedGroup> {
  const { applicationName, deploymentGroupName } = request
  const { provider } = ports
  let settings: GroupSettings
  try {
    const looked = await ledger.look(
      'codedeploy:GetDeploymentGroup',
      provider.describeGroup(applicationName, deploymentGroupName, options),
    )
    if ('denied' in looked) {
      yield unseen('deployment group', looked.denied)
      yield* checkBusy(request, ports, ledger, options)
      return { isThere: undefined }
    }
    settings = looked.found
  } catch (error) {
    if (!(error instanceof SlipwayError)) throw error
    const { code, message, hint = '' } = error
    if (code === 'GROUP_NOT_FOUND') yield check('application', 'passed', applicationName)
    else if (code !== 'APPLICATION_NOT_FOUND') throw error
    const name = code === 'GROUP_NOT_FOUND' ? 'deployment group' : 'application'
    yield { ...check(name, 'failed', message), remedy: hint }
    return { isThere: false }
  }
  yield check('application', 'passed', applicationName)
  yield describeKind(deploymentGroupName, settings)
  yield describeRole(settings)
  const configuration = yield* checkConfiguration(settings, ports, ledger, options)
  yield describeRollback(settings)
  const { isEnabled, names } = settings.alarms
  yield check('alarms', 'passed', isEnabled && names.length > 0 ? `${names.join(', ')} would stop it` : 'none')
  yield* checkBusy(request, ports, ledger, options)
  const deployments = yield* checkDeployments(settings, ports, ledger, options)
  return { isThere: true, settings, ...(configuration !== undefined && { configuration }), ...deployments }
}

function describeKind(name: string, { platform, type }: GroupSettings): ReadinessCheck {
  if (platform === undefined) {
    return check('deployment group', 'warning', `${name}, of a compute platform that this release does not know`)
  }
  const kind = { server: 'EC2/on-premises', lambda: 'Lambda', ecs: 'ECS' }[platform]
  const how = type === 'blue-green' ? 'blue/green' : 'in place'
  return check('deployment group', 'passed', `${name}, ${kind}, ${how}`)
}

/** Whether the service may assume the role it finds out when a group is made or changed; the role itself IAM alone tells. */
function describeRole({ serviceRole }: GroupSettings): ReadinessCheck {
  if (serviceRole !== undefined) {
    return check(
      'service role',
      'passed',
      `${serviceRole}; whether CodeDeploy may still assume it only a deployment tells`,
    )
  }
  return {
    ...check('service role', 'failed', 'the group has none'),
    remedy: 'give it one: aws deploy update-deployment-group --service-role-arn ARN',
  }
}

async function* checkConfiguration(
  settings: GroupSettings,
  { provider }: ReadinessPorts,
  ledger: RightsLedger,
  options: CallOptions,
): Checks<DeploymentConfiguration | undefined> {
  const name = settings.configurationName ?? DEFAULT_CONFIGURATION
  const right = 'codedeploy:GetDeploymentConfig'
  try {
    const looked = await ledger.look(right, provider.describeConfiguration(name, options))
    if ('denied' in looked) {
      yield unseen('configuration', looked.denied)
      return undefined
    }
    yield check('configuration', 'passed', name)
    return looked.found
  } catch (error) {
    if (!(error instanceof SlipwayError) || error.code !== 'CONFIGURATION_NOT_FOUND') throw error
    yield { ...check('configuration', 'failed', error.message), remedy: error.hint ?? '' }
    return undefined
  }
}

function describeRollback({ autoRollback, alarms }: GroupSettings): ReadinessCheck {
  if (autoRollback.length === 0) {
    return {
      ...check('automatic rollback', 'warning', 'off: after a failure the fleet stays split between two revisions'),
      remedy: 'switch it on for the group, or for one deployment with auto-rollback: failure',
    }
  }
  const isDeaf = autoRollback.includes('alarm') && !(alarms.isEnabled && alarms.names.length > 0)
  const words = `on ${describeTriggers(autoRollback)}`
  if (!isDeaf) return check('automatic rollback', 'passed', words)
  return {
    ...check('automatic rollback', 'warning', `${words}, but the group has no alarms`),
    remedy: 'give the group alarms, or leave the trigger out',
  }
}

async function* checkBusy(
  { applicationName, deploymentGroupName }: ReadinessRequest,
  { provider }: ReadinessPorts,
  ledger: RightsLedger,
  options: CallOptions,
): Checks<void> {
  const looked = await ledger.look(
    'codedeploy:ListDeployments',
    provider.activeDeployments(applicationName, deploymentGroupName, options),
  )
  yield 'denied' in looked ? unseen('busy', looked.denied) : describeBusy(looked.found)
}

async function* checkDeployments(
  settings: GroupSettings,
  { provider }: ReadinessPorts,
  ledger: RightsLedger,
  options: CallOptions,
): Checks<Pick<CheckedGroup, 'last' | 'lastSuccess'>> {
  const get = async (id: string | undefined): Promise<Deployment | undefined> => {
    if (id === undefined) return undefined
    const one = await ledger.look('codedeploy:GetDeployment', provider.getDeployment(id, options))
    return 'denied' in one ? undefined : one.found
  }
  const { lastAttemptedDeploymentId: lastId, lastSuccessfulDeploymentId: successId } = settings
  const last = await get(lastId)
  const lastSuccess = successId === lastId ? last : await get(successId)
  yield describeLast(lastId, last)
  return { ...(last !== undefined && { last }), ...(lastSuccess !== undefined && { lastSuccess }) }
}

function describeBusy([holder]: readonly Deployment[]): ReadinessCheck {
  if (holder === undefined) return check('busy', 'passed', 'no deployment is under way')
  return {
    ...check('busy', 'warning', `deployment ${holder.id} is under way (${holder.nativeStatus})`),
    remedy: 'a deployment waits for its end unless if-busy says otherwise',
  }
}

function describeLast(id: string | undefined, last: Deployment | undefined): ReadinessCheck {
  if (id === undefined) return check('last deployment', 'passed', 'none yet')
  if (last === undefined) return check('last deployment', 'unknown', `${id}; how it ended may not be seen`)
  const { state, nativeStatus, createdAt, failure } = last
  const when =
    createdAt === undefined ? '' : ` of ${new Date(createdAt).toISOString().slice(0, 16).replace('T', ' ')} UTC`
  const message = `${id}${when}: ${nativeStatus}${failure === undefined ? '' : ` (${failure.code})`}`
  if (state !== 'failed' && state !== 'stopped') return check('last deployment', 'passed', message)
  return {
    ...check('last deployment', 'warning', message),
    remedy: `see why: slipway wait --deployment-id ${id}`,
  }
}

function unseen(name: string, { message, right }: SlipwayError): ReadinessCheck {
  return { ...check(name, 'unknown', message), ...(right !== undefined && { right }) }
}

function check(name: string, state: CheckState, message: string): ReadinessCheck {
  return { area: 'group', name, state, message }
}
