import type { Environment } from './proxy.ts'

/**
 * When the credentials of the environment expire, in milliseconds since the epoch, by `AWS_CREDENTIAL_EXPIRATION` as
 * `aws configure export-credentials` sets it. `undefined` when that is not known, and for all that the SDK renews by
 * itself: profiles, roles of instances and containers, and a role that is assumed on top as long as these keys last.
 */
export function credentialsExpireAt(environment: Environment): number | undefined {
  const { AWS_CREDENTIAL_EXPIRATION: text, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_PROFILE } = environment
  if (!text || !AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY || AWS_PROFILE) return undefined
  // The output `aws-expiration` of configure-aws-credentials is a JSON string, quotes included.
  const time = Date.parse(text.trim().replace(/^"(.*)"$/, '$1'))
  return Number.isNaN(time) ? undefined : time
}
