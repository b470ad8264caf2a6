import { describe, expect, test } from 'vitest'
import { ManualClock } from '../../deployment/fixtures/manual-clock.ts'
import { deployment, event, instance } from '../../deployment/fixtures/samples.ts'
import { SlipwayError } from '../../errors.ts'
import type { ArtifactCheck, BucketReader, ProbeAnswer, Session } from '../../provider.ts'
import type { RevisionLocation } from '../../revision/index.ts'
import { denied, InspectedProvider, type InspectionScript } from '../fixtures/inspected-group.ts'
import { checkReadiness, isReady } from './check-readiness.ts'
import type { ReadinessCheck, ReadinessRequest } from './model.ts'

const REVISION: RevisionLocation = { type: 's3', bucket: 'releases', key: 'shop/1.zip', bundleType: 'zip', eTag: 'e1' }
const REQUEST: ReadinessRequest = { applicationName: 'shop', deploymentGroupName: 'web', bucket: 'releases' }
const NOW = Date.UTC(2030, 0, 1)
const SESSION: Session = {
  account: '111122223333',
  arn: 'arn:aws-cn:sts::111122223333:assumed-role/deployer/slipway',
  region: 'cn-north-1',
  clockAheadMs: 0,
}

const ended = deployment('succeeded', { id: 'd-1', revision: REVISION, createdAt: NOW - 1_000 })
const DEPLOYED: InspectionScript = {
  settings: { lastAttemptedDeploymentId: 'd-1', lastSuccessfulDeploymentId: 'd-1' },
  looks: { 'd-1': [{ deployment: ended, targets: [instance('web-1', 'succeeded')] }] },
  history: [ended],
  revisions: [{ revision: REVISION, currentInGroups: ['web'] }],
}

interface Given {
  readonly script?: InspectionScript
  readonly request?: Partial<ReadinessRequest>
  readonly session?: Session | Error
  readonly region?: Error
  readonly bucket?: Partial<Record<keyof BucketReader, unknown>>
  readonly stored?: ArtifactCheck | Error
}

function orThrow<T>(value: T | Error): T {
  if (value instanceof Error) throw value
  return value
}

async function checkAll(given: Given = {}) {
  const provider = new InspectedProvider(given.script ?? DEPLOYED)
  const begun: string[] = []
  const { bucket = {} } = given
  const answer = <T>(name: keyof BucketReader, standard: T): T => orThrow((bucket[name] ?? standard) as T | Error)
  const checks: ReadinessCheck[] = []
  const ports = {
    session: {
      findRegion: async () => orThrow(given.region ?? 'cn-north-1'),
      describeSession: async () => orThrow(given.session ?? SESSION),
    },
    provider,
    store: {
      findBucketRegion: async () => answer<string | undefined>('findBucketRegion', 'cn-north-1'),
      isVersioned: async () => answer('isVersioned', false),
      tryRead: async () => answer<'present' | 'absent'>('tryRead', 'absent'),
      tryAbortUpload: async () => answer<ProbeAnswer>('tryAbortUpload', 'allowed'),
      tryBeginUpload: async (_bucket: string, key: string) => {
        begun.push(key)
        return answer<ProbeAnswer>('tryBeginUpload', 'allowed')
      },
      check: async () => orThrow(given.stored ?? 'present'),
    },
    clock: new ManualClock({ startAt: NOW }),
  }
  for await (const check of checkReadiness({ ...REQUEST, ...given.request }, ports)) checks.push(check)
  expect(provider.created, 'nothing is created').toEqual([])
  expect(provider.count('stop') + provider.count('register')).toBe(0)
  const named = (name: string): ReadinessCheck | undefined => checks.find((check) => check.name === name)
  return { checks, named, provider, begun, isReady: isReady(checks) }
}

/** The checks that found something, a line each. */
async function findings(given: Given): Promise<readonly string[]> {
  const { checks } = await checkAll(given)
  return checks.filter(({ state }) => state !== 'passed').map(({ state, name }) => `${state} ${name}`)
}

/** What even a group that is ready leaves open. */
const OPEN = 'unknown codedeploy:RegisterApplicationRevision'

test('a group that was deployed to is ready, with all that was looked at', async () => {
  const { checks, isReady: isAllReady } = await checkAll({
    script: { ...DEPLOYED, rights: { 'codedeploy:RegisterApplicationRevision': 'not-denied' } },
    request: { revision: REVISION },
  })
  expect(isAllReady).toBe(true)
  expect(checks.filter(({ state }) => state !== 'passed').map(({ name, state }) => `${state} ${name}`)).toEqual([OPEN])
  expect(checks.filter(({ area }) => area !== 'rights').map(({ area, name }) => `${area}: ${name}`)).toEqual([
    'access: region',
    'access: credentials',
    'access: clock',
    'access: CodeDeploy',
    'group: application',
    'group: deployment group',
    'group: service role',
    'group: configuration',
    'group: automatic rollback',
    'group: alarms',
    'group: busy',
    'group: last deployment',
    'fleet: targets',
    'fleet: agents',
    'fleet: rollout',
    'bucket: bucket',
    'bucket: versions',
    'bucket: revision',
  ])
})

test('rights are tried with what cannot be changed: a revision that is known, a deployment that has ended', async () => {
  const { provider } = await checkAll()
  expect(provider.tried).toEqual([
    'codedeploy:RegisterApplicationRevision nothing',
    'codedeploy:CreateDeployment with a revision',
    'codedeploy:StopDeployment d-1',
    'codedeploy:ListDeploymentTargets d-1',
    'codedeploy:BatchGetDeploymentTargets d-1',
  ])
})

test('in a new group what only a deployment tells is left open, and nothing is in the way', async () => {
  const { checks, provider, isReady: isAllReady } = await checkAll({ script: { revisions: [] } })
  expect(isAllReady).toBe(true)
  expect(checks.filter(({ state }) => state === 'unknown').map(({ name }) => name)).toEqual([
    'agents',
    'codedeploy:GetDeployment',
    'codedeploy:BatchGetDeployments',
    'codedeploy:BatchGetApplicationRevisions',
  ])
  expect(provider.tried).toContain('codedeploy:CreateDeployment without a revision')
  expect(provider.tried).toContain('codedeploy:StopDeployment nothing')
})

test('a deployment that is under way is not what stopping is tried with', async () => {
  const running = deployment('in-progress', { id: 'd-1' })
  const script = { ...DEPLOYED, looks: { 'd-1': [{ deployment: running, targets: [] }] }, active: [[running]] }
  const { provider, named } = await checkAll({ script })
  expect(provider.tried).toContain('codedeploy:StopDeployment nothing')
  expect(named('busy')).toMatchObject({ state: 'warning', message: expect.stringContaining('d-1') })
})

describe('credentials', () => {
  test.for(['CREDENTIALS_MISSING', 'CREDENTIALS_INVALID', 'CREDENTIALS_EXPIRED', 'ACCESS_DENIED'] as const)(
    '%s: nothing else is looked at',
    async (code) => {
      const session = new SlipwayError(code, 'not these', { hint: 'others' })
      const { checks, isReady: isAllReady } = await checkAll({ session })
      expect(checks.map(({ name, state }) => `${state} ${name}`)).toEqual(['passed region', 'failed credentials'])
      expect(checks[1]?.remedy).toBe('others')
      expect(isAllReady).toBe(false)
    },
  )

  test('a sign-in service that cannot be reached leaves open who asks, and the rest is looked at', async () => {
    const session = new SlipwayError('SERVICE_UNREACHABLE', 'STS cannot be reached')
    expect(await findings({ session })).toEqual(['unknown credentials'])
  })

  test('without a region nothing is looked at', async () => {
    expect(await findings({ region: new SlipwayError('INPUT_INVALID', 'no AWS region is set') })).toEqual([
      'failed region',
    ])
  })

  test.for([
    [60 * 60_000, 'passed'],
    [14 * 60_000, 'warning'],
  ] as const)('that last %i ms: %s', async ([leftMs, state]) => {
    const { named } = await checkAll({ session: { ...SESSION, expiresAt: NOW + leftMs } })
    expect(named('credentials')?.state).toBe(state)
  })

  test.for([
    [0, 'passed'],
    [-59_000, 'passed'],
    [-120_000, 'warning'],
    [400_000, 'warning'],
  ] as const)('a clock that is %i ms ahead: %s', async ([clockAheadMs, state]) => {
    expect((await checkAll({ session: { ...SESSION, clockAheadMs } })).named('clock')?.state).toBe(state)
  })
})

describe('what is missing', () => {
  const gone = (code: 'APPLICATION_NOT_FOUND' | 'GROUP_NOT_FOUND') =>
    new SlipwayError(code, 'gone', { hint: 'make it' })
  const noBucket = new SlipwayError('BUCKET_NOT_FOUND', 'no such bucket')
  const missing = new SlipwayError('CONFIGURATION_NOT_FOUND', 'no such configuration', { hint: 'list them' })

  test.for([
    ['application', { script: { settings: gone('APPLICATION_NOT_FOUND') } }],
    ['deployment group', { script: { settings: gone('GROUP_NOT_FOUND') } }],
    ['service role', { script: { ...DEPLOYED, hasRole: false } }],
    ['configuration', { script: { ...DEPLOYED, configuration: missing } }],
    ['targets', { script: { ...DEPLOYED, registered: {} } }],
    ['targets', { script: { settings: { onPremisesTags: [] } } }],
    ['rollout', { script: { ...DEPLOYED, configuration: { minimumHealthyHosts: { type: 'percent', value: 95 } } } }],
    ['bucket', { bucket: { findBucketRegion: noBucket } }],
    ['bucket', { bucket: { findBucketRegion: denied('s3:ListBucket'), tryAbortUpload: noBucket } }],
    ['bucket', { bucket: { findBucketRegion: 'eu-west-1' } }],
    ['revision', { request: { revision: REVISION }, stored: 'gone' }],
    ['revision', { request: { revision: REVISION }, stored: 'changed' }],
  ] as const satisfies readonly (readonly [string, Given])[])('%s: told with a remedy', async ([name, given]) => {
    const { named, isReady: isAllReady } = await checkAll(given)
    expect(named(name)?.state).toBe('failed')
    expect(isAllReady).toBe(false)
  })

  test('without a group its rights are not tried, and the bucket is looked at all the same', async () => {
    const { checks, provider } = await checkAll({ script: { settings: gone('GROUP_NOT_FOUND') } })
    expect(provider.tried).toEqual([])
    const rights = checks.filter(({ area }) => area === 'rights').map(({ name, state }) => `${state} ${name}`)
    expect(rights).toEqual([
      'unknown codedeploy:*',
      'passed s3:PutObject',
      'passed s3:GetObject',
      'passed s3:AbortMultipartUpload',
      'passed codedeploy:GetDeploymentGroup',
    ])
  })

  test('a service that cannot be reached is asked once', async () => {
    const settings = new SlipwayError('SERVICE_UNREACHABLE', 'CodeDeploy cannot be reached', { hint: 'look' })
    const { named, provider, checks } = await checkAll({ script: { settings } })
    expect(named('CodeDeploy')).toMatchObject({ state: 'failed', remedy: 'look' })
    expect(provider.tried).toEqual([])
    expect(checks.some(({ area }) => area === 'rights')).toBe(false)
  })
})

describe('what deserves a look', () => {
  const failed = deployment('failed', {
    id: 'd-1',
    failure: { code: 'HEALTH_CONSTRAINTS', message: 'too many' },
  })
  const silent = [instance('web-1', 'failed', [event('ApplicationStop', 'skipped')])]

  test.for([
    [['warning automatic rollback'], { script: { ...DEPLOYED, settings: { ...DEPLOYED.settings, autoRollback: [] } } }],
    [
      ['warning automatic rollback'],
      { script: { ...DEPLOYED, settings: { ...DEPLOYED.settings, autoRollback: ['alarm'] } } },
    ],
    [
      ['warning last deployment', 'warning agents'],
      { script: { ...DEPLOYED, looks: { 'd-1': [{ deployment: failed, targets: silent }] } } },
    ],
    [['warning targets'], { script: { ...DEPLOYED, deregistered: { 'role=web': ['web-3'] } } }],
    [['warning versions'], { request: { key: 'shop/latest.zip' } }],
    [['unknown revision'], { request: { revision: { type: 'github', repository: 'o/r', commitId: 'c' } } }],
    [['unknown targets'], { script: { ...DEPLOYED, registered: denied('codedeploy:ListOnPremisesInstances') } }],
    [['unknown versions'], { bucket: { isVersioned: denied('s3:GetBucketVersioning') } }],
  ] as const satisfies readonly (readonly [readonly string[], Given])[])('%o', async ([expected, given]) => {
    expect(await findings(given)).toEqual(expected)
  })

  test('EC2 instances that no deployment has told of are left open, with the right that would tell', async () => {
    const settings = { onPremisesTags: [], ec2Tags: [[{ key: 'role', value: 'web' }]] }
    const { named } = await checkAll({ script: { settings, revisions: [] } })
    expect(named('targets')).toMatchObject({ state: 'unknown', right: { action: 'ec2:DescribeInstances' } })
  })
})

describe('a right that is missing', () => {
  const refused = (action: string, resource?: string): InspectionScript => ({
    ...DEPLOYED,
    rights: { [action]: denied(action, resource) },
  })

  test.for([
    ['codedeploy:CreateDeployment', 'failed'],
    ['codedeploy:RegisterApplicationRevision', 'failed'],
    ['codedeploy:ListDeploymentTargets', 'failed'],
    ['codedeploy:BatchGetDeploymentTargets', 'failed'],
    ['codedeploy:StopDeployment', 'warning'],
  ] as const)('%s is told by name: %s', async ([action, state]) => {
    const { named } = await checkAll({ script: refused(action, 'arn:x') })
    expect(named(action)).toMatchObject({
      state,
      right: { action, resource: 'arn:x' },
      remedy: `add to the policy of these credentials: {"Effect":"Allow","Action":["${action}"],"Resource":"arn:x"}`,
    })
  })

  test('on everything is to be allowed in one region alone, as the documented policies do it', async () => {
    const { named } = await checkAll({ script: refused('codedeploy:StopDeployment', '*') })
    expect(named('codedeploy:StopDeployment')?.remedy).toContain(
      '"Resource":"*","Condition":{"StringEquals":{"aws:RequestedRegion":"cn-north-1"}}',
    )
  })

  test('on objects is to be allowed where bundles are, in the partition of the credentials', async () => {
    const { named } = await checkAll({ bucket: { tryBeginUpload: denied('s3:PutObject', 'arn:of:the:probe') } })
    expect(named('s3:PutObject')).toMatchObject({
      state: 'failed',
      remedy: expect.stringContaining('"Resource":"arn:aws-cn:s3:::releases/shop/*"'),
    })
  })

  test('of those that reading takes, each is told by the read that missed it', async () => {
    const lacking = async (script: InspectionScript) => {
      const { checks } = await checkAll({ script: { ...DEPLOYED, ...script } })
      return checks.filter(({ area, right }) => area === 'rights' && right !== undefined).map(({ name }) => name)
    }
    const refuse = (action: string): Error => denied(action, 'arn:x')
    expect(await lacking({ settings: refuse('codedeploy:GetDeploymentGroup') })).toEqual([
      'codedeploy:GetDeploymentGroup',
    ])
    expect(await lacking({ configuration: refuse('codedeploy:GetDeploymentConfig') })).toEqual([
      'codedeploy:GetDeploymentConfig',
    ])
    expect(await lacking({ active: [refuse('codedeploy:ListDeployments')] })).toEqual(['codedeploy:ListDeployments'])
    expect(await lacking({ looks: { 'd-1': [refuse('codedeploy:GetDeployment')] } })).toEqual([
      'codedeploy:GetDeployment',
    ])
  })

  test('of creating is not taken for another one that the same request takes', async () => {
    const other = denied('codedeploy:GetApplicationRevision', 'arn:x')
    const script = { ...DEPLOYED, rights: { 'codedeploy:CreateDeployment': other } }
    const { named } = await checkAll({ script })
    expect(named('codedeploy:CreateDeployment')).toMatchObject({
      state: 'unknown',
      message: expect.stringContaining('not denied itself'),
    })
  })

  test('that a Deny takes away is not mended by another Allow', async () => {
    const right = { action: 'codedeploy:StopDeployment', resource: '*', isForbidden: true }
    const error = new SlipwayError('ACCESS_DENIED', 'forbidden', { right })
    const { named } = await checkAll({ script: { ...DEPLOYED, rights: { [right.action]: error } } })
    expect(named(right.action)?.remedy).toBe('a Deny in a policy forbids it: take that out, or use other credentials')
  })

  test('of an upload that could not be removed again: none is begun', async () => {
    const { named, begun } = await checkAll({ bucket: { tryAbortUpload: denied('s3:AbortMultipartUpload') } })
    expect(begun).toEqual([])
    expect(named('s3:AbortMultipartUpload')?.state).toBe('warning')
    expect(named('s3:PutObject')).toMatchObject({ state: 'unknown', message: expect.stringContaining('not tried') })
  })

  test('of reading is told only to whoever may list the bucket, since S3 hides what is absent from others', async () => {
    const tryRead = denied('s3:GetObject')
    expect((await checkAll({ bucket: { tryRead } })).named('s3:GetObject')?.state).toBe('warning')
    const hidden = await checkAll({ bucket: { tryRead, findBucketRegion: denied('s3:ListBucket') } })
    expect(hidden.named('s3:GetObject')?.state).toBe('unknown')
    expect(hidden.named('bucket')?.state).toBe('unknown')
    expect(hidden.isReady).toBe(true)
  })
})

test('without a bucket, pushing is not looked at', async () => {
  const { bucket: _, ...request } = REQUEST
  const provider = new InspectedProvider(DEPLOYED)
  const store = {} as never
  const session = { findRegion: async () => 'eu-west-1', describeSession: async () => SESSION }
  const names: string[] = []
  for await (const { name } of checkReadiness(request, { session, provider, store, clock: new ManualClock() })) {
    names.push(name)
  }
  expect(names.filter((name) => name.startsWith('s3:'))).toEqual([])
})

test('where the upload is tried, its key is one of the bundles and nobody has it', async () => {
  expect((await checkAll()).begun).toEqual([expect.stringMatching(/^shop\/slipway-check-\w+$/)])
  expect((await checkAll({ request: { key: 'shop/latest.zip' } })).begun).toEqual(['shop/latest.zip'])
})

test('a cancellation ends the checks', async () => {
  const reason = 'SIGINT'
  const provider = Object.assign(new InspectedProvider(DEPLOYED), {
    describeGroup: async () => {
      throw reason
    },
  })
  const session = { findRegion: async () => 'eu-west-1', describeSession: async () => SESSION }
  const ports = { session, provider, store: {} as never, clock: new ManualClock() }
  await expect(async () => {
    for await (const _ of checkReadiness(REQUEST, ports));
  }).rejects.toBe(reason)
})
