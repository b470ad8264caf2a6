import type { ArtifactStore, CallOptions } from '../../provider.ts'
import type { RevisionLocation } from '../../revision/index.ts'
import { type PushPorts, type PushRequest, readBundle } from '../push-revision.ts'
import { requireReplaceable } from '../store-once.ts'

/** What a push would do. */
export interface PlannedPush {
  /** Where the bundle would be; pinned to its bytes when they are there already, since only the store gives the pins. */
  readonly revision: Extract<RevisionLocation, { type: 's3' }>
  /** The same bundle is there already: nothing would be uploaded. */
  readonly unchanged: boolean
  readonly sizeBytes: number
  readonly contentDigest: string
}

/**
 * Finds out what {@link pushRevision} would do with the same request, and does none of it.
 *
 * @throws SlipwayError ARCHIVE_INVALID, INPUT_INVALID and KEY_TAKEN as `pushRevision` does.
 */
export async function planPush(
  request: PushRequest,
  { files, store }: Pick<PushPorts, 'files'> & { readonly store: Pick<ArtifactStore, 'find'> },
  options: CallOptions = {},
): Promise<PlannedPush> {
  const { bucket } = request
  const { archive, ...item } = await readBundle(request, files, options)
  const { sizeBytes, contentDigest, format: bundleType } = archive
  const content = await store.find(bucket, item.key, item.file, options)
  requireReplaceable(content, { bucket, ...item })
  const present = content.kind === 'same' ? content.artifact : undefined
  const pins = present && {
    eTag: present.eTag,
    ...(present.version !== undefined && { version: present.version }),
  }
  const revision = { type: 's3', bucket, key: item.key, bundleType, ...pins } as const
  return { revision, unchanged: present !== undefined, sizeBytes, contentDigest }
}
