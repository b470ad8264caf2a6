import { type Clock, startDeadline, untilAborted } from '../../clock.ts'
import type { Deployment, EndOfWait, ReachedPoint } from '../../deployment/index.ts'
import { SlipwayError } from '../../errors.ts'
import type { GroupReader } from '../../provider.ts'

/** How long the group may be asked for: what it says is good to know, and nothing depends on it. */
const ASK_WITHIN_MS = 5_000
const MINUTE_MS = 60_000

/**
 * How long the service stays at a point by itself, as the deployment group says; nothing where that cannot be had.
 *
 * @throws nothing but a defect of ours.
 */
export async function timeAt(
  point: EndOfWait,
  deployment: Deployment | undefined,
  { groups, clock }: { readonly groups?: Pick<GroupReader, 'describeGroup'>; readonly clock: Clock },
  cancelled: AbortSignal,
): Promise<Pick<ReachedPoint, 'staysMs'>> {
  const { applicationName, deploymentGroupName } = deployment ?? {}
  if (
    point === 'enough-devices' ||
    groups === undefined ||
    applicationName === undefined ||
    deploymentGroupName === undefined
  )
    return {}
  const deadline = startDeadline(clock, ASK_WITHIN_MS)
  const signal = AbortSignal.any([cancelled, deadline.signal])
  try {
    const asked = groups.describeGroup(applicationName, deploymentGroupName, { signal })
    const { blueGreen } = await untilAborted(asked, signal)
    const minutes = point === 'ready' ? blueGreen?.readyWaitMinutes : blueGreen?.terminationWaitMinutes
    return minutes === undefined ? {} : { staysMs: minutes * MINUTE_MS }
  } catch (error) {
    if (!signal.aborted && !(error instanceof SlipwayError)) throw error
    return {}
  } finally {
    deadline.clear()
  }
}
