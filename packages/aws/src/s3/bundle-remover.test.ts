import { expect, test } from 'vitest'
import { ENVIRONMENT, type Respond, startScriptedServer, xmlError } from '../fixtures/scripted-server.ts'
import { createS3BundleRemover } from './bundle-remover.ts'

const REVISION = { type: 's3', bucket: 'releases', key: 'shop/a.tgz', bundleType: 'tgz' } as const

async function start(respond: Respond) {
  const server = await startScriptedServer(respond)
  return {
    server,
    remover: createS3BundleRemover({ endpointUrl: server.endpoint, environment: ENVIRONMENT }),
    [Symbol.asyncDispose]: () => server.close(),
  }
}

const OURS = { etag: '"e1"', 'content-length': '12', 'x-amz-meta-slipway-sha256': 'c0ffee' }

test.for([
  ['a bundle of ours', 200, OURS, {}, { kind: 'ours', sizeBytes: 12 }],
  ['one version of it', 200, { ...OURS, 'x-amz-version-id': 'v7' }, {}, { kind: 'ours', sizeBytes: 12, version: 'v7' }],
  ['an object that somebody else stored', 200, { etag: '"e1"', 'x-amz-meta-sha256': 'x' }, {}, { kind: 'foreign' }],
  ['another object than was registered', 200, OURS, { eTag: '"e2"' }, { kind: 'changed' }],
  ['the object that was registered', 200, OURS, { eTag: 'e1' }, { kind: 'ours', sizeBytes: 12 }],
  ['nothing', 404, {}, {}, { kind: 'gone' }],
  ['a marker where the version was', 405, {}, { version: 'v7' }, { kind: 'gone' }],
] as const)('%s is told as that', async ([, status, headers, more, state]) => {
  await using s3 = await start(() => ({ status, headers: { ...headers } }))
  expect(await s3.remover.inspect({ ...REVISION, ...more })).toEqual(state)
})

test('what may not be seen is no object that is gone', async () => {
  await using s3 = await start(() => ({ status: 403 }))
  await expect(s3.remover.inspect(REVISION)).rejects.toMatchObject({ code: 'ACCESS_DENIED' })
})

test('objects and versions go in one request, and what could not be removed comes back with the reason', async () => {
  const body = `<DeleteResult><Error><Key>b.tgz</Key><VersionId>v2</VersionId><Code>AccessDenied</Code><Message>no right</Message></Error></DeleteResult>`
  await using s3 = await start(() => ({ body, headers: { 'content-type': 'application/xml' } }))
  const objects = [
    { bucket: 'releases', key: 'b.tgz' },
    { bucket: 'releases', key: 'b.tgz', version: 'v2' },
  ]
  expect(await s3.remover.remove('releases', objects)).toEqual([
    { object: objects[1], reason: 'no right (AccessDenied)' },
  ])
  expect(s3.server.requests).toHaveLength(1)
  const sent = s3.server.requests[0]
  expect([sent?.method, sent?.target]).toEqual(['POST', '/releases/?delete='])
  expect(sent?.body.toString()).toContain('<Object><Key>b.tgz</Key><VersionId>v2</VersionId></Object>')
})

test('a request that is refused as a whole is an error', async () => {
  await using s3 = await start(() => xmlError('NoSuchBucket', 404))
  await expect(s3.remover.remove('releases', [REVISION])).rejects.toMatchObject({ code: 'BUCKET_NOT_FOUND' })
})
