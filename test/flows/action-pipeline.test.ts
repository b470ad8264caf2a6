import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { TO_WEB, useActionStage, WEB_BUCKET } from './fixtures/action-stage.ts'
import { type PipelineRun, runPipeline } from './fixtures/composite.ts'
import { releaseFiles } from './fixtures/releases.ts'

const stage = useActionStage()

const WEB = { ...WEB_BUCKET, ...TO_WEB }

const pageOf = (): Promise<string> =>
  readFile(join(stage.engine.instances[0]?.root ?? '', 'srv/page/page.html'), 'utf8')

/** The steps that were begun. The one that finishes the report is begun where there may be something to finish. */
function begun({ steps }: PipelineRun): string[] {
  return Object.keys(steps).filter((id) => id !== 'finish')
}

test('one step takes a release from the workspace to the fleet, gives all outputs, and goes back by redeploy', async () => {
  const job = await stage.job({ ...releaseFiles({ ValidateService: 'echo ok' }), 'page.html': 'first' })
  const first = await runPipeline(job, WEB)
  expect(first.isSuccess, first.raw).toBe(true)
  expect(begun(first)).toEqual(['check', 'bundle', 'push', 'deploy', 'wait'])
  const absent = Object.entries(first.outputs).flatMap(([name, value]) => (value === '' ? [name] : []))
  expect(absent.toSorted()).toEqual([
    ...['adopted', 'artifact-count', 'artifact-id', 'artifact-name'],
    ...[
      'commit',
      'component-arn',
      'component-name',
      'component-version',
      'console-url',
      'dirty',
      'failure-code',
      'github-deployment-id',
      'other-deployment-id',
    ],
    ...['reached', 'reason'],
    ...['redeployed-from', 'release', 'report', 'rollback-deployment-id', 'version', 'would-deploy'],
  ])
  expect(first.outputs).toMatchObject({ outcome: 'succeeded', status: 'Succeeded', unchanged: 'false', format: 'zip' })
  expect(first.outputs['s3-key']).toBe(`web/${first.outputs['content-digest']}.zip`)
  expect(JSON.parse(await readFile(first.outputs['result-file'] ?? '', 'utf8')).outcome).toBe('succeeded')
  expect(first.summary.match(/\| Target \|/g), 'the result is told once').toHaveLength(1)
  expect(await pageOf()).toBe('first')

  const next = await stage.job({ ...releaseFiles(), 'page.html': 'second' })
  const second = await runPipeline(next, WEB)
  expect(second.isSuccess, second.raw).toBe(true)
  expect(await pageOf()).toBe('second')

  const dispatched = await stage.job({}, { event: { name: 'workflow_dispatch', payload: { inputs: {} } } })
  const again = await runPipeline(dispatched, { ...TO_WEB, redeploy: 'last-successful' })
  expect(again.isSuccess, again.raw).toBe(true)
  expect(begun(again)).toEqual(['check', 'deploy', 'wait'])
  expect(again.outputs).toMatchObject({
    ...{ outcome: 'succeeded', revision: second.outputs.revision, unchanged: '', bundle: '' },
    'redeployed-from': second.outputs['deployment-id'],
  })
  expect(again.outputs['deployment-id']).not.toBe(second.outputs['deployment-id'])

  const back = await runPipeline(dispatched, { ...TO_WEB, redeploy: first.outputs['deployment-id'] ?? '' })
  expect(back.isSuccess, back.raw).toBe(true)
  expect(back.outputs).toMatchObject({ outcome: 'succeeded', revision: first.outputs.revision })
  expect(await pageOf()).toBe('first')
})

test('an unchanged release is not uploaded again, but deployed', async () => {
  const files = { ...releaseFiles(), 'page.html': 'the same' }
  const once = await runPipeline(await stage.job(files), WEB)
  const twice = await runPipeline(await stage.job(files), WEB)
  expect([once.outputs.unchanged, twice.outputs.unchanged], twice.raw).toEqual(['false', 'true'])
  expect(twice.outputs).toMatchObject({ outcome: 'succeeded', revision: once.outputs.revision })
})

test('started and not waited for, it leaves the end to another step', async () => {
  const job = await stage.job(releaseFiles())
  const started = await runPipeline(job, { ...WEB, wait: 'false' })
  expect(started.isSuccess, started.raw).toBe(true)
  expect(Object.keys(started.steps)).toEqual(['check', 'bundle', 'push', 'deploy'])
  expect(started.outputs.outcome).toBe('')
  const waited = await job.run('wait-for-status', { 'deployment-id': started.outputs['deployment-id'] ?? '' })
  expect(waited.outputs.outcome, waited.raw).toBe('succeeded')
})

test('wrong and missing inputs are told all at once, before anything is begun', async () => {
  const job = await stage.job(releaseFiles())
  const refused = await runPipeline(job, { 'deployment-group': 'web', 'on-cancel': 'panic', format: 'rar' })
  expect(refused.isSuccess).toBe(false)
  expect(Object.keys(refused.steps)).toEqual(['check'])
  const { check } = refused.steps
  expect(check?.code).toBe(2)
  expect(check?.log.annotations).toHaveLength(1)
  for (const input of ['application-name', 'on-cancel', 'format']) {
    expect(check?.log.annotations[0]?.data).toContain(`input ${input} `)
  }
  const bucketless = await runPipeline(job, TO_WEB)
  expect(bucketless.steps.check?.log.text, bucketless.raw).toContain('error: input s3-bucket is missing')
})

test('a release that fails is red, says where and why, and how to go back', async () => {
  const files = releaseFiles({ ValidateService: 'echo checking; echo "no answer on /health" >&2; exit 7' })
  const failed = await runPipeline(await stage.job(files), WEB)
  expect(failed.isSuccess).toBe(false)
  const { wait, finish } = failed.steps
  expect([wait?.code, finish?.code ?? 0], failed.raw).toEqual([1, 0])
  expect(failed.outputs).toMatchObject({ outcome: 'failed', status: 'Failed', 'failed-targets': '1' })
  expect(failed.outputs['failure-code']).toBe('HEALTH_CONSTRAINTS')
  const instance = stage.engine.instances[0]?.name ?? ''
  const [annotation, ...others] = wait?.log.annotations ?? []
  expect(others).toEqual([])
  expect(annotation?.name).toBe('error')
  const told = `${annotation?.properties.title}\n${annotation?.data}`
  for (const part of [instance, 'ValidateService', 'scripts/ValidateService.sh', 'no answer on /health']) {
    expect(told).toContain(part)
    expect(failed.summary).toContain(part)
  }
  for (const text of [told, failed.summary]) expect(text).toMatch(/exit(?:ed| code) 7/)
  expect(told).toContain('redeploy: last-successful')
})
