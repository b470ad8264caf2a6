import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import * as s3 from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { SignatureV4 } from '@smithy/signature-v4'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Sha256 } from '../http/fixtures/signing.ts'
import { readWhole } from '../http/payload.ts'
import { openStateStore } from '../state/index.ts'
import type { StateStore } from '../state/store.ts'
import { credential, type StoreFixture, startStore } from './fixtures/start-store.ts'

let store: StoreFixture
let client: s3.S3Client
const Bucket = 'releases'

beforeAll(async () => {
  store = await startStore()
  client = store.client
})

afterAll(() => store[Symbol.asyncDispose]())

async function put(Key: string, Body: string | Buffer, more: Partial<s3.PutObjectCommandInput> = {}) {
  return client.send(new s3.PutObjectCommand({ Bucket, Key, Body, ...more }))
}

async function text(Key: string, more: Partial<s3.GetObjectCommandInput> = {}): Promise<string | undefined> {
  return (await client.send(new s3.GetObjectCommand({ Bucket, Key, ...more }))).Body?.transformToString()
}

/** The service's word for what went wrong, with the HTTP status. */
async function errorOf(promise: Promise<unknown>): Promise<readonly [string, number | undefined]> {
  const error = (await promise.then(
    () => ({ name: 'no error' }),
    (reason: unknown) => reason,
  )) as { name: string; $metadata?: { httpStatusCode?: number } }
  return [error.name, error.$metadata?.httpStatusCode]
}

async function createBucket(name: string, versioning?: 'Enabled' | 'Suspended'): Promise<void> {
  await client.send(new s3.CreateBucketCommand({ Bucket: name }))
  if (versioning !== undefined) await setVersioning(name, versioning)
}

async function setVersioning(name: string, Status: 'Enabled' | 'Suspended'): Promise<void> {
  await client.send(new s3.PutBucketVersioningCommand({ Bucket: name, VersioningConfiguration: { Status } }))
}

/** A request signed by hand, for what no SDK would send. */
async function raw(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer = '',
  query: Readonly<Record<string, string>> = {},
) {
  const signer = new SignatureV4({
    credentials: credential,
    region: 'us-east-1',
    service: 's3',
    sha256: Sha256,
    uriEscapePath: false,
  })
  const signed = await signer.sign({
    method,
    protocol: 'http:',
    hostname: '127.0.0.1',
    path,
    query,
    headers: { host: `127.0.0.1:${store.port}`, ...headers },
    body,
  })
  const search = Object.keys(query).length > 0 ? `?${new URLSearchParams(query)}` : ''
  const call = httpRequest(`${store.endpoint}`, { method, path: path + search, headers: signed.headers })
  call.end(body)
  const [answer] = (await once(call, 'response')) as [IncomingMessage]
  return { status: answer.statusCode, headers: answer.headers, body: (await readWhole(answer, 1_000_000)).toString() }
}

describe('buckets', () => {
  test('are made, found, listed and taken away', async () => {
    await createBucket('first-bucket')
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
      const answer = await raw('PUT', `/${name}`, {})
      expect([answer.status, /<Code>(\w+)/.exec(answer.body)?.[1]]).toEqual([400, 'InvalidBucketName'])
    },
  )

  test('are addressed before the host name too', async () => {
    await put('virtual/key', 'by host')
    const { headers, path } = await new SignatureV4({
      credentials: credential,
      region: 'us-east-1',
      service: 's3',
      sha256: Sha256,
      uriEscapePath: false,
    }).sign({
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

describe('objects', () => {
  test('come back with their bytes, headers, metadata and checksum', async () => {
    const answer = await put('app.tgz', 'the bytes', {
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
    expect(await text('empty')).toBe('')
    expect(await errorOf(text('empty', { Range: 'bytes=0-' }))).toEqual(['InvalidRange', 416])
  })

  test.for(['a//b', 'a/../b', './c', ' blank ', 'ä/ö?ü#&=+%', '<tag>&amp;', 'emoji-😀', "quote'(1)*!"])(
    'may have the key "%s"',
    async (Key) => {
      await put(Key, `content of ${Key}`)
      expect(await text(Key)).toBe(`content of ${Key}`)
      const { Contents } = await client.send(new s3.ListObjectsV2Command({ Bucket, Prefix: Key }))
      expect(Contents?.map((entry) => entry.Key)).toContain(Key)
      await client.send(new s3.DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key }] } }))
      expect(await errorOf(text(Key))).toEqual(['NoSuchKey', 404])
    },
  )

  test('a carriage return in a key survives the XML', async () => {
    await put('line\rbreak', 'x')
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
    await put('digits', '0123456789')
    const got = await client.send(new s3.GetObjectCommand({ Bucket, Key: 'digits', Range }))
    expect([await got.Body?.transformToString(), got.ContentRange]).toEqual([expected, contentRange])
  })

  test('a presigned read says what headers it wants', async () => {
    await put('digits', '0123456789')
    const got = await client.send(
      new s3.GetObjectCommand({ Bucket, Key: 'digits', ResponseContentDisposition: 'attachment; filename="d"' }),
    )
    expect(got.ContentDisposition).toBe('attachment; filename="d"')
    const hostile = text('digits', { ResponseContentType: 'text/plain\r\nx-evil: 1' })
    expect(await errorOf(hostile)).toEqual(['InvalidArgument', 400])
  })

  test('a range behind the end is refused', async () => {
    await put('digits', '0123456789')
    expect(await errorOf(text('digits', { Range: 'bytes=10-' }))).toEqual(['InvalidRange', 416])
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
    const { ETag = '' } = await put('conditional', 'x')
    const input = Object.fromEntries(
      Object.entries(conditions).map(([key, value]) => [key, value === 'etag' ? ETag : value]),
    )
    expect(await errorOf(text('conditional', input))).toEqual([name, status])
  })

  test('a write on a condition replaces nothing that it should not', async () => {
    await client.send(new s3.DeleteObjectCommand({ Bucket, Key: 'once' }))
    const first = await put('once', 'first', { IfNoneMatch: '*' })
    expect(await errorOf(put('once', 'second', { IfNoneMatch: '*' }))).toEqual(['PreconditionFailed', 412])
    expect(await errorOf(put('once', 'second', { IfMatch: '"0"' }))).toEqual(['PreconditionFailed', 412])
    expect(await text('once')).toBe('first')
    await put('once', 'second', { IfMatch: first.ETag ?? '' })
    expect(await text('once')).toBe('second')
    expect(await errorOf(put('never-there', 'x', { IfMatch: '"0"' }))).toEqual(['NoSuchKey', 404])
  })

  test('of many that write a key at once "only if it is not there", one wins', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) => put('race', `writer ${index}`, { IfNoneMatch: '*' })),
    )
    const winners = results.flatMap((result, index) => (result.status === 'fulfilled' ? [index] : []))
    expect(winners).toHaveLength(1)
    expect(await text('race')).toBe(`writer ${winners[0]}`)
  })

  test('many that write a key at once leave one of the bodies whole, and no other file', async () => {
    const before = (await store.files()).bodies.length
    const bodies = Array.from({ length: 8 }, (_, index) => Buffer.alloc(300_000, index))
    await Promise.all(bodies.map((body) => put('contended', body)))
    const got = await client.send(new s3.GetObjectCommand({ Bucket, Key: 'contended' }))
    const bytes = Buffer.from((await got.Body?.transformToByteArray()) ?? [])
    expect(bodies.some((body) => body.equals(bytes))).toBe(true)
    const files = await store.files()
    expect([files.incoming, files.bodies.length]).toEqual([[], before + 1])
  })

  test('an object that is replaced while it is read is read to its end', async () => {
    const old = randomBytes(5_000_000)
    await put('replaced', old)
    const got = await client.send(new s3.GetObjectCommand({ Bucket, Key: 'replaced' }))
    await put('replaced', 'new')
    expect(Buffer.from((await got.Body?.transformToByteArray()) ?? []).equals(old)).toBe(true)
    expect(await text('replaced')).toBe('new')
  })

  test('are copied with or without their metadata', async () => {
    await put('origin', 'content', { Metadata: { a: '1' }, ContentType: 'text/plain', Tagging: 't=1' })
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
    await put('tagged', 'x', { Tagging: 'a=1' })
    const tags = async () => (await client.send(new s3.GetObjectTaggingCommand({ Bucket, Key: 'tagged' }))).TagSet
    expect(await tags()).toEqual([{ Key: 'a', Value: '1' }])
    const TagSet = [{ Key: 'b <', Value: '' }]
    await client.send(new s3.PutObjectTaggingCommand({ Bucket, Key: 'tagged', Tagging: { TagSet } }))
    expect(await tags()).toEqual(TagSet)
    await client.send(new s3.DeleteObjectTaggingCommand({ Bucket, Key: 'tagged' }))
    expect(await tags()).toEqual([])
    const many = Array.from({ length: 11 }, (_, index) => ({ Key: String(index), Value: '' }))
    const tooMany = client.send(new s3.PutObjectTaggingCommand({ Bucket, Key: 'tagged', Tagging: { TagSet: many } }))
    expect(await errorOf(tooMany)).toEqual(['InvalidTag', 400])
  })

  test.for([
    ['a bucket that is not there', () => text('x', { Bucket: 'nowhere' }), 'NoSuchBucket', 404],
    ['a version that is not there', () => text('digits', { VersionId: 'nope' }), 'NoSuchVersion', 404],
    ['a key that is too long', () => put('k'.repeat(1025), 'x'), 'KeyTooLongError', 400],
    ['too much metadata', () => put('m', 'x', { Metadata: { a: 'x'.repeat(2048) } }), 'MetadataTooLarge', 400],
    ['a public ACL', () => put('acl', 'x', { ACL: 'public-read' }), 'AccessControlListNotSupported', 400],
    ['a bucket that is not empty', () => client.send(new s3.DeleteBucketCommand({ Bucket })), 'BucketNotEmpty', 409],
    [
      'an operation that is not emulated',
      () => client.send(new s3.GetObjectAclCommand({ Bucket, Key: 'digits' })),
      'NotImplemented',
      501,
    ],
    [
      "a customer's own key",
      () => put('ssec', 'x', { SSECustomerAlgorithm: 'AES256', SSECustomerKey: 'a'.repeat(32) }),
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

describe('checksums', () => {
  test.for(['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const)(
    '%s is checked and given back',
    async (algorithm) => {
      const member = `Checksum${algorithm}` as 'ChecksumCRC32'
      const answer = await put('summed', 'the content', { ChecksumAlgorithm: algorithm })
      expect(answer[member]).toMatch(/^[A-Za-z0-9+/]+=*$/)
      const got = await client.send(new s3.GetObjectCommand({ Bucket, Key: 'summed', ChecksumMode: 'ENABLED' }))
      expect(got[member]).toBe(answer[member])
      expect(await got.Body?.transformToString()).toBe('the content')
    },
  )

  test('a stream is sent with its checksum behind it', async () => {
    const Body = Readable.from([Buffer.from('one '), Buffer.from('two')])
    await client.send(new s3.PutObjectCommand({ Bucket, Key: 'streamed', Body, ContentLength: 7 }))
    expect(await text('streamed')).toBe('one two')
  })

  test.for([
    ['a CRC32 in the header', { 'x-amz-checksum-crc32': 'AAAAAA==' }, 'BadDigest'],
    ['a SHA-256 in the header', { 'x-amz-checksum-sha256': Buffer.alloc(32).toString('base64') }, 'BadDigest'],
    ['a Content-MD5', { 'content-md5': Buffer.alloc(16).toString('base64') }, 'BadDigest'],
    ['a Content-MD5 of another length', { 'content-md5': 'AAAA' }, 'InvalidDigest'],
    ['a hash of the payload', { 'x-amz-content-sha256': 'a'.repeat(64) }, 'XAmzContentSHA256Mismatch'],
    ['an algorithm without a value', { 'x-amz-sdk-checksum-algorithm': 'CRC32' }, 'InvalidRequest'],
    ['two checksums', { 'x-amz-checksum-crc32': 'AAAAAA==', 'x-amz-checksum-sha1': 'AAAA' }, 'InvalidRequest'],
    ['an algorithm that is not computed', { 'x-amz-checksum-xxhash64': 'AAAA' }, 'NotImplemented'],
  ] as const)('%s that is not right stores nothing', async ([, headers, code]) => {
    const before = await store.files()
    const answer = await raw('PUT', '/releases/wrong-sum', { 'content-length': '5', ...headers }, 'hello')
    expect(/<Code>(\w+)/.exec(answer.body)?.[1]).toBe(code)
    expect(await store.files()).toEqual(before)
    expect(await errorOf(text('wrong-sum'))).toEqual(['NoSuchKey', 404])
  })

  test('a checksum behind the body that is not right, or missing, stores nothing', async () => {
    const before = await store.files()
    const headers = {
      'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
      'x-amz-trailer': 'x-amz-checksum-crc32',
      'x-amz-decoded-content-length': '5',
      'content-encoding': 'aws-chunked',
    }
    const chunk = '5\r\nhello\r\n0\r\n'
    for (const [trailer, expected] of [
      ['x-amz-checksum-crc32:AAAAAA==\r\n\r\n', 'BadDigest'],
      ['\r\n', 'MalformedTrailerError'],
    ] as const) {
      const answer = await raw('PUT', '/releases/wrong-trailer', headers, chunk + trailer)
      expect(/<Code>(\w+)/.exec(answer.body)?.[1]).toBe(expected)
    }
    expect(await store.files()).toEqual(before)
    const answer = await raw('PUT', '/releases/right-trailer', headers, `${chunk}x-amz-checksum-crc32:NhCmhg==\r\n\r\n`)
    expect(answer.status).toBe(200)
    expect(await text('right-trailer')).toBe('hello')
  })
})

describe('the uploads in signed chunks of the S3 documentation', () => {
  /** "Transferring payload in multiple chunks" and "Including trailing headers" of the S3 API reference. */
  const uploads = [
    {
      name: 'without a trailer',
      hash: 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
      signedHeaders:
        'content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;x-amz-storage-class',
      seed: '4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9',
      chunks: [
        'ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648',
        '0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497',
        'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9',
      ],
      headers: { 'content-length': '66824' },
      trailer: '',
    },
    {
      name: 'with a trailer',
      hash: 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER',
      signedHeaders:
        'content-encoding;host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;x-amz-storage-class;x-amz-trailer',
      seed: '106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e',
      chunks: [
        'b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2',
        '1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7',
        '2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992',
      ],
      headers: { 'x-amz-trailer': 'x-amz-checksum-crc32c' },
      trailer:
        'x-amz-checksum-crc32c:sOO8/Q==\r\nx-amz-trailer-signature:d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435\r\n',
    },
  ] as const

  test.for(uploads)('are taken $name, and refused with a byte changed', async (upload) => {
    await using documented = await startStore({
      nowMs: Date.UTC(2013, 4, 24),
      credential: {
        accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
        secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      },
      bucket: 'examplebucket',
    })
    const [first, second, last] = upload.chunks
    const letters = Buffer.alloc(66_560, 'a')
    const send = async (content: Buffer) => {
      const body = Buffer.concat([
        Buffer.from(`10000;chunk-signature=${first}\r\n`),
        content.subarray(0, 65_536),
        Buffer.from(`\r\n400;chunk-signature=${second}\r\n`),
        content.subarray(65_536),
        Buffer.from(`\r\n0;chunk-signature=${last}\r\n${upload.trailer}\r\n`),
      ])
      const call = httpRequest(documented.endpoint, {
        method: 'PUT',
        path: '/examplebucket/chunkObject.txt',
        headers: {
          host: 's3.amazonaws.com',
          'x-amz-date': '20130524T000000Z',
          'x-amz-storage-class': 'REDUCED_REDUNDANCY',
          authorization: `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=${upload.signedHeaders},Signature=${upload.seed}`,
          'x-amz-content-sha256': upload.hash,
          'content-encoding': 'aws-chunked',
          'x-amz-decoded-content-length': '66560',
          ...upload.headers,
        },
      })
      call.end(body)
      const [answer] = (await once(call, 'response')) as [IncomingMessage]
      return { status: answer.statusCode, text: (await readWhole(answer, 10_000)).toString() }
    }
    const altered = await send(Buffer.concat([letters.subarray(1), Buffer.from('b')]))
    expect(altered.text).toContain('<Code>SignatureDoesNotMatch</Code>')
    expect(await documented.reader.open('examplebucket', 'chunkObject.txt')).toBeUndefined()
    expect(await documented.files()).toEqual({ incoming: [], bodies: [] })
    expect(await send(letters)).toEqual({ status: 200, text: '' })
    const stored = await documented.reader.open('examplebucket', 'chunkObject.txt')
    expect((await readWhole(stored?.body ?? Readable.from([]), 100_000)).equals(letters)).toBe(true)
  })
})

describe('an upload that does not end', () => {
  test('leaves nothing behind', async () => {
    const before = await store.files()
    const { headers } = await new SignatureV4({
      credentials: credential,
      region: 'us-east-1',
      service: 's3',
      sha256: Sha256,
      uriEscapePath: false,
    }).sign({
      method: 'PUT',
      protocol: 'http:',
      hostname: '127.0.0.1',
      path: '/releases/interrupted',
      headers: { host: `127.0.0.1:${store.port}`, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
    })
    const call = httpRequest(`${store.endpoint}/releases/interrupted`, {
      method: 'PUT',
      headers: { ...headers, 'content-length': '1000000' },
    })
    call.on('error', () => undefined)
    call.write(Buffer.alloc(200_000))
    await expect.poll(async () => (await store.files()).incoming.length).toBe(1)
    call.destroy()
    await expect.poll(() => store.files()).toEqual(before)
    expect(await errorOf(text('interrupted'))).toEqual(['NoSuchKey', 404])
    expect(store.defects).toEqual([])
  })
})

describe('versions', () => {
  test('an enabled bucket keeps each, hides them under a delete marker, and gives them back', async () => {
    await createBucket('versions-a', 'Enabled')
    const at = { Bucket: 'versions-a', Key: 'k' }
    const one = await put('k', 'one', at)
    const two = await put('k', 'two', at)
    expect(one.VersionId).not.toBe(two.VersionId)
    expect(await text('k', { ...at, VersionId: one.VersionId })).toBe('one')
    expect(await text('k', at)).toBe('two')
    const deleted = await client.send(new s3.DeleteObjectCommand(at))
    expect(deleted.DeleteMarker).toBe(true)
    expect(await errorOf(text('k', at))).toEqual(['NoSuchKey', 404])
    expect(await errorOf(text('k', { ...at, VersionId: deleted.VersionId }))).toEqual(['MethodNotAllowed', 405])
    expect((await client.send(new s3.ListObjectsV2Command({ Bucket: at.Bucket }))).KeyCount).toBe(0)
    const listed = await client.send(new s3.ListObjectVersionsCommand({ Bucket: at.Bucket }))
    expect(listed.Versions?.map(({ VersionId, IsLatest }) => [VersionId, IsLatest])).toEqual([
      [two.VersionId, false],
      [one.VersionId, false],
    ])
    expect(listed.DeleteMarkers).toMatchObject([{ VersionId: deleted.VersionId, IsLatest: true }])
    await client.send(new s3.DeleteObjectCommand({ ...at, VersionId: deleted.VersionId }))
    expect(await text('k', at)).toBe('two')
    await client.send(new s3.DeleteObjectCommand({ ...at, VersionId: two.VersionId }))
    expect(await text('k', at)).toBe('one')
  })

  test('a suspended bucket has one version without an id, beside those from before', async () => {
    await createBucket('versions-b')
    const at = { Bucket: 'versions-b', Key: 'k' }
    const before = await put('k', 'unversioned', at)
    expect(before.VersionId).toBeUndefined()
    await setVersioning('versions-b', 'Enabled')
    const versioned = await put('k', 'versioned', at)
    expect(await text('k', { ...at, VersionId: 'null' })).toBe('unversioned')
    await setVersioning('versions-b', 'Suspended')
    await put('k', 'suspended', at)
    const listed = await client.send(new s3.ListObjectVersionsCommand({ Bucket: at.Bucket }))
    expect(listed.Versions?.map(({ VersionId }) => VersionId)).toEqual(['null', versioned.VersionId])
    expect(await text('k', { ...at, VersionId: 'null' })).toBe('suspended')
    const marker = await client.send(new s3.DeleteObjectCommand(at))
    expect(marker).toMatchObject({ DeleteMarker: true, VersionId: 'null' })
    expect(await errorOf(text('k', { ...at, VersionId: 'null' }))).toEqual(['MethodNotAllowed', 405])
    expect(await text('k', { ...at, VersionId: versioned.VersionId })).toBe('versioned')
  })

  test('are listed in pages without one lost or twice', async () => {
    await createBucket('versions-c', 'Enabled')
    const expected: string[] = []
    for (const Key of ['a', 'b', 'c']) {
      for (let count = 0; count < 3; count++)
        expected.push((await put(Key, 'x', { Bucket: 'versions-c' })).VersionId ?? '')
    }
    const seen: string[] = []
    let markers: { KeyMarker?: string; VersionIdMarker?: string } = {}
    for (;;) {
      const page = await client.send(new s3.ListObjectVersionsCommand({ Bucket: 'versions-c', MaxKeys: 2, ...markers }))
      seen.push(...(page.Versions ?? []).map(({ VersionId }) => VersionId ?? ''))
      if (page.IsTruncated !== true) break
      markers = { KeyMarker: page.NextKeyMarker ?? '', VersionIdMarker: page.NextVersionIdMarker ?? '' }
    }
    expect(seen.length).toBe(9)
    expect(new Set(seen)).toEqual(new Set(expected))
  })
})

describe('listings', () => {
  const keys = ['a', 'a/1', 'a/2', 'a/b/3', 'b', 'ä', 'z/1', 'z/2', '\uffee', '😀']
  beforeAll(async () => {
    await createBucket('listed')
    await Promise.all(keys.map((Key) => put(Key, Key, { Bucket: 'listed' })))
  })

  async function pages(input: Partial<s3.ListObjectsV2CommandInput>): Promise<readonly string[]> {
    const seen: string[] = []
    const paginator = s3.paginateListObjectsV2({ client }, { Bucket: 'listed', ...input })
    for await (const page of paginator) {
      expect((page.Contents?.length ?? 0) + (page.CommonPrefixes?.length ?? 0)).toBeLessThanOrEqual(
        input.MaxKeys ?? 1000,
      )
      seen.push(
        ...(page.Contents ?? []).map(({ Key }) => Key ?? ''),
        ...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix ?? ''),
      )
    }
    return seen
  }

  test('are in the order of the UTF-8 bytes, whatever the size of a page', async () => {
    const sorted = [...keys].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    for (const MaxKeys of [1, 2, 3, 1000]) {
      expect(await pages({ MaxKeys })).toEqual(sorted)
      expect(await pages({ MaxKeys, EncodingType: 'url' })).toEqual(
        sorted.map((key) => encodeURIComponent(key).replaceAll('%2F', '/')),
      )
    }
  })

  test.for([
    [{ Delimiter: '/' }, ['a', 'b', 'ä', '\uffee', '😀', 'a/', 'z/']],
    [{ Delimiter: '/', Prefix: 'a/' }, ['a/1', 'a/2', 'a/b/']],
    [{ StartAfter: 'a/2' }, ['a/b/3', 'b', 'z/1', 'z/2', 'ä', '\uffee', '😀']],
    [{ Prefix: 'nothing' }, []],
  ] as const)('with %j', async ([input, expected]) => {
    for (const MaxKeys of [1, 2, 1000]) {
      expect([...(await pages({ ...input, MaxKeys }))].sort()).toEqual([...expected].sort())
    }
  })

  test('of the first version page by markers', async () => {
    const first = await client.send(new s3.ListObjectsCommand({ Bucket: 'listed', MaxKeys: 2, Delimiter: '/' }))
    expect(first).toMatchObject({ IsTruncated: true, NextMarker: 'a/' })
    const second = await client.send(
      new s3.ListObjectsCommand({ Bucket: 'listed', MaxKeys: 2, Delimiter: '/', Marker: first.NextMarker }),
    )
    expect([second.Contents?.[0]?.Key, second.CommonPrefixes?.[0]?.Prefix]).toEqual(['b', 'z/'])
  })

  test.for([
    [{ 'max-keys': 'many' }, 'InvalidArgument'],
    [{ 'list-type': '2', 'continuation-token': '!!' }, 'InvalidArgument'],
    [{ 'encoding-type': 'rot13' }, 'InvalidArgument'],
  ] as const)('refuse %j', async ([query, code]) => {
    const answer = await raw('GET', '/listed', {}, '', query as unknown as Record<string, string>)
    expect(/<Code>(\w+)/.exec(answer.body)?.[1]).toBe(code)
  })

  test('a batch deletion tells what it did, and quietly only what it could not', async () => {
    await put('gone', 'x', { Bucket: 'listed' })
    const Objects = [{ Key: 'gone' }, { Key: 'never-was' }]
    const answer = await client.send(new s3.DeleteObjectsCommand({ Bucket: 'listed', Delete: { Objects } }))
    expect(answer.Deleted?.map(({ Key }) => Key)).toEqual(['gone', 'never-was'])
    const quiet = await client.send(new s3.DeleteObjectsCommand({ Bucket: 'listed', Delete: { Objects, Quiet: true } }))
    expect(quiet.Deleted).toBeUndefined()
  })

  test.for([
    ['text', 'MalformedXML'],
    ['<Delete></Delete>', 'MalformedXML'],
    ['<Delete><Object></Object></Delete>', 'MalformedXML'],
    ['<Other/>', 'MalformedXML'],
    ['<!DOCTYPE a [<!ENTITY x "y">]><Delete><Object><Key>&x;</Key></Object></Delete>', 'MalformedXML'],
    ['<__proto__><x/></__proto__>', 'MalformedXML'],
  ] as const)('a batch deletion of %s is refused', async ([document, code]) => {
    const answer = await raw('POST', '/listed', {}, document, { delete: '' })
    expect(/<Code>(\w+)/.exec(answer.body)?.[1]).toBe(code)
  })
})

describe('multipart uploads', () => {
  const MiB = 1_048_576

  async function begin(Key: string, more: Partial<s3.CreateMultipartUploadCommandInput> = {}) {
    const { UploadId = '' } = await client.send(new s3.CreateMultipartUploadCommand({ Bucket, Key, ...more }))
    const part = async (PartNumber: number, Body: Buffer, input: Partial<s3.UploadPartCommandInput> = {}) => {
      const answer = await client.send(new s3.UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body, ...input }))
      return { PartNumber, ETag: answer.ETag }
    }
    const complete = (Parts: s3.CompletedPart[], input: Partial<s3.CompleteMultipartUploadCommandInput> = {}) =>
      client.send(
        new s3.CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts }, ...input }),
      )
    return { UploadId, part, complete }
  }

  test('lib-storage carries 20 MB in parts, with equal bytes and the ETag of S3', async () => {
    const bytes = randomBytes(20_000_000)
    const upload = new Upload({
      client,
      params: { Bucket, Key: 'large', Body: Readable.from([bytes], { objectMode: false }) },
    })
    const done = (await upload.done()) as s3.CompleteMultipartUploadCommandOutput
    const partHashes = [0, 1, 2, 3].map((index) =>
      createHash('md5')
        .update(bytes.subarray(index * 5 * MiB, (index + 1) * 5 * MiB))
        .digest(),
    )
    expect(done.ETag).toBe(`"${createHash('md5').update(Buffer.concat(partHashes)).digest('hex')}-4"`)
    expect(done.ChecksumCRC32).toMatch(/-4$/)
    const got = await client.send(new s3.GetObjectCommand({ Bucket, Key: 'large', ChecksumMode: 'ENABLED' }))
    expect(got.ChecksumType).toBe('COMPOSITE')
    expect(Buffer.from((await got.Body?.transformToByteArray()) ?? []).equals(bytes)).toBe(true)
    const across = await client.send(
      new s3.GetObjectCommand({ Bucket, Key: 'large', Range: `bytes=${5 * MiB - 3}-${5 * MiB + 2}` }),
    )
    expect(
      Buffer.from((await across.Body?.transformToByteArray()) ?? []).equals(bytes.subarray(5 * MiB - 3, 5 * MiB + 3)),
    ).toBe(true)
    const last = await client.send(new s3.GetObjectCommand({ Bucket, Key: 'large', PartNumber: 4 }))
    expect([last.PartsCount, last.ContentLength]).toEqual([4, 20_000_000 - 15 * MiB])
    expect((await store.files()).incoming).toEqual([])
  })

  test.for(['CRC32', 'CRC32C', 'CRC64NVME'] as const)(
    'a full-object %s is that of the bytes in one piece',
    async (algorithm) => {
      const bytes = randomBytes(5 * MiB + 1234)
      const upload = await begin('full-object', { ChecksumAlgorithm: algorithm, ChecksumType: 'FULL_OBJECT' })
      const parts = [
        await upload.part(1, bytes.subarray(0, 5 * MiB), { ChecksumAlgorithm: algorithm }),
        await upload.part(2, bytes.subarray(5 * MiB), { ChecksumAlgorithm: algorithm }),
      ]
      const done = await upload.complete(parts, { ChecksumType: 'FULL_OBJECT' })
      const whole = await put('in-one-piece', bytes, { ChecksumAlgorithm: algorithm })
      const member = `Checksum${algorithm}` as 'ChecksumCRC32'
      expect([done[member], done.ChecksumType]).toEqual([whole[member], 'FULL_OBJECT'])
    },
  )

  test('the rules of completion are those of S3', async () => {
    const upload = await begin('rules')
    const small = await upload.part(1, Buffer.alloc(1000))
    const last = await upload.part(2, Buffer.alloc(10))
    expect(await errorOf(upload.complete([small, last]))).toEqual(['EntityTooSmall', 400])
    expect(await errorOf(upload.complete([last, small]))).toEqual(['InvalidPartOrder', 400])
    expect(await errorOf(upload.complete([small, small]))).toEqual(['InvalidPartOrder', 400])
    expect(await errorOf(upload.complete([{ ...small, ETag: '"0"' }]))).toEqual(['InvalidPart', 400])
    expect(await errorOf(upload.complete([{ ...small, PartNumber: 7 }]))).toEqual(['InvalidPart', 400])
    expect(await errorOf(upload.complete([]))).toEqual(['MalformedXML', 400])
    expect(await errorOf(upload.part(10_001, Buffer.alloc(1)))).toEqual(['InvalidArgument', 400])
    expect(await errorOf(text('rules'))).toEqual(['NoSuchKey', 404])
    const done = await upload.complete([last])
    expect(done.ETag).toMatch(/-1"$/)
    expect(await errorOf(upload.part(3, Buffer.alloc(1)))).toEqual(['NoSuchUpload', 404])
  })

  test('a completion that is sent again gets the same answer', async () => {
    const upload = await begin('again')
    const parts = [await upload.part(1, Buffer.from('x'))]
    const first = await upload.complete(parts)
    const second = await upload.complete(parts)
    expect(second.ETag).toBe(first.ETag)
  })

  test('parts and uploads are listed in pages, and an aborted upload leaves no file', async () => {
    const before = (await store.files()).bodies
    const upload = await begin('aborted', { ChecksumAlgorithm: 'SHA256' })
    for (const number of [1, 2, 3]) await upload.part(number, Buffer.from([number]), { ChecksumAlgorithm: 'SHA256' })
    await upload.part(2, Buffer.from('again'), { ChecksumAlgorithm: 'SHA256' })
    const at = { Bucket, Key: 'aborted', UploadId: upload.UploadId }
    const page = await client.send(new s3.ListPartsCommand({ ...at, MaxParts: 2 }))
    expect(page.Parts?.map(({ PartNumber, Size }) => [PartNumber, Size])).toEqual([
      [1, 1],
      [2, 5],
    ])
    expect(page).toMatchObject({ IsTruncated: true, NextPartNumberMarker: '2', ChecksumAlgorithm: 'SHA256' })
    const rest = await client.send(new s3.ListPartsCommand({ ...at, PartNumberMarker: '2' }))
    expect(rest.Parts?.map(({ PartNumber }) => PartNumber)).toEqual([3])
    const uploads = await client.send(new s3.ListMultipartUploadsCommand({ Bucket, Prefix: 'abor' }))
    expect(uploads.Uploads?.map(({ UploadId }) => UploadId)).toEqual([upload.UploadId])
    expect((await store.files()).bodies.length).toBe(before.length + 3)
    await client.send(new s3.AbortMultipartUploadCommand(at))
    expect((await store.files()).bodies).toEqual(before)
    expect(await errorOf(client.send(new s3.ListPartsCommand(at)))).toEqual(['NoSuchUpload', 404])
  })

  test('a part is copied from a range of another object', async () => {
    await put('source', Buffer.from('0123456789'))
    const upload = await begin('assembled')
    const at = { Bucket, Key: 'assembled', UploadId: upload.UploadId, CopySource: `${Bucket}/source` }
    const { CopyPartResult } = await client.send(
      new s3.UploadPartCopyCommand({ ...at, PartNumber: 1, CopySourceRange: 'bytes=2-5' }),
    )
    await upload.complete([{ PartNumber: 1, ETag: CopyPartResult?.ETag }])
    expect(await text('assembled')).toBe('2345')
    const bad = client.send(new s3.UploadPartCopyCommand({ ...at, PartNumber: 1, CopySourceRange: '2-5' }))
    expect(await errorOf(bad)).toEqual(['NoSuchUpload', 404])
  })
})

function closing(store: StateStore): AsyncDisposable & { readonly store: StateStore } {
  return { store, [Symbol.asyncDispose]: () => store.close() }
}

describe('a store that is opened again', () => {
  test('has its objects, and none of the files that a killed run left', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'slipway-s3-again-'))
    const open = () => openStateStore(join(directory, 'state'))
    try {
      {
        await using state = closing(await open())
        await using first = await startStore({ directory, state: state.store })
        await first.client.send(new s3.PutObjectCommand({ Bucket, Key: 'kept', Body: 'kept' }))
        const { UploadId = '' } = await first.client.send(new s3.CreateMultipartUploadCommand({ Bucket, Key: 'half' }))
        const part = { Bucket, Key: 'half', UploadId, PartNumber: 1, Body: 'part' }
        await first.client.send(new s3.UploadPartCommand(part))
      }
      await writeFile(join(directory, 'incoming', 'torn'), 'half a body')
      await writeFile(join(directory, 'bodies', 'unreferenced'), 'a body whose record was never committed')
      await using state = closing(await open())
      await using second = await startStore({ directory, state: state.store })
      const files = await second.files()
      expect([files.incoming, files.bodies.length]).toEqual([[], 2])
      const opened = await second.reader.open(Bucket, 'kept')
      expect(opened?.eTag).toBe(createHash('md5').update('kept').digest('hex'))
      expect((await readWhole(opened?.body ?? Readable.from([]), 100)).toString()).toBe('kept')
      expect(await second.reader.open(Bucket, 'half')).toBeUndefined()
      expect(await second.reader.open('nowhere', 'kept')).toBeUndefined()
    } finally {
      await rm(directory, { recursive: true, force: true })
    }
  })
})

test('nothing in all of this was a defect', () => {
  expect(store.defects).toEqual([])
})
