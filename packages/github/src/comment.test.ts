import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markerOf, writeComment } from './comment.ts'
import { DENIED, type FakeComment, type FakeGitHub, startFakeGitHub } from './fixtures/github-api.ts'
import { contextOf } from './fixtures/run-context.ts'
import type { GitHubSettings } from './octokit.ts'

const marker = '<!-- slipway:shop/web -->'
const bot = { login: 'github-actions[bot]', type: 'Bot' } as const

function comment(id: number, body: string, user: FakeComment['user'] = bot): FakeComment {
  return { id, body, user }
}

async function write(
  { apiUrl }: FakeGitHub,
  markdown: string,
  more: Partial<GitHubSettings> = {},
  signal?: AbortSignal,
): Promise<string[]> {
  const warnings: string[] = []
  const settings = { context: contextOf(apiUrl), token: 't', warn: (text: string) => void warnings.push(text), ...more }
  await writeComment({ key: 'shop/web', markdown }, settings, signal === undefined ? {} : { signal })
  return warnings
}

function methods({ requests }: FakeGitHub): string[] {
  return requests.map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`)
}

test('the first run writes a comment, and the next one replaces it', async () => {
  await using github = await startFakeGitHub()
  expect(await write(github, 'one\n')).toEqual([])
  expect(await write(github, 'two\n')).toEqual([])
  expect(github.comments.map(({ body }) => body)).toEqual([`${marker}\ntwo\n`])
  expect(methods(github)).toEqual([
    'GET /repos/eva/shop/issues/12/comments',
    'POST /repos/eva/shop/issues/12/comments',
    'GET /repos/eva/shop/issues/12/comments',
    'PATCH /repos/eva/shop/issues/comments/1',
  ])
})

test('each key has a comment of its own', async () => {
  await using github = await startFakeGitHub({ comments: [comment(1, '<!-- slipway:shop/web2 -->\nother')] })
  await write(github, 'mine')
  expect(github.comments.map(({ body }) => body)).toEqual(['<!-- slipway:shop/web2 -->\nother', `${marker}\nmine`])
})

test('the comment is found however many others come before it', async () => {
  const others = Array.from({ length: 7 }, (_, index) => comment(index + 1, 'nice'))
  await using github = await startFakeGitHub({ comments: [...others, comment(8, `${marker}\nold`)], pageSize: 3 })
  await write(github, 'new')
  expect(github.comments.at(-1)?.body).toBe(`${marker}\nnew`)
  expect(github.requests.map(({ path }) => new URL(path, 'http://x').searchParams.get('page'))).toEqual([
    '1',
    '2',
    '3',
    null,
  ])
})

test('no further page is asked for once the comment is found', async () => {
  const comments = [
    comment(1, `${marker}\nold`),
    ...Array.from({ length: 7 }, (_, index) => comment(index + 2, 'nice')),
  ]
  await using github = await startFakeGitHub({ comments, pageSize: 3 })
  await write(github, 'new')
  expect(github.requests).toHaveLength(2)
})

test('what a person wrote stays, though it begins like ours', async () => {
  const copied = comment(1, `${marker}\ncopied by hand`, { login: 'mallory', type: 'User' })
  await using github = await startFakeGitHub({ comments: [copied] })
  expect(await write(github, 'ours')).toEqual([])
  expect(github.comments.map(({ body }) => body)).toEqual([`${marker}\ncopied by hand`, `${marker}\nours`])
})

test("with a person's token, the comment of that person is replaced, and nobody else's", async () => {
  const comments = [
    comment(1, `${marker}\nby mallory`, { login: 'mallory', type: 'User' }),
    comment(2, `${marker}\nby nobody any more`, null),
    comment(3, `${marker}\nby eva's token`, { login: 'eva', type: 'User' }),
  ]
  await using github = await startFakeGitHub({ comments, viewer: 'eva' })
  await write(github, 'new')
  expect(github.comments.map(({ body }) => body)).toEqual([
    `${marker}\nby mallory`,
    `${marker}\nby nobody any more`,
    `${marker}\nnew`,
  ])
})

test('a marker in the middle of a comment is a quotation', async () => {
  await using github = await startFakeGitHub({ comments: [comment(1, `see ${marker}`)] })
  await write(github, 'new')
  expect(github.comments).toHaveLength(2)
})

test('a report that is longer than a comment is cut where nothing stays open, and says so', async () => {
  await using github = await startFakeGitHub()
  const report = `# Report\n\n<details>\n\n${'Größe, a line of a log\n'.repeat(10_000)}\n</details>\n`
  await write(github, report)
  const body = github.comments[0]?.body ?? ''
  expect(body.length).toBeLessThanOrEqual(65_536)
  expect(Buffer.byteLength(body)).toBeGreaterThan(60_000)
  expect(body.startsWith(`${marker}\n# Report\n`)).toBe(true)
  expect(body.match(/<details>/g)).toHaveLength(1)
  expect(body.match(/<\/details>/g)).toHaveLength(1)
  expect(body.endsWith('[The run](https://github.example/eva/shop/actions/runs/77) tells everything.\n')).toBe(true)
})

const what = 'the result is not told on the pull request'

test('a run that is about no pull request writes none', async () => {
  await using github = await startFakeGitHub()
  const { pullRequestNumber: _, ...context } = contextOf(github.apiUrl)
  expect(await write(github, 'x', { context })).toEqual([`${what}: the run is about none`])
  expect(github.requests).toEqual([])
})

test('without a token the remedy is told', async () => {
  await using github = await startFakeGitHub()
  expect(await write(github, 'x', { token: undefined })).toEqual([
    `${what}: there is no token; pass "github-token: \${{ github.token }}" to the step and give the job "permissions: pull-requests: write"`,
  ])
  expect(github.requests).toEqual([])
})

test('a token that may read and not write is warned of', async () => {
  await using github = await startFakeGitHub({ intercept: ({ method }) => (method === 'POST' ? DENIED : undefined) })
  expect(await write(github, 'x')).toEqual([
    `${what}: GitHub answered 403 (Resource not accessible by integration): the token needs "permissions: pull-requests: write" on the job; runs for a fork's pull request never get it`,
  ])
})

test('a server that does not answer is not waited for', async () => {
  await using github = await startFakeGitHub({ intercept: () => 'silence' })
  expect(await write(github, 'x', { requestTimeoutMs: 50 })).toEqual([`${what}: GitHub gave no answer within 0.05 s`])
})

test('when it is not known whose comment it is, none is written twice', async () => {
  const comments = [comment(1, `${marker}\nold`, { login: 'eva', type: 'User' })]
  await using github = await startFakeGitHub({
    comments,
    intercept: ({ path }) => (path === '/user' ? 'silence' : undefined),
  })
  expect(await write(github, 'x', { requestTimeoutMs: 200 })).toHaveLength(1)
  expect(github.comments).toHaveLength(1)
})

test('a cancelled caller gets its own reason', async () => {
  await using github = await startFakeGitHub()
  await expect(write(github, 'x', {}, AbortSignal.abort('SIGTERM'))).rejects.toBe('SIGTERM')
  expect(github.requests).toEqual([])
})

test('whatever the key, its marker is one comment of HTML, and no other key has it', () => {
  const keys = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('-->', '--!>', 'a\nb', '%', '%2d;', '-', '\ud800'),
  )
  fc.assert(
    fc.property(keys, keys, (one, other) => {
      expect(markerOf(one)).toMatch(/^<!-- slipway:[\w./%;]* -->$/)
      expect(markerOf(one) === markerOf(other)).toBe(one === other)
    }),
  )
})
