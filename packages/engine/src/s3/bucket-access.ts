import type { IncomingHttpHeaders } from 'node:http'
import type { S3OperationName } from '../iam/s3-access.ts'
import { requireBucket, type Storage } from './operation.ts'
import { S3Error } from './s3-error.ts'

/** What decides whether a request has come to the right bucket. */
export interface BucketRequest {
  readonly bucket: string
  readonly headers: IncomingHttpHeaders
  /** Of the signature: the endpoint that the client took. */
  readonly region: string
  /** The bucket that a copy is made from. */
  readonly sourceBucket?: string
}

/** Operations that are not about a bucket that is there. */
const WITHOUT_BUCKET: ReadonlySet<S3OperationName> = new Set(['CreateBucket', 'ListBuckets'])

/**
 * Turns away who has come to another bucket than they think, before any right is looked at: neither that a bucket does not exist
 * nor where it is is a secret.
 *
 * @throws S3Error `NoSuchBucket`; `PermanentRedirect` when the bucket is in another region; `AccessDenied` when it is another's
 *   than `x-amz-expected-bucket-owner` says.
 */
export function requireRightBucket(name: S3OperationName, request: BucketRequest, storage: Storage): void {
  if (WITHOUT_BUCKET.has(name)) return
  const bucket = requireBucket(storage, request.bucket)
  // Where a bucket is may be asked from anywhere.
  if (name !== 'GetBucketLocation' && bucket.region !== request.region) {
    throw elsewhere(bucket.name, bucket.region, request.headers)
  }
  requireOwner(request.headers['x-amz-expected-bucket-owner'], storage.accountId)
  if (request.sourceBucket !== undefined && storage.catalog.bucket(request.sourceBucket) !== undefined) {
    requireOwner(request.headers['x-amz-source-expected-bucket-owner'], storage.accountId)
  }
}

function requireOwner(expected: string | readonly string[] | undefined, owner: string): void {
  const text = typeof expected === 'string' ? expected : expected?.[0]
  if (text === undefined || text === owner) return
  if (/^\d{12}$/.test(text)) throw new S3Error('AccessDenied', 'Access Denied')
  throw new S3Error(
    'InvalidBucketOwnerAWSAccountID',
    'The value of the expected bucket owner parameter must be an AWS account ID',
    { details: { ExpectedBucketOwner: text } },
  )
}

/** The address is the engine's own for every region: a client that follows must not be sent to Amazon's. */
function elsewhere(bucket: string, region: string, { host = '' }: IncomingHttpHeaders): S3Error {
  return new S3Error(
    'PermanentRedirect',
    'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.',
    { details: { Endpoint: host, Bucket: bucket }, headers: { 'x-amz-bucket-region': region } },
  )
}
