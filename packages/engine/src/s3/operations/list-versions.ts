import { compareKeys, keyWriter, listPage } from '../listing.ts'
import { isoTime, type Operation, OWNER, quoted, requireBucket, type Storage } from '../operation.ts'
import type { ObjectVersion } from '../records.ts'
import { invalidArgument } from '../s3-error.ts'
import { writeXml } from '../xml.ts'
import { readListingQuery } from './list-objects.ts'

interface ListedVersion {
  readonly key: string
  readonly version: ObjectVersion
  readonly isLatest: boolean
}

export const listObjectVersions: Operation = async (request, storage) => {
  requireBucket(storage, request.bucket)
  const { query } = request
  const keyMarker = query.get('key-marker') ?? ''
  const versionMarker = query.get('version-id-marker') ?? ''
  if (versionMarker !== '' && keyMarker === '') {
    throw invalidArgument(
      'A version-id marker cannot be specified without a key marker.',
      'version-id-marker',
      versionMarker,
    )
  }
  const listingQuery = readListingQuery(request)
  const listing = listPage(
    versionsAfter(request.bucket, storage, keyMarker, versionMarker),
    ({ key }) => key,
    listingQuery,
    (_item, commonPrefix) => commonPrefix === undefined || commonPrefix !== keyMarker,
  )
  const write = keyWriter(query.get('encoding-type'))
  const { last } = listing
  const text = writeXml('ListVersionsResult', {
    Name: request.bucket,
    Prefix: write(listingQuery.prefix),
    Delimiter: listingQuery.delimiter === '' ? undefined : write(listingQuery.delimiter),
    KeyMarker: write(keyMarker),
    VersionIdMarker: versionMarker,
    MaxKeys: listingQuery.maxKeys,
    EncodingType: query.get('encoding-type') ?? undefined,
    IsTruncated: listing.isTruncated,
    ...(listing.isTruncated &&
      last !== undefined &&
      ('item' in last
        ? { NextKeyMarker: write(last.item.key), NextVersionIdMarker: last.item.version.versionId }
        : { NextKeyMarker: write(last.commonPrefix) })),
    Version: listing.items.flatMap(({ key, version, isLatest }) =>
      version.kind === 'object'
        ? [
            {
              Key: write(key),
              VersionId: version.versionId,
              IsLatest: isLatest,
              LastModified: isoTime(version.lastModifiedMs),
              ETag: quoted(version.eTag),
              ChecksumAlgorithm: version.checksum?.algorithm,
              ChecksumType: version.checksum?.type,
              Size: version.sizeBytes,
              StorageClass: version.attributes.headers['x-amz-storage-class'] ?? 'STANDARD',
              Owner: OWNER,
            },
          ]
        : [],
    ),
    DeleteMarker: listing.items.flatMap(({ key, version, isLatest }) =>
      version.kind === 'delete-marker'
        ? [
            {
              Key: write(key),
              VersionId: version.versionId,
              IsLatest: isLatest,
              LastModified: isoTime(version.lastModifiedMs),
              Owner: OWNER,
            },
          ]
        : [],
    ),
    CommonPrefixes: listing.commonPrefixes.map((prefix) => ({ Prefix: write(prefix) })),
  })
  return { status: 200, content: { type: 'xml', text } }
}

/** Versions in the order of a listing, from behind the marker on: a marker without a version skips the whole key. */
function* versionsAfter(
  bucket: string,
  { catalog }: Storage,
  keyMarker: string,
  versionMarker: string,
): Generator<ListedVersion> {
  for (const { key, versions } of catalog.objects(bucket)) {
    const order = keyMarker === '' ? 1 : compareKeys(key, keyMarker)
    if (order < 0 || (order === 0 && versionMarker === '')) continue
    const marked = order === 0 ? versions.findIndex(({ versionId }) => versionId === versionMarker) : -1
    for (const [index, version] of versions.entries()) {
      if (index > marked) yield { key, version, isLatest: index === 0 }
    }
  }
}
