import type { XmlElements } from '../../xml.ts'
import { compareKeys, keyWriter, type Listing, type ListingQuery, listPage } from '../listing.ts'
import {
  isoTime,
  numberParameter,
  type Operation,
  OWNER,
  quoted,
  requireBucket,
  type S3Request,
  type Storage,
} from '../operation.ts'
import type { StoredObject } from '../records.ts'
import { invalidArgument } from '../s3-error.ts'
import { writeXml } from '../xml.ts'

/** The largest page of any listing. */
export const MAX_KEYS = 1_000

interface CurrentObject {
  readonly key: string
  readonly object: StoredObject
}

export const listObjectsV2: Operation = async (request, storage) => {
  const { query } = request
  const token = query.get('continuation-token')
  const startAfter = query.get('start-after') ?? ''
  const listing = listCurrent(request, storage, token === null ? startAfter : readToken(token))
  const write = keyWriter(query.get('encoding-type'))
  const next = listing.isTruncated ? lastKey(listing) : undefined
  const text = writeXml('ListBucketResult', {
    ...describe(request, write),
    StartAfter: startAfter === '' ? undefined : write(startAfter),
    ContinuationToken: token ?? undefined,
    NextContinuationToken: next === undefined ? undefined : writeToken(next),
    KeyCount: listing.items.length + listing.commonPrefixes.length,
    IsTruncated: listing.isTruncated,
    ...entries(listing, write, query.get('fetch-owner') === 'true'),
  })
  return { status: 200, content: { type: 'xml', text } }
}

export const listObjects: Operation = async (request, storage) => {
  const { query } = request
  const marker = query.get('marker') ?? ''
  const listing = listCurrent(request, storage, marker)
  const write = keyWriter(query.get('encoding-type'))
  const next = listing.isTruncated && query.get('delimiter') ? lastKey(listing) : undefined
  const text = writeXml('ListBucketResult', {
    ...describe(request, write),
    Marker: write(marker),
    NextMarker: next === undefined ? undefined : write(next),
    IsTruncated: listing.isTruncated,
    ...entries(listing, write, true),
  })
  return { status: 200, content: { type: 'xml', text } }
}

/** The prefix, delimiter and page size of a listing. */
export function readListingQuery(request: S3Request, maxName = 'max-keys'): ListingQuery {
  const encodingType = request.query.get('encoding-type')
  if (encodingType !== null && encodingType !== 'url') {
    throw invalidArgument('Invalid Encoding Method specified in Request', 'encoding-type', encodingType)
  }
  const requested = numberParameter(request, maxName, { min: 0, max: 2_147_483_647 })
  return {
    prefix: request.query.get('prefix') ?? '',
    delimiter: request.query.get('delimiter') ?? '',
    maxKeys: Math.min(requested ?? MAX_KEYS, MAX_KEYS),
  }
}

function listCurrent(request: S3Request, storage: Storage, after: string): Listing<CurrentObject> {
  requireBucket(storage, request.bucket)
  return listPage(
    currentObjects(request.bucket, storage),
    ({ key }) => key,
    readListingQuery(request),
    ({ key }, commonPrefix) => after === '' || (compareKeys(key, after) > 0 && commonPrefix !== after),
  )
}

function* currentObjects(bucket: string, { catalog }: Storage): Generator<CurrentObject> {
  for (const { key, versions } of catalog.objects(bucket)) {
    const [object] = versions
    if (object?.kind === 'object') yield { key, object }
  }
}

function lastKey({ last }: Listing<CurrentObject>): string | undefined {
  if (last === undefined) return undefined
  return 'item' in last ? last.item.key : last.commonPrefix
}

function describe(request: S3Request, write: (key: string) => string): XmlElements {
  const { prefix, delimiter, maxKeys } = readListingQuery(request)
  return {
    Name: request.bucket,
    Prefix: write(prefix),
    Delimiter: delimiter === '' ? undefined : write(delimiter),
    MaxKeys: maxKeys,
    EncodingType: request.query.get('encoding-type') ?? undefined,
  }
}

function entries(listing: Listing<CurrentObject>, write: (key: string) => string, isOwnerShown: boolean): XmlElements {
  return {
    Contents: listing.items.map(({ key, object }) => ({
      Key: write(key),
      LastModified: isoTime(object.lastModifiedMs),
      ETag: quoted(object.eTag),
      ChecksumAlgorithm: object.checksum?.algorithm,
      ChecksumType: object.checksum?.type,
      Size: object.sizeBytes,
      StorageClass: object.attributes.headers['x-amz-storage-class'] ?? 'STANDARD',
      Owner: isOwnerShown ? OWNER : undefined,
    })),
    CommonPrefixes: listing.commonPrefixes.map((prefix) => ({ Prefix: write(prefix) })),
  }
}

function writeToken(key: string): string {
  return Buffer.from(key, 'utf8').toString('base64url')
}

function readToken(token: string): string {
  const key = Buffer.from(token, 'base64url').toString('utf8')
  if (key !== '' && writeToken(key) === token) return key
  throw invalidArgument('The continuation token provided is incorrect', 'continuation-token', token)
}
