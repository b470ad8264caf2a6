import { createHash } from 'node:crypto'
import { copyFile, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeWorkTree } from '../../packages/github/src/fixtures/work-tree.ts'
import { pushWorkspace, TO_WEB, useActionStage, WEB_BUCKET } from './fixtures/action-stage.ts'
import { makeFolder, releaseFiles } from './fixtures/releases.ts'
import { type ActionName, readAction, type StepRun, startJob } from './fixtures/runner.ts'

const stage = useActionStage(['--fleet', 'web=2'])

/** What a bundle has only for Greengrass. */
const OF_COMPONENTS = ['component-name', 'component-version', 'artifact-count']

/** Which outputs a step may set, and did not. */
async function missingOutputs(action: ActionName, { outputs }: StepRun): Promise<string[]> {
  const metadata = await readAction(join(stage.checkout.path, 'actions', action))
  return Object.keys(metadata.outputs).filter((name) => (outputs[name] ?? '') === '')
}

test('a release goes through the four steps, from one job to another by nothing but outputs and the bundle', async () => {
  await using repository = await makeWorkTree(releaseFiles({ ApplicationStart: 'echo up' }))
  const commit = repository.commitAll()
  await using build = await startJob(stage.checkout, { workspace: repository.path })
  const bundled = await build.run('bundle', { format: 'tgz' })
  expect(bundled.code, bundled.raw).toBe(0)
  const bytes = await readFile(bundled.outputs.bundle ?? '')
  expect(bundled.outputs.bundle).toContain(build.temporaryFolder)
  expect(bundled.outputs).toMatchObject({
    ...{ format: 'tgz', commit, dirty: 'false', 'file-count': '3', 'size-bytes': String(bytes.length) },
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
  expect(await missingOutputs('bundle', bundled)).toEqual(['artifact-name', ...OF_COMPONENTS])
  expect(bundled.summary).toContain(commit.slice(0, 7))
  expect(bundled.log.annotations).toEqual([])

  const job = await stage.job({})
  const bundle = join(job.workspace, 'downloaded.tgz')
  await copyFile(bundled.outputs.bundle ?? '', bundle)
  const pushed = await job.run('push-revision', { ...WEB_BUCKET, bundle })
  expect(pushed.code, pushed.raw).toBe(0)
  expect(pushed.outputs).toMatchObject({
    ...{ 's3-bucket': 'web', unchanged: 'false', 'size-bytes': String(bytes.length) },
    's3-key': `web/${bundled.outputs['content-digest']}.tgz`,
    'content-digest': bundled.outputs['content-digest'],
  })
  expect(await missingOutputs('push-revision', pushed)).toEqual([
    ...['version', 'appspec', 'file-count', 'commit', 'dirty', 'artifact-id', 'artifact-name'],
    ...['component-name', 'component-version', 'component-arn'],
  ])

  const { revision = '' } = pushed.outputs
  const deployed = await job.run('deploy', { ...TO_WEB, revision, wait: 'false' })
  expect(deployed.code, deployed.raw).toBe(0)
  const deploymentId = deployed.outputs['deployment-id'] ?? ''
  expect(deployed.outputs).toEqual({ 'deployment-id': deploymentId, revision, 'timeout-left': expect.any(String) })
  expect(deployed.summary).toContain(deploymentId)

  const later = await stage.job({})
  const waited = await later.run('wait-for-status', { 'deployment-id': deploymentId })
  expect(waited.code, waited.raw).toBe(0)
  const { 'result-file': file = '', 'elapsed-seconds': elapsed = '', ...rest } = waited.outputs
  expect(rest).toEqual({
    ...{ 'deployment-id': deploymentId, outcome: 'succeeded', status: 'Succeeded' },
    ...{ 'action-taken': 'none', 'failed-targets': '0' },
  })
  expect(Number(elapsed)).toBeLessThan(60)
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    ...{ deploymentId, outcome: 'succeeded', counts: { succeeded: 2 } },
    targets: [{ status: 'Succeeded' }, { status: 'Succeeded' }],
  })
  expect(waited.summary).toMatch(/\| Target \| State \|.* ApplicationStart \|/)
  for (const { name, root } of stage.engine.instances) {
    expect(waited.summary).toContain(name)
    expect(await readFile(join(root, 'srv/page/page.html'), 'utf8')).toBe('<h1>hello</h1>\n')
  }

  for (const [action, main] of [
    ['deploy', deployed],
    ['wait-for-status', waited],
  ] as const) {
    const inputs = { ...(action === 'deploy' ? { ...TO_WEB, revision } : { 'deployment-id': deploymentId }) }
    const post = await later.post(action, inputs, main)
    expect([post.code, post.log.text.trim(), post.summary], 'nothing is left to finish').toEqual([0, '', ''])
  }
})

test('deploy waits by itself, and says how it ended', async () => {
  const job = await stage.job({ ...releaseFiles(), 'page.html': 'waited for' })
  const deployed = await job.run('deploy', { ...TO_WEB, revision: await pushWorkspace(job, stage.engine) })
  expect(deployed.code, deployed.raw).toBe(0)
  expect(await missingOutputs('deploy', deployed)).toEqual([
    ...['reached', 'rollback-deployment-id', 'failure-code', 'console-url', 'report', 'reason', 'other-deployment-id'],
    ...['redeployed-from', 'github-deployment-id', 'would-deploy', 'adopted'],
  ])
  expect(deployed.log.text).toContain(`✓ deployment ${deployed.outputs['deployment-id']} succeeded`)
  expect((await stat(deployed.outputs['result-file'] ?? '')).size).toBeGreaterThan(100)
  expect((await job.post('deploy', TO_WEB, deployed)).raw).not.toContain('cut off')
})

test('what differs from its commit is said to be dirty, and outside of a repository nothing is said', async () => {
  await using repository = await makeWorkTree(releaseFiles())
  repository.commitAll()
  repository.write({ 'page.html': 'changed' })
  await using changed = await startJob(stage.checkout, { workspace: repository.path })
  expect((await changed.run('bundle', {})).outputs.dirty).toBe('true')

  await using folder = await makeFolder(releaseFiles())
  await using bare = await startJob(stage.checkout, { workspace: folder.path })
  const bundled = await bare.run('bundle', {})
  expect(bundled.code, bundled.raw).toBe(0)
  expect(await missingOutputs('bundle', bundled)).toEqual(['commit', 'dirty', 'artifact-name', ...OF_COMPONENTS])
})

test('each step tells every wrong input at once, and begins nothing', async () => {
  const job = await stage.job(releaseFiles())
  const deployed = await job.run('deploy', { 'application-name': ' ', timeout: 'soon', wait: 'perhaps' })
  expect(deployed.code).toBe(2)
  for (const input of ['application-name', 'deployment-group', 'timeout', 'wait']) {
    expect(deployed.log.text).toContain(`error: input ${input} `)
    expect(deployed.summary).toContain(input)
  }
  expect(deployed.log.annotations).toMatchObject([{ name: 'error', properties: { title: 'INPUT_INVALID' } }])
  expect(deployed.outputs).toEqual({})
  const post = await job.post('deploy', { 'application-name': ' ' }, deployed)
  expect([post.code, post.log.annotations, post.summary]).toEqual([0, [], ''])
})

test('the bundle step keeps secrets out, and puts values into the AppSpec file', async () => {
  await using folder = await makeFolder({
    ...releaseFiles(),
    'appspec.yml': releaseFiles()['appspec.yml']?.replace('/srv/page', '/srv/${STAGE}/${COLOUR}') ?? '',
    '.env': 'TOKEN=hush-hush',
    'big.txt': 'x'.repeat(1_200_000),
  })
  await using job = await startJob(stage.checkout, { workspace: folder.path })
  const values = { 'appspec-var': 'STAGE=production\nCOLOUR=blue' }
  const refused = await job.run('bundle', values)
  expect(refused.code).toBe(2)
  expect(refused.raw).toContain('".env" looks like variables of an environment')
  expect(refused.raw + refused.summary).not.toContain('hush-hush')
  const bundled = await job.run('bundle', { ...values, 'allow-secrets': '.env' })
  expect(bundled.code, bundled.raw).toBe(0)
  expect(bundled.summary).toContain('What is large in it: 1.2 MB before compression')
  const missing = await job.run('bundle', { 'appspec-var': 'STAGE=production', exclude: '.env' })
  expect(missing.code).toBe(2)
  expect(missing.log.annotations).toMatchObject([
    {
      name: 'error',
      data: expect.stringContaining('the variable "COLOUR" is not given'),
      properties: { file: 'appspec.yml', line: '5', col: '32' },
    },
    { name: 'error' },
  ])
})
