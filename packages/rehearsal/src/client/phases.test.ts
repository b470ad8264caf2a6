import { expect, test } from 'vitest'
import { event, target } from '../fixtures/reports.ts'
import { phaseAt, phasesOf } from './phases.ts'

const RELEASED = [
  target('i-new', [
    event('Install', 100, 110),
    event('ValidateService', 110, 200),
    event('BeforeAllowTraffic', 300, 310),
    event('AllowTraffic', 310, 350),
    event('AfterAllowTraffic', 350, 360),
  ]),
  target('i-old', [
    event('BeforeBlockTraffic', 400, 410),
    event('BlockTraffic', 410, 420),
    event('AfterBlockTraffic', 420, 430),
  ]),
]

test.for([
  [99, 'begin'],
  [100, 'install'],
  [250, 'ready'],
  [300, 'reroute'],
  [399, 'reroute'],
  [405, 'deregister'],
  [450, 'terminate'],
  [500, 'afterwards'],
] as const)('a request at %i is one of the phase "%s"', ([atMs, phase]) => {
  expect(phaseAt(phasesOf([RELEASED], 500), atMs)).toBe(phase)
})

test('one that fails before its traffic moves has no phases of it', () => {
  const failed = [
    target('i-new', [event('Install', 100, 110), event('ValidateService', 110, 200, { state: 'failed' })]),
  ]
  const phases = phasesOf([failed, []], 210).map(({ phase }) => phase)
  expect(phases).toEqual(['begin', 'install', 'afterwards'])
})

test('the way back goes on until the last instance is through with it', () => {
  const [replaced] = RELEASED
  const back = [target('i-old', [event('AllowTraffic', 380, 390)]), target('i-new', [event('BlockTraffic', 390, 395)])]
  const starts = phasesOf([[replaced ?? target('i', [])], back], 370)
  expect([360, 385, 395].map((atMs) => phaseAt(starts, atMs))).toEqual(['reroute', 'back', 'afterwards'])
})
