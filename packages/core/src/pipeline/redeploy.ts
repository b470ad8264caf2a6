import type { RedeploySource } from '../inputs/redeploy.ts'
import type { ArtifactStore, DeploymentRequest } from '../provider.ts'
import { describeRevision, type RevisionLocation } from '../revision/index.ts'
import { type DeployOptions, type DeployPorts, type DeployStart, deploy } from './deploy.ts'
import { findSource, type SourceProvider } from './redeploy-source.ts'
import { requireStored } from './require-stored.ts'

export interface RedeployRequest extends Omit<DeploymentRequest, 'revision'> {
  /** Whose revision is deployed again. */
  readonly from: RedeploySource
}

export interface RedeployPorts extends DeployPorts {
  readonly provider: DeployPorts['provider'] & SourceProvider
  readonly store: Pick<ArtifactStore, 'check' | 'commitOf'>
}

/**
 * Deploys again what an earlier deployment deployed: the way back.
 *
 * @throws SlipwayError NOTHING_TO_REDEPLOY when there is no such deployment, or the one named has no revision.
 * @throws SlipwayError OBJECT_NOT_FOUND, OBJECT_CHANGED before anything is created, when its bundle cannot be had any more.
 */
export async function redeploy(
  request: RedeployRequest,
  ports: RedeployPorts,
  options: DeployOptions = {},
): Promise<DeployStart & { readonly from: string; readonly revision: RevisionLocation }> {
  const { from, ...rest } = request
  const source = await findSource(from, request, ports, options)
  const { id, revision } = source
  ports.reporter.report({ type: 'redeploy-chosen', source, revision })
  await requireStored(revision, ports, options)
  const description = rest.description ?? `redeploy of ${id}: ${describeRevision(revision)}`
  const start = await deploy({ ...rest, description: description.slice(0, 256), revision }, ports, options)
  return { ...start, from: id, revision }
}
