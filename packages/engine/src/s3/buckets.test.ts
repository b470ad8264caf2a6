import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import * as s3 from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readWhole } from '../http/payload.ts'
import { errorOf } from './fixtures/error-of.ts'
import { raw, signer } from './fixtures/signed-request.ts'
import { type StoreFixture, startStore } from './fixtures/start-store.ts'

let store: StoreFixture
let client: s3.S3Client
const Bucket = 'releases'

beforeAll(async () => {
  store = await startStore()
  client = store.client
})

afterAll(() => store[Symbol.asyncDispose]())

describe('buckets', () => {
  test('are made, found, listed and taken away', async () => {
    await store.createBucket('first-bucket')
    expect((await client.send(new s3.HeadBucketCommand({ Bucket: 'first-bucket' }))).BucketRegion).toBe('us-east-1')
    const { Buckets } = await client.send(new s3.ListBucketsCommand({}))
    expect(Buckets?.map(({ Name }) => Name)).toContain('first-bucket')
    await client.send(new s3.DeleteBucketCommand({ Bucket: 'first-bucket' }))
    expect(await errorOf(client.send(new s3.HeadBucketCommand({ Bucket: 'first-bucket' })))).toEqual(['NotFound', 404])
  })

  test('know their region, which the oldest leaves out', async () => {
    const west = store.connect({ region: 'eu-west-1' })
    await west.send(
      new s3.CreateBucketCommand({
        Bucket: 'in-the-west',
        CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' },
      }),
    )
    const location = (name: string) => client.send(new s3.GetBucketLocationCommand({ Bucket: name }))
    expect((await location('in-the-west')).LocationConstraint).toBe('eu-west-1')
    expect((await location(Bucket)).LocationConstraint).toBeUndefined()
    expect(await errorOf(west.send(new s3.CreateBucketCommand({ Bucket: 'in-the-west' })))).toEqual([
      'BucketAlreadyOwnedByYou',
      409,
    ])
    expect(await errorOf(client.send(new s3.CreateBucketCommand({ Bucket })))).toEqual(['no error', undefined])
  })

  test.for(['ab', 'Upper', 'dots..dots', '192.168.0.1', '-begins', 'xn--a', 'ends-s3alias', 'under_score'])(
    'cannot be called "%s"',
    async (name) => {
      const answer = await raw(store, 'PUT', `/${name}`, {})
      expect([answer.status, /<Code>(\w+)/.exec(answer.body)?.[1]]).toEqual([400, 'InvalidBucketName'])
    },
  )

  test('are addressed before the host name too', async () => {
    await store.put('virtual/key', 'by host')
    const { headers, path } = await signer.sign({
      method: 'GET',
      protocol: 'http:',
      hostname: 'releases.localhost',
      path: '/virtual/key',
      query: {},
      headers: { host: `releases.localhost:${store.port}` },
    })
    const call = httpRequest(store.endpoint, { path, headers })
    call.end()
    const [answer] = (await once(call, 'response')) as [IncomingMessage]
    expect((await readWhole(answer, 100)).toString()).toBe('by host')
  })
})
