import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HeadObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorkTree, type WorkTree } from '../../packages/github/src/fixtures/work-tree.ts'
import { type EngineProcess, slipway, startEngineProcess } from './fixtures/processes.ts'
import { type PushRun, push } from './fixtures/pushing.ts'
import { releaseFiles } from './fixtures/releases.ts'
import { serviceClients } from './fixtures/service-clients.ts'
import { deployAndWait, TO_WEB } from './fixtures/steps.ts'

// What a repository and a build have to do with a folder that is pushed.

let engine: EngineProcess
beforeAll(async () => {
  engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
})
afterAll(() => engine[Symbol.asyncDispose]())

/** A repository with a release like no other in its folder `release`. */
function makeRepository(): Promise<WorkTree> {
  const files = Object.entries({ ...releaseFiles(), mark: `${Math.random()}` })
  return makeWorkTree(Object.fromEntries(files.map(([name, text]) => [`release/${name}`, text])))
}

async function pushRelease({ path }: WorkTree, args: readonly string[] = []): Promise<PushRun> {
  const pushed = await push(engine, { args: ['--source', 'release', ...args], cwd: path })
  expect(pushed.leftBehind).toEqual([])
  return pushed
}

async function metadataOf({ bucket, key }: { readonly bucket: string; readonly key: string }) {
  using clients = serviceClients(engine)
  return (await clients.s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }))).Metadata ?? {}
}

describe('the commit', () => {
  test('is told of what was committed, and redeploy finds it by that', async () => {
    await using repository = await makeRepository()
    const commit = repository.commitAll()
    const { last, code, stderr } = await pushRelease(repository)
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('warning')])
    expect(last).toMatchObject({ commit, dirty: false })
    expect(await metadataOf(last)).toMatchObject({ 'slipway-commit': commit })
    await deployAndWait(engine, last.revision)
    const from = ['--from', `commit:${commit}`, '--wait', '--json']
    const back = await slipway(['redeploy', ...TO_WEB, ...from], { env: engine.env })
    expect(back.code, back.stderr).toBe(0)
    expect(back.stdout).toContain(last.contentDigest)
  })

  test('is none of what was changed since, which is told; the key cannot have it then', async () => {
    await using repository = await makeRepository()
    const commit = repository.commitAll()
    repository.write({ 'release/page.html': 'changed' })
    const { last, code, stderr } = await pushRelease(repository)
    expect(code).toBe(0)
    expect(last).toMatchObject({ commit, dirty: true })
    expect(await metadataOf(last)).not.toHaveProperty('slipway-commit')
    expect(stderr).toContain('warning: the bundle is made with changes that are in no commit: "page.html"')

    const key = ['--s3-key', '{short-commit}.zip']
    const refused = await pushRelease(repository, key)
    expect([refused.code, refused.last.error.message]).toEqual([2, expect.stringContaining('not known here')])
    expect(refused.requests).toEqual([])
    const said = await pushRelease(repository, [...key, '--commit', commit])
    expect([said.code, said.last.key]).toEqual([0, `${commit.slice(0, 12)}.zip`])
    expect(await metadataOf(said.last)).toMatchObject({ 'slipway-commit': commit })
  })

  test('puts itself into the key, and its time into the entries', async () => {
    await using repository = await makeRepository()
    const commit = repository.commitAll()
    const args = ['--s3-key', '{commit}/{digest}.{format}', '--timestamps', 'commit']
    const { last, stderr } = await pushRelease(repository, args)
    expect(last.key, stderr).toBe(`${commit}/${last.contentDigest}.zip`)
  })
})

test('--tracked-only leaves out what git does not track', async () => {
  await using repository = await makeRepository()
  repository.commitAll()
  repository.write({ 'release/untracked': 'x' })
  expect((await pushRelease(repository)).last.fileCount).toBe(4)
  const tracked = await pushRelease(repository, ['--tracked-only'])
  expect(tracked.last).toMatchObject({ fileCount: 3, dirty: false })
})

describe('a build', () => {
  test('makes what is pushed; what it prints is on stderr where stdout is for a machine', async () => {
    await using repository = await makeRepository()
    repository.commitAll()
    const { last, code, stderr } = await pushRelease(repository, [
      '--build-command',
      'echo building; echo made >release/made',
    ])
    expect([code, stderr]).toEqual([0, expect.stringContaining('building\n')])
    // What the build makes is no change of what was committed.
    expect(last).toMatchObject({ fileCount: 4, dirty: false })
  })

  test('that fails ends it with its exit code told, before anything is read or asked', async () => {
    await using repository = await makeRepository()
    const { last, code, requests, stderr } = await pushRelease(repository, ['--build-command', 'echo eek >&2; exit 3'])
    expect([code, last.error.code, requests]).toEqual([1, 'BUILD_FAILED', []])
    expect(stderr).toContain('eek\n')
    expect(last.error.message).toContain('exit code 3')
  })
})

test('values stand in the AppSpec file that is deployed, and the one in the folder stays as it is', async () => {
  await using repository = await makeRepository()
  const template = releaseFiles()['appspec.yml']?.replace('/srv/page', '/srv/${STAGE}') ?? ''
  repository.write({ 'release/appspec.yml': template, 'release/page.html': 'filled in' })
  const { last, code, stderr } = await pushRelease(repository, ['--appspec-var', 'STAGE=blue'])
  expect(code, stderr).toBe(0)
  expect((await deployAndWait(engine, last.revision)).result).toMatchObject({ outcome: 'succeeded' })
  expect(await readFile(join(engine.instances[0]?.root ?? '', 'srv/blue/page.html'), 'utf8')).toBe('filled in')
  expect(await readFile(join(repository.path, 'release/appspec.yml'), 'utf8')).toBe(template)
  expect((await pushRelease(repository, ['--appspec-var', 'STAGE=green'])).last.contentDigest).not.toBe(
    last.contentDigest,
  )
})
