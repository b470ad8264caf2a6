import type { S3Request } from './operation.ts'
import { header } from './operation.ts'
import type { ObjectAttributes, Tag } from './records.ts'
import { notImplemented, S3Error } from './s3-error.ts'

/** Header fields that S3 keeps with an object and sends back with it. */
const KEPT_HEADERS = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
] as const

/** Encryption is recorded and shown, so that a pipeline which asks for it can be rehearsed; bodies stay as they are. */
const RECORDED_HEADERS = [
  'x-amz-server-side-encryption',
  'x-amz-server-side-encryption-aws-kms-key-id',
  'x-amz-server-side-encryption-bucket-key-enabled',
  'x-amz-storage-class',
] as const

/** Headers that would change what is stored, or who may read it, in ways that are not emulated. */
const REFUSED_HEADERS: readonly (readonly [prefix: string, feature: string])[] = [
  ['x-amz-server-side-encryption-customer-', 'encryption with customer-provided keys (SSE-C)'],
  ['x-amz-copy-source-server-side-encryption-customer-', 'encryption with customer-provided keys (SSE-C)'],
  ['x-amz-object-lock-', 'Object Lock'],
  ['x-amz-website-redirect-location', 'website redirects'],
  ['x-amz-write-offset-bytes', 'appending to objects'],
]

/** Largest sum of the names and values of user metadata, in bytes. */
const MAX_METADATA_BYTES = 2_048
const METADATA_PREFIX = 'x-amz-meta-'

/** @throws S3Error when a header asks for what is not emulated, or breaks a limit. */
export function readAttributes(request: S3Request): ObjectAttributes {
  refuseUnsupported(request)
  const headers: Record<string, string> = {}
  for (const name of [...KEPT_HEADERS, ...RECORDED_HEADERS]) {
    const value = header(request, name)
    if (value !== undefined) headers[name] = value
  }
  const encoding = headers['content-encoding']?.split(',').map((word) => word.trim())
  const kept = encoding?.filter((word) => word !== '' && word !== 'aws-chunked').join(',')
  if (kept === undefined || kept === '') delete headers['content-encoding']
  else headers['content-encoding'] = kept
  headers['content-type'] ??= 'binary/octet-stream'
  return { headers, metadata: readMetadata(request), tags: readTaggingHeader(header(request, 'x-amz-tagging')) }
}

export function refuseUnsupported(request: S3Request): void {
  for (const name of Object.keys(request.headers)) {
    const refused = REFUSED_HEADERS.find(([prefix]) => name.startsWith(prefix))
    if (refused !== undefined) throw notImplemented(refused[1])
    if (name.startsWith('x-amz-grant-')) throw aclNotSupported()
  }
  const acl = header(request, 'x-amz-acl')
  if (acl !== undefined && acl !== 'private' && acl !== 'bucket-owner-full-control') throw aclNotSupported()
}

/** Header fields by which an object's attributes go back to the client. */
export function attributeHeaders({ headers, metadata, tags }: ObjectAttributes): Readonly<Record<string, string>> {
  const fields: Record<string, string> = { ...headers }
  for (const [name, value] of Object.entries(metadata)) fields[METADATA_PREFIX + name] = value
  if (tags.length > 0) fields['x-amz-tagging-count'] = String(tags.length)
  return fields
}

/** What the answer to an upload repeats of its encryption. */
export function encryptionHeaders({ headers }: ObjectAttributes): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('x-amz-server-side-encryption')))
}

function readMetadata(request: S3Request): Readonly<Record<string, string>> {
  const metadata: Record<string, string> = {}
  let sizeBytes = 0
  for (const [name, value] of Object.entries(request.headers)) {
    if (!name.startsWith(METADATA_PREFIX) || value === undefined) continue
    const text = typeof value === 'string' ? value : value.join(',')
    const key = name.slice(METADATA_PREFIX.length)
    metadata[key] = text
    sizeBytes += key.length + text.length
  }
  if (sizeBytes <= MAX_METADATA_BYTES) return metadata
  throw new S3Error('MetadataTooLarge', 'Your metadata headers exceed the maximum allowed metadata size', {
    details: { Size: String(sizeBytes), MaxSizeAllowed: String(MAX_METADATA_BYTES) },
  })
}

function readTaggingHeader(text: string | undefined): readonly Tag[] {
  if (text === undefined) return []
  return requireTags([...new URLSearchParams(text)].map(([key, value]) => ({ key, value })))
}

/** @throws S3Error `InvalidTag` when there are too many, one is too long, or two have the same key. */
export function requireTags(tags: readonly Tag[]): readonly Tag[] {
  const isAcceptable =
    tags.length <= 10 &&
    tags.every(({ key, value }) => key.length >= 1 && key.length <= 128 && value.length <= 256) &&
    new Set(tags.map(({ key }) => key)).size === tags.length
  if (isAcceptable) return tags
  throw new S3Error(
    'InvalidTag',
    'An object takes at most 10 tags, with keys of 1 to 128 and values of up to 256 characters, each key once',
  )
}

/** Since 2023 new buckets take no ACLs, and these are such buckets. */
function aclNotSupported(): S3Error {
  return new S3Error('AccessControlListNotSupported', 'The bucket does not allow ACLs')
}
