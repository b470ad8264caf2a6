import type { Readable } from 'node:stream'

/** The answer of one call. Without a body it is really empty, as 201 and 204 of the server are. */
export interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string | number>>
  /** Sent as JSON. */
  readonly json?: unknown
  readonly text?: { readonly type: string; readonly content: string }
  readonly stream?: Readable
}

/** A call that is answered with an error: `{"error", "request_id"}`. */
export class MenderError extends Error {
  override readonly name = 'MenderError'
  readonly status: number
  /** Fields beside the two that every error has. */
  readonly details: Readonly<Record<string, unknown>>

  constructor(
    status: number,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.status = status
    this.details = details
  }
}

export const NO_CONTENT: Reply = { status: 204 }

export function ok(json: unknown, headers: Reply['headers'] = {}): Reply {
  return { status: 200, json, headers }
}

/** Something was made: the server tells its path, and nothing else. */
export function created(path: string): Reply {
  return { status: 201, headers: { Location: path } }
}

export function bad(message: string): MenderError {
  return new MenderError(400, message)
}

/** Whether a call was refused with this status; other errors are thrown on. */
export function isMenderError(error: unknown, status: number): error is MenderError {
  return error instanceof MenderError && error.status === status
}

export function notFound(what: string): MenderError {
  return new MenderError(404, `${what} not found`)
}
