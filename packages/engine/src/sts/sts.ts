import type { QueryReply, QueryService } from '../http/service.ts'
import { AccessDenied, type Authorizer } from '../iam/authorizer.ts'
import type { Identities } from '../iam/identities.ts'
import { assumeRole } from './assume-role.ts'
import { StsError } from './sts-error.ts'

/** The operations that are carried out. */
export const STS_OPERATIONS: ReadonlySet<string> = new Set(['AssumeRole', 'GetCallerIdentity'])

/** The other operations of the public service model. */
export const UNBUILT_STS_OPERATIONS: ReadonlySet<string> = new Set([
  'AssumeRoleWithSAML',
  'AssumeRoleWithWebIdentity',
  'AssumeRoot',
  'DecodeAuthorizationMessage',
  'GetAccessKeyInfo',
  'GetDelegatedAccessToken',
  'GetFederationToken',
  'GetSessionToken',
  'GetWebIdentityToken',
])

/** Speaks for AWS STS as far as roles have to be assumed, and callers want to know who they are. */
export function createSts(identities: Identities, authorizer: Authorizer): QueryService {
  return {
    signingName: 'sts',
    version: '2011-06-15',
    namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
    async call(operation, parameters, caller): Promise<QueryReply> {
      try {
        if (operation === 'AssumeRole') {
          return { status: 200, result: assumeRole(identities, authorizer, parameters, caller) }
        }
        if (operation === 'GetCallerIdentity') return { status: 200, result: describe(identities, caller.accessKeyId) }
        if (UNBUILT_STS_OPERATIONS.has(operation)) throw StsError.notImplemented(`the operation ${operation}`)
        throw new StsError(400, 'InvalidAction', `Could not find operation ${operation} for version 2011-06-15`)
      } catch (error) {
        if (error instanceof StsError) return { status: error.status, code: error.code, message: error.message }
        if (error instanceof AccessDenied) return { status: 403, code: 'AccessDenied', message: error.message }
        throw error
      }
    },
  }
}

/** Whoever has keys may ask whose they are: STS wants no right for it, and no policy can forbid it. */
function describe(identities: Identities, accessKeyId: string) {
  const identity = identities.identityOf(accessKeyId)
  if (identity === undefined) throw new Error(`access key ${accessKeyId} was let in, but belongs to nobody`)
  return { Arn: identity.arn, UserId: identity.userId, Account: identities.accountId }
}
