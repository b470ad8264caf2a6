import { type FileHandle, open } from 'node:fs/promises'
import { RandomAccessReader } from 'yauzl'

const WINDOW_BYTES = 64 * 1024
const STREAM_CHUNK_BYTES = 256 * 1024

/** One for the central directory and one for the entries, which are read in turns. */
const WINDOWS = 2

interface Window {
  readonly start: number
  readonly bytes: Buffer
}

/** A file as yauzl reads it: its many small reads are answered from a few windows rather than from a stream each. */
export class WindowedFile extends RandomAccessReader {
  readonly sizeBytes: number
  readonly #handle: FileHandle
  /** The one that was used last comes first. */
  #windows: readonly Window[] = []

  private constructor(handle: FileHandle, sizeBytes: number) {
    super()
    this.#handle = handle
    this.sizeBytes = sizeBytes
  }

  static async open(file: string): Promise<WindowedFile> {
    const handle = await open(file)
    try {
      return new WindowedFile(handle, (await handle.stat()).size)
    } catch (error) {
      await handle.close()
      throw error
    }
  }

  /** Exactly `length` bytes from `position` on. */
  async readExactly(position: number, length: number): Promise<Buffer> {
    const window = this.#windows.find(
      ({ start, bytes }) => start <= position && position + length <= start + bytes.length,
    )
    const found = window ?? (await this.#load(position, Math.max(length, WINDOW_BYTES)))
    this.#windows = [found, ...this.#windows.filter((other) => other !== found)].slice(0, WINDOWS)
    const offset = position - found.start
    if (offset + length > found.bytes.length) throw new Error('unexpected end of file')
    return found.bytes.subarray(offset, offset + length)
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.readExactly(position, length).then((bytes) => {
      bytes.copy(buffer, offset)
      callback(null)
    }, callback)
  }

  override close(callback: (error: Error | null) => void): void {
    this.#handle.close().then(() => callback(null), callback)
  }

  /** The bytes from `start` to before `end`, or as many of them as there are. */
  async *chunks(start: number, end: number): AsyncGenerator<Buffer, void, undefined> {
    for (let position = start; position < end; ) {
      const buffer = Buffer.allocUnsafe(Math.min(STREAM_CHUNK_BYTES, end - position))
      const { bytesRead } = await this.#handle.read(buffer, 0, buffer.length, position)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
      position += bytesRead
    }
  }

  async #load(start: number, length: number): Promise<Window> {
    const bytes = Buffer.allocUnsafe(Math.min(length, Math.max(0, this.sizeBytes - start)))
    let filled = 0
    while (filled < bytes.length) {
      const { bytesRead } = await this.#handle.read(bytes, filled, bytes.length - filled, start + filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return { start, bytes: bytes.subarray(0, filled) }
  }
}
