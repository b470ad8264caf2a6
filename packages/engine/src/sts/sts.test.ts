import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HeadBucketCommand, ListBucketsCommand, S3Client, type S3ServiceException } from '@aws-sdk/client-s3'
import { systemClock } from '@slipway/core/clock'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Engine, startEngine } from '../engine.ts'
import type { EngineOptions } from '../engine-options.ts'
import type { Credential } from '../http/credential.ts'
import { callSts, credentialsOf } from './fixtures/sts-client.ts'

const ACCOUNT = '000000000000'
const ROLE = `arn:aws:iam::${ACCOUNT}:role/lister`
const OTHER = `arn:aws:iam::${ACCOUNT}:role/other`
const ASSUME = { Action: 'AssumeRole', RoleArn: ROLE, RoleSessionName: 'tester' }
const WHO = { Action: 'GetCallerIdentity' }

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-sts-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function policyFile(name: string, ...statements: readonly object[]): Promise<string> {
  const file = join(folder, `${name}.json`)
  const full = statements.map((statement) => ({ Effect: 'Allow', Resource: '*', ...statement }))
  await writeFile(file, JSON.stringify({ Version: '2012-10-17', Statement: full }))
  return file
}

/** An engine with the role `lister`, who may list buckets and assume the role `other`. */
async function start(options: EngineOptions = {}): Promise<Engine> {
  const lister = await policyFile('lister', { Action: ['s3:ListAllMyBuckets', 'sts:AssumeRole'] })
  const other = await policyFile('other', { Action: 's3:ListBucket' })
  const roles = [
    { name: 'lister', policyFile: lister },
    { name: 'other', policyFile: other },
  ]
  return startEngine({ roles, ...options })
}

const assume = async (engine: Engine, parameters = {}, by: Credential = engine): Promise<Required<Credential>> =>
  credentialsOf(await callSts(engine.endpoint, by, { ...ASSUME, ...parameters }))

function s3(engine: Engine, credentials: Credential): S3Client {
  return new S3Client({ endpoint: engine.endpoint, region: engine.region, credentials, forcePathStyle: true })
}

describe('AssumeRole', () => {
  test('gives credentials with which the policy of the role holds, in the shape of the service model', async () => {
    await using engine = await start({ fleets: [{ name: 'web', count: 0 }] })
    expect(engine).toMatchObject({ account: ACCOUNT, roles: [ROLE, OTHER] })
    const answer = await callSts(engine.endpoint, engine, ASSUME)
    expect(answer.status).toBe(200)
    expect(answer.text).toMatch(
      /^<AssumeRoleResponse xmlns="https:\/\/sts\.amazonaws\.com\/doc\/2011-06-15\/"><AssumeRoleResult>/,
    )
    expect(answer.element('AccessKeyId')).toMatch(/^ASIA[A-Z2-7]{16}$/)
    expect(answer.element('Arn')).toBe(`arn:aws:sts::${ACCOUNT}:assumed-role/lister/tester`)
    expect(answer.element('AssumedRoleId')).toMatch(/^AROA[A-Z2-7]{17}:tester$/)
    const client = s3(engine, credentialsOf(answer))
    expect((await client.send(new ListBucketsCommand({}))).Buckets).toMatchObject([{ Name: 'web' }])
    const refused = await client.send(new HeadBucketCommand({ Bucket: 'web' })).catch((error: unknown) => error)
    expect(refused).toMatchObject({ $metadata: { httpStatusCode: 403 } })
    client.destroy()
  })

  test.for([
    [{}, 3_600],
    [{ DurationSeconds: '900' }, 900],
    [{ DurationSeconds: '43200' }, 43_200],
  ] as const)('with %j is good for %i seconds', async ([parameters, seconds]) => {
    const nowMs = Math.floor(Date.now() / 1000) * 1000
    await using engine = await start({ clock: { ...systemClock, now: () => nowMs } })
    expect((await assume(engine, parameters)).expiresAtMs).toBe(nowMs + seconds * 1000)
  })

  test.for([
    [{ DurationSeconds: '899' }, 'between 900 and 43200'],
    [{ DurationSeconds: '43201' }, 'between 900 and 43200'],
    [{ DurationSeconds: 'long' }, 'between 900 and 43200'],
    [{ RoleArn: 'lister' }, "at 'roleArn'"],
    [{ RoleSessionName: 'a b' }, "at 'roleSessionName'"],
    [{ RoleSessionName: 'a' }, "at 'roleSessionName'"],
  ] as const)('with %j is a ValidationError', async ([parameters, part]) => {
    await using engine = await start()
    const answer = await callSts(engine.endpoint, engine, { ...ASSUME, ...parameters })
    expect(answer.status).toBe(400)
    expect(answer.element('Code')).toBe('ValidationError')
    expect(answer.text).toContain('<Type>Sender</Type>')
    expect(answer.element('Message')).toContain(part)
  })

  test('of a role that is not there is denied, as of one that does not trust the caller', async () => {
    await using engine = await start()
    const RoleArn = `arn:aws:iam::${ACCOUNT}:role/none`
    const answer = await callSts(engine.endpoint, engine, { ...ASSUME, RoleArn })
    expect(answer.status).toBe(403)
    expect(answer.element('Code')).toBe('AccessDenied')
    expect(answer.element('Message')).toBe(
      `User: arn:aws:iam::${ACCOUNT}:user/slipway is not authorized to perform: sts:AssumeRole on resource: ${RoleArn}`,
    )
  })

  test("needs the caller's own policy to allow it, on that role and under its conditions", async () => {
    const onlyLister = await policyFile('user', {
      Action: 'sts:AssumeRole',
      Resource: ROLE,
      Condition: { StringLike: { 'sts:RoleSessionName': 'test*' } },
    })
    await using engine = await start({ policyFile: onlyLister })
    await assume(engine)
    for (const parameters of [{ RoleArn: OTHER }, { RoleSessionName: 'somebody' }]) {
      const answer = await callSts(engine.endpoint, engine, { ...ASSUME, ...parameters })
      expect(answer.element('Code')).toBe('AccessDenied')
      expect(answer.element('Message')).toContain('no identity-based policy allows the sts:AssumeRole action')
    }
  })

  test('by a session chains the roles, for an hour at most', async () => {
    await using engine = await start()
    const first = await assume(engine)
    const second = await assume(engine, { RoleArn: OTHER }, first)
    expect((await callSts(engine.endpoint, second, WHO)).element('Arn')).toContain('assumed-role/other/tester')
    const tooLong = await callSts(engine.endpoint, first, { ...ASSUME, DurationSeconds: '3601' })
    expect(tooLong.element('Message')).toContain('1 hour session limit')
    // Of the roles only the first may assume another.
    expect((await callSts(engine.endpoint, second, ASSUME)).element('Code')).toBe('AccessDenied')
  })

  test.for(['Policy', 'PolicyArns.member.1.arn', 'Tags.member.1.Key', 'SerialNumber'])(
    'with %s, which would change the session, is not implemented',
    async (name) => {
      await using engine = await start()
      const answer = await callSts(engine.endpoint, engine, { ...ASSUME, [name]: 'x' })
      expect(answer).toMatchObject({ status: 501 })
      expect(answer.element('Message')).toContain(name)
    },
  )
})

describe('the credentials of a session', () => {
  const codeOf = async (engine: Engine, credentials: Credential): Promise<readonly [number, string | undefined]> => {
    const answer = await callSts(engine.endpoint, credentials, WHO)
    return [answer.status, answer.element('Code')]
  }

  test('are refused without their token, and with another one', async () => {
    await using engine = await start()
    const session = await assume(engine)
    const { sessionToken: _token, ...bare } = session
    expect(await codeOf(engine, bare)).toEqual([403, 'InvalidClientTokenId'])
    expect(await codeOf(engine, { ...session, sessionToken: 'another' })).toEqual([403, 'InvalidClientTokenId'])
    expect(await codeOf(engine, { ...session, secretAccessKey: 'x' })).toEqual([403, 'SignatureDoesNotMatch'])
    expect(await codeOf(engine, session)).toEqual([200, undefined])
  })

  test('are told to be expired when their time is over, by each service in its own words', async () => {
    let offsetMs = 0
    await using engine = await start({ clock: { ...systemClock, now: () => Date.now() + offsetMs } })
    const session = await assume(engine)
    offsetMs = 3_600_000
    expect(await codeOf(engine, session)).toEqual([403, 'ExpiredToken'])
    const client = s3(engine, session)
    const refused = (await client
      .send(new ListBucketsCommand({}))
      .catch((error: unknown) => error)) as S3ServiceException
    expect(refused).toMatchObject({ name: 'ExpiredToken', $metadata: { httpStatusCode: 400 } })
    client.destroy()
  })

  test('end with the engine', async () => {
    const dataDir = join(folder, 'data')
    const first = await start({ dataDir })
    const session = await assume(first)
    await first.stop()
    await using second = await start({ dataDir })
    expect(await codeOf(second, session)).toEqual([403, 'InvalidClientTokenId'])
    expect(await codeOf(second, second)).toEqual([200, undefined])
  })
})

describe('GetCallerIdentity', () => {
  test('says who asks, whatever their policy forbids', async () => {
    const nothing = await policyFile('nothing', { Effect: 'Deny', Action: '*' })
    await using engine = await start({ policyFile: nothing })
    const answer = await callSts(engine.endpoint, engine, WHO)
    expect(answer.status).toBe(200)
    expect(answer.element('Arn')).toBe(`arn:aws:iam::${ACCOUNT}:user/slipway`)
    expect(answer.element('Account')).toBe(ACCOUNT)
    expect(answer.element('UserId')).toMatch(/^AIDA[A-Z2-7]{17}$/)
  })
})

test.for([
  [{ Action: 'GetSessionToken' }, 501, 'NotImplemented'],
  [{ Action: 'Sing' }, 400, 'InvalidAction'],
  [{}, 400, 'MissingAction'],
  [{ ...WHO, Version: '2010-01-01' }, 400, 'InvalidAction'],
] as const)('%j is answered with %i %s', async ([parameters, status, code]) => {
  await using engine = await start()
  const answer = await callSts(engine.endpoint, engine, parameters)
  expect(answer.status).toBe(status)
  expect(answer.element('Code')).toBe(code)
})

test('a policy that cannot be read ends the start before anything is made', async () => {
  const dataDir = join(folder, 'data')
  const file = join(folder, 'broken.json')
  await writeFile(file, '{')
  const roles = [{ name: 'lister', policyFile: file }]
  for (const options of [{ policyFile: file }, { roles }]) {
    await expect(startEngine({ dataDir, ...options })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  }
  await expect(rm(dataDir, { recursive: true })).rejects.toMatchObject({ code: 'ENOENT' })
})
