import type { DeploymentResult } from '@slipway/core/deployment'
import type { awsOptions, OptionValues, waitOptions } from '@slipway/core/inputs'
import { type PipelineReporter, waitForStatus } from '@slipway/core/pipeline'
import type { DeploymentProvider } from '@slipway/core/provider'
import { isLocalEndpoint } from './aws-settings.ts'
import type { Host } from './host.ts'

/** Waits for a deployment as the wait options say, and resolves with how it ended. */
export function waitForEnd(
  deploymentId: string,
  values: OptionValues<typeof waitOptions & typeof awsOptions>,
  ports: { readonly provider: DeploymentProvider; readonly reporter: PipelineReporter; readonly host: Host },
): Promise<DeploymentResult> {
  const { provider, reporter, host } = ports
  const floorMs = values['poll-interval'] ?? (isLocalEndpoint(values, host) ? 250 : 3_000)
  return waitForStatus(
    {
      deploymentId,
      timeoutMs: values.timeout,
      onTimeout: values['on-timeout'],
      onCancel: values['on-cancel'],
    },
    { provider, reporter, clock: host.clock, schedule: { floorMs, random: host.random } },
    host.cancelled,
  )
}
