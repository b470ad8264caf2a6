import { readFile } from 'node:fs/promises'
import { DeleteObjectCommand } from '@aws-sdk/client-s3'
import { describe, expect, test } from 'vitest'
import { pushWorkspace, TO_WEB as TO_WEB_INPUTS, useActionStage, WEB_BUCKET } from './fixtures/action-stage.ts'
import { runPipeline } from './fixtures/composite.ts'
import { everythingIn } from './fixtures/control.ts'
import { slipwayHere, slipwayJsonHere } from './fixtures/in-process.ts'
import { readDocumentedPolicy, writeRoles } from './fixtures/policies.ts'
import { type EngineProcess, type Finished, slipway, startEngineProcess } from './fixtures/processes.ts'
import { HELD_START, makeFolder, releaseFiles, untilHeld } from './fixtures/releases.ts'
import { serviceClients } from './fixtures/service-clients.ts'
import { deployAndWait, pushFolder, TO_WEB } from './fixtures/steps.ts'

interface Planned extends Finished {
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
  readonly plan: any
}

async function withEngine<T>(
  args: readonly string[],
  act: (engine: EngineProcess, revision: Readonly<Record<string, unknown>>) => Promise<T>,
): Promise<T> {
  await using engine = await startEngineProcess({ args: [...args, '--control'] })
  await using folder = await makeFolder(releaseFiles())
  const { revision } = await pushFolder(engine, folder.path)
  return await act(engine, revision)
}

/** Plans, and holds that nothing came of it. */
async function plan(engine: EngineProcess, args: readonly string[], run = slipwayHere): Promise<Planned> {
  const before = await everythingIn(engine)
  const finished = await run([...args, '--dry-run', '--json'], { env: engine.env })
  expect(await everythingIn(engine), 'a dry run changes nothing').toEqual(before)
  const plan = finished.stdout.startsWith('{') ? JSON.parse(finished.stdout) : undefined
  return { ...finished, plan }
}

const deploy = (revision: unknown, ...args: readonly string[]): readonly string[] => [
  'deploy',
  ...TO_WEB,
  '--revision',
  typeof revision === 'string' ? revision : JSON.stringify(revision),
  ...args,
]

describe('slipway deploy --dry-run', () => {
  test('says what would be deployed to whom, and the deployment that follows does so', () =>
    withEngine(['--fleet', 'web=5'], async (engine, revision) => {
      const halves = ['--deployment-config', 'CodeDeployDefault.HalfAtATime', '--auto-rollback', 'failure']
      const { plan: planned, code, stderr } = await plan(engine, deploy(revision, ...halves), slipway)
      expect(code, stderr).toBe(0)
      expect(planned).toMatchObject({
        type: 'plan',
        wouldCreate: true,
        start: { kind: 'at-once' },
        release: { revision },
        configuration: { name: 'CodeDeployDefault.HalfAtATime', isOverride: true },
        rollout: { kind: 'batches', total: 5, minimumHealthy: 3, atOnce: 2, batches: 3 },
        targets: { count: 5, isCertain: true, names: ['web-1', 'web-2', 'web-3', 'web-4', 'web-5'] },
        autoRollback: ['failure'],
        problems: [],
      })
      expect(planned.current).toBeUndefined()
      const { result } = await deployAndWait(engine, revision, halves)
      expect(result).toMatchObject({ outcome: 'succeeded', counts: { succeeded: planned.targets.count } })

      const again = await plan(engine, deploy(revision))
      expect(again.plan).toMatchObject({ isSame: 'yes', current: { deploymentId: result.deploymentId } })
      const skipped = await plan(engine, deploy(revision, '--skip-if-current'))
      expect(skipped).toMatchObject({ code: 0, plan: { wouldCreate: false, start: { kind: 'skipped' } } })
      expect(skipped.plan.start.otherDeployment.deploymentId).toBe(result.deploymentId)
    }))

  test('is text for people without --json', () =>
    withEngine(['--fleet', 'web=2'], async (engine, revision) => {
      const { stdout, code } = await slipway([...deploy(revision), '--dry-run', '--wait'], { env: engine.env })
      expect(stdout).toContain('dry run of a deployment to web/web\n')
      expect(stdout).toContain('at most 1 of 2 instances at once, in 2 batches; 1 stays healthy\n')
      expect(stdout).toMatch(/\n✓ a deployment would be created; nothing was created\n$/)
      expect(code).toBe(0)
    }))

  test('EC2 instances are those of the deployment before, and said to be', () =>
    withEngine(['--fleet', 'web=1', '--ec2-fleet', 'cloud=2'], async (engine, revision) => {
      const toCloud = deploy(revision).map((word) => (word === 'web' ? 'cloud' : word))
      const first = await plan(engine, toCloud)
      expect(first.plan.targets).toMatchObject({ isCertain: false, source: 'nothing', names: [] })
      expect(first.plan.rollout).toMatchObject({ kind: 'unknown' })
      const { code } = await slipwayHere([...toCloud, '--wait'], { env: engine.env })
      expect(code).toBe(0)
      const next = await plan(engine, toCloud)
      expect(next.plan.targets).toMatchObject({ count: 2, isCertain: false, source: 'last-deployment' })
      expect(next.plan.rollout).toMatchObject({ kind: 'batches', batches: 2 })
    }))

  test('a busy group: what if-busy would do, as it would do it', async () => {
    await using engine = await startEngineProcess({ args: ['--fleet', 'web=1', '--control'] })
    await using folder = await makeFolder(releaseFiles(HELD_START))
    const { revision } = await pushFolder(engine, folder.path)
    const { deploymentId } = await slipwayJsonHere<{ deploymentId: string }>(deploy(revision), { env: engine.env })
    await untilHeld(engine)
    const starts: unknown[] = []
    for (const ifBusy of ['queue', 'supersede', 'skip', 'fail']) {
      const { plan: planned, code } = await plan(engine, deploy(revision, '--if-busy', ifBusy))
      starts.push([ifBusy, planned.start.kind, planned.start.otherDeployment?.deploymentId, code])
      if (ifBusy !== 'fail') continue
      const real = await slipway([...deploy(revision, '--if-busy', 'fail'), '--json'], { env: engine.env })
      const { code: realCode, message } = JSON.parse(real.stdout).error
      expect(planned.problems[0]).toMatchObject({ code: realCode, message })
      expect(real.code).toBe(code)
    }
    expect(starts).toEqual([
      ['queue', 'queued', deploymentId, 0],
      ['supersede', 'superseding', deploymentId, 0],
      ['skip', 'skipped', deploymentId, 0],
      ['fail', 'refused', undefined, 1],
    ])
  })

  test('what would be refused has the code and the words of the real refusal, and its exit code', () =>
    withEngine(['--fleet', 'web=1'], async (engine, revision) => {
      const refused = [
        deploy(revision, '--target-tags', 'stage=live'),
        deploy(revision, '--deployment-config', 'NoSuchConfiguration'),
      ]
      for (const args of refused) {
        const { plan: planned, code, stderr } = await plan(engine, args)
        expect(planned, stderr).toMatchObject({ wouldCreate: false, start: { kind: 'refused' } })
        const real = await slipwayHere([...args, '--json'], { env: engine.env })
        const { error } = JSON.parse(real.stdout)
        expect(planned.problems[0]).toMatchObject({ kind: 'refused', code: error.code, message: error.message })
        expect(code).toBe(real.code)
      }
    }))

  test('what there is no group for ends as the real call does', () =>
    withEngine(['--fleet', 'web=1'], async (engine, revision) => {
      const args = deploy(revision).map((word, place) => (place === 4 ? 'none' : word))
      const planned = await plan(engine, args)
      const real = await slipwayHere([...args, '--json'], { env: engine.env })
      expect(JSON.parse(real.stdout).error).toMatchObject({ code: 'GROUP_NOT_FOUND' })
      expect(planned.plan).toMatchObject({ type: 'error', error: JSON.parse(real.stdout).error })
      expect(planned.code).toBe(real.code)
    }))

  test('what would be created and fail is told by the code that it would fail with', async () => {
    await withEngine(['--fleet', 'web=0'], async (engine, revision) => {
      const { plan: planned, code } = await plan(engine, deploy(revision))
      expect(planned.problems).toMatchObject([{ kind: 'would-fail', code: 'NO_INSTANCES' }])
      expect(code).toBe(1)
      const { result } = await deployAndWait(engine, revision)
      expect(result).toMatchObject({ outcome: 'failed', failure: { code: 'NO_INSTANCES' } })
    })
    await withEngine(['--fleet', 'web=1'], async (engine, revision) => {
      const half = ['--deployment-config', 'CodeDeployDefault.HalfAtATime']
      const { plan: planned } = await plan(engine, deploy(revision, ...half))
      expect(planned.problems).toMatchObject([{ kind: 'would-fail', code: 'HEALTH_CONSTRAINTS_INVALID' }])
      const { result } = await deployAndWait(engine, revision, half)
      expect(result).toMatchObject({ outcome: 'failed', failure: { code: 'HEALTH_CONSTRAINTS_INVALID' } })
      const { code, plan: gone } = await plan(engine, deploy('s3://web/web/none.zip'))
      expect(gone.problems).toMatchObject([{ kind: 'would-fail', code: 'OBJECT_NOT_FOUND' }])
      expect(code).toBe(1)
    })
  })

  test('runs under the documented policy, and tells what a missing right hides', async () => {
    await using folder = await makeFolder({})
    const whole = await readDocumentedPolicy('check')
    const little = {
      ...whole,
      Statement: whole.Statement.filter(({ Sid }) => Sid === 'SeeTheGroup' || Sid === 'SeeDeploymentConfigurations'),
    }
    const roles = await writeRoles(folder.path, { whole, little })
    await withEngine(['--fleet', 'web=1', ...roles], async (engine, revision) => {
      const as = (role: string) => ['--role-to-assume', `arn:aws:iam::000000000000:role/${role}`]
      const planned = await plan(engine, deploy(revision, ...as('whole')))
      expect(planned).toMatchObject({ code: 0, plan: { unknowns: [], problems: [] } })
      const hidden = await plan(engine, deploy(revision, ...as('little')))
      expect(hidden.code).toBe(0)
      // biome-ignore lint/suspicious/noExplicitAny: as above
      expect(hidden.plan.unknowns.map(({ message }: any) => message)).toEqual([
        expect.stringContaining('"codedeploy:ListOnPremisesInstances" is not allowed'),
        expect.stringContaining('"s3:GetObject" is not allowed'),
        expect.stringContaining('"s3:GetObject" is not allowed'),
      ])
    })
  })
})

describe('slipway redeploy --dry-run', () => {
  test('says what would be gone back to, and refuses what is gone as the real one does', () =>
    withEngine(['--fleet', 'web=1'], async (engine, revision) => {
      const redeploy = ['redeploy', ...TO_WEB] as const
      const nothing = await plan(engine, redeploy)
      expect(nothing).toMatchObject({ code: 1, plan: { type: 'error', error: { code: 'NOTHING_TO_REDEPLOY' } } })
      const { result } = await deployAndWait(engine, revision)
      const planned = await plan(engine, redeploy)
      expect(planned).toMatchObject({ code: 0, plan: { from: result.deploymentId, release: { revision } } })
      using clients = serviceClients(engine)
      const { bucket, key } = revision.s3Location as { readonly bucket: string; readonly key: string }
      await clients.s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }))
      const gone = await plan(engine, redeploy, slipway)
      const real = await slipway([...redeploy, '--json'], { env: engine.env })
      const { error } = JSON.parse(real.stdout)
      expect(gone.plan.problems).toMatchObject([{ kind: 'refused', code: error.code, message: error.message }])
      expect(gone.code).toBe(real.code)
    }))
})

describe('the actions', () => {
  const stage = useActionStage(['--fleet', 'web=2', '--control'])

  test('deploy says in log, summary, outputs and a file what it would do', async () => {
    const job = await stage.job(releaseFiles())
    const revision = await pushWorkspace(job, stage.engine)
    const before = await everythingIn(stage.engine)
    const run = await job.run('deploy', { ...TO_WEB_INPUTS, revision, 'dry-run': 'true' })
    expect(run.code, run.raw).toBe(0)
    expect(run.raw).toContain('dry run of a deployment to web/web')
    expect(run.summary).toContain('dry run: a deployment would be created')
    expect(run.outputs).toMatchObject({ 'would-deploy': 'true', revision: expect.stringContaining('"S3"') })
    expect(run.outputs['deployment-id'] ?? '').toBe('')
    expect(JSON.parse(await readFile(run.outputs['result-file'] ?? '', 'utf8'))).toMatchObject({
      targets: { count: 2 },
    })
    expect(await everythingIn(stage.engine)).toEqual(before)

    const refused = await job.run('deploy', {
      ...TO_WEB_INPUTS,
      revision,
      'dry-run': 'true',
      'deployment-config': 'NoSuchConfiguration',
    })
    expect(refused.code).toBe(1)
    expect(refused.outputs).toMatchObject({ 'would-deploy': 'false', 'failure-code': 'CONFIGURATION_NOT_FOUND' })
    expect(refused.raw).toContain('::error title=CONFIGURATION_NOT_FOUND')
  })

  test('the root action makes the bundle, and uploads, creates and changes nothing', async () => {
    const before = await everythingIn(stage.engine)
    const job = await stage.job({ ...releaseFiles(), 'page.html': 'not pushed yet' })
    const inputs = { ...WEB_BUCKET, ...TO_WEB_INPUTS, 'dry-run': 'true' }
    const run = await runPipeline(job, inputs)
    expect(run.isSuccess, run.raw).toBe(true)
    expect(Object.keys(run.steps)).toEqual(['check', 'bundle', 'push', 'deploy'])
    expect(run.outputs).toMatchObject({ unchanged: 'false', 'would-deploy': 'true', 'deployment-id': '' })
    expect(run.raw).toMatch(/dry run: \d+ k?B would be uploaded to s3:\/\/web\/web\//)
    expect(await everythingIn(stage.engine)).toEqual(before)

    const real = await runPipeline(job, { ...inputs, 'dry-run': 'false' })
    expect(real.outputs).toMatchObject({ outcome: 'succeeded', 's3-key': run.outputs['s3-key'] })
    const after = await runPipeline(job, inputs)
    expect(after.outputs).toMatchObject({ unchanged: 'true', etag: real.outputs.etag, 'would-deploy': 'true' })
    expect(after.raw).toContain('holds this bundle already')
    const back = await runPipeline(job, { ...TO_WEB_INPUTS, redeploy: 'last-successful', 'dry-run': 'true' })
    expect(back.outputs).toMatchObject({ 'redeployed-from': real.outputs['deployment-id'], 'would-deploy': 'true' })
  })

  test('wrong words for it are told as wrong input', async () => {
    const job = await stage.job({})
    const run = await job.run('deploy', { ...TO_WEB_INPUTS, revision: 's3://web/a.zip', 'dry-run': 'perhaps' })
    expect(run.raw).toContain('dry-run is "perhaps"; expected true, false or before-push')
    expect(run.code).toBe(2)
  })
})
