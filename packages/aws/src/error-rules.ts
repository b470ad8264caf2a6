import { readDenial } from './denial.ts'
import { ECS_RULES } from './ecs/error-rules.ts'
import { describeSubject, type Failure, placeOf, serviceOf } from './failure.ts'
import { GREENGRASS_RULES, nothingThere } from './greengrass/error-rules.ts'
import { LAMBDA_RULES, noFunction } from './lambda/error-rules.ts'
import { keyTaken, noKmsKey, S3_RULES, wrongRegion } from './s3/error-rules.ts'
import { each, type Rule, said, type Telling, times } from './telling.ts'

/** What to do about an error of a given name; names are those of the public service models and of S3's error list. */
const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ...each(['ExpiredToken', 'ExpiredTokenException', 'TokenRefreshRequired', 'RequestExpired'], expired),
  ...each(
    [
      'UnrecognizedClientException',
      'InvalidSignatureException',
      'SignatureDoesNotMatch',
      'InvalidAccessKeyId',
      'InvalidClientTokenId',
      'InvalidToken',
      'IncompleteSignature',
      'IncompleteSignatureException',
      'MissingAuthenticationToken',
      'MissingAuthenticationTokenException',
    ],
    wrongCredentials,
  ),
  ...each(['RequestTimeTooSkewed', 'RequestInTheFuture'], wrongClock),
  ...each(
    ['AccessDenied', 'AccessDeniedException', 'UnauthorizedOperation', 'UnauthorizedException', 'Forbidden'],
    denied,
  ),
  ...S3_RULES,
  ...LAMBDA_RULES,
  ...ECS_RULES,
  ...GREENGRASS_RULES,
  ['ResourceNotFoundException', noResource],
  ['ApplicationDoesNotExistException', noApplication],
  ['DeploymentGroupDoesNotExistException', noGroup],
  ['DeploymentConfigDoesNotExistException', noConfiguration],
  ['DeploymentDoesNotExistException', noDeployment],
  ['InvalidDeploymentIdException', noDeploymentId],
  ['RevisionDoesNotExistException', noRevision],
  ['DeploymentLimitExceededException', busy],
  ['DeploymentAlreadyCompletedException', completed],
  ...each(['DeploymentIsNotInReadyStateException', 'UnsupportedActionForDeploymentTypeException'], notWaiting),
  ...each(['NotImplementedException', 'NotImplemented'], notImplemented),
  ...each(
    ['ThrottlingException', 'Throttling', 'TooManyRequestsException', 'RequestLimitExceeded', 'SlowDown'],
    throttled,
  ),
  ...each(
    [
      'InvalidApplicationNameException',
      'InvalidDeploymentGroupNameException',
      'InvalidDeploymentConfigNameException',
      'InvalidRevisionException',
      'InvalidFileExistsBehaviorException',
      'InvalidIgnoreApplicationStopFailuresValueException',
      'InvalidUpdateOutdatedInstancesOnlyValueException',
      'DescriptionTooLongException',
      'InvalidTargetInstancesException',
      'InvalidAutoScalingGroupException',
      'InvalidAlarmConfigException',
      'InvalidAutoRollbackConfigException',
      'InvalidBucketName',
      'KeyTooLongError',
      'InvalidTag',
      'InvalidStorageClass',
      'MetadataTooLarge',
    ],
    invalid,
  ),
])

/** What an answer of the service means, by its name, then by its HTTP status. */
export function tellAnswer(failure: Failure): Telling {
  const rule = RULES.get(failure.name) ?? (failure.name.startsWith('KMS.') ? noKmsKey : ruleOfStatus(failure))
  return rule(failure)
}

function ruleOfStatus({ status, bucketRegion, region }: Failure): Rule {
  if (status === 301 || (status === 400 && bucketRegion !== undefined && bucketRegion !== region)) return wrongRegion
  if (status === 403) return denied
  if (status === 412) return keyTaken
  if (status === 429) return throttled
  if (status === 501) return notImplemented
  return status !== undefined && status >= 500 ? troubled : refused
}

function expired(failure: Failure): Telling {
  const { deploymentId } = failure.subject
  const resume =
    deploymentId === undefined
      ? ''
      : `; the deployment goes on: look again with slipway wait ${providerOf(failure)}--deployment-id ${deploymentId}`
  return {
    code: 'CREDENTIALS_EXPIRED',
    message: `the AWS credentials expired before "${failure.action}" ${placeOf(failure)}`,
    hint: `get new ones (sign in again, or repeat the step that assumes the role, with a longer session)${resume}`,
  }
}

/** The option that says whose a deployment is, before others of the command. */
function providerOf({ action }: Failure): string {
  return /^(?:greengrass|iot):/.test(action) ? '--provider greengrass ' : ''
}

function wrongCredentials(failure: Failure): Telling {
  return {
    code: 'CREDENTIALS_INVALID',
    message: `${serviceOf(failure)} ${placeOf(failure)} does not accept these credentials: ${failure.name}`,
    hint: 'AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN have to belong together and to this endpoint; an engine takes only the keys in its ready file',
  }
}

function wrongClock(failure: Failure): Telling {
  return {
    code: 'CREDENTIALS_INVALID',
    message: `${serviceOf(failure)} ${placeOf(failure)} refuses the time of this machine's signature${describeSkew(failure)}`,
    hint: 'set the clock of this machine (NTP): a signature is good for a few minutes only',
  }
}

function denied(failure: Failure): Telling {
  const { action = failure.action, resource, isForbidden } = readDenial(failure.text)
  const on = resource === undefined ? '' : ` on "${resource}"`
  const need =
    action === failure.action
      ? `"${action}" is not allowed${describeSubject(failure)}`
      : `"${failure.action}"${describeSubject(failure)} needs "${action}" too, which is not allowed`
  const { requiredOwner, subject } = failure
  if (requiredOwner !== undefined && resource === undefined && action === failure.action) {
    return {
      code: 'ACCESS_DENIED',
      message: `bucket "${subject.bucket}" is not owned by account "${requiredOwner}", or ${need} ${placeOf(failure)}`,
      hint: `S3 does not say which: check expected-bucket-owner and the bucket's name, then allow "${action}" in the policy of the user or role whose credentials these are`,
      right: { action, isForbidden },
    }
  }
  const remedy = isForbidden
    ? `a Deny in the policy of the user or role whose credentials these are forbids "${action}"${on}: take it out, or use others`
    : `allow "${action}"${on} in the policy of the user or role whose credentials these are`
  return {
    code: 'ACCESS_DENIED',
    message: `${need} ${placeOf(failure)}`,
    hint: `${remedy}${said(failure)}`,
    right: { action, isForbidden, ...(resource !== undefined && { resource }) },
  }
}

function describeSkew({ aheadMs }: Failure): string {
  if (aheadMs === undefined) return ''
  const minutes = Math.round(Math.abs(aheadMs) / 60_000)
  return `: its clock is ${minutes} min ${aheadMs < 0 ? 'behind' : 'ahead'}`
}

function noApplication(failure: Failure): Telling {
  const { applicationName } = failure.subject
  return {
    code: 'APPLICATION_NOT_FOUND',
    message: `application "${applicationName}" does not exist ${placeOf(failure)}`,
    hint: `check name, region and account (names are case-sensitive), or create it: aws deploy create-application --application-name ${applicationName}`,
  }
}

function noGroup(failure: Failure): Telling {
  const { applicationName, deploymentGroupName } = failure.subject
  return {
    code: 'GROUP_NOT_FOUND',
    message: `application "${applicationName}" has no deployment group "${deploymentGroupName}" ${placeOf(failure)}`,
    hint: `list its groups (names are case-sensitive): aws deploy list-deployment-groups --application-name ${applicationName}`,
  }
}

function noConfiguration(failure: Failure): Telling {
  return {
    code: 'CONFIGURATION_NOT_FOUND',
    message: `deployment configuration "${failure.subject.configurationName ?? 'of the group'}" does not exist ${placeOf(failure)}`,
    hint: 'list the configurations: aws deploy list-deployment-configs',
  }
}

function noDeployment(failure: Failure): Telling {
  return {
    code: 'DEPLOYMENT_NOT_FOUND',
    message: `deployment "${failure.subject.deploymentId}" does not exist ${placeOf(failure)}`,
    hint: 'check the id, and that region, account and endpoint are those of the deployment',
  }
}

function noDeploymentId(failure: Failure): Telling {
  return {
    code: 'INPUT_INVALID',
    message: `"${failure.subject.deploymentId}" is not the id of a deployment`,
    hint: isUuid(failure.subject.deploymentId)
      ? 'CodeDeploy was asked, whose ids look like d-A1B2C3D4E; for a deployment of Mender or Greengrass give the provider, too'
      : 'ids look like d-A1B2C3D4E; slipway deploy prints them',
  }
}

/** As other services name their deployments. */
function isUuid(id = ''): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
}

function noRevision(failure: Failure): Telling {
  return {
    code: 'REVISION_NOT_FOUND',
    message: `application "${failure.subject.applicationName}" has no such revision ${placeOf(failure)}`,
    hint: 'push the bundle first; a revision that was registered with version and ETag is found only with both',
  }
}

/** A create whose answer was lost on the way is sent again by the SDK, and then finds its own deployment running. */
function busy(failure: Failure): Telling {
  const { applicationName, deploymentGroupName } = failure.subject
  const own = failure.attempts > 1 ? 'an earlier try of this very call may have begun it; ' : ''
  return {
    code: 'GROUP_BUSY',
    message: `deployment group "${deploymentGroupName}" of application "${applicationName}" is busy with another deployment`,
    hint: `${own}wait for it or stop it; to see it: aws deploy list-deployments --application-name ${applicationName} --deployment-group-name ${deploymentGroupName} --include-only-statuses Created Queued InProgress${said(failure)}`,
  }
}

function completed(failure: Failure): Telling {
  return {
    code: 'ALREADY_COMPLETED',
    message: `deployment "${failure.subject.deploymentId}" is over already`,
    hint: 'there is nothing left to stop',
  }
}

function notWaiting(failure: Failure): Telling {
  const { deploymentId } = failure.subject
  return {
    code: 'NOT_WAITING',
    message: `deployment "${deploymentId}" does not wait for that`,
    hint: `to see where it is: slipway wait --deployment-id ${deploymentId}${said(failure)}`,
  }
}

/** Several services have this name for what is not there. */
function noResource(failure: Failure): Telling {
  if (/^(?:greengrass|iot):/.test(failure.action)) return nothingThere(failure)
  return failure.action.startsWith('lambda:') ? noFunction(failure) : refused(failure)
}

function notImplemented(failure: Failure): Telling {
  return {
    code: 'NOT_IMPLEMENTED',
    message: `${serviceOf(failure)} ${placeOf(failure)} does not implement "${failure.action}"`,
    hint: `an emulator answers so for what it leaves out${said(failure)}`,
  }
}

function throttled(failure: Failure): Telling {
  return {
    code: 'SERVICE_UNREACHABLE',
    message: `${serviceOf(failure)} ${placeOf(failure)} throttled "${failure.action}" ${times(failure)}`,
    hint: failure.action.startsWith('s3:')
      ? 'too much is written to this bucket at once: push again later, or run fewer jobs at once'
      : 'the account makes too many requests: look less often, or run fewer jobs at once',
  }
}

function troubled(failure: Failure): Telling {
  const way = failure.proxy === undefined ? '' : ` through the proxy "${failure.proxy}"`
  return {
    code: 'SERVICE_UNREACHABLE',
    message: `${serviceOf(failure)} ${placeOf(failure)}${way} answered "${failure.action}" with HTTP ${failure.status} ${times(failure)}`,
    hint: `the trouble is on its side: try again later, and look at its health page${said(failure)}`,
  }
}

function invalid(failure: Failure): Telling {
  return { ...refused(failure), code: 'INPUT_INVALID' }
}

function refused(failure: Failure): Telling {
  return {
    code: 'SERVICE_REFUSED',
    message: `${serviceOf(failure)} refused "${failure.action}"${describeSubject(failure)}: ${failure.name}`,
    hint: said(failure).replace(/^; /, '') || `HTTP ${failure.status}, with no reason given`,
  }
}
