import { describeRevision } from '../../revision/index.ts'
import type { RedeployPorts, RedeployRequest } from '../redeploy/redeploy.ts'
import { findSource } from '../redeploy/redeploy-source.ts'
import { requireContent } from '../redeploy/require-content.ts'
import type { DeploymentPlan } from './deployment-plan.ts'
import { type PlanOptions, type PlanPorts, planDeployment } from './plan-deployment.ts'

export interface PlanRedeployPorts extends PlanPorts {
  readonly provider: PlanPorts['provider'] & Pick<RedeployPorts['provider'], 'listDeployments' | 'getRevision'>
  readonly tags: RedeployPorts['tags']
}

/**
 * Finds out what {@link redeploy} would do with the same request, and does none of it.
 *
 * @throws SlipwayError NOTHING_TO_REDEPLOY as `redeploy` does, and as {@link planDeployment}.
 */
export async function planRedeploy(
  request: RedeployRequest,
  ports: PlanRedeployPorts,
  options: Omit<PlanOptions, 'order' | 'from' | 'isPushedLater'> = {},
): Promise<DeploymentPlan> {
  const { from, ...rest } = request
  const { signal } = options
  const calls = signal === undefined ? {} : { signal }
  const source = await findSource(from, request, ports, calls)
  const revision = await requireContent(source, request.applicationName, ports.provider, calls)
  const description = rest.description ?? `redeploy of ${source.id}: ${describeRevision(revision)}`
  return planDeployment({ ...rest, description: description.slice(0, 256), revision }, ports, {
    ...options,
    from: source.id,
  })
}
