import { isUtf8 } from 'node:buffer'
import { lstat, readdir, readFile, readlink, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { SlipwayError } from '../../errors.ts'
import { APPSPEC_PATH, comparePaths, linkLeavesTree, parseArchivePath } from '../archive-path.ts'
import type { BundleEntry } from '../entry.ts'
import { createEntryFilter, DEPLOYIGNORE_PATH, type EntryFilter, type EntryPatterns } from '../entry-filter.ts'
import { createTrackedFiles, describeUntracked, type TrackedFiles } from '../tracked-files.ts'
import { errorCodeOf } from './disk-space.ts'

export interface CollectOptions extends Pick<EntryPatterns, 'include' | 'exclude'> {
  /** A file that goes in as `appspec.yml`, in the place of one that is there; relative to the source folder, or absolute. */
  readonly appSpecFile?: string
  /** Files or folders on this machine that stay out whatever the patterns say, such as the bundle that is being written. */
  readonly leaveOut?: readonly string[]
  /** When given, no files but these, by their paths from the source, with the folders that hold them: what is tracked. */
  readonly onlyFiles?: ReadonlySet<string>
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
  /** What the patterns would have let in; a folder that holds no tracked file counts once. */
  | { readonly kind: 'untracked'; readonly message: string }

export interface CollectedEntries {
  /** Sorted by path, bytewise; a folder comes before what is in it. */
  readonly entries: readonly BundleEntry[]
  /** How many things were left out; a folder that is left out counts once. */
  readonly ignored: number
  readonly warnings: readonly CollectWarning[]
}

/** How many entries of a folder are looked at together. */
const CONCURRENCY = 32

/**
 * Walks a source folder once and lists what a bundle of it holds. Links are listed as links and never followed; empty folders
 * are listed, but not among tracked files. `.deployignore` in the root says what stays out; `.git`, `.DS_Store` and `__MACOSX`
 * never go in.
 *
 * Modes are brought to what a deployment needs, so that a bundle does not depend on the umask of whoever checked the source
 * out: `0755` for a folder and for a file that its owner may execute, `0644` for any other file, `0777` for a link.
 *
 * @throws SlipwayError `SOURCE_INVALID`: the folder is missing, unreadable, not a folder, or nothing in it goes in; the AppSpec
 * file that was asked for is missing; something cannot be put into an archive (FIFO, socket, device, name that is not UTF-8).
 */
export async function collectEntries(
  sourceDirectory: string,
  { include, exclude, appSpecFile, leaveOut = [], onlyFiles, signal }: CollectOptions = {},
): Promise<CollectedEntries> {
  signal?.throwIfAborted()
  const root = await openSource(sourceDirectory)
  const deployIgnore = await readDeployIgnore(root)
  const walk: Walk = {
    root,
    filter: createEntryFilter({
      ...(deployIgnore !== undefined && { deployIgnore }),
      ...(include !== undefined && { include }),
      ...(exclude !== undefined && { exclude }),
    }),
    leaveOut: new Set(await Promise.all(leaveOut.map(realPlace))),
    tracked: onlyFiles && createTrackedFiles(onlyFiles),
    signal,
    entries: [],
    untracked: [],
    ignored: 0,
    seen: 0,
  }
  await walkFolder(walk, '')
  if (walk.entries.length === 0) throw nothingToBundle(sourceDirectory, walk)
  if (appSpecFile !== undefined) await replaceAppSpec(walk, appSpecFile)
  walk.entries.sort((a, b) => comparePaths(a.path, b.path))
  const missed = walk.untracked.filter((path) => appSpecFile === undefined || path !== APPSPEC_PATH)
  const warnings: CollectWarning[] = walk.entries.flatMap(warningsOf)
  if (missed.length > 0) warnings.push({ kind: 'untracked', message: describeUntracked(missed) })
  return { entries: walk.entries, ignored: walk.ignored, warnings }
}

interface Walk {
  readonly root: string
  readonly filter: EntryFilter
  readonly leaveOut: ReadonlySet<string>
  readonly tracked: TrackedFiles | undefined
  readonly signal: AbortSignal | undefined
  readonly entries: BundleEntry[]
  readonly untracked: string[]
  ignored: number
  seen: number
}

/** Adds what is in the folder and below it; answers whether that was anything. */
async function walkFolder(walk: Walk, folder: string): Promise<boolean> {
  walk.signal?.throwIfAborted()
  const names = await readNames(join(walk.root, folder))
  walk.seen += names.length
  let added = false
  for (let i = 0; i < names.length; i += CONCURRENCY) {
    const looked = await Promise.all(names.slice(i, i + CONCURRENCY).map((name) => look(walk, folder, name)))
    for (const found of looked) {
      if (found === undefined) walk.ignored += 1
      else if (found.entry.type !== 'directory') {
        walk.entries.push(found.entry)
        added = true
      } else {
        const holdsAny = await walkFolder(walk, found.entry.path)
        if (found.isWanted || holdsAny) {
          walk.entries.push(found.entry)
          added = true
        }
      }
    }
  }
  return added
}

/** What one name of a folder is, or `undefined` when it stays out. */
async function look(
  walk: Walk,
  folder: string,
  rawName: Buffer,
): Promise<{ readonly entry: BundleEntry; readonly isWanted: boolean } | undefined> {
  if (!isUtf8(rawName)) {
    throw invalid(
      `the name of "${join(walk.root, folder, escapeBytes(rawName))}" is not UTF-8, and an archive could not carry it`,
      'rename it',
    )
  }
  const name = rawName.toString('utf8')
  const path = folder === '' ? name : `${folder}/${name}`
  const source = join(walk.root, path)
  const stats = await lstat(source).catch((cause) => {
    throw unreadable(source, cause)
  })
  const verdict = walk.filter(path, stats.isDirectory())
  if (verdict === 'out' || walk.leaveOut.has(source)) return undefined
  if (walk.tracked?.has(path, stats.isDirectory()) === false) {
    walk.untracked.push(stats.isDirectory() ? `${path}/` : path)
    return undefined
  }
  const parsed = parseArchivePath(path)
  if (!parsed.ok) throw invalid(`the name of "${source}" ${parsed.problem}, and hosts would refuse it`, 'rename it')
  // Folders are not tracked: they are there for what is in them.
  const isWanted = verdict === 'in' && walk.tracked === undefined

  if (stats.isDirectory()) return { entry: { path, type: 'directory', mode: 0o755, sizeBytes: 0, source }, isWanted }
  if (stats.isFile()) {
    const mode = (stats.mode & 0o100) === 0 ? 0o644 : 0o755
    return { entry: { path, type: 'file', mode, sizeBytes: stats.size, source }, isWanted }
  }
  if (stats.isSymbolicLink()) {
    const target = await readlink(source, { encoding: 'buffer' }).catch((cause) => {
      throw unreadable(source, cause)
    })
    if (!isUtf8(target)) {
      throw invalid(
        `link "${source}" points to "${escapeBytes(target)}", which is not UTF-8`,
        'point it to another name',
      )
    }
    const linkTarget = target.toString('utf8')
    return { entry: { path, type: 'symlink', mode: 0o777, sizeBytes: 0, source, linkTarget }, isWanted }
  }
  const kind = stats.isFIFO() ? 'a FIFO' : stats.isSocket() ? 'a socket' : 'a device'
  throw invalid(
    `"${source}" is ${kind}, which cannot be put into a bundle`,
    `remove it, or leave it out with ${DEPLOYIGNORE_PATH}`,
  )
}

async function readNames(folder: string): Promise<Buffer[]> {
  try {
    return await readdir(folder, { encoding: 'buffer' })
  } catch (cause) {
    throw unreadable(folder, cause)
  }
}

async function openSource(sourceDirectory: string): Promise<string> {
  try {
    const root = await realpath(sourceDirectory)
    if ((await stat(root)).isDirectory()) return root
  } catch (cause) {
    if (errorCodeOf(cause) === 'ENOENT') {
      throw invalid(
        `source folder "${sourceDirectory}" does not exist`,
        'check the path; was the application built?',
        cause,
      )
    }
    throw unreadable(sourceDirectory, cause)
  }
  throw invalid(`source "${sourceDirectory}" is not a folder`, 'name the folder that holds the application')
}

async function readDeployIgnore(root: string): Promise<string | undefined> {
  const file = join(root, DEPLOYIGNORE_PATH)
  const bytes = await readFile(file).catch((cause) => {
    if (errorCodeOf(cause) === 'ENOENT') return undefined
    throw unreadable(file, cause)
  })
  if (bytes === undefined) return undefined
  if (!isUtf8(bytes)) throw invalid(`"${file}" is not UTF-8 text`, 'save it as UTF-8')
  return bytes.toString('utf8').replace(/^\uFEFF/, '')
}

async function replaceAppSpec(walk: Walk, appSpecFile: string): Promise<void> {
  const file = resolve(walk.root, appSpecFile)
  const hint = 'name a file, relative to the source folder or absolute'
  let source: string
  let sizeBytes: number
  try {
    source = await realpath(file)
    const stats = await stat(source)
    if (!stats.isFile()) throw invalid(`AppSpec file "${file}" is not a file`, hint)
    sizeBytes = stats.size
  } catch (cause) {
    if (errorCodeOf(cause) === 'ENOENT') throw invalid(`AppSpec file "${file}" does not exist`, hint, cause)
    throw cause instanceof SlipwayError ? cause : unreadable(file, cause)
  }
  const entry: BundleEntry = { path: APPSPEC_PATH, type: 'file', mode: 0o644, sizeBytes, source }
  const replaced = walk.entries.findIndex(({ path }) => path === APPSPEC_PATH)
  if (replaced === -1) walk.entries.push(entry)
  else if (walk.entries[replaced]?.type !== 'directory') walk.entries[replaced] = entry
  else throw invalid(`"${join(walk.root, APPSPEC_PATH)}" is a folder, in the place of the AppSpec file`, 'rename it')
}

/** Where a path really is, though the last part of it may not exist yet. */
async function realPlace(path: string): Promise<string> {
  const absolute = resolve(path)
  const parent = await realpath(dirname(absolute)).catch(() => dirname(absolute))
  return join(parent, basename(absolute))
}

function warningsOf({ path, linkTarget }: BundleEntry): CollectWarning[] {
  if (linkTarget === undefined || !linkLeavesTree(path, linkTarget)) return []
  const message = `link "${path}" points to "${linkTarget}", outside the bundle: on a host it leads to whatever is there`
  return [{ kind: 'link-leaves-source', path, linkTarget, message }]
}

/** An AppSpec file alone would be a deployment that removes the application, which nobody means by an empty build folder. */
function nothingToBundle(sourceDirectory: string, { seen, untracked }: Walk): SlipwayError {
  if (seen === 0) {
    return invalid(
      `source folder "${sourceDirectory}" is empty`,
      'name the folder that holds the application; was it built?',
    )
  }
  if (untracked.length > 0) {
    return invalid(
      `nothing in source folder "${sourceDirectory}" goes into the bundle: git tracks no file of it that is not left out`,
      'what a build makes is not tracked: to bundle it, do not ask for tracked files only',
    )
  }
  return invalid(
    `nothing in source folder "${sourceDirectory}" goes into the bundle: everything is left out`,
    `look at ${DEPLOYIGNORE_PATH} and at the include and exclude patterns`,
  )
}

function unreadable(path: string, cause: unknown): SlipwayError {
  const code = errorCodeOf(cause)
  if (code === undefined) throw cause
  return code === 'EACCES' || code === 'EPERM'
    ? invalid(`"${path}" cannot be read: no permission`, 'make it readable, or leave it out', cause)
    : invalid(`"${path}" cannot be read: ${code}`, 'was it moved or removed meanwhile? bundle again', cause)
}

function invalid(message: string, hint: string, cause?: unknown): SlipwayError {
  return new SlipwayError('SOURCE_INVALID', message, { hint, ...(cause !== undefined && { cause }) })
}

/** Bytes as text, those that are not printable ASCII as `\xNN`. */
function escapeBytes(bytes: Buffer): string {
  return [...bytes]
    .map((byte) =>
      byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`,
    )
    .join('')
}
