import type { ArchiveWriter } from '../bundle/entry.ts'
import { SlipwayError } from '../errors.ts'
import type { ArtifactStore, CallOptions, GrowingFile, SourceFacts, StorableFile } from '../provider.ts'
import { buildSource, type SourcePorts, type SourceRequest } from './bundle/build-source.ts'
import { checkBundleRequest } from './bundle/bundle-revision.ts'
import {
  type ApprovedRelease,
  type FoundRelease,
  type ReleasePorts,
  type ReleaseRequest,
  withFoundRelease,
} from './bundle/found-release.ts'
import { type PackedMeanwhile, withPackedMeanwhile } from './bundle/packed-meanwhile.ts'
import type { ReadRelease } from './events.ts'
import { splitPath } from './paths.ts'
import { type PlannedPush, planItem } from './plan/plan-item.ts'
import {
  checkKey,
  originOf,
  type PushedRevision,
  type PushItem,
  type PushItemPorts,
  type PushPlace,
  pushItem,
  toPushItem,
} from './push-item.ts'

export interface PushSourceRequest {
  readonly release: Omit<ReleaseRequest, 'onlyFiles' | 'leaveOut'> & SourceRequest
  /** Where it goes. A commit that is said here takes the place of the one that source control says. */
  readonly place: PushPlace
}

interface SourceBundlePorts extends ReleasePorts, Omit<SourcePorts, 'reporter'> {
  readonly archive: ArchiveWriter
  readonly store: Pick<ArtifactStore, 'prepare' | 'find'>
}

export interface PushSourcePorts extends SourceBundlePorts, Omit<PushItemPorts, 'store'> {
  readonly store: Pick<ArtifactStore, 'prepare' | 'find' | 'put'>
}

/** What was found of the folder, beside what became of it. */
export interface PushedSource {
  readonly release: ReadRelease
  /** What source control said before the build; absent when there is none, or it could not say. */
  readonly facts?: SourceFacts
}

/**
 * The whole way from a repository to a revision:
 *
 * ```
 * look at source control -> build, if there is a build -> read -> look in the store -> pack and upload, unless it is there -> register
 * ```
 *
 * What a bundle of the folder would hold is known before there is one, so that what the store has already is not even packed. While
 * the store is asked, packing has begun.
 *
 * @throws SlipwayError APPSPEC_INVALID, SECRETS_FOUND, SOURCE_INVALID, INPUT_INVALID, BUNDLE_FAILED, DISK_FULL as for a bundle.
 * @throws SlipwayError KEY_TAKEN when another bundle is under the key, and would be lost.
 */
export async function pushSource(
  request: PushSourceRequest,
  ports: PushSourcePorts,
  options: CallOptions = {},
): Promise<PushedSource & PushedRevision> {
  return withSourceItem(request, ports, options, (item, place) => pushItem(item, place, ports, options))
}

/**
 * Finds out what {@link pushSource} would do with the same request, and does none of it: what would be uploaded is packed, to know
 * its size, and thrown away.
 *
 * @throws SlipwayError as `pushSource` does.
 */
export async function planPushSource(
  request: PushSourceRequest,
  ports: SourceBundlePorts,
  options: CallOptions = {},
): Promise<PushedSource & PlannedPush> {
  return withSourceItem(request, ports, options, (item, { bucket }) => planItem(item, bucket, ports.store, options))
}

async function withSourceItem<T>(
  request: PushSourceRequest,
  { sourceControl, build, ...ports }: SourceBundlePorts,
  options: CallOptions,
  use: (item: PushItem, place: PushPlace) => Promise<T>,
): Promise<PushedSource & T> {
  const { trackedOnly: _, timestamps: _of, buildFolder: _in, ...release } = request.release
  await checkBundleRequest(release, ports.files)
  const { facts, ...built } = await buildSource(
    request.release,
    { sourceControl, reporter: ports.reporter, ...(build !== undefined && { build }) },
    options,
  )
  const place = placeOf(request.place, facts)
  checkKey(place, release.format)
  const { format } = release
  const used = await withReadRelease({ ...release, ...built }, ports, options, (packed, readRelease) => {
    const { contentDigest } = packed
    const growing = toGrowingFile(packed, { format, contentDigest, ...originOf(place) })
    const item = toPushItem(place, { contentDigest, format }, async () => growing)
    return use(item, place).then((done) => ({ ...done, release: readRelease }))
  })
  return { ...used, ...(facts !== undefined && { facts }) }
}

/** Reads a release, and has it packed in a temporary place for as long as it is used. */
async function withReadRelease<T>(
  { modifiedAt, ...release }: Omit<ReleaseRequest, 'leaveOut'> & { readonly modifiedAt: Date },
  { archive, store, ...ports }: Omit<SourceBundlePorts, 'sourceControl' | 'build'>,
  options: CallOptions,
  use: (packed: PackedMeanwhile, release: ReadRelease) => Promise<T>,
): Promise<T> {
  const { source, format } = release
  const { reporter, temporary } = ports
  // Made before the walk: what is temporary may lie in the source.
  const { path, folder, remove } = await temporary.place(`bundle.${format}`)
  const writing = whereTemporary({ archive, temporary }, splitPath(folder).folder)
  let totalEntries: number | undefined
  const approve = async (found: FoundRelease): Promise<ApprovedRelease> => {
    const approved = await found.approve()
    totalEntries = approved.entries.length
    // Of a large release others still read now: the store is made ready in that time.
    await store.prepare()
    return approved
  }
  const onProgress = ({ entries: doneEntries }: { readonly entries: number }): void => {
    if (totalEntries !== undefined) reporter.report({ type: 'bundle-progress', doneEntries, totalEntries })
  }
  try {
    return await withFoundRelease({ ...release, leaveOut: folder }, { ...ports, ...writing }, options, (found) =>
      withPackedMeanwhile(
        { ...writing, path },
        { ...found, approve: () => approve(found) },
        { format, modifiedAt, onProgress, ...options },
        (packed) => {
          const { contentDigest, fileCount, content } = packed
          const readRelease: ReadRelease = { source, contentDigest, fileCount, content }
          reporter.report({ type: 'release-read', release: readRelease })
          return use(packed, readRelease)
        },
      ),
    )
  } finally {
    await remove()
  }
}

/** A bundle in the making, with what is told of it. */
function toGrowingFile(
  { file, grownTo, content, entries }: PackedMeanwhile,
  facts: Omit<GrowingFile, 'mostBytes' | 'grownTo' | 'whole'>,
): GrowingFile {
  const whole = async (): Promise<StorableFile> => ({ ...(await file()), ...facts })
  return {
    ...facts,
    // An entry, be it a folder, comes to no more than its content, what its compression adds at worst, and headers with its path
    // and the target of a link, each twice.
    mostBytes: Math.ceil(1.01 * content.sizeBytes) + 16_384 * (entries.length + 1),
    async grownTo(bytes, signal) {
      const grown = await grownTo(bytes, signal)
      return grown === undefined ? { isWhole: true, file: await whole() } : { isWhole: false, ...grown }
    },
    whole,
  }
}

/**
 * Says of a full disk that it is that of the temporary folder: nobody has chosen where a bundle lies that is not kept. To be said
 * where it is met, as whoever uploads the bundle meanwhile may have to add what could not be removed.
 */
function whereTemporary(
  { archive, temporary }: Pick<SourceBundlePorts, 'archive' | 'temporary'>,
  temporaryFolder: string,
): Pick<SourceBundlePorts, 'archive' | 'temporary'> {
  const rename = (error: unknown): never => {
    if (!(error instanceof SlipwayError) || error.code !== 'DISK_FULL') throw error
    throw new SlipwayError('DISK_FULL', `no space left in the temporary folder "${temporaryFolder}"`, {
      hint: 'free some space there, or set TMPDIR (on Windows TEMP) to a folder on another disk',
      cause: error,
    })
  }
  return {
    archive: { write: (...given) => archive.write(...given).catch(rename) },
    temporary: {
      place: (name) => temporary.place(name),
      keep: (...given) => temporary.keep(...given).catch(rename),
    },
  }
}

/** The commit is told of a folder that is what was committed, as far as source control knows. */
function placeOf(place: PushPlace, facts: SourceFacts | undefined): PushPlace {
  if (place.commit !== undefined || facts === undefined || facts.changedFiles.length > 0) return place
  return { ...place, commit: facts.commit }
}
