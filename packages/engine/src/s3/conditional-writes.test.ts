import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import * as s3 from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readWhole } from '../http/payload.ts'
import { errorOf } from './fixtures/error-of.ts'
import { signer } from './fixtures/signed-request.ts'
import { type StoreFixture, startStore } from './fixtures/start-store.ts'

let store: StoreFixture
const Bucket = 'releases'

beforeAll(async () => {
  store = await startStore()
})
afterAll(() => store[Symbol.asyncDispose]())

/** An upload whose body stops in the middle until it is told to end. */
async function beginPut(key: string, conditions: Readonly<Record<string, string>>) {
  const { headers } = await signer.sign({
    method: 'PUT',
    protocol: 'http:',
    hostname: '127.0.0.1',
    path: `/releases/${key}`,
    headers: { host: `127.0.0.1:${store.port}`, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD', ...conditions },
  })
  const { incoming } = await store.files()
  const call = httpRequest(`${store.endpoint}/releases/${key}`, {
    method: 'PUT',
    headers: { ...headers, 'content-length': '200001' },
  })
  call.write(Buffer.alloc(200_000))
  await expect.poll(async () => (await store.files()).incoming.length).toBe(incoming.length + 1)
  return {
    end: async (): Promise<readonly [number | undefined, string | undefined]> => {
      call.end('x')
      const [answer] = (await once(call, 'response')) as [IncomingMessage]
      const body = (await readWhole(answer, 100_000)).toString()
      return [answer.statusCode, /<Code>(\w+)/.exec(body)?.[1]]
    },
  }
}

test('what is deleted while its replacement is on the way is a conflict, and the replacement is not stored', async () => {
  const { ETag = '' } = await store.put('replaced', 'one')
  const upload = await beginPut('replaced', { 'if-match': ETag })
  await store.client.send(new s3.DeleteObjectCommand({ Bucket, Key: 'replaced' }))
  expect(await upload.end()).toEqual([409, 'ConditionalRequestConflict'])
  expect(await errorOf(store.text('replaced'))).toEqual(['NoSuchKey', 404])
  expect((await store.files()).incoming).toEqual([])
})

test('of two that want to be the first one is, whichever began first', async () => {
  const upload = await beginPut('first', { 'if-none-match': '*' })
  await store.put('first', 'quick', { IfNoneMatch: '*' })
  expect(await upload.end()).toEqual([412, 'PreconditionFailed'])
  expect(await store.text('first')).toBe('quick')
})

test.for<readonly [string, Partial<s3.CompleteMultipartUploadCommandInput>, readonly [string, number | undefined]]>([
  ['nobody was first', { IfNoneMatch: '*' }, ['PreconditionFailed', 412]],
  ['the object is as expected', { IfMatch: '"00000000000000000000000000000000"' }, ['PreconditionFailed', 412]],
])('an upload in parts can be completed only where %s', async ([, conditions, refusal]) => {
  const object = { Bucket, Key: 'in-parts' }
  await store.put('in-parts', 'there')
  const { UploadId } = await store.client.send(new s3.CreateMultipartUploadCommand(object))
  const { ETag } = await store.client.send(
    new s3.UploadPartCommand({ ...object, UploadId, PartNumber: 1, Body: 'part' }),
  )
  const input = { ...object, UploadId, MultipartUpload: { Parts: [{ PartNumber: 1, ETag }] } }
  const complete = (more: Partial<s3.CompleteMultipartUploadCommandInput>) =>
    errorOf(store.client.send(new s3.CompleteMultipartUploadCommand({ ...input, ...more })))
  expect(await complete(conditions)).toEqual(refusal)
  expect(await store.text('in-parts')).toBe('there')
  // The parts are still there: it can be completed without the condition.
  expect(await complete({})).toEqual(['no error', undefined])
  expect(await store.text('in-parts')).toBe('part')
})
