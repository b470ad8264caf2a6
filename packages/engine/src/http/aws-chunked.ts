import { createHash, type Hash } from 'node:crypto'
import { Refusal } from './refusal.ts'
import { isEqual, type SigningContext, signPiece } from './signature-v4.ts'

const EMPTY_SHA256 = createHash('sha256').digest('hex')
/** A chunk's head is a hex size and a signature: nothing honest comes near this, in bytes. */
const MAX_LINE_BYTES = 4_096
/** Trailers are a checksum and a signature, in bytes. */
const MAX_TRAILER_BYTES = 16_384

export interface AwsChunkedOptions {
  /** Present when each chunk is signed. */
  readonly signing?: SigningContext
  /** Whether fields follow the last chunk. */
  readonly hasTrailer: boolean
  /** `x-amz-decoded-content-length`: bytes of the body without its framing. */
  readonly decodedLength: number | undefined
}

/**
 * Takes the `aws-chunked` framing off a body, checking the signature of each chunk and of the trailer.
 *
 * Bytes are handed on before the signature of their chunk has been seen, so that a chunk of any size takes no memory:
 * whoever stores them must throw them away when the decoder refuses.
 *
 * ```
 * <hex size>[;chunk-signature=<hex>] CRLF <bytes> CRLF ... 0[;chunk-signature=<hex>] CRLF [<name>:<value> CRLF ...] CRLF
 * ```
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
 */
export class AwsChunkedDecoder {
  readonly #signing: SigningContext | undefined
  readonly #hasTrailer: boolean
  readonly #decodedLength: number | undefined
  readonly #trailers = new Map<string, string>()
  #state: 'head' | 'data' | 'data-end' | 'trailer' | 'done' = 'head'
  #line: Buffer = Buffer.alloc(0)
  #remaining = 0
  #received = 0
  #trailerBytes = 0
  #hash: Hash | undefined
  #declared = ''
  #previous: string

  constructor(options: AwsChunkedOptions) {
    this.#signing = options.signing
    this.#hasTrailer = options.hasTrailer
    this.#decodedLength = options.decodedLength
    this.#previous = options.signing?.seed ?? ''
  }

  get trailers(): ReadonlyMap<string, string> {
    return this.#trailers
  }

  /** @throws Refusal when the framing, a size or a signature is not right. */
  *push(input: Buffer): Generator<Buffer, void, undefined> {
    let rest = input
    while (rest.length > 0) {
      if (this.#state === 'data') {
        const piece = rest.subarray(0, this.#remaining)
        rest = rest.subarray(piece.length)
        this.#take(piece)
        yield piece
        continue
      }
      if (this.#state === 'done') throw malformed('there is data after the last chunk')
      const newline = rest.indexOf(0x0a)
      const part = newline === -1 ? rest : rest.subarray(0, newline + 1)
      this.#line = this.#line.length === 0 ? part : Buffer.concat([this.#line, part])
      if (this.#line.length > MAX_LINE_BYTES) throw malformed('a line of the framing is too long')
      rest = rest.subarray(part.length)
      if (newline === -1) {
        this.#line = Buffer.from(this.#line)
        continue
      }
      const line = this.#line.toString('latin1').replace(/\r?\n$/, '')
      this.#line = Buffer.alloc(0)
      this.#acceptLine(line)
    }
  }

  /** Says that no more input follows. @throws Refusal when something is missing. */
  end(): void {
    if (this.#state === 'trailer' && this.#line.length === 0) this.#endTrailer()
    if (this.#state !== 'done') throw new Refusal('incomplete-body', 'The request body terminated unexpectedly')
    if (this.#decodedLength !== undefined && this.#received !== this.#decodedLength) throw this.#wrongLength()
  }

  #acceptLine(line: string): void {
    if (this.#state === 'head') this.#beginChunk(line)
    else if (this.#state === 'data-end') {
      if (line !== '') throw malformed('a chunk is longer than its size')
      this.#endChunk()
      this.#state = 'head'
    } else this.#acceptTrailerLine(line)
  }

  #beginChunk(line: string): void {
    const [size = '', ...extensions] = line.split(';')
    if (!/^[0-9a-fA-F]{1,12}$/.test(size)) throw malformed('a chunk has no size')
    this.#remaining = Number.parseInt(size, 16)
    if (this.#decodedLength !== undefined && this.#received + this.#remaining > this.#decodedLength) {
      throw this.#wrongLength()
    }
    const prefix = 'chunk-signature='
    this.#declared = extensions.find((extension) => extension.startsWith(prefix))?.slice(prefix.length) ?? ''
    this.#hash = this.#signing === undefined ? undefined : createHash('sha256')
    if (this.#remaining > 0) this.#state = 'data'
    else {
      this.#endChunk()
      this.#state = 'trailer'
    }
  }

  #take(piece: Buffer): void {
    this.#hash?.update(piece)
    this.#received += piece.length
    this.#remaining -= piece.length
    if (this.#remaining === 0) this.#state = 'data-end'
  }

  #endChunk(): void {
    if (this.#signing === undefined || this.#hash === undefined) return
    this.#requireSignature('AWS4-HMAC-SHA256-PAYLOAD', [EMPTY_SHA256, this.#hash.digest('hex')], this.#declared)
  }

  #acceptTrailerLine(line: string): void {
    this.#trailerBytes += line.length
    if (this.#trailerBytes > MAX_TRAILER_BYTES) throw malformedTrailer('it is too long')
    if (line === '') {
      this.#endTrailer()
      return
    }
    const colon = line.indexOf(':')
    if (!this.#hasTrailer || colon < 1) throw malformedTrailer('a field was not announced or has no value')
    this.#trailers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }

  #endTrailer(): void {
    this.#state = 'done'
    const declared = this.#trailers.get('x-amz-trailer-signature') ?? ''
    this.#trailers.delete('x-amz-trailer-signature')
    if (this.#signing === undefined || !this.#hasTrailer) return
    const text = [...this.#trailers].map(([name, value]) => `${name}:${value}\n`).sort()
    const hash = createHash('sha256').update(text.join(''), 'latin1').digest('hex')
    this.#requireSignature('AWS4-HMAC-SHA256-TRAILER', [hash], declared)
  }

  #requireSignature(algorithm: string, lines: readonly string[], declared: string): void {
    if (this.#signing === undefined) return
    const expected = signPiece(this.#signing, algorithm, [this.#previous, ...lines])
    if (!isEqual(Buffer.from(expected, 'hex'), declared)) {
      throw new Refusal(
        'signature-mismatch',
        'The chunk signature we calculated does not match the signature you provided. Check your key and signing method.',
      )
    }
    this.#previous = expected
  }

  #wrongLength(): Refusal {
    return new Refusal(
      'incomplete-body',
      `The chunks do not hold the ${this.#decodedLength} bytes that the x-amz-decoded-content-length header declares`,
    )
  }
}

function malformed(what: string): Refusal {
  return new Refusal('malformed-chunks', `The aws-chunked body is malformed: ${what}`)
}

function malformedTrailer(what: string): Refusal {
  return new Refusal('malformed-trailer', `The request's trailer is malformed: ${what}`)
}
