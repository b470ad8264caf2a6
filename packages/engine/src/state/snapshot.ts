import { open, rename, rm } from 'node:fs/promises'
import type { DocumentEntry, Documents } from './documents.ts'
import { type FileHeader, FORMAT_VERSION, snapshotPath, syncDirectory } from './files.ts'
import { encodeFrame, readFrames } from './frame.ts'
import { damaged, readHeader } from './integrity.ts'

const WRITE_BYTES = 1024 * 1024

/** Closes a snapshot: without it the file is not whole. */
interface SnapshotEnd {
  readonly end: number
}

/** All documents in a temporary file, durable; it counts for nothing until it is published. */
export interface PreparedSnapshot {
  readonly sizeBytes: number
  /** Gives the file its name, durably: the generation begins. When this rejects, it may have begun or not. */
  publish(): Promise<void>
}

/** Writes all documents as the start of a generation. When it rejects, nothing is left of it. */
export async function prepareSnapshot(
  directory: string,
  generation: number,
  entries: readonly DocumentEntry[],
): Promise<PreparedSnapshot> {
  const path = snapshotPath(directory, generation)
  const temporary = `${path}.tmp`
  let sizeBytes = 0
  try {
    const handle = await open(temporary, 'w')
    try {
      for (const block of snapshotBlocks(generation, entries)) {
        await handle.writeFile(block)
        sizeBytes += block.length
      }
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  return {
    sizeBytes,
    async publish() {
      await rename(temporary, path)
      await syncDirectory(directory)
    },
  }
}

function* snapshotBlocks(generation: number, entries: readonly DocumentEntry[]): Generator<Buffer> {
  let frames = [encodeFrame({ format: 'slipway-state', version: FORMAT_VERSION, generation } satisfies FileHeader)]
  let heldBytes = 0
  for (const entry of entries) {
    const frame = encodeFrame(entry)
    frames.push(frame)
    heldBytes += frame.length
    if (heldBytes < WRITE_BYTES) continue
    yield Buffer.concat(frames)
    frames = []
    heldBytes = 0
  }
  yield Buffer.concat([...frames, encodeFrame({ end: entries.length } satisfies SnapshotEnd)])
}

/**
 * Reads a snapshot into `documents`; resolves with the file's size in bytes.
 *
 * @throws SlipwayError `ENGINE_FAILED` naming file and offset when anything in it is not as it was written.
 */
export async function readSnapshot(directory: string, generation: number, documents: Documents): Promise<number> {
  const path = snapshotPath(directory, generation)
  let count = -1
  let sizeBytes = 0
  let isEnded = false
  for await (const frame of readFrames(path)) {
    if (frame.kind === 'damaged' || isEnded) throw damaged(path, frame.offset)
    sizeBytes = frame.endOffset
    if (count === -1) readHeader(path, frame.value, generation)
    else if (isSnapshotEnd(frame.value)) isEnded = frame.value.end === count
    else {
      const [collection, key, value] = frame.value as DocumentEntry
      documents.apply([{ op: 'put', collection, key, value }])
    }
    count += isEnded ? 0 : 1
  }
  if (!isEnded) throw damaged(path, sizeBytes)
  return sizeBytes
}

function isSnapshotEnd(value: unknown): value is SnapshotEnd {
  return typeof value === 'object' && value !== null && 'end' in value
}
