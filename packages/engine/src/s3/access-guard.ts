import { AccessDenied, type Authorizer, type Caller, describeDenial } from '../iam/authorizer.ts'
import type { Access } from '../iam/policy.ts'
import { absenceRight, type S3AccessRequest, type S3OperationName, s3Access } from '../iam/s3-access.ts'
import { S3Error } from './s3-error.ts'

/** Holds one request to the policy of whoever sent it, and refuses in S3's own words. */
export class AccessGuard {
  readonly #authorizer: Authorizer
  readonly #caller: Caller

  constructor(authorizer: Authorizer, caller: Caller) {
    this.#authorizer = authorizer
    this.#caller = caller
  }

  /** Asks for all that the request itself says it needs. @throws S3Error `AccessDenied` */
  admit(name: S3OperationName, request: S3AccessRequest): void {
    for (const access of s3Access(name, request)) this.require(access)
  }

  /** @throws S3Error `AccessDenied` */
  require(access: Access): void {
    try {
      this.#authorizer.require(this.#caller, [access])
    } catch (error) {
      throw error instanceof AccessDenied ? toS3Error(error) : error
    }
  }

  /** What is not there is told only to whoever may list the bucket. @throws S3Error `AccessDenied` to others. */
  hideAbsence(error: unknown, bucket: string): void {
    if (error instanceof S3Error && (error.code === 'NoSuchKey' || error.code === 'NoSuchVersion')) {
      this.require(absenceRight(bucket))
    }
  }
}

function toS3Error(denied: AccessDenied): S3Error {
  return new S3Error('AccessDenied', describeDenial(denied.arn, denied.access, denied.decision, '"'), { cause: denied })
}
