import { mkdir, rm } from 'node:fs/promises'
import { Documents } from './documents.ts'
import { continueJournal, createJournal, type Journal } from './journal.ts'
import { JournaledStore } from './journaled-store.ts'
import { leftovers, type Recovery, recoverState } from './recover.ts'
import { prepareSnapshot } from './snapshot.ts'
import type { StateStore } from './store.ts'
import { acquireWriterLock } from './writer-lock.ts'

export interface StateStoreOptions {
  /** Told in one line what was dropped or put off. */
  readonly log?: (message: string) => void
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
 * @throws SlipwayError `ENGINE_FAILED` when another process uses the directory, or when a file in it is damaged.
 */
export async function openStateStore(directory: string, options: StateStoreOptions = {}): Promise<OpenStateStore> {
  const { log = () => undefined, snapshotAfterBytes = 4 * 1024 * 1024 } = options
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
