import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import * as s3 from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
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
      const whole = await store.put('in-one-piece', bytes, { ChecksumAlgorithm: algorithm })
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
    expect(await errorOf(store.text('rules'))).toEqual(['NoSuchKey', 404])
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
    await store.put('source', Buffer.from('0123456789'))
    const upload = await begin('assembled')
    const at = { Bucket, Key: 'assembled', UploadId: upload.UploadId, CopySource: `${Bucket}/source` }
    const { CopyPartResult } = await client.send(
      new s3.UploadPartCopyCommand({ ...at, PartNumber: 1, CopySourceRange: 'bytes=2-5' }),
    )
    await upload.complete([{ PartNumber: 1, ETag: CopyPartResult?.ETag }])
    expect(await store.text('assembled')).toBe('2345')
    const bad = client.send(new s3.UploadPartCopyCommand({ ...at, PartNumber: 1, CopySourceRange: '2-5' }))
    expect(await errorOf(bad)).toEqual(['NoSuchUpload', 404])
  })
})
