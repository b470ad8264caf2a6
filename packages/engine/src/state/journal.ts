import { type FileHandle, open } from 'node:fs/promises'
import { type FileHeader, FORMAT_VERSION, journalPath, syncDirectory } from './files.ts'
import { encodeFrame } from './frame.ts'
import type { JournalRecord } from './recover.ts'
import type { Change } from './store.ts'

/** An open journal: appends records, each durable before the next begins. */
export interface Journal {
  readonly sizeBytes: number
  /** Resolves once the changes are on disk. After it has rejected once, the journal must not be used again. */
  append(changes: readonly Change[]): Promise<void>
  close(): Promise<void>
}

/** Starts the journal of a generation; its header is on disk when this resolves. */
export async function createJournal(directory: string, generation: number): Promise<Journal> {
  const handle = await open(journalPath(directory, generation), 'w')
  try {
    const header = encodeFrame({ format: 'slipway-state', version: FORMAT_VERSION, generation } satisfies FileHeader)
    await handle.writeFile(header)
    await handle.sync()
    await syncDirectory(directory)
    return journalOn(handle, header.length, 0)
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** Goes on with a journal after its last whole record; what a cut write left behind it is removed. */
export async function continueJournal(
  directory: string,
  generation: number,
  end: { readonly journalBytes: number; readonly sequence: number },
): Promise<Journal> {
  const handle = await open(journalPath(directory, generation), 'r+')
  try {
    await handle.truncate(end.journalBytes)
    await handle.sync()
    return journalOn(handle, end.journalBytes, end.sequence)
  } catch (error) {
    await handle.close()
    throw error
  }
}

function journalOn(handle: FileHandle, startBytes: number, startSequence: number): Journal {
  let sizeBytes = startBytes
  let sequence = startSequence
  return {
    get sizeBytes() {
      return sizeBytes
    },
    async append(changes) {
      const frame = encodeFrame({ sequence: sequence + 1, changes } satisfies JournalRecord)
      for (let sent = 0; sent < frame.length; ) {
        const { bytesWritten } = await handle.write(frame, sent, frame.length - sent, sizeBytes + sent)
        sent += bytesWritten
      }
      await handle.datasync()
      sizeBytes += frame.length
      sequence += 1
    },
    close: () => handle.close(),
  }
}
