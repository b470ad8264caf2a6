import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type FakeGitHubOptions, startFakeGitHub } from '../../packages/github/src/fixtures/github-api.ts'
import { makeWorkTree } from '../../packages/github/src/fixtures/work-tree.ts'
import { pushWorkspace, useActionStage } from './fixtures/action-stage.ts'
import { cancel, PATIENCE_MS } from './fixtures/cancellation.ts'
import { runPipeline } from './fixtures/composite.ts'
import { bucketOf, to, useFleets } from './fixtures/fleets.ts'
import { jsonLines, slipway, until } from './fixtures/processes.ts'
import { HELD_START, releaseFiles } from './fixtures/releases.ts'
import { type Inputs, type StepRun, startJob } from './fixtures/runner.ts'

/** One line of commits, and a branch from its first. */
const [FIRST, SECOND, THIRD, BRANCH, UNKNOWN] = ['1', '2', '3', 'b', '9'].map((digit) => digit.repeat(40)) as [
  string,
  string,
  string,
  string,
  string,
]
const HISTORY: FakeGitHubOptions = {
  parents: { [FIRST]: undefined, [SECOND]: FIRST, [THIRD]: SECOND, [BRANCH]: FIRST },
  tags: { 'v1.0.0': { type: 'tag', sha: 'a1' } },
  tagObjects: { a1: { type: 'commit', sha: FIRST } },
}

const FLEETS = ['guard', 'doubt', 'queue', 'held', 'held-too', 'cancel', 'command', 'tag', 'root', 'failing'] as const
type Fleet = (typeof FLEETS)[number]
const stage = useActionStage(FLEETS.flatMap((name) => ['--fleet', `${name}=1`]))
const { deploymentsOf, untilIdle } = useFleets(stage)

/** Pushes a release of its own for a commit; its revision. */
async function pushOf(fleet: Fleet, commit: string | undefined, hooks: Record<string, string> = {}): Promise<string> {
  const job = await stage.job({ ...releaseFiles(hooks), 'page.html': `of ${commit}` })
  return pushWorkspace(job, stage.engine, { ...bucketOf(fleet), ...(commit !== undefined && { commit }) })
}

const TOKEN = 'ghs_tokenOfTheJob'

async function deploy(
  apiUrl: string,
  fleet: Fleet,
  inputs: Inputs,
  token: string | undefined = TOKEN,
): Promise<StepRun> {
  const job = await stage.job({}, { env: { GITHUB_API_URL: apiUrl }, ...(token !== '' && { token }) })
  return job.run('deploy', { ...to(fleet), 'poll-interval': '0.1', ...inputs })
}

/** Lets what holds a fleet come to its end, and holds what comes next again. */
async function letGo(fleet: Fleet): Promise<void> {
  const release = join(stage.engine.dataDir, 'release')
  await writeFile(release, '')
  await untilIdle(fleet)
  await rm(release)
}

const NOT_CHECKED = /^(?:warning: )?order not checked: (.*)$/m

describe('the deploy step', () => {
  test('lets no older commit overtake a newer one, and says what to do when that is meant', async () => {
    await using gitHub = await startFakeGitHub(HISTORY)
    const [first, second] = [await pushOf('guard', FIRST), await pushOf('guard', SECOND)]
    const begun = await deploy(gitHub.apiUrl, 'guard', { revision: first })
    expect([begun.code, gitHub.requests], begun.raw).toEqual([0, []])

    const newer = await deploy(gitHub.apiUrl, 'guard', { revision: second })
    expect(newer.code, newer.raw).toBe(0)
    expect(newer.log.text).toContain(
      `commit 2222222 is newer than 1111111, which deployment ${begun.outputs['deployment-id']} brought (1 ahead)`,
    )
    expect(gitHub.requests).toMatchObject([
      { path: `/repos/eva/shop/compare/${FIRST}...${SECOND}?per_page=1&page=2`, authorization: `token ${TOKEN}` },
    ])

    const late = await deploy(gitHub.apiUrl, 'guard', { revision: first })
    expect(late.code, late.raw).toBe(1)
    expect(late.outputs).toMatchObject({
      outcome: 'failed',
      'failure-code': 'COMMIT_OLDER',
      'action-taken': 'none',
      'other-deployment-id': newer.outputs['deployment-id'],
      reason: expect.stringContaining('commit 1111111 is 1 commit older than 2222222'),
    })
    expect(late.outputs['deployment-id']).toBeUndefined()
    expect(late.log.annotations.map(({ name }) => name)).toEqual(['error'])
    const url = `https://github.invalid/eva/shop/compare/${SECOND}...${FIRST}`
    for (const words of [url, `redeploy: commit:${FIRST}`, 'if-older: deploy']) {
      expect(late.log.text).toContain(words)
      expect(late.summary).toContain(words)
    }
    const skipped = await deploy(gitHub.apiUrl, 'guard', { revision: first, 'if-older': 'skip' })
    expect([skipped.code, skipped.outputs.outcome], skipped.raw).toEqual([0, 'skipped'])
    expect(await deploymentsOf('guard')).toHaveLength(2)

    const asked = gitHub.requests.length
    const meant = await deploy(gitHub.apiUrl, 'guard', { revision: first, 'if-older': 'deploy' })
    expect([meant.outputs.outcome, gitHub.requests.length], meant.raw).toEqual(['succeeded', asked])
    const back = await deploy(gitHub.apiUrl, 'guard', { redeploy: `commit:${SECOND}` })
    const again = await deploy(gitHub.apiUrl, 'guard', { redeploy: 'previous-successful' })
    expect([back.outputs.outcome, again.outputs.outcome, gitHub.requests.length]).toEqual([
      'succeeded',
      'succeeded',
      asked,
    ])
  })

  test('deploys what cannot be compared, and says why: a warning only to whoever has asked for the check', async () => {
    await using gitHub = await startFakeGitHub(HISTORY)
    const revisions = {
      second: await pushOf('doubt', SECOND),
      branch: await pushOf('doubt', BRANCH),
      unknown: await pushOf('doubt', UNKNOWN),
      none: await pushOf('doubt', undefined),
    }
    await deploy(gitHub.apiUrl, 'doubt', { revision: revisions.second })

    const diverged = await deploy(gitHub.apiUrl, 'doubt', { revision: revisions.branch })
    expect(diverged.code, diverged.raw).toBe(0)
    expect(diverged.log.text).toMatch(
      /commit bbbbbbb is neither newer nor older than 2222222.*diverged \(1 ahead, 1 behind\)/,
    )

    const forced = await deploy(gitHub.apiUrl, 'doubt', { revision: revisions.unknown })
    expect(forced.outputs.outcome, forced.raw).toBe('succeeded')
    expect(forced.log.text).toMatch(/^order not checked: GitHub answered 404 .*such as after a forced push$/m)

    const unnamed = await deploy(gitHub.apiUrl, 'doubt', { revision: revisions.none, 'if-older': 'fail' })
    expect(unnamed.outputs.outcome, unnamed.raw).toBe('succeeded')
    expect(unnamed.log.annotations).toMatchObject([
      { name: 'warning', data: expect.stringMatching(/^order not checked: the commit of s3:.* is not known$/) },
    ])

    await deploy(gitHub.apiUrl, 'doubt', { revision: revisions.branch })
    const limited: FakeGitHubOptions = {
      intercept: () => ({ status: 403, body: { message: 'slow down' }, headers: { 'x-ratelimit-remaining': '0' } }),
    }
    await using limiting = await startFakeGitHub(limited)
    for (const [apiUrl, token, words] of [
      [limiting.apiUrl, TOKEN, 'the token has made too many requests; try again later'],
      ['http://127.0.0.1:1', TOKEN, 'GitHub cannot be reached'],
      [gitHub.apiUrl, '', 'there is no token for GitHub'],
    ] as const) {
      const run = await deploy(apiUrl, 'doubt', { revision: revisions.second, wait: 'false' }, token)
      expect(run.code, run.raw).toBe(0)
      expect(run.log.text.match(NOT_CHECKED)?.[1]).toContain(words)
      expect(run.log.annotations, 'nobody has asked for it').toEqual([])
      await untilIdle('doubt')
      await deploy(gitHub.apiUrl, 'doubt', { revision: revisions.branch })
    }
  })

  test('looks again after a queue: what it has waited for may have brought a newer commit', async () => {
    let answered = 0
    await using gitHub = await startFakeGitHub({
      ...HISTORY,
      // Of what is under way GitHub says nothing at first: so it is waited for.
      intercept: () => (answered++ === 0 ? { status: 502, body: 'bad gateway' } : undefined),
    })
    const [first, second] = [await pushOf('queue', FIRST), await pushOf('queue', SECOND, HELD_START)]
    const holder = await deploy(gitHub.apiUrl, 'queue', { revision: second, wait: 'false' })
    const job = await stage.job({}, { env: { GITHUB_API_URL: gitHub.apiUrl }, token: TOKEN })
    const late = await job.run(
      'deploy',
      { ...to('queue'), revision: first },
      {
        onOutput: (raw) => {
          if (raw.includes('queued behind')) void writeFile(join(stage.engine.dataDir, 'release'), '')
        },
      },
    )
    expect(late.log.text).toMatch(/order not checked: GitHub answered 502[\s\S]*queued behind deployment/)
    expect(late.outputs, late.raw).toMatchObject({
      outcome: 'failed',
      'failure-code': 'COMMIT_OLDER',
      'other-deployment-id': holder.outputs['deployment-id'],
    })
    expect(await deploymentsOf('queue')).toEqual([holder.outputs['deployment-id']])
    await letGo('queue')
  })

  test.for([
    ['queue', 'held'],
    ['supersede', 'held-too'],
  ] as const)('with if-busy: %s neither waits for a newer commit nor stops it', async ([ifBusy, fleet]) => {
    await using gitHub = await startFakeGitHub(HISTORY)
    const [first, second] = [await pushOf(fleet, FIRST), await pushOf(fleet, SECOND, HELD_START)]
    const holder = await deploy(gitHub.apiUrl, fleet, { revision: second, wait: 'false', 'if-older': 'deploy' })
    const late = await deploy(gitHub.apiUrl, fleet, { revision: first, 'if-busy': ifBusy })
    expect(late.code, late.raw).toBe(1)
    expect(late.outputs.reason).toContain(`which deployment ${holder.outputs['deployment-id']} is bringing there`)
    expect(late.log.text).not.toContain('queued behind')
    await letGo(fleet)
  })

  test('that is cancelled during the comparison ends at once and has created nothing', async () => {
    await using gitHub = await startFakeGitHub({ intercept: () => 'silence' })
    const [first, second] = [await pushOf('cancel', FIRST), await pushOf('cancel', SECOND)]
    await deploy(gitHub.apiUrl, 'cancel', { revision: second })
    const job = await stage.job({}, { env: { GITHUB_API_URL: gitHub.apiUrl }, token: TOKEN })
    const run = await cancel(job, 'deploy', { ...to('cancel'), revision: first }, 'SIGTERM', () =>
      until(() => gitHub.requests.length > 0),
    )
    expect([run.exitCode, run.outputs.outcome], run.raw).toEqual([143, 'cancelled'])
    expect(run.afterSignalMs).toBeLessThan(PATIENCE_MS)
    expect(await deploymentsOf('cancel')).toHaveLength(1)
  })

  test('goes back to a tag, and a way back that fails is not advised again', async () => {
    await using gitHub = await startFakeGitHub(HISTORY)
    const broken = { ApplicationStart: 'test -e "$SLIPWAY_INSTANCE_ROOT/../../../release-tag"' }
    const revision = await pushOf('failing', FIRST, broken)
    const allow = join(stage.engine.dataDir, 'release-tag')
    await writeFile(allow, '')
    const first = await deploy(gitHub.apiUrl, 'failing', { revision })
    expect(first.outputs.outcome, first.raw).toBe('succeeded')
    const tagged = await deploy(gitHub.apiUrl, 'failing', { redeploy: 'tag:v1.0.0' })
    expect(tagged.outputs, tagged.raw).toMatchObject({
      outcome: 'succeeded',
      'redeployed-from': first.outputs['deployment-id'],
    })
    expect(gitHub.requests.map(({ path }) => path)).toEqual([
      '/repos/eva/shop/git/ref/tags%2Fv1.0.0',
      '/repos/eva/shop/git/tags/a1',
    ])
    const unknown = await deploy(gitHub.apiUrl, 'failing', { redeploy: 'tag:v1.0.1' })
    expect(unknown.code, unknown.raw).toBe(1)
    expect(unknown.log.text).toContain('error: there is no tag "v1.0.1" in eva/shop')
    expect(unknown.log.text).toContain('hint: did you mean "v1.0.0"?')

    await rm(allow)
    const failed = await deploy(gitHub.apiUrl, 'failing', { redeploy: 'last-successful' })
    expect(failed.outputs.outcome, failed.raw).toBe('failed')
    expect(failed.log.text).toContain('to go further back: run the workflow again with `redeploy: previous-successful`')
    const root = await stage.job({})
    const composite = await runPipeline(root, { ...to('failing'), redeploy: 'last-successful' })
    expect(composite.raw).toContain('to go further back: run the workflow again with `redeploy: previous-successful`')
  })
})

describe('the command', () => {
  const args = (fleet: Fleet): readonly string[] => ['--application-name', fleet, '--deployment-group', fleet]

  test('guards the order where it is told as whom and of which repository, and is silent where nobody has GitHub in mind', async () => {
    await using gitHub = await startFakeGitHub(HISTORY)
    const [first, second] = [await pushOf('command', FIRST), await pushOf('command', SECOND)]
    const gitHubEnv = { GITHUB_API_URL: gitHub.apiUrl, GITHUB_REPOSITORY: 'eva/shop', GITHUB_TOKEN: 'ghp_1' }
    const run = (revision: string, env: Readonly<Record<string, string>>, ...more: readonly string[]) =>
      slipway(['deploy', ...args('command'), '--revision', revision, '--wait', ...more], {
        env: { ...stage.engine.env, ...env },
      })
    expect((await run(second, gitHubEnv)).code).toBe(0)

    const late = await run(first, gitHubEnv, '--json')
    expect(late.code, late.stderr).toBe(1)
    expect(jsonLines(late.stdout).at(-1)).toMatchObject({
      type: 'result',
      outcome: 'failed',
      reason: { code: 'COMMIT_OLDER' },
      order: { relation: 'behind', commit: FIRST, currentCommit: SECOND, behindBy: 1 },
    })
    expect(late.stderr).toContain('→ to deploy it all the same: deploy with --if-older deploy')
    expect(gitHub.requests[0]?.authorization).toBe('token ghp_1')
    // The bytes of an earlier commit can be those of a newer one, too.
    const reverted = await run(first, gitHubEnv, '--commit', THIRD)
    expect(reverted.code, reverted.stdout).toBe(0)

    const elsewhere = await run(second, {}, '--json')
    expect(elsewhere.code).toBe(0)
    expect(elsewhere.stderr).not.toContain('order')
    expect(jsonLines(elsewhere.stdout).find(({ type }) => type === 'order-not-checked')).toMatchObject({
      reason: expect.stringContaining('there is no token for GitHub'),
    })
    const asked = await run(second, {}, '--if-older', 'fail')
    expect(asked.stdout).toContain('warning: order not checked: there is no token for GitHub')
  })

  test('goes back to a tag of the checkout, or of GitHub where there is a token', async () => {
    await using gitHub = await startFakeGitHub(HISTORY)
    await using tree = await makeWorkTree({ 'a.txt': 'a' })
    const commit = tree.commitAll()
    tree.git('tag', '--annotate', '--message', 'a release', 'v2.0.0')
    for (const each of [commit, FIRST]) {
      const begun = await deploy(gitHub.apiUrl, 'tag', { revision: await pushOf('tag', each) })
      expect(begun.outputs.outcome, begun.raw).toBe('succeeded')
    }
    const back = (tag: string, env: Readonly<Record<string, string>> = {}) =>
      slipway(['redeploy', ...args('tag'), '--from', `tag:${tag}`, '--wait'], {
        env: { ...stage.engine.env, ...env },
        cwd: tree.path,
      })
    const local = await back('v2.0.0')
    expect([local.code, local.stderr]).toEqual([0, ''])
    const gitHubEnv = { GITHUB_API_URL: gitHub.apiUrl, GITHUB_REPOSITORY: 'eva/shop', GH_TOKEN: 'ghp_1' }
    const remote = await back('v1.0.0', gitHubEnv)
    expect([remote.code, remote.stderr]).toEqual([0, ''])
    const missing = await back('v2.0.1')
    expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining('hint: did you mean "v2.0.0"?')])
    const outOfReach = await back('v1.0.0', { ...gitHubEnv, GITHUB_API_URL: 'http://127.0.0.1:1' })
    expect([outOfReach.code, outOfReach.stderr]).toEqual([4, expect.stringContaining('GitHub cannot be reached')])
  })
})

test('the one-step action deploys a revert, whose bytes were stored for an older commit', async () => {
  await using tree = await makeWorkTree({ ...releaseFiles(), 'page.html': 'good', '.deployignore': '.git\n' })
  const commits: string[] = []
  const parents: Record<string, string | undefined> = {}
  await using gitHub = await startFakeGitHub({ parents })
  const job = await startJob(stage.checkout, {
    workspace: tree.path,
    env: { ...stage.engine.env, GITHUB_API_URL: gitHub.apiUrl },
    token: TOKEN,
  })
  try {
    for (const page of ['good', 'bad', 'good']) {
      tree.write({ 'page.html': page })
      const commit = tree.commitAll()
      parents[commit] = commits.at(-1)
      commits.push(commit)
      const run = await runPipeline(job, { ...to('root'), 's3-bucket': 'root', 'if-older': 'fail' })
      expect(run.outputs.outcome, run.raw).toBe('succeeded')
    }
  } finally {
    await job[Symbol.asyncDispose]()
  }
  const [one, two, three] = commits
  expect(gitHub.requests.map(({ path }) => path.replace(/\?.*/, ''))).toEqual([
    `/repos/eva/shop/compare/${one}...${two}`,
    `/repos/eva/shop/compare/${two}...${three}`,
  ])
})
