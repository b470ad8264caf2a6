import { SlipwayError } from '@slipway/core/errors'
import type { ArtifactDescription } from '@slipway/core/mender-artifact'
import { readMenderArtifact } from '@slipway/core/mender-artifact/io'
import type { MenderContext } from '../context.ts'
import { MenderError } from '../http/reply.ts'
import { type MenderChange, put } from '../state/mender-state.ts'
import type { ArtifactRecord } from '../state/model.ts'
import type { ReceivedFile } from './artifact-files.ts'
import { sharedCombination } from './conflict.ts'

export interface KeepOptions {
  readonly id: string
  readonly description: string
  readonly signal: AbortSignal
  /** Looks at the file before it is kept; what it throws refuses it. */
  readonly verify?: (received: ReceivedFile<ArtifactDescription>) => void
}

/**
 * Takes the bytes of an artifact: verified while they arrive, kept when they are whole and nothing like it is there.
 *
 * @throws MenderError 400 for what is no artifact or a damaged one, 409 for one that is there, 413, 507.
 */
export async function keepArtifact(
  body: AsyncIterable<Uint8Array>,
  { id, description, signal, verify = () => undefined }: KeepOptions,
  context: MenderContext,
): Promise<void> {
  const { state, files, artifactLimitBytes, clock } = context
  const received = await files.receive(body, {
    limitBytes: artifactLimitBytes,
    signal,
    inspect: (source) => describe(source, signal),
  })
  try {
    verify(received)
    const artifact = recordOf(received, { id, description, nowMs: clock.now() })
    requireUnique(artifact, context)
    await state.commit([put('artifacts', id, artifact), ...joinActive(artifact, context)])
  } catch (error) {
    await files.remove(received.file, received.sizeBytes)
    throw error
  }
}

async function describe(source: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<ArtifactDescription> {
  try {
    // What is too large is found by whoever stores it.
    return await readMenderArtifact(source, { signal, maxArtifactBytes: Number.POSITIVE_INFINITY })
  } catch (error) {
    if (!(error instanceof SlipwayError) || error.code === 'CANCELLED') throw error
    throw new MenderError(400, error.message, {}, { cause: error })
  }
}

function recordOf(
  { file, sizeBytes, found }: ReceivedFile<ArtifactDescription>,
  { id, description, nowMs }: { readonly id: string; readonly description: string; readonly nowMs: number },
): ArtifactRecord {
  return {
    id,
    name: found.name,
    description,
    deviceTypes: found.deviceTypes,
    formatVersion: 3,
    isSigned: found.isSigned,
    payloadType: found.payloadType,
    files: found.files.map((one) => ({
      name: one.name,
      checksum: one.sha256,
      sizeBytes: one.sizeBytes,
      modifiedMs: one.modifiedAt?.getTime() ?? 0,
    })),
    metadata: found.metadata,
    provides: found.provides,
    depends: found.depends,
    clearsProvides: found.clearsProvides,
    sizeBytes,
    modifiedMs: nowMs,
    file,
  }
}

/** @throws MenderError 409 where the same device could be given either of two artifacts of one name. */
export function requireUnique(
  artifact: Pick<ArtifactRecord, 'id' | 'name' | 'depends'>,
  { state }: Pick<MenderContext, 'state'>,
): void {
  if (state.get('artifacts', artifact.id) !== undefined) {
    throw conflict(`an artifact with the id ${artifact.id} already exists`, { _id: artifact.id })
  }
  for (const other of state.artifacts()) {
    const shared = sharedCombination(artifact, other)
    if (shared === undefined) continue
    throw conflict('an artifact with the same name and depends already exists', {
      'meta_artifact.artifact_name': artifact.name,
      'meta_artifact.depends_idx': shared,
    })
  }
}

function conflict(message: string, what: Readonly<Record<string, unknown>>): MenderError {
  return new MenderError(409, message, { metadata: { conflict: what } })
}

/** An artifact that comes later joins the deployments of its release that are under way. */
function joinActive(artifact: ArtifactRecord, { state }: MenderContext): readonly MenderChange[] {
  return state
    .activeDeployments()
    .filter(({ artifactName }) => artifactName === artifact.name)
    .map((deployment) =>
      put('deployments', deployment.id, { ...deployment, artifactIds: [...deployment.artifactIds, artifact.id] }),
    )
}
