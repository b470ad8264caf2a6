import type { IncomingMessage, ServerResponse } from 'node:http'
import { AccessDenied } from '../iam/authorizer.ts'
import { type AnsweredFault, type MeetFault, NO_FAULTS } from './fault.ts'
import { readWhole } from './payload.ts'
import type { Refusal, RefusalReason } from './refusal.ts'
import type { CallContext, Exchange, HttpService } from './service.ts'

export type RestBody = Readonly<Record<string, unknown>>

/** One request of an operation: what its path, its query and its body say. */
export interface RestRequest {
  readonly operation: string
  /** What the path names, by the names of its labels, decoded. */
  readonly labels: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readonly body: RestBody
  readonly caller: CallContext
}

export interface RestReply {
  readonly status: number
  /** Absent where the answer has no body. */
  readonly body?: RestBody
}

/** An answer of a service that is an error in its own words. */
export class RestError extends Error {
  override readonly name = 'RestError'
  readonly type: string
  readonly status: number
  /** Fields beside the message. */
  readonly details: RestBody
  readonly headers: Readonly<Record<string, string>>

  constructor(
    type: string,
    status: number,
    message: string,
    { details = {}, headers = {} }: { readonly details?: RestBody; readonly headers?: Record<string, string> } = {},
  ) {
    super(message)
    this.type = type
    this.status = status
    this.details = details
    this.headers = headers
  }
}

/** Where an operation is: `{label}` is one part of the path, percent-encoded or not, `{label+}` all that follows. */
export interface RestRoute {
  readonly method: string
  readonly path: string
}

/** A service that speaks AWS REST-JSON: paths, JSON bodies, and errors that a header names. */
export interface RestService {
  readonly signingName: string
  readonly routes: Readonly<Record<string, RestRoute>>
  /** @throws RestError, AccessDenied */
  call(request: RestRequest): Promise<RestReply>
  /** What the service says of each fault of a scenario. */
  fault(fault: Exclude<AnsweredFault, 'busy-group'>): RestError
  /** The error of a caller that may not do what it asks for. */
  denied(message: string): RestError
  /** The error of a body that is not JSON, or of a path that cannot be decoded. */
  unreadable(message: string): RestError
  /** The largest body, in bytes. */
  readonly bodyLimitBytes: number
}

/** What AWS's front door calls each refusal; what is not here is the caller's malformed request. */
const REFUSALS: Readonly<Partial<Record<RefusalReason, readonly [type: string, status: number]>>> = {
  'missing-authentication': ['MissingAuthenticationTokenException', 403],
  'malformed-authentication': ['IncompleteSignatureException', 400],
  'unknown-access-key': ['UnrecognizedClientException', 403],
  'wrong-session-token': ['UnrecognizedClientException', 403],
  'expired-token': ['ExpiredTokenException', 403],
  'unsupported-signature': ['InvalidSignatureException', 403],
  'headers-not-signed': ['InvalidSignatureException', 403],
  'signature-mismatch': ['InvalidSignatureException', 403],
  'clock-skewed': ['InvalidSignatureException', 403],
  'not-yet-valid': ['InvalidSignatureException', 403],
  'link-expired': ['InvalidSignatureException', 403],
  'missing-payload-hash': ['InvalidSignatureException', 403],
  'payload-mismatch': ['InvalidSignatureException', 403],
  'body-too-large': ['RequestEntityTooLargeException', 413],
  'service-not-emulated': ['NotImplementedException', 501],
  'internal-failure': ['InternalFailureException', 500],
}

/** Serves a REST-JSON service: finds the operation of a path, reads its body, and writes answers and errors as AWS does. */
export function serveRest(service: RestService, meet: MeetFault = NO_FAULTS): HttpService {
  const routes = Object.entries(service.routes).map(([operation, route]) => ({ operation, ...compile(route) }))
  return {
    signingName: service.signingName,
    async handle(request, response) {
      const { message, url, requestId, accessKeyId, region, signal } = request
      try {
        const [path = ''] = (message.url ?? '').split('?', 1)
        const { operation, labels } = findRoute(service, routes, message.method ?? '', path)
        const fault = await meet(operation, signal)
        if (fault !== undefined && fault !== 'busy-group') throw service.fault(fault)
        const body = parseBody(service, await readWhole(request.body(), service.bodyLimitBytes))
        const caller = { accessKeyId, region, signal }
        const query = url.searchParams
        const { headers } = message
        send(response, requestId, await service.call({ operation, labels, query, headers, body, caller }))
      } catch (error) {
        if (error instanceof AccessDenied) sendError(response, requestId, service.denied(error.message))
        else if (error instanceof RestError) sendError(response, requestId, error)
        else throw error
      }
    },
    refuse: refuseRest,
  }
}

/** Answers a request that was turned away, as AWS's front door does before REST-JSON services. */
export function refuseRest(refusal: Refusal, { response, requestId }: Exchange): void {
  const [type, status] = REFUSALS[refusal.reason] ?? ['BadRequestException', 400]
  sendError(response, requestId, new RestError(type, status, refusal.message))
}

/** A time as REST-JSON writes it: seconds since the epoch, with a fraction. */
export function epochSeconds(ms: number): number {
  return ms / 1_000
}

interface CompiledRoute {
  readonly method: string
  readonly pattern: RegExp
  readonly labels: readonly string[]
}

function compile({ method, path }: RestRoute): CompiledRoute {
  const labels = [...path.matchAll(/\{(\w+)\+?\}/g)].map(([, label]) => label ?? '')
  const source = path.replaceAll(/\{\w+\+\}/g, '(.+)').replaceAll(/\{\w+\}/g, '([^/]+)')
  return { method, labels, pattern: new RegExp(`^${source}/?$`) }
}

/** @throws RestError `NotImplementedException` for what no route is for. */
function findRoute(
  service: RestService,
  routes: readonly ({ readonly operation: string } & CompiledRoute)[],
  method: string,
  path: string,
): Pick<RestRequest, 'operation' | 'labels'> {
  for (const route of routes) {
    const match = route.method === method ? route.pattern.exec(path) : null
    if (match === null) continue
    const labels = Object.fromEntries(
      route.labels.map((label, index) => [label, decodeLabel(service, match[index + 1] ?? '')]),
    )
    return { operation: route.operation, labels }
  }
  throw new RestError('NotImplementedException', 501, `${method} ${path} is not implemented by this engine`)
}

function decodeLabel(service: RestService, part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw service.unreadable(`"${part}" in the path is not percent-encoded as it has to be`)
  }
}

function parseBody(service: RestService, bytes: Buffer): RestBody {
  if (bytes.length === 0) return {}
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as RestBody
  } catch {
    // told below, as for JSON of another kind
  }
  throw service.unreadable('the body is not a JSON object')
}

function send(response: ServerResponse, requestId: string, { status, body }: RestReply): void {
  sendBytes(response, requestId, status, body === undefined ? undefined : Buffer.from(JSON.stringify(body)), {})
}

function sendError(response: ServerResponse, requestId: string, error: RestError): void {
  const { type, status, message, details, headers } = error
  const bytes = Buffer.from(JSON.stringify({ message, ...details }))
  sendBytes(response, requestId, status, bytes, { 'x-amzn-ErrorType': type, ...headers })
}

function sendBytes(
  response: ServerResponse,
  requestId: string,
  status: number,
  bytes: Buffer | undefined,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, {
    ...(status !== 204 && { 'Content-Type': 'application/json', 'Content-Length': bytes?.length ?? 0 }),
    'x-amzn-RequestId': requestId,
    ...headers,
  })
  response.end(bytes)
}
