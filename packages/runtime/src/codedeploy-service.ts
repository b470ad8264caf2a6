import type { DeploymentResult } from '@slipway/core/deployment'
import type { awsOptions, OptionValues, waitOptions } from '@slipway/core/inputs'
import { type PipelineReporter, waitForStatus } from '@slipway/core/pipeline'
import type { AppSpecReader, DeploymentProvider, GroupReader } from '@slipway/core/provider'
import { toAwsSettings } from './aws-settings.ts'
import type { Host } from './host.ts'
import { pollSchedule } from './start-options.ts'
import { timeLeft, type WaitTimeout } from './wait-timeout.ts'

/**
 * Waits for a deployment as the wait options say, and resolves with how it ended, or where it was when the wait was over.
 *
 * @param redeployed what was deployed again, when that is known.
 * @param startedAt when the wait began, where a busy group was waited for before. @defaultValue now
 */
export async function waitForEnd(
  deploymentId: string,
  values: OptionValues<typeof waitOptions & typeof awsOptions>,
  ports: {
    readonly provider: DeploymentProvider & GroupReader & AppSpecReader
    readonly reporter: PipelineReporter
    readonly host: Host
    readonly timeout: WaitTimeout
  },
  startedAt?: number,
  redeployed?: DeploymentResult['redeployed'],
): Promise<DeploymentResult> {
  const { provider, reporter, host, timeout } = ports
  const { createFunctionLogs } = await import('@slipway/aws')
  const hooks = { appSpecs: provider, logs: createFunctionLogs(toAwsSettings(values, host)) }
  const now = host.clock.now()
  return waitForStatus(
    {
      deploymentId,
      // Counted from when the wait began, and the queue has had its part.
      timeoutMs: now - (startedAt ?? now) + timeLeft(timeout, startedAt ?? now, now),
      onTimeout: values['on-timeout'],
      onCancel: values['on-cancel'],
      failOn: values['fail-on'],
      waitUntil: values['wait-until'],
      ...(startedAt !== undefined && { startedAt }),
      ...(redeployed !== undefined && { redeployed }),
    },
    { provider, reporter, clock: host.clock, schedule: pollSchedule(values, host), hooks, groups: provider },
    host.cancelled,
  )
}
