import type { Clock } from '../clock.ts'
import {
  type ActionTaken,
  type Deployment,
  type DeploymentResult,
  type DeploymentSnapshot,
  isTerminal,
  type Outcome,
  outcomeOf,
  type PollSchedule,
  watchDeployment,
} from '../deployment/index.ts'
import { SlipwayError } from '../errors.ts'
import type { DeploymentProvider } from '../provider.ts'
import type { PipelineReporter } from './events.ts'

/** What to do with a deployment whose end we do not wait for. */
export type OnInterrupt = 'leave' | 'stop' | 'rollback'

export interface WaitRequest {
  readonly deploymentId: string
  readonly timeoutMs: number
  /** @defaultValue 'leave': a stopped EC2 deployment can leave hosts in between. */
  readonly onTimeout?: OnInterrupt
  /** @defaultValue 'leave' */
  readonly onCancel?: OnInterrupt
}

export interface WaitPorts {
  readonly provider: Pick<DeploymentProvider, 'getDeployment' | 'listTargets' | 'stopDeployment'>
  readonly reporter: PipelineReporter
  readonly clock: Clock
  readonly schedule: PollSchedule
}

/** A runner kills a cancelled step after 7.5 seconds: stopping must be asked for well before that. */
const STOP_WITHIN_MS = 3_000

/**
 * Waits for a deployment's end, and for the end of the rollback that the service may start, and says how it ended.
 * A timeout, a cancellation (`cancelled` aborts) and a service out of sight are outcomes too, never failures of the deployment.
 *
 * @throws SlipwayError when the deployment cannot be seen at all: it does not exist, or no answer came to the first look.
 */
export async function waitForStatus(
  request: WaitRequest,
  ports: WaitPorts,
  cancelled: AbortSignal = new AbortController().signal,
): Promise<DeploymentResult> {
  const { deploymentId } = request
  const { clock, reporter, provider } = ports
  const startedAt = clock.now()
  const deadline = new AbortController()
  const over = new AbortController()
  clock.sleep(request.timeoutMs, over.signal).then(
    () => deadline.abort(),
    () => undefined,
  )
  const signal = AbortSignal.any([cancelled, deadline.signal])
  let last: DeploymentSnapshot | undefined
  const finish = (outcome: Outcome, more: Partial<DeploymentResult> = {}): DeploymentResult => {
    const result: DeploymentResult = {
      outcome,
      deploymentId,
      status: last?.deployment.nativeStatus ?? 'Unknown',
      targets: last?.targets ?? [],
      actionTaken: 'none',
      elapsedMs: clock.now() - startedAt,
      ...(last !== undefined && { deployment: last.deployment }),
      ...(last?.deployment.failure !== undefined && { failure: last.deployment.failure }),
      ...more,
    }
    reporter.report({ type: 'result', result })
    return result
  }
  try {
    last = await follow(deploymentId, ports, startedAt, signal, (snapshot) => {
      last = snapshot
    })
    const rollback = await followRollback(last, ports, startedAt, signal)
    return finish(outcomeOf(last.deployment, rollback), {
      ...(rollback !== undefined && { rollback: { deploymentId: rollback.id, status: rollback.nativeStatus } }),
    })
  } catch (error) {
    if (signal.aborted) {
      const outcome = cancelled.aborted ? 'cancelled' : 'timed-out'
      const wanted = (outcome === 'cancelled' ? request.onCancel : request.onTimeout) ?? 'leave'
      const ended = last !== undefined && isTerminal(last.deployment.state)
      const failure = interruption(outcome, request.timeoutMs)
      if (ended) return finish(outcome, { failure })
      return finish(outcome, { failure, actionTaken: await act(wanted, deploymentId, provider, reporter) })
    }
    if (last === undefined || !(error instanceof SlipwayError)) throw error
    return finish('unknown', { failure: { code: error.code, message: error.message } })
  } finally {
    over.abort()
  }
}

async function follow(
  id: string,
  { provider, reporter, clock, schedule }: WaitPorts,
  startedAt: number,
  signal: AbortSignal,
  onSeen: (snapshot: DeploymentSnapshot) => void,
): Promise<DeploymentSnapshot> {
  const options = {
    clock,
    schedule,
    signal,
    onLook: (snapshot: DeploymentSnapshot) => {
      onSeen(snapshot)
      reporter.report({ type: 'deployment-unchanged', snapshot, elapsedMs: clock.now() - startedAt })
    },
    onLookFailed: (error: SlipwayError, failedLooks: number) =>
      reporter.report({ type: 'look-failed', message: error.message, failedLooks }),
  }
  let last: DeploymentSnapshot | undefined
  for await (last of watchDeployment(provider, id, options)) {
    reporter.report({ type: 'deployment-changed', snapshot: last, elapsedMs: clock.now() - startedAt })
  }
  if (last === undefined) throw new Error(`the watch of ${id} ended without a snapshot`)
  return last
}

async function followRollback(
  { deployment }: DeploymentSnapshot,
  ports: WaitPorts,
  startedAt: number,
  signal: AbortSignal,
): Promise<Deployment | undefined> {
  if (deployment.state === 'succeeded') return undefined
  const rollbackDeploymentId = await findRollback(deployment, ports, signal)
  if (rollbackDeploymentId === undefined || rollbackDeploymentId === deployment.id) return undefined
  ports.reporter.report({ type: 'rollback-followed', deploymentId: deployment.id, rollbackDeploymentId })
  const rollback = await follow(rollbackDeploymentId, ports, startedAt, signal, () => undefined)
  return rollback.deployment
}

/** The link to the rollback can appear a moment after the end: one last look. That it fails does not make the end unknown. */
async function findRollback(
  deployment: Deployment,
  { clock, provider, schedule, reporter }: WaitPorts,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (deployment.rollbackDeploymentId !== undefined) return deployment.rollbackDeploymentId
  await clock.sleep(Math.min(schedule.floorMs, 1_000), signal)
  try {
    return (await provider.getDeployment(deployment.id, { signal })).rollbackDeploymentId
  } catch (error) {
    signal.throwIfAborted()
    const message = error instanceof Error ? error.message : String(error)
    reporter.report({ type: 'warning', message: `whether a rollback was started is not known: ${message}` })
    return undefined
  }
}

function interruption(outcome: 'cancelled' | 'timed-out', timeoutMs: number): { code: string; message: string } {
  return outcome === 'cancelled'
    ? { code: 'CANCELLED', message: 'the wait was cancelled; the deployment has not ended' }
    : { code: 'WAIT_TIMED_OUT', message: `the deployment had not ended after ${Math.round(timeoutMs / 1000)} s` }
}

/** Asks the service to stop, once and quickly: whoever cancelled us will not wait long. */
async function act(
  wanted: OnInterrupt,
  deploymentId: string,
  provider: Pick<DeploymentProvider, 'stopDeployment'>,
  reporter: PipelineReporter,
): Promise<ActionTaken> {
  if (wanted === 'leave') return 'none'
  try {
    const signal = AbortSignal.timeout(STOP_WITHIN_MS)
    await provider.stopDeployment(deploymentId, { rollback: wanted === 'rollback' }, { signal })
    return wanted === 'rollback' ? 'rollback-started' : 'stopped'
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    reporter.report({ type: 'warning', message: `deployment ${deploymentId} could not be stopped: ${message}` })
    return 'none'
  }
}
