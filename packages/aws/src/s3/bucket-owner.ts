import type { S3Client } from '@aws-sdk/client-s3'

const refusedFor = new WeakMap<object, string>()

/**
 * Says with every request of a client which account has to own the bucket: S3 refuses what is for a bucket of another one,
 * such as one that somebody made under the name of one that was deleted.
 */
export function requireBucketOwner(client: S3Client, account: string): void {
  client.middlewareStack.add(
    (next) => async (args) => {
      try {
        return await next({ ...args, input: { ...args.input, ExpectedBucketOwner: account } })
      } catch (error) {
        if (typeof error === 'object' && error !== null) refusedFor.set(error, account)
        throw error
      }
    },
    { step: 'initialize', name: 'requireBucketOwner' },
  )
}

/** The account that the request behind an error asked for, if it asked for one. */
export function requiredOwnerOf(error: object): string | undefined {
  return refusedFor.get(error)
}
