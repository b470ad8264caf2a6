import { createHash } from 'node:crypto'
import { readWhole } from '../../http/payload.ts'
import { encryptionHeaders } from '../attributes.ts'
import { joinChecksums } from '../checksum/algorithms.ts'
import { checksumHeader } from '../checksum/declared.ts'
import {
  header,
  type Operation,
  quoted,
  requireBucket,
  type S3Reply,
  type S3Request,
  type Storage,
  unquoted,
} from '../operation.ts'
import type { PartRecord, StoredChecksum, UploadRecord } from '../records.ts'
import { S3Error } from '../s3-error.ts'
import { versionHeader } from '../versions.ts'
import { childElements, childText, malformedXml, readXml, writeXml } from '../xml.ts'
import { commitObject, type NewObject } from './put-object.ts'
import { requireUpload } from './upload-part.ts'

/** Every part but the last has at least 5 MiB. */
const MIN_PART_BYTES = 5_242_880
/** Room for 10,000 parts with their checksums, in bytes. */
const MAX_DOCUMENT_BYTES = 4_194_304

export const completeMultipartUpload: Operation = async (request, storage) => {
  const text = (await readWhole(request.body(), MAX_DOCUMENT_BYTES)).toString('utf8')
  const repeated = alreadyCompleted(request, storage)
  if (repeated !== undefined) return repeated
  const upload = requireUpload(request, storage)
  const parts = chooseParts(readParts(text), storage.catalog.parts(upload.uploadId))
  const checksum = checksumOf(upload, parts)
  requireExpected(request, parts, checksum)
  const object: NewObject = {
    eTag: eTagOf(parts),
    sizeBytes: sizeOf(parts),
    segments: parts.map(({ segment }) => segment),
    isMultipart: true,
    attributes: upload.attributes,
    uploadId: upload.uploadId,
    ...(checksum !== undefined && { checksum }),
  }
  const headers = await commitObject(request, storage, object, upload)
  return answer(request, object, headers)
}

interface RequestedPart {
  readonly partNumber: number
  readonly eTag: string
  /** Checksum elements by their name, such as `ChecksumCRC32`. */
  readonly checksums: ReadonlyMap<string, string>
}

function readParts(text: string): readonly RequestedPart[] {
  const document = readXml(text, 'CompleteMultipartUpload')
  const parts = childElements(document, 'Part').map((element) => {
    const number = childText(element, 'PartNumber')?.trim() ?? ''
    const eTag = childText(element, 'ETag')?.trim()
    if (!/^\d{1,5}$/.test(number) || eTag === undefined || typeof element === 'string') throw malformedXml()
    const checksums = Object.entries(element).filter(([name]) => name.startsWith('Checksum'))
    return {
      partNumber: Number(number),
      eTag: unquoted(eTag),
      checksums: new Map(checksums.map(([name, value]) => [name, String(value)])),
    }
  })
  if (parts.length === 0) throw malformedXml()
  return parts
}

function chooseParts(requested: readonly RequestedPart[], stored: readonly PartRecord[]): readonly PartRecord[] {
  const byNumber = new Map(stored.map((part) => [part.partNumber, part]))
  let previous = 0
  const chosen = requested.map(({ partNumber, eTag, checksums }) => {
    if (partNumber <= previous) {
      throw new S3Error(
        'InvalidPartOrder',
        'The list of parts was not in ascending order. Parts must be ordered by part number.',
      )
    }
    previous = partNumber
    const part = byNumber.get(partNumber)
    const { checksum } = part ?? {}
    const declared = checksum === undefined ? undefined : checksums.get(`Checksum${checksum.algorithm}`)
    if (part === undefined || part.eTag !== eTag || (declared !== undefined && declared !== checksum?.value)) {
      throw new S3Error(
        'InvalidPart',
        "One or more of the specified parts could not be found. The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
        { details: { PartNumber: String(partNumber), ETag: eTag } },
      )
    }
    return part
  })
  const small = chosen.slice(0, -1).find(({ segment }) => segment.sizeBytes < MIN_PART_BYTES)
  if (small === undefined) return chosen
  throw new S3Error('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size', {
    details: {
      ETag: small.eTag,
      MinSizeAllowed: String(MIN_PART_BYTES),
      PartNumber: String(small.partNumber),
      ProposedSize: String(small.segment.sizeBytes),
    },
  })
}

/** The MD5 of the parts' MD5s, with the number of parts behind it. */
function eTagOf(parts: readonly PartRecord[]): string {
  const hash = createHash('md5')
  for (const { eTag } of parts) hash.update(Buffer.from(eTag, 'hex'))
  return `${hash.digest('hex')}-${parts.length}`
}

function sizeOf(parts: readonly PartRecord[]): number {
  return parts.reduce((sum, { segment }) => sum + segment.sizeBytes, 0)
}

function checksumOf({ checksum }: UploadRecord, parts: readonly PartRecord[]): StoredChecksum | undefined {
  if (checksum === undefined) return undefined
  const { algorithm, type } = checksum
  const sums = parts.map((part) => ({
    value: Buffer.from(part.checksum?.value ?? '', 'base64'),
    sizeBytes: part.segment.sizeBytes,
  }))
  return { algorithm, type, value: joinChecksums(algorithm, type, sums) }
}

/** Checks the whole object against what the request says of it. */
function requireExpected(request: S3Request, parts: readonly PartRecord[], checksum: StoredChecksum | undefined): void {
  const size = header(request, 'x-amz-mp-object-size')
  if (size !== undefined && size !== String(sizeOf(parts))) {
    throw new S3Error(
      'InvalidRequest',
      `The provided 'x-amz-mp-object-size' header value ${size} does not match what was computed: ${sizeOf(parts)}`,
    )
  }
  const declared = checksum === undefined ? undefined : header(request, checksumHeader(checksum.algorithm))
  if (checksum === undefined || declared === undefined) return
  // A composite value may come without the number of its parts.
  if (declared === checksum.value || `${declared}-${parts.length}` === checksum.value) return
  throw new S3Error('BadDigest', `The ${checksum.algorithm} you specified did not match the calculated checksum.`)
}

/** A client whose first answer was lost sends the completion again and must not be told that the upload is unknown. */
function alreadyCompleted(request: S3Request, storage: Storage): S3Reply | undefined {
  const uploadId = request.query.get('uploadId')
  const versions = storage.catalog.object(request.bucket, request.key)?.versions ?? []
  const version = versions.find((candidate) => candidate.kind === 'object' && candidate.uploadId === uploadId)
  if (version?.kind !== 'object') return undefined
  return answer(request, version, versionHeader(requireBucket(storage, request.bucket), version.versionId))
}

function answer(request: S3Request, object: NewObject, headers: Readonly<Record<string, string>>): S3Reply {
  const host = request.headers.host ?? ''
  const { checksum } = object
  const text = writeXml('CompleteMultipartUploadResult', {
    Location: `http://${host}/${request.bucket}/${request.key.split('/').map(encodeURIComponent).join('/')}`,
    Bucket: request.bucket,
    Key: request.key,
    ETag: quoted(object.eTag),
    ...(checksum !== undefined && { [`Checksum${checksum.algorithm}`]: checksum.value, ChecksumType: checksum.type }),
  })
  return {
    status: 200,
    headers: { ...headers, ...encryptionHeaders(object.attributes) },
    content: { type: 'xml', text },
  }
}
