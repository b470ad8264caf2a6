import { S3Error } from './s3-error.ts'

/** What a request is about: everything, a bucket, or an object. */
export interface Address {
  readonly bucket: string
  readonly key: string
}

/** Longest key, in UTF-8 bytes. */
const MAX_KEY_BYTES = 1_024

/**
 * Finds the bucket and the key of a request. Clients put the bucket first in the path, or before the name of the host:
 * for an engine at `localhost:4566` that is `http://bucket.localhost:4566/key`.
 *
 * The path is taken as it was sent, because `a//b` and `a/../b` are keys like any other.
 *
 * @throws S3Error `InvalidURI` or `KeyTooLongError`
 */
export function readAddress(host: string | undefined, target: string): Address {
  const path = decode(target.split('?', 1)[0] ?? '').slice(1)
  const hostBucket = bucketOfHost(host ?? '')
  const slash = path.indexOf('/')
  const address =
    hostBucket !== undefined
      ? { bucket: hostBucket, key: path }
      : slash === -1
        ? { bucket: path, key: '' }
        : { bucket: path.slice(0, slash), key: path.slice(slash + 1) }
  const sizeBytes = Buffer.byteLength(address.key)
  if (sizeBytes <= MAX_KEY_BYTES) return address
  throw new S3Error('KeyTooLongError', 'Your key is too long', {
    details: { Size: String(sizeBytes), MaxSizeAllowed: String(MAX_KEY_BYTES) },
  })
}

function bucketOfHost(host: string): string | undefined {
  const name = host.replace(/:\d+$/, '').toLowerCase()
  return name.endsWith('.localhost') ? name.slice(0, -'.localhost'.length) : undefined
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch (cause) {
    throw new S3Error('InvalidURI', "Couldn't parse the specified URI.", { cause })
  }
}
