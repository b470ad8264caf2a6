import { expect, test } from 'vitest'
import type { Answer } from './ask.ts'
import { eventAt, eventsBetween } from './event-times.ts'
import { findOutages } from './outages.ts'

const served = (atMs: number): Answer => ({ isServed: true, startedAt: atMs - 1, endedAt: atMs })
const refused = (atMs: number, tookMs = 1): Answer => ({
  isServed: false,
  reason: 'connection refused',
  startedAt: atMs - tookMs,
  endedAt: atMs,
})
const events = [
  { name: 'ApplicationStop', state: 'succeeded', startedAt: 100, endedAt: 110 },
  { name: 'Install', state: 'succeeded', startedAt: 120, endedAt: 130 },
  { name: 'ApplicationStart', state: 'succeeded', startedAt: 140, endedAt: 150 },
] as const
const within = (fromMs: number, toMs: number) =>
  eventsBetween(events, fromMs, toMs).map((event) => ({ event, hooks: event === 'Install' ? [] : [`${event}.sh`] }))

test.for<[string, number, string | undefined]>([
  ['before the first', 99, undefined],
  ['in one', 105, 'ApplicationStop'],
  ['at its very end', 110, 'ApplicationStop'],
  ['between two, where what was begun goes on', 115, 'ApplicationStop'],
  ['in the last', 145, 'ApplicationStart'],
  ['after the last', 151, undefined],
])('a time %s is told by its event', ([, atMs, event]) => {
  expect(eventAt(events, atMs)).toBe(event)
})

test('an event that was never begun is none, and one that still runs goes on', () => {
  expect(eventAt([{ name: 'Install', state: 'pending' }], 5)).toBeUndefined()
  expect(eventAt([{ name: 'Install', state: 'in-progress', startedAt: 1 }], 5)).toBe('Install')
})

test('an outage is told with the hooks at its ends, and how long nobody was served', () => {
  const answers = [served(90), refused(105), refused(125), refused(139), served(142), served(160)]
  expect(findOutages('web-1', answers, within)).toEqual([
    {
      instance: 'web-1',
      from: { event: 'ApplicationStop', hooks: ['ApplicationStop.sh'] },
      until: { event: 'ApplicationStart', hooks: ['ApplicationStart.sh'] },
      lost: 3,
      lastedMs: 38,
      reason: 'connection refused',
    },
  ])
})

test('one that is over only after the last event says so, and one that is never over has no end', () => {
  const [late] = findOutages('web-1', [refused(125), refused(155), served(170)], within)
  expect(late?.until).toEqual({ event: 'the end of the deployment', hooks: [] })
  const [open] = findOutages('web-1', [served(90), refused(145), refused(180)], within)
  expect(open).toMatchObject({ lost: 2, lastedMs: 36, from: { event: 'ApplicationStop' } })
  expect(open).not.toHaveProperty('until')
})

test('a request that nobody has answered for long is told by when it was made', () => {
  const slow: Answer = { isServed: false, reason: 'no answer in 5 s', startedAt: 105, endedAt: 5_105 }
  expect(findOutages('web-1', [slow], within)[0]?.from?.event).toBe('ApplicationStop')
})

test('a script that has stopped the server is the cause, though the first request is refused only after it', () => {
  const [outage] = findOutages('web-1', [served(95), refused(125), refused(144), served(149)], within)
  expect(outage).toMatchObject({ from: { event: 'ApplicationStop' }, until: { event: 'ApplicationStart' } })
  const [ofInstall] = findOutages('web-1', [served(121), refused(125), served(126)], within)
  expect(ofInstall).toMatchObject({ from: { event: 'Install', hooks: [] }, until: { event: 'Install' } })
})

test('two outages are two', () => {
  const found = findOutages('web-1', [refused(105), served(111), refused(141), served(143)], within)
  expect(found.map(({ from }) => from?.event)).toEqual(['ApplicationStop', 'ApplicationStart'])
})
