import { fromRandomAccessReaderPromise } from 'yauzl'
import { type ArchiveBatchReader, type ArchiveReader, damagedBy } from './archive-member.ts'
import { WindowedFile } from './windowed-file.ts'
import { gatherBatch, inflateBatch, type ZipBatch } from './zip-batch.ts'
import type { OpenZip } from './zip-content.ts'
import { entriesOf } from './zip-entries.ts'
import { memberOf } from './zip-member.ts'

/** So many are inflated, or were, while one is looked at: one for each of two threads and one to come. */
const BATCHES_AHEAD = 3

/** Reads the members of a zip archive, in the order of its central directory. */
export const readZip: ArchiveReader = async function* (file, { signal }) {
  const opened = await openZip(file)
  try {
    const nextEntry = entriesOf(opened.zip)
    for (;;) {
      signal?.throwIfAborted()
      const entry = await nextEntry()
      if (entry === undefined) return
      yield await memberOf(opened, entry)
    }
  } catch (cause) {
    signal?.throwIfAborted()
    throw damagedBy(file, 'zip', cause)
  } finally {
    opened.zip.close()
  }
}

/** The same with the small ones inflated together, and some of them ahead. */
export const readZipBatches: ArchiveBatchReader = async function* (file, { signal }) {
  const opened = await openZip(file)
  try {
    const nextEntry = entriesOf(opened.zip)
    const ahead: Promise<ZipBatch>[] = []
    for (let isLast = false; ; ) {
      while (!isLast && ahead.length < BATCHES_AHEAD) {
        signal?.throwIfAborted()
        const batch = await gatherBatch(opened, nextEntry)
        ahead.push(inflateBatch(batch))
        isLast = batch.isLast
      }
      const batch = await ahead.shift()
      if (batch === undefined) return
      if (batch.members.length > 0) yield batch.members
      if (batch.failure !== undefined) throw batch.failure.error
    }
  } finally {
    opened.zip.close()
  }
}

async function openZip(file: string): Promise<OpenZip> {
  try {
    const reader = await WindowedFile.open(file)
    try {
      const options = { autoClose: false, decodeStrings: false, validateEntrySizes: true }
      return { file, reader, zip: await fromRandomAccessReaderPromise(reader, reader.sizeBytes, options) }
    } catch (error) {
      reader.close(() => {})
      throw error
    }
  } catch (cause) {
    throw damagedBy(file, 'zip', cause)
  }
}
