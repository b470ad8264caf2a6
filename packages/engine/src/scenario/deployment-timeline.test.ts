import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { castOf } from './cast.ts'
import { countOverview, endOf, showDeployment, showTargetAt } from './deployment-timeline.ts'
import { FAILING } from './fixtures/samples.ts'
import type { DeploymentScript, TargetPlan } from './scenario.ts'

const RANK: Readonly<Record<string, number>> = { Pending: 0, InProgress: 1, Succeeded: 2, Failed: 2, Skipped: 2 }
const failing = { script: FAILING }

test('the deployment is Created until its first step, and its last step ends it', () => {
  expect(showDeployment(failing, 0)).toEqual({ status: 'Created' })
  expect(showDeployment(failing, 1_000)).toEqual({ status: 'InProgress', startedAtMs: 1_000 })
  expect(showDeployment(failing, 90_000)).toMatchObject({
    status: 'Failed',
    startedAtMs: 1_000,
    completedAtMs: 60_000,
    error: { code: 'HEALTH_CONSTRAINTS' },
  })
})

test('a word that nobody knows is shown and ends nothing', () => {
  const script: DeploymentScript = { statuses: [{ atSeconds: 0, status: 'Hibernating' }] }
  expect(endOf({ script })).toBeUndefined()
  expect(showDeployment({ script }, 1e12)).toEqual({ status: 'Hibernating', startedAtMs: 0 })
})

test.for([
  [0, { Pending: 5 }],
  [2_000, { Pending: 4, InProgress: 1 }],
  [12_000, { Pending: 4, Failed: 1 }],
  [16_000, { Pending: 3, InProgress: 1, Failed: 1 }],
  [40_000, { Pending: 2, Failed: 3 }],
  [60_000, { Failed: 3, Skipped: 2 }],
] as const)('after %i ms the overview is %j', ([elapsedMs, expected]) => {
  const none = { Pending: 0, InProgress: 0, Succeeded: 0, Failed: 0, Skipped: 0, Ready: 0 }
  expect(countOverview(failing, elapsedMs)).toEqual({ ...none, ...expected })
})

test('the event that fails tells why, and those after it are skipped', () => {
  const shown = showTargetAt(failing, 0, 30_000)
  expect(shown?.status).toBe('Failed')
  expect(shown?.events.map(({ status }) => status)).toEqual([
    ...Array.from({ length: 4 }, () => 'Succeeded'),
    'Failed',
    'Skipped',
    'Skipped',
  ])
  expect(shown?.events[4]).toMatchObject({
    name: 'AfterInstall',
    startedAtMs: 10_000,
    endedAtMs: 12_000,
    diagnostics: { errorCode: 'ScriptFailed', scriptName: 'scripts/migrate.sh', logTail: '[stderr]no table\n' },
  })
})

test('steps say what they say, also what no service has said yet', () => {
  const plan: TargetPlan = {
    events: ['Warm', 'Swap'],
    steps: [
      { atSeconds: 1, status: 'Draining' },
      { atSeconds: 2, event: 'Warm', status: 'InProgress' },
      { atSeconds: 5, event: 'Warm', status: 'Failed', diagnostics: { errorCode: 'Frostbite' } },
    ],
  }
  const script: DeploymentScript = {
    statuses: [{ atSeconds: 0, status: 'InProgress' }],
    targets: { count: 1, plans: [plan] },
  }
  expect(showTargetAt({ script }, 0, 3_000)).toMatchObject({
    status: 'Draining',
    events: [
      { name: 'Warm', status: 'InProgress', startedAtMs: 2_000 },
      { name: 'Swap', status: 'Pending' },
    ],
  })
  expect(showTargetAt({ script }, 0, 9_000)?.events[0]).toMatchObject({
    status: 'Failed',
    startedAtMs: 2_000,
    endedAtMs: 5_000,
    diagnostics: { errorCode: 'Frostbite' },
  })
})

test('the first plan that names a target is its own', () => {
  const script: DeploymentScript = {
    statuses: [{ atSeconds: 0, status: 'InProgress' }],
    targets: {
      count: 1_000,
      ids: 'i-{n:4}',
      plans: [
        { targets: '1-1000/100', steps: [] },
        { targets: ['i-0002'], steps: [] },
        { targets: '1-500', steps: [] },
      ],
    },
  }
  const { ids, parts, places } = castOf(script)
  expect(ids[6]).toBe('i-0007')
  expect(places.get('i-1000')).toBe(999)
  expect(parts.map(({ size }) => size)).toEqual([10, 1, 494, 495])
})

describe('a request to stop', () => {
  const stopped = (stop: NonNullable<DeploymentScript['stop']>, atMs = 17_000) => ({
    script: { ...FAILING, stop },
    stopRequestedAtMs: atMs,
  })

  test('ends the deployment there and then; a target in between has failed, an untouched one is skipped', () => {
    const performance = stopped({})
    expect(showDeployment(performance, 17_000)).toMatchObject({ status: 'Stopped', error: { code: 'MANUAL_STOP' } })
    expect(countOverview(performance, 17_000)).toMatchObject({ Failed: 2, Skipped: 3, InProgress: 0 })
  })

  test('that is answered Pending ends it later', () => {
    const performance = stopped({ answer: 'Pending', endsAfterSeconds: 5 })
    expect(showDeployment(performance, 21_999).status).toBe('InProgress')
    expect(showDeployment(performance, 22_000).status).toBe('Stopped')
  })

  test('that comes too late finds everything done', () => {
    const run: TargetPlan = { startsAtSeconds: 1, takesSeconds: 30 }
    const script: DeploymentScript = {
      ...FAILING,
      targets: { count: 3, plans: [run] },
      stop: { answer: 'AlreadyCompleted' },
    }
    const performance = { script, stopRequestedAtMs: 10_000 }
    expect(showDeployment(performance, 10_000)).toMatchObject({ status: 'Succeeded', completedAtMs: 10_000 })
    expect(countOverview(performance, 10_000)).toMatchObject({ Succeeded: 3 })
  })

  test('changes nothing about an end that comes before', () => {
    expect(endOf(stopped({ endsAfterSeconds: 100 }))).toMatchObject({
      status: 'Failed',
      atMs: 60_000,
      isStopped: false,
    })
  })
})

const plans = fc.array(
  fc.record(
    {
      targets: fc.constantFrom('1-3', '2,5', '1-20/4', '7-20'),
      startsAtSeconds: fc.double({ min: 0, max: 50, noNaN: true }),
      takesSeconds: fc.double({ min: 0, max: 50, noNaN: true }),
      atOnce: fc.integer({ min: 1, max: 20 }),
      fails: fc.constantFrom({ event: 'Install' }, { event: 'ApplicationStop' }, { event: 'ValidateService' }),
    },
    { requiredKeys: ['startsAtSeconds', 'takesSeconds'] },
  ),
  { maxLength: 4 },
)
const performances = fc
  .record({
    plans,
    endsAt: fc.nat(120),
    status: fc.constantFrom('Succeeded', 'Failed', 'Baking'),
    stopAt: fc.option(fc.nat(120_000), { nil: undefined }),
    answer: fc.constantFrom('Pending', 'Succeeded', 'AlreadyCompleted'),
  })
  .map(({ plans, endsAt, status, stopAt, answer }) => {
    const script = {
      statuses: [{ atSeconds: endsAt, status }],
      targets: { count: 20, plans },
      stop: { answer },
    } as DeploymentScript
    return { script, ...(stopAt !== undefined && { stopRequestedAtMs: stopAt }) }
  })

test('nothing ever goes back, every target is counted, and the overview is what the targets show', () => {
  fc.assert(
    fc.property(performances, fc.array(fc.nat(300_000), { minLength: 2, maxLength: 8 }), (performance, moments) => {
      let before: readonly number[] = Array.from({ length: 20 }, () => 0)
      let isOver = false
      for (const elapsedMs of moments.toSorted((a, b) => a - b)) {
        const shown = Array.from(
          { length: 20 },
          (_, place) => showTargetAt(performance, place, elapsedMs)?.status ?? '',
        )
        const ranks = shown.map((status) => RANK[status] ?? -1)
        expect(ranks.every((rank, place) => rank >= (before[place] ?? 0))).toBe(true)
        const counts = countOverview(performance, elapsedMs)
        for (const [word, count] of Object.entries(counts)) {
          expect(shown.filter((status) => status === word)).toHaveLength(count)
        }
        const { completedAtMs } = showDeployment(performance, elapsedMs)
        expect(isOver && completedAtMs === undefined).toBe(false)
        isOver = completedAtMs !== undefined
        before = ranks
      }
    }),
  )
})
