import { Documents } from '../state/documents.ts'
import type { Change, StateStore } from '../state/store.ts'

/** Shows what a store would hold after some changes, and changes nothing in it. */
export class StagedStore implements StateStore {
  /** What was committed here, to be committed where it counts. */
  readonly changes: Change[] = []
  readonly #base: Pick<StateStore, 'list'>
  readonly #documents = new Documents()
  readonly #copied = new Set<string>()

  constructor(base: Pick<StateStore, 'list'>) {
    this.#base = base
  }

  get<T>(collection: string, key: string): T | undefined {
    return this.#with(collection).get<T>(collection, key)
  }

  list<T>(collection: string): IterableIterator<readonly [key: string, value: T]> {
    return this.#with(collection).list<T>(collection)
  }

  async commit(changes: readonly Change[]): Promise<void> {
    for (const { collection } of changes) this.#with(collection)
    this.#documents.apply(changes)
    this.changes.push(...changes)
  }

  async close(): Promise<void> {}

  #with(collection: string): Documents {
    if (!this.#copied.has(collection)) {
      this.#copied.add(collection)
      const documents = [...this.#base.list(collection)]
      this.#documents.apply(documents.map(([key, value]) => ({ op: 'put', collection, key, value })))
    }
    return this.#documents
  }
}
