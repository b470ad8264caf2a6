import type { Clock } from '../clock.ts'
import { SlipwayError } from '../errors.ts'
import type {
  ArchiveDescription,
  ArtifactFile,
  ArtifactStore,
  CallOptions,
  DeploymentProvider,
  Files,
  StoredArtifact,
} from '../provider.ts'
import {
  appSpecFormatOf,
  DEFAULT_KEY_TEMPLATE,
  isContentKey,
  type RevisionLocation,
  renderKey,
} from '../revision/index.ts'
import type { RevisionReporter } from './events.ts'
import { describeAppSpecFile } from './release/describe-app-spec-file.ts'
import { storeOnce } from './store-once.ts'

export interface PushRequest extends Pick<ArtifactFile, 'commit' | 'runUrl' | 'actor' | 'metadata'> {
  /** The bundle's file, or an AppSpec file (`.yml`, `.yaml`, `.json`) for AWS Lambda or Amazon ECS. */
  readonly bundle: string
  readonly applicationName: string
  readonly bucket: string
  /**
   * The key, with placeholders: see `KEY_PLACEHOLDERS`.
   *
   * @defaultValue `{application}/{digest}.{format}`: never the key of another content.
   */
  readonly key?: string
  readonly description?: string
  /**
   * Write over another bundle that a key holds, even where that is lost then.
   *
   * @defaultValue false
   */
  readonly overwrite?: boolean
}

export interface PushedRevision {
  readonly revision: RevisionLocation
  /** The same bundle was there already; nothing was uploaded. */
  readonly unchanged: boolean
  readonly artifact: StoredArtifact
  readonly sizeBytes: number
  readonly contentDigest: string
}

export interface PushPorts {
  readonly files: Pick<Files, 'describeArchive' | 'kindOf' | 'read'>
  readonly store: Pick<ArtifactStore, 'find' | 'put'>
  readonly provider: Pick<DeploymentProvider, 'registerRevision'>
  readonly reporter: RevisionReporter
  readonly clock: Clock
}

/**
 * Stores a bundle where the fleet can fetch it, unless it is there already, and registers it as a revision of the
 * application, pinned by ETag (and version, in a versioned bucket) to exactly the bytes that were stored.
 *
 * @throws SlipwayError ARCHIVE_INVALID when the bundle has no `appspec.yml` at its root; APPSPEC_INVALID for an AppSpec file that the service refuses.
 * @throws SlipwayError KEY_TAKEN when another bundle is under the key, and would be lost.
 */
export async function pushRevision(
  request: PushRequest,
  ports: PushPorts,
  options: CallOptions = {},
): Promise<PushedRevision> {
  const { applicationName, bucket, description } = request
  const { files, store, provider, reporter, clock } = ports
  const { archive, ...item } = await readBundle(request, files, options)

  const { artifact, unchanged } = await storeOnce({ bucket, ...item }, { store, reporter, clock }, options)

  const { eTag, version } = artifact
  const revision: RevisionLocation = {
    type: 's3',
    bucket,
    key: item.key,
    bundleType: archive.format,
    eTag,
    ...(version !== undefined && { version }),
  }
  await provider.registerRevision(applicationName, revision, description, options)
  reporter.report({ type: 'revision-registered', applicationName, revision })
  const { sizeBytes, contentDigest } = archive
  return { revision, unchanged, artifact, sizeBytes, contentDigest }
}

/** What is to be stored, and where. */
export interface ReadBundle {
  readonly archive: Pick<ArtifactFile, 'format' | 'sizeBytes' | 'sha256' | 'contentDigest'>
  readonly file: ArtifactFile
  readonly key: string
  /** The key says what its content is. */
  readonly isContentKey: boolean
  readonly overwrite: boolean
}

/**
 * What is to be stored, and under which key.
 *
 * @throws SlipwayError ARCHIVE_INVALID when the bundle has no `appspec.yml` at its root.
 * @throws SlipwayError INPUT_INVALID when the key cannot be made.
 */
export async function readBundle(
  { bundle, applicationName, key: template = DEFAULT_KEY_TEMPLATE, overwrite = false, ...request }: PushRequest,
  files: PushPorts['files'],
  options: CallOptions,
): Promise<ReadBundle> {
  const archive = await describeRelease(bundle, files, options)
  const { commit, runUrl, actor, metadata } = request
  const file: ArtifactFile = {
    path: bundle,
    ...archive,
    ...(commit !== undefined && { commit }),
    ...(runUrl !== undefined && { runUrl }),
    ...(actor !== undefined && { actor }),
    ...(metadata !== undefined && { metadata }),
  }
  const key = renderKey(template, { applicationName, ...file, format: file.format.toLowerCase() })
  return { archive, file, key, isContentKey: isContentKey(template), overwrite }
}

async function describeRelease(
  bundle: string,
  files: PushPorts['files'],
  options: CallOptions,
): Promise<ReadBundle['archive']> {
  const format = appSpecFormatOf(bundle)
  if (format !== undefined) return describeAppSpecFile(bundle, format, files)
  const archive = await files.describeArchive(bundle, options)
  requireAppSpec(bundle, archive)
  return archive
}

/** A bundle made by another tool is often zipped one folder too high; the agent would fail on every host. */
function requireAppSpec(bundle: string, { entries }: ArchiveDescription): void {
  const files = entries.filter(({ type }) => type !== 'directory').map(({ path }) => path)
  if (files.includes('appspec.yml')) return
  throw new SlipwayError('ARCHIVE_INVALID', `bundle "${bundle}" has no appspec.yml at its root`, {
    hint: whereInstead(files.find((path) => /(^|\/)appspec\.ya?ml$/i.test(path))),
  })
}

function whereInstead(elsewhere: string | undefined): string {
  if (elsewhere === undefined) return 'make it with "slipway bundle --source DIR", which checks the AppSpec too'
  return elsewhere.includes('/')
    ? `there is one at "${elsewhere}": bundle that folder's content, not the folder`
    : `there is "${elsewhere}": the agent looks for no other name than appspec.yml`
}
