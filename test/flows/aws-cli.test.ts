import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GetDeploymentCommand } from '@aws-sdk/client-codedeploy'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  cleanEnvironment,
  type EngineProcess,
  type Finished,
  run,
  startEngineProcess,
  until,
} from './fixtures/processes.ts'
import { HELD_START, makeFolder, releaseFiles, untilHeld } from './fixtures/releases.ts'
import { serviceClients } from './fixtures/service-clients.ts'

const isHere = spawnSync('aws', ['--version'], { env: cleanEnvironment() }).status === 0
if (!isHere) process.stderr.write('NOT RUN: the flows by the AWS CLI, since aws is not on this machine\n')

describe.skipIf(!isHere)('the AWS CLI', () => {
  let engine: EngineProcess
  beforeAll(async () => {
    engine = await startEngineProcess({ args: ['--fleet', 'web=3'] })
  })
  afterAll(() => engine[Symbol.asyncDispose]())

  const aws = (...args: readonly string[]): Promise<Finished> => run('aws', args, { env: engine.env })
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
  const json = async (...args: readonly string[]): Promise<any> => {
    const { code, stdout, stderr } = await aws(...args, '--output', 'json')
    expect(stderr).toBe('')
    expect(code).toBe(0)
    return stdout === '' ? undefined : JSON.parse(stdout)
  }
  const GROUP = ['--application-name', 'web', '--deployment-group-name', 'web']

  const push = async (hooks: Readonly<Record<string, string>>, key: string): Promise<string> => {
    await using folder = await makeFolder(releaseFiles(hooks))
    const { code, stdout, stderr } = await aws(
      ...['deploy', 'push', '--application-name', 'web', '--source', folder.path, '--s3-location', `s3://web/${key}`],
    )
    expect(stderr).toBe('')
    expect(code).toBe(0)
    return /--s3-location (\S+)/.exec(stdout)?.[1] ?? ''
  }

  test('deploy push, create-deployment, wait and the reading operations', async () => {
    const location = await push({ ApplicationStart: 'echo started' }, 'first.zip')
    expect(location).toContain('eTag=')
    await json('deploy', 'register-application-revision', '--application-name', 'web', '--s3-location', location)
    const { deploymentId } = await json('deploy', 'create-deployment', ...GROUP, '--s3-location', location)
    expect(deploymentId).toMatch(/^d-[A-Z0-9]{9}$/)
    expect((await aws('deploy', 'wait', 'deployment-successful', '--deployment-id', deploymentId)).code).toBe(0)

    const { deploymentInfo } = await json('deploy', 'get-deployment', '--deployment-id', deploymentId)
    expect(deploymentInfo).toMatchObject({
      status: 'Succeeded',
      computePlatform: 'Server',
      deploymentOverview: { Succeeded: 3, Failed: 0, Skipped: 0, Pending: 0, InProgress: 0, Ready: 0 },
    })
    const { targetIds } = await json('deploy', 'list-deployment-targets', '--deployment-id', deploymentId)
    expect(targetIds).toHaveLength(3)
    const { deploymentTargets } = await json(
      ...['deploy', 'batch-get-deployment-targets', '--deployment-id', deploymentId, '--target-ids', ...targetIds],
    )
    expect(deploymentTargets).toHaveLength(3)
    expect(deploymentTargets[0]).toMatchObject({
      deploymentTargetType: 'InstanceTarget',
      instanceTarget: { status: 'Succeeded', lifecycleEvents: expect.any(Array) },
    })
  })

  test('wait deployment-successful fails for a release that fails, and the target says why', async () => {
    const location = await push({ ValidateService: 'echo why >&2; exit 5' }, 'broken.zip')
    const { deploymentId } = await json('deploy', 'create-deployment', ...GROUP, '--s3-location', location)
    const waited = await aws('deploy', 'wait', 'deployment-successful', '--deployment-id', deploymentId)
    expect(waited.code).toBe(255)
    const { targetIds } = await json(
      ...['deploy', 'list-deployment-targets', '--deployment-id', deploymentId],
      ...['--target-filters', 'TargetStatus=Failed'],
    )
    expect(targetIds).toHaveLength(1)
    const { deploymentTarget } = await json(
      ...['deploy', 'get-deployment-target', '--deployment-id', deploymentId, '--target-id', targetIds[0]],
    )
    expect(JSON.stringify(deploymentTarget)).toContain('ScriptFailed')
  })

  test('stop-deployment ends what runs', async () => {
    const location = await push(HELD_START, 'held.zip')
    const { deploymentId } = await json('deploy', 'create-deployment', ...GROUP, '--s3-location', location)
    await untilHeld(engine)
    const { status } = await json('deploy', 'stop-deployment', '--deployment-id', deploymentId)
    expect(status).toBe('Pending')
    const refused = await aws('deploy', 'create-deployment', ...GROUP, '--s3-location', location)
    expect(refused.stderr).toContain('DeploymentLimitExceededException')
    await writeFile(join(engine.dataDir, 'release'), '')
    // The waiter looks every fifteen seconds, and at once.
    using clients = serviceClients(engine)
    const asked = new GetDeploymentCommand({ deploymentId })
    await until(async () => (await clients.codedeploy.send(asked)).deploymentInfo?.status === 'Stopped')
    const waited = await aws('deploy', 'wait', 'deployment-successful', '--deployment-id', deploymentId)
    expect(waited.code).toBe(255)
    const { deploymentInfo } = await json('deploy', 'get-deployment', '--deployment-id', deploymentId)
    expect(deploymentInfo.status).toBe('Stopped')
  })

  test.each([
    ['1 MB', 1_000_000],
    ['100 MB, in parts', 100_000_000],
  ])('s3 cp of %s up and down gives equal bytes', async (_, sizeBytes) => {
    await using folder = await makeFolder({})
    const [up, down] = [join(folder.path, 'up'), join(folder.path, 'down')]
    await writeFile(up, randomBytes(sizeBytes))
    expect((await aws('s3', 'cp', '--no-progress', up, 's3://web/data.bin')).code).toBe(0)
    expect((await aws('s3', 'cp', '--no-progress', 's3://web/data.bin', down)).code).toBe(0)
    expect((await readFile(down)).equals(await readFile(up))).toBe(true)
  })

  test('an operation that is not emulated says so', async () => {
    const finished = await aws('deploy', 'list-git-hub-account-token-names')
    expect(finished.stderr).toContain('NotImplemented')
  })
})
