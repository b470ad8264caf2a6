import type { CallOptions } from '../../provider.ts'
import { describeRevision, type RevisionLocation } from '../../revision/index.ts'
import type { RedeployPorts, RedeployRequest } from '../redeploy/redeploy.ts'
import { findSource } from '../redeploy/redeploy-source.ts'
import { requireContent } from '../redeploy/require-content.ts'
import { refreshRelease } from '../release/refresh-release.ts'
import type { DraftRelease } from '../release/request.ts'
import type { DeploymentPlan } from './deployment-plan.ts'
import { type PlanOptions, type PlanPorts, planDeployment } from './plan-deployment.ts'

export interface PlanRedeployPorts extends PlanPorts {
  readonly provider: PlanPorts['provider'] & Pick<RedeployPorts['provider'], 'listDeployments' | 'getRevision'>
  readonly tags: RedeployPorts['tags']
  readonly functions: RedeployPorts['functions']
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
  const draft = await draftAgain(revision, ports, calls)
  return planDeployment(
    { ...rest, description: description.slice(0, 256), revision: draft?.revision ?? revision },
    ports,
    { ...options, from: source.id, ...(draft !== undefined && { draft }) },
  )
}

/** What an AppSpec says from where its alias stands now; `undefined` for a revision that is deployed as it is. */
async function draftAgain(
  revision: RevisionLocation,
  ports: Pick<PlanRedeployPorts, 'functions'>,
  calls: CallOptions,
): Promise<DraftRelease | undefined> {
  const prepared = await (await refreshRelease(revision, ports))?.prepare(calls)
  if (prepared === undefined || revision.type !== 'content') return undefined
  const again = prepared.kind === 'ready' && prepared.revision.type === 'content' ? prepared.revision : revision
  const draft = { revision: again, appSpec: again.content ?? '', steps: [] }
  return prepared.kind === 'current'
    ? { ...draft, nothing: prepared.reason, warnings: [] }
    : { ...draft, warnings: prepared.warnings }
}
