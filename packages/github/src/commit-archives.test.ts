import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import { createCommitArchives } from './commit-archives.ts'

const COMMIT = '0123456789abcdef0123456789abcdef01234567'
const ARCHIVE = Buffer.alloc(300_000, 'slipway ')

let server: Server | undefined
const authorizations: (string | undefined)[] = []

afterEach(async () => {
  authorizations.length = 0
  server?.closeAllConnections()
  await new Promise((resolve) => (server === undefined ? resolve(undefined) : server.close(resolve)))
  server = undefined
})

async function start(answer: (response: ServerResponse) => void): Promise<string> {
  server = createServer(({ headers }, response) => {
    authorizations.push(headers.authorization)
    answer(response)
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test.for([
  [undefined, undefined],
  ['ghp_1', 'token ghp_1'],
] as const)('the archive of a commit comes as it is, with the token %s', async ([token, authorization]) => {
  const apiUrl = await start((response) =>
    response.writeHead(200, { 'content-type': 'application/x-gzip', 'content-length': ARCHIVE.length }).end(ARCHIVE),
  )
  const { body, sizeBytes } = await createCommitArchives({ apiUrl, token }).open('octo/shop', COMMIT)
  expect(sizeBytes).toBe(ARCHIVE.length)
  expect((await buffer(body as AsyncIterable<Uint8Array<ArrayBuffer>>)).equals(ARCHIVE)).toBe(true)
  expect(authorizations).toEqual([authorization])
})

test.for([
  [404, 'REVISION_NOT_FOUND'],
  [401, 'ACCESS_DENIED'],
  [403, 'ACCESS_DENIED'],
  [500, 'SERVICE_UNREACHABLE'],
] as const)('an answer of %d is %s', async ([status, code]) => {
  const apiUrl = await start((response) => response.writeHead(status, { 'content-type': 'application/json' }).end('{}'))
  await expect(createCommitArchives({ apiUrl, token: 'ghp_1' }).open('octo/shop', COMMIT)).rejects.toMatchObject({
    code,
    message: expect.not.stringContaining('ghp_1'),
  })
})

test('a signal ends the request with its reason', async () => {
  const cancelled = new AbortController()
  const reason = new Error('enough')
  const apiUrl = await start(() => cancelled.abort(reason))
  const opening = createCommitArchives({ apiUrl, token: undefined }).open('octo/shop', COMMIT, cancelled)
  await expect(opening).rejects.toBe(reason)
})
