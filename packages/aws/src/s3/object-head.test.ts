import { describe, expect, test } from 'vitest'
import { startStore } from '../fixtures/store.ts'

describe('finding', () => {
  const file = { sha256: 'ab'.repeat(32), contentDigest: 'c0ffee', format: 'zip', sizeBytes: 5 } as const
  const sha256 = Buffer.from(file.sha256, 'hex').toString('base64')

  test.for([
    ['the same bytes', { 'content-length': '5', 'x-amz-meta-slipway-sha256': file.sha256 }, true],
    ['the same bytes but cut short', { 'content-length': '4', 'x-amz-meta-slipway-sha256': file.sha256 }, false],
    ['the same checksum of the whole', { 'x-amz-checksum-sha256': sha256, 'x-amz-checksum-type': 'FULL_OBJECT' }, true],
    ['a checksum of checksums', { 'x-amz-checksum-sha256': sha256, 'x-amz-checksum-type': 'COMPOSITE' }, false],
    [
      'the same content in the same format',
      { 'x-amz-meta-slipway-content-digest': 'c0ffee', 'x-amz-meta-slipway-format': 'zip' },
      true,
    ],
    [
      'the same content in another format',
      { 'x-amz-meta-slipway-content-digest': 'c0ffee', 'x-amz-meta-slipway-format': 'tgz' },
      false,
    ],
    ['other bytes', { 'x-amz-meta-slipway-sha256': 'cd'.repeat(32) }, false],
    ['an object of someone else', {}, false],
  ] as const)('%s', async ([, headers, isFound]) => {
    await using s3 = await startStore(() => ({ headers: { etag: '"e1"', 'x-amz-version-id': 'v1', ...headers } }))
    const found = await s3.store.find('releases', 'a.zip', file)
    expect(found).toMatchObject({
      kind: isFound ? 'same' : 'other',
      artifact: { bucket: 'releases', key: 'a.zip', eTag: 'e1', version: 'v1' },
    })
    expect(s3.server.requests).toHaveLength(1)
    expect(s3.server.requests[0]?.method).toBe('HEAD')
  })

  test.for([
    [
      'the same content in the same format',
      { 'x-amz-meta-slipway-content-digest': 'c0ffee', 'x-amz-meta-slipway-format': 'zip' },
      true,
    ],
    [
      'the same content in another format',
      { 'x-amz-meta-slipway-content-digest': 'c0ffee', 'x-amz-meta-slipway-format': 'tgz' },
      false,
    ],
    ['the same content, of a format that is not told', { 'x-amz-meta-slipway-content-digest': 'c0ffee' }, false],
    ['other content', { 'x-amz-meta-slipway-content-digest': 'facade', 'x-amz-meta-slipway-format': 'zip' }, false],
    ['bytes that are told, and no content', { 'x-amz-meta-slipway-sha256': file.sha256 }, false],
    ['a checksum', { 'x-amz-checksum-sha256': sha256, 'x-amz-checksum-type': 'FULL_OBJECT' }, false],
    ['an object of someone else', {}, false],
  ] as const)('what has no bytes yet: %s', async ([, headers, isFound]) => {
    await using s3 = await startStore(() => ({ headers: { etag: '"e1"', ...headers } }))
    const { contentDigest, format } = file
    const { kind } = await s3.store.find('releases', 'a.zip', { contentDigest, format })
    expect(kind).toBe(isFound ? 'same' : 'other')
  })

  test('what is there already is told with its size, where the store tells that', async () => {
    const told = { 'x-amz-meta-slipway-content-digest': 'c0ffee', 'x-amz-meta-slipway-format': 'zip' }
    await using s3 = await startStore((_request, nth) => ({
      headers: { etag: '"e1"', ...told, ...(nth === 1 ? { 'content-length': '4711' } : {}) },
    }))
    const same = { kind: 'same', artifact: { bucket: 'releases', key: 'a.zip', eTag: 'e1' } }
    expect(await s3.store.find('releases', 'a.zip', file)).toEqual({ ...same, sizeBytes: 4_711 })
    expect(await s3.store.find('releases', 'a.zip', file)).toEqual(same)
  })

  test.for([
    [404, 'absent'],
    [403, 'unseen'],
    [400, 'unseen'],
  ] as const)('HTTP %i leaves the key %s: storing will tell what is wrong', async ([status, kind]) => {
    await using s3 = await startStore(() => ({ status }))
    expect(await s3.store.find('releases', 'a.zip', file)).toEqual({ kind })
  })

  test('what Slipway has stored under the key is told by its content, and what has no version by none', async () => {
    const told = { 'x-amz-meta-slipway-content-digest': 'facade', 'x-amz-meta-slipway-format': 'zip' }
    await using s3 = await startStore(() => ({ headers: { etag: '"e1"', 'x-amz-version-id': 'null', ...told } }))
    expect(await s3.store.find('releases', 'a.zip', file)).toEqual({
      kind: 'other',
      artifact: { bucket: 'releases', key: 'a.zip', eTag: 'e1' },
      contentDigest: 'facade',
      format: 'zip',
    })
  })

  test('a bucket of another region is told with its region', async () => {
    await using s3 = await startStore(() => ({ status: 301, headers: { 'x-amz-bucket-region': 'us-west-2' } }))
    await expect(s3.store.find('releases', 'a.zip', file)).rejects.toMatchObject({
      code: 'BUCKET_NOT_FOUND',
      message: 'bucket "releases" is in region "us-west-2", not in "eu-central-1"',
    })
  })

  test('a store that is in trouble is not taken for an empty one', async () => {
    await using s3 = await startStore(() => ({ status: 503 }), { variables: { AWS_MAX_ATTEMPTS: '1' } })
    await expect(s3.store.find('releases', 'a.zip', file)).rejects.toMatchObject({ code: 'SERVICE_UNREACHABLE' })
  })
})

describe('checking', () => {
  const revision = { type: 's3', bucket: 'releases', key: 'shop/a b.zip', bundleType: 'zip', eTag: 'e1' } as const

  test.for([
    ['the object that was deployed', { headers: { etag: '"e1"' } }, 'present'],
    ['another object in its place', { headers: { etag: '"e2"' } }, 'changed'],
    ['nothing', { status: 404 }, 'gone'],
    ['a delete marker in place of its version', { status: 405, headers: { 'x-amz-delete-marker': 'true' } }, 'gone'],
  ] as const)('%s', async ([, answer, expected]) => {
    await using s3 = await startStore(() => answer)
    expect(await s3.store.check(revision)).toBe(expected)
    expect(s3.server.requests[0]).toMatchObject({ method: 'HEAD', target: '/releases/shop/a%20b.zip' })
  })

  test('a version is asked for by its id, and quotes around an ETag make no difference', async () => {
    await using s3 = await startStore(() => ({ headers: { etag: '"e1"' } }))
    expect(await s3.store.check({ ...revision, eTag: '"e1"', version: 'v+1' })).toBe('present')
    expect(s3.server.requests[0]?.target).toBe('/releases/shop/a%20b.zip?versionId=v%2B1')
  })

  test('without an ETag, that something is there is all that can be told', async () => {
    await using s3 = await startStore(() => ({ headers: { etag: '"e9"' } }))
    const { eTag: _, ...unpinned } = revision
    expect(await s3.store.check(unpinned)).toBe('present')
  })

  test('whoever may not look is told so: the object is neither there nor gone', async () => {
    await using s3 = await startStore(() => ({ status: 403 }))
    await expect(s3.store.check(revision)).rejects.toMatchObject({
      code: 'ACCESS_DENIED',
      message: expect.stringContaining('"s3:GetObject" is not allowed for "s3://releases/shop/a b.zip"'),
    })
  })

  test('the commit that an object was stored with is told, and nothing is made up', async () => {
    const commit = '1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b'
    await using s3 = await startStore((_request, nth) =>
      nth === 1 ? { headers: { 'x-amz-meta-slipway-commit': commit } } : { status: nth === 2 ? 200 : 404 },
    )
    expect(await s3.store.commitOf(revision)).toBe(commit)
    expect(await s3.store.commitOf(revision)).toBeUndefined()
    expect(await s3.store.commitOf(revision)).toBeUndefined()
  })
})
