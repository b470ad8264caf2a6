import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { AwsChunkedDecoder } from './aws-chunked.ts'
import { Refusal } from './refusal.ts'
import { isEqual, type SigningContext } from './signature-v4.ts'

/** How a body is framed and what vouches for it: the meaning of `x-amz-content-sha256`. */
export type PayloadFraming =
  | { readonly kind: 'unsigned' }
  | { readonly kind: 'hashed'; readonly sha256: string }
  | { readonly kind: 'chunked'; readonly isSigned: boolean; readonly hasTrailer: boolean }

/**
 * Reads the value of `x-amz-content-sha256`.
 *
 * @throws Refusal when it is neither a hash nor one of the documented words.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-auth-using-authorization-header.html
 */
export function readFraming(value: string): PayloadFraming {
  switch (value) {
    case 'UNSIGNED-PAYLOAD':
      return { kind: 'unsigned' }
    case 'STREAMING-UNSIGNED-PAYLOAD-TRAILER':
      return { kind: 'chunked', isSigned: false, hasTrailer: true }
    case 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD':
      return { kind: 'chunked', isSigned: true, hasTrailer: false }
    case 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER':
      return { kind: 'chunked', isSigned: true, hasTrailer: true }
    default:
      if (/^[0-9a-fA-F]{64}$/.test(value)) return { kind: 'hashed', sha256: value.toLowerCase() }
      throw new Refusal(
        'malformed-request',
        'x-amz-content-sha256 must be UNSIGNED-PAYLOAD, a STREAMING- word, or a valid sha256 value.',
      )
  }
}

/** A body that is read once, with what follows it. */
export interface Payload {
  body(): AsyncIterable<Uint8Array>
  trailers(): ReadonlyMap<string, string>
}

/**
 * Removes the framing from a body that is still on its way, and checks what vouches for it.
 *
 * @param signing - absent where no signature is looked at.
 */
export function streamPayload(
  source: AsyncIterable<Buffer>,
  framing: PayloadFraming,
  signing: SigningContext | undefined,
  decodedLength: number | undefined,
): Payload {
  if (framing.kind === 'chunked') {
    const { isSigned, hasTrailer } = framing
    const decoder = new AwsChunkedDecoder({
      ...(isSigned && signing !== undefined && { signing }),
      hasTrailer,
      decodedLength,
    })
    return { body: () => decode(source, decoder), trailers: () => decoder.trailers }
  }
  return {
    body: () => (framing.kind === 'hashed' ? checkHash(source, framing.sha256) : source),
    trailers: () => new Map(),
  }
}

async function* decode(source: AsyncIterable<Buffer>, decoder: AwsChunkedDecoder): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) yield* decoder.push(chunk)
  decoder.end()
}

async function* checkHash(source: AsyncIterable<Buffer>, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const chunk of source) {
    hash.update(chunk)
    yield chunk
  }
  const actual = hash.digest()
  if (isEqual(actual, sha256)) return
  throw new Refusal(
    'payload-mismatch',
    "The provided 'x-amz-content-sha256' header does not match what was computed.",
    { ClientComputedContentSHA256: sha256, S3ComputedContentSHA256: actual.toString('hex') },
  )
}

/**
 * The bytes of a request as they arrive. Leaving early does not destroy the connection, so that the request can still
 * be answered; a client that sends nothing for `idleMs` milliseconds is turned away.
 */
export async function* receive(message: IncomingMessage, idleMs: number): AsyncGenerator<Buffer> {
  const chunks = message.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>
  try {
    for (;;) {
      const next = await beforeStall(chunks.next(), idleMs)
      if (next.done === true) return
      yield next.value
    }
  } finally {
    // Not awaited: behind a chunk that never comes, it would not come back either.
    void chunks.return?.()
  }
}

async function beforeStall<T>(pending: Promise<T>, idleMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const stall = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Refusal('body-stalled', `No byte of the request body came for ${idleMs} ms`)),
      idleMs,
    )
  })
  try {
    return await Promise.race([pending, stall])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Reads a small body whole.
 *
 * @throws Refusal `body-too-large` as soon as there are more than `limitBytes`.
 */
export async function readWhole(source: AsyncIterable<Uint8Array>, limitBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of source) {
    sizeBytes += chunk.length
    if (sizeBytes > limitBytes) throw new Refusal('body-too-large', `Request body is larger than ${limitBytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
