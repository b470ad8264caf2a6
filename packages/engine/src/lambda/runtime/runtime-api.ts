import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One event that a function is called with. */
export interface Invocation {
  readonly requestId: string
  readonly functionArn: string
  /** When the time of the function is over, in milliseconds since the epoch. */
  readonly deadlineMs: number
  readonly payload: Buffer
}

/** What a function made of an event: its answer, or what it says went wrong. */
export interface InvocationResult {
  readonly isError: boolean
  readonly payload: Buffer
}

const BASE = '/2018-06-01/runtime'
/** An answer of a function that somebody waits for (Lambda quotas), and some room for what is around it. */
const RESULT_BYTES = 6 * 1024 * 1024 + 4_096

/**
 * Serves one execution environment the interface through which every runtime is fed, that of AWS's own images and of programs of one's own
 * alike (Lambda developer guide, "Using the Lambda runtime API").
 */
export class RuntimeApi {
  readonly #server: Server
  #invocation: Invocation | undefined
  #settle: ((result: InvocationResult) => void) | undefined
  #waiting: ServerResponse | undefined
  #onReady: (failure?: InvocationResult) => void = () => undefined
  readonly #ready: Promise<InvocationResult | undefined> = new Promise((resolve) => {
    this.#onReady = resolve
  })

  private constructor(server: Server) {
    this.#server = server
  }

  static async start(): Promise<RuntimeApi> {
    const server = createServer({ requestTimeout: 0, keepAliveTimeout: 0 })
    const api = new RuntimeApi(server)
    server.on('request', (message, response) => {
      api.#answer(message, response).catch(() => response.destroy())
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return api
  }

  /** `HOST:PORT`, as `AWS_LAMBDA_RUNTIME_API` holds it. */
  get address(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** Resolves once the runtime has asked for its first event, or with what it says has kept it from that. */
  ready(): Promise<InvocationResult | undefined> {
    return this.#ready
  }

  /** Hands out an event and resolves with what becomes of it. One at a time. */
  invoke(invocation: Invocation): Promise<InvocationResult> {
    return new Promise((resolve) => {
      this.#invocation = invocation
      this.#settle = resolve
      this.#handOut()
    })
  }

  close(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }

  async #answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url = '' } = message
    if (method === 'GET' && url === `${BASE}/invocation/next`) {
      this.#waiting = response
      this.#onReady()
      this.#handOut()
      return
    }
    const [, requestId, word] = /^\/2018-06-01\/runtime\/invocation\/([^/]+)\/(response|error)$/.exec(url) ?? []
    const isInitError = url === `${BASE}/init/error`
    if (method !== 'POST' || (word === undefined && !isInitError)) {
      return send(response, 404, { errorType: 'NotFound', errorMessage: `there is no ${method} ${url}` })
    }
    const payload = await readBody(message)
    if (payload === undefined) {
      const errorMessage = 'Exceeded maximum allowed payload size (6291556 bytes).'
      this.#end({ isError: true, payload: json({ errorType: 'Function.ResponseSizeTooLarge', errorMessage }) })
      return send(response, 413, { errorType: 'RequestEntityTooLarge', errorMessage })
    }
    if (!isInitError && requestId !== this.#invocation?.requestId) {
      return send(response, 400, { errorType: 'InvalidRequestID', errorMessage: 'Invalid request ID' })
    }
    if (isInitError) this.#onReady({ isError: true, payload })
    else this.#end({ isError: word === 'error', payload })
    send(response, 202, { status: 'OK' })
  }

  #end(result: InvocationResult): void {
    this.#settle?.(result)
    this.#settle = undefined
    this.#invocation = undefined
  }

  #handOut(): void {
    const { requestId, functionArn, deadlineMs, payload } = this.#invocation ?? {}
    if (this.#waiting === undefined || requestId === undefined) return
    this.#waiting.writeHead(200, {
      'Content-Type': 'application/json',
      'Lambda-Runtime-Aws-Request-Id': requestId,
      'Lambda-Runtime-Invoked-Function-Arn': functionArn,
      'Lambda-Runtime-Deadline-Ms': String(deadlineMs),
    })
    this.#waiting.end(payload)
    this.#waiting = undefined
  }
}

export function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value))
}

async function readBody(message: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of message as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length
    if (sizeBytes <= RESULT_BYTES) chunks.push(chunk)
  }
  return sizeBytes > RESULT_BYTES ? undefined : Buffer.concat(chunks)
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' })
  response.end(json(body))
}
