import type { ServerResponse } from 'node:http'
import { readWhole } from './payload.ts'
import { Refusal, type RefusalReason } from './refusal.ts'
import type { Exchange, HttpService, JsonReply, JsonService, SignedRequest } from './service.ts'

const CONTENT_TYPE = 'application/x-amz-json-1.1'

/** What AWS JSON services call each refusal. They answer 400 where HTTP would have a finer word. */
const EXCEPTIONS: Readonly<Record<RefusalReason, readonly [status: number, type: string]>> = {
  'missing-authentication': [400, 'MissingAuthenticationTokenException'],
  'malformed-authentication': [400, 'IncompleteSignatureException'],
  'unsupported-signature': [400, 'InvalidSignatureException'],
  'unknown-access-key': [400, 'UnrecognizedClientException'],
  'wrong-session-token': [400, 'UnrecognizedClientException'],
  'expired-token': [400, 'ExpiredTokenException'],
  'headers-not-signed': [400, 'InvalidSignatureException'],
  'signature-mismatch': [400, 'InvalidSignatureException'],
  'clock-skewed': [400, 'InvalidSignatureException'],
  'not-yet-valid': [400, 'InvalidSignatureException'],
  'link-expired': [400, 'InvalidSignatureException'],
  'missing-payload-hash': [400, 'InvalidSignatureException'],
  'payload-mismatch': [400, 'InvalidSignatureException'],
  'malformed-request': [400, 'SerializationException'],
  'malformed-chunks': [400, 'SerializationException'],
  'malformed-trailer': [400, 'SerializationException'],
  'incomplete-body': [400, 'SerializationException'],
  'body-too-large': [413, 'RequestEntityTooLargeException'],
  'body-stalled': [408, 'RequestTimeoutException'],
  'service-not-emulated': [501, 'NotImplementedException'],
  'internal-failure': [500, 'InternalFailure'],
}

/** Puts services that speak AWS JSON 1.1 under one signing name; `X-Amz-Target` says which of them is meant. */
export function serveJson(signingName: string, services: readonly JsonService[], limitBytes: number): HttpService {
  return {
    signingName,
    async handle(request, response) {
      const body = await readWhole(request.body(), limitBytes)
      const reply = await callJson(services, request, body)
      sendReply(response, reply, request.requestId)
    },
    refuse: refuseJson,
  }
}

/** Answers a request that was turned away, as AWS JSON services do. */
export function refuseJson(refusal: Refusal, { response, requestId }: Exchange): void {
  const [status, type] = EXCEPTIONS[refusal.reason]
  send(response, status, { __type: type, message: refusal.message }, requestId)
}

async function callJson(services: readonly JsonService[], request: SignedRequest, body: Buffer): Promise<JsonReply> {
  const target = String(request.message.headers['x-amz-target'] ?? '')
  const dot = target.lastIndexOf('.')
  const service = services.find(({ targetPrefix }) => targetPrefix === target.slice(0, dot))
  if (dot < 1 || service === undefined || request.message.method !== 'POST') {
    return { status: 400, type: 'UnknownOperationException', message: `unknown operation "${target}"` }
  }
  return service.call(target.slice(dot + 1), parseBody(body), request)
}

function parseBody(body: Buffer): Readonly<Record<string, unknown>> {
  if (body.length === 0) return {}
  let value: unknown
  try {
    value = JSON.parse(body.toString('utf8'))
  } catch {
    throw new Refusal('malformed-request', 'The request body is not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal('malformed-request', 'The request body is not a JSON object')
  }
  return value as Readonly<Record<string, unknown>>
}

function sendReply(response: ServerResponse, reply: JsonReply, requestId: string): void {
  const body = reply.status === 200 ? reply.body : { __type: reply.type, message: reply.message }
  send(response, reply.status, body, requestId)
}

function send(response: ServerResponse, status: number, body: unknown, requestId: string): void {
  const text = Buffer.from(JSON.stringify(body))
  response.writeHead(status, {
    'Content-Type': CONTENT_TYPE,
    'Content-Length': text.length,
    'x-amzn-RequestId': requestId,
  })
  response.end(text)
}
