import { comparePaths } from './archive-path.ts'
import { filledFolders } from './implied-folders.ts'
import type { ManifestEntry } from './manifest.ts'

/** What a host gets at a path. Folders have no mode of their own there, and neither have links. */
export type EntryState =
  | { readonly type: 'file'; readonly mode: number; readonly sizeBytes: number; readonly sha256: string }
  | { readonly type: 'directory' }
  | { readonly type: 'symlink'; readonly linkTarget: string }

/** In what a path differs: with another `type`, nothing else can be compared. */
export type Difference = 'type' | 'content' | 'mode' | 'link-target'

/** What has become of one path. */
export type EntryChange =
  | { readonly kind: 'added'; readonly path: string; readonly after: EntryState }
  | { readonly kind: 'removed'; readonly path: string; readonly before: EntryState }
  | {
      readonly kind: 'changed'
      readonly path: string
      readonly before: EntryState
      readonly after: EntryState
      /** Never empty. */
      readonly differences: readonly Difference[]
    }

/**
 * Says what a release brings to a path, path by path: the empty list exactly when hosts get the same from both.
 *
 * A folder that something is in says nothing of its own: some archivers list such folders and some do not, and the agent makes
 * them alike, whatever their mode.
 *
 * @returns sorted by path, bytewise.
 */
export function compareEntries(
  before: readonly ManifestEntry[],
  after: readonly ManifestEntry[],
): readonly EntryChange[] {
  const [old, now] = [statesOf(before), statesOf(after)]
  const changes: EntryChange[] = []
  for (const [path, state] of old) {
    const next = now.get(path)
    if (next === undefined) changes.push({ kind: 'removed', path, before: state })
    else {
      const differences = differencesOf(state, next)
      if (differences.length > 0) changes.push({ kind: 'changed', path, before: state, after: next, differences })
    }
  }
  for (const [path, state] of now) {
    if (!old.has(path)) changes.push({ kind: 'added', path, after: state })
  }
  return changes.sort((a, b) => comparePaths(a.path, b.path))
}

/**
 * The folders that one release has and the other has nothing of, the outermost of each: what is below one is told in one word.
 *
 * @returns sorted by path, bytewise.
 */
export function foldersOnlyIn(entries: readonly ManifestEntry[], others: readonly ManifestEntry[]): readonly string[] {
  const known = filledFolders(others)
  return [...filledFolders(entries)]
    .filter((folder) => !known.has(folder) && isOutermost(folder, known))
    .sort(comparePaths)
}

function isOutermost(folder: string, known: ReadonlySet<string>): boolean {
  const end = folder.lastIndexOf('/')
  return end < 0 || known.has(folder.slice(0, end))
}

/** What hosts get of a release, by path. */
export function statesOf(entries: readonly ManifestEntry[]): ReadonlyMap<string, EntryState> {
  const filled = filledFolders(entries)
  const states = new Map<string, EntryState>()
  for (const entry of entries) {
    if (entry.content.type !== 'directory' || !filled.has(entry.path)) states.set(entry.path, stateOf(entry))
  }
  return states
}

function stateOf({ mode, sizeBytes, content }: ManifestEntry): EntryState {
  return content.type === 'file' ? { type: 'file', mode, sizeBytes, sha256: content.sha256 } : content
}

function differencesOf(before: EntryState, after: EntryState): readonly Difference[] {
  if (before.type === 'file' && after.type === 'file') {
    return [
      ...(before.sha256 === after.sha256 ? [] : (['content'] as const)),
      ...(before.mode === after.mode ? [] : (['mode'] as const)),
    ]
  }
  if (before.type === 'symlink' && after.type === 'symlink') {
    return before.linkTarget === after.linkTarget ? [] : ['link-target']
  }
  return before.type === after.type ? [] : ['type']
}
