import { encryptionHeaders, readAttributes, requireReadable } from '../attributes.ts'
import type { ReceivedBody } from '../body-files.ts'
import { type ChecksumAlgorithm, type ChecksumType, hasFullObjectForm } from '../checksum/algorithms.ts'
import { checksumHeader, readAlgorithm, readDeclaredChecksums, requireDeclared } from '../checksum/declared.ts'
import {
  header,
  isoTime,
  numberParameter,
  type Operation,
  quoted,
  requireBucket,
  type S3Request,
  type Storage,
} from '../operation.ts'
import { randomId } from '../random-id.ts'
import { readRange } from '../range.ts'
import type { PartRecord, UploadRecord } from '../records.ts'
import { invalidArgument, S3Error } from '../s3-error.ts'
import { writeXml } from '../xml.ts'
import { copySourceHeader, requireCopySource } from './copy-object.ts'
import { MAX_PUT_BYTES, requireLength } from './put-object.ts'

export const createMultipartUpload: Operation = async (request, storage) => {
  const { region } = requireBucket(storage, request.bucket)
  const attributes = readAttributes(request, { region, accountId: storage.accountId })
  const checksum = readUploadChecksum(request)
  const uploadId = randomId(32)
  await storage.catalog.putUpload({
    uploadId,
    bucket: request.bucket,
    key: request.key,
    initiatedAtMs: storage.clock.now(),
    attributes,
    ...(checksum !== undefined && { checksum }),
  })
  const text = writeXml('InitiateMultipartUploadResult', {
    Bucket: request.bucket,
    Key: request.key,
    UploadId: uploadId,
  })
  return {
    status: 200,
    headers: {
      ...encryptionHeaders(attributes),
      ...(checksum !== undefined && {
        'x-amz-checksum-algorithm': checksum.algorithm,
        'x-amz-checksum-type': checksum.type,
      }),
    },
    content: { type: 'xml', text },
  }
}

export const uploadPart: Operation = async (request, storage) => {
  const upload = requireUpload(request, storage)
  const partNumber = requirePartNumber(request)
  requireLength(request)
  const declared = readDeclaredChecksums(request.headers)
  const algorithm = upload.checksum?.algorithm ?? declared.algorithm
  if (declared.algorithm !== undefined && declared.algorithm !== algorithm) {
    throw new S3Error(
      'InvalidRequest',
      `Checksum Type mismatch occurred, expected checksum Type: ${algorithm?.toLowerCase()}, actual checksum Type: ${declared.algorithm.toLowerCase()}`,
    )
  }
  const received = await storage.bodies.receive(request.body(), {
    algorithms: algorithm === undefined ? [] : [algorithm],
    limitBytes: MAX_PUT_BYTES,
    signal: request.signal,
    verify: (digests) => requireDeclared(declared, digests, request.trailers()),
  })
  const part = await commitPart(request, storage, partNumber, received, algorithm)
  return {
    status: 200,
    headers: {
      ETag: quoted(part.eTag),
      ...(part.checksum !== undefined && { [checksumHeader(part.checksum.algorithm)]: part.checksum.value }),
      ...encryptionHeaders(upload.attributes),
    },
  }
}

export const uploadPartCopy: Operation = async (request, storage) => {
  const upload = requireUpload(request, storage)
  const partNumber = requirePartNumber(request)
  const { bucket, object } = requireCopySource(request, storage)
  requireReadable(object.attributes)
  const rangeHeader = header(request, 'x-amz-copy-source-range')
  const range = readRange(rangeHeader, object.sizeBytes)
  if (rangeHeader !== undefined && range === undefined) {
    throw invalidArgument(
      'The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy',
      'x-amz-copy-source-range',
      rangeHeader,
    )
  }
  const algorithm = upload.checksum?.algorithm
  const received = await storage.bodies.receive(storage.bodies.read(object.segments, range), {
    algorithms: algorithm === undefined ? [] : [algorithm],
    limitBytes: MAX_PUT_BYTES,
    signal: request.signal,
    verify: () => undefined,
  })
  const part = await commitPart(request, storage, partNumber, received, algorithm)
  const text = writeXml('CopyPartResult', {
    LastModified: isoTime(part.lastModifiedMs),
    ETag: quoted(part.eTag),
    ...(part.checksum !== undefined && { [`Checksum${part.checksum.algorithm}`]: part.checksum.value }),
  })
  return {
    status: 200,
    headers: { ...copySourceHeader(bucket, object), ...encryptionHeaders(upload.attributes) },
    content: { type: 'xml', text },
  }
}

/** @throws S3Error `NoSuchUpload` */
export function requireUpload(request: S3Request, storage: Storage): UploadRecord {
  requireBucket(storage, request.bucket)
  const uploadId = request.query.get('uploadId') ?? ''
  const upload = storage.catalog.upload(request.bucket, request.key, uploadId)
  if (upload !== undefined) return upload
  throw new S3Error(
    'NoSuchUpload',
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
    { details: { UploadId: uploadId } },
  )
}

/** Records a part whose bytes are stored; when the upload ended meanwhile, they are removed. */
async function commitPart(
  request: S3Request,
  storage: Storage,
  partNumber: number,
  { segment, digests }: ReceivedBody,
  algorithm: ChecksumAlgorithm | undefined,
): Promise<PartRecord> {
  const value = algorithm === undefined ? undefined : digests.checksums.get(algorithm)?.toString('base64')
  const part: PartRecord = {
    partNumber,
    lastModifiedMs: storage.clock.now(),
    eTag: digests.md5.toString('hex'),
    segment,
    ...(algorithm !== undefined && value !== undefined && { checksum: { algorithm, value } }),
  }
  try {
    const { uploadId } = requireUpload(request, storage)
    await storage.bodies.remove(await storage.catalog.putPart(uploadId, part))
  } catch (error) {
    if (error instanceof S3Error) await storage.bodies.remove([segment])
    throw error
  }
  return part
}

function requirePartNumber(request: S3Request): number {
  const partNumber = numberParameter(request, 'partNumber', { min: 1, max: 10_000 })
  if (partNumber !== undefined) return partNumber
  throw invalidArgument('Part number must be an integer between 1 and 10000, inclusive', 'partNumber', '')
}

function readUploadChecksum(
  request: S3Request,
): { readonly algorithm: ChecksumAlgorithm; readonly type: ChecksumType } | undefined {
  const name = header(request, 'x-amz-checksum-algorithm')
  if (name === undefined) return undefined
  const algorithm = readAlgorithm(name)
  // CRC64NVME has no composite form.
  const usual = algorithm === 'CRC64NVME' ? 'FULL_OBJECT' : 'COMPOSITE'
  const type = header(request, 'x-amz-checksum-type')?.toUpperCase() ?? usual
  const isPossible =
    (type === 'COMPOSITE' && algorithm !== 'CRC64NVME') || (type === 'FULL_OBJECT' && hasFullObjectForm(algorithm))
  if (isPossible) return { algorithm, type }
  throw new S3Error(
    'InvalidRequest',
    `The ${type} checksum type cannot be used with the ${algorithm.toLowerCase()} checksum algorithm.`,
  )
}
