import type { Storage } from './operation.ts'
import { randomId } from './random-id.ts'
import type { BucketRecord, DeleteMarker, ObjectVersion, StoredObject } from './records.ts'
import { invalidArgument, S3Error } from './s3-error.ts'

/** The version id of what was stored while its bucket was not versioned. */
const NULL_VERSION = 'null'

/** The id that a bucket gives to what is stored in it now. */
export function nextVersionId(bucket: BucketRecord): string {
  return bucket.versioning === 'enabled' ? randomId(24) : NULL_VERSION
}

/** The versions of a key after one more: without versioning it takes the place of the unversioned one. */
export function withVersion(before: readonly ObjectVersion[], version: ObjectVersion): readonly ObjectVersion[] {
  return [
    version,
    ...before.filter(({ versionId }) => versionId !== NULL_VERSION || version.versionId !== NULL_VERSION),
  ]
}

/** The header by which S3 names a version; buckets that never had versioning do not show it. */
export function versionHeader(bucket: BucketRecord, versionId: string): Readonly<Record<string, string>> {
  return bucket.versioning === 'never' ? {} : { 'x-amz-version-id': versionId }
}

/**
 * The object that a read is about: the current one, or the version asked for.
 *
 * @throws S3Error `NoSuchKey`, `NoSuchVersion`, or `MethodNotAllowed` for a delete marker that is asked for by its id.
 */
export function requireObject(
  storage: Storage,
  bucket: BucketRecord,
  key: string,
  versionId: string | null | undefined,
): StoredObject {
  if (versionId === '') {
    throw invalidArgument('Version id cannot be the empty string', 'versionId', '')
  }
  const versions = storage.catalog.object(bucket.name, key)?.versions ?? []
  const version = versionId == null ? versions[0] : versions.find((candidate) => candidate.versionId === versionId)
  if (version?.kind === 'object') return version
  if (versionId != null && version === undefined) {
    throw new S3Error('NoSuchVersion', 'The specified version does not exist.', {
      details: { Key: key, VersionId: versionId },
    })
  }
  const headers = version === undefined ? {} : markerHeaders(bucket, version)
  if (versionId != null) {
    throw new S3Error('MethodNotAllowed', 'The specified method is not allowed against this resource.', {
      details: { Method: 'GET', ResourceType: 'DeleteMarker' },
      headers: { ...headers, Allow: 'DELETE' },
    })
  }
  throw noSuchKey(key, headers)
}

export function noSuchKey(key: string, headers: Readonly<Record<string, string>> = {}): S3Error {
  return new S3Error('NoSuchKey', 'The specified key does not exist.', { details: { Key: key }, headers })
}

export function markerHeaders(bucket: BucketRecord, marker: DeleteMarker): Readonly<Record<string, string>> {
  return { 'x-amz-delete-marker': 'true', ...versionHeader(bucket, marker.versionId) }
}
