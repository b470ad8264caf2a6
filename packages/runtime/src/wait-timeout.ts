import { untilAborted } from '@slipway/core/clock'
import type { WaitUntil } from '@slipway/core/deployment'
import type { PipelineReporter, TimeoutSubject } from '@slipway/core/pipeline'
import type { AppSpecReader, DeploymentProvider, GroupReader } from '@slipway/core/provider'
import type { Host } from './host.ts'

/** How long a step may take in all. */
export interface WaitTimeout {
  readonly timeoutMs: number
  /**
   * Whether somebody has said so. Then it counts for the wait behind a busy group and the wait for the end together. One that
   * follows from the group's own waits is about one deployment: it counts for the queue, and anew from the creation.
   */
  readonly isStated: boolean
}

/** Long enough for what ends with the signal that has come already. */
const WHEN_CANCELLED: WaitTimeout = { timeoutMs: 3_600_000, isStated: false }

type Ports = {
  readonly provider: Pick<GroupReader, 'describeGroup' | 'describeConfiguration'> & AppSpecReader
  readonly reporter: PipelineReporter
  readonly host: Pick<Host, 'clock' | 'cancelled'>
}

/** How long to wait for a deployment that is to be made: what was said, or else what the group's own waits make of it. */
export async function decideTimeout(
  statedMs: number | undefined,
  subject: TimeoutSubject,
  { provider, reporter, host }: Ports,
): Promise<WaitTimeout> {
  if (statedMs !== undefined) return { timeoutMs: statedMs, isStated: true }
  const { clock, cancelled } = host
  // What a signal means is said by whoever waits.
  if (cancelled.aborted) return WHEN_CANCELLED
  const { findTimeout } = await import('@slipway/core/pipeline')
  try {
    const { timeoutMs } = await findTimeout(subject, { provider, reporter, clock }, { signal: cancelled })
    return { timeoutMs, isStated: false }
  } catch (error) {
    if (cancelled.aborted) return WHEN_CANCELLED
    throw error
  }
}

/**
 * The same for a deployment that somebody has made: it knows its group itself.
 *
 * @throws SlipwayError when the deployment cannot be seen: it does not exist, or no answer came.
 */
export async function decideTimeoutOf(
  statedMs: number | undefined,
  deploymentId: string,
  ports: Ports & { readonly provider: Pick<DeploymentProvider, 'getDeployment'> },
  waitUntil: WaitUntil = 'succeeded',
): Promise<WaitTimeout> {
  const { provider, host } = ports
  if (statedMs !== undefined) return { timeoutMs: statedMs, isStated: true }
  try {
    const asked = provider.getDeployment(deploymentId, { signal: host.cancelled })
    const {
      applicationName = '',
      deploymentGroupName = '',
      configurationName,
      revision,
    } = await untilAborted(asked, host.cancelled)
    const subject = {
      applicationName,
      deploymentGroupName,
      ...(configurationName !== undefined && { configurationName }),
      ...(revision !== undefined && { revision }),
      waitUntil,
    }
    return await decideTimeout(undefined, subject, ports)
  } catch (error) {
    if (host.cancelled.aborted) return WHEN_CANCELLED
    throw error
  }
}

/** What is left of a timeout for the deployment's end, once the deployment is there: a wait has to have one. */
export function timeLeft({ timeoutMs, isStated }: WaitTimeout, startedAt: number, nowMs: number): number {
  return isStated ? Math.max(1_000, startedAt + timeoutMs - nowMs) : timeoutMs
}
