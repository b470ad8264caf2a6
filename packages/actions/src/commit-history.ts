import type { CommitHistory, TagSource } from '@slipway/core/provider'
import type { Outside } from './step.ts'

/** What GitHub is asked about the commits and tags of the run's repository. */
export interface Commits {
  readonly history: CommitHistory
  readonly tags: TagSource
}

/** Opens them with the token that the step was given; without one, what is asked is answered with that. */
export async function openCommits(
  { 'github-token': token }: { readonly 'github-token': string | undefined },
  { context, workflow }: Pick<Outside, 'context' | 'workflow'>,
): Promise<Commits> {
  const { createCommitHistory, createGitHubTags } = await import('@slipway/github/commit-history')
  if (token !== undefined) workflow.mask(token)
  const settings = { apiUrl: context.apiUrl, repository: context.repository || undefined, token }
  return { history: createCommitHistory(settings), tags: createGitHubTags(settings) }
}
