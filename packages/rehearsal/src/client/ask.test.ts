import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { askTimes, keepAsking } from './ask.ts'
import { askFunction } from './ask-function.ts'
import { askHttp } from './ask-http.ts'

const never = new AbortController().signal

async function serve(answer: (response: ServerResponse) => void): Promise<AsyncDisposable & { readonly url: URL }> {
  const server = createServer((_, response) => answer(response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = async (): Promise<void> => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  const { port } = server.address() as AddressInfo
  return { url: new URL(`http://127.0.0.1:${port}/health`), [Symbol.asyncDispose]: close }
}

test.for<[string, (response: ServerResponse) => void, object]>([
  [
    'a page is served',
    (it) => it.end('hello'),
    { isServed: true, version: expect.stringMatching(/^200 [0-9a-f]{12}$/) },
  ],
  ['a page that is not there is an answer', (it) => it.writeHead(404).end(), { isServed: true }],
  ['a redirection is an answer', (it) => it.writeHead(302, { location: '/x' }).end(), { isServed: true }],
  ['an error of the server is a loss', (it) => it.writeHead(503).end(), { isServed: false, reason: 'status 503' }],
  ['a connection that is cut is a loss', (it) => it.destroy(), { isServed: false, reason: 'connection reset' }],
  [
    'one that is cut in the middle of an answer too',
    (it) => {
      it.writeHead(200, { 'content-length': '10' }).write('half', () => it.destroy())
    },
    { isServed: false, reason: 'connection reset' },
  ],
])('%s', async ([, answer, verdict]) => {
  await using server = await serve(answer)
  expect(await askHttp(server.url)(never)).toMatchObject(verdict)
})

test('a port that nobody listens on is a loss, and equal pages have equal versions', async () => {
  let url: URL
  {
    await using server = await serve((it) => it.end('hello'))
    url = server.url
    const answers = await askTimes(askHttp(url), { times: 5, connections: 2 }, never)
    expect(answers).toHaveLength(5)
    expect(new Set(answers.map(({ version }) => version)).size).toBe(1)
  }
  expect(await askHttp(url)(never)).toEqual({ isServed: false, reason: 'connection refused' })
})

test('whoever is told to end does', async () => {
  await using server = await serve(() => undefined)
  const until = new AbortController()
  const asking = keepAsking(askHttp(server.url), { pauseMs: 1, onAnswer: () => undefined }, until.signal)
  until.abort()
  await asking
  await expect(askHttp(server.url)(until.signal)).rejects.toBe(until.signal.reason)
})

const call = (status: number, text: string, headers: Readonly<Record<string, string>> = {}) =>
  askFunction(
    { lambda: async () => ({ status, text, headers: new Headers(headers) }) },
    { functionName: 'orders', alias: 'live', payload: '{}' },
  )(never)

test.for<[string, Parameters<typeof call>, object]>([
  ['answers', [200, '{}', { 'x-amz-executed-version': '2' }], { isServed: true, version: 'version 2' }],
  [
    'throws',
    [200, '{"errorType":"Error","errorMessage":"no prices"}', { 'x-amz-function-error': 'Unhandled' }],
    { isServed: false, reason: 'Error: no prices' },
  ],
  ['ends in pieces', [200, 'not JSON', { 'x-amz-function-error': 'Unhandled' }], { reason: 'the function failed' }],
  [
    'is called too often',
    [429, '{"Type":"User","message":"Rate exceeded"}'],
    { reason: 'status 429: User: Rate exceeded' },
  ],
])('of a function that %s, the call tells', async ([, answer, verdict]) => {
  expect(await call(...answer)).toMatchObject(verdict)
})
