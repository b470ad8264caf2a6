import type { PollSchedule } from '@slipway/core/deployment'
import type { awsOptions, deploymentOptions, OptionValues, waitOptions } from '@slipway/core/inputs'
import type { DeployOptions, PipelineReporter } from '@slipway/core/pipeline'
import { isLocalEndpoint } from './aws-settings.ts'
import type { Host } from './host.ts'
import type { WaitTimeout } from './wait-timeout.ts'

type WaitValues = OptionValues<typeof waitOptions & typeof awsOptions>

/** How often a deployment is looked at, ours or one that we wait behind. */
export function pollSchedule(values: WaitValues, host: Host): PollSchedule {
  const { 'poll-interval': statedMs } = values
  const isLocal = isLocalEndpoint(values, host)
  // On this machine calls cost nobody anything, unless somebody wants them as rare as they are elsewhere.
  return {
    floorMs: statedMs ?? (isLocal ? 250 : 3_300),
    random: host.random,
    isFullDetail: isLocal && statedMs === undefined,
  }
}

/** When a deployment is created, and when not, as the options say. */
export function startOptions(
  values: Pick<OptionValues<typeof deploymentOptions>, 'if-busy' | 'skip-if-current'>,
  { timeoutMs }: WaitTimeout,
  host: Pick<Host, 'cancelled'>,
): DeployOptions {
  return {
    ifBusy: values['if-busy'],
    skipIfCurrent: values['skip-if-current'],
    timeoutMs,
    signal: host.cancelled,
  }
}

/** Warns of credentials that will not last as long as the wait may. */
export async function warnOfExpiry(
  { timeoutMs }: WaitTimeout,
  { host, reporter }: { readonly host: Host; readonly reporter: PipelineReporter },
): Promise<void> {
  const { credentialsExpireAt } = await import('@slipway/aws')
  const { foretellExpiry } = await import('@slipway/core/pipeline')
  foretellExpiry(credentialsExpireAt(host.environment), timeoutMs, { clock: host.clock, reporter })
}
