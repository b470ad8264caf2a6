import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type AgentFixture, agentFixture } from '../agent/fixtures/agent-fixture.ts'
import type { Completion } from '../agent/fixtures/control-plane.ts'
import { installedIn } from '../agent/fixtures/install-fixture.ts'
import { makeTree } from '../agent/fixtures/temporary-folder.ts'
import { revision, TestService } from '../codedeploy/fixtures/start-service.ts'
import type { DeploymentSpecification } from '../codedeploy/host-commands.ts'

type Files = Readonly<Record<string, string>>
type Behavior = DeploymentSpecification['fileExistsBehavior']

const EVENTS = ['ApplicationStop', 'DownloadBundle', 'BeforeInstall', 'Install', 'AfterInstall'] as const

let fixture: AgentFixture
let count = 0

beforeEach(async () => {
  fixture = await agentFixture()
  fixture.start()
})

/** Deploys files into `/srv`, with the content option of the deployment and perhaps to another group. */
async function deploy(
  files: Files,
  {
    behavior = 'DISALLOW',
    group = 'group-1',
    hooks = '',
  }: { behavior?: Behavior; group?: string; hooks?: string } = {},
): Promise<Completion> {
  count += 1
  const sources = Object.keys(files).filter((name) => !name.endsWith('.sh'))
  const entries = sources.map((name) => `  - source: ${name}\n    destination: /srv\n`).join('')
  const appSpec = `version: 0.0\nos: linux\n${entries === '' ? '' : `files:\n${entries}`}${hooks}`
  const specification = await fixture.push(`d-${count}`, { 'appspec.yml': appSpec, ...files }, 'tgz', {
    fileExistsBehavior: behavior,
    deploymentGroupId: group,
  })
  return fixture.runAll(EVENTS, specification)
}

const content = () => installedIn(fixture.root)

const EXISTS = expect.stringMatching(
  /^The deployment failed because a specified file already exists at this location: .*\/srv\/page$/,
)

describe('what a new Install removes (guide:13879-13908)', () => {
  test('the files a, b, c and d of the last one go, the files e and f that its scripts made stay', async () => {
    const made = await deploy(
      {
        a: 'a',
        b: 'b',
        'c.sh': '#!/bin/sh\necho e > "$SLIPWAY_INSTANCE_ROOT/srv/e"\n',
        'd.sh': '#!/bin/sh\necho f > "$SLIPWAY_INSTANCE_ROOT/srv/f"\n',
      },
      { hooks: 'hooks:\n  AfterInstall:\n    - location: c.sh\n    - location: d.sh\n' },
    )
    expect(made.diagnostics.errorCode).toBe(0)
    expect(await content()).toEqual({ 'srv/a': 'a', 'srv/b': 'b', 'srv/e': 'e\n', 'srv/f': 'f\n' })
    expect((await deploy({ g: 'g' })).status).toBe('Succeeded')
    expect(await content()).toEqual({ 'srv/e': 'e\n', 'srv/f': 'f\n', 'srv/g': 'g' })
  })

  test('a folder that holds something else stays (guide:7432)', async () => {
    await deploy({ a: 'a' })
    await makeTree(fixture.root, { 'srv/own': 'somebody’s' })
    await deploy({})
    expect(await content()).toEqual({ 'srv/own': 'somebody’s' })
  })
})

describe('a revision without "files" purges what the group has installed (guide:18788)', () => {
  test('all files and empty folders go, scripts still run, and the next revision installs as on a new instance', async () => {
    await deploy({ a: 'a', b: 'b' })
    const purge = await deploy(
      { 'note.sh': '#!/bin/sh\ntouch "$SLIPWAY_INSTANCE_ROOT/purged"\n' },
      { hooks: 'hooks:\n  AfterInstall:\n    - location: note.sh\n' },
    )
    expect(purge.status).toBe('Succeeded')
    expect(await content()).toEqual({ purged: '' })
    expect((await deploy({ a: 'new' })).status).toBe('Succeeded')
    expect(await content()).toEqual({ purged: '', 'srv/a': 'new' })
  })
})

describe('files of strangers (guide:13916-13918)', () => {
  beforeEach(() => makeTree(fixture.root, { 'srv/page': 'theirs', 'srv/elsewhere': 'theirs' }))

  test('DISALLOW, which is the default, fails the Install and leaves them', async () => {
    expect((await deploy({ page: 'ours' })).diagnostics).toMatchObject({ errorCode: 5, message: EXISTS })
    expect(await content()).toEqual({ 'srv/page': 'theirs', 'srv/elsewhere': 'theirs' })
  })

  test('OVERWRITE replaces those that the revision ships, and no others', async () => {
    expect((await deploy({ page: 'ours' }, { behavior: 'OVERWRITE' })).status).toBe('Succeeded')
    expect(await content()).toEqual({ 'srv/page': 'ours', 'srv/elsewhere': 'theirs' })
  })

  test('RETAIN keeps them, and does not install the copy of the revision', async () => {
    expect((await deploy({ page: 'ours', more: 'ours' }, { behavior: 'RETAIN' })).status).toBe('Succeeded')
    expect(await content()).toEqual({ 'srv/page': 'theirs', 'srv/elsewhere': 'theirs', 'srv/more': 'ours' })
  })

  test('where guide (13931-13935: recorded and removed by the next) and agent differ, as the agent: a retained file stays a stranger', async () => {
    await deploy({ page: 'ours' }, { behavior: 'RETAIN' })
    expect((await deploy({})).status).toBe('Succeeded')
    expect(await content()).toEqual({ 'srv/page': 'theirs', 'srv/elsewhere': 'theirs' })
    expect((await deploy({ page: 'ours' })).diagnostics).toMatchObject({ message: EXISTS })
  })

  test('only paths that the revision would write count', async () => {
    expect((await deploy({ other: 'ours' })).status).toBe('Succeeded')
  })
})

describe('cleanup belongs to a deployment group’s id (guide:18771-18781)', () => {
  test('what another group has installed is a stranger’s, and DISALLOW fails', async () => {
    await deploy({ page: 'one' })
    expect((await deploy({ page: 'two' }, { group: 'group-2' })).diagnostics).toMatchObject({ message: EXISTS })
    expect(await content()).toEqual({ 'srv/page': 'one' })
  })

  test('the same group replaces its own files without a word', async () => {
    await deploy({ page: 'one' })
    expect((await deploy({ page: 'two' })).status).toBe('Succeeded')
    expect(await content()).toEqual({ 'srv/page': 'two' })
  })
})

describe('the trap of a rollback over existing content (guide:13926-13941)', () => {
  test('what RETAIN had kept and OVERWRITE replaced does not come back with the rollback; what it did not ship does stay', async () => {
    await makeTree(fixture.root, { 'srv/page': 'theirs', 'srv/image': 'theirs' })
    expect((await deploy({ page: 'first', image: 'first' }, { behavior: 'RETAIN' })).status).toBe('Succeeded')
    expect(await content()).toEqual({ 'srv/page': 'theirs', 'srv/image': 'theirs' })

    const failing = { page: 'second', 'fail.sh': '#!/bin/sh\nexit 1\n' }
    const hooks = 'hooks:\n  AfterInstall:\n    - location: fail.sh\n'
    expect((await deploy(failing, { behavior: 'OVERWRITE', hooks })).status).toBe('Failed')
    expect(await content()).toEqual({ 'srv/page': 'second', 'srv/image': 'theirs' })

    expect((await deploy({ page: 'first', image: 'first' }, { behavior: 'RETAIN' })).status).toBe('Succeeded')
    expect(await content()).toEqual({ 'srv/page': 'first', 'srv/image': 'theirs' })
  })
})

describe('an automatic rollback (guide:13836-13859, 13924)', () => {
  let service: TestService

  beforeEach(() => {
    service = new TestService()
  })
  afterEach(() => service.stop())

  test('is a new deployment of the last good revision, with the content option of the deployment that it restores', async () => {
    const hosts = await service.addFleet(1, {
      autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_FAILURE'] },
    })
    service.run(hosts, (_, { commandName }) =>
      commandName === 'AfterInstall' && service.specifications.at(-1)?.fileExistsBehavior === 'OVERWRITE'
        ? 'fail'
        : 'succeed',
    )
    const first = await service.deploy('v1', { fileExistsBehavior: 'RETAIN' })
    expect((await service.ended(first)).status).toBe('Succeeded')
    const second = await service.deploy('v2', { fileExistsBehavior: 'OVERWRITE' })
    const failed = await service.ended(second)
    expect(failed.status).toBe('Failed')
    const { rollbackDeploymentId } = failed.rollbackInfo
    expect(await service.ended(rollbackDeploymentId)).toMatchObject({
      status: 'Succeeded',
      creator: 'codeDeployRollback',
      fileExistsBehavior: 'RETAIN',
      revision: revision('v1'),
      rollbackInfo: { rollbackTriggeringDeploymentId: second },
    })
    expect(service.specifications.at(-1)).toMatchObject({
      deploymentId: rollbackDeploymentId,
      fileExistsBehavior: 'RETAIN',
      deploymentCreator: 'codeDeployRollback',
    })
  })

  test('is not begun where no deployment of the group has succeeded, and the deployment says so', async () => {
    const hosts = await service.addFleet(1, {
      autoRollbackConfiguration: { enabled: true, events: ['DEPLOYMENT_FAILURE'] },
    })
    service.run(hosts, () => 'fail')
    const { status, rollbackInfo } = await service.ended(await service.deploy('v1'))
    expect(status).toBe('Failed')
    expect(rollbackInfo.rollbackDeploymentId).toBeUndefined()
    expect(rollbackInfo.rollbackMessage).toContain('nothing to roll back to')
  })
})
