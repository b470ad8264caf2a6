import type { S3Client } from '@aws-sdk/client-s3'
import { SlipwayError } from '@slipway/core/errors'
import type { BucketReader, CallOptions, ProbeAnswer } from '@slipway/core/provider'
import { call } from '../call.ts'
import { beginUpload } from './multipart.ts'

/** An upload that nobody has begun. */
const NO_UPLOAD = 'slipway-check'
/** The request that removes what a probe began is not cut short by a cancellation. */
const REMOVE_WITHIN_MS = 3_000

/** Reads what becomes of bundles in a bucket, and tries the rights on it. */
export function createBucketReader(open: () => Promise<S3Client>): BucketReader {
  return {
    findBucketRegion: async (bucket, options) => findBucketRegion(await open(), bucket, options),
    isVersioned: async (bucket, options) => {
      const client = await open()
      const { GetBucketVersioningCommand } = await import('@aws-sdk/client-s3')
      const command = new GetBucketVersioningCommand({ Bucket: bucket })
      const { Status } = await call(client, 's3:GetBucketVersioning', { bucket }, options?.signal, (sending) =>
        client.send(command, sending),
      )
      return Status === 'Enabled'
    },
    tryRead: async (bucket, key, options) => tryRead(await open(), bucket, key, options),
    tryAbortUpload: async (bucket, key, options) => tryAbortUpload(await open(), bucket, key, options),
    tryBeginUpload: async (bucket, key, options) => tryBeginUpload(await open(), bucket, key, options),
  }
}

async function findBucketRegion(
  client: S3Client,
  bucket: string,
  { signal }: CallOptions = {},
): Promise<string | undefined> {
  const { HeadBucketCommand, S3ServiceException } = await import('@aws-sdk/client-s3')
  const command = new HeadBucketCommand({ Bucket: bucket })
  const { BucketRegion } = await call(client, 's3:ListBucket', { bucket }, signal, async (sending) => {
    try {
      return await client.send(command, sending)
    } catch (error) {
      // An answer to HEAD has no body that names the error: what is not found here is the bucket.
      if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) error.name = 'NoSuchBucket'
      throw error
    }
  })
  return BucketRegion || undefined
}

async function tryRead(
  client: S3Client,
  bucket: string,
  key: string,
  { signal }: CallOptions = {},
): Promise<'present' | 'absent'> {
  const { HeadObjectCommand, S3ServiceException } = await import('@aws-sdk/client-s3')
  const command = new HeadObjectCommand({ Bucket: bucket, Key: key })
  return call(client, 's3:GetObject', { bucket, key }, signal, async (sending) => {
    try {
      await client.send(command, sending)
      return 'present'
    } catch (error) {
      if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return 'absent'
      throw error
    }
  })
}

async function tryAbortUpload(
  client: S3Client,
  bucket: string,
  key: string,
  { signal }: CallOptions = {},
): Promise<ProbeAnswer> {
  const { AbortMultipartUploadCommand, NoSuchUpload } = await import('@aws-sdk/client-s3')
  const command = new AbortMultipartUploadCommand({ Bucket: bucket, Key: key, UploadId: NO_UPLOAD })
  return call<ProbeAnswer>(client, 's3:AbortMultipartUpload', { bucket, key }, signal, async (sending) => {
    try {
      await client.send(command, sending)
    } catch (error) {
      if (!(error instanceof NoSuchUpload)) throw error
    }
    return 'allowed'
  })
}

async function tryBeginUpload(
  client: S3Client,
  bucket: string,
  key: string,
  { signal }: CallOptions = {},
): Promise<ProbeAnswer> {
  const { AbortMultipartUploadCommand } = await import('@aws-sdk/client-s3')
  const target = { bucket, key, contentType: 'application/octet-stream', metadata: {}, settings: {} }
  const uploadId = await beginUpload(client, target, signal)
  const command = new AbortMultipartUploadCommand({ Bucket: bucket, Key: key, UploadId: uploadId })
  try {
    await client.send(command, { abortSignal: AbortSignal.timeout(REMOVE_WITHIN_MS) })
  } catch (cause) {
    throw new SlipwayError('SERVICE_REFUSED', `an upload without content is left under "s3://${bucket}/${key}"`, {
      hint: `remove it: aws s3api abort-multipart-upload --bucket ${bucket} --key ${key} --upload-id ${uploadId}`,
      cause,
    })
  }
  return 'allowed'
}
