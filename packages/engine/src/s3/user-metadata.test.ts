import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { HeadObjectCommand } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { errorOf } from './fixtures/error-of.ts'
import { signer } from './fixtures/signed-request.ts'
import { startStore } from './fixtures/start-store.ts'

test('what is no ASCII comes back as an encoded word, byte for byte as S3 documents it', async () => {
  await using store = await startStore()
  const nonAscii = 'ÄMÄZÕÑ S3'
  const { headers } = await signer.sign({
    method: 'PUT',
    protocol: 'http:',
    hostname: '127.0.0.1',
    path: '/releases/meta',
    headers: {
      host: `127.0.0.1:${store.port}`,
      'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
      'x-amz-meta-ascii': 'AMAZONS3',
      'x-amz-meta-nonascii': nonAscii,
    },
  })
  // Node writes a character of a header as one byte: so these are the bytes of UTF-8.
  const bytes = Buffer.from(nonAscii, 'utf8').toString('latin1')
  const call = httpRequest(`${store.endpoint}/releases/meta`, {
    method: 'PUT',
    headers: { ...headers, 'x-amz-meta-nonascii': bytes },
  })
  call.end(Buffer.from('x'))
  const [answer] = (await once(call, 'response')) as [IncomingMessage]
  expect(answer.resume().statusCode).toBe(200)
  const { Metadata } = await store.client.send(new HeadObjectCommand({ Bucket: 'releases', Key: 'meta' }))
  expect(Metadata).toEqual({ ascii: 'AMAZONS3', nonascii: '=?UTF-8?B?w4PChE3Dg8KEWsODwpXDg8KRIFMz?=' })
})

test('names and values together have 2,048 bytes at most', async () => {
  await using store = await startStore()
  const put = (sizeBytes: number) => errorOf(store.put('meta', 'x', { Metadata: { name: 'v'.repeat(sizeBytes - 4) } }))
  expect(await put(2_048)).toEqual(['no error', undefined])
  expect(await put(2_049)).toEqual(['MetadataTooLarge', 400])
})
