import type { Authorizer, Caller } from '../iam/authorizer.ts'
import type { Identities } from '../iam/identities.ts'
import type { XmlElements } from '../xml.ts'
import { StsError } from './sts-error.ts'

/** Limits of the public service model, in seconds. */
const DURATION = { min: 900, max: 43_200, standard: 3_600 } as const
/** A session that was begun with another session ends within an hour (IAM user guide, "Role chaining"). */
const CHAINED_MAX_SECONDS = 3_600

/** Parameters that would make the session another one, and are not obeyed. */
const UNBUILT_PARAMETERS =
  /^(Policy|PolicyArns|Tags|TransitiveTagKeys|SerialNumber|TokenCode|SourceIdentity|ProvidedContexts)(\.|$)/

/**
 * Every role trusts every identity of the engine's account, so the policy of the caller alone decides.
 *
 * @throws StsError `ValidationError`, `AccessDenied`
 * @throws AccessDenied
 */
export function assumeRole(
  identities: Identities,
  authorizer: Authorizer,
  parameters: URLSearchParams,
  caller: Caller,
): XmlElements {
  const arn = requireMatch(parameters, 'RoleArn', /^arn:[^:]*:iam::\d{12}:role\/.+$/s, 'roleArn')
  const sessionName = requireMatch(parameters, 'RoleSessionName', /^[\w+=,.@-]{2,64}$/, 'roleSessionName')
  const externalId = parameters.get('ExternalId') ?? undefined
  const unbuilt = [...parameters.keys()].find((name) => UNBUILT_PARAMETERS.test(name))
  if (unbuilt !== undefined) throw StsError.notImplemented(`the parameter ${unbuilt}`)
  const isChained = identities.credentialOf(caller.accessKeyId)?.sessionToken !== undefined
  const durationSeconds = readDuration(parameters, isChained)
  const context = { 'sts:rolesessionname': sessionName, 'sts:externalid': externalId }
  authorizer.require(caller, [{ action: 'sts:AssumeRole', resource: arn, context }])
  const role = identities.findRole(arn)
  if (role === undefined) {
    // STS does not tell a role that is not there from one that does not trust the caller.
    const who = identities.identityOf(caller.accessKeyId)?.arn
    const message = `User: ${who} is not authorized to perform: sts:AssumeRole on resource: ${arn}`
    throw new StsError(403, 'AccessDenied', message)
  }
  const session = identities.startSession(role, sessionName, durationSeconds * 1000)
  const { accessKeyId, secretAccessKey, sessionToken, expiresAtMs } = session.credential
  return {
    Credentials: {
      AccessKeyId: accessKeyId,
      SecretAccessKey: secretAccessKey,
      SessionToken: sessionToken,
      Expiration: new Date(expiresAtMs).toISOString(),
    },
    AssumedRoleUser: { AssumedRoleId: session.assumedRoleId, Arn: session.arn },
  }
}

function readDuration(parameters: URLSearchParams, isChained: boolean): number {
  const text = parameters.get('DurationSeconds')
  if (text === null) return DURATION.standard
  const seconds = Number(text)
  if (!/^\d{1,9}$/.test(text) || seconds < DURATION.min || seconds > DURATION.max) {
    throw invalid(text, 'durationSeconds', `Member must be between ${DURATION.min} and ${DURATION.max}`)
  }
  if (isChained && seconds > CHAINED_MAX_SECONDS) {
    throw new StsError(
      400,
      'ValidationError',
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
    )
  }
  return seconds
}

function requireMatch(parameters: URLSearchParams, name: string, form: RegExp, member: string): string {
  const value = parameters.get(name)
  if (value === null) throw invalid('null', member, 'Member must not be null')
  if (form.test(value)) return value
  throw invalid(value, member, `Member must satisfy regular expression pattern: ${form.source}`)
}

function invalid(value: string, member: string, constraint: string): StsError {
  return new StsError(
    400,
    'ValidationError',
    `1 validation error detected: Value '${value}' at '${member}' failed to satisfy constraint: ${constraint}`,
  )
}
