import type { MultipartUpload, S3Client } from '@aws-sdk/client-s3'
import { SlipwayError } from '@slipway/core/errors'
import type { LeftOverParts } from '@slipway/core/provider'
import { call } from '../call.ts'

/** A job on GitHub's own runners lives for 6 hours at most: no upload that is older belongs to one that still runs. */
export const ABANDONED_AFTER_MS: number = 6 * 60 * 60 * 1000
/** Of 1,000 uploads each, for keys that begin with ours. */
const MAX_PAGES = 10

interface Place {
  readonly bucket: string
  readonly key: string
  /** The key says what its content is. */
  readonly isContentKey: boolean
}

/**
 * Removes the parts of uploads to this very key that were killed before they could remove them, once an upload to it has ended
 * well. Where the key says what its content is, whoever else still uploads to it only sends what is there by now, finds that
 * out when its upload is gone, and is done: all others end. Under any other key only those do that are too old to be alive.
 *
 * What cannot be removed is told, never thrown: the object is stored.
 *
 * @throws the signal's reason.
 */
export async function removeLeftOverParts(
  client: S3Client,
  { bucket, key, isContentKey }: Place,
  signal: AbortSignal | undefined,
): Promise<LeftOverParts | undefined> {
  try {
    const found = await findUploads(client, { bucket, key }, signal)
    const before = Date.now() - ABANDONED_AFTER_MS
    const over = found.filter(
      ({ Initiated }) => isContentKey || (Initiated !== undefined && Initiated.getTime() < before),
    )
    for (const upload of over) await abort(client, { bucket, key }, upload, signal)
    return over.length === 0 ? undefined : { kind: 'removed', bucket, key, uploads: over.length }
  } catch (error) {
    signal?.throwIfAborted()
    if (!(error instanceof SlipwayError)) throw error
    return { kind: 'not-removed', bucket, key, reason: error.message }
  }
}

async function findUploads(
  client: S3Client,
  { bucket, key }: Pick<Place, 'bucket' | 'key'>,
  signal: AbortSignal | undefined,
): Promise<readonly MultipartUpload[]> {
  const { ListMultipartUploadsCommand } = await import('@aws-sdk/client-s3')
  const found: MultipartUpload[] = []
  let from: { readonly KeyMarker?: string; readonly UploadIdMarker?: string } = {}
  for (let page = 0; page < MAX_PAGES; page++) {
    const command = new ListMultipartUploadsCommand({ Bucket: bucket, Prefix: key, ...from })
    const answer = await call(client, 's3:ListBucketMultipartUploads', { bucket }, signal, (sending) =>
      client.send(command, sending),
    )
    found.push(...(answer.Uploads ?? []).filter((upload) => upload.Key === key))
    const { IsTruncated, NextKeyMarker: KeyMarker, NextUploadIdMarker: UploadIdMarker } = answer
    // Keys come in order: what is longer than ours comes after it.
    if (IsTruncated !== true || KeyMarker !== key) break
    from = { KeyMarker, ...(UploadIdMarker !== undefined && { UploadIdMarker }) }
  }
  return found
}

async function abort(
  client: S3Client,
  { bucket, key }: Pick<Place, 'bucket' | 'key'>,
  { UploadId }: MultipartUpload,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { AbortMultipartUploadCommand, NoSuchUpload } = await import('@aws-sdk/client-s3')
  const command = new AbortMultipartUploadCommand({ Bucket: bucket, Key: key, UploadId })
  await call(client, 's3:AbortMultipartUpload', { bucket, key }, signal, async (sending) => {
    try {
      await client.send(command, sending)
    } catch (error) {
      if (!(error instanceof NoSuchUpload)) throw error
    }
  })
}
