import { systemClock } from '@slipway/core/clock'
import { expect, onTestFinished, test } from 'vitest'
import { Refusal } from './refusal.ts'
import { startServer } from './server.ts'
import type { HttpService, PathService } from './service.ts'

const store: HttpService = {
  signingName: 's3',
  handle: async (_request, response) => void response.end('store'),
  refuse: (_refusal, { response }) => void response.end('refused by the store'),
}
const byPath: PathService = {
  name: 'paths',
  takes: (path) => path.startsWith('/api/'),
  async handle({ url, body, isSecure }, response) {
    if (url.pathname === '/api/refused') throw new Refusal('malformed-request', 'no')
    const chunks: Uint8Array[] = []
    for await (const chunk of body()) chunks.push(chunk)
    response.end(`paths ${isSecure} ${Buffer.concat(chunks)}`)
  },
  refuse: (refusal, { response }) => void response.end(`refused by the paths: ${refusal.message}`),
}

const CREDENTIAL = 'AKIATEST/20260507/us-east-1/s3/aws4_request'
const SIGNED = {
  Authorization: `AWS4-HMAC-SHA256 Credential=${CREDENTIAL}, SignedHeaders=host, Signature=00`,
  'X-Amz-Date': '20260507T080000Z',
}
const PRESIGNED = new URLSearchParams({
  'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
  'X-Amz-Credential': CREDENTIAL,
  'X-Amz-Date': '20260507T080000Z',
  'X-Amz-Expires': '60',
  'X-Amz-SignedHeaders': 'host',
  'X-Amz-Signature': '00',
})

test.for<readonly [string, string, RequestInit, string]>([
  ['a path of its own', '/api/a', {}, 'paths false '],
  ['a body', '/api/a', { method: 'POST', body: 'text' }, 'paths false text'],
  ['a token of its own', '/api/a', { headers: { Authorization: 'Bearer token' } }, 'paths false '],
  ['what it refuses', '/api/refused', {}, 'refused by the paths: no'],
  ['another path', '/other', {}, 'refused by the store'],
  ['a signed request for a key that looks like its path', '/api/a', { headers: SIGNED }, 'store'],
  ['a presigned URL for such a key', `/api/a?${PRESIGNED}`, {}, 'store'],
])('a request with %s goes where it belongs', async ([, path, init, expected]) => {
  const server = await startServer({
    services: [store],
    jsonServices: [],
    pathServices: [byPath],
    credentials: () => undefined,
    callerOfAll: 'AKIATEST',
    clock: systemClock,
  })
  onTestFinished(() => server.close())
  expect(await (await fetch(`${server.endpoint}${path}`, init)).text()).toBe(expected)
})
