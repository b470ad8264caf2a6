import type { FileHandle } from 'node:fs/promises'
import type { CompletedPart, S3Client } from '@aws-sdk/client-s3'
import { SlipwayError } from '@slipway/core/errors'
import type { CallOptions } from '@slipway/core/provider'
import { call } from '../call.ts'
import { translateError } from '../errors.ts'

/** Where an object goes, and what is said of it. */
export interface ObjectTarget {
  readonly bucket: string
  readonly key: string
  readonly contentType: string
  readonly metadata: Readonly<Record<string, string>>
}

export interface UploadOptions extends CallOptions {
  /** Told of the bytes that the store has confirmed so far. */
  readonly onProgress?: (sentBytes: number) => void
}

/** What the store says of an object that it took. */
export interface Stored {
  readonly ETag?: string | undefined
  readonly VersionId?: string | undefined
}

/** Measured: below it requests dominate, above it memory does. Four at once hold 32 MiB, whatever the file's size. */
export const PART_BYTES: number = 8 * 1024 * 1024
const PARTS_AT_ONCE = 4
/** S3 user guide, "Multipart upload limits". */
const MAX_PARTS = 10_000
/** A cancelled job has a few seconds to leave: enough for one request. */
const LEAVE_MS = 3_000

/**
 * Uploads a file in parts, a few at once. However it ends, no parts stay behind; where they could not be removed,
 * the error says so and how to do it.
 *
 * Own rather than lib-storage's, which answers an abort before its parts have stopped and before they are removed.
 */
export async function uploadInParts(
  client: S3Client,
  target: ObjectTarget,
  file: { readonly handle: FileHandle; readonly sizeBytes: number },
  options: UploadOptions,
): Promise<Stored> {
  const { signal } = options
  signal?.throwIfAborted()
  const uploadId = await beginUpload(client, target, signal)
  try {
    signal?.throwIfAborted()
    const parts = await sendParts(client, target, uploadId, file, options)
    return await complete(client, target, uploadId, parts, signal)
  } catch (error) {
    throw await discard(client, target, uploadId, error)
  }
}

/** Begins an upload in parts, and resolves with its id; nothing is under the key before it is completed. */
export async function beginUpload(
  client: S3Client,
  target: ObjectTarget,
  signal: AbortSignal | undefined,
): Promise<string> {
  const { CreateMultipartUploadCommand } = await import('@aws-sdk/client-s3')
  const { bucket, key, contentType, metadata } = target
  // Parts carry the SDK's default checksum unless its user switched that off (AWS_REQUEST_CHECKSUM_CALCULATION).
  const withChecksums = (await client.config.requestChecksumCalculation()) === 'WHEN_SUPPORTED'
  const command = new CreateMultipartUploadCommand({
    Bucket: bucket,
    Key: key,
    ContentType: contentType,
    Metadata: metadata,
    ...(withChecksums && { ChecksumAlgorithm: 'CRC32' }),
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
  { bucket, key }: ObjectTarget,
  uploadId: string,
  file: { readonly handle: FileHandle; readonly sizeBytes: number },
  { signal, onProgress }: UploadOptions,
): Promise<readonly CompletedPart[]> {
  const { UploadPartCommand } = await import('@aws-sdk/client-s3')
  const partBytes = Math.max(PART_BYTES, Math.ceil(file.sizeBytes / MAX_PARTS))
  const count = Math.ceil(file.sizeBytes / partBytes)
  const failed = new AbortController()
  const stop = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal])
  const parts: CompletedPart[] = []
  let begun = 0
  let sentBytes = 0

  const sendInTurn = async (): Promise<void> => {
    const buffer = Buffer.allocUnsafe(Math.min(partBytes, file.sizeBytes))
    while (begun < count) {
      stop.throwIfAborted()
      const index = begun++
      const offset = index * partBytes
      const body = buffer.subarray(0, Math.min(partBytes, file.sizeBytes - offset))
      await readFully(file.handle, body, offset)
      const command = new UploadPartCommand({
        Bucket: bucket,
        Key: key,
        UploadId: uploadId,
        PartNumber: index + 1,
        Body: body,
      })
      const part = await call(client, 's3:PutObject', { bucket, key }, stop, (sending) => client.send(command, sending))
      const { ETag, ChecksumCRC32 } = part
      parts.push({ PartNumber: index + 1, ETag, ...(ChecksumCRC32 !== undefined && { ChecksumCRC32 }) })
      sentBytes += body.length
      onProgress?.(sentBytes)
    }
  }
  const guarded = (): Promise<void> => sendInTurn().catch((error: unknown) => failed.abort(error))
  // All have to be over before parts can be removed: one that still runs would leave its own behind.
  await Promise.all(Array.from({ length: Math.min(PARTS_AT_ONCE, count) }, guarded))
  stop.throwIfAborted()
  return parts.sort((a, b) => (a.PartNumber ?? 0) - (b.PartNumber ?? 0))
}

async function complete(
  client: S3Client,
  { bucket, key }: ObjectTarget,
  uploadId: string,
  parts: readonly CompletedPart[],
  signal: AbortSignal | undefined,
): Promise<Stored> {
  const { CompleteMultipartUploadCommand } = await import('@aws-sdk/client-s3')
  const command = new CompleteMultipartUploadCommand({
    Bucket: bucket,
    Key: key,
    UploadId: uploadId,
    MultipartUpload: { Parts: [...parts] },
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
    const remove = `aws s3api abort-multipart-upload --bucket ${bucket} --key ${key} --upload-id ${uploadId}`
    return new SlipwayError(known?.code ?? 'CANCELLED', `${what}; the parts sent so far are still in the bucket`, {
      hint: `${known?.hint === undefined ? '' : `${known.hint}; `}remove the parts, which cost storage: ${remove}${right}`,
      cause: error,
    })
  }
}

/** Fills the buffer from the file. A bundle that shrinks while it is sent is told, not padded. */
export async function readFully(handle: FileHandle, buffer: Buffer, offset: number): Promise<void> {
  let filled = 0
  while (filled < buffer.length) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, offset + filled)
    if (bytesRead === 0) {
      throw new SlipwayError('SOURCE_INVALID', 'the bundle became shorter while it was uploaded', {
        hint: 'bundle again, and let nothing write to the file meanwhile',
      })
    }
    filled += bytesRead
  }
}

/** A signal that follows another one a little later. */
function patient(signal: AbortSignal | undefined): { readonly signal: AbortSignal | undefined; end(): void } {
  if (signal === undefined) return { signal, end: () => undefined }
  const late = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const follow = (): void => {
    timer = setTimeout(() => late.abort(signal.reason), LEAVE_MS)
  }
  signal.addEventListener('abort', follow, { once: true })
  return {
    signal: late.signal,
    end: () => {
      signal.removeEventListener('abort', follow)
      clearTimeout(timer)
    },
  }
}
