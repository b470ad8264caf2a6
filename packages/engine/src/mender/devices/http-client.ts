import { Agent, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps, Agent as SecureAgent } from 'node:https'
import { hasErrnoCode } from '../../agent/failure-text.ts'

/** What is asked of a server. */
export interface HttpRequest {
  readonly method: 'GET' | 'PATCH' | 'POST' | 'PUT'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
  readonly signal: AbortSignal
}

export interface HttpAnswer {
  readonly status: number
  readonly body: Buffer
}

/** A server that says nothing for as long is not there. */
const SILENCE_MS = 60_000

/** So many devices share the connections: thousands may poll in one process. */
const MOST_CONNECTIONS = 64

/** A connection that was kept is gone. */
class StaleConnection extends Error {}

/** Sends requests for the devices of one process, over connections that are kept. */
export class HttpClient {
  readonly #plain: Agent = new Agent({ keepAlive: true, maxSockets: MOST_CONNECTIONS })
  readonly #secure: SecureAgent = new SecureAgent({ keepAlive: true, maxSockets: MOST_CONNECTIONS })

  /** Resolves once the head of the answer is there. @throws what the network says, or the signal's reason. */
  async open(asked: HttpRequest): Promise<IncomingMessage> {
    for (;;) {
      try {
        return await this.#openOnce(asked)
      } catch (error) {
        // A server may close a kept connection in the moment in which it is used again: the request has not arrived then.
        if (asked.signal.aborted || !(error instanceof StaleConnection)) throw error
      }
    }
  }

  #openOnce({ method, url, headers = {}, body, signal }: HttpRequest): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const isSecure = new URL(url).protocol === 'https:'
      const send = isSecure ? requestHttps : requestHttp
      const length = body === undefined ? {} : { 'Content-Length': String(body.length) }
      const sent = send(url, {
        method,
        headers: { ...headers, ...length },
        agent: isSecure ? this.#secure : this.#plain,
        signal,
        timeout: SILENCE_MS,
      })
      sent.on('response', resolve)
      sent.on('timeout', () => sent.destroy(new Error(`no answer within ${SILENCE_MS / 1_000} s`)))
      sent.on('error', (error) => {
        const isStale = sent.reusedSocket && hasErrnoCode(error, 'ECONNRESET', 'EPIPE')
        reject(signal.aborted ? signal.reason : isStale ? new StaleConnection(error.message, { cause: error }) : error)
      })
      sent.end(body)
    })
  }

  /** Reads the whole answer, which is never a large one: artifacts are opened. */
  async send(asked: HttpRequest): Promise<HttpAnswer> {
    const response = await this.open(asked)
    const chunks: Buffer[] = []
    for await (const chunk of response) chunks.push(chunk as Buffer)
    return { status: response.statusCode ?? 0, body: Buffer.concat(chunks) }
  }

  /** Ends the connections that nobody uses. */
  close(): void {
    this.#plain.destroy()
    this.#secure.destroy()
  }
}
