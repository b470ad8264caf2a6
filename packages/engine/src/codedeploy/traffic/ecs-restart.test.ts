import { expect, test } from 'vitest'
import { MemoryStore } from '../fixtures/memory-store.ts'
import { blueGreen, PRODUCTION, TEST, TestEcs } from '../fixtures/test-services.ts'
import { settled, VirtualClock } from '../fixtures/virtual-clock.ts'

const MINUTE = 60_000
const linear = { deploymentConfigName: 'CodeDeployDefault.ECSLinear10PercentEvery1Minutes' }
const HOOKS = { AfterInstall: 'before', AfterAllowTraffic: 'after' }

function withHooks(ecs: TestEcs, verdict: 'Succeeded' | 'Failed'): TestEcs {
  ecs.hooks.set('before', ecs.saying('Succeeded'))
  ecs.hooks.set('after', ecs.saying(verdict))
  return ecs
}

test('a shift keeps its times over a kill, and what was missed meanwhile is not made up for', async () => {
  const store = new MemoryStore()
  const first = new TestEcs(store)
  first.connect()
  await first.addService()
  const id = await first.deployTo({}, linear)
  await first.until(() => first.green() === 10)
  await first.clock.advance(2.5 * MINUTE)
  expect(first.green()).toBe(30)
  first.stop()
  await first.clock.advance(3 * MINUTE)

  const second = new TestEcs(store.afterCommits(store.history.length), first.clock)
  expect(second.green()).toBe(30)
  second.connect()
  await second.until(() => second.green() === 60)
  await second.clock.advance(4 * MINUTE)
  expect((await second.ended(id)).status).toBe('Succeeded')
  expect(second.taskSets).toEqual(['blue DRAINING', 'green PRIMARY'])
  second.stop()
})

test.for([
  ['Succeeded', ['blue DRAINING', 'green PRIMARY'], 100],
  ['Failed', ['blue PRIMARY', 'green DRAINING'], 0],
] as const)(
  'a deployment that is killed after any change to anything comes to the same end: %s',
  async ([verdict, sets, weight]) => {
    const store = new MemoryStore()
    const whole = withHooks(new TestEcs(store), verdict)
    whole.connect()
    await whole.addService({ blueGreenDeploymentConfiguration: blueGreen(undefined, 3) })
    const before = store.history.length
    const fields = { ...linear, autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_FAILURE'] } }
    const id = await whole.deployTo(HOOKS, fields)
    await whole.clock.advance(15 * MINUTE)
    expect((await whole.ended(id)).status).toBe(verdict)
    await settled()
    whole.stop()
    const commits = store.history.length
    expect(commits - before).toBeGreaterThan(40)
    for (let count = before + 1; count < commits; count += 1) {
      // As late as the whole of it took, however many survivors there were before.
      const clock = new VirtualClock()
      await clock.advance(15 * MINUTE)
      const survivor = withHooks(new TestEcs(store.afterCommits(count), clock), verdict)
      survivor.connect()
      await settled()
      await survivor.clock.advance(20 * MINUTE)
      const ended = await survivor.ended(id)
      expect([count, ended.status]).toEqual([count, verdict])
      if (verdict === 'Failed') {
        const rollback = await survivor.ended(ended.rollbackInfo.rollbackDeploymentId)
        expect([count, rollback.status]).toEqual([count, 'Succeeded'])
      }
      const found = [survivor.taskSets, survivor.green(PRODUCTION), survivor.green(TEST)]
      expect([count, ...found]).toEqual([count, sets, weight, weight])
      survivor.stop()
    }
  },
)

test('a wait to be continued goes on by its own time, and is ended by whoever asks after a kill', async () => {
  const store = new MemoryStore()
  const first = new TestEcs(store)
  first.connect()
  await first.addService({ blueGreenDeploymentConfiguration: blueGreen(30) })
  const id = await first.deployTo()
  await first.until(async () => (await first.deployment(id)).status === 'Ready')
  first.stop()
  await first.clock.advance(10 * MINUTE)
  for (const isContinued of [true, false]) {
    const next = new TestEcs(store.afterCommits(store.history.length), first.clock)
    next.connect()
    expect((await next.deployment(id)).status).toBe('Ready')
    if (isContinued) await next.call('ContinueDeployment', { deploymentId: id })
    else await next.clock.advance(20 * MINUTE)
    expect((await next.ended(id)).status).toBe(isContinued ? 'Succeeded' : 'Stopped')
    next.stop()
  }
})

test('a stop that was asked for in the middle of a step is heeded after it, also when the engine was killed by then', async () => {
  const store = new MemoryStore()
  const first = new TestEcs(store)
  first.connect()
  await first.addService()
  first.startsSteady = false
  const id = await first.deployTo()
  // Its task set is being made, and nothing of that is kept.
  const answer = await first.call('StopDeployment', { deploymentId: id, autoRollbackEnabled: true })
  expect(answer.status).toBe('Succeeded')
  const stopped = await first.ended(id)
  expect(stopped.status).toBe('Stopped')
  expect((await first.ended(stopped.rollbackInfo.rollbackDeploymentId)).status).toBe('Succeeded')
  expect(first.taskSets.slice(0, 1)).toEqual(['blue PRIMARY'])
  expect(first.taskSets).not.toContain('green ACTIVE')
  first.stop()
})

test('nothing goes on once services are disconnected', async () => {
  const ecs = new TestEcs()
  const disconnect = ecs.connect()
  await ecs.addService()
  const id = await ecs.deployTo({}, linear)
  await ecs.until(() => ecs.green() === 10)
  disconnect()
  await ecs.clock.advance(10 * MINUTE)
  expect(ecs.green()).toBe(10)
  expect((await ecs.deployment(id)).status).toBe('InProgress')
  ecs.stop()
})
