import type { BundleEntry } from './entry.ts'

/** The mode that folders have in a bundle, and that one gets which something is unpacked into. */
export const FOLDER_MODE = 0o755

/** An entry that has to wait for its turn. */
interface Held {
  readonly entry: BundleEntry
  readonly place: number
  /** Whether something is in it. */
  isImplied: boolean | undefined
}

/**
 * Leaves out the folders that something is in, while entries go by: whoever unpacks what is in a folder makes the folder too. One with
 * another mode than theirs stays.
 */
export class ImpliedFolders {
  readonly #onEntry: (entry: BundleEntry, place: number) => void
  /** In their order: the first one is a folder of which is not known yet whether something is in it. */
  #held: Held[] = []
  /** All of that kind among those held. */
  #unknown: Held[] = []
  #seen = 0

  /** @param onEntry told of each entry that stays, and which one of all it is */
  constructor(onEntry: (entry: BundleEntry, place: number) => void) {
    this.#onEntry = onEntry
  }

  /** Takes the next entry; they are sorted by path. */
  add(entry: BundleEntry): void {
    const { path, type, mode } = entry
    // What is in a folder follows it, but for names that begin as its own does: `a`, `a.txt`, `a/b`.
    for (const folder of this.#unknown) {
      if (!path.startsWith(folder.entry.path)) folder.isImplied = false
      else if (path[folder.entry.path.length] === '/') folder.isImplied = true
    }
    this.#letGo()
    const mayBeImplied = type === 'directory' && (mode & 0o7777) === FOLDER_MODE
    const held: Held = { entry, place: this.#seen++, isImplied: mayBeImplied ? undefined : false }
    if (mayBeImplied) this.#unknown.push(held)
    if (this.#unknown.length > 0) this.#held.push(held)
    else this.#onEntry(entry, held.place)
  }

  /** Says that there are no more. */
  end(): void {
    for (const folder of this.#unknown) folder.isImplied = false
    this.#letGo()
  }

  #letGo(): void {
    if (this.#unknown.every(({ isImplied }) => isImplied === undefined)) return
    this.#unknown = this.#unknown.filter(({ isImplied }) => isImplied === undefined)
    const firstUnknown = this.#unknown[0]
    const known = this.#held.splice(
      0,
      firstUnknown === undefined ? this.#held.length : this.#held.indexOf(firstUnknown),
    )
    for (const { entry, place, isImplied } of known) if (isImplied === false) this.#onEntry(entry, place)
  }
}

/** The folders that something is in, whether or not they are listed themselves. */
export function filledFolders(entries: readonly Pick<BundleEntry, 'path'>[]): ReadonlySet<string> {
  const filled = new Set<string>()
  for (const { path } of entries) {
    let end = path.lastIndexOf('/')
    while (end > 0 && !filled.has(path.slice(0, end))) {
      filled.add(path.slice(0, end))
      end = path.lastIndexOf('/', end - 1)
    }
  }
  return filled
}
