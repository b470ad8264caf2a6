import type { Clock } from '../clock.ts'
import {
  type ArtifactFile,
  type ArtifactIdentity,
  type ArtifactStore,
  type CallOptions,
  type DeploymentProvider,
  type GrowingFile,
  type Preparable,
  type StorableFile,
  type StoredArtifact,
  wholeFile,
} from '../provider.ts'
import { DEFAULT_KEY_TEMPLATE, isContentKey, type RevisionLocation, renderKey } from '../revision/index.ts'
import type { RevisionReporter } from './events.ts'
import { storeOnce } from './store-once.ts'

/** Where a revision goes, and what is told with it. */
export interface PushPlace extends Pick<ArtifactFile, 'commit' | 'runUrl' | 'actor' | 'metadata'> {
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

type S3Revision = Extract<RevisionLocation, { type: 's3' }>

export interface PushedRevision {
  readonly revision: S3Revision
  /** The same bundle was there already; nothing was uploaded. */
  readonly unchanged: boolean
  readonly artifact: StoredArtifact
  readonly sizeBytes: number
  readonly contentDigest: string
}

export interface PushItemPorts {
  readonly store: Pick<ArtifactStore, 'find' | 'put'>
  readonly provider: Pick<DeploymentProvider, 'registerRevision'> & Preparable
  readonly reporter: RevisionReporter
  readonly clock: Clock
}

/** What is to be stored, and where. */
export interface PushItem {
  readonly identity: ArtifactIdentity & Pick<ArtifactFile, 'format'>
  readonly key: string
  /** The key says what its content is. */
  readonly isContentKey: boolean
  readonly overwrite: boolean
  /** The bundle, which may still be in the making; asked for only where it is needed. */
  readonly file: () => Promise<StorableFile | GrowingFile>
}

/**
 * Refuses a key that cannot be made whatever the content will be.
 *
 * @throws SlipwayError INPUT_INVALID.
 */
export function checkKey(place: PushPlace, format: PushItem['identity']['format']): void {
  const contentDigest = '0'.repeat(64)
  toPushItem(place, { contentDigest, format }, () => Promise.reject(new Error('there is no bundle')))
}

/**
 * Names what is to be stored.
 *
 * @throws SlipwayError INPUT_INVALID when the key cannot be made.
 */
export function toPushItem(
  { applicationName, key: template = DEFAULT_KEY_TEMPLATE, overwrite = false, commit }: PushPlace,
  identity: PushItem['identity'],
  file: PushItem['file'],
): PushItem {
  const { contentDigest, format } = identity
  const known = {
    applicationName,
    contentDigest,
    format: format.toLowerCase(),
    ...(commit !== undefined && { commit }),
  }
  return { identity, key: renderKey(template, known), isContentKey: isContentKey(template), overwrite, file }
}

/** What is told with the object. */
export function originOf({ commit, runUrl, actor, metadata }: PushPlace): Partial<ArtifactFile> {
  return {
    ...(commit !== undefined && { commit }),
    ...(runUrl !== undefined && { runUrl }),
    ...(actor !== undefined && { actor }),
    ...(metadata !== undefined && { metadata }),
  }
}

/**
 * Stores a bundle where the fleet can fetch it, unless it is there already, and registers it as a revision of the application,
 * pinned by ETag (and version, in a versioned bucket) to exactly the bytes that were stored.
 *
 * @throws SlipwayError KEY_TAKEN when another bundle is under the key, and would be lost.
 */
export async function pushItem(
  item: PushItem,
  { applicationName, bucket, description }: PushPlace,
  { provider, ...ports }: PushItemPorts,
  options: CallOptions,
): Promise<PushedRevision> {
  const { format, contentDigest } = item.identity
  // The store is asked first: while it answers, the service is made ready.
  const [stored] = await Promise.all([storeOnce({ bucket, ...item }, ports, options), provider.prepare()])
  const { artifact, unchanged } = stored
  const { eTag, version } = artifact
  const revision: S3Revision = {
    type: 's3',
    bucket,
    key: item.key,
    bundleType: format,
    eTag,
    ...(version !== undefined && { version }),
  }
  await provider.registerRevision(applicationName, revision, description, options)
  ports.reporter.report({ type: 'revision-registered', applicationName, revision })
  const sizeBytes = stored.sizeBytes ?? (await wholeFile(await item.file())).sizeBytes
  return { revision, unchanged, artifact, sizeBytes, contentDigest }
}
