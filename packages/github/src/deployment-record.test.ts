import type { DeploymentResult } from '@slipway/core/deployment'
import { expect, test } from 'vitest'
import { createDeploymentRecord } from './deployment-record.ts'
import { DENIED, type FakeGitHubOptions, startFakeGitHub } from './fixtures/github-api.ts'
import { contextOf } from './fixtures/run-context.ts'
import type { GitHubSettings } from './octokit.ts'

const succeeded: DeploymentResult = {
  outcome: 'succeeded',
  deploymentId: 'd-1',
  status: 'Succeeded',
  targets: [],
  actionTaken: 'none',
  elapsedMs: 12_000,
}

async function start(options: FakeGitHubOptions = {}, more: Partial<GitHubSettings> = {}) {
  const github = await startFakeGitHub(options)
  const warnings: string[] = []
  const record = createDeploymentRecord({
    context: contextOf(github.apiUrl),
    token: 'ghs_secret',
    warn: (message) => void warnings.push(message),
    ...more,
  })
  return { ...github, record, warnings, [Symbol.asyncDispose]: () => github[Symbol.asyncDispose]() }
}

test('a record goes from its beginning over running to its end', async () => {
  await using github = await start()
  const id = await github.record.begin('production', 'shop to web')
  expect(id).toBe('4711')
  await github.record.running('4711')
  await github.record.end('4711', succeeded, 'https://shop.example/')
  expect(github.requests.map(({ method, path, body }) => ({ method, path, body }))).toEqual([
    {
      method: 'POST',
      path: '/repos/eva/shop/deployments',
      body: {
        ref: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d',
        environment: 'production',
        description: 'shop to web',
        auto_merge: false,
        required_contexts: [],
      },
    },
    {
      method: 'POST',
      path: '/repos/eva/shop/deployments/4711/statuses',
      body: { state: 'in_progress', log_url: 'https://github.example/eva/shop/actions/runs/77' },
    },
    {
      method: 'POST',
      path: '/repos/eva/shop/deployments/4711/statuses',
      body: {
        state: 'success',
        log_url: 'https://github.example/eva/shop/actions/runs/77',
        description: 'deployment d-1 succeeded in 12 s',
        environment_url: 'https://shop.example/',
      },
    },
  ])
  expect(github.warnings).toEqual([])
})

test('requests carry the token and say who we are', async () => {
  await using github = await start()
  await github.record.running('4711')
  expect(github.requests[0]).toMatchObject({
    authorization: 'token ghs_secret',
    userAgent: expect.stringMatching(/^slipway\/\d+\.\d+\.\d+ /),
  })
})

test('GitHub Enterprise Server is reached below its own root', async () => {
  await using github = await start({ basePath: '/api/v3' })
  expect(github.apiUrl).toMatch(/\/api\/v3$/)
  expect(await github.record.begin('production', '')).toBe('4711')
})

test('a later attempt links to itself', async () => {
  await using github = await startFakeGitHub()
  const context = contextOf(github.apiUrl, { runAttempt: '3' })
  await createDeploymentRecord({ context, token: 't', warn: expect.fail }).running('4711')
  expect(github.requests[0]?.body.log_url).toBe('https://github.example/eva/shop/actions/runs/77/attempts/3')
})

test('descriptions are cut to the 140 characters that GitHub takes', async () => {
  await using github = await start()
  await github.record.begin('production', 'x'.repeat(200))
  const failure = { code: 'X', message: 'y'.repeat(200) }
  await github.record.end('4711', { ...succeeded, outcome: 'failed', failure })
  const descriptions = github.requests.map(({ body }) => String(body.description))
  expect(descriptions.map(({ length }) => length)).toEqual([140, 140])
  expect(descriptions[1]).toMatch(/^deployment d-1 failed after 12 s: yyy.*\.\.\.$/)
})

test('an address that GitHub would not take is left out, and the end is told all the same', async () => {
  await using github = await start()
  await github.record.end('4711', succeeded, 'shop.example')
  expect(github.requests[0]?.body).toMatchObject({ state: 'success' })
  expect(github.requests[0]?.body).not.toHaveProperty('environment_url')
  expect(github.warnings).toEqual([
    '"shop.example" is left out of GitHub\'s record: it is not an http: or https: address',
  ])
})

const what = "GitHub's record of the deployment is missing or out of date"

test('without a token nothing is asked of GitHub, and the remedy is told once', async () => {
  await using github = await start({}, { token: undefined })
  expect(await github.record.begin('production', '')).toBeUndefined()
  await github.record.running('4711')
  await github.record.end('4711', succeeded)
  expect(github.requests).toEqual([])
  expect(github.warnings).toEqual([
    `${what}: there is no token; pass "github-token: \${{ github.token }}" to the step and give the job "permissions: deployments: write"`,
  ])
})

test.for([
  [
    DENIED,
    'GitHub answered 403 (Resource not accessible by integration): the token needs "permissions: deployments: write" on the job; runs for a fork\'s pull request never get it',
  ],
  [
    { status: 404, body: { message: 'Not Found' } },
    'GitHub answered 404 (Not Found): the token needs "permissions: deployments: write" on the job; runs for a fork\'s pull request never get it',
  ],
  [
    { status: 401, body: { message: 'Bad credentials' } },
    `GitHub answered 401 (Bad credentials): the token is not valid; pass "github-token: \${{ github.token }}" to the step and give the job "permissions: deployments: write"`,
  ],
  [
    { status: 403, body: { message: 'API rate limit exceeded' }, headers: { 'x-ratelimit-remaining': '0' } },
    'GitHub answered 403 (API rate limit exceeded): the token has made too many requests; try again later',
  ],
  [{ status: 429, body: {} }, 'GitHub answered 429: the token has made too many requests; try again later'],
  [
    { status: 422, body: { message: 'No ref found for:\n\u001b[31m1a2b3c4' } },
    'GitHub answered 422 (No ref found for: 1a2b3c4)',
  ],
  [{ status: 502, body: 'Bad Gateway' }, 'GitHub answered 502'],
  [{ status: 200, body: 'a page of a proxy' }, 'GitHub answered without an id'],
] as const)('what GitHub answers is warned of once, with the remedy: %j', async ([answer, warning]) => {
  await using github = await start({ intercept: () => answer })
  expect(await github.record.begin('production', '')).toBeUndefined()
  expect(await github.record.begin('production', '')).toBeUndefined()
  expect(github.warnings).toEqual([`${what}: ${warning}`])
})

test('a server that does not answer is not waited for', async () => {
  await using github = await start({ intercept: () => 'silence' }, { requestTimeoutMs: 50 })
  await github.record.end('4711', succeeded)
  expect(github.warnings).toEqual([`${what}: GitHub gave no answer within 0.05 s`])
})

test('a server that is not there stops nothing', async () => {
  const gone = await startFakeGitHub()
  await gone[Symbol.asyncDispose]()
  await using github = await start({}, { context: contextOf(gone.apiUrl) })
  await github.record.running('4711')
  expect(github.warnings).toEqual([expect.stringMatching(/: GitHub cannot be reached \(.*ECONNREFUSED/)])
})

test('a cancelled caller gets its own reason, at once', async () => {
  const controller = new AbortController()
  await using github = await start({
    intercept: () => {
      controller.abort('SIGINT')
      return 'silence'
    },
  })
  const begun = github.record.begin('production', '', { signal: controller.signal })
  await expect(begun).rejects.toBe('SIGINT')
  await expect(github.record.running('4711', { signal: controller.signal })).rejects.toBe('SIGINT')
  expect(github.requests).toHaveLength(1)
  expect(github.warnings).toEqual([])
})

test('an id that is none reaches no address', async () => {
  await using github = await start()
  await github.record.running('../../issues/1')
  expect(github.requests).toEqual([])
  expect(github.warnings).toEqual([`${what}: "../../issues/1" is not the id of a record`])
})

test('where there is no repository there is no record', async () => {
  await using github = await start()
  const context = contextOf(github.apiUrl, { repository: '' })
  const warnings: string[] = []
  const record = createDeploymentRecord({ context, token: 't', warn: (message) => void warnings.push(message) })
  expect(await record.begin('production', '')).toBeUndefined()
  expect(github.requests).toEqual([])
  expect(warnings).toEqual([`${what}: the run belongs to no repository`])
})
