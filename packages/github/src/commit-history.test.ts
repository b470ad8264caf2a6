import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { createCommitHistory, createGitHubTags, type HistorySettings } from './commit-history.ts'
import { DENIED, type FakeGitHub, type FakeGitHubOptions, startFakeGitHub } from './fixtures/github-api.ts'

const [OLD, NEW, BRANCH, GONE] = ['1', '2', 'b', '9'].map((digit) => digit.repeat(40)) as [
  string,
  string,
  string,
  string,
]
const PARENTS = { [OLD]: undefined, [NEW]: OLD, [BRANCH]: OLD }

function settingsOf({ apiUrl }: Pick<FakeGitHub, 'apiUrl'>, more: Partial<HistorySettings> = {}): HistorySettings {
  return { apiUrl, token: 'ghs_1', repository: 'eva/shop', ...more }
}

async function compare(
  base: string,
  head: string,
  options: FakeGitHubOptions = {},
  more: Partial<HistorySettings> = {},
) {
  await using gitHub = await startFakeGitHub({ parents: PARENTS, ...options })
  const history = createCommitHistory(settingsOf(gitHub, more))
  return { comparison: await history.compare('eva/shop', base, head), requests: gitHub.requests }
}

test.for([
  ['a child of its base', OLD, NEW, 'ahead', 1, 0],
  ['an ancestor of its base', NEW, OLD, 'behind', 0, 1],
  ['its base', OLD, OLD, 'identical', 0, 0],
  ['of another branch', NEW, BRANCH, 'diverged', 1, 1],
] as const)('a commit that is %s is told so', async ([, base, head, relation, aheadBy, behindBy]) => {
  const { comparison, requests } = await compare(base, head)
  const url = `https://github.invalid/eva/shop/compare/${base}...${head}`
  expect(comparison).toEqual({ relation, aheadBy, behindBy, url })
  expect(requests).toMatchObject([
    {
      method: 'GET',
      path: `/repos/eva/shop/compare/${base}...${head}?per_page=1&page=2`,
      authorization: 'token ghs_1',
    },
  ])
})

const WORDS: readonly (readonly [string, FakeGitHubOptions, string])[] = [
  ['may not read', { intercept: () => DENIED }, 'the token needs "permissions: contents: read" on the job'],
  [
    'is not valid',
    { intercept: () => ({ status: 401, body: { message: 'Bad credentials' } }) },
    'the token is not valid',
  ],
  [
    'has asked too often',
    {
      intercept: () => ({
        status: 403,
        body: { message: 'API rate limit exceeded' },
        headers: { 'x-ratelimit-remaining': '0' },
      }),
    },
    'the token has made too many requests',
  ],
  ['meets trouble', { intercept: () => ({ status: 502, body: 'bad gateway' }) }, 'GitHub answered 502'],
  ['gets no answer', { intercept: () => 'silence' }, 'GitHub gave no answer within 0.05 s'],
  [
    'gets a word that nobody knows',
    { intercept: () => ({ status: 200, body: { status: 'sideways', ahead_by: 0, behind_by: 0 } }) },
    'GitHub calls the two commits "sideways"',
  ],
]

test.for(WORDS)('a token that %s leaves the order unknown, with the reason', async ([what, options, words]) => {
  const { comparison } = await compare(OLD, NEW, options, { requestTimeoutMs: what === 'gets no answer' ? 50 : 10_000 })
  expect(comparison).toEqual({ relation: 'unknown', reason: expect.stringContaining(words) })
})

test('a commit that was forced away is not found, and that it can be so is said', async () => {
  const { comparison } = await compare(OLD, GONE)
  expect(comparison).toEqual({
    relation: 'unknown',
    reason: expect.stringMatching(
      /404.*one of 1111111 and 9999999 is no commit of eva\/shop, such as after a forced push/,
    ),
  })
})

test('without a network the order is unknown', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  const history = createCommitHistory(settingsOf({ apiUrl: `http://127.0.0.1:${port}` }))
  expect(await history.compare('eva/shop', OLD, NEW)).toEqual({
    relation: 'unknown',
    reason: expect.stringContaining('GitHub cannot be reached'),
  })
})

test('without a token nothing is asked, and whoever wants to compare can know before', async () => {
  const { obstacle, repository } = createCommitHistory(
    settingsOf({ apiUrl: 'http://unused.invalid' }, { token: undefined }),
  )
  expect(obstacle).toContain('there is no token for GitHub; pass "github-token: ')
  expect(repository).toBe('eva/shop')
  expect(createCommitHistory(settingsOf({ apiUrl: 'http://unused.invalid' }))).not.toHaveProperty('obstacle')
})

test('a comparison that is given up ends with its reason', async () => {
  const cancelled = new AbortController()
  await using gitHub = await startFakeGitHub({
    intercept: () => {
      cancelled.abort('SIGINT')
      return 'silence'
    },
  })
  const history = createCommitHistory(settingsOf(gitHub))
  await expect(history.compare('eva/shop', OLD, NEW, { signal: cancelled.signal })).rejects.toBe('SIGINT')
  await expect(history.compare('eva/shop', OLD, NEW, { signal: cancelled.signal })).rejects.toBe('SIGINT')
  expect(gitHub.requests).toHaveLength(1)
})

const TAGS: FakeGitHubOptions = {
  tags: {
    'v1.2.0': { type: 'commit', sha: OLD },
    'v1.2.1': { type: 'tag', sha: 'a1' },
    'app/v2.0.0': { type: 'tag', sha: 'a2' },
    loop: { type: 'tag', sha: 'a3' },
    folder: { type: 'tree', sha: 'c1' },
  },
  tagObjects: { a1: { type: 'commit', sha: NEW }, a2: { type: 'tag', sha: 'a1' }, a3: { type: 'tag', sha: 'a3' } },
}

test.for<[string, string]>([
  ['v1.2.0', OLD],
  ['v1.2.1', NEW],
  ['app/v2.0.0', NEW],
])('the tag %s names a commit, however often it is annotated', async ([tag, commit]) => {
  await using gitHub = await startFakeGitHub(TAGS)
  expect(await createGitHubTags(settingsOf(gitHub)).commitOf(tag)).toBe(commit)
})

test.for<[string, FakeGitHubOptions, Partial<HistorySettings>, object]>([
  [
    'v1.2.2',
    TAGS,
    {},
    {
      code: 'NOTHING_TO_REDEPLOY',
      message: 'there is no tag "v1.2.2" in eva/shop',
      hint: 'did you mean "v1.2.0"? there are also v1.2.1, app/v2.0.0, loop, folder',
    },
  ],
  ['v1.2', {}, {}, { code: 'NOTHING_TO_REDEPLOY', hint: expect.stringContaining('there is no tag at all') }],
  ['loop', TAGS, {}, { code: 'NOTHING_TO_REDEPLOY', message: expect.stringContaining('names no commit but a tag') }],
  ['folder', TAGS, {}, { code: 'NOTHING_TO_REDEPLOY', message: expect.stringContaining('names no commit but a tree') }],
  ['v1.2.0', TAGS, { token: undefined }, { code: 'INPUT_INVALID', message: expect.stringContaining('no token') }],
  [
    'v1.2.0',
    TAGS,
    { repository: undefined },
    { code: 'INPUT_INVALID', hint: expect.stringContaining('GITHUB_REPOSITORY') },
  ],
  [
    'v1.2.0',
    { intercept: () => ({ status: 404, body: { message: 'Not Found' } }) },
    {},
    { code: 'ACCESS_DENIED', message: expect.stringContaining('permissions: contents: read') },
  ],
  ['v1.2.0', { intercept: () => ({ status: 502, body: '' }) }, {}, { code: 'SERVICE_UNREACHABLE' }],
  [
    'v1.2.0',
    { intercept: () => 'silence' },
    { requestTimeoutMs: 50 },
    { code: 'SERVICE_UNREACHABLE', message: expect.stringContaining('no answer within 0.05 s') },
  ],
])('the tag %s that cannot be had: %#', async ([tag, options, settings, error]) => {
  await using gitHub = await startFakeGitHub(options)
  await expect(createGitHubTags(settingsOf(gitHub, settings)).commitOf(tag)).rejects.toMatchObject(error)
})

test('a look-up that is given up ends with its reason', async () => {
  const cancelled = new AbortController()
  await using gitHub = await startFakeGitHub({
    intercept: () => {
      cancelled.abort('SIGINT')
      return 'silence'
    },
  })
  await expect(createGitHubTags(settingsOf(gitHub)).commitOf('v1', cancelled)).rejects.toBe('SIGINT')
})
