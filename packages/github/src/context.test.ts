import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeRun, type RunContext, readContext, workspacePath } from './context.ts'

const FULL: RunContext = {
  serverUrl: 'https://github.com',
  apiUrl: 'https://api.github.com',
  repository: 'shop/web',
  runId: '123',
  runAttempt: '1',
  sha: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d',
  refName: 'main',
  actor: 'octocat',
  workspace: '/home/runner/work/web/web',
  temporaryFolder: '/home/runner/work/_temp',
  eventName: 'push',
}
const EMPTY: RunContext = {
  ...FULL,
  repository: '',
  runId: '',
  runAttempt: '',
  sha: '',
  refName: '',
  actor: '',
  eventName: '',
}
const LINK = 'https://github.com/shop/web/actions/runs/123'

describe('the context of a run', () => {
  test("comes from the runner's variables", async () => {
    const context = await readContext({
      GITHUB_SERVER_URL: 'https://ghes.example/',
      GITHUB_API_URL: 'https://ghes.example/api/v3',
      GITHUB_REPOSITORY: 'shop/web',
      GITHUB_RUN_ID: '123',
      GITHUB_RUN_ATTEMPT: '2',
      GITHUB_SHA: FULL.sha,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REF_NAME: 'main',
      GITHUB_ACTOR: 'octocat',
      GITHUB_TRIGGERING_ACTOR: 'hubot',
      GITHUB_WORKSPACE: FULL.workspace,
      RUNNER_TEMP: FULL.temporaryFolder,
      GITHUB_EVENT_NAME: 'push',
    })
    expect(context).toEqual({
      ...FULL,
      serverUrl: 'https://ghes.example',
      apiUrl: 'https://ghes.example/api/v3',
      runAttempt: '2',
      actor: 'hubot',
    })
  })

  test("without a runner has empty texts and this machine's folders", async () => {
    expect(await readContext({ GITHUB_ACTOR: '', GITHUB_WORKSPACE: '' })).toEqual({
      ...EMPTY,
      workspace: process.cwd(),
      temporaryFolder: tmpdir(),
    })
  })

  test.for([
    ['refs/heads/feature/x', 'feature/x'],
    ['refs/tags/v1.2.3', 'v1.2.3'],
    ['refs/pull/7/merge', '7/merge'],
  ])('the short name of %s is %s where the runner does not give it', async ([GITHUB_REF, refName]) => {
    expect((await readContext({ GITHUB_REF })).refName).toBe(refName)
  })
})

describe('the pull request of a run', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slipway-context-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test.for<[string, string, string, string, number | undefined]>([
    ['is in the payload of its events', 'pull_request_review', '{"pull_request":{"number":7}}', '', 7],
    ['is the issue of a comment on it', 'issue_comment', '{"issue":{"number":8,"pull_request":{}}}', '', 8],
    ['is not the issue of a comment on an issue', 'issue_comment', '{"issue":{"number":8}}', '', undefined],
    ['is the number of a pull_request event', 'pull_request_target', '{"number":9}', '', 9],
    ['is not the number of another event', 'issues', '{"number":9}', '', undefined],
    ['is in the ref where the payload is damaged', 'pull_request', '{"pull_request":', 'refs/pull/10/merge', 10],
    ['is in the ref where the payload is no object', 'pull_request', 'null', 'refs/pull/10/head', 10],
    ['is a number and nothing else', 'pull_request', '{"pull_request":{"number":"1; rm"},"number":-1}', '', undefined],
    ['is absent from a push', 'push', '{"ref":"refs/heads/main"}', 'refs/heads/main', undefined],
  ])('%s', async ([, GITHUB_EVENT_NAME, payload, GITHUB_REF, expected]) => {
    const GITHUB_EVENT_PATH = join(folder, 'event.json')
    await writeFile(GITHUB_EVENT_PATH, payload)
    const context = await readContext({ GITHUB_EVENT_NAME, GITHUB_EVENT_PATH, GITHUB_REF })
    expect(context.pullRequestNumber).toBe(expected)
  })

  test('is in the ref where the payload is missing', async () => {
    const context = await readContext({ GITHUB_EVENT_PATH: join(folder, 'absent'), GITHUB_REF: 'refs/pull/11/merge' })
    expect(context.pullRequestNumber).toBe(11)
  })
})

describe('the description of a run', () => {
  test.for<[string, RunContext, string]>([
    ['all that is known', FULL, `shop/web@1a2b3c4 (main) by octocat, ${LINK}`],
    ['the attempt of a re-run', { ...FULL, runAttempt: '3' }, `shop/web@1a2b3c4 (main) by octocat, ${LINK}/attempts/3`],
    ['no empty part', { ...FULL, sha: '', refName: '' }, `shop/web by octocat, ${LINK}`],
    ['no link without a run', { ...FULL, runId: '' }, 'shop/web@1a2b3c4 (main) by octocat'],
    [
      'what there is of an event without a commit',
      { ...EMPTY, repository: 'shop/web', runId: '123' },
      `shop/web, ${LINK}`,
    ],
    ['a commit without a repository', { ...EMPTY, sha: FULL.sha }, '1a2b3c4'],
    ['nothing where nothing is known', EMPTY, ''],
    ['no control character', { ...FULL, refName: 'ma\nin\u001b\u202e' }, `shop/web@1a2b3c4 (main) by octocat, ${LINK}`],
  ])('has %s', ([, context, expected]) => {
    expect(describeRun(context)).toBe(expected)
  })

  test('shortens the ref first', () => {
    const text = describeRun({ ...FULL, refName: 'feature/'.repeat(40) })
    expect(text).toHaveLength(256)
    expect(text).toMatch(/^shop\/web@1a2b3c4 \(feature\/.*\.\.\.\) by octocat, /)
    expect(text.endsWith(LINK)).toBe(true)
  })

  test('leaves out a link that would not survive whole', () => {
    expect(describeRun({ ...FULL, serverUrl: `https://${'a'.repeat(250)}` })).toBe('shop/web@1a2b3c4 (main) by octocat')
  })

  test('is one line within the limit, with the whole link, whatever the parts are', () => {
    const part = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constant('😀'.repeat(150)))
    fc.assert(
      fc.property(
        part,
        part,
        part,
        fc.stringMatching(/^[a-z]{1,80}\/[a-z]{1,80}$/),
        (refName, actor, sha, repository) => {
          const text = describeRun({ ...FULL, refName, actor, sha, repository })
          expect(text.length).toBeLessThanOrEqual(256)
          expect(text).not.toMatch(/\p{C}/u)
          expect(text.endsWith(`https://github.com/${repository}/actions/runs/123`)).toBe(true)
        },
      ),
    )
  })
})

describe('a path in the workspace', () => {
  test.for<[string, string, string | undefined]>([
    ['/w/web', '/w/web/app/appspec.yml', 'app/appspec.yml'],
    ['/w/web', 'app/../appspec.yml', 'appspec.yml'],
    ['/w/web/', '/w/web/..hidden/a', '..hidden/a'],
    ['/w/web', '/w/web2/a', undefined],
    ['/w/web', '../a', undefined],
    ['/w/web', '/w/web', undefined],
    ['D:\\a\\web', 'D:\\a\\web\\app\\appspec.yml', 'app/appspec.yml'],
    ['D:\\a\\web', 'd:/a/web/app/appspec.yml', 'app/appspec.yml'],
    ['D:\\a\\web', 'app\\appspec.yml', 'app/appspec.yml'],
    ['D:\\a\\web', 'C:\\a\\web\\appspec.yml', undefined],
    ['D:\\a\\web', 'D:\\a\\other', undefined],
    ['\\\\host\\share\\web', '\\\\host\\share\\web\\a', 'a'],
  ])('of %s: %s is %s', ([workspace, file, expected]) => {
    expect(workspacePath({ workspace }, file)).toBe(expected)
  })
})
