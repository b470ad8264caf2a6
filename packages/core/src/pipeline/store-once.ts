import type { Clock } from '../clock.ts'
import { SlipwayError } from '../errors.ts'
import type { ArtifactStore, CallOptions, KeyContent, StorableFile, StoredArtifact } from '../provider.ts'
import type { RevisionReporter } from './events.ts'

/** One bundle and its place. */
export interface StoreRequest {
  readonly bucket: string
  readonly key: string
  readonly file: StorableFile
  /** The key says what its content is. */
  readonly isContentKey: boolean
  /** Write over another bundle, even where that is lost then. */
  readonly overwrite: boolean
  /** What it is to a reader of messages. @defaultValue 'bundle' */
  readonly noun?: 'bundle' | 'artifact'
}

export interface StorePorts {
  readonly store: Pick<ArtifactStore, 'find' | 'put'>
  readonly reporter: RevisionReporter
  readonly clock: Clock
}

/**
 * Stores a bundle unless it is there already, and never in the place of another one that would be lost. Two runs that push to
 * one key at the same moment do not overwrite each other either: the store decides who was first, and the other one looks again.
 *
 * @throws SlipwayError KEY_TAKEN naming what is under the key.
 */
export async function storeOnce(
  request: StoreRequest,
  { store, reporter, clock }: StorePorts,
  options: CallOptions,
): Promise<{ readonly artifact: StoredArtifact; readonly unchanged: boolean }> {
  const { bucket, key, file, isContentKey, noun = 'bundle' } = request
  const totalBytes = file.sizeBytes
  const startedAt = clock.now()
  const send = (replaces: boolean): Promise<StoredArtifact> =>
    store.put(bucket, key, file, {
      ...options,
      replaces,
      isContentKey,
      onProgress: (sentBytes) =>
        reporter.report({ type: 'upload-progress', sentBytes, totalBytes, elapsedMs: clock.now() - startedAt }),
      onLeftOverParts: (leftOver) => reporter.report({ type: 'left-over-parts', leftOver }),
    })
  const keep = (artifact: StoredArtifact, reason: string) => {
    reporter.report({ type: 'upload-skipped', artifact, reason })
    return { artifact, unchanged: true }
  }
  const finish = (artifact: StoredArtifact) => {
    reporter.report({ type: 'uploaded', artifact, sizeBytes: totalBytes, elapsedMs: clock.now() - startedAt })
    return { artifact, unchanged: false }
  }

  const before = await store.find(bucket, key, file, options)
  if (before.kind === 'same') return keep(before.artifact, `the bucket holds this ${noun} already`)
  requireReplaceable(before, request)
  try {
    return finish(await send(before.kind === 'other' || request.overwrite))
  } catch (error) {
    if (!(error instanceof SlipwayError) || error.code !== 'KEY_TAKEN') throw error
    const now = await store.find(bucket, key, file, options)
    if (now.kind === 'same') return keep(now.artifact, `the same ${noun} was stored meanwhile`)
    // Whoever may not look at an object cannot pin it: the same content once more does no harm.
    if (now.kind === 'unseen' && isContentKey) return finish(await send(true))
    requireReplaceable(now, request)
    throw error
  }
}

/**
 * Refuses to write over what would be lost: a group may run it, or have to go back to it.
 *
 * @throws SlipwayError KEY_TAKEN with both digests and the ways out.
 */
export function requireReplaceable(content: KeyContent, request: StoreRequest): void {
  const { bucket, key, file, overwrite, noun = 'bundle' } = request
  if (overwrite || content.kind !== 'other' || content.artifact.version !== undefined) return
  const { contentDigest, format, artifact } = content
  const other =
    contentDigest === undefined
      ? `an object that Slipway did not store (ETag ${artifact.eTag})`
      : `another ${noun} (content ${contentDigest}, ${format ?? 'of a format not told'})`
  throw new SlipwayError('KEY_TAKEN', `"s3://${bucket}/${key}" holds ${other}, and the bucket keeps no versions`, {
    hint: `this ${noun} (content ${file.contentDigest}, ${file.format}) would take its place, and ${WAYS_OUT[noun]}`,
  })
}

const WAYS_OUT: Readonly<Record<NonNullable<StoreRequest['noun']>, string>> = {
  bundle:
    "what runs it could not be deployed again: leave s3-key out or put {digest} into it, switch the bucket's versioning on, or say overwrite",
  artifact:
    'a version of the component may name it, which could not be deployed any more: name another s3-prefix, or remove the object where none does',
}
