import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { HeaderField, RequestHead } from './canonical-request.ts'
import type { CredentialLookup } from './credential.ts'
import type { DeclaredSignature } from './declared-signature.ts'
import { type Payload, type PayloadFraming, readFraming, readWhole, streamPayload } from './payload.ts'
import { Refusal } from './refusal.ts'
import { verifySignature } from './signature-v4.ts'

export interface AdmissionOptions {
  readonly credentials: CredentialLookup
  readonly nowMs: number
  /** The bytes of the request as they arrive. */
  readonly source: AsyncIterable<Buffer>
  /** A body that has to be hashed before its signature can be checked is held in memory, up to this many bytes. */
  readonly heldBodyLimitBytes: number
  /** Take any signature of any key: only the declared hash of a body is checked then. @defaultValue false */
  readonly takesAnySignature?: boolean
}

export function headOf(message: IncomingMessage): RequestHead {
  const headers: HeaderField[] = []
  for (let index = 0; index + 1 < message.rawHeaders.length; index += 2) {
    headers.push([message.rawHeaders[index] ?? '', message.rawHeaders[index + 1] ?? ''])
  }
  return { method: message.method ?? 'GET', target: message.url ?? '/', headers }
}

/**
 * Finds out whether a request's signature is that of the key it names.
 *
 * Where the request declares its payload's hash, the body stays on the wire and is checked as it is read; services
 * other than S3 leave the hash out, and then the body is read here.
 *
 * @returns the body, freed of its framing.
 * @throws Refusal when the request is not let in.
 */
export async function admit(
  message: IncomingMessage,
  declared: DeclaredSignature,
  options: AdmissionOptions,
): Promise<Payload> {
  if (options.takesAnySignature === true) {
    const framing = readFraming(declared.contentSha256 ?? 'UNSIGNED-PAYLOAD')
    return streamPayload(options.source, framing, undefined, decodedLengthOf(message, framing))
  }
  const head = headOf(message)
  const credential = options.credentials(declared.accessKeyId)
  if (credential === undefined) {
    throw new Refusal('unknown-access-key', 'The security token included in the request is invalid.', {
      AWSAccessKeyId: declared.accessKeyId,
    })
  }
  const verify = (payloadHash: string) =>
    verifySignature({ head, declared, credential, payloadHash, nowMs: options.nowMs })

  const declaredHash = payloadHashOf(declared)
  if (declaredHash !== undefined) {
    const framing = readFraming(declaredHash)
    const signing = verify(declaredHash)
    return streamPayload(options.source, framing, signing, decodedLengthOf(message, framing))
  }
  const body = await readWhole(options.source, options.heldBodyLimitBytes)
  const sha256 = createHash('sha256').update(body).digest('hex')
  return streamPayload(once(body), { kind: 'unsigned' }, verify(sha256), undefined)
}

function payloadHashOf(declared: DeclaredSignature): string | undefined {
  if (declared.contentSha256 !== undefined || declared.scope.service !== 's3') return declared.contentSha256
  // S3 signs nothing of the body of a presigned URL unless the URL says so.
  if (declared.form === 'query') return 'UNSIGNED-PAYLOAD'
  throw new Refusal('missing-payload-hash', 'Missing required header for this request: x-amz-content-sha256')
}

function decodedLengthOf(message: IncomingMessage, framing: PayloadFraming): number | undefined {
  const text = message.headers['x-amz-decoded-content-length']
  if (framing.kind !== 'chunked' || typeof text !== 'string') return undefined
  if (!/^\d{1,15}$/.test(text)) {
    throw new Refusal('malformed-request', 'x-amz-decoded-content-length must be a number of bytes')
  }
  return Number(text)
}

async function* once(body: Buffer): AsyncGenerator<Buffer> {
  if (body.length > 0) yield body
}
