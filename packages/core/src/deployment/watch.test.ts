import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SlipwayError } from '../errors.ts'
import { ManualClock, settle } from './fixtures/manual-clock.ts'
import { countsOf, event, instance, snapshot } from './fixtures/samples.ts'
import { type Look, ScriptedProvider } from './fixtures/scripted-provider.ts'
import type { DeploymentSnapshot, DeploymentState, Target } from './model.ts'
import { type WatchOptions, watchDeployment } from './watch.ts'

const unreachable = new SlipwayError('SERVICE_UNREACHABLE', 'CodeDeploy cannot be reached')
const schedule = { floorMs: 1_000, random: () => 0 }
const fullDetail = { ...schedule, isFullDetail: true }
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
  const { seen } = await watch([before, running, succeeded], { schedule: fullDetail })
  expect(seen).toHaveLength(3)
})

test('a fleet of one batch is listed once, whatever the size of the pages, and described again by its ids', async () => {
  const fleet = (state: 'in-progress' | 'succeeded') =>
    Array.from({ length: 25 }, (_, index) => instance(`web-${index}`, state))
  const { seen, provider } = await watch([
    snapshot('in-progress', fleet('in-progress')),
    snapshot('succeeded', fleet('succeeded')),
  ])
  expect(seen.map(({ targets }) => targets)).toEqual([fleet('in-progress'), fleet('succeeded')])
  expect(provider.asked).toEqual(['get d-1', 'list d-1', 'get d-1', 'describe d-1 25'])
})

test('where calls cost nobody anything, a fleet of one batch is described at each look', async () => {
  const { provider } = await watch([running, running, running, succeeded], { schedule: fullDetail })
  expect(provider.count('describe')).toBe(3)
})

test('while events run and nothing is counted anew, targets are described more and more seldom, once a minute at least', async () => {
  const clock = new ManualClock({ isRunning: true })
  const provider = new ScriptedProvider({
    looks: { 'd-1': [...Array.from({ length: 600 }, () => running), succeeded] },
  })
  const times: number[] = []
  const describeTargets = provider.describeTargets.bind(provider)
  provider.describeTargets = (...args) => {
    times.push(clock.now())
    return describeTargets(...args)
  }
  for await (const _ of watchDeployment(provider, 'd-1', { clock, schedule }));
  const gaps = times.slice(0, -1).map((time, index) => time - (times[index - 1] ?? 0))
  expect(gaps[0]).toBeGreaterThanOrEqual(20_000)
  expect(Math.max(...gaps)).toBeLessThanOrEqual(65_000)
  expect(gaps.at(-1)).toBeGreaterThanOrEqual(60_000)
})

test('a fleet that has grown is listed anew', async () => {
  const more = snapshot('succeeded', [instance('web-1', 'succeeded'), instance('web-2', 'succeeded')])
  const { seen, provider } = await watch([running, more])
  expect(seen.at(-1)?.targets).toEqual(more.targets)
  expect(provider.count('list')).toBe(2)
})

test('a target that is not known by its id any more makes the fleet be listed anew', async () => {
  const other = snapshot('succeeded', [instance('web-2', 'succeeded')])
  const { seen, provider } = await watch([running, other])
  expect(seen.at(-1)?.targets).toEqual(other.targets)
  expect(provider.asked.slice(-2)).toEqual(['describe d-1 1', 'list d-1'])
})

test('few or many calls, the last snapshot is the same, and so is every state that was yielded', async () => {
  const state = fc.constantFrom('pending', 'in-progress', 'succeeded', 'failed', 'skipped', 'unknown', 'ready')
  const story = fc.integer({ min: 1, max: 30 }).chain((size) => {
    const targets = fc.array(fc.tuple(state, fc.nat(3)), { minLength: size, maxLength: size })
    const look = fc.tuple(targets, fc.constantFrom('pending', 'in-progress', 'ready', 'baking', 'stopping'))
    const end = fc.tuple(targets, fc.constantFrom('succeeded', 'failed', 'stopped'))
    return fc.tuple(fc.array(look, { maxLength: 12 }), end)
  })
  const toSnapshot = ([fleet, word]: readonly [readonly (readonly [Target['state'], number])[], DeploymentState]) =>
    snapshot(
      word,
      fleet.map(([one, ran], index) =>
        instance(
          `web-${index}`,
          one,
          ['Install', 'ApplicationStart', 'ValidateService'].map((name, at) =>
            event(name, at < ran ? 'succeeded' : 'pending'),
          ),
        ),
      ),
    )
  await fc.assert(
    fc.asyncProperty(story, fc.integer({ min: 250, max: 20_000 }), async ([before, end], floorMs) => {
      const looks = [...before.map(toSnapshot), toSnapshot(end)]
      const few = await watch(looks, { schedule: { floorMs, random: () => 0.5 } })
      const many = await watch(looks, { schedule: { floorMs, random: () => 0.5, isFullDetail: true } })
      expect(few.seen.at(-1)).toEqual(many.seen.at(-1))
      expect(words(few.seen)).toEqual(words(many.seen))
      expect(few.provider.asked.length).toBeLessThanOrEqual(many.provider.asked.length)
    }),
  )
})

/** The states of the deployment in their order, each once. */
function words(seen: readonly DeploymentSnapshot[]): readonly string[] {
  return seen.map(({ deployment }) => deployment.nativeStatus).filter((word, index, all) => word !== all[index - 1])
}

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
  await watch([...long, done, succeeded], { clock, schedule: { ...fullDetail, floorMs: 100 } })
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
  const deaf = {
    getDeployment: () => new Promise<never>(() => undefined),
    listTargets: async function* () {},
    describeTargets: async () => [],
  }
  const next = watchDeployment(deaf, 'd-1', { clock: new ManualClock(), schedule, signal: controller.signal }).next()
  controller.abort('SIGINT')
  await expect(next).rejects.toBe('SIGINT')
})

test('nothing is asked after an abort that came before the first look', async () => {
  const { provider, error } = await watch([running], { signal: AbortSignal.abort('SIGINT') })
  expect(error).toBe('SIGINT')
  expect(provider.asked).toEqual([])
})

test('after trouble, looks stay rarer until ten of them went well', async () => {
  const times: number[] = []
  const looks = [running, unreachable, ...Array.from({ length: 25 }, () => running), succeeded]
  const clock = new ManualClock({ isRunning: true })
  await watch(looks, { clock, onUnchanged: () => times.push(clock.now()) })
  const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0))
  expect(pauses.slice(0, 9)).toEqual(Array.from({ length: 9 }, () => 2_000))
  expect(pauses.slice(10, 20)).toEqual(Array.from({ length: 10 }, () => 1_000))
})

/** A provider that knows the deployment and whose account of its targets is in trouble from the second on. */
function withoutTargets(looks: readonly Look[], trouble: SlipwayError): ScriptedProvider {
  const provider = new ScriptedProvider({ looks: { 'd-1': looks } })
  provider.describeTargets = async () => {
    throw trouble
  }
  return provider
}

async function watchWithoutTargets(looks: readonly Look[], trouble: SlipwayError) {
  const seen: DeploymentSnapshot[] = []
  const unknown: SlipwayError[] = []
  const clock = new ManualClock({ isRunning: true })
  const watched = watchDeployment(withoutTargets(looks, trouble), 'd-1', {
    clock,
    schedule: fullDetail,
    onTargetsUnknown: (error) => unknown.push(error),
  })
  for await (const one of watched) seen.push(one)
  return { seen, unknown, elapsedMs: clock.now() }
}

test('an end that is known is told a minute later, although its targets cannot be had', async () => {
  const { seen, unknown, elapsedMs } = await watchWithoutTargets([running, succeeded], unreachable)
  expect(seen.map(({ deployment }) => deployment.state)).toEqual(['in-progress', 'succeeded'])
  expect(seen.at(-1)?.targets).toEqual(running.targets)
  expect(unknown).toEqual([unreachable])
  expect(elapsedMs).toBeGreaterThan(60_000)
  expect(elapsedMs).toBeLessThan(65_000)
})

test('credentials that expire between the end and its targets do not make the end unknown', async () => {
  const expired = new SlipwayError('CREDENTIALS_EXPIRED', 'no more')
  const { seen, unknown, elapsedMs } = await watchWithoutTargets([running, succeeded], expired)
  expect(seen.at(-1)?.deployment.state).toBe('succeeded')
  expect(unknown).toEqual([expired])
  expect(elapsedMs).toBe(1_000)
})

test('a right that is missing from the first is told, also of a deployment that has ended', async () => {
  const provider = new ScriptedProvider({ looks: { 'd-1': [succeeded] } })
  const denied = new SlipwayError('ACCESS_DENIED', 'not allowed')
  provider.listTargets = async function* () {
    yield await Promise.reject(denied)
  }
  const next = watchDeployment(provider, 'd-1', { clock: new ManualClock(), schedule }).next()
  await expect(next).rejects.toBe(denied)
})

test('what a deployment is doing is told while its targets cannot be had', async () => {
  const { seen } = await watchWithoutTargets([running, snapshot('baking', running.targets), succeeded], unreachable)
  expect(words(seen)).toEqual(['InProgress', 'Baking', 'Succeeded'])
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
