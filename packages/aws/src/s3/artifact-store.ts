import type { S3Client } from '@aws-sdk/client-s3'
import { SlipwayError } from '@slipway/core/errors'
import type {
  ArtifactStore,
  BucketReader,
  ObjectSettings,
  PutOptions,
  StorableFile,
  StoredArtifact,
} from '@slipway/core/provider'
import { once } from '../call.ts'
import type { AwsSettings } from '../client-settings.ts'
import { createBucketReader } from './bucket.ts'
import { openS3Client } from './client.ts'
import { removeLeftOverParts } from './left-over-parts.ts'
import { PART_BYTES, uploadInParts } from './multipart.ts'
import { factsOf, toStored } from './object-facts.ts'
import { checkObject, commitOfObject, findObject } from './object-head.ts'
import type { ObjectTarget } from './object-settings.ts'
import { openBundle } from './open-bundle.ts'
import { uploadWhole } from './put-whole.ts'

/** How often an upload is begun that somebody else's gets in the way of. */
const TRIES = 3

/**
 * Keeps bundles in S3, or in a store that speaks its protocol. The SDK is loaded at the first call.
 *
 * @param objects how objects are kept; all of it is left to the bucket unless it says otherwise
 */
export function createS3ArtifactStore(
  settings: AwsSettings,
  objects: ObjectSettings = {},
): ArtifactStore & BucketReader {
  const open = once(() => openS3Client(settings, objects.expectedBucketOwner))
  return {
    ...createBucketReader(open),
    prepare: async () => {
      await Promise.allSettled([open(), import('@aws-sdk/client-s3')])
    },
    find: async (bucket, key, file, options) => findObject(await open(), { bucket, key }, file, options),
    check: async (revision, options) => checkObject(await open(), revision, options),
    commitOf: async (revision, options) => commitOfObject(await open(), revision, options),
    put: async (bucket, key, file, options) => {
      const target = { bucket, key, settings: objects, ...factsOf(file) }
      return put(await open(), target, file, options)
    },
  }
}

async function put(
  client: S3Client,
  target: ObjectTarget,
  file: StorableFile,
  options: PutOptions = {},
): Promise<StoredArtifact> {
  let isNew = options.replaces !== true
  for (let tries = 1; ; tries++) {
    try {
      return await upload(client, target, file, { ...options, isNew })
    } catch (error) {
      const obstacle = obstacleOf(error)
      if (obstacle === 'in-the-way') {
        const content = await findObject(client, target, file, options)
        if (content.kind === 'same') return content.artifact
      }
      if (obstacle === 'condition-unknown' ? !isNew : obstacle === undefined || tries === TRIES) throw error
      if (obstacle === 'condition-unknown') isNew = false
    }
  }
}

async function upload(
  client: S3Client,
  target: ObjectTarget,
  file: StorableFile,
  { signal, isNew, isContentKey = false, onProgress, onLeftOverParts }: PutOptions & { readonly isNew: boolean },
): Promise<StoredArtifact> {
  const bundle = await openBundle(file)
  const options = { signal, isNew, onProgress }
  try {
    if (file.sizeBytes <= PART_BYTES) return toStored(target, await uploadWhole(client, target, bundle, options))
    const artifact = toStored(target, await uploadInParts(client, target, bundle, options))
    const leftOver = await removeLeftOverParts(client, { ...target, isContentKey }, signal)
    if (leftOver !== undefined) onLeftOverParts?.(leftOver)
    return artifact
  } finally {
    await bundle.close()
  }
}

/**
 * What an upload can be begun again after. `in-the-way`: another writer of the same key, or one that has removed our upload;
 * also an upload whose completion was done, but whose answer was lost, so that the store does not know it any more.
 * `condition-unknown`: a store that has no conditional writes; S3 got them in 2024.
 */
function obstacleOf(error: unknown): 'in-the-way' | 'condition-unknown' | undefined {
  if (!(error instanceof SlipwayError) || !(error.cause instanceof Error)) return undefined
  if (IN_THE_WAY.has(error.cause.name)) return 'in-the-way'
  return error.code === 'NOT_IMPLEMENTED' ? 'condition-unknown' : undefined
}

const IN_THE_WAY: ReadonlySet<string> = new Set(['NoSuchUpload', 'ConditionalRequestConflict', 'OperationAborted'])
