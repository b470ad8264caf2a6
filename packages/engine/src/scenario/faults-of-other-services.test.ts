import * as logs from '@aws-sdk/client-cloudwatch-logs'
import * as ecs from '@aws-sdk/client-ecs'
import * as elb from '@aws-sdk/client-elastic-load-balancing-v2'
import * as s3 from '@aws-sdk/client-s3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Engine, startEngine } from '../engine.ts'
import { callSts } from '../sts/fixtures/sts-client.ts'
import type { Fault } from './scenario.ts'

let engine: Engine
beforeEach(async () => {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
  engine = await startEngine({ control: true })
})
afterEach(() => engine.stop())

function settings() {
  const { endpoint, region, accessKeyId, secretAccessKey } = engine
  return { endpoint, region, credentials: { accessKeyId, secretAccessKey }, maxAttempts: 1 }
}

const listBuckets = () => new s3.S3Client({ ...settings(), forcePathStyle: true }).send(new s3.ListBucketsCommand({}))
const whoAmI = () => callSts(engine.endpoint, engine, { Action: 'GetCallerIdentity' })

async function play(fault: Fault): Promise<void> {
  const body = JSON.stringify({ version: 1, faults: [fault] })
  const answer = await fetch(`${engine.controlEndpoint}/scenario`, { method: 'POST', body })
  expect(await answer.json()).toMatchObject({ faults: 1 })
}

async function refusalOf(call: () => Promise<unknown>): Promise<readonly unknown[]> {
  try {
    await call()
  } catch (error) {
    const { name, message, $metadata } = error as s3.S3ServiceException
    return [$metadata?.httpStatusCode, name, message]
  }
  return ['no refusal']
}

describe('S3 answers a fault in its own words', () => {
  test.for<readonly [Fault['fault'], number, string, string]>([
    ['throttle', 503, 'SlowDown', 'Please reduce your request rate.'],
    ['internal-error', 500, 'InternalError', 'We encountered an internal error. Please try again.'],
    ['expired-token', 400, 'ExpiredToken', 'The provided token has expired.'],
  ])('%s', async ([fault, ...words]) => {
    await play({ operations: ['s3:ListBuckets'], fault, calls: { to: 1 } })
    expect(await refusalOf(listBuckets)).toEqual(words)
    expect((await listBuckets()).$metadata.httpStatusCode).toBe(200)
  })

  test('an upload that met one has stored nothing', async () => {
    await play({ operations: ['s3:PutObject'], fault: 'throttle', calls: { to: 1 } })
    const client = new s3.S3Client({ ...settings(), forcePathStyle: true })
    const object = { Bucket: 'releases', Key: 'a.zip' }
    await client.send(new s3.CreateBucketCommand({ Bucket: 'releases' }))
    expect(await refusalOf(() => client.send(new s3.PutObjectCommand({ ...object, Body: 'one' })))).toContain(
      'SlowDown',
    )
    expect(await refusalOf(() => client.send(new s3.HeadObjectCommand(object)))).toContain('NotFound')
    await client.send(new s3.PutObjectCommand({ ...object, Body: 'two' }))
    expect((await client.send(new s3.HeadObjectCommand(object))).ContentLength).toBe(3)
  })
})

test.for<readonly [Fault['fault'], number, string]>([
  ['throttle', 400, 'Throttling'],
  ['internal-error', 500, 'InternalFailure'],
  ['expired-token', 403, 'ExpiredToken'],
])('STS answers %s in its own words', async ([fault, status, name]) => {
  await play({ operations: ['sts:*'], fault })
  const answer = await whoAmI()
  expect([answer.status, answer.element('Code')]).toEqual([status, name])
})

test.for<readonly [string, string, () => Promise<unknown>]>([
  ['ecs', 'ThrottlingException', () => new ecs.ECSClient(settings()).send(new ecs.ListClustersCommand({}))],
  [
    'elasticloadbalancing',
    'Throttling',
    () => new elb.ElasticLoadBalancingV2Client(settings()).send(new elb.DescribeLoadBalancersCommand({})),
  ],
])('%s answers throttle with %s, once', async ([service, name, call]) => {
  await play({ operations: [`${service}:*`], fault: 'throttle', calls: { to: 1 } })
  expect((await refusalOf(call))[1]).toBe(name)
  expect(await refusalOf(call)).toEqual(['no refusal'])
})

test.for<readonly [Fault['fault'], number]>([
  ['throttle', 429],
  ['internal-error', 500],
  ['expired-token', 401],
])('Mender answers %s with %i, and counts the call', async ([fault, status]) => {
  await play({ operations: ['mender:ShowOwnUser'], fault })
  const headers = { Authorization: `Bearer ${engine.mender.token}` }
  const ask = (path: string) => fetch(`${engine.endpoint}/api/management/v1/${path}`, { headers })
  expect((await ask('useradm/users/me')).status).toBe(status)
  expect((await ask('deployments/artifacts')).status).toBe(200)
  const { mender } = (await (await fetch(`${engine.controlEndpoint}/requests`)).json()) as { mender: object }
  expect(mender).toMatchObject({ ShowOwnUser: expect.any(Number), ListAllArtifacts: expect.any(Number) })
})

test('faults of CodeDeploy are not those of other services, and every call is counted', async () => {
  await play({ operations: ['*'], fault: 'throttle' })
  await listBuckets()
  await whoAmI()
  const answer = await fetch(`${engine.controlEndpoint}/requests`)
  expect(await answer.json()).toMatchObject({ codedeploy: {}, s3: { ListBuckets: 1 }, sts: { GetCallerIdentity: 1 } })
})

test.for<readonly [string, Fault]>([
  ['an operation that is not carried out', { operations: ['s3:RestoreObject'], fault: 'throttle' }],
  ['a service of which nothing is known', { operations: ['ec2:*'], fault: 'throttle' }],
  ['a busy group of a store', { operations: ['s3:PutObject'], fault: 'busy-group' }],
])('%s is refused', async ([, fault]) => {
  const body = JSON.stringify({ version: 1, faults: [fault] })
  const answer = await fetch(`${engine.controlEndpoint}/scenario`, { method: 'POST', body })
  expect([answer.status, ((await answer.json()) as { error: string }).error]).toEqual([
    400,
    expect.stringMatching(/faults\[0\]\.(operations\[0\]|fault) is /),
  ])
})

test('CloudWatch Logs answers a fault in its own words, and counts the call', async () => {
  await play({ operations: ['logs:DescribeLogGroups'], fault: 'throttle', calls: { to: 1 } })
  const client = new logs.CloudWatchLogsClient(settings())
  const list = () => client.send(new logs.DescribeLogGroupsCommand({}))
  expect(await refusalOf(list)).toEqual([400, 'ThrottlingException', 'Rate exceeded'])
  expect((await list()).logGroups).toEqual([])
  const calls = (await (await fetch(`${engine.controlEndpoint}/requests`)).json()) as { readonly logs: unknown }
  expect(calls.logs).toEqual({ DescribeLogGroups: 2 })
})
