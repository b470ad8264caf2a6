import type { HeadObjectCommandOutput, S3Client } from '@aws-sdk/client-s3'
import type {
  ArtifactCheck,
  ArtifactIdentity,
  ArtifactStore,
  BundleObject,
  CallOptions,
  KeyContent,
} from '@slipway/core/provider'
import { call } from '../call.ts'
import { COMMIT, CONTENT_DIGEST, FORMAT, SHA256, toStored, unquoted } from './object-facts.ts'

type S3Revision = Parameters<ArtifactStore['check']>[0]

/**
 * What a key holds. A refused look leaves that open: S3 refuses it to whoever may not list the bucket where nothing is, and
 * writing, which follows, needs no such right. Where credentials are wrong, writing says so too, and says why: an answer to
 * HEAD has no body.
 */
export async function findObject(
  client: S3Client,
  { bucket, key }: { readonly bucket: string; readonly key: string },
  file: ArtifactIdentity,
  { signal }: CallOptions = {},
): Promise<KeyContent> {
  const { HeadObjectCommand, S3ServiceException } = await import('@aws-sdk/client-s3')
  const command = new HeadObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' })
  const head = await call(client, 's3:GetObject', { bucket, key }, signal, async (sending) => {
    try {
      return await client.send(command, sending)
    } catch (error) {
      const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined
      if (status === 404) return 'absent'
      if (status === 403 || status === 400) return 'unseen'
      throw error
    }
  })
  if (typeof head === 'string') return { kind: head }
  const artifact = toStored({ bucket, key }, head)
  if (isSame(head, file)) {
    const { ContentLength: sizeBytes } = head
    return { kind: 'same', artifact, ...(sizeBytes !== undefined && { sizeBytes }) }
  }
  const { [CONTENT_DIGEST]: contentDigest, [FORMAT]: format } = head.Metadata ?? {}
  return {
    kind: 'other',
    artifact,
    ...(contentDigest !== undefined && { contentDigest }),
    ...(format !== undefined && { format }),
  }
}

function isSame(
  head: HeadObjectCommandOutput,
  { sha256, contentDigest, format, sizeBytes }: ArtifactIdentity,
): boolean {
  const { Metadata = {}, ChecksumSHA256, ChecksumType, ContentLength } = head
  if (sha256 !== undefined) {
    // What was cut short on its way is not what its metadata says.
    if (Metadata[SHA256] === sha256) return ContentLength === undefined || ContentLength === sizeBytes
    // A composite checksum is one of checksums, not of the object's bytes.
    const checksum = Buffer.from(sha256, 'hex').toString('base64')
    if (ChecksumSHA256 === checksum && ChecksumType !== 'COMPOSITE') return true
  }
  return Metadata[CONTENT_DIGEST] === contentDigest && Metadata[FORMAT] === format
}

/** Whether the bytes that were deployed can be had still. */
export async function checkObject(
  client: S3Client,
  revision: S3Revision,
  options?: CallOptions,
): Promise<ArtifactCheck> {
  const found = await headObject(client, revision, options)
  if (found === undefined) return 'gone'
  if (revision.eTag === undefined || found.ETag === undefined) return 'present'
  return unquoted(found.ETag) === unquoted(revision.eTag) ? 'present' : 'changed'
}

/** The commit that was recorded with an object. */
export async function commitOfObject(
  client: S3Client,
  revision: S3Revision,
  options?: CallOptions,
): Promise<string | undefined> {
  return (await headObject(client, revision, options))?.Metadata?.[COMMIT]
}

/**
 * What is known of an object; `undefined` when there is none. S3 answers "not found" only to whoever may list the bucket,
 * and 403 to all others; asked for a version that is a delete marker it answers 405.
 */
export async function headObject(
  client: S3Client,
  { bucket, key, version }: BundleObject,
  { signal }: CallOptions = {},
): Promise<HeadObjectCommandOutput | undefined> {
  const { HeadObjectCommand, S3ServiceException } = await import('@aws-sdk/client-s3')
  const command = new HeadObjectCommand({
    Bucket: bucket,
    Key: key,
    ...(version !== undefined && { VersionId: version }),
  })
  const action = version === undefined ? 's3:GetObject' : 's3:GetObjectVersion'
  return call(client, action, { bucket, key }, signal, async (sending) => {
    try {
      return await client.send(command, sending)
    } catch (error) {
      const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined
      if (status === 404 || status === 405) return undefined
      throw error
    }
  })
}
