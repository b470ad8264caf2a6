import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3ServiceException,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { describe, expect, test } from 'vitest'
import { createAuthorizer } from '../iam/authorizer.ts'
import { readPolicy } from '../iam/read-policy.ts'
import { createMemoryState } from './fixtures/memory-state.ts'
import { type StoreFixture, startStore } from './fixtures/start-store.ts'

const ARN = 'arn:aws:iam::123456789012:user/mia'
const OBJECT = { Bucket: 'releases', Key: 'shop/a.zip' }
const OBJECTS = 'arn:aws:s3:::releases/shop/*'
const BUCKET = 'arn:aws:s3:::releases'

type Fields = Readonly<Record<string, unknown>>

/** A store with one object in it, whose client may do what the statements say. */
async function start(...statements: readonly Fields[]): Promise<StoreFixture> {
  const state = createMemoryState()
  const open = await startStore({ state })
  await open.client.send(new PutObjectCommand({ ...OBJECT, Body: 'hello' }))
  const policy = readPolicy({ Version: '2012-10-17', Statement: statements })
  const identity = { arn: ARN, principalArn: ARN, userId: 'AIDA', policy }
  const authorizer = createAuthorizer('123456789012', () => identity)
  const guarded = await startStore({ state, directory: open.directory, authorizer })
  return {
    ...guarded,
    async [Symbol.asyncDispose]() {
      await guarded[Symbol.asyncDispose]()
      await open[Symbol.asyncDispose]()
    },
  }
}

const allow = (Action: string | readonly string[], Resource: string, more: Fields = {}): Fields => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
})

async function refusalOf(sent: Promise<unknown>): Promise<S3ServiceException> {
  return sent.then(
    () => {
      throw new Error('it was allowed')
    },
    (error: S3ServiceException) => error,
  )
}

test("a refusal is S3's own: AccessDenied, 403, and the right that is missing with its resource in quotes", async () => {
  await using store = await start(allow('s3:GetObject', OBJECTS))
  const refusal = await refusalOf(store.client.send(new PutObjectCommand({ ...OBJECT, Body: 'x' })))
  expect(refusal).toMatchObject({ name: 'AccessDenied', $metadata: { httpStatusCode: 403 } })
  expect(refusal.message).toBe(
    `User: ${ARN} is not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::releases/shop/a.zip" because no identity-based policy allows the s3:PutObject action`,
  )
  expect(store.defects).toEqual([])
})

test('an explicit deny says so', async () => {
  await using store = await start(allow('s3:*', '*'), { ...allow('s3:PutObject', OBJECTS), Effect: 'Deny' })
  const refusal = await refusalOf(store.client.send(new PutObjectCommand({ ...OBJECT, Body: 'x' })))
  expect(refusal.message).toContain('with an explicit deny in an identity-based policy')
})

test('who may only write may write, in parts too, and nothing else', async () => {
  await using store = await start(allow('s3:PutObject', OBJECTS))
  const { client } = store
  await client.send(new PutObjectCommand({ ...OBJECT, Body: 'new' }))
  await client.send(new CreateMultipartUploadCommand(OBJECT))
  expect(await refusalOf(client.send(new GetObjectCommand(OBJECT)))).toMatchObject({ name: 'AccessDenied' })
  expect(await refusalOf(client.send(new PutObjectCommand({ ...OBJECT, Key: 'other/a', Body: 'x' })))).toMatchObject({
    name: 'AccessDenied',
  })
  const tagged = await refusalOf(client.send(new PutObjectCommand({ ...OBJECT, Body: 'x', Tagging: 'a=b' })))
  expect(tagged.message).toContain('s3:PutObjectTagging')
})

describe('what is not there', () => {
  const absent = { Bucket: 'releases', Key: 'shop/none.zip' }

  test('is not found by whoever may list the bucket', async () => {
    await using store = await start(allow('s3:GetObject', OBJECTS), allow('s3:ListBucket', BUCKET))
    expect(await refusalOf(store.client.send(new GetObjectCommand(absent)))).toMatchObject({ name: 'NoSuchKey' })
    expect(await refusalOf(store.client.send(new HeadObjectCommand(absent)))).toMatchObject({ name: 'NotFound' })
  })

  test('is denied to everybody else', async () => {
    await using store = await start(allow('s3:GetObject', OBJECTS))
    const refusal = await refusalOf(store.client.send(new GetObjectCommand(absent)))
    expect(refusal).toMatchObject({ name: 'AccessDenied', $metadata: { httpStatusCode: 403 } })
    expect(refusal.message).toContain('s3:ListBucket on resource: "arn:aws:s3:::releases"')
    expect(await refusalOf(store.client.send(new HeadObjectCommand(absent)))).toMatchObject({
      $metadata: { httpStatusCode: 403 },
    })
    // What is there is there for them all the same.
    await store.client.send(new HeadObjectCommand(OBJECT))
  })

  test('a bucket that does not exist is no secret', async () => {
    await using store = await start(allow('s3:GetObject', OBJECTS))
    const refusal = await refusalOf(store.client.send(new GetObjectCommand({ Bucket: 'nobodys', Key: 'a' })))
    expect(refusal).toMatchObject({ name: 'NoSuchBucket' })
  })
})

test('a version that is asked for by its id needs a right of its own', async () => {
  await using store = await start(allow('s3:GetObject', OBJECTS))
  const refusal = await refusalOf(store.client.send(new GetObjectCommand({ ...OBJECT, VersionId: 'null' })))
  expect(refusal.message).toContain('s3:GetObjectVersion')
})

test('a copy needs the right to read its source', async () => {
  await using store = await start(allow('s3:PutObject', '*'))
  const copy = new CopyObjectCommand({ ...OBJECT, Key: 'shop/b.zip', CopySource: 'releases/shop/a.zip' })
  const refusal = await refusalOf(store.client.send(copy))
  expect(refusal.message).toContain('s3:GetObject on resource: "arn:aws:s3:::releases/shop/a.zip"')
})

test('a listing can be allowed below a prefix only', async () => {
  const condition = { Condition: { StringLike: { 's3:prefix': 'shop/*' } } }
  await using store = await start(allow('s3:ListBucket', BUCKET, condition))
  const { KeyCount } = await store.client.send(new ListObjectsV2Command({ Bucket: 'releases', Prefix: 'shop/' }))
  expect(KeyCount).toBe(1)
  expect(await refusalOf(store.client.send(new ListObjectsV2Command({ Bucket: 'releases' })))).toMatchObject({
    name: 'AccessDenied',
  })
})

test('of a list of objects to delete, those that may not be are told one by one, and stay', async () => {
  await using store = await start(allow('s3:DeleteObject', 'arn:aws:s3:::releases/other/*'), allow('s3:GetObject', '*'))
  const Objects = [{ Key: 'other/x' }, { Key: 'shop/a.zip' }]
  const { Deleted, Errors } = await store.client.send(
    new DeleteObjectsCommand({ Bucket: 'releases', Delete: { Objects } }),
  )
  expect(Deleted).toMatchObject([{ Key: 'other/x' }])
  expect(Errors).toMatchObject([{ Key: 'shop/a.zip', Code: 'AccessDenied' }])
  await store.client.send(new HeadObjectCommand(OBJECT))
})

test("the engine's own reader is nobody's request: no policy is asked", async () => {
  await using store = await start({ ...allow('*', '*'), Effect: 'Deny' })
  expect(await store.reader.open('releases', 'shop/a.zip')).toMatchObject({ sizeBytes: 5 })
})

test('a policy can ask for conditional writes, as the S3 guide shows it, and leave uploads in parts possible', async () => {
  await using store = await start(allow('s3:*', '*'), {
    Effect: 'Deny',
    Action: 's3:PutObject',
    Resource: OBJECTS,
    Condition: { Null: { 's3:if-none-match': 'true' }, Bool: { 's3:ObjectCreationOperation': 'true' } },
  })
  const object = { ...OBJECT, Key: 'shop/b.zip' }
  const refusal = await refusalOf(store.client.send(new PutObjectCommand({ ...object, Body: 'x' })))
  expect(refusal.name).toBe('AccessDenied')
  const { UploadId } = await store.client.send(new CreateMultipartUploadCommand(object))
  const part = { ...object, UploadId, PartNumber: 1, Body: 'x' }
  const { ETag } = await store.client.send(new UploadPartCommand(part))
  const done = { ...object, UploadId, MultipartUpload: { Parts: [{ PartNumber: 1, ETag }] } }
  expect((await refusalOf(store.client.send(new CompleteMultipartUploadCommand(done)))).name).toBe('AccessDenied')
  await store.client.send(new CompleteMultipartUploadCommand({ ...done, IfNoneMatch: '*' }))
  expect(await store.text('shop/b.zip')).toBe('x')
})
