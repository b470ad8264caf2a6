import { SlipwayError } from '@slipway/core/errors'
import { expect, test } from 'vitest'
import { event, target } from '../fixtures/reports.ts'
import { PATIENCE_MS, stopUnhealthy } from './stop-unhealthy.ts'

/** A deployment whose instance is in an event until then, on a clock that runs whenever somebody sleeps. */
async function play(name: string, untilMs: number, refusal?: SlipwayError) {
  let nowMs = 0
  const ended = new AbortController()
  const stopped: (string | number)[] = []
  const clock = {
    now: () => nowMs,
    sleep: async (ms: number) => {
      nowMs += ms
      if (nowMs >= untilMs) ended.abort()
      ended.signal.throwIfAborted()
    },
  }
  const provider = {
    async *listTargets() {
      yield [target('i-1', [event(name, 0, 0, { state: 'in-progress' })], { state: 'in-progress' })]
    },
    stopDeployment: async (_: string, { rollback }: { readonly rollback: boolean }) => {
      if (refusal !== undefined) throw refusal
      stopped.push(`rollback ${rollback}`)
      return { status: 'stopped' } as const
    },
  }
  const onStop = (instance: string): unknown => stopped.push(instance, nowMs)
  await stopUnhealthy('d-1', { provider, clock }, onStop, ended.signal)
  return stopped
}

test('an instance that the load balancer does not find healthy is waited for so long, and no longer', async () => {
  expect(await play('AllowTraffic', 3_600_000)).toEqual(['rollback false', 'i-1', PATIENCE_MS + 1_000])
  expect(await play('AllowTraffic', PATIENCE_MS)).toEqual([])
})

test('a script may take as long as it takes', async () => {
  expect(await play('ApplicationStart', 3_600_000)).toEqual([])
})

test('a deployment that is over just then needs no stop', async () => {
  expect(await play('AllowTraffic', 3_600_000, new SlipwayError('ALREADY_COMPLETED', 'over'))).toEqual([])
  const denied = new SlipwayError('ACCESS_DENIED', 'no')
  await expect(play('AllowTraffic', 3_600_000, denied)).rejects.toBe(denied)
})
