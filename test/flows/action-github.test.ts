import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeAll, expect, test } from 'vitest'
import {
  DENIED,
  type FakeGitHub,
  type FakeGitHubOptions,
  startFakeGitHub,
} from '../../packages/github/src/fixtures/github-api.ts'
import { pushWorkspace, TO_WEB, useActionStage, WEB_BUCKET } from './fixtures/action-stage.ts'
import { runPipeline } from './fixtures/composite.ts'
import { releaseFiles } from './fixtures/releases.ts'
import type { Inputs, StepRun } from './fixtures/runner.ts'
import { activeParts } from './fixtures/summaries.ts'

const stage = useActionStage()

const RECORD: Inputs = { 'github-environment': 'production', 'environment-url': 'https://web.example/' }
const COMMENT: Inputs = { comment: 'true' }
const TOKEN: Inputs = { 'github-token': 'ghs_tokenOfTheJob' }
const PULL_REQUEST = { name: 'pull_request', payload: { pull_request: { number: 12 } } }
const FAILING = releaseFiles({ ValidateService: 'echo "</details>@everyone"; exit 1' })

let revisions: { readonly good: string; readonly bad: string }
beforeAll(async () => {
  const [good, bad] = [await stage.job(releaseFiles()), await stage.job(FAILING)]
  revisions = { good: await pushWorkspace(good, stage.engine), bad: await pushWorkspace(bad, stage.engine) }
})

/** Deploys on behalf of a pull request. */
async function deploy(gitHub: FakeGitHub, inputs: Inputs, kind: 'good' | 'bad' = 'good'): Promise<StepRun> {
  const job = await stage.job({}, { event: PULL_REQUEST, env: { GITHUB_API_URL: gitHub.apiUrl } })
  return await job.run('deploy', { ...TO_WEB, ...inputs, revision: revisions[kind] })
}

/** What GitHub was told of deployments, as lines. */
function told({ requests }: FakeGitHub): string[] {
  return requests.map(({ method, path, body }) =>
    [method, path.replace('/repos/eva/shop', ''), body.state ?? body.environment].filter(Boolean).join(' '),
  )
}

test.for([
  ['succeeds', 'good', 'success'],
  ['fails', 'bad', 'failure'],
] as const)(
  'a deployment that %s has a record with its statuses, the environment and its address',
  async ([, kind, state]) => {
    await using gitHub = await startFakeGitHub({ basePath: '/api/v3' })
    const run = await deploy(gitHub, { ...RECORD, ...TOKEN }, kind)
    expect(told(gitHub), run.raw).toEqual([
      'POST /deployments production',
      'POST /deployments/4711/statuses in_progress',
      `POST /deployments/4711/statuses ${state}`,
    ])
    const [begun, , ended] = gitHub.requests
    expect(begun).toMatchObject({ authorization: 'token ghs_tokenOfTheJob', body: { auto_merge: false } })
    expect(ended?.body.log_url).toBe('https://github.invalid/eva/shop/actions/runs/4711')
    expect(ended?.body.environment_url).toBe(state === 'success' ? 'https://web.example/' : undefined)
    expect(run.outputs['github-deployment-id']).toBe('4711')
    expect(run.raw).not.toContain('warning:')
  },
)

test('the way to GitHub is through the proxy of the environment', async () => {
  const asked: string[] = []
  const proxy = createServer().on('connect', ({ url = '' }, socket) => {
    asked.push(url)
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await once(proxy.listen(0, '127.0.0.1'), 'listening')
  const https_proxy = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
  const env = { GITHUB_API_URL: 'https://github.example/api/v3', https_proxy }
  const job = await stage.job({}, { event: PULL_REQUEST, env })
  const run = await job.run('deploy', { ...TO_WEB, ...RECORD, ...TOKEN, revision: revisions.good })
  proxy.close()
  expect(new Set(asked), run.raw).toEqual(new Set(['github.example:443']))
  expect(run.log.text).toMatch(/warning: .*: GitHub cannot be reached \(/)
  expect(run.outputs.outcome).toBe('succeeded')
})

test('the comment on a pull request is written once and updated by later runs, with nothing active in it', async () => {
  await using gitHub = await startFakeGitHub()
  const failed = await deploy(gitHub, { ...COMMENT, ...TOKEN }, 'bad')
  expect(gitHub.comments, failed.raw).toHaveLength(1)
  const [comment] = gitHub.comments
  expect(comment?.body).toContain('everyone')
  const [marker = '', ...text] = comment?.body.split('\n') ?? []
  expect(marker).toMatch(/^<!-- slipway:.* -->$/)
  expect(activeParts(text.join('\n'))).toEqual([])

  const mended = await deploy(gitHub, { ...COMMENT, ...TOKEN })
  expect(mended.outputs.outcome, mended.raw).toBe('succeeded')
  expect(gitHub.comments).toHaveLength(1)
  expect(gitHub.comments[0]?.body).toContain(mended.outputs['deployment-id'])
  expect(gitHub.comments[0]?.body).not.toContain('everyone')
})

const TROUBLE: readonly (readonly [string, Inputs, FakeGitHubOptions, string])[] = [
  ['without a token', {}, {}, 'there is no token'],
  ['with a token that may not', TOKEN, { intercept: () => DENIED }, 'permissions: deployments: write'],
  ['when GitHub has trouble itself', TOKEN, { intercept: () => ({ status: 502, body: 'bad gateway' }) }, '502'],
]

test.for(TROUBLE)('%s it warns with the remedy, and deploys', async ([, token, options, words]) => {
  await using gitHub = await startFakeGitHub(options)
  const run = await deploy(gitHub, { ...RECORD, ...COMMENT, ...token })
  expect(run.code, run.raw).toBe(0)
  expect(run.outputs.outcome).toBe('succeeded')
  expect(run.outputs['github-deployment-id']).toBeUndefined()
  const warnings = run.log.annotations
  expect(warnings.map(({ name }) => name)).toEqual(['warning', 'warning'])
  expect(warnings.map(({ data }) => data).join('\n')).toContain(words)
})

test('nothing is asked of GitHub that nobody has asked for', async () => {
  await using gitHub = await startFakeGitHub()
  const run = await deploy(gitHub, TOKEN)
  expect([run.code, gitHub.requests]).toEqual([0, []])
})

test('the root action begins the record in its one step and ends it in another', async () => {
  await using gitHub = await startFakeGitHub()
  const job = await stage.job(releaseFiles(), { event: PULL_REQUEST, env: { GITHUB_API_URL: gitHub.apiUrl } })
  const run = await runPipeline(job, { ...WEB_BUCKET, ...TO_WEB, ...RECORD, ...COMMENT, ...TOKEN })
  expect(told(gitHub), run.raw).toEqual([
    ...['POST /deployments production', 'POST /deployments/4711/statuses in_progress'],
    ...[
      'POST /deployments/4711/statuses success',
      expect.stringMatching(/^GET .*comments/),
      'POST /issues/12/comments',
    ],
  ])
  expect(run.outputs['github-deployment-id']).toBe('4711')
})

test('a record that an earlier job began is told the end by the step that waits', async () => {
  await using gitHub = await startFakeGitHub()
  const env = { GITHUB_API_URL: gitHub.apiUrl }
  const job = await stage.job({}, { env })
  const inputs = { ...TO_WEB, ...RECORD, ...TOKEN, revision: revisions.good, wait: 'false' }
  const { outputs, raw } = await job.run('deploy', inputs)
  expect(outputs['github-deployment-id'], raw).toBe('4711')
  const later = await stage.job({}, { env })
  await later.run('wait-for-status', {
    ...TOKEN,
    'deployment-id': outputs['deployment-id'] ?? '',
    'github-deployment-id': outputs['github-deployment-id'] ?? '',
  })
  expect(told(gitHub).at(-1)).toBe('POST /deployments/4711/statuses success')
})
