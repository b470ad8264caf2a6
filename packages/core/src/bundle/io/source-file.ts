import { constants, type Stats } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { SlipwayError } from '../../errors.ts'
import type { BundleEntry } from '../entry.ts'
import { errorCodeOf } from './disk-space.ts'
import { allocateReadBuffer } from './read-buffer.ts'
import { whyUnreadable } from './source-problem.ts'

/** A file of the source, open for one reading. */
export interface OpenSourceFile {
  readonly stats: Stats
  /**
   * The content in pieces of {@link SOURCE_CHUNK_BYTES}, the last one shorter: the same pieces on every run, because what a
   * compressor makes of a stream may depend on how it is cut.
   *
   * @throws SlipwayError `BUNDLE_FAILED` when there are more or fewer bytes than were there when the entries were collected.
   */
  read(signal?: AbortSignal): AsyncGenerator<Buffer, void, undefined>
  close(): Promise<void>
}

export const SOURCE_CHUNK_BYTES: number = 256 * 1024

/** Neither follows a link nor waits for the other end of a FIFO, should one have come into the place of the file. */
export const READ_ONLY: number = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/**
 * Opens a file that is about to be bundled, and makes sure that it is still the one that was collected.
 *
 * @throws SlipwayError `BUNDLE_FAILED`: it is gone, cannot be read, is no file any more, or has another size.
 */
export async function openSourceFile(entry: BundleEntry): Promise<OpenSourceFile> {
  let handle: FileHandle
  try {
    handle = await open(entry.source, READ_ONLY)
  } catch (cause) {
    throw unreadable(entry, cause)
  }
  try {
    const stats = await handle.stat()
    if (!stats.isFile()) throw changed(entry, 'is not a file any more')
    if (stats.size !== entry.sizeBytes) throw changed(entry, sizesOf(entry, stats.size))
    return { stats, read: (signal) => readExactly(handle, entry, signal), close: () => handle.close() }
  } catch (error) {
    await handle.close()
    throw error
  }
}

async function* readExactly(
  handle: FileHandle,
  entry: BundleEntry,
  signal: AbortSignal | undefined,
): AsyncGenerator<Buffer, void, undefined> {
  for (let position = 0; ; ) {
    signal?.throwIfAborted()
    const left = entry.sizeBytes - position
    // One byte more than is left is asked for, so that a file that grows is seen.
    const buffer = allocateReadBuffer(Math.min(SOURCE_CHUNK_BYTES, left + 1))
    const filled = await fill(handle, buffer, Math.min(buffer.length, Math.max(left, 1)), position, entry)
    if (filled > left) throw changed(entry, 'grew')
    if (filled < Math.min(left, buffer.length)) throw changed(entry, sizesOf(entry, position + filled))
    if (filled > 0) yield buffer.subarray(0, filled)
    position += filled
    if (filled < buffer.length) return
  }
}

/** Reads until `enough` bytes are there or the file ends; at the end of the file that may be one more. */
async function fill(
  handle: FileHandle,
  buffer: Buffer,
  enough: number,
  position: number,
  entry: BundleEntry,
): Promise<number> {
  let filled = 0
  while (filled < enough) {
    try {
      const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, position + filled)
      if (bytesRead === 0) break
      filled += bytesRead
    } catch (cause) {
      throw unreadable(entry, cause)
    }
  }
  return filled
}

/** How a file's size is not what it was when it was collected. */
export function sizesOf(entry: BundleEntry, sizeBytes: number): string {
  return `had ${entry.sizeBytes} bytes and has ${sizeBytes} now`
}

/** Says that a file is not the one that was collected any more. */
export function changed(entry: BundleEntry, how: string): SlipwayError {
  return new SlipwayError('BUNDLE_FAILED', `"${entry.source}" changed while it was being bundled: it ${how}`, {
    hint: 'stop whatever writes to it, or leave it out with .deployignore, and bundle again',
  })
}

/** Says why a file of the source cannot be read. @throws what is no error of the file system: that is a defect of ours. */
export function unreadable(entry: BundleEntry, cause: unknown): SlipwayError {
  switch (errorCodeOf(cause)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new SlipwayError('BUNDLE_FAILED', `"${entry.source}" vanished while it was being bundled`, {
        hint: 'stop whatever removes it, or leave it out with .deployignore, and bundle again',
        cause,
      })
    case 'ELOOP':
      return changed(entry, 'is a link now')
    default: {
      const reason = whyUnreadable(cause)
      if (reason === undefined) throw cause
      const { why, hint } = reason
      return new SlipwayError('BUNDLE_FAILED', `"${entry.source}" cannot be read: ${why}`, { hint, cause })
    }
  }
}
