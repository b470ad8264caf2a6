import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Clock } from '@slipway/core/clock'
import { SlipwayError } from '@slipway/core/errors'
import { admit, headOf } from './admission.ts'
import { Connections } from './connections.ts'
import type { CredentialLookup } from './credential.ts'
import { readDeclaredSignature } from './declared-signature.ts'
import { ConnectionDrop } from './fault.ts'
import { refuseJson, serveJson } from './json-codec.ts'
import { receive } from './payload.ts'
import { Refusal } from './refusal.ts'
import type { Exchange, HttpService, JsonService, PathService } from './service.ts'

/** One request that has been answered, or whose client has gone; for the engine's log. Holds no secret and no query. */
export interface RequestRecord {
  readonly requestId: string
  readonly method: string
  readonly path: string
  /** `X-Amz-Target`, for AWS JSON services. */
  readonly target?: string
  /** Signing name of the service, when the request was let in. */
  readonly service?: string
  readonly accessKeyId?: string
  /** Absent when the client went away before there was an answer. */
  readonly status?: number
  readonly durationMs: number
}

export interface ServerOptions {
  readonly services: readonly HttpService[]
  readonly jsonServices: readonly JsonService[]
  /** Services that are found by the path of a request that AWS's signature is not on. @defaultValue none */
  readonly pathServices?: readonly PathService[]
  readonly credentials: CredentialLookup
  /**
   * Take every request that names a service as sent by this key, without a look at its signature.
   *
   * @defaultValue signatures are checked against `credentials`
   */
  readonly callerOfAll?: string
  /** Says how old signatures are, and fills the `Date` header by which clients correct their own clocks. */
  readonly clock: Clock
  /** @defaultValue `127.0.0.1` */
  readonly host?: string
  /** `0` takes any free port. @defaultValue 0 */
  readonly port?: number
  /** Serve https with this key and certificate, both in PEM. @defaultValue http */
  readonly tls?: { readonly privateKey: string; readonly certificate: string }
  /** Largest body of a request that is held in memory, in bytes. @defaultValue 4 MiB */
  readonly heldBodyLimitBytes?: number
  /** How long a client may send nothing in the middle of a body, in milliseconds. @defaultValue 60000 */
  readonly bodyIdleMs?: number
  /** How long `close` waits for requests under way, in milliseconds. @defaultValue 2000 */
  readonly closeGraceMs?: number
  readonly onRequest?: (record: RequestRecord) => void
  /** Gets what a service threw and no client sees: a defect of ours. */
  readonly onDefect?: (error: unknown, requestId: string) => void
}

export interface RunningServer {
  /** `http://HOST:PORT`, or `https://` */
  readonly endpoint: string
  readonly port: number
  /** Takes no new request, waits for those under way as long as the grace lasts, then cuts them off. */
  close(): Promise<void>
}

/**
 * Serves emulated services on one endpoint, each request going to the service in its credential scope.
 *
 * @throws SlipwayError `ENGINE_FAILED` when the address cannot be listened on.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host = '127.0.0.1', port = 0, closeGraceMs = 2_000, tls } = options
  const dispatch = createDispatch(options)
  const limits = { requestTimeout: 0, headersTimeout: 30_000, keepAliveTimeout: 30_000, maxHeaderSize: 32_768 }
  const server =
    tls === undefined
      ? createServer(limits)
      : createTlsServer({ ...limits, key: tls.privateKey, cert: tls.certificate })
  const connections = new Connections(server)
  const accept = (message: IncomingMessage, response: ServerResponse, isWaiting: boolean): void => {
    const aborter = new AbortController()
    connections.follow(message.socket, aborter, dispatch(message, response, aborter, isWaiting))
  }
  server.on('request', (message, response) => accept(message, response, false))
  // The body is asked for when a service reads it: a request that is turned away never sends its 100 MB.
  server.on('checkContinue', (message, response) => accept(message, response, true))
  await listen(server, host, port)
  const { port: actualPort } = server.address() as AddressInfo
  return {
    endpoint: `${tls === undefined ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${actualPort}`,
    port: actualPort,
    close: () => connections.close(closeGraceMs),
  }
}

type Dispatch = (
  message: IncomingMessage,
  response: ServerResponse,
  aborter: AbortController,
  isWaiting: boolean,
) => Promise<void>

function createDispatch(options: ServerOptions): Dispatch {
  const { clock, heldBodyLimitBytes = 4_194_304, bodyIdleMs = 60_000 } = options
  const services = routeTable(options, heldBodyLimitBytes)
  return async (message, response, aborter, isWaiting) => {
    const exchange: Exchange = { message, response, requestId: randomUUID() }
    const startedMs = performance.now()
    const byPath = isSigned(message) ? undefined : findByPath(message, options.pathServices)
    let dialect = byPath ?? guessDialect(message, services)
    let admitted: Pick<RequestRecord, 'service' | 'accessKeyId'> = {}
    response.on('close', () => {
      if (!response.writableFinished) aborter.abort(new Error('the client closed the connection'))
    })
    response.on('finish', () => drain(message, bodyIdleMs))
    response.setHeader('Date', new Date(clock.now()).toUTCString())
    // An answer instead of "100 Continue" leaves open whether the body comes all the same: nothing may follow it.
    if (isWaiting) response.shouldKeepAlive = false
    try {
      const url = parseUrl(message)
      const source = receiveWhenRead(exchange, bodyIdleMs, isWaiting)
      if (byPath !== undefined) {
        admitted = { service: byPath.name }
        const { requestId } = exchange
        const isSecure = options.tls !== undefined
        const request = { message, url, requestId, isSecure, signal: aborter.signal, body: () => source }
        return await byPath.handle(request, response)
      }
      const declared = readDeclaredSignature(headOf(message))
      const { scope } = declared
      const accessKeyId = options.callerOfAll ?? declared.accessKeyId
      const service = services.get(scope.service)
      dialect = service ?? dialect
      const payload = await admit(message, declared, {
        credentials: options.credentials,
        nowMs: clock.now(),
        source,
        heldBodyLimitBytes,
        takesAnySignature: options.callerOfAll !== undefined,
      })
      admitted = { accessKeyId, ...(service !== undefined && { service: service.signingName }) }
      if (service === undefined) throw notEmulated(scope.service, services)
      const { requestId } = exchange
      const { signal } = aborter
      await service.handle({ message, url, requestId, accessKeyId, region: scope.region, signal, ...payload }, response)
    } catch (error) {
      answerError(error, exchange, dialect, aborter.signal, options)
    } finally {
      options.onRequest?.(recordOf(exchange, admitted, performance.now() - startedMs))
    }
  }
}

function routeTable(options: ServerOptions, limitBytes: number): ReadonlyMap<string, HttpService> {
  const table = new Map<string, HttpService>()
  for (const name of new Set(options.jsonServices.map(({ signingName }) => signingName))) {
    const group = options.jsonServices.filter(({ signingName }) => signingName === name)
    table.set(name, serveJson(name, group, limitBytes))
  }
  for (const service of options.services) table.set(service.signingName, service)
  return table
}

async function* receiveWhenRead(exchange: Exchange, idleMs: number, isWaiting: boolean): AsyncGenerator<Buffer> {
  const { message, response } = exchange
  if (isWaiting) {
    response.shouldKeepAlive = true
    response.writeContinue()
  }
  yield* receive(message, idleMs)
}

function answerError(
  error: unknown,
  exchange: Exchange,
  dialect: Pick<HttpService, 'refuse'>,
  signal: AbortSignal,
  options: ServerOptions,
): void {
  const { message, response, requestId } = exchange
  const isClientGone = signal.aborted || response.destroyed || (message.destroyed && !message.complete)
  if (isClientGone || error instanceof ConnectionDrop) return void response.destroy()
  const isDefect = !(error instanceof Refusal)
  if (isDefect) options.onDefect?.(error, requestId)
  if (response.headersSent) return void response.destroy()
  const refusal = isDefect ? new Refusal('internal-failure', 'The engine failed to answer; its log says why.') : error
  if (refusal.reason === 'body-stalled') response.setHeader('Connection', 'close')
  dialect.refuse(refusal, exchange)
}

/** Keys of a bucket can look like a path of another service: whoever signs means an AWS service. */
function isSigned({ headers, url = '' }: IncomingMessage): boolean {
  return headers.authorization?.startsWith('AWS') === true || /[?&](X-Amz-Signature|AWSAccessKeyId)=/.test(url)
}

function findByPath({ url = '' }: IncomingMessage, services: readonly PathService[] = []): PathService | undefined {
  const [path = ''] = url.split('?', 1)
  return services.find((service) => service.takes(path))
}

/** A request without a scope that is known is answered in the dialect that its headers look like. */
function guessDialect(
  message: IncomingMessage,
  services: ReadonlyMap<string, HttpService>,
): Pick<HttpService, 'refuse'> {
  const isJson = message.headers['x-amz-target'] !== undefined || /json/.test(message.headers['content-type'] ?? '')
  return (isJson ? undefined : services.get('s3')) ?? { refuse: refuseJson }
}

function notEmulated(name: string, services: ReadonlyMap<string, HttpService>): Refusal {
  const known = [...services.keys()].sort().join(', ')
  return new Refusal('service-not-emulated', `The engine does not emulate the service "${name}"; it has: ${known}`)
}

function parseUrl(message: IncomingMessage): URL {
  const target = message.url ?? ''
  // Joined, not resolved: resolving would take `//name` for a host.
  if (target.startsWith('/') && URL.canParse(`http://engine${target}`)) return new URL(`http://engine${target}`)
  throw new Refusal('malformed-request', 'The request target must be an absolute path')
}

/** Reads off what a service left of a body, because the next request on the connection comes after it. */
function drain(message: IncomingMessage, idleMs: number): void {
  if (message.complete || message.destroyed) return
  message.on('error', () => undefined)
  message.setTimeout(idleMs, () => message.destroy())
  message.resume()
}

function recordOf(
  { message, response, requestId }: Exchange,
  admitted: Pick<RequestRecord, 'service' | 'accessKeyId'>,
  durationMs: number,
): RequestRecord {
  const target = message.headers['x-amz-target']
  return {
    requestId,
    method: message.method ?? '',
    path: (message.url ?? '').split('?', 1)[0] ?? '',
    ...(typeof target === 'string' && { target }),
    ...admitted,
    ...(response.headersSent && !response.destroyed && { status: response.statusCode }),
    durationMs,
  }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const reason = cause.code === 'EADDRINUSE' ? 'is in use already' : `cannot be listened on (${cause.code})`
      const hint = 'choose another port, or 0 for any free one'
      reject(new SlipwayError('ENGINE_FAILED', `"${host}:${port}" ${reason}`, { cause, hint }))
    })
    server.listen(port, host, resolve)
  })
}
