import { encryptionHeaders, readAttributes, requireReadable } from '../attributes.ts'
import { readAlgorithm } from '../checksum/declared.ts'
import { requireCopyConditions, requireWriteConditions } from '../conditions.ts'
import { readCopySource } from '../copy-source.ts'
import { header, isoTime, type Operation, quoted, requireBucket, type S3Request, type Storage } from '../operation.ts'
import type { BucketRecord, ObjectAttributes, StoredObject } from '../records.ts'
import { invalidArgument, S3Error } from '../s3-error.ts'
import { requireObject, versionHeader } from '../versions.ts'
import { writeXml } from '../xml.ts'
import { checksumHeaders, commitObject, fullObjectChecksum, MAX_PUT_BYTES } from './put-object.ts'

export const copyObject: Operation = async (request, storage) => {
  const { region } = requireBucket(storage, request.bucket)
  const { bucket, key, object: source } = requireCopySource(request, storage)
  requireWriteConditions(request, storage.catalog.current(request.bucket, request.key))
  requireReadable(source.attributes)
  const own = readAttributes(request, { region, accountId: storage.accountId })
  const attributes = copiedAttributes(request, own, source, bucket.name === request.bucket && key === request.key)
  const requested = header(request, 'x-amz-checksum-algorithm')
  const algorithm = requested === undefined ? source.checksum?.algorithm : readAlgorithm(requested)
  // Read through, not linked: the copy's ETag is the MD5 of its bytes even when the source came in parts.
  const { segment, digests } = await storage.bodies.receive(storage.bodies.read(source.segments), {
    algorithms: algorithm === undefined ? [] : [algorithm],
    limitBytes: MAX_PUT_BYTES,
    signal: request.signal,
    verify: () => undefined,
  })
  const checksum = fullObjectChecksum(algorithm, digests)
  const eTag = digests.md5.toString('hex')
  const headers = await commitObject(request, storage, {
    eTag,
    sizeBytes: digests.sizeBytes,
    segments: [segment],
    isMultipart: false,
    attributes,
    ...(checksum !== undefined && { checksum }),
  })
  const text = writeXml('CopyObjectResult', {
    LastModified: isoTime(storage.clock.now()),
    ETag: quoted(eTag),
    ...(checksum !== undefined && {
      ChecksumType: checksum.type,
      [`Checksum${checksum.algorithm}`]: checksum.value,
    }),
  })
  return {
    status: 200,
    headers: {
      ...checksumHeaders(checksum),
      ...copySourceHeader(bucket, source),
      ...headers,
      ...encryptionHeaders(attributes),
    },
    content: { type: 'xml', text },
  }
}

/** The object that `x-amz-copy-source` names. @throws S3Error when it is not there or its conditions do not hold. */
export function requireCopySource(
  request: S3Request,
  storage: Storage,
): { readonly bucket: BucketRecord; readonly key: string; readonly object: StoredObject } {
  const source = readCopySource(request)
  const bucket = requireBucket(storage, source.bucket)
  const object = requireObject(storage, bucket, source.key, source.versionId)
  requireCopyConditions(request, object)
  return { bucket, key: source.key, object }
}

export function copySourceHeader(bucket: BucketRecord, { versionId }: StoredObject): Readonly<Record<string, string>> {
  const named = versionHeader(bucket, versionId)['x-amz-version-id']
  return named === undefined ? {} : { 'x-amz-copy-source-version-id': named }
}

/** Encryption and storage class are those that the copy asks for: they are not the source's. */
function copiedAttributes(
  request: S3Request,
  own: ObjectAttributes,
  source: StoredObject,
  isOntoItself: boolean,
): ObjectAttributes {
  const metadata = directive(request, 'x-amz-metadata-directive')
  const tagging = directive(request, 'x-amz-tagging-directive')
  const isChanged =
    metadata === 'REPLACE' ||
    header(request, 'x-amz-storage-class') !== undefined ||
    header(request, 'x-amz-server-side-encryption') !== undefined ||
    request.headers['x-amz-copy-source']?.includes('?versionId=') === true
  if (isOntoItself && !isChanged) {
    throw new S3Error(
      'InvalidRequest',
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
    )
  }
  const isOfTheCopy = ([name]: readonly [string, string]): boolean => name.startsWith('x-amz-')
  const ofRequest = Object.entries(own.headers).filter(isOfTheCopy)
  const ofSource = Object.entries(source.attributes.headers).filter((field) => !isOfTheCopy(field))
  return {
    headers: metadata === 'REPLACE' ? own.headers : Object.fromEntries([...ofSource, ...ofRequest]),
    metadata: metadata === 'REPLACE' ? own.metadata : source.attributes.metadata,
    tags: tagging === 'REPLACE' ? own.tags : source.attributes.tags,
  }
}

function directive(request: S3Request, name: string): 'COPY' | 'REPLACE' {
  const value = header(request, name) ?? 'COPY'
  if (value === 'COPY' || value === 'REPLACE') return value
  throw invalidArgument(`Unknown ${name.replace('x-amz-', '').replaceAll('-', ' ')}.`, name, value)
}
