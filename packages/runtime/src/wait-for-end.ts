import type { DeploymentResult } from '@slipway/core/deployment'
import type { awsOptions, OptionValues, waitOptions } from '@slipway/core/inputs'
import { type PipelineReporter, waitForStatus } from '@slipway/core/pipeline'
import type { DeploymentProvider } from '@slipway/core/provider'
import type { Host } from './host.ts'
import { pollSchedule } from './start-options.ts'

/**
 * Waits for a deployment as the wait options say, and resolves with how it ended.
 *
 * @param startedAt when the wait began, where a busy group was waited for before. @defaultValue now
 */
export function waitForEnd(
  deploymentId: string,
  values: OptionValues<typeof waitOptions & typeof awsOptions>,
  ports: { readonly provider: DeploymentProvider; readonly reporter: PipelineReporter; readonly host: Host },
  startedAt?: number,
): Promise<DeploymentResult> {
  const { provider, reporter, host } = ports
  return waitForStatus(
    {
      deploymentId,
      timeoutMs: values.timeout,
      onTimeout: values['on-timeout'],
      onCancel: values['on-cancel'],
      failOn: values['fail-on'],
      ...(startedAt !== undefined && { startedAt }),
    },
    { provider, reporter, clock: host.clock, schedule: pollSchedule(values, host) },
    host.cancelled,
  )
}
