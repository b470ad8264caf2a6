import { describe, expect, test } from 'vitest'
import { ENVIRONMENT, type Respond, serveInTest, xmlError } from '../fixtures/scripted-server.ts'
import { createS3ArtifactStore } from './artifact-store.ts'

async function start(respond: Respond) {
  const server = await serveInTest(respond)
  return { server, store: createS3ArtifactStore({ endpointUrl: server.endpoint, environment: ENVIRONMENT }) }
}

describe('the region of a bucket', () => {
  test('is told where the store tells it', async () => {
    const { store, server } = await start(() => ({ headers: { 'x-amz-bucket-region': 'eu-central-1' } }))
    expect(await store.findBucketRegion('releases')).toBe('eu-central-1')
    expect(server.requests[0]).toMatchObject({ method: 'HEAD', target: '/releases/' })
    const silent = await start(() => ({}))
    expect(await silent.store.findBucketRegion('releases')).toBeUndefined()
  })

  test.for([
    [404, {}, 'BUCKET_NOT_FOUND', 'bucket "releases" does not exist'],
    [301, { 'x-amz-bucket-region': 'eu-west-1' }, 'BUCKET_NOT_FOUND', 'is in region "eu-west-1"'],
    [403, {}, 'ACCESS_DENIED', '"s3:ListBucket" is not allowed for bucket "releases"'],
  ] as const)('%i %o: %s', async ([status, headers, code, message]) => {
    const { store } = await start(() => ({ status, headers }))
    await expect(store.findBucketRegion('releases')).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    })
  })
})

test.for([
  ['<Status>Enabled</Status>', true],
  ['<Status>Suspended</Status>', false],
  ['', false],
] as const)('versions: %s %s', async ([status, isVersioned]) => {
  const { store } = await start(() => ({
    headers: { 'content-type': 'application/xml' },
    body: `<VersioningConfiguration>${status}</VersioningConfiguration>`,
  }))
  expect(await store.isVersioned('releases')).toBe(isVersioned)
})

test.for([
  [200, 'present'],
  [404, 'absent'],
] as const)('a key that answers %i is %s', async ([status, told]) => {
  const { store } = await start(() => ({ status }))
  expect(await store.tryRead('releases', 'shop/a')).toBe(told)
})

test('a key that is refused may be absent or forbidden, and is told as refused', async () => {
  const { store } = await start(() => ({ status: 403 }))
  await expect(store.tryRead('releases', 'shop/a')).rejects.toMatchObject({
    code: 'ACCESS_DENIED',
    right: { action: 's3:GetObject' },
  })
})

describe('the right to remove uploads', () => {
  test('is tried with one that does not exist', async () => {
    const { store, server } = await start(() => xmlError('NoSuchUpload', 404))
    expect(await store.tryAbortUpload('releases', 'shop/a')).toBe('allowed')
    expect(server.requests[0]).toMatchObject({ method: 'DELETE' })
    expect(server.requests[0]?.target).toContain('uploadId=slipway-check')
  })

  test.for([
    ['AccessDenied', 403, 'ACCESS_DENIED'],
    ['NoSuchBucket', 404, 'BUCKET_NOT_FOUND'],
  ] as const)('%s', async ([code, status, told]) => {
    const { store } = await start(() => xmlError(code, status))
    await expect(store.tryAbortUpload('releases', 'shop/a')).rejects.toMatchObject({ code: told })
  })
})

describe('the right to store', () => {
  const begun = {
    headers: { 'content-type': 'application/xml' },
    body: '<InitiateMultipartUploadResult><UploadId>u-1</UploadId></InitiateMultipartUploadResult>',
  }

  test('is tried with an upload that is begun and removed, and nothing is sent', async () => {
    const { store, server } = await start(({ method }) => (method === 'POST' ? begun : { status: 204 }))
    expect(await store.tryBeginUpload('releases', 'shop/a')).toBe('allowed')
    expect(server.requests.map(({ method, body }) => `${method} ${body.length}`)).toEqual(['POST 0', 'DELETE 0'])
    expect(server.requests[1]?.target).toContain('uploadId=u-1')
  })

  test('is told when it is missing', async () => {
    const { store } = await start(() => xmlError('AccessDenied', 403))
    await expect(store.tryBeginUpload('releases', 'shop/a')).rejects.toMatchObject({
      code: 'ACCESS_DENIED',
      right: { action: 's3:PutObject' },
    })
  })

  test('an upload that stays behind is told with the command that removes it', async () => {
    const { store } = await start(({ method }) => (method === 'POST' ? begun : xmlError('AccessDenied', 403)))
    await expect(store.tryBeginUpload('releases', 'shop/a')).rejects.toMatchObject({
      message: expect.stringContaining('is left under "s3://releases/shop/a"'),
      hint: expect.stringContaining('--upload-id u-1'),
    })
  })
})
