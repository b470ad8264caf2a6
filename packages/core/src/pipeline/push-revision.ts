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
import type { RevisionLocation } from '../revision/index.ts'
import type { PipelineReporter } from './events.ts'

export interface PushRequest {
  /** The bundle's file. */
  readonly bundle: string
  readonly applicationName: string
  readonly bucket: string
  /** @defaultValue `<application>/<content digest>.<format>`: never the key of another content. */
  readonly key?: string
  readonly description?: string
  /** The commit that the bundle was made from, which `redeploy` finds it by. A bundle that is there already keeps its first. */
  readonly commit?: string
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
  readonly files: Pick<Files, 'describeArchive'>
  readonly store: Pick<ArtifactStore, 'find' | 'put'>
  readonly provider: Pick<DeploymentProvider, 'registerRevision'>
  readonly reporter: PipelineReporter
  readonly clock: Clock
}

/**
 * Stores a bundle where the fleet can fetch it, unless it is there already, and registers it as a revision of the
 * application, pinned by ETag (and version, in a versioned bucket) to exactly the bytes that were stored.
 *
 * @throws SlipwayError ARCHIVE_INVALID when the bundle has no `appspec.yml` at its root.
 */
export async function pushRevision(
  request: PushRequest,
  ports: PushPorts,
  options: CallOptions = {},
): Promise<PushedRevision> {
  const { applicationName, bucket, description } = request
  const { files, store, provider, reporter, clock } = ports
  const { archive, file, key } = await readBundle(request, files, options)

  const startedAt = clock.now()
  const present = await store.find(bucket, key, file, options)
  const totalBytes = archive.sizeBytes
  const artifact =
    present ??
    (await store.put(bucket, key, file, {
      ...options,
      onProgress: (sentBytes) => reporter.report({ type: 'upload-progress', sentBytes, totalBytes }),
    }))
  reporter.report(
    present === undefined
      ? { type: 'uploaded', artifact, sizeBytes: totalBytes, elapsedMs: clock.now() - startedAt }
      : { type: 'upload-skipped', artifact, reason: 'the bucket holds this bundle already' },
  )

  const { eTag, version } = artifact
  const revision: RevisionLocation = {
    type: 's3',
    bucket,
    key,
    bundleType: archive.format,
    eTag,
    ...(version !== undefined && { version }),
  }
  await provider.registerRevision(applicationName, revision, description, options)
  reporter.report({ type: 'revision-registered', applicationName, revision })
  const { sizeBytes, contentDigest } = archive
  return { revision, unchanged: present !== undefined, artifact, sizeBytes, contentDigest }
}

/**
 * What is to be stored, and under which key.
 *
 * @throws SlipwayError ARCHIVE_INVALID when the bundle has no `appspec.yml` at its root.
 */
export async function readBundle(
  { bundle, applicationName, key, commit }: PushRequest,
  files: PushPorts['files'],
  options: CallOptions,
): Promise<{ readonly archive: ArchiveDescription; readonly file: ArtifactFile; readonly key: string }> {
  const archive = await files.describeArchive(bundle, options)
  requireAppSpec(bundle, archive)
  const file: ArtifactFile = { path: bundle, ...archive, ...(commit !== undefined && { commit }) }
  return { archive, file, key: key ?? `${applicationName}/${archive.contentDigest}.${archive.format}` }
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
