import { Documents } from './documents.ts'
import { journalPath, listGenerations, snapshotPath } from './files.ts'
import { readFrames } from './frame.ts'
import { damaged, readHeader } from './integrity.ts'
import { readSnapshot } from './snapshot.ts'
import type { Change } from './store.ts'

/** One journal record: the changes of every commit that was made durable with the same write. */
export interface JournalRecord {
  /** Counts the records of one journal from 1, so that a missing one is noticed. */
  readonly sequence: number
  readonly changes: readonly Change[]
}

/** What was found in a data directory, and what of it could not be kept. */
export interface Recovery {
  /** Bytes at the end of the journal that belong to a write that never finished. No caller was ever told that it had. */
  readonly droppedBytes: number
}

/** The state of a directory as its files tell it. */
export interface RecoveredState extends Recovery {
  readonly documents: Documents
  readonly generation: number
  /** Sequence number of the journal's last whole record; 0 when it has none. */
  readonly sequence: number
  /** Where the journal's last whole record ends. */
  readonly journalBytes: number
  readonly snapshotBytes: number
}

/**
 * Reads the newest generation of a directory; `undefined` when the directory holds no state.
 *
 * @throws SlipwayError `ENGINE_FAILED` naming file and offset when a record other than an unfinished last one is damaged.
 */
export async function recoverState(directory: string): Promise<RecoveredState | undefined> {
  const { snapshots, journals } = await listGenerations(directory)
  const generation = snapshots.at(-1)
  if (generation === undefined) {
    for (const journal of journals) await expectUnused(directory, journal)
    return undefined
  }
  if (!journals.includes(generation)) throw damaged(journalPath(directory, generation), 0)
  const documents = new Documents()
  const snapshotBytes = await readSnapshot(directory, generation, documents)
  return { documents, generation, snapshotBytes, ...(await replayJournal(directory, generation, documents)) }
}

async function replayJournal(
  directory: string,
  generation: number,
  documents: Documents,
): Promise<Pick<RecoveredState, 'sequence' | 'journalBytes' | 'droppedBytes'>> {
  const path = journalPath(directory, generation)
  let sequence = -1
  let journalBytes = 0
  let torn: { readonly offset: number; readonly endOffset: number } | undefined
  for await (const frame of readFrames(path)) {
    if (torn !== undefined) throw damaged(path, torn.offset)
    if (frame.kind === 'damaged') {
      // The header is on disk before the generation's snapshot is: it is never cut short.
      if (!frame.isTorn || sequence === -1) throw damaged(path, frame.offset)
      torn = frame
      continue
    }
    if (sequence === -1) readHeader(path, frame.value, generation)
    else {
      const record = frame.value as JournalRecord
      if (record.sequence !== sequence + 1) throw damaged(path, frame.offset)
      documents.apply(record.changes)
    }
    sequence += 1
    journalBytes = frame.endOffset
  }
  if (sequence === -1) throw damaged(path, 0)
  return { sequence, journalBytes, droppedBytes: torn === undefined ? 0 : torn.endOffset - torn.offset }
}

/** A journal without its snapshot is left by a start that was cut short; one that was written to has lost its snapshot. */
async function expectUnused(directory: string, generation: number): Promise<void> {
  let count = 0
  for await (const _frame of readFrames(journalPath(directory, generation))) count += 1
  if (count > 1) throw damaged(snapshotPath(directory, generation), 0)
}

/** The files of other generations than the given one: left by a rotation that was cut short. */
export async function leftovers(directory: string, generation: number): Promise<readonly string[]> {
  const { snapshots, journals } = await listGenerations(directory)
  return [
    ...snapshots.filter((other) => other !== generation).map((other) => snapshotPath(directory, other)),
    ...journals.filter((other) => other !== generation).map((other) => journalPath(directory, other)),
  ]
}
