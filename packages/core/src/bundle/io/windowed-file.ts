import { type FileHandle, open } from 'node:fs/promises'
import { RandomAccessReader } from 'yauzl'
import { allocateReadBuffer } from './read-buffer.ts'
import { readPieces } from './read-pieces.ts'

const WINDOW_BYTES = 64 * 1024

/** For whoever reads on where a window ends, as it is with entries that lie in the order of the directory. */
const NEXT_WINDOW_BYTES = 512 * 1024

/** One for the central directory and one for the entries, which are read in turns. */
const WINDOWS = 2

interface Window {
  readonly start: number
  readonly bytes: Buffer
}

/** A file as yauzl reads it: its many small reads are answered from a few windows, at once where they hold what is asked for. */
export class WindowedFile extends RandomAccessReader {
  readonly sizeBytes: number
  readonly #handle: FileHandle
  /** The one that was used last comes first. */
  readonly #windows: Window[] = []

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

  /** Exactly `length` bytes from `position` on, where a window holds them. */
  readAtOnce(position: number, length: number): Buffer | undefined {
    const window = this.#windowOf(position, length)
    const offset = position - (window?.start ?? 0)
    return window?.bytes.subarray(offset, offset + length)
  }

  /** Exactly `length` bytes from `position` on. */
  async readExactly(position: number, length: number): Promise<Buffer> {
    const found = this.readAtOnce(position, length)
    if (found !== undefined) return found
    const readsOn = this.#windows.some(({ start, bytes }) => position >= start && position <= start + bytes.length)
    const window = await this.#load(position, Math.max(length, readsOn ? NEXT_WINDOW_BYTES : WINDOW_BYTES))
    this.#windows.unshift(window)
    this.#windows.length = Math.min(this.#windows.length, WINDOWS)
    if (length > window.bytes.length) throw new Error('unexpected end of file')
    return window.bytes.subarray(0, length)
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    const window = this.#windowOf(position, length)
    if (window !== undefined) {
      const from = position - window.start
      window.bytes.copy(buffer, offset, from, from + length)
      callback(null)
      return
    }
    this.readExactly(position, length).then((bytes) => {
      bytes.copy(buffer, offset)
      callback(null)
    }, callback)
  }

  override close(callback: (error: Error | null) => void): void {
    this.#handle.close().then(() => callback(null), callback)
  }

  /** The bytes from `start` to before `end`, or as many of them as there are. */
  pieces(start: number, end: number): AsyncGenerator<Buffer, void, undefined> {
    return readPieces(this.#handle, start, end)
  }

  #windowOf(position: number, length: number): Window | undefined {
    const window = this.#windows.find(
      ({ start, bytes }) => start <= position && position + length <= start + bytes.length,
    )
    if (window !== undefined && window !== this.#windows[0]) {
      this.#windows.splice(this.#windows.indexOf(window), 1)
      this.#windows.unshift(window)
    }
    return window
  }

  async #load(start: number, length: number): Promise<Window> {
    const bytes = allocateReadBuffer(Math.min(length, Math.max(0, this.sizeBytes - start)))
    let filled = 0
    while (filled < bytes.length) {
      const { bytesRead } = await this.#handle.read(bytes, filled, bytes.length - filled, start + filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return { start, bytes: bytes.subarray(0, filled) }
  }
}
