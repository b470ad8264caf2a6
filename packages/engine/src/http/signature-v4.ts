import { createHmac, timingSafeEqual } from 'node:crypto'
import { canonicalRequest, hashCanonicalRequest, type PathRule, type RequestHead } from './canonical-request.ts'
import type { Credential } from './credential.ts'
import { type CredentialScope, type DeclaredSignature, formatTimestamp } from './declared-signature.ts'
import { Refusal } from './refusal.ts'

/** How far the two clocks may be apart, in milliseconds; AWS allows a quarter of an hour. */
const MAX_SKEW_MS = 900_000

/** Query parameters of a presigned URL that cannot be part of what they sign. */
const UNSIGNED_PARAMETERS: ReadonlySet<string> = new Set(['X-Amz-Signature'])

export interface Verification {
  readonly head: RequestHead
  readonly declared: DeclaredSignature
  readonly credential: Credential
  /** The last line of the canonical request: a hash, or a literal such as `UNSIGNED-PAYLOAD`. */
  readonly payloadHash: string
  readonly nowMs: number
  /** @defaultValue `as-sent` for the service `s3`, `normalised` for any other */
  readonly pathRule?: PathRule
}

/** What the signatures of body chunks go on from. */
export interface SigningContext {
  readonly key: Buffer
  readonly scope: CredentialScope
  readonly timestamp: string
  /** The signature of the request's head. */
  readonly seed: string
}

/**
 * Checks a request's AWS Signature Version 4 against the key that it names.
 *
 * @throws Refusal when the time, the token, the set of signed headers or the signature itself is not right.
 */
export function verifySignature(verification: Verification): SigningContext {
  const { head, declared, credential, payloadHash } = verification
  if (declared.sessionToken !== credential.sessionToken) {
    throw new Refusal('wrong-session-token', 'The security token included in the request is invalid.')
  }
  if (credential.expiresAtMs !== undefined && verification.nowMs >= credential.expiresAtMs) {
    throw new Refusal('expired-token', 'The security token included in the request is expired')
  }
  requireFresh(declared, verification.nowMs)
  requireSignedHeaders(head, declared)
  const canonical = canonicalRequest(head, {
    signedHeaders: declared.signedHeaders,
    payloadHash,
    pathRule: verification.pathRule ?? (declared.scope.service === 's3' ? 'as-sent' : 'normalised'),
    omittedParameters: UNSIGNED_PARAMETERS,
  })
  const stringToSign = [
    'AWS4-HMAC-SHA256',
    declared.timestamp,
    scopeText(declared.scope),
    hashCanonicalRequest(canonical),
  ]
  const key = deriveSigningKey(credential.secretAccessKey, declared.scope)
  const expected = createHmac('sha256', key).update(stringToSign.join('\n')).digest()
  if (!isEqual(expected, declared.signature)) {
    throw new Refusal(
      'signature-mismatch',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
      { StringToSign: stringToSign.join('\n'), CanonicalRequest: canonical, SignatureProvided: declared.signature },
    )
  }
  return { key, scope: declared.scope, timestamp: declared.timestamp, seed: declared.signature }
}

/** Signs one piece of a chunked body and returns the signature that the next one goes on from. */
export function signPiece(context: SigningContext, algorithm: string, lines: readonly string[]): string {
  const text = [algorithm, context.timestamp, scopeText(context.scope), ...lines].join('\n')
  return createHmac('sha256', context.key).update(text).digest('hex')
}

/** Compares a signature in constant time. */
export function isEqual(expected: Buffer, providedHex: string): boolean {
  const provided = /^[0-9a-f]{64}$/.test(providedHex) ? Buffer.from(providedHex, 'hex') : Buffer.alloc(0)
  return provided.length === expected.length && timingSafeEqual(provided, expected)
}

export function deriveSigningKey(secretAccessKey: string, scope: CredentialScope): Buffer {
  let key: string | Buffer = `AWS4${secretAccessKey}`
  for (const part of [scope.date, scope.region, scope.service, 'aws4_request']) {
    key = createHmac('sha256', key).update(part).digest()
  }
  return Buffer.from(key)
}

function scopeText({ date, region, service }: CredentialScope): string {
  return `${date}/${region}/${service}/aws4_request`
}

function requireFresh(declared: DeclaredSignature, nowMs: number): void {
  const { timestamp, signedAtMs, scope } = declared
  if (timestamp.slice(0, 8) !== scope.date) {
    throw new Refusal(
      'malformed-authentication',
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date: '${scope.date}' != '${timestamp}'`,
    )
  }
  if (declared.form === 'query') {
    if (signedAtMs > nowMs + MAX_SKEW_MS) throw new Refusal('not-yet-valid', 'Request is not yet valid')
    const expiresAtMs = signedAtMs + (declared.expiresSeconds ?? 0) * 1000
    if (nowMs > expiresAtMs) {
      throw new Refusal('link-expired', 'Request has expired', {
        'X-Amz-Expires': String(declared.expiresSeconds),
        Expires: new Date(expiresAtMs).toISOString(),
        ServerTime: new Date(nowMs).toISOString(),
      })
    }
    return
  }
  if (Math.abs(nowMs - signedAtMs) <= MAX_SKEW_MS) return
  const [verb, side, limitMs] =
    signedAtMs < nowMs
      ? (['Signature expired', 'earlier', nowMs - MAX_SKEW_MS] as const)
      : (['Signature not yet current', 'later', nowMs + MAX_SKEW_MS] as const)
  throw new Refusal(
    'clock-skewed',
    `${verb}: ${timestamp} is now ${side} than ${formatTimestamp(limitMs)} (${formatTimestamp(nowMs)} ${side === 'earlier' ? '-' : '+'} 15 min.)`,
    {
      RequestTime: timestamp,
      ServerTime: new Date(nowMs).toISOString(),
      MaxAllowedSkewMilliseconds: String(MAX_SKEW_MS),
    },
  )
}

/** `host` and every `x-amz-` header must be under the signature, or a stranger on the way could change their meaning. */
function requireSignedHeaders(head: RequestHead, declared: DeclaredSignature): void {
  const signed = new Set(declared.signedHeaders)
  const unsigned = head.headers
    .map(([name]) => name.toLowerCase())
    .filter((name) => name === 'host' || name.startsWith('x-amz-'))
    // A presigned URL carries its time in the query; a header of that name means nothing then.
    .filter((name) => !(declared.form === 'query' && name === 'x-amz-date'))
    .filter((name) => !signed.has(name))
  if (unsigned.length > 0 || !signed.has('host')) {
    throw new Refusal('headers-not-signed', 'There were headers present in the request which were not signed', {
      HeadersNotSigned: unsigned.length > 0 ? unsigned.join(', ') : 'host',
    })
  }
}
