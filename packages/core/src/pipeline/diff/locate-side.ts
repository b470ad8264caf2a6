import { type Deployment, isTerminal } from '../../deployment/index.ts'
import { SlipwayError } from '../../errors.ts'
import type { RedeploySource } from '../../inputs/redeploy.ts'
import type { CallOptions, DeploymentProvider, Files } from '../../provider.ts'
import { bundleFormatOf, type RevisionLocation } from '../../revision/index.ts'
import { findSource, type SourcePorts, type SourceProvider } from '../redeploy/redeploy-source.ts'
import { requireContent } from '../redeploy/require-content.ts'
import type { DiffRequest, DiffSide } from './model.ts'

export interface LocatePorts extends Omit<SourcePorts, 'provider'> {
  readonly files: Pick<Files, 'kindOf'>
  readonly provider: SourceProvider & Pick<DeploymentProvider, 'getRevision' | 'newestDeployment'>
}

type Group = NonNullable<DiffRequest['group']>

/** Where one side is, before anything of it is read. */
export type LocatedSide =
  | { readonly type: 'folder' | 'bundle' | 'appspec'; readonly path: string }
  | {
      readonly type: 'revision'
      readonly revision: RevisionLocation
      readonly deployment?: Deployment
      readonly warnings: readonly string[]
    }

/**
 * Finds out where a side is.
 *
 * @throws SlipwayError SOURCE_INVALID, REVISION_NOT_FOUND, INPUT_INVALID.
 */
export async function locateSide(
  side: DiffSide,
  group: Group | undefined,
  ports: LocatePorts,
  options: CallOptions,
): Promise<LocatedSide> {
  if (side.type === 'revision') return { type: 'revision', revision: side.revision, warnings: [] }
  if (side.type === 'deployment') return locateDeployment(side.source, group, ports, options)
  const { path } = side
  const kind = await ports.files.kindOf(path)
  if (kind === 'directory') return { type: 'folder', path }
  // Deployments to AWS Lambda and Amazon ECS have no bundle, but an AppSpec file alone.
  if (kind === 'file') return { type: isAppSpecAlone(path) ? 'appspec' : 'bundle', path }
  throw new SlipwayError('SOURCE_INVALID', `"${path}" does not exist`, {
    hint: 'name a folder, a bundle, s3://bucket/key, github:owner/repo@commit, the id of a deployment, or last-successful',
  })
}

function isAppSpecAlone(path: string): boolean {
  return bundleFormatOf(path) === undefined && /\.(ya?ml|json)$/i.test(path)
}

async function locateDeployment(
  source: RedeploySource,
  group: Group | undefined,
  ports: LocatePorts,
  options: CallOptions,
): Promise<LocatedSide> {
  const { provider } = ports
  try {
    const deployment = source.startsWith('d-')
      ? await findById(source, provider, options)
      : await findSource(source, requireGroup(source, group), ports, options)
    const applicationName = deployment.applicationName ?? group?.applicationName ?? ''
    const revision = await requireContent(deployment, applicationName, provider, options)
    const isLatest = source === 'last-successful' && group !== undefined
    const warnings = isLatest ? await findNewer(deployment.id, group, provider, options) : []
    return { type: 'revision', revision, deployment, warnings }
  } catch (error) {
    if (!(error instanceof SlipwayError) || error.code !== 'NOTHING_TO_REDEPLOY') throw error
    // To go back to something and to look at it fail for one reason; only the remedy is another.
    throw new SlipwayError('REVISION_NOT_FOUND', error.message, {
      hint: 'name another deployment (slipway deployments list shows them), a revision or a bundle to compare with',
      cause: error,
    })
  }
}

function requireGroup(source: RedeploySource, group: Group | undefined): Group {
  if (group !== undefined) return group
  throw new SlipwayError('INPUT_INVALID', `of which deployment group "${source}" is meant is not told`, {
    hint: 'give --application-name and --deployment-group',
  })
}

async function findById(id: string, provider: LocatePorts['provider'], options: CallOptions) {
  const deployment = await provider.getDeployment(id, options)
  const { revision } = deployment
  if (revision !== undefined) return { ...deployment, revision }
  throw new SlipwayError('NOTHING_TO_REDEPLOY', `deployment ${id} has no revision that is told`)
}

/** After a deployment that failed, some targets may run what it brought; which ones, nobody tells in one word. */
async function findNewer(
  id: string,
  { applicationName, deploymentGroupName }: Group,
  provider: LocatePorts['provider'],
  options: CallOptions,
): Promise<readonly string[]> {
  let newest: Deployment | undefined
  try {
    newest = await provider.newestDeployment(applicationName, deploymentGroupName, options)
  } catch (error) {
    if (!(error instanceof SlipwayError) || error.code !== 'ACCESS_DENIED') throw error
  }
  if (newest === undefined || newest.id === id) return []
  const state = isTerminal(newest.state) ? `ended ${newest.nativeStatus}` : `is ${newest.nativeStatus}`
  return [
    `deployment ${newest.id} came after the last success and ${state}: some targets may run what it brought; its id in place of last-successful compares with that`,
  ]
}
