import { type KeyHome, readEncryption } from './encryption.ts'
import type { S3Request } from './operation.ts'
import { header } from './operation.ts'
import type { ObjectAttributes } from './records.ts'
import { notImplemented, S3Error } from './s3-error.ts'
import { readTaggingHeader } from './tags.ts'
import { readUserMetadata, userMetadataHeaders } from './user-metadata.ts'

/** Header fields that S3 keeps with an object and sends back with it. */
const KEPT_HEADERS = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
] as const

const STORAGE_CLASS = 'x-amz-storage-class'

/** Storage classes of general purpose buckets; nothing becomes colder here, but what is archived cannot be read. */
const STORAGE_CLASSES: ReadonlySet<string> = new Set([
  ...['STANDARD', 'REDUCED_REDUNDANCY', 'STANDARD_IA', 'ONEZONE_IA', 'INTELLIGENT_TIERING', 'GLACIER_IR'],
  ...['GLACIER', 'DEEP_ARCHIVE'],
])
const ARCHIVE_CLASSES: ReadonlySet<string> = new Set(['GLACIER', 'DEEP_ARCHIVE'])

/** Headers that would change what is stored, or who may read it, in ways that are not emulated. */
const REFUSED_HEADERS: readonly (readonly [prefix: string, feature: string])[] = [
  ['x-amz-server-side-encryption-customer-', 'encryption with customer-provided keys (SSE-C)'],
  ['x-amz-copy-source-server-side-encryption-customer-', 'encryption with customer-provided keys (SSE-C)'],
  ['x-amz-object-lock-', 'Object Lock'],
  ['x-amz-website-redirect-location', 'website redirects'],
  ['x-amz-write-offset-bytes', 'appending to objects'],
]

/** @throws S3Error when a header asks for what is not emulated, or breaks a limit. */
export function readAttributes(request: S3Request, home: KeyHome): ObjectAttributes {
  refuseUnsupported(request)
  const headers: Record<string, string> = { ...readEncryption(request, home), ...readStorageClass(request) }
  for (const name of KEPT_HEADERS) {
    const value = header(request, name)
    if (value !== undefined) headers[name] = value
  }
  const encoding = headers['content-encoding']?.split(',').map((word) => word.trim())
  const kept = encoding?.filter((word) => word !== '' && word !== 'aws-chunked').join(',')
  if (kept === undefined || kept === '') delete headers['content-encoding']
  else headers['content-encoding'] = kept
  headers['content-type'] ??= 'binary/octet-stream'
  return { headers, metadata: readUserMetadata(request), tags: readTaggingHeader(header(request, 'x-amz-tagging')) }
}

function refuseUnsupported(request: S3Request): void {
  for (const name of Object.keys(request.headers)) {
    const refused = REFUSED_HEADERS.find(([prefix]) => name.startsWith(prefix))
    if (refused !== undefined) throw notImplemented(refused[1])
    if (name.startsWith('x-amz-grant-')) throw aclNotSupported()
  }
  const acl = header(request, 'x-amz-acl')
  if (acl !== undefined && acl !== 'bucket-owner-full-control') throw aclNotSupported()
}

/** Header fields by which an object's attributes go back to the client. */
export function attributeHeaders({ headers, metadata, tags }: ObjectAttributes): Readonly<Record<string, string>> {
  const fields: Record<string, string> = { ...headers, ...userMetadataHeaders(metadata) }
  if (tags.length > 0) fields['x-amz-tagging-count'] = String(tags.length)
  return fields
}

/** What the answer to an upload repeats of its encryption. */
export function encryptionHeaders({ headers }: ObjectAttributes): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('x-amz-server-side-encryption')))
}

/** `STANDARD` is what answers do not name. @throws S3Error `InvalidStorageClass` */
function readStorageClass(request: S3Request): Readonly<Record<string, string>> {
  const name = header(request, STORAGE_CLASS)
  if (name === undefined || name === 'STANDARD') return {}
  if (STORAGE_CLASSES.has(name)) return { [STORAGE_CLASS]: name }
  throw new S3Error('InvalidStorageClass', 'The storage class you specified is not valid', {
    details: { StorageClassRequested: name },
  })
}

/** What is archived has to be restored before it is read, which is not emulated. @throws S3Error `InvalidObjectState` */
export function requireReadable({ headers }: ObjectAttributes): void {
  const name = headers[STORAGE_CLASS] ?? ''
  if (!ARCHIVE_CLASSES.has(name)) return
  throw new S3Error('InvalidObjectState', "The operation is not valid for the object's storage class", {
    details: { StorageClass: name },
  })
}

/** Since 2023 new buckets take no ACLs, and these are such buckets. */
function aclNotSupported(): S3Error {
  return new S3Error('AccessControlListNotSupported', 'The bucket does not allow ACLs')
}
