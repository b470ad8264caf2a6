import { createHash } from 'node:crypto'
import { header, type S3Request } from './operation.ts'
import { invalidArgument, S3Error } from './s3-error.ts'

const METHOD = 'x-amz-server-side-encryption'
const KEY_ID = 'x-amz-server-side-encryption-aws-kms-key-id'
const BUCKET_KEY = 'x-amz-server-side-encryption-bucket-key-enabled'

/** Where the keys of a bucket are: S3 takes those of its own region only. */
export interface KeyHome {
  readonly region: string
  readonly accountId: string
}

/**
 * How an object is encrypted, in the headers that say so in every answer about it. Bodies lie on the disk as they are: what is
 * emulated is what a client says and sees. S3 encrypts what nobody asks anything for with `AES256`, since January 2023.
 *
 * @throws S3Error `InvalidArgument`, `KMS.NotFoundException`
 */
export function readEncryption(request: S3Request, home: KeyHome): Readonly<Record<string, string>> {
  const method = header(request, METHOD)
  const keyId = header(request, KEY_ID)
  if (method === undefined || method === 'AES256') {
    if (keyId === undefined) return { [METHOD]: 'AES256' }
    throw invalidArgument(
      'Server Side Encryption with KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms',
      METHOD,
      method ?? '',
    )
  }
  if (method !== 'aws:kms' && method !== 'aws:kms:dsse') {
    throw invalidArgument('The encryption method specified is not supported', METHOD, method)
  }
  return {
    [METHOD]: method,
    [KEY_ID]: keyId === undefined ? managedKey(home) : toKeyArn(keyId, home),
    // Two layers of encryption cannot share a bucket key.
    ...(method === 'aws:kms' && header(request, BUCKET_KEY)?.toLowerCase() === 'true' && { [BUCKET_KEY]: 'true' }),
  }
}

/** Answers name a key by its ARN, however the request named it. */
function toKeyArn(keyId: string, { region, accountId }: KeyHome): string {
  const [, keyRegion] = /^arn:aws[a-z-]*:kms:([a-z0-9-]+):\d{12}:(?:key|alias)\/.+$/.exec(keyId) ?? []
  if (keyRegion === region) return keyId
  if (keyRegion !== undefined) throw new S3Error('KMS.NotFoundException', `Invalid arn ${keyRegion}`)
  if (/^alias\/[a-zA-Z0-9/_-]+$/.test(keyId)) return `arn:aws:kms:${region}:${accountId}:${keyId}`
  if (/^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})$/i.test(keyId)) {
    return `arn:aws:kms:${region}:${accountId}:key/${keyId}`
  }
  throw new S3Error('KMS.NotFoundException', `Invalid keyId '${keyId}'`)
}

/** The key `aws/s3` that S3 makes by itself: one for each region, and the same at every start. */
function managedKey({ region, accountId }: KeyHome): string {
  const hex = createHash('sha256').update(`aws/s3 ${accountId} ${region}`).digest('hex')
  const id = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)]
  return `arn:aws:kms:${region}:${accountId}:key/${id.join('-')}`
}
