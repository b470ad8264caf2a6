import { type FileHandle, open as openFile } from 'node:fs/promises'
import type { HeadObjectCommandOutput, S3Client } from '@aws-sdk/client-s3'
import { SlipwayError } from '@slipway/core/errors'
import type {
  ArtifactCheck,
  ArtifactFile,
  ArtifactStore,
  BucketReader,
  CallOptions,
  StoredArtifact,
} from '@slipway/core/provider'
import { call, once } from '../call.ts'
import { type AwsSettings, requireRegion, toClientSettings } from '../client-settings.ts'
import { createBucketReader } from './bucket.ts'
import {
  type ObjectTarget,
  PART_BYTES,
  readFully,
  type Stored,
  type UploadOptions,
  uploadInParts,
} from './multipart.ts'

/** What is kept with each object, so that the same bundle is not uploaded twice. */
const SHA256 = 'slipway-sha256'
const CONTENT_DIGEST = 'slipway-content-digest'
const FORMAT = 'slipway-format'
const COMMIT = 'slipway-commit'

const CONTENT_TYPES = { zip: 'application/zip', tar: 'application/x-tar', tgz: 'application/gzip' } as const

type S3Revision = Parameters<ArtifactStore['check']>[0]

/** What makes two artifacts the same. */
type Identity = Pick<ArtifactFile, 'sha256' | 'contentDigest' | 'format'>

/** Keeps bundles in S3, or in a store that speaks its protocol. The SDK is loaded at the first call. */
export function createS3ArtifactStore(settings: AwsSettings): ArtifactStore & BucketReader {
  const open = once(() => openS3Client(settings))
  return {
    ...createBucketReader(open),
    find: async (bucket, key, file, options) => find(await open(), { bucket, key }, file, options),
    check: async (revision, options) => check(await open(), revision, options),
    commitOf: async (revision, options) => (await head(await open(), revision, options))?.Metadata?.[COMMIT],
    put: async (bucket, key, file, options) => put(await open(), { bucket, key }, file, options),
  }
}

/** Opens a client of S3, or of the store that the endpoint names. */
export async function openS3Client(settings: AwsSettings): Promise<S3Client> {
  const configuration = await toClientSettings(settings, 'S3')
  const { S3Client } = await import('@aws-sdk/client-s3')
  const client = new S3Client({ ...configuration, forcePathStyle: configuration.endpoint !== undefined })
  await requireRegion(client)
  if (configuration.endpoint !== undefined) return client
  // An endpoint in the profile is known to the SDK alone; own stores rarely have a host name for each bucket.
  const endpoint = await client.config.serviceConfiguredEndpoint?.()
  return endpoint === undefined ? client : new S3Client({ ...configuration, endpoint, forcePathStyle: true })
}

/**
 * A refused look is taken for an absent object: S3 refuses it to whoever may not list the bucket, and writing, which
 * follows, needs no such right. Where credentials are wrong, writing says so too, and says why: an answer to HEAD has no body.
 */
async function find(
  client: S3Client,
  { bucket, key }: Pick<ObjectTarget, 'bucket' | 'key'>,
  file: Identity,
  options: CallOptions = {},
): Promise<StoredArtifact | undefined> {
  const { HeadObjectCommand, S3ServiceException } = await import('@aws-sdk/client-s3')
  const command = new HeadObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' })
  const head = await call(client, 's3:GetObject', { bucket, key }, options.signal, async (sending) => {
    try {
      return await client.send(command, sending)
    } catch (error) {
      const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined
      if (status === 404 || status === 403 || status === 400) return undefined
      throw error
    }
  })
  return head !== undefined && isSame(head, file) ? toStored({ bucket, key }, head) : undefined
}

function isSame(head: HeadObjectCommandOutput, { sha256, contentDigest, format }: Identity): boolean {
  const { Metadata = {}, ChecksumSHA256, ChecksumType } = head
  if (Metadata[SHA256] === sha256) return true
  // A composite checksum is one of checksums, not of the object's bytes.
  const checksum = Buffer.from(sha256, 'hex').toString('base64')
  if (ChecksumSHA256 === checksum && ChecksumType !== 'COMPOSITE') return true
  return Metadata[CONTENT_DIGEST] === contentDigest && Metadata[FORMAT] === format
}

/** Whether the bytes that were deployed can be had still. */
async function check(client: S3Client, revision: S3Revision, options?: CallOptions): Promise<ArtifactCheck> {
  const found = await head(client, revision, options)
  if (found === undefined) return 'gone'
  if (revision.eTag === undefined || found.ETag === undefined) return 'present'
  return unquoted(found.ETag) === unquoted(revision.eTag) ? 'present' : 'changed'
}

/**
 * What is known of an object; `undefined` when there is none. S3 answers "not found" only to whoever may list the bucket,
 * and 403 to all others; asked for a version that is a delete marker it answers 405.
 */
async function head(
  client: S3Client,
  { bucket, key, version }: S3Revision,
  options: CallOptions = {},
): Promise<HeadObjectCommandOutput | undefined> {
  const { HeadObjectCommand, S3ServiceException } = await import('@aws-sdk/client-s3')
  const command = new HeadObjectCommand({
    Bucket: bucket,
    Key: key,
    ...(version !== undefined && { VersionId: version }),
  })
  const action = version === undefined ? 's3:GetObject' : 's3:GetObjectVersion'
  return call(client, action, { bucket, key }, options.signal, async (sending) => {
    try {
      return await client.send(command, sending)
    } catch (error) {
      const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined
      if (status === 404 || status === 405) return undefined
      throw error
    }
  })
}

function unquoted(eTag: string): string {
  return eTag.replaceAll('"', '')
}

async function put(
  client: S3Client,
  { bucket, key }: Pick<ObjectTarget, 'bucket' | 'key'>,
  file: ArtifactFile,
  options: UploadOptions = {},
): Promise<StoredArtifact> {
  const { sha256, contentDigest, format, sizeBytes, commit } = file
  const metadata = {
    [SHA256]: sha256,
    [CONTENT_DIGEST]: contentDigest,
    [FORMAT]: format,
    ...(commit !== undefined && { [COMMIT]: commit }),
  }
  const target = { bucket, key, contentType: CONTENT_TYPES[format], metadata }
  const handle = await openBundle(file)
  try {
    const upload = sizeBytes <= PART_BYTES ? uploadWhole : uploadInParts
    return toStored(target, await upload(client, target, { handle, sizeBytes }, options))
  } catch (error) {
    const present = isOverBefore(error) ? await find(client, target, file, options) : undefined
    if (present === undefined) throw error
    return present
  } finally {
    await handle.close()
  }
}

/** An upload whose completion was done, but whose answer was lost, is unknown to the store when the SDK asks again. */
function isOverBefore(error: unknown): boolean {
  return error instanceof SlipwayError && error.cause instanceof Error && error.cause.name === 'NoSuchUpload'
}

async function openBundle({ path, sizeBytes }: ArtifactFile): Promise<FileHandle> {
  let handle: FileHandle
  try {
    handle = await openFile(path)
  } catch (cause) {
    throw new SlipwayError('SOURCE_INVALID', `bundle "${path}" cannot be read`, { hint: 'bundle first', cause })
  }
  const { size } = await handle.stat()
  if (size === sizeBytes) return handle
  await handle.close()
  throw new SlipwayError(
    'SOURCE_INVALID',
    `bundle "${path}" has ${size} bytes, but had ${sizeBytes} when it was read`,
    {
      hint: 'bundle again, and let nothing write to the file meanwhile',
    },
  )
}

async function uploadWhole(
  client: S3Client,
  { bucket, key, contentType, metadata }: ObjectTarget,
  file: { readonly handle: FileHandle; readonly sizeBytes: number },
  { signal, onProgress }: UploadOptions,
): Promise<Stored> {
  const { PutObjectCommand } = await import('@aws-sdk/client-s3')
  const body = Buffer.allocUnsafe(file.sizeBytes)
  await readFully(file.handle, body, 0)
  const command = new PutObjectCommand({
    Bucket: bucket,
    Key: key,
    Body: body,
    ContentType: contentType,
    Metadata: metadata,
  })
  const stored = await call(client, 's3:PutObject', { bucket, key }, signal, (sending) => client.send(command, sending))
  onProgress?.(file.sizeBytes)
  return stored
}

function toStored({ bucket, key }: Pick<ObjectTarget, 'bucket' | 'key'>, { ETag, VersionId }: Stored): StoredArtifact {
  if (ETag === undefined) {
    throw new SlipwayError('SERVICE_REFUSED', `the store gave no ETag for "s3://${bucket}/${key}"`, {
      hint: 'without one a deployment cannot be pinned to these bytes: correct the endpoint',
    })
  }
  // Buckets whose versioning was suspended answer with the version "null", which cannot be asked for by name everywhere.
  const version = VersionId === undefined || VersionId === 'null' ? {} : { version: VersionId }
  return { bucket, key, eTag: ETag.replace(/^"|"$/g, ''), ...version }
}
