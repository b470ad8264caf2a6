import { SlipwayError } from '@slipway/core/errors'
import type {
  DeployGreengrassOptions,
  DeployGreengrassRequest,
  GreengrassPlan,
  GreengrassStart,
  PlanGreengrassOptions,
  RedeployGreengrassRequest,
  RetryFailedPorts,
  RetryFailedRequest,
} from '@slipway/core/pipeline'
import type { GreengrassTarget } from '@slipway/core/provider'
import type { GreengrassSettings, GreengrassWayBack } from './greengrass-request.ts'

/** What is started by a command or a step: a deployment, an earlier one again, or the present one for those that failed it. */
export type GreengrassWork =
  | { readonly kind: 'deploy'; readonly request: DeployGreengrassRequest }
  | { readonly kind: 'redeploy'; readonly request: RedeployGreengrassRequest; readonly asked: string }
  | { readonly kind: 'retry'; readonly request: RetryFailedRequest; readonly asked: string }

/** What was started, with the deployment that was made again. */
export type StartedGreengrass = GreengrassStart & { readonly from?: string }

/** Starts what is asked for. @throws SlipwayError as the use cases do. */
export async function startGreengrassWork(
  work: GreengrassWork,
  ports: RetryFailedPorts,
  options: DeployGreengrassOptions,
): Promise<StartedGreengrass> {
  const { deployGreengrass, redeployGreengrass, retryFailedDevices } = await import('@slipway/core/pipeline')
  if (work.kind === 'deploy') return deployGreengrass(work.request, ports, options)
  return work.kind === 'redeploy'
    ? redeployGreengrass(work.request, ports, options)
    : retryFailedDevices(work.request, ports, options)
}

/** What {@link startGreengrassWork} would do, found out without creating anything. */
export async function planGreengrassWork(
  work: GreengrassWork,
  ports: Pick<RetryFailedPorts, 'service'>,
  options: PlanGreengrassOptions,
): Promise<GreengrassPlan> {
  const { planGreengrassDeployment, planGreengrassRedeploy, planRetryOfFailed } = await import('@slipway/core/pipeline')
  if (work.kind === 'deploy') return planGreengrassDeployment(work.request, ports, options)
  return work.kind === 'redeploy'
    ? planGreengrassRedeploy(work.request, ports, options)
    : planRetryOfFailed(work.request, ports, options)
}

/**
 * The way back as work.
 *
 * @throws SlipwayError INPUT_INVALID for what a retry of failed devices does not heed.
 */
export function toWorkOfRedeploy(
  target: GreengrassTarget,
  from: GreengrassWayBack,
  settings: GreengrassSettings,
  how: {
    readonly asked: string
    readonly retryGroup: string | undefined
    readonly skipIfCurrent: boolean
    readonly written: (name: string) => string
  },
): GreengrassWork {
  const { asked, retryGroup: groupName, skipIfCurrent, written } = how
  if (from !== 'failed-devices') return { kind: 'redeploy', request: { target, from, ...settings }, asked }
  const { expectedDeploymentId, ...over } = settings
  if (expectedDeploymentId !== undefined || skipIfCurrent) {
    const option = written(skipIfCurrent ? 'skip-if-current' : 'expect-deployment')
    throw new SlipwayError(
      'INPUT_INVALID',
      `${option} is not for a retry of failed devices: their group is made for it`,
    )
  }
  const request = {
    target,
    ...over,
    ...(groupName !== undefined && { groupName }),
  }
  return { kind: 'retry', request, asked }
}
