import { type Clock, untilAborted } from '../clock.ts'
import { type Deployment, isTerminal, nextTryDelayMs, type PollSchedule, watchDeployment } from '../deployment/index.ts'
import { SlipwayError } from '../errors.ts'
import type { DeploymentProvider, DeploymentRequest } from '../provider.ts'
import { describeHolder, describeRefusal, type IfBusy } from './busy-group.ts'
import type { PipelineReporter } from './events.ts'

export interface QueuePorts {
  readonly provider: Pick<DeploymentProvider, 'activeDeployments' | 'getDeployment' | 'stopDeployment'>
  readonly reporter: PipelineReporter
  readonly clock: Clock
  readonly schedule: PollSchedule
}

/** What is known while a group is busy. */
export interface Queue {
  readonly request: Pick<DeploymentRequest, 'applicationName' | 'deploymentGroupName'>
  readonly ports: QueuePorts
  readonly startedAt: number
  /** Aborts when we are cancelled or time is up. */
  readonly over: AbortSignal
  /** The deployment that holds the group. */
  holder?: Deployment
  /** The one that held it when we came: only that may be superseded, so that two steps do not stop each other in turns. */
  firstHolderId?: string
  /** What was told to stop to make room. */
  readonly superseded: string[]
  /** What is to be deployed is being published or registered. */
  isPreparing: boolean
  /** How often in a row the service refused although nothing was seen under way. */
  strangeRefusals: number
}

/**
 * Does what `ifBusy` says about the deployment that is in the way of the group (`undefined`: none is seen), and resolves once it is worth trying again; with `false` when
 * nothing is to be deployed.
 */
export async function awaitTurn(
  queue: Queue,
  ifBusy: IfBusy,
  refusal: SlipwayError,
  holder: Deployment | undefined,
): Promise<boolean> {
  if (holder === undefined) {
    // The one that was in the way has just ended, as far as anyone can see: that is worth another try at once.
    if (queue.strangeRefusals > 0 && (ifBusy === 'fail' || ifBusy === 'skip')) throw describeRefusal(refusal, holder)
    // Whoever is met from now on came after us.
    queue.firstHolderId ??= ''
    await waitForNobody(queue)
    return true
  }
  queue.strangeRefusals = 0
  if (ifBusy === 'fail') throw describeRefusal(refusal, holder)
  const isNew = queue.holder?.id !== holder.id
  queue.holder = holder
  queue.firstHolderId ??= holder.id
  if (ifBusy === 'skip') return false
  // A rollback is on its way to the last good revision, and what the service started itself, instances are waiting for.
  const mayStop = holder.id === queue.firstHolderId && holder.origin === 'user' && queue.superseded.length === 0
  if (ifBusy === 'supersede' && mayStop) await stopHolder(queue, holder.id)
  if (isNew) tell(queue, 'queued')
  if (isNew && ifBusy === 'supersede' && !mayStop) sayWhyNotSuperseded(queue, holder)
  await waitForHolder(queue, holder.id)
  return true
}

async function stopHolder({ ports: { provider, reporter }, over, superseded }: Queue, id: string): Promise<void> {
  superseded.push(id)
  try {
    await untilAborted(provider.stopDeployment(id, { rollback: false }, { signal: over }), over)
    reporter.report({ type: 'superseded', deploymentId: id })
  } catch (error) {
    if (!(error instanceof SlipwayError) || error.code !== 'ALREADY_COMPLETED') throw error
    superseded.pop()
  }
}

function sayWhyNotSuperseded({ ports: { reporter } }: Queue, { id, origin }: Deployment): void {
  const reasons = { user: 'it took the group after this step had begun', rollback: 'it is a rollback' }
  const why = origin === 'user' || origin === 'rollback' ? reasons[origin] : 'nobody is known to have asked for it'
  reporter.report({ type: 'warning', message: `deployment ${id} is waited for and not superseded: ${why}` })
}

/** Nobody would know why nothing goes on: it is somebody else's deployment that waits for a person. */
function sayThatItIsPaused({ ports: { reporter } }: Queue, { id }: Deployment): void {
  const message = `deployment ${id} waits to be continued, and this one waits for it: "slipway continue --deployment-id ${id}" lets it go on, "slipway stop --deployment-id ${id}" ends it`
  reporter.report({ type: 'warning', message })
}

/** Waits for the end of the deployment in the way, by the same looks as for one of our own; its targets are not our business. */
async function waitForHolder(queue: Queue, id: string): Promise<void> {
  const { ports, over } = queue
  const { provider, reporter, clock, schedule } = ports
  const watched = {
    getDeployment: provider.getDeployment.bind(provider),
    listTargets: noTargets,
    describeTargets: async () => [],
  }
  try {
    const seen = watchDeployment(watched, id, {
      clock,
      schedule,
      signal: over,
      onUnchanged: () => tell(queue, 'still-queued'),
      onLookFailed: ({ message }, failedLooks) => reporter.report({ type: 'look-failed', message, failedLooks }),
    })
    let isPaused = false
    for await (const { deployment } of seen) {
      queue.holder = deployment
      if (deployment.state === 'ready' && !isPaused) sayThatItIsPaused(queue, deployment)
      isPaused = deployment.state === 'ready'
      if (!isTerminal(deployment.state)) tell(queue, 'still-queued')
    }
  } catch (error) {
    if (!(error instanceof SlipwayError)) throw error
    throw new SlipwayError(error.code, `${error.message}; nothing was deployed: ${describeWait(queue)}`, {
      hint: 'deploy again once the service can be reached with valid credentials',
      cause: error,
    })
  }
}

async function* noTargets(): AsyncGenerator<never, void, undefined> {}

/** Tries again in a while; only what the next try does not mend is worth a word. */
async function waitForNobody(queue: Queue): Promise<void> {
  const { clock, schedule } = queue.ports
  delete queue.holder
  if (queue.strangeRefusals > 0) tell(queue, queue.strangeRefusals === 1 ? 'queued' : 'still-queued')
  const passedMs = queue.strangeRefusals === 0 ? 0 : clock.now() - queue.startedAt
  queue.strangeRefusals += 1
  await clock.sleep(nextTryDelayMs(passedMs, schedule), queue.over)
}

function tell({ request, ports, holder, startedAt }: Queue, type: 'queued' | 'still-queued'): void {
  const { applicationName, deploymentGroupName } = request
  ports.reporter.report({
    type,
    applicationName,
    deploymentGroupName,
    ...(holder !== undefined && { holder }),
    elapsedMs: ports.clock.now() - startedAt,
  })
}

/** What we waited for, as the end of a sentence that says that nothing was deployed to the group. */
export function describeWait(queue: Queue): string {
  const { holder, superseded, strangeRefusals, isPreparing } = queue
  if (isPreparing) return 'what is to be deployed was still being made'
  if (holder === undefined)
    return strangeRefusals === 0 ? 'it had not been asked for yet' : 'the service had no room for it'
  const stopped = superseded.includes(holder.id) ? ', which was told to stop' : ''
  return `it was busy with deployment ${describeHolder(holder)}${stopped}`
}
