import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { combineCrc32 } from '@slipway/core/bundle/crc-combine'
import { crc32, hasFastCrc32 } from '@slipway/core/bundle/crc32'
import { SlipwayError } from '@slipway/core/errors'
import type { GrowingFile, GrownFile, StorableFile } from '@slipway/core/provider'

/** A stretch of the bundle, read once and sent as it was read. */
export interface BundlePart {
  /** From 0. */
  readonly index: number
  readonly body: Buffer
  readonly crc32: number
}

/** A bundle that is read from its beginning to its end, by several who each take the next part. */
export interface OpenBundle {
  /** It has no more bytes than these. */
  readonly mostBytes: number
  /**
   * The next part, or `undefined` after the last one. An empty bundle has one part.
   *
   * @param buffer what it is read into; its length is that of a part
   */
  next(buffer: Buffer, signal?: AbortSignal): Promise<BundlePart | undefined>
  /**
   * What was read, once all of it was: the bytes whose digest was taken when the bundle was looked at or made, and no others.
   *
   * @throws SlipwayError SOURCE_INVALID when something has written to the file meanwhile.
   */
  finish(): { readonly sizeBytes: number; readonly crc32: number }
  close(): Promise<void>
}

/** @throws SlipwayError SOURCE_INVALID when it is not there, or has another size than it had. */
export async function openBundle(file: StorableFile): Promise<OpenBundle> {
  const { path, sizeBytes, crc32: expected } = file
  const handle = await openFile(path)
  const { size } = await handle.stat()
  if (size !== sizeBytes) {
    await handle.close()
    throw changed(path, `has ${size} bytes, but had ${sizeBytes} when it was read`)
  }
  // A digest of a large bundle takes seconds of this thread; its CRC-32, taken with it, a tenth of that.
  return new BundleReader(handle, path, {
    mostBytes: sizeBytes,
    isHashed: expected === undefined,
    reach: async () => file,
  })
}

/**
 * A bundle that is still written, and has grown so far.
 *
 * @throws what keeps it from being written, or the signal's reason.
 */
export async function openGrowing(
  growing: GrowingFile,
  { path, bytes: grownBytes }: Extract<GrownFile, { isWhole: false }>,
): Promise<OpenBundle> {
  let handle: FileHandle
  try {
    handle = await open(path)
  } catch (error) {
    // It has another name once it is whole.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw unreadable(path, error)
    return openBundle(await growing.whole())
  }
  return new BundleReader(handle, path, {
    // How it is uploaded must not hang on an estimate alone.
    mostBytes: Math.max(growing.mostBytes, grownBytes),
    isHashed: !hasFastCrc32,
    async reach(bytes, signal) {
      const grown = await growing.grownTo(bytes, signal)
      return grown.isWhole ? grown.file : undefined
    },
  })
}

interface ReaderOptions {
  readonly mostBytes: number
  /** Take a SHA-256 of all bytes, where there is no CRC-32 to compare with. */
  readonly isHashed: boolean
  /** Waits until there are so many bytes, or all there are, of which the answer tells. */
  reach(bytes: number, signal: AbortSignal | undefined): Promise<StorableFile | undefined>
}

class BundleReader implements OpenBundle {
  readonly mostBytes: number
  readonly #handle: FileHandle
  readonly #path: string
  readonly #digest: ReturnType<typeof createHash> | undefined
  readonly #reach: ReaderOptions['reach']
  #crc32 = 0
  #begun = 0
  #whole: StorableFile | undefined
  #turn: Promise<unknown> = Promise.resolve()

  constructor(handle: FileHandle, path: string, { mostBytes, isHashed, reach }: ReaderOptions) {
    this.mostBytes = mostBytes
    this.#handle = handle
    this.#path = path
    this.#digest = isHashed ? createHash('sha256') : undefined
    this.#reach = reach
  }

  next(buffer: Buffer, signal?: AbortSignal): Promise<BundlePart | undefined> {
    const mine = this.#turn.then(() => this.#read(buffer, signal))
    this.#turn = mine.catch(() => undefined)
    return mine
  }

  async #read(buffer: Buffer, signal: AbortSignal | undefined): Promise<BundlePart | undefined> {
    const offset = this.#begun * buffer.length
    this.#whole ??= await this.#reach(offset + buffer.length, signal)
    const left = this.#whole === undefined ? buffer.length : this.#whole.sizeBytes - offset
    if (left <= 0 && this.#begun > 0) return undefined
    const index = this.#begun++
    const body = buffer.subarray(0, Math.min(buffer.length, left))
    await readFully(this.#handle, body, offset, this.#path)
    this.#digest?.update(body)
    const sum = crc32(body, 0)
    this.#crc32 = combineCrc32(this.#crc32, sum, body.length)
    return { index, body, crc32: sum }
  }

  finish(): { readonly sizeBytes: number; readonly crc32: number } {
    if (this.#whole === undefined) throw new Error('the bundle was not read to its end')
    const { sizeBytes, sha256, crc32: expected } = this.#whole
    const isSame =
      this.#digest === undefined
        ? expected === undefined || this.#crc32 === expected
        : this.#digest.digest('hex') === sha256
    if (!isSame) throw changed(this.#path, 'has changed since it was read')
    return { sizeBytes, crc32: this.#crc32 }
  }

  close(): Promise<void> {
    return this.#handle.close()
  }
}

async function openFile(path: string): Promise<FileHandle> {
  return await open(path).catch((cause) => {
    throw unreadable(path, cause)
  })
}

function unreadable(path: string, cause: unknown): SlipwayError {
  return new SlipwayError('SOURCE_INVALID', `bundle "${path}" cannot be read`, { hint: 'bundle first', cause })
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
