import { mkdir, rm } from 'node:fs/promises'
import type { SlipwayError } from '@slipway/core/errors'
import { Documents } from './documents.ts'
import { isSystemError, unusable } from './integrity.ts'
import { continueJournal, createJournal, type Journal } from './journal.ts'
import { JournaledStore } from './journaled-store.ts'
import { leftovers, type Recovery, recoverState } from './recover.ts'
import { prepareSnapshot } from './snapshot.ts'
import type { StateStore } from './store.ts'
import { acquireWriterLock } from './writer-lock.ts'

export interface StateStoreOptions {
  /** Told in one line what was dropped or put off. */
  readonly log?: (message: string) => void
  /** Told once, when a change could not be written: from then on every commit is refused. */
  readonly onFailure?: (failure: SlipwayError) => void
  /**
   * A journal that has grown beyond this, and beyond its snapshot, is replaced by a new snapshot.
   *
   * @defaultValue 4 MiB
   */
  readonly snapshotAfterBytes?: number
}

/** The state of one engine, open for writing by this process alone. */
export interface OpenStateStore extends StateStore {
  /** What the last owner left unfinished. */
  readonly recovered: Recovery
}

/**
 * Opens the state that is kept under a directory, making the directory when it is missing.
 *
 * @throws SlipwayError `ENGINE_FAILED` when another process uses the directory, a file in it is damaged, or the system does
 * not let it be read and written; `DISK_FULL` when there is no room.
 */
export async function openStateStore(directory: string, options: StateStoreOptions = {}): Promise<OpenStateStore> {
  try {
    return await open(directory, options)
  } catch (error) {
    throw isSystemError(error) ? unusable(directory, error) : error
  }
}

async function open(directory: string, options: StateStoreOptions): Promise<OpenStateStore> {
  const { log = () => undefined, onFailure = () => undefined, snapshotAfterBytes = 4 * 1024 * 1024 } = options
  await mkdir(directory, { recursive: true })
  const lock = await acquireWriterLock(directory)
  try {
    const { documents, generation, journal, snapshotBytes, droppedBytes } = await loadOrCreate(directory)
    for (const path of await leftovers(directory, generation)) await rm(path, { force: true })
    if (droppedBytes > 0) {
      log(`dropped ${droppedBytes} bytes of a change that was being written to "${directory}" when its engine ended`)
    }
    return new JournaledStore({
      directory,
      documents,
      generation,
      journal,
      lock,
      log,
      onFailure,
      snapshotAfterBytes,
      snapshotBytes,
      recovered: { droppedBytes },
    })
  } catch (error) {
    await lock.release()
    throw error
  }
}

interface Loaded extends Recovery {
  readonly documents: Documents
  readonly generation: number
  readonly journal: Journal
  readonly snapshotBytes: number
}

async function loadOrCreate(directory: string): Promise<Loaded> {
  const found = await recoverState(directory)
  if (found !== undefined) {
    return { ...found, journal: await continueJournal(directory, found.generation, found) }
  }
  // The journal first: a snapshot on disk then always has its journal beside it.
  const journal = await createJournal(directory, 1)
  const snapshot = await prepareSnapshot(directory, 1, [])
  await snapshot.publish()
  return { documents: new Documents(), generation: 1, journal, snapshotBytes: snapshot.sizeBytes, droppedBytes: 0 }
}
