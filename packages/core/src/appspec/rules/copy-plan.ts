import type { FileMapping, HostOs } from '../document.ts'
import type { ReleaseEntry } from '../locate.ts'
import { folderOf, inFolder, toInstalledPath } from './installed-path.ts'
import type { ReleasePaths } from './release-paths.ts'

/** A path that Install writes, and the entry of `files` that makes it do so, by its place in the list. */
export interface PlannedPath {
  readonly path: string
  readonly mapping: number
}

export interface PlannedFolder extends PlannedPath {
  /** Whether it is in a destination: the destination itself, and what is above it, may well be on the host already. */
  readonly isInside: boolean
}

/** An entry of `files` that cannot be carried out beside an earlier one, by the first path that shows it. */
export interface CopyConflict {
  /** `capitals`: two names that are one to the host. */
  readonly kind: 'same-file' | 'file-and-folder' | 'capitals'
  readonly path: string
  readonly other: string
  /** The earlier entry and the later one, by their places in the list; the same one twice for names that differ in capitals. */
  readonly mappings: readonly [number, number]
  /** How many paths show it. */
  readonly count: number
}

/** What Install will copy and make, of a release and the AppSpec's `files`. The keys are paths as the host tells them apart. */
export interface CopyPlan {
  readonly files: ReadonlyMap<string, PlannedPath>
  readonly folders: ReadonlyMap<string, PlannedFolder>
  readonly conflicts: readonly CopyConflict[]
  /** Links that lead to a folder which they are in, each with its entry of `files`. */
  readonly loops: readonly PlannedPath[]
  /** Whether everything could be planned: nothing is missing, out of sight, or more than is looked at. */
  readonly isWhole: boolean
}

/** How often the whole of a release may be copied before nobody can mean it, and how much of a small one. */
const MOST_COPIES = 4
const MOST_PATHS_OF_SMALL = 20_000

/** A folder of the release on its way to the host; `above` are the folders that it was reached through. */
interface Visit {
  readonly folder: ReleaseEntry
  readonly into: string
  readonly above: Above | undefined
}

interface Above {
  readonly path: string
  readonly above: Above | undefined
}

/**
 * Plans what the agent's Install copies: the content of a folder into the destination, a file below it under its own name;
 * links to folders are followed, other links are copied as they are.
 */
export function planCopies(mappings: readonly FileMapping[], release: ReleasePaths, os: HostOs): CopyPlan {
  const draft = createDraft(os, Math.max(MOST_PATHS_OF_SMALL, MOST_COPIES * release.count))
  let isWhole = true
  for (const [mapping, { source, destination }] of mappings.entries()) {
    const found = release.findSource(source.value)
    const into = toInstalledPath(destination.value, os)
    if (found.kind === 'directory') {
      draft.addFoldersTo(into, mapping)
      if (!walk(draft, release, { folder: found.entry, into, above: undefined }, mapping)) isWhole = false
    } else if (found.kind === 'file') {
      draft.addFoldersTo(into, mapping)
      draft.addFile(inFolder(into, nameOf(toInstalledPath(source.value, os))), mapping)
    } else isWhole = false
  }
  return { ...draft.plan, conflicts: [...draft.conflicts.values()], isWhole }
}

/** Plans everything below a folder; answers whether there was not too much of it. */
function walk(draft: Draft, release: ReleasePaths, first: Visit, mapping: number): boolean {
  const visits = [first]
  for (let visit = visits.pop(); visit !== undefined; visit = visits.pop()) {
    const { folder, into, above } = visit
    for (const child of release.childrenOf(folder.path)) {
      if (draft.isFull()) return false
      const path = inFolder(into, nameOf(child.path))
      const target = child.type === 'symlink' ? release.find(child.path) : undefined
      const childFolder = target === undefined ? child : target.kind === 'directory' ? target.entry : undefined
      if (childFolder?.type !== 'directory') {
        draft.addFile(path, mapping)
        continue
      }
      const around: Above = { path: folder.path, above }
      if (isAround(childFolder.path, around)) {
        draft.plan.loops.push({ path: child.path, mapping })
        continue
      }
      draft.addFolder(path, mapping, true)
      visits.push({ folder: childFolder, into: path, above: around })
    }
  }
  return true
}

function isAround(path: string, around: Above | undefined): boolean {
  for (let at = around; at !== undefined; at = at.above) if (at.path === path) return true
  return false
}

interface Draft {
  readonly plan: {
    readonly files: Map<string, PlannedPath>
    readonly folders: Map<string, PlannedFolder>
    readonly loops: PlannedPath[]
  }
  readonly conflicts: ReadonlyMap<string, CopyConflict>
  addFile(path: string, mapping: number): void
  addFolder(path: string, mapping: number, isInside: boolean): void
  /** Adds a destination, and what is above it. */
  addFoldersTo(destination: string, mapping: number): void
  isFull(): boolean
}

function createDraft(os: HostOs, mostPaths: number): Draft {
  const keyOf = (path: string): string => (os === 'windows' ? path.toLowerCase() : path)
  const plan: Draft['plan'] = { files: new Map(), folders: new Map(), loops: [] }
  const conflicts = new Map<string, CopyConflict>()
  let paths = 0

  const conflict = (kind: CopyConflict['kind'], other: PlannedPath, path: string, mapping: number): void => {
    const id = `${kind} ${mapping}`
    const known = conflicts.get(id)
    const first = { kind, path, other: other.path, mappings: [other.mapping, mapping], count: 0 } as const
    conflicts.set(id, { ...(known ?? first), count: (known?.count ?? 0) + 1 })
  }

  const addFolder = (path: string, mapping: number, isInside: boolean): void => {
    paths += 1
    const key = keyOf(path)
    const file = plan.files.get(key)
    if (file !== undefined) conflict('file-and-folder', file, path, mapping)
    const known = plan.folders.get(key)
    if (known === undefined || (isInside && !known.isInside)) plan.folders.set(key, { path, mapping, isInside })
  }

  return {
    plan,
    conflicts,
    addFolder,
    addFile(path, mapping) {
      paths += 1
      const key = keyOf(path)
      const file = plan.files.get(key)
      const folder = plan.folders.get(key)
      if (file !== undefined) conflict(file.path === path ? 'same-file' : 'capitals', file, path, mapping)
      else if (folder !== undefined) conflict('file-and-folder', folder, path, mapping)
      else plan.files.set(key, { path, mapping })
    },
    addFoldersTo(destination, mapping) {
      for (let path = destination; path !== '/'; path = folderOf(path)) addFolder(path, mapping, false)
    },
    isFull: () => paths >= mostPaths,
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
