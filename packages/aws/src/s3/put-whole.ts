import type { S3Client } from '@aws-sdk/client-s3'
import { call } from '../call.ts'
import type { StoredFacts } from './object-facts.ts'
import { type ObjectTarget, objectHeaders } from './object-settings.ts'
import type { OpenBundle } from './open-bundle.ts'
import { checksumOf } from './part-checksum.ts'
import { untilUndamaged } from './undamaged.ts'
import type { UploadOptions } from './upload-options.ts'
import { verifyObject } from './verify-object.ts'

/** Uploads a bundle in one request. */
export async function uploadWhole(
  client: S3Client,
  target: ObjectTarget,
  bundle: OpenBundle,
  { signal, isNew, onProgress }: UploadOptions,
): Promise<StoredFacts> {
  const { PutObjectCommand } = await import('@aws-sdk/client-s3')
  const { bucket, key } = target
  const part = await bundle.next(Buffer.allocUnsafe(bundle.mostBytes))
  const body = part?.body ?? Buffer.alloc(0)
  const { sizeBytes, crc32 } = bundle.finish()
  const command = new PutObjectCommand({
    ...objectHeaders(target),
    Body: body,
    ...(await checksumOf(client, { body, crc32 })),
    ...(isNew && { IfNoneMatch: '*' }),
  })
  const stored = await untilUndamaged(() =>
    call(client, 's3:PutObject', { bucket, key }, signal, (sending) => client.send(command, sending)),
  )
  await verifyObject(client, target, stored, { sizeBytes, crc32 }, signal)
  onProgress?.(sizeBytes)
  return stored
}
