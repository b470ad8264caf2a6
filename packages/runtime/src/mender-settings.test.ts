import { systemClock } from '@slipway/core/clock'
import { expect, test } from 'vitest'
import { isLocalServer, toMenderPolicy, toMenderSettings } from './mender-settings.ts'

function settings(environment: Readonly<Record<string, string>>, server?: string) {
  return toMenderSettings({ 'mender-server': server }, { environment, clock: systemClock, random: () => 0.5 })
}

test('the token comes from the environment, and the server from the option before it', async () => {
  expect(await settings({ MENDER_TOKEN: ' t \n' })).toMatchObject({ serverUrl: 'https://hosted.mender.io', token: 't' })
  const own = { MENDER_SERVER: 'https://own.example', MENDER_TOKEN: 't' }
  expect((await settings(own)).serverUrl).toBe('https://own.example')
  expect((await settings(own, 'http://127.0.0.1:1')).serverUrl).toBe('http://127.0.0.1:1')
})

test('a user may log in where there is no token', async () => {
  const { login } = await settings({ MENDER_USERNAME: 'eva@example', MENDER_PASSWORD: 'p' })
  expect(login).toEqual({ user: 'eva@example', password: 'p' })
  const all = {
    MENDER_USERNAME: 'eva@example',
    MENDER_PASSWORD: 'p',
    MENDER_SECOND_FACTOR: '123456',
    MENDER_CA_FILE: 'ca.pem',
  }
  expect(await settings(all)).toMatchObject({ login: { secondFactor: '123456' }, caFile: 'ca.pem' })
})

test('nobody who asks is told how to, and what is no address is wrong input', async () => {
  await expect(settings({ MENDER_TOKEN: '' })).rejects.toMatchObject({
    code: 'CREDENTIALS_MISSING',
    hint: expect.stringContaining('MENDER_TOKEN'),
  })
  const half = await settings({ MENDER_PASSWORD: 's3cr3t' }).catch((error: unknown) => error)
  expect(half).toMatchObject({
    message: 'MENDER_PASSWORD is set without MENDER_USERNAME, and there is no MENDER_TOKEN',
  })
  await expect(settings({ MENDER_TOKEN: 't' }, 'hosted.mender.io')).rejects.toMatchObject({ code: 'INPUT_INVALID' })
})

test('a proxy of the environment is taken, but not on this machine', async () => {
  const { proxyFor } = await settings({ MENDER_TOKEN: 't', HTTPS_PROXY: 'http://proxy.example:3128' })
  expect(proxyFor?.(new URL('https://hosted.mender.io'))?.href).toBe('http://proxy.example:3128/')
  expect(proxyFor?.(new URL('https://127.0.0.1:8443'))).toBeUndefined()
})

test.for([
  ['http://127.0.0.1:8080', true],
  ['http://[::1]:8080', true],
  ['http://localhost', true],
  ['https://hosted.mender.io', false],
  ['https://localhost.example', false],
] as const)('%s is on this machine: %s', ([serverUrl, isLocal]) => {
  expect(isLocalServer({ serverUrl })).toBe(isLocal)
})

test('the wait options become the policy', () => {
  const values = { timeout: undefined, 'poll-interval': undefined, report: undefined } as const
  const policy = { ...values, 'on-timeout': 'leave', 'on-cancel': 'leave', 'on-failure': 'leave' } as const
  expect(
    toMenderPolicy({ ...policy, 'max-failures': { count: 2 }, 'wait-for-devices': undefined, 'no-artifact': 'fail' }),
  ).toEqual({ maxFailures: 2, noArtifact: 'fail' })
  expect(
    toMenderPolicy({ ...policy, 'max-failures': { percent: 5 }, 'wait-for-devices': 7, 'no-artifact': 'ignore' }),
  ).toEqual({ maxFailures: { percent: 5 }, noArtifact: 'succeed', waitForDevices: 7 })
})
