import { describe, expect, test } from 'vitest'
import type { EventDiagnostics, Target } from '../deployment/index.ts'
import type { DeploymentStatusReport, GreengrassStatus } from '../pipeline/greengrass/greengrass-status.ts'
import type { GreengrassDeployment } from '../provider.ts'
import { renderGreengrassStatus } from './greengrass-status.ts'
import { greengrassStatusJson } from './greengrass-status-json.ts'

const AT = Date.UTC(2026, 10, 22, 2, 29, 16)
const NOW = AT + 90_000
const ARN = 'arn:aws:iot:us-west-2:123456789012'
const APP = 'com.example.App'

const COUNTS = { pending: 0, inProgress: 0, succeeded: 0, failed: 0, skipped: 0, ready: 0 }
const JOB = { queued: 0, inProgress: 0, succeeded: 0, failed: 0, rejected: 0, timedOut: 0, canceled: 0, removed: 0 }

function deploymentOf(more: Partial<GreengrassDeployment> = {}): GreengrassDeployment {
  return {
    ...{ id: '4f1c8a52', service: 'greengrass', state: 'in-progress', nativeStatus: 'ACTIVE', createdAt: AT },
    ...{ targetArn: `${ARN}:thinggroup/edge`, deploymentGroupName: 'edge', revisionId: '2', isLatestForTarget: true },
    ...{ document: { components: { [APP]: { componentVersion: '1.4.0' } } }, jobId: 'job-1' },
    ...more,
  }
}

function failed(id: string, diagnostics: Partial<EventDiagnostics>): DeploymentStatusReport['devices'][number] {
  const target: Target = {
    ...{ id, type: 'device', state: 'failed', nativeStatus: 'FAILED', updatedAt: AT },
    events: [
      { name: 'Deployment', state: 'failed', startedAt: AT, diagnostics: { errorCode: 'FAILED', ...diagnostics } },
    ],
  }
  const { detailedStatus } = diagnostics
  return { target, ...(detailedStatus !== undefined && { detailedStatus }) }
}

function reportOf(more: Partial<DeploymentStatusReport> = {}): GreengrassStatus {
  const waiting = { total: 0, devices: [] }
  return { kind: 'deployment', deployment: deploymentOf(), devices: [], waiting, ...more }
}

const render = (status: GreengrassStatus, areDevicesAsked = false): readonly string[] =>
  renderGreengrassStatus(status, { nowMs: NOW, areDevicesAsked })

const BROKEN = {
  ...{ detailedStatus: 'FAILED_ROLLBACK_COMPLETE', deviceState: 'the device was rolled back and works as before' },
  ...{ cause: `Service ${APP} in broken \u001b[31mstate\u001b[0m`, message: 'it broke' },
  ...{ errorStack: ['DEPLOYMENT_FAILURE', 'COMPONENT_BROKEN'], errorTypes: ['USER_COMPONENT_ERROR'] },
} as const

test('a group is told by its devices, whatever the service says: how many have it, who failed why, who has not begun', () => {
  const installed = (version: string) => [{ name: APP, version, lifecycleState: 'RUNNING', isRoot: true }]
  const devices = [
    { ...failed('edge-1', BROKEN), installed: installed('1.3.0') },
    { ...failed('edge-2', BROKEN), installed: [] },
  ]
  const counts = { ...COUNTS, succeeded: 3, failed: 4, pending: 2, inProgress: 1 }
  const failure = { code: 'DEVICES_FAILED', message: 'of 10 devices 4 failed' }
  const status = reportOf({
    deployment: deploymentOf({
      ...{ counts, description: 'app 1.4', verdict: { kind: 'failed', failure } },
      job: { nativeStatus: 'IN_PROGRESS', counts: { ...JOB, succeeded: 3, failed: 4, queued: 2, removed: 1 } },
    }),
    devices,
    waiting: {
      total: 2,
      devices: [{ name: 'edge-7', isHealthy: false, lastSeenAt: AT - 3_600_000 }, { name: 'a-thing' }],
    },
  })
  expect(render(status)).toEqual([
    '✗ revision 2 of thing group "edge" goes on: 3 of 10 devices have it, 1 in progress, 4 failed, 2 not begun',
    '',
    '  deployment    4f1c8a52 "app 1.4"',
    '  service says  ACTIVE, the latest of its target',
    '  created       2026-11-22 02:29:16 UTC (1 min 30 s ago)',
    `  target        ${ARN}:thinggroup/edge`,
    `  components    ${APP} 1.4.0`,
    '  job           job-1, IN_PROGRESS: 3 succeeded, 4 failed, 2 queued, 1 removed',
    '',
    '  2 devices failed: edge-1, edge-2',
    '    left    FAILED_ROLLBACK_COMPLETE: the device was rolled back and works as before',
    `    cause   Service ${APP} in broken state`,
    '    errors  DEPLOYMENT_FAILURE > COMPONENT_BROKEN (USER_COMPONENT_ERROR)',
    `    now     ${APP} 1.3.0 RUNNING (this deployment has 1.4.0) on edge-1`,
    `    now     ${APP} is not installed (this deployment has 1.4.0) on edge-2`,
    `    → a script of the component failed; why is in its log on the device: /greengrass/v2/logs/${APP}.log`,
    '',
    '  and 2 more failed',
    '',
    '  2 devices have not begun: they are offline, or at another deployment',
    '    edge-7   unhealthy, last heard of 2026-11-22 01:29:16 UTC (1 h 01 min ago)',
    '    a-thing  no core device that can be looked at',
    '',
    '  → once that is mended: slipway redeploy --provider greengrass --thing-group edge --from failed-devices --wait',
  ])
})

describe('the first line says how it stands', () => {
  const all = { ...COUNTS, succeeded: 2 }
  const superseded = { code: 'SUPERSEDED', message: 'a newer deployment has taken its place' }
  test.for<[string, Partial<GreengrassDeployment>, readonly string[]]>([
    [
      'a group whose devices all have it, though the service leaves it ACTIVE',
      { state: 'succeeded', counts: all },
      ['✓ revision 2 of thing group "edge" has succeeded: 2 of 2 devices have it'],
    ],
    [
      'a roll-out that has begun',
      { counts: { ...COUNTS, succeeded: 1, pending: 1 } },
      ['• revision 2 of thing group "edge" goes on: 1 of 2 devices has it, 1 not begun'],
    ],
    [
      'one that was replaced',
      { state: 'stopped', isLatestForTarget: false, failure: superseded, counts: all },
      ['• revision 2 of thing group "edge" was replaced', '  a newer deployment has taken its place'],
    ],
    [
      'one that was cancelled',
      { state: 'stopped', failure: { code: 'CANCELED', message: 'it was cancelled' }, counts: all },
      ['✗ revision 2 of thing group "edge" was cancelled', '  it was cancelled'],
    ],
    [
      'one that its criteria have stopped',
      {
        state: 'failed',
        failure: { code: 'ABORT_CRITERIA_MET', message: 'stopped' },
        counts: { ...COUNTS, failed: 1 },
      },
      ['✗ revision 2 of thing group "edge" has failed: 0 of 1 device has it', '  stopped'],
    ],
    [
      'a thing',
      {
        state: 'succeeded',
        targetArn: `${ARN}:thing/core`,
        deploymentGroupName: 'core',
        counts: { ...COUNTS, succeeded: 1 },
      },
      ['✓ revision 2 of core device "core" has succeeded: 1 of 1 device has it'],
    ],
    [
      'a group without devices',
      {
        counts: COUNTS,
        verdict: { kind: 'failed', failure: { code: 'GROUP_EMPTY', message: 'the group has no device' } },
      },
      ['• revision 2 of thing group "edge" waits for devices', '  the group has no device'],
    ],
  ])('of %s', ([, deployment, lines]) => {
    expect(render(reportOf({ deployment: deploymentOf(deployment) })).slice(0, lines.length)).toEqual(lines)
  })
})

test('what goes on says how to wait for it, and what was replaced where to look', () => {
  expect(render(reportOf()).at(-1)).toBe(
    '  → to wait for it: slipway wait --provider greengrass --deployment-id 4f1c8a52',
  )
  const old = deploymentOf({ isLatestForTarget: false, state: 'stopped' })
  expect(render(reportOf({ deployment: old })).at(-1)).toBe(
    `  → what counts for thing group "edge" now: slipway status --target-arn ${ARN}:thinggroup/edge`,
  )
})

test('without the right to look at devices, what the deployment itself says is told, and what is missing', () => {
  const lines = render(reportOf({ untold: '"iot:DescribeJob" is not allowed' }))
  expect(lines[0]).toBe('• revision 2 of thing group "edge" is ACTIVE')
  expect(lines).toContain('  job           job-1, which may not be read')
  expect(lines).toContain('  its devices are not told: "iot:DescribeJob" is not allowed')
  expect(lines.join()).not.toContain('slipway wait')
})

test('a device that was asked for is told whatever became of it', () => {
  const target: Target = {
    ...{ id: 'edge-3', type: 'device', state: 'succeeded', nativeStatus: 'SUCCEEDED', updatedAt: AT },
    events: [{ name: 'Deployment', state: 'succeeded', startedAt: AT }],
  }
  const asked = { target, detailedStatus: 'SUCCESSFUL', queuedAt: AT, executionNumber: 1, installed: [] }
  const devices = [asked, failed('edge-1', BROKEN)]
  const lines = render(reportOf({ devices }), true)
  expect(lines.slice(lines.indexOf('  edge-3 has it (SUCCEEDED, SUCCESSFUL)'), -2)).toEqual([
    '  edge-3 has it (SUCCEEDED, SUCCESSFUL)',
    '    queued 2026-11-22 02:29:16 UTC; begun 2026-11-22 02:29:16 UTC; last change 2026-11-22 02:29:16 UTC (1 min 30 s ago)',
    `    now     ${APP} is not installed (this deployment has 1.4.0)`,
    '',
    '  edge-1 failed (FAILED, FAILED_ROLLBACK_COMPLETE)',
    '    begun 2026-11-22 02:29:16 UTC; last change 2026-11-22 02:29:16 UTC (1 min 30 s ago)',
    '    left    FAILED_ROLLBACK_COMPLETE: the device was rolled back and works as before',
    `    cause   Service ${APP} in broken state`,
    '    errors  DEPLOYMENT_FAILURE > COMPONENT_BROKEN (USER_COMPONENT_ERROR)',
  ])
  expect(greengrassStatusJson(reportOf({ devices }))).toMatchObject({
    question: 'deployment',
    devices: [
      { name: 'edge-3', state: 'succeeded', status: 'SUCCEEDED', detailedStatus: 'SUCCESSFUL', executionNumber: 1 },
      { name: 'edge-1', cause: BROKEN.cause, errorStack: BROKEN.errorStack, errorTypes: BROKEN.errorTypes },
    ],
  })
})

test('of a hundred different failures five are told, and the rest is counted', () => {
  const devices = Array.from({ length: 100 }, (_, place) =>
    failed(`edge-${place}`, { message: 'abcdefghij'.slice(place % 10), errorCode: `CODE_${place % 10}` }),
  )
  const lines = render(reportOf({ devices, deployment: deploymentOf({ counts: { ...COUNTS, failed: 300 } }) }))
  expect(lines.filter((line) => /devices failed: edge-/.test(line))).toHaveLength(5)
  expect(lines).toContain('  and 250 more failed')
})

describe('a target', () => {
  const target = { type: 'thing-group', name: 'edge' } as const
  const targetArn = `${ARN}:thinggroup/edge`

  test('that never had a deployment says so', () => {
    expect(render({ kind: 'target', target, targetArn })).toEqual([
      'thing group "edge" never had a deployment',
      `  ${targetArn}`,
    ])
    const thing = { type: 'thing', name: 'core' } as const
    expect(render({ kind: 'target', target: thing, targetArn }).at(-1)).toBe(
      '  → those of its groups: slipway status --core-device core',
    )
    expect(greengrassStatusJson({ kind: 'target', target, targetArn })).toEqual({
      question: 'target',
      target: { ...target, arn: targetArn },
    })
  })

  test('has its earlier deployments below, the newest first', () => {
    const entry = { targetArn, isLatestForTarget: true, nativeStatus: 'ACTIVE', createdAt: AT }
    const history = [
      { ...entry, deploymentId: '4f1c8a52', revisionId: '2', deploymentName: 'app 1.4' },
      { ...entry, deploymentId: '0d3e4b7a', revisionId: '1', isLatestForTarget: false, nativeStatus: 'CANCELED' },
    ]
    const latest = { deployment: deploymentOf(), devices: [], waiting: { total: 0, devices: [] } }
    expect(render({ kind: 'target', target, targetArn, latest, history }).slice(-4)).toEqual([
      'its deployments, the newest first',
      '  revision  deployment  status    created (UTC)        name',
      '* 2         4f1c8a52    ACTIVE    2026-11-22 02:29:16  app 1.4',
      '  1         0d3e4b7a    CANCELED  2026-11-22 02:29:16',
    ])
  })
})

test('a core device is told with all that it has, and nothing that it wrote is active', () => {
  const status: GreengrassStatus = {
    kind: 'device',
    device: {
      ...{ name: 'core', isHealthy: false, nativeStatus: 'UNHEALTHY', lastSeenAt: NOW - 5 * 86_400_000 },
      ...{ coreVersion: '2.13.0', platform: 'linux', architecture: 'amd64' },
    },
    deployments: [
      {
        ...{ deploymentId: 'd-1', targetArn: `${ARN}:thing/core`, state: 'succeeded', nativeStatus: 'COMPLETED' },
        ...{ errorStack: [], errorTypes: [] },
      },
      {
        ...{ deploymentId: 'd-2', targetArn: `${ARN}:thinggroup/edge`, state: 'failed', nativeStatus: 'FAILED' },
        ...{ jobId: 'job-1', deploymentName: 'app', reason: 'X: FAILED_NO_STATE_CHANGE: \u001b]0;title\u0007no' },
        ...{ errorStack: ['DEPLOYMENT_FAILURE'], errorTypes: [], updatedAt: AT },
      },
    ],
    installed: [
      { name: 'aws.greengrass.Nucleus', version: '2.13.0', lifecycleState: 'FINISHED', isRoot: false },
      { name: APP, version: '1.3.0', lifecycleState: 'BROKEN', isRoot: true },
    ],
  }
  expect(render(status)).toEqual([
    'core device "core" is UNHEALTHY, last heard of 2026-11-17 02:30:46 UTC (5 days ago), Greengrass 2.13.0, linux/amd64',
    '',
    'deployments, as the device sees them',
    '  thinggroup/edge failed (FAILED)',
    '    deployment   d-2 "app"',
    '    job          job-1',
    '    last change  2026-11-22 02:29:16 UTC (1 min 30 s ago)',
    '    reason       X: FAILED_NO_STATE_CHANGE: no',
    '    errors       DEPLOYMENT_FAILURE',
    '  thing/core succeeded (COMPLETED)',
    '    deployment   d-1',
    '',
    'components',
    `  ${APP}         1.3.0   BROKEN`,
    '  aws.greengrass.Nucleus  2.13.0  FINISHED  needed by others',
  ])
  expect(greengrassStatusJson(status)).toMatchObject({
    question: 'core-device',
    coreDevice: { name: 'core', status: 'UNHEALTHY', isHealthy: false, coreVersion: '2.13.0' },
    deployments: [{ status: 'COMPLETED' }, { jobId: 'job-1', updatedAt: '2026-11-22T02:29:16.000Z' }],
  })
})
