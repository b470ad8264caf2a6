import { type Diagnostic, hasErrors } from '../../diagnostics.ts'
import { SlipwayError } from '../../errors.ts'
import type { ArtifactProgress, MenderArtifactFiles, WrittenArtifact } from '../../mender-artifact/index.ts'
import { validateArtifactSize } from '../../mender-artifact/index.ts'
import type { CallOptions, Files, Reporter } from '../../provider.ts'
import { guardSecrets } from '../bundle/guard-secrets.ts'
import { type BundleMenderRequest, prepareMenderArtifact } from './prepare-artifact.ts'

/** What happens while an artifact is made. The first two are those of every use case. */
export type BundleMenderEvent =
  | { readonly type: 'diagnostic'; readonly diagnostic: Diagnostic }
  | { readonly type: 'warning'; readonly message: string }
  | ({ readonly type: 'artifact-progress'; readonly totalBytes: number } & ArtifactProgress)
  | { readonly type: 'artifact-written'; readonly artifact: WrittenArtifact }

export interface BundleMenderPorts {
  readonly files: Pick<Files, 'read' | 'readBeginning' | 'collect'>
  readonly artifacts: MenderArtifactFiles
  readonly reporter: Reporter<BundleMenderEvent>
}

/**
 * Turns a file or a folder into a Mender Artifact, once everything that is said of it is found to be sound.
 *
 * @throws SlipwayError INPUT_INVALID after every diagnostic was reported; nothing was written then. Also for a key that cannot sign.
 * @throws SlipwayError SECRETS_FOUND when files that look like secrets would go in and nobody has said that they may.
 * @throws SlipwayError SOURCE_INVALID, BUNDLE_FAILED, DISK_FULL; NOT_IMPLEMENTED for zstd where Node has none.
 */
export async function bundleMenderArtifact(
  request: BundleMenderRequest,
  ports: BundleMenderPorts,
  options: CallOptions = {},
): Promise<WrittenArtifact> {
  const { output, compression, signingKey, modifiedAt, allowSecrets = [] } = request
  const { artifacts, reporter } = ports
  const prepared = await prepareMenderArtifact(request, ports, options)
  for (const message of prepared.warnings) reporter.report({ type: 'warning', message })
  for (const diagnostic of prepared.diagnostics) reporter.report({ type: 'diagnostic', diagnostic })
  if (hasErrors(prepared.diagnostics)) throw refused(request.name, prepared.diagnostics)

  const told = await guardSecrets(prepared.entries, allowSecrets, ports.files, options, ARTIFACT)
  for (const message of told) reporter.report({ type: 'warning', message })
  const totalBytes = prepared.entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  const artifact = await artifacts.write(prepared.artifact, output, {
    modifiedAt,
    ...(compression !== undefined && { compression }),
    ...(signingKey !== undefined && { signingKey }),
    ...(prepared.artifact.payloadType === 'directory' && { folderEntries: prepared.entries }),
    ...options,
    onProgress: ({ step, doneBytes }) =>
      // What is counted is the tar, which is a little more than the files in it.
      reporter.report({ type: 'artifact-progress', step, doneBytes: Math.min(doneBytes, totalBytes), totalBytes }),
  })
  for (const diagnostic of validateArtifactSize(artifact.sizeBytes, output))
    reporter.report({ type: 'diagnostic', diagnostic })
  reporter.report({ type: 'artifact-written', artifact })
  return artifact
}

const ARTIFACT = {
  name: 'artifact',
  refusal: 'the artifact would hold',
  remedy: 'leave them out with .deployignore or exclude',
}

function refused(name: string, diagnostics: readonly Diagnostic[]): SlipwayError {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  return new SlipwayError(
    'INPUT_INVALID',
    `artifact "${name}" has ${errors === 1 ? 'an error' : `${errors} errors`}; nothing was written`,
    {
      hint: 'mend what is listed above',
    },
  )
}
