import type { IncomingMessage, ServerResponse } from 'node:http'
import type { XmlElements } from '../xml.ts'
import type { Refusal } from './refusal.ts'

/** A request whose signature has been checked. The body has not been read yet. */
export interface SignedRequest {
  readonly message: IncomingMessage
  /** For reading the query; its path is normalised, so a service whose paths are data reads `message.url`. */
  readonly url: URL
  /** Names the request in answers, logs and `x-amzn-RequestId`. */
  readonly requestId: string
  readonly accessKeyId: string
  /** The region of the credential scope. */
  readonly region: string
  /** Aborts when the client goes away, or when the server closes and its grace is over. */
  readonly signal: AbortSignal
  /**
   * The body with transfer framing (`aws-chunked`) removed and its declared hash checked. Can be read once.
   *
   * @throws Refusal when the body is not what was signed or declared.
   */
  body(): AsyncIterable<Uint8Array>
  /** Fields that `aws-chunked` sends after the body, by lower-case name; empty until the body has ended. */
  trailers(): ReadonlyMap<string, string>
}

/** A request to a service that is found by its path, and that looks itself at who is calling. */
export interface PathRequest extends Pick<SignedRequest, 'message' | 'url' | 'requestId' | 'signal'> {
  /** Whether it came over https. */
  readonly isSecure: boolean
  /** The body as it arrives. Can be read once. */
  body(): AsyncIterable<Uint8Array>
}

/** A service that is no AWS service: its requests are not signed, and its paths tell it. */
export interface PathService {
  /** What the engine's log calls it. */
  readonly name: string
  /** Whether a path, with what it is encoded by, is one of its own. */
  takes(path: string): boolean
  handle(request: PathRequest, response: ServerResponse): Promise<void>
  /** Answers a request that was turned away, in the service's own dialect. */
  refuse(refusal: Refusal, exchange: Exchange): void
}

/** Where an answer goes when there is no signed request to answer. */
export interface Exchange {
  readonly message: IncomingMessage
  readonly response: ServerResponse
  readonly requestId: string
}

/** One emulated service. The server routes by the service name in the SigV4 credential scope. */
export interface HttpService {
  readonly signingName: string
  handle(request: SignedRequest, response: ServerResponse): Promise<void>
  /** Answers a request that was turned away, in the service's own dialect. */
  refuse(refusal: Refusal, exchange: Exchange): void
}

/** Answer of one operation of an AWS JSON service. `type` is the exception's name in the public service model. */
export type JsonReply =
  | { readonly status: 200; readonly body: Readonly<Record<string, unknown>> }
  | { readonly status: 400 | 500 | 501 | 503; readonly type: string; readonly message: string }

/** What a call of an operation brings beside its parameters: who makes it, where, and when it is given up. */
export type CallContext = Pick<SignedRequest, 'accessKeyId' | 'region' | 'signal'>

/** A service that speaks AWS JSON 1.1; the operations know nothing of sockets. */
export interface JsonService {
  readonly signingName: string
  /** What stands before the dot in `X-Amz-Target`. */
  readonly targetPrefix: string
  call(operation: string, body: Readonly<Record<string, unknown>>, context: CallContext): Promise<JsonReply>
}

/** Answer of one operation of a query service. `code` is the error's name in the public service model. */
export type QueryReply =
  /** `result` is absent where the model gives the operation no output. */
  | { readonly status: 200; readonly result?: XmlElements }
  | { readonly status: 400 | 403 | 500 | 501; readonly code: string; readonly message: string }

/** A service that speaks the AWS query protocol: forms in, XML out. */
export interface QueryService {
  readonly signingName: string
  /** The version of its API, which every request names. */
  readonly version: string
  /** The XML namespace of its answers. */
  readonly namespace: string
  call(operation: string, parameters: URLSearchParams, context: CallContext): Promise<QueryReply>
}
