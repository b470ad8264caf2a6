import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { MemoryStore } from '../fixtures/memory-store.ts'
import { appSpec, type HookEvent, TestLambda } from '../fixtures/test-functions.ts'
import { settled, VirtualClock } from '../fixtures/virtual-clock.ts'

const MINUTE = 60_000
const linear = { deploymentConfigName: 'CodeDeployDefault.LambdaLinear10PercentEvery1Minute' }
const SPEC = appSpec({ BeforeAllowTraffic: 'before', AfterAllowTraffic: 'after' })

/** Both hooks answer; `after` says what the test wants. */
function withHooks(lambda: TestLambda, verdict: 'Succeeded' | 'Failed'): TestLambda {
  lambda.hooks.set('before', lambda.saying('Succeeded'))
  lambda.hooks.set('after', lambda.saying(verdict))
  return lambda
}

test('a shift keeps its times over a kill, and what was missed meanwhile is not made up for', async () => {
  const store = new MemoryStore()
  const first = new TestLambda(store)
  first.connect()
  await first.addFunction()
  const id = await first.deploySpec(appSpec(), linear)
  await first.clock.advance(2.5 * MINUTE)
  expect(first.weight).toBe(30)
  first.stop()
  await first.clock.advance(3 * MINUTE)

  const second = new TestLambda(store.afterCommits(store.history.length), first.clock)
  expect(second.weight).toBe(30)
  second.connect()
  expect(second.weight).toBe(60)
  await second.clock.advance(0.5 * MINUTE)
  expect(second.weight).toBe(70)
  await second.clock.advance(3 * MINUTE)
  expect((await second.deployment(id)).status).toBe('Succeeded')
  second.stop()
})

test.for([
  ['Succeeded', 100],
  ['Failed', 0],
] as const)(
  'a deployment that is killed after any of its steps comes to the same end: %s',
  async ([verdict, weight]) => {
    const store = new MemoryStore()
    const whole = withHooks(new TestLambda(store), verdict)
    whole.connect()
    await whole.addFunction()
    const before = store.history.length
    const fields = { ...linear, autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_FAILURE'] } }
    const id = await whole.deploySpec(SPEC, fields)
    await whole.clock.advance(15 * MINUTE)
    expect((await whole.deployment(id)).status).toBe(verdict)
    whole.stop()
    const commits = store.history.length
    expect(commits - before).toBeGreaterThan(20)
    for (let count = before + 1; count < commits; count += 1) {
      // As late as the whole of it took, however many survivors there were before.
      const clock = new VirtualClock()
      await clock.advance(15 * MINUTE)
      const survivor = withHooks(new TestLambda(store.afterCommits(count), clock), verdict)
      survivor.connect()
      await settled()
      await survivor.clock.advance(15 * MINUTE)
      const ended = await survivor.deployment(id)
      expect([count, ended.status]).toEqual([count, verdict])
      if (verdict === 'Failed') {
        const rollback = await survivor.deployment(ended.rollbackInfo.rollbackDeploymentId)
        expect([count, rollback.status]).toEqual([count, 'Succeeded'])
      }
      expect([count, survivor.weight, survivor.route()?.split]).toEqual([count, weight, undefined])
      survivor.stop()
    }
  },
)

test('a hook that had been called is not called again, and one whose call was cut off is, under the same id', async () => {
  const store = new MemoryStore()
  const first = new TestLambda(store)
  const ends: (() => void)[] = []
  first.hooks.set('before', () => new Promise<void>((resolve) => ends.push(resolve)))
  first.connect()
  await first.addFunction()
  await first.deploySpec(SPEC)
  await settled()
  const cutOff = store.history.length
  for (const end of ends) end()
  await settled()
  expect(store.history.length).toBe(cutOff + 1)
  const restart = async (commits: number): Promise<readonly HookEvent[]> => {
    const next = new TestLambda(store.afterCommits(commits), first.clock)
    next.hooks.set('before', () => undefined)
    next.connect()
    await settled()
    next.stop()
    return next.calls
  }
  expect(await restart(cutOff)).toEqual(first.calls)
  expect(await restart(cutOff + 1)).toEqual([])
  first.stop()
})

test('a hook that said nothing by its hour fails the deployment at the next start', async () => {
  const store = new MemoryStore()
  const first = new TestLambda(store)
  first.hooks.set('before', () => undefined)
  first.connect()
  await first.addFunction()
  const id = await first.deploySpec(SPEC)
  await settled()
  first.stop()
  await first.clock.advance(60 * MINUTE)
  const second = new TestLambda(store, first.clock)
  second.connect()
  expect((await second.deployment(id)).errorInformation.code).toBe('HOOK_EXECUTION_FAILURE')
  expect(second.calls).toEqual([])
  second.stop()
})

test('nothing goes on once functions are disconnected', async () => {
  const lambda = new TestLambda()
  const disconnect = lambda.connect()
  await lambda.addFunction()
  const id = await lambda.deploySpec(appSpec(), linear)
  disconnect()
  await lambda.clock.advance(10 * MINUTE)
  expect(lambda.weight).toBe(10)
  expect((await lambda.deployment(id)).status).toBe('InProgress')
  lambda.stop()
})

test('an AppSpec file in a bucket is read when the deployment starts, also at the next start of the engine', async () => {
  const store = new MemoryStore()
  const revision = { revisionType: 'S3', s3Location: { bucket: 'specs', key: 'orders.json', bundleType: 'JSON' } }
  const first = new TestLambda(store)
  first.connect({ open: () => new Promise(() => undefined) })
  await first.addFunction()
  const id = await first.deploySpec('', { revision })
  expect((await first.deployment(id)).status).toBe('Created')
  expect(await first.refusal('ListDeploymentTargets', { deploymentId: id })).toBe('DeploymentNotStartedException')
  first.stop()
  const second = new TestLambda(store, first.clock)
  second.connect({ open: async () => ({ eTag: 'e', body: Readable.from([Buffer.from(appSpec())]) }) })
  expect((await second.ended(id)).status).toBe('Succeeded')
  expect(second.route()).toEqual({ version: '2' })
  second.stop()
})
