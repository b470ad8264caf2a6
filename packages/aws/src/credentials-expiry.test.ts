import { expect, test } from 'vitest'
import { credentialsExpireAt } from './credentials-expiry.ts'

const keys = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret', AWS_SESSION_TOKEN: 'token' }
const noon = Date.UTC(2026, 10, 21, 12)

test.for<[string, Readonly<Record<string, string>>, number | undefined]>([
  ['as the AWS CLI exports it', { ...keys, AWS_CREDENTIAL_EXPIRATION: '2026-11-21T12:00:00+00:00' }, noon],
  [
    'as configure-aws-credentials puts it out',
    { ...keys, AWS_CREDENTIAL_EXPIRATION: '"2026-11-21T12:00:00.000Z"' },
    noon,
  ],
  ['not told', keys, undefined],
  ['empty, as a workflow passes it', { ...keys, AWS_CREDENTIAL_EXPIRATION: '' }, undefined],
  ['not a time', { ...keys, AWS_CREDENTIAL_EXPIRATION: 'soon' }, undefined],
  ['of keys that are not there', { AWS_CREDENTIAL_EXPIRATION: '2026-11-21T12:00:00Z' }, undefined],
  [
    'beside a profile, which wins',
    { ...keys, AWS_PROFILE: 'p', AWS_CREDENTIAL_EXPIRATION: '2026-11-21T12:00:00Z' },
    undefined,
  ],
])('an expiry that is %s', ([, environment, expected]) => {
  expect(credentialsExpireAt(environment)).toBe(expected)
})
