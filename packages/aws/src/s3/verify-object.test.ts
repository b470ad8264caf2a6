import { createHash } from 'node:crypto'
import { appendFile, open, truncate, writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { type RequestStep, scriptedBucket } from '../fixtures/scripted-bucket.ts'
import { type Answer, type ReceivedRequest, xmlError } from '../fixtures/scripted-server.ts'
import { MIB, startStore } from '../fixtures/store.ts'

const XML = { 'content-type': 'application/xml' }
const completion = (inside: string): Answer => ({
  headers: XML,
  body: `<CompleteMultipartUploadResult><ETag>"whole"</ETag>${inside}</CompleteMultipartUploadResult>`,
})
const md5 = (bytes: Buffer): string => createHash('md5').update(bytes).digest('hex')

async function put(sizeBytes: number, otherwise: (step: RequestStep, request: ReceivedRequest) => Answer | undefined) {
  const bucket = scriptedBucket(otherwise)
  await using s3 = await startStore(bucket.respond)
  const { file } = await s3.makeBundle(sizeBytes)
  const outcome = await s3.store.put('releases', 'a.tgz', file).then(
    () => 'stored',
    (error: { code: string; hint: string }) => error,
  )
  return { outcome, objects: bucket.objects, requests: s3.server.requests }
}

describe('an object that is not what was sent is not handed out', () => {
  test.for([
    ['by a checksum of checksums', completion('<ChecksumCRC32>AAAAAA==-2</ChecksumCRC32>')],
    ['by the checksum of the whole', completion('<ChecksumCRC32>AAAAAA==</ChecksumCRC32>')],
  ] as const)('%s, and is taken away', async ([, answer]) => {
    const { outcome, objects } = await put(9 * MIB, (step) => (step === 'complete' ? answer : undefined))
    expect(outcome).toMatchObject({
      code: 'UPLOAD_CORRUPTED',
      message: 'what the store has under "s3://releases/a.tgz" is not what was sent',
      hint: expect.stringContaining('the object was removed: push again'),
    })
    expect(objects.size).toBe(0)
  })

  test('nor one that was sent whole', async () => {
    const wrong = { headers: { etag: '"e1"', 'x-amz-version-id': 'v7', 'x-amz-checksum-crc32': 'AAAAAA==' } }
    const { outcome, requests } = await put(9, (step, { method }) =>
      step === 'other' && method === 'PUT' ? wrong : undefined,
    )
    expect(outcome).toMatchObject({ code: 'UPLOAD_CORRUPTED' })
    expect(requests.at(-1)).toMatchObject({
      method: 'DELETE',
      target: '/releases/a.tgz?versionId=v7&x-id=DeleteObject',
    })
  })

  test('and where it cannot be taken away, the error says how', async () => {
    const { outcome } = await put(9, (_step, { method }) =>
      method === 'DELETE'
        ? xmlError('AccessDenied', 403)
        : { headers: { etag: '"e1"', 'x-amz-checksum-crc32': 'AAAAAA==' } },
    )
    expect(outcome).toMatchObject({
      code: 'UPLOAD_CORRUPTED',
      hint: expect.stringContaining('aws s3api delete-object --bucket releases --key a.tgz'),
    })
  })
})

describe('a store that tells no checksum is asked what it has', () => {
  test.for([
    ['of another size', { 'content-length': '7' }, false],
    ['of this size', { 'content-length': String(9 * MIB) }, true],
    ['with a checksum of its own', { 'content-length': String(9 * MIB), 'x-amz-checksum-crc32': 'AAAAAA==' }, false],
    ['that somebody has written since', { 'content-length': '7', etag: '"other"' }, true],
  ] as const)('an object %s', async ([, headers, isStored]) => {
    const { outcome } = await put(9 * MIB, (step) => {
      if (step === 'complete') return completion('')
      return step === 'look' ? { headers: { etag: '"whole"', ...headers } } : undefined
    })
    expect(outcome).toEqual(isStored ? 'stored' : expect.objectContaining({ code: 'UPLOAD_CORRUPTED' }))
  })

  test('and one whose ETags are the MD5 of the parts is held to that for the whole', async () => {
    const parts = new Map<string, string>()
    const store = (whole: (joined: string) => string) => (step: RequestStep, request: ReceivedRequest) => {
      const number = new URL(request.target, 'http://host').searchParams.get('partNumber') ?? ''
      if (step === 'part') {
        parts.set(number, md5(request.body))
        return { headers: { etag: `"${md5(request.body)}"` } }
      }
      if (step !== 'complete') return undefined
      const joined = md5(Buffer.from(`${parts.get('1')}${parts.get('2')}`, 'hex'))
      return {
        headers: XML,
        body: `<R><ETag>"${whole(joined)}-2"</ETag></R>`.replaceAll('R>', 'CompleteMultipartUploadResult>'),
      }
    }
    expect(
      (
        await put(
          9 * MIB,
          store((joined) => joined),
        )
      ).outcome,
    ).toBe('stored')
    const reversed = (joined: string): string => joined.split('').reverse().join('')
    expect((await put(9 * MIB, store(reversed))).outcome).toMatchObject({ code: 'UPLOAD_CORRUPTED' })
  })
})

describe('a bundle that somebody writes to after it was looked at is not stored', () => {
  test.for([
    ['small', 1_000],
    ['large', 17 * MIB],
  ] as const)('%s', async ([, sizeBytes]) => {
    const { respond, objects, open: parts } = scriptedBucket()
    await using s3 = await startStore(respond)
    const { file } = await s3.makeBundle(sizeBytes)
    const flip = async () => {
      const handle = await open(file.path, 'r+')
      await handle.write(Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]), 0, 8, sizeBytes - 20)
      await handle.close()
    }
    await flip()
    const { crc32: _, ...withoutCrc } = file
    for (const known of [file, withoutCrc]) {
      await expect(s3.store.put('releases', 'a.tgz', known)).rejects.toMatchObject({
        code: 'SOURCE_INVALID',
        message: `bundle "${file.path}" has changed since it was read`,
      })
    }
    expect([objects.size, parts.size]).toEqual([0, 0])
  })

  test('longer, shorter or gone', async () => {
    const { respond } = scriptedBucket()
    await using s3 = await startStore(respond)
    const { file } = await s3.makeBundle(1_000)
    await appendFile(file.path, 'x')
    await expect(s3.store.put('releases', 'a.tgz', file)).rejects.toMatchObject({ code: 'SOURCE_INVALID' })
    await truncate(file.path, 10)
    await expect(s3.store.put('releases', 'a.tgz', file)).rejects.toMatchObject({ code: 'SOURCE_INVALID' })
    await writeFile(file.path, '')
    await expect(s3.store.put('releases', 'a.tgz', file)).rejects.toMatchObject({ code: 'SOURCE_INVALID' })
    expect(s3.server.requests).toHaveLength(0)
  })
})
