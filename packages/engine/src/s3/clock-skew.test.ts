import * as s3 from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { raw } from './fixtures/signed-request.ts'
import { startStore } from './fixtures/start-store.ts'

const HOUR_MS = 3_600_000

test('a client whose clock is off is told both times and how far they may be apart', async () => {
  const nowMs = Date.now() + HOUR_MS
  await using store = await startStore({ nowMs })
  const { status, body } = await raw(store, 'GET', '/releases/a.zip', {})
  expect([status, /<Code>(\w+)/.exec(body)?.[1]]).toEqual([403, 'RequestTimeTooSkewed'])
  expect(body).toMatch(/<RequestTime>\d{8}T\d{6}Z<\/RequestTime>/)
  expect(body).toContain(`<ServerTime>${new Date(nowMs).toISOString()}</ServerTime>`)
  expect(body).toContain('<MaxAllowedSkewMilliseconds>900000</MaxAllowedSkewMilliseconds>')
})

test('an SDK that may try again corrects its clock by that', async () => {
  await using store = await startStore({ nowMs: Date.now() - HOUR_MS })
  const client = store.connect({ maxAttempts: 2 })
  expect((await client.send(new s3.ListObjectsV2Command({ Bucket: 'releases' }))).KeyCount).toBe(0)
})
