import { exitCodeOfOutcome } from '@slipway/core/deployment'
import { type PipelineReporter, waitForStatus } from '@slipway/core/pipeline'
import type { DeploymentProvider } from '@slipway/core/provider'
import { isLocalEndpoint } from './aws-settings.ts'
import type { awsOptions, waitOptions } from './options/groups.ts'
import type { OptionValues } from './options/specs.ts'
import { cancelSignal, type Outside } from './outside.ts'

/** Waits for a deployment as the wait options say, and resolves with the exit code of how it ended. */
export async function waitForEnd(
  deploymentId: string,
  values: OptionValues<typeof waitOptions & typeof awsOptions>,
  ports: { readonly provider: DeploymentProvider; readonly reporter: PipelineReporter; readonly outside: Outside },
): Promise<number> {
  const { provider, reporter, outside } = ports
  const floorMs = values['poll-interval'] ?? (isLocalEndpoint(values, outside) ? 250 : 3_000)
  const result = await waitForStatus(
    {
      deploymentId,
      timeoutMs: values.timeout,
      onTimeout: values['on-timeout'],
      onCancel: values['on-cancel'],
    },
    { provider, reporter, clock: outside.clock, schedule: { floorMs, random: outside.random } },
    outside.cancelled,
  )
  return exitCodeOfOutcome(result.outcome, cancelSignal(outside))
}
