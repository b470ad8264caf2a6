import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { Writable } from 'node:stream'
import type { WrittenArchive } from '../entry.ts'

/** How many bytes may wait to be written before the archive is held back. */
const BUFFER_BYTES = 1024 * 1024

/** The file that an archive is written to: hashed as it is written, and never in the tiny pieces that archives come in. */
export interface ArchiveFile {
  readonly sink: Writable
  /** What was written; complete when the sink has finished. */
  result(): Pick<WrittenArchive, 'sizeBytes' | 'sha256'>
}

/** Starts an archive at the beginning of an open, empty file. The handle stays the caller's to close. */
export function createArchiveFile(handle: FileHandle): ArchiveFile {
  const hash = createHash('sha256')
  let sizeBytes = 0

  async function write(bytes: Buffer): Promise<void> {
    hash.update(bytes)
    for (let offset = 0; offset < bytes.length; ) {
      const { bytesWritten } = await handle.write(bytes, offset, bytes.length - offset)
      offset += bytesWritten
    }
    sizeBytes += bytes.length
  }

  const sink = new Writable({
    highWaterMark: BUFFER_BYTES,
    write(chunk: Buffer, _encoding, done) {
      write(chunk).then(() => done(), done)
    },
    writev(chunks, done) {
      write(Buffer.concat(chunks.map(({ chunk }) => chunk as Buffer))).then(() => done(), done)
    },
  })
  return { sink, result: () => ({ sizeBytes, sha256: hash.digest('hex') }) }
}
