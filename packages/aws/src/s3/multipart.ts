import { createHash } from 'node:crypto'
import type { CompletedPart, S3Client } from '@aws-sdk/client-s3'
import { allocateReadBuffer } from '@slipway/core/bundle/read-buffer'
import { SlipwayError } from '@slipway/core/errors'
import { call } from '../call.ts'
import { translateError } from '../errors.ts'
import type { StoredFacts } from './object-facts.ts'
import { type ObjectTarget, objectHeaders } from './object-settings.ts'
import type { BundlePart, OpenBundle } from './open-bundle.ts'
import { checksumOf, sendsChecksums } from './part-checksum.ts'
import { LEAVE_MS, patient } from './patience.ts'
import { type SentPart, type TakenFacts, writeCrc32 } from './sent.ts'
import { untilUndamaged } from './undamaged.ts'
import type { UploadOptions } from './upload-options.ts'
import { verifyObject } from './verify-object.ts'

/** Measured: below it requests dominate, above it memory does. Four at once hold 32 MiB, whatever the file's size. */
export const PART_BYTES: number = 8 * 1024 * 1024
const PARTS_AT_ONCE = 4
/** S3 user guide, "Multipart upload limits". */
const MAX_PARTS = 10_000

/**
 * Uploads a file in parts, a few at once. However it ends, no parts stay behind; where they could not be removed,
 * the error says so and how to do it.
 *
 * Own rather than lib-storage's, which answers an abort before its parts have stopped and before they are removed.
 */
export async function uploadInParts(
  client: S3Client,
  target: ObjectTarget,
  bundle: OpenBundle,
  options: UploadOptions,
): Promise<StoredFacts & { readonly uploadId: string }> {
  const { signal } = options
  signal?.throwIfAborted()
  const uploadId = await beginUpload(client, target, signal)
  let stored: StoredFacts & TakenFacts
  let sent: readonly (SentPart & { readonly completed: CompletedPart })[]
  let written: ReturnType<OpenBundle['finish']>
  try {
    signal?.throwIfAborted()
    sent = await sendParts(client, target, uploadId, bundle, options)
    written = bundle.finish()
    stored = await complete(client, target, uploadId, { parts: sent.map(({ completed }) => completed), ...options })
  } catch (error) {
    throw await discard(client, target, uploadId, error)
  }
  await verifyObject(client, target, stored, { ...written, parts: sent }, signal)
  return { ...stored, uploadId }
}

/** Begins an upload in parts, and resolves with its id; nothing is under the key before it is completed. */
export async function beginUpload(
  client: S3Client,
  target: ObjectTarget,
  signal: AbortSignal | undefined,
): Promise<string> {
  const { CreateMultipartUploadCommand } = await import('@aws-sdk/client-s3')
  const { bucket, key } = target
  const command = new CreateMultipartUploadCommand({
    ...objectHeaders(target),
    ...((await sendsChecksums(client)) && { ChecksumAlgorithm: 'CRC32' }),
  })
  // An upload whose id we never learn could not be removed: an abort leaves this request a little time to answer.
  const patience = patient(signal)
  try {
    const { UploadId } = await call(client, 's3:PutObject', { bucket, key }, patience.signal, (sending) =>
      client.send(command, sending),
    )
    if (UploadId) return UploadId
  } finally {
    patience.end()
  }
  throw new SlipwayError('SERVICE_REFUSED', `the store began no multi-part upload of "s3://${bucket}/${key}"`, {
    hint: 'correct the endpoint: what answers there does not speak the S3 protocol',
  })
}

async function sendParts(
  client: S3Client,
  target: ObjectTarget,
  uploadId: string,
  bundle: OpenBundle,
  { signal, onProgress }: UploadOptions,
): Promise<readonly (SentPart & { readonly completed: CompletedPart })[]> {
  const { mostBytes } = bundle
  const partBytes = Math.max(PART_BYTES, Math.ceil(mostBytes / MAX_PARTS))
  const failed = new AbortController()
  const stop = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal])
  const parts: (SentPart & { readonly completed: CompletedPart })[] = []
  let sentBytes = 0

  const sendInTurn = async (): Promise<void> => {
    const buffer = allocateReadBuffer(partBytes)
    for (;;) {
      stop.throwIfAborted()
      const part = await bundle.next(buffer, stop)
      if (part === undefined) return
      parts[part.index] = await sendPart(client, target, uploadId, part, stop)
      sentBytes += part.body.length
      onProgress?.(sentBytes)
    }
  }
  const guarded = (): Promise<void> => sendInTurn().catch((error: unknown) => failed.abort(error))
  // All have to be over before parts can be removed: one that still runs would leave its own behind.
  await Promise.all(Array.from({ length: Math.min(PARTS_AT_ONCE, Math.ceil(mostBytes / partBytes)) }, guarded))
  stop.throwIfAborted()
  return parts
}

async function sendPart(
  client: S3Client,
  { bucket, key }: ObjectTarget,
  uploadId: string,
  part: BundlePart,
  signal: AbortSignal,
): Promise<SentPart & { readonly completed: CompletedPart }> {
  const { UploadPartCommand } = await import('@aws-sdk/client-s3')
  const { index, body, crc32 } = part
  const PartNumber = index + 1
  const checksum = await checksumOf(client, part)
  const command = new UploadPartCommand({
    Bucket: bucket,
    Key: key,
    UploadId: uploadId,
    PartNumber,
    Body: body,
    ...checksum,
  })
  return untilUndamaged(async () => {
    const { ETag, ChecksumCRC32 } = await call(client, 's3:PutObject', { bucket, key }, signal, (sending) =>
      client.send(command, sending),
    )
    if (ChecksumCRC32 !== undefined && ChecksumCRC32 !== writeCrc32(crc32)) throw damaged(bucket, key, PartNumber)
    const completed = { PartNumber, ETag, ...(ChecksumCRC32 !== undefined && { ChecksumCRC32 }) }
    const eTag = ETag?.replaceAll('"', '')
    if (ChecksumCRC32 !== undefined || eTag === undefined) return { crc32, completed }
    return { crc32, eTag, md5: createHash('md5').update(body).digest('hex'), completed }
  })
}

function damaged(bucket: string, key: string, partNumber: number): SlipwayError {
  return new SlipwayError(
    'UPLOAD_CORRUPTED',
    `part ${partNumber} of "s3://${bucket}/${key}" reached the store otherwise than it was sent`,
    { hint: 'nothing was stored; look for a proxy that changes bytes on the way' },
  )
}

async function complete(
  client: S3Client,
  { bucket, key }: ObjectTarget,
  uploadId: string,
  { parts, isNew, signal }: UploadOptions & { readonly parts: readonly CompletedPart[] },
): Promise<StoredFacts & TakenFacts> {
  const { CompleteMultipartUploadCommand } = await import('@aws-sdk/client-s3')
  const command = new CompleteMultipartUploadCommand({
    Bucket: bucket,
    Key: key,
    UploadId: uploadId,
    MultipartUpload: { Parts: [...parts] },
    ...(isNew && { IfNoneMatch: '*' }),
  })
  return call(client, 's3:PutObject', { bucket, key }, signal, (sending) => client.send(command, sending))
}

/** Removes what was sent, and returns the error to be thrown: the one that came, or one that also tells what is left. */
async function discard(client: S3Client, target: ObjectTarget, uploadId: string, error: unknown): Promise<unknown> {
  const { AbortMultipartUploadCommand, NoSuchUpload } = await import('@aws-sdk/client-s3')
  const { bucket, key } = target
  const command = new AbortMultipartUploadCommand({ Bucket: bucket, Key: key, UploadId: uploadId })
  try {
    await client.send(command, { abortSignal: AbortSignal.timeout(LEAVE_MS) })
    return error
  } catch (leftOver) {
    if (leftOver instanceof NoSuchUpload) return error
    const known = error instanceof SlipwayError ? error : undefined
    const what = known?.message ?? `the upload of "s3://${bucket}/${key}" was given up`
    const site = { action: 's3:AbortMultipartUpload', subject: { bucket, key }, region: await client.config.region() }
    const told = translateError(leftOver, site)
    const right = told instanceof SlipwayError && told.code === 'ACCESS_DENIED' ? `, and ${told.hint}` : ''
    const { shellWord } = await import('@slipway/core/report')
    const remove = `aws s3api abort-multipart-upload --bucket ${bucket} --key ${shellWord(key)} --upload-id ${uploadId}`
    return new SlipwayError(known?.code ?? 'CANCELLED', `${what}; the parts sent so far are still in the bucket`, {
      hint: `${known?.hint === undefined ? '' : `${known.hint}; `}remove the parts, which cost storage: ${remove}${right}`,
      cause: error,
    })
  }
}
