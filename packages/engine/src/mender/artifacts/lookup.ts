import type { MenderContext } from '../context.ts'
import type { Call } from '../http/call.ts'
import { requireUuid } from '../http/fields.ts'
import { notFound } from '../http/reply.ts'
import type { ArtifactRecord } from '../state/model.ts'

/** An artifact whose file is there. */
export type StoredArtifact = ArtifactRecord & { readonly file: string }

export function artifactFileOf({ state }: MenderContext, id: string): StoredArtifact | undefined {
  const artifact = state.get('artifacts', id)
  return artifact?.file === undefined ? undefined : { ...artifact, file: artifact.file }
}

/** The artifact that a path names. @throws MenderError 400, 404 */
export function requireArtifact(call: Call, context: MenderContext): StoredArtifact {
  const artifact = artifactFileOf(context, requireUuid(call.path.id ?? ''))
  if (artifact === undefined) throw notFound('artifact')
  return artifact
}
