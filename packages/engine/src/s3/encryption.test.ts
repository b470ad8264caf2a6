import * as s3 from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorOf } from './fixtures/error-of.ts'
import { raw } from './fixtures/signed-request.ts'
import { type StoreFixture, startStore } from './fixtures/start-store.ts'

let store: StoreFixture
let client: s3.S3Client
const Bucket = 'releases'
const keyId = '12345678-1234-1234-1234-123456789012'
const keyArn = `arn:aws:kms:us-east-1:000000000000:key/${keyId}`

beforeAll(async () => {
  store = await startStore()
  client = store.client
})
afterAll(() => store[Symbol.asyncDispose]())

function told(answer: {
  readonly ServerSideEncryption?: string | undefined
  readonly SSEKMSKeyId?: string | undefined
  readonly BucketKeyEnabled?: boolean | undefined
}): readonly unknown[] {
  return [answer.ServerSideEncryption, answer.SSEKMSKeyId, answer.BucketKeyEnabled]
}

describe('every answer about an object tells how it is encrypted', () => {
  test.for<readonly [string, Partial<s3.PutObjectCommandInput>, readonly unknown[]]>([
    ['nothing is asked for', {}, ['AES256', undefined, undefined]],
    ['AES256', { ServerSideEncryption: 'AES256', BucketKeyEnabled: true }, ['AES256', undefined, undefined]],
    ['a key by its id', { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: keyId }, ['aws:kms', keyArn, undefined]],
    ['a key by its ARN', { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: keyArn }, ['aws:kms', keyArn, undefined]],
    [
      'an alias, with a bucket key',
      { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: 'alias/deploy', BucketKeyEnabled: true },
      ['aws:kms', 'arn:aws:kms:us-east-1:000000000000:alias/deploy', true],
    ],
    [
      'the key that S3 makes by itself',
      { ServerSideEncryption: 'aws:kms' },
      ['aws:kms', expect.stringMatching(/^arn:aws:kms:us-east-1:000000000000:key\/[0-9a-f-]{36}$/), undefined],
    ],
    [
      'two layers',
      { ServerSideEncryption: 'aws:kms:dsse', SSEKMSKeyId: keyId, BucketKeyEnabled: true },
      ['aws:kms:dsse', keyArn, undefined],
    ],
  ])('%s', async ([, asked, expected]) => {
    const object = { Bucket, Key: 'sealed' }
    expect(told(await store.put('sealed', 'x', asked))).toEqual(expected)
    expect(told(await client.send(new s3.HeadObjectCommand(object)))).toEqual(expected)
    expect(told(await client.send(new s3.GetObjectCommand(object)))).toEqual(expected)
    const input = { ...object, ...asked, Body: undefined }
    const begun = await client.send(new s3.CreateMultipartUploadCommand(input))
    expect(told(begun)).toEqual(expected)
    const { UploadId } = begun
    const part = await client.send(new s3.UploadPartCommand({ ...object, UploadId, PartNumber: 1, Body: 'y' }))
    expect(told(part)).toEqual(expected)
    const MultipartUpload = { Parts: [{ PartNumber: 1, ETag: part.ETag }] }
    const done = await client.send(new s3.CompleteMultipartUploadCommand({ ...object, UploadId, MultipartUpload }))
    expect(told(done)).toEqual(expected)
    expect(told(await client.send(new s3.HeadObjectCommand(object)))).toEqual(expected)
  })

  test('a copy is encrypted as it asks for, not as its source is', async () => {
    await store.put('source', 'x', { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: keyId, StorageClass: 'STANDARD_IA' })
    const copy = { Bucket, Key: 'copy', CopySource: `${Bucket}/source` }
    expect(told(await client.send(new s3.CopyObjectCommand(copy)))).toEqual(['AES256', undefined, undefined])
    const head = await client.send(new s3.HeadObjectCommand({ Bucket, Key: 'copy' }))
    expect([...told(head), head.StorageClass]).toEqual(['AES256', undefined, undefined, undefined])
  })
})

test.for([
  ['a method that is none', { 'x-amz-server-side-encryption': 'aes' }, 'InvalidArgument'],
  ['a key without a method', { 'x-amz-server-side-encryption-aws-kms-key-id': keyId }, 'InvalidArgument'],
  [
    'a key for AES256',
    { 'x-amz-server-side-encryption': 'AES256', 'x-amz-server-side-encryption-aws-kms-key-id': keyId },
    'InvalidArgument',
  ],
  [
    'what is no key',
    { 'x-amz-server-side-encryption': 'aws:kms', 'x-amz-server-side-encryption-aws-kms-key-id': 'mine' },
    'KMS.NotFoundException',
  ],
  [
    'a key of another region',
    {
      'x-amz-server-side-encryption': 'aws:kms',
      'x-amz-server-side-encryption-aws-kms-key-id': keyArn.replace('us-east-1', 'eu-west-1'),
    },
    'KMS.NotFoundException',
  ],
] as const)('%s is refused, and nothing is stored', async ([, headers, code]) => {
  const answer = await raw(store, 'PUT', '/releases/unsealed', { 'content-length': '1', ...headers }, 'x')
  expect([answer.status, /<Code>([\w.]+)/.exec(answer.body)?.[1]]).toEqual([400, code])
  expect(await errorOf(store.text('unsealed'))).toEqual(['NoSuchKey', 404])
})

describe('storage classes', () => {
  test.for([
    ['STANDARD_IA', 'STANDARD_IA', 'STANDARD_IA'],
    ['STANDARD', undefined, 'STANDARD'],
  ] as const)('%s is told as %s, and in a listing as %s', async ([StorageClass, shown, listed]) => {
    await store.put('classes/one', 'x', { StorageClass })
    expect((await client.send(new s3.HeadObjectCommand({ Bucket, Key: 'classes/one' }))).StorageClass).toBe(shown)
    const { Contents } = await client.send(new s3.ListObjectsV2Command({ Bucket, Prefix: 'classes/' }))
    expect(Contents?.map((object) => object.StorageClass)).toEqual([listed])
  })

  test('one that is none is refused', async () => {
    const answer = store.put('classes/none', 'x', { StorageClass: 'COLD' as 'GLACIER' })
    expect(await errorOf(answer)).toEqual(['InvalidStorageClass', 400])
  })

  test('what is archived is there, and cannot be read or copied', async () => {
    await store.put('archived', 'x', { StorageClass: 'DEEP_ARCHIVE' })
    expect((await client.send(new s3.HeadObjectCommand({ Bucket, Key: 'archived' }))).ContentLength).toBe(1)
    expect(await errorOf(store.text('archived'))).toEqual(['InvalidObjectState', 403])
    const copy = new s3.CopyObjectCommand({ Bucket, Key: 'thawed', CopySource: `${Bucket}/archived` })
    expect(await errorOf(client.send(copy))).toEqual(['InvalidObjectState', 403])
  })
})

describe('ACLs', () => {
  test.for(['private', 'public-read', 'aws-exec-read', 'bucket-owner-read'] as const)(
    'an object cannot be given "%s"',
    async (ACL) => {
      expect(await errorOf(store.put('acl', 'x', { ACL }))).toEqual(['AccessControlListNotSupported', 400])
    },
  )

  test('the bucket owner may be given full control, which they have', async () => {
    await store.put('acl', 'x', { ACL: 'bucket-owner-full-control' })
    expect(await store.text('acl')).toBe('x')
  })

  test('a bucket can be made private, and in no other way', async () => {
    const make = (name: string, acl: s3.BucketCannedACL) =>
      errorOf(client.send(new s3.CreateBucketCommand({ Bucket: name, ACL: acl })))
    expect(await make('made-private', 'private')).toEqual(['no error', undefined])
    expect(await make('made-public', 'public-read')).toEqual(['InvalidBucketAclWithObjectOwnership', 400])
  })
})
