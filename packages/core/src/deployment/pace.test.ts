import { expect, test } from 'vitest'
import { countsOf, deployment, event, instance } from './fixtures/samples.ts'
import type { TargetCounts } from './model.ts'
import { learnFromTargets, learnPace, type Pace } from './pace.ts'

type Look = readonly [atMs: number, counts: Partial<TargetCounts>]

function learn(looks: readonly Look[]): Pace | undefined {
  let pace: Pace | undefined
  for (const [atMs, counts] of looks) {
    pace = learnPace(pace, deployment('in-progress', { counts: countsOf(counts) }), atMs)
  }
  return pace
}

test('before anything is done nobody knows how long a target takes', () => {
  expect(
    learn([
      [0, { pending: 4 }],
      [5_000, { inProgress: 4 }],
    ]),
  ).not.toHaveProperty('targetMs')
})

test('the length of a batch is learnt from those before it', () => {
  const pace = learn([
    [0, { inProgress: 2, pending: 4 }],
    [40_000, { inProgress: 2, pending: 2, succeeded: 2 }],
    [80_000, { inProgress: 2, succeeded: 4 }],
  ])
  expect(pace).toMatchObject({ targetMs: 40_000, begunAt: 40_000 })
})

test('in a rolling deployment, where one begins whenever another ends, it is learnt as well', () => {
  // Two at a time, 40 s each, 20 s apart.
  const looks: Look[] = [
    [0, { inProgress: 1, pending: 9 }],
    [20_000, { inProgress: 2, pending: 8 }],
  ]
  for (let done = 1; done <= 8; done += 1) {
    looks.push([20_000 + 20_000 * done, { inProgress: 2, pending: 8 - done, succeeded: done }])
  }
  expect(learn(looks)?.targetMs).toBeGreaterThan(36_000)
  expect(learn(looks)?.targetMs).toBeLessThan(44_000)
})

test('targets began at the earliest when they were last seen to wait', () => {
  const pace = learn([
    [0, { pending: 2 }],
    [15_000, { pending: 2 }],
    [30_000, { inProgress: 2 }],
    [45_000, { inProgress: 2 }],
  ])
  expect(pace?.begunAt).toBe(15_000)
})

test('a failure after which others were begun is one that the service tolerates', () => {
  const before: Look = [0, { inProgress: 2, pending: 4 }]
  expect(learn([before, [9_000, { inProgress: 1, failed: 1, pending: 4 }]])?.toleratedFailures).toBe(0)
  expect(learn([before, [9_000, { inProgress: 2, failed: 1, pending: 3 }]])?.toleratedFailures).toBe(1)
})

test('since when all are done is known, and forgotten when some begin after all', () => {
  const done: Look = [9_000, { succeeded: 2, skipped: 1 }]
  expect(learn([done, [12_000, done[1]]])?.doneSince).toBe(9_000)
  expect(learn([done, [12_000, { succeeded: 2, inProgress: 1 }]])).not.toHaveProperty('doneSince')
})

test('the state that lasts is known with its beginning', () => {
  const first = learnPace(undefined, deployment('in-progress'), 0)
  const ready = learnPace(first, deployment('ready'), 5_000)
  expect(learnPace(ready, deployment('ready'), 9_000)).toMatchObject({ state: 'ready', stateSince: 5_000 })
})

test.for([
  ['has run none of its events', [], 3, 3_000],
  ['was quick', [[0, 400]], 3, 3_000],
  ['was slow, but may be quicker', [[0, 60_000]], 3, 9_000],
  ['has no events left', [[0, 60_000]], 0, 0],
] as const)('a target in work that %s takes some time yet', ([, ran, left, expectedMs]) => {
  const over = ran.map(([startedAt, endedAt]) => event('Install', 'succeeded', { startedAt, endedAt }))
  const events = [...over, event('AfterInstall', 'in-progress', { startedAt: 60_000 })]
  for (let count = 0; count < left; count += 1) events.push(event(`later-${count}`, 'pending'))
  const pace = learn([[60_000, { inProgress: 1, pending: 1 }]])
  if (pace === undefined) throw new Error('no look')
  const waiting = instance('web-2', 'pending', [event('Install', 'pending'), event('AfterInstall', 'pending')])
  const learnt = learnFromTargets(pace, [instance('web-1', 'in-progress', events), waiting])
  expect(learnt.eventsUntil).toBe(60_000 + expectedMs)
})

test('targets that were all done a moment after the overview was counted are done', () => {
  const pace = learn([[60_000, { inProgress: 1, succeeded: 1 }]])
  if (pace === undefined) throw new Error('no look')
  const done = [instance('web-1', 'succeeded'), instance('web-2', 'failed')]
  expect(learnFromTargets(pace, done).doneSince).toBe(60_000)
  expect(learnFromTargets(pace, done.slice(0, 1))).not.toHaveProperty('doneSince')
})
