import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import {
  ENVIRONMENT,
  type Respond,
  type ScriptedServer,
  startScriptedServer,
  xmlError,
} from '../fixtures/scripted-server.ts'
import { createS3ObjectReader } from './object-reader.ts'

let server: ScriptedServer | undefined

afterEach(async () => {
  await server?.close()
  server = undefined
})

async function start(respond: Respond, signal?: AbortSignal) {
  server = await startScriptedServer(respond)
  return createS3ObjectReader({ endpointUrl: server.endpoint, environment: ENVIRONMENT }, signal)
}

test('an object is opened with what is known of it', async () => {
  const reader = await start(() => ({
    headers: { etag: '"abc"', 'x-amz-version-id': 'v1', 'content-length': '5' },
    body: 'bytes',
  }))
  const object = await reader.open('releases', 'shop/1.zip', 'v1')
  expect(object).toMatchObject({ eTag: 'abc', version: 'v1', sizeBytes: 5 })
  expect(object && (await text(object.body))).toBe('bytes')
  const { pathname, searchParams } = new URL(server?.requests[0]?.target ?? '', 'http://host')
  expect([pathname, searchParams.get('versionId')]).toEqual(['/releases/shop/1.zip', 'v1'])
})

test('a store that does not tell the size is taken at that', async () => {
  const reader = await start(() => ({ headers: { etag: '"abc"' }, body: 'bytes' }))
  const object = await reader.open('releases', 'shop/1.zip')
  expect(object).not.toHaveProperty('sizeBytes')
  expect(object && (await text(object.body))).toBe('bytes')
})

test.for([
  ['NoSuchKey', 404],
  ['NoSuchVersion', 404],
  ['MethodNotAllowed', 405],
] as const)('%s is no object', async ([code, status]) => {
  const reader = await start(() => xmlError(code, status))
  expect(await reader.open('releases', 'gone.zip')).toBeUndefined()
})

test('a bucket that is not there, and a right that is missing, are told as what they are', async () => {
  const reader = await start(({ target }) =>
    target.includes('none') ? xmlError('NoSuchBucket', 404) : xmlError('AccessDenied', 403),
  )
  await expect(reader.open('none', 'a.zip')).rejects.toMatchObject({ code: 'BUCKET_NOT_FOUND' })
  await expect(reader.open('releases', 'a.zip')).rejects.toMatchObject({
    code: 'ACCESS_DENIED',
    right: { action: 's3:GetObject' },
  })
})

test('a signal ends the call with its reason', async () => {
  const cancelled = new AbortController()
  const reason = new Error('enough')
  const reader = await start(() => {
    cancelled.abort(reason)
    return new Promise(() => undefined)
  }, cancelled.signal)
  await expect(reader.open('releases', 'a.zip')).rejects.toBe(reason)
})

test('a look tells what an object is without its bytes, and the digest that it was stored with', async () => {
  const reader = await start(() => ({
    headers: {
      etag: '"abc"',
      'x-amz-version-id': 'v1',
      'content-length': '5',
      'x-amz-meta-slipway-content-digest': 'c0ffee',
    },
  }))
  expect(await reader.look('releases', 'shop/1.zip', 'v1')).toEqual({
    eTag: 'abc',
    version: 'v1',
    sizeBytes: 5,
    contentDigest: 'c0ffee',
  })
  expect(server?.requests.map(({ method, target }) => [method, new URL(target, 'http://host').pathname])).toEqual([
    ['HEAD', '/releases/shop/1.zip'],
  ])
})

test('an object that somebody else stored has no digest to tell', async () => {
  const reader = await start(() => ({ headers: { etag: '"abc"', 'content-length': '5' } }))
  expect(await reader.look('releases', 'shop/1.zip')).toEqual({ eTag: 'abc', sizeBytes: 5 })
})

test.for([404, 405])('a look that is answered with %d meets no object', async (status) => {
  const reader = await start(() => ({ status }))
  expect(await reader.look('releases', 'gone.zip', 'v1')).toBeUndefined()
})

test('a look that is refused names the right', async () => {
  const reader = await start(() => ({ status: 403 }))
  await expect(reader.look('releases', 'a.zip', 'v1')).rejects.toMatchObject({
    code: 'ACCESS_DENIED',
    right: { action: 's3:GetObjectVersion' },
  })
})

test('bytes that break off after nobody reads them any more end nothing', async () => {
  const reader = await start(() => ({ headers: { etag: '"abc"' }, body: 'bytes' }))
  const object = await reader.open('releases', 'shop/1.zip')
  object?.body.destroy(new Error('the connection has gone'))
  await new Promise((resolve) => object?.body.once('close', resolve))
  expect(object?.body.destroyed).toBe(true)
})
