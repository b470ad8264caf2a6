import type { CallOptions } from '@slipway/core/provider'
import { cutMarkdown } from './cut-markdown.ts'
import { type GitHubSettings, type Repository, tryGitHub } from './octokit.ts'
import { statusOf, tokenRemedy } from './refusal.ts'
import { runUrl } from './run-url.ts'

/** What a comment may hold. GitHub counts characters; a byte for each is on the safe side. */
const SIZE_BYTES = 65_536

const WHAT = 'the result is not told on the pull request'

/**
 * Writes a comment on the run's pull request, or replaces the one with the same key that an earlier run wrote. Where there
 * is no pull request, token or permission it warns and goes on.
 *
 * @throws the signal's reason, and nothing else.
 */
export async function writeComment(
  comment: { readonly key: string; readonly markdown: string },
  settings: GitHubSettings,
  options: CallOptions = {},
): Promise<void> {
  const { context, token, warn } = settings
  const { pullRequestNumber } = context
  if (pullRequestNumber === undefined) return warn(`${WHAT}: the run is about none`)
  if (token === undefined) return warn(`${WHAT}: there is no token; ${tokenRemedy('pull-requests: write')}`)
  const marker = markerOf(comment.key)
  const ending = `\nThis is not all of it: a comment has an end. [The run](${runUrl(context)}) tells everything.\n`
  const body = `${marker}\n${fit(comment.markdown, ending, SIZE_BYTES - marker.length - 1)}`
  await tryGitHub(
    WHAT,
    'pull-requests: write',
    settings,
    async (repository) => {
      const { owner, repo, send } = repository
      const id = await findOwnComment(repository, pullRequestNumber, marker)
      await send(async ({ issues }, request) => {
        if (id === undefined)
          await issues.createComment({ owner, repo, issue_number: pullRequestNumber, body, request })
        else await issues.updateComment({ owner, repo, comment_id: id, body, request })
      })
    },
    options,
  )
}

/**
 * What an earlier run's comment is found by, and no reader sees. Everything that could end an HTML comment, or be another
 * key's, is written by its number.
 */
export function markerOf(key: string): string {
  const written = key.replace(/[^\w./]/gu, (character) => `%${character.codePointAt(0)?.toString(16)};`)
  return `<!-- slipway:${written} -->`
}

function fit(markdown: string, ending: string, sizeBytes: number): string {
  return Buffer.byteLength(markdown) <= sizeBytes ? markdown : cutMarkdown(markdown, ending, sizeBytes)
}

/** The comment that begins with the marker and is ours to replace. */
async function findOwnComment(
  repository: Repository,
  issueNumber: number,
  marker: string,
): Promise<number | undefined> {
  const { owner, repo, send } = repository
  for (let page = 1; ; page += 1) {
    const { data, headers } = await send(({ issues }, request) =>
      issues.listComments({ owner, repo, issue_number: issueNumber, per_page: 100, page, request }),
    )
    for (const { id, body, user } of data) {
      if (body?.startsWith(marker) !== true) continue
      // A person may have copied the marker; what they wrote stays, unless the token is theirs.
      if (user?.type === 'Bot' || (user != null && user.login === (await loginOfToken(repository)))) return id
    }
    if (!/rel="next"/.test(headers.link ?? '')) return undefined
  }
}

/** Whose token it is; `undefined` for a job's own, which is nobody's and may not ask. */
async function loginOfToken({ send }: Repository): Promise<string | undefined> {
  try {
    const { data } = await send(({ users }, request) => users.getAuthenticated({ request }))
    return data.login
  } catch (error) {
    if (statusOf(error) === undefined) throw error
    return undefined
  }
}
