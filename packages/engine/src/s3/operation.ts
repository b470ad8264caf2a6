import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import type { Clock } from '@slipway/core/clock'
import type { Access } from '../iam/policy.ts'
import type { BodyFiles } from './body-files.ts'
import type { Catalog } from './catalog.ts'
import type { BucketRecord } from './records.ts'
import { invalidArgument, S3Error } from './s3-error.ts'

/** What every operation works on. */
export interface Storage {
  readonly catalog: Catalog
  readonly bodies: BodyFiles
  readonly clock: Clock
  /** The account that owns every bucket. */
  readonly accountId: string
}

/** One request to the store, free of sockets. */
export interface S3Request {
  /** Empty for operations on the whole store. */
  readonly bucket: string
  /** Empty for operations on a bucket. */
  readonly key: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly region: string
  readonly signal: AbortSignal
  body(): AsyncIterable<Uint8Array>
  /** Fields after the body; known once the body has ended. */
  trailers(): ReadonlyMap<string, string>
  /** Asks for a right that only the body says is needed; the others were asked for already. @throws S3Error `AccessDenied` */
  requireAccess(access: Access): void
}

export interface S3Reply {
  readonly status: 200 | 204 | 206 | 304
  readonly headers?: Readonly<Record<string, string>>
  readonly content?:
    | { readonly type: 'xml'; readonly text: string }
    | { readonly type: 'bytes'; readonly sizeBytes: number; readonly stream: Readable | undefined }
}

/** One operation of S3: a request and the storage in, an answer out. */
export type Operation = (request: S3Request, storage: Storage) => Promise<S3Reply>

/** @throws S3Error `NoSuchBucket` */
export function requireBucket(storage: Storage, name: string): BucketRecord {
  const bucket = storage.catalog.bucket(name)
  if (bucket !== undefined) return bucket
  throw new S3Error('NoSuchBucket', 'The specified bucket does not exist', { details: { BucketName: name } })
}

export function header(request: S3Request, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' ? value : value?.[0]
}

/** A whole number among the query's parameters. @throws S3Error `InvalidArgument` outside of `min` and `max`. */
export function numberParameter(
  request: S3Request,
  name: string,
  { min, max }: { readonly min: number; readonly max: number },
): number | undefined {
  const text = request.query.get(name)
  if (text === null || text === '') return undefined
  const value = Number(text)
  if (/^\d{1,10}$/.test(text) && value >= min && value <= max) return value
  throw invalidArgument(`${name} must be an integer from ${min} to ${max}`, name, text)
}

export function quoted(eTag: string): string {
  return `"${eTag}"`
}

export function unquoted(eTag: string): string {
  return eTag.trim().replace(/^"(.*)"$/, '$1')
}

export function isoTime(ms: number): string {
  return new Date(ms).toISOString()
}

/** The owner of everything in the store; there are no accounts. */
export const OWNER: { readonly ID: string; readonly DisplayName: string } = {
  ID: 'a'.repeat(64),
  DisplayName: 'slipway',
}
