import { rm } from 'node:fs/promises'
import { SlipwayError } from '@slipway/core/errors'
import type { Documents } from './documents.ts'
import { journalPath, snapshotPath } from './files.ts'
import { createJournal, type Journal } from './journal.ts'
import type { OpenStateStore } from './open-state-store.ts'
import type { Recovery } from './recover.ts'
import { type PreparedSnapshot, prepareSnapshot } from './snapshot.ts'
import type { Change } from './store.ts'
import type { WriterLock } from './writer-lock.ts'

interface JournaledStoreParts {
  readonly directory: string
  readonly documents: Documents
  readonly generation: number
  readonly journal: Journal
  readonly lock: WriterLock
  readonly log: (message: string) => void
  readonly onFailure: (failure: SlipwayError) => void
  readonly snapshotAfterBytes: number
  readonly snapshotBytes: number
  readonly recovered: Recovery
}

/** Commits that are made durable together. */
interface Group {
  readonly changes: Change[]
  readonly durable: Promise<void>
  readonly resolve: () => void
  readonly reject: (error: Error) => void
}

/**
 * The store over one directory: documents in memory, a journal behind them.
 *
 * ```
 * commit ---> memory (now) ---> group ---> one write + one sync ---> every commit of the group resolves
 *                                 ^                   |
 *                                 '-- commits made meanwhile form the next group
 * ```
 */
export class JournaledStore implements OpenStateStore {
  readonly recovered: Recovery
  readonly #parts: JournaledStoreParts
  readonly #documents: Documents
  #generation: number
  #journal: Journal
  #snapshotBytes: number
  /** Changes that no write has taken yet. */
  #next: Group | undefined
  /** Changes that are being written. */
  #current: Group | undefined
  #writing: Promise<void> | undefined
  #failure: SlipwayError | undefined
  #retrySnapshotAtBytes = 0
  #isClosed = false

  constructor(parts: JournaledStoreParts) {
    this.#parts = parts
    this.recovered = parts.recovered
    this.#documents = parts.documents
    this.#generation = parts.generation
    this.#journal = parts.journal
    this.#snapshotBytes = parts.snapshotBytes
  }

  get<T>(collection: string, key: string): T | undefined {
    return this.#documents.get<T>(collection, key)
  }

  list<T>(collection: string): IterableIterator<readonly [key: string, value: T]> {
    return this.#documents.list<T>(collection)
  }

  commit(changes: readonly Change[]): Promise<void> {
    if (this.#isClosed) return Promise.reject(new Error('commit to a closed state store'))
    if (this.#failure !== undefined) return Promise.reject(this.#failure)
    if (changes.length === 0) return (this.#next ?? this.#current)?.durable ?? Promise.resolve()
    this.#documents.apply(changes)
    this.#next ??= newGroup()
    this.#next.changes.push(...changes)
    const { durable } = this.#next
    this.#writing ??= this.#writeGroups()
    return durable
  }

  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    await this.#writing
    await this.#journal.close()
    await this.#parts.lock.release()
  }

  async #writeGroups(): Promise<void> {
    // Let every commit of this turn of the event loop into the first group.
    await Promise.resolve()
    while (this.#next !== undefined) {
      if (this.#isSnapshotDue()) await this.#rotate()
      else await this.#appendGroup(this.#takeNext())
    }
    this.#writing = undefined
  }

  #takeNext(): Group | undefined {
    this.#current = this.#next
    this.#next = undefined
    return this.#current
  }

  async #appendGroup(group: Group | undefined): Promise<void> {
    if (group === undefined) return
    try {
      await this.#journal.append(group.changes)
      group.resolve()
    } catch (error) {
      this.#fail(error, group)
    }
    this.#current = undefined
  }

  #isSnapshotDue(): boolean {
    const { sizeBytes } = this.#journal
    return sizeBytes > Math.max(this.#parts.snapshotAfterBytes, this.#snapshotBytes, this.#retrySnapshotAtBytes)
  }

  /**
   * Replaces snapshot and journal by those of the next generation. The waiting group is in memory already and so becomes
   * durable with the snapshot. Until the snapshot is published the old generation counts, so a failure before that costs
   * nothing.
   */
  async #rotate(): Promise<void> {
    const { directory } = this.#parts
    const entries = this.#documents.entries()
    const group = this.#takeNext()
    const generation = this.#generation + 1
    let journal: Journal | undefined
    let snapshot: PreparedSnapshot
    try {
      journal = await createJournal(directory, generation)
      snapshot = await prepareSnapshot(directory, generation, entries)
    } catch (error) {
      await journal?.close()
      this.#retrySnapshotAtBytes = this.#journal.sizeBytes * 2
      this.#parts.log(`put off the snapshot of "${directory}": ${(error as Error).message}`)
      return this.#appendGroup(group)
    }
    try {
      await snapshot.publish()
    } catch (error) {
      await journal.close()
      this.#fail(error, group)
      return
    }
    const old = this.#journal
    this.#journal = journal
    this.#generation = generation
    this.#snapshotBytes = snapshot.sizeBytes
    this.#current = undefined
    group?.resolve()
    await old.close()
    await this.#removeGeneration(generation - 1)
  }

  async #removeGeneration(generation: number): Promise<void> {
    const { directory, log } = this.#parts
    for (const path of [snapshotPath(directory, generation), journalPath(directory, generation)]) {
      await rm(path, { force: true }).catch((error: Error) => log(`left "${path}" behind: ${error.message}`))
    }
  }

  /** Memory is ahead of the disk from here on, so nothing more is acknowledged: the next start reads what is on disk. */
  #fail(cause: unknown, group: Group | undefined): void {
    const { directory } = this.#parts
    const isFull = (cause as NodeJS.ErrnoException).code === 'ENOSPC'
    this.#failure = new SlipwayError(
      isFull ? 'DISK_FULL' : 'ENGINE_FAILED',
      isFull
        ? `no space is left for the engine's state in "${directory}"`
        : `the engine's state in "${directory}" cannot be written: ${(cause as Error).message}`,
      { cause, hint: 'make room or mend the disk, then start the engine again: it goes on from what was saved' },
    )
    for (const waiting of [group, this.#next]) waiting?.reject(this.#failure)
    this.#current = undefined
    this.#next = undefined
    this.#parts.onFailure(this.#failure)
  }
}

function newGroup(): Group {
  let resolve: Group['resolve'] = () => undefined
  let reject: Group['reject'] = () => undefined
  const durable = new Promise<void>((onDurable, onFailure) => {
    resolve = onDurable
    reject = onFailure
  })
  // Whoever committed is told; that nobody waits for one is no defect.
  durable.catch(() => undefined)
  return { changes: [], durable, resolve, reject }
}
