import { type Clock, startDeadline, untilAborted } from '../../clock.ts'
import { SlipwayError } from '../../errors.ts'
import type { ArtifactStore, CallOptions } from '../../provider.ts'
import { describeRevision, type RevisionLocation } from '../../revision/index.ts'
import type { PipelineReporter } from '../events.ts'

export interface StoredPorts {
  readonly store: Pick<ArtifactStore, 'check'>
  readonly reporter: PipelineReporter
  readonly clock: Clock
}

/** Whoever goes back is in a hurry: a store that does not answer must not hold that up. */
const CHECK_WITHIN_MS = 10_000

/**
 * Refuses a revision in S3 that the fleet would ask for in vain. Only a certain no refuses: the hosts have rights and
 * networks of their own, so that a look which we are denied says nothing about theirs.
 *
 * @throws SlipwayError OBJECT_NOT_FOUND, OBJECT_CHANGED.
 */
export async function requireStored(
  revision: RevisionLocation,
  { store, reporter, clock }: StoredPorts,
  { signal: cancelled = new AbortController().signal }: CallOptions,
): Promise<void> {
  if (revision.type !== 's3') return
  const place = describeRevision(revision)
  const deadline = startDeadline(clock, CHECK_WITHIN_MS)
  const signal = AbortSignal.any([cancelled, deadline.signal])
  let found: Awaited<ReturnType<typeof store.check>>
  try {
    found = await untilAborted(store.check(revision, { signal }), signal)
  } catch (error) {
    cancelled.throwIfAborted()
    if (!deadline.signal.aborted && !(error instanceof SlipwayError)) throw error
    const reason = deadline.signal.aborted ? `no answer within ${CHECK_WITHIN_MS / 1000} s` : (error as Error).message
    reporter.report({ type: 'warning', message: `whether ${place} is still there could not be seen: ${reason}` })
    return
  } finally {
    deadline.clear()
  }
  if (found === 'present') return
  const hint =
    'name another deployment (slipway deployments list shows them), or bundle and push that release again and deploy it'
  if (found === 'gone') {
    const which = revision.version === undefined ? '' : ` in version "${revision.version}"`
    throw new SlipwayError('OBJECT_NOT_FOUND', `the bundle "${place}" is no longer there${which}`, { hint })
  }
  const was = revision.eTag ?? ''
  throw new SlipwayError('OBJECT_CHANGED', `the bundle "${place}" is another one than was deployed (ETag "${was}")`, {
    hint,
  })
}
