import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { AnsweredFault, MeetStoreFault } from '../http/fault.ts'
import type { Refusal, RefusalReason } from '../http/refusal.ts'
import type { Exchange, HttpService, SignedRequest } from '../http/service.ts'
import type { Authorizer } from '../iam/authorizer.ts'
import { AccessGuard } from './access-guard.ts'
import { readAddress } from './address.ts'
import { requireRightBucket } from './bucket-access.ts'
import { readCopySource } from './copy-source.ts'
import type { S3Reply, Storage } from './operation.ts'
import { routeOperation } from './routes.ts'
import { S3Error, type S3ErrorCode } from './s3-error.ts'
import { tamperReply } from './tamper.ts'
import { noSuchKey } from './versions.ts'
import { writeErrorXml } from './xml.ts'

/** What S3 calls each refusal. */
const CODES: Readonly<Record<RefusalReason, S3ErrorCode>> = {
  'missing-authentication': 'AccessDenied',
  'malformed-authentication': 'AuthorizationHeaderMalformed',
  'unsupported-signature': 'InvalidRequest',
  'unknown-access-key': 'InvalidAccessKeyId',
  'wrong-session-token': 'InvalidToken',
  'expired-token': 'ExpiredToken',
  'headers-not-signed': 'AccessDenied',
  'signature-mismatch': 'SignatureDoesNotMatch',
  'clock-skewed': 'RequestTimeTooSkewed',
  'not-yet-valid': 'AccessDenied',
  'link-expired': 'AccessDenied',
  'missing-payload-hash': 'InvalidRequest',
  'payload-mismatch': 'XAmzContentSHA256Mismatch',
  'malformed-request': 'InvalidRequest',
  'malformed-chunks': 'IncompleteBody',
  'malformed-trailer': 'MalformedTrailerError',
  'incomplete-body': 'IncompleteBody',
  'body-too-large': 'EntityTooLarge',
  'body-stalled': 'RequestTimeout',
  'service-not-emulated': 'NotImplemented',
  'internal-failure': 'InternalError',
}

/** Where S3's sentence differs from the one of other services. */
const MESSAGES: Readonly<Partial<Record<RefusalReason, string>>> = {
  'missing-authentication': 'Access Denied',
  'unknown-access-key': 'The AWS Access Key Id you provided does not exist in our records.',
  'wrong-session-token': 'The provided token is malformed or otherwise invalid.',
  'expired-token': 'The provided token has expired.',
  'clock-skewed': 'The difference between the request time and the current time is too large.',
}

/** What S3 says of each fault of a scenario. No group is busy there, and no scenario says so. */
const FAULTS: Readonly<Record<Exclude<AnsweredFault, 'busy-group'>, readonly [code: S3ErrorCode, message: string]>> = {
  throttle: ['SlowDown', 'Please reduce your request rate.'],
  'internal-error': ['InternalError', 'We encountered an internal error. Please try again.'],
  'expired-token': ['ExpiredToken', 'The provided token has expired.'],
}

/** Speaks S3's REST dialect over a storage. */
export function serveS3(storage: Storage, authorizer: Authorizer, meet: MeetStoreFault): HttpService {
  return {
    signingName: 's3',
    async handle(request, response) {
      try {
        await sendReply(request, response, await run(request, storage, authorizer, meet))
      } catch (error) {
        if (!(error instanceof S3Error) || response.headersSent) throw error
        sendError(error, { message: request.message, response, requestId: request.requestId })
      }
    },
    refuse(refusal: Refusal, exchange: Exchange): void {
      const { reason, message, details } = refusal
      sendError(new S3Error(CODES[reason], MESSAGES[reason] ?? message, { details }), exchange)
    },
  }
}

async function run(
  request: SignedRequest,
  storage: Storage,
  authorizer: Authorizer,
  meet: MeetStoreFault,
): Promise<S3Reply> {
  const { message, url, region, signal } = request
  const { headers } = message
  const query = url.searchParams
  const address = readAddress(headers.host, message.url ?? '')
  const isCopy = headers['x-amz-copy-source'] !== undefined
  const operation = routeOperation(message.method ?? '', address, query, isCopy)
  const fault = await meet(operation.name, signal, address.key === '' ? undefined : address)
  if (fault === 'throttle' || fault === 'internal-error' || fault === 'expired-token') {
    throw new S3Error(...FAULTS[fault])
  }
  const guard = new AccessGuard(authorizer, request)
  const source = isCopy ? readCopySource(message) : undefined
  const { bucket } = address
  requireRightBucket(
    operation.name,
    { bucket, headers, region, ...(source !== undefined && { sourceBucket: source.bucket }) },
    storage,
  )
  guard.admit(operation.name, { ...address, query, headers, ...(source !== undefined && { source }) })
  try {
    if (fault === 'absent') throw noSuchKey(address.key)
    const reply = await operation.run(
      {
        ...address,
        query,
        headers,
        region,
        signal,
        body: request.body,
        trailers: request.trailers,
        requireAccess: (access) => guard.require(access),
      },
      storage,
    )
    return fault === 'corrupted' || fault === 'replaced' ? tamperReply(reply, fault) : reply
  } catch (error) {
    guard.hideAbsence(error, source?.bucket ?? address.bucket)
    throw error
  }
}

async function sendReply(request: SignedRequest, response: ServerResponse, reply: S3Reply): Promise<void> {
  const { content } = reply
  response.statusCode = reply.status
  setHeaders(response, request.requestId, reply.headers ?? {})
  if (content?.type === 'bytes') {
    response.setHeader('Content-Length', content.sizeBytes)
    if (content.stream === undefined) response.end()
    else await pipeline(content.stream, response, { signal: request.signal })
    return
  }
  if (content !== undefined) response.setHeader('Content-Type', 'application/xml')
  if (reply.status !== 204 && reply.status !== 304) {
    response.setHeader('Content-Length', content === undefined ? 0 : Buffer.byteLength(content.text))
  }
  response.end(content?.text)
}

function sendError(error: S3Error, { message, response, requestId }: Exchange): void {
  const text = writeErrorXml({
    Code: error.code,
    Message: error.message,
    ...error.details,
    Resource: (message.url ?? '').split('?', 1)[0] ?? '',
    RequestId: requestId,
    HostId: requestId,
  })
  response.statusCode = error.status
  setHeaders(response, requestId, error.headers)
  response.setHeader('Content-Type', 'application/xml')
  response.setHeader('Content-Length', Buffer.byteLength(text))
  // Node leaves the body out of an answer to HEAD.
  response.end(text)
}

function setHeaders(response: ServerResponse, requestId: string, headers: Readonly<Record<string, string>>): void {
  response.setHeader('Server', 'AmazonS3')
  response.setHeader('x-amz-request-id', requestId)
  response.setHeader('x-amz-id-2', requestId)
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}
