import * as s3 from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorOf } from './fixtures/error-of.ts'
import { raw } from './fixtures/signed-request.ts'
import { type StoreFixture, startStore } from './fixtures/start-store.ts'

let store: StoreFixture
let client: s3.S3Client
const Bucket = 'releases'
const Key = 'web.zip'
const stranger = '111122223333'

beforeAll(async () => {
  store = await startStore()
  client = store.client
  await store.put(Key, 'x')
  const CreateBucketConfiguration = { LocationConstraint: 'eu-west-1' } as const
  await client.send(new s3.CreateBucketCommand({ Bucket: 'overseas', CreateBucketConfiguration }))
})
afterAll(() => store[Symbol.asyncDispose]())

describe('the owner that a bucket is expected to have', () => {
  type Call = (ExpectedBucketOwner: string) => Promise<unknown>
  const Delete = { Objects: [{ Key: 'nothing' }] }
  const CopySource = `${Bucket}/${Key}`
  const calls: readonly (readonly [string, Call])[] = [
    ['PutObject', (owner) => store.put('other', 'x', { ExpectedBucketOwner: owner })],
    ['GetObject', (owner) => store.text(Key, { ExpectedBucketOwner: owner })],
    ...(
      [
        ['HeadObject', s3.HeadObjectCommand, { Key }],
        ['DeleteObject', s3.DeleteObjectCommand, { Key: 'nothing' }],
        ['DeleteObjects', s3.DeleteObjectsCommand, { Delete }],
        ['HeadBucket', s3.HeadBucketCommand, {}],
        ['ListObjectsV2', s3.ListObjectsV2Command, {}],
        ['ListObjectVersions', s3.ListObjectVersionsCommand, {}],
        ['ListMultipartUploads', s3.ListMultipartUploadsCommand, {}],
        ['CreateMultipartUpload', s3.CreateMultipartUploadCommand, { Key: 'other' }],
        ['UploadPart', s3.UploadPartCommand, { Key, UploadId: 'none', PartNumber: 1, Body: 'x' }],
        ['GetObjectTagging', s3.GetObjectTaggingCommand, { Key }],
        ['PutObjectTagging', s3.PutObjectTaggingCommand, { Key, Tagging: { TagSet: [] } }],
        ['CopyObject', s3.CopyObjectCommand, { Key: 'other', CopySource }],
        ['GetBucketLocation', s3.GetBucketLocationCommand, {}],
        ['GetBucketVersioning', s3.GetBucketVersioningCommand, {}],
      ] as const
    ).map(([name, Command, input]): readonly [string, Call] => [
      name,
      // biome-ignore lint/suspicious/noExplicitAny: one table for commands of every shape
      (ExpectedBucketOwner) => client.send(new (Command as any)({ Bucket, ...input, ExpectedBucketOwner })),
    ]),
  ]

  test.for(calls)('is not a stranger: %s', async ([, call]) => {
    expect((await errorOf(call(stranger)))[1]).toBe(403)
    expect(['no error', 'NoSuchUpload']).toContain((await errorOf(call('000000000000')))[0])
  })

  test("is denied in S3's own words, and has to be an account", async () => {
    expect(await errorOf(store.put('other', 'x', { ExpectedBucketOwner: stranger }))).toEqual(['AccessDenied', 403])
    const name = 'InvalidBucketOwnerAWSAccountID'
    expect(await errorOf(store.put('other', 'x', { ExpectedBucketOwner: 'me' }))).toEqual([name, 400])
  })

  test('is asked of the source of a copy too', async () => {
    const copy = { Bucket, Key: 'copied', CopySource, ExpectedSourceBucketOwner: stranger }
    expect(await errorOf(client.send(new s3.CopyObjectCommand(copy)))).toEqual(['AccessDenied', 403])
  })
})

describe('a bucket in another region', () => {
  test('sends whoever asks for it there, and names the region', async () => {
    const answer = await raw(store, 'GET', '/overseas/a.zip', {})
    expect([answer.status, answer.headers['x-amz-bucket-region']]).toEqual([301, 'eu-west-1'])
    expect(answer.body).toMatch(/<Code>PermanentRedirect<\/Code>/)
    expect(answer.body).toContain(`<Endpoint>127.0.0.1:${store.port}</Endpoint><Bucket>overseas</Bucket>`)
    const head = await raw(store, 'HEAD', '/overseas', {})
    expect([head.status, head.headers['x-amz-bucket-region'], head.body]).toEqual([301, 'eu-west-1', ''])
  })

  test('is refused by the SDK, and reached by one that follows', async () => {
    const put = { Bucket: 'overseas', Key, Body: 'x' }
    expect(await errorOf(client.send(new s3.PutObjectCommand(put)))).toEqual(['PermanentRedirect', 301])
    const following = store.connect({ followRegionRedirects: true })
    expect((await following.send(new s3.PutObjectCommand(put))).ETag).toMatch(/^"[0-9a-f]{32}"$/)
    expect(await store.connect({ region: 'eu-west-1' }).send(new s3.HeadObjectCommand({ Bucket: 'overseas', Key }))).toMatchObject({ ContentLength: 1 }) // biome-ignore format: one thought
  })

  test('may be asked from anywhere where it is', async () => {
    const { LocationConstraint } = await client.send(new s3.GetBucketLocationCommand({ Bucket: 'overseas' }))
    expect(LocationConstraint).toBe('eu-west-1')
  })
})
