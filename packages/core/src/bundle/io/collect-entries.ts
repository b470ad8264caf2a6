import { APPSPEC_PATH, comparePaths, DEPLOYIGNORE_PATH, linkLeavesTree } from '../archive-path.ts'
import type { BundleEntry } from '../entry.ts'
import { createEntryFilter, type EntryPatterns } from '../entry-filter.ts'
import type { LeftOut } from '../left-out.ts'
import { createTrackedFiles, describeUntracked } from '../tracked-files.ts'
import { openSource, realPlace, replaceAppSpec } from './open-source.ts'
import { invalidSource } from './source-problem.ts'
import { type WalkedSource, walkSource } from './walk-source.ts'

export interface CollectOptions extends EntryPatterns {
  /** A file that goes in as `appspec.yml`, in the place of one that is there; relative to the source folder, or absolute. */
  readonly appSpecFile?: string
  /** Files or folders on this machine that stay out whatever the patterns say, such as the bundle that is being written. */
  readonly leaveOut?: readonly string[]
  /** When given, no files but these, by their paths from the source, with the folders that hold them: what is tracked. */
  readonly onlyFiles?: ReadonlySet<string>
  /**
   * Told of the entries in batches, in their order, as they are found: each once. With `appSpecFile`, which takes the place of another,
   * all at once in the end.
   */
  readonly onFound?: (entries: readonly BundleEntry[]) => void
  readonly signal?: AbortSignal
}

/** Something in the source that may not do on a host what it does here. */
export type CollectWarning =
  | {
      readonly kind: 'link-leaves-source'
      readonly path: string
      readonly linkTarget: string
      readonly message: string
    }
  /** Left by a program that runs or ran here, and left out: on a host, the program makes its own. */
  | { readonly kind: 'socket'; readonly path: string; readonly message: string }
  /** What the patterns would have let in; a folder that holds no tracked file counts once. */
  | { readonly kind: 'untracked'; readonly message: string }

export interface CollectedEntries {
  /** Sorted by path, bytewise; a folder comes before what is in it. */
  readonly entries: readonly BundleEntry[]
  /** What stays out and why, sorted by path, bytewise; a folder stands for all below it. */
  readonly leftOut: readonly LeftOut[]
  readonly warnings: readonly CollectWarning[]
}

/**
 * Walks a source folder once and lists what a bundle of it holds. Links are listed as links and never followed; empty folders
 * are listed, but not among tracked files. `.deployignore` files say what stays out of the folder that they lie in; `.git`,
 * `.DS_Store`, `__MACOSX`, sockets and the `.deployignore` files themselves never go in.
 *
 * Modes do not depend on the umask: `0755` for a folder and for a file that its owner may execute, `0644` for any other file,
 * `0777` for a link.
 *
 * @throws SlipwayError `SOURCE_INVALID`: the folder is missing, unreadable, not a folder, or nothing in it goes in; the AppSpec
 * file that was asked for is missing; something cannot be put into an archive (FIFO, device, name that is not UTF-8).
 */
export async function collectEntries(
  sourceDirectory: string,
  { appSpecFile, leaveOut = [], onlyFiles, onFound, signal, ...patterns }: CollectOptions = {},
): Promise<CollectedEntries> {
  signal?.throwIfAborted()
  const root = await openSource(sourceDirectory)
  const walked = await walkSource({
    root,
    filter: createEntryFilter(patterns),
    output: new Set(await Promise.all(leaveOut.map(realPlace))),
    tracked: onlyFiles && createTrackedFiles(onlyFiles),
    onFound: appSpecFile === undefined ? onFound : undefined,
    signal,
  })
  const { entries } = walked
  if (entries.length === 0) throw nothingToBundle(sourceDirectory, walked)
  if (appSpecFile !== undefined) {
    await replaceAppSpec(entries, root, appSpecFile)
    entries.sort((a, b) => comparePaths(a.path, b.path))
    onFound?.(entries)
  }
  const leftOut = walked.leftOut
    .filter(({ path }) => appSpecFile === undefined || path !== APPSPEC_PATH)
    .sort((a, b) => comparePaths(a.path, b.path))
  const links = entries.filter(({ linkTarget }) => linkTarget !== undefined)
  return { entries, leftOut, warnings: [...links.flatMap(linkWarnings), ...warningsOf(leftOut, walked.sockets)] }
}

function linkWarnings({ path, linkTarget }: BundleEntry): CollectWarning[] {
  if (linkTarget === undefined || !linkLeavesTree(path, linkTarget)) return []
  const message = `link "${path}" points to "${linkTarget}", outside the bundle: on a host it leads to whatever is there`
  return [{ kind: 'link-leaves-source', path, linkTarget, message }]
}

function warningsOf(leftOut: readonly LeftOut[], sockets: readonly string[]): CollectWarning[] {
  const warnings = [...sockets].sort(comparePaths).map((path): CollectWarning => {
    return {
      kind: 'socket',
      path,
      message: `"${path}" is a socket and left out of the bundle: does its program still run?`,
    }
  })
  const untracked = untrackedIn(leftOut)
  if (untracked.length > 0) warnings.push({ kind: 'untracked', message: describeUntracked(untracked) })
  return warnings
}

function untrackedIn(leftOut: readonly LeftOut[]): string[] {
  return leftOut.flatMap(({ path, isDirectory, reason }) =>
    reason.type === 'untracked' ? [isDirectory ? `${path}/` : path] : [],
  )
}

/** An AppSpec file alone would be a deployment that removes the application, which nobody means by an empty build folder. */
function nothingToBundle(sourceDirectory: string, { isEmpty, leftOut }: WalkedSource): Error {
  if (isEmpty) {
    return invalidSource(
      `source folder "${sourceDirectory}" is empty`,
      'name the folder that holds the application; was it built?',
    )
  }
  if (untrackedIn(leftOut).length > 0) {
    return invalidSource(
      `nothing in source folder "${sourceDirectory}" goes into the bundle: git tracks no file of it that is not left out`,
      'what a build makes is not tracked: to bundle it, do not ask for tracked files only',
    )
  }
  return invalidSource(
    `nothing in source folder "${sourceDirectory}" goes into the bundle: everything is left out`,
    `look at ${DEPLOYIGNORE_PATH}, and at what was said to include and to leave out`,
  )
}
