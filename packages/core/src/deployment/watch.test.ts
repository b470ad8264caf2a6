import { expect, test } from 'vitest'
import { SlipwayError } from '../errors.ts'
import { ManualClock, settle } from './fixtures/manual-clock.ts'
import { countsOf, event, instance, snapshot } from './fixtures/samples.ts'
import { type Look, ScriptedProvider } from './fixtures/scripted-provider.ts'
import type { DeploymentSnapshot } from './model.ts'
import { type WatchOptions, watchDeployment } from './watch.ts'

const unreachable = new SlipwayError('SERVICE_UNREACHABLE', 'CodeDeploy cannot be reached')
const schedule = { floorMs: 1_000, random: () => 0 }
const running = snapshot('in-progress', [instance('web-1', 'in-progress', [event('Install', 'in-progress')])])
const succeeded = snapshot('succeeded', [instance('web-1', 'succeeded', [event('Install', 'succeeded')])])

interface Watched {
  readonly seen: DeploymentSnapshot[]
  readonly provider: ScriptedProvider
  readonly clock: ManualClock
  readonly error: unknown
  readonly unchanged: number
  readonly failedLooks: readonly number[]
}

/** Watches to the end on a clock that runs by itself. */
async function watch(looks: readonly Look[], options: Partial<WatchOptions> = {}): Promise<Watched> {
  const clock = new ManualClock({ isRunning: true })
  const provider = new ScriptedProvider({ looks: { 'd-1': looks } })
  const seen: DeploymentSnapshot[] = []
  const failedLooks: number[] = []
  let unchanged = 0
  let error: unknown
  try {
    const watched = watchDeployment(provider, 'd-1', {
      clock,
      schedule,
      onUnchanged: () => {
        unchanged += 1
      },
      onLookFailed: (_, count) => failedLooks.push(count),
      ...options,
    })
    for await (const one of watched) seen.push(one)
  } catch (thrown) {
    error = thrown
  }
  return { seen, provider, clock, error, unchanged, failedLooks }
}

/** A fleet of which all is told in numbers, and only what failed by name. */
function largeFleet(state: 'in-progress' | 'succeeded' | 'failed', failed: number, more = {}): DeploymentSnapshot {
  const targets = Array.from({ length: failed }, (_, index) => instance(`web-${index}`, 'failed'))
  const { deployment } = snapshot(state, [], { counts: countsOf({ succeeded: 5_000 - failed, failed, ...more }) })
  return { deployment, targets }
}

test('what is seen twice is told once', async () => {
  const { seen, unchanged } = await watch([running, running, running, succeeded])
  expect(seen).toEqual([running, succeeded])
  expect(unchanged).toBe(2)
})

test('the last snapshot is terminal, and nothing is asked after it', async () => {
  const { seen, provider } = await watch([snapshot('pending'), running, succeeded, running])
  expect(seen.at(-1)?.deployment.state).toBe('succeeded')
  expect(provider.count('get')).toBe(3)
})

test.for(['ready', 'baking', 'stopping'] as const)('a deployment that is %s has not ended', async (state) => {
  const { seen } = await watch([snapshot(state), snapshot('stopped')])
  expect(seen.map(({ deployment }) => deployment.state)).toEqual([state, 'stopped'])
})

test('a lifecycle event that moves on is a change', async () => {
  const before = snapshot('in-progress', [instance('web-1', 'in-progress', [event('Install', 'pending')])])
  const { seen } = await watch([before, running, succeeded])
  expect(seen).toHaveLength(3)
})

test('a fleet of one batch is looked at in full at each look, whatever the size of the pages', async () => {
  const fleet = Array.from({ length: 25 }, (_, index) => instance(`web-${index}`, 'in-progress'))
  const { seen, provider } = await watch([snapshot('in-progress', fleet), succeeded])
  expect(seen[0]?.targets).toEqual(fleet)
  expect(provider.asked).toEqual(['get d-1', 'list d-1', 'get d-1', 'list d-1'])
})

test.for<readonly [string, DeploymentSnapshot]>([
  [
    'its targets',
    snapshot('in-progress', [instance('web-1', 'failed'), instance('web-2', 'skipped')], {
      counts: countsOf({ pending: 1, inProgress: 1 }),
    }),
  ],
  ['its overview', snapshot('in-progress', [], { counts: countsOf({ succeeded: 4_000, failed: 2 }) })],
])('with every target done by %s, the end is looked for without delay', async ([, done]) => {
  const waiting = snapshot('in-progress', [instance('web-1', 'in-progress'), instance('web-2', 'pending')])
  const long = Array.from({ length: 60 }, () => waiting)
  const paused: number[] = []
  const clock = new ManualClock({ isRunning: true })
  const sleep = clock.sleep.bind(clock)
  clock.sleep = (ms, signal) => {
    paused.push(ms)
    return sleep(ms, signal)
  }
  await watch([...long, done, succeeded], { clock, schedule: { floorMs: 100, random: () => 0 } })
  expect(paused.at(-2)).toBeGreaterThan(100)
  expect(paused.at(-1)).toBe(100)
})

test('targets are not asked for before there are any', async () => {
  const { provider } = await watch([snapshot('pending'), snapshot('pending'), snapshot('failed')])
  expect(provider.count('list')).toBe(0)
})

test('one failed look is not a failed deployment', async () => {
  const { seen, error, failedLooks } = await watch([running, unreachable, unreachable, running, unreachable, succeeded])
  expect(error).toBeUndefined()
  expect(seen).toEqual([running, succeeded])
  expect(failedLooks).toEqual([1, 2, 1])
})

test('looks that fail are repeated for five minutes of silence, and no longer', async () => {
  const { error, clock, seen } = await watch([running, unreachable])
  expect(error).toBe(unreachable)
  expect(seen).toEqual([running])
  expect(clock.now()).toBe(5 * 60_000)
})

test('looks that fail come more and more seldom, but at least once in a minute', async () => {
  const times: number[] = []
  const clock = new ManualClock({ isRunning: true })
  await watch([running, unreachable], { clock, onLookFailed: () => times.push(clock.now()) })
  const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0))
  expect(pauses.slice(0, 3)).toEqual([2_000, 4_000, 8_000])
  expect(Math.max(...pauses)).toBeLessThanOrEqual(60_000)
})

test('an answer between two silences gives back all the patience', async () => {
  const silence = (looks: number): Look[] => Array.from({ length: looks }, () => unreachable)
  const { error, clock } = await watch([running, ...silence(7), running, ...silence(6), succeeded])
  expect(error).toBeUndefined()
  expect(clock.now()).toBeGreaterThan(5 * 60_000)
})

test.for(['CREDENTIALS_EXPIRED', 'ACCESS_DENIED', 'DEPLOYMENT_NOT_FOUND'] as const)(
  '%s does not mend itself and ends the watch at once',
  async (code) => {
    const expired = new SlipwayError(code, 'no more')
    const { error, seen, provider } = await watch([running, expired, succeeded])
    expect(error).toBe(expired)
    expect(seen).toEqual([running])
    expect(provider.count('get')).toBe(2)
  },
)

test('a defect is not taken for trouble of the service', async () => {
  const defect = new TypeError('undefined is not a function')
  expect((await watch([running, defect, succeeded])).error).toBe(defect)
})

test('a first look that fails is an error: nothing is known of the deployment', async () => {
  const { error, provider } = await watch([unreachable, running])
  expect(error).toBe(unreachable)
  expect(provider.count('get')).toBe(1)
})

test('an abort ends a pause at once', async () => {
  const controller = new AbortController()
  const clock = new ManualClock()
  const watched = watchDeployment(new ScriptedProvider({ looks: { 'd-1': [running] } }), 'd-1', {
    clock,
    schedule,
    signal: controller.signal,
  })
  await watched.next()
  const next = watched.next()
  await settle()
  expect(clock.sleeping).toBe(1)
  controller.abort('SIGINT')
  await expect(next).rejects.toBe('SIGINT')
  expect(clock.sleeping).toBe(0)
})

test('an abort ends a look that hangs, even when the provider does not listen', async () => {
  const controller = new AbortController()
  const deaf = { getDeployment: () => new Promise<never>(() => undefined), listTargets: async function* () {} }
  const next = watchDeployment(deaf, 'd-1', { clock: new ManualClock(), schedule, signal: controller.signal }).next()
  controller.abort('SIGINT')
  await expect(next).rejects.toBe('SIGINT')
})

test('nothing is asked after an abort that came before the first look', async () => {
  const { provider, error } = await watch([running], { signal: AbortSignal.abort('SIGINT') })
  expect(error).toBe('SIGINT')
  expect(provider.asked).toEqual([])
})

test('of a large fleet, targets are asked for only when more have failed, and once more at the end', async () => {
  const { provider } = await watch([
    largeFleet('in-progress', 0, { pending: 10 }),
    largeFleet('in-progress', 0, { pending: 9 }),
    largeFleet('in-progress', 2),
    largeFleet('in-progress', 2),
    largeFleet('failed', 2),
  ])
  expect(provider.asked).toEqual([
    'get d-1',
    'get d-1',
    'get d-1',
    'list d-1 failed',
    'get d-1',
    'get d-1',
    'list d-1 failed',
  ])
})

test('a large fleet that succeeds is never listed', async () => {
  const { provider, seen } = await watch([largeFleet('in-progress', 0, { pending: 1 }), largeFleet('succeeded', 0)])
  expect(provider.count('list')).toBe(0)
  expect(seen.at(-1)?.targets).toEqual([])
})

test('what failed on a large fleet stays known while nothing more fails', async () => {
  const { seen } = await watch([
    largeFleet('in-progress', 2),
    largeFleet('in-progress', 2, { pending: 3 }),
    largeFleet('failed', 2),
  ])
  expect(seen.map(({ targets }) => targets.length)).toEqual([2, 2, 2])
})

test('of a large fleet, a hundred failed targets are described, and no further page is asked for', async () => {
  const { provider, seen } = await watch([largeFleet('failed', 3_000)])
  expect(seen[0]?.targets).toHaveLength(100)
  expect(provider.count('list')).toBe(4)
})
