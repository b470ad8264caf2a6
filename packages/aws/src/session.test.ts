import { describe, expect, test } from 'vitest'
import { ENVIRONMENT, type Respond, serveInTest } from './fixtures/scripted-server.ts'
import { createSessionReader } from './session.ts'

const NOW = Date.UTC(2030, 0, 1)

async function start(respond: Respond, environment: Readonly<Record<string, string>> = {}) {
  const server = await serveInTest(respond)
  const settings = { endpointUrl: server.endpoint, environment: { ...ENVIRONMENT, ...environment } }
  return { server, session: createSessionReader(settings, () => NOW) }
}

const IDENTITY = `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
<Arn>arn:aws:iam::111122223333:user/deployer</Arn><UserId>AIDA</UserId><Account>111122223333</Account>
</GetCallerIdentityResult></GetCallerIdentityResponse>`
const answered = (date: string) => () => ({ headers: { 'content-type': 'text/xml', date }, body: IDENTITY })

test('whose credentials these are is told with the region', async () => {
  const { session, server } = await start(answered(new Date(NOW).toUTCString()))
  expect(await session.describeSession()).toEqual({
    account: '111122223333',
    arn: 'arn:aws:iam::111122223333:user/deployer',
    region: 'eu-central-1',
    clockAheadMs: 0,
  })
  expect(await session.findRegion()).toBe('eu-central-1')
  expect(server.requests[0]?.body.toString()).toContain('Action=GetCallerIdentity')
})

test.for([
  [120_000, 120_000],
  [-400_000, -400_000],
] as const)("a clock that is %i ms ahead of the service's is told so", async ([aheadMs, told]) => {
  const { session } = await start(answered(new Date(NOW - aheadMs).toUTCString()))
  expect((await session.describeSession()).clockAheadMs).toBe(told)
})

test('credentials of the environment are told with their end', async () => {
  const AWS_CREDENTIAL_EXPIRATION = '2030-01-01T01:00:00Z'
  const { session } = await start(answered(''), { AWS_CREDENTIAL_EXPIRATION })
  expect(await session.describeSession()).toMatchObject({ expiresAt: NOW + 3_600_000 })
})

describe('what cannot be told is told as what it is', () => {
  const refused = (code: string) => () => ({
    status: 403,
    headers: { 'content-type': 'text/xml' },
    body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error></ErrorResponse>`,
  })

  test.for([
    ['InvalidClientTokenId', 'CREDENTIALS_INVALID'],
    ['ExpiredToken', 'CREDENTIALS_EXPIRED'],
  ] as const)('%s: %s', async ([code, told]) => {
    const { session } = await start(refused(code))
    await expect(session.describeSession()).rejects.toMatchObject({ code: told })
  })

  test('no region', async () => {
    const { AWS_REGION: _, ...environment } = ENVIRONMENT
    const session = createSessionReader({ environment: { ...environment, AWS_CONFIG_FILE: '/nonexistent' } })
    await expect(session.findRegion()).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  })
})

test('a call that is given up ends with the reason', async () => {
  const { session } = await start(() => new Promise(() => undefined))
  await expect(session.describeSession({ signal: AbortSignal.abort('SIGINT') })).rejects.toBe('SIGINT')
})
