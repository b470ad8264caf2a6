import { validateHeaderValue } from 'node:http'
import { requireReadable } from '../attributes.ts'
import { checkReadConditions } from '../conditions.ts'
import { header, numberParameter, type Operation, requireBucket, type S3Request } from '../operation.ts'
import { rangeOfPart, readRange } from '../range.ts'
import type { StoredObject } from '../records.ts'
import { invalidArgument, S3Error } from '../s3-error.ts'
import { requireObject, versionHeader } from '../versions.ts'
import { checksumHeaders, objectHeaders } from './put-object.ts'

/** Query parameters by which a (presigned) GET changes the headers of its answer. */
const OVERRIDES = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
] as const

export const getObject: Operation = (request, storage) => readObject(request, storage, 'with-body')

export const headObject: Operation = (request, storage) => readObject(request, storage, 'without-body')

async function readObject(
  request: S3Request,
  storage: Parameters<Operation>[1],
  what: 'with-body' | 'without-body',
): ReturnType<Operation> {
  const bucket = requireBucket(storage, request.bucket)
  const object = requireObject(storage, bucket, request.key, request.query.get('versionId'))
  const headers = { ...objectHeaders(object), ...versionHeader(bucket, object.versionId) }
  if (checkReadConditions(request, object) === 'not-modified') return { status: 304, headers }
  if (what === 'with-body') requireReadable(object.attributes)
  const { range, partHeaders } = requestedRange(request, object)
  // A checksum speaks for the whole object; next to a part of it, clients would check the wrong bytes.
  const wantsChecksum = header(request, 'x-amz-checksum-mode')?.toUpperCase() === 'ENABLED' && range === undefined
  return {
    status: range === undefined ? 200 : 206,
    headers: {
      ...headers,
      ...partHeaders,
      ...(wantsChecksum && checksumHeaders(object.checksum)),
      ...(range !== undefined && { 'Content-Range': `bytes ${range.start}-${range.end}/${object.sizeBytes}` }),
      ...overrides(request),
    },
    content: {
      type: 'bytes',
      sizeBytes: range === undefined ? object.sizeBytes : range.end - range.start + 1,
      stream: what === 'with-body' ? storage.bodies.read(object.segments, range) : undefined,
    },
  }
}

function requestedRange(request: S3Request, object: StoredObject) {
  const partNumber = numberParameter(request, 'partNumber', { min: 1, max: 10_000 })
  const rangeHeader = header(request, 'range')
  if (partNumber === undefined) return { range: readRange(rangeHeader, object.sizeBytes), partHeaders: {} }
  if (rangeHeader !== undefined) {
    throw new S3Error('InvalidRequest', 'Cannot specify both Range header and partNumber query parameter')
  }
  const partHeaders = object.isMultipart ? { 'x-amz-mp-parts-count': String(object.segments.length) } : {}
  return { range: rangeOfPart(object, partNumber), partHeaders }
}

function overrides({ query }: S3Request): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {}
  for (const name of OVERRIDES) {
    const value = query.get(`response-${name}`)
    if (value === null) continue
    try {
      validateHeaderValue(name, value)
    } catch {
      throw invalidArgument(`${name} cannot be a header's value`, `response-${name}`, value)
    }
    headers[name] = value
  }
  return headers
}
