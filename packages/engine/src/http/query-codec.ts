import type { ServerResponse } from 'node:http'
import { writeElements, type XmlElements } from '../xml.ts'
import { readWhole } from './payload.ts'
import { Refusal, type RefusalReason } from './refusal.ts'
import type { HttpService, QueryReply, QueryService, SignedRequest } from './service.ts'

/** What services of the query protocol call each refusal. */
const ERRORS: Readonly<Record<RefusalReason, readonly [status: number, code: string]>> = {
  'missing-authentication': [403, 'MissingAuthenticationToken'],
  'malformed-authentication': [400, 'IncompleteSignature'],
  'unsupported-signature': [400, 'IncompleteSignature'],
  'unknown-access-key': [403, 'InvalidClientTokenId'],
  'wrong-session-token': [403, 'InvalidClientTokenId'],
  'expired-token': [403, 'ExpiredToken'],
  'headers-not-signed': [403, 'SignatureDoesNotMatch'],
  'signature-mismatch': [403, 'SignatureDoesNotMatch'],
  'clock-skewed': [403, 'SignatureDoesNotMatch'],
  'not-yet-valid': [403, 'SignatureDoesNotMatch'],
  'link-expired': [403, 'SignatureDoesNotMatch'],
  'missing-payload-hash': [403, 'SignatureDoesNotMatch'],
  'payload-mismatch': [403, 'SignatureDoesNotMatch'],
  'malformed-request': [400, 'MalformedInput'],
  'malformed-chunks': [400, 'MalformedInput'],
  'malformed-trailer': [400, 'MalformedInput'],
  'incomplete-body': [400, 'MalformedInput'],
  'body-too-large': [413, 'RequestEntityTooLarge'],
  'body-stalled': [408, 'RequestTimeout'],
  'service-not-emulated': [501, 'NotImplemented'],
  'internal-failure': [500, 'InternalFailure'],
}

/** Largest form that is read, in bytes. */
const LIMIT_BYTES = 65_536

/** Puts a service that speaks the AWS query protocol on the server: the operation is a field of a form. */
export function serveQuery(service: QueryService): HttpService {
  const { signingName, namespace } = service
  return {
    signingName,
    async handle(request, response) {
      const parameters = await readParameters(request)
      const operation = parameters.get('Action') ?? ''
      const reply = await answer(service, operation, parameters, request)
      if (reply.status !== 200) return sendError(response, namespace, reply.status, reply, request.requestId)
      const body = { [`${operation}Result`]: reply.result, ResponseMetadata: { RequestId: request.requestId } }
      send(response, 200, namespace, `${operation}Response`, body, request.requestId)
    },
    refuse({ reason, message }, { response, requestId }) {
      const [status, code] = ERRORS[reason]
      sendError(response, namespace, status, { code, message }, requestId)
    },
  }
}

async function answer(
  service: QueryService,
  operation: string,
  parameters: URLSearchParams,
  request: SignedRequest,
): Promise<QueryReply> {
  const version = parameters.get('Version') ?? service.version
  if (operation === '') return { status: 400, code: 'MissingAction', message: 'The request names no Action' }
  if (version === service.version) return service.call(operation, parameters, request)
  const message = `Could not find operation ${operation} for version ${version}`
  return { status: 400, code: 'InvalidAction', message }
}

async function readParameters(request: SignedRequest): Promise<URLSearchParams> {
  if (request.message.method === 'GET') return request.url.searchParams
  if (request.message.method !== 'POST') {
    throw new Refusal('malformed-request', `The method ${request.message.method} is not one of the query protocol's`)
  }
  return new URLSearchParams((await readWhole(request.body(), LIMIT_BYTES)).toString('utf8'))
}

function sendError(
  response: ServerResponse,
  namespace: string,
  status: number,
  { code, message }: { readonly code: string; readonly message: string },
  requestId: string,
): void {
  const error = { Type: status < 500 ? 'Sender' : 'Receiver', Code: code, Message: message }
  send(response, status, namespace, 'ErrorResponse', { Error: error, RequestId: requestId }, requestId)
}

function send(
  response: ServerResponse,
  status: number,
  namespace: string,
  root: string,
  content: XmlElements,
  requestId: string,
): void {
  const text = Buffer.from(`<${root} xmlns="${namespace}">${writeElements(content)}</${root}>\n`)
  response.writeHead(status, {
    'Content-Type': 'text/xml',
    'Content-Length': text.length,
    'x-amzn-RequestId': requestId,
  })
  response.end(text)
}
