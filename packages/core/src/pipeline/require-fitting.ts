import { SlipwayError } from '../errors.ts'
import type { CallOptions, DeploymentGroup, DeploymentProvider, DeploymentRequest } from '../provider.ts'

/** A request with what its AppSpec is for, where that is at hand. */
type Asked = DeploymentRequest & { readonly appSpecPlatform?: 'lambda' | 'ecs' }

type Rule = (request: Asked, group: DeploymentGroup) => string | undefined

/** What a group does not take, after the CodeDeploy API reference (CreateDeployment) and the user guide's table of revision types. */
const RULES: readonly Rule[] = [
  ({ targetInstances }, { platform, type }) => {
    if (targetInstances === undefined) return undefined
    if (isWithoutHosts(platform)) return `target instances are for EC2 instances, not for ${nameOf(platform)}`
    return type === 'in-place'
      ? 'target instances are for blue/green deployments; the group deploys in place'
      : undefined
  },
  ({ ignoreApplicationStopFailures }, { platform }) =>
    ignoreApplicationStopFailures === true && isWithoutHosts(platform)
      ? `ignore-application-stop-failures is for instances; ${nameOf(platform)} has no ApplicationStop`
      : undefined,
  ({ updateOutdatedInstancesOnly }, { platform }) =>
    updateOutdatedInstancesOnly === true && isWithoutHosts(platform)
      ? `update-outdated-instances-only is for instances, not for ${nameOf(platform)}`
      : undefined,
  ({ fileExistsBehavior }, { platform }) =>
    fileExistsBehavior !== undefined && isWithoutHosts(platform)
      ? `file-exists-behavior is for instances; ${nameOf(platform)} has no files`
      : undefined,
  ({ revision }, { platform }) => {
    if (platform === 'server' && isAppSpecAlone(revision)) {
      return 'an AppSpec alone cannot be deployed to instances: they need an archive with the files'
    }
    const isArchive = revision.type === 's3' && !isAppSpecAlone(revision)
    if (!isWithoutHosts(platform) || !(isArchive || revision.type === 'github')) return undefined
    return `${nameOf(platform)} takes an AppSpec alone (YAML or JSON in S3, or inline), not ${isArchive ? 'an archive' : 'a repository on GitHub'}`
  },
  ({ appSpecPlatform }, { platform }) =>
    appSpecPlatform !== undefined && isWithoutHosts(platform) && platform !== appSpecPlatform
      ? `the AppSpec is for ${nameOf(appSpecPlatform)}, and the deployment group is of ${nameOf(platform)}`
      : undefined,
]

/**
 * Refuses what the group cannot take before it is asked to. The group is looked at only for a request that not every group
 * takes, and whoever may not look at it leaves the judgement to the service.
 *
 * @throws SlipwayError INPUT_INVALID with a line for each reason.
 */
export async function requireFitting(
  request: DeploymentRequest,
  provider: Pick<DeploymentProvider, 'getGroup'>,
  options: CallOptions,
): Promise<void> {
  if (!isSpecial(request)) return
  const { applicationName, deploymentGroupName } = request
  let group: DeploymentGroup
  try {
    group = await provider.getGroup(applicationName, deploymentGroupName, options)
  } catch (error) {
    if (error instanceof SlipwayError && error.code === 'ACCESS_DENIED') return
    throw error
  }
  const appSpecPlatform = await platformOf(request.revision)
  const asked: Asked = { ...request, ...(appSpecPlatform !== undefined && { appSpecPlatform }) }
  const reasons = RULES.flatMap((rule) => rule(asked, group) ?? [])
  if (reasons.length === 0) return
  throw new SlipwayError('INPUT_INVALID', reasons.join('\n'), {
    hint: `leave it out, or name a deployment group that takes it: "${deploymentGroupName}" of application "${applicationName}" does not`,
  })
}

/** What an AppSpec is for that comes with the request. */
async function platformOf(revision: DeploymentRequest['revision']): Promise<'lambda' | 'ecs' | undefined> {
  if (revision.type !== 'content' || revision.content === undefined) return undefined
  const { detectPlatform } = await import('../appspec/index.ts')
  const platform = detectPlatform(revision.content)
  return platform === 'ec2' ? undefined : platform
}

function isSpecial(request: DeploymentRequest): boolean {
  const { targetInstances, ignoreApplicationStopFailures, updateOutdatedInstancesOnly, fileExistsBehavior } = request
  return (
    targetInstances !== undefined ||
    ignoreApplicationStopFailures === true ||
    updateOutdatedInstancesOnly === true ||
    fileExistsBehavior !== undefined ||
    isAppSpecAlone(request.revision)
  )
}

function isAppSpecAlone(revision: DeploymentRequest['revision']): boolean {
  if (revision.type === 'content') return true
  return revision.type === 's3' && (revision.bundleType === 'YAML' || revision.bundleType === 'JSON')
}

function isWithoutHosts(platform: DeploymentGroup['platform']): platform is 'lambda' | 'ecs' {
  return platform === 'lambda' || platform === 'ecs'
}

function nameOf(platform: 'lambda' | 'ecs'): string {
  return platform === 'lambda' ? 'Lambda' : 'ECS'
}
