import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HeadObjectCommand, ListMultipartUploadsCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type EngineProcess,
  type Finished,
  jsonLines,
  run,
  SLIPWAY,
  slipway,
  slipwayJson,
  startEngineProcess,
  until,
} from './fixtures/processes.ts'
import { makeFolder, releaseFiles } from './fixtures/releases.ts'
import { type ServiceClients, serviceClients } from './fixtures/service-clients.ts'
import { deployAndWait, pushFolder, TO_WEB } from './fixtures/steps.ts'

let engine: EngineProcess
let clients: ServiceClients
let good: string
let broken: string
beforeAll(async () => {
  engine = await startEngineProcess({ args: ['--fleet', 'web=1'] })
  clients = serviceClients(engine)
  await using goodFolder = await makeFolder(releaseFiles())
  await using brokenFolder = await makeFolder(releaseFiles({ ValidateService: 'exit 3' }))
  good = JSON.stringify((await pushFolder(engine, goodFolder.path)).revision)
  broken = JSON.stringify((await pushFolder(engine, brokenFolder.path)).revision)
})
afterAll(async () => {
  clients[Symbol.dispose]()
  await engine[Symbol.asyncDispose]()
})

const PUSH_TO_WEB = ['--application-name', 'web', '--s3-bucket', 'web']

describe('what goes where', () => {
  /** Runs a shell line in which `$S` is the command. */
  const shell = (line: string, env = engine.env): Promise<Finished> =>
    run('sh', ['-c', line], { env: { ...env, S: `${process.execPath} ${SLIPWAY}`, GOOD: good, BROKEN: broken } })

  test('a reader that goes away after the first line does not change the exit code', async () => {
    const deploy = `$S deploy ${TO_WEB.join(' ')} --wait --revision`
    for (const [revision, code] of [
      ['"$BROKEN"', 1],
      ['"$GOOD"', 0],
    ] as const) {
      const { stdout, stderr } = await shell(`{ ${deploy} ${revision}; echo $? >&2; } | head -1`)
      expect(stdout.split('\n')).toHaveLength(2)
      expect(stderr).toBe(`${code}\n`)
    }
  })

  test('a full disk under the log does not make a failure of a success unseen, nor a success of a failure', async (context) => {
    if (!existsSync('/dev/full')) return context.skip('not run: this system has no /dev/full')
    const lost = 'error: not everything could be written to stdout: ENOSPC'
    const deployed = await shell(`$S deploy ${TO_WEB.join(' ')} --wait --revision "$BROKEN" >/dev/full`)
    expect(deployed.stderr).toContain(lost)
    expect(deployed.stderr).not.toContain('    at ')
    expect(deployed.code).toBe(1)
    const inspected = await shell(`$S engine inspect --data-dir ${engine.dataDir} --json >/dev/full`)
    expect(inspected.stderr).toContain(lost)
    expect(inspected.code).toBe(1)
  })

  test('every command tells a success as JSON on stdout, and nothing else there', async () => {
    await using release = await makeFolder(releaseFiles())
    const bundle = `${release.path}.zip`
    const { deploymentId } = await slipwayJson<{ deploymentId: string }>(['deploy', ...TO_WEB, '--revision', good], {
      env: engine.env,
    })
    const commands = [
      ['validate', release.path],
      ['bundle', '--source', release.path, '--output', bundle],
      ['push', '--bundle', bundle, ...PUSH_TO_WEB],
      ['wait', '--deployment-id', deploymentId],
      ['deploy', ...TO_WEB, '--revision', good, '--wait'],
      ['redeploy', ...TO_WEB, '--wait'],
      ['engine', 'inspect', '--data-dir', engine.dataDir],
    ]
    for (const command of commands) {
      const { stdout, code } = await slipway([...command, '--json'], { env: engine.env })
      expect(jsonLines(stdout).length, command.join(' ')).toBeGreaterThan(0)
      expect(code, command.join(' ')).toBe(0)
    }
  })

  test.each<[number, readonly string[]]>([
    [2, ['validate', '/no/such']],
    [2, ['validate']],
    [2, ['bundle', '--source', '/no/such', '--output', 'x.zip']],
    [2, ['push', '--bundle', '/no/such', ...PUSH_TO_WEB]],
    [1, ['deploy', '--application-name', 'web', '--deployment-group', 'none', '--revision', 's3://web/x.zip']],
    [2, ['deploy', ...TO_WEB, '--revision', 'nonsense', '--wait']],
    [1, ['wait', '--deployment-id', 'd-ABCDEFGHI']],
    [1, ['stop', '--deployment-id', 'd-ABCDEFGHI']],
    [1, ['redeploy', ...TO_WEB, '--from', 'd-ABCDEFGHI']],
    [1, ['engine', 'inspect', '--data-dir', '/no/such']],
    [1, ['engine', 'start', '--data-dir', '/dev/null']],
    [2, ['nonsense']],
  ])('an error with exit code %i is JSON on stdout too: %j', async (exitCode, command) => {
    const { stdout, stderr, code } = await slipway([...command, '--json'], { env: engine.env })
    const [error, ...more] = jsonLines(stdout)
    expect(error).toMatchObject({
      type: 'error',
      error: { code: expect.stringMatching(/^[A-Z_]+$/), message: expect.any(String) },
    })
    expect(more).toEqual([])
    expect(stderr).toMatch(/^error: /m)
    expect(code).toBe(exitCode)
  })

  test('an option that is given empty is as one that is not given', async () => {
    const optional = ['--deployment-config', '--description', '--file-exists-behavior', '--timeout', '--poll-interval']
    const more = ['--on-timeout', '--on-cancel', '--region', '--endpoint-url', '--role-to-assume', '--role-external-id']
    const empty = [...optional, ...more].flatMap((name) => [name, ''])
    const { result, stderr } = await deployAndWait(engine, JSON.parse(good), empty)
    expect(result?.outcome, stderr).toBe('succeeded')
    const missing = await slipway(['deploy', '--application-name', '', '--deployment-group', 'web', '--revision='])
    expect(missing.stderr).toContain('--application-name is missing')
    expect(missing.stderr).toContain('--revision is missing')
  })
})

describe('names as people write them', () => {
  const ODD = `it's "öld" $HOME & ☃`

  test('blanks, quotes and letters of any script in paths, keys and descriptions are taken as they are', async () => {
    await using folder = await makeFolder({
      [`${ODD}/appspec.yml`]: `version: 0.0\nos: linux\nfiles:\n  - source: ${JSON.stringify(`${ODD}.html`)}\n    destination: /srv/${ODD}\n`,
      [`${ODD}/${ODD}.html`]: 'page',
    })
    const [source, bundle] = [join(folder.path, ODD), join(folder.path, `${ODD}.zip`)]
    await slipwayJson(['bundle', '--source', source, '--output', bundle])
    const pushed = await slipway(
      ['push', '--bundle', bundle, ...PUSH_TO_WEB, '--s3-key', `${ODD}.zip`, '--description', ODD],
      { env: engine.env },
    )
    expect(pushed.code, pushed.stderr).toBe(0)
    // The line that is printed for the next step can be pasted into a shell.
    const pasted = /--revision (.+)\n/.exec(pushed.stdout)?.[1] ?? ''
    const deploy = ['deploy', ...TO_WEB, '--description', `"$ODD"`, '--wait', '--json', '--revision', pasted].join(' ')
    const deployed = await run('sh', ['-c', `${process.execPath} ${SLIPWAY} ${deploy}`], {
      env: { ...engine.env, ODD },
    })
    expect(jsonLines(deployed.stdout).at(-1), deployed.stderr).toMatchObject({ outcome: 'succeeded' })
    expect(existsSync(join(engine.instances[0]?.root ?? '', 'srv', ODD, `${ODD}.html`))).toBe(true)
  })

  test('an application that does not exist is told by its name as it is', async () => {
    const { stderr } = await slipway(
      ['deploy', '--application-name', ODD, '--deployment-group', 'web', '--revision', good],
      { env: engine.env },
    )
    expect(stderr).toContain(`"${ODD}"`)
  })
})

describe('a signal', () => {
  test('ends a bundling with nothing left behind', async () => {
    await using folder = await makeFolder(releaseFiles())
    await using out = await makeFolder({})
    await writeFile(join(folder.path, 'big'), randomBytes(80_000_000))
    const finished = await slipway(['bundle', '--source', folder.path, '--output', join(out.path, 'b.tgz'), '--json'], {
      onStart: async (child) => {
        // Some file is there as soon as the writing has begun.
        await until(async () => child.exitCode !== null || (await readdir(out.path)).length > 0)
        child.kill('SIGINT')
      },
    })
    expect(JSON.parse(finished.stdout)).toMatchObject({ error: { code: 'CANCELLED' } })
    expect(finished.code).toBe(130)
    expect(await readdir(out.path)).toEqual([])
  })

  /** Pushes a bundle of 60 MB, and sends SIGTERM as soon as the push has come so far. */
  async function cutPush(isReached: (pid: number, bundle: string) => Promise<boolean>): Promise<Finished> {
    await using folder = await makeFolder(releaseFiles())
    await writeFile(join(folder.path, 'blob'), randomBytes(60_000_000))
    const bundle = join(folder.path, 'bundle.tar')
    await slipwayJson(['bundle', '--source', folder.path, '--output', bundle])
    return await slipway(['push', '--bundle', bundle, ...PUSH_TO_WEB, '--s3-key', 'cut.tar', '--json'], {
      env: engine.env,
      onStart: async (child) => {
        await until(async () => child.exitCode !== null || (await isReached(child.pid ?? 0, bundle)))
        child.kill('SIGTERM')
      },
    })
  }

  async function expectNothingPushed({ stdout, stderr, code }: Finished): Promise<void> {
    expect(JSON.parse(stdout)).toEqual({
      type: 'error',
      error: { code: 'CANCELLED', message: 'cancelled by SIGTERM' },
    })
    expect(stderr).toBe('error: cancelled by SIGTERM\n')
    expect(code).toBe(143)
    const { Uploads = [] } = await clients.s3.send(new ListMultipartUploadsCommand({ Bucket: 'web' }))
    expect(Uploads).toEqual([])
    const head = clients.s3.send(new HeadObjectCommand({ Bucket: 'web', Key: 'cut.tar' }))
    await expect(head).rejects.toMatchObject({ name: 'NotFound' })
  }

  test('ends a push of 60 MB while it sends, with no upload left open', async () => {
    const incoming = join(engine.dataDir, 'objects/incoming')
    await expectNothingPushed(await cutPush(async () => (await readdir(incoming)).length > 0))
  })

  test('ends a push of 60 MB while it reads the bundle, which is not called damaged for that', async (context) => {
    if (!existsSync('/proc/self/fd')) return context.skip('not run: this system does not say which files are open')
    await expectNothingPushed(
      await cutPush(async (pid, bundle) => {
        const folder = `/proc/${pid}/fd`
        const files = await readdir(folder).catch(() => [])
        const open = await Promise.all(files.map((file) => readlink(join(folder, file)).catch(() => '')))
        return open.includes(bundle)
      }),
    )
  })

  test('that comes twice ends a wait at once', async () => {
    const held = 'while [ ! -e "$SLIPWAY_INSTANCE_ROOT/../../../release" ]; do sleep 0.05; done'
    await using folder = await makeFolder(releaseFiles({ ApplicationStart: held }))
    const { revision } = await pushFolder(engine, folder.path)
    // A service that hangs keeps a stop waiting for three seconds: the second signal comes in that time.
    const finished = await deployAndWait(engine, revision, ['--on-cancel', 'stop'], {
      onStdout: (stdout, child) => {
        if (!stdout.includes('"ApplicationStart","state":"in-progress"')) return
        engine.child.kill('SIGSTOP')
        child.kill('SIGINT')
        child.kill('SIGTERM')
      },
    })
    engine.child.kill('SIGCONT')
    expect([130, 143]).toContain(finished.code)
    expect(finished.result.type).not.toBe('result')
    await writeFile(join(engine.dataDir, 'release'), '')
    const deploymentId = finished.events.find(({ type }) => type === 'deployment-created')?.deploymentId as string
    const wait = async (): Promise<unknown> => {
      const { stdout } = await slipway(['wait', '--deployment-id', deploymentId, '--json'], { env: engine.env })
      return jsonLines(stdout).at(-1)?.outcome
    }
    // Whether the service had taken the stop, nobody waited to hear. The end is told again to whoever asks again.
    const outcome = await wait()
    expect(outcome).toMatch(/^(succeeded|stopped)$/)
    expect(await wait()).toBe(outcome)
  })
})
