import type { PutObjectCommandInput } from '@aws-sdk/client-s3'
import type { ObjectSettings } from '@slipway/core/provider'
import type { ObjectFacts } from './object-facts.ts'

/** Where an object goes, and how it is kept there. */
export interface ObjectPlace {
  readonly bucket: string
  readonly key: string
  readonly settings: ObjectSettings
}

/** The same with what is said of it. */
export interface ObjectTarget extends ObjectPlace, ObjectFacts {}

/** What the requests say that begin an object, whole or in parts. */
export function objectHeaders({
  bucket,
  key,
  contentType,
  metadata,
  settings,
}: ObjectTarget): Pick<
  PutObjectCommandInput,
  | 'Bucket'
  | 'Key'
  | 'ContentType'
  | 'Metadata'
  | 'ServerSideEncryption'
  | 'SSEKMSKeyId'
  | 'BucketKeyEnabled'
  | 'ACL'
  | 'StorageClass'
  | 'Tagging'
> {
  const { encryption, acl, storageClass, tags } = settings
  return {
    Bucket: bucket,
    Key: key,
    ContentType: contentType,
    Metadata: metadata,
    ...(encryption !== undefined && { ServerSideEncryption: encryption.algorithm }),
    ...(encryption?.algorithm === 'aws:kms' && {
      ...(encryption.keyId !== undefined && { SSEKMSKeyId: encryption.keyId }),
      ...(encryption.usesBucketKey !== undefined && { BucketKeyEnabled: encryption.usesBucketKey }),
    }),
    ...(acl !== undefined && { ACL: acl }),
    ...(storageClass !== undefined && { StorageClass: storageClass }),
    ...(tags !== undefined && { Tagging: new URLSearchParams(tags).toString() }),
  }
}
