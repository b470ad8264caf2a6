import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { inspect } from 'node:util'
import { SlipwayError } from '@slipway/core/errors'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ManualClock } from '../../../core/src/deployment/fixtures/manual-clock.ts'
import { type Answer, type Respond, refused, serveInTest } from '../fixtures/scripted-server.ts'
import type { MenderSettings } from '../settings.ts'
import { createClient, type MenderCall } from './client.ts'

const CALL: MenderCall = { method: 'GET', path: '/api/thing', purpose: 'get the thing' }
const TOKEN = 'secret-token-of-mine'

async function start(respond: Respond, settings: Partial<MenderSettings> = {}) {
  const server = await serveInTest(respond)
  const clock = new ManualClock({ isRunning: true })
  const client = createClient({ serverUrl: server.endpoint, token: TOKEN, clock, random: () => 0, ...settings })
  return { server, clock, client }
}

/** A JWT that says so of itself; nobody checks its signature here. */
function jwt(claims: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'RS256' })}.${part(claims)}.c2lnbmF0dXJl`
}

describe('a request', () => {
  test('carries the token, a user agent with the version, and the path below which the server is', async () => {
    const { server } = await start(() => ({ body: {} }))
    const client = createClient({ serverUrl: `${server.endpoint}/mender/`, token: TOKEN })
    await client.json({ ...CALL, method: 'POST', json: { a: 1 } })
    const [request] = server.requests
    expect(request?.path).toBe('/mender/api/thing')
    expect(request?.headers).toMatchObject({
      authorization: `Bearer ${TOKEN}`,
      'content-type': 'application/json',
      'user-agent': expect.stringMatching(/^slipway\/\d+\.\d+\.\d+$/),
    })
    expect(request?.json).toEqual({ a: 1 })
  })

  test('is answered by nothing where there is nothing', async () => {
    const { client } = await start(() => ({ status: 204 }))
    expect((await client.json(CALL)).value).toBeUndefined()
  })

  test.for(['not a url', 'ftp://host', ''])('goes to no such server: "%s"', (serverUrl) => {
    expect(() => createClient({ serverUrl, token: TOKEN })).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }))
  })

  test('takes no user and password out of the address, and does not show them', () => {
    const wrong = (): unknown => createClient({ serverUrl: 'https://me:hunter22@host', token: TOKEN })
    expect(wrong).toThrow(expect.objectContaining({ message: expect.not.stringContaining('hunter22') }))
  })

  test('without a token is not made', async () => {
    const server = await serveInTest(() => ({}))
    const client = createClient({ serverUrl: server.endpoint })
    await expect(client.json(CALL)).rejects.toMatchObject({ code: 'CREDENTIALS_MISSING' })
    expect(server.requests).toHaveLength(0)
  })

  test('with a token that has a line break in it is not made either', async () => {
    const { client, server } = await start(() => ({}), { token: `${TOKEN}\n` })
    const error = await client.json(CALL).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'CREDENTIALS_INVALID' })
    expect(inspect(error, { depth: 9 })).not.toContain(TOKEN)
    expect(server.requests).toHaveLength(0)
  })

  test('goes through the proxy that it is told, whole, with the proxy’s own credentials', async () => {
    const { server } = await start(() => ({ body: { ok: true } }))
    const tunnels: (string | undefined)[] = []
    const proxy = createServer()
    proxy.on('connect', (request, socket) => {
      tunnels.push(`${request.url} ${request.headers['proxy-authorization']}`)
      const upstream = connect(server.port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
        upstream.pipe(socket).pipe(upstream)
      })
      upstream.on('error', () => socket.destroy())
      socket.on('error', () => upstream.destroy())
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      proxy.closeAllConnections()
      proxy.close()
    })
    const { port } = proxy.address() as AddressInfo
    const proxyFor = () => new URL(`http://me:pass%40word@127.0.0.1:${port}`)
    const client = createClient({ serverUrl: server.endpoint, token: TOKEN, proxyFor })
    expect((await client.json(CALL)).value).toEqual({ ok: true })
    const basic = Buffer.from('me:pass@word').toString('base64')
    expect(tunnels).toEqual([`127.0.0.1:${server.port} Basic ${basic}`])
  })

  test('names the proxy behind which nothing is found, without its password', async () => {
    const { server } = await start(() => ({}))
    await server.close()
    const proxyFor = () => new URL(`http://me:hunter22@127.0.0.1:${server.port}`)
    const client = createClient({ serverUrl: 'https://mender.test', token: TOKEN, proxyFor, maxAttempts: 1 })
    const error = await client.json(CALL).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      code: 'SERVICE_UNREACHABLE',
      message: `the Mender server cannot be reached at "https://mender.test" through the proxy "http://127.0.0.1:${server.port}": nothing listens there (ECONNREFUSED)`,
    })
    expect(inspect(error, { depth: 9 })).not.toContain('hunter22')
  })

  test.for([
    ['/nowhere/ca.pem', 'cannot be read'],
    [new URL('../../package.json', import.meta.url).pathname, 'has no certificate in it'],
  ] as const)('trusts no authority of "%s"', async ([caFile, message]) => {
    const { client } = await start(() => ({}), { caFile })
    await expect(client.json(CALL)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining(message),
    })
  })
})

describe('a login', () => {
  const login = { user: 'ci@example.com', password: 'pass:word-1' }

  test('is made once, by HTTP Basic, for all calls', async () => {
    const token = jwt({ exp: 4_000_000_000 })
    const respond: Respond = ({ path }) => (path.endsWith('/auth/login') ? { body: `${token}\n` } : { body: {} })
    const { server } = await start(respond)
    const client = createClient({ serverUrl: server.endpoint, login: { ...login, secondFactor: '123456' } })
    await Promise.all([client.json(CALL), client.json(CALL)])
    const [first, ...rest] = server.requests
    expect(first?.headers.authorization).toBe(`Basic ${Buffer.from('ci@example.com:pass:word-1').toString('base64')}`)
    expect(first?.json).toEqual({ token2fa: '123456' })
    expect(rest.map(({ path, headers }) => `${path} ${headers.authorization}`)).toEqual([
      `/api/thing Bearer ${token}`,
      `/api/thing Bearer ${token}`,
    ])
  })

  test('is made again when its token has ended in the middle of a wait', async () => {
    const respond: Respond = ({ path, headers }, nth) => {
      if (path.endsWith('/auth/login')) return { body: jwt({ nth }) }
      return headers.authorization === `Bearer ${jwt({ nth: 1 })}` ? refused(401) : { body: { ok: true } }
    }
    const { server } = await start(respond)
    const client = createClient({ serverUrl: server.endpoint, login })
    expect((await client.json(CALL)).value).toEqual({ ok: true })
    expect(server.requests).toHaveLength(4)
  })

  test('with a wrong password is told, without it', async () => {
    const { server } = await start(() => refused(401, `no user ci@example.com with pass:word-1`))
    const client = createClient({ serverUrl: server.endpoint, login })
    const error = await client.json(CALL).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'CREDENTIALS_INVALID', hint: expect.stringContaining('personal access token') })
    expect(inspect(error, { depth: 9 })).not.toContain('pass:word-1')
    expect(server.requests).toHaveLength(1)
  })

  test('that is answered by a page is told', async () => {
    const { server } = await start(() => ({ body: '<html>welcome</html>' }))
    const client = createClient({ serverUrl: server.endpoint, login })
    await expect(client.json(CALL)).rejects.toMatchObject({ code: 'SERVICE_UNREACHABLE' })
  })
})

describe('a refusal', () => {
  test.for<[number, Answer, string, string]>([
    [
      400,
      refused(400, 'no such field'),
      'SERVICE_REFUSED',
      'refused to get the thing: no such field (HTTP 400, request req-1)',
    ],
    [401, refused(401), 'CREDENTIALS_INVALID', 'does not take the token'],
    [403, refused(403), 'ACCESS_DENIED', 'the token may not get the thing'],
    [404, refused(404), 'SERVICE_REFUSED', 'refused to get the thing'],
    [409, refused(409), 'SERVICE_REFUSED', 'refused to get the thing'],
    [413, { status: 413, body: '<html>too large</html>' }, 'ARTIFACT_TOO_LARGE', 'is larger than the Mender server'],
    [422, refused(422), 'SERVICE_REFUSED', 'refused to get the thing'],
    [429, refused(429), 'SERVICE_UNREACHABLE', 'throttled the wish to get the thing 4 times'],
    [500, refused(500), 'SERVICE_UNREACHABLE', 'failed to get the thing 4 times'],
    [503, { status: 503 }, 'SERVICE_UNREACHABLE', 'is not there to get the thing 4 times'],
    [404, { status: 404, body: 'no page' }, 'SERVICE_UNREACHABLE', 'is not a Mender server'],
    [302, { status: 302, headers: { location: 'https://elsewhere' } }, 'SERVICE_UNREACHABLE', 'is not a Mender server'],
    [407, { status: 407 }, 'SERVICE_UNREACHABLE', 'wants a user and a password'],
  ])('with %i is told as such', async ([, answer, code, message]) => {
    const { client } = await start(() => answer)
    await expect(client.json(CALL)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
      hint: expect.stringMatching(/./),
    })
  })

  test('says of a token that has ended that it has, and of another what may have revoked it', async () => {
    const ended = await start(() => refused(401), {
      token: jwt({ exp: 1_000 }),
      clock: new ManualClock({ startAt: 2_000_000 }),
    })
    await expect(ended.client.json(CALL)).rejects.toMatchObject({
      code: 'CREDENTIALS_EXPIRED',
      message: expect.stringContaining('expired at 1970-01-01T00:16:40.000Z'),
    })
    const revoked = await start(() => refused(401))
    await expect(revoked.client.json(CALL)).rejects.toMatchObject({ hint: expect.stringContaining('plan') })
  })

  test('says of a token that was taken before that it is no more, which is no end of a deployment', async () => {
    const { client } = await start((_request, nth) => (nth === 1 ? { body: {} } : refused(401)))
    await client.json(CALL)
    await expect(client.json(CALL)).rejects.toMatchObject({
      code: 'CREDENTIALS_EXPIRED',
      message: expect.stringContaining('does not take the token any more'),
    })
  })

  test.for([
    ['https://mender.example/api?session=s3cr3t', 'to "https://mender.example":'],
    ['/login', 'correct the server URL'],
    ['javascript:alert(1)', 'correct the server URL'],
  ] as const)('that sends on to %s is told with no more than its address', async ([location, hint]) => {
    const { client } = await start(() => ({ status: 301, headers: { location } }))
    const error: unknown = await client.json(CALL).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'SERVICE_UNREACHABLE', hint: expect.stringContaining(hint) })
    expect(inspect(error)).not.toContain('s3cr3t')
  })

  test('of a gateway before the server does not name a log of Mender', async () => {
    const { client } = await start(() => ({ status: 502 }))
    await expect(client.json(CALL)).rejects.toMatchObject({ hint: expect.stringContaining('load balancer') })
  })

  test('waits as long as it is told to, and no longer than a minute', async () => {
    const pauses: number[] = []
    for (const wish of ['7', '3600', 'Thu, 01 Jan 1970 00:00:30 GMT']) {
      const respond: Respond = (_request, nth) =>
        nth === 1 ? { ...refused(429), headers: { 'retry-after': wish } } : { body: {} }
      const { client, clock } = await start(respond)
      await client.json(CALL)
      pauses.push(clock.now())
    }
    expect(pauses).toEqual([7_000, 60_000, 30_000])
  })

  test.for<[MenderCall['method'], number, number]>([
    ['GET', 500, 4],
    ['PUT', 502, 4],
    ['POST', 500, 1],
    ['POST', 429, 4],
    ['GET', 400, 1],
    ['GET', 501, 1],
  ])('of a %s with %i is met %i times', async ([method, status, times]) => {
    const { client, server } = await start(() => refused(status))
    const error = await client.json({ ...CALL, method }).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ attempts: times })
    expect(server.requests).toHaveLength(times)
  })

  test('of a connection that broke is not met by a second POST: the first may have been carried out', async () => {
    const { client, server } = await start(() => 'drop')
    await expect(client.json({ ...CALL, method: 'POST' })).rejects.toMatchObject({
      code: 'SERVICE_UNREACHABLE',
      message: expect.stringContaining('the connection was broken off'),
    })
    expect(server.requests).toHaveLength(1)
  })

  test('never shows the token, whatever a server sends back', async () => {
    for (const body of [
      { error: `token ${TOKEN} is wrong`, request_id: TOKEN },
      { error: `Authorization: Bearer ${encodeURIComponent(TOKEN)}` },
    ]) {
      const { client } = await start(() => ({ status: 400, body }))
      const error = await client.json(CALL).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(SlipwayError)
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(TOKEN)
      expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(TOKEN)
    }
  })

  test('of a broken connection does not show it either', async () => {
    const { client } = await start(() => 'drop', { maxAttempts: 1 })
    const error = await client.json(CALL).catch((thrown: unknown) => thrown)
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(TOKEN)
  })
})

test('an answer that is no JSON is told as that of another program', async () => {
  const { client } = await start(() => ({ body: '<html>' }))
  await expect(client.json(CALL)).rejects.toMatchObject({ code: 'SERVICE_UNREACHABLE' })
})

test('a pause between two tries ends with the signal', async () => {
  const cancelled = new AbortController()
  const { client } = await start(
    () => {
      setImmediate(() => cancelled.abort(new Error('enough')))
      return refused(500)
    },
    { clock: new ManualClock() },
  )
  await expect(client.json({ ...CALL, signal: cancelled.signal })).rejects.toThrow('enough')
})
