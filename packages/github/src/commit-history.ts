import type { CallOptions, CommitComparison, CommitHistory, CommitRelation } from '@slipway/core/provider'
import { openRepository, type RepositoryPlace } from './octokit.ts'
import { describeRefusal, statusOf, tokenRemedy } from './refusal.ts'

export { createGitHubTags } from './github-tags.ts'

/** What is asked of GitHub about commits and tags, and as whom; without a token nothing is. */
export interface HistorySettings extends Omit<RepositoryPlace, 'repository'> {
  /** `owner/name` of the repository that this run belongs to. */
  readonly repository: string | undefined
}

/** GitHub's words for how a head stands to its base (REST API, "Compare two commits"). */
const RELATIONS: ReadonlySet<string> = new Set<CommitRelation>(['ahead', 'behind', 'identical', 'diverged'])

/** The history of commits as GitHub knows it, which needs no checkout. Nothing here throws for what GitHub does. */
export function createCommitHistory(settings: HistorySettings): CommitHistory {
  const { token, repository, ...place } = settings
  const obstacle = token === undefined ? `there is no token for GitHub; ${tokenRemedy('contents: read')}` : undefined
  return {
    ...(obstacle !== undefined && { obstacle }),
    ...(repository !== undefined && { repository }),
    compare: async (where, base, head, { signal }: CallOptions = {}) => {
      signal?.throwIfAborted()
      try {
        return await compare({ ...place, token, repository: where }, base, head, signal)
      } catch (error) {
        signal?.throwIfAborted()
        return { relation: 'unknown', reason: reasonOf(error, where, base, head) }
      }
    },
  }
}

async function compare(
  place: RepositoryPlace,
  base: string,
  head: string,
  signal: AbortSignal | undefined,
): Promise<CommitComparison> {
  const { owner, repo, send } = await openRepository(place, signal)
  const { data } = await send(({ repos }, request) =>
    // The first page holds the changed files, which take GitHub long and nobody reads; the numbers are on each page.
    repos.compareCommitsWithBasehead({ owner, repo, basehead: `${base}...${head}`, per_page: 1, page: 2, request }),
  )
  const { status, ahead_by: aheadBy, behind_by: behindBy, html_url: url } = data
  if (!RELATIONS.has(status)) return { relation: 'unknown', reason: `GitHub calls the two commits "${status}"` }
  return { relation: status, aheadBy, behindBy, ...(url !== undefined && { url }) }
}

/** What a token may not see, and what is not there, GitHub answers alike. */
function reasonOf(error: unknown, repository: string, base: string, head: string): string {
  const refused = describeRefusal(error, 'contents: read')
  if (statusOf(error) !== 404) return refused
  return `${refused}; or one of ${base.slice(0, 7)} and ${head.slice(0, 7)} is no commit of ${repository}, such as after a forced push`
}
