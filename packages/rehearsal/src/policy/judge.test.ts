import { REHEARSAL_FAILURES } from '@slipway/core/inputs'
import { expect, test } from 'vitest'
import { event, result, step, stretch, target } from '../fixtures/reports.ts'
import type { InstanceReport, RehearsalReport } from '../report/model.ts'
import { exitCodeOf } from './exit-code.ts'
import { judge } from './judge.ts'

type Facts = Pick<RehearsalReport, 'steps' | 'instances' | 'differences' | 'rollback'>

const instance: InstanceReport = {
  name: 'web-1',
  added: [],
  changed: [],
  removed: [],
  leftBehind: ['/var/a', '/var/b', '/var/c', '/var/d'],
  permissions: [],
  processes: [{ pid: 7, command: 'node server.mjs', isFromBefore: true }],
  ports: [],
}
const lost = stretch({
  event: 'AllowTraffic',
  hooks: ['check'],
  newPercent: 10,
  served: 91,
  lost: 9,
  reasons: { 'Error: x': 9 },
})
const failed = result({
  outcome: 'failed',
  status: 'Failed',
  targets: [
    target(
      'web-1',
      [event('ApplicationStart', 0, 5, { state: 'failed', diagnostics: { errorCode: 'ScriptFailed' } })],
      {
        state: 'failed',
      },
    ),
  ],
})

test.for<[string, Facts, string, readonly string[]]>([
  ['nothing', { steps: [step({ name: 'before' }), step()] }, 'failed', []],
  [
    'a release that failed',
    { steps: [step({ result: failed })] },
    'failed',
    ['the release: deployment d-1 failed after 1.0 s: ApplicationStart failed on web-1 (ScriptFailed)'],
  ],
  [
    'a release before that failed',
    { steps: [step({ name: 'before', result: failed })] },
    'failed',
    [expect.stringMatching(/^the release before: deployment d-1 failed/)],
  ],
  [
    'what went wrong after a deployment that succeeded',
    { steps: [step({ troubles: ['Run of app 2 failed'] })] },
    'failed',
    ['the release: Run of app 2 failed'],
  ],
  [
    'what else there is to say of a failure',
    { steps: [step({ result: failed, troubles: ['no version of lib fits'] })] },
    'failed',
    [expect.stringContaining('deployment d-1 failed'), 'the release: no version of lib fits'],
  ],
  ['a failure that was forced', { steps: [step({ name: 'forced-failure', result: failed })] }, 'failed', []],
  [
    'a release that is there already',
    { steps: [step({ result: undefined as never, notDeployed: 'the alias stands for it' })] },
    'failed',
    ['the release was not deployed: the alias stands for it'],
  ],
  [
    'lost requests',
    { steps: [step({ stretches: [stretch(), lost] })] },
    'lost-requests',
    [
      'the release: 9 of 100 requests lost during AllowTraffic (check), with 10 % of the traffic on what is new: Error: x',
    ],
  ],
  [
    'requests that were lost before the release',
    { steps: [step({ name: 'before', stretches: [lost] })] },
    'lost-requests',
    [],
  ],
  [
    'requests that nobody ever served',
    { steps: [step({ name: 'before', stretches: [stretch({ served: 0, lost: 5 })] }), step({ stretches: [lost] })] },
    'lost-requests',
    ['no request was served before the release either: ask for something that is there'],
  ],
  [
    'an instance that answered nobody',
    {
      steps: [
        step({
          outages: [
            {
              instance: 'web-1',
              from: { event: 'BeforeInstall', hooks: ['stop.sh'] },
              until: { event: 'ApplicationStart', hooks: [] },
              lost: 1,
              lastedMs: 1_500,
              reason: 'connection refused',
            },
          ],
        }),
      ],
    },
    'lost-requests',
    [
      'the release: web-1 answered nobody for 1.5 s, from BeforeInstall (stop.sh) until ApplicationStart: 1 request lost, connection refused',
    ],
  ],
  [
    'a slow hook',
    {
      steps: [
        step({
          hooks: [
            {
              target: 'web-1',
              event: 'AfterInstall',
              hooks: ['a.sh'],
              state: 'succeeded',
              tookMs: 16_000,
              timeoutMs: 30_000,
            },
            {
              target: 'web-1',
              event: 'BeforeInstall',
              hooks: ['b.sh'],
              state: 'succeeded',
              tookMs: 15_000,
              timeoutMs: 30_000,
            },
          ],
        }),
      ],
    },
    'slow-hooks',
    ['AfterInstall (a.sh) took 16 s of 30 s on web-1'],
  ],
  [
    'leftovers',
    { steps: [step()], instances: [instance] },
    'leftovers',
    [
      'web-1: 4 files left behind: /var/a, /var/b, /var/c and 1 more',
      'web-1: process 7 of the release before still runs: node server.mjs',
    ],
  ],
  ['differences', { steps: [step()], differences: ['/a is on web-1 alone'] }, 'differences', ['/a is on web-1 alone']],
  [
    'a rollback that leaves something',
    { steps: [step()], rollback: { outcome: 'not-restored', restored: [], notRestored: ['/a is not as it was'] } },
    'rollback',
    ['not restored by the rollback: /a is not as it was'],
  ],
  [
    'a rollback that did not come',
    { steps: [step()], rollback: { outcome: 'not-rolled-back', restored: [], notRestored: [] } },
    'rollback',
    ['the service has not rolled the release back'],
  ],
  [
    'a rollback that could not come',
    { steps: [step()], rollback: { outcome: 'not-rolled-back', restored: [], notRestored: ['it cannot'] } },
    'rollback',
    ['not restored by the rollback: it cannot'],
  ],
])('%s is told, and fatal by policy', ([, facts, kind, messages]) => {
  const told = judge(facts, [])
  expect(told.map(({ message }) => message)).toEqual(messages)
  expect(told.every((finding) => finding.kind === kind && finding.isFatal === (kind === 'failed'))).toBe(true)
  expect(judge(facts, REHEARSAL_FAILURES).every(({ isFatal }) => isFatal)).toBe(true)
})

test.for([
  ['passed', 0],
  ['failed', 1],
  ['timed-out', 3],
] as const)('a rehearsal that %s ends with exit code %d', ([verdict, code]) => {
  expect(exitCodeOf(verdict)).toBe(code)
})
