import type { CommitOrder, Deployment } from '../../deployment/index.ts'
import { SlipwayError, unreachable } from '../../errors.ts'
import type { CallOptions, DeploymentRequest } from '../../provider.ts'
import { describeRefusal, findHolder } from '../busy-group.ts'
import { findCurrent } from '../current-revision.ts'
import type { PipelineEvent } from '../events.ts'
import { describeOlder } from '../order/describe-order.ts'
import { createOrderCheck, type OrderGuard } from '../order/order-guard.ts'
import type { PlannedStart, PlanProblem } from './deployment-plan.ts'
import type { PlanOptions, PlanPorts } from './plan-deployment.ts'
import { type Gaps, toProblem } from './plan-problems.ts'

/** What would become of the wish to deploy, and why. */
export interface StartPlan {
  readonly start: PlannedStart
  readonly problems: readonly PlanProblem[]
  readonly order?: CommitOrder
}

/** What {@link deploy} looks at before it creates a deployment, in the same order. */
export async function planStart(
  request: DeploymentRequest,
  ports: PlanPorts,
  gaps: Gaps,
  options: PlanOptions,
): Promise<StartPlan> {
  const { signal, ifBusy = 'queue', skipIfCurrent = false, order: guard, draft } = options
  const calls: CallOptions = signal === undefined ? {} : { signal }
  if (draft?.nothing !== undefined) return { start: { kind: 'skipped', reason: draft.nothing }, problems: [] }
  if (skipIfCurrent) {
    const current = await findCurrent(request, ports.provider, calls)
    if (current !== undefined) return skipped('the group runs this very revision', current)
  }
  const { newer, order } = await lookAtOrder(request, ports, gaps, guard, calls)
  const told = order === undefined ? {} : { order }
  if (newer !== undefined) {
    const { deployment, order: behind } = newer
    const message = describeOlder(behind)
    if (guard?.ifOlder === 'skip') return { ...skipped(message, deployment), order: behind }
    return { start: REFUSED, problems: [{ kind: 'refused', code: 'COMMIT_OLDER', message }], order: behind }
  }
  const holder = await findHolderNow(request, ports, gaps, calls)
  if (holder === undefined) return { start: { kind: 'at-once' }, problems: [], ...told }
  switch (ifBusy) {
    case 'fail':
      return { start: REFUSED, problems: [toProblem(describeRefusal(refusalOf(request), holder))], ...told }
    case 'skip':
      return { ...skipped('the group is busy', holder), ...told }
    case 'supersede': {
      // Neither a rollback nor what the service started for new instances is stopped to make room.
      const kind = holder.origin === 'user' ? 'superseding' : 'queued'
      return { start: { kind, holder }, problems: [], ...told }
    }
    case 'queue':
      return { start: { kind: 'queued', holder }, problems: [], ...told }
    default:
      return unreachable(ifBusy)
  }
}

const REFUSED: PlannedStart = { kind: 'refused' }

function skipped(reason: string, other: Deployment): StartPlan {
  return { start: { kind: 'skipped', reason, other }, problems: [] }
}

async function lookAtOrder(
  request: DeploymentRequest,
  { provider, clock }: PlanPorts,
  gaps: Gaps,
  guard: OrderGuard | undefined,
  { signal = new AbortController().signal }: CallOptions,
) {
  let order: CommitOrder | undefined
  const report = (event: PipelineEvent): void => {
    if (event.type === 'order-checked') order = event.order
    if (event.type === 'order-not-checked' && event.isExpected) {
      gaps.all.push({ message: `whether the commit is older than what the group runs: ${event.reason}` })
    }
  }
  const newer = await createOrderCheck(request, { provider, clock, reporter: { report } }, guard).findNewer(signal)
  return { newer, order }
}

async function findHolderNow(
  request: DeploymentRequest,
  { provider }: PlanPorts,
  gaps: Gaps,
  options: CallOptions,
): Promise<Deployment | undefined> {
  const { applicationName, deploymentGroupName } = request
  const active = await gaps.unlessDenied(provider.activeDeployments(applicationName, deploymentGroupName, options))
  if (active === undefined) return undefined
  return findHolder(request, { activeDeployments: async () => active }, refusalOf(request), options)
}

/** What the service says to whoever asks for a second deployment. */
function refusalOf({ applicationName, deploymentGroupName }: DeploymentRequest): SlipwayError {
  return new SlipwayError(
    'GROUP_BUSY',
    `deployment group "${deploymentGroupName}" of application "${applicationName}" is busy with another deployment`,
  )
}
