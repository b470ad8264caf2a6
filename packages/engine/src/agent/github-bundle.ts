import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { Clock } from '@slipway/core/clock'
import { SlipwayError } from '@slipway/core/errors'
import type { DeploymentSpecification } from '../codedeploy/host-commands.ts'
import type { AgentLog, BundleStream } from './ports.ts'

type GitHubRevision = Extract<DeploymentSpecification['revision'], { readonly type: 'GitHub' }>

/** Opens a commit of a repository, wherever the request is made. */
export type OpenGitHub = (revision: GitHubRevision, options: GitHubOptions) => Promise<BundleStream>

interface GitHubOptions {
  /** @defaultValue `https://api.github.com` */
  readonly apiUrl?: string
  /** Sent to the API and never told to anybody else. @defaultValue the repository is public */
  readonly token?: string
  readonly clock: Clock
  readonly log: AgentLog
  readonly signal: AbortSignal
}

/** The real agent's waits between its four attempts. */
const RETRY_AFTER_MS = [10_000, 30_000, 90_000] as const

/** Opens a commit of a GitHub repository as the archive that GitHub makes of it. */
export async function openGitHubBundle(revision: GitHubRevision, options: GitHubOptions): Promise<BundleStream> {
  const { account, repository, commitId, bundleType = 'tar' } = revision
  const path = [account, repository, bundleType === 'zip' ? 'zipball' : 'tarball', commitId]
    .map(encodeURIComponent)
    .join('/')
  const url = `${(options.apiUrl ?? 'https://api.github.com').replace(/\/+$/, '')}/repos/${path}`
  const reasons: string[] = []
  for (;;) {
    const answer = await request(url, options)
    if (answer.kind === 'found') return { body: answer.body }
    const waitMs = RETRY_AFTER_MS[reasons.length]
    reasons.push(answer.reason)
    if (waitMs === undefined) {
      throw new SlipwayError(
        'REVISION_NOT_FOUND',
        // The real agent's own words, by which its users search.
        `Could not download bundle at '${url}' after ${RETRY_AFTER_MS.length} retries. Server returned codes: ${reasons.join('; ')}.`,
        { hint: hintOf(answer.status, options), cause: answer.cause },
      )
    }
    options.log(`GitHub did not give "${account}/${repository}" (${answer.reason}); next try in ${waitMs / 1000} s`)
    await options.clock.sleep(waitMs, options.signal)
  }
}

function hintOf(status: number | undefined, { token }: Pick<GitHubOptions, 'token'>): string {
  if (status === 401) return 'the token is not, or no longer, valid: make a new one'
  if (status === undefined) return 'check that this machine reaches the API, and its address'
  if (status !== 404) return 'look whether GitHub is limiting or refusing requests, and deploy again'
  return token === undefined
    ? 'check that the repository is public, or give a token, and that the commit is the full 40-digit id of a pushed commit'
    : 'check that the token may read the repository, and that the commit is the full 40-digit id of a pushed commit'
}

type Answer =
  | { readonly kind: 'found'; readonly body: Readable }
  | { readonly kind: 'refused'; readonly status?: number; readonly reason: string; readonly cause?: unknown }

async function request(url: string, { signal, token }: Pick<GitHubOptions, 'signal' | 'token'>): Promise<Answer> {
  try {
    // The archive itself is on another host, to which `fetch` does not take the token along.
    const response = await fetch(url, {
      headers: {
        accept: 'application/vnd.github+json',
        'user-agent': 'slipway',
        ...(token !== undefined && { authorization: `token ${token}` }),
      },
      redirect: 'follow',
      signal,
    })
    if (response.ok && response.body !== null) {
      return { kind: 'found', body: Readable.fromWeb(response.body as ReadableStream) }
    }
    await response.body?.cancel()
    return { kind: 'refused', status: response.status, reason: `${response.status} '${response.statusText}'` }
  } catch (cause) {
    signal.throwIfAborted()
    return { kind: 'refused', reason: `no answer from ${new URL(url).host}${codeOf(cause)}`, cause }
  }
}

/** The system's word on a connection that did not come about; `fetch` hides it in its error's cause. */
function codeOf(error: unknown): string {
  const { code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException
  return code === undefined ? '' : ` (${code})`
}
