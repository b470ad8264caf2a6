import type { CallOptions } from '../../provider.ts'
import { findCurrentReason } from './find-current.ts'
import { findTwin } from './find-twin.ts'
import { inspectTarget } from './inspect-target.ts'
import type { DeployMenderPorts, DeployMenderRequest, MenderPlan, PlanMenderOptions } from './requests.ts'
import { requireFeatures } from './require-features.ts'
import { requireValid } from './require-valid.ts'

/**
 * What {@link deployMender} would do, found out without creating anything. What would keep it from deploying ends this in the same
 * error.
 *
 * @throws SlipwayError as deployMender, before anything is created.
 */
export async function planMenderDeployment(
  request: DeployMenderRequest,
  { server, clock }: Pick<DeployMenderPorts, 'server' | 'clock'>,
  { skipIfCurrent = false, isPushedLater = false, signal }: PlanMenderOptions = {},
): Promise<MenderPlan> {
  const call: CallOptions = signal === undefined ? {} : { signal }
  requireValid(request, clock.now())
  const inspected = await inspectTarget(request, server, { ...call, isPushedLater })
  await requireFeatures(request, server, call)
  const { release, deviceTypes, fleet, warnings, deviceIds } = inspected
  const reason = skipIfCurrent ? await findCurrentReason(request, inspected, server, call) : undefined
  const twin =
    reason === undefined
      ? await findTwin({ request, ...(deviceIds !== undefined && { deviceIds }) }, server, call)
      : undefined
  const start: MenderPlan['start'] =
    reason !== undefined
      ? { kind: 'skipped', reason }
      : twin === undefined
        ? { kind: 'created' }
        : { kind: 'adopted', deployment: twin }
  return { request, release, deviceTypes, warnings, start, ...(fleet !== undefined && { fleet }) }
}
