import { existsSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ListDeploymentsCommand } from '@aws-sdk/client-codedeploy'
import { describe, expect, test } from 'vitest'
import { pushWorkspace, TO_WEB as TO_WEB_INPUTS, useActionStage } from './fixtures/action-stage.ts'
import { runPipeline } from './fixtures/composite.ts'
import { slipwayJsonHere } from './fixtures/in-process.ts'
import { type EngineProcess, jsonLines, slipway, slipwayJson, startEngineProcess, until } from './fixtures/processes.ts'
import { startRelay } from './fixtures/relay.ts'
import { HELD_START, makeFolder, releaseFiles, untilHeld } from './fixtures/releases.ts'
import { serviceClients } from './fixtures/service-clients.ts'
import { deployAndWait, pushFolder, release, TO_WEB } from './fixtures/steps.ts'

interface Held extends AsyncDisposable {
  readonly engine: EngineProcess
  readonly revision: unknown
  /** The deployment that holds the group `web`. */
  readonly deploymentId: string
  /** Lets the deployment go on, and each one after it. */
  letGo(): Promise<void>
}

/** A group that is busy with a deployment which goes on until it is let go. */
async function startHeld(): Promise<Held> {
  const engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
  await using folder = await makeFolder(releaseFiles(HELD_START))
  const { revision } = await pushFolder(engine, folder.path)
  const { deploymentId } = await startDeployment(engine, revision)
  await untilHeld(engine)
  return {
    engine,
    revision,
    deploymentId,
    letGo: () => writeFile(join(engine.dataDir, 'release'), ''),
    [Symbol.asyncDispose]: () => engine[Symbol.asyncDispose](),
  }
}

function startDeployment(engine: EngineProcess, revision: unknown): Promise<{ readonly deploymentId: string }> {
  return slipwayJsonHere(['deploy', ...TO_WEB, '--revision', JSON.stringify(revision)], { env: engine.env })
}

async function deploymentsOf(engine: EngineProcess): Promise<readonly string[]> {
  using clients = serviceClients(engine)
  const asked = new ListDeploymentsCommand({ applicationName: 'web', deploymentGroupName: 'web' })
  return (await clients.codedeploy.send(asked)).deployments ?? []
}

/** Does something once, when the command has queued. */
function onceQueued(act: () => void): (stdout: string) => void {
  let isDone = false
  return (stdout) => {
    if (isDone || !stdout.includes('"type":"queued"')) return
    isDone = true
    act()
  }
}

/** What was told of the group and its deployments, without what was decided before it was asked. */
function aboutGroup(
  events: readonly Readonly<Record<string, unknown>>[],
): readonly Readonly<Record<string, unknown>>[] {
  return events.filter(({ type }) => type !== 'timeout-derived' && type !== 'order-not-checked')
}

describe('the command, when the group is busy', () => {
  test('queues behind what is under way, says for which deployment it waits, and deploys after it', async () => {
    await using held = await startHeld()
    const { engine, revision, deploymentId } = held
    const second = await deployAndWait(engine, revision, [], { onStdout: onceQueued(() => void held.letGo()) })
    expect(second.code, second.stderr).toBe(0)
    const [queued, created] = aboutGroup(second.events)
    expect([queued?.type, created?.type]).toEqual(['queued', 'deployment-created'])
    expect(queued).toMatchObject({ otherDeployment: { deploymentId }, deploymentGroupName: 'web' })
    expect(second.stderr).toContain(`queued behind deployment ${deploymentId} (InProgress)`)
    expect(second.result).toMatchObject({ outcome: 'succeeded' })
    expect(await deploymentsOf(engine)).toEqual([second.result.deploymentId, deploymentId])
    const first = await slipway(['wait', '--deployment-id', deploymentId, '--json'], { env: engine.env })
    expect(jsonLines(first.stdout).at(-1)).toMatchObject({ outcome: 'succeeded' })
  })

  test('two that are begun at once both deploy, one after the other', async () => {
    await using engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
    await using folder = await makeFolder(releaseFiles(HELD_START))
    const { revision } = await pushFolder(engine, folder.path)
    const onStdout = onceQueued(() => void writeFile(join(engine.dataDir, 'release'), ''))
    const deploy = () => deployAndWait(engine, revision, [], { onStdout })
    const both = await Promise.all([deploy(), deploy()])
    expect(both.map(({ result }) => result.outcome)).toEqual(['succeeded', 'succeeded'])
    expect(new Set(both.map(({ result }) => result.deploymentId)).size).toBe(2)
    expect(both.flatMap(({ events }) => events).filter(({ type }) => type === 'queued').length).toBeGreaterThan(0)
  })

  test('does not take its own deployment for another one when the answer to its creation was lost', async () => {
    await using engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
    await using folder = await makeFolder(releaseFiles(HELD_START))
    const { revision } = await pushFolder(engine, folder.path)
    const onStdout = (stdout: string): void => {
      if (stdout.includes('"type":"deployment-created"')) writeFileSync(join(engine.dataDir, 'release'), '')
    }
    let lost = 0
    await using relay = await startRelay(
      engine.endpoint,
      () => false,
      ({ headers }) => headers['x-amz-target']?.toString().endsWith('.CreateDeployment') === true && lost++ === 0,
    )
    const env = { ...engine.env, AWS_ENDPOINT_URL: relay.endpoint }
    const only = await deployAndWait(engine, revision, ['--if-busy', 'skip'], { env, onStdout })
    expect(lost, 'the creation was sent again').toBe(2)
    expect(only.result, only.stderr).toMatchObject({ outcome: 'succeeded' })
    expect(await deploymentsOf(engine)).toEqual([only.result.deploymentId])
  })

  test('fails when it is told to, naming what is in the way and the ways past it', async () => {
    await using held = await startHeld()
    const { engine, revision, deploymentId } = held
    const second = await deployAndWait(engine, revision, ['--if-busy', 'fail'])
    expect(second.code).toBe(1)
    expect(second.stderr).toContain(`is busy with another deployment: ${deploymentId} (InProgress)`)
    expect(second.stderr).toContain(`slipway wait --deployment-id ${deploymentId}`)
    expect(second.stderr).toContain(`slipway stop --deployment-id ${deploymentId}`)
    expect(await deploymentsOf(engine)).toEqual([deploymentId])
  })

  test('skips when it is told to: green, with the reason, and nothing is created', async () => {
    await using held = await startHeld()
    const { engine, revision, deploymentId } = held
    const second = await deployAndWait(engine, revision, ['--if-busy', 'skip'])
    expect(second.code).toBe(0)
    expect(second.result).toMatchObject({
      type: 'result',
      outcome: 'skipped',
      reason: { code: 'GROUP_BUSY' },
      otherDeployment: { deploymentId, status: 'InProgress' },
    })
    expect(second.result).not.toHaveProperty('deploymentId')
    const unwaited = await slipwayJson(
      ['deploy', ...TO_WEB, '--revision', JSON.stringify(revision), '--if-busy', 'skip'],
      { env: engine.env },
    )
    expect(unwaited).toMatchObject({ outcome: 'skipped', otherDeployment: { deploymentId } })
    expect(await deploymentsOf(engine)).toEqual([deploymentId])
  })

  test('takes the place of what is under way when it is told to, once that has ended', async () => {
    await using held = await startHeld()
    const { engine, revision, deploymentId } = held
    const second = await deployAndWait(engine, revision, ['--if-busy', 'supersede'], {
      onStdout: onceQueued(() => void held.letGo()),
    })
    expect(second.code, second.stderr).toBe(0)
    const types = aboutGroup(second.events).map(({ type }) => type)
    expect(types.slice(0, 3)).toEqual(['superseded', 'queued', 'deployment-created'])
    expect(second.stderr).toContain(`deployment ${deploymentId} was told to stop`)
    const first = await slipway(['wait', '--deployment-id', deploymentId, '--json'], { env: engine.env })
    expect(jsonLines(first.stdout).at(-1)).toMatchObject({ outcome: 'stopped', status: 'Stopped' })
  })

  test('a timeout in the queue is one: nothing was deployed, and what held the group is named', async () => {
    await using held = await startHeld()
    const { engine, revision, deploymentId } = held
    const second = await deployAndWait(engine, revision, ['--timeout', '3', '--on-timeout', 'stop'])
    expect(second.code).toBe(3)
    expect(second.result).toMatchObject({
      outcome: 'timed-out',
      actionTaken: 'none',
      reason: { message: `it was busy with deployment ${deploymentId} (InProgress)` },
    })
    expect(second.stderr).toMatch(/timed out after \d\.\d s with nothing deployed to group "web"/)
    await held.letGo()
    const first = await slipway(['wait', '--deployment-id', deploymentId], { env: engine.env })
    expect(first.code, 'what was waited for is never stopped').toBe(0)
    expect(await deploymentsOf(engine)).toEqual([deploymentId])
  })

  test.for([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s in the queue leaves nothing behind', async ([signal, code]) => {
    await using held = await startHeld()
    const { engine, revision, deploymentId } = held
    let kill = (): void => undefined
    const second = await deployAndWait(engine, revision, ['--on-cancel', 'stop'], {
      onStart: (child) => {
        kill = () => child.kill(signal)
      },
      onStdout: onceQueued(() => kill()),
    })
    expect(second.code).toBe(code)
    expect(second.result).toMatchObject({ outcome: 'cancelled', actionTaken: 'none' })
    await held.letGo()
    const first = await slipway(['wait', '--deployment-id', deploymentId], { env: engine.env })
    expect(first.code).toBe(0)
    expect(await deploymentsOf(engine)).toEqual([deploymentId])
  })

  test('the way back queues as well', async () => {
    await using engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
    const first = await release(engine, releaseFiles())
    await using folder = await makeFolder(releaseFiles(HELD_START))
    const { revision } = await pushFolder(engine, folder.path)
    const { deploymentId } = await startDeployment(engine, revision)
    await untilHeld(engine)
    const back = await slipway(
      ['redeploy', ...TO_WEB, '--from', first.result.deploymentId, '--if-busy', 'supersede', '--wait', '--json'],
      {
        env: engine.env,
        onStdout: onceQueued(() => void writeFile(join(engine.dataDir, 'release'), '')),
      },
    )
    expect(jsonLines(back.stdout).at(-1), back.stderr).toMatchObject({ outcome: 'succeeded' })
    expect(back.stderr).toContain(deploymentId)
  })
})

test('the newest deployment of a group is waited for by anybody, without its id', async () => {
  await using held = await startHeld()
  const { engine, deploymentId } = held
  const nothing = await slipway(['wait', '--application-name', 'web', '--deployment-id', 'd-1'], { env: engine.env })
  expect(nothing.code).toBe(2)
  expect(nothing.stderr).toContain('--deployment-id is given beside --application-name')
  const waited = await slipway(['wait', ...TO_WEB, '--json'], {
    env: engine.env,
    onStdout: (stdout) => {
      if (stdout.includes('"type":"deployment-found"') && !existsSync(join(engine.dataDir, 'release'))) {
        void held.letGo()
      }
    },
  })
  expect(waited.code, waited.stderr).toBe(0)
  expect(jsonLines(waited.stdout).at(-1)).toMatchObject({ deploymentId, outcome: 'succeeded' })
  const again = await slipway(['wait', ...TO_WEB], { env: engine.env })
  expect(again.stdout).toContain(`newest deployment of web/web: ${deploymentId} (Succeeded)`)
})

test('a group that runs the revision already is skipped on request, and never after an attempt that failed', async () => {
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
  await using folder = await makeFolder(releaseFiles())
  const { revision } = await pushFolder(engine, folder.path)
  const first = await deployAndWait(engine, revision, ['--skip-if-current'])
  expect(first.result).toMatchObject({ outcome: 'succeeded' })
  const second = await deployAndWait(engine, revision, ['--skip-if-current'])
  expect(second.code).toBe(0)
  expect(second.result).toMatchObject({
    outcome: 'skipped',
    reason: { code: 'REVISION_CURRENT' },
    otherDeployment: { deploymentId: first.result.deploymentId },
  })
  expect((await deployAndWait(engine, revision)).result, 'only on request').toMatchObject({ outcome: 'succeeded' })

  const failed = await release(engine, releaseFiles({ ApplicationStart: 'exit 1' }))
  expect(failed.result.outcome).toBe('failed')
  const third = await deployAndWait(engine, revision, ['--skip-if-current'])
  expect(third.result).toMatchObject({ outcome: 'succeeded' })
})

test('a failed target that the configuration tolerates fails a step only where it is asked to', async () => {
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=2'] })
  const files = releaseFiles({ ApplicationStart: 'case "$SLIPWAY_INSTANCE_ROOT" in *web-2*) exit 1;; esac' })
  await using folder = await makeFolder(files)
  const { revision } = await pushFolder(engine, folder.path)
  const anyOne = ['--deployment-config', 'CodeDeployDefault.AllAtOnce']
  const tolerated = await deployAndWait(engine, revision, anyOne)
  expect(tolerated.result, tolerated.stderr).toMatchObject({
    outcome: 'succeeded',
    counts: { succeeded: 1, failed: 1 },
  })
  expect(tolerated.code).toBe(0)
  expect(tolerated.stderr).toContain('though 1 instance failed')

  const strict = await deployAndWait(engine, revision, [...anyOne, '--fail-on', 'any-target'])
  expect(strict.code).toBe(1)
  expect(strict.result).toMatchObject({ outcome: 'failed', status: 'Succeeded', failure: { code: 'TARGETS_FAILED' } })
  expect(strict.stderr).toContain('1 of 2 instances failed: ')
})

test('credentials that will expire before the wait can end are foretold', async () => {
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
  const AWS_CREDENTIAL_EXPIRATION = new Date(Date.now() + 90_000).toISOString()
  const env = { ...engine.env, AWS_CREDENTIAL_EXPIRATION }
  await using folder = await makeFolder(releaseFiles())
  const { revision } = await pushFolder(engine, folder.path)
  const warned = await deployAndWait(engine, revision, [], { env })
  expect(warned.stderr).toMatch(/warning: the AWS credentials expire at .*, in 1 min, and the timeout is 60 min/)
  expect(warned.result.outcome).toBe('succeeded')
  const short = await deployAndWait(engine, revision, ['--timeout', '60'], { env })
  expect(short.stderr).not.toContain('expire')
})

describe('the actions, when the group is busy', () => {
  const stage = useActionStage(['--fleet', 'web=1'])
  const hold = releaseFiles(HELD_START)

  test('the deploy step skips, gives up, is cancelled and goes on as it is told', { timeout: 240_000 }, async () => {
    const job = await stage.job(hold)
    const revision = await pushWorkspace(job, stage.engine)
    const inputs = { ...TO_WEB_INPUTS, revision }
    const first = await job.run('deploy', { ...inputs, wait: 'false' })
    const holder = first.outputs['deployment-id'] ?? ''
    await untilHeld(stage.engine)
    expect(Number(first.outputs['timeout-left'])).toBeGreaterThan(3_500)

    const skipped = await job.run('deploy', { ...inputs, 'if-busy': 'skip' })
    expect(skipped.code, skipped.raw).toBe(0)
    expect(skipped.outputs).toMatchObject({ outcome: 'skipped', 'action-taken': 'none', 'other-deployment-id': holder })
    expect(skipped.outputs.reason).toContain(`it was busy with deployment ${holder} (InProgress`)
    expect(skipped.outputs).not.toHaveProperty('deployment-id')
    expect(skipped.log.annotations).toMatchObject([{ name: 'notice' }])
    expect(skipped.summary).toContain('nothing deployed')

    const failed = await job.run('deploy', { ...inputs, 'if-busy': 'fail' })
    expect(failed.code).toBe(1)
    expect(failed.log.annotations).toMatchObject([{ name: 'error', properties: { title: 'GROUP_BUSY' } }])

    const late = await job.run('deploy', { ...inputs, timeout: '4' })
    expect(late.code).toBe(3)
    expect(late.outputs).toMatchObject({ outcome: 'timed-out', 'action-taken': 'none', 'other-deployment-id': holder })

    let isSent = false
    const cancelled = await job.run('deploy', inputs, {
      onOutput: (raw, child) => {
        if (isSent || !raw.includes('queued behind')) return
        isSent = true
        child.kill('SIGINT')
      },
    })
    expect(cancelled.code, cancelled.raw).toBe(130)
    expect(cancelled.outputs).toMatchObject({ outcome: 'cancelled', 'action-taken': 'none' })
    const post = await job.post('deploy', inputs, cancelled)
    expect([post.code, post.log.text.trim(), post.summary]).toEqual([0, '', ''])

    const whole = await runPipeline(job, { ...TO_WEB_INPUTS, 's3-bucket': 'web', 'if-busy': 'skip' })
    expect(whole.isSuccess, whole.raw).toBe(true)
    expect(Object.keys(whole.steps)).toEqual(['check', 'bundle', 'push', 'deploy'])
    expect(whole.outputs).toMatchObject({ outcome: 'skipped', 'deployment-id': '', 'other-deployment-id': holder })

    const queued = runPipeline(job, { ...TO_WEB_INPUTS, redeploy: holder, timeout: '100' })
    const attached = job.run('wait-for-status', TO_WEB_INPUTS, {
      onOutput: (raw) => {
        if (raw.includes(`newest deployment of web/web: ${holder}`)) {
          void writeFile(join(stage.engine.dataDir, 'release'), '')
        }
      },
    })
    expect((await attached).outputs).toMatchObject({ 'deployment-id': holder, outcome: 'succeeded' })
    const ended = await queued
    expect(ended.isSuccess, ended.raw).toBe(true)
    expect(ended.outputs).toMatchObject({ outcome: 'succeeded', 'redeployed-from': holder })
    expect(Number(ended.outputs['timeout-left'])).toBeLessThanOrEqual(100)
    expect(await deploymentsOf(stage.engine)).toEqual([ended.outputs['deployment-id'], holder])
    await until(() => existsSync(ended.outputs['result-file'] ?? ''))
  })
})
