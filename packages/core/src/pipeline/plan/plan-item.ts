import { type ArtifactStore, type CallOptions, wholeFile } from '../../provider.ts'
import type { RevisionLocation } from '../../revision/index.ts'
import type { PushItem } from '../push-item.ts'
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
 * Finds out what storing an item and registering it would come to.
 *
 * @throws SlipwayError KEY_TAKEN when another bundle is under the key, and would be lost.
 */
export async function planItem(
  item: PushItem,
  bucket: string,
  store: Pick<ArtifactStore, 'find'>,
  options: CallOptions,
): Promise<PlannedPush> {
  const { contentDigest, format: bundleType } = item.identity
  const content = await store.find(bucket, item.key, item.identity, options)
  requireReplaceable(content, { bucket, ...item })
  const present = content.kind === 'same' ? content : undefined
  const sizeBytes = present?.sizeBytes ?? (await wholeFile(await item.file())).sizeBytes
  const pins = present && {
    eTag: present.artifact.eTag,
    ...(present.artifact.version !== undefined && { version: present.artifact.version }),
  }
  const revision = { type: 's3', bucket, key: item.key, bundleType, ...pins } as const
  return { revision, unchanged: present !== undefined, sizeBytes, contentDigest }
}
