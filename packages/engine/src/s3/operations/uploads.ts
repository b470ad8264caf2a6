import { compareKeys, keyWriter, listPage } from '../listing.ts'
import { isoTime, numberParameter, type Operation, OWNER, quoted, requireBucket } from '../operation.ts'
import { writeXml } from '../xml.ts'
import { MAX_KEYS, readListingQuery } from './list-objects.ts'
import { requireUpload } from './upload-part.ts'

export const abortMultipartUpload: Operation = async (request, storage) => {
  const upload = requireUpload(request, storage)
  await storage.bodies.remove(await storage.catalog.deleteUpload(upload))
  return { status: 204 }
}

export const listParts: Operation = async (request, storage) => {
  const upload = requireUpload(request, storage)
  const marker = numberParameter(request, 'part-number-marker', { min: 0, max: 2_147_483_647 }) ?? 0
  const requested = numberParameter(request, 'max-parts', { min: 0, max: 2_147_483_647 }) ?? MAX_KEYS
  const maxParts = Math.min(requested, MAX_KEYS)
  const rest = storage.catalog.parts(upload.uploadId).filter(({ partNumber }) => partNumber > marker)
  const page = rest.slice(0, maxParts)
  const isTruncated = rest.length > page.length && maxParts > 0
  const text = writeXml('ListPartsResult', {
    Bucket: request.bucket,
    Key: keyWriter(request.query.get('encoding-type'))(request.key),
    UploadId: upload.uploadId,
    PartNumberMarker: marker,
    NextPartNumberMarker: page.at(-1)?.partNumber ?? marker,
    MaxParts: maxParts,
    IsTruncated: isTruncated,
    ChecksumAlgorithm: upload.checksum?.algorithm,
    ChecksumType: upload.checksum?.type,
    Part: page.map(({ partNumber, lastModifiedMs, eTag, segment, checksum }) => ({
      PartNumber: partNumber,
      LastModified: isoTime(lastModifiedMs),
      ETag: quoted(eTag),
      Size: segment.sizeBytes,
      ...(checksum !== undefined && { [`Checksum${checksum.algorithm}`]: checksum.value }),
    })),
    Initiator: OWNER,
    Owner: OWNER,
    StorageClass: upload.attributes.headers['x-amz-storage-class'] ?? 'STANDARD',
  })
  return { status: 200, content: { type: 'xml', text } }
}

export const listMultipartUploads: Operation = async (request, storage) => {
  requireBucket(storage, request.bucket)
  const { query } = request
  const keyMarker = query.get('key-marker') ?? ''
  const uploadIdMarker = query.get('upload-id-marker') ?? ''
  const listingQuery = readListingQuery(request, 'max-uploads')
  const uploads = [...storage.catalog.uploads(request.bucket)].sort(
    (a, b) => compareKeys(a.key, b.key) || a.initiatedAtMs - b.initiatedAtMs || compareKeys(a.uploadId, b.uploadId),
  )
  const marked = uploads.findIndex(({ key, uploadId }) => key === keyMarker && uploadId === uploadIdMarker)
  const listing = listPage(
    uploads.slice(marked + 1),
    ({ key }) => key,
    listingQuery,
    ({ key }, commonPrefix) => {
      if (keyMarker === '' || (marked >= 0 && key === keyMarker)) return true
      return compareKeys(key, keyMarker) > 0 && commonPrefix !== keyMarker
    },
  )
  const write = keyWriter(query.get('encoding-type'))
  const { last } = listing
  const text = writeXml('ListMultipartUploadsResult', {
    Bucket: request.bucket,
    KeyMarker: write(keyMarker),
    UploadIdMarker: uploadIdMarker,
    ...(listing.isTruncated &&
      last !== undefined &&
      ('item' in last
        ? { NextKeyMarker: write(last.item.key), NextUploadIdMarker: last.item.uploadId }
        : { NextKeyMarker: write(last.commonPrefix) })),
    Prefix: write(listingQuery.prefix),
    Delimiter: listingQuery.delimiter === '' ? undefined : write(listingQuery.delimiter),
    EncodingType: query.get('encoding-type') ?? undefined,
    MaxUploads: listingQuery.maxKeys,
    IsTruncated: listing.isTruncated,
    Upload: listing.items.map(({ key, uploadId, initiatedAtMs, checksum, attributes }) => ({
      Key: write(key),
      UploadId: uploadId,
      Initiator: OWNER,
      Owner: OWNER,
      StorageClass: attributes.headers['x-amz-storage-class'] ?? 'STANDARD',
      Initiated: isoTime(initiatedAtMs),
      ChecksumAlgorithm: checksum?.algorithm,
      ChecksumType: checksum?.type,
    })),
    CommonPrefixes: listing.commonPrefixes.map((prefix) => ({ Prefix: write(prefix) })),
  })
  return { status: 200, content: { type: 'xml', text } }
}
