import { readFile } from 'node:fs/promises'
import type { Environment } from './workflow.ts'

/**
 * The number of the pull request that a run is about, if any. The event's payload knows it for every event of a pull request
 * and for comments on one, the ref for `pull_request` alone; without a readable payload the ref has to do.
 */
export async function readPullRequestNumber(environment: Environment): Promise<number | undefined> {
  const payload = await readPayload(environment.GITHUB_EVENT_PATH)
  return numberInPayload(payload, environment.GITHUB_EVENT_NAME ?? '') ?? numberInRef(environment.GITHUB_REF ?? '')
}

interface EventPayload {
  readonly number?: unknown
  readonly pull_request?: { readonly number?: unknown } | null
  readonly issue?: { readonly number?: unknown; readonly pull_request?: unknown } | null
}

function numberInPayload(payload: EventPayload | undefined, eventName: string): number | undefined {
  const ofPullRequest = toNumber(payload?.pull_request?.number)
  if (ofPullRequest !== undefined) return ofPullRequest
  // A comment on a pull request is told as one on an issue that is a pull request too.
  if (payload?.issue?.pull_request) return toNumber(payload.issue.number)
  return /^pull_request(_|$)/.test(eventName) ? toNumber(payload?.number) : undefined
}

function numberInRef(ref: string): number | undefined {
  return toNumber(Number(/^refs\/pull\/(\d+)\/(?:merge|head)$/.exec(ref)?.[1]))
}

function toNumber(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : undefined
}

async function readPayload(file: string | undefined): Promise<EventPayload | undefined> {
  if (!file) return undefined
  try {
    const payload: unknown = JSON.parse(await readFile(file, 'utf8'))
    return typeof payload === 'object' && payload !== null ? payload : undefined
  } catch {
    return undefined
  }
}
