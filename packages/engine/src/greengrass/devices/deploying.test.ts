import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetCoreDeviceCommand } from '@aws-sdk/client-greengrassv2'
import { createBundleWriter, DEFAULT_MODIFIED_AT } from '@slipway/core/bundle/io'
import { afterEach, expect, test } from 'vitest'
import { createMemoryState } from '../../s3/fixtures/memory-state.ts'
import { GreengrassFixture, groupArn, recipe, thingArn } from '../fixtures/start-greengrass.ts'

let fixture: GreengrassFixture
afterEach(() => fixture[Symbol.asyncDispose]())

const EDGE = { thingName: 'edge-1', thingGroups: ['edge'] }
const start = async (devices = [EDGE]): Promise<GreengrassFixture> => {
  fixture = await GreengrassFixture.start({ devices })
  return fixture
}
const fileOf = (...path: string[]): Promise<string> =>
  readFile(join(fixture.directory, 'core-devices', 'edge-1', ...path), 'utf8')

test('a component is installed and started with its artifacts, its configuration and its variables', async () => {
  const { objects } = await start()
  objects.set('artifacts/app/greet.sh', Buffer.from('echo "$1 from $2" > greeting\n'))
  const app = recipe(
    'com.example.App',
    '1.0.0',
    { ComponentConfiguration: { DefaultConfiguration: { greeting: 'hello', list: [1, 2] } } },
    {
      Artifacts: [{ URI: 's3://artifacts/app/greet.sh', Permission: { Execute: 'OWNER' } }],
      Lifecycle: {
        Setenv: { WHO: '{iot:thingName}' },
        Install: 'echo installed {configuration:/list} > installed',
        Startup: { Script: 'sh {artifacts:path}/greet.sh {configuration:/greeting} $WHO', Timeout: 10 },
      },
    },
  )
  expect(await fixture.component(app)).toBe('DEPLOYABLE')
  const { deploymentId, iotJobId } = await fixture.deploy(groupArn('edge'), { 'com.example.App': '1.0.0' })
  expect(await fixture.ended('edge-1', deploymentId)).toMatchObject({
    coreDeviceExecutionStatus: 'SUCCEEDED',
    reason: 'SUCCESSFUL',
    statusDetails: { errorStack: [], errorTypes: [] },
  })
  expect(await fixture.execution(iotJobId, 'edge-1')).toMatchObject({
    status: 'SUCCEEDED',
    statusDetails: { detailsMap: { 'detailed-deployment-status': 'SUCCESSFUL' } },
    executionNumber: 1,
    versionNumber: 3,
  })
  expect(await fileOf('work', 'com.example.App', 'greeting')).toBe('hello from edge-1\n')
  expect(await fileOf('work', 'com.example.App', 'installed')).toBe('installed [1,2]\n')
  expect(await fixture.installed('edge-1')).toMatchObject([
    { componentName: 'com.example.App', componentVersion: '1.0.0', lifecycleState: 'RUNNING', isRoot: true },
  ])
})

test('a link in an archive is a file that holds its path, as the nucleus has it', async () => {
  await start()
  const zip = join(fixture.directory, 'app.zip')
  const link = { path: 'start.sh', mode: 0o777, sizeBytes: 6, source: '', linkTarget: 'run.sh' }
  await createBundleWriter().write([{ ...link, type: 'symlink' }], zip, {
    format: 'zip',
    modifiedAt: DEFAULT_MODIFIED_AT,
  })
  fixture.objects.set('b/app.zip', await readFile(zip))
  const artifacts = { Artifacts: [{ URI: 's3://b/app.zip', Unarchive: 'ZIP' }] }
  await fixture.component(recipe('com.example.App', '1.0.0', {}, artifacts))
  const { deploymentId } = await fixture.deploy(groupArn('edge'), { 'com.example.App': '1.0.0' })
  expect(await fixture.ended('edge-1', deploymentId)).toMatchObject({ coreDeviceExecutionStatus: 'SUCCEEDED' })
  const unpacked = ['packages', 'artifacts-unarchived', 'com.example.App', '1.0.0', 'app', 'start.sh']
  expect(await fileOf(...unpacked)).toBe('run.sh')
})

test('a core device was last heard of at the end of its last deployment, however that ended', async () => {
  const { client, clock } = await start()
  await fixture.component(recipe('com.example.App', '1.0.0', {}, { Lifecycle: { Install: 'true' } }))
  await fixture.component(recipe('com.example.App', '2.0.0', {}, { Lifecycle: { Install: 'exit 1' } }))
  const needed = { ComponentDependencies: { 'com.example.None': { VersionRequirement: '^1.0.0' } } }
  await fixture.component(recipe('com.example.App', '3.0.0', needed, { Lifecycle: { Install: 'true' } }))
  for (const version of ['1.0.0', '2.0.0', '3.0.0']) {
    await clock.advance(60_000)
    const { deploymentId } = await fixture.deploy(groupArn('edge'), { 'com.example.App': version })
    const { modifiedTimestamp } = await fixture.ended('edge-1', deploymentId)
    const { lastStatusUpdateTimestamp } = await client.send(new GetCoreDeviceCommand({ coreDeviceThingName: 'edge-1' }))
    expect(lastStatusUpdateTimestamp, version).toEqual(modifiedTimestamp)
  }
})

test('what fails after something was changed is rolled back: the old version runs again with its configuration', async () => {
  await start()
  const version = (number: string, startup: string): object =>
    recipe(
      'com.example.App',
      number,
      { ComponentConfiguration: { DefaultConfiguration: { mode: 'default' } } },
      { Lifecycle: { Startup: startup, Shutdown: 'echo stopped >> events', Recover: 'echo recovered >> events' } },
    )
  await fixture.component(version('1.0.0', 'echo started {configuration:/mode} >> events'))
  await fixture.component(version('2.0.0', 'exit 3'))
  const deploy = (componentVersion: string, merge: string) =>
    fixture.deploy(
      thingArn('edge-1'),
      {},
      { components: { 'com.example.App': { componentVersion, configurationUpdate: { merge } } } },
    )
  const first = await deploy('1.0.0', '{"mode":"first"}')
  expect(await fixture.ended('edge-1', first.deploymentId)).toMatchObject({ coreDeviceExecutionStatus: 'COMPLETED' })
  const second = await deploy('2.0.0', '{"mode":"second"}')
  expect(await fixture.ended('edge-1', second.deploymentId)).toMatchObject({
    coreDeviceExecutionStatus: 'FAILED',
    reason:
      'COMPONENT_BROKEN: FAILED_ROLLBACK_COMPLETE: Service com.example.App in broken state after deployment. The startup script exited with code 3.',
    statusDetails: {
      errorStack: ['DEPLOYMENT_FAILURE', 'COMPONENT_UPDATE_ERROR', 'COMPONENT_BROKEN'],
      errorTypes: ['USER_COMPONENT_ERROR'],
    },
  })
  expect(await fileOf('work', 'com.example.App', 'events')).toBe(
    ['started first', 'stopped', 'recovered', 'recovered', 'started first', ''].join('\n'),
  )
  expect(await fixture.installed('edge-1')).toMatchObject([{ componentVersion: '1.0.0', lifecycleState: 'RUNNING' }])
})

/** A component whose one step fails, or whatever the lifecycle says. */
const withLifecycle = (version: string, lifecycle: object): object =>
  recipe('com.example.App', version, {}, { Lifecycle: lifecycle })

const deployApp = async (version: string, more: object = {}) => {
  const { deploymentId } = await fixture.deploy(groupArn('edge'), { 'com.example.App': version }, more)
  return fixture.ended('edge-1', deploymentId)
}

test.for<[string, object, string, readonly string[], string]>([
  [
    'an install step that fails',
    { Install: 'exit 7' },
    'INSTALL_ERROR',
    ['COMPONENT_UPDATE_ERROR', 'COMPONENT_BROKEN'],
    'The install script exited with code 7.',
  ],
  [
    'a bootstrap step that fails',
    { Bootstrap: 'exit 1' },
    '',
    ['COMPONENT_BOOTSTRAP_ERROR'],
    'The bootstrap script exited with code 1.',
  ],
  [
    'a program that is killed',
    { Startup: 'kill -9 $$' },
    'STARTUP_ERROR',
    ['COMPONENT_UPDATE_ERROR', 'COMPONENT_BROKEN'],
    'The startup script was ended by SIGKILL.',
  ],
])('%s leaves the device as it is when no rollback is asked for', async ([, lifecycle, code, stack, problem]) => {
  await start()
  await fixture.component(withLifecycle('1.0.0', lifecycle))
  const effective = await deployApp('1.0.0', { deploymentPolicies: { failureHandlingPolicy: 'DO_NOTHING' } })
  expect(effective.coreDeviceExecutionStatus).toBe('FAILED')
  expect(effective.reason).toContain('FAILED_ROLLBACK_NOT_REQUESTED')
  expect(effective.reason).toContain(problem)
  expect(effective.statusDetails).toEqual({
    errorStack: ['DEPLOYMENT_FAILURE', ...stack],
    errorTypes: ['USER_COMPONENT_ERROR'],
  })
  const [app] = await fixture.installed('edge-1')
  expect(app?.lifecycleState).toBe(code === '' ? 'NEW' : 'BROKEN')
  expect(app?.lifecycleStatusCodes).toEqual(code === '' ? [] : [code])
})

test('a device notes when the steps of its components begin and end, and what they print', async () => {
  await start()
  const app = recipe(
    'com.example.App',
    '1.0.0',
    {},
    {
      Lifecycle: {
        Bootstrap: { Script: 'false', Skipif: 'onpath sh' },
        Install: 'echo one; echo two >&2; exit 3',
        Recover: 'echo mended',
        Startup: 'echo never',
      },
    },
  )
  await fixture.component(app)
  const { deploymentId } = await fixture.deploy(groupArn('edge'), { 'com.example.App': '1.0.0' })
  await fixture.ended('edge-1', deploymentId)
  const lines = (await fileOf('logs', 'greengrass.log')).trimEnd().split('\n')
  const notes = lines.map((line) => JSON.parse(line))
  const failed = { step: 'install', timeoutSeconds: 120, end: { kind: 'exited', code: 3 }, output: 'one\ntwo\n' }
  expect(notes.filter(({ event }) => event === 'step-ended')).toMatchObject([
    { step: 'bootstrap', end: { kind: 'exited', code: 0, isSkipped: true }, output: '' },
    { component: 'com.example.App', version: '1.0.0', ...failed },
    { step: 'recover', timeoutSeconds: 60, end: { kind: 'exited', code: 0 }, output: 'mended\n' },
    failed,
    { step: 'recover' },
    failed,
  ])
  expect(notes.slice(0, 2).map(({ event }) => event)).toEqual(['step-started', 'step-ended'])
  expect(notes.at(-2)).toMatchObject({ event: 'step-started', step: 'install', logBytes: 2 * 'one two mended '.length })
})

test('a step that takes too long is ended, with all that it has started', async () => {
  await start()
  await fixture.component(withLifecycle('1.0.0', { Install: { Script: 'sleep 1000', Timeout: 5 } }))
  const { deploymentId } = await fixture.deploy(groupArn('edge'), { 'com.example.App': '1.0.0' })
  let effective: Awaited<ReturnType<typeof fixture.ended>> | undefined
  const waiting = fixture.ended('edge-1', deploymentId).then((ended) => {
    effective = ended
  })
  while (effective === undefined) {
    await fixture.clock.advance(5_000)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await waiting
  expect(effective.reason).toContain('The install script did not end within 5 seconds.')
})

test.for<[string, string, readonly string[], readonly string[]]>([
  [
    'is gone',
    '',
    ['ARTIFACT_DOWNLOAD_ERROR', 'S3_ERROR', 'S3_RESOURCE_NOT_FOUND', 'S3_HEAD_OBJECT_RESOURCE_NOT_FOUND'],
    ['DEPENDENCY_ERROR', 'REQUEST_ERROR'],
  ],
  ['was changed', 'other', ['ARTIFACT_DOWNLOAD_ERROR', 'ARTIFACT_CHECKSUM_MISMATCH'], ['COMPONENT_RECIPE_ERROR']],
])('an artifact that %s since fails the deployment before anything is changed', async ([, now, stack, errorTypes]) => {
  await start()
  fixture.objects.set('b/file', Buffer.from('content'))
  await fixture.component(recipe('com.example.App', '1.0.0', {}, { Artifacts: [{ URI: 's3://b/file' }] }))
  if (now === '') fixture.objects.delete('b/file')
  else fixture.objects.set('b/file', Buffer.from(now))
  const effective = await deployApp('1.0.0')
  expect(effective.reason).toContain('FAILED_NO_STATE_CHANGE')
  expect(effective.statusDetails).toEqual({ errorStack: ['DEPLOYMENT_FAILURE', ...stack], errorTypes })
  expect(await fixture.installed('edge-1')).toEqual([])
})

test('what is damaged and what no device can fetch fails before anything is changed', async () => {
  await start()
  fixture.objects.set('b/app.zip', Buffer.from('not a zip'))
  const artifacts = (uri: string) => ({ Artifacts: [{ URI: uri, Unarchive: 'ZIP' }] })
  await fixture.component(recipe('com.example.App', '1.0.0', {}, artifacts('s3://b/app.zip')))
  await fixture.component(recipe('com.example.App', '1.1.0', {}, artifacts('docker:nginx')))
  expect((await deployApp('1.0.0')).statusDetails).toMatchObject({ errorTypes: ['DEVICE_ERROR'] })
  expect((await deployApp('1.1.0')).statusDetails).toMatchObject({
    errorStack: ['DEPLOYMENT_FAILURE', 'MISSING_DOCKER_APPLICATION_MANAGER'],
  })
})

test('when the old version does not come up either, the rollback has failed', async () => {
  await start()
  await fixture.component(withLifecycle('1.0.0', { Startup: 'test ! -e spoiled' }))
  await fixture.component(withLifecycle('2.0.0', { Startup: 'touch spoiled; exit 1' }))
  expect((await deployApp('1.0.0')).coreDeviceExecutionStatus).toBe('SUCCEEDED')
  expect((await deployApp('2.0.0')).reason).toContain('FAILED_UNABLE_TO_ROLLBACK')
  expect(await fixture.installed('edge-1')).toMatchObject([{ componentVersion: '1.0.0', lifecycleState: 'BROKEN' }])
})

test('dependencies are installed with the versions that all of their dependents can have, and started before them', async () => {
  await start()
  const dependsOn = (name: string, requirement: string) => ({
    ComponentDependencies: { 'com.example.Lib': { VersionRequirement: requirement } },
    Lifecycle: { all: { Startup: `cat {com.example.Lib:work:path}/version > seen` } },
    ComponentName: name,
  })
  for (const version of ['1.0.0', '1.2.0', '2.0.0']) {
    await fixture.component(
      recipe('com.example.Lib', version, {}, { Lifecycle: { Install: `echo ${version} > version` } }),
    )
  }
  await fixture.component(recipe('com.example.App', '1.0.0', dependsOn('com.example.App', '^1.0.0')))
  await fixture.component(recipe('com.example.Old', '1.0.0', dependsOn('com.example.Old', '<1.1.0')))
  expect((await deployApp('1.0.0')).coreDeviceExecutionStatus).toBe('SUCCEEDED')
  expect(await fileOf('work', 'com.example.App', 'seen')).toBe('1.2.0\n')
  expect((await fixture.installed('edge-1', 'ROOT')).map(({ componentName }) => componentName)).toEqual([
    'com.example.App',
  ])
  const own = await fixture.deploy(thingArn('edge-1'), { 'com.example.Old': '1.0.0' })
  expect((await fixture.ended('edge-1', own.deploymentId)).coreDeviceExecutionStatus).toBe('COMPLETED')
  // What depends on it was started again.
  expect(await fileOf('work', 'com.example.App', 'seen')).toBe('1.0.0\n')
})

test('a program that runs is ended when its component goes, and when the engine does; an engine that starts again starts it', async () => {
  const state = createMemoryState()
  const directory = await mkdtemp(join(tmpdir(), 'slipway-greengrass-'))
  try {
    fixture = await GreengrassFixture.start({ devices: [EDGE], state, directory })
    await fixture.component(withLifecycle('1.0.0', { Run: 'echo $$ > pid; exec sleep 1000' }))
    expect((await deployApp('1.0.0')).coreDeviceExecutionStatus).toBe('SUCCEEDED')
    const pid = () => writtenPid(fileOf)
    const first = await pid()
    expect(isAlive(first)).toBe(true)
    await fixture[Symbol.asyncDispose]()
    expect(isAlive(first)).toBe(false)
    await rm(join(directory, 'core-devices', 'edge-1', 'work', 'com.example.App', 'pid'))
    fixture = await GreengrassFixture.start({ state, directory })
    const second = await pid()
    expect(isAlive(second)).toBe(true)
    await fixture.clock.advance(1_000)
    const { deploymentId } = await fixture.deploy(groupArn('edge'))
    await fixture.ended('edge-1', deploymentId)
    expect(isAlive(second)).toBe(false)
    expect(await fixture.installed('edge-1')).toEqual([])
  } finally {
    await fixture[Symbol.asyncDispose]()
    await rm(directory, { recursive: true, force: true })
  }
})

test('what an engine that was killed has left running is ended by the next', async () => {
  const state = createMemoryState()
  fixture = await GreengrassFixture.start({ state })
  const id = state.get<string>('greengrass/engine', 'id')
  const orphan = spawn('sleep', ['1000'], { env: { PATH: process.env.PATH, SLIPWAY_GREENGRASS_ID: id } })
  const ended = once(orphan, 'exit')
  await using _ = await GreengrassFixture.start({ state })
  expect(await ended).toEqual([null, 'SIGKILL'])
})

async function writtenPid(read: typeof fileOf): Promise<number> {
  for (;;) {
    const text = await read('work', 'com.example.App', 'pid').catch(() => '')
    if (text.endsWith('\n')) return Number(text)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
