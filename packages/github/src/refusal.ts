import { untrustedText } from '@slipway/core/report'

/** The rights that a job's token may lack, as `permissions:` spells them. */
export type GitHubRight = 'deployments: write' | 'pull-requests: write' | 'contents: read'

/** What can be told of an answer that was none. */
interface Refusal {
  readonly status: number
  readonly message: string
  readonly headers: Readonly<Record<string, unknown>>
}

/** Why GitHub did not do what it was asked for, and the remedy where there is one. */
export function describeRefusal(error: unknown, right: GitHubRight): string {
  const refusal = toRefusal(error)
  if (refusal === undefined)
    return isUnanswered(error) ? `GitHub cannot be reached (${messageOf(error)})` : messageOf(error)
  const { status, message, headers } = refusal
  const answer = `GitHub answered ${status}${message === '' ? '' : ` (${message})`}`
  if (status === 429 || headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined) {
    return `${answer}: the token has made too many requests; try again later`
  }
  if (status === 401) return `${answer}: the token is not valid; ${tokenRemedy(right)}`
  // What a token may not see is answered as if it were not there.
  if (status === 403 || status === 404) {
    const remedy = `${answer}: the token needs "permissions: ${right}" on the job`
    return right.endsWith(': read') ? remedy : `${remedy}; runs for a fork's pull request never get it`
  }
  return answer
}

/** What to write in the workflow for a token that may. */
export function tokenRemedy(right: GitHubRight): string {
  return `pass "github-token: \${{ github.token }}" to the step and give the job "permissions: ${right}"`
}

/** The status that GitHub answered with; `undefined` when it gave no answer. */
export function statusOf(error: unknown): number | undefined {
  return toRefusal(error)?.status
}

/** The client makes up a status for a request that got no answer at all. */
function isUnanswered(error: unknown): boolean {
  return error instanceof Error && 'status' in error
}

function toRefusal(error: unknown): Refusal | undefined {
  if (!(error instanceof Error) || !('status' in error) || !('response' in error)) return undefined
  const { status, response } = error as Error & {
    readonly status: number
    readonly response?: { readonly data?: unknown; readonly headers?: Readonly<Record<string, unknown>> }
  }
  if (response === undefined) return undefined
  const data = response.data as { readonly message?: unknown } | undefined
  const message = typeof data?.message === 'string' ? untrustedText(data.message).slice(0, 200) : ''
  return { status, message, headers: response.headers ?? {} }
}

function messageOf(error: unknown): string {
  return untrustedText(error instanceof Error ? error.message : String(error)).slice(0, 200)
}
