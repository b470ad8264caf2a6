import { expect, test } from 'vitest'
import { type Answer, type MenderFixture, START_MS, startMender } from '../fixtures/start-mender.ts'

const USERS = '/api/management/v1/useradm'
const DAY = 24 * 3_600_000

const basic = (email: string, password: string) => ({
  Authorization: `Basic ${Buffer.from(`${email}:${password}`).toString('base64')}`,
})
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })
const login = ({ call, access }: MenderFixture, body?: unknown): Promise<Answer> =>
  call('POST', `${USERS}/auth/login`, body, basic(access.email, access.password))
const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
const me = ({ call }: MenderFixture, token: string): Promise<Answer> =>
  call('GET', `${USERS}/users/me`, undefined, bearer(token))

test('a login is answered with a bare token of RS256 that is good for a week', async () => {
  const mender = await startMender()
  const { status, headers, text } = await login(mender)
  expect([status, headers.get('content-type')]).toEqual([200, 'application/jwt'])
  expect(JSON.parse(Buffer.from(text.split('.')[0] ?? '', 'base64url').toString())).toEqual({
    alg: 'RS256',
    typ: 'JWT',
  })
  const { sub, exp, ...claims } = claimsOf(text)
  expect(claims).toMatchObject({
    iss: 'Mender',
    scp: 'mender.*',
    'mender.user': true,
    'mender.plan': 'os',
    'mender.tenant': '',
  })
  expect(exp * 1_000).toBe(START_MS + 7 * DAY)
  expect((await me(mender, text)).json).toMatchObject({ id: sub, email: mender.access.email })
  mender.clock.advance(7 * DAY - 1)
  expect((await me(mender, text)).status).toBe(200)
  mender.clock.advance(1)
  expect((await me(mender, text)).status).toBe(401)
})

test('a login can be asked to last, and a logout ends it', async () => {
  const mender = await startMender()
  const { text } = await login(mender, { no_expiry: true })
  expect(claimsOf(text).exp).toBeUndefined()
  mender.clock.advance(365 * DAY)
  expect((await me(mender, text)).status).toBe(200)
  const out = await mender.call('POST', `${USERS}/auth/logout`, undefined, bearer(text))
  expect([out.status, out.text]).toEqual([202, ''])
  expect((await me(mender, text)).status).toBe(401)
})

test.for<readonly [string, (mender: MenderFixture) => Readonly<Record<string, string>>]>([
  ['another password', ({ access }) => basic(access.email, 'a guess')],
  ['another user', ({ access }) => basic('somebody@example.com', access.password)],
  ['no user at all', () => ({ Authorization: '' })],
  ['a token', ({ token }) => bearer(token)],
])('a login by %s is refused with 401', async ([, headers]) => {
  const mender = await startMender()
  const answer = await mender.call('POST', `${USERS}/auth/login`, undefined, headers(mender))
  expect([answer.status, answer.json]).toEqual([
    401,
    { error: expect.any(String), request_id: answer.headers.get('x-men-requestid') },
  ])
})

test.for<readonly [string, (token: string) => string]>([
  ['no token', () => ''],
  ['another text', () => 'token'],
  [
    'a token with other claims',
    (token) => token.replace(/\.(.*)\./, `.${Buffer.from('{"jti":"x","mender.user":true}').toString('base64url')}.`),
  ],
  [
    'a token that says it is not signed',
    (token) => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${token.split('.')[1]}.`,
  ],
])('%s lets nobody in', async ([, change]) => {
  const mender = await startMender()
  expect((await me(mender, change(mender.token))).status).toBe(401)
})

test('a personal access token is told once, listed without its text, used until it expires or is revoked', async () => {
  const mender = await startMender()
  const { call } = mender
  const made = await call('POST', `${USERS}/settings/tokens`, { name: 'ci', expires_in: 3_600 })
  expect([made.status, made.headers.get('content-type')]).toEqual([200, 'application/jwt'])
  const lasting = await call('POST', `${USERS}/settings/tokens`, { name: 'nightly' })
  for (const { text } of [made, lasting]) expect((await me(mender, text)).status).toBe(200)
  const list = (await call('GET', `${USERS}/settings/tokens`)).json
  expect(list.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(['engine', 'ci', 'nightly']))
  const ci = list.find(({ name }: { name: string }) => name === 'ci')
  expect(ci).toEqual({
    id: expect.any(String),
    name: 'ci',
    created_ts: '2026-05-07T08:00:00.000Z',
    expiration_date: '2026-05-07T09:00:00.000Z',
    last_used: '2026-05-07T08:00:00.000Z',
  })
  mender.clock.advance(3_600_000)
  expect((await me(mender, made.text)).status).toBe(401)
  const nightly = list.find(({ name }: { name: string }) => name === 'nightly')
  expect((await call('DELETE', `${USERS}/settings/tokens/${nightly.id}`)).status).toBe(204)
  expect((await call('DELETE', `${USERS}/settings/tokens/${nightly.id}`)).status).toBe(404)
  expect((await me(mender, lasting.text)).status).toBe(401)
})

test.for([
  ['a life of more than a year', { name: 'ci', expires_in: 31_536_001 }, 400],
  ['no name', { expires_in: 60 }, 400],
  ['a life that is no number', { name: 'ci', expires_in: 'a day' }, 400],
  ['a name that is there', { name: 'engine' }, 409],
] as const)('a personal access token with %s is refused', async ([, body, status]) => {
  const mender = await startMender()
  expect((await mender.call('POST', `${USERS}/settings/tokens`, body)).status).toBe(status)
})

test('an eleventh personal access token is refused with 422', async () => {
  const mender = await startMender()
  const make = (name: string) => mender.call('POST', `${USERS}/settings/tokens`, { name })
  for (let count = 0; count < 10; count += 1) expect((await make(`token ${count}`)).status).toBe(200)
  expect((await make('one more')).status).toBe(422)
})
