import { expect, test } from 'vitest'
import { ManualClock, settle } from '../deployment/fixtures/manual-clock.ts'
import { deployment, snapshot } from '../deployment/fixtures/samples.ts'
import { type ProviderScript, ScriptedProvider } from '../deployment/fixtures/scripted-provider.ts'
import type { Deployment } from '../deployment/index.ts'
import { SlipwayError } from '../errors.ts'
import type { RevisionLocation } from '../revision/index.ts'
import { type DeployOptions, deploy } from './deploy.ts'
import { Recorder } from './fixtures/recorder.ts'

const revision: RevisionLocation = { type: 's3', bucket: 'releases', key: 'shop/1.zip', bundleType: 'zip', eTag: 'e1' }
const request = { applicationName: 'shop', deploymentGroupName: 'web', revision, description: 'run 7' } as const
const schedule = { floorMs: 1_000, random: () => 0 }
const busy = new SlipwayError('GROUP_BUSY', 'deployment group "web" of application "shop" is busy')
const holder = deployment('in-progress', { id: 'd-7', origin: 'user' })
const running = { ...snapshot('in-progress'), deployment: holder }
const ended = {
  ...snapshot('succeeded'),
  deployment: { ...holder, state: 'succeeded', nativeStatus: 'Succeeded' },
} as const
/** A group that is busy with one deployment, which ends at the third look. */
const oneBefore: ProviderScript = { creations: [busy], active: [[holder]], looks: { 'd-7': [running, running, ended] } }

function begin(script: ProviderScript, options: DeployOptions = {}, isRunning = true) {
  const clock = new ManualClock({ isRunning })
  const provider = new ScriptedProvider(script)
  const reporter = new Recorder()
  const done = deploy(request, { provider, reporter, clock, schedule }, options)
  return { clock, provider, reporter, done }
}

test('a deployment is created as asked for, and told with its id', async () => {
  const { done, provider, reporter, clock } = begin({})
  expect(await done).toEqual({ kind: 'created', deploymentId: 'd-new-1', revision })
  expect(provider.created).toEqual([request])
  expect(provider.asked, 'a group that is free costs no look at it').toEqual(['create shop/web'])
  const { applicationName, deploymentGroupName } = request
  expect(reporter.events).toEqual([
    { type: 'deployment-created', deploymentId: 'd-new-1', applicationName, deploymentGroupName, revision },
  ])
  expect(clock.sleeping).toBe(0)
})

test('a deployment that is created while it is cancelled is reported all the same', async () => {
  const cancelled = new AbortController()
  const reporter = new Recorder()
  let tellId: (id: string) => void = () => undefined
  const provider = Object.assign(new ScriptedProvider({}), {
    createDeployment: () =>
      new Promise<string>((resolve) => {
        tellId = resolve
      }),
  })
  const done = deploy(request, { provider, reporter, clock: new ManualClock(), schedule }, cancelled)
  await settle()
  cancelled.abort('SIGINT')
  await settle()
  tellId('d-late')
  expect(await done).toEqual({ kind: 'created', deploymentId: 'd-late', revision })
  expect(reporter.events).toMatchObject([{ type: 'deployment-created', deploymentId: 'd-late' }])
})

test('a service that does not answer a cancelled creation is not waited for, and that is said', async () => {
  const cancelled = new AbortController()
  const clock = new ManualClock()
  const provider = Object.assign(new ScriptedProvider({}), {
    createDeployment: () => new Promise<string>(() => undefined),
  })
  const done = deploy(request, { provider, reporter: new Recorder(), clock, schedule }, cancelled)
  await settle()
  cancelled.abort('SIGINT')
  const refused = expect(done).rejects.toMatchObject({ code: 'CANCELLED', message: expect.stringContaining('"web"') })
  await clock.advance(4_000)
  await refused
})

test('a step that is cancelled before anything is asked asks nothing', async () => {
  const { done, provider } = begin({}, { signal: AbortSignal.abort('SIGINT') })
  await expect(done).rejects.toBe('SIGINT')
  expect(provider.asked).toEqual([])
})

test('behind a deployment that is under way it queues, says so, and deploys once that has ended', async () => {
  const { done, provider, reporter } = begin(oneBefore)
  expect(await done).toEqual({ kind: 'created', deploymentId: 'd-new-2', revision })
  expect(provider.asked).toEqual([
    ...['create shop/web', 'active shop/web', 'get d-7', 'get d-7', 'get d-7', 'create shop/web'],
  ])
  expect(reporter.types).toEqual(['queued', 'still-queued', 'still-queued', 'deployment-created'])
  expect(reporter.of('queued')).toMatchObject([{ holder, deploymentGroupName: 'web' }])
})

test('behind a deployment that waits for a person it says so, once, and how it is continued', async () => {
  const paused = { ...ended, deployment: deployment('ready', { id: 'd-7' }) }
  const looks = { 'd-7': [paused, paused, { ...ended, deployment: deployment('succeeded', { id: 'd-7' }) }] }
  const { done, reporter } = begin({ creations: [busy], active: [[holder]], looks })
  expect(await done).toMatchObject({ kind: 'created' })
  const warnings = reporter.of('warning').map(({ message }) => message)
  expect(warnings).toEqual([expect.stringContaining('"slipway continue --deployment-id d-7" lets it go on')])
})

test('whoever takes the slot that became free is waited for too, such as the rollback of the one before', async () => {
  const rollback = deployment('in-progress', { id: 'd-8', origin: 'rollback', rollsBackDeploymentId: 'd-7' })
  const { done, reporter } = begin({
    creations: [busy, busy],
    active: [[holder], [rollback]],
    looks: {
      'd-7': [{ ...ended, deployment: deployment('failed', { id: 'd-7' }) }],
      'd-8': [{ ...ended, deployment: { ...rollback, state: 'succeeded', nativeStatus: 'Succeeded' } }],
    },
  })
  expect(await done).toMatchObject({ kind: 'created' })
  expect(reporter.of('queued').map((event) => event.holder?.id)).toEqual(['d-7', 'd-8'])
})

test('a deployment that somebody asked for is waited for before those of Auto Scaling', async () => {
  const launch = deployment('in-progress', { id: 'd-9', origin: 'service' })
  const { done, reporter } = begin({ ...oneBefore, active: [[launch, holder]] })
  await done
  expect(reporter.of('queued').map((event) => event.holder?.id)).toEqual(['d-7'])
})

test('a refusal behind which nothing is seen is tried again, without a word at first', async () => {
  const { done, provider, reporter, clock } = begin({ creations: [busy, busy, busy] })
  expect(await done).toMatchObject({ kind: 'created' })
  expect(provider.count('create')).toBe(4)
  expect(reporter.of('queued')).toMatchObject([{ elapsedMs: 1_000 }])
  expect(reporter.of('queued')[0]).not.toHaveProperty('holder')
  expect(clock.now()).toBe(3_000)
})

test('a timeout in the queue is an outcome: nothing was created, and what held the group is named', async () => {
  const { done, provider, reporter } = begin({ ...oneBefore, looks: { 'd-7': [running] } }, { timeoutMs: 10_000 })
  const result = await done
  expect(result).toEqual({
    kind: 'not-deployed',
    notDeployed: {
      outcome: 'timed-out',
      applicationName: 'shop',
      deploymentGroupName: 'web',
      reason: { code: 'WAIT_TIMED_OUT', message: 'it was busy with deployment d-7 (InProgress)' },
      other: holder,
      superseded: [],
      elapsedMs: 10_000,
    },
  })
  expect(provider.count('create')).toBe(1)
  expect(reporter.types.at(-1)).toBe('not-deployed')
})

test('a cancellation in the queue is an outcome, and leaves nothing behind', async () => {
  const controller = new AbortController()
  const { done, provider, clock } = begin(
    { ...oneBefore, looks: { 'd-7': [running] } },
    { signal: controller.signal },
    false,
  )
  await clock.advance(30_000)
  controller.abort('SIGTERM')
  expect(await done).toMatchObject({
    kind: 'not-deployed',
    notDeployed: { outcome: 'cancelled', other: { id: 'd-7' } },
  })
  expect(provider.count('create')).toBe(1)
  expect(clock.sleeping).toBe(0)
})

test('a look at the queue that fails is not the end of it, but expired credentials are, and nothing was deployed', async () => {
  const passing = new SlipwayError('SERVICE_UNREACHABLE', 'CodeDeploy cannot be reached')
  const patient = begin({ ...oneBefore, looks: { 'd-7': [running, passing, ended] } })
  expect(await patient.done).toMatchObject({ kind: 'created' })
  expect(patient.reporter.of('look-failed')).toHaveLength(1)

  const expired = new SlipwayError('CREDENTIALS_EXPIRED', 'the AWS credentials expired')
  const { done, provider } = begin({ ...oneBefore, looks: { 'd-7': [running, expired] } })
  await expect(done).rejects.toMatchObject({
    code: 'CREDENTIALS_EXPIRED',
    message: expect.stringContaining('nothing was deployed: it was busy with deployment d-7'),
  })
  expect(provider.count('create')).toBe(1)
})

test('with "fail" a busy group is an error that names what is in the way and every way past it', async () => {
  const { done } = begin(oneBefore, { ifBusy: 'fail' })
  await expect(done).rejects.toMatchObject({
    code: 'GROUP_BUSY',
    message: 'deployment group "web" of application "shop" is busy: d-7 (InProgress)',
    hint: expect.stringMatching(/slipway wait --deployment-id d-7.*slipway stop --deployment-id d-7.*if-busy/),
  })
})

test('with "skip" a busy group is left alone: no error, nothing created, the reason told', async () => {
  const { done, provider } = begin({ ...oneBefore, creations: [busy, busy] }, { ifBusy: 'skip' })
  expect(await done).toMatchObject({
    kind: 'not-deployed',
    notDeployed: { outcome: 'skipped', reason: { code: 'GROUP_BUSY' }, other: { id: 'd-7' } },
  })
  expect(provider.asked).toEqual(['create shop/web', 'active shop/web'])
})

test.for(['fail', 'skip'] as const)('with "%s" a group that has just become free is deployed to', async (ifBusy) => {
  const { done } = begin({ creations: [busy] }, { ifBusy })
  expect(await done).toMatchObject({ kind: 'created' })
})

test.for(['fail', 'skip'] as const)(
  'with "%s" a refusal without a reason that can be seen is an error',
  async (ifBusy) => {
    const { done } = begin({ creations: [busy, busy] }, { ifBusy })
    await expect(done).rejects.toMatchObject({ code: 'GROUP_BUSY', hint: expect.stringContaining('limit') })
  },
)

test('a group that may not be looked at is busy, and the right that is missing is named', async () => {
  const denied = new SlipwayError('ACCESS_DENIED', 'not allowed: codedeploy:ListDeployments', { hint: 'allow it' })
  const { done } = begin({ ...oneBefore, active: [denied] })
  await expect(done).rejects.toMatchObject({
    code: 'GROUP_BUSY',
    message: expect.stringContaining('codedeploy:ListDeployments'),
    hint: 'allow it',
  })
})

test('with "supersede" what is under way is stopped without a rollback, its end awaited, then its place taken', async () => {
  const { done, provider, reporter } = begin(oneBefore, { ifBusy: 'supersede' })
  expect(await done).toMatchObject({ kind: 'created' })
  expect(provider.asked).toEqual([
    ...['create shop/web', 'active shop/web', 'stop d-7', 'get d-7', 'get d-7', 'get d-7', 'create shop/web'],
  ])
  expect(reporter.types.slice(0, 2)).toEqual(['superseded', 'queued'])
})

test('who takes the group while nobody was seen in it came after us, and is not superseded', async () => {
  const { done, reporter } = begin(
    { ...oneBefore, creations: [busy, busy], active: [[], [holder]] },
    { ifBusy: 'supersede' },
  )
  expect(await done).toMatchObject({ kind: 'created' })
  expect(reporter.of('superseded')).toEqual([])
  expect(reporter.of('warning')).toHaveLength(1)
})

test('what ended before it could be superseded is no trouble', async () => {
  const over = new SlipwayError('ALREADY_COMPLETED', 'deployment "d-7" is over already')
  const { done, reporter } = begin({ ...oneBefore, stop: over }, { ifBusy: 'supersede' })
  expect(await done).toMatchObject({ kind: 'created' })
  expect(reporter.of('superseded')).toEqual([])
})

test.for<[Deployment['origin'], string]>([
  ['rollback', 'it is a rollback'],
  ['service', 'nobody is known to have asked for it'],
  [undefined, 'nobody is known to have asked for it'],
])('a deployment of origin "%s" is never superseded but waited for', async ([origin, why]) => {
  const { origin: _user, ...rest } = holder
  const other: Deployment = { ...rest, ...(origin !== undefined && { origin }) }
  const { done, provider, reporter } = begin({ ...oneBefore, active: [[other]] }, { ifBusy: 'supersede' })
  expect(await done).toMatchObject({ kind: 'created' })
  expect(provider.count('stop')).toBe(0)
  expect(reporter.of('warning')).toMatchObject([{ message: expect.stringContaining(why) }])
})

test('who takes the place of the one that was superseded is waited for: two steps never stop each other in turns', async () => {
  const rival = deployment('in-progress', { id: 'd-8', origin: 'user' })
  const { done, provider, reporter } = begin(
    {
      creations: [busy, busy],
      active: [[holder], [rival]],
      looks: { 'd-7': [ended], 'd-8': [{ ...ended, deployment: { ...rival, state: 'succeeded' } }] },
    },
    { ifBusy: 'supersede' },
  )
  expect(await done).toMatchObject({ kind: 'created' })
  expect(provider.asked.filter((line) => line.startsWith('stop'))).toEqual(['stop d-7'])
  expect(reporter.of('warning')).toMatchObject([{ message: expect.stringContaining('after this step had begun') }])
})

test('a cancellation says what was told to stop', async () => {
  const controller = new AbortController()
  const { done } = begin(
    { ...oneBefore, looks: { 'd-7': [running] } },
    { ifBusy: 'supersede', signal: controller.signal },
    false,
  )
  await settle()
  controller.abort('SIGINT')
  expect(await done).toMatchObject({
    notDeployed: {
      outcome: 'cancelled',
      superseded: ['d-7'],
      reason: { message: 'it was busy with deployment d-7 (InProgress), which was told to stop' },
    },
  })
})

test.for(['queue', 'fail', 'skip', 'supersede'] as const)(
  'with "%s" a deployment that an earlier try of the same call began is ours, whose answer was lost',
  async (ifBusy) => {
    const repeated = new SlipwayError('GROUP_BUSY', 'busy', { attempts: 2 })
    const own = { ...holder, revision, description: 'run 7', createdAt: -1_000 }
    const { done, provider, reporter } = begin({ creations: [repeated], active: [[own]] }, { ifBusy })
    expect(await done).toEqual({ kind: 'created', deploymentId: 'd-7', revision })
    expect(provider.count('create')).toBe(1)
    expect(reporter.of('deployment-created')).toMatchObject([{ deploymentId: 'd-7' }])
  },
)

test.for<[string, number, Partial<Deployment>]>([
  ['the call was sent once', 1, {}],
  ['it has another description', 2, { description: 'run 6' }],
  ['it deploys something else', 2, { revision: { ...revision, eTag: 'e2' } }],
  ['it began long before', 2, { createdAt: -600_000 }],
  ['the service began it', 2, { origin: 'rollback' }],
])('what is under way is not ours when %s', async ([, attempts, more]) => {
  const refusal = new SlipwayError('GROUP_BUSY', 'busy', { attempts })
  const other = { ...holder, revision, description: 'run 7', createdAt: -1_000, ...more }
  const { done } = begin({ creations: [refusal], active: [[other]] }, { ifBusy: 'skip' })
  expect(await done).toMatchObject({ kind: 'not-deployed' })
})

const success = deployment('succeeded', { id: 'd-0', revision })
const counts = { pending: 0, inProgress: 0, succeeded: 1, failed: 1, skipped: 0, ready: 0 }
const tolerated = { ...success, counts }

test('a group that runs the revision already is skipped before anything is created, when that is asked for', async () => {
  const { done, provider } = begin({ lastSuccessful: success, newest: success }, { skipIfCurrent: true })
  expect(await done).toMatchObject({
    kind: 'not-deployed',
    notDeployed: {
      outcome: 'skipped',
      reason: { code: 'REVISION_CURRENT', message: 'deployment d-0 has brought s3://releases/shop/1.zip there' },
      other: { id: 'd-0' },
    },
  })
  expect(provider.created).toEqual([])
})

test.for<[string, ProviderScript]>([
  ['nothing has succeeded yet', {}],
  ['a later attempt failed', { lastSuccessful: success, newest: deployment('failed', { id: 'd-1' }) }],
  ['a target failed that the configuration tolerates', { lastSuccessful: tolerated, newest: tolerated }],
  ['something is under way', { lastSuccessful: success, newest: holder }],
  [
    'the object was overwritten',
    { lastSuccessful: { ...success, revision: { ...revision, eTag: 'e0' } }, newest: success },
  ],
])('with skip-if-current it is deployed when %s', async ([, script]) => {
  expect(await begin(script, { skipIfCurrent: true }).done).toMatchObject({ kind: 'created' })
})

test('a queue behind a deployment of the same revision ends with nothing left to deploy', async () => {
  const same = { ...success, id: 'd-7' }
  const script = { ...oneBefore, lastSuccessful: same, newest: same }
  const provider = new ScriptedProvider(script)
  // While it runs it is the newest, and the last success is the one before.
  let isOver = false
  const lastSuccessfulDeployment = async () => (isOver ? same : undefined)
  const getDeployment: typeof provider.getDeployment = async (id, options) => {
    const seen = await ScriptedProvider.prototype.getDeployment.call(provider, id, options)
    isOver = seen.state === 'succeeded'
    return seen
  }
  const done = deploy(
    request,
    {
      provider: Object.assign(provider, { lastSuccessfulDeployment, getDeployment }),
      reporter: new Recorder(),
      clock: new ManualClock({ isRunning: true }),
      schedule,
    },
    { skipIfCurrent: true },
  )
  expect(await done).toMatchObject({ notDeployed: { reason: { code: 'REVISION_CURRENT' }, other: { id: 'd-7' } } })
  expect(provider.created).toHaveLength(1)
})

test('what a release says now is deployed: behind a busy group it is asked again', async () => {
  const revisions = ['1', '2'].map((sha256): RevisionLocation => ({ type: 'content', content: sha256, sha256 }))
  let asked = 0
  const release: NonNullable<DeployOptions['release']> = {
    prepare: async () => {
      const revision = revisions[asked++]
      if (revision?.type !== 'content') throw new Error('asked too often')
      return { kind: 'ready', revision, warnings: [`asked ${asked} times`] }
    },
  }
  const { done, provider, reporter } = begin(oneBefore, { release })
  expect(await done).toEqual({ kind: 'created', deploymentId: 'd-new-2', revision: revisions[1] })
  expect(provider.created.at(-1)?.revision).toEqual(revisions[1])
  expect(reporter.of('warning'), 'only what holds for the one that was created').toEqual([
    { type: 'warning', message: 'asked 2 times' },
  ])
})

test('a step that is cancelled while its release is made says so, and not that nobody had asked', async () => {
  const cancelled = new AbortController()
  const release = {
    prepare: () => {
      cancelled.abort('SIGINT')
      return new Promise<never>(() => undefined)
    },
  }
  const { done } = begin({}, { release, signal: cancelled.signal })
  expect(await done).toMatchObject({
    notDeployed: {
      outcome: 'cancelled',
      reason: { code: 'CANCELLED', message: 'what is to be deployed was still being made' },
    },
  })
})

test('a release that runs already is not deployed', async () => {
  const release = { prepare: async () => ({ kind: 'current', reason: 'the alias stands there' }) as const }
  const { done, provider } = begin({}, { release })
  expect(await done).toMatchObject({
    kind: 'not-deployed',
    notDeployed: { outcome: 'skipped', reason: { code: 'REVISION_CURRENT', message: 'the alias stands there' } },
  })
  expect(provider.created).toEqual([])
})
