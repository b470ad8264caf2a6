import { expect, test } from 'vitest'
import { event, target } from '../fixtures/reports.ts'
import { momentAt } from './instance-clients.ts'

const TARGETS = [
  target('rehearsal-1', [event('BlockTraffic', 100, 110), event('Install', 120, 130)]),
  target('arn:aws:codedeploy:us-east-1:000000000000:instance/rehearsal-2', [event('Install', 125, 140)]),
  // The deployment by which the service went back.
  target('rehearsal-1', [event('AllowTraffic', 200, 210)]),
]

test.for<[string, number, object]>([
  ['before all', 99, {}],
  ['on one instance', 105, { instance: 'rehearsal-1', event: 'BlockTraffic' }],
  ['between two of its events', 115, { instance: 'rehearsal-1', event: 'BlockTraffic' }],
  [
    'on another one, while the first waits for the way back',
    135,
    { instance: 'rehearsal-1 and rehearsal-2', event: 'Install' },
  ],
  ['on the way back', 205, { instance: 'rehearsal-1', event: 'AllowTraffic' }],
  ['after all', 211, {}],
])('behind a load balancer a request is told by what went on %s', ([, atMs, moment]) => {
  expect(momentAt(TARGETS, atMs)).toEqual(moment)
})
