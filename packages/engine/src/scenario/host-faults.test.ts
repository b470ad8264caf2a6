import { expect, test } from 'vitest'
import { HostFaultPlan } from './host-faults.ts'
import type { HostFault } from './scenario.ts'

const plan = (...hosts: readonly HostFault[]): HostFaultPlan => new HostFaultPlan({ hosts }, 1_000)

test('a fault strikes each host that it names at its event, and no more often than it says', () => {
  const once = plan({ hosts: ['web-*', 'db-1'], fault: 'disk-full', event: 'Install', times: 1 })
  const strike = (host: string, event = 'Install'): number => once.strike(host, event, 1_000).length
  expect([strike('web-1', 'AfterInstall'), strike('web-1'), strike('web-1')]).toEqual([0, 1, 0])
  expect([strike('web-2'), strike('db-1'), strike('db-2')]).toEqual([1, 1, 0])
})

test('a host is cut off for the time of the window', () => {
  const planned = plan({ hosts: ['web-1'], fault: 'cut-off', window: { fromSeconds: 10, toSeconds: 20 } })
  expect([10_999, 11_000, 20_999, 21_000].map((nowMs) => planned.silenceOf('web-1', nowMs))).toEqual([
    undefined,
    'the host is cut off',
    'the host is cut off',
    undefined,
  ])
})

test.for([
  [300, undefined],
  [-300, undefined],
  [301, 'Signature not yet current: the clock of the host is 301 s ahead'],
  [-3_600, 'Signature expired: the clock of the host is 3600 s behind'],
] as const)('a clock that is off by %s s is heard within five minutes', ([bySeconds, silence]) => {
  const planned = plan({ hosts: ['web-1'], fault: 'clock-off', bySeconds })
  expect(planned.silenceOf('web-1', 1_000)).toBe(silence)
  expect(planned.clockOffsetMs('web-1', 1_000)).toBe(bySeconds * 1_000)
  expect(planned.clockOffsetMs('web-2', 1_000)).toBe(0)
})
