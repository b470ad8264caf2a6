import { describe, expect, test } from 'vitest'
import { ManualClock } from '../../deployment/fixtures/manual-clock.ts'
import { deployment, instance } from '../../deployment/fixtures/samples.ts'
import type { Deployment } from '../../deployment/index.ts'
import { SlipwayError } from '../../errors.ts'
import type { ArtifactCheck, DeploymentRequest } from '../../provider.ts'
import type { RevisionLocation } from '../../revision/index.ts'
import { FunctionsInMemory } from '../fixtures/functions-in-memory.ts'
import { denied, InspectedProvider, type InspectionScript } from '../fixtures/inspected-group.ts'
import type { OrderGuard } from '../order/order-guard.ts'
import { toContentRevision } from '../release/to-content-revision.ts'
import { exitCodeOfPlan } from './deployment-plan.ts'
import { type PlanOptions, planDeployment } from './plan-deployment.ts'
import { planRedeploy } from './plan-redeploy.ts'

const NEW: RevisionLocation = { type: 's3', bucket: 'releases', key: 'shop/2.zip', bundleType: 'zip', eTag: 'e2' }
const OLD: RevisionLocation = { ...NEW, key: 'shop/1.zip', eTag: 'e1' }
const REQUEST: DeploymentRequest = { applicationName: 'shop', deploymentGroupName: 'web', revision: NEW }

const succeeded = deployment('succeeded', { id: 'd-1', revision: OLD, completedAt: 1_000, createdAt: 1 })
/** A group whose last deployment brought the old revision. */
const RUNNING: InspectionScript = {
  settings: { lastAttemptedDeploymentId: 'd-1', lastSuccessfulDeploymentId: 'd-1' },
  looks: { 'd-1': [{ deployment: succeeded, targets: [instance('web-1', 'succeeded')] }] },
  lastSuccessful: succeeded,
  newest: succeeded,
  history: [succeeded],
}

interface Given {
  readonly script?: InspectionScript
  readonly request?: Partial<DeploymentRequest>
  readonly options?: PlanOptions
  readonly stored?: ArtifactCheck | Error
}

function portsOf({ script = {}, stored = 'present' }: Given) {
  const provider = new InspectedProvider(script)
  const commits: Readonly<Record<string, string>> = { 'shop/1.zip': 'a'.repeat(40), 'shop/2.zip': 'b'.repeat(40) }
  const store = {
    check: async () => {
      if (stored instanceof Error) throw stored
      return stored
    },
    commitOf: async ({ key }: { readonly key: string }) => commits[key],
  }
  return { provider, store, clock: new ManualClock() }
}

async function plan(given: Given = {}) {
  const ports = portsOf(given)
  const planned = await planDeployment({ ...REQUEST, ...given.request }, ports, given.options)
  expect(ports.provider.created, 'a plan creates nothing').toEqual([])
  expect(ports.provider.count('stop') + ports.provider.count('register')).toBe(0)
  return { ...planned, exitCode: exitCodeOfPlan(planned) }
}

test('the first release of a group is planned with its targets and batches', async () => {
  expect(await plan()).toMatchObject({
    start: { kind: 'at-once' },
    isSame: 'unknown',
    release: { revision: NEW, commit: 'b'.repeat(40) },
    configuration: { name: 'CodeDeployDefault.OneAtATime', isOverride: false },
    rollout: { kind: 'batches', atOnce: 1, batches: 3 },
    fleet: { count: 3, names: ['web-1', 'web-2', 'web-10'] },
    autoRollback: ['failure'],
    alarms: [],
    overrides: [],
    problems: [],
    unknowns: [],
    exitCode: 0,
  })
})

test('what the group runs is told with its commit, and whether the release is another one', async () => {
  expect(await plan({ script: RUNNING })).toMatchObject({
    current: { deployment: { id: 'd-1' }, commit: 'a'.repeat(40) },
    isSame: 'no',
  })
  expect((await plan({ script: RUNNING, request: { revision: OLD } })).isSame).toBe('yes')
  const { eTag: _, ...unpinned } = OLD
  const before = { deployment: { ...succeeded, revision: unpinned }, targets: [] }
  const script = { ...RUNNING, looks: { 'd-1': [before] } }
  expect((await plan({ script, request: { revision: unpinned } })).isSame).toBe('unknown')
})

test('what the deployment has otherwise than its group is told beside the group', async () => {
  const request: Partial<DeploymentRequest> = {
    configurationName: 'CodeDeployDefault.AllAtOnce',
    autoRollback: [],
    alarms: { isEnabled: true, names: ['errors'] },
    fileExistsBehavior: 'OVERWRITE',
  }
  const planned = await plan({ request })
  expect(planned.overrides).toEqual([
    {
      option: 'deployment-config',
      inDeployment: 'CodeDeployDefault.AllAtOnce',
      inGroup: 'CodeDeployDefault.OneAtATime',
    },
    { option: 'file-exists-behavior', inDeployment: 'OVERWRITE' },
    { option: 'auto-rollback', inDeployment: 'off', inGroup: 'failure' },
    { option: 'alarms', inDeployment: 'errors', inGroup: 'none' },
  ])
  expect(planned).toMatchObject({ autoRollback: [], alarms: ['errors'], configuration: { isOverride: true } })
  expect((await plan({ request: { autoRollback: ['failure'] } })).overrides, 'as the group has it').toEqual([])
})

describe('a group that is busy', () => {
  const holder = deployment('in-progress', { id: 'd-7', origin: 'user' })
  const busyWith = (other: Deployment): InspectionScript => ({ active: [[other]] })

  test.for([
    [undefined, holder, 'queued', 0],
    ['queue', holder, 'queued', 0],
    ['supersede', holder, 'superseding', 0],
    ['supersede', { ...holder, origin: 'rollback' }, 'queued', 0],
    ['skip', holder, 'skipped', 0],
    ['fail', holder, 'refused', 1],
  ] as const)('with if-busy %s', async ([ifBusy, other, kind, exitCode]) => {
    const options = ifBusy === undefined ? {} : { ifBusy }
    const planned = await plan({ script: busyWith(other), options })
    expect(planned.start.kind).toBe(kind)
    expect(planned.exitCode).toBe(exitCode)
  })

  test('is refused in the words of the real call', async () => {
    const { problems } = await plan({ script: busyWith(holder), options: { ifBusy: 'fail' } })
    expect(problems).toMatchObject([
      { kind: 'refused', code: 'GROUP_BUSY', message: expect.stringContaining('d-7 (InProgress)') },
    ])
  })
})

test('a release that is there already is skipped where that is asked for', async () => {
  const options = { skipIfCurrent: true }
  const planned = await plan({ script: RUNNING, request: { revision: OLD }, options })
  expect(planned).toMatchObject({ start: { kind: 'skipped', other: { id: 'd-1' } }, problems: [], exitCode: 0 })
  const other = await plan({ script: RUNNING, options })
  expect(other.start.kind).toBe('at-once')
})

describe('an older commit', () => {
  const guard = (ifOlder: OrderGuard['ifOlder']): OrderGuard => ({
    ifOlder,
    isAskedFor: true,
    history: {
      repository: 'shop/shop',
      compare: async () => ({ relation: 'behind', aheadBy: 0, behindBy: 2 }),
    } as unknown as OrderGuard['history'],
    store: portsOf({}).store,
  })

  test('is refused, or skipped where that is asked for', async () => {
    const refused = await plan({ script: RUNNING, options: { order: guard('fail') } })
    expect(refused).toMatchObject({ start: { kind: 'refused' }, problems: [{ code: 'COMMIT_OLDER' }], exitCode: 1 })
    const skipped = await plan({ script: RUNNING, options: { order: guard('skip') } })
    expect(skipped).toMatchObject({ start: { kind: 'skipped' }, problems: [], exitCode: 0 })
  })
})

/** A group that replaces its instances by those of a copy. */
const COPYING = { type: 'blue-green', replacements: 'copied' } as const

test.for([
  [{ type: 'blue-green', replacements: 'named' }, { targetInstances: { autoScalingGroups: ['green'] } }],
  [COPYING, {}],
] as const)(
  'replacement instances that are where the group has them are no problem: %j',
  async ([settings, request]) => {
    expect((await plan({ script: { settings }, request })).problems).toEqual([])
  },
)

describe('what would be refused', () => {
  const missing = new SlipwayError('CONFIGURATION_NOT_FOUND', 'deployment configuration "None" does not exist')
  test.for([
    ['INPUT_INVALID', 2, { request: { targetInstances: { tags: [{ key: 'a' }] } } }],
    ['INPUT_INVALID', 2, { script: { settings: { platform: 'lambda' } }, request: { fileExistsBehavior: 'RETAIN' } }],
    ['INPUT_INVALID', 2, { script: { settings: { type: 'blue-green', replacements: 'named' } } }],
    ['INPUT_INVALID', 2, { script: { settings: COPYING }, request: { targetInstances: { tags: [{ key: 'a' }] } } }],
    ['CONFIGURATION_NOT_FOUND', 1, { script: { configuration: missing }, request: { configurationName: 'None' } }],
    ['ACCESS_DENIED', 1, { script: { configuration: denied('codedeploy:GetDeploymentConfig') } }],
  ] as const satisfies readonly (readonly [string, number, Given])[])(
    '%s: exit code %i',
    async ([code, exitCode, given]) => {
      expect(await plan(given)).toMatchObject({
        start: { kind: 'refused' },
        problems: [{ kind: 'refused', code }],
        exitCode,
      })
    },
  )
})

describe('what would be created and fail', () => {
  test.for([
    ['NO_INSTANCES', { script: { settings: { onPremisesTags: [] } } }],
    ['NO_INSTANCES', { script: { registered: {} } }],
    ['HEALTH_CONSTRAINTS_INVALID', { script: { configuration: { minimumHealthyHosts: { type: 'count', value: 3 } } } }],
    ['OBJECT_NOT_FOUND', { stored: 'gone' }],
    ['OBJECT_CHANGED', { stored: 'changed' }],
  ] as const satisfies readonly (readonly [string, Given])[])('%s', async ([code, given]) => {
    expect(await plan(given)).toMatchObject({
      start: { kind: 'at-once' },
      problems: [{ kind: 'would-fail', code }],
      exitCode: 1,
    })
  })

  test('a bundle that is still to be pushed is no problem', async () => {
    expect((await plan({ stored: 'gone', options: { isPushedLater: true } })).problems).toEqual([])
  })

  test('no problem is made of EC2 instances that nobody has counted', async () => {
    const settings = { onPremisesTags: [], ec2Tags: [[{ key: 'role', value: 'web' }]] }
    expect((await plan({ script: { settings } })).problems).toEqual([])
  })
})

test('what a missing right hides is left open and said; the plan stands', async () => {
  const planned = await plan({
    script: {
      registered: denied('codedeploy:ListOnPremisesInstances'),
      active: [denied('codedeploy:ListDeployments')],
    },
    stored: denied('s3:GetObject'),
  })
  expect(planned).toMatchObject({ start: { kind: 'at-once' }, problems: [], exitCode: 0 })
  expect(planned.unknowns.map(({ message }) => message)).toEqual([
    expect.stringContaining('codedeploy:ListOnPremisesInstances'),
    expect.stringContaining('s3:GetObject'),
    expect.stringContaining('codedeploy:ListDeployments'),
  ])
})

test.for([
  new SlipwayError('APPLICATION_NOT_FOUND', 'no such application'),
  denied('codedeploy:GetDeploymentGroup'),
  new SlipwayError('SERVICE_UNREACHABLE', 'no answer'),
])('without its group there is no plan: $code', async (error) => {
  await expect(plan({ script: { settings: error } })).rejects.toBe(error)
})

test('a service that falls silent ends the planning rather than being told as a refusal', async () => {
  const error = new SlipwayError('SERVICE_UNREACHABLE', 'no answer')
  await expect(plan({ script: { configuration: error } })).rejects.toBe(error)
})

describe('going back', () => {
  const again = (given: Given = {}) => {
    const ports = portsOf({ script: RUNNING, ...given })
    const request = { applicationName: 'shop', deploymentGroupName: 'web', from: 'last-successful' } as const
    const aliases = { live: { version: '3', weights: {} } }
    const functions = new FunctionsInMemory({ orders: { latest: 'c', versions: ['a', 'b', 'c'], aliases } })
    return planRedeploy(request, { ...ports, functions, tags: {} as never }, {})
  }

  test('to an AppSpec for Lambda is planned from where its alias stands now', async () => {
    const content = (current: string) =>
      `version: 0.0\nResources:\n  - o:\n      Type: AWS::Lambda::Function\n      Properties: {Name: orders, Alias: live, CurrentVersion: ${current}, TargetVersion: 2}\n`
    const before = deployment('succeeded', { ...succeeded, revision: toContentRevision(content('1')) })
    const script = { ...RUNNING, lastSuccessful: before, looks: { 'd-1': [{ deployment: before, targets: [] }] } }
    expect(await again({ script })).toMatchObject({
      release: { revision: toContentRevision(content('"3"')) },
      draft: { appSpec: content('"3"'), steps: [] },
    })
  })

  test('is planned with the revision of the deployment it goes back to', async () => {
    expect(await again()).toMatchObject({ from: 'd-1', release: { revision: OLD }, isSame: 'yes', problems: [] })
  })

  test('to a bundle that is gone would be refused', async () => {
    expect(await again({ stored: 'gone' })).toMatchObject({
      start: { kind: 'refused' },
      problems: [{ kind: 'refused', code: 'OBJECT_NOT_FOUND' }],
    })
  })

  test('to nothing is no plan', async () => {
    await expect(again({ script: {} })).rejects.toMatchObject({ code: 'NOTHING_TO_REDEPLOY' })
  })
})
