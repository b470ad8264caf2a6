import { expect, test } from 'vitest'
import { ManualClock } from '../../deployment/fixtures/manual-clock.ts'
import { countsOf, snapshot } from '../../deployment/fixtures/samples.ts'
import { type ProviderScript, ScriptedProvider } from '../../deployment/fixtures/scripted-provider.ts'
import type { DeploymentSnapshot, Target } from '../../deployment/index.ts'
import { SlipwayError } from '../../errors.ts'
import { type WaitRequest, waitForStatus } from './wait-for-status.ts'

const FAILED = { code: 'DEVICES_FAILED', message: '3 of 40 devices failed; 2 may' }

/** A look at a fleet that is too large to be described whole, of which three devices have failed. */
function fleet(more: Partial<DeploymentSnapshot['deployment']> = {}): DeploymentSnapshot {
  const targets = Array.from({ length: 3 }, (_, place): Target => {
    return { id: `device-${place}`, type: 'device', state: 'failed', nativeStatus: 'failure', events: [] }
  })
  const counts = countsOf({ pending: 30, succeeded: 7, failed: 3 })
  return snapshot('in-progress', targets, { service: 'mender', nativeStatus: 'inprogress', counts, ...more })
}

function wait(script: ProviderScript, more: Partial<WaitRequest> = {}) {
  const provider = new ScriptedProvider(script)
  const result = waitForStatus(
    { deploymentId: 'd-1', timeoutMs: 3_600_000, ...more },
    {
      provider,
      clock: new ManualClock({ isRunning: true }),
      schedule: { floorMs: 10_000, random: () => 0 },
      reporter: { report: () => undefined },
    },
  )
  return { provider, result }
}

test('a verdict of failure ends the wait, describes what failed, and leaves the deployment', async () => {
  const { provider, result } = wait({ looks: { 'd-1': [fleet({ verdict: { kind: 'failed', failure: FAILED } })] } })
  expect(await result).toMatchObject({
    outcome: 'failed',
    status: 'inprogress',
    actionTaken: 'none',
    failure: { code: 'DEVICES_FAILED', message: '3 of 40 devices failed; 2 may; the deployment was left running' },
  })
  expect((await result).targets).toHaveLength(3)
  expect(provider.count('stop')).toBe(0)
})

test('the failed ones are listed anew for it, however short ago they were', async () => {
  const verdict = { kind: 'failed', failure: FAILED } as const
  const one = fleet({ counts: countsOf({ pending: 39, failed: 1 }) })
  const before = { ...one, targets: one.targets.slice(0, 1) }
  const { result } = wait({ looks: { 'd-1': [before, fleet({ verdict })] } })
  expect((await result).targets).toHaveLength(3)
})

test('it is stopped where that is asked for', async () => {
  const looks = { 'd-1': [fleet({ verdict: { kind: 'failed', failure: FAILED } })] }
  const { provider, result } = wait({ looks }, { onFailure: 'stop' })
  expect(await result).toMatchObject({
    outcome: 'failed',
    actionTaken: 'stopped',
    failure: { message: '3 of 40 devices failed; 2 may; the deployment was told to stop' },
  })
  expect(provider.asked).toContain('stop d-1')
})

test('where it had ended by then, it is told by its end', async () => {
  const over = snapshot('failed', [], { service: 'mender', failure: FAILED })
  const looks = { 'd-1': [fleet({ verdict: { kind: 'failed', failure: FAILED } }), over] }
  const { result } = wait({ looks, stop: new SlipwayError('ALREADY_COMPLETED', 'it is over') }, { onFailure: 'stop' })
  expect(await result).toMatchObject({ outcome: 'failed', status: 'Failed', failure: FAILED, actionTaken: 'none' })
})

test('enough devices end the wait at a point, whatever it was for', async () => {
  const { result } = wait({ looks: { 'd-1': [fleet(), fleet({ verdict: { kind: 'enough', devices: 7 } })] } })
  expect(await result).toMatchObject({ outcome: 'reached', reached: { point: 'enough-devices', devices: 7 } })
})

test('no rollback is looked for where the service has none', async () => {
  const { provider, result } = wait({
    looks: { 'd-1': [snapshot('failed', [], { service: 'mender', failure: FAILED })] },
  })
  expect(await result).toMatchObject({ outcome: 'failed', failure: FAILED })
  expect(provider.count('get')).toBe(1)
})

test('a wait that ends before the first phase says when that is', async () => {
  const scheduled = snapshot('pending', [], {
    service: 'mender',
    nativeStatus: 'scheduled',
    startsAt: Date.UTC(2026, 6, 7),
  })
  const { result } = wait({ looks: { 'd-1': [scheduled] } }, { timeoutMs: 60_000 })
  expect(await result).toMatchObject({
    outcome: 'timed-out',
    failure: {
      message: 'deployment d-1 was still scheduled, to begin at 2026-07-07T00:00:00.000Z, and was left running',
    },
  })
})
