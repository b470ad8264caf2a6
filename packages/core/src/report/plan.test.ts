import { expect, test } from 'vitest'
import { deployment } from '../deployment/fixtures/samples.ts'
import { NEW_GROUP } from '../pipeline/fixtures/inspected-group.ts'
import type { DeploymentPlan } from '../pipeline/plan/deployment-plan.ts'
import type { Fleet } from '../pipeline/plan/find-fleet.ts'
import type { PlannedRollout } from '../pipeline/plan/plan-rollout.ts'
import type { RevisionLocation } from '../revision/index.ts'
import { describePlan, describePush, planJson, renderPlan, renderPlanMarkdown } from './plan.ts'
import { planRows } from './plan-rows.ts'

const KEY = `shop/${'ab'.repeat(32)}.zip`
const NEW: RevisionLocation = { type: 's3', bucket: 'releases', key: KEY, bundleType: 'zip', eTag: 'e2' }
const OLD: RevisionLocation = { ...NEW, key: 'shop/1.zip', eTag: 'e1' }

const FLEET: Fleet = {
  type: 'instance',
  count: 7,
  isCertain: true,
  names: ['web-1', 'web-2', 'web-3', 'web-4', 'web-5', 'web-6', 'web-7'],
  source: 'tags',
  silent: [],
  unknowns: [],
}

function planOf(more: Partial<DeploymentPlan> = {}): DeploymentPlan {
  return {
    request: { applicationName: 'shop', deploymentGroupName: 'web', revision: NEW },
    group: { ...NEW_GROUP, lastSuccessfulDeploymentId: 'd-1' },
    release: { revision: NEW, commit: 'b'.repeat(40) },
    current: {
      deployment: deployment('succeeded', { revision: OLD, completedAt: Date.UTC(2030, 0, 2, 3, 4) }),
      commit: 'a'.repeat(40),
    },
    isSame: 'no',
    start: { kind: 'at-once' },
    configuration: { name: 'CodeDeployDefault.OneAtATime', isOverride: false },
    rollout: { kind: 'batches', total: 7, minimumHealthy: 6, atOnce: 1, batches: 7 },
    fleet: FLEET,
    overrides: [],
    autoRollback: ['failure'],
    alarms: [],
    problems: [],
    unknowns: [],
    ...more,
  }
}

const textOf = (label: string, more: Partial<DeploymentPlan>): string | undefined =>
  planRows(planOf(more)).find((row) => row.label === label)?.text

test('a plan is told in the order in which a reader asks', () => {
  expect(renderPlan(planOf()).join('\n')).toBe(`dry run of a deployment to shop/web

  release        s3://releases/shop/ababababab….zip of commit bbbbbbb
  running now    s3://releases/shop/1.zip of commit aaaaaaa, by d-1 at 2030-01-02 03:04 UTC
  change         another revision: aaaaaaa to bbbbbbb
  configuration  CodeDeployDefault.OneAtATime (the group's)
  rollout        at most 1 of 7 instances at once, in 7 batches; 6 stay healthy
  targets        7 instances: web-1, web-2, web-3, web-4, web-5 and 2 more
  rollback       on failure, to what d-1 deployed
  alarms         none
  start          at once: no deployment of the group is under way

✓ a deployment would be created; nothing was created`)
})

test('what is in the way stands below, with what to do, and what is not known above it', () => {
  const plan = planOf({
    start: { kind: 'refused' },
    problems: [{ kind: 'refused', code: 'INPUT_INVALID', message: 'one\ntwo', hint: 'leave it out' }],
    unknowns: [{ message: 'whether it is there' }],
  })
  expect(renderPlan(plan).slice(-9)).toEqual([
    '  start          not at all: see below',
    '',
    '  ? not known: whether it is there',
    '',
    '  ✗ refused (INPUT_INVALID): one',
    '    two',
    '    → leave it out',
    '',
    '✗ no deployment would be created; nothing was created',
  ])
})

const holder = deployment('in-progress', { id: 'd-7', description: 'run 6' })

test.for([
  [{ kind: 'at-once' }, 'at once: no deployment of the group is under way', 'a deployment would be created'],
  [{ kind: 'queued', holder }, 'once deployment d-7 (InProgress, run 6) has ended', 'would be created after d-7'],
  [
    { kind: 'superseding', holder },
    'once deployment d-7 (InProgress, run 6) has been stopped to make room',
    'would be created after d-7',
  ],
  [
    { kind: 'skipped', reason: 'the group is busy', other: holder },
    'not at all: the group is busy (d-7)',
    'nothing would',
  ],
] as const satisfies readonly (readonly [DeploymentPlan['start'], string, string])[])(
  'start: $0.kind',
  ([start, row, verdict]) => {
    expect(textOf('start', { start })).toBe(row)
    expect(describePlan(planOf({ start }))).toContain(verdict)
  },
)

test.for([
  [
    { kind: 'batches', total: 1, minimumHealthy: 0, atOnce: 1, batches: 1 },
    'at most 1 of 1 instance at once, in one batch',
  ],
  [
    {
      kind: 'zones',
      total: 200,
      minimumHealthy: 160,
      atOnce: 40,
      zonal: {
        minimumPerZone: { type: 'percent', value: 50 },
        monitorSeconds: 60,
        firstZoneMonitorSeconds: 600,
      },
    },
    'one Availability Zone after the other, at most 40 of 200 instances at once; 160 stay healthy; in each zone 50 % of the instances stay healthy, rounded up; the first zone is watched for 10 min 00 s; each other one is watched for 1 min 00 s',
  ],
  [{ kind: 'unattainable', total: 3, minimumHealthy: 3 }, 'none: 3 of 3 instances would have to stay healthy'],
  [{ kind: 'traffic', shift: { type: 'all-at-once' }, totalMinutes: 0 }, 'all traffic at once'],
  [
    { kind: 'traffic', shift: { type: 'canary', percent: 10, intervalMinutes: 5 }, totalMinutes: 5 },
    '10 % of the traffic, and the rest after 5 min',
  ],
  [
    { kind: 'traffic', shift: { type: 'linear', percent: 10, intervalMinutes: 3 }, totalMinutes: 27 },
    '10 % more of the traffic every 3 min, 27 min in all',
  ],
  [{ kind: 'unknown' }, 'not known'],
  [{ kind: 'unknown', minimumHealthyHosts: { type: 'all-but', value: 1 } }, '1 at once'],
  [{ kind: 'unknown', minimumHealthyHosts: { type: 'percent', value: 0 } }, 'all at once'],
  [{ kind: 'unknown', minimumHealthyHosts: { type: 'count', value: 1 } }, '1 instance stays healthy'],
] as const satisfies readonly (readonly [PlannedRollout, string])[])('rollout $0.kind: $1', ([rollout, text]) => {
  expect(textOf('rollout', { rollout })).toBe(text)
})

test.for([
  [{ ...FLEET, count: 0, names: [] }, 'none'],
  [{ ...FLEET, type: 'lambda', count: 1, names: [] }, '1 function'],
  [
    { ...FLEET, isCertain: false, source: 'last-deployment', lastDeployment: deployment('succeeded') },
    '7 instances: web-1, web-2, web-3, web-4, web-5 and 2 more, as of d-1',
  ],
] as const satisfies readonly (readonly [Fleet, string])[])('targets: %#', ([fleet, text]) => {
  expect(textOf('targets', { fleet })).toBe(text)
})

test('a function runs something before its first deployment, and goes back to that', () => {
  const { current: _, ...first } = planOf({
    group: NEW_GROUP,
    fleet: { ...FLEET, type: 'lambda', count: 1, names: [] },
  })
  const rows = planRows(first)
  const textOfRow = (label: string): string | undefined => rows.find((row) => row.label === label)?.text
  expect(textOfRow('running now')).toBe('no deployment of the group has succeeded yet')
  expect(textOfRow('rollback')).toBe('on failure, to the version that the alias stands for now')
  expect(textOf('rollback', { fleet: { ...FLEET, type: 'ecs' } })).toBe('on failure, to the tasks that run now')
})

test('a blue/green deployment says that other instances get the release, and what its rollback gives back', () => {
  const group = { ...NEW_GROUP, type: 'blue-green' } as const
  expect(textOf('type', {})).toBeUndefined()
  const named = { ...planOf().request, targetInstances: { tags: [], autoScalingGroups: ['green'] } }
  expect(textOf('type', { group, request: named })).toBe(
    'blue/green: other instances get the release, and then the traffic',
  )
  const asked = 'they have to be named: target-tags, target-auto-scaling-groups'
  expect(textOf('type', { group })).toMatch(new RegExp(`the traffic; ${asked}$`))
  const one = { ...group, autoScalingGroups: ['web'] }
  expect(textOf('type', { group: one })).toMatch(
    new RegExp(`; unless the group has its Auto Scaling group copied, ${asked}$`),
  )
  expect(textOf('type', { group: { ...one, replacements: 'named' } })).toMatch(new RegExp(`the traffic; ${asked}$`))
  expect(textOf('type', { group: { ...one, replacements: 'copied' } })).toMatch(/; they are launched in a copy of web$/)
  expect(textOf('rollback', { group })).toBe(
    'on failure, which gives the traffic back to the instances that are replaced',
  )
})

test('targets that nobody has counted are said to be so', () => {
  const { count: _, ...uncounted } = FLEET
  expect(textOf('targets', { fleet: { ...uncounted, isCertain: false, names: [] } })).toContain('not known: CodeDeploy')
})

test('instances that run the revision already may be left out, so that the number is the largest possible', () => {
  const request = { ...planOf().request, updateOutdatedInstancesOnly: true }
  expect(textOf('targets', { request })).toMatch(/^at most 7 instances/)
})

test('agents are told of only when some were silent', () => {
  expect(textOf('agents', {})).toBeUndefined()
  const fleet = { ...FLEET, silent: ['web-3'], lastDeployment: deployment('failed') }
  expect(textOf('agents', { fleet })).toBe('web-3 did not answer in d-1')
})

test('what is said in the outside world moves no cursor and makes no markup', () => {
  const start = { kind: 'queued', holder: { ...holder, description: '\u001b[2J[x](https://evil) @you' } } as const
  expect(renderPlan(planOf({ start })).join('\n')).not.toContain('\u001b')
  const markdown = renderPlanMarkdown(planOf({ start }))
  expect(markdown).not.toContain('[x](')
  expect(markdown).not.toContain(' @you')
})

test('as Markdown it is a table with the problems below', () => {
  const problems = [{ kind: 'would-fail', code: 'NO_INSTANCES', message: 'none', hint: 'tag some' }] as const
  const markdown = renderPlanMarkdown(planOf({ problems }))
  expect(markdown).toMatch(/^### ❌ dry run: a deployment would be created and fail; nothing was created\n/)
  expect(markdown).toContain('| targets | 7 instances')
  expect(markdown).toContain('**none** (<code>NO&#95;INSTANCES</code>)\n\nWhat to do: tag some')
})

test('a machine is told the same', () => {
  expect(planJson(planOf({ start: { kind: 'queued', holder }, from: 'd-0' }))).toMatchObject({
    type: 'plan',
    applicationName: 'shop',
    deploymentGroupName: 'web',
    wouldCreate: true,
    from: 'd-0',
    start: { kind: 'queued', otherDeployment: { deploymentId: 'd-7', status: 'InProgress' } },
    release: { revision: { revisionType: 'S3' }, commit: 'b'.repeat(40) },
    current: { deploymentId: 'd-1', commit: 'a'.repeat(40), completedAt: '2030-01-02T03:04:00.000Z' },
    isSame: 'no',
    targets: { count: 7, isCertain: true, source: 'tags' },
    problems: [],
    unknowns: [],
  })
  expect(planJson(planOf({ start: { kind: 'skipped', reason: 'busy' } }))).toMatchObject({
    wouldCreate: false,
    reason: 'busy',
  })
})

test('a push is told by what it would upload, or that it would upload nothing', () => {
  const planned = { revision: { ...OLD, type: 's3' }, sizeBytes: 2_000, contentDigest: 'x' } as const
  expect(describePush({ ...planned, unchanged: false })).toBe('2.0 kB would be uploaded to s3://releases/shop/1.zip')
  expect(describePush({ ...planned, unchanged: true })).toBe('s3://releases/shop/1.zip holds this bundle already')
})
