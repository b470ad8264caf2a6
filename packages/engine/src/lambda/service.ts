import type { ServerResponse } from 'node:http'
import type { AnsweredFault, MeetFault } from '../http/fault.ts'
import { readWhole } from '../http/payload.ts'
import type { Refusal, RefusalReason } from '../http/refusal.ts'
import type { HttpService, SignedRequest } from '../http/service.ts'
import { AccessDenied, type Authorizer } from '../iam/authorizer.ts'
import { readFunctionName } from './function-name.ts'
import { LambdaError, type LambdaErrorType } from './lambda-error.ts'
import { accessOf, type OperationContext, type OperationReply, type OperationRequest } from './operations/operation.ts'
import { parseBody } from './request.ts'
import { routeOperation } from './routes.ts'

/** A zip of 50 MB in base64, and what is around it. */
const BODY_BYTES = 70 * 1024 * 1024

/** What Lambda and AWS's front door call each refusal; what is not here is the caller's malformed request. */
const REFUSALS: Readonly<Partial<Record<RefusalReason, LambdaErrorType>>> = {
  'missing-authentication': 'MissingAuthenticationTokenException',
  'malformed-authentication': 'IncompleteSignatureException',
  'unknown-access-key': 'UnrecognizedClientException',
  'wrong-session-token': 'UnrecognizedClientException',
  'expired-token': 'ExpiredTokenException',
  'unsupported-signature': 'InvalidSignatureException',
  'headers-not-signed': 'InvalidSignatureException',
  'signature-mismatch': 'InvalidSignatureException',
  'clock-skewed': 'InvalidSignatureException',
  'not-yet-valid': 'InvalidSignatureException',
  'link-expired': 'InvalidSignatureException',
  'missing-payload-hash': 'InvalidSignatureException',
  'payload-mismatch': 'InvalidSignatureException',
  'body-too-large': 'RequestTooLargeException',
  'service-not-emulated': 'NotImplementedException',
  'internal-failure': 'ServiceException',
}

/** What Lambda says of each fault of a scenario. No group is busy there, and no scenario says so. */
const FAULTS: Readonly<
  Record<Exclude<AnsweredFault, 'busy-group'>, readonly [type: LambdaErrorType, message: string]>
> = {
  throttle: ['TooManyRequestsException', 'Rate exceeded'],
  'internal-error': ['ServiceException', 'An error occurred and the request cannot be processed.'],
  'expired-token': ['ExpiredTokenException', 'The security token included in the request is expired'],
}

/** Speaks Lambda's REST dialect. */
export function serveLambda(context: OperationContext, authorizer: Authorizer, meet: MeetFault): HttpService {
  return {
    signingName: 'lambda',
    async handle(request, response) {
      try {
        send(response, request.requestId, await run(request, context, authorizer, meet))
      } catch (error) {
        if (error instanceof AccessDenied) {
          sendError(response, request.requestId, new LambdaError('AccessDeniedException', error.message))
        } else if (error instanceof LambdaError) {
          sendError(response, request.requestId, error)
        } else {
          throw error
        }
      }
    },
    refuse(refusal: Refusal, { response, requestId }) {
      const type = REFUSALS[refusal.reason] ?? 'InvalidRequestContentException'
      sendError(response, requestId, new LambdaError(type, refusal.message))
    },
  }
}

async function run(
  request: SignedRequest,
  context: OperationContext,
  authorizer: Authorizer,
  meet: MeetFault,
): Promise<OperationReply> {
  const { message, url, signal } = request
  const [path = ''] = (message.url ?? '').split('?', 1)
  const { name, operation, functionName, item } = routeOperation(message.method ?? '', path)
  const fault = await meet(name, signal)
  if (fault !== undefined && fault !== 'busy-group') throw new LambdaError(...FAULTS[fault])
  const query = url.searchParams
  const bytes = await readWhole(request.body(), BODY_BYTES)
  const asked: OperationRequest = {
    target:
      functionName === undefined ? undefined : readFunctionName(functionName, query.get('Qualifier') ?? undefined),
    item,
    query,
    headers: message.headers,
    bytes,
    body: () => parseBody(bytes),
  }
  authorizer.require(request, accessOf(name, asked, context))
  return operation(asked, context)
}

function send(response: ServerResponse, requestId: string, { status, headers = {}, body }: OperationReply): void {
  const bytes = body === undefined || Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body))
  response.writeHead(status, {
    ...(status !== 204 && { 'Content-Type': 'application/json', 'Content-Length': bytes?.length ?? 0 }),
    'x-amzn-RequestId': requestId,
    ...headers,
  })
  response.end(bytes)
}

function sendError(response: ServerResponse, requestId: string, { type, status, message }: LambdaError): void {
  const body = { Type: status < 500 ? 'User' : 'Service', Message: message, message }
  send(response, requestId, { status, headers: { 'x-amzn-ErrorType': type }, body })
}
