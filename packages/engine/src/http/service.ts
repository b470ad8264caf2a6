import type { IncomingMessage, ServerResponse } from 'node:http'

/** A request whose signature has been checked. The body has not been read yet. */
export interface SignedRequest {
  readonly message: IncomingMessage
  readonly url: URL
  /** Names the request in answers, logs and `x-amzn-RequestId`. */
  readonly requestId: string
  /** The body with transfer framing (`aws-chunked`) removed and its declared hash checked; throws when it does not match. */
  body(): AsyncIterable<Uint8Array>
}

/** One emulated service. The server routes by the service name in the SigV4 credential scope. */
export interface HttpService {
  readonly signingName: string
  handle(request: SignedRequest, response: ServerResponse): Promise<void>
}

/** Answer of one operation of an AWS JSON service. `type` is the exception's name in the public service model. */
export type JsonReply =
  | { readonly status: 200; readonly body: Readonly<Record<string, unknown>> }
  | { readonly status: 400 | 500 | 501 | 503; readonly type: string; readonly message: string }

/** A service that speaks AWS JSON 1.1; the operations know nothing of sockets. */
export interface JsonService {
  readonly signingName: string
  /** What stands before the dot in `X-Amz-Target`. */
  readonly targetPrefix: string
  call(operation: string, body: Readonly<Record<string, unknown>>, signal: AbortSignal): Promise<JsonReply>
}
