import { APPSPEC_PATH } from '../../bundle/archive-path.ts'
import type { BundleEntry } from '../../bundle/entry.ts'
import type { Manifest } from '../../bundle/manifest.ts'
import { SlipwayError, unreachable } from '../../errors.ts'
import type {
  CallOptions,
  CommitArchives,
  FileSelection,
  Files,
  ManifestReader,
  ObjectReader,
  OpenedBytes,
  SourceControl,
} from '../../provider.ts'
import { describeRevision, type RevisionLocation } from '../../revision/index.ts'
import { fillAppSpec } from '../bundle/fill-app-spec.ts'
import type { LoadedRelease } from './load-release.ts'
import { loadArchive, loadFolder, loadText, readText } from './load-release.ts'
import type { LocatedSide } from './locate-side.ts'
import type { ComparedSide, DiffRequest } from './model.ts'

export interface OpenPorts {
  readonly files: Pick<Files, 'read' | 'readBeginning' | 'collect' | 'inspectArchive'>
  readonly manifests: ManifestReader
  readonly objects: ObjectReader
  readonly archives: CommitArchives
  readonly sourceControl: Pick<SourceControl, 'trackedFiles'>
  /** Keeps bytes in a file until the comparison is over; resolves with its path. `place` says where they are fetched from. */
  readonly keep: (name: string, bytes: OpenedBytes, place?: string) => Promise<string>
}

/** What of a folder is compared. */
export type FolderSelection = FileSelection & Pick<DiffRequest, 'trackedOnly' | 'appSpecVariables'>

/** A side of which it is known that it is there. */
export interface OpenedSide {
  readonly compared: ComparedSide
  readonly warnings: readonly string[]
  /** The digest of its content; `undefined` when only fetching it would tell. */
  identify(): Promise<string | undefined>
  load(): Promise<LoadedRelease>
}

type S3Revision = Extract<RevisionLocation, { type: 's3' }>

/**
 * Makes sure that a side is there, and fetches nothing yet.
 *
 * @throws SlipwayError OBJECT_NOT_FOUND, OBJECT_CHANGED for an object that is gone or another one by now.
 */
export async function openSide(
  side: LocatedSide,
  selection: FolderSelection,
  ports: OpenPorts,
  options: CallOptions,
): Promise<OpenedSide> {
  if (side.type !== 'revision') return openPath(side, selection, ports, options)
  const { revision, deployment, warnings } = side
  const compared: ComparedSide = { type: 'revision', revision, ...(deployment !== undefined && { deployment }) }
  const opened = await openRevision(revision, compared, ports, options)
  return { ...opened, warnings }
}

async function openPath(
  { type, path }: Exclude<LocatedSide, { type: 'revision' }>,
  selection: FolderSelection,
  ports: OpenPorts,
  options: CallOptions,
): Promise<OpenedSide> {
  switch (type) {
    case 'folder':
      return openFolder(path, selection, ports, options)
    case 'bundle':
      return openBundle(path, ports, options)
    case 'appspec':
      return openText({ type: 'bundle', path }, () => ports.files.read(path))
  }
}

async function openFolder(
  path: string,
  { trackedOnly = false, appSpecVariables, ...patterns }: FolderSelection,
  { files, manifests, sourceControl, keep }: OpenPorts,
  options: CallOptions,
): Promise<OpenedSide> {
  const onlyFiles = trackedOnly ? new Set(await sourceControl.trackedFiles(path, options)) : undefined
  const selection = onlyFiles === undefined ? patterns : { ...patterns, onlyFiles }
  const { entries: collected, warnings } = await files.collect(path, selection, options)
  const entries = appSpecVariables === undefined ? collected : await fillIn(collected, appSpecVariables, files, keep)
  const read = once(() => manifests.ofFolder(entries, options))
  const sources = new Map<string, BundleEntry>(entries.map((entry) => [entry.path, entry]))
  return {
    compared: { type: 'folder', path },
    warnings,
    identify: async () => (await read()).contentDigest,
    load: async () => loadFolder(await read(), sources, files, options),
  }
}

/** Takes the AppSpec file as the hosts are to get it. @throws SlipwayError APPSPEC_INVALID for a variable without a value. */
async function fillIn(
  entries: readonly BundleEntry[],
  variables: ReadonlyMap<string, string>,
  files: Pick<Files, 'read'>,
  keep: OpenPorts['keep'],
): Promise<readonly BundleEntry[]> {
  const appSpec = entries.find(({ path }) => path === APPSPEC_PATH)
  if (appSpec === undefined) return entries
  const { content, diagnostics } = await fillAppSpec(await files.read(appSpec.source), appSpec.source, variables)
  if (diagnostics.length > 0) {
    throw new SlipwayError('APPSPEC_INVALID', diagnostics.map(({ message }) => message).join('\n'), {
      hint: 'give each variable a value with --appspec-var or --appspec-env',
    })
  }
  const sizeBytes = content.length
  const source = await keep(APPSPEC_PATH, { body: alone(content), sizeBytes })
  return entries.map((entry) => (entry === appSpec ? { ...entry, mode: 0o644, sizeBytes, source } : entry))
}

function openBundle(path: string, ports: OpenPorts, options: CallOptions): OpenedSide {
  const read = once(() => ports.manifests.ofArchive(path, options))
  return {
    compared: { type: 'bundle', path },
    warnings: [],
    identify: async () => (await read()).contentDigest,
    load: async () => loadArchive(path, await read(), ports.files, options),
  }
}

async function openRevision(
  revision: RevisionLocation,
  compared: ComparedSide,
  ports: OpenPorts,
  options: CallOptions,
): Promise<OpenedSide> {
  const place = describeRevision(revision)
  switch (revision.type) {
    case 's3':
      return openObject(revision, compared, ports, options)
    case 'github': {
      const { repository, commitId } = revision
      const fetch = async (): Promise<OpenedBytes> => ports.archives.open(repository, commitId, options)
      const load = async () => toGitModes(await loadFetched('commit.tgz', place, fetch, ports, options))
      return { compared, warnings: [], identify: async () => undefined, load }
    }
    case 'content':
      return openText(compared, async () => new TextEncoder().encode(revision.content ?? ''))
    case 'mender':
      throw new SlipwayError('NOT_IMPLEMENTED', `${place} is a release of Mender, whose Artifacts are not compared`, {
        hint: 'compare the folders or the bundles that they were made from',
      })
    case 'greengrass':
      throw new SlipwayError('NOT_IMPLEMENTED', `${place} names components, whose artifacts are not compared`, {
        hint: 'compare the folders that they were made from',
      })
    default:
      return unreachable(revision)
  }
}

async function openObject(
  revision: S3Revision,
  compared: ComparedSide,
  ports: OpenPorts,
  options: CallOptions,
): Promise<OpenedSide> {
  const { bucket, key, version, bundleType } = revision
  const place = describeRevision(revision)
  const facts = await ports.objects.look(bucket, key, version)
  requireSame(revision, facts)
  const fetch = async (): Promise<OpenedBytes> => {
    const opened = await ports.objects.open(bucket, key, version)
    // Without a version it may have become another one since it was looked at.
    requireSame({ ...revision, eTag: revision.eTag ?? facts.eTag }, opened)
    return opened
  }
  if (bundleType === 'YAML' || bundleType === 'JSON') {
    return openText(compared, async () => readText(place, await fetch()))
  }
  return {
    compared,
    warnings: [],
    identify: async () => facts.contentDigest,
    load: () => loadFetched(`bundle.${bundleType}`, place, fetch, ports, options),
  }
}

function openText(compared: ComparedSide, read: () => Promise<Uint8Array>): OpenedSide {
  return { compared, warnings: [], identify: async () => undefined, load: async () => loadText(await read()) }
}

/** Whoever reads of a damaged archive knows it by the place that it came from. */
async function loadFetched(
  name: string,
  place: string,
  fetch: () => Promise<OpenedBytes>,
  { files, manifests, keep }: OpenPorts,
  options: CallOptions,
): Promise<LoadedRelease> {
  const path = await keep(name, await fetch(), place)
  try {
    return await loadArchive(path, await manifests.ofArchive(path, options), files, options)
  } catch (error) {
    if (!(error instanceof SlipwayError) || error.code !== 'ARCHIVE_INVALID') throw error
    const { code, message, hint } = error
    throw new SlipwayError(code, message.replaceAll(path, place), {
      cause: error,
      ...(hint !== undefined && { hint }),
    })
  }
}

/** Git knows of modes only whether a file is executable; those in GitHub's archives are of its own umask. */
function toGitModes(release: LoadedRelease): LoadedRelease {
  const entries: Manifest['entries'] = release.entries.map((entry) => ({
    ...entry,
    mode: (entry.mode & 0o100) === 0 ? 0o644 : 0o755,
  }))
  return { ...release, entries }
}

function requireSame<T extends { readonly eTag: string }>(
  revision: S3Revision,
  found: T | undefined,
): asserts found is T {
  const place = describeRevision(revision)
  const which = revision.version === undefined ? '' : ` in version "${revision.version}"`
  if (found === undefined) {
    throw new SlipwayError('OBJECT_NOT_FOUND', `there is no object "${place}"${which}, so that it cannot be compared`, {
      hint: 'was it removed, or expired by a lifecycle rule? "slipway revisions list" shows what else was pushed',
    })
  }
  if (revision.eTag === undefined || found.eTag === revision.eTag) return
  throw new SlipwayError(
    'OBJECT_CHANGED',
    `the object "${place}"${which} is another one by now: its ETag is "${found.eTag}", and "${revision.eTag}" is asked for`,
    { hint: 'leave the ETag out to compare with what is there now' },
  )
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

async function* alone(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes
}
