import type { OrderGuard } from '@slipway/core/pipeline'
import type { CommitArchives, TagSource } from '@slipway/core/provider'
import type { HistorySettings } from '@slipway/github/commit-history'
import type { Outside } from './outside.ts'

/** The history of commits as GitHub has it, where a workflow's variables or those of `gh` say as whom and of which repository. */
export async function openHistory(outside: Pick<Outside, 'environment'>): Promise<OrderGuard['history']> {
  const { createCommitHistory } = await import('@slipway/github/commit-history')
  return createCommitHistory(settingsOf(outside))
}

/** Tags: GitHub's where it can be asked, and otherwise those of the repository that the command was called in. */
export async function openTags(outside: Pick<Outside, 'environment'>): Promise<TagSource> {
  const settings = settingsOf(outside)
  if (settings.token !== undefined && settings.repository !== undefined) {
    const { createGitHubTags } = await import('@slipway/github/commit-history')
    return createGitHubTags(settings)
  }
  const { createGitTags } = await import('@slipway/github/git')
  return createGitTags(process.cwd(), outside.environment)
}

/** Commits of repositories, as whom a workflow's variables or those of `gh` say; without a token, of public ones. */
export async function openArchives(outside: Pick<Outside, 'environment'>): Promise<CommitArchives> {
  const { createCommitArchives } = await import('@slipway/github/commit-archives')
  return createCommitArchives(settingsOf(outside))
}

function settingsOf({ environment }: Pick<Outside, 'environment'>): HistorySettings {
  return {
    apiUrl: (environment.GITHUB_API_URL || 'https://api.github.com').replace(/\/+$/, ''),
    token: environment.GH_TOKEN || environment.GITHUB_TOKEN || undefined,
    repository: environment.GITHUB_REPOSITORY || undefined,
  }
}
