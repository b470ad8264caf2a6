import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { scriptedBucket, stepOf } from '../fixtures/scripted-bucket.ts'
import { xmlError } from '../fixtures/scripted-server.ts'
import { MIB, startStore } from '../fixtures/store.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('storing', () => {
  test('a small bundle is one request, with its digests, a checksum and its type', async () => {
    const { respond, objects } = scriptedBucket()
    await using s3 = await startStore(respond)
    const { file, content } = await s3.makeBundle(100_000)
    const progress: number[] = []
    const stored = await s3.store.put('releases', 'shop/a b.tgz', file, { onProgress: (sent) => progress.push(sent) })
    expect(stored).toEqual({ bucket: 'releases', key: 'shop/a b.tgz', eTag: 'e1' })
    expect(objects.get('/releases/shop/a%20b.tgz')?.equals(content)).toBe(true)
    expect(progress).toEqual([100_000])
    expect(s3.server.requests).toHaveLength(1)
    expect(s3.server.requests[0]?.headers).toMatchObject({
      'content-type': 'application/gzip',
      'content-length': '100000',
      'x-amz-meta-slipway-sha256': file.sha256,
      'x-amz-meta-slipway-content-digest': 'c0ffee',
      'x-amz-meta-slipway-format': 'tgz',
      'x-amz-checksum-crc32': expect.stringMatching(/^[\w+/]{6}==$/),
    })
  })

  test('the commit that a bundle was made from is kept with it', async () => {
    await using s3 = await startStore(scriptedBucket().respond)
    const { file } = await s3.makeBundle(10)
    await s3.store.put('releases', 'a.tgz', { ...file, commit: 'c0ffee' })
    await s3.store.put('releases', 'b.tgz', file)
    const commits = s3.server.requests.map(({ headers }) => headers['x-amz-meta-slipway-commit'])
    expect(commits).toEqual(['c0ffee', undefined])
  })

  test('an empty bundle is stored too', async () => {
    const { respond, objects } = scriptedBucket()
    await using s3 = await startStore(respond)
    const { file } = await s3.makeBundle(0)
    await s3.store.put('releases', 'a.tgz', file)
    expect(objects.get('/releases/a.tgz')?.length).toBe(0)
  })

  test('a larger bundle goes in parts of 8 MiB, and arrives as it was', async () => {
    const { respond, open, objects } = scriptedBucket()
    await using s3 = await startStore(respond)
    const { file, content } = await s3.makeBundle(17 * MIB + 5)
    const progress: number[] = []
    const stored = await s3.store.put('releases', 'a.tgz', file, { onProgress: (sent) => progress.push(sent) })
    expect(stored).toEqual({ bucket: 'releases', key: 'a.tgz', eTag: 'whole-3', version: 'v9' })
    expect(objects.get('/releases/a.tgz')?.equals(content)).toBe(true)
    expect(open.size).toBe(0)
    expect(progress).toHaveLength(3)
    expect(progress.at(-1)).toBe(file.sizeBytes)
    const [begin] = s3.server.requests
    expect(begin?.headers).toMatchObject({
      'x-amz-checksum-algorithm': 'CRC32',
      'x-amz-meta-slipway-sha256': file.sha256,
      'content-type': 'application/gzip',
    })
    const parts = s3.server.requests.filter((request) => stepOf(request) === 'part')
    expect(parts.map(({ body }) => body.length).sort((a, b) => b - a)).toEqual([8 * MIB, 8 * MIB, MIB + 5])
    for (const part of parts) expect(part.headers['x-amz-checksum-crc32']).toBeDefined()
    const told = parts.map(({ headers }) => `<ChecksumCRC32>${headers['x-amz-checksum-crc32']}</ChecksumCRC32>`)
    const completion = s3.server.requests.find((request) => stepOf(request) === 'complete')?.body.toString()
    for (const checksum of told) expect(completion).toContain(checksum)
  })

  test('checksums are left out for a store that does not know them', async () => {
    const { respond } = scriptedBucket()
    await using s3 = await startStore(respond)
    const { file } = await s3.makeBundle(9 * MIB)
    vi.stubEnv('AWS_REQUEST_CHECKSUM_CALCULATION', 'when_required')
    await s3.store.put('releases', 'a.tgz', file)
    const sending = s3.server.requests.filter((request) => stepOf(request) !== 'look')
    for (const { headers } of sending) expect(Object.keys(headers).join()).not.toContain('checksum')
    const parts = sending.filter((request) => stepOf(request) === 'part')
    for (const { headers, body } of parts) {
      expect(headers['content-md5']).toBe(createHash('md5').update(body).digest('base64'))
    }
  })

  test('a part that is refused for the moment is sent again', async () => {
    let refusals = 1
    const { respond, objects } = scriptedBucket((step) =>
      step === 'part' && refusals-- > 0 ? xmlError('SlowDown', 503) : undefined,
    )
    await using s3 = await startStore(respond)
    const { file, content } = await s3.makeBundle(9 * MIB)
    await s3.store.put('releases', 'a.tgz', file)
    expect(objects.get('/releases/a.tgz')?.equals(content)).toBe(true)
  })

  test('a completion whose answer was lost is found to be done', async () => {
    let completed = false
    const { respond } = scriptedBucket((step, { method }) => {
      if (method === 'HEAD') return { headers: { etag: '"whole-2"', 'x-amz-meta-slipway-sha256': file.sha256 } }
      if (step !== 'complete' && !(step === 'discard' && completed)) return undefined
      if (completed) return xmlError('NoSuchUpload', 404)
      completed = true
      return 'drop'
    })
    await using s3 = await startStore(respond)
    const { file } = await s3.makeBundle(9 * MIB)
    expect(await s3.store.put('releases', 'a.tgz', file)).toEqual({ bucket: 'releases', key: 'a.tgz', eTag: 'whole-2' })
  })
})

test('a bucket that is not there is told by its name', async () => {
  await using s3 = await startStore(() => xmlError('NoSuchBucket', 404))
  const { file } = await s3.makeBundle(1)
  await expect(s3.store.put('nowhere', 'a.tgz', file)).rejects.toMatchObject({
    code: 'BUCKET_NOT_FOUND',
    message: `bucket "nowhere" does not exist at "${s3.server.endpoint}"`,
  })
})

test('a bundle that is not there, or has changed since it was made, is told by its path', async () => {
  await using s3 = await startStore(scriptedBucket().respond)
  const { file } = await s3.makeBundle(10)
  const missing = { ...file, path: join(s3.folder, 'nowhere.tgz') }
  await expect(s3.store.put('b', 'a.tgz', missing)).rejects.toMatchObject({
    code: 'SOURCE_INVALID',
    message: expect.stringContaining(`"${missing.path}"`),
  })
  await expect(s3.store.put('b', 'a.tgz', { ...file, sizeBytes: 11 })).rejects.toMatchObject({ code: 'SOURCE_INVALID' })
  expect(s3.server.requests).toHaveLength(0)
})
