import type { IncomingHttpHeaders } from 'node:http'
import { readWhole } from '../../http/payload.ts'
import { Refusal } from '../../http/refusal.ts'
import { bad, MenderError } from './reply.ts'

/** Largest body that is held in memory, in bytes: what each service of Mender takes. */
const BODY_BYTES = 1_048_576

/** A user's or a device's call, whose token has been checked. */
export interface Call {
  readonly headers: IncomingHttpHeaders
  /** The path as it was sent, without its query. */
  readonly pathname: string
  /** The parameters of the path, decoded. */
  readonly path: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly signal: AbortSignal
  /** How the caller reached the server: `http://127.0.0.1:PORT`. Links are made of it. */
  readonly origin: string
  /** The id of the user or of the device; empty where anyone may call. */
  readonly caller: string
  /** The id of the token. */
  readonly token: string
  body(): AsyncIterable<Uint8Array>
}

export type Body = Readonly<Record<string, unknown>>

/** @throws MenderError 413 beyond one mebibyte. */
export async function readBytes(call: Call): Promise<Buffer> {
  try {
    return await readWhole(call.body(), BODY_BYTES)
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'body-too-large') {
      throw new MenderError(413, `the request body is larger than ${BODY_BYTES} bytes`)
    }
    throw error
  }
}

/** The JSON value of a body. @throws MenderError 400, 413, and 415 where the body is said to be of another type. */
export async function readJson(call: Call, options: { readonly checksType?: boolean } = {}): Promise<unknown> {
  if (options.checksType === true) requireJsonType(call.headers)
  const bytes = await readBytes(call)
  if (bytes.length === 0) throw bad('the request body is empty; JSON is expected')
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch (cause) {
    throw new MenderError(400, `the request body is not JSON: ${(cause as Error).message}`, {}, { cause })
  }
}

/** The same where only an object will do. */
export async function readObject(call: Call, options: { readonly checksType?: boolean } = {}): Promise<Body> {
  const value = await readJson(call, options)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Body
  throw bad('the request body is not a JSON object')
}

/** The server looks at the type only where it is told a length. */
function requireJsonType(headers: IncomingHttpHeaders): void {
  if (Number(headers['content-length'] ?? 0) === 0) return
  const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase()
  if (type === undefined || type === '') throw bad('header Content-Type is missing; application/json is expected')
  if (type !== 'application/json') {
    throw new MenderError(415, `Content-Type "${type}" is not supported; application/json is expected`)
  }
}
