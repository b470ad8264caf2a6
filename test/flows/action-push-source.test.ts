import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeWorkTree } from '../../packages/github/src/fixtures/work-tree.ts'
import { TO_WEB, useActionStage, WEB_BUCKET } from './fixtures/action-stage.ts'
import { CODES, cancel } from './fixtures/cancellation.ts'
import { makeFolder, releaseFiles } from './fixtures/releases.ts'
import { readAction, type StepRun, startJob } from './fixtures/runner.ts'
import { activeParts } from './fixtures/summaries.ts'

const stage = useActionStage()

const FOLDER = { ...WEB_BUCKET, source: 'release' }

/** A release like no other in the folder `release`. */
function inRelease(files: Readonly<Record<string, string>>): Record<string, string> {
  const all = Object.entries({ ...files, mark: `${Math.random()}` })
  return Object.fromEntries(all.map(([name, text]) => [`release/${name}`, text]))
}

/** Which outputs the step may set, and did not. */
async function missingOutputs({ outputs }: StepRun): Promise<string[]> {
  const metadata = await readAction(join(stage.checkout.path, 'actions/push-revision'))
  return Object.keys(metadata.outputs).filter((name) => (outputs[name] ?? '') === '')
}

test('one step takes a folder to a revision, and the next one takes that to the fleet', async () => {
  await using repository = await makeWorkTree(inRelease({ ...releaseFiles(), 'page.html': 'from a folder' }))
  const commit = repository.commitAll()
  await using job = await startJob(stage.checkout, { workspace: repository.path, env: stage.engine.env })
  await using temporary = await makeFolder({})
  const inputs = { ...FOLDER, format: 'tgz', 'build-command': 'echo building' }
  const pushed = await job.run('push-revision', inputs, { env: { TMPDIR: temporary.path } })
  expect(await readdir(temporary.path)).toEqual([])
  expect(pushed.code, pushed.raw).toBe(0)
  const { 'content-digest': digest = '', revision = '', 'size-bytes': size, etag } = pushed.outputs
  expect(pushed.outputs).toEqual({
    ...{ 's3-bucket': 'web', 's3-key': `web/${digest}.tgz`, etag, 'content-digest': digest, revision },
    ...{ unchanged: 'false', 'size-bytes': expect.stringMatching(/^[1-9]\d\d+$/), commit, dirty: 'false' },
    ...{ appspec: 'release/appspec.yml', 'file-count': '3' },
  })
  expect(await missingOutputs(pushed)).toEqual([
    ...['version', 'artifact-id', 'artifact-name'],
    ...['component-name', 'component-version', 'component-arn'],
  ])
  expect(JSON.parse(revision)).toEqual({
    revisionType: 'S3',
    s3Location: { bucket: 'web', key: `web/${digest}.tgz`, bundleType: 'tgz', eTag: etag },
  })
  expect(pushed.log.annotations).toEqual([])
  expect(pushed.log.text).toContain('building')
  for (const part of [commit.slice(0, 12), digest, `web/${digest}.tgz`]) expect(pushed.summary).toContain(part)
  expect(activeParts(pushed.summary)).toEqual([])

  const again = await job.run('push-revision', inputs, { env: { TMPDIR: temporary.path } })
  expect(again.outputs, again.raw).toEqual({ ...pushed.outputs, unchanged: 'true', 'size-bytes': size })

  const { appspec = '' } = pushed.outputs
  const deployed = await job.run('deploy', { ...TO_WEB, revision, appspec, commit: pushed.outputs.commit ?? '' })
  expect(deployed.outputs.outcome, deployed.raw).toBe('succeeded')
  const page = join(stage.engine.instances[0]?.root ?? '', 'srv/page/page.html')
  expect(await readFile(page, 'utf8')).toBe('from a folder')
})

test('a dry run tells place and size, and a folder outside of a repository has no commit', async () => {
  const job = await stage.job(inRelease(releaseFiles()))
  const planned = await job.run('push-revision', { ...FOLDER, 'dry-run': 'true' })
  expect(planned.code, planned.raw).toBe(0)
  expect(planned.outputs).toMatchObject({ unchanged: 'false', 'file-count': '3', appspec: 'release/appspec.yml' })
  expect(planned.log.text).toContain('dry run: ')
  const pushed = await job.run('push-revision', FOLDER)
  expect(pushed.outputs, pushed.raw).toMatchObject({ unchanged: 'false', 's3-key': planned.outputs['s3-key'] })
  expect(pushed.outputs['size-bytes']).toBe(planned.outputs['size-bytes'])
  expect(await missingOutputs(pushed)).toEqual(expect.arrayContaining(['commit', 'dirty']))
})

test.for(['SIGINT', 'SIGTERM'] as const)('%s ends it and its build, with nothing left', async (signal) => {
  await using temporary = await makeFolder({})
  const job = await stage.job(inRelease(releaseFiles()), { env: { TMPDIR: temporary.path } })
  const inputs = { ...FOLDER, 'build-command': 'echo begun; sleep 60' }
  const run = await cancel(job, 'push-revision', inputs, signal, /begun/)
  expect([run.exitCode, run.outputs, await readdir(temporary.path)], run.raw).toEqual([CODES[signal], {}, []])
  expect(run.log.annotations).toMatchObject([{ properties: { title: 'CANCELLED' } }])
})

describe('what is wrong', () => {
  test('with the AppSpec is an annotation at its place, and in the summary', async () => {
    const { 'appspec.yml': spec = '', ...rest } = releaseFiles({ AfterInstall: 'true' })
    const { 'scripts/AfterInstall.sh': _, ...files } = rest
    const job = await stage.job(inRelease({ ...files, 'appspec.yml': spec }))
    const refused = await job.run('push-revision', FOLDER)
    expect(refused.code).toBe(2)
    const line = String(spec.split('\n').findIndex((text) => text.includes('location:')) + 1)
    expect(refused.log.annotations).toMatchObject([
      { name: 'error', properties: { file: 'release/appspec.yml', line } },
      { name: 'error', properties: { title: 'APPSPEC_INVALID' } },
    ])
    expect(refused.summary).toContain('appspec/script-missing')
    expect(refused.outputs).toEqual({})
  })

  test('with the folder is told by what it is, and secrets are not told at all', async () => {
    const job = await stage.job(inRelease({ ...releaseFiles(), '.env': 'TOKEN=hush-hush' }))
    const refused = await job.run('push-revision', FOLDER)
    expect([refused.code, refused.outputs]).toEqual([2, {}])
    expect(refused.raw).toContain('".env" looks like variables of an environment')
    expect(refused.raw + refused.summary).not.toMatch(/hush-hush|the AppSpec has errors/)
    const missing = await job.run('push-revision', { ...FOLDER, source: 'dist' })
    expect([missing.code, missing.log.annotations]).toMatchObject([2, [{ properties: { title: 'SOURCE_INVALID' } }]])
    const failed = await job.run('push-revision', { ...FOLDER, 'build-command': 'exit 3' })
    expect([failed.code, failed.log.annotations]).toMatchObject([1, [{ properties: { title: 'BUILD_FAILED' } }]])
  })

  test('with the bucket is no error of the AppSpec, whatever that has notices of', async () => {
    const job = await stage.job(inRelease(releaseFiles()))
    const key = { 's3-key': 'latest.zip' }
    expect((await job.run('push-revision', { ...FOLDER, ...key })).code).toBe(0)
    const other = await stage.job(inRelease(releaseFiles()))
    const refused = await other.run('push-revision', { ...FOLDER, ...key })
    expect([refused.code, refused.outputs], refused.raw).toEqual([1, {}])
    expect(refused.summary).toContain('(<code>KEY&#95;TAKEN</code>)')
    expect(refused.summary).not.toContain('the AppSpec has errors')
  })

  test.for([
    [{}, ['input bundle is missing']],
    [{ source: 'release', bundle: 'a.zip' }, ['source takes the place of bundle, and both are given']],
    [
      { bundle: 'a.zip', format: 'tgz', include: 'a', 'tracked-only': 'true', 'build-command': 'true' },
      ['format is for source', 'include is for source', 'tracked-only is for source', 'build-command is for source'],
    ],
  ] as const)('with the inputs is told, each by its name: %j', async ([inputs, messages]) => {
    const job = await stage.job(inRelease(releaseFiles()))
    const refused = await job.run('push-revision', { ...WEB_BUCKET, ...inputs })
    expect([refused.code, refused.outputs]).toEqual([2, {}])
    expect(refused.log.annotations).toMatchObject([{ name: 'error', properties: { title: 'INPUT_INVALID' } }])
    for (const message of messages) {
      expect(refused.log.text).toContain(message)
      expect(refused.summary).toContain(message)
    }
  })

  test.for(['mender', 'greengrass'])('with a provider that takes no folder is told: %s', async (provider) => {
    const job = await stage.job(inRelease(releaseFiles()))
    const refused = await job.run('push-revision', { provider, source: 'release', 'tracked-only': 'true' })
    expect([refused.code, refused.outputs]).toEqual([2, {}])
    for (const name of ['source', 'tracked-only']) {
      expect(refused.raw).toContain(`input ${name} is for provider codedeploy`)
    }
  })
})
