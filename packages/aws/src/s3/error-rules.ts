import { describeSubject, type Failure, placeOf, serviceOf } from '../failure.ts'
import { each, type Rule, said, type Telling } from '../telling.ts'

/** What to do about the errors that only S3 gives, by the names of its error list. */
export const S3_RULES: readonly (readonly [string, Rule])[] = [
  ['NoSuchBucket', noBucket],
  ...each(['PermanentRedirect', 'AuthorizationHeaderMalformed', 'IllegalLocationConstraintException'], wrongRegion),
  ...each(['NoSuchKey', 'NoSuchVersion', 'NotFound'], noObject),
  ['PreconditionFailed', keyTaken],
  ...each(['BadDigest', 'InvalidDigest', 'XAmzContentSHA256Mismatch', 'XAmzContentChecksumMismatch'], damaged),
  ...each(['EntityTooLarge', 'MaxMessageLengthExceeded'], tooLarge),
  ['AccessControlListNotSupported', noAcls],
]

function noBucket(failure: Failure): Telling {
  const { subject, region } = failure
  return {
    code: 'BUCKET_NOT_FOUND',
    message: `bucket "${subject.bucket}" does not exist ${placeOf(failure)}`,
    hint: `check its name and the endpoint, or create it in the region of what is deployed to: aws s3 mb s3://${subject.bucket} --region ${region}`,
  }
}

/** A bucket of another region, by its name or by the status alone. */
export function wrongRegion(failure: Failure): Telling {
  const { bucketRegion, region, subject } = failure
  const elsewhere =
    bucketRegion === undefined || bucketRegion === region ? 'another region' : `region "${bucketRegion}"`
  return {
    code: 'BUCKET_NOT_FOUND',
    message: `bucket "${subject.bucket}" is in ${elsewhere}, not in "${region}"`,
    hint: 'instances and core devices fetch from a bucket in their own region: use a bucket of this region, or set the region to that of the bucket',
  }
}

function noObject(failure: Failure): Telling {
  return {
    code: 'OBJECT_NOT_FOUND',
    message: `there is nothing at "s3://${failure.subject.bucket}/${failure.subject.key}" ${placeOf(failure)}`,
    hint: 'check bucket and key, or push the bundle first',
  }
}

/** A key that is not free, also by the status alone. */
export function keyTaken(failure: Failure): Telling {
  const { bucket, key } = failure.subject
  const own = failure.attempts > 1 ? '; an earlier try of this very call may have stored it' : ''
  return {
    code: 'KEY_TAKEN',
    message: `"s3://${bucket}/${key}" holds an object already, and what it is may not be seen`,
    hint: `allow "s3:GetObject" on it, leave s3-key out or put {digest} into it, or say overwrite${own}`,
  }
}

function damaged(failure: Failure): Telling {
  return {
    code: 'UPLOAD_CORRUPTED',
    message: `${serviceOf(failure)} ${placeOf(failure)} got other bytes${describeSubject(failure)} than were sent: ${failure.name}`,
    hint: 'nothing was stored; look for a proxy that changes bytes on the way',
  }
}

function tooLarge(failure: Failure): Telling {
  const { bucket, key } = failure.subject
  return {
    code: 'SERVICE_REFUSED',
    message: `${serviceOf(failure)} ${placeOf(failure)} takes no object as large as the one for "s3://${bucket}/${key}": ${failure.name}`,
    hint: 'find what makes it large and leave that out; .deployignore does so for every run',
  }
}

function noAcls(failure: Failure): Telling {
  return {
    code: 'SERVICE_REFUSED',
    message: `bucket "${failure.subject.bucket}" takes no ACLs, as its owner owns every object: leave s3-acl out`,
    hint: 'buckets made since April 2023 are so; who may read is said by policies there',
  }
}

/** S3 passes on what KMS says, with its name behind "KMS."; a right that is missing comes as AccessDenied, and names it. */
export function noKmsKey(failure: Failure): Telling {
  return {
    code: 'SERVICE_REFUSED',
    message: `the KMS key${describeSubject(failure)} cannot be used: ${failure.name}`,
    hint: `check sse-kms-key-id or the default encryption of bucket "${failure.subject.bucket}": the key has to be in its region, switched on and not about to be deleted${said(failure)}`,
  }
}
