import { type Clock, startDeadline, untilAborted } from '../../clock.ts'
import { type ActionTaken, type Deployment, isTerminal } from '../../deployment/index.ts'
import { SlipwayError } from '../../errors.ts'
import type { DeploymentProvider } from '../../provider.ts'

/** What to do with a deployment whose end we do not wait for. */
export type OnInterrupt = 'leave' | 'stop' | 'rollback'

/** What became of a deployment when our wait for it was over. */
export type Interruption =
  | { readonly kind: 'going-on'; readonly actionTaken: ActionTaken; readonly fate: string }
  /** It had ended before it could be stopped. */
  | { readonly kind: 'ended'; readonly deployment: Deployment }

export interface InterruptPorts {
  readonly provider: Pick<DeploymentProvider, 'getDeployment' | 'stopDeployment'>
  readonly clock: Clock
}

/** A runner kills a cancelled step after 7.5 seconds: stopping must be asked for well before that. */
const STOP_WITHIN_MS = 3_000

/**
 * Does with a deployment what was asked for the case that our wait ends first: once and quickly, because whoever
 * cancelled us will not wait long. A service that does not stop it is part of what is told, never an error.
 */
export async function interrupt(
  deploymentId: string,
  wanted: OnInterrupt,
  { provider, clock }: InterruptPorts,
): Promise<Interruption> {
  if (wanted === 'leave') return { kind: 'going-on', actionTaken: 'none', fate: 'was left running' }
  const deadline = startDeadline(clock, STOP_WITHIN_MS)
  const { signal } = deadline
  try {
    await untilAborted(provider.stopDeployment(deploymentId, { rollback: wanted === 'rollback' }, { signal }), signal)
    return wanted === 'rollback'
      ? { kind: 'going-on', actionTaken: 'rollback-started', fate: 'was told to stop and to roll back' }
      : { kind: 'going-on', actionTaken: 'stopped', fate: 'was told to stop' }
  } catch (error) {
    if (signal.aborted) {
      const fate = `did not answer within ${STOP_WITHIN_MS / 1000} s when told to stop`
      return { kind: 'going-on', actionTaken: 'none', fate }
    }
    const isOver = error instanceof SlipwayError && error.code === 'ALREADY_COMPLETED'
    const ended = isOver ? await findEnd(deploymentId, provider, signal) : undefined
    if (ended !== undefined) return { kind: 'ended', deployment: ended }
    const reason = error instanceof Error ? error.message : String(error)
    return { kind: 'going-on', actionTaken: 'none', fate: `could not be stopped: ${reason}` }
  } finally {
    deadline.clear()
  }
}

async function findEnd(
  deploymentId: string,
  provider: InterruptPorts['provider'],
  signal: AbortSignal,
): Promise<Deployment | undefined> {
  try {
    const deployment = await untilAborted(provider.getDeployment(deploymentId, { signal }), signal)
    return isTerminal(deployment.state) ? deployment : undefined
  } catch {
    return undefined
  }
}
