import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { startFakeGitHub } from '../../packages/github/src/fixtures/github-api.ts'
import { pushWorkspace, useActionStage } from './fixtures/action-stage.ts'
import { CODES, cancel, PATIENCE_MS } from './fixtures/cancellation.ts'
import { bucketOf, to, useFleets } from './fixtures/fleets.ts'
import { until } from './fixtures/processes.ts'
import { HELD_START, releaseFiles } from './fixtures/releases.ts'
import type { Job, StepRun } from './fixtures/runner.ts'

const stage = useActionStage(['--fleet', 'held=1', '--fleet', 'quiet=1'])
const { statusOf, untilIdle } = useFleets(stage)

let job: Job
let revision: string
beforeAll(async () => {
  job = await stage.job(releaseFiles(HELD_START))
  revision = await pushWorkspace(job, stage.engine, bucketOf('held'))
})

describe('a deployment that is held', () => {
  const HELD = /ApplicationStart +started/

  /** Lets the deployments of the fleet come to their ends. */
  async function release(): Promise<void> {
    const file = join(stage.engine.dataDir, 'release')
    await writeFile(file, '')
    await untilIdle('held')
    await rm(file)
  }

  test.for([
    ['SIGINT', 'leave', 'none'],
    ['SIGTERM', 'stop', 'stopped'],
    ['SIGINT', 'rollback', 'rollback-started'],
  ] as const)('on %s with on-cancel %s: action taken is %s', async ([signal, policy, action]) => {
    const inputs = { ...to('held'), revision, 'on-cancel': policy }
    const run = await cancel(job, 'deploy', inputs, signal, HELD)
    expect(run.exitCode, run.raw).toBe(CODES[signal])
    expect(run.outputs).toMatchObject({ outcome: 'cancelled', 'action-taken': action, 'failure-code': 'CANCELLED' })
    const { 'deployment-id': id = '' } = run.outputs
    for (const text of [run.log.text, run.summary]) expect(text).toContain(`deployment-id: ${id}`)
    await release()
    expect(await statusOf(id)).toBe(policy === 'leave' ? 'Succeeded' : 'Stopped')
  })

  test('when main is killed, post finishes the report and changes nothing', async () => {
    const inputs = { ...to('held'), revision, 'on-cancel': 'stop' }
    const main = await job.run('deploy', inputs, {
      onOutput: (raw, child) => {
        if (HELD.test(raw)) child.kill('SIGKILL')
      },
    })
    expect([main.killedBy, main.outputs.outcome], main.raw).toEqual(['SIGKILL', undefined])
    const id = main.state['deployment-id'] ?? ''
    expect(main.outputs['deployment-id']).toBe(id)
    const post = await job.post('deploy', inputs, main)
    expect([post.code, post.outputs.outcome], post.raw).toEqual([0, 'cancelled'])
    expect(post.summary).toContain(id)
    expect(post.log.annotations).toMatchObject([{ name: 'error' }])
    expect(JSON.parse(await readFile(post.outputs['result-file'] ?? '', 'utf8'))).toMatchObject({ deploymentId: id })
    await release()
    expect(await statusOf(id)).toBe('Succeeded')
  })
})

test('post that finds the service gone tells so, and fails nothing', async () => {
  const main = { state: { 'deployment-id': 'd-KNOWN' } } as unknown as StepRun
  const inputs = { ...to('held'), revision, 'endpoint-url': 'http://127.0.0.1:9' }
  const startedAt = performance.now()
  const post = await job.post('deploy', inputs, main)
  expect([post.code, post.outputs.outcome], post.raw).toEqual([0, 'unknown'])
  expect(post.log.text).toContain('d-KNOWN')
  // It looks for seconds; who waits for a deployment would go on for five minutes.
  expect(performance.now() - startedAt).toBeLessThan(30_000)
})

test('a second signal ends the step at once', async () => {
  // A service that takes the call and never answers holds a stop for as long as it may take.
  await using silent = await startFakeGitHub({ intercept: () => 'silence' })
  const inputs = { 'deployment-id': 'd-HELD', 'endpoint-url': silent.apiUrl, 'on-cancel': 'stop' }
  let secondAt = Number.NaN
  const run = await job.run('wait-for-status', inputs, {
    onStart: async (child) => {
      await until(() => silent.requests.length > 0)
      child.kill('SIGINT')
      await until(() => silent.requests.length > 1)
      secondAt = performance.now()
      child.kill('SIGTERM')
    },
  })
  expect(run.code, run.raw).toBe(143)
  // The first signal alone would end with its own code, when the stop was given up.
  expect(performance.now() - secondAt).toBeLessThan(2_500)
})

describe('a GitHub that does not answer does not hold up the end of a cancelled step, and hears of it by post:', () => {
  test.for([
    ['asked to begin the record', /\/deployments$/, false],
    ['told that the deployment runs', /\/statuses$/, true],
    ['asked for its comments', /\/comments\?/, true],
  ] as const)('%s', async ([, path, hasRecord]) => {
    let isSilent = true
    const isHeld = (request: { readonly path: string }): boolean => isSilent && path.test(request.path)
    await using gitHub = await startFakeGitHub({ intercept: (request) => (isHeld(request) ? 'silence' : undefined) })
    const pullRequest = { name: 'pull_request', payload: { pull_request: { number: 12 } } }
    const quiet = await stage.job({}, { env: { GITHUB_API_URL: gitHub.apiUrl }, event: pullRequest })
    const told = { 'github-token': 'ghs_token', 'github-environment': 'production', comment: 'true' }
    const inputs = { ...to('quiet'), ...told, revision: 's3://quiet/none.zip' }
    const run = await cancel(quiet, 'deploy', inputs, 'SIGINT', () => until(() => gitHub.requests.some(isHeld)))
    expect(run.afterSignalMs, run.raw).toBeLessThan(PATIENCE_MS)
    expect(run.outputs['deployment-id'], run.raw).toBeDefined()
    expect(run.outputs['github-deployment-id']).toBe(hasRecord ? '4711' : undefined)
    await untilIdle('quiet')

    isSilent = false
    const before = gitHub.requests.length
    const post = await quiet.post('deploy', inputs, run)
    expect([post.code, post.outputs], post.raw).toEqual([0, {}])
    expect(gitHub.comments).toHaveLength(1)
    expect(gitHub.comments[0]?.body).toContain(run.outputs['deployment-id'])
    const ends = gitHub.requests.slice(before).filter(({ body }) => body.state === 'failure')
    expect(ends).toHaveLength(hasRecord ? 1 : 0)
  })
})
