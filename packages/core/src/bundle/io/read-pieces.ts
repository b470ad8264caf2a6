import type { FileHandle } from 'node:fs/promises'
import { allocateReadBuffer } from './read-buffer.ts'

const PIECE_BYTES = 1024 * 1024

/** The bytes of an open file from `start` to before `end`, or as many of them as there are, in pieces that do not change afterwards. */
export async function* readPieces(
  handle: FileHandle,
  start: number,
  end: number,
): AsyncGenerator<Buffer, void, undefined> {
  for (let position = start; position < end; ) {
    const buffer = allocateReadBuffer(Math.min(PIECE_BYTES, end - position))
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, position)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
    position += bytesRead
  }
}
