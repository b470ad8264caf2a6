import type { S3Request } from './operation.ts'
import { S3Error } from './s3-error.ts'

const PREFIX = 'x-amz-meta-'

/** Largest sum of the names and values of user metadata, in bytes. */
const MAX_BYTES = 2_048

/** The `x-amz-meta-` fields of a request, without the prefix. @throws S3Error `MetadataTooLarge` */
export function readUserMetadata(request: S3Request): Readonly<Record<string, string>> {
  const metadata: Record<string, string> = {}
  let sizeBytes = 0
  for (const [name, value] of Object.entries(request.headers)) {
    if (!name.startsWith(PREFIX) || value === undefined) continue
    const text = typeof value === 'string' ? value : value.join(',')
    const key = name.slice(PREFIX.length)
    metadata[key] = text
    // Headers come as Latin-1: a character is a byte of what was sent.
    sizeBytes += key.length + text.length
  }
  if (sizeBytes <= MAX_BYTES) return metadata
  throw new S3Error('MetadataTooLarge', 'Your metadata headers exceed the maximum allowed metadata size', {
    details: { Size: String(sizeBytes), MaxSizeAllowed: String(MAX_BYTES) },
  })
}

/** The header fields by which user metadata go back to the client. */
export function userMetadataHeaders(metadata: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(metadata).map(([name, value]) => [PREFIX + name, toHeaderValue(value)]))
}

/**
 * S3 reads each byte of a value as a character and writes what is no ASCII as an encoded word of RFC 2047.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html
 */
function toHeaderValue(value: string): string {
  if (/^[\x20-\x7e\t]*$/.test(value)) return value
  return `=?UTF-8?B?${Buffer.from(value, 'utf8').toString('base64')}?=`
}
