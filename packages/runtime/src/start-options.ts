import type { PollSchedule } from '@slipway/core/deployment'
import type { awsOptions, deploymentOptions, OptionValues, waitOptions } from '@slipway/core/inputs'
import type { DeployOptions, PipelineReporter } from '@slipway/core/pipeline'
import { isLocalEndpoint } from './aws-settings.ts'
import type { Host } from './host.ts'

type WaitValues = OptionValues<typeof waitOptions & typeof awsOptions>

/** How often a deployment is looked at, ours or one that we wait behind. */
export function pollSchedule(values: WaitValues, host: Host): PollSchedule {
  const floorMs = values['poll-interval'] ?? (isLocalEndpoint(values, host) ? 250 : 3_000)
  return { floorMs, random: host.random }
}

/** When a deployment is created, and when not, as the options say. */
export function startOptions(
  values: Pick<OptionValues<typeof deploymentOptions>, 'if-busy' | 'skip-if-current'> &
    Pick<OptionValues<typeof waitOptions>, 'timeout'>,
  host: Pick<Host, 'cancelled'>,
): DeployOptions {
  return {
    ifBusy: values['if-busy'],
    skipIfCurrent: values['skip-if-current'],
    timeoutMs: values.timeout,
    signal: host.cancelled,
  }
}

/** Warns of credentials that will not last as long as the wait may. */
export async function warnOfExpiry(
  { timeout }: Pick<OptionValues<typeof waitOptions>, 'timeout'>,
  { host, reporter }: { readonly host: Host; readonly reporter: PipelineReporter },
): Promise<void> {
  const { credentialsExpireAt } = await import('@slipway/aws')
  const { foretellExpiry } = await import('@slipway/core/pipeline')
  foretellExpiry(credentialsExpireAt(host.environment), timeout, { clock: host.clock, reporter })
}
