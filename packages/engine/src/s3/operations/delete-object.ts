import { readWhole } from '../../http/payload.ts'
import { deletionRight } from '../../iam/s3-access.ts'
import { readDeclaredChecksums, requireDeclared } from '../checksum/declared.ts'
import { DigestMeter } from '../checksum/digests.ts'
import { requireWriteConditions } from '../conditions.ts'
import { type Operation, requireBucket, type S3Request, type Storage } from '../operation.ts'
import type { DeleteMarker } from '../records.ts'
import { S3Error } from '../s3-error.ts'
import { markerHeaders, nextVersionId, versionHeader, withVersion } from '../versions.ts'
import { childElements, childText, malformedXml, readXml, writeXml } from '../xml.ts'

/** Largest list of objects to delete, in entries and in bytes. */
const MAX_OBJECTS = 1_000
const MAX_DOCUMENT_BYTES = 2_097_152

export const deleteObject: Operation = async (request, storage) => {
  const bucket = requireBucket(storage, request.bucket)
  const deletion = await deleteOne(request, storage, request.key, request.query.get('versionId') ?? undefined)
  const headers =
    deletion.marker === undefined
      ? deletion.versionId === undefined
        ? {}
        : versionHeader(bucket, deletion.versionId)
      : markerHeaders(bucket, deletion.marker)
  return { status: 204, headers }
}

export const deleteObjects: Operation = async (request, storage) => {
  requireBucket(storage, request.bucket)
  const body = await readWhole(request.body(), MAX_DOCUMENT_BYTES)
  const declared = readDeclaredChecksums(request.headers)
  const meter = new DigestMeter(declared.algorithm === undefined ? [] : [declared.algorithm])
  meter.update(body)
  requireDeclared(declared, meter.finish(), request.trailers())
  const document = readXml(body.toString('utf8'), 'Delete')
  const isQuiet = childText(document, 'Quiet') === 'true'
  const objects = childElements(document, 'Object')
  if (objects.length === 0 || objects.length > MAX_OBJECTS) throw malformedXml()
  const deleted = []
  const errors = []
  for (const object of objects) {
    const Key = childText(object, 'Key')
    if (Key === undefined) throw malformedXml()
    const VersionId = childText(object, 'VersionId')
    try {
      request.requireAccess(deletionRight(request.bucket, Key, VersionId))
      const { marker } = await deleteOne(request, storage, Key, VersionId)
      const { versioning } = requireBucket(storage, request.bucket)
      const shown = marker !== undefined && versioning !== 'never' ? marker : undefined
      deleted.push({
        Key,
        VersionId,
        ...(shown !== undefined && { DeleteMarker: true, DeleteMarkerVersionId: shown.versionId }),
      })
    } catch (error) {
      if (!(error instanceof S3Error)) throw error
      errors.push({ Key, VersionId, Code: error.code, Message: error.message })
    }
  }
  const text = writeXml('DeleteResult', { ...(!isQuiet && { Deleted: deleted }), Error: errors })
  return { status: 200, content: { type: 'xml', text } }
}

interface Deletion {
  /** The delete marker that was put on top, or that was itself deleted. */
  readonly marker?: DeleteMarker
  /** The version that is gone for good. */
  readonly versionId?: string
}

/** Without a version id a versioned bucket keeps the object under a delete marker; deleting what is not there succeeds. */
async function deleteOne(
  request: S3Request,
  storage: Storage,
  key: string,
  versionId: string | undefined,
): Promise<Deletion> {
  const { catalog, bodies, clock } = storage
  const bucket = requireBucket(storage, request.bucket)
  const before = catalog.object(bucket.name, key)?.versions ?? []
  if (request.headers['if-match'] !== undefined) requireWriteConditions(request, before[0])
  if (versionId !== undefined || bucket.versioning === 'never') {
    const gone = before.find((version) => version.versionId === (versionId ?? 'null'))
    if (gone === undefined) return versionId === undefined ? {} : { versionId }
    const orphans = await catalog.putVersions(
      bucket.name,
      key,
      before.filter((version) => version !== gone),
    )
    await bodies.remove(orphans)
    if (versionId === undefined) return {}
    return gone.kind === 'delete-marker' ? { marker: gone } : { versionId }
  }
  const marker: DeleteMarker = {
    kind: 'delete-marker',
    versionId: nextVersionId(bucket),
    lastModifiedMs: clock.now(),
  }
  await bodies.remove(await catalog.putVersions(bucket.name, key, withVersion(before, marker)))
  return { marker }
}
