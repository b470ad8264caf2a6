import type { IncomingHttpHeaders } from 'node:http'
import { notImplemented, S3Error } from '../s3-error.ts'
import { CHECKSUM_ALGORITHMS, type ChecksumAlgorithm } from './algorithms.ts'
import type { BodyDigests } from './digests.ts'

/** What an upload says of its own bytes. */
export interface DeclaredChecksums {
  readonly algorithm?: ChecksumAlgorithm
  /** Base64; absent when it follows the body as a trailer. */
  readonly value?: string
  /** Lower-case name of the trailer that will hold the value. */
  readonly trailer?: string
  /** `Content-MD5`, base64. */
  readonly contentMd5?: string
}

/** The header, and trailer, that holds a checksum. */
export function checksumHeader(algorithm: ChecksumAlgorithm): string {
  return `x-amz-checksum-${algorithm.toLowerCase()}`
}

/** @throws S3Error when the algorithm is unknown, several are named, or a value has the wrong form. */
export function readDeclaredChecksums(headers: IncomingHttpHeaders): DeclaredChecksums {
  const contentMd5 = single(headers['content-md5'])
  if (contentMd5 !== undefined && Buffer.from(contentMd5, 'base64').length !== 16) {
    throw new S3Error('InvalidDigest', 'The Content-MD5 you specified was invalid.')
  }
  const md5 = contentMd5 === undefined ? {} : { contentMd5 }
  const names = Object.keys(headers).filter(
    (name) => name.startsWith('x-amz-checksum-') && !OTHER_CHECKSUM_HEADERS.has(name),
  )
  if (names.length > 1) {
    throw new S3Error(
      'InvalidRequest',
      'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.',
    )
  }
  const [name] = names
  const value = name === undefined ? undefined : single(headers[name])
  if (name !== undefined && value !== undefined) return { ...md5, algorithm: algorithmOfHeader(name), value }
  const trailer = single(headers['x-amz-trailer'])?.trim().toLowerCase()
  if (trailer?.startsWith('x-amz-checksum-')) return { ...md5, algorithm: algorithmOfHeader(trailer), trailer }
  const announced = single(headers['x-amz-sdk-checksum-algorithm'])
  if (announced === undefined) return md5
  throw new S3Error(
    'InvalidRequest',
    'x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.',
  )
}

/** Checks bytes that have been read to their end against what was declared of them. @throws S3Error `BadDigest`. */
export function requireDeclared(
  declared: DeclaredChecksums,
  digests: BodyDigests,
  trailers: ReadonlyMap<string, string>,
): void {
  if (declared.contentMd5 !== undefined && digests.md5.toString('base64') !== declared.contentMd5) {
    throw new S3Error('BadDigest', 'The Content-MD5 you specified did not match what we received.')
  }
  const { algorithm, trailer } = declared
  if (algorithm === undefined) return
  const expected = declared.value ?? trailers.get(trailer ?? '')
  if (expected === undefined) {
    throw new S3Error('MalformedTrailerError', `The announced trailer ${trailer} did not follow the body.`)
  }
  const actual = digests.checksums.get(algorithm)?.toString('base64')
  if (actual === expected) return
  throw new S3Error('BadDigest', `The ${algorithm} you specified did not match the calculated checksum.`)
}

/** Reads an algorithm's name from a header value. @throws S3Error when the store does not compute it. */
export function readAlgorithm(text: string): ChecksumAlgorithm {
  const algorithm = CHECKSUM_ALGORITHMS.find((candidate) => candidate === text.toUpperCase())
  if (algorithm === undefined) throw notImplemented(`the checksum algorithm "${text}"`)
  return algorithm
}

const OTHER_CHECKSUM_HEADERS: ReadonlySet<string> = new Set([
  'x-amz-checksum-algorithm',
  'x-amz-checksum-type',
  'x-amz-checksum-mode',
])

function algorithmOfHeader(name: string): ChecksumAlgorithm {
  return readAlgorithm(name.slice('x-amz-checksum-'.length))
}

function single(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0]
}
