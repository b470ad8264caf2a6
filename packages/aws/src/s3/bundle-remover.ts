import type { DeleteObjectsCommandOutput } from '@aws-sdk/client-s3'
import type {
  BucketRevision,
  BundleObject,
  BundleRemover,
  BundleState,
  CallOptions,
  FailedRemoval,
} from '@slipway/core/provider'
import { call, once } from '../call.ts'
import type { AwsSettings } from '../client-settings.ts'
import { openS3Client } from './client.ts'
import { unquoted } from './object-facts.ts'
import { headObject } from './object-head.ts'

/** What `slipway push` keeps with each object has names that begin so. */
const OURS = 'slipway-'

/** Removes bundles from S3, or from a store that speaks its protocol. The SDK is loaded at the first call. */
export function createS3BundleRemover(
  settings: AwsSettings,
  { expectedBucketOwner }: { readonly expectedBucketOwner?: string } = {},
): BundleRemover {
  const open = once(() => openS3Client(settings, expectedBucketOwner))
  return {
    inspect: async (revision, options) => inspect(await open(), revision, options),
    remove: async (bucket, objects) => remove(await open(), bucket, objects),
  }
}

type Client = Awaited<ReturnType<typeof openS3Client>>

async function inspect(
  client: Client,
  revision: BucketRevision,
  options: CallOptions | undefined,
): Promise<BundleState> {
  const found = await headObject(client, revision, options)
  if (found === undefined) return { kind: 'gone' }
  const { eTag } = revision
  const { ETag = '', Metadata = {}, ContentLength = 0, VersionId } = found
  if (eTag !== undefined && unquoted(ETag) !== unquoted(eTag)) return { kind: 'changed' }
  if (!Object.keys(Metadata).some((name) => name.startsWith(OURS))) return { kind: 'foreign' }
  return { kind: 'ours', sizeBytes: ContentLength, ...(VersionId !== undefined && { version: VersionId }) }
}

/** No signal: whoever cancels wants to know what is gone. */
async function remove(
  client: Client,
  bucket: string,
  objects: readonly BundleObject[],
): Promise<readonly FailedRemoval[]> {
  const { DeleteObjectsCommand } = await import('@aws-sdk/client-s3')
  const command = new DeleteObjectsCommand({
    Bucket: bucket,
    Delete: {
      Quiet: true,
      Objects: objects.map(({ key, version }) => ({ Key: key, ...(version !== undefined && { VersionId: version }) })),
    },
  })
  const { Errors = [] } = await call(client, 's3:DeleteObject', { bucket }, undefined, () => client.send(command))
  return objects.flatMap((object) => {
    const error = Errors.find((one) => isAbout(one, object))
    return error === undefined ? [] : [{ object, reason: reasonOf(error) }]
  })
}

type RemovalError = NonNullable<DeleteObjectsCommandOutput['Errors']>[number]

function isAbout({ Key, VersionId }: RemovalError, { key, version }: BundleObject): boolean {
  return Key === key && (VersionId || undefined) === version
}

function reasonOf({ Code = 'no code', Message }: RemovalError): string {
  return Message ? `${Message} (${Code})` : Code
}
