import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { crc32 } from '@slipway/core/bundle/crc32'
import { SlipwayError } from '@slipway/core/errors'
import type { StorableFile } from '@slipway/core/provider'

/** A stretch of the bundle, read once and sent as it was read. */
export interface BundlePart {
  /** From 0. */
  readonly index: number
  readonly body: Buffer
  readonly crc32: number
}

/** A bundle that is read from its beginning to its end, by several who each take the next part. */
export interface OpenBundle {
  readonly sizeBytes: number
  /**
   * The next part, or `undefined` after the last one. An empty bundle has one part.
   *
   * @param buffer what it is read into; its length is that of a part
   */
  next(buffer: Buffer): Promise<BundlePart | undefined>
  /**
   * What was read, once all of it was: the bytes whose digest was taken when the bundle was looked at, and no others.
   *
   * @throws SlipwayError SOURCE_INVALID when something has written to the file meanwhile.
   */
  finish(): { readonly crc32: number }
  close(): Promise<void>
}

/** @throws SlipwayError SOURCE_INVALID when it is not there, or has another size than it had. */
export async function openBundle({ path, sizeBytes, sha256, crc32: expected }: StorableFile): Promise<OpenBundle> {
  const handle = await openFile(path)
  const { size } = await handle.stat()
  if (size !== sizeBytes) {
    await handle.close()
    throw changed(path, `has ${size} bytes, but had ${sizeBytes} when it was read`)
  }
  // A digest of a large bundle takes seconds of this thread; its CRC-32, taken with it, a tenth of that.
  const digest = expected === undefined ? createHash('sha256') : undefined
  let crc = 0
  let begun = 0
  let turn: Promise<unknown> = Promise.resolve()
  const read = async (buffer: Buffer): Promise<BundlePart | undefined> => {
    const offset = begun * buffer.length
    if (offset >= sizeBytes && begun > 0) return undefined
    const index = begun++
    const body = buffer.subarray(0, Math.min(buffer.length, sizeBytes - offset))
    await readFully(handle, body, offset, path)
    digest?.update(body)
    crc = crc32(body, crc)
    return { index, body, crc32: index === 0 ? crc : crc32(body, 0) }
  }
  return {
    sizeBytes,
    next: (buffer) => {
      const mine = turn.then(() => read(buffer))
      turn = mine.catch(() => undefined)
      return mine
    },
    finish: () => {
      const isSame = digest === undefined ? crc === expected : digest.digest('hex') === sha256
      if (!isSame) throw changed(path, 'has changed since it was read')
      return { crc32: crc }
    },
    close: () => handle.close(),
  }
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path)
  } catch (cause) {
    throw new SlipwayError('SOURCE_INVALID', `bundle "${path}" cannot be read`, { hint: 'bundle first', cause })
  }
}

/** Fills the buffer from the file. A bundle that shrinks while it is sent is told, not padded. */
async function readFully(handle: FileHandle, buffer: Buffer, offset: number, path: string): Promise<void> {
  let filled = 0
  while (filled < buffer.length) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, offset + filled)
    if (bytesRead === 0) throw changed(path, 'became shorter while it was uploaded')
    filled += bytesRead
  }
}

function changed(path: string, how: string): SlipwayError {
  return new SlipwayError('SOURCE_INVALID', `bundle "${path}" ${how}`, {
    hint: 'bundle again, and let nothing write to the file meanwhile',
  })
}
