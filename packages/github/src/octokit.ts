import { startDeadline, systemClock } from '@slipway/core/clock'
import type { CallOptions } from '@slipway/core/provider'
import { VERSION } from '@slipway/core/version'
import type { RunContext } from './context.ts'
import { describeRefusal, type GitHubRight } from './refusal.ts'

/** The operations of GitHub's API, as `@actions/github` gives them. */
type Rest = ReturnType<typeof import('@actions/github')['getOctokit']>['rest']

/** Where something is told to GitHub, with which right, and who hears of it when that cannot be done. */
export interface GitHubSettings {
  readonly context: RunContext
  readonly token: string | undefined
  readonly warn: (message: string) => void
  /** How long GitHub may take to answer one request: a cancelled step has 7.5 seconds for everything. @defaultValue 5_000 */
  readonly requestTimeoutMs?: number
}

/** What each request takes as its `request`. */
export interface RequestOptions {
  readonly signal: AbortSignal
  readonly log: Readonly<Record<'debug' | 'info' | 'warn' | 'error', () => void>>
}

/** The repository of the run. */
export interface Repository {
  readonly owner: string
  readonly repo: string
  /** Sends one request; it is given up when it takes too long, or with the caller's signal. */
  send<T>(request: (rest: Rest, options: RequestOptions) => Promise<T>): Promise<T>
}

/** What is deprecated in the API is for us to hear of, not for whoever reads the log of a step. */
const SILENT: RequestOptions['log'] = { debug: ignore, info: ignore, warn: ignore, error: ignore }

/**
 * Does at GitHub what is welcome but not needed. Whatever keeps it from being done (no token, no permission, no network) is
 * warned of with the remedy, and answered with `undefined`.
 *
 * @param what is not known at GitHub then, for the warning.
 * @throws the signal's reason, and nothing else.
 */
export async function tryGitHub<T>(
  what: string,
  right: GitHubRight,
  settings: GitHubSettings,
  act: (repository: Repository) => Promise<T>,
  { signal }: CallOptions = {},
): Promise<T | undefined> {
  signal?.throwIfAborted()
  const { context, token, requestTimeoutMs } = settings
  try {
    const place = { apiUrl: context.apiUrl, repository: context.repository, token }
    return await act(
      await openRepository({ ...place, ...(requestTimeoutMs !== undefined && { requestTimeoutMs }) }, signal),
    )
  } catch (error) {
    signal?.throwIfAborted()
    settings.warn(`${what}: ${describeRefusal(error, right)}`)
    return undefined
  }
}

/** Which repository of which GitHub is asked, and as whom. */
export interface RepositoryPlace {
  readonly apiUrl: string
  /** `owner/name`. */
  readonly repository: string
  readonly token: string | undefined
  /** How long GitHub may take to answer one request. @defaultValue 5_000 */
  readonly requestTimeoutMs?: number
}

/** Opens a repository for requests, none of which is sent yet. */
export async function openRepository(place: RepositoryPlace, signal: AbortSignal | undefined): Promise<Repository> {
  const { apiUrl, token = '', requestTimeoutMs = 5_000 } = place
  const [owner = '', repo = ''] = place.repository.split('/')
  if (owner === '' || repo === '') throw new Error('the run belongs to no repository')
  const { getOctokit } = await import('@actions/github')
  // Its own `request` option is not used: it would replace the default one, and with it the way through the proxy.
  const { rest } = getOctokit(token, { baseUrl: apiUrl, userAgent: `slipway/${VERSION}` })
  return {
    owner,
    repo,
    send: async (request) => {
      const deadline = startDeadline(systemClock, requestTimeoutMs)
      try {
        const signals = [deadline.signal, ...(signal === undefined ? [] : [signal])]
        return await request(rest, { signal: AbortSignal.any(signals), log: SILENT })
      } catch (error) {
        if (!deadline.signal.aborted) throw error
        throw new Error(`GitHub gave no answer within ${requestTimeoutMs / 1000} s`, { cause: error })
      } finally {
        deadline.clear()
      }
    },
  }
}

function ignore(): void {}
