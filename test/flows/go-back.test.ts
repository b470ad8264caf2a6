import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { TO_WEB as TO_WEB_INPUTS, useActionStage, WEB_BUCKET } from './fixtures/action-stage.ts'
import { runPipeline } from './fixtures/composite.ts'
import { slipwayJsonHere } from './fixtures/in-process.ts'
import {
  type EngineProcess,
  type Finished,
  jsonLines,
  run,
  slipway,
  slipwayJson,
  startEngineProcess,
} from './fixtures/processes.ts'
import { makeFolder, releaseFiles } from './fixtures/releases.ts'
import { serviceClients } from './fixtures/service-clients.ts'
import { deployAndWait, type Pushed, pushFolder, release, TO_WEB } from './fixtures/steps.ts'

// What is typed at 2 a.m.

interface Listed {
  readonly lastSuccessfulId?: string
  readonly deployments: readonly {
    readonly deploymentId: string
    readonly status: string
    readonly description?: string
    readonly revision: { readonly s3Location: { readonly key: string; readonly eTag: string } }
  }[]
}

function list(engine: EngineProcess, ...args: readonly string[]): Promise<Listed> {
  return slipwayJsonHere<Listed>(['deployments', 'list', ...TO_WEB, ...args], { env: engine.env })
}

function redeploy(engine: EngineProcess, ...args: readonly string[]): Promise<Finished> {
  return slipway(['redeploy', ...TO_WEB, '--wait', ...args], { env: engine.env })
}

async function shown({ instances }: EngineProcess): Promise<string> {
  return readFile(join(instances[0]?.root ?? '', 'srv/page/page.html'), 'utf8')
}

/** Releases a page; the deployment's id. */
async function releasePage(engine: EngineProcess, page: string, hooks: Record<string, string> = {}): Promise<string> {
  const { result } = await release(engine, { ...releaseFiles(hooks), 'page.html': page })
  return result.deploymentId
}

const BROKEN = { ApplicationStart: 'echo "no port" >&2; exit 1' }

test('after a success that is bad, and after a failure, the way back is one command', async () => {
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
  const first = await releasePage(engine, 'first')
  const second = await releasePage(engine, 'second')

  const back = await redeploy(engine, '--from', 'previous-successful')
  expect(back.code).toBe(0)
  expect(back.stdout).toContain(`going back to what ${first} deployed: s3://web/web/`)
  expect(await shown(engine)).toBe('first')
  const { deployments, lastSuccessfulId } = await list(engine)
  expect(deployments).toMatchObject([
    { status: 'Succeeded', description: expect.stringMatching(new RegExp(`^redeploy of ${first}: s3://web/`)) },
    { deploymentId: second },
    { deploymentId: first },
  ])
  expect(lastSuccessfulId).toBe(deployments[0]?.deploymentId)

  const again = await redeploy(engine, '--from', 'previous-successful')
  expect(again.code).toBe(0)
  expect(await shown(engine), 'going back twice is where we were').toBe('second')

  const third = await releasePage(engine, 'third', BROKEN)
  expect(await shown(engine)).toBe('third')
  expect((await redeploy(engine, '--from', 'last-successful')).code).toBe(0)
  expect(await shown(engine)).toBe('second')
  expect((await redeploy(engine, '--from', first)).code).toBe(0)
  expect(await shown(engine)).toBe('first')

  const table = await slipway(['deployments', 'list', ...TO_WEB], { env: engine.env })
  const rows = table.stdout.split('\n')
  expect(rows[0]).toMatch(/deployment +status +created \(UTC\) +took +by +revision +description/)
  expect(rows.filter((row) => row.startsWith('* d-'))).toHaveLength(1)
  expect(rows.find((row) => row.includes(third))).toMatch(/^ {2}d-\w+ +Failed +20\d\d-/)
  expect(table.stdout).toContain('slipway redeploy --application-name web --deployment-group web --wait --from ID')
  expect((await list(engine, '--limit', '2')).deployments).toHaveLength(2)
})

test('a bundle that is gone or was overwritten is refused before anything is created', async () => {
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
  using clients = serviceClients(engine)
  const gone = await releasePage(engine, 'first')
  const changed = await releasePage(engine, 'second')
  const before = await list(engine)
  const keyOf = (id: string): string =>
    before.deployments.find(({ deploymentId }) => deploymentId === id)?.revision.s3Location.key ?? ''
  await clients.s3.send(new DeleteObjectCommand({ Bucket: 'web', Key: keyOf(gone) }))
  await clients.s3.send(new PutObjectCommand({ Bucket: 'web', Key: keyOf(changed), Body: 'something else' }))

  const toGone = await redeploy(engine, '--from', gone)
  expect(toGone.stderr).toContain(`error: the bundle "s3://web/${keyOf(gone)}" is no longer there`)
  expect(toGone.stderr).toContain('hint: name another deployment (slipway deployments list shows them)')
  const toChanged = await redeploy(engine, '--json')
  expect(jsonLines(toChanged.stdout).at(-1)).toMatchObject({ error: { code: 'OBJECT_CHANGED' } })
  expect([toGone.code, toChanged.code]).toEqual([1, 1])
  expect((await list(engine)).deployments).toEqual(before.deployments)
  expect(await shown(engine)).toBe('second')
})

test('the commit that a bundle was pushed with is found, and what is not known is never guessed', async () => {
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
  await using folder = await makeFolder({ ...releaseFiles(), 'page.html': 'of a commit' })
  await using scratch = await makeFolder({})
  const bundle = join(scratch.path, 'bundle.tgz')
  const commit = '1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b'
  await slipwayJson(['bundle', '--source', folder.path, '--output', bundle])
  const { revision } = await slipwayJson<Pushed>(
    ['push', '--bundle', bundle, '--application-name', 'web', '--s3-bucket', 'web', '--commit', commit],
    { env: engine.env },
  )
  const { result } = await deployAndWait(engine, revision)
  await releasePage(engine, 'of no commit')
  const found = await slipwayJson<{ deploymentId: string; from: string }>(
    ['redeploy', ...TO_WEB, '--from', 'commit:1a2b3c4'],
    { env: engine.env },
  )
  expect(found.from).toBe(result.deploymentId)
  await slipway(['wait', '--deployment-id', found.deploymentId], { env: engine.env })
  expect(await shown(engine)).toBe('of a commit')

  const refusals = await Promise.all(
    ['commit:9a2b3c4', 'tag:v1..2', 'last-succesful', 's3://web/a.zip'].map((from) => redeploy(engine, '--from', from)),
  )
  expect(refusals.map(({ code }) => code)).toEqual([1, 2, 2, 2])
  const [other, tag, typo, place] = refusals.map(({ stderr }) => stderr)
  expect(other).toContain('no success of group "web" in application "web" is known to be of commit "9a2b3c4"')
  expect(tag).toContain('that is no name of a tag: tag:v1.2.3')
  expect(typo).toContain(
    'expected last-successful, previous-successful, the id of a deployment (d-…), commit:SHA, or tag:NAME',
  )
  expect(place).toContain('give it as the revision')
})

test('revisions are listed across pages, and one is told with what became of its bundle', async () => {
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
  using clients = serviceClients(engine)
  await using folder = await makeFolder(releaseFiles())
  const keys: string[] = []
  for (let nth = 0; nth < 12; nth += 1) {
    await writeFile(join(folder.path, 'page.html'), `page ${nth}`)
    const { revision } = await pushFolder(engine, folder.path)
    keys.push((revision.s3Location as { key: string }).key)
  }
  const deployed = await release(engine, { ...releaseFiles(), 'page.html': 'page 12' })
  interface Revisions {
    readonly revisions: readonly {
      readonly revision: { readonly s3Location: { readonly key: string } }
      readonly currentInGroups: readonly string[]
      readonly lastUsedAt?: string
    }[]
  }
  const application = ['--application-name', 'web']
  const { revisions } = await slipwayJson<Revisions>(['revisions', 'list', ...application], { env: engine.env })
  expect(revisions).toHaveLength(13)
  expect(revisions[0]).toMatchObject({ currentInGroups: ['web'], lastUsedAt: expect.stringMatching(/^20\d\d-/) })
  expect(revisions.slice(1).map(({ revision }) => revision.s3Location.key)).toEqual(keys.toReversed())
  const current = await slipwayJson<Revisions>(['revisions', 'list', ...TO_WEB], { env: engine.env })
  expect(current.revisions).toEqual([revisions[0]])

  const table = await slipway(['revisions', 'list', ...application, '--limit', '2'], { env: engine.env })
  expect(table.stdout.split('\n')).toHaveLength(4)
  const written = /s3:\S+/.exec(table.stdout.split('\n')[1] ?? '')?.[0] ?? ''
  const get = (): Promise<Finished> =>
    slipway(['revisions', 'get', ...application, '--revision', written], { env: engine.env })
  expect((await get()).stdout).toMatch(/current in {2}web\nbundle {6}still there\n/)
  const { key } = deployed.result.revision.s3Location
  await clients.s3.send(new DeleteObjectCommand({ Bucket: 'web', Key: key }))
  expect((await get()).stdout).toContain('gone: this revision cannot be deployed again')
  const unknown = await slipway(['revisions', 'get', ...application, '--revision', 's3://web/none.zip'], {
    env: engine.env,
  })
  expect(unknown.code).toBe(1)
  expect(unknown.stderr).toContain('application "web" has no such revision')
})

test('a request is taken from a file as the AWS CLI takes it, and what is given beside it wins', async (context) => {
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
  await using folder = await makeFolder(releaseFiles())
  const { revision } = await pushFolder(engine, folder.path)
  const file = join(folder.path, 'request.json')
  const input = {
    applicationName: 'web',
    deploymentGroupName: 'web',
    revision,
    description: 'from the file',
    fileExistsBehavior: 'OVERWRITE',
    autoRollbackConfiguration: { enabled: false, events: [] },
  }
  await writeFile(file, JSON.stringify(input))
  const deploy = (...args: readonly string[]): Promise<Finished> =>
    slipway(['deploy', '--wait', '--cli-input-json', ...args], { env: engine.env })

  expect((await deploy(`file://${file}`)).code).toBe(0)
  expect((await deploy(file, '--description', 'by hand')).code).toBe(0)
  const { deployments } = await list(engine)
  expect(deployments.map(({ description }) => description)).toEqual(['by hand', 'from the file'])

  const unknown = await deploy(JSON.stringify({ ...input, descripton: 'typo' }))
  expect(unknown.code).toBe(2)
  expect(unknown.stderr).toContain('the input has an unknown key "descripton"\n  hint: did you mean "description"?')
  const missing = await deploy('{}')
  expect(missing.stderr).toContain('--application-name is missing')
  expect(missing.code).toBe(2)

  const same = await run('aws', ['deploy', 'create-deployment', '--cli-input-json', `file://${file}`], {
    env: engine.env,
  }).catch(() => undefined)
  if (same === undefined) return context.skip('only partly run: no "aws" on this machine')
  expect(JSON.parse(same.stdout)).toHaveProperty('deploymentId')
})

test('one deployment has its own rollback settings, and its rollback is told with it', async () => {
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
  await releasePage(engine, 'first')
  const { code, result, stderr } = await release(engine, { ...releaseFiles(BROKEN), 'page.html': 'second' }, [
    '--auto-rollback',
    'failure',
  ])
  expect(result).toMatchObject({ outcome: 'rolled-back', rollback: { status: 'Succeeded' } })
  expect(stderr).toContain(result.rollback.deploymentId)
  expect(code).toBe(1)
  expect(await shown(engine)).toBe('first')
  const [rollback] = (await list(engine)).deployments
  expect(rollback).toMatchObject({ origin: 'rollback', rollsBackDeploymentId: result.deploymentId })

  const without = await release(engine, { ...releaseFiles(BROKEN), 'page.html': 'third' }, ['--auto-rollback', 'off'])
  expect(without.result).toMatchObject({ outcome: 'failed' })
})

test('what the group does not take is refused before it is asked, and its alarms can be others for once', async () => {
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
  await releasePage(engine, 'first')
  const before = await list(engine)
  const targets = await redeploy(engine, '--target-tags', 'color=green')
  expect(targets.code).toBe(2)
  expect(targets.stderr).toContain('target instances are for blue/green deployments; the group deploys in place')
  const inline = { revisionType: 'AppSpecContent', appSpecContent: { content: '{}', sha256: 'ab'.repeat(32) } }
  const content = await slipway(['deploy', ...TO_WEB, '--revision', JSON.stringify(inline)], { env: engine.env })
  expect(content.code).toBe(2)
  expect(content.stderr).toContain('an AppSpec alone cannot be deployed to instances')
  expect((await list(engine)).deployments).toEqual(before.deployments)
  expect((await redeploy(engine, '--alarms', '5xx')).code).toBe(0)
  expect((await redeploy(engine, '--ignore-alarms')).code).toBe(0)
})

const stage = useActionStage()

test('the step and the one-step action go back as the command does', async () => {
  const { engine } = stage
  await releasePage(engine, 'first')
  await releasePage(engine, 'second')
  const job = await stage.job({})
  const back = await job.run('deploy', { ...TO_WEB_INPUTS, redeploy: 'previous-successful', 'auto-rollback': 'off' })
  expect(back.outputs.outcome).toBe('succeeded')
  expect(await shown(engine)).toBe('first')
  const forth = await runPipeline(job, {
    ...TO_WEB_INPUTS,
    redeploy: 'previous-successful',
    'auto-rollback': 'failure\nstop',
  })
  expect(forth.outputs.outcome).toBe('succeeded')
  expect(await shown(engine)).toBe('second')

  const { deployments } = await list(engine)
  const key = deployments[0]?.revision.s3Location.key ?? ''
  using clients = serviceClients(engine)
  await clients.s3.send(new DeleteObjectCommand({ Bucket: 'web', Key: key }))
  const refused = await job.run('deploy', { ...TO_WEB_INPUTS, redeploy: 'last-successful' })
  expect(refused.code).toBe(1)
  expect(refused.raw).toContain(`the bundle "s3://web/${key}" is no longer there`)
  expect((await list(engine)).deployments).toHaveLength(deployments.length)
})

test('the one-step action records the commit of what it pushes, unless the folder differed from it', async () => {
  const { engine } = stage
  const job = await stage.job({ ...releaseFiles(), 'page.html': 'committed' })
  const git = async (...args: readonly string[]): Promise<string> => {
    const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false']
    const { code, stdout, stderr } = await run('git', [...identity, ...args], { cwd: job.workspace })
    if (code !== 0) throw new Error(stderr)
    return stdout.trim()
  }
  await git('init', '--quiet')
  await git('add', '--all')
  await git('commit', '--quiet', '--message', 'a release')
  const commit = await git('rev-parse', 'HEAD')
  const released = await runPipeline(job, { ...TO_WEB_INPUTS, ...WEB_BUCKET })
  expect(released.outputs).toMatchObject({ outcome: 'succeeded', commit })
  await releasePage(engine, 'of no commit')
  const back = await runPipeline(job, { ...TO_WEB_INPUTS, redeploy: `commit:${commit.slice(0, 7)}` })
  expect(back.outputs['redeployed-from']).toBe(released.outputs['deployment-id'])
  expect(await shown(engine)).toBe('committed')

  await git('commit', '--quiet', '--allow-empty', '--message', 'the next one')
  await writeFile(join(job.workspace, 'page.html'), 'changed, not committed')
  const dirty = await runPipeline(job, { ...TO_WEB_INPUTS, ...WEB_BUCKET })
  expect(dirty.outputs).toMatchObject({ outcome: 'succeeded', dirty: 'true' })
  const next = await git('rev-parse', '--short=7', 'HEAD')
  const refused = await job.run('deploy', { ...TO_WEB_INPUTS, redeploy: `commit:${next}` })
  expect(refused.raw).toContain(`is known to be of commit "${next}"`)
})
