import { closest } from '../../closest.ts'
import type { HostOs } from '../document.ts'
import type { ReleaseEntry } from '../locate.ts'

/**
 * What is at a path of the release, with symbolic links followed:
 * - `unknown`: the path leads out of the release, so that only a host can tell
 * - `missing`: nothing is there; `link` is the first symbolic link on the way, if there is one
 */
export type Found =
  | { readonly kind: 'file' | 'directory'; readonly entry: ReleaseEntry }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'missing'; readonly link?: ReleaseEntry }

/** A release by its paths, as an unpacked one is to the agent. */
export interface ReleasePaths {
  /** How many files, folders and links there are. */
  readonly count: number
  find(path: string): Found
  /** As `find`, but that a link which leads nowhere is there itself: it is copied as it is. */
  findSource(path: string): Found
  /** What is in a folder; none for what is no folder. */
  childrenOf(folder: string): readonly ReleaseEntry[]
  /** Whether any link leads to a folder, so that the folder is in more than one place. */
  hasLinkToFolder(): boolean
  /** A path that was most likely meant, when nothing is at `path`. */
  suggest(path: string): string | undefined
}

const UNKNOWN: Found = { kind: 'unknown' }

/** Linux gives up a path that leads through more links. */
const MOST_LINKS = 40

/** Looking for what was meant compares with every path of the release, so it is done for so many paths only. */
const MOST_SUGGESTIONS = 20

/**
 * Looks paths of an AppSpec up in the listing of a release as the agent would on disk: a leading slash means nothing,
 * folders exist when something is in them, Windows does not tell capitals apart.
 */
export function indexRelease(entries: readonly ReleaseEntry[], os: HostOs): ReleasePaths {
  const fold = (path: string): string => (os === 'windows' ? path.toLowerCase() : path)
  // Only what is asked for is made: a listing may be of tens of thousands.
  let index: Known | undefined
  const known = (): Known => {
    index ??= knownPaths(entries, os, fold)
    return index
  }
  let children: ReadonlyMap<string, readonly ReleaseEntry[]> | undefined
  let suggestions = 0
  return {
    get count() {
      return known().size
    },
    find: (path) => follow(path, known, fold, os),
    findSource(path) {
      const found = follow(path, known, fold, os)
      if (found.kind !== 'missing' || found.link === undefined) return found
      const isItself = fold(segmentsOf(path, os).join('/')) === fold(found.link.path)
      return isItself ? { kind: 'file', entry: found.link } : found
    },
    childrenOf(folder) {
      // Names that Windows does not tell apart are one there, and yet more than one in the listing.
      children ??= groupByFolder(
        os === 'windows' ? eachOnce([...known().values(), ...entries]) : known().values(),
        fold,
      )
      return children.get(fold(folder)) ?? []
    },
    hasLinkToFolder() {
      return entries.some(({ path, type }) => type === 'symlink' && follow(path, known, fold, os).kind === 'directory')
    },
    suggest(path) {
      const wanted = segmentsOf(path, os).join('/')
      if (wanted.split('/').includes('..') || suggestions >= MOST_SUGGESTIONS) return undefined
      suggestions += 1
      return suggestFrom(
        wanted,
        [...known().values()].map((entry) => entry.path),
      )
    },
  }
}

type Known = ReadonlyMap<string, ReleaseEntry>

/** One listing is looked up in more than once while a release is judged. */
const KNOWN: Readonly<Record<HostOs, WeakMap<readonly ReleaseEntry[], Known>>> = {
  linux: new WeakMap(),
  windows: new WeakMap(),
}

function knownPaths(entries: readonly ReleaseEntry[], os: HostOs, fold: (path: string) => string): Known {
  const known = KNOWN[os].get(entries) ?? indexByPath(entries, fold)
  KNOWN[os].set(entries, known)
  return known
}

function indexByPath(entries: readonly ReleaseEntry[], fold: (path: string) => string): Map<string, ReleaseEntry> {
  const known = new Map<string, ReleaseEntry>([['', { path: '', type: 'directory' }]])
  let lastFolder = ''
  for (const entry of entries) {
    const { path } = entry
    known.set(fold(path), entry)
    const slash = path.lastIndexOf('/')
    // Most entries have the folder of the one before.
    if (slash === lastFolder.length && path.startsWith(lastFolder)) continue
    lastFolder = path.slice(0, Math.max(0, slash))
    for (let at = slash; at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at)
      if (known.has(fold(folder))) break
      known.set(fold(folder), { path: folder, type: 'directory' })
    }
  }
  return known
}

function eachOnce(entries: readonly ReleaseEntry[]): Iterable<ReleaseEntry> {
  return new Map(entries.map((each) => [each.path, each])).values()
}

function groupByFolder(
  entries: Iterable<ReleaseEntry>,
  fold: (path: string) => string,
): ReadonlyMap<string, readonly ReleaseEntry[]> {
  const children = new Map<string, ReleaseEntry[]>()
  let lastFolder = ''
  let siblings: ReleaseEntry[] = []
  children.set('', siblings)
  for (const entry of entries) {
    const { path } = entry
    if (path === '') continue
    const end = Math.max(0, path.lastIndexOf('/'))
    if (end !== lastFolder.length || !path.startsWith(lastFolder)) {
      lastFolder = path.slice(0, end)
      siblings = children.get(fold(lastFolder)) ?? []
      children.set(fold(lastFolder), siblings)
    }
    siblings.push(entry)
  }
  return children
}

function follow(path: string, known: () => Known, fold: (path: string) => string, os: HostOs): Found {
  const rest = segmentsOf(path, os).reverse()
  let at: ReleaseEntry = { path: '', type: 'directory' }
  let link: ReleaseEntry | undefined
  let links = 0
  for (let name = rest.pop(); name !== undefined; name = rest.pop()) {
    if (name === '..') {
      if (at.path === '') return UNKNOWN
      at = folderOf(at, known, fold)
      continue
    }
    const entry = known().get(fold(at.path === '' ? name : `${at.path}/${name}`))
    if (entry === undefined) return missing(link)
    if (entry.type === 'symlink') {
      const { linkTarget: target } = entry
      if (target === undefined || /^(?:[/\\]|[A-Za-z]:)/.test(target)) return UNKNOWN
      link ??= entry
      links += 1
      if (links > MOST_LINKS) return missing(link)
      for (const segment of segmentsOf(target, os).reverse()) rest.push(segment)
      continue
    }
    if (entry.type === 'file') {
      return rest.length > 0 || /\/\.?$/.test(path) ? missing(link) : { kind: 'file', entry }
    }
    at = entry
  }
  return { kind: 'directory', entry: at }
}

function folderOf({ path }: ReleaseEntry, known: () => Known, fold: (path: string) => string): ReleaseEntry {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
  return known().get(fold(folder)) ?? { path: folder, type: 'directory' }
}

function missing(link: ReleaseEntry | undefined): Found {
  return { kind: 'missing', ...(link !== undefined && { link }) }
}

function suggestFrom(wanted: string, paths: readonly string[]): string | undefined {
  const lower = wanted.toLowerCase()
  const name = lower.slice(lower.lastIndexOf('/') + 1)
  return (
    paths.find((path) => path.toLowerCase() === lower) ??
    closest(wanted, paths) ??
    paths.find((path) => path.slice(path.lastIndexOf('/') + 1).toLowerCase() === name)
  )
}

function segmentsOf(path: string, os: HostOs): string[] {
  return (os === 'windows' ? path.replaceAll('\\', '/') : path)
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
}
