import type { RequestHead } from './canonical-request.ts'
import { splitTarget } from './canonical-request.ts'
import { Refusal } from './refusal.ts'

export interface CredentialScope {
  /** `YYYYMMDD` */
  readonly date: string
  readonly region: string
  readonly service: string
}

/** What a request says about its own signature, before anything of it is believed. */
export interface DeclaredSignature {
  readonly form: 'header' | 'query'
  readonly accessKeyId: string
  readonly scope: CredentialScope
  readonly signedHeaders: readonly string[]
  /** Lower-case hex. */
  readonly signature: string
  /** `YYYYMMDDTHHMMSSZ` */
  readonly timestamp: string
  readonly signedAtMs: number
  /** How long a presigned URL is good for. */
  readonly expiresSeconds?: number
  readonly sessionToken?: string
  /** `x-amz-content-sha256`, where the request has it. */
  readonly contentSha256?: string
}

const ALGORITHM = 'AWS4-HMAC-SHA256'
/** The longest life of a presigned URL, in seconds: seven days. */
const MAX_EXPIRES_SECONDS = 604_800

/**
 * Finds the signature of a request, in the `Authorization` header or in the query.
 *
 * @throws Refusal `missing-authentication`, `malformed-authentication` or `unsupported-signature`.
 */
export function readDeclaredSignature(head: RequestHead): DeclaredSignature {
  const query = new URLSearchParams(splitTarget(head.target)[1])
  const authorization = headerOf(head, 'authorization')
  if (authorization !== undefined) return fromHeader(head, authorization)
  if (query.has('X-Amz-Algorithm') || query.has('X-Amz-Signature')) return fromQuery(head, query)
  if (query.has('AWSAccessKeyId')) throw unsupported()
  throw new Refusal('missing-authentication', 'Missing Authentication Token')
}

function fromHeader(head: RequestHead, authorization: string): DeclaredSignature {
  const [algorithm = '', ...rest] = authorization.trim().split(/\s+/)
  if (algorithm === 'AWS' || algorithm.startsWith('AWS4-ECDSA')) throw unsupported()
  if (algorithm !== ALGORITHM) throw malformed(`Unsupported authorization type "${algorithm}"; expected ${ALGORITHM}`)
  const fields = new Map<string, string>()
  for (const field of rest.join('').split(',')) {
    const equals = field.indexOf('=')
    if (equals > 0) fields.set(field.slice(0, equals), field.slice(equals + 1))
  }
  const demand = (name: string): string => {
    const value = fields.get(name)
    if (value === undefined || value === '') throw malformed(`Authorization header requires '${name}' parameter`)
    return value
  }
  const timestamp = headerOf(head, 'x-amz-date') ?? fromHttpDate(headerOf(head, 'date'))
  if (timestamp === undefined) {
    throw malformed("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header")
  }
  return {
    form: 'header',
    ...parseCredential(demand('Credential')),
    signedHeaders: parseSignedHeaders(demand('SignedHeaders')),
    signature: demand('Signature'),
    ...parseTimestamp(timestamp),
    ...optional('sessionToken', headerOf(head, 'x-amz-security-token')),
    ...optional('contentSha256', headerOf(head, 'x-amz-content-sha256')),
  }
}

function fromQuery(head: RequestHead, query: URLSearchParams): DeclaredSignature {
  const demand = (name: string): string => {
    const value = query.get(name)
    if (value === null || value === '') throw malformed(`Query-string authentication requires the ${name} parameter`)
    return value
  }
  if (demand('X-Amz-Algorithm') !== ALGORITHM) throw malformed(`X-Amz-Algorithm only supports "${ALGORITHM}"`)
  const expires = demand('X-Amz-Expires')
  const expiresSeconds = Number(expires)
  if (!/^\d+$/.test(expires) || expiresSeconds < 1 || expiresSeconds > MAX_EXPIRES_SECONDS) {
    throw malformed(`X-Amz-Expires must be a number of seconds from 1 to ${MAX_EXPIRES_SECONDS}`)
  }
  return {
    form: 'query',
    ...parseCredential(demand('X-Amz-Credential')),
    signedHeaders: parseSignedHeaders(demand('X-Amz-SignedHeaders')),
    signature: demand('X-Amz-Signature'),
    ...parseTimestamp(demand('X-Amz-Date')),
    expiresSeconds,
    ...optional('sessionToken', query.get('X-Amz-Security-Token') ?? undefined),
    ...optional(
      'contentSha256',
      query.get('X-Amz-Content-Sha256') ?? query.get('x-amz-content-sha256') ?? headerOf(head, 'x-amz-content-sha256'),
    ),
  }
}

function parseCredential(text: string): { readonly accessKeyId: string; readonly scope: CredentialScope } {
  const [accessKeyId = '', date = '', region = '', service = '', terminator = '', ...more] = text.split('/')
  if (accessKeyId === '' || terminator !== 'aws4_request' || more.length > 0) {
    throw malformed(`The credential "${text}" is not of the form <access key>/<date>/<region>/<service>/aws4_request`)
  }
  return { accessKeyId, scope: { date, region, service } }
}

function parseSignedHeaders(text: string): readonly string[] {
  const names = text.split(';')
  const isSorted = names.every((name, index) => index === 0 || name > (names[index - 1] ?? ''))
  if (!isSorted || names.some((name) => name !== name.toLowerCase())) {
    throw malformed('SignedHeaders must be lower-case and sorted')
  }
  return names
}

function parseTimestamp(text: string): { readonly timestamp: string; readonly signedAtMs: number } {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)
  const signedAtMs = match ? Date.parse(text.replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5')) : Number.NaN
  if (Number.isNaN(signedAtMs)) throw malformed(`Date must be in the form YYYYMMDD'T'HHMMSS'Z'; got "${text}"`)
  return { timestamp: text, signedAtMs }
}

function fromHttpDate(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const ms = Date.parse(text)
  return Number.isNaN(ms) ? text : formatTimestamp(ms)
}

/** `YYYYMMDDTHHMMSSZ`, the form in which signatures name a time. */
export function formatTimestamp(ms: number): string {
  return new Date(ms).toISOString().replace(/[-:]|\.\d{3}/g, '')
}

function headerOf(head: RequestHead, name: string): string | undefined {
  return head.headers.find(([candidate]) => candidate.toLowerCase() === name)?.[1]
}

function optional<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: string }
}

/** Signature Version 2, which some clients still presign with, and Version 4A, which is of several regions. */
function unsupported(): Refusal {
  return new Refusal(
    'unsupported-signature',
    `The authorization mechanism you have provided is not supported. Please use ${ALGORITHM}.`,
  )
}

function malformed(message: string): Refusal {
  return new Refusal('malformed-authentication', message)
}
