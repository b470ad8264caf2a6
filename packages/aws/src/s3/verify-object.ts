import type { S3Client } from '@aws-sdk/client-s3'
import { SlipwayError } from '@slipway/core/errors'
import type { StoredFacts } from './object-facts.ts'
import { compareTaken, type SentObject, type TakenFacts } from './sent.ts'

/** One request has to be enough to take away what nobody may deploy. */
const REMOVE_WITHIN_MS = 5_000

/**
 * Makes sure that the store has taken what was sent: by the checksum that it tells, or else by looking at the object. What is
 * wrong is taken away again, since its metadata claims a content that it has not.
 *
 * @throws SlipwayError UPLOAD_CORRUPTED.
 */
export async function verifyObject(
  client: S3Client,
  { bucket, key }: { readonly bucket: string; readonly key: string },
  stored: StoredFacts & TakenFacts,
  sent: SentObject,
  signal: AbortSignal | undefined,
): Promise<void> {
  let result = compareTaken(stored, sent)
  if (result === 'unknown') result = await look(client, { bucket, key }, stored, sent, signal)
  if (result !== 'other') return
  const remedy = await remove(client, { bucket, key, ...(stored.VersionId && { version: stored.VersionId }) })
  throw new SlipwayError('UPLOAD_CORRUPTED', `what the store has under "s3://${bucket}/${key}" is not what was sent`, {
    hint: `the revision was not registered; ${remedy}; when it happens again, look for a proxy or a store that changes bytes`,
  })
}

/** Looking needs a right of its own, and is not insisted on. */
async function look(
  client: S3Client,
  { bucket, key }: { readonly bucket: string; readonly key: string },
  { ETag, VersionId }: StoredFacts,
  sent: SentObject,
  signal: AbortSignal | undefined,
): Promise<'same' | 'other' | 'unknown'> {
  const { HeadObjectCommand } = await import('@aws-sdk/client-s3')
  const command = new HeadObjectCommand({
    Bucket: bucket,
    Key: key,
    ChecksumMode: 'ENABLED',
    ...(VersionId !== undefined && VersionId !== 'null' && { VersionId }),
  })
  try {
    const head = await client.send(command, signal === undefined ? {} : { abortSignal: signal })
    // Somebody else may have written since.
    return head.ETag === ETag ? compareTaken(head, sent) : 'unknown'
  } catch {
    signal?.throwIfAborted()
    return 'unknown'
  }
}

/** What became of the object, as part of a hint. */
async function remove(
  client: S3Client,
  { bucket, key, version }: { readonly bucket: string; readonly key: string; readonly version?: string },
): Promise<string> {
  const { DeleteObjectCommand } = await import('@aws-sdk/client-s3')
  const versionId = version === undefined || version === 'null' ? {} : { VersionId: version }
  const command = new DeleteObjectCommand({ Bucket: bucket, Key: key, ...versionId })
  try {
    await client.send(command, { abortSignal: AbortSignal.timeout(REMOVE_WITHIN_MS) })
    return 'the object was removed: push again'
  } catch {
    const { shellWord } = await import('@slipway/core/report')
    const which = versionId.VersionId === undefined ? '' : ` --version-id ${versionId.VersionId}`
    return `remove the object before anybody finds it, then push again: aws s3api delete-object --bucket ${bucket} --key ${shellWord(key)}${which}`
  }
}
