import { expect, test } from 'vitest'
import { ManualClock } from '../../deployment/fixtures/manual-clock.ts'
import { Recorder } from '../fixtures/recorder.ts'
import { foretellExpiry } from './foretell-expiry.ts'

const now = Date.UTC(2026, 10, 21, 12)

function foretold(expiresAt: number | undefined, timeoutMs: number): readonly unknown[] {
  const reporter = new Recorder()
  foretellExpiry(expiresAt, timeoutMs, { clock: new ManualClock({ startAt: now }), reporter })
  return reporter.of('warning').map(({ message }) => message)
}

test.for<[string, number | undefined, string | undefined]>([
  ['last as long as the wait', now + 3_600_000, undefined],
  ['renew themselves, or do not say', undefined, undefined],
  [
    'end before it',
    now + 25 * 60_000,
    'the AWS credentials expire at 2026-11-21T12:25:00Z, in 25 min, and the timeout is 60 min',
  ],
  ['are about to end', now + 30_400, 'the AWS credentials expire at 2026-11-21T12:00:30Z, in 30 s'],
  ['have ended', now - 1_000, 'the AWS credentials expired at 2026-11-21T11:59:59Z'],
])('credentials that %s', ([, expiresAt, warning]) => {
  expect(foretold(expiresAt, 3_600_000)).toEqual(warning === undefined ? [] : [expect.stringContaining(warning)])
})
