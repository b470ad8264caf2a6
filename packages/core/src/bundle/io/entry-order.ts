import { comparePaths } from '../archive-path.ts'
import type { BundleEntry } from '../entry.ts'

/** A folder on the way down. It goes in before the first thing in it does. */
export class OpenFolder {
  readonly #entry: BundleEntry
  readonly #outer: OpenFolder | undefined
  readonly #entries: BundleEntry[]
  #isIn = false

  /** @param entries where it goes, and what is in the outer folder */
  constructor(path: string, source: string, outer: OpenFolder | undefined, entries: BundleEntry[]) {
    this.#entry = { path, type: 'directory', mode: 0o755, sizeBytes: 0, source }
    this.#outer = outer
    this.#entries = entries
  }

  get isIn(): boolean {
    return this.#isIn
  }

  putIn(): void {
    if (this.#isIn) return
    this.#isIn = true
    this.#outer?.putIn()
    this.#entries.push(this.#entry)
  }
}

/** Whether something in the same folder, of a name behind the folder's, comes between it and what is in it: `a`, `a.txt`, `a/b`. */
export function comesBeforeContent(name: string, folder: string): boolean {
  return comparePaths(name, `${folder}/`) < 0
}

/** What is in those folders of one folder whose turn comes behind others. */
export class EntriesBehind {
  readonly #entries: BundleEntry[]
  /** The last one comes first: each name begins with the one before. */
  readonly #folders: { readonly name: string; readonly entries: BundleEntry[] }[] = []

  /** @param entries where they go in the end */
  constructor(entries: BundleEntry[]) {
    this.#entries = entries
  }

  /** Where the entries in a folder go meanwhile. */
  of(name: string): BundleEntry[] {
    const entries: BundleEntry[] = []
    this.#folders.push({ name, entries })
    return entries
  }

  /** Adds what comes before something of that name, or all of it. */
  catchUp(name?: string): void {
    for (let last = this.#folders.at(-1); last !== undefined; last = this.#folders.at(-1)) {
      if (name !== undefined && comesBeforeContent(name, last.name)) return
      for (const entry of last.entries) this.#entries.push(entry)
      this.#folders.pop()
    }
  }
}
