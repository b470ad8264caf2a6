import { type Clock, startDeadline, untilAborted } from '../../clock.ts'
import {
  type Deployment,
  type DeploymentResult,
  type DeploymentSnapshot,
  type EndOfWait,
  isTerminal,
  type Outcome,
  outcomeOf,
  type PollSchedule,
  type ReachedPoint,
  reachedPoint,
  type ServiceName,
  type Target,
  type WaitUntil,
  watchDeployment,
} from '../../deployment/index.ts'
import { SlipwayError } from '../../errors.ts'
import type { DeploymentProvider, GroupReader } from '../../provider.ts'
import type { PipelineReporter } from '../events.ts'
import { findAwaitedHook } from '../hooks/awaited-hook.ts'
import { explainHooks, type HookPorts } from '../hooks/explain-hooks.ts'
import { describeFailedTargets, type FailOn } from './failed-targets.ts'
import { interrupt, type OnInterrupt } from './interruption.ts'
import { timeAt } from './time-at-point.ts'

export interface WaitRequest {
  readonly deploymentId: string
  readonly timeoutMs: number
  /** When the wait began, in milliseconds of the clock: earlier than now for a deployment that was queued for. @defaultValue now */
  readonly startedAt?: number
  /**
   * What is waited for. A point before the end that is reached ends the wait as `reached`; a deployment that ends first is told by its
   * end, also one that never comes to the point.
   *
   * @defaultValue 'succeeded'
   */
  readonly waitUntil?: WaitUntil
  /** Whether a target that failed fails a deployment that succeeded in spite of it. @defaultValue 'deployment' */
  readonly failOn?: FailOn
  /** What was deployed again, when that is known: a failure of it is advised to go further back. */
  readonly redeployed?: DeploymentResult['redeployed']
  /**
   * A rollback that the service has begun is left running in any case.
   *
   * @defaultValue 'leave': a stopped EC2 deployment can leave hosts in between.
   */
  readonly onTimeout?: OnInterrupt
  /** @defaultValue 'leave' */
  readonly onCancel?: OnInterrupt
  /**
   * What is done to a deployment that goes on though more of its targets have failed than may.
   *
   * @defaultValue 'leave'
   */
  readonly onFailure?: OnInterrupt
}

export interface WaitPorts {
  readonly provider: Pick<DeploymentProvider, 'getDeployment' | 'listTargets' | 'describeTargets' | 'stopDeployment'> &
    // A result tells who deploys, also where nothing was seen of the deployment.
    Partial<Pick<DeploymentProvider, 'name'>>
  readonly reporter: PipelineReporter
  readonly clock: Clock
  readonly schedule: PollSchedule
  /** Where it is read which function failed a lifecycle event, and what that printed. @defaultValue it is not told */
  readonly hooks?: HookPorts
  /** Who tells how long the service stays at a point. @defaultValue it is not told */
  readonly groups?: Pick<GroupReader, 'describeGroup'>
}

/** What was seen so far of the deployment, and of the one that undoes it once there is one. */
interface Seen {
  main?: Deployment
  targets: readonly Target[]
  rollbackId?: string
  rollback?: Deployment
}

/**
 * Waits for a deployment's end, and for the end of the rollback that the service may start, and says how it ended.
 * Where the rules of whoever waits have a verdict before the service has, the wait ends with that, and the deployment goes on.
 * A timeout, a cancellation (`cancelled` aborts) and a service out of sight are outcomes too, never failures of the deployment.
 *
 * @throws SlipwayError when the deployment cannot be seen at all: it does not exist, or no answer came to the first look.
 */
export async function waitForStatus(
  request: WaitRequest,
  ports: WaitPorts,
  cancelled: AbortSignal = new AbortController().signal,
): Promise<DeploymentResult> {
  const { deploymentId, timeoutMs } = request
  const { clock, reporter } = ports
  const { startedAt = clock.now() } = request
  const deadline = startDeadline(clock, Math.max(0, startedAt + timeoutMs - clock.now()))
  const signal = AbortSignal.any([cancelled, deadline.signal])
  const seen: Seen = { targets: [] }
  const finish = (outcome: Outcome, more: Partial<DeploymentResult> = {}): DeploymentResult => {
    const redeployed = request.redeployed === undefined ? {} : { redeployed: request.redeployed }
    const result = {
      ...summarise(deploymentId, seen, ports.provider.name),
      ...redeployed,
      outcome,
      elapsedMs: clock.now() - startedAt,
      ...more,
    }
    reporter.report({ type: 'result', result })
    return result
  }
  const explain = async (): Promise<void> => {
    const { main, targets } = seen
    if (main === undefined || main.state === 'succeeded' || ports.hooks === undefined) return
    seen.targets = await explainHooks({ deployment: main, targets }, ports.hooks, clock, cancelled)
  }
  /** What the deployment was waiting for when time was up, behind what is said of its state. */
  const awaited = async (): Promise<string> => {
    const { main: deployment, targets } = seen
    if (deployment === undefined || ports.hooks === undefined || cancelled.aborted) return ''
    const hook = await findAwaitedHook({ deployment, targets }, ports.hooks.appSpecs, clock, cancelled)
    return hook === undefined ? '' : `, as function ${hook.functionName} had not answered ${hook.event},`
  }
  const finishAsSeen = async (): Promise<DeploymentResult> => {
    await explain()
    const failure = request.failOn === 'any-target' ? describeFailedTargets(seen) : undefined
    return failure === undefined ? finish(outcomeOfSeen(seen)) : finish('failed', { failure })
  }
  /** What may fail is exceeded while the deployment goes on: waiting longer can make it no success. */
  const finishEarly = async (failure: EarlyFailure): Promise<DeploymentResult> => {
    const interruption = await interrupt(deploymentId, request.onFailure ?? 'leave', ports)
    if (interruption.kind === 'ended') {
      seen.main = interruption.deployment
      return finishAsSeen()
    }
    const { fate, actionTaken } = interruption
    return finish('failed', {
      failure: { ...failure, message: `${failure.message}; the deployment ${fate}` },
      actionTaken,
    })
  }
  const finishAt = async (point: EndOfWait): Promise<DeploymentResult> => {
    const failure = request.failOn === 'any-target' ? describeFailedTargets(seen, true) : undefined
    if (failure !== undefined) return finish('failed', { failure })
    const verdict = seen.main?.verdict
    const reached: ReachedPoint = {
      point,
      ...(verdict?.kind === 'enough' && { devices: verdict.devices }),
      ...(await timeAt(point, seen.main, ports, signal)),
    }
    return finish('reached', { reached })
  }
  try {
    const until = request.waitUntil ?? 'succeeded'
    const point = await follow(
      deploymentId,
      ports,
      startedAt,
      signal,
      ({ deployment, targets }) => {
        seen.main = deployment
        seen.targets = targets
      },
      until,
    )
    if (typeof point === 'object') return await finishEarly(point)
    if (point !== undefined) return await finishAt(point)
    await followRollback(seen, ports, startedAt, signal)
    return await finishAsSeen()
  } catch (error) {
    if (!signal.aborted) {
      if (seen.main === undefined || !(error instanceof SlipwayError)) throw error
      return finish('unknown', { failure: { code: error.code, message: error.message } })
    }
    const outcome = cancelled.aborted ? 'cancelled' : 'timed-out'
    const code = cancelled.aborted ? 'CANCELLED' : 'WAIT_TIMED_OUT'
    if (seen.main !== undefined && isTerminal(seen.main.state)) {
      // It ended, and whether a rollback follows was all that we still wanted to know.
      if (seen.rollbackId === undefined) return await finishAsSeen()
      return finish(outcome, { failure: { code, message: describeRollback(seen) } })
    }
    const wanted = (cancelled.aborted ? request.onCancel : request.onTimeout) ?? 'leave'
    const interruption = await interrupt(deploymentId, wanted, ports)
    if (interruption.kind === 'ended') {
      seen.main = interruption.deployment
      return await finishAsSeen()
    }
    const { fate, actionTaken } = interruption
    const message = `deployment ${deploymentId} ${stateWhenInterrupted(seen)}${await awaited()} and ${fate}`
    return finish(outcome, { failure: { code, message }, actionTaken })
  } finally {
    deadline.clear()
  }
}

/** Why a deployment that goes on is a failure already. */
type EarlyFailure = NonNullable<DeploymentResult['failure']>

/** The result as far as it can be told from what was seen. */
function summarise(
  deploymentId: string,
  { main, targets, rollbackId, rollback }: Seen,
  provider: ServiceName | undefined,
): Omit<DeploymentResult, 'outcome' | 'elapsedMs'> {
  const service = main?.service ?? provider
  return {
    deploymentId,
    status: main?.nativeStatus ?? 'Unknown',
    targets,
    actionTaken: 'none',
    ...(service !== undefined && { service }),
    ...(main !== undefined && { deployment: main }),
    ...(main?.failure !== undefined && { failure: main.failure }),
    ...(rollbackId !== undefined && {
      rollback: { deploymentId: rollbackId, status: rollback?.nativeStatus ?? 'Unknown' },
    }),
  }
}

function outcomeOfSeen({ main, rollback }: Seen): Outcome {
  return main === undefined ? 'unknown' : outcomeOf(main, rollback)
}

function stateWhenInterrupted({ main }: Seen): string {
  if (main === undefined) return 'had not been seen yet'
  const begins = main.startsAt === undefined ? '' : `, to begin at ${new Date(main.startsAt).toISOString()},`
  return `was still ${main.nativeStatus}${begins}`
}

function describeRollback({ main, rollback, rollbackId }: Seen): string {
  const state = rollback === undefined ? 'had not been seen yet' : `was still ${rollback.nativeStatus}`
  return `deployment ${main?.id} ended ${main?.nativeStatus}; its rollback ${rollbackId} ${state} and was left running`
}

/** Follows a deployment to its end, to the point that is waited for, or to a verdict on it: then that is the answer. */
async function follow(
  id: string,
  { provider, reporter, clock, schedule }: WaitPorts,
  startedAt: number,
  signal: AbortSignal,
  onSeen: (snapshot: DeploymentSnapshot) => void,
  until: WaitUntil = 'succeeded',
): Promise<EndOfWait | EarlyFailure | undefined> {
  const options = {
    clock,
    schedule,
    signal,
    onUnchanged: (snapshot: DeploymentSnapshot) =>
      reporter.report({ type: 'deployment-unchanged', snapshot, elapsedMs: clock.now() - startedAt }),
    onLookFailed: (error: SlipwayError, failedLooks: number) =>
      reporter.report({ type: 'look-failed', message: error.message, failedLooks }),
    onTargetsUnknown: (error: SlipwayError) =>
      reporter.report({
        type: 'warning',
        message: `what became of the targets is not known in full: ${error.message}`,
      }),
  }
  for await (const snapshot of watchDeployment(provider, id, options)) {
    onSeen(snapshot)
    reporter.report({ type: 'deployment-changed', snapshot, elapsedMs: clock.now() - startedAt })
    const { verdict } = snapshot.deployment
    if (verdict !== undefined) return verdict.kind === 'enough' ? 'enough-devices' : verdict.failure
    const point = reachedPoint(snapshot, until)
    if (point !== undefined) return point
  }
  return undefined
}

async function followRollback(seen: Seen, ports: WaitPorts, startedAt: number, signal: AbortSignal): Promise<void> {
  const { main } = seen
  if (main === undefined || main.state === 'succeeded') return
  // Neither Mender nor Greengrass undoes a deployment by another one; core devices go back by themselves.
  if (main.service === 'mender' || main.service === 'greengrass') return
  const rollbackDeploymentId = main.rollbackDeploymentId ?? (await findRollback(main.id, ports, signal))
  if (rollbackDeploymentId === undefined) return
  seen.rollbackId = rollbackDeploymentId
  ports.reporter.report({ type: 'rollback-followed', deploymentId: main.id, rollbackDeploymentId })
  await follow(rollbackDeploymentId, ports, startedAt, signal, ({ deployment }) => {
    seen.rollback = deployment
  })
}

/** The link to the rollback can appear a moment after the end: one last look. That it fails does not make the end unknown. */
async function findRollback(
  id: string,
  { clock, provider, schedule, reporter }: WaitPorts,
  signal: AbortSignal,
): Promise<string | undefined> {
  await clock.sleep(Math.min(schedule.floorMs, 1_000), signal)
  try {
    return (await untilAborted(provider.getDeployment(id, { signal }), signal)).rollbackDeploymentId
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof SlipwayError)) throw error
    reporter.report({ type: 'warning', message: `whether a rollback was started is not known: ${error.message}` })
    return undefined
  }
}
