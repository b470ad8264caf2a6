import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough, type Readable } from 'node:stream'
import { BodyFiles, type ByteRange } from '../../s3/body-files.ts'
import { S3Error } from '../../s3/s3-error.ts'
import { MenderError } from '../http/reply.ts'

export interface ReceiveOptions<T> {
  readonly limitBytes: number
  readonly signal: AbortSignal
  /** Reads the file along, to its end; what it throws refuses the file. */
  readonly inspect: (source: AsyncIterable<Uint8Array>) => Promise<T>
}

/** A file that is on disk whole, and what reading it along came to. */
export interface ReceivedFile<T> {
  readonly file: string
  readonly sizeBytes: number
  readonly found: T
}

/** The files of artifacts, kept as the object store keeps the bodies of objects: whole and on disk, or not at all. */
export class ArtifactFiles {
  readonly #bodies: BodyFiles
  readonly #incoming: string

  private constructor(bodies: BodyFiles, directory: string) {
    this.#bodies = bodies
    this.#incoming = join(directory, 'incoming')
  }

  /** Opens the folder and removes what an earlier run left unfinished or unreferenced. */
  static async open(directory: string, isReferenced: (file: string) => boolean): Promise<ArtifactFiles> {
    return new ArtifactFiles(await BodyFiles.open(directory, isReferenced), directory)
  }

  /**
   * Stores a file as it arrives while something else reads it along; memory stays at a chunk whatever its size.
   *
   * @throws MenderError 413 beyond the limit, 507 on a full disk, and whatever `inspect` throws.
   */
  async receive<T>(body: AsyncIterable<Uint8Array>, options: ReceiveOptions<T>): Promise<ReceivedFile<T>> {
    const { limitBytes, signal, inspect } = options
    const reading = readAlong(body, inspect)
    try {
      const { segment } = await this.#bodies.receive(reading.bytes(), {
        algorithms: [],
        limitBytes,
        signal,
        verify: () => undefined,
      })
      return { ...segment, found: await reading.found }
    } catch (error) {
      reading.cancel()
      if (error instanceof S3Error && error.code === 'EntityTooLarge') {
        throw new MenderError(413, `the artifact is larger than ${limitBytes} bytes`, {}, { cause: error })
      }
      if (error instanceof S3Error) throw new MenderError(507, error.message, {}, { cause: error })
      throw error
    }
  }

  /** A folder to make an artifact in; whoever asks removes it, and at the latest the next start does. */
  makeWorkFolder(): Promise<string> {
    return mkdtemp(join(this.#incoming, 'work-'))
  }

  /** The bytes of a file, or a range of them. */
  read(file: string, sizeBytes: number, range?: ByteRange): Readable {
    return this.#bodies.read([{ file, sizeBytes }], range)
  }

  remove(file: string, sizeBytes: number): Promise<void> {
    return this.#bodies.remove([{ file, sizeBytes }])
  }
}

interface ReadAlong<T> {
  /** The bytes, which end only when the reader has seen them all and has found nothing wrong. */
  bytes(): AsyncGenerator<Uint8Array>
  readonly found: Promise<T>
  cancel(): void
}

/** Gives the same bytes to two readers, at the pace of the slower one. */
function readAlong<T>(
  body: AsyncIterable<Uint8Array>,
  inspect: (source: AsyncIterable<Uint8Array>) => Promise<T>,
): ReadAlong<T> {
  const copy = new PassThrough()
  // A reader that has seen enough closes the copy; what is written to it then is nobody's.
  copy.on('error', () => undefined)
  let wake = (): void => undefined
  copy.on('drain', () => wake())
  let isRead = false
  const found = inspect(copy).finally(() => {
    isRead = true
    wake()
  })
  found.catch(() => undefined)
  return {
    found,
    cancel: () => copy.destroy(),
    async *bytes() {
      for await (const chunk of body) {
        const hasRoom = isRead || copy.write(chunk)
        if (!hasRoom) {
          await new Promise<void>((resolve) => {
            wake = resolve
          })
        }
        // Nothing more of a file that is refused needs to come.
        if (isRead) await found
        yield chunk
      }
      copy.end()
      await found
    },
  }
}
