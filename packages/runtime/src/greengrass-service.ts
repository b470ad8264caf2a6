import type { GreengrassPolicy, GreengrassProvider } from '@slipway/aws'
import { SlipwayError } from '@slipway/core/errors'
import type { awsOptions, greengrassWaitOptions, OptionValues } from '@slipway/core/inputs'
import type { GreengrassTimeoutSubject, PipelineReporter } from '@slipway/core/pipeline'
import type { GreengrassDeployment } from '@slipway/core/provider'
import { isLocalEndpoint, toAwsSettings } from './aws-settings.ts'
import type { Host } from './host.ts'
import type { WaitedService } from './service.ts'
import { timeLeft, type WaitTimeout } from './wait-timeout.ts'

/** Long enough for what ends with the signal that has come already. */
const WHEN_CANCELLED: WaitTimeout = { timeoutMs: 3_600_000, isStated: false }

/** The pace that the service is asked at, where nobody has said one: what devices do takes minutes, and calls are counted by account. */
const FLOOR_MS = 10_000
const LOCAL_FLOOR_MS = 250

export interface GreengrassService extends WaitedService {
  readonly provider: GreengrassProvider
}

/** How long to wait for a deployment that was made: what was said, or else what its roll-out makes of it. */
export async function greengrassTimeout(
  statedMs: number | undefined,
  subject: GreengrassTimeoutSubject,
  { reporter }: Pick<WaitedService, 'reporter'>,
): Promise<WaitTimeout> {
  if (statedMs !== undefined) return { timeoutMs: statedMs, isStated: true }
  const { deriveGreengrassTimeout } = await import('@slipway/core/pipeline')
  const timeout = deriveGreengrassTimeout(subject)
  reporter.report({ type: 'timeout-derived', timeout })
  return { timeoutMs: timeout.timeoutMs, isStated: false }
}

/**
 * The same for a deployment that somebody has made: it knows its roll-out itself.
 *
 * @throws SlipwayError when the deployment cannot be seen: it does not exist, or no answer came.
 */
export async function greengrassTimeoutOf(
  statedMs: number | undefined,
  deploymentId: string,
  service: GreengrassService,
): Promise<WaitTimeout> {
  const { provider, host } = service
  if (statedMs !== undefined) return { timeoutMs: statedMs, isStated: true }
  // What a signal means is said by whoever waits.
  if (host.cancelled.aborted) return WHEN_CANCELLED
  try {
    const deployment = await provider.describeDeployment(deploymentId, { signal: host.cancelled })
    return await greengrassTimeout(undefined, await findSubject(deployment, service), service)
  } catch (error) {
    if (host.cancelled.aborted) return WHEN_CANCELLED
    throw error
  }
}

async function findSubject(
  { targetArn, document, deploymentGroupName = '' }: GreengrassDeployment,
  { provider, host }: GreengrassService,
): Promise<GreengrassTimeoutSubject> {
  const job = document.iotJobConfiguration
  // A single thing has no job, and only rates make it matter how many there are.
  if (!targetArn.includes(':thinggroup/') || job === undefined) return {}
  if (job.jobExecutionsRolloutConfig === undefined) return { job }
  try {
    const members = await provider.listMembers(deploymentGroupName, { signal: host.cancelled })
    return { job, devices: members.length }
  } catch (error) {
    if (host.cancelled.aborted || !(error instanceof SlipwayError)) throw error
    return { job, unknown: error.message }
  }
}

/** AWS IoT Greengrass V2, with deployments waited for as the wait options say. */
export async function openGreengrassService(
  values: OptionValues<typeof awsOptions & typeof greengrassWaitOptions>,
  { reporter, host }: { readonly reporter: PipelineReporter; readonly host: Host },
): Promise<GreengrassService> {
  const { createGreengrassProvider } = await import('@slipway/aws')
  const settings = toAwsSettings(values, host)
  const provider = createGreengrassProvider(settings, { policy: toGreengrassPolicy(values), clock: host.clock })
  const isLocal = isLocalEndpoint(values, host, 'GREENGRASSV2')
  const statedMs = values['poll-interval']
  const schedule = {
    floorMs: statedMs ?? (isLocal ? LOCAL_FLOOR_MS : FLOOR_MS),
    random: host.random,
    isFullDetail: isLocal && statedMs === undefined,
  }
  return {
    provider,
    reporter,
    host,
    pageOf: async (deploymentId) => {
      const { greengrassConsoleUrl } = await import('@slipway/aws')
      return greengrassConsoleUrl(settings, deploymentId)
    },
    waitForEnd: async (deploymentId, { timeout, startedAt, redeployed }) => {
      const { waitForStatus } = await import('@slipway/core/pipeline')
      const now = host.clock.now()
      return waitForStatus(
        {
          deploymentId,
          timeoutMs: now - (startedAt ?? now) + timeLeft(timeout, startedAt ?? now, now),
          onTimeout: values['on-timeout'],
          onCancel: values['on-cancel'],
          onFailure: values['on-failure'],
          ...(startedAt !== undefined && { startedAt }),
          ...(redeployed !== undefined && { redeployed }),
        },
        { provider, reporter, clock: host.clock, schedule },
        host.cancelled,
      )
    },
  }
}

/** What counts as a failure and as an end, from the wait options. */
export function toGreengrassPolicy(values: OptionValues<typeof greengrassWaitOptions>): GreengrassPolicy {
  const failures = values['max-failures']
  const goal = values['wait-for-devices']
  const silentForMs = values['leave-out-silent']
  return {
    ...(failures !== undefined && { maxFailures: 'count' in failures ? failures.count : failures }),
    ...(goal !== undefined && { waitForDevices: 'count' in goal ? goal.count : goal }),
    emptyGroup: values['empty-group'],
    leaveOut: {
      unhealthy: values['leave-out-unhealthy'],
      ...(silentForMs !== undefined && { silentForMs }),
    },
  }
}
