import { createHash, randomBytes } from 'node:crypto'
import * as s3 from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorOf } from './fixtures/error-of.ts'
import { type StoreFixture, startStore } from './fixtures/start-store.ts'

let store: StoreFixture
let client: s3.S3Client
const Bucket = 'releases'

beforeAll(async () => {
  store = await startStore()
  client = store.client
})

afterAll(() => store[Symbol.asyncDispose]())

describe('objects', () => {
  test('come back with their bytes, headers, metadata and checksum', async () => {
    const answer = await store.put('app.tgz', 'the bytes', {
      ContentType: 'application/gzip',
      CacheControl: 'no-store',
      Metadata: { commit: 'abc' },
      Tagging: 'stage=test&owner=me%20too',
    })
    expect(answer.ETag).toBe(`"${createHash('md5').update('the bytes').digest('hex')}"`)
    expect(answer.ChecksumCRC32).toBeDefined()
    const got = await client.send(new s3.GetObjectCommand({ Bucket, Key: 'app.tgz', ChecksumMode: 'ENABLED' }))
    expect(await got.Body?.transformToString()).toBe('the bytes')
    expect(got).toMatchObject({
      ContentType: 'application/gzip',
      CacheControl: 'no-store',
      Metadata: { commit: 'abc' },
      TagCount: 2,
      ChecksumCRC32: answer.ChecksumCRC32,
      ChecksumType: 'FULL_OBJECT',
      ContentLength: 9,
    })
    expect(got.ContentEncoding).toBeUndefined()
    expect(got.VersionId).toBeUndefined()
  })

  test('may be empty', async () => {
    await client.send(new s3.PutObjectCommand({ Bucket, Key: 'empty' }))
    expect(await store.text('empty')).toBe('')
    expect(await errorOf(store.text('empty', { Range: 'bytes=0-' }))).toEqual(['InvalidRange', 416])
  })

  test.for(['a//b', 'a/../b', './c', ' blank ', 'ä/ö?ü#&=+%', '<tag>&amp;', 'emoji-😀', "quote'(1)*!"])(
    'may have the key "%s"',
    async (Key) => {
      await store.put(Key, `content of ${Key}`)
      expect(await store.text(Key)).toBe(`content of ${Key}`)
      const { Contents } = await client.send(new s3.ListObjectsV2Command({ Bucket, Prefix: Key }))
      expect(Contents?.map((entry) => entry.Key)).toContain(Key)
      await client.send(new s3.DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key }] } }))
      expect(await errorOf(store.text(Key))).toEqual(['NoSuchKey', 404])
    },
  )

  test('a carriage return in a key survives the XML', async () => {
    await store.put('line\rbreak', 'x')
    const { Contents } = await client.send(new s3.ListObjectsV2Command({ Bucket, Prefix: 'line' }))
    expect(Contents?.[0]?.Key).toBe('line\rbreak')
  })

  test.for([
    ['bytes=0-3', '0123', 'bytes 0-3/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
    ['bytes=5-100', '56789', 'bytes 5-9/10'],
    ['bytes=0-1,4-5', '0123456789', undefined],
    ['lines=1-2', '0123456789', undefined],
  ] as const)('a range of %s', async ([Range, expected, contentRange]) => {
    await store.put('digits', '0123456789')
    const got = await client.send(new s3.GetObjectCommand({ Bucket, Key: 'digits', Range }))
    expect([await got.Body?.transformToString(), got.ContentRange]).toEqual([expected, contentRange])
  })

  test('a presigned read says what headers it wants', async () => {
    await store.put('digits', '0123456789')
    const got = await client.send(
      new s3.GetObjectCommand({ Bucket, Key: 'digits', ResponseContentDisposition: 'attachment; filename="d"' }),
    )
    expect(got.ContentDisposition).toBe('attachment; filename="d"')
    const hostile = store.text('digits', { ResponseContentType: 'text/plain\r\nx-evil: 1' })
    expect(await errorOf(hostile)).toEqual(['InvalidArgument', 400])
  })

  test('a range behind the end is refused', async () => {
    await store.put('digits', '0123456789')
    expect(await errorOf(store.text('digits', { Range: 'bytes=10-' }))).toEqual(['InvalidRange', 416])
  })

  test.for([
    ['IfMatch, the same', { IfMatch: 'etag' }, 'no error', undefined],
    ['IfMatch, another', { IfMatch: '"0"' }, 'PreconditionFailed', 412],
    ['IfNoneMatch, the same', { IfNoneMatch: 'etag' }, 'Unknown', 304],
    ['IfNoneMatch, another', { IfNoneMatch: '"0"' }, 'no error', undefined],
    ['IfModifiedSince tomorrow', { IfModifiedSince: new Date(Date.now() + 86_400_000) }, 'Unknown', 304],
    ['IfModifiedSince yesterday', { IfModifiedSince: new Date(Date.now() - 86_400_000) }, 'no error', undefined],
    [
      'IfUnmodifiedSince yesterday',
      { IfUnmodifiedSince: new Date(Date.now() - 86_400_000) },
      'PreconditionFailed',
      412,
    ],
  ] as const)('a read on the condition %s: %s', async ([, conditions, name, status]) => {
    const { ETag = '' } = await store.put('conditional', 'x')
    const input = Object.fromEntries(
      Object.entries(conditions).map(([key, value]) => [key, value === 'etag' ? ETag : value]),
    )
    expect(await errorOf(store.text('conditional', input))).toEqual([name, status])
  })

  test('a write on a condition replaces nothing that it should not', async () => {
    await client.send(new s3.DeleteObjectCommand({ Bucket, Key: 'once' }))
    const first = await store.put('once', 'first', { IfNoneMatch: '*' })
    expect(await errorOf(store.put('once', 'second', { IfNoneMatch: '*' }))).toEqual(['PreconditionFailed', 412])
    expect(await errorOf(store.put('once', 'second', { IfMatch: '"0"' }))).toEqual(['PreconditionFailed', 412])
    expect(await store.text('once')).toBe('first')
    await store.put('once', 'second', { IfMatch: first.ETag ?? '' })
    expect(await store.text('once')).toBe('second')
    expect(await errorOf(store.put('never-there', 'x', { IfMatch: '"0"' }))).toEqual(['NoSuchKey', 404])
  })

  test('of many that write a key at once "only if it is not there", one wins', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) => store.put('race', `writer ${index}`, { IfNoneMatch: '*' })),
    )
    const winners = results.flatMap((result, index) => (result.status === 'fulfilled' ? [index] : []))
    expect(winners).toHaveLength(1)
    expect(await store.text('race')).toBe(`writer ${winners[0]}`)
  })

  test('many that write a key at once leave one of the bodies whole, and no other file', async () => {
    const before = (await store.files()).bodies.length
    const bodies = Array.from({ length: 8 }, (_, index) => Buffer.alloc(300_000, index))
    await Promise.all(bodies.map((body) => store.put('contended', body)))
    const got = await client.send(new s3.GetObjectCommand({ Bucket, Key: 'contended' }))
    const bytes = Buffer.from((await got.Body?.transformToByteArray()) ?? [])
    expect(bodies.some((body) => body.equals(bytes))).toBe(true)
    const files = await store.files()
    expect([files.incoming, files.bodies.length]).toEqual([[], before + 1])
  })

  test('an object that is replaced while it is read is read to its end', async () => {
    const old = randomBytes(5_000_000)
    await store.put('replaced', old)
    const got = await client.send(new s3.GetObjectCommand({ Bucket, Key: 'replaced' }))
    await store.put('replaced', 'new')
    expect(Buffer.from((await got.Body?.transformToByteArray()) ?? []).equals(old)).toBe(true)
    expect(await store.text('replaced')).toBe('new')
  })

  test('are copied with or without their metadata', async () => {
    await store.put('origin', 'content', { Metadata: { a: '1' }, ContentType: 'text/plain', Tagging: 't=1' })
    const copy = (Key: string, more: Partial<s3.CopyObjectCommandInput> = {}) =>
      client.send(new s3.CopyObjectCommand({ Bucket, Key, CopySource: `${Bucket}/origin`, ...more }))
    await copy('kept')
    const kept = await client.send(new s3.HeadObjectCommand({ Bucket, Key: 'kept' }))
    expect(kept).toMatchObject({ Metadata: { a: '1' }, ContentType: 'text/plain' })
    await copy('replaced-metadata', { MetadataDirective: 'REPLACE', Metadata: { b: '2' } })
    const replaced = await client.send(new s3.HeadObjectCommand({ Bucket, Key: 'replaced-metadata' }))
    expect(replaced.Metadata).toEqual({ b: '2' })
    expect(await errorOf(copy('origin'))).toEqual(['InvalidRequest', 400])
    expect(await errorOf(copy('x', { CopySource: `${Bucket}/nothing` }))).toEqual(['NoSuchKey', 404])
    expect(await errorOf(copy('x', { CopySourceIfMatch: '"0"' }))).toEqual(['PreconditionFailed', 412])
  })

  test('have tags that can be read, replaced and taken away', async () => {
    await store.put('tagged', 'x', { Tagging: 'a=1' })
    const tags = async () => (await client.send(new s3.GetObjectTaggingCommand({ Bucket, Key: 'tagged' }))).TagSet
    expect(await tags()).toEqual([{ Key: 'a', Value: '1' }])
    const TagSet = [{ Key: 'b +', Value: '' }]
    await client.send(new s3.PutObjectTaggingCommand({ Bucket, Key: 'tagged', Tagging: { TagSet } }))
    expect(await tags()).toEqual(TagSet)
    await client.send(new s3.DeleteObjectTaggingCommand({ Bucket, Key: 'tagged' }))
    expect(await tags()).toEqual([])
  })

  test.for([
    ['a bucket that is not there', () => store.text('x', { Bucket: 'nowhere' }), 'NoSuchBucket', 404],
    ['a version that is not there', () => store.text('digits', { VersionId: 'nope' }), 'NoSuchVersion', 404],
    ['a key that is too long', () => store.put('k'.repeat(1025), 'x'), 'KeyTooLongError', 400],
    ['too much metadata', () => store.put('m', 'x', { Metadata: { a: 'x'.repeat(2048) } }), 'MetadataTooLarge', 400],
    ['a public ACL', () => store.put('acl', 'x', { ACL: 'public-read' }), 'AccessControlListNotSupported', 400],
    ['a bucket that is not empty', () => client.send(new s3.DeleteBucketCommand({ Bucket })), 'BucketNotEmpty', 409],
    [
      'an operation that is not emulated',
      () => client.send(new s3.GetObjectAclCommand({ Bucket, Key: 'digits' })),
      'NotImplemented',
      501,
    ],
    [
      "a customer's own key",
      () => store.put('ssec', 'x', { SSECustomerAlgorithm: 'AES256', SSECustomerKey: 'a'.repeat(32) }),
      'NotImplemented',
      501,
    ],
  ] as const)('%s is an error of its own', async ([, attempt, name, status]) => {
    expect(await errorOf(attempt())).toEqual([name, status])
  })

  test('the message of what is not emulated names it', async () => {
    await expect(client.send(new s3.GetBucketLifecycleConfigurationCommand({ Bucket }))).rejects.toThrow(
      'GetBucketLifecycleConfiguration',
    )
  })
})

test('nothing in all of this was a defect', () => {
  expect(store.defects).toEqual([])
})
