import { describe, expect, test } from 'vitest'
import type { ConditionContext } from './pattern.ts'
import { type Access, type Decision, decide } from './policy.ts'
import { readPolicy } from './read-policy.ts'

const GROUP = 'arn:aws:codedeploy:eu-west-1:123456789012:deploymentgroup:shop/web'
const DEPLOY: Access = { action: 'codedeploy:CreateDeployment', resource: GROUP }
const STOP: Access = { action: 'codedeploy:StopDeployment', resource: '*' }
const PUT: Access = { action: 's3:PutObject', resource: 'arn:aws:s3:::releases/shop/a.zip' }

const CONTEXT: ConditionContext = {
  'aws:principalaccount': '123456789012',
  'aws:principalarn': 'arn:aws:iam::123456789012:role/deployer',
  'aws:requestedregion': 'eu-west-1',
  'aws:securetransport': 'true',
  'aws:username': 'mia',
}

type Fields = Readonly<Record<string, unknown>>

function decideBy(statements: Fields | readonly Fields[], access: Access, version = '2012-10-17'): Decision {
  return decide(readPolicy({ Version: version, Statement: statements }), access, CONTEXT)
}

const allow = (fields: Fields): Fields => ({ Effect: 'Allow', Action: '*', Resource: '*', ...fields })
const deny = (fields: Fields): Fields => ({ ...allow(fields), Effect: 'Deny' })

describe('statements', () => {
  test.for<readonly [string, Fields | readonly Fields[], Access, Decision]>([
    ['what is named is allowed', allow({ Action: 's3:PutObject', Resource: PUT.resource }), PUT, 'allowed'],
    ['what nothing names is not', allow({ Action: 's3:GetObject' }), PUT, 'not-allowed'],
    ['an action in any case', allow({ Action: 'S3:putobject' }), PUT, 'allowed'],
    ['a resource in its own case', allow({ Resource: 'arn:aws:s3:::Releases/*' }), PUT, 'not-allowed'],
    ['actions by wildcard', allow({ Action: 'codedeploy:Create*' }), DEPLOY, 'allowed'],
    ['one of several actions', allow({ Action: ['s3:Get*', 's3:Put?bject'] }), PUT, 'allowed'],
    [
      'one of several resources',
      allow({ Resource: ['arn:aws:s3:::other/*', 'arn:aws:s3:::releases/*'] }),
      PUT,
      'allowed',
    ],
    ['every action of another service', allow({ Action: 'codedeploy:*' }), PUT, 'not-allowed'],
    ['all but some actions', allow({ Action: undefined, NotAction: 's3:Delete*' }), PUT, 'allowed'],
    ['the ones excepted', allow({ Action: undefined, NotAction: ['s3:Put*', 's3:Get*'] }), PUT, 'not-allowed'],
    ['all but some resources', allow({ Resource: undefined, NotResource: 'arn:aws:s3:::other/*' }), PUT, 'allowed'],
    [
      'the resource excepted',
      allow({ Resource: undefined, NotResource: 'arn:aws:s3:::releases/*' }),
      PUT,
      'not-allowed',
    ],
    ['a group by the pattern of its application', allow({ Resource: GROUP.replace('web', '*') }), DEPLOY, 'allowed'],
    ['an ARN for an action that knows no resources', allow({ Resource: GROUP }), STOP, 'not-allowed'],
    ['all resources for an action that knows none', allow({}), STOP, 'allowed'],
    ['a Deny before an Allow', [deny({ Action: 's3:*' }), allow({})], PUT, 'explicitly-denied'],
    [
      'a Deny behind an Allow',
      [allow({}), deny({ Resource: 'arn:aws:s3:::releases/shop/*' })],
      PUT,
      'explicitly-denied',
    ],
    ['a Deny that is about something else', [allow({}), deny({ Action: 's3:Delete*' })], PUT, 'allowed'],
    ['a Deny alone', deny({}), PUT, 'explicitly-denied'],
  ])('%s', ([, statements, access, decision]) => {
    expect(decideBy(statements, access)).toBe(decision)
  })

  test('a variable is filled in from the request, in policies of the newer version only', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable
    const statement = allow({ Resource: 'arn:aws:s3:::homes/${aws:username}/*' })
    const own = { action: 's3:PutObject', resource: 'arn:aws:s3:::homes/mia/a' }
    expect(decideBy(statement, own)).toBe('allowed')
    expect(decideBy(statement, { ...own, resource: 'arn:aws:s3:::homes/tom/a' })).toBe('not-allowed')
    expect(decideBy(statement, own, '2008-10-17')).toBe('not-allowed')
  })
})

describe('conditions', () => {
  const list: Access = {
    action: 's3:ListBucket',
    resource: 'arn:aws:s3:::releases',
    context: { 's3:prefix': 'shop/', 's3:delimiter': undefined },
  }

  test.for<readonly [Fields, boolean]>([
    [{ StringEquals: { 's3:prefix': 'shop/' } }, true],
    [{ StringEquals: { 's3:prefix': ['other/', 'shop/'] } }, true],
    [{ StringEquals: { 'S3:Prefix': 'shop/' } }, true],
    [{ StringEquals: { 's3:prefix': 'SHOP/' } }, false],
    [{ StringEquals: { 's3:prefix': 'shop*' } }, false],
    [{ StringEquals: { 's3:delimiter': '/' } }, false],
    [{ StringEqualsIfExists: { 's3:delimiter': '/' } }, true],
    [{ StringEqualsIfExists: { 's3:prefix': 'other/' } }, false],
    [{ StringNotEquals: { 's3:prefix': 'other/' } }, true],
    [{ StringNotEquals: { 's3:prefix': ['other/', 'shop/'] } }, false],
    [{ StringNotEquals: { 's3:delimiter': '/' } }, true],
    [{ StringEqualsIgnoreCase: { 's3:prefix': 'SHOP/' } }, true],
    [{ StringNotEqualsIgnoreCase: { 's3:prefix': 'SHOP/' } }, false],
    [{ StringLike: { 's3:prefix': ['', 'sh?p/*'] } }, true],
    [{ StringNotLike: { 's3:prefix': 'shop/*' } }, false],
    [{ Bool: { 'aws:SecureTransport': 'true' } }, true],
    [{ Bool: { 'aws:SecureTransport': false } }, false],
    [{ Null: { 's3:delimiter': 'true' } }, true],
    [{ Null: { 's3:prefix': true } }, false],
    [{ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::123456789012:role/dep*' } }, true],
    [{ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/deployer' } }, true],
    // In each part for itself: a star does not reach over a colon.
    [{ ArnEquals: { 'aws:PrincipalArn': 'arn:*:iam::role/deployer:x' } }, false],
    [{ ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::123456789012:role/dep*' } }, false],
    // Every operator and every key has to hold.
    [{ StringEquals: { 's3:prefix': 'shop/', 'aws:RequestedRegion': 'eu-west-1' } }, true],
    [{ StringEquals: { 's3:prefix': 'shop/', 'aws:RequestedRegion': 'us-east-1' } }, false],
    [{ StringEquals: { 's3:prefix': 'shop/' }, Bool: { 'aws:SecureTransport': 'false' } }, false],
  ])('%j: %s', ([condition, isMet]) => {
    expect(decideBy(allow({ Condition: condition }), list)).toBe(isMet ? 'allowed' : 'not-allowed')
    expect(decideBy([allow({}), deny({ Condition: condition })], list)).toBe(isMet ? 'explicitly-denied' : 'allowed')
  })
})
