import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
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

describe('checksums', () => {
  test.for(['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const)(
    '%s is checked and given back',
    async (algorithm) => {
      const member = `Checksum${algorithm}` as 'ChecksumCRC32'
      const answer = await store.put('summed', 'the content', { ChecksumAlgorithm: algorithm })
      expect(answer[member]).toMatch(/^[A-Za-z0-9+/]+=*$/)
      const got = await client.send(new s3.GetObjectCommand({ Bucket, Key: 'summed', ChecksumMode: 'ENABLED' }))
      expect(got[member]).toBe(answer[member])
      expect(await got.Body?.transformToString()).toBe('the content')
    },
  )

  test('a stream is sent with its checksum behind it', async () => {
    const Body = Readable.from([Buffer.from('one '), Buffer.from('two')])
    await client.send(new s3.PutObjectCommand({ Bucket, Key: 'streamed', Body, ContentLength: 7 }))
    expect(await store.text('streamed')).toBe('one two')
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
    const answer = await raw(store, 'PUT', '/releases/wrong-sum', { 'content-length': '5', ...headers }, 'hello')
    expect(/<Code>(\w+)/.exec(answer.body)?.[1]).toBe(code)
    expect(await store.files()).toEqual(before)
    expect(await errorOf(store.text('wrong-sum'))).toEqual(['NoSuchKey', 404])
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
      const answer = await raw(store, 'PUT', '/releases/wrong-trailer', headers, chunk + trailer)
      expect(/<Code>(\w+)/.exec(answer.body)?.[1]).toBe(expected)
    }
    expect(await store.files()).toEqual(before)
    const answer = await raw(
      store,
      'PUT',
      '/releases/right-trailer',
      headers,
      `${chunk}x-amz-checksum-crc32:NhCmhg==\r\n\r\n`,
    )
    expect(answer.status).toBe(200)
    expect(await store.text('right-trailer')).toBe('hello')
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
    const { headers } = await signer.sign({
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
    expect(await errorOf(store.text('interrupted'))).toEqual(['NoSuchKey', 404])
    expect(store.defects).toEqual([])
  })
})
