import { attributeHeaders, encryptionHeaders, readAttributes } from '../attributes.ts'
import type { ChecksumAlgorithm } from '../checksum/algorithms.ts'
import { checksumHeader, readDeclaredChecksums, requireDeclared } from '../checksum/declared.ts'
import type { BodyDigests } from '../checksum/digests.ts'
import { requireConditionsStillHold, requireWriteConditions } from '../conditions.ts'
import { type Operation, quoted, requireBucket, type S3Request, type Storage } from '../operation.ts'
import type { StoredChecksum, StoredObject, UploadRecord } from '../records.ts'
import { S3Error } from '../s3-error.ts'
import { nextVersionId, versionHeader, withVersion } from '../versions.ts'

/** The most that one PUT may carry, an object or a part: 5 GiB. */
export const MAX_PUT_BYTES = 5_368_709_120

export const putObject: Operation = async (request, storage) => {
  const { region } = requireBucket(storage, request.bucket)
  requireLength(request)
  const attributes = readAttributes(request, { region, accountId: storage.accountId })
  const declared = readDeclaredChecksums(request.headers)
  requireWriteConditions(request, storage.catalog.current(request.bucket, request.key))
  const { segment, digests } = await storage.bodies.receive(request.body(), {
    algorithms: declared.algorithm === undefined ? [] : [declared.algorithm],
    limitBytes: MAX_PUT_BYTES,
    signal: request.signal,
    verify: (actual) => requireDeclared(declared, actual, request.trailers()),
  })
  const checksum = fullObjectChecksum(declared.algorithm, digests)
  const object = {
    eTag: digests.md5.toString('hex'),
    sizeBytes: digests.sizeBytes,
    segments: [segment],
    isMultipart: false,
    attributes,
    ...(checksum !== undefined && { checksum }),
  }
  const headers = await commitObject(request, storage, object)
  return {
    status: 200,
    headers: { ETag: quoted(object.eTag), ...checksumHeaders(checksum), ...headers, ...encryptionHeaders(attributes) },
  }
}

/** An object whose bytes are stored and whose version is still to be made. */
export type NewObject = Omit<StoredObject, 'kind' | 'versionId' | 'lastModifiedMs'>

/**
 * Makes stored bytes the current version of the request's key, and returns the header that names it.
 * When the conditions of the request no longer hold, or the bucket has gone, the bytes are removed.
 */
export async function commitObject(
  request: S3Request,
  storage: Storage,
  object: NewObject,
  completed?: UploadRecord,
): Promise<Readonly<Record<string, string>>> {
  const { catalog, bodies, clock } = storage
  const { bucket: bucketName, key } = request
  try {
    const bucket = requireBucket(storage, bucketName)
    const before = catalog.object(bucketName, key)?.versions ?? []
    if (completed === undefined) requireConditionsStillHold(request, before[0])
    else requireWriteConditions(request, before[0])
    const versionId = nextVersionId(bucket)
    const version: StoredObject = { ...object, kind: 'object', versionId, lastModifiedMs: clock.now() }
    const orphans = await catalog.putVersions(bucketName, key, withVersion(before, version), completed)
    await bodies.remove(orphans)
    return versionHeader(bucket, versionId)
  } catch (error) {
    // The parts of an upload are still its own: it can be completed again, or aborted.
    if (completed === undefined && error instanceof S3Error) await bodies.remove(object.segments)
    throw error
  }
}

export function fullObjectChecksum(
  algorithm: ChecksumAlgorithm | undefined,
  digests: BodyDigests,
): StoredChecksum | undefined {
  const value = algorithm === undefined ? undefined : digests.checksums.get(algorithm)
  if (algorithm === undefined || value === undefined) return undefined
  return { algorithm, type: 'FULL_OBJECT', value: value.toString('base64') }
}

export function checksumHeaders(checksum: StoredChecksum | undefined): Readonly<Record<string, string>> {
  if (checksum === undefined) return {}
  return { [checksumHeader(checksum.algorithm)]: checksum.value, 'x-amz-checksum-type': checksum.type }
}

/** Everything about an object that its headers say; the same for GET and HEAD. */
export function objectHeaders(object: StoredObject): Readonly<Record<string, string>> {
  return {
    ...attributeHeaders(object.attributes),
    ETag: quoted(object.eTag),
    'Last-Modified': new Date(object.lastModifiedMs).toUTCString(),
    'Accept-Ranges': 'bytes',
  }
}

/** S3 does not take a body of unknown length. @throws S3Error `MissingContentLength` */
export function requireLength({ headers }: S3Request): void {
  if (headers['content-length'] !== undefined || headers['x-amz-decoded-content-length'] !== undefined) return
  throw new S3Error('MissingContentLength', 'You must provide the Content-Length HTTP header.')
}
