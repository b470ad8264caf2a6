import { expect, test } from 'vitest'
import { type Answer, xmlError } from '../fixtures/scripted-server.ts'
import { startStore } from '../fixtures/store.ts'

const KMS_KEY = 'arn:aws:kms:eu-central-1:111122223333:key/1'
const who = 'User: arn:aws:sts::111122223333:assumed-role/push/run is not authorized to perform:'

/** An answer as S3 writes it, with its own sentence. */
function says(code: string, status: number, message: string): Answer {
  const answer = xmlError(code, status)
  return { ...answer, body: String(answer.body).replace('said the store', message) }
}

const skewed =
  '<RequestTime>20260102T030405Z</RequestTime><ServerTime>2026-01-02T03:31:07Z</ServerTime><MaxAllowedSkewMilliseconds>900000</MaxAllowedSkewMilliseconds>'

test.for([
  [
    'a bucket of another region, by a redirection',
    { ...xmlError('PermanentRedirect', 301), headers: { 'x-amz-bucket-region': 'us-west-2' } },
    'BUCKET_NOT_FOUND',
    'bucket "releases" is in region "us-west-2", not in "eu-central-1"',
    'set the region to that of the bucket',
  ],
  [
    'a bucket of another region, by the signature',
    xmlError('AuthorizationHeaderMalformed', 400, '<Region>us-west-2</Region>'),
    'BUCKET_NOT_FOUND',
    'bucket "releases" is in region "us-west-2"',
    'a bucket in their own region',
  ],
  ['no such bucket', xmlError('NoSuchBucket', 404), 'BUCKET_NOT_FOUND', '"releases" does not exist', 'create it'],
  [
    'a missing right',
    says(
      'AccessDenied',
      403,
      `${who} s3:PutObject on resource: "arn:aws:s3:::releases/a.tgz" because no policy allows it`,
    ),
    'ACCESS_DENIED',
    '"s3:PutObject" is not allowed for "s3://releases/a.tgz"',
    'allow "s3:PutObject" on "arn:aws:s3:::releases/a.tgz"',
  ],
  [
    'the right to tag, without which no object has tags',
    says(
      'AccessDenied',
      403,
      `${who} s3:PutObjectTagging on resource: "arn:aws:s3:::releases/a.tgz" because no policy allows it`,
    ),
    'ACCESS_DENIED',
    'needs "s3:PutObjectTagging" too',
    'allow "s3:PutObjectTagging"',
  ],
  [
    'a KMS key that may not be used',
    says(
      'AccessDenied',
      403,
      `${who} kms:GenerateDataKey on resource: ${KMS_KEY} because no resource-based policy allows it`,
    ),
    'ACCESS_DENIED',
    'needs "kms:GenerateDataKey" too',
    `allow "kms:GenerateDataKey" on "${KMS_KEY}"`,
  ],
  [
    'a KMS key that is switched off',
    says('KMS.DisabledException', 400, `${KMS_KEY} is disabled.`),
    'SERVICE_REFUSED',
    'the KMS key for "s3://releases/a.tgz" cannot be used: KMS.DisabledException',
    'switched on and not about to be deleted',
  ],
  [
    'a KMS key that does not exist',
    says('KMS.NotFoundException', 400, `Key '${KMS_KEY}' does not exist`),
    'SERVICE_REFUSED',
    'KMS.NotFoundException',
    `the service says: Key '${KMS_KEY}' does not exist`,
  ],
  [
    'a bucket without ACLs',
    says('AccessControlListNotSupported', 400, 'The bucket does not allow ACLs'),
    'SERVICE_REFUSED',
    'bucket "releases" takes no ACLs',
    'policies',
  ],
  [
    'a clock that is wrong',
    xmlError('RequestTimeTooSkewed', 403, skewed),
    'CREDENTIALS_INVALID',
    "the time of this machine's signature: its clock is 27 min behind",
    'set the clock',
  ],
  [
    'expired credentials',
    xmlError('ExpiredToken', 400),
    'CREDENTIALS_EXPIRED',
    'expired before "s3:PutObject"',
    'new ones',
  ],
  [
    'unknown credentials',
    xmlError('InvalidAccessKeyId', 403),
    'CREDENTIALS_INVALID',
    'does not accept',
    'belong together',
  ],
  [
    'an object that is too large',
    xmlError('EntityTooLarge', 400),
    'SERVICE_REFUSED',
    'no object as large',
    '.deployignore',
  ],
  ['too many requests', xmlError('SlowDown', 503), 'SERVICE_UNREACHABLE', 'throttled "s3:PutObject"', 'run fewer jobs'],
  ['a tag that S3 does not take', xmlError('InvalidTag', 400), 'INPUT_INVALID', 'InvalidTag', 'said the store'],
] as const)('%s', async ([, answer, code, message, hint]) => {
  await using s3 = await startStore(() => answer, { variables: { AWS_MAX_ATTEMPTS: '1' } })
  const { file } = await s3.makeBundle(10)
  await expect(s3.store.put('releases', 'a.tgz', file)).rejects.toMatchObject({
    code,
    message: expect.stringContaining(message),
    hint: expect.stringContaining(hint),
  })
})
