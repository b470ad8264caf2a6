import { SlipwayError } from '@slipway/core/errors'
import type { CallOptions, TagSource } from '@slipway/core/provider'
import type { HistorySettings } from './commit-history.ts'
import { openRepository, type Repository } from './octokit.ts'
import { describeRefusal, statusOf, tokenRemedy } from './refusal.ts'
import { unknownTag } from './unknown-tag.ts'

/** An annotated tag can name another one; nobody makes more of them than this. */
const MAX_TAGS_IN_A_ROW = 5

/** The tags of the run's repository as GitHub knows them: a checkout in a workflow holds none. */
export function createGitHubTags(settings: HistorySettings): TagSource {
  return {
    commitOf: async (tag, { signal }: CallOptions = {}) => {
      signal?.throwIfAborted()
      const { token, repository } = settings
      if (token === undefined || repository === undefined) throw notToBeLookedUp(tag, settings)
      try {
        return await findCommit(await openRepository({ ...settings, repository }, signal), tag, repository)
      } catch (error) {
        signal?.throwIfAborted()
        if (error instanceof SlipwayError) throw error
        throw refused(tag, repository, error)
      }
    },
  }
}

async function findCommit(opened: Repository, tag: string, repository: string): Promise<string> {
  const { owner, repo, send } = opened
  const found = await send(({ git }, request) => git.getRef({ owner, repo, ref: `tags/${tag}`, request })).catch(
    async (error: unknown) => {
      if (statusOf(error) !== 404) throw error
      // Whoever may list the tags and finds it missing knows that there is none; a token that may not is answered 404 here, too.
      throw unknownTag(tag, repository, await listTags(opened))
    },
  )
  let { type, sha } = found.data.object
  for (let count = 0; type === 'tag' && count < MAX_TAGS_IN_A_ROW; count += 1) {
    const { data } = await send(({ git }, request) => git.getTag({ owner, repo, tag_sha: sha, request }))
    ;({ type, sha } = data.object)
  }
  if (type === 'commit') return sha
  throw new SlipwayError('NOTHING_TO_REDEPLOY', `the tag "${tag}" of ${repository} names no commit but a ${type}`, {
    hint: 'name the commit: commit:SHA',
  })
}

/** The newest of the tags, as many as one request gives. */
async function listTags({ owner, repo, send }: Repository): Promise<string[]> {
  const { data } = await send(({ repos }, request) => repos.listTags({ owner, repo, per_page: 100, request }))
  return data.map(({ name }) => name)
}

function notToBeLookedUp(tag: string, { token }: HistorySettings): SlipwayError {
  return token === undefined
    ? new SlipwayError(
        'INPUT_INVALID',
        `the commit of tag "${tag}" cannot be looked up: there is no token for GitHub`,
        {
          hint: `${tokenRemedy('contents: read')}; or name the commit: commit:SHA`,
        },
      )
    : new SlipwayError(
        'INPUT_INVALID',
        `the commit of tag "${tag}" cannot be looked up: of which repository is not known`,
        {
          hint: 'set GITHUB_REPOSITORY to owner/name, or name the commit: commit:SHA',
        },
      )
}

function refused(tag: string, repository: string, cause: unknown): SlipwayError {
  const status = statusOf(cause)
  const code = status === undefined || status >= 500 || status === 429 ? 'SERVICE_UNREACHABLE' : 'ACCESS_DENIED'
  const reason = describeRefusal(cause, 'contents: read')
  return new SlipwayError(code, `the commit of tag "${tag}" in ${repository} cannot be looked up: ${reason}`, {
    hint: 'name the commit, which needs no look: commit:SHA',
    cause,
  })
}
