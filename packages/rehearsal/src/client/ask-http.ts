import { createHash } from 'node:crypto'
import { request } from 'node:http'
import type { Ask, Verdict } from './ask.ts'

/** A user does not wait longer. */
const TIMEOUT_MS = 5_000
/** Of a longer body, the beginning tells who has answered as well. */
const BODY_BYTES = 256 * 1024

/**
 * Asks for a page over a connection of its own, as a new user does: a port that nobody listens on is seen at once. Redirections are
 * answers, and not followed.
 */
export function askHttp(url: URL): Ask {
  return (signal) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted()
      const over = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)])
      const lost = (error: NodeJS.ErrnoException): void => {
        if (signal.aborted) reject(signal.reason)
        else resolve({ isServed: false, reason: describe(error, over) })
      }
      const sent = request(url, { agent: false, signal: over, headers: { connection: 'close' } }, (response) => {
        const digest = createHash('sha256')
        let sizeBytes = 0
        response.on('data', (chunk: Buffer) => {
          if (sizeBytes < BODY_BYTES) digest.update(chunk)
          sizeBytes += chunk.length
        })
        response.on('end', () => resolve(toVerdict(response.statusCode ?? 0, digest.digest('hex'))))
        response.on('error', lost)
      })
      sent.on('error', lost)
      sent.end()
    })
}

function toVerdict(status: number, digest: string): Verdict {
  return status >= 500
    ? { isServed: false, reason: `status ${status}` }
    : { isServed: true, version: `${status} ${digest.slice(0, 12)}` }
}

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection reset',
  EPIPE: 'connection reset',
}

function describe(error: NodeJS.ErrnoException, over: AbortSignal): string {
  if (over.aborted) return `no answer in ${TIMEOUT_MS / 1_000} s`
  return WORDS[error.code ?? ''] ?? error.code ?? error.message
}
