import { createCodeDeployProvider } from '@slipway/aws'
import type { Clock } from '@slipway/core/clock'
import { isTerminal } from '@slipway/core/deployment'
import { SlipwayError } from '@slipway/core/errors'
import type { ServicePause } from '@slipway/core/provider'
import type { World } from '../world/world.ts'

const LOOK_EVERY_MS = 100
/** How long clients ask before a wait is ended. */
const ASKED_MS = 500

/**
 * Ends the waits of a deployment that replaces instances: for a person before the traffic moves, and for the end of the originals.
 *
 * @param atReady is done before the traffic is let move.
 * @param until aborts when the deployment has ended.
 */
export async function letGoOn(
  deploymentId: string,
  { world, clock }: { readonly world: World; readonly clock: Clock },
  atReady: () => Promise<void>,
  until: AbortSignal,
): Promise<void> {
  const provider = createCodeDeployProvider(world.settings)
  const ended = new Set<ServicePause>()
  try {
    while (!until.aborted) {
      const { state, isTerminationWaitStarted } = await provider.getDeployment(deploymentId, { signal: until })
      if (isTerminal(state)) return
      const pause = state === 'ready' ? 'ready' : isTerminationWaitStarted ? 'termination' : undefined
      if (pause !== undefined && !ended.has(pause)) {
        ended.add(pause)
        if (pause === 'ready') await atReady()
        await clock.sleep(ASKED_MS, until)
        await provider.continueDeployment(deploymentId, pause, { signal: until }).catch(unlessOver)
      }
      await clock.sleep(LOOK_EVERY_MS, until)
    }
  } catch (error) {
    if (!until.aborted) throw error
  }
}

/** A wait can end by itself just before. */
function unlessOver(error: unknown): void {
  if (!(error instanceof SlipwayError) || error.code !== 'NOT_WAITING') throw error
}
