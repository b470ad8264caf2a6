import { readWhole } from '../../http/payload.ts'
import { type Operation, requireBucket, type S3Request, type Storage } from '../operation.ts'
import type { Tag } from '../records.ts'
import { requireTags } from '../tags.ts'
import { requireObject, versionHeader } from '../versions.ts'
import { child, childElements, childText, malformedXml, readXml, writeXml } from '../xml.ts'

const MAX_DOCUMENT_BYTES = 65_536

export const getObjectTagging: Operation = async (request, storage) => {
  const bucket = requireBucket(storage, request.bucket)
  const object = requireObject(storage, bucket, request.key, request.query.get('versionId'))
  const tags = object.attributes.tags.map(({ key, value }) => ({ Key: key, Value: value }))
  const text = writeXml('Tagging', { TagSet: { Tag: tags } })
  return { status: 200, headers: versionHeader(bucket, object.versionId), content: { type: 'xml', text } }
}

export const putObjectTagging: Operation = async (request, storage) => {
  const document = readXml((await readWhole(request.body(), MAX_DOCUMENT_BYTES)).toString('utf8'), 'Tagging')
  const set = child(document, 'TagSet')
  if (set === undefined) throw malformedXml()
  const tags = childElements(set, 'Tag').map((tag) => {
    const key = childText(tag, 'Key')
    const value = childText(tag, 'Value')
    if (key === undefined || value === undefined) throw malformedXml()
    return { key, value }
  })
  return { status: 200, headers: await replaceTags(request, storage, requireTags(tags)) }
}

export const deleteObjectTagging: Operation = async (request, storage) => {
  return { status: 204, headers: await replaceTags(request, storage, []) }
}

async function replaceTags(
  request: S3Request,
  storage: Storage,
  tags: readonly Tag[],
): Promise<Readonly<Record<string, string>>> {
  const bucket = requireBucket(storage, request.bucket)
  const object = requireObject(storage, bucket, request.key, request.query.get('versionId'))
  const versions = storage.catalog.object(bucket.name, request.key)?.versions ?? []
  const tagged = { ...object, attributes: { ...object.attributes, tags } }
  await storage.catalog.putVersions(
    bucket.name,
    request.key,
    versions.map((version) => (version.versionId === object.versionId ? tagged : version)),
  )
  return versionHeader(bucket, object.versionId)
}
