import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Clock } from '@slipway/core/clock'
import type { Address } from '../model.ts'
import { endToEnd, hasBody, requestHeaders } from './forwarded-headers.ts'
import type { Use } from './live-target.ts'

/** Decides where one request goes: each time it is called for the same request, to another target than before. */
export type Route = () => Use | undefined

export interface HttpForwarderOptions {
  /** Called for each request. */
  readonly route: () => Route
  /** Of the wall. */
  readonly clock: Clock
  /** How long nothing may be heard of a target in the middle of a request: 60 seconds is a load balancer's default. */
  readonly idleMs: number
}

/** What a load balancer answers by itself. */
const PAGES = { 502: 'Bad Gateway', 503: 'Service Temporarily Unavailable', 504: 'Gateway Time-out' } as const
type OwnStatus = keyof typeof PAGES

/**
 * A server that sends each request to a target, body and answer as they come. Every request is routed by itself, however
 * many come over one connection. As long as a target could not be connected to it has got nothing of the request, and
 * another one gets it.
 */
export function createHttpForwarder(options: HttpForwarderOptions): Server {
  const server = createServer({ requestTimeout: 0, keepAliveTimeout: 60_000 }, (message, response) => {
    forward(message, response, options)
  })
  // The client is asked for its body when a target has been found.
  server.on('checkContinue', (message, response) => forward(message, response, options, true))
  return server
}

function forward(
  message: IncomingMessage,
  response: ServerResponse,
  options: HttpForwarderOptions,
  isWaiting = false,
): void {
  const route = options.route()
  const headers = requestHeaders(message.rawHeaders, {
    address: message.socket.remoteAddress ?? '',
    listenerPort: message.socket.localPort ?? 0,
    nowMs: options.clock.now(),
  })
  const attempt = (isFirst: boolean): void => {
    const use = route()
    if (use === undefined) {
      answer(message, response, isFirst ? 503 : 502)
      return
    }
    // No connection is kept for the next request: one that the target is about to close would lose it.
    const sent = request({
      host: use.place.host,
      port: use.place.port,
      method: message.method,
      path: message.url,
      headers,
      agent: false,
    })
    let hasConnected = false
    const end = new AbortController()
    const finish = (): void => {
      end.abort()
      use.release()
    }
    const fail = (status: OwnStatus): void => {
      finish()
      sent.destroy()
      answer(message, response, status)
    }
    use.signal.addEventListener('abort', () => fail(502), { signal: end.signal })
    response.once('close', () => {
      finish()
      sent.destroy()
    })
    const heard = watchSilence(options, end.signal, () => fail(504))
    sent.once('socket', (socket: Socket) => {
      socket.once('connect', () => {
        hasConnected = true
        if (isWaiting) response.writeContinue()
        message.on('data', heard)
        if (hasBody(message.rawHeaders)) message.pipe(sent)
        else sent.end()
      })
    })
    sent.on('error', () => {
      if (end.signal.aborted) return
      if (hasConnected) {
        fail(502)
      } else {
        finish()
        attempt(false)
      }
    })
    sent.once('response', (reply) => {
      heard()
      reply.on('data', heard)
      reply.on('error', () => response.destroy())
      response.writeHead(reply.statusCode ?? 502, reply.statusMessage, endToEnd(reply.rawHeaders))
      reply.pipe(response)
      reply.once('close', () => {
        if (!reply.complete) response.destroy()
      })
    })
  }
  attempt(true)
}

/** Calls back once when nothing was heard for as long as the options allow. */
function watchSilence({ clock, idleMs }: HttpForwarderOptions, signal: AbortSignal, onSilence: () => void): () => void {
  let lastMs = clock.now()
  const watch = async (): Promise<void> => {
    for (let leftMs = idleMs; leftMs > 0; leftMs = lastMs + idleMs - clock.now()) await clock.sleep(leftMs, signal)
    onSilence()
  }
  watch().catch(() => undefined)
  return () => {
    lastMs = clock.now()
  }
}

/** An answer that has begun can only be broken off. */
function answer(message: IncomingMessage, response: ServerResponse, status: OwnStatus): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const page = `<html>\r\n<head><title>${status} ${PAGES[status]}</title></head>\r\n<body>\r\n<center><h1>${status} ${PAGES[status]}</h1></center>\r\n</body>\r\n</html>\r\n`
  // What has not been read of the body would be taken for the next request.
  if (!message.complete) response.shouldKeepAlive = false
  response.writeHead(status, PAGES[status], { 'Content-Type': 'text/html', 'Content-Length': Buffer.byteLength(page) })
  response.end(message.method === 'HEAD' ? undefined : page)
}

/** Routes one request over the targets that it has not been tried with. */
export function routeOver(take: (tried: ReadonlySet<Address>) => Use | undefined): Route {
  const tried = new Set<Address>()
  return () => {
    const use = take(tried)
    if (use !== undefined) tried.add(use.address)
    return use
  }
}
