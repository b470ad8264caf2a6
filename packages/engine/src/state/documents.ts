import type { Change } from './store.ts'

/** Read access to named collections of documents. */
export interface DocumentReader {
  get<T>(collection: string, key: string): T | undefined
  /** Documents in order of their keys (code units). */
  list<T>(collection: string): IterableIterator<readonly [key: string, value: T]>
}

/** Every document as one flat list, in an order that two equal states share. */
export type DocumentEntry = readonly [collection: string, key: string, value: unknown]

interface Collection {
  readonly values: Map<string, unknown>
  /** Sorted on demand: most changes replace a document and leave the keys as they are. */
  sortedKeys: readonly string[] | undefined
}

/** The state in memory: what the journal says, ready to be read. */
export class Documents implements DocumentReader {
  readonly #collections = new Map<string, Collection>()

  get<T>(collection: string, key: string): T | undefined {
    return this.#collections.get(collection)?.values.get(key) as T | undefined
  }

  *list<T>(collection: string): Generator<readonly [key: string, value: T], undefined> {
    const found = this.#collections.get(collection)
    if (found === undefined) return
    for (const key of sortedKeys(found)) {
      const value = found.values.get(key)
      if (value !== undefined) yield [key, value as T]
    }
  }

  /** Every document, for a snapshot: the list does not follow later changes. */
  entries(): readonly DocumentEntry[] {
    return [...this.#collections.keys()]
      .sort()
      .flatMap((name) => [...this.list(name)].map(([key, value]): DocumentEntry => [name, key, value]))
  }

  apply(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.op === 'put') this.#put(change.collection, change.key, change.value)
      else this.#delete(change.collection, change.key)
    }
  }

  #put(name: string, key: string, value: unknown): void {
    let collection = this.#collections.get(name)
    if (collection === undefined) {
      collection = { values: new Map(), sortedKeys: undefined }
      this.#collections.set(name, collection)
    }
    if (!collection.values.has(key)) collection.sortedKeys = undefined
    collection.values.set(key, value)
  }

  #delete(name: string, key: string): void {
    const collection = this.#collections.get(name)
    if (collection?.values.delete(key) !== true) return
    collection.sortedKeys = undefined
    if (collection.values.size === 0) this.#collections.delete(name)
  }
}

function sortedKeys(collection: Collection): readonly string[] {
  collection.sortedKeys ??= [...collection.values.keys()].sort()
  return collection.sortedKeys
}
