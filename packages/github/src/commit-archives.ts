import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { SlipwayError } from '@slipway/core/errors'
import type { CommitArchives } from '@slipway/core/provider'
import { VERSION } from '@slipway/core/version'
import { describeRefusal, statusOf } from './refusal.ts'

/** Which GitHub is asked, and as whom. */
export interface ArchiveSettings {
  readonly apiUrl: string
  /** Without one, only public repositories can be read. */
  readonly token: string | undefined
}

/** Commits as the archives that GitHub makes of them, fetched through the proxy that the environment names. */
export function createCommitArchives({ apiUrl, token }: ArchiveSettings): CommitArchives {
  return {
    open: async (repository, commitId, { signal } = {}) => {
      signal?.throwIfAborted()
      const [owner = '', repo = ''] = repository.split('/')
      // Unlike `getOctokit`, its class asks for no token.
      const { GitHub } = await import('@actions/github/lib/utils')
      const { rest } = new GitHub({
        baseUrl: apiUrl,
        userAgent: `slipway/${VERSION}`,
        ...(token !== undefined && { auth: token }),
      })
      try {
        const { data, headers } = await rest.repos.downloadTarballArchive({
          owner,
          repo,
          ref: commitId,
          // The bytes as they come: a repository does not fit into memory.
          request: { parseSuccessResponseBody: false, ...(signal !== undefined && { signal }) },
        })
        const sizeBytes = Number(headers['content-length'])
        return {
          body: Readable.fromWeb(data as ReadableStream),
          ...(sizeBytes > 0 && { sizeBytes }),
        }
      } catch (error) {
        signal?.throwIfAborted()
        throw refusedFor(repository, commitId, token, error)
      }
    },
  }
}

function refusedFor(repository: string, commitId: string, token: string | undefined, cause: unknown): SlipwayError {
  const status = statusOf(cause)
  const what = `commit ${commitId.slice(0, 12)} of "${repository}"`
  if (status === 404 || status === 422) {
    return new SlipwayError('REVISION_NOT_FOUND', `GitHub knows no ${what}, or hides it`, {
      hint:
        token === undefined
          ? 'check the repository and the commit; for a private repository set GH_TOKEN or GITHUB_TOKEN'
          : 'check the repository and the commit, and that the token may read its contents',
      cause,
    })
  }
  const code = status === undefined || status >= 500 || status === 429 ? 'SERVICE_UNREACHABLE' : 'ACCESS_DENIED'
  return new SlipwayError(code, `${what} cannot be fetched: ${describeRefusal(cause, 'contents: read')}`, {
    hint: 'compare with a bundle of that commit in its place',
    cause,
  })
}
