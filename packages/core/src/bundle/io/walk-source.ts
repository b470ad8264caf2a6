import { isUtf8 } from 'node:buffer'
import { type Dirent, lstatSync, readdirSync, readlinkSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { SlipwayError } from '../../errors.ts'
import { comparePaths, DEPLOYIGNORE_PATH, parseArchivePath } from '../archive-path.ts'
import type { BundleEntry } from '../entry.ts'
import type { EntryFilter } from '../entry-filter.ts'
import type { LeftOut, LeftOutReason } from '../left-out.ts'
import type { TrackedFiles } from '../tracked-files.ts'
import { errorCodeOf } from './disk-space.ts'
import { comesBeforeContent, EntriesBehind, OpenFolder } from './entry-order.ts'
import { destinationOfPartial } from './partial-name.ts'
import { escapeBytes, invalidSource, lostInWalk } from './source-problem.ts'

export interface WalkRequest {
  /** Where it begins, with no link in its path. */
  readonly root: string
  readonly filter: EntryFilter
  /** What is written by us, by its place on this machine. */
  readonly output: ReadonlySet<string>
  readonly tracked: TrackedFiles | undefined
  /** Told of entries as they are found, in batches. */
  readonly onFound: ((entries: readonly BundleEntry[]) => void) | undefined
  readonly signal: AbortSignal | undefined
}

export interface WalkedSource {
  /** Sorted by path, bytewise. */
  readonly entries: BundleEntry[]
  /** In no order that means anything. */
  readonly leftOut: LeftOut[]
  /** The sockets among what is left out, that nothing else would have kept out. */
  readonly sockets: string[]
  /** Whether there was anything at all. */
  readonly isEmpty: boolean
}

interface Walk extends WalkRequest, Omit<WalkedSource, 'isEmpty'> {
  seen: number
  /** How many had been seen when others last had their turn. */
  seenAtTurn: number
  /** How many entries were told. */
  told: number
}

/** What stands for bytes that are not UTF-8. */
const REPLACEMENT = '\u{fffd}'

/** After so many, signals and timers have their turn: some milliseconds' worth of looking. */
const SEEN_IN_A_TURN = 500

/**
 * Goes through a source folder once, in the order of the entries, and follows no link.
 *
 * All of it without the thread pool: the kernel has most answers at hand, and going to the pool and back for each of 20,000 files
 * or 2,000 folders takes longer than asking. Between folders a signal is heard.
 *
 * @throws SlipwayError `SOURCE_INVALID` naming what no archive could carry, or what cannot be read.
 */
export async function walkSource(request: WalkRequest): Promise<WalkedSource> {
  const walk: Walk = { ...request, entries: [], leftOut: [], sockets: [], seen: 0, seenAtTurn: 0, told: 0 }
  await walkFolder(walk, { path: '', filter: request.filter, open: undefined, entries: walk.entries })
  tell(walk)
  const { entries, leftOut, sockets, seen } = walk
  return { entries, leftOut, sockets, isEmpty: seen === 0 }
}

function tell(walk: Walk): void {
  if (walk.entries.length === walk.told) return
  walk.onFound?.(walk.entries.slice(walk.told))
  walk.told = walk.entries.length
}

interface FolderInWalk {
  readonly path: string
  /** What holds in it; while it is not read yet, what holds around it. */
  readonly filter: EntryFilter
  readonly open: OpenFolder | undefined
  /** Where its entries go. */
  readonly entries: BundleEntry[]
}

/** Adds what is in the folder and below it. */
async function walkFolder(walk: Walk, outer: FolderInWalk): Promise<void> {
  const { path, entries } = outer
  walk.signal?.throwIfAborted()
  const here = join(walk.root, path)
  const found = readFolder(here)
  walk.seen += found.length
  if (walk.seen - walk.seenAtTurn >= SEEN_IN_A_TURN) {
    walk.seenAtTurn = walk.seen
    tell(walk)
    await setImmediate()
  }
  const folder = { ...outer, filter: await filterIn(walk, path, found, outer.filter) }
  const behind = new EntriesBehind(entries)
  for (const [n, one] of found.entries()) {
    const { name } = one
    behind.catchUp(name)
    const below = look(walk, folder, one, here.endsWith(sep) ? `${here}${name}` : `${here}${sep}${name}`)
    if (below === undefined) continue
    const leftOutBefore = walk.leftOut.length
    const next = found[n + 1]?.name
    const isNext = next === undefined || !comesBeforeContent(next, name)
    await walkFolder(walk, { ...below, entries: isNext ? entries : behind.of(name) })
    if (!below.open.isIn && !below.isWanted) foldNotIncluded(walk.leftOut, leftOutBefore, below.path)
  }
  behind.catchUp()
}

/** Adds what stands at one place; answers with a folder that has to be looked into. */
function look(
  walk: Walk,
  { path: inside, filter, open, entries }: FolderInWalk,
  one: Dirent,
  place: string,
): (FolderInWalk & { readonly open: OpenFolder; readonly isWanted: boolean }) | undefined {
  const path = inside === '' ? one.name : `${inside}/${one.name}`
  const isDirectory = one.isDirectory()
  const verdict = judge(walk, filter, path, place, isDirectory)
  if (typeof verdict === 'object') {
    walk.leftOut.push({ path, isDirectory, reason: verdict })
    return undefined
  }
  // Further down nothing can be wrong with a path: a name on a disk holds no slash and is neither `.` nor `..`.
  const parsed = inside === '' ? parseArchivePath(path) : { ok: true as const }
  if (!parsed.ok)
    throw invalidSource(`the name of "${place}" ${parsed.problem}, and hosts would refuse it`, 'rename it')
  if (one.isSocket()) {
    walk.leftOut.push({ path, isDirectory, reason: { type: 'never' } })
    walk.sockets.push(path)
    return undefined
  }
  if (!isDirectory) {
    const entry = entryOf(path, place, one)
    open?.putIn()
    entries.push(entry)
    return undefined
  }
  const below = new OpenFolder(path, place, open, entries)
  const isWanted = verdict === 'in'
  // Folders are not tracked: they are there for what is in them.
  if (isWanted && walk.tracked === undefined) below.putIn()
  return { path, filter, open: below, entries, isWanted }
}

function judge(
  { output, tracked }: Walk,
  filter: EntryFilter,
  path: string,
  place: string,
  isDirectory: boolean,
): 'in' | 'on-demand' | LeftOutReason {
  if (output.has(destinationOfPartial(place) ?? place)) return { type: 'output' }
  const verdict = filter.judge(path, isDirectory)
  if (typeof verdict === 'object') return verdict
  return tracked?.has(path, isDirectory) === false ? { type: 'untracked' } : verdict
}

/** A folder in which nothing was asked for stands for all below it, unless a pattern has its own say in there. */
function foldNotIncluded(leftOut: LeftOut[], before: number, path: string): void {
  if (leftOut.slice(before).some(({ reason }) => reason.type === 'pattern')) return
  leftOut.splice(before, leftOut.length, { path, isDirectory: true, reason: { type: 'not-included' } })
}

function readFolder(folder: string): Dirent[] {
  try {
    const found = readdirSync(folder, { withFileTypes: true })
    if (found.some(({ name }) => name.includes(REPLACEMENT))) refuseOtherNames(folder)
    return found.sort((a, b) => comparePaths(a.name, b.name))
  } catch (cause) {
    throw cause instanceof SlipwayError ? cause : lostInWalk(folder, cause)
  }
}

/** A name may hold this character itself. */
function refuseOtherNames(folder: string): void {
  for (const name of readdirSync(folder, { encoding: 'buffer' })) {
    if (isUtf8(name)) continue
    throw invalidSource(
      `the name of "${join(folder, escapeBytes(name))}" is not UTF-8, and an archive could not carry it`,
      'rename it',
    )
  }
}

async function filterIn(
  { root }: Walk,
  folder: string,
  found: readonly Dirent[],
  outer: EntryFilter,
): Promise<EntryFilter> {
  const one = found.find(({ name }) => name === DEPLOYIGNORE_PATH)
  if (one === undefined || one.isDirectory()) return outer
  const file = join(root, folder, DEPLOYIGNORE_PATH)
  let bytes: Buffer
  try {
    // A link may lead to it, but nobody waits for the other end of a FIFO.
    if (!(await stat(file)).isFile()) throw invalidSource(`"${file}" is not a file`, 'put a file of patterns there')
    bytes = await readFile(file)
  } catch (cause) {
    if (one.isSymbolicLink() && errorCodeOf(cause) === 'ENOENT') {
      throw invalidSource(`"${file}" is a link that leads to nothing`, 'point it to a file of patterns', cause)
    }
    throw cause instanceof SlipwayError ? cause : lostInWalk(file, cause)
  }
  if (!isUtf8(bytes)) throw invalidSource(`"${file}" is not UTF-8 text`, 'save it as UTF-8')
  return outer.inFolder(folder, bytes.toString('utf8'))
}

/**
 * Modes are brought to what a deployment needs, so that a bundle does not depend on the umask of whoever checked the source
 * out.
 */
function entryOf(path: string, source: string, found: Dirent): BundleEntry {
  try {
    if (found.isFile()) {
      const stats = lstatSync(source)
      return { path, type: 'file', mode: (stats.mode & 0o100) === 0 ? 0o644 : 0o755, sizeBytes: stats.size, source }
    }
    if (found.isSymbolicLink()) {
      const linkTarget = readLink(source)
      return { path, type: 'symlink', mode: 0o777, sizeBytes: 0, source, linkTarget }
    }
  } catch (cause) {
    throw cause instanceof SlipwayError ? cause : lostInWalk(source, cause)
  }
  const kind = found.isFIFO() ? 'a FIFO' : 'a device'
  throw invalidSource(
    `"${source}" is ${kind}, which cannot be put into a bundle`,
    `remove it, or leave it out with ${DEPLOYIGNORE_PATH}`,
  )
}

function readLink(source: string): string {
  const target = readlinkSync(source, { encoding: 'buffer' })
  if (isUtf8(target)) return target.toString('utf8')
  throw invalidSource(
    `link "${source}" points to "${escapeBytes(target)}", which is not UTF-8`,
    'point it to another name',
  )
}
