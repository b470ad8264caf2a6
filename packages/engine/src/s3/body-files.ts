import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { ChecksumAlgorithm } from './checksum/algorithms.ts'
import { type BodyDigests, DigestMeter } from './checksum/digests.ts'
import type { BodySegment } from './records.ts'
import { S3Error } from './s3-error.ts'

/** Bytes `start` to `end` of a body, both inclusive. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

export interface ReceiveOptions {
  readonly algorithms: readonly ChecksumAlgorithm[]
  readonly limitBytes: number
  readonly signal: AbortSignal
  /** Looks at the bytes as a whole before they count as stored; throwing leaves nothing behind. */
  verify(digests: BodyDigests): void
}

export interface ReceivedBody {
  readonly segment: BodySegment
  readonly digests: BodyDigests
}

const READ_CHUNK_BYTES = 262_144

/**
 * The bytes of objects, one file a segment.
 *
 * ```
 * incoming/<id>   being written                         removed at start
 * bodies/<id>     complete and on disk, never changed   removed at start when no record names it
 * ```
 *
 * A file gets its name in `bodies` only when its bytes are on disk, and a record is committed only after that: a kill
 * at any instant leaves the old object or the new one.
 */
export class BodyFiles {
  readonly #incoming: string
  readonly #bodies: string
  readonly #readers = new Map<string, number>()
  readonly #doomed = new Set<string>()

  private constructor(directory: string) {
    this.#incoming = join(directory, 'incoming')
    this.#bodies = join(directory, 'bodies')
  }

  /** Opens the directory and removes what an earlier run left unfinished or unreferenced. */
  static async open(directory: string, isReferenced: (file: string) => boolean): Promise<BodyFiles> {
    const files = new BodyFiles(directory)
    await rm(files.#incoming, { recursive: true, force: true })
    await mkdir(files.#incoming, { recursive: true })
    await mkdir(files.#bodies, { recursive: true })
    for (const file of await readdir(files.#bodies)) {
      if (!isReferenced(file)) await rm(join(files.#bodies, file), { force: true })
    }
    return files
  }

  /** Stores a body as it arrives; memory stays at a chunk whatever its size. */
  async receive(body: AsyncIterable<Uint8Array>, options: ReceiveOptions): Promise<ReceivedBody> {
    const file = randomUUID()
    const incoming = join(this.#incoming, file)
    const meter = new DigestMeter(options.algorithms)
    try {
      const handle = await open(incoming, 'wx')
      try {
        for await (const chunk of body) {
          options.signal.throwIfAborted()
          meter.update(chunk)
          if (meter.sizeBytes > options.limitBytes) throw tooLarge(options.limitBytes)
          await handle.writeFile(chunk)
        }
        options.signal.throwIfAborted()
        const digests = meter.finish()
        options.verify(digests)
        await handle.sync()
        await handle.close()
        await rename(incoming, join(this.#bodies, file))
        await syncDirectory(this.#bodies)
        return { segment: { file, sizeBytes: digests.sizeBytes }, digests }
      } finally {
        await handle.close().catch(() => undefined)
      }
    } catch (error) {
      await rm(incoming, { force: true })
      throw isDiskFull(error) ? diskFull(error) : error
    }
  }

  /** The bytes of a body, or a range of them. Its files stay until the stream is closed, even when the object goes. */
  read(segments: readonly BodySegment[], range?: ByteRange): Readable {
    const names = segments.map(({ file }) => file)
    for (const name of names) this.#readers.set(name, (this.#readers.get(name) ?? 0) + 1)
    const stream = Readable.from(this.#bytes(segments, range), { objectMode: false })
    stream.once('close', () => {
      for (const name of names) this.#release(name)
    })
    return stream
  }

  /** Takes files away that no record names any more. What cannot be removed now goes at the next start. */
  async remove(segments: readonly BodySegment[]): Promise<void> {
    for (const { file } of segments) {
      if (this.#readers.has(file)) this.#doomed.add(file)
      else await rm(join(this.#bodies, file), { force: true }).catch(() => undefined)
    }
  }

  async *#bytes(segments: readonly BodySegment[], range: ByteRange | undefined): AsyncGenerator<Buffer> {
    let offset = 0
    for (const { file, sizeBytes } of segments) {
      const start = Math.max(0, (range?.start ?? 0) - offset)
      const end = Math.min(sizeBytes, (range === undefined ? Number.POSITIVE_INFINITY : range.end + 1) - offset) - 1
      offset += sizeBytes
      if (start > end) continue
      let seen = 0
      for await (const chunk of createReadStream(join(this.#bodies, file), {
        start,
        end,
        highWaterMark: READ_CHUNK_BYTES,
      })) {
        seen += (chunk as Buffer).length
        yield chunk as Buffer
      }
      if (seen !== end - start + 1) throw new Error(`the stored body "${file}" is shorter than its record says`)
    }
  }

  #release(file: string): void {
    const count = (this.#readers.get(file) ?? 0) - 1
    if (count > 0) this.#readers.set(file, count)
    else {
      this.#readers.delete(file)
      if (this.#doomed.delete(file)) void rm(join(this.#bodies, file), { force: true }).catch(() => undefined)
    }
  }
}

/** Makes a rename durable. Windows has no such call on directories, and needs none. */
async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(directory, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function isDiskFull(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  return code === 'ENOSPC' || code === 'EDQUOT'
}

/** Not one of S3's own errors, whose disks are never full; a status that no SDK tries again. */
function diskFull(cause: unknown): S3Error {
  return new S3Error('InsufficientStorage', "The disk that holds the engine's data is full.", { cause })
}

function tooLarge(limitBytes: number): S3Error {
  return new S3Error('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', {
    details: { MaxSizeAllowed: String(limitBytes) },
  })
}
