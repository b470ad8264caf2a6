import { expect, test } from 'vitest'
import { event, result, target } from '../fixtures/reports.ts'
import { HOUR_MS, hookTimes } from './hook-times.ts'
import { between, toMoment } from './shift-traffic.ts'

test('where a target is: the event under way, and the share of what is new', () => {
  const running = event('AllowTraffic', 1, 2, { state: 'in-progress' })
  const traffic = [
    { name: 'version 2', percent: 10, isNew: true },
    { name: 'version 1', percent: 90, isNew: false },
  ]
  expect(toMoment({ events: [event('Start', 0, 1), running], traffic })).toEqual({
    event: 'AllowTraffic',
    newPercent: 10,
  })
  expect(toMoment({ events: [] })).toEqual({})
})

test.for([
  [{ event: 'Install' }, { event: 'Install' }, { event: 'Install' }],
  [{ event: 'Install' }, { event: 'AllowTraffic', newPercent: 10 }, { event: 'Install', until: 'AllowTraffic' }],
  [{ event: 'AllowTraffic', newPercent: 10 }, {}, { event: 'AllowTraffic', until: 'End' }],
  [{}, { event: 'Install' }, { event: 'Start', until: 'Install' }],
] as const)('requests from %j to %j are told of both', ([before, after, moment]) => {
  expect(between(before, after)).toEqual(moment)
})

test('how long a hook took is told beside how long it may take, of events that run one and have ended', () => {
  const events = [
    event('Start', 0, 10),
    event('BeforeInstall', 10, 40),
    event('AfterInstall', 40, 90, { state: 'failed' }),
    { name: 'ApplicationStart', state: 'skipped' as const },
  ]
  const hooksOf = (name: string) => (name === 'Start' ? [] : [`${name}.sh`])
  const times = hookTimes(result({ targets: [target('web-1', events)] }), hooksOf, (name) =>
    name === 'AfterInstall' ? 60 : HOUR_MS,
  )
  expect(times).toEqual([
    {
      target: 'web-1',
      event: 'BeforeInstall',
      hooks: ['BeforeInstall.sh'],
      state: 'succeeded',
      tookMs: 30,
      timeoutMs: HOUR_MS,
    },
    { target: 'web-1', event: 'AfterInstall', hooks: ['AfterInstall.sh'], state: 'failed', tookMs: 50, timeoutMs: 60 },
  ])
})
