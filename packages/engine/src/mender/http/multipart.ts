import { bad } from './reply.ts'

/** One part of a multipart body. */
export interface Part {
  readonly name: string
  readonly filename?: string
  /** To be read whole, or not at all, before the next part is asked for. */
  readonly body: AsyncIterable<Uint8Array>
}

/** The headers of a part are a few words: nothing honest comes near this, in bytes. */
const MAX_HEADER_BYTES = 16_384

/** The boundary that a `Content-Type` names; `undefined` for a type that is no multipart one. */
export function boundaryOf(contentType: string | undefined): string | undefined {
  const [, quoted, plain] =
    /^multipart\/(?:form-data|mixed)\s*;(?:.*;)?\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(
      contentType ?? '',
    ) ?? []
  return quoted ?? plain
}

/**
 * Reads a multipart body part by part as it arrives, in the order that it is sent in; memory stays at a chunk.
 *
 * ```
 * preamble CRLF --boundary CRLF headers CRLF CRLF bytes CRLF --boundary CRLF ... CRLF --boundary-- epilogue
 * ```
 *
 * @throws MenderError 400 when the framing is not right, or ends early.
 */
export async function* readParts(source: AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<Part> {
  const window = new Window(source, Buffer.from(`\r\n--${boundary}`))
  for await (const _preamble of window.untilDelimiter());
  while (await window.hasPart()) {
    const headers = await window.headers()
    const body = window.untilDelimiter()
    yield { ...readDisposition(headers), body }
    for await (const _unread of body);
  }
}

/** What has arrived of a body and was not taken yet. */
class Window {
  readonly #chunks: AsyncIterator<Uint8Array>
  readonly #delimiter: Buffer
  /** As if a line had ended before the first byte: the first delimiter may be the first line. */
  #held: Buffer = Buffer.from('\r\n')

  constructor(source: AsyncIterable<Uint8Array>, delimiter: Buffer) {
    this.#chunks = source[Symbol.asyncIterator]()
    this.#delimiter = delimiter
  }

  /** The bytes before the next delimiter; takes the delimiter too. */
  async *untilDelimiter(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const found = this.#held.indexOf(this.#delimiter)
      if (found !== -1) {
        const rest = this.#held.subarray(0, found)
        this.#held = this.#held.subarray(found + this.#delimiter.length)
        if (rest.length > 0) yield rest
        return
      }
      // The end may be the beginning of a delimiter.
      const sureBytes = this.#held.length - this.#delimiter.length + 1
      if (sureBytes > 0) {
        const sure = this.#held.subarray(0, sureBytes)
        this.#held = this.#held.subarray(sureBytes)
        yield sure
      }
      await this.#fill()
    }
  }

  /** Whether a part follows the delimiter that was taken last, rather than the end. */
  async hasPart(): Promise<boolean> {
    while (this.#held.length < 2) await this.#fill()
    return !this.#held.subarray(0, 2).equals(Buffer.from('--'))
  }

  async headers(): Promise<string> {
    for (;;) {
      const end = this.#held.indexOf('\r\n\r\n')
      if (end !== -1) {
        const text = this.#held.subarray(0, end).toString('utf8')
        this.#held = this.#held.subarray(end + 4)
        return text
      }
      if (this.#held.length > MAX_HEADER_BYTES) throw bad('multipart: the headers of a part are too long')
      await this.#fill()
    }
  }

  async #fill(): Promise<void> {
    const next = await this.#chunks.next()
    if (next.done === true) throw bad('multipart: unexpected end of the body')
    this.#held = this.#held.length === 0 ? Buffer.from(next.value) : Buffer.concat([this.#held, next.value])
  }
}

function readDisposition(headers: string): Omit<Part, 'body'> {
  const line = headers.split('\r\n').find((header) => /^content-disposition\s*:/i.test(header)) ?? ''
  const parameter = (name: string): string | undefined => {
    const [, quoted, plain] = new RegExp(`[;\\s]${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;"]+))`, 'i').exec(line) ?? []
    return quoted?.replace(/\\(.)/g, '$1') ?? plain
  }
  const name = parameter('name')
  if (name === undefined) throw bad('multipart: a part has no name')
  const filename = parameter('filename')
  return { name, ...(filename !== undefined && { filename }) }
}
