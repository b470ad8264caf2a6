import { compareEntries, type EntryChange, foldersOnlyIn, statesOf } from '../../bundle/compare-entries.ts'
import type { CallOptions, OpenedBytes, Reporter, TemporaryFile, TemporaryFiles } from '../../provider.ts'
import { isSameRevision } from '../../revision/index.ts'
import { compareTextsOf, type TextRequest } from './compare-text-of.ts'
import { findHooks } from './find-hooks.ts'
import type { LoadedRelease } from './load-release.ts'
import { type LocatePorts, locateSide } from './locate-side.ts'
import type { ComparedSide, DiffEvent, DiffRequest, HookUse, ReleaseDiff, ReleaseTotals } from './model.ts'
import { type OpenPorts, openSide } from './open-side.ts'

export interface DiffPorts extends Omit<LocatePorts, 'files'>, Omit<OpenPorts, 'files' | 'keep'> {
  readonly files: LocatePorts['files'] & OpenPorts['files']
  readonly temporary: TemporaryFiles
  readonly reporter: Reporter<DiffEvent>
}

/**
 * Says what is different between two releases, wherever they are: what hosts would get of one and not of the other.
 *
 * ```
 * find both -> one revision? -> look at both -> one digest? -> fetch what is elsewhere -> compare path by path
 * ```
 *
 * What is fetched is kept in a temporary file until the end, whatever the end is.
 *
 * @throws SlipwayError SOURCE_INVALID, REVISION_NOT_FOUND, OBJECT_NOT_FOUND, OBJECT_CHANGED, ARCHIVE_INVALID, DISK_FULL, and
 * those of the services.
 */
export async function diffReleases(
  request: DiffRequest,
  ports: DiffPorts,
  options: CallOptions = {},
): Promise<ReleaseDiff> {
  const { group, trackedOnly = false, appSpecVariables } = request
  const selection = {
    ...request.selection,
    trackedOnly,
    ...(appSpecVariables !== undefined && { appSpecVariables }),
  }
  const kept: TemporaryFile[] = []
  const keep: OpenPorts['keep'] = async (name, bytes, place) => {
    const onProgress = place === undefined ? {} : tellOf(place, bytes, ports.reporter)
    const file = await ports.temporary.keep(name, bytes, { ...options, ...onProgress })
    kept.push(file)
    return file.path
  }
  try {
    const located = [
      await locateSide(request.from, group, ports, options),
      await locateSide(request.to, group, ports, options),
    ] as const
    const [a, b] = located
    if (a.type === 'revision' && b.type === 'revision' && isSameRevision(a.revision, b.revision)) {
      const sides = { from: describeRevisionSide(a), to: describeRevisionSide(b) }
      return { ...same('revision'), ...sides, warnings: [...a.warnings, ...b.warnings] }
    }
    const openPorts = { ...ports, keep }
    const from = await openSide(a, selection, openPorts, options)
    const to = await openSide(b, selection, openPorts, options)
    const warnings = [...from.warnings, ...to.warnings]
    const digest = await from.identify()
    if (digest !== undefined && digest === (await to.identify())) {
      return { ...same('digest'), from: from.compared, to: to.compared, warnings }
    }
    const [before, after] = [await from.load(), await to.load()]
    const compared = {
      from: describeLoaded(from.compared, before),
      to: describeLoaded(to.compared, after),
    }
    return { ...compared, ...(await compare(before, after, request)), comparedBy: 'content', warnings }
  } finally {
    await Promise.all(kept.map((file) => file.remove()))
  }
}

async function compare(
  before: LoadedRelease,
  after: LoadedRelease,
  { showsScripts = false, texts = [] }: DiffRequest,
): Promise<Pick<ReleaseDiff, 'isSame' | 'changes' | 'folders' | 'hooks' | 'texts'>> {
  const changes = compareEntries(before.entries, after.entries)
  const hooks = await hooksOfChanges(changes, before, after)
  const changedText = (path: string): boolean =>
    changes.some(
      (change) => change.path === path && (change.kind !== 'changed' || change.differences.includes('content')),
    )
  const appSpecs = appSpecPaths(before, after).filter(
    ({ beforePath, afterPath }) => beforePath !== afterPath || changedText(afterPath ?? ''),
  )
  const others = new Set([...(showsScripts ? [...hooks.keys()].filter(changedText) : []), ...texts])
  for (const { path } of appSpecs) others.delete(path)
  const paths = [...appSpecs, ...[...others].map((path) => ({ path, beforePath: path, afterPath: path }))]
  return {
    isSame: changes.length === 0,
    changes,
    folders: {
      added: foldersOnlyIn(after.entries, before.entries),
      removed: foldersOnlyIn(before.entries, after.entries),
    },
    hooks,
    texts: await compareTextsOf({ before, after, paths }),
  }
}

/** On Windows hosts the file may be written in other capitals than before: it is the AppSpec file all the same. */
function appSpecPaths(
  { appSpec: beforePath }: LoadedRelease,
  { appSpec: afterPath }: LoadedRelease,
): TextRequest['paths'] {
  const path = afterPath ?? beforePath
  if (path === undefined) return []
  return [{ path, ...(beforePath !== undefined && { beforePath }), ...(afterPath !== undefined && { afterPath }) }]
}

async function hooksOfChanges(
  changes: readonly EntryChange[],
  before: LoadedRelease,
  after: LoadedRelease,
): Promise<ReadonlyMap<string, readonly HookUse[]>> {
  const [old, now] = [await findHooks(before), await findHooks(after)]
  const hooks = new Map<string, readonly HookUse[]>()
  for (const { path, kind } of changes) {
    const uses = (kind === 'removed' ? old : now).get(path)
    if (uses !== undefined) hooks.set(path, uses)
  }
  return hooks
}

/** Tells of something that is fetched: now what it is, and later how much has come. */
function tellOf(
  place: string,
  { sizeBytes }: OpenedBytes,
  reporter: DiffPorts['reporter'],
): { readonly onProgress: (fetchedBytes: number) => void } {
  const total = sizeBytes === undefined ? {} : { totalBytes: sizeBytes }
  reporter.report({ type: 'fetching', place, ...(sizeBytes !== undefined && { sizeBytes }) })
  return { onProgress: (fetchedBytes) => reporter.report({ type: 'fetch-progress', fetchedBytes, ...total }) }
}

function describeRevisionSide({
  revision,
  deployment,
}: Pick<ComparedSide, 'deployment'> & { readonly revision: NonNullable<ComparedSide['revision']> }): ComparedSide {
  return { type: 'revision', revision, ...(deployment !== undefined && { deployment }) }
}

function describeLoaded(compared: ComparedSide, { entries, strippedFolder }: LoadedRelease): ComparedSide {
  return { ...compared, totals: totalsOf(entries), ...(strippedFolder !== undefined && { strippedFolder }) }
}

function totalsOf(entries: LoadedRelease['entries']): ReleaseTotals {
  let [files, sizeBytes] = [0, 0]
  for (const state of statesOf(entries).values()) {
    if (state.type === 'directory') continue
    files += 1
    if (state.type === 'file') sizeBytes += state.sizeBytes
  }
  return { files, sizeBytes }
}

function same(comparedBy: ReleaseDiff['comparedBy']): Omit<ReleaseDiff, 'from' | 'to' | 'warnings'> {
  return { isSame: true, comparedBy, changes: [], folders: { added: [], removed: [] }, hooks: new Map(), texts: [] }
}
