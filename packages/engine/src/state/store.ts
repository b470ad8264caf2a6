/** One change to the state: a document put under a key of a collection, or taken away. */
export type Change =
  | { readonly op: 'put'; readonly collection: string; readonly key: string; readonly value: unknown }
  | { readonly op: 'delete'; readonly collection: string; readonly key: string }

/**
 * Where the engine keeps what it must not forget: named collections of JSON documents.
 *
 * Reads come from memory and see every change at once. `commit` is atomic (all of its changes or none survive a kill)
 * and resolves when they are on disk; an operation answers its caller only after that.
 */
export interface StateStore {
  get<T>(collection: string, key: string): T | undefined
  /** Documents in order of their keys (code units). */
  list<T>(collection: string): IterableIterator<readonly [key: string, value: T]>
  /**
   * Applies the changes now and resolves once they are durable. Documents are kept as given: never change one in place.
   * Commits made without giving way to the event loop become durable together. With no changes it resolves once
   * everything that can be read now is durable.
   */
  commit(changes: readonly Change[]): Promise<void>
  /** Waits for what is being written, and releases the directory. */
  close(): Promise<void>
}
