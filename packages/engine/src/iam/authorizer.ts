import type { CallContext } from '../http/service.ts'
import { type Access, type Decision, decide, type Policy } from './policy.ts'

/** Somebody who may send requests. */
export interface Identity {
  /** As messages and `GetCallerIdentity` name it: a user, or the session of an assumed role. */
  readonly arn: string
  /** As conditions name it: for a session, its role. */
  readonly principalArn: string
  readonly userId: string
  /** Present for users. */
  readonly userName?: string
  /** What it may do; without one it may do everything. */
  readonly policy?: Policy
}

/** Who sends a request, and to which region. */
export type Caller = Pick<CallContext, 'accessKeyId' | 'region'>

/** A request that no policy allows, or that one forbids. */
export class AccessDenied extends Error {
  override readonly name = 'AccessDenied'
  readonly arn: string
  readonly access: Access
  readonly decision: Exclude<Decision, 'allowed'>

  constructor(arn: string, access: Access, decision: Exclude<Decision, 'allowed'>) {
    super(describeDenial(arn, access, decision))
    this.arn = arn
    this.access = access
    this.decision = decision
  }
}

/** The sentence with which AWS refuses. S3 puts the resource in quotes, other services do not. */
export function describeDenial(
  arn: string,
  { action, resource }: Access,
  decision: Exclude<Decision, 'allowed'>,
  quote: '' | '"' = '',
): string {
  const reason =
    decision === 'explicitly-denied'
      ? 'with an explicit deny in an identity-based policy'
      : `because no identity-based policy allows the ${action} action`
  return `User: ${arn} is not authorized to perform: ${action} on resource: ${quote}${resource}${quote} ${reason}`
}

/** Decides whether callers may do what they ask for. */
export interface Authorizer {
  /** @throws AccessDenied for the first of the rights that the caller has not. */
  require(caller: Caller, accesses: readonly Access[]): void
}

/** Lets everybody do everything: what an engine without policies does, and services that are tested without one. */
export const UNRESTRICTED: Authorizer = { require: () => undefined }

/** Decides by the policies of the identities behind the access keys. */
export function createAuthorizer(
  accountId: string,
  findIdentity: (accessKeyId: string) => Identity | undefined,
): Authorizer {
  return {
    require({ accessKeyId, region }, accesses) {
      const identity = findIdentity(accessKeyId)
      if (identity === undefined) throw new Error(`access key ${accessKeyId} was let in, but belongs to nobody`)
      const { arn, policy } = identity
      if (policy === undefined) return
      const context = {
        'aws:principalaccount': accountId,
        'aws:principalarn': identity.principalArn,
        'aws:requestedregion': region,
        'aws:resourceaccount': accountId,
        's3:resourceaccount': accountId,
        // The way to the engine does not leave the machine; on AWS the same request goes over TLS.
        'aws:securetransport': 'true',
        'aws:userid': identity.userId,
        'aws:username': identity.userName,
      }
      for (const access of accesses) {
        const decision = decide(policy, access, context)
        if (decision !== 'allowed') throw new AccessDenied(arn, access, decision)
      }
    },
  }
}
