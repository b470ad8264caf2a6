import { SlipwayError } from '@slipway/core/errors'
import { describe, expect, test } from 'vitest'
import { translateCredentialsError, translateError } from './errors.ts'
import type { CallSite } from './failure.ts'

const GROUP: CallSite = {
  action: 'codedeploy:CreateDeployment',
  subject: { applicationName: 'shop', deploymentGroupName: 'web', configurationName: 'Slow' },
  region: 'eu-central-1',
}
const DEPLOYMENT: CallSite = { ...GROUP, action: 'codedeploy:GetDeployment', subject: { deploymentId: 'd-1' } }
const OBJECT: CallSite = { ...GROUP, action: 's3:PutObject', subject: { bucket: 'releases', key: 'shop/a.zip' } }

/** An error as the SDK throws it when the service has answered. */
function answered(name: string, status: number, extra: object = {}): Error {
  const $metadata = { httpStatusCode: status, attempts: 1 }
  return Object.assign(
    new Error('said the service'),
    { name, $fault: status < 500 ? 'client' : 'server', $metadata },
    extra,
  )
}

/** An error of node, as it comes through the SDK. */
function broken(code: string): Error {
  return Object.assign(new Error('a sentence'), { code, $metadata: { attempts: 5 } })
}

function translated(error: Error, site: CallSite): SlipwayError {
  const result = translateError(error, site)
  if (!(result instanceof SlipwayError)) throw new Error('not translated', { cause: result })
  return result
}

describe('an answer of a service', () => {
  test.for([
    ['UnrecognizedClientException', 400, DEPLOYMENT, 'CREDENTIALS_INVALID', 'CodeDeploy in region "eu-central-1"'],
    ['InvalidSignatureException', 400, DEPLOYMENT, 'CREDENTIALS_INVALID', 'InvalidSignatureException'],
    ['IncompleteSignatureException', 400, DEPLOYMENT, 'CREDENTIALS_INVALID', 'IncompleteSignatureException'],
    ['MissingAuthenticationTokenException', 400, DEPLOYMENT, 'CREDENTIALS_INVALID', 'MissingAuth'],
    ['SignatureDoesNotMatch', 403, OBJECT, 'CREDENTIALS_INVALID', 'S3 in region "eu-central-1"'],
    ['InvalidAccessKeyId', 403, OBJECT, 'CREDENTIALS_INVALID', 'InvalidAccessKeyId'],
    ['InvalidToken', 400, OBJECT, 'CREDENTIALS_INVALID', 'InvalidToken'],
    ['InvalidClientTokenId', 403, DEPLOYMENT, 'CREDENTIALS_INVALID', 'InvalidClientTokenId'],
    ['RequestTimeTooSkewed', 403, OBJECT, 'CREDENTIALS_INVALID', 'refuses the time'],
    ['ExpiredTokenException', 400, DEPLOYMENT, 'CREDENTIALS_EXPIRED', '"codedeploy:GetDeployment"'],
    ['ExpiredToken', 400, OBJECT, 'CREDENTIALS_EXPIRED', '"s3:PutObject"'],
    [
      'AccessDeniedException',
      400,
      GROUP,
      'ACCESS_DENIED',
      '"codedeploy:CreateDeployment" is not allowed for deployment group "web"',
    ],
    ['AccessDenied', 403, OBJECT, 'ACCESS_DENIED', '"s3:PutObject" is not allowed for "s3://releases/shop/a.zip"'],
    ['Unknown', 403, OBJECT, 'ACCESS_DENIED', '"s3:PutObject"'],
    ['NoSuchBucket', 404, OBJECT, 'BUCKET_NOT_FOUND', 'bucket "releases" does not exist'],
    ['NoSuchKey', 404, OBJECT, 'OBJECT_NOT_FOUND', '"s3://releases/shop/a.zip"'],
    ['NotFound', 404, OBJECT, 'OBJECT_NOT_FOUND', '"s3://releases/shop/a.zip"'],
    ['ApplicationDoesNotExistException', 400, GROUP, 'APPLICATION_NOT_FOUND', 'application "shop"'],
    ['DeploymentGroupDoesNotExistException', 400, GROUP, 'GROUP_NOT_FOUND', 'no deployment group "web"'],
    ['DeploymentConfigDoesNotExistException', 400, GROUP, 'CONFIGURATION_NOT_FOUND', 'configuration "Slow"'],
    ['DeploymentDoesNotExistException', 400, DEPLOYMENT, 'DEPLOYMENT_NOT_FOUND', 'deployment "d-1"'],
    ['InvalidDeploymentIdException', 400, DEPLOYMENT, 'INPUT_INVALID', '"d-1" is not the id'],
    ['RevisionDoesNotExistException', 400, GROUP, 'REVISION_NOT_FOUND', 'application "shop"'],
    ['DeploymentLimitExceededException', 400, GROUP, 'GROUP_BUSY', 'group "web" of application "shop" is busy'],
    ['DeploymentAlreadyCompletedException', 400, DEPLOYMENT, 'ALREADY_COMPLETED', 'deployment "d-1"'],
    ['ThrottlingException', 400, DEPLOYMENT, 'SERVICE_UNREACHABLE', 'throttled "codedeploy:GetDeployment"'],
    ['SlowDown', 503, OBJECT, 'SERVICE_UNREACHABLE', 'throttled "s3:PutObject"'],
    ['SomethingElse', 429, OBJECT, 'SERVICE_UNREACHABLE', 'throttled'],
    ['NotImplementedException', 501, DEPLOYMENT, 'NOT_IMPLEMENTED', 'does not implement "codedeploy:GetDeployment"'],
    ['Unknown', 501, OBJECT, 'NOT_IMPLEMENTED', 'does not implement "s3:PutObject"'],
    ['InternalFailure', 500, DEPLOYMENT, 'SERVICE_UNREACHABLE', 'HTTP 500'],
    ['Unknown', 503, OBJECT, 'SERVICE_UNREACHABLE', 'HTTP 503'],
    ['InvalidRevisionException', 400, GROUP, 'INPUT_INVALID', 'InvalidRevisionException'],
    ['DescriptionTooLongException', 400, GROUP, 'INPUT_INVALID', 'DescriptionTooLongException'],
    ['AlarmsLimitExceededException', 400, GROUP, 'SERVICE_REFUSED', 'AlarmsLimitExceededException'],
    ['EntityTooLarge', 400, OBJECT, 'SERVICE_REFUSED', 'EntityTooLarge'],
  ] as const)('%s (HTTP %i) is told', ([name, status, site, code, part]) => {
    const cause = answered(name, status)
    const error = translated(cause, site)
    expect(error).toMatchObject({ code, cause, message: expect.stringContaining(part) })
    expect(error.hint).toMatch(/\S/)
  })

  describe('a refusal names the right that is missing, and what it is missing on, to be pasted into a policy', () => {
    const because = (action: string, resource: string): string =>
      `User: arn:aws:sts::123456789012:assumed-role/deployer/slipway is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`
    const denied = (text: string): SlipwayError =>
      translated(Object.assign(answered('AccessDeniedException', 400), { message: text }), GROUP)

    test('the right of the call itself', () => {
      const group = 'arn:aws:codedeploy:eu-central-1:123456789012:deploymentgroup:shop/web'
      const error = denied(because('codedeploy:CreateDeployment', group))
      expect(error.message).toBe(
        '"codedeploy:CreateDeployment" is not allowed for deployment group "web" of application "shop" in region "eu-central-1"',
      )
      expect(error.hint).toContain(`allow "codedeploy:CreateDeployment" on "${group}" in the policy`)
    })

    test('another right that the same call needs', () => {
      const configuration = 'arn:aws:codedeploy:eu-central-1:123456789012:deploymentconfig:Slow'
      const error = denied(because('codedeploy:GetDeploymentConfig', configuration))
      expect(error.message).toContain('needs "codedeploy:GetDeploymentConfig" too, which is not allowed')
      expect(error.hint).toContain(`allow "codedeploy:GetDeploymentConfig" on "${configuration}" in the policy`)
    })

    test('a Deny, which no Allow helps against', () => {
      const who = 'User: arn:aws:iam::123456789012:user/mia'
      const error = denied(
        `${who} is not authorized to perform: codedeploy:CreateDeployment on resource: * with an explicit deny in an identity-based policy`,
      )
      expect(error.hint).toContain('forbids "codedeploy:CreateDeployment" on "*": take it out')
    })
  })

  test('an id of another service is told to need its provider', () => {
    const invalid = answered('InvalidDeploymentIdException', 400)
    const uuid = { ...DEPLOYMENT, subject: { deploymentId: '02a640bd-9db4-4d9d-b853-b9464eca0006' } }
    expect(translated(invalid, uuid).hint).toContain('give the provider')
    expect(translated(invalid, DEPLOYMENT).hint).not.toContain('provider')
  })

  test('a bucket elsewhere is named with its region, by header or by body', () => {
    const byHeader = answered('Unknown', 301, { $response: { headers: { 'x-amz-bucket-region': 'us-west-2' } } })
    const byBody = answered('AuthorizationHeaderMalformed', 400, { Region: 'us-west-2' })
    for (const error of [byHeader, byBody]) {
      expect(translated(error, OBJECT)).toMatchObject({
        code: 'BUCKET_NOT_FOUND',
        message: 'bucket "releases" is in region "us-west-2", not in "eu-central-1"',
      })
    }
  })

  test('a busy group after a repeated create may be busy with our own deployment, and the hint says so', () => {
    const once = answered('DeploymentLimitExceededException', 400)
    const twice = answered('DeploymentLimitExceededException', 400, { $metadata: { httpStatusCode: 400, attempts: 2 } })
    expect(translated(once, GROUP).hint).not.toContain('this very call')
    expect(translated(twice, GROUP).hint).toContain('this very call')
    expect([translated(once, GROUP).attempts, translated(twice, GROUP).attempts]).toEqual([1, 2])
  })

  test('credentials that expire while a deployment runs come with the command that looks again', () => {
    const error = translated(answered('ExpiredTokenException', 400), DEPLOYMENT)
    expect(error.hint).toContain('slipway wait --deployment-id d-1')
  })
})

describe('no answer of a service', () => {
  test.for([
    ['ECONNREFUSED', 'nothing listens there'],
    ['ENOTFOUND', 'host name is unknown'],
    ['EAI_AGAIN', 'could not be looked up'],
    ['ETIMEDOUT', 'no answer in time'],
    ['ECONNRESET', 'broken off'],
    ['EHOSTUNREACH', 'no way to the host'],
    ['CERT_HAS_EXPIRED', 'certificate has expired'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'not trusted'],
  ] as const)('%s is out of reach: %s', ([code, part]) => {
    expect(translated(broken(code), DEPLOYMENT)).toMatchObject({
      code: 'SERVICE_UNREACHABLE',
      message: expect.stringContaining(part),
      hint: expect.stringMatching(/\S/),
    })
  })

  test('a timeout of the request handler, which has no code, is out of reach', () => {
    const error = Object.assign(new Error('a sentence'), { name: 'TimeoutError' })
    expect(translated(error, DEPLOYMENT).code).toBe('SERVICE_UNREACHABLE')
  })

  test.for([404, 405, 407])('HTTP %i without a word of the service is not its answer', (status) => {
    expect(translated(answered('Unknown', status), DEPLOYMENT).message).toMatch(/is not CodeDeploy|the proxy/)
  })

  test('an answer in no language of the service is told by its status', () => {
    const error = Object.assign(new SyntaxError('Unexpected token <'), { $metadata: { httpStatusCode: 404 } })
    expect(translated(error, DEPLOYMENT)).toMatchObject({
      code: 'SERVICE_UNREACHABLE',
      message: 'what answers in region "eu-central-1" is not CodeDeploy: HTTP 404',
    })
  })
})

describe('credentials', () => {
  test('none found is told with the ways to give some', () => {
    const cause = Object.assign(new Error('Could not load'), { name: 'CredentialsProviderError' })
    expect(translateCredentialsError(cause, DEPLOYMENT)).toMatchObject({
      code: 'CREDENTIALS_MISSING',
      message: 'no AWS credentials were found for "codedeploy:GetDeployment"',
      hint: expect.stringContaining('AWS_PROFILE'),
      cause,
    })
  })

  test('a role that may not be assumed is not taken for a denied call', () => {
    expect(translateCredentialsError(answered('AccessDenied', 403), DEPLOYMENT)).toMatchObject({
      code: 'ACCESS_DENIED',
      message: expect.stringContaining('"sts:AssumeRole" is not allowed'),
    })
  })
})

test('a call that was given up ends with the reason of its signal, whatever the SDK throws', () => {
  const reason = new Error('the job was cancelled')
  const error = Object.assign(new Error('Request aborted'), { name: 'AbortError' })
  expect(translateError(error, DEPLOYMENT, AbortSignal.abort(reason))).toBe(reason)
  expect(translateCredentialsError(error, DEPLOYMENT, AbortSignal.abort(reason))).toBe(reason)
})

test.for([new TypeError('x is not a function'), 'a string', undefined, new SlipwayError('DISK_FULL', 'disk full')])(
  'a defect and an error of our own pass unchanged: %s',
  (error) => {
    expect(translateError(error, DEPLOYMENT)).toBe(error)
  },
)
