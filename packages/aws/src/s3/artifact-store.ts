import type { S3Client } from '@aws-sdk/client-s3'
import { SlipwayError } from '@slipway/core/errors'
import type {
  ArtifactStore,
  BucketReader,
  GrowingFile,
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
import { factsOf, type ObjectFacts, toStored } from './object-facts.ts'
import { checkObject, commitOfObject, findObject } from './object-head.ts'
import type { ObjectPlace } from './object-settings.ts'
import { type OpenBundle, openBundle, openGrowing } from './open-bundle.ts'
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
    put: async (bucket, key, file, options) => put(await open(), { bucket, key, settings: objects }, file, options),
  }
}

async function put(
  client: S3Client,
  target: ObjectPlace,
  file: StorableFile | GrowingFile,
  options: PutOptions = {},
): Promise<StoredArtifact> {
  let isNew = options.replaces !== true
  let sent = file
  for (let tries = 1; ; tries++) {
    try {
      return await upload(client, target, sent, { ...options, isNew })
    } catch (error) {
      const obstacle = obstacleOf(error)
      if (obstacle === 'in-the-way') {
        const content = await findObject(client, target, file, options)
        if (content.kind === 'same') return content.artifact
      }
      if (obstacle === 'condition-unknown' ? !isNew : obstacle === undefined || tries === TRIES) throw error
      if (obstacle === 'condition-unknown') isNew = false
      if ('whole' in sent) sent = await sent.whole()
    }
  }
}

async function upload(
  client: S3Client,
  place: ObjectPlace,
  sent: StorableFile | GrowingFile,
  { signal, isNew, isContentKey = false, onProgress, onLeftOverParts }: PutOptions & { readonly isNew: boolean },
): Promise<StoredArtifact> {
  const options = { signal, isNew, onProgress }
  const { bundle, facts } = await openSent(sent, signal)
  const target = { ...place, ...facts }
  try {
    if (bundle.mostBytes <= PART_BYTES) return toStored(target, await uploadWhole(client, target, bundle, options))
    const artifact = toStored(target, await uploadInParts(client, target, bundle, options))
    const leftOver = await removeLeftOverParts(client, { ...target, isContentKey }, signal)
    if (leftOver !== undefined) onLeftOverParts?.(leftOver)
    return artifact
  } finally {
    await bundle.close()
  }
}

/** What fits into one request is sent when it is whole, and so is what was whole before its first part was asked for. */
async function openSent(
  sent: StorableFile | GrowingFile,
  signal: AbortSignal | undefined,
): Promise<{ readonly bundle: OpenBundle; readonly facts: ObjectFacts }> {
  if (!('grownTo' in sent)) return { facts: factsOf(sent), bundle: await openBundle(sent) }
  const facts = factsOf(sent)
  const grown = await sent.grownTo(PART_BYTES + 1, signal)
  if (grown.isWhole) return { facts: factsOf(grown.file), bundle: await openBundle(grown.file) }
  return { facts, bundle: await openGrowing(sent, grown) }
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
