import { createWriteStream, type WriteStream } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'

/** When a file is full, it becomes the older one, and the one before that goes. */
const FULL_BYTES = 1024 * 1024

/** What a container prints, kept in two files of limited size. A disk that takes nothing more loses it. */
export class ContainerLog {
  readonly #file: string
  #stream: WriteStream
  #bytes = 0
  #turning: Promise<void> | undefined
  #held: Buffer[] = []

  private constructor(file: string) {
    this.#file = file
    this.#stream = open(file)
  }

  /** @param folder - of the task; it is made. */
  static async open(folder: string, container: string): Promise<ContainerLog> {
    await mkdir(folder, { recursive: true })
    return new ContainerLog(join(folder, `${container}.log`))
  }

  write(chunk: Buffer): void {
    if (this.#turning !== undefined) {
      this.#held.push(chunk)
      return
    }
    this.#stream.write(chunk)
    this.#bytes += chunk.length
    if (this.#bytes >= FULL_BYTES) this.#turning = this.#turn()
  }

  async close(): Promise<void> {
    await this.#turning
    await ended(this.#stream)
  }

  async #turn(): Promise<void> {
    await ended(this.#stream)
    await rename(this.#file, `${this.#file}.1`).catch(() => undefined)
    this.#stream = open(this.#file)
    this.#bytes = 0
    this.#turning = undefined
    const held = Buffer.concat(this.#held)
    this.#held = []
    if (held.length > 0) this.write(held)
  }
}

function open(file: string): WriteStream {
  const stream = createWriteStream(file, { flags: 'a' })
  stream.on('error', () => undefined)
  return stream
}

function ended(stream: WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.destroyed) return resolve()
    stream.once('close', () => resolve())
    stream.end()
  })
}
