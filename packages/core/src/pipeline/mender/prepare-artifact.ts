import { type Finding, fault, toDiagnostics } from '../../appspec/finding.ts'
import type { BundleEntry } from '../../bundle/entry.ts'
import type { Diagnostic } from '../../diagnostics.ts'
import { describeJsonProblem } from '../../json-problem.ts'
import type {
  ArtifactCompression,
  ArtifactRequest,
  MenderArtifactFiles,
  SourceFile,
} from '../../mender-artifact/index.ts'
import { validateArtifactRequest } from '../../mender-artifact/index.ts'
import type { CallOptions, FileSelection, Files } from '../../provider.ts'

/** A key with one of its values, as they are given one by one. */
export interface KeyValue {
  readonly key: string
  readonly value: string
}

export interface BundleMenderRequest
  extends Omit<FileSelection, 'appSpecFile' | 'leaveOut'>,
    Omit<
      ArtifactRequest,
      | 'payloadType'
      | 'sources'
      | 'scripts'
      | 'metadata'
      | 'provides'
      | 'depends'
      | 'dependsOnArtifacts'
      | 'dependsOnGroups'
    > {
  /**
   * A file, or a folder. Of a folder, `directory` installs it as it is; every other module gets the files that lie in it. Absent for a module that
   * needs none, such as `docker`.
   */
  readonly source?: string
  readonly output: string
  /** The update module. @defaultValue `single-file` for a file, `directory` for a folder; without a source, no payload */
  readonly payloadType?: string
  readonly provides?: readonly KeyValue[]
  /** A key that is given more than once may have any of the values; `artifact_name` and `artifact_group` are those of the device. */
  readonly depends?: readonly KeyValue[]
  /** State scripts, by their paths. */
  readonly scripts?: readonly string[]
  /** A file with the JSON that the module gets along. */
  readonly metadataFile?: string
  /** @defaultValue 'gzip' */
  readonly compression?: ArtifactCompression
  /** A private key in PEM. @defaultValue the artifact is not signed */
  readonly signingKey?: string
  /** The time that everything in the artifact carries. */
  readonly modifiedAt: Date
  /** What may go in though it looks like a secret, in gitignore patterns. */
  readonly allowSecrets?: readonly string[]
}

export interface PrepareArtifactPorts {
  readonly files: Pick<Files, 'read' | 'collect'>
  readonly artifacts: Pick<MenderArtifactFiles, 'lookAtSource' | 'lookAtScript'>
}

/** A request for an artifact, with all that was found on this machine and wrong with it. */
export interface PreparedArtifact {
  readonly artifact: ArtifactRequest
  readonly diagnostics: readonly Diagnostic[]
  readonly warnings: readonly string[]
  /** The files of this machine that would go in. */
  readonly entries: readonly BundleEntry[]
}

/**
 * Looks at everything that an artifact is to be made of, and says what is wrong with it; writes nothing.
 *
 * @throws SlipwayError SOURCE_INVALID for what cannot be looked at.
 */
export async function prepareMenderArtifact(
  request: BundleMenderRequest,
  { files, artifacts }: PrepareArtifactPorts,
  options: CallOptions = {},
): Promise<PreparedArtifact> {
  const { source, output, metadataFile, scripts = [], provides = [], depends = [] } = request
  const file = source ?? output
  const findings: Finding[] = []
  const found = source === undefined ? undefined : await artifacts.lookAtSource(source)
  const payloadType =
    request.payloadType ?? (found === undefined ? null : found.kind === 'directory' ? 'directory' : 'single-file')
  const payload = await findPayload(found, payloadType, request, files, options)
  if (found?.kind === 'directory' && payload.entries.length === 0)
    findings.push(
      fault('mender/payload-missing', `nothing of the folder "${found.path}" would go in`, {
        hint: 'check the path and the patterns; was the application built?',
      }),
    )
  const metadata = metadataFile === undefined ? undefined : await readMetadataFile(metadataFile, files)
  const artifact: ArtifactRequest = {
    ...artifactOf(request),
    payloadType,
    sources: payload.sources,
    scripts: await Promise.all(scripts.map((path) => artifacts.lookAtScript(path))),
    ...readTraits(provides, depends, findings),
    ...(metadata !== undefined && 'value' in metadata && { metadata: metadata.value }),
  }
  return {
    artifact,
    diagnostics: [
      ...toDiagnostics(findings, file),
      ...validateArtifactRequest(artifact, file).filter(
        ({ code }) => metadata === undefined || 'value' in metadata || code !== 'mender/metadata',
      ),
      ...(metadata !== undefined && 'problem' in metadata
        ? toDiagnostics([metadata.problem], metadataFile ?? file)
        : []),
    ],
    warnings: payload.warnings,
    entries: payload.entries,
  }
}

interface Payload {
  readonly sources: readonly SourceFile[]
  readonly entries: readonly BundleEntry[]
  readonly warnings: readonly string[]
}

async function findPayload(
  found: SourceFile | undefined,
  payloadType: string | null,
  { output, include, exclude, ignoreHiddenFiles, onlyFiles }: BundleMenderRequest,
  files: Pick<Files, 'collect'>,
  options: CallOptions,
): Promise<Payload> {
  if (found === undefined) return { sources: [], entries: [], warnings: [] }
  if (found.kind !== 'directory') return { sources: [found], entries: [entryOf(found)], warnings: [] }
  const selection: FileSelection = {
    leaveOut: output,
    ...(include !== undefined && { include }),
    ...(exclude !== undefined && { exclude }),
    ...(ignoreHiddenFiles !== undefined && { ignoreHiddenFiles }),
    ...(onlyFiles !== undefined && { onlyFiles }),
  }
  const { entries, warnings } = await files.collect(found.path, selection, options)
  if (payloadType === 'directory') return { sources: [found], entries, warnings }
  // A module installs files: a link among them is told, not left out in silence.
  const sources = entries
    .filter(({ type }) => type !== 'directory')
    .map(
      ({ source, type, mode, sizeBytes }): SourceFile => ({
        path: source,
        kind: type === 'file' ? 'file' : 'other',
        mode,
        sizeBytes,
      }),
    )
  return { sources, entries, warnings }
}

function entryOf({ path, location = path, kind, mode, sizeBytes }: SourceFile): BundleEntry {
  const name = path.replace(/^.*[/\\]/, '')
  return { path: name, type: kind === 'file' ? 'file' : 'directory', mode, sizeBytes, source: location }
}

/** What the artifact is asked to say, without what says how it is made. */
function artifactOf({
  name,
  group,
  deviceTypes,
  destinationDirectory,
  permissions,
  clearsProvides,
  hasDefaultClearsProvides,
  software,
}: BundleMenderRequest): Omit<ArtifactRequest, 'payloadType' | 'sources'> {
  return {
    name,
    deviceTypes,
    ...(group !== undefined && { group }),
    ...(destinationDirectory !== undefined && { destinationDirectory }),
    ...(permissions !== undefined && { permissions }),
    ...(clearsProvides !== undefined && { clearsProvides }),
    ...(hasDefaultClearsProvides !== undefined && { hasDefaultClearsProvides }),
    ...(software !== undefined && { software }),
  }
}

/** What is depended on of the device itself stands in another place than what is of its software. */
function readTraits(
  provides: readonly KeyValue[],
  depends: readonly KeyValue[],
  findings: Finding[],
): Pick<ArtifactRequest, 'provides' | 'depends' | 'dependsOnArtifacts' | 'dependsOnGroups'> {
  const provided = new Map<string, string>()
  for (const { key, value } of provides) {
    if (provided.has(key))
      findings.push(fault('mender/provides', `the artifact provides "${key}" twice`, { hint: 'give one value' }))
    provided.set(key, value)
  }
  const depended = new Map<string, string[]>()
  for (const { key, value } of depends) depended.set(key, [...(depended.get(key) ?? []), value])
  const dependsOnArtifacts = depended.get('artifact_name')
  const dependsOnGroups = depended.get('artifact_group')
  depended.delete('artifact_name')
  depended.delete('artifact_group')
  return {
    ...(provided.size > 0 && { provides: Object.fromEntries(provided) }),
    ...(depended.size > 0 && { depends: Object.fromEntries(depended) }),
    ...(dependsOnArtifacts !== undefined && { dependsOnArtifacts }),
    ...(dependsOnGroups !== undefined && { dependsOnGroups }),
  }
}

async function readMetadataFile(
  path: string,
  files: Pick<Files, 'read'>,
): Promise<{ readonly value: unknown } | { readonly problem: Finding }> {
  const text = new TextDecoder().decode(await files.read(path))
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return {
      problem: fault('mender/metadata', `the meta-data is no JSON: ${describeJsonProblem(text, error)}`, {
        hint: 'write it as {"key": "value"}',
      }),
    }
  }
}
