import { createHash } from 'node:crypto'

/** A header field as it came over the wire; names repeat and keep their case. */
export type HeaderField = readonly [name: string, value: string]

/** What a signature covers, apart from the body. */
export interface RequestHead {
  readonly method: string
  /** Path and query exactly as sent. */
  readonly target: string
  readonly headers: readonly HeaderField[]
}

/**
 * How the path enters the signature. Amazon S3 takes it `as-sent`, because a key may hold `//` or `..`;
 * every other service removes dot segments and encodes what was sent once more.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export type PathRule = 'as-sent' | 'normalised'

export interface CanonicalRequestParts {
  readonly signedHeaders: readonly string[]
  readonly payloadHash: string
  readonly pathRule: PathRule
  /** Parameters that are not signed themselves, in a presigned URL `X-Amz-Signature`. */
  readonly omittedParameters?: ReadonlySet<string>
}

/** The text that both ends hash and sign. */
export function canonicalRequest(head: RequestHead, parts: CanonicalRequestParts): string {
  const [path, query] = splitTarget(head.target)
  return [
    head.method,
    canonicalPath(path, parts.pathRule),
    canonicalQuery(query, parts.omittedParameters),
    canonicalHeaders(head.headers, parts.signedHeaders),
    parts.signedHeaders.join(';'),
    parts.payloadHash,
  ].join('\n')
}

/** Header values are bytes that Node hands over as Latin-1; everything else in the text is ASCII by then. */
export function hashCanonicalRequest(text: string): string {
  return createHash('sha256').update(text, 'latin1').digest('hex')
}

export function splitTarget(target: string): readonly [path: string, query: string] {
  const question = target.indexOf('?')
  return question === -1 ? [target, ''] : [target.slice(0, question), target.slice(question + 1)]
}

export function canonicalPath(path: string, rule: PathRule): string {
  if (rule === 'as-sent') return path === '' ? '/' : encodeOnce(path, '/')
  const kept: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '..') kept.pop()
    else if (segment !== '' && segment !== '.') kept.push(segment)
  }
  const trailing = kept.length > 0 && path.endsWith('/') ? '/' : ''
  return `/${kept.map(encodeSegment).join('/')}${trailing}`
}

function canonicalQuery(query: string, omitted: ReadonlySet<string> = new Set()): string {
  return query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=')
      return equals === -1
        ? ([encodeQueryPart(pair), ''] as const)
        : ([encodeQueryPart(pair.slice(0, equals)), encodeQueryPart(pair.slice(equals + 1))] as const)
    })
    .filter(([name]) => !omitted.has(name))
    .sort(([nameA, valueA], [nameB, valueB]) => compare(nameA, nameB) || compare(valueA, valueB))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

function canonicalHeaders(headers: readonly HeaderField[], signed: readonly string[]): string {
  const values = new Map<string, string[]>()
  for (const [name, value] of headers) {
    const key = name.toLowerCase()
    const trimmed = value.trim().replace(/\s+/g, ' ')
    const seen = values.get(key)
    if (seen === undefined) values.set(key, [trimmed])
    else seen.push(trimmed)
  }
  return signed.map((name) => `${name}:${(values.get(name) ?? []).join(',')}\n`).join('')
}

/** In a query `+` stands for a space, which is signed as `%20`. */
function encodeQueryPart(text: string): string {
  return encodeOnce(text.replaceAll('+', '%20'), '')
}

/** Encodes what was sent, percent signs included. */
function encodeSegment(segment: string): string {
  return segment.replace(/[^A-Za-z0-9\-._~]/gu, percentEncode)
}

/** Encodes what is neither unreserved nor `kept`; what is percent-encoded already only gets its one canonical spelling. */
function encodeOnce(text: string, kept: string): string {
  return text.replace(/%([0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~]/gu, (part: string, hex: string | undefined) => {
    if (hex === undefined) return part === kept ? part : percentEncode(part)
    const character = String.fromCharCode(Number.parseInt(hex, 16))
    return /[A-Za-z0-9\-._~]/.test(character) ? character : part.toUpperCase()
  })
}

function percentEncode(part: string): string {
  return [...Buffer.from(part, 'utf8')].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
