import { startDeadline, untilAborted } from '../clock.ts'
import type { CommitOrder, Deployment, NotDeployed, NotDeployedCode } from '../deployment/index.ts'
import { SlipwayError } from '../errors.ts'
import type { CallOptions, DeploymentProvider, DeploymentRequest } from '../provider.ts'
import { describeRevision, type RevisionLocation } from '../revision/index.ts'
import { findHolder, type IfBusy, isBusy, isOwn } from './busy-group.ts'
import { createDeployment } from './create-deployment.ts'
import { findCurrent } from './current-revision.ts'
import { describeOlder } from './order/describe-order.ts'
import { createOrderCheck, type NewerDeployment, type OrderGuard } from './order/order-guard.ts'
import { awaitTurn, describeWait, type Queue, type QueuePorts } from './queue.ts'
import type { OpenedRelease } from './release/index.ts'
import { requireFitting } from './require-fitting.ts'

export interface DeployPorts extends QueuePorts {
  readonly provider: QueuePorts['provider'] &
    Pick<DeploymentProvider, 'createDeployment' | 'lastSuccessfulDeployment' | 'newestDeployment' | 'getGroup'>
}

export interface DeployOptions extends CallOptions {
  /** @defaultValue 'queue' */
  readonly ifBusy?: IfBusy
  /** How long a busy group may be waited for, in milliseconds. @defaultValue an hour */
  readonly timeoutMs?: number
  /** Create nothing when the group's last deployment succeeded with this very revision. @defaultValue false */
  readonly skipIfCurrent?: boolean
  /** Create nothing when the group runs a newer commit already. @defaultValue any commit is deployed */
  readonly order?: OrderGuard
  /** Makes what is deployed, in place of the request's revision: right before each creation, once the group is known to take it. */
  readonly release?: Pick<OpenedRelease, 'prepare'>
}

/** For a request that says itself what is deployed. */
const AS_ASKED: Promise<undefined> = Promise.resolve(undefined)

/** What became of the wish to deploy. */
export type DeployStart =
  | { readonly kind: 'created'; readonly deploymentId: string; readonly revision: RevisionLocation }
  | { readonly kind: 'not-deployed'; readonly notDeployed: NotDeployed }

/**
 * Starts a deployment; waiting for it is {@link waitForStatus}'s. One deployment of a group can be under way: what happens
 * when there is another is said by `ifBusy`. The service is the judge of that, so it is asked first and looked at only when
 * it has refused; whoever else takes a slot that became free is waited for, too.
 *
 * A cancellation and a timeout before anything was created are told as such, never thrown; so is a commit that is older than
 * what the group runs, where a guard is given. It looks right before each creation. What another deployment brings in the moment
 * between cannot be seen: the service creates whatever it is asked for.
 *
 * @throws SlipwayError INPUT_INVALID for options that the group's platform or type does not take.
 * @throws SlipwayError GROUP_BUSY naming the deployment in the way, with `ifBusy: 'fail'`.
 * @throws SlipwayError CANCELLED when the service had not said whether it created a deployment.
 */
export async function deploy(
  asked: DeploymentRequest,
  ports: DeployPorts,
  options: DeployOptions = {},
): Promise<DeployStart> {
  const { ifBusy = 'queue', timeoutMs = 3_600_000, skipIfCurrent = false, order, release } = options
  const { signal: cancelled = new AbortController().signal } = options
  const { clock, provider } = ports
  cancelled.throwIfAborted()
  const deadline = startDeadline(clock, timeoutMs)
  const over = AbortSignal.any([cancelled, deadline.signal])
  const queue: Queue = {
    request: asked,
    ports,
    startedAt: clock.now(),
    over,
    superseded: [],
    isPreparing: false,
    strangeRefusals: 0,
  }
  const check = createOrderCheck(asked, ports, order)
  try {
    await untilAborted(requireFitting(asked, provider, { signal: over }), over)
    for (;;) {
      // What is published for a commit that is refused would be there all the same.
      const newerBefore = release === undefined ? undefined : await check.findNewer(over)
      if (newerBefore !== undefined) return endAsOlder(queue, order, newerBefore)
      queue.isPreparing = release !== undefined
      const prepared = await untilAborted(release?.prepare({ signal: over }) ?? AS_ASKED, over)
      queue.isPreparing = false
      if (prepared?.kind === 'current') return end(queue, 'skipped', 'REVISION_CURRENT', prepared.reason)
      const request = prepared === undefined ? asked : { ...asked, revision: prepared.revision }
      const current = skipIfCurrent
        ? await untilAborted(findCurrent(request, provider, { signal: over }), over)
        : undefined
      if (current !== undefined) return endAsCurrent(queue, request, current)
      // After a wait once more: what was waited for may have brought a newer commit.
      const newer = await check.findNewer(over)
      if (newer !== undefined) return endAsOlder(queue, order, newer)
      try {
        const id = await createDeployment(request, ports, cancelled)
        for (const message of prepared?.warnings ?? []) ports.reporter.report({ type: 'warning', message })
        return created(queue, request, id)
      } catch (error) {
        if (!isBusy(error)) throw error
        const holder = await untilAborted(findHolder(request, provider, error, { signal: over }), over)
        if (holder !== undefined && isOwn(holder, request, error, queue.startedAt))
          return created(queue, request, holder.id)
        if (holder !== undefined && (ifBusy === 'queue' || ifBusy === 'supersede')) {
          const coming = await check.findNewer(over, holder)
          if (coming !== undefined) return endAsOlder(queue, order, coming)
        }
        if (await awaitTurn(queue, ifBusy, error, holder)) continue
        return end(queue, 'skipped', 'GROUP_BUSY', describeWait(queue))
      }
    }
  } catch (error) {
    // An error of the service that came first stays what it is; so does the doubt whether something was created.
    if (!over.aborted || error instanceof SlipwayError) throw error
    if (cancelled.aborted) return end(queue, 'cancelled', 'CANCELLED', describeWait(queue))
    return end(queue, 'timed-out', 'WAIT_TIMED_OUT', describeWait(queue))
  } finally {
    deadline.clear()
  }
}

function created({ ports }: Queue, request: DeploymentRequest, deploymentId: string): DeployStart {
  const { applicationName, deploymentGroupName, revision } = request
  ports.reporter.report({ type: 'deployment-created', deploymentId, applicationName, deploymentGroupName, revision })
  return { kind: 'created', deploymentId, revision }
}

function endAsCurrent(queue: Queue, { revision }: DeploymentRequest, current: Deployment): DeployStart {
  queue.holder = current
  return end(
    queue,
    'skipped',
    'REVISION_CURRENT',
    `deployment ${current.id} has brought ${describeRevision(revision)} there`,
  )
}

function endAsOlder(queue: Queue, guard: OrderGuard | undefined, { deployment, order }: NewerDeployment): DeployStart {
  queue.holder = deployment
  return end(queue, guard?.ifOlder === 'skip' ? 'skipped' : 'failed', 'COMMIT_OLDER', describeOlder(order), order)
}

function end(
  { request, ports, holder, superseded, startedAt }: Queue,
  outcome: NotDeployed['outcome'],
  code: NotDeployedCode,
  message: string,
  order?: CommitOrder,
): DeployStart {
  const { applicationName, deploymentGroupName } = request
  const notDeployed: NotDeployed = {
    outcome,
    applicationName,
    deploymentGroupName,
    reason: { code, message },
    ...(holder !== undefined && { other: holder }),
    ...(order !== undefined && { order }),
    superseded,
    elapsedMs: ports.clock.now() - startedAt,
  }
  ports.reporter.report({ type: 'not-deployed', notDeployed })
  return { kind: 'not-deployed', notDeployed }
}
