import type { Clock } from '@slipway/core/clock'
import { SlipwayError } from '@slipway/core/errors'
import type { DeploymentProvider } from '@slipway/core/provider'

/** How long a load balancer is waited for here: whoever starts an application watches it for no longer. */
export const PATIENCE_MS = 120_000
const LOOK_EVERY_MS = 1_000

/**
 * Stops a deployment whose load balancer does not find an instance healthy: the service would wait for an hour, and so would whoever
 * has named a wrong path.
 *
 * @param onStop is told of the instance.
 * @param until aborts when the deployment has ended.
 */
export async function stopUnhealthy(
  deploymentId: string,
  {
    provider,
    clock,
  }: { readonly provider: Pick<DeploymentProvider, 'listTargets' | 'stopDeployment'>; readonly clock: Clock },
  onStop: (instance: string) => void,
  until: AbortSignal,
): Promise<void> {
  const waitingSince = new Map<string, number>()
  try {
    for (;;) {
      await clock.sleep(LOOK_EVERY_MS, until)
      for await (const targets of provider.listTargets(deploymentId, { states: ['in-progress'] }, { signal: until })) {
        for (const { id, events } of targets) {
          if (!events.some(({ name, state }) => name === 'AllowTraffic' && state === 'in-progress')) continue
          const since = waitingSince.get(id) ?? clock.now()
          waitingSince.set(id, since)
          if (clock.now() - since < PATIENCE_MS) continue
          await provider.stopDeployment(deploymentId, { rollback: false }, { signal: until })
          onStop(id)
          return
        }
      }
    }
  } catch (error) {
    // One that has ended meanwhile is not there to be stopped.
    if (!until.aborted && !(error instanceof SlipwayError && error.code === 'ALREADY_COMPLETED')) throw error
  }
}
