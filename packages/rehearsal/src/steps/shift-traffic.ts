import { createCodeDeployProvider } from '@slipway/aws'
import { isTerminal, type Target } from '@slipway/core/deployment'
import { type Ask, askTimes } from '../client/ask.ts'
import type { Moment, Tally } from '../client/tally.ts'
import type { World } from '../world/world.ts'

/** Shorter than any step of a configuration, which are whole minutes. */
const STRIDE_SECONDS = 20
/** Nothing moves any more: a wait of two days need not be gone through in small steps. */
const TERMINATION_STRIDE_SECONDS = 3_600
/** How long it is waited for that nothing runs before clients ask again: a hook may take long. */
const PATIENCE_MS = 250
const CONNECTIONS = 4
/** Requests between two looks at where the deployment is. */
const ROUND = 12

/**
 * Asks while a deployment moves the traffic: at each step of it, and during each lifecycle event, at least as often as is wanted. Then
 * the engine's time is moved on to the next, so that a canary of ten minutes takes no longer than its requests.
 *
 * @param until aborts when the deployment has ended.
 */
export async function shiftTraffic(
  deploymentId: string,
  {
    world,
    client,
    tally,
    requests,
  }: {
    readonly world: World
    readonly client: Ask
    readonly tally: Tally
    readonly requests: number
  },
  until: AbortSignal,
): Promise<void> {
  const provider = createCodeDeployProvider(world.settings)
  let at = await lookAt(provider, deploymentId, until).catch(() => undefined)
  const ask = async (times: number, before: Look): Promise<Look> => {
    const answers = await askTimes(client, { times, connections: CONNECTIONS }, until)
    const after = await lookAt(provider, deploymentId, until)
    const moment = between(before.moment, after.moment)
    for (const answer of answers) tally.add(moment, answer)
    return after
  }
  try {
    while (at !== undefined && !until.aborted) {
      const missing = requests - tally.countAt(at.moment)
      if (missing > 0) {
        at = await ask(Math.min(ROUND, missing), at)
        continue
      }
      // Whoever tests by hand would have looked by now.
      if (at.isReady) await provider.continueDeployment(deploymentId, 'ready', { signal: until })
      const seconds = at.isTerminating ? TERMINATION_STRIDE_SECONDS : STRIDE_SECONDS
      // While a hook runs, time does not move, and users do not wait for it.
      if (await world.advance(seconds, PATIENCE_MS, until)) at = await lookAt(provider, deploymentId, until)
      else at = await ask(CONNECTIONS, at)
    }
  } catch (error) {
    if (!until.aborted) throw error
  }
}

interface Look {
  readonly moment: Moment
  /** Traffic waits to be let move. */
  readonly isReady: boolean
  /** All traffic has moved, and what is old is kept for some time. */
  readonly isTerminating: boolean
}

async function lookAt(
  provider: ReturnType<typeof createCodeDeployProvider>,
  deploymentId: string,
  signal: AbortSignal,
): Promise<Look> {
  const { state, isTerminationWaitStarted: isTerminating = false } = await provider.getDeployment(deploymentId, {
    signal,
  })
  // What is followed once it has ended is the service's way back.
  const moment = isTerminal(state) ? {} : await momentOf(provider, deploymentId, signal)
  return { moment, isReady: state === 'ready', isTerminating }
}

/** What was going on during requests: one thing, or one and then another. */
export function between(before: Moment, after: Moment): Moment {
  const isSame = before.event === after.event && before.newPercent === after.newPercent
  if (isSame) return before
  return { event: before.event ?? 'Start', until: after.event ?? 'End' }
}

async function momentOf(
  provider: ReturnType<typeof createCodeDeployProvider>,
  deploymentId: string,
  signal: AbortSignal,
): Promise<Moment> {
  for await (const [target] of provider.listTargets(deploymentId, {}, { signal })) {
    if (target !== undefined) return toMoment(target)
  }
  return {}
}

/** Where one target of a deployment is. */
export function toMoment({ events, traffic }: Pick<Target, 'events' | 'traffic'>): Moment {
  const event = events.find(({ state }) => state === 'in-progress')?.name
  const newPercent = traffic?.find(({ isNew }) => isNew === true)?.percent
  return { ...(event !== undefined && { event }), ...(newPercent !== undefined && { newPercent }) }
}
