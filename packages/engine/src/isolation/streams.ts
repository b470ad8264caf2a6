import { Readable } from 'node:stream'
import { DownloadTrouble } from '../s3/object-reader.ts'
import type { OpenedStream } from './calls.ts'

/** Streams of this process that another one reads, piece by piece as it asks for them. */
export class OpenStreams {
  readonly #iterators = new Map<number, { readonly body: Readable; readonly chunks: AsyncIterator<Uint8Array> }>()
  #last = 0

  open(body: Readable): OpenedStream {
    this.#last += 1
    // An error before the first piece is asked for is told then.
    body.on('error', () => undefined)
    this.#iterators.set(this.#last, { body, chunks: body[Symbol.asyncIterator]() as AsyncIterator<Uint8Array> })
    return { stream: this.#last }
  }

  async read(stream: number): Promise<Uint8Array | undefined> {
    const opened = this.#iterators.get(stream)
    if (opened === undefined) throw new DownloadTrouble('ECONNRESET', 'the stream is closed')
    const { done, value } = await opened.chunks.next()
    if (done !== true) return value
    this.#iterators.delete(stream)
    return undefined
  }

  async close(stream: number): Promise<void> {
    this.#iterators.get(stream)?.body.destroy()
    this.#iterators.delete(stream)
  }
}

/** What the other side holds, as a stream of this one. */
export function readRemote(
  { stream }: OpenedStream,
  read: (stream: number) => Promise<Uint8Array | undefined>,
  close: (stream: number) => Promise<void>,
): Readable {
  let isOver = false
  return new Readable({
    read() {
      read(stream).then(
        (chunk) => {
          isOver = chunk === undefined
          this.push(chunk === undefined ? null : Buffer.from(chunk))
        },
        (error: Error) => this.destroy(error),
      )
    },
    destroy(error, done) {
      const closed = isOver ? Promise.resolve() : close(stream)
      closed.catch(() => undefined).then(() => done(error))
    },
  })
}
