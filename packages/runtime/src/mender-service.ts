import type { menderServerOptions, menderWaitOptions, OptionValues } from '@slipway/core/inputs'
import type { PipelineReporter } from '@slipway/core/pipeline'
import type { MenderPhase } from '@slipway/core/provider'
import type { MenderProvider } from '@slipway/mender'
import type { Host } from './host.ts'
import { isLocalServer, toMenderPolicy, toMenderSettings } from './mender-settings.ts'
import type { WaitedService } from './service.ts'
import { timeLeft, type WaitTimeout } from './wait-timeout.ts'

/** How long to wait: what was said, or else what the phases of the deployment make of it. */
export async function menderTimeout(
  statedMs: number | undefined,
  phases: readonly MenderPhase[],
  { reporter, host }: Pick<WaitedService, 'reporter' | 'host'>,
): Promise<WaitTimeout> {
  if (statedMs !== undefined) return { timeoutMs: statedMs, isStated: true }
  const { deriveMenderTimeout } = await import('@slipway/core/pipeline')
  const timeout = deriveMenderTimeout({ phases }, host.clock.now())
  reporter.report({ type: 'timeout-derived', timeout })
  return { timeoutMs: timeout.timeoutMs, isStated: false }
}

/**
 * The same for a deployment that somebody has made: it knows its phases itself.
 *
 * @throws SlipwayError when the deployment cannot be seen: it does not exist, or no answer came.
 */
export async function menderTimeoutOf(
  statedMs: number | undefined,
  deploymentId: string,
  service: MenderService,
): Promise<WaitTimeout> {
  const { provider, host } = service
  // What a signal means is said by whoever waits.
  if (statedMs !== undefined || host.cancelled.aborted) return { timeoutMs: statedMs ?? 3_600_000, isStated: true }
  try {
    const { phases = [] } = await provider.getMenderDeployment(deploymentId, { signal: host.cancelled })
    return await menderTimeout(undefined, phases, service)
  } catch (error) {
    if (host.cancelled.aborted) return { timeoutMs: 3_600_000, isStated: true }
    throw error
  }
}

export interface MenderService extends WaitedService {
  readonly provider: MenderProvider
}

/**
 * A Mender server, with deployments waited for as the wait options say.
 *
 * @throws SlipwayError CREDENTIALS_MISSING, INPUT_INVALID.
 */
export async function openMenderService(
  values: OptionValues<typeof menderServerOptions & typeof menderWaitOptions>,
  { reporter, host }: { readonly reporter: PipelineReporter; readonly host: Host },
): Promise<MenderService> {
  const { createMenderProvider } = await import('@slipway/mender')
  const settings = await toMenderSettings(values, host)
  const provider = createMenderProvider(settings, toMenderPolicy(values))
  const isLocal = isLocalServer(settings)
  const statedMs = values['poll-interval']
  // Devices ask twice an hour; on this machine looks cost nobody anything.
  const schedule = {
    floorMs: statedMs ?? (isLocal ? 250 : 10_000),
    random: host.random,
    isFullDetail: isLocal && statedMs === undefined,
  }
  return {
    provider,
    reporter,
    host,
    pageOf: async (deploymentId) =>
      isLocal
        ? undefined
        : `${settings.serverUrl.replace(/\/+$/, '')}/ui/deployments/finished?open=true&id=${encodeURIComponent(deploymentId)}`,
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
