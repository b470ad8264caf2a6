import type { Clock } from '../clock.ts'
import { SlipwayError } from '../errors.ts'
import {
  type ArtifactIdentity,
  type ArtifactStore,
  type CallOptions,
  type GrowingFile,
  type KeyContent,
  type StorableFile,
  type StoredArtifact,
  wholeFile,
} from '../provider.ts'
import type { RevisionReporter } from './events.ts'

/** One bundle and its place. */
export interface StoreRequest {
  readonly bucket: string
  readonly key: string
  readonly identity: ArtifactIdentity
  /** What is stored where the key does not hold it yet; asked for only then, though it may be in the making before. */
  readonly file: () => Promise<StorableFile | GrowingFile>
  /** The key says what its content is. */
  readonly isContentKey: boolean
  /** Write over another bundle, even where that is lost then. */
  readonly overwrite: boolean
  /** What it is to a reader of messages. @defaultValue 'bundle' */
  readonly noun?: 'bundle' | 'artifact'
}

/** Where an artifact is now. */
export interface StoredOnce {
  readonly artifact: StoredArtifact
  /** It was there already; nothing was uploaded. */
  readonly unchanged: boolean
  /** Absent where only the store could tell, and does not. */
  readonly sizeBytes?: number
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
): Promise<StoredOnce> {
  const { bucket, key, identity, isContentKey, noun = 'bundle' } = request
  const keep = ({ kind: _same, ...kept }: KeyContent & { readonly kind: 'same' }, reason: string): StoredOnce => {
    reporter.report({ type: 'upload-skipped', artifact: kept.artifact, reason })
    return { ...kept, unchanged: true }
  }

  const before = await store.find(bucket, key, identity, options)
  if (before.kind === 'same') return keep(before, `the bucket holds this ${noun} already`)
  requireReplaceable(before, request)
  const file = await request.file()
  const whole = wholeFile(file)
  const startedAt = clock.now()
  let totalBytes = 'whole' in file ? undefined : file.sizeBytes
  let sentBytes = 0
  let isSending = false
  const tellProgress = (): void => {
    // How much of it there is to send is not known before it is whole; until then, its making is told.
    if (!isSending || totalBytes === undefined) return
    reporter.report({ type: 'upload-progress', sentBytes, totalBytes, elapsedMs: clock.now() - startedAt })
  }
  whole.then(
    ({ sizeBytes }) => {
      if (totalBytes !== undefined) return
      totalBytes = sizeBytes
      tellProgress()
    },
    () => {}, // told by whoever stores it
  )
  const send = async (replaces: boolean): Promise<StoredOnce> => {
    isSending = true
    const putting = store.put(bucket, key, file, {
      ...options,
      replaces,
      isContentKey,
      onProgress: (bytes) => {
        sentBytes = bytes
        tellProgress()
      },
      onLeftOverParts: (leftOver) => reporter.report({ type: 'left-over-parts', leftOver }),
    })
    const artifact = await putting.finally(() => {
      isSending = false
    })
    const { sizeBytes } = await whole
    reporter.report({ type: 'uploaded', artifact, sizeBytes, elapsedMs: clock.now() - startedAt })
    return { artifact, unchanged: false, sizeBytes }
  }
  try {
    return await send(before.kind === 'other' || request.overwrite)
  } catch (error) {
    if (!(error instanceof SlipwayError) || error.code !== 'KEY_TAKEN') throw error
    const now = await store.find(bucket, key, file, options)
    if (now.kind === 'same') return keep(now, `the same ${noun} was stored meanwhile`)
    // Whoever may not look at an object cannot pin it: the same content once more does no harm.
    if (now.kind === 'unseen' && isContentKey) return await send(true)
    requireReplaceable(now, request)
    throw error
  }
}

/**
 * Refuses to write over what would be lost: a group may run it, or have to go back to it.
 *
 * @throws SlipwayError KEY_TAKEN with both digests and the ways out.
 */
export function requireReplaceable(content: KeyContent, request: Omit<StoreRequest, 'file'>): void {
  const { bucket, key, identity, overwrite, noun = 'bundle' } = request
  if (overwrite || content.kind !== 'other' || content.artifact.version !== undefined) return
  const { contentDigest, format, artifact } = content
  const other =
    contentDigest === undefined
      ? `an object that Slipway did not store (ETag ${artifact.eTag})`
      : `another ${noun} (content ${contentDigest}, ${format ?? 'of a format not told'})`
  throw new SlipwayError('KEY_TAKEN', `"s3://${bucket}/${key}" holds ${other}, and the bucket keeps no versions`, {
    hint: `this ${noun} (content ${identity.contentDigest}, ${identity.format}) would take its place, and ${WAYS_OUT[noun]}`,
  })
}

const WAYS_OUT: Readonly<Record<NonNullable<StoreRequest['noun']>, string>> = {
  bundle:
    "what runs it could not be deployed again: leave s3-key out or put {digest} into it, switch the bucket's versioning on, or say overwrite",
  artifact:
    'a version of the component may name it, which could not be deployed any more: name another s3-prefix, or remove the object where none does',
}
