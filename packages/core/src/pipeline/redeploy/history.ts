import type { Deployment } from '../../deployment/index.ts'
import { SlipwayError } from '../../errors.ts'
import type { CallOptions, DeploymentProvider, RegisteredRevision } from '../../provider.ts'

export interface HistoryRequest {
  readonly applicationName: string
  readonly deploymentGroupName: string
  /** How many deployments at most. */
  readonly limit: number
}

/** What was deployed to a group, the newest first. */
export interface DeploymentHistory {
  readonly deployments: readonly Deployment[]
  /** The deployment whose revision `redeploy` takes for the last good one; absent when that may not be looked up, too. */
  readonly lastSuccessfulId?: string
}

/** Finds what one may go back to: the latest deployments of a group. */
export async function findDeployments(
  { applicationName, deploymentGroupName, limit }: HistoryRequest,
  provider: Pick<DeploymentProvider, 'listDeployments' | 'lastSuccessfulDeployment'>,
  options: CallOptions = {},
): Promise<DeploymentHistory> {
  const pages = provider.listDeployments(applicationName, deploymentGroupName, {}, options)
  const deployments = await take(pages, limit)
  const last = await findLast(() => provider.lastSuccessfulDeployment(applicationName, deploymentGroupName, options))
  const sorted = deployments.sort((one, other) => (other.createdAt ?? 0) - (one.createdAt ?? 0))
  return { deployments: sorted, ...(last !== undefined && { lastSuccessfulId: last.id }) }
}

/** The mark of the last success is worth no failure: it needs a right that the list does not. */
async function findLast(find: () => Promise<Deployment | undefined>): Promise<Deployment | undefined> {
  try {
    return await find()
  } catch (error) {
    if (error instanceof SlipwayError && error.code === 'ACCESS_DENIED') return undefined
    throw error
  }
}

export interface RevisionsRequest {
  readonly applicationName: string
  /** Only what is current in this group. */
  readonly deploymentGroupName?: string
  /** How many revisions at most. */
  readonly limit: number
}

/** Finds the revisions that an application knows, the last registered first. */
export function findRevisions(
  { applicationName, deploymentGroupName, limit }: RevisionsRequest,
  provider: Pick<DeploymentProvider, 'listRevisions'>,
  options: CallOptions = {},
): Promise<readonly RegisteredRevision[]> {
  const pages = provider.listRevisions(applicationName, options)
  if (deploymentGroupName === undefined) return take(pages, limit)
  return take(pages, limit, ({ currentInGroups }) => currentInGroups.includes(deploymentGroupName))
}

/** No page is asked for that is not needed. */
async function take<T>(
  pages: AsyncIterable<readonly T[]>,
  limit: number,
  isWanted: (item: T) => boolean = () => true,
): Promise<T[]> {
  const taken: T[] = []
  for await (const page of pages) {
    taken.push(...page.filter(isWanted))
    if (taken.length >= limit) break
  }
  return taken.slice(0, limit)
}
