import { expect, test } from 'vitest'
import { ManualClock } from '../../deployment/fixtures/manual-clock.ts'
import { deployment, snapshot } from '../../deployment/fixtures/samples.ts'
import { type ProviderScript, ScriptedProvider } from '../../deployment/fixtures/scripted-provider.ts'
import { SlipwayError } from '../../errors.ts'
import type { CommitComparison, CommitHistory } from '../../provider.ts'
import type { RevisionLocation } from '../../revision/index.ts'
import { type DeployOptions, deploy } from '../deploy.ts'
import { Recorder } from '../fixtures/recorder.ts'
import type { OrderGuard } from './order-guard.ts'

/** The commits of one branch by their age, and one of another branch. */
const [OLD, MIDDLE, NEW, OTHER] = ['1', '2', '3', 'f'].map((digit) => digit.repeat(40)) as [
  string,
  string,
  string,
  string,
]
const LINE = [OLD, MIDDLE, NEW]

/** Each commit has a bundle of its name. */
function bundleOf(commit: string): Extract<RevisionLocation, { type: 's3' }> {
  return { type: 's3', bucket: 'releases', key: `shop/${commit[0]}.zip`, bundleType: 'zip', eTag: `e${commit[0]}` }
}

const success = (commit: string) => deployment('succeeded', { id: `d-${commit[0]}`, revision: bundleOf(commit) })
const underWay = (commit: string) =>
  deployment('in-progress', { id: `d-${commit[0]}`, revision: bundleOf(commit), origin: 'user' })
const busy = new SlipwayError('GROUP_BUSY', 'deployment group "web" of application "shop" is busy')

interface Setting {
  readonly script?: ProviderScript
  readonly revision?: RevisionLocation
  readonly guard?: Partial<Omit<OrderGuard, 'history' | 'store'>>
  /** The run belongs to no repository. */
  readonly isNowhere?: boolean
  readonly history?: Partial<CommitHistory>
  readonly commitOf?: OrderGuard['store']['commitOf']
  readonly options?: Omit<DeployOptions, 'order'>
}

function begin({
  script = {},
  revision = bundleOf(OLD),
  guard = {},
  isNowhere,
  history = {},
  commitOf,
  options,
}: Setting) {
  const provider = new ScriptedProvider(script)
  const reporter = new Recorder()
  const clock = new ManualClock({ isRunning: true })
  const compared: string[] = []
  const looked: string[] = []
  const order: OrderGuard = {
    ifOlder: 'fail',
    isAskedFor: false,
    history: {
      ...(isNowhere !== true && { repository: 'o/shop' }),
      compare: async (repository, base, head): Promise<CommitComparison> => {
        compared.push(`${repository} ${base[0]}...${head[0]}`)
        const url = `https://github.example/${repository}/compare/${base}...${head}`
        const [from, to] = [LINE.indexOf(base), LINE.indexOf(head)]
        if (from < 0 || to < 0) return { relation: 'diverged', aheadBy: 2, behindBy: 3, url }
        const relation = to > from ? 'ahead' : 'behind'
        return { relation, aheadBy: Math.max(0, to - from), behindBy: Math.max(0, from - to), url }
      },
      ...history,
    },
    store: {
      commitOf:
        commitOf ??
        (async ({ key }) => {
          looked.push(key)
          return [...LINE, OTHER].find((commit) => key === `shop/${commit[0]}.zip`)
        }),
    },
    ...guard,
  }
  const ports = { provider, reporter, clock, schedule: { floorMs: 1_000, random: () => 0 } }
  const done = deploy({ applicationName: 'shop', deploymentGroupName: 'web', revision }, ports, { ...options, order })
  return { done, provider, reporter, compared, looked, clock }
}

test('an older commit than the one that the group runs is not deployed, and all that is known is told', async () => {
  const { done, provider, reporter, clock } = begin({ script: { lastSuccessful: success(NEW) } })
  const url = `https://github.example/o/shop/compare/${NEW}...${OLD}`
  expect(await done).toEqual({
    kind: 'not-deployed',
    notDeployed: {
      outcome: 'failed',
      applicationName: 'shop',
      deploymentGroupName: 'web',
      reason: {
        code: 'COMMIT_OLDER',
        message: 'commit 1111111 is 2 commits older than 3333333, which deployment d-3 has brought there',
      },
      other: success(NEW),
      order: {
        ...{ relation: 'behind', aheadBy: 0, behindBy: 2, url, commit: OLD, currentCommit: NEW },
        ...{ deploymentId: 'd-3', isUnderWay: false, isRecorded: true },
      },
      superseded: [],
      elapsedMs: 0,
    },
  })
  expect(provider.created).toEqual([])
  expect(reporter.types).toEqual(['not-deployed'])
  expect(clock.sleeping, 'no deadline is left behind').toBe(0)
})

test('with "skip" the older commit is nothing to do', async () => {
  const { done } = begin({ script: { lastSuccessful: success(NEW) }, guard: { ifOlder: 'skip' } })
  expect(await done).toMatchObject({ notDeployed: { outcome: 'skipped', reason: { code: 'COMMIT_OLDER' } } })
})

test('a newer commit is deployed, and told how far it is ahead', async () => {
  const { done, reporter } = begin({ revision: bundleOf(NEW), script: { lastSuccessful: success(OLD) } })
  expect(await done).toMatchObject({ kind: 'created' })
  expect(reporter.of('order-checked')).toMatchObject([
    { order: { relation: 'ahead', aheadBy: 2, deploymentId: 'd-1' } },
  ])
})

test('commits that have diverged have no order: it is deployed, and that is said', async () => {
  const { done, reporter } = begin({ revision: bundleOf(OTHER), script: { lastSuccessful: success(NEW) } })
  expect(await done).toMatchObject({ kind: 'created' })
  expect(reporter.of('order-checked')).toMatchObject([{ order: { relation: 'diverged', aheadBy: 2, behindBy: 3 } }])
})

test('the same revision once more is no question of order, and nobody is asked about it', async () => {
  const { done, compared, reporter } = begin({ script: { lastSuccessful: success(OLD) } })
  expect(await done).toMatchObject({ kind: 'created' })
  expect([compared, reporter.types]).toEqual([[], ['deployment-created']])
})

test('the same commit in another bundle goes on without a question to GitHub', async () => {
  const again = deployment('succeeded', { id: 'd-0', revision: { ...bundleOf(OLD), bucket: 'others' } })
  const { done, compared } = begin({ script: { lastSuccessful: again } })
  expect(await done).toMatchObject({ kind: 'created' })
  expect(compared).toEqual([])
})

test('in a group to which nothing was deployed yet nothing is older', async () => {
  const { done, reporter, compared } = begin({})
  expect(await done).toMatchObject({ kind: 'created' })
  expect([compared, reporter.types]).toEqual([[], ['deployment-created']])
})

test('a commit that is stated wins over what is recorded: a revert can make the bytes of an earlier commit', async () => {
  const { done, compared, looked } = begin({
    script: { lastSuccessful: success(MIDDLE) },
    guard: { commit: NEW },
  })
  expect(await done).toMatchObject({ kind: 'created' })
  expect(compared).toEqual(['o/shop 2...3'])
  expect(looked, 'what is stated is not looked up').toEqual(['shop/2.zip'])
})

test('a stated commit that is older is not told to be a recorded one', async () => {
  const { done } = begin({ script: { lastSuccessful: success(NEW) }, guard: { commit: MIDDLE } })
  expect(await done).toMatchObject({ notDeployed: { order: { commit: MIDDLE, isRecorded: false, behindBy: 1 } } })
})

test('a release that is older is not made: what is published for it would stay', async () => {
  const release: NonNullable<DeployOptions['release']> = {
    prepare: async () => {
      throw new Error('published')
    },
  }
  const { done } = begin({
    script: { lastSuccessful: success(NEW) },
    guard: { commit: MIDDLE },
    options: { release },
  })
  expect(await done).toMatchObject({ notDeployed: { reason: { code: 'COMMIT_OLDER' } } })
})

test('a revision on GitHub names its commit and its repository itself', async () => {
  const ofGitHub = (commitId: string): RevisionLocation => ({ type: 'github', repository: 'O/other', commitId })
  const { done, compared, looked } = begin({
    revision: ofGitHub(OLD),
    script: { lastSuccessful: deployment('succeeded', { id: 'd-3', revision: ofGitHub(NEW) }) },
    isNowhere: true,
  })
  expect(await done).toMatchObject({ notDeployed: { reason: { code: 'COMMIT_OLDER' }, order: { isRecorded: false } } })
  expect([compared, looked]).toEqual([['O/other 3...1'], []])
})

const BROKEN = '12; rm -rf /'
const UNCERTAIN: readonly (readonly [string, Setting, string, number])[] = [
  ['there is no token', { history: { obstacle: 'there is no token for GitHub' } }, 'there is no token for GitHub', 0],
  [
    'no repository is known',
    { isNowhere: true },
    'which repository the commits are of is not known: set GITHUB_REPOSITORY to owner/name',
    0,
  ],
  [
    'the bundle was pushed without a commit',
    { commitOf: async () => undefined },
    'the commit of s3://releases/shop/1.zip is not known',
    0,
  ],
  [
    'what is recorded is no commit',
    { commitOf: async () => BROKEN },
    'the commit of s3://releases/shop/1.zip is not known',
    0,
  ],
  [
    'what the group runs was pushed without one',
    { commitOf: async ({ key }) => (key === 'shop/1.zip' ? OLD : undefined) },
    'the commit of s3://releases/shop/3.zip, which d-3 deployed is not known',
    1,
  ],
  [
    'the service does not tell what the group runs',
    { script: { lastSuccessful: deployment('succeeded', { id: 'd-3' }) } },
    'the commit of what d-3 deployed is not known',
    1,
  ],
  [
    'the group runs AppSpec content',
    {
      script: { lastSuccessful: deployment('succeeded', { id: 'd-3', revision: { type: 'content', sha256: 'ab' } }) },
    },
    'the commit of AppSpec content sha256:ab, which d-3 deployed is not known',
    1,
  ],
  [
    'the group runs a commit of another repository',
    {
      revision: { type: 'github', repository: 'o/shop', commitId: OLD },
      script: {
        lastSuccessful: deployment('succeeded', {
          id: 'd-3',
          revision: { type: 'github', repository: 'o/forum', commitId: NEW },
        }),
      },
    },
    'the group runs a commit of o/forum, and commits of two repositories have no order',
    1,
  ],
  [
    'GitHub does not know',
    { history: { compare: async () => ({ relation: 'unknown', reason: 'GitHub answered 404 (Not Found)' }) } },
    'GitHub answered 404 (Not Found)',
    1,
  ],
  [
    'the bundle may not be looked at',
    {
      commitOf: () => Promise.reject(new SlipwayError('ACCESS_DENIED', '"s3:GetObject" is not allowed')),
    },
    '"s3:GetObject" is not allowed',
    0,
  ],
  ['nobody answers', { history: { compare: () => new Promise<never>(() => undefined) } }, 'no answer within 20 s', 1],
]

test.for(UNCERTAIN)(
  'where %s, the order is not checked, which is said, and it is deployed',
  async ([, setting, reason, looks]) => {
    const { done, reporter, provider } = begin({ script: { lastSuccessful: success(NEW) }, ...setting })
    expect(await done).toMatchObject({ kind: 'created' })
    expect(reporter.of('order-not-checked')).toMatchObject([{ reason, isAskedFor: false }])
    expect(provider.count('last-successful'), 'looks at the group').toBe(looks)
  },
)

test('what is told says whether the check was asked for, and whether it could be expected here', async () => {
  const asked = begin({ guard: { isAskedFor: true }, history: { obstacle: 'no token' } })
  await asked.done
  expect(asked.reporter.of('order-not-checked')).toMatchObject([{ isAskedFor: true, isExpected: true }])
  const nowhere = begin({ isNowhere: true, history: { obstacle: 'no token' } })
  await nowhere.done
  expect(nowhere.reporter.of('order-not-checked')).toMatchObject([{ isAskedFor: false, isExpected: false }])
})

test('a defect of ours while looking is not taken for an order that is not known', async () => {
  const { done, provider } = begin({ commitOf: () => Promise.reject(new TypeError('ours')) })
  await expect(done).rejects.toThrow('ours')
  expect(provider.created).toEqual([])
})

test('after a queue it is looked at again: a newer commit may have been deployed meanwhile', async () => {
  const holder = { ...underWay(OTHER), id: 'd-7' }
  const ended = { ...snapshot('succeeded'), deployment: { ...holder, state: 'succeeded', nativeStatus: 'Succeeded' } }
  const provider = Object.assign(
    new ScriptedProvider({ creations: [busy], active: [[holder]], looks: { 'd-7': [ended as never] } }),
    { lastSuccessfulDeployment: async () => (provider.created.length === 0 ? success(OLD) : success(NEW)) },
  )
  const reporter = new Recorder()
  const clock = new ManualClock({ isRunning: true })
  const history: CommitHistory = {
    repository: 'o/shop',
    compare: async (_, base, head) =>
      base === OTHER
        ? { relation: 'diverged', aheadBy: 1, behindBy: 1 }
        : { relation: LINE.indexOf(head) > LINE.indexOf(base) ? 'ahead' : 'behind', aheadBy: 1, behindBy: 1 },
  }
  const store = { commitOf: async ({ key }: { readonly key: string }) => (key.at(5) ?? '').repeat(40) }
  const order: OrderGuard = { ifOlder: 'fail', isAskedFor: false, history, store }
  const request = { applicationName: 'shop', deploymentGroupName: 'web', revision: bundleOf(MIDDLE) }
  const ports = { provider, reporter, clock, schedule: { floorMs: 1_000, random: () => 0 } }
  expect(await deploy(request, ports, { order })).toMatchObject({
    kind: 'not-deployed',
    notDeployed: { outcome: 'failed', reason: { code: 'COMMIT_OLDER' }, other: { id: 'd-3' } },
  })
  expect(provider.created, 'the one attempt that met the busy group').toHaveLength(1)
  expect(reporter.types).toEqual(['order-checked', 'order-checked', 'queued', 'not-deployed'])
})

test.for(['queue', 'supersede'] as const)(
  'with "%s" a newer commit that is under way is neither waited for nor stopped for an older one',
  async (ifBusy) => {
    const { done, provider } = begin({
      script: { creations: [busy], active: [[underWay(NEW)]] },
      options: { ifBusy },
    })
    expect(await done).toMatchObject({
      notDeployed: {
        reason: { message: 'commit 1111111 is 2 commits older than 3333333, which deployment d-3 is bringing there' },
        order: { isUnderWay: true },
      },
    })
    expect(provider.asked).toEqual(['last-successful shop/web', 'create shop/web', 'active shop/web'])
  },
)

test('with "skip" a busy group is skipped whatever is under way', async () => {
  const { done, compared } = begin({
    script: { creations: [busy], active: [[underWay(NEW)]] },
    options: { ifBusy: 'skip' },
  })
  expect(await done).toMatchObject({ notDeployed: { outcome: 'skipped', reason: { code: 'GROUP_BUSY' } } })
  expect(compared).toEqual([])
})

test('what has been found out is neither asked for nor told again at each attempt', async () => {
  const { done, compared, looked, reporter } = begin({
    revision: bundleOf(NEW),
    script: { lastSuccessful: success(OLD), creations: [busy, busy, busy] },
  })
  expect(await done).toMatchObject({ kind: 'created' })
  expect([compared, looked]).toEqual([['o/shop 1...3'], ['shop/3.zip', 'shop/1.zip']])
  expect(reporter.of('order-checked')).toHaveLength(1)
  const unknown = begin({ commitOf: async () => undefined, script: { creations: [busy, busy] } })
  await unknown.done
  expect(unknown.reporter.of('order-not-checked')).toHaveLength(1)
})

test.for([
  ['a cancellation', 'cancelled'],
  ['the timeout', 'timed-out'],
] as const)('%s during the comparison ends the step with nothing created', async ([, outcome]) => {
  const cancelled = new AbortController()
  const compare = () => {
    if (outcome === 'cancelled') cancelled.abort('SIGINT')
    return new Promise<never>(() => undefined)
  }
  const { done, provider } = begin({
    script: { lastSuccessful: success(NEW) },
    history: { compare },
    options: { signal: cancelled.signal, timeoutMs: 5_000 },
  })
  expect(await done).toMatchObject({ kind: 'not-deployed', notDeployed: { outcome } })
  expect(provider.created).toEqual([])
})

test('the cancelled comparison is told so', async () => {
  const cancelled = new AbortController()
  let given: AbortSignal | undefined
  const { done } = begin({
    script: { lastSuccessful: success(NEW) },
    history: {
      compare: (_repository, _base, _head, options = {}) => {
        given = options.signal
        cancelled.abort('SIGTERM')
        return new Promise<never>(() => undefined)
      },
    },
    options: { signal: cancelled.signal },
  })
  await done
  expect(given?.aborted).toBe(true)
})
