import type { RedeploySource } from '../../inputs/redeploy.ts'
import type { ArtifactStore, DeploymentProvider, DeploymentRequest, FunctionService } from '../../provider.ts'
import { describeRevision, type RevisionLocation } from '../../revision/index.ts'
import { type DeployOptions, type DeployPorts, type DeployStart, deploy } from '../deploy.ts'
import { refreshRelease } from '../release/refresh-release.ts'
import { findSource, type SourcePorts, type SourceProvider } from './redeploy-source.ts'
import { requireContent } from './require-content.ts'
import { requireStored } from './require-stored.ts'

export interface RedeployRequest extends Omit<DeploymentRequest, 'revision'> {
  /** Whose revision is deployed again. */
  readonly from: RedeploySource
}

export interface RedeployPorts extends DeployPorts {
  readonly provider: DeployPorts['provider'] & SourceProvider & Pick<DeploymentProvider, 'getRevision'>
  readonly store: Pick<ArtifactStore, 'check' | 'commitOf'>
  readonly tags: SourcePorts['tags']
  /** Asked for a release to AWS Lambda alone. */
  readonly functions: Pick<FunctionService, 'describeAlias'>
}

export type RedeployOptions = Omit<DeployOptions, 'order' | 'release'>

/** What became of the wish to go back, and whose revision that is. */
export type Redeployed = DeployStart & {
  readonly from: string
  readonly asked: RedeploySource
  readonly revision: RevisionLocation
}

/**
 * Deploys again what an earlier deployment deployed: the way back. It is on purpose that this is older than what the group runs, so
 * that no guard of the order is asked.
 *
 * @throws SlipwayError NOTHING_TO_REDEPLOY when there is no such deployment, or the one named has no revision that is told.
 * @throws SlipwayError OBJECT_NOT_FOUND, OBJECT_CHANGED before anything is created, when its bundle cannot be had any more.
 */
export async function redeploy(
  request: RedeployRequest,
  ports: RedeployPorts,
  options: RedeployOptions = {},
): Promise<Redeployed> {
  const { from, ...rest } = request
  const source = await findSource(from, request, ports, options)
  const { id } = source
  const revision = await requireContent(source, request.applicationName, ports.provider, options)
  ports.reporter.report({ type: 'redeploy-chosen', source, revision })
  await requireStored(revision, ports, options)
  const description = rest.description ?? `redeploy of ${id}: ${describeRevision(revision)}`
  const release = await refreshRelease(revision, ports)
  const again = { ...rest, description: description.slice(0, 256), revision }
  const start = await deploy(again, ports, { ...options, ...(release !== undefined && { release }) })
  return { revision, ...start, from: id, asked: from }
}
