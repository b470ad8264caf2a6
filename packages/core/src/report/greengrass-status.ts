import type { DeploymentResult } from '../deployment/index.ts'
import type { DeploymentStatusReport, GreengrassStatus } from '../pipeline/greengrass/greengrass-status.ts'
import { describeGreengrassTarget } from '../pipeline/greengrass/target-words.ts'
import type { GreengrassDeployment, GreengrassTarget } from '../provider.ts'
import { stepsForCoreDevice } from './core-device-advice.ts'
import { groupFailures } from './failure-groups.ts'
import { listNames } from './fleet.ts'
import { renderCoreDevice } from './greengrass-core-device.ts'
import { renderDevice, renderFailureFacts, renderInstalled } from './greengrass-device.ts'
import { renderGreengrassHistory } from './greengrass-history.ts'
import { describeJobCounts, describeStanding, type Standing } from './greengrass-standing.ts'
import { ago, momentOf } from './moment.ts'
import { type Paint, plainPaint } from './paint.ts'
import { shellWord } from './shell-word.ts'
import { adviceText, toAdvice } from './step.ts'
import { untrustedText } from './untrusted.ts'

/** How many different failures are told; the rest are counted. */
const TOLD_GROUPS = 5
/** How many of the devices that failed alike are named. */
const TOLD_NAMES = 10
/** How many components of a deployment are named. */
const TOLD_COMPONENTS = 20

export interface StatusTextOptions {
  /** The time of now, in milliseconds since the epoch: what was long ago says so. */
  readonly nowMs: number
  readonly paint?: Paint
  /** Whether the devices are those that were asked for: then each is told, whatever became of it. */
  readonly areDevicesAsked?: boolean
}

/** How deployments of Greengrass V2 stand, for a person. Nothing that a device wrote is active in it. */
export function renderGreengrassStatus(
  status: GreengrassStatus,
  { nowMs, paint = plainPaint, areDevicesAsked = false }: StatusTextOptions,
): readonly string[] {
  const context = { nowMs, paint, areDevicesAsked }
  switch (status.kind) {
    case 'device':
      return renderCoreDevice(status, context)
    case 'deployment':
      return renderReport(status, targetOf(status.deployment), context)
    case 'target': {
      const { target, targetArn, latest, history } = status
      const report =
        latest === undefined ? renderNothing(target, targetArn, paint) : renderReport(latest, target, context)
      if (history === undefined || history.length === 0) return report
      return [...report, '', paint.strong('its deployments, the newest first'), ...renderGreengrassHistory(history)]
    }
  }
}

function renderNothing(target: GreengrassTarget, targetArn: string, paint: Paint): readonly string[] {
  const what = `${untrustedText(describeGreengrassTarget(target))} never had a deployment`
  const arn = `  ${paint.dim(untrustedText(targetArn))}`
  if (target.type === 'thing-group') return [what, arn]
  const ofGroups = `  ${paint.strong('→')} those of its groups: slipway status --core-device ${shellWord(target.name)}`
  return [`${what} of its own`, arn, ofGroups]
}

type Context = Required<StatusTextOptions>

function renderReport(report: DeploymentStatusReport, target: GreengrassTarget, context: Context): readonly string[] {
  const { deployment, devices, waiting, untold } = report
  const { paint, areDevicesAsked } = context
  const standing = describeStanding(deployment, untold !== undefined)
  return [
    `${mark(standing, paint)} revision ${untrustedText(deployment.revisionId)} of ${untrustedText(describeGreengrassTarget(target))} ${standing.words}`,
    ...(standing.reason === undefined ? [] : [`  ${untrustedText(standing.reason)}`]),
    '',
    ...renderFacts(deployment, untold !== undefined, context),
    ...renderUntold(untold, paint),
    ...(areDevicesAsked
      ? devices.flatMap((device) => ['', ...renderDevice(device, deployment, context)])
      : renderFailures(report, paint)),
    ...(waiting === undefined ? [] : renderWaiting(waiting, context)),
    ...renderNext(report, standing, target, paint),
  ]
}

function mark({ verdict }: Standing, paint: Paint): string {
  if (verdict === 'open') return paint.warn('•')
  return verdict === 'good' ? paint.good('✓') : paint.bad('✗')
}

function renderFacts(deployment: GreengrassDeployment, isUntold: boolean, { nowMs }: Context): readonly string[] {
  const { id, nativeStatus, description, createdAt, targetArn, document, jobId, job } = deployment
  const components = Object.entries(document.components).map(
    ([name, { componentVersion }]) => `${name} ${componentVersion}`,
  )
  const more = components.length - TOLD_COMPONENTS
  const facts: readonly (readonly [name: string, value: string | undefined])[] = [
    ['deployment', `${id}${description === undefined ? '' : ` "${description}"`}`],
    [
      'service says',
      `${nativeStatus}${deployment.isLatestForTarget ? ', the latest of its target' : ', not the latest of its target'}`,
    ],
    ['created', createdAt === undefined ? undefined : `${momentOf(createdAt)}${ago(createdAt, nowMs)}`],
    ['target', targetArn],
    ['stands for', document.parentTargetArn],
    [
      'components',
      components.length === 0
        ? 'none: what this target has installed is removed'
        : `${components.slice(0, TOLD_COMPONENTS).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    ],
    ['job', describeJob(jobId, job, isUntold)],
  ]
  const told = facts.filter(([, value]) => value !== undefined)
  const width = Math.max(...told.map(([name]) => name.length))
  return told.map(([name, value = '']) => `  ${name.padEnd(width)}  ${untrustedText(value)}`)
}

function describeJob(
  jobId: string | undefined,
  job: GreengrassDeployment['job'],
  isUntold: boolean,
): string | undefined {
  if (jobId === undefined) return undefined
  if (job !== undefined) return `${jobId}, ${job.nativeStatus}: ${describeJobCounts(job)}`
  return `${jobId}, which may not be read${isUntold ? '' : ': this is what the devices say themselves'}`
}

function renderUntold(untold: string | undefined, paint: Paint): readonly string[] {
  if (untold === undefined) return []
  const rights = 'iot:ListThingsInThingGroup, iot:DescribeJob, iot:ListJobExecutionsForJob and iot:DescribeJobExecution'
  return [
    '',
    `  ${paint.warn('its devices are not told:')} ${untrustedText(untold)}`,
    `  ${paint.strong('→')} allow ${rights}; of up to 50 devices greengrass:ListCoreDevices and greengrass:ListEffectiveDeployments tell too`,
  ]
}

/** Devices that failed, equal failures as one. */
function renderFailures({ deployment, devices }: DeploymentStatusReport, paint: Paint): readonly string[] {
  const groups = groupFailures(
    asResult(
      deployment,
      devices.map(({ target }) => target),
    ),
  )
  const byName = new Map(devices.map((device) => [device.target.id, device]))
  const told = groups.slice(0, TOLD_GROUPS)
  const lines = told.flatMap((group) => {
    if (group.kind !== 'event') return []
    const { targets, event, isAlike } = group
    const count = targets.length === 1 ? '1 device' : `${targets.length} devices`
    const [first] = targets
    const onFirst = isAlike || targets.length === 1 ? '' : `on ${untrustedText(event.targetId)}: `
    const [step] = stepsForCoreDevice(event)
    return [
      '',
      `  ${paint.bad(`${count} failed`)}: ${listNames(targets, TOLD_NAMES)}`,
      ...renderFailureFacts(event.diagnostics, first?.nativeStatus ?? '', onFirst),
      ...renderInstalled(
        targets.flatMap(({ id }) => byName.get(id) ?? []),
        deployment,
      ),
      ...(step === undefined ? [] : [`    ${paint.strong('→')} ${adviceText(toAdvice(step, 'command'), 'command')}`]),
    ]
  })
  const known = told.reduce((sum, { targets }) => sum + targets.length, 0)
  const more = Math.max(deployment.counts?.failed ?? 0, devices.length) - known
  return more > 0
    ? [...lines, '', `  ${paint.bad(`${known === 0 ? '' : 'and '}${more} ${known === 0 ? '' : 'more '}failed`)}`]
    : lines
}

/** Failures are grouped as those of a result are. */
function asResult(deployment: GreengrassDeployment, targets: DeploymentResult['targets']): DeploymentResult {
  const { id, nativeStatus } = deployment
  const nothingDone = { actionTaken: 'none', elapsedMs: 0 } as const
  return {
    outcome: 'failed',
    deploymentId: id,
    service: 'greengrass',
    status: nativeStatus,
    deployment,
    targets,
    ...nothingDone,
  }
}

function renderWaiting(
  { total, devices }: NonNullable<DeploymentStatusReport['waiting']>,
  { nowMs, paint }: Context,
): readonly string[] {
  if (total === 0) return []
  const width = Math.max(0, ...devices.map(({ name }) => name.length))
  const health = (isHealthy: boolean | undefined): string => {
    if (isHealthy === undefined) return 'no core device that can be looked at'
    return isHealthy ? 'healthy' : 'unhealthy'
  }
  return [
    '',
    `  ${paint.warn(total === 1 ? '1 device has not begun' : `${total} devices have not begun`)}: they are offline, or at another deployment`,
    ...devices.map(({ name, isHealthy, lastSeenAt }) => {
      const seen = lastSeenAt === undefined ? '' : `, last heard of ${momentOf(lastSeenAt)}${ago(lastSeenAt, nowMs)}`
      return `    ${untrustedText(name).padEnd(width)}  ${health(isHealthy)}${seen}`
    }),
    ...(total > devices.length ? [`    and ${total - devices.length} more`] : []),
  ]
}

function renderNext(
  { deployment, untold }: DeploymentStatusReport,
  { verdict }: Standing,
  target: GreengrassTarget,
  paint: Paint,
): readonly string[] {
  const { id, isLatestForTarget, targetArn } = deployment
  const arrow = `  ${paint.strong('→')}`
  if (!isLatestForTarget)
    return [
      '',
      `${arrow} what counts for ${describeGreengrassTarget(target)} now: slipway status --target-arn ${untrustedText(targetArn)}`,
    ]
  if ((deployment.counts?.failed ?? 0) > 0 && target.type === 'thing-group') {
    const group = `--thing-group ${shellWord(target.name)}`
    return [
      '',
      `${arrow} once that is mended: slipway redeploy --provider greengrass ${group} --from failed-devices --wait`,
    ]
  }
  if (verdict !== 'open' || untold !== undefined) return []
  return ['', `${arrow} to wait for it: slipway wait --provider greengrass --deployment-id ${id}`]
}

/** The target of a deployment that was asked for by its id. */
function targetOf({ targetArn, deploymentGroupName = '' }: GreengrassDeployment): GreengrassTarget {
  return { type: targetArn.includes(':thinggroup/') ? 'thing-group' : 'thing', name: deploymentGroupName }
}
