import { execFileSync, spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  cleanEnvironment,
  type EngineProcess,
  type Finished,
  SLIPWAY,
  slipway,
  slipwayJson,
  startEngineProcess,
} from './fixtures/processes.ts'
import { makeFolder, releaseFiles } from './fixtures/releases.ts'
import { deployAndWait, pushFolder, TO_WEB } from './fixtures/steps.ts'

/** What a reader sees of an error, and the exit code that goes with it. */
function expectError(finished: Finished, code: number, ...texts: readonly string[]): void {
  for (const text of texts) expect(finished.stderr).toContain(text)
  expect(finished.stderr).not.toContain('    at ')
  expect(finished.code).toBe(code)
}

describe('a release folder that cannot be bundled', () => {
  const bundle = async (files: Readonly<Record<string, string>>): Promise<Finished> => {
    await using folder = await makeFolder(files)
    return await slipway(['bundle', '--source', '.', '--output', 'out.zip'], { cwd: folder.path })
  }

  test.skipIf(process.platform === 'win32')('a working directory that is gone is told as that', async () => {
    await using folder = await makeFolder(releaseFiles())
    const words = [process.execPath, SLIPWAY, 'bundle', '--source', '.', '--output', 'out.zip']
    const script = 'cd "$0" && rm -r "$0" && exec "$@"'
    const { status, stderr } = spawnSync('sh', ['-c', script, folder.path, ...words], {
      env: cleanEnvironment(),
      encoding: 'utf8',
    })
    expectError(
      { code: status, stdout: '', stderr },
      2,
      'the working directory does not exist any more',
      'hint: change',
    )
  })

  test('no AppSpec is told with the name and place that were looked for', async () => {
    const finished = await bundle({ 'page.html': 'x' })
    expect(finished.stdout).toContain('appspec/not-found')
    expectError(finished, 2, 'the release was refused')
  })

  test('an AppSpec in a sub-folder is told with where it was found', async () => {
    const finished = await bundle({ 'release/appspec.yml': 'version: 0.0\nos: linux\n' })
    expect(finished.stdout).toContain('release/appspec.yml')
    expect(finished.stdout).toContain('appspec/wrong-folder')
    expect(finished.code).toBe(2)
  })

  test('unreadable YAML is told with line and column', async () => {
    const finished = await bundle({ 'appspec.yml': 'version: 0.0\nos: linux\nhooks:\n\tAfterInstall: []\n' })
    expect(finished.stdout).toMatch(/appspec\.yml:4:1: error: .*\[appspec\/syntax\]/)
    expect(finished.code).toBe(2)
  })

  test('a hook script that is not in the bundle is told with its line', async () => {
    const { 'scripts/AfterInstall.sh': _, ...files } = releaseFiles({ AfterInstall: 'true' })
    const finished = await bundle(files)
    expect(finished.stdout).toMatch(
      /appspec\.yml:\d+:\d+: error: .*scripts\/AfterInstall\.sh.*\[appspec\/script-missing\]/,
    )
    expect(finished.code).toBe(2)
  })

  test('a source folder that is missing or empty is told by name', async () => {
    expectError(await slipway(['bundle', '--source', '/no/such', '--output', '/tmp/x.zip']), 2, '"/no/such"', 'hint:')
    await using folder = await makeFolder({})
    expectError(await slipway(['bundle', '--source', folder.path, '--output', '/tmp/x.zip']), 2, folder.path)
  })

  test('a bundle larger than the free disk leaves nothing behind and names the place', async (context) => {
    await using folder = await makeFolder({ ...releaseFiles(), 'big.bin': 'x'.repeat(4_000_000) })
    await using disk = await makeFolder({})
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk.path])
    if (mounted.status !== 0) return context.skip('not run: mounting a small disk needs root')
    try {
      const output = join(disk.path, 'bundle.tar')
      const finished = await slipway(['bundle', '--source', folder.path, '--output', output])
      expectError(finished, 1, disk.path)
      expect(execFileSync('ls', ['-A', disk.path], { encoding: 'utf8' })).toBe('')
    } finally {
      execFileSync('umount', [disk.path])
    }
  })
})

describe('against the engine', () => {
  let engine: EngineProcess
  let revision: string
  beforeAll(async () => {
    engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
    await using folder = await makeFolder(releaseFiles())
    revision = JSON.stringify((await pushFolder(engine, folder.path)).revision)
  })
  afterAll(() => engine[Symbol.asyncDispose]())

  const push = async (args: readonly string[], env = engine.env): Promise<Finished> => {
    await using folder = await makeFolder(releaseFiles())
    const bundle = join(folder.path, '..', `${folder.path}.zip`)
    await slipwayJson(['bundle', '--source', folder.path, '--output', bundle])
    const finished = await slipway(['push', '--bundle', bundle, ...args], { env })
    await rm(bundle)
    return finished
  }
  const TO_BUCKET = ['--application-name', 'web', '--s3-bucket', 'web']

  test('a bucket that does not exist is told by name', async () => {
    const finished = await push(['--application-name', 'web', '--s3-bucket', 'no-such-bucket'])
    expectError(finished, 1, '"no-such-bucket"', 'hint:')
  })

  test('missing credentials are told with the way to give them', async () => {
    const { AWS_ACCESS_KEY_ID: _, AWS_SECRET_ACCESS_KEY: __, ...env } = engine.env
    expectError(await push(TO_BUCKET, env), 1, 'credentials', 'hint:')
  })

  test('wrong credentials are told as wrong, not as a missing bucket', async () => {
    const finished = await push(TO_BUCKET, { ...engine.env, AWS_SECRET_ACCESS_KEY: 'not-the-secret' })
    expectError(finished, 1, 'credentials', 'hint:')
    expect(finished.stderr).not.toContain('not-the-secret')
  })

  test('an unknown application and an unknown group are told by name', async () => {
    const deploy = (application: string, group: string): Promise<Finished> =>
      slipway(['deploy', '--application-name', application, '--deployment-group', group, '--revision', revision], {
        env: engine.env,
      })
    expectError(await deploy('shop', 'web'), 1, '"shop"')
    expectError(await deploy('web', 'staging'), 1, '"staging"')
  })

  test('an engine that is not there is told as out of reach, with its address, within seconds', async () => {
    const env = { ...engine.env, AWS_ENDPOINT_URL: 'http://127.0.0.1:9' }
    expectError(await slipway(['wait', '--deployment-id', 'd-ABCDEFGHI'], { env }), 4, '127.0.0.1:9', 'hint:')
  })

  test('an unknown deployment is told by id', async () => {
    expectError(await slipway(['wait', '--deployment-id', 'd-ABCDEFGHI'], { env: engine.env }), 1, 'd-ABCDEFGHI')
    expectError(await slipway(['stop', '--deployment-id', 'd-ABCDEFGHI'], { env: engine.env }), 1, 'd-ABCDEFGHI')
  })

  test('nothing to go back to is told as that', async () => {
    await using other = await startEngineProcess({ args: ['--fleet', 'web=1'] })
    expectError(await slipway(['redeploy', ...TO_WEB], { env: other.env }), 1, '"web"', 'nothing to go back to')
  })

  test('an archive with an entry that leaves its root is refused by name', async (context) => {
    await using scratch = await makeFolder(releaseFiles())
    const script = [
      'import tarfile, io',
      'archive = tarfile.open("evil.tar", "w")',
      'archive.add("appspec.yml"); archive.add("page.html")',
      'entry = tarfile.TarInfo("../../../../../evil.txt"); entry.size = 1',
      'archive.addfile(entry, io.BytesIO(b"x")); archive.close()',
    ].join('\n')
    const python = spawnSync('python3', ['-c', script], { cwd: scratch.path })
    if (python.status !== 0) return context.skip('not run: python3, which makes such an archive, is not here')
    const pushed = await slipway(['push', '--bundle', 'evil.tar', ...TO_BUCKET], { env: engine.env, cwd: scratch.path })
    expectError(pushed, 2, '../../../../../evil.txt')
  })
})

test('a deployment group without instances fails with the reason and the advice', async () => {
  await using engine = await startEngineProcess({ args: ['--fleet', 'web=0'] })
  await using folder = await makeFolder(releaseFiles())
  const { revision } = await pushFolder(engine, folder.path)
  const { code, result, stderr } = await deployAndWait(engine, revision)
  expect(result).toMatchObject({ outcome: 'failed', failure: { code: 'NO_INSTANCES' } })
  expect(stderr).toContain('compare tags (case matters, new ones take minutes)')
  expect(code).toBe(1)
})

test('every problem of a command line is told at once', async () => {
  const finished = await slipway(['deploy', '--aplication-name', 'web', '--timeout', 'soon'])
  expectError(finished, 2, 'did you mean --application-name?', '--deployment-group is missing', '--timeout is "soon"')
})
