import type { ArtifactStore, CallOptions } from '../../provider.ts'
import { type PushPorts, type PushRequest, readBundle } from '../push-revision.ts'
import { type PlannedPush, planItem } from './plan-item.ts'

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
  return planItem(await readBundle(request, files, options), request.bucket, store, options)
}
