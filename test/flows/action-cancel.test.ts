import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pushWorkspace, useActionStage } from './fixtures/action-stage.ts'
import { type Cancelled, type CancelSignal, CODES, cancel, exitCodeOf, PATIENCE_MS } from './fixtures/cancellation.ts'
import { runPipeline } from './fixtures/composite.ts'
import { bucketOf, to, useFleets } from './fixtures/fleets.ts'
import { seededRandom } from './fixtures/random.ts'
import { releaseFiles } from './fixtures/releases.ts'
import type { ActionName, Inputs, Job, StepRun } from './fixtures/runner.ts'

/** To try longer, or a seed again: `CANCEL_ROUNDS=100 CANCEL_SEED=… npx vitest run --project flows test/flows/action-cancel.test.ts` */
const rounds = Number(process.env.CANCEL_ROUNDS ?? 5)
const seed = Number(process.env.CANCEL_SEED ?? Math.floor(Math.random() * 2 ** 31))

const timeout = 60_000 + rounds * 12_000

/** Flows that do not wait for one another, each with a fleet of its own. */
const stage = useActionStage(['push', 'deploy', 'wait', 'root'].flatMap((name) => ['--fleet', `${name}=1`]))
const { statusOf, rollbackOf, deploymentsOf, untilIdle } = useFleets(stage)

/** How a step may end that is signalled at any moment: cancelled, or as if nothing had been when it was over already. */
function expectQuickEnd(run: Cancelled, signal: CancelSignal): void {
  expect([0, CODES[signal]], run.raw).toContain(run.exitCode)
  if (!run.isSignalled) expect(run.exitCode, run.raw).toBe(0)
  else expect(run.afterSignalMs, run.raw).toBeLessThan(PATIENCE_MS)
}

/** What was said of a deployment is to be what the service knows of it, now that it is over. */
async function expectTruth(run: StepRun): Promise<void> {
  const { 'deployment-id': deploymentId = '', outcome, status, 'action-taken': action } = run.outputs
  if (outcome === undefined) return
  const end = await statusOf(deploymentId)
  if (outcome === 'succeeded') {
    expect([status, end]).toEqual(['Succeeded', 'Succeeded'])
    return
  }
  expect(outcome, run.raw).toBe('cancelled')
  expect(status).toMatch(/^(Unknown|Created|Queued|InProgress)$/)
  // One that was told to stop may have come to its end first.
  expect([action === 'none' ? '' : 'Stopped', 'Succeeded'], run.raw).toContain(end)
}

describe.for(['SIGINT', 'SIGTERM'] as const)(`%s at any moment (seed ${seed})`, (signal) => {
  const random = seededRandom(seed)
  const moments = Array.from({ length: rounds }, random)
  const policies = moments.map(() => ['leave', 'stop', 'rollback'][Math.floor(random() * 3)] ?? '')
  const files = releaseFiles({ ApplicationStart: 'sleep 0.7' })

  test.concurrent('leaves a whole bundle or none', { timeout }, async () => {
    const job = await stage.job({
      ...files,
      ...Object.fromEntries([...Array(200).keys()].map((n) => [`f/${n}`, 'x'.repeat(n * 100)])),
    })
    for (const [round, moment] of moments.entries()) {
      const output = join(job.temporaryFolder, `${round}.zip`)
      const inputs = { output, 'build-command': 'sleep 0.3' }
      const run = await cancel(job, 'bundle', inputs, signal, moment)
      expectQuickEnd(run, signal)
      expect(existsSync(output), run.raw).toBe(run.outputs.bundle !== undefined)
      expect((await readdir(job.temporaryFolder)).filter((name) => name.endsWith('.partial'))).toEqual([])
    }
  })

  test.concurrent('leaves a revision that is whole, or none', { timeout }, async () => {
    const job = await stage.job({ ...files, big: signal.padEnd(2_000_000, `${random()}`) })
    const { outputs } = await job.run('bundle', {})
    for (const round of moments.keys()) {
      const inputs = { ...bucketOf('push'), bundle: outputs.bundle ?? '', 's3-key': `${signal}/${round}.zip` }
      const run = await cancel(job, 'push-revision', inputs, signal, moments[round] ?? 0)
      expectQuickEnd(run, signal)
      if (run.exitCode === 0) expect(run.outputs.revision).toBeDefined()
      const again = await job.run('push-revision', inputs)
      expect(again.code, again.raw).toBe(0)
    }
  })

  test.concurrent('names every deployment that was created, and tells its state as it is', { timeout }, async () => {
    const job = await stage.job(files)
    const revision = await pushWorkspace(job, stage.engine, bucketOf('deploy'))
    for (const [round, moment] of moments.entries()) {
      const before = new Set(await deploymentsOf('deploy'))
      const inputs = { ...to('deploy'), revision, 'on-cancel': policies[round] ?? '' }
      const run = await cancel(job, 'deploy', inputs, signal, moment)
      expectQuickEnd(run, signal)
      await expectPostToFinish(job, 'deploy', inputs, run)
      await untilIdle('deploy')
      await expectTruth(run)
      const { 'deployment-id': named = '' } = run.outputs
      const created = (await deploymentsOf('deploy')).filter((id) => !before.has(id))
      // The service begins a rollback when the deployment has stopped, and tells of it when it is asked for the deployment.
      const known = named === '' ? [] : [named, await rollbackOf(named)]
      expect(created.toSorted(), run.raw).toEqual(known.filter((id) => id !== undefined).toSorted())
    }
  })

  test.concurrent('tells the state of the deployment that is waited for as it is', { timeout }, async () => {
    const job = await stage.job(files)
    const revision = await pushWorkspace(job, stage.engine, bucketOf('wait'))
    for (const [round, moment] of moments.entries()) {
      const { outputs, raw } = await job.run('deploy', { ...to('wait'), revision, wait: 'false' })
      const inputs = { 'deployment-id': outputs['deployment-id'] ?? raw, 'on-cancel': policies[round] ?? '' }
      const run = await cancel(job, 'wait-for-status', inputs, signal, moment)
      expectQuickEnd(run, signal)
      await expectPostToFinish(job, 'wait-for-status', inputs, run)
      await untilIdle('wait')
      await expectTruth(run)
    }
  })
})

/** Whatever `main` came to: once `post` is done, a deployment that is known of is reported, and once. */
async function expectPostToFinish(job: Job, action: ActionName, inputs: Inputs, main: StepRun): Promise<void> {
  const post = await job.post(action, inputs, main)
  expect(post.code, post.raw).toBe(0)
  const isKnown = (main.state['deployment-id'] ?? '') !== ''
  const reports = [main, post].filter(({ outputs }) => outputs.outcome !== undefined)
  expect(reports, `${main.raw}\n${post.raw}`).toHaveLength(isKnown ? 1 : 0)
}

describe('a cancelled root action', () => {
  const random = seededRandom(seed)

  test.for([
    ['SIGINT', 'check', 40],
    ['SIGTERM', 'bundle', Math.floor(random() * 400)],
    ['SIGINT', 'push', Math.floor(random() * 400)],
    ['SIGTERM', 'deploy', Math.floor(random() * 500)],
    ['SIGINT', 'deploy', Math.floor(random() * 500)],
    ['SIGINT', 'wait', 700],
    ['SIGTERM', 'wait', 700],
  ] as const)('on %s in its step %s after %i ms begins no step but the report', async ([signal, step, delayMs]) => {
    const before = await deploymentsOf('root')
    const job = await stage.job(releaseFiles({ ApplicationStart: 'sleep 1' }))
    const cancelled = new AbortController()
    // As the runner does, whatever runs by then gets the signal; between two steps it is the one that begins next.
    let current: { readonly child: ChildProcess; readonly id: string } | undefined
    let isDue = false
    let cancelledIn = ''
    const cancelCurrent = () => {
      if (current === undefined || current.child.exitCode !== null || current.child.signalCode !== null) return
      cancelled.abort()
      current.child.kill(signal)
      cancelledIn = current.id
    }
    const inputs = { ...to('root'), ...bucketOf('root') }
    const run = await runPipeline(job, inputs, {
      cancelled: cancelled.signal,
      onStart: (child, id) => {
        current = { child, id }
        if (isDue && cancelledIn === '') cancelCurrent()
        if (id !== step) return
        setTimeout(() => {
          isDue = true
          cancelCurrent()
        }, delayMs)
      },
    })
    const created = (await deploymentsOf('root')).filter((id) => !before.includes(id))
    const deploymentId = run.outputs['deployment-id'] ?? ''
    expect(deploymentId === '' ? [] : [deploymentId], run.raw).toEqual(created)
    const begun = ['check', 'bundle', 'push', 'deploy', 'wait']
    expect(Object.keys(run.steps)).toEqual([
      ...begun.slice(0, begun.indexOf(cancelledIn) + 1),
      ...(created.length === 0 ? [] : ['finish']),
    ])
    // The report looks for a while: what has ended by then is told as it ended.
    const { outcome = '' } = run.outputs
    if (created.length > 0) expect(['cancelled', 'succeeded'], run.raw).toContain(outcome)
    if (outcome === 'succeeded') expect(await statusOf(deploymentId)).toBe('Succeeded')
    // A deploy step that had begun to deploy ends with what it has begun told.
    expect([0, CODES[signal]], run.raw).toContain(exitCodeOf(run.steps[cancelledIn]))
    await untilIdle('root')
  })
})
