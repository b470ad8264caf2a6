import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { Clock } from '@slipway/core/clock'
import { SlipwayError } from '@slipway/core/errors'
import type { DeploymentSpecification } from '../codedeploy/host-commands.ts'
import type { AgentLog, BundleStream } from './ports.ts'

type GitHubRevision = Extract<DeploymentSpecification['revision'], { readonly type: 'GitHub' }>

interface GitHubOptions {
  /** @defaultValue `https://api.github.com` */
  readonly apiUrl?: string
  readonly clock: Clock
  readonly log: AgentLog
  readonly signal: AbortSignal
}

/** The real agent's waits between its four attempts. */
const RETRY_AFTER_MS = [10_000, 30_000, 90_000] as const

/** Opens a commit of a public GitHub repository as the tarball that GitHub makes of it. No token is sent. */
export async function openGitHubBundle(revision: GitHubRevision, options: GitHubOptions): Promise<BundleStream> {
  const { account, repository, commitId } = revision
  const path = [account, repository, 'tarball', commitId].map(encodeURIComponent).join('/')
  const url = `${(options.apiUrl ?? 'https://api.github.com').replace(/\/+$/, '')}/repos/${path}`
  for (let attempt = 0; ; attempt += 1) {
    const answer = await request(url, options.signal)
    if (answer.kind === 'found') return { body: answer.body }
    const waitMs = RETRY_AFTER_MS[attempt]
    if (waitMs === undefined) {
      throw new SlipwayError(
        'REVISION_NOT_FOUND',
        `commit "${commitId}" of GitHub repository "${account}/${repository}" is not to be had: ${answer.reason}`,
        {
          hint: 'check that the repository is public and that the commit is the full 40-digit id of a pushed commit',
          cause: answer.cause,
        },
      )
    }
    options.log(`GitHub did not give "${account}/${repository}" (${answer.reason}); next try in ${waitMs / 1000} s`)
    await options.clock.sleep(waitMs, options.signal)
  }
}

type Answer =
  | { readonly kind: 'found'; readonly body: Readable }
  | { readonly kind: 'refused'; readonly reason: string; readonly cause?: unknown }

async function request(url: string, signal: AbortSignal): Promise<Answer> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/vnd.github+json', 'user-agent': 'slipway' },
      redirect: 'follow',
      signal,
    })
    if (response.ok && response.body !== null) {
      return { kind: 'found', body: Readable.fromWeb(response.body as ReadableStream) }
    }
    await response.body?.cancel()
    return { kind: 'refused', reason: `HTTP ${response.status}` }
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
