import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { SlipwayError } from '@slipway/core/errors'
import { expect, onTestFinished, test } from 'vitest'
import { ManualClock } from './fixtures/manual-clock.ts'
import { openGitHubBundle } from './github-bundle.ts'

const REVISION = { type: 'GitHub', account: 'octo', repository: 'shop', commitId: 'abc123' } as const

/** Serves GitHub's API with these statuses, one a request, and 200 afterwards. */
async function gitHub(statuses: readonly number[]): Promise<{
  readonly apiUrl: string
  readonly requests: string[]
  readonly close: () => Promise<void>
}> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url} ${request.headers.authorization ?? 'anonymous'}`)
    const status = statuses[requests.length - 1] ?? 200
    response.writeHead(status).end(status === 200 ? 'the tarball' : 'no')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = (): Promise<void> => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(() => resolve()))
  }
  onTestFinished(close)
  return { apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, close }
}

function options(apiUrl: string, signal: AbortSignal = new AbortController().signal) {
  return { apiUrl, clock: new ManualClock(), log: () => undefined, signal }
}

test('a commit of a public repository is fetched as a tarball, without a token', async () => {
  const { apiUrl, requests } = await gitHub([])
  const { body } = await openGitHubBundle(REVISION, options(apiUrl))
  expect(await text(body)).toBe('the tarball')
  expect(requests).toEqual(['GET /repos/octo/shop/tarball/abc123 anonymous'])
})

test('a zip is asked for where one is wanted, and a token goes with it', async () => {
  const { apiUrl, requests } = await gitHub([])
  const { body } = await openGitHubBundle(
    { ...REVISION, bundleType: 'zip' },
    { ...options(`${apiUrl}/api/v3/`), token: 'secret' },
  )
  expect(await text(body)).toBe('the tarball')
  expect(requests).toEqual(['GET /api/v3/repos/octo/shop/zipball/abc123 token secret'])
})

test('an error is tried again after 10, 30 and 90 seconds', async () => {
  const { apiUrl, requests } = await gitHub([500, 404, 502])
  const given = options(apiUrl)
  const opening = openGitHubBundle(REVISION, given)
  for (const seconds of [10, 30, 90]) await given.clock.passSleep(seconds * 1000)
  expect(await text((await opening).body)).toBe('the tarball')
  expect(requests).toHaveLength(4)
})

test('the fourth error is the last', async () => {
  const { apiUrl } = await gitHub([404, 404, 404, 404])
  const given = options(apiUrl)
  const opening = openGitHubBundle(REVISION, given)
  opening.catch(() => undefined)
  for (const seconds of [10, 30, 90]) await given.clock.passSleep(seconds * 1000)
  await expect(opening).rejects.toMatchObject({
    code: 'REVISION_NOT_FOUND',
    message:
      `Could not download bundle at '${apiUrl}/repos/octo/shop/tarball/abc123' after 3 retries. ` +
      "Server returned codes: 404 'Not Found'; 404 'Not Found'; 404 'Not Found'; 404 'Not Found'.",
    hint: expect.stringContaining('check that the repository is public, or give a token'),
  })
})

test.for([
  [401, 'the token is not, or no longer, valid'],
  [404, 'check that the token may read the repository'],
  [403, 'GitHub is limiting or refusing requests'],
] as const)('a %i to a request with a token has its own advice, and never the token', async ([status, advice]) => {
  const { apiUrl } = await gitHub([status, status, status, status])
  const lines: string[] = []
  const given = { ...options(apiUrl), token: 'secret', log: (line: string) => lines.push(line) }
  const opening = openGitHubBundle(REVISION, given)
  opening.catch(() => undefined)
  for (const seconds of [10, 30, 90]) await given.clock.passSleep(seconds * 1000)
  const error = (await opening.catch((reason: unknown) => reason)) as SlipwayError
  expect(error.hint).toContain(advice)
  expect([...lines, error.message, error.hint].join()).not.toContain('secret')
  expect(lines).toHaveLength(3)
})

test('no network is told as that, with the host and the reason', async () => {
  const { apiUrl, close } = await gitHub([])
  await close()
  const given = options(apiUrl)
  const opening = openGitHubBundle(REVISION, given)
  opening.catch(() => undefined)
  for (const seconds of [10, 30, 90]) await given.clock.passSleep(seconds * 1000)
  await expect(opening).rejects.toMatchObject({
    code: 'REVISION_NOT_FOUND',
    message: expect.stringContaining(`no answer from ${new URL(apiUrl).host} (ECONNREFUSED)`),
  })
})

test('an abort ends the wait for the next try', async () => {
  const { apiUrl } = await gitHub([500])
  const controller = new AbortController()
  const given = options(apiUrl, controller.signal)
  const opening = openGitHubBundle(REVISION, given)
  opening.catch(() => undefined)
  await given.clock.untilSleeping(10_000)
  controller.abort(new Error('the engine ends'))
  await expect(opening).rejects.toThrow('the engine ends')
})
